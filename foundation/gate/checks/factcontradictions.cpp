// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factfinders.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
constexpr qsizetype NEAR = 60;

bool stands(const PartReading &reading, qsizetype from, qsizetype to, std::initializer_list<QStringView> words)
{
    for (qsizetype at = from; at <= to; ++at) {
        if (reading.tokens.isOneOf(at, words))
            return true;
    }
    return false;
}

/// The head of the sentence around the token, as far as it is near.
qsizetype sentenceStart(const PartReading &reading, qsizetype at)
{
    qsizetype first = at;
    while (first > 0 && at - first < NEAR && reading.regions.shareSentence(first - 1, at))
        --first;
    return first;
}

/// The "will" or "can" that says of the goods that they come on this day; -1 without.
qsizetype affirmation(const PartReading &reading, const DateOccurrence &date)
{
    const Tokens &tokens = reading.tokens;
    const auto says = [&](qsizetype at) {
        return tokens.isOneOf(at, u"will", u"can", u"shall")
            && !tokens.isOneOf(at + 1, u"not", u"no", u"never", u"only", u"you", u"we", u"i");
    };
    static constexpr std::initializer_list<QStringView> COMES { u"ship",  u"leave",    u"arrive",  u"come", u"reach",
                                                                u"go",    u"deliver",  u"proceed", u"be",   u"happen",
                                                                u"still", u"dispatch", u"follow" };
    // "the work of Wednesday can go ahead"
    if (says(date.last + 1) && tokens.isOneOf(date.last + 2, COMES))
        return date.last + 1;
    const qsizetype first = sentenceStart(reading, date.first);
    for (qsizetype at = date.first - 1; at >= first && at >= date.first - 8; --at) {
        if (tokens[at].kind == Token::Kind::Sign || tokens.isOneOf(at, u"and", u"but", u"not", u"that", u"which"))
            return -1;
        if (says(at))
            return tokens.isOneOf(at + 1, COMES) ? at : -1;
    }
    return -1;
}

/// Whether the letter speaks of goods or work that do not come as promised right here: in this sentence or the one
/// before.
bool speaksOfTheTrouble(const PartReading &reading, qsizetype verb)
{
    const qsizetype here = sentenceStart(reading, verb);
    const qsizetype before = here > 0 ? sentenceStart(reading, here - 1) : here;
    // The rest is well, and a condition promises nothing.
    qsizetype end = verb;
    while (end < verb + NEAR && reading.regions.shareSentence(end + 1, verb))
        ++end;
    if (stands(reading, here, end,
               { u"rest", u"other", u"others", u"remaining", u"remainder", u"balance", u"else", u"if", u"unless",
                 u"otherwise", u"would", u"could", u"replacement", u"instead" }))
        return false;
    return stands(reading, before, verb,
                  { u"backorder", u"backordered", u"delayed", u"delay", u"late", u"discontinued", u"short", u"missing",
                    u"waiting", u"unavailable", u"sold", u"stuck" })
        || [&] {
               for (qsizetype at = before; at < verb; ++at) {
                   const bool isBackOrder = reading.tokens.is(at, u"back")
                       && (reading.tokens.isOneOf(at + 1, u"order", u"ordered")
                           || reading.tokens.isOneOf(at + 2, u"order", u"ordered"));
                   const bool isOut = reading.tokens.is(at, u"out") && reading.tokens.is(at + 2, u"stock");
                   if (isBackOrder || isOut)
                       return true;
               }
               return false;
           }();
}
} // namespace

bool affirmsThePromise(const PartReading &reading, const FactLedger &ledger, const DateOccurrence &date,
                       const Statement &statement)
{
    if (ledger.subject().communication != CommunicationKind::Exception || statement.agrees.empty())
        return false;
    // A day that is the promised one and no other of the record's.
    if (!std::ranges::all_of(statement.agrees, [&](size_t at) { return ledger.fact(at).is(PROMISED_DATE); }))
        return false;
    if (statement.cue.isStrong && !statement.cue.facts.empty() && statement.cue.facts.front() == PROMISED_DATE)
        return false;
    const qsizetype verb = affirmation(reading, date);
    return verb >= 0 && speaksOfTheTrouble(reading, verb);
}

void reportAffirmation(const PartReading &reading, FactLedger &ledger, const DateOccurrence &date, size_t promise)
{
    const Span place = reading.tokens[affirmation(reading, date)].span;
    const QStringView word = reading.tokens.original(place);
    ledger.report(u"contradiction", Severity::Error, reading.part, place,
                  word == u"can" ? u"cannot"_s : word.toString() + u" not"_s,
                  u"The letter says that it comes as promised; the record says that it does not."_s, promise);
}

} // namespace countersign
