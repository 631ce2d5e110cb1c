// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/verdict.h"

#include <vector>

namespace countersign {

/// Leaves one finding for one cause where two checks meet at a place: another customer's order or name is graver than
/// that it is not the record's, and a word that belongs to a wrong name is not also misspelt. The one that stays
/// carries the correction of the one that goes.
void leaveOnePerCause(std::vector<Finding> &findings);

} // namespace countersign
