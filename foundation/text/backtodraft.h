// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>

#include <optional>

namespace countersign {

/// A stretch of a text, and what is to stand there instead.
struct TextReplacement {
    Span at;
    QString text;
    bool operator==(const TextReplacement &) const = default;
};

/// What brings the paragraph at the caret back to what the draft says. Paragraphs are paired in their order by the
/// words they share. One that the draft lacks goes; where the draft has more between two, a caret on the blank line
/// between them brings that back. Nothing where text and draft agree there.
/// \param caret in UTF-16 units of `now`
std::optional<TextReplacement> paragraphBack(const QString &draft, const QString &now, qsizetype caret);

} // namespace countersign
