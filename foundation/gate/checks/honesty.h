// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Claims of human attention that nobody can vouch for, and personalisation that deceives.
std::vector<Finding> honestyProblemsIn(const Reading &reading);

} // namespace countersign
