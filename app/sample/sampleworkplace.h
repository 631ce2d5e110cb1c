// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workplace.h"

namespace countersign {

/// A workplace of the sample company with its morning imported, drafted and judged: built where the folder is empty,
/// gone on with otherwise; without a folder in one that is removed at exit.
Result<std::unique_ptr<Workplace>> openSampleWorkplace(const WorkplaceOrder &order);

/// The whole weeks by which the sample's dates are moved, so that its report is of the last Wednesday before or on
/// `today`.
int weeksToMove(const QDate &today);

} // namespace countersign
