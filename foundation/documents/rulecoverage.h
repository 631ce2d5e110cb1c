// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/problems.h"

#include <vector>

namespace countersign {

/// Reports rules that can never take effect: a phrase or trigger that another one already covers, a review mode that
/// key accounts and acknowledgments overrule, a flag that nothing can raise.
/// \param problems of the five files, in their order
void reportRulesWithoutEffect(const Foundation &foundation, std::vector<DocumentProblems> &problems);

} // namespace countersign
