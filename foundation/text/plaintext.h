// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>

#include <vector>

namespace countersign {

/// A text as patterns read it: letters and lines as they are, but every kind of space a space, every digit and hyphen
/// the plain one, invisible characters gone. So a no-break space hides nothing. Places lead back to the original.
class PlainText {
public:
    explicit PlainText(const QString &original);

    const QString &text() const { return m_text; }
    /// The stretch of the original that these units of the text came from.
    Span original(Span place) const;

private:
    void leaveOutHidden(const QString &original);

    QString m_text;
    std::vector<qsizetype> m_from; ///< empty where nothing moved
};

} // namespace countersign
