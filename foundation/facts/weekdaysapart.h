// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/dates.h"

namespace countersign {

/// Brings weekdays to the dates that they are said of: "12/03, a Thursday" is one date with its weekday, and the head
/// of "Thursday: lift inspection, 26 November" is the day of its line.
void joinWeekdays(std::vector<DateOccurrence> &dates, const Tokens &tokens);

} // namespace countersign
