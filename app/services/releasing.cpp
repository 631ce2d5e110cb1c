// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/releasing.h"

#include <algorithm>

namespace countersign {

namespace {
constexpr size_t LETTERS_AT_ONCE = 100;
}

Result<ReleaseOutcome> releaseTogether(Store &store, const Office &office, const std::vector<ReleaseOrder> &orders)
{
    ReleaseOutcome all;
    for (size_t from = 0; from < orders.size(); from += LETTERS_AT_ONCE) {
        const size_t to = std::min(from + LETTERS_AT_ONCE, orders.size());
        const std::vector some(orders.begin() + static_cast<std::ptrdiff_t>(from),
                               orders.begin() + static_cast<std::ptrdiff_t>(to));
        ReleaseOutcome part;
        const auto kept = store.together([&]() -> Result<Done> {
            auto released = releaseLetters(store, office, some);
            if (!released)
                return tl::unexpected(released.error());
            part = std::move(*released);
            return Done {};
        });
        if (!kept)
            return tl::unexpected(kept.error());
        join(all.change, std::move(part.change));
        std::ranges::move(part.released, std::back_inserter(all.released));
        std::ranges::move(part.refused, std::back_inserter(all.refused));
    }
    return all;
}

} // namespace countersign
