// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factreading.h"

namespace countersign {

/// What the words around a value say it is.
struct Cue {
    std::vector<QStringView> facts; ///< names of facts, the likelier first; empty where no word tells
    bool isStrong = false; ///< the words leave no doubt: "originally promised", "now ship on"
    bool isDerived = false; ///< a value worked out from facts: "the remaining 22", "the difference"
    bool isOfTheRest = false; ///< a count of what is well: "22 have shipped"
    bool isSpecific = false; ///< of these facts and no other: "your order of", "received on"
    bool saysWhen = false; ///< of a date: a verb of the goods, the visit or the answer says when it is
    bool isTheirs = false; ///< of a reply: the customer is asked for it, "let me know by tomorrow"
    bool isReply = false; ///< a date of our own writing or calling: "I will write to you by"
};

/// Of a date, from the words of its sentence before it, else behind it.
Cue cueOfDate(const PartReading &reading, const FactLedger &ledger, size_t date);
/// "tomorrow, 25 November": whether the second date says the first again.
bool saysTheSameDay(const Tokens &tokens, const DateOccurrence &first, const DateOccurrence &second);
/// Of a count that stands alone.
Cue cueOfCount(const PartReading &reading, size_t quantity);
Cue cueOfAmount(const PartReading &reading, size_t amount);

} // namespace countersign
