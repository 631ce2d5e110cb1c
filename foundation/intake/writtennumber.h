// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fact.h"

#include <QString>

#include <optional>

namespace countersign {

enum class DecimalMark { Unknown, Point, Comma };

/// What a number says by its form about the decimal mark of whoever wrote it.
enum class MarkEvidence {
    None, ///< no mark, or none that tells: 1250
    Point, ///< 12.50, 1,234.50, 1'234.5, 1,234,567
    Comma, ///< 12,50, 1.234,50, 1.234.567
    Either, ///< 1,234 or 1.234: a thousand and more, or one and a bit
};

/// A number as somebody wrote it, with what stood around it.
struct WrittenNumber {
    bool negative = false;
    QString whole; ///< digits before the mark; under Either as if the mark were a decimal mark
    QString fraction; ///< digits after it
    MarkEvidence evidence = MarkEvidence::None;
    QChar mark; ///< of Either: the mark that stands there
    QString before; ///< "US$", without white space
    QString after; ///< "kg", "EUR"
    bool operator==(const WrittenNumber &) const = default;
};

/// Reads 1250, 1,250.00, 1.250,00, 1 250,00, 1'250.00, (12.50), -12.50, 12.50-, 12,-, $12.50, 12,50 €, 12 kg, 1E2.
/// Nothing where the text is no number.
std::optional<WrittenNumber> readNumber(QStringView text);

/// "-1234.50" of a number under a decimal mark; nothing where the mark is needed and not known.
std::optional<QString> plainNumber(const WrittenNumber &number, DecimalMark mark);

/// A plain number ("-1234.500") as thousandths; nothing where it has more than three decimals or is too large to keep.
std::optional<qint64> thousandthsOf(QStringView plain);

/// A plain number as money; nothing where digits would be lost.
std::optional<Money> exactMoney(QStringView plain, const Currency &currency);

} // namespace countersign
