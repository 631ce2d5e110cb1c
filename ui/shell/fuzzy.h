// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign {

/// How well a few typed letters name a text, and which of its letters they hit.
struct FuzzyMatch {
    int score = 0; ///< higher is better
    struct Range {
        qsizetype from = 0;
        qsizetype length = 0;
        bool operator==(const Range &) const = default;
    };
    std::vector<Range> hits;
};

/// Every word of `typed` must be found: at best at the start of a word, else inside one; a word of at least three
/// letters may also begin a word and be spread a little ("rlse" finds "Release"). Case and accents do not count.
/// Nothing typed matches everything with score 0.
std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, const QString &text);

/// For a text that is searched again and again: folded once, then matched by that.
QString foldedForSearch(QStringView text);
/// The words of what is typed, folded: taken apart once where many texts are searched.
QStringList typedWords(QStringView typed);
std::optional<FuzzyMatch> fuzzyMatchFolded(const QStringList &typedWords, const QString &foldedText);

} // namespace countersign
