// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace countersign {

enum class DateOrder {
    Unknown,
    DayFirst,
    MonthFirst,
    YearFirst, ///< of three short numbers: 26-11-24
};

/// How a text stands to being a date.
enum class DateForm {
    None, ///< no date at all
    Impossible, ///< written as a date that no calendar has: 31/02/2026
    Fixed, ///< can be read in one way by its form: 2026-11-21, 21-Nov-2026
    Numeric, ///< 3/4/2026: which number is the day is for the whole column to say
};

/// A date as somebody wrote it, in its readings.
struct WrittenDate {
    DateForm form = DateForm::None;
    std::optional<QDate> dayFirst; ///< the reading with the day in front; of Fixed the only one
    std::optional<QDate> monthFirst; ///< the reading with the month in front; of Fixed the only one
    std::optional<QDate> yearFirst; ///< the reading with a year of two digits in front
    QTime time; ///< invalid where none is written
    std::optional<int> offsetSeconds; ///< from UTC, where the text names it
    bool dotted = false; ///< 3.4.2026
    QString says; ///< why it is no date, for Impossible
    bool operator==(const WrittenDate &) const = default;

    bool isDate() const { return form == DateForm::Fixed || form == DateForm::Numeric; }
    bool isAmbiguous() const { return form == DateForm::Numeric && dayFirst && monthFirst && *dayFirst != *monthFirst; }
};

/// \param today decides the century of a year of two digits: the one nearest to it
WrittenDate readDate(QStringView text, const QDate &today);

/// The date of a spreadsheet's day number (1 is 1 January 1900; `epoch1904`: 0 is 1 January 1904); invalid outside 1900
/// to 9999.
QDate dateOfDayNumber(qint64 days, bool epoch1904 = false);

/// "2026-11-21", "2026-11-21T10:30".
QString isoText(const QDate &date, const QTime &time);

} // namespace countersign
