// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// What commits the company where neither the commitments table nor the recovery offer of this type and tier allows it.
std::vector<Finding> commitmentsIn(const Reading &reading);

} // namespace countersign
