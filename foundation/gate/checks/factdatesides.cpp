// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factcuewords.h"

namespace countersign {

using namespace factnames;

namespace {
/// What the heading over a cell says of the date in it.
std::optional<Cue> cueOfHeading(const PartReading &reading, const FactLedger &ledger, qsizetype at)
{
    const TableColumns &columns = reading.columns;
    const auto isUnder = [&](std::initializer_list<QStringView> words) {
        return columns.isUnder(reading.tokens, at, words);
    };
    if (!columns.cellAt(at) || !columns.cellAt(at)->hasHeading())
        return {};
    if (isUnder({ u"new", u"now", u"revised", u"next", u"instead" }))
        return strong(laterDates(ledger));
    if (isUnder({ u"promised", u"original", u"originally", u"old", u"was", u"due", u"planned", u"confirmed" }))
        return strong({ PROMISED_DATE });
    if (isUnder({ u"shipped", u"dispatched", u"despatched", u"sent" }))
        return strong({ SHIPPED_DATE });
    if (isUnder({ u"delivered", u"arrived" }))
        return strong({ DELIVERED_DATE });
    if (isUnder({ u"ordered", u"order" }))
        return strong({ ORDER_DATE });
    return {};
}

/// "1 December instead of 24 November"
bool standsInPlaceOf(const Tokens &tokens, const DateOccurrence &date, const DateOccurrence &next)
{
    qsizetype at = date.last + 1;
    if (tokens.is(at, u"and") || tokens.isSign(at, u','))
        ++at;
    const bool isInstead = (tokens.is(at, u"instead") && tokens.is(at + 1, u"of"))
        || (tokens.is(at, u"rather") && tokens.is(at + 1, u"than"))
        || (tokens.is(at, u"and") && tokens.is(at + 1, u"not"));
    if (!isInstead)
        return false;
    at += 2;
    while (tokens.isOneOf(at, u"the", u"our", u"your", u"on", u"promised", u"original"))
        ++at;
    return at == next.first;
}
} // namespace

bool saysTheSameDay(const Tokens &tokens, const DateOccurrence &first, const DateOccurrence &second)
{
    if (second.first - first.last > 4 || second.first <= first.last + 1)
        return false;
    bool isParted = false;
    for (qsizetype at = first.last + 1; at < second.first; ++at) {
        const bool isSign = tokens.isSign(at, u',') || tokens.isSign(at, u'(') || tokens.isSign(at, u'-');
        if (!isSign
            && !tokens.isOneOf(at, u"on", u"the", u"by", u"namely", u"that", u"is", u"evening", u"morning",
                               u"afternoon"))
            return false;
        isParted = isParted || isSign;
    }
    // Two days in a list are two days.
    const auto isNearby = [](const DateOccurrence &date) {
        using Form = DateOccurrence::Form;
        return date.form == Form::Relative || date.form == Form::Within || date.form == Form::Weekday
            || (date.form == Form::Period && !date.readings.front().isDay());
    };
    // "tomorrow (Thursday)", "yesterday, Tuesday, and"
    const bool isBracketed = tokens.isSign(second.first - 1, u'(') && tokens.isSign(second.last + 1, u')');
    const bool isBetweenCommas = tokens.isSign(second.first - 1, u',') && second.first == first.last + 2
        && (tokens.isSign(second.last + 1, u',') || tokens.isSign(second.last + 1, u'.'));
    const bool isGloss = first.form == DateOccurrence::Form::Relative && second.form == DateOccurrence::Form::Weekday
        && (isBracketed || isBetweenCommas);
    return isParted && (isGloss || isNearby(first) != isNearby(second));
}

std::optional<Cue> cueBeside(const PartReading &reading, const FactLedger &ledger, size_t date)
{
    const Tokens &tokens = reading.tokens;
    const DateOccurrence &occurrence = reading.dates[date];
    const qsizetype first = occurrence.first;
    const DateOccurrence *previous = date > 0 ? &reading.dates[date - 1] : nullptr;
    if (previous && !reading.regions.shareSentence(previous->first, first))
        previous = nullptr;
    const DateOccurrence *next = date + 1 < reading.dates.size() ? &reading.dates[date + 1] : nullptr;
    if (next && !reading.regions.shareSentence(next->first, first))
        next = nullptr;
    if (auto cue = cueOfHeading(reading, ledger, first))
        return cue;
    // "tomorrow, 25 November", "in two weeks, on 5 December": one day said twice.
    const bool isChain = date > 1 && saysTheSameDay(tokens, reading.dates[date - 2], reading.dates[date - 1]);
    if (previous && !isChain && saysTheSameDay(tokens, *previous, occurrence)) {
        Cue cue = cueOfDate(reading, ledger, date - 1);
        if (!cue.facts.empty())
            return cue;
    }
    // "Tell me today or tomorrow"
    if (previous && tokens.is(first - 1, u"or") && previous->last == first - 2
        && occurrence.form == DateOccurrence::Form::Relative && previous->form == occurrence.form)
        return cueOfDate(reading, ledger, date - 1);
    // "24.11. becomes 1.12."
    const qsizetype joint
        = occurrence.last + (tokens.isSign(occurrence.last + 1, u'.') && tokens.isGlued(occurrence.last + 1) ? 2 : 1);
    if (next && tokens.isOneOf(joint, u"becomes", u"became") && next->first == joint + 1)
        return strong({ PROMISED_DATE });
    if (previous && tokens.isOneOf(first - 1, u"becomes", u"became") && first - previous->last <= 3)
        return strong(laterDates(ledger));
    if (next && standsInPlaceOf(tokens, occurrence, *next))
        return strong(laterDates(ledger));
    // "Was: 24 November. Now: 1 December.", "promised for 24 November, now 1 December"
    const qsizetype label = tokens.isSign(first - 1, u':') ? first - 2 : first - 1;
    if (tokens.is(label, u"now"))
        return strong(laterDates(ledger));
    if (label != first - 1 && tokens.isOneOf(label, u"was", u"before", u"originally", u"promised", u"old"))
        return strong({ PROMISED_DATE });
    if (label != first - 1 && tokens.is(label, u"new"))
        return strong(laterDates(ledger));
    // "You ordered 48 for Friday"
    if (tokens.is(first - 1, u"for") && isPrecededBy(tokens, first - 1, 8, { u"ordered" }) && !previous)
        return strong({ PROMISED_DATE });
    // "The work of tomorrow cannot go ahead"
    const qsizetype behind = occurrence.last + 1;
    if (tokens.isOneOf(behind, u"cannot", u"can't", u"won't")
        || (tokens.isOneOf(behind, u"can", u"will") && tokens.is(behind + 1, u"not")))
        return saidFor({ PROMISED_DATE, APPOINTMENT_AT });
    // "The carrier cannot do tomorrow", "they will not make Friday"
    if (tokens.isOneOf(first - 1, u"do", u"make", u"manage", u"meet")
        && (tokens.isOneOf(first - 2, u"cannot", u"can't", u"won't", u"not", u"couldn't", u"didn't")))
        return saidFor({ PROMISED_DATE, APPOINTMENT_AT });
    // "21 boxes, due on 24 November, come on 1 December"
    const qsizetype due = tokens.isOneOf(first - 1, u"on", u"by") ? first - 2 : first - 1;
    if (tokens.is(due, u"due") && next && tokens.isSign(occurrence.last + 1, u',')
        && !saysTheSameDay(tokens, occurrence, *next))
        return saidFor({ PROMISED_DATE, DUE_AT });
    // "runs again since this morning", "again since 11:30 a.m. on Thursday"
    if (holds(ledger, RESTORED_AT) && isPrecededBy(tokens, first, 10, { u"since" })
        && isPrecededBy(tokens, first, 14, { u"again", u"back", u"restored", u"running", u"normal" }))
        return strong({ RESTORED_AT });
    // "We have to move the visit of 24 November"
    if (tokens.isOneOf(first - 1, u"of", u"on", u"from")
        && isPrecededBy(tokens, first - 1, 4, { u"move", u"reschedule", u"postpone", u"cancel", u"rebook", u"shift" }))
        return saidFor({ PROMISED_DATE });
    // "from 24 November to 1 December"
    if (tokens.is(first - 1, u"from") && next && tokens.isOneOf(joint, u"to", u"until")
        && next->first <= occurrence.last + 3)
        return strong({ holds(ledger, STARTED_AT) ? STARTED_AT : PROMISED_DATE });
    if (previous && tokens.isOneOf(first - 1, u"to", u"until") && previous->last >= first - 3
        && tokens.is(previous->first - 1, u"from"))
        return strong({ holds(ledger, RESTORED_AT) ? RESTORED_AT : NEW_DATE });
    return {};
}

} // namespace countersign
