// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/dateparts.h"
#include "facts/goods.h"
#include "facts/writtendates.h"

namespace countersign {

using namespace dateparts;

namespace {
using Form = DateOccurrence::Form;
using Part = DatePart::Kind;

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

bool endsClauseBehind(const Tokens &tokens, qsizetype at)
{
    return tokens.endsLine(at) || tokens.isSign(at, u'.') || tokens.isSign(at, u',') || tokens.isSign(at, u';')
        || tokens.isOneOf(at, u"and", u"but", u"as", u"instead", u"so", u"because", u"not");
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
/// "20.11. becomes", "27.11. instead": a point that ends no sentence, behind a sign or a word that no price has.
bool isPointedInside(const Tokens &tokens, qsizetype first)
{
    const Token &behind = tokens[first + 4];
    return (tokens.isSign(first - 1, u':') || tokens.isSign(first - 1, u',')) && behind.isWord() && behind.spaceBefore
        && !behind.isCapital
        && tokens.isOneOf(first + 4, u"becomes", u"became", u"to", u"moves", u"moved", u"now", u"instead");
}

/// "20.11. becomes 27.11.": what comes of a date is one.
bool comesOfADate(const Tokens &tokens, qsizetype first)
{
    return tokens.isOneOf(first - 1, u"becomes", u"became") && tokens.isSign(first - 2, u'.')
        && tokens.isGlued(first - 2) && tokens[first - 3].isNumber() && tokens.isSign(first - 4, u'.')
        && tokens[first - 5].isNumber();
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
    const bool hasSecondPoint = tokens.isSign(next + 3, u'.') && tokens.isGlued(next + 3);
    // "3/3" and "3.3." need words before that ask for a date, "26/11" must not count goods; "24/7" never is one.
    const bool asksForDate = date.weekday || place == Place::AsksForDate
        || tokens.isOneOf(next - 1, u"on", u"by", u"until", u"till", u"from", u"since", u"before", u"after", u"dated",
                          u"date", u"promised", u"due", u"for", u"of", u"to", u"was", u"is", u"and", u"not", u"than",
                          u"now", u"comes", u"arrives", u"ships", u"arriving", u"make", u"meet", u"makes", u"meets")
        || (hasSecondPoint && (isPointedInside(tokens, next) || comesOfADate(tokens, next)))
        || (tokens.isSign(next - 1, u':')
            && tokens.isOneOf(next - 2, u"date", u"promised", u"due", u"ship", u"shipped", u"delivery", u"ships",
                              u"expected", u"new", u"original"));
    // "Friday's run, 12/06"
    const bool isBehindWeekday = sign == u'/' && tokens.isSign(next - 1, u',')
        && (weekdayOf(tokens[next - 2].text) || weekdayOf(tokens[next - 3].text)
            || (tokens.is(next - 3, u"s") && tokens.isSign(next - 4, u'\'') && weekdayOf(tokens[next - 5].text)));
    // "left us yesterday, 17.11., with the post"
    const bool isBehindAWord = (sign == u'/' || hasSecondPoint) && tokens.isSign(next - 1, u',')
        && tokens.isOneOf(next - 2, u"yesterday", u"today", u"tomorrow");
    // "It left us 12/2, on a full load": no part is larger than its whole.
    const bool isNoShare = sign == u'/' && first > second && first <= 31 && second >= 1 && tokens[next - 1].isWord()
        && !tokens[next - 1].isCapital && endsClauseBehind(tokens, next + 3) && !countsGoods(tokens, next);
    const bool isDotted = sign == u'.' && (hasSecondPoint || isShortDotted(tokens, next));
    const bool isPlainlyDate = sign == u'/' && isDayOverMonth(first, second) && !countsGoods(tokens, next);
    if (!(asksForDate || isPlainlyDate || isBehindWeekday || isBehindAWord || isNoShare) || (sign != u'/' && !isDotted)
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

} // namespace countersign
