// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/promises.h"

namespace countersign {

/// Places that promise in other words than the usual ones, by what they mean: "give you back what you paid", "you can
/// be sure it will be there". By their start.
std::vector<PromiseHit> paraphrasedPromisesIn(const NormalisedText &text);

} // namespace countersign
