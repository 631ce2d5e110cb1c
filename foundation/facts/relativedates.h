// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/dates.h"

namespace countersign {

/// "today", "the day after tomorrow", "next Tuesday", "this Friday", "Tuesday next week", "in two weeks", "within 3
/// business days", "two weeks from today", "next week", "the end of the week".
std::optional<DateOccurrence> relativeDateAt(const Tokens &tokens, qsizetype at, const DateContext &context);

/// "by Thanksgiving", "before Christmas": up to that day; not "two days before Christmas".
std::optional<DateOccurrence> namedDeadlineAt(const Tokens &tokens, qsizetype at, const DateContext &context);

/// The first day of that weekday after `day`.
QDate comingWeekday(const QDate &day, int weekday);

/// The date to put in place of a relative one: "Thursday", "in 3 weeks" where that says it, else "on Thursday, 26
/// November".
QString relativeDateFor(const DateOccurrence &occurrence, const Tokens &tokens, const QDate &date,
                        const DateContext &context);

} // namespace countersign
