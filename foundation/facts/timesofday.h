// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"

#include <QTime>

#include <vector>

namespace countersign {

/// A time of day in running text: "10:30", "10.30 am", "2 pm", "noon", "half past ten".
struct TimeOccurrence {
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span;
    QTime time;
    bool hasHalf = false; ///< "am" or "pm" stands behind
    bool isSure = false; ///< not just "8 to 12"
    bool isSpoken = false; ///< "half past ten"
};
/// Every time of day; claims what it takes. Comes after the dates.
std::vector<TimeOccurrence> findTimes(const Tokens &tokens, Claims &claims);

} // namespace countersign
