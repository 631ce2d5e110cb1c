// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/names.h"
#include "facts/numbers.h"

#include <QSet>

#include <vector>

namespace countersign {

/// A count in running text that may state a quantity: "21", "21 boxes", "twenty-one", "two dozen", "all 21", "both".
struct QuantityOccurrence {
    enum class Counts {
        Goods, ///< a unit, a product, "of", "x" or the sentence says so
        Matters, ///< "three items", "both orders"
        Anything, ///< digits with some other noun behind them
    } counts
        = Counts::Goods;
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span; ///< the number alone
    qint64 thousandths = 0;
    std::optional<qint64> otherReading;
    NumberStyle style;
    bool isBoth = false; ///< "both": agrees with two, never contradicts
    bool isAll = false; ///< "all 21"
    bool isEach = false; ///< "10 each", "10 of each"
    std::optional<size_t> outOf; ///< of "98 of 130": index of the whole, for the part
    std::optional<size_t> partOf; ///< index of the part, for the whole
    bool countsOrders = false; ///< of Matters: "both orders"
    bool isMeasured = false; ///< "500 g"
    bool isLabelled = false; ///< "Quantity: 500 g", "the delivery of 500 g": whatever it counts, it is the quantity
    bool isAside = false; ///< a speed, a card, a heading: nothing of the record
};

/// The counts of a text, each by position.
struct CountsInText {
    std::vector<QuantityOccurrence> goods; ///< and whatever else may be counted
    std::vector<QuantityOccurrence> packings; ///< "in six boxes", "on four pallets": what the goods travel in
};

/// Every count that is left when the other finders have claimed theirs.
/// \param names the products found, so that "21 Chai" counts goods
/// \param nouns folded words that count goods besides the usual ones (words of product names, the records' units)
CountsInText findQuantities(const Tokens &tokens, Claims &claims, const std::vector<NameOccurrence> &names,
                            const QSet<QString> &nouns);

} // namespace countersign
