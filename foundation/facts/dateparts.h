// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/dates.h"

#include <optional>

/// What the readers of written, numeric and longer dates are made of.
namespace countersign::dateparts {

/// The day and month nearest to today; a 29 February falls in a leap year.
QDate nearestDate(int month, int day, const QDate &today);
DateReading dayReading(const QDate &date, bool yearIsGuessed);

/// A day of the month, "3", "03", "3rd", with the token behind it.
struct DayNumber {
    int day = 0;
    DatePart part;
    qsizetype next = 0;
};
enum class Days { OfTheMonth, Any };
std::optional<DayNumber> dayAt(const Tokens &tokens, qsizetype at, Days days = Days::OfTheMonth);
std::optional<DatePart> monthPartAt(const Tokens &tokens, qsizetype at, int &month);
std::optional<DatePart> weekdayPartAt(const Tokens &tokens, qsizetype at, int &weekday);
/// A year of four digits at this token; behind a comma too. Moves `at` behind it.
std::optional<DatePart> yearPartAt(const Tokens &tokens, qsizetype &at, int &year);

/// Day and month at this token, in either order, with a year where one follows; without the weekday.
struct DayAndMonth {
    int day = 0, month = 0;
    std::optional<int> year;
    std::vector<DatePart> parts;
    qsizetype last = 0;
};
/// Whether a day may begin here, with a month, a weekday or alone: with digits, in words or with a name of the
/// calendar. Most words begin none, and this costs less than to read one.
bool mayBeginADay(const Tokens &tokens, qsizetype at);
std::optional<DayAndMonth> dayAndMonthAt(const Tokens &tokens, qsizetype at);
/// Without a valid day where it is none of any calendar, yet meant for one.
DateReading readingOf(const DayAndMonth &found, const QDate &today);

/// What may follow "the 3rd" when it is a day: the end of a clause, or a word that goes on with the sentence.
bool endsDay(const Tokens &tokens, qsizetype at);
/// Sorts the parts and sets the place.
void close(DateOccurrence &date, const Tokens &tokens, qsizetype first, qsizetype last);

} // namespace countersign::dateparts
