// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/isoweek.h"

#include <QRegularExpression>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int DAYS = 7;
}

QDate IsoWeek::monday() const
{
    // The fourth of January lies in the first week of every year.
    const QDate fourth(year, 1, 4);
    return fourth.addDays(1 - fourth.dayOfWeek() + (number - 1) * DAYS);
}

QDate IsoWeek::sunday() const
{
    return monday().addDays(DAYS - 1);
}

IsoWeek IsoWeek::plus(int weeks) const
{
    return weekOf(monday().addDays(qint64(weeks) * DAYS));
}

QString IsoWeek::key() const
{
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(number, 2, 10, QChar(u'0'));
}

QString IsoWeek::shortName() const
{
    return u"W%1"_s.arg(number, 2, 10, QChar(u'0'));
}

IsoWeek weekOf(const QDate &day)
{
    IsoWeek week;
    week.number = day.weekNumber(&week.year);
    return week;
}

IsoWeek weekOf(const QDateTime &at, const QTimeZone &zone)
{
    return weekOf(at.toTimeZone(zone).date());
}

std::optional<IsoWeek> weekFromKey(QStringView key)
{
    static const QRegularExpression shape(u"^(\\d{4})-?W(\\d{2})$"_s);
    const auto match = shape.match(key.trimmed().toString().toUpper());
    if (!match.hasMatch())
        return {};
    const IsoWeek week { match.capturedView(1).toInt(), match.capturedView(2).toInt() };
    return week.year > 0 && week.number > 0 && weekOf(week.monday()) == week ? std::optional(week) : std::nullopt;
}

int weeksBetween(const IsoWeek &from, const IsoWeek &to)
{
    return static_cast<int>(from.monday().daysTo(to.monday()) / DAYS);
}

} // namespace countersign
