// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Never-say phrases of the tier and the account's notes, contractions, exclamation marks, too many apologies.
std::vector<Finding> toneProblemsIn(const Reading &reading);

/// Whether the words of a "Say instead" cell can stand in the text themselves, or tell the writer what to do.
bool canStandInTheText(const QString &sayInstead);

} // namespace countersign
