// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Words of offices for which there are plainer ones (resources/language/plainer-words.tsv).
void addJargon(std::vector<Finding> &findings, const Reading &reading);

/// Sentences that leave out who did it, where that is named or can only be us.
void addPassives(std::vector<Finding> &findings, const Reading &reading);

/// Greetings, sign-offs and words that are more familiar than the tier's own greeting.
void addInformalWords(std::vector<Finding> &findings, const Reading &reading);

} // namespace countersign
