// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/worddiff.h"

#include <QStringList>

namespace countersign {

/// A piece of what several letters share: words that stand in all of them, or a gap that each fills in its own way.
struct SharedPiece {
    QString text; ///< empty for a gap
    bool isGap = false;
    bool operator==(const SharedPiece &) const = default;
};

/// What a group of letters shares, and what is each one's own.
struct SharedText {
    std::vector<SharedPiece> pieces; ///< in order; joined they are the shared text with its gaps
    /// Per letter, per gap of `pieces`: what it puts there, without the white space around it; length 0 for nothing.
    std::vector<std::vector<Span>> fillings;
    /// Per letter: where its trailing shared piece begins in it; its length where there is none.
    std::vector<qsizetype> tailAt;
    bool operator==(const SharedText &) const = default;

    /// What is a letter's own: its fillings that are not empty.
    std::vector<Span> ownOf(size_t letter) const;
};

/// A letter to be compared with others of its group.
struct GroupLetter {
    QString text;
    std::vector<Span> wholes; ///< what is compared as a whole and never in part, "2 December": rising, not overlapping
    bool operator==(const GroupLetter &) const = default;
};

/// What all these letters say. Of a single letter everything is its own. Short words that only happen to stand in all
/// of them between two gaps count as own: one reads "17 of 20", not "17" and "20".
SharedText sharedTextOf(const std::vector<GroupLetter> &letters);

/// Sorts letters into clusters that share most of their words, as letters from one wording do: indices into `letters`,
/// clusters and their members in the order of the letters.
std::vector<std::vector<size_t>> clustersOf(const std::vector<GroupLetter> &letters);

} // namespace countersign
