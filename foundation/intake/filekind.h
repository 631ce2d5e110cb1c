// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

namespace countersign {

/// What a file is read for, by its columns: a report, accounts or orders. A report where nothing speaks for another.
IntakeKind kindOfFile(const std::vector<SheetTable> &tables, const Knowledge &knowledge);

} // namespace countersign
