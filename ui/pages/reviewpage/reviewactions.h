// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actions.h"

namespace countersign {

/// Every command of the review, for menus, buttons, palette and key sheet.
std::span<const ActionEntry> reviewActionTable();

} // namespace countersign
