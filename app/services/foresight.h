// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"

namespace countersign {

/// What an import would do, told without writing.
struct Foreseen {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
};
Result<Foreseen> foreseen(Store &store, const std::vector<ImportOrder> &orders);

} // namespace countersign
