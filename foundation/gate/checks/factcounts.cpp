// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/goods.h"
#include "gate/checks/factfinders.h"

#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
using Counts = QuantityOccurrence::Counts;

bool has(const QuantityOccurrence &count, qint64 value)
{
    return count.thousandths == value || (count.otherReading && *count.otherReading == value);
}

struct Line {
    std::optional<size_t> quantity, ordered;
    qint64 affected = 0, whole = 0;
    std::optional<qint64> rest() const
    {
        return quantity && ordered && whole > affected ? std::optional(whole - affected) : std::nullopt;
    }
};

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

/// A count below a thousand shows nothing of how the letter parts thousands; its other counts do.
void writeThousandsAlike(std::vector<QuantityOccurrence> &quantities)
{
    constexpr qint64 THOUSAND = 1000 * 1000;
    const auto parted = std::ranges::find_if(
        quantities, [](const QuantityOccurrence &each) { return each.style.group != 0 && !each.style.isInLakhs; });
    if (parted == quantities.end())
        return;
    for (QuantityOccurrence &count : quantities) {
        if (count.style.kind == NumberStyle::Kind::Digits && count.style.group == 0 && count.thousandths < THOUSAND)
            count.style.group = parted->style.group;
    }
}

/// "We sent 26", "the remaining 23": held against what is left of the order.
void reportRest(const QuantityOccurrence &count, const Line &line, const PartReading &reading, FactLedger &ledger,
                bool isCertain = false)
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

/// "98 of 130": the part is what is affected, or the rest; the whole is what was ordered.
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

/// "three items", "both orders": of the letter's own lines and orders.
bool isCountOfMatters(const QuantityOccurrence &count, const FactLedger &ledger)
{
    return count.thousandths % 1000 == 0
        && count.thousandths <= 1000 * std::max<qint64>(ledger.records(), distinctOrders(ledger));
}
} // namespace

namespace {
/// A column of the record's own that counts, as the text of its fact says.
struct OwnCount {
    size_t fact = 0;
    int record = 0;
    qint64 thousandths = 0;
};

/// "14 pallets" where the records have a column "pallets": that column, line by line.
std::vector<OwnCount> ownCountsOf(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger)
{
    constexpr qsizetype LONGEST = 10; // digits
    const QString noun = reading.tokens[count.last + 1].text.toString();
    std::vector<OwnCount> own;
    if (noun.size() < 3)
        return own;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &held = ledger.fact(at);
        const QString &name = held.fact->name;
        bool isNumber = false;
        const auto *text = std::get_if<QString>(&held.fact->value);
        const bool isNamed = name == noun || name.endsWith(u'_' + noun);
        if (!text || !isNamed || text->size() >= LONGEST || factTypeOf(name) != FactType::Text)
            continue;
        const qint64 value = text->trimmed().toLongLong(&isNumber);
        if (isNumber)
            own.push_back({ at, held.record, value * 1000 });
    }
    return own;
}

/// Holds the count against the records' own column: the line's it is told of, any line's where none is told, or the
/// sum of all. False where there is no such column.
bool judgeOwnCount(const PartReading &reading, const QuantityOccurrence &count, FactLedger &ledger)
{
    const std::vector<OwnCount> own = ownCountsOf(reading, count, ledger);
    if (own.empty())
        return false;
    const Scope scope = scopeOfCount(reading, ledger, count);
    const auto isOfTheScope = [&](const OwnCount &each) {
        return std::ranges::binary_search(scope.records, each.record);
    };
    qint64 sum = 0;
    const OwnCount *fits = nullptr;
    const OwnCount *meant = nullptr;
    for (const OwnCount &each : own) {
        sum += each.thousandths;
        const bool isHere = isOfTheScope(each);
        if (isHere && !meant)
            meant = &each;
        if (has(count, each.thousandths) && (isHere || !scope.isStrong) && !fits)
            fits = &each;
    }
    if (fits)
        ledger.state(fits->fact, reading.part, count.span);
    else if (!has(count, sum) && !(count.isBoth && own.size() == 2)) {
        const OwnCount &right = meant ? *meant : own.front();
        ledger.report(u"quantity-mismatch", Severity::Error, reading.part, count.span,
                      rewritten(count, right.thousandths),
                      disagreement(reading.tokens.original(count.span), ledger.fact(right.fact)), right.fact);
    }
    return true;
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

namespace {
/// "19 on 24 November and 21 on 1 December": what is left of a line, where the letter tells what is affected as well.
enum class Within { Sentence, Letter };
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
} // namespace

namespace {
/// "Of these, 80 are on order", "ten of those", "ten more": some of those that were told of right before.
bool isOfThoseBefore(const Tokens &tokens, const QuantityOccurrence &count)
{
    const qsizetype before = tokens.isSign(count.first - 1, u',') ? count.first - 2 : count.first - 1;
    const qsizetype behind = count.last + 1;
    return (tokens.isOneOf(before, u"these", u"those", u"them") && tokens.is(before - 1, u"of"))
        || (tokens.is(behind, u"of") && tokens.isOneOf(behind + 1, u"these", u"those", u"them"))
        || tokens.is(behind, u"more");
}
} // namespace

namespace {
/// "We now expect to send these 36 on 10 March": what goes on the new date is what is affected.
bool goesOnTheNewDate(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger)
{
    constexpr qsizetype NEAR = 8; // tokens
    const QDate today = ledger.subject().today;
    return std::ranges::any_of(around(reading.dates, count.first, count.last), [&](const DateOccurrence &date) {
        return date.first > count.last && date.first - count.last < NEAR
            && reading.regions.shareSentence(date.first, count.first)
            && std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
                   return fact.is(NEW_DATE) && fact.date().isValid()
                       && std::ranges::any_of(date.readings, [&](const DateReading &reads) {
                              return reads.isDay() && reads.fits(fact.date(), today);
                          });
               });
    });
}

/// "Billed 30 cases, correct 25 cases: 5 too many", where a remark of the record has the 30 and the 25.
bool liesBetweenRemarks(const PartReading &reading, const QuantityOccurrence &count, OtherSources &others)
{
    const auto nearby = around(reading.quantities, count.first, count.last);
    return std::ranges::any_of(nearby, [&](const QuantityOccurrence &more) {
        return std::ranges::any_of(nearby, [&](const QuantityOccurrence &less) {
            return more.thousandths - less.thousandths == count.thousandths && others.holdsNumber(more.thousandths)
                && others.holdsNumber(less.thousandths);
        });
    });
}
} // namespace

namespace {
/// "We billed 46, the right quantity is 40: six too many." What was billed stands in a column of its own, or follows
/// from the two amounts.
bool isOfTheBill(const FactLedger &ledger, const std::vector<int> &records, const QuantityOccurrence &count)
{
    return std::ranges::any_of(records, [&](int record) {
        const StatableFact *right = ledger.find(record, QUANTITY);
        const auto quantity = right ? right->thousandths() : std::nullopt;
        if (!quantity || *quantity <= 0)
            return false;
        const auto fits = [&](qint64 billed) {
            return billed > 0 && billed != *quantity
                && (has(count, billed) || has(count, std::abs(billed - *quantity)));
        };
        for (const StatableFact &fact : ledger.facts()) {
            bool isNumber = false;
            const auto *text = std::get_if<QString>(&fact.fact->value);
            const bool isCount = fact.record == record && fact.fact->name.startsWith(u"billed_");
            const qint64 billed = text && isCount ? text->trimmed().toLongLong(&isNumber) : 0;
            if ((isNumber && fits(billed * 1000)) || (isCount && fact.thousandths() && fits(*fact.thousandths())))
                return true;
        }
        const StatableFact *wrong = ledger.find(record, BILLED_AMOUNT), *correct = ledger.find(record, CORRECT_AMOUNT);
        const Money *billed = wrong ? wrong->money() : nullptr;
        const Money *due = correct ? correct->money() : nullptr;
        constexpr qint64 MOST = 1'000'000'000'000; // so that nothing overflows
        if (!billed || !due || due->minor <= 0 || *quantity > MOST / std::max<qint64>(1, billed->minor))
            return false;
        const qint64 product = *quantity / 1000 * billed->minor;
        return product % due->minor == 0 && fits(product / due->minor * 1000);
    });
}
} // namespace

namespace {
/// "one carton too many"
bool isTooMany(const Tokens &tokens, const QuantityOccurrence &count)
{
    constexpr qsizetype NEAR = 3; // tokens
    for (qsizetype at = count.last + 1; at <= count.last + NEAR; ++at) {
        if (tokens.is(at, u"too") && tokens.isOneOf(at + 1, u"many", u"few", u"much", u"little"))
            return true;
    }
    return false;
}

/// Whether the part tells how many of a record's goods are concerned, at another place.
bool isToldElsewhere(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger,
                     const std::vector<int> &records)
{
    return std::ranges::any_of(records, [&](int record) {
        const Line line = lineOf(ledger, record);
        return line.quantity && std::ranges::any_of(reading.quantities, [&](const QuantityOccurrence &other) {
                   return other.span != count.span && has(other, line.affected);
               });
    });
}

/// "60 of the 25 ft hoses", where the record's product is no such size: other goods than the record's.
bool isOfAnotherSize(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger)
{
    constexpr qsizetype NEAR = 6; // tokens
    const Tokens &tokens = reading.tokens;
    for (qsizetype at = count.first; at < count.last + NEAR && reading.regions.shareSentence(at, count.first); ++at) {
        const bool isSize = tokens[at].isNumber()
            && (isMeasure(tokens[at + 1].text) || (tokens.is(at + 1, u"in") && tokens.isSign(at + 2, u'.')));
        if (!isSize)
            continue;
        const QStringView number = tokens[at].text;
        return std::ranges::none_of(ledger.facts(), [number](const StatableFact &fact) {
            if (!fact.is(PRODUCT))
                return false;
            const QString product = plainValue(fact.fact->value);
            const qsizetype start = product.indexOf(number);
            const qsizetype end = start + number.size();
            return start >= 0 && (start == 0 || !product.at(start - 1).isDigit())
                && (end == product.size() || !product.at(end).isDigit());
        });
    }
    return false;
}

/// "Ten in each case, so four cases": two numbers that make the record's when they are multiplied.
bool isOfAPacking(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger,
                  const std::vector<int> &records)
{
    constexpr qint64 UNIT = 1000;
    constexpr qsizetype NEAR = 20; // tokens
    const Tokens &tokens = reading.tokens;
    const auto makesTheRecords = [&](const NumberInText &other) {
        const qint64 product = count.thousandths / UNIT * other.thousandths;
        return other.thousandths > UNIT && std::ranges::any_of(records, [&](int record) {
                   const Line line = lineOf(ledger, record);
                   return (line.quantity && product == line.affected) || (line.ordered && product == line.whole)
                       || line.rest() == product;
               });
    };
    if (count.thousandths <= UNIT)
        return false;
    for (qsizetype at = std::max<qsizetype>(count.first - NEAR, 0); at < count.last + NEAR; ++at) {
        if ((at >= count.first && at <= count.last) || !reading.regions.shareSentence(at, count.first))
            continue;
        const auto number = tokens[at].isNumber()              ? readDigits(tokens, at)
            : tokens[at].senses.has(WordSenses::BeginsANumber) ? readNumberWords(tokens, at)
                                                               : std::nullopt;
        if (number && makesTheRecords(*number))
            return true;
    }
    return false;
}

/// The one quantity of these lines that the count is but for a digit, of three digits and more: what was meant where a
/// slip was made.
std::optional<size_t> slipOf(const FactLedger &ledger, const std::vector<int> &records, const QuantityOccurrence &count)
{
    constexpr qsizetype FEWEST = 3; // digits
    if (count.thousandths % 1000 != 0)
        return {};
    const QString written = QString::number(count.thousandths / 1000);
    std::optional<size_t> found;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        const auto value = fact.thousandths();
        if (!value || !std::ranges::binary_search(records, fact.record))
            continue;
        const QString right = QString::number(*value / 1000);
        if (written.size() != right.size() || right.size() < FEWEST)
            continue;
        qsizetype wrong = 0;
        for (qsizetype digit = 0; digit < right.size(); ++digit)
            wrong += written[digit] == right[digit] ? 0 : 1;
        if (wrong != 1)
            continue;
        if (found && ledger.fact(*found).thousandths() != value)
            return {};
        found = found ? found : at;
    }
    return found;
}

/// "The ticket is 88213": a number that the record holds as a text.
bool isTextOfTheRecord(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger)
{
    const QStringView text = reading.tokens.original(count.span);
    return text.size() > 2 && std::ranges::any_of(ledger.facts(), [text](const StatableFact &fact) {
               return fact.type == FactType::Text && plainValue(fact.fact->value) == text;
           });
}

/// "You get 18 of the 30 on 24 November": what goes on the promised date is what is left of the line.
bool goesOnThePromisedDate(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger)
{
    const Tokens &tokens = reading.tokens;
    for (qsizetype at = count.first - 12; at < count.first + 24; ++at) {
        if (reading.regions.shareSentence(at, count.first) && tokens.isOneOf(at, u"not", u"cannot", u"can't", u"won't"))
            return false;
    }
    return std::ranges::any_of(around(reading.dates, count.first, count.last), [&](const DateOccurrence &date) {
        return reading.regions.shareSentence(date.first, count.first)
            && std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
                   return fact.is(PROMISED_DATE) && fact.date().isValid()
                       && date.readings.front().fits(fact.date(), ledger.subject().today);
               });
    });
}
} // namespace

bool isRestOfALine(const FactLedger &ledger, qint64 thousandths)
{
    for (int record = 0; record < ledger.records(); ++record) {
        if (lineOf(ledger, record).rest() == thousandths)
            return true;
    }
    return false;
}

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
            const bool isPartition
                = (!(cue.isStrong || first.isStrong) && partsTheLine(reading, count, ledger, Within::Sentence))
                || (!ledger.isFolded() && isToldElsewhere(reading, count, ledger, records)
                    && goesOnThePromisedDate(reading, count, ledger));
            judgePair(count, whole, isOfTheRest || isPartition, reading, ledger, others);
            continue;
        }
        if (judgeOwnCount(reading, count, ledger))
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
            && count.thousandths == 1000 * ledger.records() && !statement.scope.isStrong;
        if (countsLines && ledger.isFolded())
            continue;
        // "four items" of a letter with three lines.
        if (count.counts == Counts::Matters && ledger.isFolded() && !statement.scope.isStrong) {
            if (!count.isBoth && !isCountOfMatters(count, ledger) && !has(count, sumOfAffected)
                && !has(count, sumOfOrdered)) {
                const qint64 right = 1000 * (count.countsOrders ? distinctOrders(ledger) : ledger.records());
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
            && count.style.kind == NumberStyle::Kind::Words && count.thousandths == 1000 * ledger.records();
        if (mayCountLines && statement.agrees.empty() && statement.cue.facts.empty())
            continue;
        // "If any of the four comes too late", whatever line was told of before
        const bool countsThem = ledger.isFolded() && count.style.kind == NumberStyle::Kind::Words
            && count.thousandths == 1000 * ledger.records() && reading.tokens.is(count.first - 1, u"the")
            && reading.tokens.is(count.first - 2, u"of")
            && reading.tokens.isOneOf(count.first - 3, u"any", u"each", u"all", u"none", u"one", u"which", u"some");
        if (countsThem && statement.agrees.empty())
            continue;
        // "So the lids on Monday and the other two on Tuesday": the lines that are left.
        const bool countsOtherLines = ledger.isFolded() && count.style.kind == NumberStyle::Kind::Words
            && !isGoodsUnit(reading.tokens[count.last + 1].text) && count.thousandths < 1000 * ledger.records()
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
