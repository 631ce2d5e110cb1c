// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/goods.h"
#include "gate/checks/factlinecounts.h"

#include <algorithm>

namespace countersign::linecounts {

using namespace factnames;

bool isOfThoseBefore(const Tokens &tokens, const QuantityOccurrence &count)
{
    const qsizetype before = tokens.isSign(count.first - 1, u',') ? count.first - 2 : count.first - 1;
    const qsizetype behind = count.last + 1;
    return (tokens.isOneOf(before, u"these", u"those", u"them") && tokens.is(before - 1, u"of"))
        || (tokens.is(behind, u"of") && tokens.isOneOf(behind + 1, u"these", u"those", u"them"))
        || tokens.is(behind, u"more");
}

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
        const StatableFact *wrong = ledger.find(record, BILLED_AMOUNT);
        const StatableFact *correct = ledger.find(record, CORRECT_AMOUNT);
        const Money *billed = wrong ? wrong->money() : nullptr;
        const Money *due = correct ? correct->money() : nullptr;
        constexpr qint64 MOST = 1'000'000'000'000; // so that nothing overflows
        if (!billed || !due || due->minor <= 0 || *quantity > MOST / std::max<qint64>(1, billed->minor))
            return false;
        const qint64 product = *quantity / 1000 * billed->minor;
        return product % due->minor == 0 && fits(product / due->minor * 1000);
    });
}

bool isTooMany(const Tokens &tokens, const QuantityOccurrence &count)
{
    constexpr qsizetype NEAR = 3; // tokens
    for (qsizetype at = count.last + 1; at <= count.last + NEAR; ++at) {
        if (tokens.is(at, u"too") && tokens.isOneOf(at + 1, u"many", u"few", u"much", u"little"))
            return true;
    }
    return false;
}

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

bool isTextOfTheRecord(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger)
{
    const QStringView text = reading.tokens.original(count.span);
    return text.size() > 2 && std::ranges::any_of(ledger.facts(), [text](const StatableFact &fact) {
               return fact.type == FactType::Text && plainValue(fact.fact->value) == text;
           });
}

} // namespace countersign::linecounts
