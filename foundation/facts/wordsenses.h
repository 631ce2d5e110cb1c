// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace countersign {

/// What a word tells by itself to those who look for numbers and dates.
struct WordSenses {
    enum Sense : quint16 {
        Month = 1, ///< short or long
        Weekday = 2,
        NumberInWords = 4, ///< "zero" to "nineteen", "twenty" to "ninety"
        Ordinal = 8, ///< "first" to "twentieth", "thirtieth"
        OfADate = 16, ///< a month, a weekday, a unit of time, a day by its name: without one there is no date in words
        BeginsADate = 32, ///< "the", "next", "by" and what is itself part of one
        BeginsANumber = 64, ///< a number in words, "a", "half", "dozen"
        BeginsAnother
        = 128, ///< what leads to a reference, a time of day, an amount or an address: "order", "noon", "usd"
    };
    quint16 senses = 0;
    qint16 number = -1; ///< of a number in words

    bool has(unsigned any) const { return (senses & any) != 0; }
};

/// \param folded in lower case, with plain apostrophes
WordSenses sensesOf(QStringView folded);

} // namespace countersign
