// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <compare>
#include <optional>

namespace countersign {

/// A week as ISO 8601 counts them: Monday to Sunday, of the year in which its Thursday lies.
struct IsoWeek {
    int year = 0; ///< 0: no week
    int number = 0; ///< 1 to 53
    auto operator<=>(const IsoWeek &) const = default; // NOLINT(modernize-use-nullptr): of the generated code

    bool isNull() const { return year == 0; }
    QDate monday() const;
    QDate sunday() const;
    IsoWeek plus(int weeks) const; ///< across a year's end as well; negative: before
    QString key() const; ///< "2026-W47"
    QString shortName() const; ///< "W47"
};

IsoWeek weekOf(const QDate &day);
IsoWeek weekOf(const QDateTime &at, const QTimeZone &zone); ///< on the company's calendar, not UTC's
std::optional<IsoWeek> weekFromKey(QStringView key); ///< "2026-W47"; nothing for a week that its year does not have
int weeksBetween(const IsoWeek &from, const IsoWeek &to); ///< 0 for the same, 1 for the next

} // namespace countersign
