// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/clarity.h"

#include "gate/wording.h"
#include "text/phrasematcher.h"
#include "text/words.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

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

void addSentences(std::vector<Finding> &findings, const ReadPart &body)
{
    for (const Span &sentence : body.sentences) {
        const size_t count = body.wordsIn(sentence).size();
        if (count > WORDS_OF_A_SENTENCE)
            findings.push_back(
                findingAt(body, sentence, FindingKind::Clarity, u"long-sentence"_s, Severity::Warning,
                          u"This sentence has %1 words; up to %2 read well. Cut it in two."_s.arg(count).arg(
                              WORDS_OF_A_SENTENCE)));
    }
}

void addParagraphs(std::vector<Finding> &findings, const ReadPart &body)
{
    for (const Span &paragraph : paragraphs(body.text)) {
        const size_t count = body.wordsIn(paragraph).size();
        const bool isAList = body.at(paragraph).count(u'\n') > 3;
        if (count > WORDS_OF_A_PARAGRAPH && !isAList)
            findings.push_back(findingAt(body, paragraph, FindingKind::Clarity, u"long-paragraph"_s, Severity::Note,
                                         u"This paragraph has %1 words; two shorter ones read better."_s.arg(count)));
    }
}

void addGrade(std::vector<Finding> &findings, const Reading &reading)
{
    if (!reading.tone || !reading.tone->readingGradeAtMost)
        return;
    size_t sentences = 0;
    size_t words = 0;
    size_t spoken = 0;
    QStringView longest;
    for (const Span &sentence : reading.body.sentences) {
        if (!isProse(reading.body.at(sentence)))
            continue;
        ++sentences;
        if (sentence.length > longest.size())
            longest = reading.body.at(sentence);
        for (const Span &word : reading.body.wordsIn(sentence)) {
            ++words;
            spoken += static_cast<size_t>(syllables(reading.body.at(word)));
        }
    }
    if (words < WORDS_FOR_A_GRADE)
        return;
    const double grade = readingGrade({ sentences, words, spoken });
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

/// Three words in a row, each of four or more capitals, that the record does not write that way.
void addCapitals(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    static const QRegularExpression pattern(u"\\b\\p{Lu}{2,}(?:[ ,'’-]+\\p{Lu}{2,}){2,}\\b"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    auto matches = pattern.globalMatch(part.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const Span place { match.capturedStart(), match.capturedLength() };
        if (place.length >= 12 && !reading.isNamedByTheRecord(part, place))
            findings.push_back(
                findingAt(part, place, FindingKind::Clarity, u"capitals"_s, Severity::Note,
                          u"%1 reads as shouting. Write it in small letters."_s.arg(wording::quoted(part.at(place)))));
    }
}

void addLinkTexts(std::vector<Finding> &findings, const ReadPart &body)
{
    static const PhraseMatcher phrases({ u"click here"_s, u"click this link"_s, u"click on this link"_s,
                                         u"click on the link below"_s, u"click the link below"_s, u"click below"_s,
                                         u"follow this link"_s, u"press here"_s, u"tap here"_s });
    for (const PhraseHit &hit : longestOf(phrases.hits(body.normalised)))
        findings.push_back(findingAt(body, hit.at, FindingKind::Clarity, u"link-text"_s, Severity::Note,
                                     u"%1 says nothing when it is read aloud. Say where the link leads."_s.arg(
                                         wording::quoted(body.at(hit.at)))));
}
} // namespace

std::vector<Finding> clarityProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    addSentences(findings, reading.body);
    addParagraphs(findings, reading.body);
    addGrade(findings, reading);
    for (const ReadPart *part : reading.parts())
        addCapitals(findings, reading, *part);
    addLinkTexts(findings, reading.body);
    return findings;
}

} // namespace countersign
