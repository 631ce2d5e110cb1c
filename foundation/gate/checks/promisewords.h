// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/promises.h"
#include "gate/turnsofphrase.h"

#include <span>

namespace countersign {

/// How words speak of a promise.
enum class Speaks {
    Naming, ///< they name the thing or the deed: "a refund", "credited"; who does what with it decides
    Saying, ///< they promise by themselves: "at no cost to you"
    Doing, ///< they do something to a thing: "drop the fee"; it promises where the company does it
    Recalling, ///< they only speak of what was promised: "we had promised"
};

struct PromiseWords {
    Promise promise = Promise::Refund;
    Speaks speaks = Speaks::Naming;
    QStringView pattern; ///< as TurnsOfPhrase reads it
};
/// Turns of phrase, then the frames.
std::span<const PromiseWords> promiseWords();

/// Deeds and what they are done to, each by its class of words: of money and goods.
std::span<const PromiseWords> promiseFrames();
/// The same of what is certain, to come, so, or only for one.
std::span<const PromiseWords> assuranceFrames();
/// Whole clauses: in time, on the next bill, in its place.
std::span<const PromiseWords> promisePhrases();
/// What everyday mail promises: money on its way, a feature to come, a day.
std::span<const PromiseWords> promisesOfMail();
std::span<const TurnsOfPhrase::NamedWords> classesOfMail();
/// The classes that the frames name.
std::span<const TurnsOfPhrase::NamedWords> promiseClasses();

/// The sets of words that the patterns, and those who look at the clause around them, name.
std::span<const TurnsOfPhrase::NamedWords> promiseSets();

/// The patterns of promiseWords(), made ready.
const TurnsOfPhrase &turnsOfPromise();

} // namespace countersign
