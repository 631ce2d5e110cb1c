// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actions.h"

namespace countersign {

/// The commands that are there whatever page is on show.
std::span<const ActionEntry> windowActionTable();

} // namespace countersign
