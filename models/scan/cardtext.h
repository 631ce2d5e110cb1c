// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "gate/verdict.h"
#include "text/sharedtext.h"

namespace countersign {

/// A letter as a card of the scan shows it: its subject, a line break, and its text run on without paragraphs.
struct CardText {
    QString text;
    /// A fact of the record where the text states it.
    struct FactAt {
        Span at;
        QString fact;
        bool operator==(const FactAt &) const = default;
    };
    std::vector<FactAt> facts; ///< rising, not overlapping
    int records = 1; ///< that the letter speaks of: several are folded into one
    qsizetype signOffAt = 0; ///< where the last paragraph begins; the text's length where there is but one
    bool operator==(const CardText &) const = default;
};

CardText cardTextOf(const Letter &letter, const std::vector<FactStanding> &facts);

/// The cards of one wording: what all of them say, and each one's own.
struct CardCluster {
    std::vector<size_t> members; ///< indices into the cards
    struct Piece {
        QString text; ///< of a gap: the names of the facts that fill it, or "…"
        bool isGap = false;
        bool operator==(const Piece &) const = default;
    };
    std::vector<Piece> shared; ///< empty for a single card
    std::vector<std::vector<Span>> own; ///< per member: what stands out; of a single card its facts
    std::vector<qsizetype> shownLength; ///< per member: the sign-off that all share is shown above only
};

/// Cards of one wording together, in the order of the cards; those that fold several records stand apart where the
/// others share more without them.
std::vector<CardCluster> clustered(const std::vector<CardText> &cards);

/// Words among a card's own.
int ownWordsOf(const CardText &card, const std::vector<Span> &own);
/// How many words a person reads of a card: its own; of a single card the rest as well, which is skimmed and counts a
/// third, for it shares its wording with no other.
int wordsToReadOf(const CardCluster &cluster, size_t member, const CardText &card);

} // namespace countersign
