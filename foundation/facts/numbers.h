// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"

#include <optional>

namespace countersign {

/// How a number is written, so that another can be put in its place.
struct NumberStyle {
    enum class Kind { Digits, Words, Dozen, Pair } kind = Kind::Digits;
    char16_t group = 0; ///< the sign between thousands; 0: none
    char16_t decimal = 0; ///< the sign before the fraction; 0: none
    int decimals = 0; ///< digits of the fraction
    bool capital = false; ///< of words: the first letter is a capital
    bool hyphen = true; ///< of words: "twenty-one", not "twenty one"
    bool isInLakhs = false; ///< "2,05,000": two digits in each group above the thousands
    bool operator==(const NumberStyle &) const = default;
};

/// A number in running text. Exact to a thousandth.
struct NumberInText {
    qsizetype first = 0, last = 0; ///< tokens, both in
    qint64 thousandths = 0;
    std::optional<qint64> otherReading; ///< "1.250" may be 1250 or one and a quarter
    NumberStyle style;
};

/// The number in digits that begins at this token: "21", "1,250", "1.250,00", "2.5". Nothing where none begins or it
/// has too many digits.
std::optional<NumberInText> readDigits(const Tokens &tokens, qsizetype at);

/// The digits of a text alone.
QString digitsOf(QStringView text);

/// The number in words that begins at this token: "twenty-one", "one hundred and eight", "two dozen", "a pair".
/// `zero` and `one` count.
std::optional<NumberInText> readNumberWords(const Tokens &tokens, qsizetype at);

/// A value in the style of another. Words are kept for whole numbers up to 999,999; a fraction is shown where it must
/// be.
QString writtenNumber(qint64 thousandths, const NumberStyle &style);

/// "twenty-one", without a capital; for 0 to 999,999.
QString numberInWords(qint64 whole, bool hyphen = true);

} // namespace countersign
