// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>

#include <utility>
#include <vector>

namespace countersign {

/// A piece of a text that is compared as a whole.
struct TextToken {
    enum class Kind { Word, Space, Mark } kind = Kind::Word;
    Span at;
    bool operator==(const TextToken &) const = default;
};

/// The whole text as tokens, in order and without gaps. Words are what a word-boundary iterator calls words; white
/// space that stands together is one token.
std::vector<TextToken> tokensOf(QStringView text);

/// How many words a text has (domain.md, Settled questions).
int wordCount(QStringView text);

/// The pairs (index in `a`, index in `b`) of a longest common subsequence, rising in both. Work is bounded: of
/// sequences that differ in more than 1,500 places, only the equal beginning and end are paired.
std::vector<std::pair<int, int>> commonSubsequence(const std::vector<int> &a, const std::vector<int> &b);

/// One run of a comparison: the same in both, struck from the one before, or inserted in the one after.
struct DiffRun {
    enum class Kind { Same, Struck, Inserted } kind = Kind::Same;
    Span at; ///< in the text before for Struck, else in the text after
    bool operator==(const DiffRun &) const = default;
};

/// What was changed from one text to the other, word by word; where something was replaced, the struck run comes first.
std::vector<DiffRun> wordDiff(QStringView before, QStringView after);

/// Words changed: per changed run, the larger of words struck and words put in (domain.md, Settled questions).
int wordsChanged(QStringView before, QStringView after);

/// Whether two texts are the same but for white space.
bool sameButForSpace(QStringView before, QStringView after);

} // namespace countersign
