// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"

namespace countersign {

/// What this process holds letters with while it sends them.
Lease ownLease();

/// Whether the process that holds a letter may still be at work. In doubt it is: another machine's cannot be looked at.
bool isAlive(const Lease &lease);

} // namespace countersign
