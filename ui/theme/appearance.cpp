// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/appearance.h"

#include "theme/icons.h"
#include "theme/style.h"
#include "theme/systemscheme.h"
#include "theme/theme.h"

#include <QApplication>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

QString keyOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        return u"system"_s;
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

Scheme schemeFromKey(QStringView key)
{
    for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
        if (keyOf(scheme) == key)
            return scheme;
    }
    return Scheme::System;
}

Appearance::Appearance(Scheme scheme, QObject *parent)
    : QObject(parent)
    , m_scheme(scheme)
{
    systemIsDark(); // reads the platform's palette before ours takes its place
    QApplication::setStyle(new Style); // the application takes it
    QApplication::setWindowIcon(applicationIcon());
    apply();
    whenSystemSchemeChanges(this, [this] { apply(); });
}

bool Appearance::isDark() const
{
    return m_scheme == Scheme::Dark || (m_scheme == Scheme::System && systemIsDark());
}

void Appearance::setScheme(Scheme scheme)
{
    if (std::exchange(m_scheme, scheme) == scheme)
        return;
    apply();
    Q_EMIT schemeChanged(scheme);
}

void Appearance::apply()
{
    QApplication::setPalette((isDark() ? Theme::dark() : Theme::light()).palette());
}

} // namespace countersign
