// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/dates.h"

#include <utility>

/// The readers that findDates tries at each token; each says what begins there, or nothing.
namespace countersign {

/// "3 March", "Tuesday, 3rd of March 2026", "Mar 3rd, 2026", "3 March (Tuesday)", "24-Nov-2026", "the 3rd".
std::optional<DateOccurrence> writtenDateAt(const Tokens &tokens, qsizetype at, const DateContext &context);
/// "2026-03-03", "03/03/2026", "3.3.26", "3/3" where the words before ask for a date.
/// Without a year it needs words before it that ask for a date, or a place that does.
enum class Place { Anywhere, AsksForDate };
std::optional<DateOccurrence> numericDateAt(const Tokens &tokens, qsizetype at, const DateContext &context,
                                            Place place = Place::Anywhere);
/// "3 to 5 March", "March 3–5", "between 3 March and 5 March", "week of 9 March", "end of March", "in March 2026".
std::optional<DateOccurrence> periodAt(const Tokens &tokens, qsizetype at, const DateContext &context);
/// "on 3 and 5 March", "for 20, 23 and 24 March": days that share the month of the last. Empty without.
std::vector<DateOccurrence> dayListAt(const Tokens &tokens, qsizetype at, const DateContext &context);
/// "from 3 to 5 March": two dates that share a month.
std::optional<std::pair<DateOccurrence, DateOccurrence>> dateMoveAt(const Tokens &tokens, qsizetype at,
                                                                    const DateContext &context);

} // namespace countersign
