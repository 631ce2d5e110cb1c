// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

#include <QString>
#include <QTextBoundaryFinder>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace countersign {

namespace {
Span trimmed(QStringView text, Span span)
{
    while (span.length > 0 && text[span.start].isSpace()) {
        ++span.start;
        --span.length;
    }
    while (span.length > 0 && text[span.end() - 1].isSpace())
        --span.length;
    return span;
}

void addTrimmed(std::vector<Span> &spans, QStringView text, Span span)
{
    span = trimmed(text, span);
    if (span.length > 0)
        spans.push_back(span);
}

constexpr std::array<QStringView, 46> ABBREVIATIONS {
    u"mr",   u"mrs", u"ms",  u"mx",  u"dr",  u"prof", u"st",     u"sr",  u"jr",  u"inc", u"ltd", u"co",
    u"corp", u"llc", u"no",  u"nos", u"nr",  u"art",  u"approx", u"ca",  u"etc", u"vs",  u"e.g", u"i.e",
    u"a.m",  u"p.m", u"ref", u"tel", u"ext", u"dept", u"est",    u"fig", u"qty", u"jan", u"feb", u"mar",
    u"apr",  u"jun", u"jul", u"aug", u"sep", u"sept", u"oct",    u"nov", u"dec", u"u.s"
};

constexpr qsizetype LONGEST_ABBREVIATION = [] {
    qsizetype longest = 0;
    for (const QStringView known : ABBREVIATIONS)
        longest = std::max(longest, known.size());
    return longest;
}();

bool isAbbreviation(QStringView text, qsizetype point)
{
    qsizetype start = point;
    while (start > 0 && (text[start - 1].isLetter() || text[start - 1] == u'.'))
        --start;
    const QStringView word = text.mid(start, point - start);
    if (word.size() == 1 && word[0].isUpper() && word[0] != u'I')
        return true;
    if (word.isEmpty() || word.size() > LONGEST_ABBREVIATION)
        return false;
    return std::ranges::any_of(ABBREVIATIONS, [word](QStringView known) {
        return word.size() == known.size() && (word.front().unicode() | 0x20) == known.front().unicode()
            && word.compare(known, Qt::CaseInsensitive) == 0;
    });
}

bool closes(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == QChar(0x201D) || c == QChar(0x2019);
}

bool beginsListItem(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty())
        return false;
    if ((line[0] == u'-' || line[0] == u'*' || line[0] == QChar(0x2022) || line[0] == QChar(0x2013))
        && (line.size() == 1 || line[1].isSpace()))
        return true;
    qsizetype digits = 0;
    while (digits < line.size() && line[digits].isDigit())
        ++digits;
    return digits > 0 && digits < 3 && digits + 1 < line.size() && (line[digits] == u'.' || line[digits] == u')')
        && line[digits + 1].isSpace();
}

/// Whether the line break at `newline` ends a sentence: it does, unless the line was wrapped there.
bool lineEndsSentence(QStringView text, qsizetype lineStart, qsizetype newline)
{
    constexpr qsizetype WRAPPED_FROM = 50;
    const qsizetype nextEnd = text.indexOf(u'\n', newline + 1);
    const QStringView next = text.mid(newline + 1, nextEnd < 0 ? -1 : nextEnd - newline - 1).trimmed();
    if (next.isEmpty() || beginsListItem(next))
        return true;
    if (next[0].isLower())
        return false;
    return text.mid(lineStart, newline - lineStart).trimmed().size() < WRAPPED_FROM;
}

/// "at 7:30 a.m. Dave will be there" begins anew behind the hour; "7:30 a.m. Monday", "9 a.m. EST" go on.
bool endsAtTheHour(QStringView text, qsizetype point)
{
    constexpr std::array<QStringView, 13> GO_ON { u"mon",     u"tue",     u"wed",     u"thu", u"fri",
                                                  u"sat",     u"sun",     u"jan",     u"feb", u"eastern",
                                                  u"central", u"pacific", u"mountain" };
    constexpr qsizetype SHORTEST = 3; // "a.m"
    const QStringView hour = text.mid(std::max<qsizetype>(0, point - SHORTEST), std::min(point, SHORTEST));
    if (hour.compare(u"a.m", Qt::CaseInsensitive) != 0 && hour.compare(u"p.m", Qt::CaseInsensitive) != 0)
        return false;
    qsizetype next = point + 1;
    while (next < text.size() && text[next].isSpace())
        ++next;
    if (next == point + 1 || next + 1 >= text.size() || !text[next].isUpper() || text[next + 1].isUpper())
        return false;
    return std::ranges::none_of(
        GO_ON, [rest = text.mid(next)](QStringView word) { return rest.startsWith(word, Qt::CaseInsensitive); });
}

/// "will not ship on 14 Jan. I have no new date" begins anew behind the day; "on 14 Jan. 2027", "on Jan. 14" go on.
bool endsAtTheMonth(QStringView text, qsizetype point)
{
    constexpr std::array<QStringView, 12> MONTHS { u"jan", u"feb", u"mar",  u"apr", u"jun", u"jul",
                                                   u"aug", u"sep", u"sept", u"oct", u"nov", u"dec" };
    qsizetype start = point;
    while (start > 0 && text[start - 1].isLetter())
        --start;
    const QStringView month = text.mid(start, point - start);
    const bool isMonth = std::ranges::any_of(
        MONTHS, [month](QStringView each) { return each.compare(month, Qt::CaseInsensitive) == 0; });
    qsizetype before = start;
    while (before > 0 && text[before - 1].isSpace())
        --before;
    qsizetype next = point + 1;
    while (next < text.size() && text[next].isSpace())
        ++next;
    return isMonth && before > 0 && text[before - 1].isDigit() && next > point + 1 && next < text.size()
        && text[next].isUpper();
}

bool pointEndsSentence(QStringView text, qsizetype at)
{
    if (text[at] == u'.' && isAbbreviation(text, at))
        return endsAtTheHour(text, at) || endsAtTheMonth(text, at);
    qsizetype next = at + 1;
    while (next < text.size() && (closes(text[next]) || text[next] == u'.' || text[next] == u'!' || text[next] == u'?'))
        ++next;
    if (next >= text.size())
        return true;
    if (!text[next].isSpace())
        return false;
    while (next < text.size() && text[next].isSpace())
        ++next;
    return next >= text.size() || !text[next].isLower();
}
} // namespace

namespace {
/// What UAX #29 makes of a unit of a text in a script without rules of its own.
enum class UnitOfWord { Letter, Digit, Joiner, BetweenLetters, BetweenDigits, Between, None, Foreign };

constexpr UnitOfWord plainUnitOfWord(char16_t c)
{
    if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
        return UnitOfWord::Letter;
    if (c >= u'0' && c <= u'9')
        return UnitOfWord::Digit;
    switch (c) {
    case u'_':
        return UnitOfWord::Joiner;
    case u'\'':
        return UnitOfWord::Between;
    case u'.':
    case u',':
    case u';':
        return UnitOfWord::BetweenDigits;
    default:
        return UnitOfWord::None;
    }
}

constexpr size_t PLAIN_UNITS = 0x80;
constexpr auto PLAIN_UNIT_OF_WORD = [] {
    std::array<UnitOfWord, PLAIN_UNITS> units {};
    for (size_t c = 0; c < PLAIN_UNITS; ++c)
        units[c] = plainUnitOfWord(static_cast<char16_t>(c));
    return units;
}();

UnitOfWord unitOfOtherWord(QChar unit)
{
    const char16_t c = unit.unicode();
    if (c == 0x2018 || c == 0x2019)
        return UnitOfWord::Between;
    if (c == 0x00B7)
        return UnitOfWord::BetweenLetters;
    if ((c >= 0x2010 && c <= 0x2026 && c != 0x2024) || c == 0x20AC || c == 0x00A0 || c == 0x00D7 || c == 0x00A3
        || c == 0x00B0 || c == 0x00AB || c == 0x00BB || c == 0x202F || c == 0x2009)
        return UnitOfWord::None;
    // Latin, Greek and Cyrillic letters; any other script and what only looks like a letter is left to Qt.
    return c >= 0x00C0 && c < 0x0530 && unit.isLetter() && unit.category() != QChar::Letter_Modifier
        ? UnitOfWord::Letter
        : UnitOfWord::Foreign;
}

constexpr bool isPlainLetter(char16_t unit)
{
    return static_cast<char16_t>((unit | 0x20) - u'a') < 26;
}

inline UnitOfWord unitOfWord(QChar unit)
{
    return unit.unicode() < PLAIN_UNITS ? PLAIN_UNIT_OF_WORD[unit.unicode()] : unitOfOtherWord(unit);
}

std::vector<Span> wordsByQt(QStringView text)
{
    std::vector<Span> found;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    qsizetype start = -1;
    do {
        const auto reasons = finder.boundaryReasons();
        const qsizetype at = finder.position();
        if (start >= 0 && reasons.testFlag(QTextBoundaryFinder::EndOfItem)) {
            found.push_back({ start, at - start });
            start = -1;
        }
        if (reasons.testFlag(QTextBoundaryFinder::StartOfItem))
            start = at;
    } while (finder.toNextBoundary() != -1);
    return found;
}
} // namespace

std::vector<Span> words(QStringView text)
{
    using enum UnitOfWord;
    std::vector<Span> found;
    found.reserve(static_cast<size_t>(text.size()) / 5 + 4);
    for (qsizetype at = 0; at < text.size();) {
        UnitOfWord unit = unitOfWord(text[at]);
        if (unit == Foreign)
            return wordsByQt(text);
        if (unit != Letter && unit != Digit && unit != Joiner) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        const bool isWord = unit != Joiner; // what an underscore begins is none
        UnitOfWord before = unit;
        while (unit == Letter || unit == Digit || unit == Joiner) {
            before = unit;
            // Most of a text.
            while (unit == Letter && at + 1 < text.size() && isPlainLetter(text[at + 1].unicode()))
                ++at;
            if (++at == text.size())
                break;
            unit = unitOfWord(text[at]);
            // "don't", "24.5", "1,250": one word, where the same stands on both sides.
            const bool mayJoin = (before == Letter && (unit == Between || unit == BetweenLetters))
                || (before == Digit && (unit == Between || unit == BetweenDigits));
            if (mayJoin && at + 1 < text.size() && unitOfWord(text[at + 1]) == before)
                unit = unitOfWord(text[++at]);
        }
        if (unit == Foreign)
            return wordsByQt(text);
        if (isWord)
            found.push_back({ start, at - start });
    }
    return found;
}

std::vector<Span> lines(QStringView text)
{
    std::vector<Span> found;
    qsizetype start = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        addTrimmed(found, text, { start, end - start });
        start = end + 1;
    }
    return found;
}

std::vector<Span> paragraphs(QStringView text)
{
    std::vector<Span> found;
    qsizetype start = 0;
    qsizetype lineStart = 0;
    while (lineStart <= text.size()) {
        qsizetype end = text.indexOf(u'\n', lineStart);
        if (end < 0)
            end = text.size();
        const bool isSeen = end > lineStart && !text[lineStart].isSpace(); // most lines
        if (!isSeen && text.mid(lineStart, end - lineStart).trimmed().isEmpty()) {
            addTrimmed(found, text, { start, lineStart - start });
            start = std::min(end + 1, text.size());
        }
        lineStart = end + 1;
    }
    addTrimmed(found, text, { start, text.size() - start });
    return found;
}

std::vector<Span> sentences(QStringView text)
{
    std::vector<Span> found;
    for (const Span &paragraph : paragraphs(text)) {
        qsizetype start = paragraph.start;
        qsizetype lineStart = paragraph.start;
        const QStringView part = text.left(paragraph.end());
        for (qsizetype at = paragraph.start; at < paragraph.end(); ++at) {
            const QChar c = text[at];
            qsizetype end = -1;
            if (c == u' ' || (c.unicode() > u'?' && c != QChar(0x2026)))
                continue; // most of a text
            if (c == u'\n') {
                if (lineEndsSentence(part, lineStart, at))
                    end = at;
                lineStart = at + 1;
            } else if ((c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026)) && pointEndsSentence(part, at)) {
                end = at + 1;
                while (end < paragraph.end()
                       && (closes(text[end]) || text[end] == u'.' || text[end] == u'!' || text[end] == u'?'))
                    ++end;
                at = end - 1;
            }
            if (end >= 0) {
                addTrimmed(found, text, { start, end - start });
                start = end;
            }
        }
        addTrimmed(found, text, { start, paragraph.end() - start });
    }
    return found;
}

namespace {
using Letters = QVarLengthArray<char16_t, 64>;

/// The letters of a word in lower case and without their accents.
Letters plainLetters(QStringView word)
{
    Letters letters;
    letters.reserve(word.size());
    const bool isPlain = std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; });
    const QString folded = isPlain ? QString() : word.toString().normalized(QString::NormalizationForm_D).toLower();
    for (const QChar c : isPlain ? word : QStringView(folded)) {
        const char16_t unit = c.unicode();
        if (unit >= u'A' && unit <= u'Z')
            letters.append(char16_t(unit + 0x20));
        else if (unit < 0x80 ? unit >= u'a' && unit <= u'z' : c.isLetter())
            letters.append(unit);
    }
    return letters;
}

constexpr quint32 VOWELS = 1U << 1 | 1U << 5 | 1U << 9 | 1U << 15 | 1U << 21 | 1U << 25; // a e i o u y

constexpr bool isVowel(QChar c)
{
    const char16_t unit = c.unicode();
    return unit >= u'a' && unit <= u'z' && (VOWELS >> (unit - u'a' + 1) & 1) != 0;
}
} // namespace

namespace {
/// Two vowels side by side that are two syllables: "via", "video", "usual"; of each kind the first of a word counts.
int vowelsSpokenApart(QStringView letters)
{
    bool ia = false;
    bool io = false;
    bool eo = false;
    bool ua = false;
    bool ien = false;
    int count = 0;
    for (qsizetype at = 0; at + 1 < letters.size(); ++at) {
        const QChar first = letters[at];
        const QChar second = letters[at + 1];
        const QChar before = at > 0 ? letters[at - 1] : QChar();
        const auto isFirst = [](bool &seen) {
            return !std::exchange(seen, true);
        };
        if (first == u'i' && second == u'a' && isFirst(ia))
            count += before == u't' || before == u'c' ? 0 : 1;
        else if (first == u'i' && second == u'o' && isFirst(io))
            count += before == u't' || before == u's' || before == u'c' ? 0 : 1;
        else if (first == u'e' && second == u'o' && isFirst(eo))
            ++count;
        else if (first == u'u' && second == u'a' && isFirst(ua))
            count += before == u'q' || before == u'g' ? 0 : 1;
        else if (first == u'i' && second == u'e' && at + 2 < letters.size() && letters[at + 2] == u'n' && isFirst(ien))
            count += at == 0 || before == u't' || before == u'c' || letters.startsWith(u"frien") ? 0 : 1;
    }
    return count;
}
} // namespace

int syllables(QStringView word)
{
    constexpr qsizetype LONGEST = 64;
    std::array<char16_t, LONGEST> small; // set before it is read
    quint64 vowels = 0; // by letter
    bool isPlain = word.size() <= LONGEST;
    const char16_t *units = word.utf16();
    for (qsizetype at = 0; isPlain && at < word.size(); ++at) {
        const auto letter = static_cast<char16_t>(units[at] | 0x20);
        isPlain = static_cast<char16_t>(letter - u'a') < 26;
        small[static_cast<size_t>(at)] = letter;
        vowels |= static_cast<quint64>(VOWELS >> (letter & 31) & 1) << at;
    }
    Letters others;
    if (!isPlain) {
        others = plainLetters(word);
        others.resize(std::min(others.size(), LONGEST));
        vowels = 0;
        for (qsizetype at = 0; at < others.size(); ++at)
            vowels |= static_cast<quint64>(isVowel(others[at])) << at;
    }
    const QStringView letters
        = isPlain ? QStringView(small.data(), word.size()) : QStringView(others.data(), others.size());
    if (letters.isEmpty())
        return 1;
    int count = std::popcount(vowels & ~(vowels << 1));
    const bool haveTwoVowels = (vowels & (vowels << 1)) != 0; // side by side
    const char16_t last = letters.back().unicode();
    if (last != u'e' && last != u'd' && last != u's')
        return std::max(count + (haveTwoVowels ? vowelsSpokenApart(letters) : 0), 1);
    const auto endsIn = [&letters](QStringView ending) {
        return letters.size() >= ending.size() && letters.back() == ending.back()
            && std::equal(ending.begin(), ending.end(), letters.end() - ending.size());
    };
    const bool endsInConsonantLe = letters.size() > 2 && endsIn(u"le") && !isVowel(letters[letters.size() - 3]);
    if (endsIn(u"e") && !endsInConsonantLe)
        --count;
    // "shipped", "placed": the e is not spoken, but in "expected" and "needed" it is.
    if (letters.size() > 3 && endsIn(u"ed") && !endsIn(u"ted") && !endsIn(u"ded")
        && !isVowel(letters[letters.size() - 3]))
        --count;
    if (letters.size() > 3 && endsIn(u"es") && !isVowel(letters[letters.size() - 3])) {
        const bool isSpoken = endsIn(u"ses") || endsIn(u"zes") || endsIn(u"xes") || endsIn(u"ches") || endsIn(u"shes")
            || endsIn(u"ces") || endsIn(u"ges");
        count -= isSpoken ? 0 : 1;
    }
    return std::max(count + (haveTwoVowels ? vowelsSpokenApart(letters) : 0), 1);
}

double readingGrade(const ReadingLoad &load)
{
    if (load.words == 0 || load.sentences == 0)
        return 0;
    const auto words = static_cast<double>(load.words);
    return 0.39 * words / static_cast<double>(load.sentences) + 11.8 * static_cast<double>(load.syllables) / words
        - 15.59;
}

double readingGrade(QStringView text)
{
    ReadingLoad load { sentences(text).size(), 0, 0 };
    for (const Span &word : words(text)) {
        ++load.words;
        load.syllables += static_cast<size_t>(syllables(text.mid(word.start, word.length)));
    }
    return readingGrade(load);
}

} // namespace countersign
