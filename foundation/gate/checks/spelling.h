// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Words that no dictionary knows, unless they are the account's, the record's or the company's own.
std::vector<Finding> spellingProblemsIn(const Reading &reading);

} // namespace countersign
