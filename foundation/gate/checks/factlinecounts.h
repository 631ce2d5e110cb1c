// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factfinders.h"

/// What the finders of counts (factcounts.cpp) ask about one count and the lines that it may be of. Counts are in
/// thousandths of their unit.
namespace countersign::linecounts {

/// Whether the count may be read as this value.
bool has(const QuantityOccurrence &count, qint64 value);

/// What a record says of its goods: how many are affected of how many that were ordered.
struct Line {
    std::optional<size_t> quantity, ordered;
    qint64 affected = 0, whole = 0;
    std::optional<qint64> rest() const
    {
        return quantity && ordered && whole > affected ? std::optional(whole - affected) : std::nullopt;
    }
};
Line lineOf(const FactLedger &ledger, int record);
qsizetype distinctOrders(const FactLedger &ledger);
/// As the letter writes the count.
QString rewritten(const QuantityOccurrence &count, qint64 thousandths);

enum class Within { Sentence, Letter };
/// "19 on 24 November and 21 on 1 December": what is left of a line, where the letter tells what is affected as well.
bool partsTheLine(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger, Within where);
/// "We sent 26", "the remaining 23": held against what is left of the order.
void reportRest(const QuantityOccurrence &count, const Line &line, const PartReading &reading, FactLedger &ledger,
                bool isCertain = false);
/// "98 of 130": the part is what is affected, or the rest; the whole is what was ordered.
void judgePair(const QuantityOccurrence &part, const QuantityOccurrence &whole, bool isOfTheRest,
               const PartReading &reading, FactLedger &ledger, OtherSources &others);

/// Holds the count against a column of the records' own that the text names: the line's it is told of, any line's where
/// none is told, or the sum of all. False where there is no such column.
enum class Counted { Goods, Packing };
bool judgeOwnCount(const PartReading &reading, const QuantityOccurrence &count, FactLedger &ledger, Counted counted);

/// "Of these, 80 are on order", "ten of those", "ten more": some of those that were told of right before.
bool isOfThoseBefore(const Tokens &tokens, const QuantityOccurrence &count);
/// "We now expect to send these 36 on 10 March": what goes on the new date is what is affected.
bool goesOnTheNewDate(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger);
/// "You get 18 of the 30 on 24 November": what goes on the promised date is what is left of the line.
bool goesOnThePromisedDate(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger);
/// "Billed 30 cases, correct 25 cases: 5 too many", where a remark of the record has the 30 and the 25.
bool liesBetweenRemarks(const PartReading &reading, const QuantityOccurrence &count, OtherSources &others);
/// "We billed 46, the right quantity is 40: six too many." What was billed stands in a column of its own, or follows
/// from the two amounts.
bool isOfTheBill(const FactLedger &ledger, const std::vector<int> &records, const QuantityOccurrence &count);
/// "one carton too many"
bool isTooMany(const Tokens &tokens, const QuantityOccurrence &count);
/// Whether the part tells how many of a record's goods are concerned, at another place.
bool isToldElsewhere(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger,
                     const std::vector<int> &records);
/// "60 of the 25 ft hoses", where the record's product is no such size: other goods than the record's.
bool isOfAnotherSize(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger);
/// "Ten in each case, so four cases": two numbers that make the record's when they are multiplied.
bool isOfAPacking(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger,
                  const std::vector<int> &records);
/// The one quantity of these lines that the count is but for a digit, of three digits and more: what was meant where a
/// slip was made.
std::optional<size_t> slipOf(const FactLedger &ledger, const std::vector<int> &records,
                             const QuantityOccurrence &count);
/// "The ticket is 88213": a number that the record holds as a text.
bool isTextOfTheRecord(const PartReading &reading, const QuantityOccurrence &count, const FactLedger &ledger);

} // namespace countersign::linecounts
