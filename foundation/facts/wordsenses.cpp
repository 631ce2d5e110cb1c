// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/wordsenses.h"

#include <array>
#include <cstring>

namespace countersign {

namespace {
using enum WordSenses::Sense;

constexpr std::array<QStringView, 24> MONTHS { u"january", u"february", u"march", u"april",   u"may",       u"june",
                                               u"july",    u"august",   u"sept",  u"october", u"september", u"november",
                                               u"jan",     u"feb",      u"mar",   u"apr",     u"december",  u"jun",
                                               u"jul",     u"aug",      u"sep",   u"oct",     u"nov",       u"dec" };
constexpr std::array<QStringView, 18> WEEKDAYS { u"monday",   u"tuesday", u"wednesday", u"thursday", u"friday",
                                                 u"saturday", u"sunday",  u"mon",       u"tue",      u"wed",
                                                 u"thu",      u"fri",     u"sat",       u"sun",      u"tues",
                                                 u"weds",     u"thurs",   u"thur" };
constexpr std::array<QStringView, 20> UNITS { u"zero",    u"one",     u"two",       u"three",    u"four",
                                              u"five",    u"six",     u"seven",     u"eight",    u"nine",
                                              u"ten",     u"eleven",  u"twelve",    u"thirteen", u"fourteen",
                                              u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen" };
constexpr std::array<QStringView, 8> TENS { u"twenty", u"thirty",  u"forty",  u"fifty",
                                            u"sixty",  u"seventy", u"eighty", u"ninety" };
constexpr std::array<QStringView, 21> ORDINALS {
    u"first",     u"second",    u"third",       u"fourth",     u"fifth",      u"sixth",      u"seventh",
    u"eighth",    u"ninth",     u"tenth",       u"eleventh",   u"twelfth",    u"thirteenth", u"fourteenth",
    u"fifteenth", u"sixteenth", u"seventeenth", u"eighteenth", u"nineteenth", u"twentieth",  u"thirtieth"
};
constexpr std::array<QStringView, 31> WORDS_OF_DATES {
    u"today", u"today's", u"tonight",   u"tomorrow", u"tomorrow's", u"yesterday",    u"yesterday's", u"day",
    u"days",  u"day's",   u"days'",     u"week",     u"weeks",      u"week's",       u"weeks'",      u"fortnight",
    u"month", u"months",  u"month's",   u"months'",  u"year",       u"hour",         u"hours",       u"hours'",
    u"hrs",   u"morning", u"afternoon", u"evening",  u"night",      u"thanksgiving", u"christmas"
};
constexpr std::array<QStringView, 30> BEGINNINGS_OF_DATES {
    u"week",     u"cw",         u"kw",        u"calendar",    u"the",  u"today",  u"today's", u"tonight",
    u"tomorrow", u"tomorrow's", u"yesterday", u"yesterday's", u"this", u"next",   u"last",    u"following",
    u"coming",   u"past",       u"previous",  u"end",         u"in",   u"within", u"a",       u"an",
    u"half",     u"dozen",      u"by",        u"before",      u"a",    u"an"
};
constexpr std::array<QStringView, 3> BEGINNINGS_OF_NUMBERS { u"a", u"half", u"dozen" };
/// Those by which references are told (KEYWORDS in references.cpp), then of times, counts, currencies and addresses.
constexpr std::array<QStringView, 49> BEGINNINGS_OF_OTHERS {
    u"order",     u"orders",      u"po",      u"pos",      u"invoice",   u"invoices", u"inv",
    u"tracking",  u"consignment", u"waybill", u"shipment", u"parcel",    u"sku",      u"skus",
    u"item",      u"part",        u"article", u"product",  u"catalogue", u"catalog",  u"ref",
    u"reference", u"case",        u"ticket",  u"account",  u"customer",  u"contract", u"claim",
    u"complaint", u"quote",       u"project", u"job",      u"batch",     u"lot",      u"serial",
    u"delivery",  u"rma",         u"model",   u"vat",      u"noon",      u"midday",   u"midnight",
    u"quarter",   u"both",        u"usd",     u"eur",      u"gbp",       u"www",      u"rs"
};

/// The words by a number made of a few of their letters; those of one number stand side by side.
class Table {
public:
    constexpr Table()
    {
        for (const QStringView word : MONTHS)
            add(word, Month | OfADate | BeginsADate);
        for (const QStringView word : WEEKDAYS)
            add(word, Weekday | OfADate | BeginsADate);
        for (size_t i = 0; i < UNITS.size(); ++i)
            add(UNITS[i], NumberInWords | BeginsADate | BeginsANumber, static_cast<qint16>(i));
        for (size_t i = 0; i < TENS.size(); ++i)
            add(TENS[i], NumberInWords | BeginsADate | BeginsANumber, static_cast<qint16>(10 * (i + 2)));
        for (const QStringView word : ORDINALS)
            add(word, Ordinal | BeginsADate);
        for (const QStringView word : WORDS_OF_DATES)
            add(word, OfADate);
        add(u"easter", OfADate);
        for (const QStringView word : BEGINNINGS_OF_DATES)
            add(word, BeginsADate);
        for (const QStringView word : BEGINNINGS_OF_NUMBERS)
            add(word, BeginsANumber);
        for (const QStringView word : BEGINNINGS_OF_OTHERS)
            add(word, BeginsAnother);
    }
    WordSenses of(QStringView word) const
    {
        const auto size = static_cast<size_t>(word.size());
        if (size == 0 || size > LONGEST)
            return {};
        const char16_t *letters = word.utf16();
        for (size_t slot = slotOf(letters, size); !m_entries[slot].word.isEmpty(); slot = (slot + 1) % SLOTS) {
            const Entry &entry = m_entries[slot];
            if (entry.word.size() == word.size()
                && std::memcmp(entry.word.utf16(), letters, size * sizeof(char16_t)) == 0)
                return entry.senses;
        }
        return {};
    }

private:
    static constexpr size_t SLOTS = 1024;
    static constexpr size_t LONGEST = 12;
    struct Entry {
        QStringView word;
        WordSenses senses;
    };
    static constexpr size_t slotOf(const char16_t *letters, size_t size)
    {
        return (size * 37 + size_t(101) * letters[0] + size_t(23) * letters[size - 1] + size_t(7) * letters[size / 2])
            % SLOTS;
    }
    static constexpr bool isSame(QStringView a, QStringView b)
    {
        if (a.size() != b.size())
            return false;
        for (qsizetype at = 0; at < a.size(); ++at) {
            if (a[at].unicode() != b[at].unicode())
                return false;
        }
        return true;
    }
    constexpr void add(QStringView word, unsigned senses, qint16 number = -1)
    {
        size_t slot = slotOf(word.utf16(), static_cast<size_t>(word.size()));
        while (!m_entries[slot].word.isEmpty() && !isSame(m_entries[slot].word, word))
            slot = (slot + 1) % SLOTS;
        Entry &entry = m_entries[slot];
        entry.word = word;
        entry.senses.senses = static_cast<quint16>(entry.senses.senses | senses);
        if (number >= 0)
            entry.senses.number = number;
    }
    std::array<Entry, SLOTS> m_entries {};
};
constexpr Table TABLE;
} // namespace

WordSenses sensesOf(QStringView folded)
{
    return TABLE.of(folded);
}

} // namespace countersign
