// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/facttimes.h"

#include "domain/factnames.h"
#include "gate/checks/factfinders.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
QString writtenTimeLike(const TimeOccurrence &occurrence, const Tokens &tokens, const QTime &time)
{
    const QStringView text = tokens.original(occurrence.span);
    // "noon", "half past ten": no digits to put others in place of.
    if (text.isEmpty() || !text.front().isDigit() || occurrence.isSpoken)
        return QString::number(time.hour()) + u':' + QString::number(time.minute()).rightJustified(2, u'0');
    const bool hasMinutes
        = text.contains(u':') || (text.contains(u'.') && text.size() > 3 && text[text.indexOf(u'.') - 1].isDigit());
    const QChar sign = text.contains(u':') ? u':' : hasMinutes ? u'.' : u':';
    int hour = time.hour();
    if (occurrence.hasHalf)
        hour = hour % 12 == 0 ? 12 : hour % 12;
    QString written = QString::number(hour);
    if (!occurrence.hasHalf && text.size() >= 2 && text[0].isDigit() && text[1].isDigit() && hasMinutes)
        written = written.rightJustified(2, u'0');
    if (hasMinutes || time.minute() != 0)
        written += sign + QString::number(time.minute()).rightJustified(2, u'0');
    qsizetype at = 0;
    while (at < text.size()
           && (text[at].isDigit() || text[at] == u':'
               || (text[at] == u'.' && at + 1 < text.size() && text[at + 1].isDigit())))
        ++at;
    QString ending = text.mid(at).toString();
    if (occurrence.hasHalf) {
        for (QChar &c : ending) {
            if (c.toLower() == u'a' || c.toLower() == u'p') {
                const QChar half = time.hour() < 12 ? u'a' : u'p';
                c = c.isUpper() ? half.toUpper() : half;
                break;
            }
        }
    }
    return written + ending;
}

/// The tokens of the sentence around this one, as far as they are near.
struct Stretch {
    qsizetype first = 0, last = 0;
};
Stretch sentenceAround(const PartReading &reading, qsizetype at)
{
    constexpr qsizetype NEAR = 60;
    Stretch sentence { at, at };
    while (sentence.first > std::max<qsizetype>(0, at - NEAR) && reading.regions.shareSentence(sentence.first - 1, at))
        --sentence.first;
    while (sentence.last < at + NEAR && reading.regions.shareSentence(sentence.last + 1, at))
        ++sentence.last;
    return sentence;
}

bool says(const PartReading &reading, const Stretch &stretch, std::initializer_list<QStringView> words)
{
    for (qsizetype at = stretch.first; at <= stretch.last; ++at) {
        if (reading.tokens.isOneOf(at, words))
            return true;
    }
    return false;
}

/// "9:30" in a letter may be half past nine in the evening: without a half of the day either is.
bool isSameHour(const TimeOccurrence &written, const QTime &right)
{
    if (written.time.minute() != right.minute())
        return false;
    const int hour = written.time.hour();
    return hour == right.hour() || (!written.hasHalf && hour < 12 && hour + 12 == right.hour())
        || (written.isSpoken && !written.hasHalf && hour == 12 && right.hour() == 0);
}

int minutesOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

/// What stands right before a time.
enum class Lead { From, Until, Between, About, Aside, At };
Lead leadOf(const Tokens &tokens, const TimeOccurrence &time)
{
    const qsizetype before = time.first - 1;
    if (tokens.isOneOf(before, u"not", u"than", u"originally", u"previously", u"was", u"were")
        || (tokens.isOneOf(before, u"at", u"of", u"from") && tokens.isOneOf(before - 1, u"not", u"instead", u"moved")))
        return Lead::Aside;
    if (tokens.isOneOf(before, u"from", u"since"))
        return Lead::From;
    const bool isEnd = tokens.is(before, u"at")
        && tokens.isOneOf(before - 1, u"finish", u"finishes", u"end", u"ends", u"ended", u"leave", u"leaves", u"done",
                          u"over");
    if (isEnd || tokens.isOneOf(before, u"until", u"till", u"by", u"before", u"after"))
        return Lead::Until;
    if (tokens.is(before, u"between"))
        return Lead::Between;
    if (tokens.isOneOf(before, u"about", u"around", u"approximately", u"roughly", u"ca", u"towards"))
        return Lead::About;
    return Lead::At;
}

using Moments = std::vector<size_t>; ///< facts that have a time of day

/// Which moments the sentence of a time speaks of: those of its date, else those that its words tell of.
Moments momentsMeant(const PartReading &reading, const FactLedger &ledger, const TimeOccurrence &time,
                     const QDate &today)
{
    const Scope scope = scopeOf(reading, ledger, time.first, time.last);
    Moments held;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        if (ledger.fact(at).time().isValid() && std::ranges::binary_search(scope.records, ledger.fact(at).record))
            held.push_back(at);
    }
    const DateOccurrence *nearest = nullptr;
    bool isBeside = false;
    constexpr qsizetype NEAR = 60;
    const auto first = std::ranges::partition_point(
        reading.dates, [&](const DateOccurrence &date) { return date.last < time.first - NEAR; });
    for (auto candidate = first; candidate != reading.dates.end(); ++candidate) {
        const DateOccurrence &date = *candidate;
        if (date.first > time.last + NEAR)
            break;
        if (!reading.regions.shareSentence(date.first, time.first))
            continue;
        const bool stands = timeBeside(reading, date) == &time;
        if (!nearest || stands || (!isBeside && date.last < time.first))
            nearest = &date;
        isBeside = isBeside || stands;
    }
    if (!isBeside && isOfficeHours(reading, time.first))
        return {};
    if (nearest) {
        std::erase_if(held, [&](size_t at) {
            return std::ranges::none_of(
                nearest->readings, [&](const DateReading &reads) { return reads.fits(ledger.fact(at).date(), today); });
        });
        return held;
    }
    const Stretch sentence = sentenceAround(reading, time.first);
    const bool tellsOfVisit
        = says(reading, sentence,
               { u"arrive", u"arrives", u"come", u"comes", u"visit", u"appointment", u"engineer", u"technician",
                 u"booked", u"start", u"starts", u"begin", u"begins", u"expect", u"inspection", u"maintenance" });
    const bool tellsOfStart = says(
        reading, sentence,
        { u"since", u"started", u"began", u"down", u"outage", u"interrupted", u"interruption", u"failed", u"stopped" });
    const bool tellsOfEnd
        = says(reading, sentence, { u"restored", u"resumed", u"fixed", u"repaired", u"working", u"running" });
    std::erase_if(held, [&](size_t at) {
        const StatableFact &fact = ledger.fact(at);
        return !((fact.is(APPOINTMENT_AT) && tellsOfVisit) || (fact.is(STARTED_AT) && tellsOfStart)
                 || (fact.is(RESTORED_AT) && (tellsOfEnd || tellsOfStart)));
    });
    return held;
}

const TimeOccurrence *endOfSpan(const PartReading &reading, size_t index)
{
    if (index + 1 >= reading.times.size())
        return nullptr;
    const TimeOccurrence &from = reading.times[index];
    const TimeOccurrence &to = reading.times[index + 1];
    qsizetype joint = from.last + 1;
    // "from 10 pm last night until 5:30 this morning"
    const auto day = std::ranges::find_if(around(reading.dates, joint, joint), [&](const DateOccurrence &date) {
        return date.first == joint || (date.first == joint + 1 && reading.tokens.is(joint, u"on"));
    });
    if (day != around(reading.dates, joint, joint).end())
        joint = day->last + 1;
    const bool isJoined = to.first == joint + 1
        && (reading.tokens.isSign(joint, u'-') || reading.tokens.isOneOf(joint, u"to", u"until", u"till", u"and"));
    return isJoined ? &to : nullptr;
}

std::optional<size_t> momentNamed(const Moments &moments, const FactLedger &ledger, QStringView name)
{
    const auto found = std::ranges::find_if(moments, [&](size_t at) { return ledger.fact(at).is(name); });
    return found == moments.end() ? std::nullopt : std::optional(*found);
}

void report(const PartReading &reading, FactLedger &ledger, const TimeOccurrence &time, size_t fact,
            QStringView rule = u"date-mismatch")
{
    const StatableFact &held = ledger.fact(fact);
    ledger.report(rule, Severity::Error, reading.part, time.span, writtenTimeLike(time, reading.tokens, held.time()),
                  disagreement(reading.tokens.original(time.span), held), fact);
}

/// "from 14:30 to 18:05", "between 9:00 and 12:00".
void judgeSpan(const PartReading &reading, FactLedger &ledger, const TimeOccurrence &from, const TimeOccurrence &to,
               const Moments &moments)
{
    const auto start = momentNamed(moments, ledger, STARTED_AT);
    const auto end = momentNamed(moments, ledger, RESTORED_AT);
    if (start) {
        const bool startsRight = isSameHour(from, ledger.fact(*start).time());
        const bool endsRight = !end || isSameHour(to, ledger.fact(*end).time());
        const bool isSwapped = end && !startsRight && !endsRight && isSameHour(from, ledger.fact(*end).time())
            && isSameHour(to, ledger.fact(*start).time());
        const QStringView rule = isSwapped ? u"swapped" : u"date-mismatch";
        if (!startsRight)
            report(reading, ledger, from, *start, rule);
        if (!endsRight)
            report(reading, ledger, to, *end, rule);
        return;
    }
    // A visit begins where "from" says so; else it lies in the time that is kept free for it.
    const size_t moment = moments.front();
    const QTime right = ledger.fact(moment).time();
    const auto isRight = [&](const TimeOccurrence &time) {
        return std::ranges::any_of(moments, [&](size_t at) { return isSameHour(time, ledger.fact(at).time()); });
    };
    if (isRight(from))
        return;
    if (leadOf(reading.tokens, from) == Lead::From) {
        report(reading, ledger, from, moment);
        return;
    }
    const int at = minutesOf(right);
    const int begins = minutesOf(from.time);
    int ends = minutesOf(to.time);
    if (ends <= begins)
        ends += 12 * 60;
    const bool isWithin = (begins <= at && at <= ends) || (begins <= at - 720 && at - 720 <= ends);
    if (!isWithin)
        report(reading, ledger, from, moment);
}

void judgeTime(const PartReading &reading, FactLedger &ledger, const TimeOccurrence &time, const Moments &moments)
{
    const Lead lead = leadOf(reading.tokens, time);
    if (lead == Lead::Aside)
        return;
    std::optional<size_t> wanted;
    // "Our engineer was there at 15:10", "we noticed it at 14:40": nothing that the record dates.
    Stretch before { time.first, time.first - 1 };
    while (before.first > 0 && time.first - before.first < 14
           && reading.regions.shareSentence(before.first - 1, time.first)
           && !reading.tokens.isSign(before.first - 1, u';')
           && !(reading.tokens.isSign(before.first - 1, u',')
                && reading.tokens.isOneOf(before.first, u"our", u"we", u"i")))
        --before.first;
    const bool tellsOfStart = says(
        reading, before, { u"started", u"began", u"stopped", u"failed", u"down", u"out", u"since", u"interrupted" });
    const bool tellsOfEnd
        = says(reading, before, { u"restored", u"resumed", u"fixed", u"repaired", u"working", u"running", u"back" });
    const bool isOfOutage = std::ranges::all_of(
        moments, [&](size_t at) { return ledger.fact(at).is(STARTED_AT) || ledger.fact(at).is(RESTORED_AT); });
    // "Monday, 9 March, 21:40   the line goes down": a row of what happened
    const bool isOfARow
        = std::ranges::any_of(around(reading.dates, time.first, time.last), [&](const DateOccurrence &date) {
              return reading.tokens.endsLine(date.first - 1) && timeBeside(reading, date) == &time;
          });
    if (lead == Lead::At && isOfOutage && !tellsOfStart && !tellsOfEnd && !isOfARow)
        return;
    // "Since 18:05 it works again"
    if (lead == Lead::From
        && says(reading, sentenceAround(reading, time.first),
                { u"again", u"restored", u"resumed", u"running", u"working", u"back" }))
        wanted = momentNamed(moments, ledger, RESTORED_AT);
    if (lead == Lead::From && !wanted)
        wanted = momentNamed(moments, ledger, STARTED_AT);
    if (lead == Lead::Until)
        wanted = momentNamed(moments, ledger, RESTORED_AT);
    if (wanted) {
        if (!isSameHour(time, ledger.fact(*wanted).time()))
            report(reading, ledger, time, *wanted);
        return;
    }
    // "until 11:00", "be ready by 8:00": no moment of the record.
    if (lead == Lead::Until
        || std::ranges::any_of(moments, [&](size_t at) { return isSameHour(time, ledger.fact(at).time()); }))
        return;
    const auto distance = [&](size_t at) {
        return std::abs(minutesOf(ledger.fact(at).time()) - minutesOf(time.time));
    };
    const size_t nearest = *std::ranges::min_element(moments, {}, distance);
    if (lead == Lead::About && distance(nearest) <= 60)
        return;
    report(reading, ledger, time, nearest);
}
} // namespace

const TimeOccurrence *timeBeside(const PartReading &reading, const DateOccurrence &date)
{
    const Tokens &tokens = reading.tokens;
    const auto near = std::ranges::partition_point(
        reading.times, [&](const TimeOccurrence &time) { return time.last < date.first - 4; });
    for (auto candidate = near; candidate != reading.times.end(); ++candidate) {
        const TimeOccurrence &time = *candidate;
        if (time.first > date.last + 4)
            break;
        if (!time.isSure)
            continue;
        const bool isBehind = time.first > date.last;
        const qsizetype from = isBehind ? date.last + 1 : time.last + 1;
        const qsizetype to = isBehind ? time.first : date.first;
        if (to < from || to - from > 3)
            continue;
        bool isBeside = true;
        for (qsizetype at = from; at < to && isBeside; ++at)
            isBeside = tokens.isOneOf(at, u"at", u"on", u"from", u"around", u"about", u"the", u"between")
                || tokens.isSign(at, u',') || tokens.isSign(at, u'(');
        if (isBeside)
            return &time;
    }
    return nullptr;
}

bool isOfficeHours(const PartReading &reading, qsizetype at)
{
    const Stretch sentence = sentenceAround(reading, at);
    // "four and a half hours later" are none.
    for (qsizetype hours = sentence.first; hours <= sentence.last; ++hours) {
        if (reading.tokens.is(hours, u"hours")
            && !reading.tokens.isOneOf(hours + 1, u"later", u"after", u"long", u"ago", u"earlier"))
            return true;
    }
    return says(reading, sentence, { u"open",    u"opens",  u"opening", u"lines",   u"line",  u"phone",  u"telephone",
                                     u"call",    u"ring",   u"reach",   u"office",  u"desk",  u"daily",  u"weekdays",
                                     u"weekday", u"mon",    u"monday",  u"mondays", u"close", u"closes", u"closed",
                                     u"staffed", u"manned", u"reply",   u"replies" });
}

void judgeTimes(const std::vector<PartReading *> &parts, FactLedger &ledger, const DateContext &context)
{
    if (!ledger.holdsHour())
        return;
    for (const PartReading *reading : parts) {
        for (size_t index = 0; index < reading->times.size(); ++index) {
            const TimeOccurrence &time = reading->times[index];
            const TimeOccurrence *end = endOfSpan(*reading, index);
            if (!time.isSure && !(end && end->isSure))
                continue;
            const Moments moments = momentsMeant(*reading, ledger, time, context.today);
            index += end ? 1 : 0;
            if (moments.empty())
                continue;
            if (end)
                judgeSpan(*reading, ledger, time, *end, moments);
            else
                judgeTime(*reading, ledger, time, moments);
        }
    }
}

} // namespace countersign
