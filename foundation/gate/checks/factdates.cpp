// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factcuewords.h"
#include "gate/checks/factfinders.h"
#include "gate/checks/facttimes.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using Form = DateOccurrence::Form;

/// Writes the parts of "03/04/2026" the other way round.
void turnAround(DateOccurrence &date)
{
    for (DatePart &part : date.parts) {
        if (part.kind == DatePart::Kind::Day)
            part.kind = DatePart::Kind::MonthNumber;
        else if (part.kind == DatePart::Kind::MonthNumber)
            part.kind = DatePart::Kind::Day;
    }
}

bool isDayFirst(const DateOccurrence &date)
{
    for (const DatePart &part : date.parts) {
        if (part.kind == DatePart::Kind::Day)
            return true;
        if (part.kind == DatePart::Kind::MonthNumber)
            return false;
    }
    return true;
}

/// Leaves the readings that the company's convention allows. What cannot be read by it is read as it can be.
void applyConvention(DateOccurrence &date, NumericDates convention)
{
    if (date.form != Form::Numeric || date.readings.size() < 2)
        return;
    switch (convention) {
    case NumericDates::DayFirst:
        date.readings.resize(1);
        date.isMisreadEasily = false;
        return;
    case NumericDates::MonthFirst:
        date.readings.erase(date.readings.begin());
        turnAround(date);
        date.isMisreadEasily = false;
        return;
    case NumericDates::EitherWay:
    case NumericDates::Iso:
        return;
    }
}

bool fitsAny(const DateOccurrence &date, const QDate &day, const QDate &today)
{
    return std::ranges::any_of(date.readings, [&](const DateReading &reading) { return reading.fits(day, today); });
}

/// For the date put in place of a wrong numeric one: the order of the reading that is nearer to it.
DateOccurrence orientedTo(DateOccurrence date, const QDate &day)
{
    if (date.form != Form::Numeric || date.readings.size() < 2)
        return date;
    const auto distance = [&day](const DateReading &reading) {
        return std::abs(reading.from.daysTo(day));
    };
    const bool wantsDayFirst = distance(date.readings[0]) <= distance(date.readings[1]);
    if (wantsDayFirst != isDayFirst(date))
        turnAround(date);
    return date;
}

/// The day meant, of the readings, for checking the weekday beside it.
QDate dayMeant(const DateOccurrence &date, const std::vector<QDate> &agreeing)
{
    return agreeing.empty() ? date.readings.front().from : agreeing.front();
}

void checkWeekday(const DateOccurrence &date, const QDate &day, const PartReading &reading, FactLedger &ledger,
                  const DateContext &context, std::optional<size_t> fact)
{
    if (!date.weekday || *date.weekday == day.dayOfWeek() || date.form == Form::Period)
        return;
    const QString right = weekdayName(day.dayOfWeek(), WordLength::Full, u"W");
    ledger.report(u"weekday-mismatch", Severity::Error, reading.part, date.span,
                  writtenLike(orientedTo(date, day), reading.tokens, day, context),
                  u"%1 is a %2."_s.arg(writtenDate(day), right), fact);
}

bool isKnownOfAccount(const DateOccurrence &date, const FactLedger &ledger, const QDate &today)
{
    const Account &account = ledger.subject().account;
    const auto fits = [&](const QDate &day) {
        return fitsAny(date, day, today);
    };
    if ((account.renewalDate && fits(*account.renewalDate)) || std::ranges::any_of(account.callbacks, fits)
        || std::ranges::any_of(account.complaints, fits))
        return true;
    return account.history
        && std::ranges::any_of(*account.history, [&](const PastCommunication &past) { return fits(past.date); });
}

/// "your customs slot is 30 November" where the record has a column "customs_slot" with that day.
bool isOfOwnColumn(const PartReading &reading, const FactLedger &ledger, const DateOccurrence &date, const QDate &today)
{
    return std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
        const auto *text = std::get_if<QString>(&fact.fact->value);
        if (!text || text->size() < 10 || factTypeOf(fact.fact->name) != FactType::Text)
            return false;
        const QDate day = QDate::fromString(text->left(10), Qt::ISODate);
        if (!day.isValid() || !fitsAny(date, day, today))
            return false;
        const QStringView name = fact.fact->name;
        for (qsizetype at = date.first - 1; at >= date.first - 8; --at) {
            for (const QStringView word : name.split(u'_')) {
                if (word.size() >= 4 && word != u"date" && reading.tokens[at].text == word)
                    return true;
            }
        }
        return false;
    });
}

/// "Our office is closed on 26 and 27 November": a day of nobody's goods.
bool isDayOff(const PartReading &reading, const DateOccurrence &date)
{
    constexpr qsizetype NEAR = 8; // tokens
    const Tokens &tokens = reading.tokens;
    bool isClosed = false;
    for (qsizetype at = date.first - 1; at > date.first - NEAR && reading.regions.shareSentence(at, date.first); --at) {
        isClosed = isClosed || tokens.isOneOf(at, u"closed", u"close", u"holiday", u"holidays", u"stocktaking");
        if (isClosed && tokens.isOneOf(at, u"we", u"our", u"office", u"offices", u"warehouse", u"shop", u"store"))
            return true;
    }
    return false;
}

/// "tomorrow at 1 pm" names the hour of a moment that the record has.
bool isBesideTheHour(const PartReading &reading, const FactLedger &ledger, const DateOccurrence &date)
{
    return ledger.holdsHour() && timeBeside(reading, date) && !isOfficeHours(reading, date.first);
}

/// "the end of November" tells the 30th, "the beginning of December" the 1st, and the working days beside them.
bool tellsTheEdge(const Tokens &tokens, const DateOccurrence &date, const QDate &day)
{
    constexpr qint64 NEAR = 3; // days
    const DateReading &reading = date.readings.front();
    const bool isEnd = tokens.is(date.first - 2, u"end") || tokens.is(date.first, u"end");
    const bool isBeginning = tokens.isOneOf(date.first - 2, u"beginning", u"start");
    return (isEnd && day.daysTo(reading.to) <= NEAR) || (isBeginning && reading.from.daysTo(day) <= NEAR);
}

/// "If you need them before Friday": a day that the customer may name.
bool isTheirWish(const PartReading &reading, const DateOccurrence &date)
{
    constexpr qsizetype NEAR = 8; // tokens
    const Tokens &tokens = reading.tokens;
    for (qsizetype at = date.first - 1; at >= date.first - NEAR && reading.regions.shareSentence(at, date.first);
         --at) {
        if (tokens.isOneOf(at, u"if", u"unless", u"whether", u"should") && tokens.isOneOf(at + 1, u"you", u"that"))
            return true;
    }
    return false;
}

/// "On Tuesday 19 January you will get 15 of the 25", where the other ten are late: what is well comes on the day that
/// was promised.
bool bringsTheRest(const PartReading &reading, const FactLedger &ledger, size_t index)
{
    constexpr qsizetype NEAR = 8; // tokens
    if (ledger.isFolded() || !holds(ledger, factnames::NEW_DATE) || !holds(ledger, factnames::PROMISED_DATE))
        return false;
    const DateOccurrence &date = reading.dates[index];
    const Tokens &tokens = reading.tokens;
    const auto brings = [&](qsizetype from, qsizetype to) {
        bool isBrought = false;
        for (qsizetype at = from; at < to; ++at) {
            if (tokens.isSign(at, u',') || tokens.isSign(at, u';') || tokens.isOneOf(at, u"not", u"until", u"and"))
                return false;
            isBrought = isBrought
                || tokens.isOneOf(at, u"get", u"receive", u"send", u"ship", u"ships", u"leave", u"leaves", u"deliver",
                                  u"bring", u"come", u"arrive", u"go");
        }
        return isBrought;
    };
    return std::ranges::any_of(around(reading.quantities, date.first, date.last), [&](const QuantityOccurrence &count) {
        if (!isRestOfALine(ledger, count.thousandths) || !count.outOf
            || !reading.regions.shareSentence(count.first, date.first))
            return false;
        const bool isAhead = count.last < date.first && date.first - count.last < NEAR;
        const bool isBehind = count.first > date.last && count.first - date.last < NEAR;
        return (isAhead && brings(count.last + 1, date.first)) || (isBehind && brings(date.last + 1, count.first));
    });
}

/// "passed Singapore on Sunday": a verb of the past before the day, and none of the future in its clause.
bool isOfThePast(const PartReading &reading, const DateOccurrence &date)
{
    constexpr qsizetype NEAR = 5; // tokens
    const Tokens &tokens = reading.tokens;
    bool isPast = false;
    for (qsizetype at = date.first - 1; at > date.first - NEAR && reading.regions.shareSentence(at, date.first); --at) {
        if (tokens.isOneOf(at, u"will", u"be", u"is", u"are", u"to", u"and", u"but") || tokens.isSign(at, u',')
            || tokens.isSign(at, u':'))
            break;
        isPast = isPast
            || (tokens[at].text.endsWith(u"ed")
                && !tokens.isOneOf(at, u"promised", u"expected", u"scheduled", u"planned", u"delayed", u"moved",
                                   u"postponed", u"confirmed", u"rescheduled", u"announced"));
    }
    return isPast;
}

/// "the other 28 left today": a count of what is well stands near the date in its sentence.
bool speaksOfTheRest(const PartReading &reading, const FactLedger &ledger, const DateOccurrence &date)
{
    return std::ranges::any_of(reading.quantities, [&](const QuantityOccurrence &count) {
        return std::abs(date.first - count.last) < 12 && reading.regions.shareSentence(count.first, date.first)
            && isRestOfALine(ledger, count.thousandths);
    });
}
} // namespace

namespace {
bool endsAStretch(const Tokens &tokens, const DateOccurrence &first, const DateOccurrence &second)
{
    return tokens.is(first.first - 1, u"between") && tokens.is(first.last + 1, u"and")
        && second.first == first.last + 2;
}

/// A column of the company's own may hold the end of a stretch of days; those that are known do not.
Cue cueOfTheEnd(const FactLedger &ledger)
{
    Cue cue;
    cue.isSpecific = true;
    cue.facts = { QStringView() };
    for (const StatableFact &fact : ledger.facts()) {
        if (fact.date().isValid() && factTypeOf(fact.fact->name) == FactType::Text)
            cue.facts.emplace_back(fact.fact->name);
    }
    return cue;
}
} // namespace

namespace {
/// "today, Thursday 11 June": where one of two words for a day agrees with a fact and the other does not, that one is
/// wrong. The statements of both stand next to each other.
void holdTogether(std::vector<Statement> &statements, size_t first, const FactLedger &ledger, bool isGloss)
{
    Statement &one = statements[first];
    Statement &other = statements[first + 1];
    // "yesterday, Friday": each is the day of another fact, and the one of the nearer word is meant.
    const bool areOfOthers
        = !one.agrees.empty() && !other.agrees.empty() && std::ranges::none_of(one.agrees, [&](size_t fact) {
              return std::ranges::any_of(
                  other.agrees, [&](size_t also) { return ledger.fact(also).date() == ledger.fact(fact).date(); });
          });
    if (areOfOthers && isGloss)
        other.agrees.clear();
    if (one.agrees.empty() == other.agrees.empty())
        return;
    const Statement &right = one.agrees.empty() ? other : one;
    Statement &wrong = one.agrees.empty() ? one : other;
    const StatableFact &fact = ledger.fact(right.agrees.front());
    wrong.cue = right.cue;
    wrong.cue.facts = { fact.fact->name };
    wrong.cue.isStrong = true;
    wrong.scope = { { fact.record }, true };
    wrong.isKnown = wrong.isLoose = false;
}
/// "It comes on Friday 27 November. Does Friday suit you?": the day that was told before, of a fact.
bool pointsBack(const PartReading &reading, const FactLedger &ledger, size_t index, const QDate &today)
{
    const DateOccurrence &date = reading.dates[index];
    if (date.form != Form::Weekday || date.readings.empty() || !date.readings.front().isDay())
        return false;
    const int weekday = date.readings.front().from.dayOfWeek();
    return std::ranges::any_of(reading.dates.begin(), reading.dates.begin() + static_cast<std::ptrdiff_t>(index),
                               [&](const DateOccurrence &earlier) {
                                   return earlier.form != Form::Weekday
                                       && std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
                                              return fact.date().isValid() && fact.date().dayOfWeek() == weekday
                                                  && fitsAny(earlier, fact.date(), today);
                                          });
                               });
}

/// Where a month's end tells a day of the records, it tells that one alone; the words may ask for another.
void leaveTheEdge(Statement &statement, std::vector<QDate> &days, const Tokens &tokens, const DateOccurrence &date,
                  const FactLedger &ledger)
{
    const auto isFar = [&](size_t fact) {
        return !tellsTheEdge(tokens, date, ledger.fact(fact).date());
    };
    const auto asked = askedFor(statement, ledger);
    if (std::ranges::all_of(statement.agrees, isFar) || (asked && isFar(*asked)))
        return;
    std::erase_if(statement.agrees, isFar);
    days.clear();
    for (const size_t fact : statement.agrees)
        days.push_back(ledger.fact(fact).date());
    statement.mayState = true;
}
} // namespace

void stateDates(std::vector<Statement> &statements, PartReading &reading, FactLedger &ledger,
                const DateContext &context, OtherSources &others)
{
    const QDate today = context.today;
    for (DateOccurrence &date : reading.dates)
        applyConvention(date, ledger.foundation().conventions.numericDates);
    const size_t before = statements.size();
    for (size_t index = 0; index < reading.dates.size(); ++index) {
        const DateOccurrence &date = reading.dates[index];
        Statement statement;
        statement.part = reading.part;
        statement.span = date.span;
        statement.type = FactType::Date;
        statement.rule = u"date-mismatch";
        const bool isSaidAgain = index > 0 && reading.regions.shareSentence(reading.dates[index - 1].first, date.first)
            && saysTheSameDay(reading.tokens, reading.dates[index - 1], date);
        statement.scope = isSaidAgain ? statements.back().scope : scopeOf(reading, ledger, date.first, date.last);
        statement.cue = cueOfDate(reading, ledger, index);
        // "between Wednesday 9 and Friday 11 September": where the first day is told the second is another.
        if (index > 0 && endsAStretch(reading.tokens, reading.dates[index - 1], date)
            && !statements.back().agrees.empty())
            statement.cue = cueOfTheEnd(ledger);
        if (!statement.cue.isStrong && bringsTheRest(reading, ledger, index)) {
            statement.cue.facts = { factnames::PROMISED_DATE };
            statement.cue.isStrong = true;
        }
        const QDate likely = date.readings.front().from;
        statement.position = (likely.isValid() ? likely : today).toJulianDay();
        // "the 3rd of March" without its article is none.
        const bool isSpelledOut = date.form == Form::Written && reading.tokens.original(date.span).contains(u" of ");
        const bool hasOtherWeekday = date.weekday && likely.isValid() && *date.weekday != likely.dayOfWeek();
        statement.isPlain = (date.form == Form::Written && !isSpelledOut && !hasOtherWeekday)
            || (date.form == Form::Numeric && !hasOtherWeekday) || date.form == Form::Iso || date.form == Form::Dotted;
        std::vector<QDate> days;
        const auto gather = [&](bool inScope) {
            for (size_t at = 0; at < ledger.facts().size(); ++at) {
                const StatableFact &fact = ledger.fact(at);
                const QDate day = fact.date();
                if (!day.isValid() || !fitsAny(date, day, today)
                    || (inScope && !std::ranges::binary_search(statement.scope.records, fact.record)))
                    continue;
                statement.agrees.push_back(at);
                days.push_back(day);
            }
        };
        gather(true);
        if (statement.agrees.empty() && !statement.scope.isStrong)
            gather(false);
        // "8 December is a Tuesday": of whichever week
        if (date.form == Form::Weekday && date.first == date.last && reading.tokens.is(date.first - 1, u"a")) {
            for (size_t at = 0; at < ledger.facts().size(); ++at) {
                const QDate day = ledger.fact(at).date();
                const bool isOfScope = std::ranges::binary_search(statement.scope.records, ledger.fact(at).record);
                if (day.isValid() && isOfScope && day.dayOfWeek() == likely.dayOfWeek()
                    && std::ranges::find(statement.agrees, at) == statement.agrees.end()) {
                    statement.agrees.push_back(at);
                    days.push_back(day);
                }
            }
        }
        const bool isToday = date.form != Form::Weekday && fitsAny(date, today, today);
        const DateReading &reads = date.readings.front();
        statement.mayState = date.form != Form::Period || reads.from.daysTo(reads.to) < 8;
        if (!statement.mayState)
            leaveTheEdge(statement, days, reading.tokens, date, ledger);
        statement.rewrite = [&reading, &context, date](const StatableFact &fact) {
            const QString like = writtenLike(orientedTo(date, fact.date()), reading.tokens, fact.date(), context);
            // "Thursday" is another Thursday's name as well.
            return like == reading.tokens.original(date.span) ? writtenDate(fact.date()) : like;
        };
        // "Before Thanksgiving" is true of many a day and tells none of them.
        const bool isDeadline = date.form == Form::Within && reading.tokens.isOneOf(date.first, u"by", u"before");
        if (isDeadline && !statement.agrees.empty()) {
            const auto asked = askedFor(statement, ledger);
            const bool isBorneOut = !asked || std::ranges::find(statement.agrees, *asked) != statement.agrees.end();
            statement.mayState = false;
            if (isBorneOut) {
                statements.push_back(std::move(statement));
                continue;
            }
            statement.agrees.clear();
        }
        if (statement.agrees.empty()) {
            const bool isVague = date.form == Form::Within || date.form == Form::Period
                || (date.form == Form::Relative && (date.isPast || isToday || date.last > date.first + 1));
            statement.isNearToday = date.form == Form::Within || date.form == Form::Relative;
            const bool isReplyTime = statement.cue.isReply && date.form != Form::Written && date.form != Form::Numeric
                && date.form != Form::Iso && date.form != Form::Dotted;
            // "I am writing today", "we answer within 24 hours": the letter's own time, not the record's.
            const bool saysWhen = statement.cue.saysWhen || isBesideTheHour(reading, ledger, date);
            statement.isLoose = isVague && (!saysWhen || speaksOfTheRest(reading, ledger, date))
                && (isReplyTime || isToday || date.isPast || statement.cue.facts.empty());
            const bool isOfThisWeek = date.form == Form::Relative || date.form == Form::Weekday;
            if (isOfThisWeek
                && (statement.cue.isTheirs || isTheirWish(reading, date)
                    || (!saysWhen && isOfficeHours(reading, date.first))))
                statement.isLoose = true;
            // "We write to you again on Friday": a day of ours for news, where the record sets none.
            if (date.form == Form::Weekday && statement.cue.isReply && !holds(ledger, factnames::DUE_AT))
                statement.isLoose = true;
            if (isVague && !statement.isLoose
                && (others.saysVocabulary(reading.tokens.original(date.span))
                    || others.saysRecord(reading.tokens.original(date.span))))
                statement.isLoose = true;
            // "The ship passed Singapore on Sunday": what has happened to nothing of the record.
            if (date.form == Form::Weekday && statement.cue.facts.empty() && isOfThePast(reading, date))
                statement.isLoose = true;
            // "Good news to start your Friday": the day on which it is written.
            const bool isTheDayItself = date.form == Form::Weekday && date.first == date.last
                && date.readings.front().from.dayOfWeek() == today.dayOfWeek()
                && reading.tokens.isOneOf(date.first - 1, u"your", u"happy", u"a", u"good", u"this", u"lovely",
                                          u"great");
            statement.isLoose = statement.isLoose || date.isAside || isTheDayItself || isDayOff(reading, date);
            if (isTheDayItself || isOfOwnColumn(reading, ledger, date, today)
                || pointsBack(reading, ledger, index, today)) {
                statement.isKnown = true;
                statements.push_back(std::move(statement));
                continue;
            }
            // What the words ask for and the records hold is held against these alone.
            if (!askedFor(statement, ledger)) {
                statement.isOnlyToday = isToday && !statement.cue.isStrong && date.form != Form::Relative
                    && !(isVague && saysWhen) && !isKnownOfAccount(date, ledger, today);
                statement.isKnown = statement.isOnlyToday || isKnownOfAccount(date, ledger, today);
                if (!statement.isKnown && !statement.isLoose)
                    statement.isKnown
                        = others.holdsDate(date.readings) || others.saysVocabulary(reading.tokens.original(date.span));
            }
        }
        const std::vector<size_t> agrees = statement.agrees;
        const bool isAffirmed
            = affirmsThePromise(reading, ledger, date, statement) && !speaksOfTheRest(reading, ledger, date);
        statement.afterAgreement = [&reading, &ledger, &context, date, days, agrees, isAffirmed] {
            if (isAffirmed)
                reportAffirmation(reading, ledger, date, agrees.front());
            checkWeekday(date, dayMeant(date, days), reading, ledger, context,
                         agrees.empty() ? std::nullopt : std::optional(agrees.front()));
            if (date.isMisreadEasily && !agrees.empty()) {
                const QString meant = writtenDate(days.front());
                ledger.report(u"ambiguous", Severity::Note, reading.part, date.span, {},
                              u"“%1” can be read in two ways; the record says %2."_s.arg(
                                  reading.tokens.original(date.span), meant),
                              agrees.front());
            }
        };
        statements.push_back(std::move(statement));
    }
    for (size_t index = 0; index + 1 < reading.dates.size(); ++index) {
        if (reading.regions.shareSentence(reading.dates[index].first, reading.dates[index + 1].first)
            && saysTheSameDay(reading.tokens, reading.dates[index], reading.dates[index + 1]))
            holdTogether(statements, before + index, ledger,
                         reading.dates[index].form == Form::Relative && reading.dates[index + 1].form == Form::Weekday);
    }
}

} // namespace countersign
