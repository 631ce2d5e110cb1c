// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/promiseclause.h"

namespace countersign {

/// Whether the clause keeps the words from binding anybody: they stand in a question or a condition, are only tried,
/// hoped, asked for or spoken about, or are how it is with everybody.
bool isUnbound(const PromiseClause &clause, const PromiseWords &found);

} // namespace countersign
