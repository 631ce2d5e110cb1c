// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/event.h"
#include "measures/isoweek.h"

#include <QTimeZone>

#include <vector>

namespace countersign {

/// What a history is made of.
struct SimulationOrder {
    int weeks = 13;
    quint32 seed = 7;
    IsoWeek last; ///< the newest week that is made, a full one
    QTimeZone zone = QTimeZone::utc(); ///< of the company
    std::vector<Account> accounts; ///< to whom the letters go; at least one
};

/// Weeks of believable work, for practice: the same order makes the same events. Each alert fires once in the newest
/// four weeks (escalations as soon as eight weeks lie before): editing rises over the last three, satisfaction falls
/// apart two weeks before the last, escalations and the callbacks of status updates stand out in the one before it.
/// \returns the events in the order in which they happened; their ids are "S1", "S2", …
std::vector<Event> simulatedHistory(const SimulationOrder &order);

} // namespace countersign
