// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/receiptgroups.h"
#include "theme/theme.h"

#include <limits>

class QTextDocument;

namespace countersign {

/// How a briefing is set: for the screen with its theme, for paper with the light one.
struct SheetDress {
    const Theme &theme;
    double points = 10; ///< of the text
    enum class Medium { Screen, Paper } medium = Medium::Screen;
    QString person {}; ///< for whom it is
    QString company {};
    QColor tier {}; ///< ink of the tier's word
    int statementsAtMost = std::numeric_limits<int>::max(); ///< of a part; the others are summed up
    int charactersAtMost = std::numeric_limits<int>::max(); ///< of a statement
    double air = 1; ///< space between lines and parts
    bool hasLegend = true; ///< on paper: what the numbers lead to

    QFont font() const; ///< of the text
};

/// The place of a receipt in the text: "receipt:5".
inline constexpr QStringView RECEIPT_SCHEME = u"receipt:";

/// Puts the whole page into the document, with its pictures.
void setBriefing(QTextDocument &document, const Briefing &briefing, const ReceiptGroups &groups,
                 const SheetDress &dress);
/// The frame of a receipt's number, filled where it is the current one.
void showReceipt(QTextDocument &document, int number, bool isCurrent, const SheetDress &dress);

/// "3 back-orders …, 2 letters": what is left out of a part, in words.
QString leftOutInWords(const std::vector<const Statement *> &leftOut);

} // namespace countersign
