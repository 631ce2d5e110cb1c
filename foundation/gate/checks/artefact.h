// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/checks.h"

namespace countersign {

/// What a template or a language model left behind: placeholders, markdown, prompts, the words of an AI.
std::vector<Finding> artefactsIn(const Reading &reading);

} // namespace countersign
