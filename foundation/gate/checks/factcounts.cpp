// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/goods.h"
#include "gate/checks/factlinecounts.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;
using namespace linecounts;

namespace {
using Counts = QuantityOccurrence::Counts;

/// A count below a thousand shows nothing of how the letter parts thousands; its other counts do.
void writeThousandsAlike(std::vector<QuantityOccurrence> &quantities)
{
    constexpr qint64 THOUSAND = 1'000'000; // in thousandths
    const auto parted = std::ranges::find_if(
        quantities, [](const QuantityOccurrence &each) { return each.style.group != 0 && !each.style.isInLakhs; });
    if (parted == quantities.end())
        return;
    for (QuantityOccurrence &count : quantities) {
        if (count.style.kind == NumberStyle::Kind::Digits && count.style.group == 0 && count.thousandths < THOUSAND)
            count.style.group = parted->style.group;
    }
}

/// "You write that three of the mirrors have scratches", in the answer to a complaint whose words the record lacks.
bool isToldByThem(const PartReading &reading, const FactLedger &ledger, const QuantityOccurrence &count)
{
    constexpr qsizetype FAR = 12; // tokens
    const auto holdsTheirs = [](const StatableFact &fact) {
        return fact.is(factnames::INBOUND_TEXT);
    };
    if (ledger.subject().communication != CommunicationKind::Acknowledgment
        || std::ranges::any_of(ledger.facts(), holdsTheirs))
        return false;
    const Tokens &tokens = reading.tokens;
    for (qsizetype at = count.first - 1; at > count.first - FAR && reading.regions.shareSentence(at, count.first);
         --at) {
        if (tokens.isOneOf(at, u"write", u"wrote", u"say", u"said", u"tell", u"told", u"report", u"reported",
                           u"mention", u"mentioned", u"describe", u"described")
            && (tokens.is(at - 1, u"you") || tokens.is(at - 2, u"you")))
            return true;
    }
    return false;
}

/// "three items", "both orders": of the letter's own lines and orders.
bool isCountOfMatters(const QuantityOccurrence &count, const FactLedger &ledger)
{
    return count.thousandths % 1000 == 0
        && count.thousandths <= 1000 * std::max<qint64>(ledger.records(), distinctOrders(ledger));
}

/// "Tape and paper are short by 24 and 3 respectively": each count belongs to the product in its place.
std::optional<Scope> respectiveScope(const PartReading &reading, size_t index)
{
    const QuantityOccurrence &count = reading.quantities[index];
    const Regions &regions = reading.regions;
    bool isSaid = false;
    for (qsizetype at = count.last + 1; at < count.last + 24 && regions.shareSentence(at, count.first); ++at)
        isSaid = isSaid || reading.tokens.is(at, u"respectively");
    if (!isSaid)
        return {};
    constexpr size_t MANY = 12;
    size_t first = index;
    while (first > 0 && index - first < MANY && regions.shareSentence(reading.quantities[first - 1].first, count.first))
        --first;
    size_t last = index;
    while (last + 1 < reading.quantities.size() && last - index < MANY
           && regions.shareSentence(reading.quantities[last + 1].first, count.first))
        ++last;
    std::vector<const Anchor *> products;
    for (const Anchor &anchor : reading.anchors) {
        if (anchor.kind == Anchor::Kind::Product && regions.shareSentence(anchor.first, count.first))
            products.push_back(&anchor);
    }
    if (products.size() < 2 || products.size() != last - first + 1)
        return {};
    return Scope { products[index - first]->records, true };
}
} // namespace

void stateQuantities(std::vector<Statement> &statements, PartReading &reading, FactLedger &ledger, OtherSources &others)
{
    qint64 sumOfAffected = 0;
    qint64 sumOfOrdered = 0;
    qint64 sumOfWholes = 0; // of a line without its order: what is affected
    for (int record = 0; record < ledger.records(); ++record) {
        const Line line = lineOf(ledger, record);
        sumOfWholes += line.ordered ? line.whole : line.affected;
    }
    bool hasMeasure = false;
    for (const StatableFact &fact : ledger.facts()) {
        if (const auto *quantity = std::get_if<Quantity>(&fact.fact->value)) {
            sumOfAffected += fact.is(QUANTITY) ? quantity->thousandths : 0;
            sumOfOrdered += fact.is(ORDERED_QUANTITY) ? quantity->thousandths : 0;
            hasMeasure = hasMeasure || isMeasure(foldedText(quantity->unit).trimmed());
        }
    }
    writeThousandsAlike(reading.quantities);
    for (const QuantityOccurrence &packing : reading.packings)
        judgeOwnCount(reading, packing, ledger, Counted::Packing);
    for (size_t index = 0; index < reading.quantities.size(); ++index) {
        const QuantityOccurrence &count = reading.quantities[index];
        if (count.partOf)
            continue;
        if (count.outOf) {
            const QuantityOccurrence &whole = reading.quantities[*count.outOf];
            // "two of the three items"
            if (count.counts == Counts::Matters && isCountOfMatters(whole, ledger) && isCountOfMatters(count, ledger))
                continue;
            // "That is 35 pieces out of 68": of all lines.
            if (ledger.isFolded() && has(count, sumOfAffected) && has(whole, sumOfWholes))
                continue;
            // "50 cartons of 500", "60 of the 25 ft hoses"
            const std::vector<int> records = scopeOfCount(reading, ledger, count).records;
            const bool isOfTheRecord = std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
                const auto value = fact.thousandths();
                return value && (has(count, *value) || has(whole, *value));
            });
            if (!isOfTheRecord
                && (isOfAPacking(reading, count, ledger, records)
                    || (isOfAnotherSize(reading, whole, ledger) && isToldElsewhere(reading, count, ledger, records))))
                continue;
            const Cue cue = cueOfCount(reading, std::max(index, *count.outOf));
            const Cue first = cueOfCount(reading, std::min(index, *count.outOf));
            const bool isOfTheRest = cue.isOfTheRest || cue.isDerived
                || ((first.isOfTheRest || first.isDerived) && !(cue.isStrong && !cue.facts.empty()));
            // "You will get twelve of your eighteen bags", where six are late: true of what is well.
            const bool isWell = !(cue.isStrong && !cue.facts.empty()) && !(first.isStrong && !first.facts.empty())
                && std::ranges::any_of(records, [&](int record) {
                       const Line line = lineOf(ledger, record);
                       return line.rest() && has(count, *line.rest()) && has(whole, line.whole);
                   });
            const bool isPartition = isWell
                || (!(cue.isStrong || first.isStrong) && partsTheLine(reading, count, ledger, Within::Sentence))
                || (!ledger.isFolded() && isToldElsewhere(reading, count, ledger, records)
                    && goesOnThePromisedDate(reading, count, ledger));
            judgePair(count, whole, isOfTheRest || isPartition, reading, ledger, others);
            continue;
        }
        if (judgeOwnCount(reading, count, ledger, Counted::Goods))
            continue;
        if (isTextOfTheRecord(reading, count, ledger))
            continue;
        Statement statement;
        statement.part = reading.part;
        statement.span = count.span;
        statement.type = FactType::Quantity;
        statement.rule = u"quantity-mismatch";
        statement.scope = respectiveScope(reading, index).value_or(scopeOfCount(reading, ledger, count));
        statement.cue = cueOfCount(reading, index);
        statement.position = count.thousandths;
        statement.isPlain = count.style.kind == NumberStyle::Kind::Digits
            || (count.style.kind == NumberStyle::Kind::Words && !count.style.capital);
        // "All three are on back-order" over a list of three.
        const bool countsLines = count.isAll && count.style.kind == NumberStyle::Kind::Words
            && count.thousandths == qint64(1000) * ledger.records() && !statement.scope.isStrong;
        if (countsLines && ledger.isFolded())
            continue;
        // "four items" of a letter with three lines.
        if (count.counts == Counts::Matters && ledger.isFolded() && !statement.scope.isStrong) {
            if (!count.isBoth && !isCountOfMatters(count, ledger) && !has(count, sumOfAffected)
                && !has(count, sumOfOrdered)) {
                const qint64 right = 1000 * (count.countsOrders ? distinctOrders(ledger) : qsizetype(ledger.records()));
                ledger.report(u"quantity-mismatch", Severity::Error, reading.part, count.span, rewritten(count, right),
                              u"The letter says “%1”; its records are %2."_s.arg(reading.tokens.original(count.span),
                                                                                 rewritten(count, right)));
            }
            continue;
        }
        const auto gather = [&](bool inScope) {
            for (size_t at = 0; at < ledger.facts().size(); ++at) {
                const StatableFact &fact = ledger.fact(at);
                const auto value = fact.thousandths();
                if (value && has(count, *value)
                    && (!inScope || std::ranges::binary_search(statement.scope.records, fact.record)))
                    statement.agrees.push_back(at);
            }
        };
        gather(true);
        // "I am writing about two silks": as many as there are lines.
        const bool mayCountLines = ledger.isFolded() && !statement.scope.isStrong && !count.isAll
            && count.style.kind == NumberStyle::Kind::Words && count.thousandths == qint64(1000) * ledger.records();
        if (mayCountLines && statement.agrees.empty() && statement.cue.facts.empty())
            continue;
        // "If any of the four comes too late", whatever line was told of before
        const bool countsThem = ledger.isFolded() && count.style.kind == NumberStyle::Kind::Words
            && count.thousandths == qint64(1000) * ledger.records() && reading.tokens.is(count.first - 1, u"the")
            && reading.tokens.is(count.first - 2, u"of")
            && reading.tokens.isOneOf(count.first - 3, u"any", u"each", u"all", u"none", u"one", u"which", u"some");
        if (countsThem && statement.agrees.empty())
            continue;
        // "So the lids on Monday and the other two on Tuesday": the lines that are left.
        const bool countsOtherLines = ledger.isFolded() && count.style.kind == NumberStyle::Kind::Words
            && !isGoodsUnit(reading.tokens[count.last + 1].text) && count.thousandths < qint64(1000) * ledger.records()
            && reading.tokens.isOneOf(count.first - 1, u"other", u"remaining")
            && reading.tokens.is(count.first - 2, u"the");
        if (countsOtherLines && statement.agrees.empty())
            continue;
        if (statement.agrees.empty() && !statement.scope.isStrong)
            gather(false);
        // "The other 48" of 48 ordered: a part is no whole.
        if (statement.cue.isDerived && statement.scope.records.size() == 1 && !statement.agrees.empty()) {
            const Line line = lineOf(ledger, statement.scope.records.front());
            const bool isSaidToBeWell = statement.cue.isOfTheRest && line.rest() && !has(count, *line.rest());
            if (isSaidToBeWell || (line.rest() && has(count, line.whole) && !has(count, line.affected))) {
                reportRest(count, line, reading, ledger, isSaidToBeWell);
                continue;
            }
        }
        if (statement.agrees.empty()) {
            const bool isRest = std::ranges::any_of(statement.scope.records, [&](int record) {
                const auto rest = lineOf(ledger, record).rest();
                return rest && has(count, *rest)
                    && (statement.cue.isOfTheRest || statement.cue.isDerived
                        || (!statement.cue.isStrong && partsTheLine(reading, count, ledger, Within::Letter)));
            });
            const bool isSum = ledger.isFolded() && (has(count, sumOfAffected) || has(count, sumOfOrdered));
            const bool isMatter = count.counts == Counts::Matters && isCountOfMatters(count, ledger);
            const std::vector<int> &records = statement.scope.records;
            const bool isOfOtherGoods = isOfAPacking(reading, count, ledger, records)
                || (isToldElsewhere(reading, count, ledger, records) && isOfAnotherSize(reading, count, ledger));
            statement.isKnown = isRest || isSum || isMatter || isOfOtherGoods || isOfTheBill(ledger, records, count)
                || (count.isMeasured && !hasMeasure && !count.isLabelled);
            const bool isWords = count.style.kind != NumberStyle::Kind::Digits;
            const bool isSure = statement.cue.isStrong && !statement.cue.facts.empty() && !ledger.isFolded();
            statement.isLoose = count.isBoth || count.isAside || (count.isMeasured && count.counts != Counts::Goods)
                || (isWords && count.counts == Counts::Anything && !isSure)
                || (isWords && count.counts == Counts::Matters && !ledger.isFolded());
            // "You write that three of the mirrors have scratches": theirs, where the record does not hold what they
            // wrote.
            statement.isLoose = statement.isLoose || isToldByThem(reading, ledger, count);
            // A remark in the record may bear a number out, but not one that states the line's own quantity.
            const bool isOfLine = std::ranges::any_of(statement.scope.records, [&](int record) {
                const Line line = lineOf(ledger, record);
                return line.quantity || line.ordered;
            });
            const bool mayBeRemark = !isOfLine
                || (!statement.cue.isStrong && (count.counts == Counts::Anything || statement.cue.isOfTheRest));
            statement.isKnown
                = statement.isKnown || (isTooMany(reading.tokens, count) && others.holdsDifference(count.thousandths));
            if (!statement.isKnown && !statement.isLoose && (mayBeRemark || isOfThoseBefore(reading.tokens, count)))
                statement.isKnown = others.holdsNumber(count.thousandths)
                    || (!isOfLine && liesBetweenRemarks(reading, count, others));
            // "the remaining 23" and "we sent 26" are held against what is left of the order.
            if (!statement.isKnown && !statement.isLoose && (statement.cue.isDerived || statement.cue.isOfTheRest)
                && statement.scope.records.size() == 1 && !goesOnTheNewDate(reading, count, ledger)) {
                if (const Line line = lineOf(ledger, statement.scope.records.front()); line.rest()) {
                    reportRest(count, line, reading, ledger);
                    continue;
                }
            }
        } else if (count.isBoth || count.counts == Counts::Matters) {
            statement.mayState = !isCountOfMatters(count, ledger) || !ledger.isFolded();
        }
        // "1,501" for 1,500: a slip tells which count was meant, where the words leave it open.
        if (statement.agrees.empty() && !statement.isKnown && !statement.isLoose) {
            const auto slip = slipOf(ledger, statement.scope.records, count);
            const auto &asked = statement.cue.facts;
            if (slip
                && (asked.empty()
                    || std::ranges::find(asked, QStringView(ledger.fact(*slip).fact->name)) != asked.end())) {
                statement.cue.facts = { ledger.fact(*slip).fact->name };
                statement.scope.records = { ledger.fact(*slip).record };
            }
        }
        // A number of something else contradicts no quantity: at most nothing bears it out.
        if (statement.agrees.empty() && count.counts == Counts::Anything && statement.cue.facts.empty()
            && !statement.isKnown && !statement.isLoose) {
            ledger.report(
                u"unsupported", Severity::Error, reading.part, count.span, {},
                u"The record holds no quantity that bears out “%1”."_s.arg(reading.tokens.original(count.span)));
            continue;
        }
        if (statement.cue.facts.empty() && statement.agrees.empty())
            statement.cue.facts = { QUANTITY, ORDERED_QUANTITY };
        statement.rewrite = [count](const StatableFact &fact) {
            return rewritten(count, fact.thousandths().value_or(0));
        };
        statements.push_back(std::move(statement));
    }
}

} // namespace countersign
