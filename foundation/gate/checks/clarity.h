// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Long sentences and paragraphs, a reading grade above the tier's limit, walls of capitals, links without words.
std::vector<Finding> clarityProblemsIn(const Reading &reading);

} // namespace countersign
