// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/verdict.h"

#include <QTextCharFormat>

#include <vector>

namespace countersign {

class Theme;

/// How a stretch of the letter is marked, the gravest last.
enum class MarkKind { Agrees, Spelling, Note, Warning, Error };

struct TextMark {
    qsizetype start = 0;
    qsizetype length = 0;
    MarkKind kind = MarkKind::Agrees;
    bool isLit = false; ///< belongs to the fact that the caret or the record's current row is on
    bool operator==(const TextMark &) const = default;
};

/// The fact that is lit: its name and record; an empty name for none.
struct LitFact {
    QString fact;
    std::optional<int> record;
    bool operator==(const LitFact &) const = default;
};

/// What is marked in one part of the letter: one mark a character, the gravest wins; rising, without overlaps.
std::vector<TextMark> marksOf(const Verdict &verdict, LetterPart part, qsizetype partLength, const LitFact &lit = {});

/// How a mark looks (visual-language.md, Text marks in the letter).
QTextCharFormat formatOf(const TextMark &mark, const Theme &theme);

/// Where the gutter shows an icon: per finding that is in force, the gravest at each place.
struct GutterMark {
    qsizetype position = 0;
    Severity severity = Severity::Note;
    bool operator==(const GutterMark &) const = default;
};
std::vector<GutterMark> gutterMarksOf(const Verdict &verdict);

} // namespace countersign
