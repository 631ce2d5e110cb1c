// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/dates.h"

#include "facts/calendarwords.h"
#include "facts/dateparts.h"
#include "facts/numbers.h"
#include "facts/relativedates.h"
#include "facts/weekdaysapart.h"
#include "facts/writtendates.h"

#include <algorithm>
#include <cstdlib>

namespace countersign {

bool DateReading::fits(const QDate &date, const QDate &today) const
{
    if (!from.isValid() || !to.isValid())
        return false;
    if (!yearIsGuessed || !isDay())
        return date >= from && date <= to;
    constexpr qint64 SHORTEST_YEAR = 365; // days
    const qint64 apart = std::abs(from.daysTo(date));
    if (apart != 0 && apart < SHORTEST_YEAR)
        return false; // not the same day of any year
    return date.month() == from.month() && date.day() == from.day() && std::abs(today.daysTo(date)) <= 366;
}

namespace {
/// "7/9" that fills a cell under "New date".
bool fillsDateCell(const Tokens &tokens, qsizetype at, const TableColumns *columns)
{
    const TableColumns::Cell *cell = columns && tokens[at].isNumber() ? columns->cellAt(at) : nullptr;
    return cell && cell->first == at && cell->last == at + 2
        && columns->isUnder(tokens, at,
                            { u"date",    u"dates",    u"day",     u"promised", u"new",     u"now",     u"old",
                              u"due",     u"original", u"planned", u"expected", u"revised", u"shipped", u"delivered",
                              u"arrival", u"delivery", u"was",     u"eta",      u"when",    u"instead" });
}

/// A text writes its dates one way: "7/13" beside "7/9" is not "07/13", and "5 May" beside "21 Apr" has a short month.
void writeOneWay(std::vector<DateOccurrence> &dates, const Tokens &tokens)
{
    bool isUnpadded = false;
    bool isMonthFirst = false;
    bool isShort = false;
    for (const DateOccurrence &date : dates) {
        const bool isNumeric = date.form == DateOccurrence::Form::Numeric || date.form == DateOccurrence::Form::Dotted;
        for (const DatePart &part : date.parts) {
            const bool isOfTwo = part.kind == DatePart::Kind::Day || part.kind == DatePart::Kind::MonthNumber;
            isUnpadded = isUnpadded || (isNumeric && isOfTwo && part.span.length == 1);
            isShort = isShort || (part.kind == DatePart::Kind::MonthName && part.length == WordLength::Short);
        }
        isMonthFirst = isMonthFirst
            || (isNumeric && !date.parts.empty() && date.parts.front().kind == DatePart::Kind::MonthNumber);
    }
    for (DateOccurrence &date : dates) {
        const bool isNumeric = date.form == DateOccurrence::Form::Numeric;
        const bool isDashed = date.form == DateOccurrence::Form::Written && date.parts.size() > 1
            && tokens.original()[date.parts.front().span.end()] == u'-';
        for (DatePart &part : date.parts) {
            const bool isMay = part.kind == DatePart::Kind::MonthName && part.span.length == 3;
            if (isMay && (isShort || isDashed))
                part.length = WordLength::Short;
            if (isNumeric && isUnpadded && !tokens.original(part.span).startsWith(u'0'))
                part.isPadded = false;
        }
        // "7/7" can be read either way and is meant like the others.
        const bool isSame = date.readings.size() == 1 && date.parts.size() >= 2
            && tokens.original(date.parts[0].span) == tokens.original(date.parts[1].span);
        if (isNumeric && isMonthFirst && isSame && date.parts[0].kind == DatePart::Kind::Day)
            std::swap(date.parts[0].kind, date.parts[1].kind);
    }
}

/// Besides a day: "week of 9 March", "calendar week 49".
bool mayBeginAPeriod(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"week", u"cw", u"kw", u"calendar");
}

/// The tokens with which a date may begin. Few do, and each kind of date that is tried costs more than to look
/// whether it could be one.
std::vector<qsizetype> placesForDates(const Tokens &tokens)
{
    constexpr qsizetype REACH = 8; // "in about three to five full working days"
    std::vector<qsizetype> places;
    qsizetype next = tokens.size() + REACH + 1;
    for (auto telling = tokens.telling().rbegin(); telling != tokens.telling().rend(); ++telling) {
        const qsizetype at = *telling;
        const Token &token = tokens[at];
        if (token.isNumber() || token.senses.has(WordSenses::OfADate))
            next = at;
        if (next - at <= REACH && (token.isNumber() || token.senses.has(WordSenses::BeginsADate)))
            places.push_back(at);
    }
    std::ranges::reverse(places);
    return places;
}
} // namespace

namespace {
/// The 15 of "October 13 and 15": another day of the month that was named right before.
std::optional<DateOccurrence> dayBehind(const DateOccurrence &date, const Tokens &tokens)
{
    const bool isMonthFirst = !date.hasYear && !date.parts.empty() && date.parts.back().kind == DatePart::Kind::Day;
    qsizetype next = date.last + 1;
    if (!isMonthFirst || date.readings.empty() || !date.readings.front().isDay())
        return {};
    next += tokens.isSign(next, u',') && tokens.isOneOf(next + 1, u"and", u"or") ? 1 : 0;
    if (!tokens.isOneOf(next, u"and", u"or") && !(tokens.isSign(next, u',') && tokens[next + 1].spaceBefore))
        return {};
    const auto day = dateparts::dayAt(tokens, next + 1);
    if (!day || dateparts::dayAndMonthAt(tokens, next + 1))
        return {};
    // "October 13 and 15 boxes": a count of what stands behind it.
    const Token &behind = tokens[day->next];
    const bool ends = tokens.endsLine(day->next) || behind.isSign(u'.') || behind.isSign(u',') || behind.isSign(u';')
        || behind.isSign(u')') || behind.isSign(u'?') || tokens.isOneOf(day->next, u"at", u"from");
    const QDate month = date.readings.front().from;
    const QDate found(month.year(), month.month(), day->day);
    if (!ends || !found.isValid() || day->day <= month.day())
        return {};
    DateOccurrence other;
    other.form = DateOccurrence::Form::DayOnly;
    other.parts = { day->part };
    other.readings = { dateparts::dayReading(found, true) };
    dateparts::close(other, tokens, next + 1, day->next - 1);
    return other;
}
} // namespace

std::vector<DateOccurrence> findDates(const Tokens &tokens, Claims &claims, const DateContext &context,
                                      const TableColumns *columns)
{
    std::vector<DateOccurrence> found;
    const auto keep = [&](std::optional<DateOccurrence> date) {
        if (!date || !claims.areFree(date->first, date->last))
            return false;
        claims.take(date->first, date->last);
        found.push_back(std::move(*date));
        return true;
    };
    qsizetype behind = 0; // what is found
    for (const qsizetype at : placesForDates(tokens)) {
        const Token &token = tokens[at];
        if (at < behind || claims.isTaken(at))
            continue;
        // Part of a time, an amount, a number with a fraction.
        if (token.isNumber() && tokens.isGlued(at)) {
            const Token &before = tokens[at - 1];
            if (before.isWord() || before.isNumber() || before.isSign(u'.') || before.isSign(u',')
                || before.isSign(u'/') || before.isSign(u'$') || before.isSign(u'€') || before.isSign(u'£')
                || before.isSign(u'#') || (before.isSign(u':') && tokens[at - 2].isNumber()))
                continue;
            // "HL-88 of November 4" is a number of its own.
            if (before.isSign(u'-') && tokens.isGlued(at - 1) && tokens[at - 2].isWord()
                && !weekdayOf(tokens[at - 2].text))
                continue;
        }
        if (auto move = dateMoveAt(tokens, at, context)) {
            const qsizetype last = move->second.last;
            if (claims.areFree(at, last)) {
                keep(std::move(move->first));
                keep(std::move(move->second));
                behind = last + 1;
                continue;
            }
        }
        const bool mayBeADay = dateparts::mayBeginADay(tokens, at);
        if (mayBeADay && (token.isNumber() || token.isOfTheCalendar())) {
            auto days = dayListAt(tokens, at, context);
            if (!days.empty() && claims.areFree(at, days.back().last)) {
                for (DateOccurrence &day : days)
                    keep(std::move(day));
                behind = found.back().last + 1;
                continue;
            }
        }
        bool isKept = (mayBeADay || mayBeginAPeriod(tokens, at)) && keep(periodAt(tokens, at, context));
        if (!isKept && mayBeADay && keep(writtenDateAt(tokens, at, context))) {
            // "October 13 and 15"
            while (keep(dayBehind(found.back(), tokens)))
                ;
            isKept = true;
        }
        const Place place = fillsDateCell(tokens, at, columns) ? Place::AsksForDate : Place::Anywhere;
        if (isKept || keep(numericDateAt(tokens, at, context, place)) || keep(relativeDateAt(tokens, at, context))
            || keep(namedDeadlineAt(tokens, at, context)))
            behind = found.back().last + 1;
    }
    joinWeekdays(found, tokens);
    writeOneWay(found, tokens);
    return found;
}

bool isBusinessDay(const QDate &date, const DateContext &context)
{
    return date.dayOfWeek() <= 5 && std::ranges::find(context.holidays, date) == context.holidays.end();
}

QDate afterBusinessDays(const QDate &from, int count, const DateContext &context)
{
    QDate day = from;
    // Beyond a year nobody counts in business days.
    for (int left = std::min(count, 366), tries = 0; left > 0 && tries < 4000; ++tries) {
        day = day.addDays(1);
        if (isBusinessDay(day, context))
            --left;
    }
    return day;
}

int businessDaysBetween(const QDate &from, const QDate &to, const DateContext &context)
{
    int count = 0;
    for (QDate day = from.addDays(1); day <= to && count < 400; day = day.addDays(1))
        count += isBusinessDay(day, context) ? 1 : 0;
    return count;
}

namespace {
QString writtenPart(const DatePart &part, const QDate &date, QStringView like)
{
    const auto padded = [&part](int number) {
        const QString digits = QString::number(number);
        return part.isPadded ? digits.rightJustified(2, u'0') : digits;
    };
    switch (part.kind) {
    case DatePart::Kind::Weekday:
        return weekdayName(date.dayOfWeek(), part.length, like);
    case DatePart::Kind::Day:
        if (part.isInWords)
            return ordinalInWords(date.day());
        return part.isOrdinal ? padded(date.day()) + ordinalSuffix(date.day()).toString() : padded(date.day());
    case DatePart::Kind::MonthName:
        return monthName(date.month(), part.length, like);
    case DatePart::Kind::MonthNumber:
        return padded(date.month());
    case DatePart::Kind::Year:
        return part.isTwoDigits ? QString::number(date.year() % 100).rightJustified(2, u'0')
                                : QString::number(date.year());
    case DatePart::Kind::WeekNumber:
        return QString::number(date.weekNumber());
    }
    Q_UNREACHABLE();
}
} // namespace

QString writtenLike(const DateOccurrence &occurrence, const Tokens &tokens, const QDate &date,
                    const DateContext &context)
{
    if (occurrence.parts.empty() || occurrence.form == DateOccurrence::Form::Weekday)
        return relativeDateFor(occurrence, tokens, date, context);
    const QStringView text = tokens.original();
    QString written;
    qsizetype at = occurrence.span.start;
    for (const DatePart &part : occurrence.parts) {
        written += text.mid(at, part.span.start - at);
        written += writtenPart(part, date, text.mid(part.span.start, part.span.length));
        at = part.span.end();
    }
    written += text.mid(at, occurrence.span.end() - at);
    const auto has = [&](DatePart::Kind kind) {
        return std::ranges::any_of(occurrence.parts, [kind](const DatePart &part) { return part.kind == kind; });
    };
    const bool namesMonth = has(DatePart::Kind::MonthName) || has(DatePart::Kind::MonthNumber);
    if (occurrence.form == DateOccurrence::Form::DayOnly && !occurrence.readings.empty()
        && (occurrence.readings.front().from.month() != date.month()
            || occurrence.readings.front().from.year() != date.year()))
        return written + u' ' + monthName(date.month(), WordLength::Full, u"M");
    if (!occurrence.hasYear && namesMonth && std::abs(context.today.daysTo(date)) > 330) {
        const DatePart &last = occurrence.parts.back();
        const QString year = QString::number(date.year());
        if (has(DatePart::Kind::MonthNumber))
            return written + tokens.original()[occurrence.parts.front().span.end()] + year;
        return written + (last.kind == DatePart::Kind::Day ? QStringLiteral(", ") : QStringLiteral(" ")) + year;
    }
    return written;
}

} // namespace countersign
