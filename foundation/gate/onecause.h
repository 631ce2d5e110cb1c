// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/verdict.h"

namespace countersign {

/// Leaves one finding where several checks saw the same cause: the one that says most of it stays.
/// \param findings by part and start
void keepOneForEachCause(std::vector<Finding> &findings);

} // namespace countersign
