// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"

#include <optional>

namespace countersign {

enum class WordLength { Full, Short, Longer }; ///< "Tuesday", "Tue", "Tues"; "September", "Sep", "Sept"

/// A month or weekday as a word, with its number (January and Monday are 1).
struct CalendarWord {
    int number = 0;
    WordLength length = WordLength::Full;
};

/// "march", "mar", "sept", in any case; nothing for another word.
std::optional<CalendarWord> monthOf(QStringView folded);
/// "tuesday", "tue", "tues", in any case; nothing for another word, and nothing for "tuesdays".
std::optional<CalendarWord> weekdayOf(QStringView folded);

/// The name in English, in the length given and with the capitals of the word it replaces.
QString monthName(int month, WordLength length, QStringView like);
QString weekdayName(int weekday, WordLength length, QStringView like);

/// "first" to "thirty-first"; empty for another number.
QString ordinalInWords(int day);
/// The number of "first" to "twentieth" and "thirtieth"; 0 for another word.
int numberOfOrdinal(QStringView folded);
/// "st", "nd", "rd" or "th" of a day.
QStringView ordinalSuffix(int day);

} // namespace countersign
