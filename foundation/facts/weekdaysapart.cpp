// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/weekdaysapart.h"

#include <optional>

namespace countersign {

namespace {
using Form = DateOccurrence::Form;

bool isExact(const DateOccurrence &date)
{
    return (date.form == Form::Written || date.form == Form::Numeric || date.form == Form::Dotted
            || date.form == Form::Iso)
        && date.readings.front().from.isValid();
}

/// "Thursday", without "next" or "this".
std::optional<int> bareWeekday(const DateOccurrence &date, const Tokens &tokens)
{
    const auto weekday
        = date.form == Form::Weekday && date.first == date.last ? weekdayOf(tokens[date.first].text) : std::nullopt;
    return weekday ? std::optional(weekday->number) : std::nullopt;
}

/// "12/03, a Thursday", "3 December, which is a Thursday"
bool isSaidOf(const DateOccurrence &date, const DateOccurrence &weekday, const Tokens &tokens)
{
    if (!tokens.is(weekday.first - 1, u"a") || date.weekday || !isExact(date))
        return false;
    qsizetype at = date.last + 1;
    if (!tokens.isSign(at, u',') && !tokens.isSign(at, u'-') && !tokens.isSign(at, u'('))
        return tokens.is(at, u"is") && at + 2 == weekday.first;
    ++at;
    if (tokens.isOneOf(at, u"which", u"that") && tokens.isOneOf(at + 1, u"is", u"will"))
        at += tokens.is(at + 2, u"be") ? 3 : 2;
    return at + 1 == weekday.first;
}

bool isHeadOfLine(const DateOccurrence &weekday, const Tokens &tokens)
{
    const qsizetype before = weekday.first - 1;
    const bool isMark = tokens[before].kind == Token::Kind::Sign && tokens.endsLine(before - 1);
    return (tokens.endsLine(before) || isMark) && tokens.isSign(weekday.last + 1, u':');
}

bool shareLine(const DateOccurrence &one, const DateOccurrence &other, const Tokens &tokens)
{
    for (qsizetype at = one.last + 1; at < other.first; ++at) {
        if (tokens.endsLine(at))
            return false;
    }
    return true;
}
} // namespace

void joinWeekdays(std::vector<DateOccurrence> &dates, const Tokens &tokens)
{
    for (size_t index = 0; index + 1 < dates.size(); ++index) {
        DateOccurrence &first = dates[index];
        DateOccurrence &second = dates[index + 1];
        if (const auto said = bareWeekday(second, tokens); said && isSaidOf(first, second, tokens)) {
            first.weekday = said;
            first.last = second.last;
            first.span.length = second.span.end() - first.span.start;
            first.parts.push_back(second.parts.front());
            dates.erase(dates.begin() + static_cast<std::ptrdiff_t>(index) + 1);
            continue;
        }
        const auto head = bareWeekday(first, tokens);
        if (head && isExact(second) && !second.weekday && isHeadOfLine(first, tokens)
            && shareLine(first, second, tokens)) {
            for (const DateReading &reading : second.readings) {
                if (reading.from.dayOfWeek() == *head)
                    first.readings.push_back({ reading.from, reading.from, false });
            }
        }
    }
}

} // namespace countersign
