// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Required parts that the letter lacks (domain.md, Settled questions); in doubt a part is present.
std::vector<Finding> missingPartsIn(const Reading &reading);

} // namespace countersign
