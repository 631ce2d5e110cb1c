// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Internal terms, competitors' names, card numbers, credentials and national identifiers.
std::vector<Finding> privacyProblemsIn(const Reading &reading);

} // namespace countersign
