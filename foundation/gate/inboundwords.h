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
    size_t field = 0; ///< 0: they tell by themselves; else a word field, of which enough must meet
};
/// Of what hurts, threatens or shames: law, safety, distress, bereavement, fraud, privacy, the press.
std::span<const InboundWords> wordsOfHarm();
/// Of how one does business: money, the contract, a person to talk to, terms, outages.
std::span<const InboundWords> wordsOfBusiness();
/// The same by classes of words: who acts, what is done, to what.
std::span<const InboundWords> framesOfHarm();
std::span<const InboundWords> framesOfBusiness();

/// One kind each, by what the clause says in whole: who judges, what could have happened, what was taken twice.
std::span<const InboundWords> phrasesOfLaw();
std::span<const InboundWords> phrasesOfSafety();
std::span<const InboundWords> phrasesOfDistress();
std::span<const InboundWords> phrasesOfMoney();
std::span<const InboundWords> phrasesOfLeaving();
std::span<const InboundWords> phrasesOfAPerson();

/// What customers report of their lender, car, bank or hotel, by classes of words: a law by its number, a part that
/// fails on the road, what befell them; money taken, a wish refused.
std::span<const InboundWords> reportsOfHarm();
std::span<const InboundWords> reportsOfDealings();

/// Words that tell nothing alone: a kind is spoken of where words of enough of its fields stand near each other, be it
/// in several sentences ("Your invoice came. 340? Take that off.").
std::span<const InboundWords> signsOfKinds();
/// How many fields of the kind's signs must meet.
size_t fieldsThatTell(InboundKind kind);

/// Turns of phrase in which the words of a kind mean something else: "the lawyer next door", "a fire door".
std::span<const QStringView> innocentWords();
std::span<const QStringView> innocentPhrases();
/// How goods are ordered and asked for: a single word behind it that names a danger is a name of goods.
std::span<const QStringView> wordsOfTrade();
/// Thanks, praise, a joke: a single word in such a text tells no trouble.
std::span<const QStringView> wordsOfThanks();

/// The sets of words that the patterns name.
std::span<const TurnsOfPhrase::NamedWords> inboundSets();

} // namespace countersign
