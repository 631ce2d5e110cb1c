// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/relativedates.h"

namespace countersign {

namespace {
QDate thanksgiving(int year)
{
    constexpr int THURSDAY = 4;
    const QDate first(year, 11, 1);
    return first.addDays((THURSDAY - first.dayOfWeek() + 7) % 7 + 21);
}

/// Of the western churches, by the rule of Meeus, Jones and Butcher.
QDate easter(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return QDate(year, f / 31, f % 31 + 1);
}

struct NamedDay {
    QDate day; ///< the next from today on
    qsizetype last = 0;
};
std::optional<NamedDay> namedDayAt(const Tokens &tokens, qsizetype at, const QDate &today)
{
    const auto next = [&today](auto dayOf) {
        const QDate day = dayOf(today.year());
        return day >= today ? day : dayOf(today.year() + 1);
    };
    if (tokens.is(at, u"thanksgiving"))
        return NamedDay { next(thanksgiving), tokens.is(at + 1, u"day") ? at + 1 : at };
    if (tokens.is(at, u"easter"))
        return NamedDay { next(easter), at };
    const bool isEve = tokens.is(at + 1, u"eve");
    const qsizetype last = isEve || tokens.is(at + 1, u"day") ? at + 1 : at;
    if (tokens.is(at, u"christmas"))
        return NamedDay { next([isEve](int year) { return QDate(year, 12, isEve ? 24 : 25); }), last };
    return {};
}
} // namespace

std::optional<DateOccurrence> namedDeadlineAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    // "Two days before Christmas Eve" says what another date is; "a week before" counts from it.
    if (!tokens.isOneOf(at, u"by", u"before")
        || tokens.isOneOf(at - 1, u"day", u"days", u"week", u"weeks", u"just", u"right", u"shortly", u"well", u"long",
                          u"until"))
        return {};
    const auto named = namedDayAt(tokens, at + 1, context.today);
    if (!named)
        return {};
    DateOccurrence date;
    date.form = DateOccurrence::Form::Within;
    date.first = at;
    date.last = named->last;
    date.span = tokens.spanOf(at, named->last);
    date.readings = { { context.today, tokens.is(at, u"by") ? named->day : named->day.addDays(-1), false } };
    return date;
}

} // namespace countersign
