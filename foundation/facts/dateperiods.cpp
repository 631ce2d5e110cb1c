// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/dateparts.h"
#include "facts/writtendates.h"

namespace countersign {

using namespace dateparts;

namespace {
using Form = DateOccurrence::Form;
using Part = DatePart::Kind;

QDate lastDayOf(int year, int month)
{
    return QDate(year, month, 1).addMonths(1).addDays(-1);
}
} // namespace

std::vector<DateOccurrence> dayListAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    constexpr size_t LONGEST = 6; // days
    const bool isBegun = tokens.isOneOf(at - 1, u"on", u"for", u"until", u"by", u"of", u"from", u"are", u"were", u"is")
        || tokens.isSign(at - 1, u':') || tokens.isSign(at - 1, u'(')
        || (tokens.is(at - 1, u"between") && tokens[at].isWord());
    if (!isBegun)
        return {};
    std::vector<DateOccurrence> days;
    for (qsizetype next = at; days.size() < LONGEST;) {
        int weekday = 0;
        const auto named = weekdayPartAt(tokens, next, weekday);
        const qsizetype number = named ? (tokens.is(next + 1, u"the") ? next + 2 : next + 1) : next;
        if (const auto last = days.empty() ? std::nullopt : dayAndMonthAt(tokens, number)) {
            const QDate end = readingOf(*last, context.today).from;
            auto whole = writtenDateAt(tokens, next, context);
            if (!end.isValid() || !whole)
                return {};
            for (DateOccurrence &day : days) {
                const QStringView written = tokens[tokens.tokenAt(day.parts.back().span.start)].text;
                const QDate date(end.year(), end.month(), static_cast<int>(written.toInt()));
                if (!date.isValid())
                    return {};
                day.readings = { dayReading(date, !last->year) };
            }
            days.push_back(std::move(*whole));
            return days;
        }
        const auto day = dayAt(tokens, number);
        if (!day || !(tokens.isSign(day->next, u',') || tokens.isOneOf(day->next, u"and", u"or")))
            return {};
        DateOccurrence found;
        found.form = Form::DayOnly;
        found.parts = { day->part };
        if (named) {
            found.weekday = weekday;
            found.parts.push_back(*named);
        }
        close(found, tokens, next, day->next - 1);
        days.push_back(std::move(found));
        next = day->next + 1;
    }
    return {};
}

std::optional<std::pair<DateOccurrence, DateOccurrence>> dateMoveAt(const Tokens &tokens, qsizetype at,
                                                                    const DateContext &context)
{
    if (!tokens.is(at - 1, u"from"))
        return {};
    const auto day = dayAt(tokens, at);
    if (!day || !tokens.isOneOf(day->next, u"to", u"until"))
        return {};
    auto second = writtenDateAt(tokens, day->next + 1, context);
    if (!second || second->form != Form::Written)
        return {};
    const QDate target = second->readings.front().from;
    const QDate start(target.year(), target.month(), day->day);
    if (!start.isValid())
        return {};
    DateOccurrence first;
    first.form = Form::DayOnly;
    first.readings = { dayReading(start, false) };
    first.parts = { day->part };
    first.isStartOfMove = true;
    close(first, tokens, at, day->next - 1);
    return std::pair { std::move(first), std::move(*second) };
}

namespace {
/// "in March, on the 8th": the day of a month that was named before it.
std::optional<DateOccurrence> dayBehindMonth(const Tokens &tokens, qsizetype at, int month, const DatePart &monthPart,
                                             const QDate &today)
{
    qsizetype next = tokens.isSign(at + 1, u',') ? at + 2 : at + 1;
    if (!tokens.is(next, u"on") || !tokens.is(next + 1, u"the"))
        return {};
    const auto day = dayAt(tokens, next + 2);
    const QDate date = day ? nearestDate(month, day->day, today) : QDate();
    if (!day || !day->part.isOrdinal || !endsDay(tokens, day->next) || !date.isValid())
        return {};
    DateOccurrence found;
    found.form = Form::Written;
    found.readings = { dayReading(date, true) };
    found.parts = { monthPart, day->part };
    close(found, tokens, at, day->next - 1);
    return found;
}
} // namespace

std::optional<DateOccurrence> periodAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    DateOccurrence period;
    period.form = Form::Period;
    const QDate today = context.today;
    // "week of 9 March", "week commencing Monday, 9 March"
    if (tokens.is(at, u"week")) {
        qsizetype next = at + 1;
        if (!tokens.isOneOf(next, u"of", u"commencing", u"beginning", u"starting", u"from"))
            return {};
        ++next;
        if (tokens.is(next, u"the"))
            ++next;
        auto date = writtenDateAt(tokens, next, context);
        if (!date)
            date = numericDateAt(tokens, next, context);
        if (!date)
            return {};
        const QDate day = date->readings.front().from;
        if (!day.isValid())
            return {};
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        date->readings = { { monday, monday.addDays(6), false } };
        date->form = Form::Period;
        return date;
    }
    // "calendar week 49", "CW 49"
    if ((tokens.is(at, u"week") || tokens.is(at, u"cw") || tokens.is(at, u"kw")) && tokens[at + 1].isNumber())
        return {};
    if (tokens.is(at, u"calendar") && tokens.is(at + 1, u"week") && tokens[at + 2].isNumber()
        && tokens[at + 2].text.size() <= 2) {
        const int week = tokens[at + 2].text.toInt();
        const QDate inYear(today.year(), 1, 4);
        QDate monday = inYear.addDays(1 - inYear.dayOfWeek()).addDays(qint64(7) * (week - 1));
        if (week < 1 || week > 53)
            return {};
        if (monday.daysTo(today) > 180) {
            const QDate inNext(today.year() + 1, 1, 4);
            monday = inNext.addDays(1 - inNext.dayOfWeek()).addDays(qint64(7) * (week - 1));
        }
        period.readings = { { monday, monday.addDays(6), false } };
        DatePart part;
        part.kind = Part::WeekNumber;
        part.span = tokens[at + 2].span;
        period.parts = { part };
        close(period, tokens, at + 2, at + 2);
        return period;
    }
    const auto joinsDays = [&tokens](qsizetype sign) {
        return tokens.isSign(sign, u'-') || tokens.isOneOf(sign, u"to", u"until", u"and", u"through", u"or");
    };
    // "3 to 5 March", "3–5 March 2026", "between 3 and 5 March"; the minutes of "at 8:10 until 17 November" are no day.
    const bool isMinutes = tokens.isSign(at - 1, u':') && tokens.isGlued(at);
    if (const auto day = dayAt(tokens, at); day && !isMinutes && joinsDays(day->next)) {
        const auto end = dayAt(tokens, day->next + 1);
        // "and" alone joins two days: "3 and 5 March".
        const bool isRange = !tokens.isOneOf(day->next, u"and", u"or") || tokens.is(at - 1, u"between");
        const auto last = end && isRange ? dayAndMonthAt(tokens, day->next + 1) : std::nullopt;
        if (last) {
            const DateReading reading = readingOf(*last, today);
            if (reading.isDay() && day->day < last->day) {
                const QDate to = reading.from;
                period.readings = { { QDate(to.year(), to.month(), day->day), to, false } };
                period.hasYear = last->year.has_value();
                close(period, tokens, at, last->last);
                return period;
            }
        }
    }
    // "March 3–5, 2026"
    int month = 0;
    const auto monthPart = monthPartAt(tokens, at, month);
    if (monthPart && tokens[at].isCapital) {
        const auto from = dayAt(tokens, at + 1);
        if (from && (tokens.isSign(from->next, u'-') || tokens.isOneOf(from->next, u"to", u"through"))) {
            if (const auto to = dayAt(tokens, from->next + 1); to && to->day > from->day) {
                qsizetype next = to->next;
                int year = 0;
                const auto yearPart = yearPartAt(tokens, next, year);
                const QDate end = yearPart ? QDate(year, month, to->day) : nearestDate(month, to->day, today);
                if (end.isValid()) {
                    period.hasYear = yearPart.has_value();
                    period.readings = { { QDate(end.year(), end.month(), from->day), end, false } };
                    close(period, tokens, at, next - 1);
                    return period;
                }
            }
        }
    }
    // "between 30 November and 2 December", "30 November – 2 December"
    if (const auto from = dayAndMonthAt(tokens, at)) {
        const qsizetype sign = from->last + 1;
        if (tokens.isSign(sign, u'-') || (tokens.is(sign, u"and") && tokens.is(at - 1, u"between"))) {
            if (const auto to = dayAndMonthAt(tokens, sign + 1)) {
                const DateReading end = readingOf(*to, today);
                if (end.isDay()) {
                    QDate start(end.from.year(), from->month, from->day);
                    if (from->year)
                        start = QDate(*from->year, from->month, from->day);
                    else if (start.isValid() && start > end.from)
                        start = start.addYears(-1);
                    if (start.isValid() && start <= end.from && start.daysTo(end.from) <= 366) {
                        period.readings = { { start, end.from, false } };
                        close(period, tokens, at, to->last);
                        return period;
                    }
                }
            }
        }
        return {};
    }
    // "in March", "early March 2026", "end of March"
    const bool isBegun = tokens.isOneOf(at - 1, u"in", u"early", u"late", u"mid", u"of", u"by", u"until", u"during")
        || tokens.isSign(at - 1, u'-');
    if (isBegun && month > 0 && tokens[at].isCapital && !dayAt(tokens, at + 1)) {
        if (tokens.isOneOf(at - 1, u"of")
            && !tokens.isOneOf(at - 2, u"end", u"beginning", u"start", u"middle", u"month"))
            return {};
        if (tokens.isSign(at - 1, u'-') && !tokens.is(at - 2, u"mid"))
            return {};
        if (auto day = dayBehindMonth(tokens, at, month, *monthPart, today))
            return day;
        qsizetype next = at + 1;
        int year = 0;
        const auto yearPart = yearPartAt(tokens, next, year);
        if (!yearPart) {
            const QDate near = nearestDate(month, 15, today);
            year = near.year();
        }
        period.readings = { { QDate(year, month, 1), lastDayOf(year, month), false } };
        if (tokens.is(at - 2, u"end") || tokens.is(at - 1, u"late"))
            period.readings = { { QDate(year, month, 20), lastDayOf(year, month), false } };
        if (tokens.is(at - 1, u"early") || tokens.isOneOf(at - 2, u"beginning", u"start"))
            period.readings = { { QDate(year, month, 1), QDate(year, month, 12), false } };
        if (tokens.is(at - 1, u"mid") || tokens.is(at - 2, u"mid"))
            period.readings = { { QDate(year, month, 8), QDate(year, month, 22), false } };
        period.hasYear = yearPart.has_value();
        period.parts = { *monthPart };
        if (yearPart)
            period.parts.push_back(*yearPart);
        close(period, tokens, at, next - 1);
        return period;
    }
    return {};
}

} // namespace countersign
