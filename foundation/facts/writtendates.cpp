// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/writtendates.h"

#include "facts/goods.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {
using Form = DateOccurrence::Form;
using Part = DatePart::Kind;

QDate lastDayOf(int year, int month)
{
    return QDate(year, month, 1).addMonths(1).addDays(-1);
}

/// The day and month nearest to today; a 29 February falls in a leap year.
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

/// A day of the month, "3", "03", "3rd", with the token behind it.
struct DayNumber {
    int day = 0;
    DatePart part;
    qsizetype next = 0;
};
enum class Days { OfTheMonth, Any };
std::optional<DayNumber> dayAt(const Tokens &tokens, qsizetype at, Days days = Days::OfTheMonth)
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

std::optional<DatePart> monthPartAt(const Tokens &tokens, qsizetype at, int &month)
{
    const auto word = tokens[at].isOfTheCalendar ? monthOf(tokens[at].text) : std::nullopt;
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
    const auto word = tokens[at].isOfTheCalendar ? weekdayOf(tokens[at].text) : std::nullopt;
    if (!word)
        return {};
    weekday = word->number;
    DatePart part;
    part.kind = Part::Weekday;
    part.span = tokens[at].span;
    part.length = word->length;
    return part;
}

/// A year of four digits at this token; behind a comma too.
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

/// Whether more than a blank stands before the token: what is there belongs to another column.
bool beginsColumn(const Tokens &tokens, qsizetype at)
{
    const qsizetype before = tokens[at - 1].span.end();
    const qsizetype gap = tokens[at].span.start - before;
    return gap > 1 || (gap == 1 && tokens.original()[before] == u'\t');
}

/// Day and month at this token, in either order, with a year where one follows; without the weekday.
struct DayAndMonth {
    int day = 0, month = 0;
    std::optional<int> year;
    std::vector<DatePart> parts;
    qsizetype last = 0;
};
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
        if (isDashed)
            ++next;
        else if (tokens.is(next, u"of"))
            ++next;
        else if (tokens.isSign(next, u'.') && tokens.isGlued(next))
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

std::optional<DateReading> readingOf(const DayAndMonth &found, const QDate &today)
{
    const QDate date
        = found.year ? QDate(*found.year, found.month, found.day) : nearestDate(found.month, found.day, today);
    // No day of any calendar, yet meant for one.
    if (!date.isValid())
        return DateReading {};
    return dayReading(date, !found.year);
}

/// Takes a weekday behind the date in: "3 March (Tuesday)", "3 March, Tuesday".
void takeWeekdayBehind(DateOccurrence &date, const Tokens &tokens, qsizetype &last)
{
    int weekday = 0;
    if (tokens.isSign(last + 1, u'(') && tokens.isSign(last + 3, u')')) {
        if (const auto part = weekdayPartAt(tokens, last + 2, weekday)) {
            date.parts.push_back(*part);
            date.weekday = weekday;
            last += 3;
        }
    } else if (tokens.isSign(last + 1, u',')) {
        const qsizetype at = tokens.is(last + 2, u"a") ? last + 3 : last + 2;
        const auto part = weekdayPartAt(tokens, at, weekday);
        // "3 March, Tuesday 10 March" belongs to what follows.
        if (part && !tokens[at + 1].isNumber() && !monthOf(tokens[at + 1].text)) {
            date.parts.push_back(*part);
            date.weekday = weekday;
            last = at;
        }
    }
}

/// What may follow "the 3rd" when it is a day: the end of a clause, or a word that goes on with the sentence.
bool endsDay(const Tokens &tokens, qsizetype at)
{
    if (tokens.endsLine(at) || tokens[at].kind == Token::Kind::Sign)
        return !tokens.isSign(at, u'-') || tokens[at].spaceBefore;
    return tokens.isOneOf(at, u"and", u"or", u"as", u"at", u"in", u"to", u"but", u"so", u"with", u"we", u"they", u"it",
                          u"is", u"was", u"will", u"has", u"have", u"had", u"by", u"for", u"from", u"instead",
                          u"rather", u"now", u"not", u"because", u"if", u"when", u"which", u"that", u"since", u"until",
                          u"due", u"via", u"between", u"after", u"before", u"on", u"then", u"latest");
}
} // namespace

std::optional<DateOccurrence> writtenDateAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    DateOccurrence date;
    qsizetype next = at;
    int weekday = 0;
    if (const auto part = weekdayPartAt(tokens, at, weekday)) {
        next = at + 1;
        if (tokens.isSign(next, u'.') && tokens.isGlued(next) && part->length != WordLength::Full)
            ++next;
        // "the Thursday after, 26 November"
        if (tokens.is(next, u"after") && tokens.isSign(next + 1, u','))
            ++next;
        if (tokens.isSign(next, u','))
            ++next;
        if (tokens.is(next, u"the"))
            ++next;
        if (tokens.endsLine(next))
            return {};
        date.weekday = weekday;
        date.parts.push_back(*part);
    }
    if (const auto found = dayAndMonthAt(tokens, next)) {
        const auto reading = readingOf(*found, context.today);
        if (!reading)
            return {};
        date.form = Form::Written;
        date.readings = { *reading };
        date.hasYear = found->year.has_value();
        date.parts.insert(date.parts.end(), found->parts.begin(), found->parts.end());
        qsizetype last = found->last;
        if (!date.weekday)
            takeWeekdayBehind(date, tokens, last);
        close(date, tokens, at, last);
        return date;
    }
    // "the 3rd", "Tuesday the 3rd", "Tuesday 3rd"
    const auto day = dayAt(tokens, next);
    if (!day || !day->part.isOrdinal || !endsDay(tokens, day->next))
        return {};
    if (!date.weekday && !tokens.isOneOf(at - 1, u"the", u"on", u"by", u"until", u"till", u"before", u"from"))
        return {};
    date.form = Form::DayOnly;
    QDate month(context.today.year(), context.today.month(), 1);
    // A day that is long past is the next month's, one that is just past may be meant.
    for (int ahead = 0; ahead < 3; ++ahead) {
        const QDate candidate(month.addMonths(ahead).year(), month.addMonths(ahead).month(), day->day);
        if (candidate.isValid() && context.today.daysTo(candidate) > -15) {
            date.readings.push_back(dayReading(candidate, false));
            break;
        }
    }
    for (const int ahead : { -1, 0, 1, 2 }) {
        const QDate base = month.addMonths(ahead);
        const QDate candidate(base.year(), base.month(), day->day);
        if (candidate.isValid() && (date.readings.empty() || candidate != date.readings.front().from)
            && std::abs(context.today.daysTo(candidate)) <= 45)
            date.readings.push_back(dayReading(candidate, false));
    }
    if (date.readings.empty())
        return {};
    date.parts.push_back(day->part);
    close(date, tokens, at, day->next - 1);
    return date;
}

namespace {
/// "26/11" and "11/26": one of the two is a month, the other can be a day only.
bool isDayOverMonth(int first, int second)
{
    const bool isDayFirst = first > 12 && first <= 31 && second >= 1 && second <= 12;
    const bool isMonthFirst = second > 12 && second <= 31 && first >= 1 && first <= 12;
    return isDayFirst || isMonthFirst;
}

/// "21/12 boxes", "12/30 are missing", "size 16/10": a pair of numbers that is no date.
bool countsGoods(const Tokens &tokens, qsizetype first)
{
    const qsizetype behind = first + 3;
    const QStringView text = tokens[behind].text;
    return isGoodsUnit(text) || isMeasure(text) || isMatterNoun(text) || isOtherNoun(text)
        || tokens.isOneOf(behind, u"of", u"x", u"are", u"were", u"did", u"have", u"short", u"missing", u"affected")
        || tokens.isSign(behind, u'%') || tokens.isSign(behind, u'"') || tokens[first - 1].isNumber()
        || tokens.isOneOf(first - 1, u"size", u"type", u"model", u"all", u"only", u"grade", u"nr", u"no", u"quantity");
}

/// "on 26.11, sorry": without its second point it needs words that no amount has before it.
bool isShortDotted(const Tokens &tokens, qsizetype first)
{
    const qsizetype behind = first + 3;
    return tokens[first + 2].text.size() == 2
        && tokens.isOneOf(first - 1, u"on", u"until", u"till", u"since", u"dated", u"promised")
        && !isGoodsUnit(tokens[behind].text) && !isMeasure(tokens[behind].text) && !tokens.isSign(behind, u'%')
        && !tokens.isOneOf(behind, u"am", u"pm", u"o'clock", u"h", u"hrs", u"usd", u"eur", u"gbp")
        && !(tokens[behind].kind == Token::Kind::Sign
             && tokens[behind].text.front().category() == QChar::Symbol_Currency);
}
} // namespace

std::optional<DateOccurrence> numericDateAt(const Tokens &tokens, qsizetype at, const DateContext &context, Place place)
{
    int weekday = 0;
    DateOccurrence date;
    qsizetype next = at;
    if (const auto part = weekdayPartAt(tokens, at, weekday)) {
        next = tokens.isSign(at + 1, u',') || tokens.isSign(at + 1, u'.') ? at + 2 : at + 1;
        if (tokens.isSign(next, u','))
            ++next;
        date.weekday = weekday;
        date.parts.push_back(*part);
    }
    const Token &a = tokens[next];
    if (!a.isNumber() || tokens[next + 1].kind != Token::Kind::Sign || !tokens.isGlued(next + 1)
        || !tokens[next + 2].isNumber() || !tokens.isGlued(next + 2))
        return {};
    const char16_t sign = tokens[next + 1].text.front().unicode();
    if (sign != u'/' && sign != u'-' && sign != u'.')
        return {};
    // Part of something longer: an id, a telephone number, a version.
    if (tokens.isGlued(next) && !tokens.isSign(next - 1, u'(') && !tokens.isSign(next - 1, u'"')
        && !tokens.isSign(next - 1, u',') && !tokens.isSign(next - 1, u':') && !tokens.endsLine(next - 1))
        return {};
    const Token &b = tokens[next + 2];
    // "6.10." tells no more of how a 3 is written than its other number does.
    const bool isUnpadded = a.text.size() == 1 || b.text.size() == 1;
    const bool isPadded = a.text.startsWith(u'0') || b.text.startsWith(u'0') || !isUnpadded;
    const auto part = [isPadded](Part kind, const Token &token) {
        DatePart result;
        result.kind = kind;
        result.span = token.span;
        result.isPadded = isPadded;
        result.isTwoDigits = token.text.size() == 2;
        return result;
    };
    const bool hasThird = tokens[next + 3].isSign(sign) && tokens.isGlued(next + 3) && tokens[next + 4].isNumber()
        && tokens.isGlued(next + 4);
    const int first = a.text.size() <= 4 ? a.text.toInt() : 0;
    const int second = b.text.size() <= 2 ? b.text.toInt() : 0;
    if (hasThird) {
        const Token &c = tokens[next + 4];
        const bool isLonger = (tokens.isSign(next + 5, u'-') || tokens.isSign(next + 5, u'/')
                               || (tokens.isSign(next + 5, u'.') && tokens[next + 6].isNumber()))
            && tokens.isGlued(next + 5) && tokens.isGlued(next + 6) && !tokens.endsLine(next + 6);
        if (isLonger || (tokens[next + 5].isWord() && tokens.isGlued(next + 5) && tokens[next + 5].text != u"t"))
            return {};
        const int third = c.text.size() <= 4 ? c.text.toInt() : 0;
        if (a.text.size() == 4) {
            const QDate day(first, second, c.text.size() <= 2 ? third : 0);
            if (first < 1900 || (first > 2199 && first != 9999) || b.text.size() > 2 || c.text.size() > 2
                || sign == u'.')
                return {};
            date.form = Form::Iso;
            date.readings = { day.isValid() ? dayReading(day, false) : DateReading {} };
            date.parts.push_back(part(Part::Year, a));
            date.parts.back().isTwoDigits = false;
            date.parts.push_back(part(Part::MonthNumber, b));
            date.parts.push_back(part(Part::Day, c));
        } else {
            if (c.text.size() != 4 && c.text.size() != 2)
                return {};
            const int year = c.text.size() == 2 ? 2000 + third : third;
            const QDate dayFirst(year, second, first);
            const QDate monthFirst(year, first, second);
            if (year < 1900)
                return {};
            if (dayFirst.isValid())
                date.readings.push_back(dayReading(dayFirst, false));
            if (sign != u'.' && monthFirst.isValid() && monthFirst != dayFirst)
                date.readings.push_back(dayReading(monthFirst, false));
            if (date.readings.empty()) {
                if (c.text.size() != 4 || a.text.size() > 2 || b.text.size() > 2)
                    return {};
                date.readings = { DateReading {} };
            }
            date.form = sign == u'.' ? Form::Dotted : Form::Numeric;
            const bool isDayFirst = dayFirst.isValid() || !(monthFirst.isValid() || (first <= 12 && second > 12));
            date.parts.push_back(part(isDayFirst ? Part::Day : Part::MonthNumber, a));
            date.parts.push_back(part(isDayFirst ? Part::MonthNumber : Part::Day, b));
            date.parts.push_back(part(Part::Year, c));
        }
        date.hasYear = true;
        date.isMisreadEasily = date.readings.size() > 1;
        close(date, tokens, at, next + 4);
        return date;
    }
    // "3/3" and "3.3." need words before that ask for a date, "26/11" must not count goods; "24/7" never is one.
    const bool asksForDate = date.weekday || place == Place::AsksForDate
        || tokens.isOneOf(next - 1, u"on", u"by", u"until", u"till", u"from", u"since", u"before", u"after", u"dated",
                          u"date", u"promised", u"due", u"for", u"of", u"to", u"was", u"is", u"and", u"not", u"than",
                          u"now", u"comes", u"arrives", u"ships", u"arriving")
        || (tokens.isSign(next - 1, u':')
            && tokens.isOneOf(next - 2, u"date", u"promised", u"due", u"ship", u"shipped", u"delivery", u"ships",
                              u"expected", u"new", u"original"));
    // "Friday's run, 12/06"
    const bool isBehindWeekday = sign == u'/' && tokens.isSign(next - 1, u',')
        && (weekdayOf(tokens[next - 2].text) || weekdayOf(tokens[next - 3].text)
            || (tokens[next - 3].text.endsWith(u"'s") && weekdayOf(tokens[next - 3].text.chopped(2))));
    const bool hasSecondPoint = tokens.isSign(next + 3, u'.') && tokens.isGlued(next + 3);
    const bool isDotted = sign == u'.' && (hasSecondPoint || isShortDotted(tokens, next));
    const bool isPlainlyDate = sign == u'/' && isDayOverMonth(first, second) && !countsGoods(tokens, next);
    if (!(asksForDate || isPlainlyDate || isBehindWeekday) || (sign != u'/' && !isDotted)
        || (first == 24 && second == 7) || a.text.size() > 2 || (tokens[next + 3].isWord() && tokens.isGlued(next + 3))
        || (sign == u'/' && tokens.isSign(next + 3, u'/')))
        return {};
    const QDate today = context.today;
    const QDate dayFirst
        = second >= 1 && second <= 12 && first <= 31 && first >= 1 ? nearestDate(second, first, today) : QDate();
    const QDate monthFirst
        = first >= 1 && first <= 12 && second <= 31 && second >= 1 ? nearestDate(first, second, today) : QDate();
    if (dayFirst.isValid())
        date.readings.push_back(dayReading(dayFirst, true));
    if (!isDotted && monthFirst.isValid() && monthFirst != dayFirst)
        date.readings.push_back(dayReading(monthFirst, true));
    if (date.readings.empty())
        return {};
    date.form = isDotted ? Form::Dotted : Form::Numeric;
    date.isMisreadEasily = date.readings.size() > 1;
    date.parts.push_back(part(dayFirst.isValid() ? Part::Day : Part::MonthNumber, a));
    date.parts.push_back(part(dayFirst.isValid() ? Part::MonthNumber : Part::Day, b));
    close(date, tokens, at, next + 2);
    return date;
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
        QDate monday = inYear.addDays(1 - inYear.dayOfWeek()).addDays(7 * (week - 1));
        if (week < 1 || week > 53)
            return {};
        if (monday.daysTo(today) > 180) {
            const QDate inNext(today.year() + 1, 1, 4);
            monday = inNext.addDays(1 - inNext.dayOfWeek()).addDays(7 * (week - 1));
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
            const auto reading = readingOf(*last, today);
            if (reading && reading->isDay() && day->day < last->day) {
                const QDate to = reading->from;
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
                const auto end = readingOf(*to, today);
                if (end && end->isDay()) {
                    QDate start(end->from.year(), from->month, from->day);
                    if (from->year)
                        start = QDate(*from->year, from->month, from->day);
                    else if (start.isValid() && start > end->from)
                        start = start.addYears(-1);
                    if (start.isValid() && start <= end->from && start.daysTo(end->from) <= 366) {
                        period.readings = { { start, end->from, false } };
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
