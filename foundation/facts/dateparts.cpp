// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/dateparts.h"

#include <algorithm>
#include <cstdlib>

namespace countersign::dateparts {

using Part = DatePart::Kind;

QDate nearestDate(int month, int day, const QDate &today)
{
    QDate nearest;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && (!nearest.isValid() || std::abs(today.daysTo(date)) < std::abs(today.daysTo(nearest))))
            nearest = date;
    }
    for (int year = today.year() + 2; !nearest.isValid() && year < today.year() + 9; ++year)
        nearest = QDate(year, month, day);
    return nearest;
}

DateReading dayReading(const QDate &date, bool yearIsGuessed)
{
    return { date, date, yearIsGuessed };
}

std::optional<DayNumber> dayAt(const Tokens &tokens, qsizetype at, Days days)
{
    const Token &token = tokens[at];
    if (!token.isNumber() || token.text.size() > 2)
        return {};
    const int day = token.text.toInt();
    if (days == Days::OfTheMonth && (day < 1 || day > 31))
        return {};
    DayNumber number { day, {}, at + 1 };
    number.part.kind = Part::Day;
    number.part.span = token.span;
    number.part.isPadded = token.text.size() == 2 && token.text.front() == u'0';
    if (tokens.isGlued(at + 1) && tokens.isOneOf(at + 1, u"st", u"nd", u"rd", u"th")) {
        number.part.isOrdinal = true;
        number.part.span = tokens.spanOf(at, at + 1);
        number.next = at + 2;
    }
    return number;
}

namespace {
/// "twenty-sixth", "first" before "of" and a month.
std::optional<DayNumber> dayInWordsAt(const Tokens &tokens, qsizetype at)
{
    const bool isCompound = tokens.isSign(at + 1, u'-') && tokens.isGlued(at + 1) && tokens.isGlued(at + 2)
        && tokens.isOneOf(at, u"twenty", u"thirty");
    const qsizetype last = isCompound ? at + 2 : at;
    if (!tokens[at].isWord() || !tokens.is(last + 1, u"of") || !monthOf(tokens[last + 2].text))
        return {};
    const int ones = numberOfOrdinal(tokens[last].text);
    const int tens = !isCompound ? 0 : tokens.is(at, u"twenty") ? 20 : 30;
    if (ones == 0 || (isCompound && ones > 9) || tens + ones > 31)
        return {};
    DayNumber number { tens + ones, {}, last + 1 };
    number.part.kind = Part::Day;
    number.part.span = tokens.spanOf(at, last);
    number.part.isInWords = true;
    return number;
}
} // namespace

std::optional<DatePart> monthPartAt(const Tokens &tokens, qsizetype at, int &month)
{
    const auto word = tokens[at].isOfTheCalendar() ? monthOf(tokens[at].text) : std::nullopt;
    // "may" and "mar" are words of their own; a month has its capital, or stands right beside a day.
    if (!word)
        return {};
    month = word->number;
    DatePart part;
    part.kind = Part::MonthName;
    part.span = tokens[at].span;
    part.length = word->length;
    return part;
}

std::optional<DatePart> weekdayPartAt(const Tokens &tokens, qsizetype at, int &weekday)
{
    const auto word = tokens[at].isOfTheCalendar() ? weekdayOf(tokens[at].text) : std::nullopt;
    if (!word)
        return {};
    weekday = word->number;
    DatePart part;
    part.kind = Part::Weekday;
    part.span = tokens[at].span;
    part.length = word->length;
    return part;
}

std::optional<DatePart> yearPartAt(const Tokens &tokens, qsizetype &at, int &year)
{
    // "26 Nov '26"
    if (tokens.isSign(at, u'\'') && tokens[at].spaceBefore && tokens[at + 1].isNumber() && tokens.isGlued(at + 1)
        && tokens[at + 1].text.size() == 2) {
        year = 2000 + tokens[at + 1].text.toInt();
        DatePart part;
        part.kind = Part::Year;
        part.span = tokens[at + 1].span;
        part.isTwoDigits = true;
        at += 2;
        return part;
    }
    const qsizetype number = tokens.isSign(at, u',') ? at + 1 : at;
    const Token &token = tokens[number];
    if (!token.isNumber() || token.text.size() != 4)
        return {};
    const int value = token.text.toInt();
    // 9999 is what some systems write for "never".
    if (value < 1900 || (value > 2199 && value != 9999) || (number != at && tokens.isGlued(number)))
        return {};
    // "3 March, 2000 boxes" is no year, nor is "3 March 2000 units".
    if (tokens[number + 1].isWord() && number != at
        && tokens.isOneOf(number + 1, u"boxes", u"units", u"pieces", u"bottles", u"cases", u"bags", u"cans", u"items"))
        return {};
    year = value;
    DatePart part;
    part.kind = Part::Year;
    part.span = token.span;
    at = number + 1;
    return part;
}

void close(DateOccurrence &date, const Tokens &tokens, qsizetype first, qsizetype last)
{
    date.first = first;
    date.last = last;
    std::ranges::sort(date.parts, {}, [](const DatePart &part) { return part.span.start; });
    date.span = tokens.spanOf(first, last);
}

namespace {
/// Whether more than a blank stands before the token: what is there belongs to another column.
bool beginsColumn(const Tokens &tokens, qsizetype at)
{
    const qsizetype before = tokens[at - 1].span.end();
    const qsizetype gap = tokens[at].span.start - before;
    return gap > 1 || (gap == 1 && tokens.original()[before] == u'\t');
}
} // namespace

bool mayBeginADay(const Tokens &tokens, qsizetype at)
{
    const Token &token = tokens[at];
    const bool mayBeInWords = tokens.is(at + 1, u"of") || tokens.isSign(at + 1, u'-'); // "first of", "twenty-first of"
    constexpr qsizetype MOST_DIGITS = 2;
    return (token.isNumber() && token.text.size() <= MOST_DIGITS) || token.isOfTheCalendar() || mayBeInWords;
}

std::optional<DayAndMonth> dayAndMonthAt(const Tokens &tokens, qsizetype at)
{
    DayAndMonth found;
    int month = 0;
    int year = 0;
    auto day = dayAt(tokens, at, Days::Any);
    if (!day)
        day = dayInWordsAt(tokens, at);
    if (day) {
        qsizetype next = day->next;
        const bool isDashed = (tokens.isSign(next, u'-') || tokens.isSign(next, u'/')) && tokens.isGlued(next)
            && tokens.isGlued(next + 1);
        if (isDashed || tokens.is(next, u"of") || (tokens.isSign(next, u'.') && tokens.isGlued(next)))
            ++next;
        const auto monthPart = monthPartAt(tokens, next, month);
        if (!monthPart || beginsColumn(tokens, next) || (tokens[next].text == u"may" && !tokens[next].isCapital))
            return {};
        const bool isPossible = day->day >= 1 && day->day <= 31;
        if (!isPossible && !tokens[next].isCapital)
            return {};
        found.day = day->day;
        found.month = month;
        found.parts = { day->part, *monthPart };
        // "13-May-2026" is how a machine writes, with two digits always.
        if (isDashed)
            found.parts.front().isPadded = tokens[at].text.size() == 2;
        found.last = next;
        ++next;
        if (isDashed && tokens[next].kind == Token::Kind::Sign && tokens.isGlued(next) && tokens[next + 1].isNumber()
            && tokens.isGlued(next + 1) && (tokens[next + 1].text.size() == 2 || tokens[next + 1].text.size() == 4)) {
            const Token &token = tokens[next + 1];
            DatePart part;
            part.kind = Part::Year;
            part.span = token.span;
            part.isTwoDigits = token.text.size() == 2;
            found.year = token.text.toInt() + (part.isTwoDigits ? 2000 : 0);
            found.parts.push_back(part);
            found.last = next + 1;
            return found;
        }
        const bool hasDot = tokens.isSign(next, u'.') && tokens.isGlued(next) && monthPart->length != WordLength::Full;
        qsizetype yearAt = hasDot ? next + 1 : next;
        if (const auto yearPart = yearPartAt(tokens, yearAt, year)) {
            found.year = year;
            found.parts.push_back(*yearPart);
            found.last = yearAt - 1;
        }
        return found;
    }
    const auto monthPart = monthPartAt(tokens, at, month);
    if (!monthPart)
        return {};
    qsizetype next = at + 1;
    if (tokens.isSign(next, u'.') && tokens.isGlued(next) && monthPart->length != WordLength::Full)
        ++next;
    if (tokens.is(next, u"the"))
        ++next;
    day = dayAt(tokens, next, Days::Any);
    if (!day || !tokens[next].spaceBefore || !tokens[at].isCapital || beginsColumn(tokens, next))
        return {};
    const bool isPossible = day->day >= 1 && day->day <= 31;
    if (!isPossible && !day->part.isOrdinal
        && !(tokens.isSign(day->next, u',') && tokens[day->next + 1].text.size() == 4))
        return {};
    // "March 21 boxes" names no day; "May 3" does.
    found.day = day->day;
    found.month = month;
    found.parts = { *monthPart, day->part };
    next = day->next;
    found.last = next - 1;
    if (const auto yearPart = yearPartAt(tokens, next, year)) {
        found.year = year;
        found.parts.push_back(*yearPart);
        found.last = next - 1;
    }
    return found;
}

DateReading readingOf(const DayAndMonth &found, const QDate &today)
{
    const QDate date
        = found.year ? QDate(*found.year, found.month, found.day) : nearestDate(found.month, found.day, today);
    return date.isValid() ? dayReading(date, !found.year) : DateReading {};
}

bool endsDay(const Tokens &tokens, qsizetype at)
{
    if (tokens.endsLine(at) || tokens[at].kind == Token::Kind::Sign)
        return !tokens.isSign(at, u'-') || tokens[at].spaceBefore;
    return tokens.isOneOf(at, u"and", u"or", u"as", u"at", u"in", u"to", u"but", u"so", u"with", u"we", u"they", u"it",
                          u"is", u"was", u"will", u"has", u"have", u"had", u"by", u"for", u"from", u"instead",
                          u"rather", u"now", u"not", u"because", u"if", u"when", u"which", u"that", u"since", u"until",
                          u"due", u"via", u"between", u"after", u"before", u"on", u"then", u"latest", u"possible",
                          u"workable", u"convenient", u"suitable", u"suit", u"suits", u"work", u"works", u"fine", u"ok",
                          u"too", u"all", u"any", u"would", u"should", u"can", u"could", u"may", u"does");
}

} // namespace countersign::dateparts
