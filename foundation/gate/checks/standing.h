// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/promisewords.h"

namespace countersign {

/// What words that name or say a promise do in their sentence, apart from a negation.
enum class Standing {
    Binding, ///< we do it, did it or will do it: "we will refund you", "your refund has been processed"
    OnlySpokenOf, ///< a question, an open condition, what the customer wants, a rule, what was long ago, somebody
                  ///< else's
};

/// A place that names or says a promise.
struct PromisePlace {
    size_t words = 0; ///< its index in promiseWords()
    size_t first = 0, last = 0; ///< words of the text, both in
};

Standing standingOf(const PromisePlace &place, const SpokenWords &words);

} // namespace countersign
