// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/triage.h"
#include "gate/turnsofphrase.h"

#include <span>

namespace countersign {

/// The words and turns of phrase by which customers speak of a kind.
struct InboundWords {
    InboundKind kind;
    QStringView patterns; ///< as TurnsOfPhrase reads them, separated by "; "
};
/// Of what hurts, threatens or shames: law, safety, distress, bereavement, fraud, privacy, the press.
std::span<const InboundWords> wordsOfHarm();
/// Of how one does business: money, the contract, a person to talk to, terms, outages.
std::span<const InboundWords> wordsOfBusiness();
/// The same by classes of words: who acts, what is done, to what.
std::span<const InboundWords> framesOfHarm();
std::span<const InboundWords> framesOfBusiness();

/// Turns of phrase in which the words of a kind mean something else: "the lawyer next door", "a fire door".
std::span<const QStringView> innocentWords();

/// The sets of words that the patterns name.
std::span<const TurnsOfPhrase::NamedWords> inboundSets();

} // namespace countersign
