// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factreading.h"

namespace countersign {

/// A time of day that belongs to the date: "on 3 March at 10:30", "10:30 on 3 March", "3 March, 10:30". Null without.
const TimeOccurrence *timeBeside(const PartReading &reading, const DateOccurrence &date);

/// Whether the sentence around this token tells when somebody can be reached or a place is open.
bool isOfficeHours(const PartReading &reading, qsizetype at);

} // namespace countersign
