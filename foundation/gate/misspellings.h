// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>

#include <vector>

namespace countersign {

/// An inbound text in which the telling words that were written with one wrong letter stand as they are meant: "a
/// soliciter" reads "a solicitor". Places lead back to the original.
class MeantText {
public:
    explicit MeantText(const QString &original);

    bool differs() const { return !m_changes.empty(); } ///< a word was misspelt
    const QString &text() const { return m_text; }
    Span original(const Span &place) const;

private:
    struct Change {
        Span written; ///< in the original
        Span meant; ///< in the text
    };
    qsizetype originalOf(qsizetype at, bool isEnd) const;

    QString m_text;
    std::vector<Change> m_changes; ///< by their place
};

/// Whether one letter was left out, put in, changed, or swapped with the next.
bool isOneMistakeFrom(QStringView written, QStringView meant);

} // namespace countersign
