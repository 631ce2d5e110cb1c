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
    Recalling, ///< they only speak of what was promised: "we had promised"
};

struct PromiseWords {
    Promise promise = Promise::Refund;
    Speaks speaks = Speaks::Naming;
    QStringView pattern; ///< as TurnsOfPhrase reads it
};
std::span<const PromiseWords> promiseWords();

/// The sets of words that the patterns, and those who look at the clause around them, name.
std::span<const TurnsOfPhrase::NamedWords> promiseSets();

/// The patterns of promiseWords(), made ready.
const TurnsOfPhrase &turnsOfPromise();

} // namespace countersign
