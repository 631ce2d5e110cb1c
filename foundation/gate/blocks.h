// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

namespace countersign {

/// The human steps that the documents ask for, with the signatures of this revision.
std::vector<ComplianceStep> complianceSteps(const Reading &reading);

/// Why the communication cannot be released as it stands; the verdict's findings and compliance steps are there
/// already.
std::vector<Block> blocksOf(const Reading &reading, const Verdict &verdict);

/// Whether subject or body says "Needs human review".
bool asksForReview(const Reading &reading);

} // namespace countersign
