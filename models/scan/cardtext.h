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
    std::vector<std::vector<Span>> own; ///< per member
    std::vector<qsizetype> shownLength; ///< per member: the sign-off that all share is shown above only
};

std::vector<CardCluster> clustered(const std::vector<CardText> &cards);

/// Words among a card's own; of a single card all of them.
int ownWordsOf(const CardText &card, const std::vector<Span> &own);

} // namespace countersign
