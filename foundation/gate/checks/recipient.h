// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// An address that is malformed, or whose domain is none of the account's contacts'.
std::vector<Finding> recipientProblemsIn(const Reading &reading);

} // namespace countersign
