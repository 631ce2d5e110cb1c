// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "facts/numbers.h"

#include <optional>
#include <vector>

namespace countersign {

/// An amount of money in running text: "$1,250", "USD 1,250.00", "1.250,00 €", "1,250 dollars", "USD 1.2k".
struct AmountOccurrence {
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span; ///< with the currency's sign, code or word
    Span number; ///< within it; with "k" or "million"
    qint64 thousandths = 0;
    std::optional<qint64> otherReading;
    qint64 precision = 1; ///< in thousandths: 100000 for "1.2k"
    NumberStyle style;
    Currency currency; ///< null where the text names none
    std::optional<Span> currencySpan;
    bool isInMinorUnits = false; ///< "96 pence"
    bool isInTwoParts = false; ///< "1,250 pounds and 50 pence"
    QString multiple; ///< "k", " million", " lakh": as written
};

/// Every amount of the text, by position; claims what it takes. Amounts without any currency are found where they have
/// two decimals and a word such as "total" stands before. \param meant the currency of a bare "$" or of an amount that
/// names none
std::vector<AmountOccurrence> findAmounts(const Tokens &tokens, Claims &claims, const Currency &meant);

/// Whether the text's amount is this one, to the precision it is written in; currencies are the caller's to compare.
bool isAmount(const AmountOccurrence &occurrence, const Money &money);

/// The amount written as the occurrence is; with its own currency where the text names another.
QString writtenLike(const AmountOccurrence &occurrence, const Tokens &tokens, const Money &money,
                    const Currency &meant);

} // namespace countersign
