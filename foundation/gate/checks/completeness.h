// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// Required parts that the letter lacks (domain.md, Settled questions); in doubt a part is present.
/// The parts of a letter that these words of a document ask for, a bit for each.
unsigned requiredPartsBits(const QStringList &parts);

std::vector<Finding> missingPartsIn(const Reading &reading);

} // namespace countersign
