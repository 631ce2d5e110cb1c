// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/misspellings.h"
#include "gate/triage.h"
#include "gate/turnsofphrase.h"

#include <utility>
#include <vector>

namespace countersign {

/// An inbound text read once: where it speaks of a kind, and whether it means it there.
class InboundReading {
public:
    struct Place {
        InboundKind kind = InboundKind::Novel;
        Span at; ///< in the text as it was written, with its mistakes
        bool isDenied = false; ///< "nobody was hurt", "we do not want to cancel"
        bool isInnocent = false; ///< the words mean another thing: "a fire door"
        size_t words = 1;
    };

    explicit InboundReading(const QString &text);

    std::vector<Place> places() const;
    /// A place that somebody else found.
    Place placeOf(InboundKind kind, const Span &at) const;

private:
    Place placeOf(size_t first, size_t last) const;
    bool isOfGoods(InboundKind kind, size_t word) const;
    Span written(size_t first, size_t last) const;

    MeantText m_meant;
    NormalisedText m_normalised;
    SpokenWords m_words;
    std::vector<TurnsOfPhrase::Hit> m_telling;
    std::vector<TurnsOfPhrase::Hit> m_innocent; ///< by their first word
    std::vector<size_t> m_innocentUntil; ///< by those: behind the last word of all up to it
    std::vector<std::pair<size_t, size_t>> m_goods; ///< words [first, second) that order goods or ask for them
    bool m_isFriendly = false; ///< it thanks, praises or jokes
};

} // namespace countersign
