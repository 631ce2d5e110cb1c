// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/calendarwords.h"

#include "facts/letterpairs.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array<QStringView, 12> MONTHS { u"January",   u"February", u"March",    u"April",
                                               u"May",       u"June",     u"July",     u"August",
                                               u"September", u"October",  u"November", u"December" };
constexpr std::array<QStringView, 7> WEEKDAYS { u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                                u"Friday", u"Saturday", u"Sunday" };
constexpr std::array<QStringView, 7> LONGER_WEEKDAYS { u"Mon", u"Tues", u"Weds", u"Thurs", u"Fri", u"Sat", u"Sun" };

constexpr LetterPairs BEGINNINGS = [] {
    LetterPairs pairs;
    pairs.add(MONTHS);
    pairs.add(WEEKDAYS);
    return pairs;
}();

bool mayBeOfTheCalendar(QStringView word)
{
    constexpr qsizetype LONGEST = 9;
    return word.size() >= 3 && word.size() <= LONGEST && BEGINNINGS.mayHold(word);
}

/// Whether the folded word is the beginning of the name.
bool begins(QStringView folded, QStringView name)
{
    if (folded.size() > name.size())
        return false;
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (folded[at].unicode() != (name[at].unicode() | 0x20))
            return false;
    }
    return true;
}

template <size_t Size>
std::optional<CalendarWord> wordOf(QStringView folded, const std::array<QStringView, Size> &names)
{
    for (size_t i = 0; i < Size; ++i) {
        if (!begins(folded, names[i]))
            continue;
        const int number = static_cast<int>(i) + 1;
        if (folded.size() == names[i].size())
            return CalendarWord { number, WordLength::Full };
        if (folded.size() == 3)
            return CalendarWord { number, WordLength::Short };
    }
    return {};
}

QString inCapitalsOf(QString name, QStringView like)
{
    if (like.size() > 1 && like[0].isUpper() && like[1].isUpper())
        return name.toUpper();
    return !like.isEmpty() && like[0].isLower() ? name.toLower() : name;
}
} // namespace

std::optional<CalendarWord> monthOf(QStringView folded)
{
    if (!mayBeOfTheCalendar(folded))
        return {};
    if (folded == u"sept")
        return CalendarWord { 9, WordLength::Longer };
    return wordOf(folded, MONTHS);
}

std::optional<CalendarWord> weekdayOf(QStringView folded)
{
    if (!mayBeOfTheCalendar(folded))
        return {};
    for (size_t i = 0; i < LONGER_WEEKDAYS.size(); ++i) {
        const QStringView name = LONGER_WEEKDAYS[i];
        if (name.size() > 3 && name.size() == folded.size() && begins(folded, name))
            return CalendarWord { static_cast<int>(i) + 1, WordLength::Longer };
    }
    if (folded == u"thur")
        return CalendarWord { 4, WordLength::Longer };
    return wordOf(folded, WEEKDAYS);
}

QString monthName(int month, WordLength length, QStringView like)
{
    const QStringView name = MONTHS[static_cast<size_t>(month - 1)];
    if (length == WordLength::Longer && month == 9)
        return inCapitalsOf(u"Sept"_s, like);
    return inCapitalsOf((length == WordLength::Full ? name : name.left(3)).toString(), like);
}

QString weekdayName(int weekday, WordLength length, QStringView like)
{
    const auto at = static_cast<size_t>(weekday - 1);
    const QStringView name = length == WordLength::Full ? WEEKDAYS[at]
        : length == WordLength::Longer                  ? LONGER_WEEKDAYS[at]
                                                        : WEEKDAYS[at].left(3);
    return inCapitalsOf(name.toString(), like);
}

namespace {
constexpr std::array<QStringView, 20> ORDINALS { u"first",       u"second",     u"third",      u"fourth",
                                                 u"fifth",       u"sixth",      u"seventh",    u"eighth",
                                                 u"ninth",       u"tenth",      u"eleventh",   u"twelfth",
                                                 u"thirteenth",  u"fourteenth", u"fifteenth",  u"sixteenth",
                                                 u"seventeenth", u"eighteenth", u"nineteenth", u"twentieth" };
} // namespace

QString ordinalInWords(int day)
{
    if (day < 1 || day > 31)
        return {};
    if (day == 30)
        return u"thirtieth"_s;
    if (day <= 20)
        return ORDINALS[static_cast<size_t>(day - 1)].toString();
    return (day > 30 ? u"thirty-"_s : u"twenty-"_s) + ORDINALS[static_cast<size_t>(day % 10 - 1)].toString();
}

int numberOfOrdinal(QStringView folded)
{
    if (folded == u"thirtieth")
        return 30;
    const auto found = std::ranges::find(ORDINALS, folded);
    return found == ORDINALS.end() ? 0 : static_cast<int>(found - ORDINALS.begin()) + 1;
}

QStringView ordinalSuffix(int day)
{
    if (day >= 11 && day <= 13)
        return u"th";
    switch (day % 10) {
    case 1:
        return u"st";
    case 2:
        return u"nd";
    case 3:
        return u"rd";
    default:
        return u"th";
    }
}

} // namespace countersign
