// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace countersign {

/// Waits in this thread, which must not be a window's.
void nap(std::chrono::milliseconds time);

} // namespace countersign
