// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factlinecounts.h"

#include "domain/factnames.h"

#include <QSet>

#include <algorithm>

namespace countersign::linecounts {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

bool has(const QuantityOccurrence &count, qint64 value)
{
    return count.thousandths == value || (count.otherReading && *count.otherReading == value);
}

Line lineOf(const FactLedger &ledger, int record)
{
    Line line;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        const auto value = fact.thousandths();
        if (fact.record != record || !value)
            continue;
        if (fact.is(QUANTITY)) {
            line.quantity = at;
            line.affected = *value;
        } else if (fact.is(ORDERED_QUANTITY)) {
            line.ordered = at;
            line.whole = *value;
        }
    }
    return line;
}

qsizetype distinctOrders(const FactLedger &ledger)
{
    QSet<QString> orders;
    for (const StatableFact &fact : ledger.facts()) {
        if (fact.is(ORDER))
            orders.insert(plainValue(fact.fact->value));
    }
    return orders.size();
}

QString rewritten(const QuantityOccurrence &count, qint64 thousandths)
{
    return writtenNumber(thousandths, count.style);
}

bool partsTheLine(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger, Within where)
{
    for (int record = 0; record < ledger.records(); ++record) {
        const Line line = lineOf(ledger, record);
        if (!line.rest() || !has(count, *line.rest()) || line.rest() == line.affected)
            continue;
        if (std::ranges::any_of(reading.quantities, [&](const QuantityOccurrence &other) {
                return &other != &count && has(other, line.affected)
                    && (where == Within::Letter || reading.regions.shareSentence(other.first, count.first));
            }))
            return true;
    }
    return false;
}

void reportRest(const QuantityOccurrence &count, const Line &line, const PartReading &reading, FactLedger &ledger,
                bool isCertain)
{
    // "12 are on the truck. The other 36": where the rest is told of already, what is affected is meant.
    const bool isToldOf = !isCertain && std::ranges::any_of(reading.quantities, [&](const QuantityOccurrence &other) {
        return other.span != count.span && has(other, *line.rest());
    });
    if (isToldOf) {
        ledger.report(u"quantity-mismatch", Severity::Error, reading.part, count.span, rewritten(count, line.affected),
                      disagreement(reading.tokens.original(count.span), ledger.fact(*line.quantity)), *line.quantity);
        return;
    }
    const QString right = rewritten(count, *line.rest());
    ledger.report(u"quantity-mismatch", Severity::Error, reading.part, count.span, right,
                  u"Of %1 ordered %2 are affected, which leaves %3."_s.arg(
                      writtenValue(ledger.fact(*line.ordered).fact->value),
                      writtenValue(ledger.fact(*line.quantity).fact->value), right));
}

namespace {
/// "Two of the five are in stock. The other three are on back-order": what the first leave are those in trouble.
bool isFollowedByTheAffected(const QuantityOccurrence &part, const QuantityOccurrence &whole, qint64 rest,
                             const PartReading &reading)
{
    const qsizetype last = std::max(part.last, whole.last);
    const auto next = std::ranges::find_if(reading.quantities,
                                           [last](const QuantityOccurrence &each) { return each.first > last; });
    if (next == reading.quantities.end() || !has(*next, rest)
        || !reading.tokens.isOneOf(next->first - 1, u"other", u"remaining"))
        return false;
    const Cue cue = cueOfCount(reading, static_cast<size_t>(next - reading.quantities.begin()));
    return cue.isStrong && !cue.isOfTheRest && !cue.facts.empty() && cue.facts.front() == QUANTITY;
}
} // namespace

void judgePair(const QuantityOccurrence &part, const QuantityOccurrence &whole, bool isOfTheRest,
               const PartReading &reading, FactLedger &ledger, OtherSources &others)
{
    const Scope scope = scopeOfCount(reading, ledger, part);
    std::optional<Line> best;
    int bestHits = -1;
    for (const int record : scope.records) {
        const Line line = lineOf(ledger, record);
        if (!line.quantity && !line.ordered)
            continue;
        int hits = 0;
        hits += line.quantity && has(part, line.affected) ? 2 : 0;
        hits += isOfTheRest && line.rest() && has(part, *line.rest()) ? 1 : 0;
        hits += line.ordered && has(whole, line.whole) ? 2 : 0;
        hits += !line.ordered && has(whole, line.affected) ? 2 : 0;
        hits += line.quantity && line.ordered && has(part, line.whole) && has(whole, line.affected) ? 1 : 0;
        // Of lines that fit alike the one that was not told of yet is meant.
        hits = hits * 2 + (line.quantity && !ledger.isStated(*line.quantity) ? 1 : 0);
        if (hits > bestHits) {
            bestHits = hits;
            best = line;
        }
    }
    // "two of our three packers" counts nothing of the record.
    if (best && bestHits < 2 && reading.tokens.is(whole.first - 1, u"our"))
        return;
    const auto reportOn = [&](const QuantityOccurrence &count, std::optional<size_t> fact, QStringView rule) {
        const QStringView text = reading.tokens.original(count.span);
        if (!fact) {
            if (others.holdsNumber(count.thousandths))
                return;
            ledger.report(u"unsupported", Severity::Error, reading.part, count.span, {},
                          u"The record holds no quantity that bears out “%1”."_s.arg(text));
            return;
        }
        const StatableFact &held = ledger.fact(*fact);
        ledger.report(rule, Severity::Error, reading.part, count.span, rewritten(count, *held.thousandths()),
                      rule == u"swapped" ? u"“%1” and “%2” have changed places."_s.arg(
                          reading.tokens.original(part.span), reading.tokens.original(whole.span))
                                         : disagreement(text, held),
                      fact);
    };
    if (!best) {
        reportOn(part, {}, u"unsupported");
        reportOn(whole, {}, u"unsupported");
        return;
    }
    const Line &line = *best;
    if (line.quantity && line.ordered && line.affected != line.whole && has(part, line.whole)
        && has(whole, line.affected)) {
        reportOn(part, line.quantity, u"swapped");
        reportOn(whole, line.ordered, u"swapped");
        return;
    }
    // "Ten of the missing 19 are on their way to us", as a remark in the record says.
    if (line.quantity && has(whole, line.affected) && part.thousandths < line.affected
        && !(line.rest() && has(part, *line.rest())) && others.holdsNumber(part.thousandths)) {
        ledger.state(*line.quantity, reading.part, whole.span);
        return;
    }
    if (isOfTheRest && line.rest() && line.rest() != line.affected && has(part, line.affected)
        && isFollowedByTheAffected(part, whole, *line.rest(), reading)) {
        reportRest(part, line, reading, ledger, true);
    } else if (line.quantity && has(part, line.affected))
        ledger.state(*line.quantity, reading.part, part.span);
    else if (!(isOfTheRest && line.rest() && has(part, *line.rest()))
             && !(isOfTheRest && others.holdsNumber(part.thousandths))) {
        if (isOfTheRest && line.rest())
            reportRest(part, line, reading, ledger);
        else
            reportOn(part, line.quantity, u"quantity-mismatch");
    }
    if (line.ordered && has(whole, line.whole))
        ledger.state(*line.ordered, reading.part, whole.span);
    else if (!(!line.ordered && has(whole, line.affected)) && !(isOfTheRest && others.holdsNumber(whole.thousandths)))
        reportOn(whole, line.ordered, u"quantity-mismatch");
}

} // namespace countersign::linecounts

namespace countersign {

bool isRestOfALine(const FactLedger &ledger, qint64 thousandths)
{
    for (int record = 0; record < ledger.records(); ++record) {
        if (linecounts::lineOf(ledger, record).rest() == thousandths)
            return true;
    }
    return false;
}

} // namespace countersign
