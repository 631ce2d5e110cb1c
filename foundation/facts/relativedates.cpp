// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/relativedates.h"

#include "domain/fact.h"
#include "facts/numbers.h"
#include "facts/writtendates.h"

namespace countersign {

namespace {
using Form = DateOccurrence::Form;

DateReading oneDay(const QDate &day)
{
    return { day, day, false };
}

DateOccurrence relative(const Tokens &tokens, qsizetype first, qsizetype last, std::vector<DateReading> readings)
{
    DateOccurrence date;
    date.form = Form::Relative;
    date.first = first;
    date.last = last;
    date.span = tokens.spanOf(first, last);
    date.readings = std::move(readings);
    return date;
}

DateReading weekAround(const QDate &day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return { monday, monday.addDays(6), false };
}

enum class Unit { Hours, Days, BusinessDays, Weeks, Months };
struct Duration {
    int count = 0;
    int countTo = 0; ///< of "3 to 5 days"; else the same
    Unit unit = Unit::Days;
    qsizetype first = 0, last = 0;
};

std::optional<int> countAt(const Tokens &tokens, qsizetype at, qsizetype &next)
{
    if (tokens.isOneOf(at, u"a", u"an")) {
        next = at + 1;
        if (tokens.isOneOf(next, u"couple", u"few", u"dozen", u"pair"))
            return {};
        return 1;
    }
    auto number = readDigits(tokens, at);
    if (!number)
        number = readNumberWords(tokens, at);
    if (!number || number->thousandths % 1000 != 0 || number->thousandths < 0 || number->thousandths > 400000)
        return {};
    next = number->last + 1;
    return static_cast<int>(number->thousandths / 1000);
}

/// "3 business days", "two weeks", "3 to 5 working days", "24 hours" at this token.
std::optional<Duration> durationAt(const Tokens &tokens, qsizetype at)
{
    Duration duration;
    duration.first = at;
    qsizetype next = at;
    const auto count = countAt(tokens, at, next);
    if (!count)
        return {};
    duration.count = duration.countTo = *count;
    if (tokens.isSign(next, u'-') || tokens.isOneOf(next, u"to", u"or")) {
        qsizetype behind = next;
        if (const auto to = countAt(tokens, next + 1, behind); to && *to > *count) {
            duration.countTo = *to;
            next = behind;
        }
    }
    if (tokens.is(next, u"full"))
        ++next;
    bool isBusiness = false;
    if (tokens.isOneOf(next, u"business", u"working", u"work", u"week")) {
        isBusiness = true;
        ++next;
    }
    const bool isInDays = tokens.isOneOf(next, u"day", u"days", u"days'", u"day's");
    if (isBusiness && !isInDays)
        return {};
    if (isInDays)
        duration.unit = isBusiness ? Unit::BusinessDays : Unit::Days;
    else if (tokens.isOneOf(next, u"week", u"weeks", u"weeks'", u"week's"))
        duration.unit = Unit::Weeks;
    else if (tokens.isOneOf(next, u"fortnight")) {
        duration.unit = Unit::Weeks;
        duration.count *= 2;
        duration.countTo *= 2;
    } else if (tokens.isOneOf(next, u"month", u"months", u"months'", u"month's"))
        duration.unit = Unit::Months;
    else if (tokens.isOneOf(next, u"hour", u"hours", u"hrs", u"hours'"))
        duration.unit = Unit::Hours;
    else
        return {};
    duration.last = next;
    return duration;
}

QDate ahead(const QDate &today, int count, Unit unit, const DateContext &context)
{
    switch (unit) {
    case Unit::Hours:
        return today.addDays((count + 23) / 24);
    case Unit::Days:
        return today.addDays(count);
    case Unit::BusinessDays:
        return afterBusinessDays(today, count, context);
    case Unit::Weeks:
        return today.addDays(qint64(7) * count);
    case Unit::Months:
        return today.addMonths(count);
    }
    Q_UNREACHABLE();
}

/// "few days", "few weeks": how many days they are at most; 0 where none stand here.
int fewAt(const Tokens &tokens, qsizetype at)
{
    if (!tokens.is(at, u"few"))
        return 0;
    return tokens.is(at + 1, u"days") ? 7 : tokens.is(at + 1, u"weeks") ? 42 : 0;
}

std::optional<DateOccurrence> durationDateAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    const QDate today = context.today;
    const bool isWithin = tokens.is(at, u"within");
    if (isWithin || tokens.is(at, u"in")) {
        qsizetype next = at + 1;
        if (tokens.is(next, u"the") && tokens.isOneOf(next + 1, u"next", u"coming"))
            next += 2;
        else if (tokens.isOneOf(next, u"a", u"just"))
            next += tokens.is(next + 1, u"few") ? 1 : 0;
        if (tokens.isOneOf(next, u"about", u"approximately", u"around"))
            ++next;
        if (const int days = fewAt(tokens, next); days > 0) {
            auto few = relative(tokens, at, next + 1, { { today, today.addDays(days), false } });
            few.form = Form::Within;
            return few;
        }
        auto duration = durationAt(tokens, next);
        if (!duration || (!isWithin && duration->unit == Unit::Hours))
            return {};
        qsizetype last = duration->last;
        if (tokens.is(last + 1, u"time"))
            ++last;
        const QDate from = ahead(today, duration->count, duration->unit, context);
        const QDate to = ahead(today, duration->countTo, duration->unit, context);
        // "Within 5 business days" sets another day than "within 3"; a week or 48 hours are round.
        const bool isCounted = duration->unit == Unit::BusinessDays && duration->count == duration->countTo;
        DateReading reading { isWithin && !isCounted ? today : from, to, false };
        // "In two weeks" is said of the week around that day too; "in 10 days" is not.
        auto date = relative(tokens, at, last, { reading });
        date.form = isWithin ? Form::Within : Form::Relative;
        if (!isWithin && duration->unit == Unit::Days)
            date.readings.push_back({ afterBusinessDays(today, duration->count, context),
                                      afterBusinessDays(today, duration->countTo, context), false });
        if (!isWithin && (duration->unit == Unit::Weeks || duration->unit == Unit::Months) && duration->count > 0) {
            date.readings.push_back({ from.addDays(duration->unit == Unit::Weeks ? -3 : -7),
                                      to.addDays(duration->unit == Unit::Weeks ? 3 : 7), false });
        }
        return date;
    }
    const auto duration = durationAt(tokens, at);
    if (!duration)
        return {};
    const qsizetype next = duration->last + 1;
    const QDate from = ahead(today, duration->count, duration->unit, context);
    const QDate to = ahead(today, duration->countTo, duration->unit, context);
    if (duration->unit != Unit::Hours && tokens.is(next, u"from") && tokens.isOneOf(next + 1, u"today", u"now"))
        return relative(tokens, at, next + 1, { { from, to, false } });
    if (duration->unit != Unit::Hours && tokens.is(next, u"ago")) {
        const int sign = -1;
        QDate past = duration->unit == Unit::BusinessDays
            ? today.addDays(-duration->count)
            : ahead(today, sign * duration->count, duration->unit, context);
        auto date = relative(tokens, at, next, { oneDay(past) });
        if (duration->unit == Unit::Weeks || duration->unit == Unit::Months)
            date.readings = { { past.addDays(-7), past.addDays(7), false } };
        date.isPast = true;
        return date;
    }
    return {};
}

std::optional<DateOccurrence> weekdayAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    const QDate today = context.today;
    const bool isNext = tokens.isOneOf(at, u"next", u"following");
    const bool isThis = tokens.isOneOf(at, u"this", u"coming");
    const bool isLast = tokens.isOneOf(at, u"last", u"past", u"previous");
    qsizetype word = isNext || isThis || isLast ? at + 1 : at;
    if (tokens.is(at, u"this") && tokens.isOneOf(word, u"coming", u"past"))
        ++word;
    const auto weekday = tokens[word].isWord() ? weekdayOf(tokens[word].text) : std::nullopt;
    if (!weekday || weekday->length == WordLength::Short || !tokens[word].isCapital)
        return {};
    const bool hasWord = word != at;
    // "next Thursday, 26 November", "the Thursday after": the day is named behind it, or counted from another one.
    if ((hasWord && (writtenDateAt(tokens, word, context) || numericDateAt(tokens, word, context)))
        || tokens.isOneOf(word + 1, u"after", u"before"))
        return {};
    // Opening hours and habits: "Monday to Friday", "Mon–Fri", "every Tuesday", "weekdays".
    const auto joins = [&](qsizetype sign, qsizetype other) {
        return (tokens.isSign(sign, u'-') || tokens.isOneOf(sign, u"to", u"through", u"until", u"till", u"and"))
            && weekdayOf(tokens[other].text);
    };
    if (joins(word + 1, word + 2) || joins(at - 1, at - 2) || tokens.isOneOf(at - 1, u"every", u"each", u"any"))
        return {};
    const QDate coming = comingWeekday(today, weekday->number);
    const QDate inThisWeek = today.addDays(weekday->number - today.dayOfWeek());
    const QDate inNextWeek = inThisWeek.addDays(7);
    const QDate before = coming.addDays(-7) == today ? today.addDays(-7) : coming.addDays(-7);
    qsizetype last = word;
    auto date = relative(tokens, at, last, {});
    date.form = Form::Weekday;
    DatePart part;
    part.kind = DatePart::Kind::Weekday;
    part.span = tokens[word].span;
    part.length = weekday->length;
    date.parts = { part };
    const qsizetype whose = tokens.is(word + 1, u"of") ? word + 2 : word + 1;
    if (tokens.isOneOf(whose, u"next", u"this", u"last") && tokens.is(whose + 1, u"week") && !hasWord) {
        last = whose + 1;
        const int weeks = tokens.is(whose, u"next") ? 7 : tokens.is(whose, u"last") ? -7 : 0;
        date.readings = { oneDay(inThisWeek.addDays(weeks)) };
        date.isPast = weeks < 0;
    } else if (tokens.is(word + 1, u"week") && !hasWord) {
        // "Thursday week": a week after the coming one.
        last = word + 1;
        date.readings = { oneDay(coming.addDays(7)) };
    } else if (isNext) {
        date.readings = { oneDay(coming) };
        if (inNextWeek != coming) {
            date.readings.push_back(oneDay(inNextWeek));
            date.isMisreadEasily = true;
        } else if (coming.addDays(7) != inNextWeek.addDays(7)) {
            date.readings.push_back(oneDay(coming.addDays(7)));
        }
    } else if (isThis) {
        date.readings = { oneDay(today.dayOfWeek() == weekday->number ? today : coming) };
        if (inThisWeek != date.readings.front().from)
            date.readings.push_back(oneDay(inThisWeek));
    } else if (isLast) {
        date.readings = { oneDay(before) };
        if (inThisWeek.addDays(-7) != before) {
            date.readings.push_back(oneDay(inThisWeek.addDays(-7)));
            date.isMisreadEasily = true;
        }
        date.isPast = true;
    } else {
        date.readings = { oneDay(coming) };
        if (today.dayOfWeek() == weekday->number)
            date.readings.push_back(oneDay(today));
        date.readings.push_back(oneDay(before));
    }
    date.last = last;
    date.span = tokens.spanOf(at, last);
    return date;
}

/// "a week tomorrow", "tomorrow week", "a week on Thursday", "two weeks today".
std::optional<DateOccurrence> weekFromAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    const auto daysAhead = [&](qsizetype word) -> std::optional<int> {
        if (tokens.is(word, u"today"))
            return 0;
        if (tokens.is(word, u"tomorrow"))
            return 1;
        const auto weekday
            = tokens[word].isWord() && tokens[word].isCapital ? weekdayOf(tokens[word].text) : std::nullopt;
        if (!weekday || weekday->length == WordLength::Short)
            return {};
        return static_cast<int>(context.today.daysTo(comingWeekday(context.today, weekday->number)));
    };
    if (tokens.isOneOf(at, u"today", u"tomorrow") && tokens.is(at + 1, u"week"))
        return relative(tokens, at, at + 1, { oneDay(context.today.addDays(*daysAhead(at) + 7)) });
    qsizetype next = at;
    const auto count = countAt(tokens, at, next);
    if (!count || *count > 8 || !tokens.isOneOf(next, u"week", u"weeks"))
        return {};
    const bool isOn = tokens.is(next + 1, u"on");
    const qsizetype day = isOn ? next + 2 : next + 1;
    const auto ahead = daysAhead(day);
    // "two weeks Thursday" is nobody's English.
    if (!ahead || (!isOn && !tokens.isOneOf(day, u"today", u"tomorrow")))
        return {};
    return relative(tokens, at, day, { oneDay(context.today.addDays(*ahead + 7 * *count)) });
}

} // namespace

QDate comingWeekday(const QDate &day, int weekday)
{
    const int ahead = (weekday - day.dayOfWeek() + 7) % 7;
    return day.addDays(ahead == 0 ? 7 : ahead);
}

std::optional<DateOccurrence> relativeDateAt(const Tokens &tokens, qsizetype at, const DateContext &context)
{
    if (!tokens[at].isWord() && !tokens[at].isNumber())
        return {};
    const QDate today = context.today;
    if (tokens.is(at, u"the") && tokens.is(at + 1, u"day")) {
        if (tokens.is(at + 2, u"after") && tokens.is(at + 3, u"tomorrow"))
            return relative(tokens, at, at + 3, { oneDay(today.addDays(2)) });
        if (tokens.is(at + 2, u"before") && tokens.is(at + 3, u"yesterday")) {
            auto date = relative(tokens, at, at + 3, { oneDay(today.addDays(-2)) });
            date.isPast = true;
            return date;
        }
        return {};
    }
    // "today's delivery" may name the day of a fact and is no statement of its own.
    if (tokens.isOneOf(at, u"today's", u"yesterday's", u"tomorrow's")) {
        const int days = tokens.is(at, u"today's") ? 0 : tokens.is(at, u"tomorrow's") ? 1 : -1;
        auto date = relative(tokens, at, at, { oneDay(today.addDays(days)) });
        date.span.length -= 2;
        date.isAside = true;
        date.isPast = days < 0;
        return date;
    }
    if (tokens.isOneOf(at, u"today", u"tonight"))
        return relative(tokens, at, at, { oneDay(today) });
    if (tokens.is(at, u"this") && tokens.isOneOf(at + 1, u"morning", u"afternoon", u"evening"))
        return relative(tokens, at, at + 1, { oneDay(today) });
    if (auto week = weekFromAt(tokens, at, context))
        return week;
    if (tokens.is(at, u"tomorrow"))
        return relative(tokens, at, at, { oneDay(today.addDays(1)) });
    if (tokens.is(at, u"yesterday")) {
        auto date = relative(tokens, at, at, { oneDay(today.addDays(-1)) });
        date.isPast = true;
        return date;
    }
    // Past midnight it is today's.
    if (tokens.is(at, u"last") && tokens.is(at + 1, u"night")) {
        auto date = relative(tokens, at, at + 1, { oneDay(today.addDays(-1)), oneDay(today) });
        date.isPast = true;
        return date;
    }
    if (tokens.isOneOf(at, u"next", u"this", u"last", u"following") && tokens.isOneOf(at + 1, u"week", u"month")) {
        const int steps = tokens.is(at, u"this") ? 0 : tokens.is(at, u"last") ? -1 : 1;
        DateReading reading;
        if (tokens.is(at + 1, u"week")) {
            reading = weekAround(today.addDays(qint64(7) * steps));
        } else {
            const QDate month = QDate(today.year(), today.month(), 1).addMonths(steps);
            reading = { month, month.addMonths(1).addDays(-1), false };
        }
        auto date = relative(tokens, at, at + 1, { reading });
        date.form = Form::Period;
        date.isPast = steps < 0;
        return date;
    }
    if (tokens.is(at, u"end") && tokens.is(at + 1, u"of")) {
        qsizetype next = at + 2;
        int steps = 0;
        if (tokens.isOneOf(next, u"the", u"this"))
            ++next;
        else if (tokens.is(next, u"next")) {
            ++next;
            steps = 1;
        }
        QDate to;
        int tail = 0;
        if (tokens.is(next, u"week")) {
            to = weekAround(today.addDays(qint64(7) * steps)).to;
            tail = 4;
        } else if (tokens.is(next, u"month")) {
            to = QDate(today.year(), today.month(), 1).addMonths(steps + 1).addDays(-1);
            tail = 10;
        } else if (tokens.is(next, u"year")) {
            to = QDate(today.year() + steps, 12, 31);
            tail = 20;
        }
        if (to.isValid()) {
            const bool isDeadline = tokens.isOneOf(at - 1, u"by", u"before", u"until")
                || (tokens.is(at - 1, u"the") && tokens.isOneOf(at - 2, u"by", u"before", u"until"));
            auto date = relative(tokens, at, next, { { isDeadline ? today : to.addDays(-tail), to, false } });
            date.form = Form::Period;
            return date;
        }
        return {};
    }
    if (auto date = weekdayAt(tokens, at, context))
        return date;
    return durationDateAt(tokens, at, context);
}

} // namespace countersign
