// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/calendarwords.h"
#include "facts/tablecolumns.h"
#include "facts/tokens.h"

#include <QDate>

#include <optional>
#include <vector>

namespace countersign {

/// What a date in a text may mean: a day, or any day of a period. Without valid days it is no date of any calendar: "32
/// December".
struct DateReading {
    QDate from;
    QDate to;
    bool yearIsGuessed = false; ///< the text names none; the year is the one nearest to today
    bool operator==(const DateReading &) const = default;

    bool isDay() const { return from == to && from.isValid(); }
    /// A guessed year gives way: any date of that day and month within a year of today fits.
    bool fits(const QDate &date, const QDate &today) const;
};

/// A part of a written date that another date would write differently.
struct DatePart {
    enum class Kind { Weekday, Day, MonthName, MonthNumber, Year, WeekNumber } kind = Kind::Day;
    Span span; ///< of a day with its "st", "nd", "rd", "th"
    WordLength length = WordLength::Full; ///< of weekday and month name
    bool isPadded = false; ///< "03"
    bool isOrdinal = false; ///< "3rd"
    bool isTwoDigits = false; ///< of a year: "26"
    bool isInWords = false; ///< "third"
    bool operator==(const DatePart &) const = default;
};

/// A date in running text, in whatever form.
struct DateOccurrence {
    enum class Form {
        Written, ///< "Tuesday, 3 March 2026"
        Numeric, ///< "03/03/2026", "3/3", "03-03-26"
        Dotted, ///< "3.3.2026": always the day first
        Iso, ///< "2026-03-03"
        DayOnly, ///< "the 3rd"
        Weekday, ///< "Tuesday", "next Tuesday"
        Relative, ///< "today", "in two weeks"
        Within, ///< "within 3 business days"
        Period, ///< "3 to 5 March", "the week of 9 March", "end of the month", "in March"
    };
    Form form = Form::Written;
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span; ///< the shortest text that another date would replace
    std::vector<DateReading> readings; ///< the likelier first; of Numeric the day first where both are possible
    std::optional<int> weekday; ///< that stands beside it, 1 is Monday
    std::vector<DatePart> parts; ///< by position
    bool isMisreadEasily = false; ///< two readings are common: "03/04/2026", "next Tuesday"
    bool isPast = false; ///< "last Tuesday", "yesterday"
    bool hasYear = false;
    bool isAside = false; ///< "today's van": it may state a fact, and contradicts none
    bool isStartOfMove = false; ///< the first of "from 3 to 5 March"
};

/// What relative and shortened dates are read with.
struct DateContext {
    QDate today;
    std::vector<QDate> holidays; ///< no business days; sorted or not
};

/// Every date of the text, by position. What it takes it claims.
std::vector<DateOccurrence> findDates(const Tokens &tokens, Claims &claims, const DateContext &context,
                                      const TableColumns *columns = nullptr);

/// The date written as the occurrence is: its parts replaced, all between them kept. A year is added where the
/// occurrence has none and `date` would be misunderstood without.
QString writtenLike(const DateOccurrence &occurrence, const Tokens &tokens, const QDate &date,
                    const DateContext &context);

/// Monday to Friday and no holiday.
bool isBusinessDay(const QDate &date, const DateContext &context);
/// The nth business day after a day; the day itself for 0.
QDate afterBusinessDays(const QDate &from, int count, const DateContext &context);
/// How many business days lie after `from` up to and with `to`.
int businessDaysBetween(const QDate &from, const QDate &to, const DateContext &context);

} // namespace countersign
