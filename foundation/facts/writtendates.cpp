// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/writtendates.h"

#include "facts/dateparts.h"

#include <cstdlib>

namespace countersign {

using namespace dateparts;

namespace {
using Form = DateOccurrence::Form;

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
        date.form = Form::Written;
        date.readings = { readingOf(*found, context.today) };
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

} // namespace countersign
