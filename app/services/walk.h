// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"

namespace countersign {

/// Calls with each letter that is in one of these states when its turn comes, oldest first, and keeps none: a few
/// hundred are in memory at a time. In the store's thread. Stops at the first Problem and answers with it.
template <class Each> Result<Done> eachIn(Store &store, const std::vector<State> &states, Each each)
{
    constexpr int AT_ONCE = 200;
    for (CommunicationId after;;) {
        const auto some = store.communicationsIn(states, after, AT_ONCE);
        if (!some)
            return tl::unexpected(some.error());
        for (const Communication &letter : *some) {
            if (Result<Done> done = each(letter); !done)
                return done;
        }
        if (some->size() < AT_ONCE)
            return Done {};
        after = some->back().id;
    }
}

} // namespace countersign
