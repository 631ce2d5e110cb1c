// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reviewing.h"

namespace countersign {

/// As releaseLetters, a hundred letters with one wait for the disk: what the outcome names as released is on the disk
/// when this returns.
Result<ReleaseOutcome> releaseTogether(Store &store, const Office &office, const std::vector<ReleaseOrder> &orders);

} // namespace countersign
