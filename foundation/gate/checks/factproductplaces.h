// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factreading.h"

#include <QSet>

namespace countersign {

/// Words that begin a sentence or stand with a capital in any letter and name no product.
bool isPlainWord(const Tokens &tokens, qsizetype at);

/// Whether a name may begin here: "Second Sheet Flannel" behind an article does, "The" and "Second" alone do not.
bool mayBeginName(const Tokens &tokens, qsizetype at);

/// The last token of a name that begins here: words with capitals, what joins them, foreign words behind them, a size.
/// \param unknown words that no dictionary knows
qsizetype nameEnd(const PartReading &reading, qsizetype at, const QSet<QString> &unknown);

/// Whether "of", "and", "au" may stand here within a name.
bool joinsName(const Tokens &tokens, qsizetype at);

/// Whether an order or a trouble of goods is told of from this token on: "on your order", "are delayed".
bool leadsToAnOrder(const Tokens &tokens, qsizetype at);
bool leadsToATrouble(const Tokens &tokens, qsizetype at);
/// "Order 11072: ", "PO 10759 - ", "11072, ", "order 11072 (": a number of an order and a sign stand before a name.
/// \param before the sign
bool isBehindAnOrder(const Tokens &tokens, qsizetype before);

/// How sure the words around are that a product is named here.
enum class ProductStanding {
    Nowhere,
    Maybe,
    Heading, ///< the whole of a subject: a word must be one that no dictionary knows, and it is never sure
    Foreign, ///< where many another thing stands: a word must be one that no dictionary knows
    Title, ///< where a heading may stand as well
    Sure
};
ProductStanding standingOf(const PartReading &reading, qsizetype first, qsizetype last);
/// The same where a product of the records is named nowhere in this part: a name in a line of the list, behind its
/// order or its count stands in that one's place.
ProductStanding standingOfMissing(const PartReading &reading, const FactLedger &ledger, qsizetype first,
                                  qsizetype last);

} // namespace countersign
