// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/clarity.h"

#include "gate/checks/letterpatterns.h"
#include "gate/wording.h"
#include "text/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr size_t WORDS_OF_A_SENTENCE = 30, WORDS_OF_A_PARAGRAPH = 120, WORDS_FOR_A_GRADE = 40;

/// Lines in which a person greets, signs or lists are no prose.
bool isProse(QStringView line)
{
    const QStringView end = line.trimmed();
    return !end.isEmpty() && (end.back() == u'.' || end.back() == u'?' || end.back() == u'!' || end.size() > 70);
}

/// "a) 50 boxes", "2. the lids", "12027   Geitost   7 of 28": a row of a list or table, which goes on no sentence.
bool beginsARow(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (trimmed.isEmpty())
        return true;
    if (trimmed.front().isDigit() || trimmed.contains(u"   ") || trimmed.contains(u'\t') || trimmed.contains(u" - ")
        || QStringView(u"-–—•*·").contains(trimmed.front()))
        return true;
    return trimmed.size() > 1 && trimmed.front().isLetter() && (trimmed[1] == u')' || trimmed[1] == u'.');
}

/// The sentence, cut where a row of a list or table begins.
std::vector<Span> withoutRows(const ReadPart &body, const Span &sentence)
{
    std::vector<Span> pieces { { sentence.start, 0 } };
    qsizetype at = sentence.start;
    while (at < sentence.end()) {
        const qsizetype found = body.text.indexOf(u'\n', at);
        const qsizetype end = found < 0 || found > sentence.end() ? sentence.end() : found + 1;
        if (beginsARow(body.at({ at, end - at })) && at > sentence.start)
            pieces.push_back({ at, 0 });
        pieces.back().length = end - pieces.back().start;
        at = end;
    }
    return pieces;
}

/// The words of a place as they are read: groups of digits side by side are one number, "(206) 555-0190".
size_t countAsRead(const ReadPart &body, const Span &place)
{
    size_t count = 0;
    bool wasDigits = false;
    for (const Span &word : body.wordsIn(place)) {
        const bool isDigits = std::ranges::all_of(body.at(word), [](QChar c) { return c.isDigit(); });
        count += isDigits && wasDigits ? 0 : 1;
        wasDigits = isDigits;
    }
    return count;
}

void addSentences(std::vector<Finding> &findings, const ReadPart &body)
{
    for (const Span &sentence : body.sentences) {
        if (body.countWordsIn(sentence) <= WORDS_OF_A_SENTENCE)
            continue;
        for (Span piece : withoutRows(body, sentence)) {
            while (piece.length > 0 && body.text[piece.end() - 1].isSpace())
                --piece.length;
            const size_t count = countAsRead(body, piece);
            if (count > WORDS_OF_A_SENTENCE)
                findings.push_back(
                    findingAt(body, piece, FindingKind::Clarity, u"long-sentence"_s, Severity::Warning,
                              u"This sentence has %1 words; up to %2 read well. Cut it in two."_s.arg(count).arg(
                                  WORDS_OF_A_SENTENCE)));
        }
    }
}

void addParagraphs(std::vector<Finding> &findings, const ReadPart &body)
{
    for (const auto &[at, paragraph] : body.paragraphs) {
        const size_t count = paragraph->words.size();
        if (count > WORDS_OF_A_PARAGRAPH && paragraph->text.count(u'\n') <= 3)
            findings.push_back(findingAt(body, at, FindingKind::Clarity, u"long-paragraph"_s, Severity::Note,
                                         u"This paragraph has %1 words; two shorter ones read better."_s.arg(count)));
    }
}

/// The prose of a paragraph, which a letter's grade rests on.
struct Prose {
    ReadingLoad load;
    Span longest; ///< of its sentences
};

Prose proseOf(const Paragraph &paragraph)
{
    Prose prose;
    // Letters of other scripts can be cut into words in another way where they stand alone.
    const auto countWord = [&prose](QStringView word) {
        ++prose.load.words;
        prose.load.syllables += static_cast<size_t>(syllables(word));
    };
    auto word = paragraph.words.begin();
    for (const Span &sentence : paragraph.sentences) {
        const QStringView text = paragraph.at(sentence);
        if (!isProse(text))
            continue;
        ++prose.load.sentences;
        if (sentence.length > prose.longest.length)
            prose.longest = sentence;
        if (!paragraph.isPlain) {
            for (const Span &own : words(text))
                countWord(text.mid(own.start, own.length));
            continue;
        }
        while (word != paragraph.words.end() && word->start < sentence.start)
            ++word;
        for (; word != paragraph.words.end() && word->end() <= sentence.end(); ++word)
            countWord(paragraph.at(*word));
    }
    return prose;
}

void addGrade(std::vector<Finding> &findings, const Reading &reading)
{
    if (!reading.tone || !reading.tone->readingGradeAtMost)
        return;
    ReadingLoad load;
    QStringView longest;
    for (const auto &[_, read] : reading.body.paragraphs) {
        const Paragraph &paragraph = *read;
        const Prose &prose = paragraph.answer<Prose>([&] { return proseOf(paragraph); });
        load.sentences += prose.load.sentences;
        load.words += prose.load.words;
        load.syllables += prose.load.syllables;
        if (prose.longest.length > longest.size())
            longest = paragraph.at(prose.longest);
    }
    if (load.words < WORDS_FOR_A_GRADE)
        return;
    // As it is shown: "grade 10" does not exceed 10.
    const double grade = std::round(readingGrade(load));
    const double limit = *reading.tone->readingGradeAtMost;
    if (grade <= limit)
        return;
    findings.push_back(from(
        reading.tone->source,
        findingOfMissing(
            FindingKind::Clarity, u"reading-grade"_s, Severity::Note,
            u"The letter is hard to read (school grade %1; %2 get %3 at most). Start with the longest sentence: %4"_s
                .arg(QLocale::c().toString(grade, 'f', 0), customersOf(reading), QLocale::c().toString(limit, 'g', 4),
                     wording::quoted(longest)))));
}

/// Three words in a row or more of two capitals or more each.
std::vector<Span> shoutsIn(const Paragraph &part)
{
    constexpr size_t IN_A_ROW = 3;
    constexpr qsizetype SHORTEST = 12;
    const auto isInCapitals = [&part](const Span &word) {
        const QStringView written = part.at(word);
        return written.size() > 1 && (written[1].unicode() < u'a' || written[1].unicode() > u'z')
            && written[1].isUpper() && std::ranges::all_of(written, [](QChar c) { return c.isUpper(); });
    };
    const auto isJoined = [&part](const Span &word, const Span &next) {
        const QStringView between = part.at({ word.end(), next.start - word.end() });
        return std::ranges::all_of(between, [](QChar c) { return QStringView(u" ,'’-").contains(c); });
    };
    std::vector<Span> found;
    size_t inARow = 0;
    for (size_t at = 0; at <= part.words.size(); ++at) {
        const bool isOne = at < part.words.size() && isInCapitals(part.words[at]);
        if (isOne && (inARow == 0 || isJoined(part.words[at - 1], part.words[at]))) {
            ++inARow;
            continue;
        }
        if (inARow >= IN_A_ROW) {
            const qsizetype from = part.words[at - inARow].start;
            const Span place { from, part.words[at - 1].end() - from };
            if (place.length >= SHORTEST)
                found.push_back(place);
        }
        inARow = isOne ? 1 : 0;
    }
    return found;
}

/// What shouts, but for what the record writes that way.
void addCapitals(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    struct Shouts {
        std::vector<Span> places;
    };
    for (const auto &[at, read] : part.paragraphs) {
        const Paragraph &paragraph = *read;
        for (Span place : paragraph.answer<Shouts>([&] { return Shouts { shoutsIn(paragraph) }; }).places) {
            place.start += at.start;
            if (!reading.isNamedByTheRecord(part, place))
                findings.push_back(findingAt(
                    part, place, FindingKind::Clarity, u"capitals"_s, Severity::Note,
                    u"%1 reads as shouting. Write it in small letters."_s.arg(wording::quoted(part.at(place)))));
        }
    }
}

void addLinkTexts(std::vector<Finding> &findings, const Reading &reading)
{
    const ReadPart &body = reading.body;
    for (const PhraseHit &hit : letterpatterns::hitsIn(letterpatterns::List::LinkTexts, reading, body))
        findings.push_back(findingAt(body, hit.at, FindingKind::Clarity, u"link-text"_s, Severity::Note,
                                     u"%1 says nothing when it is read aloud. Say where the link leads."_s.arg(
                                         wording::quoted(body.at(hit.at)))));
}
} // namespace

QStringList letterpatterns::linkTexts()
{
    return { u"click here"_s,
             u"click this link"_s,
             u"click on this link"_s,
             u"click on the link below"_s,
             u"click the link below"_s,
             u"click below"_s,
             u"follow this link"_s,
             u"press here"_s,
             u"tap here"_s };
}

std::vector<Finding> clarityProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    addSentences(findings, reading.body);
    addParagraphs(findings, reading.body);
    addGrade(findings, reading);
    for (const ReadPart *part : reading.parts())
        addCapitals(findings, reading, *part);
    addLinkTexts(findings, reading);
    return findings;
}

} // namespace countersign
