// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace countersign {

enum class Scheme { System, Light, Dark };

QString keyOf(Scheme scheme); ///< "system", "light", "dark"
Scheme schemeFromKey(QStringView key); ///< System where it is none of them

/// Dresses the application: our style, and the palette of the scheme that the person chose. Made once, before windows.
class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(Scheme scheme, QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool isDark() const;

Q_SIGNALS:
    void schemeChanged(countersign::Scheme scheme);

private:
    void apply();

    Scheme m_scheme;
};

} // namespace countersign
