// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fact.h"
#include "facts/numbers.h"
#include "facts/relativedates.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using Form = DateOccurrence::Form;

/// The word for a day next to today, where the text has such a word alone.
QString nearbyDay(const DateOccurrence &occurrence, const Tokens &tokens, int days)
{
    if (occurrence.first != occurrence.last || !tokens.isOneOf(occurrence.first, u"today", u"tomorrow", u"yesterday"))
        return {};
    QString word = days == 0 ? u"today"_s : days == 1 ? u"tomorrow"_s : days == -1 ? u"yesterday"_s : QString();
    if (!word.isEmpty() && tokens[occurrence.first].isCapital)
        word[0] = word[0].toUpper();
    return word;
}

/// "this Friday" for "this Wednesday", "next Monday" for "next Tuesday": where the same word before it names the day.
QString sameWordBefore(const DateOccurrence &occurrence, const Tokens &tokens, const QDate &date, const QDate &today)
{
    if (occurrence.last != occurrence.first + 1 || occurrence.parts.size() != 1
        || occurrence.parts.front().span != tokens[occurrence.last].span)
        return {};
    const QDate inThisWeek = today.addDays(date.dayOfWeek() - today.dayOfWeek());
    const QDate coming = comingWeekday(today, date.dayOfWeek());
    const bool isThis = tokens.isOneOf(occurrence.first, u"this", u"coming") && date >= today
        && (date == coming || date == inThisWeek);
    const bool isNext = tokens.is(occurrence.first, u"next") && date > today && date == inThisWeek.addDays(7);
    const bool isLast = tokens.isOneOf(occurrence.first, u"last", u"past") && date < today && date >= today.addDays(-7);
    if (!isThis && !isNext && !isLast)
        return {};
    const Span word = tokens[occurrence.first].span;
    return tokens.original(word).toString() + u' '
        + weekdayName(date.dayOfWeek(), occurrence.parts.front().length,
                      tokens.original(occurrence.parts.front().span));
}

/// "Sunday evening, 30 August": the day follows.
bool isSaidAgainBehind(const Tokens &tokens, qsizetype last)
{
    qsizetype at = last + 1;
    if (tokens.isOneOf(at, u"morning", u"afternoon", u"evening", u"night"))
        ++at;
    return (tokens.isSign(at, u',') || tokens.isSign(at, u'('))
        && (tokens[at + 1].isNumber() || monthOf(tokens[at + 1].text));
}

/// "in 8 days" for "in 10 days", in the number's own style.
QString inDays(const DateOccurrence &occurrence, const Tokens &tokens, int days)
{
    if (!tokens.is(occurrence.first, u"in") || !tokens.isOneOf(occurrence.last, u"days", u"day") || days < 2
        || days > 60)
        return {};
    const qsizetype at = occurrence.first + 1;
    const auto number = tokens[at].isNumber() ? readDigits(tokens, at) : readNumberWords(tokens, at);
    if (!number || number->last + 1 != occurrence.last)
        return {};
    return u"in "_s + writtenNumber(qint64(days) * 1000, number->style) + u" days"_s;
}
} // namespace

namespace {
/// "delivered on Tuesday", "On Tuesday the line was out"
bool isToldOfThePast(const Tokens &tokens, const DateOccurrence &date)
{
    constexpr qsizetype NEAR = 8; // tokens
    for (qsizetype at = date.first - NEAR; at <= date.last + NEAR; ++at) {
        if (tokens.isOneOf(at, u"was", u"were", u"delivered", u"shipped", u"arrived", u"left", u"went", u"failed",
                           u"reached", u"received", u"wrote", u"came"))
            return true;
    }
    return false;
}
} // namespace

QString relativeDateFor(const DateOccurrence &occurrence, const Tokens &tokens, const QDate &date,
                        const DateContext &context)
{
    const QDate today = context.today;
    const int days = static_cast<int>(today.daysTo(date));
    const QString day = writtenDate(date, today);
    QString weekday = weekdayName(date.dayOfWeek(), WordLength::Full, u"W");
    const qsizetype before = occurrence.first - 1;
    const bool hasPreposition = tokens.isOneOf(before, u"on", u"by", u"until", u"till", u"for", u"from", u"before",
                                               u"after", u"of", u"is", u"was", u"to", u"since", u"than", u"not", u"the")
        || tokens.isSign(before, u':') || tokens.isSign(before, u'(') || tokens.endsLine(before);
    const QString on = hasPreposition ? QString() : u"on "_s;
    switch (occurrence.form) {
    case Form::Weekday: {
        const bool isBare = occurrence.parts.size() == 1 && occurrence.parts.front().span == occurrence.span;
        if (isBare && isSaidAgainBehind(tokens, occurrence.last))
            return weekday;
        if (isBare && ((days > 0 && days <= 7) || (days < 0 && days >= -7 && occurrence.isPast)))
            return weekday;
        if (isBare && days < 0 && days > -7 && isToldOfThePast(tokens, occurrence))
            return weekday;
        if (QString same = sameWordBefore(occurrence, tokens, date, today); !same.isEmpty())
            return same;
        return on + weekday + u", "_s + day;
    }
    case Form::Within:
        // "by Thanksgiving"
        if (tokens.isOneOf(occurrence.first, u"by", u"before"))
            return u"by "_s + day;
        if (days > 0 && days <= 60) {
            bool isBusiness = false;
            bool isWeeks = false;
            for (qsizetype at = occurrence.first; at <= occurrence.last; ++at) {
                isBusiness = isBusiness || tokens.isOneOf(at, u"business", u"working");
                isWeeks = isWeeks || tokens.isOneOf(at, u"week", u"weeks");
            }
            if (isBusiness) {
                const int count = businessDaysBetween(today, date, context);
                if (count > 0)
                    return u"within "_s + QString::number(count)
                        + (count == 1 ? u" business day"_s : u" business days"_s);
            }
            if (isWeeks && days % 7 == 0)
                return u"within "_s + QString::number(days / 7) + (days == 7 ? u" week"_s : u" weeks"_s);
            return u"within "_s + QString::number(days) + (days == 1 ? u" day"_s : u" days"_s);
        }
        return u"by "_s + day;
    case Form::Relative:
        if (QString word = nearbyDay(occurrence, tokens, days); !word.isEmpty())
            return word;
        if (QString ahead = inDays(occurrence, tokens, days); !ahead.isEmpty())
            return ahead;
        if (occurrence.last > occurrence.first && tokens.is(occurrence.first, u"in") && days > 0 && days % 7 == 0
            && days <= 84)
            return u"in "_s + (days == 7 ? u"one week"_s : numberInWords(days / 7) + u" weeks"_s);
        return on + day;
    case Form::Written:
    case Form::Numeric:
    case Form::Dotted:
    case Form::Iso:
    case Form::DayOnly:
    case Form::Period:
        break;
    }
    return occurrence.form == Form::Period && tokens.isOneOf(occurrence.first, u"next", u"this", u"last", u"following")
        ? on + day
        : day;
}

} // namespace countersign
