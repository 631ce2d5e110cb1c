// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factfinders.h"

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

struct NearbyTime {
    Span span;
    QTime time;
    bool hasHalf = false;
};
/// A time of day that belongs to the date: "on 3 March at 10:30", "10:30 on 3 March", "3 March, 10:30".
const TimeOccurrence *timeBeside(const PartReading &reading, const DateOccurrence &date)
{
    const Tokens &tokens = reading.tokens;
    for (const TimeOccurrence &time : reading.times) {
        if (!time.isSure)
            continue;
        const bool isBehind = time.first > date.last;
        const qsizetype from = isBehind ? date.last + 1 : time.last + 1;
        const qsizetype to = isBehind ? time.first : date.first;
        if (to < from || to - from > 3)
            continue;
        bool isBeside = true;
        for (qsizetype at = from; at < to && isBeside; ++at)
            isBeside = tokens.isOneOf(at, { u"at", u"on", u"from", u"around", u"about", u"the" })
                || tokens.isSign(at, u',') || tokens.isSign(at, u'(');
        if (isBeside)
            return &time;
    }
    return nullptr;
}

QString writtenTimeLike(const TimeOccurrence &occurrence, const Tokens &tokens, const QTime &time)
{
    const QStringView text = tokens.original(occurrence.span);
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

void checkTime(const DateOccurrence &date, const PartReading &reading, FactLedger &ledger,
               const std::vector<size_t> &agrees)
{
    const TimeOccurrence *time = timeBeside(reading, date);
    if (!time || agrees.empty())
        return;
    std::optional<size_t> wrong;
    for (const size_t at : agrees) {
        const QTime right = ledger.fact(at).time();
        if (!right.isValid())
            continue;
        if (right.hour() == time->time.hour() && right.minute() == time->time.minute())
            return;
        wrong = at;
    }
    // "between 8:00 and 12:00" is a window, and the moment may lie in it.
    const bool isWindow = std::ranges::count_if(reading.times,
                                                [&](const TimeOccurrence &other) {
                                                    return reading.regions.shareSentence(other.first, time->first);
                                                })
        > 1;
    if (!wrong || isWindow)
        return;
    const StatableFact &fact = ledger.fact(*wrong);
    ledger.report(u"date-mismatch", Severity::Error, reading.part, time->span,
                  writtenTimeLike(*time, reading.tokens, fact.time()),
                  disagreement(reading.tokens.original(time->span), fact), *wrong);
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
} // namespace

void stateDates(std::vector<Statement> &statements, PartReading &reading, FactLedger &ledger,
                const DateContext &context, OtherSources &others)
{
    const QDate today = context.today;
    for (DateOccurrence &date : reading.dates)
        applyConvention(date, ledger.foundation().conventions.numericDates);
    for (size_t index = 0; index < reading.dates.size(); ++index) {
        const DateOccurrence &date = reading.dates[index];
        Statement statement;
        statement.part = reading.part;
        statement.span = date.span;
        statement.type = FactType::Date;
        statement.rule = u"date-mismatch";
        statement.scope = scopeOf(reading, ledger, date.first, date.last);
        statement.cue = cueOfDate(reading, ledger, index);
        const QDate likely = date.readings.front().from;
        statement.position = (likely.isValid() ? likely : today).toJulianDay();
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
        const bool isToday = date.form != Form::Weekday && fitsAny(date, today, today);
        const DateReading &reads = date.readings.front();
        statement.mayState = date.form != Form::Period || reads.from.daysTo(reads.to) < 8;
        if (statement.agrees.empty()) {
            const bool isVague = date.form == Form::Within || date.form == Form::Period
                || (date.form == Form::Relative && date.isPast) || (date.form == Form::Relative && isToday)
                || (date.form == Form::Relative && date.last > date.first + 1);
            const bool isReplyTime = statement.cue.isReply && date.form != Form::Written && date.form != Form::Numeric
                && date.form != Form::Iso && date.form != Form::Dotted;
            statement.isLoose
                = (isVague && (statement.cue.facts.empty() || date.isPast || isToday)) || (isVague && isReplyTime);
            // "today" is when the letter is written; a day of ours is today's too.
            if (isToday && date.form == Form::Relative && !statement.cue.isStrong)
                statement.isLoose = true;
            // What the words ask for and the records hold is held against these alone.
            if (!askedFor(statement, ledger)) {
                statement.isKnown = (isToday && !statement.cue.isStrong && date.form != Form::Relative)
                    || isKnownOfAccount(date, ledger, today);
                if (!statement.isKnown && !statement.isLoose)
                    statement.isKnown
                        = others.holdsDate(date.readings) || others.saysVocabulary(reading.tokens.original(date.span));
            }
        }
        statement.rewrite = [&reading, &context, date](const StatableFact &fact) {
            return writtenLike(orientedTo(date, fact.date()), reading.tokens, fact.date(), context);
        };
        const std::vector<size_t> agrees = statement.agrees;
        statement.afterAgreement = [&reading, &ledger, &context, date, days, agrees] {
            checkWeekday(date, dayMeant(date, days), reading, ledger, context,
                         agrees.empty() ? std::nullopt : std::optional(agrees.front()));
            if (date.isMisreadEasily && !agrees.empty()) {
                const QString meant = writtenDate(days.front());
                ledger.report(u"ambiguous", Severity::Note, reading.part, date.span, {},
                              u"“%1” can be read in two ways; the record says %2."_s.arg(
                                  reading.tokens.original(date.span), meant),
                              agrees.front());
            }
            checkTime(date, reading, ledger, agrees);
        };
        statements.push_back(std::move(statement));
    }
}

} // namespace countersign
