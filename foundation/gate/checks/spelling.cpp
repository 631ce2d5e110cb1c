// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/spelling.h"

#include "gate/misspellings.h"
#include "gate/phrases.h"
#include "gate/wording.h"
#include "text/remembered.h"
#include "text/words.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// "Chai" of "Chai's".
QStringView withoutPossessive(QStringView word)
{
    const QChar last = word.back();
    if (last != u's' && last != u'\'' && last != u'’')
        return word;
    for (const QStringView ending : { u"'s", u"’s", u"'", u"’" }) {
        if (word.endsWith(ending))
            return word.chopped(ending.size());
    }
    return word;
}

bool isOurs(const Reading &reading, QStringView word)
{
    const auto isKnown = [&reading](QStringView written) {
        return reading.rules.phrases().ownWords.contains(written.toString().toCaseFolded())
            || reading.isAWordOfTheRecord(written);
    };
    // "laminators" of a record's "Laminator A3"
    constexpr qsizetype SHORTEST = 4;
    return isKnown(word) || (word.size() > SHORTEST && word.endsWith(u's') && isKnown(word.chopped(1)));
}

/// By first letter and length.
quint64 kindOf(QStringView word)
{
    return quint64(1) << ((word.front().unicode() + 7 * static_cast<quint64>(word.size())) & 63);
}

quint64 kindsOfWordsIn(const Paragraph &paragraph)
{
    struct Kinds {
        quint64 all = 0;
    };
    return paragraph
        .answer<Kinds>([&paragraph] {
            Kinds kinds;
            for (const Span &word : paragraph.words)
                kinds.all |= kindOf(paragraph.at(word));
            return kinds;
        })
        .all;
}

void addUnknownWords(std::vector<Finding> &findings, const Reading &reading)
{
    const auto &unknown = reading.subject.unknownWords;
    if (unknown.isEmpty())
        return;
    quint64 kinds = 0; // few words of a letter are unknown
    for (const QString &word : unknown)
        kinds |= word.isEmpty() ? 0 : kindOf(word);
    const auto addIn = [&](const ReadPart *part, const PlacedParagraph &paragraph) {
        if ((kinds & kindsOfWordsIn(*paragraph.read)) == 0)
            return;
        for (Span word : paragraph.read->words) {
            const QStringView seen = paragraph.read->at(word);
            if ((kinds & kindOf(seen)) == 0)
                continue;
            word.start += paragraph.at.start;
            const QString written = QString::fromRawData(seen.data(), seen.size());
            if (!unknown.contains(written) || isOurs(reading, written) || isOurs(reading, withoutPossessive(written)))
                continue;
            const auto nearest = reading.subject.nearestWords.constFind(written);
            const auto expected
                = nearest == reading.subject.nearestWords.constEnd() ? std::nullopt : std::optional(*nearest);
            const QString message = u"%1 is in no dictionary. "_s.arg(wording::quoted(written));
            findings.push_back(findingAt(*part, word, FindingKind::Spelling, u"unknown-word"_s, Severity::Warning,
                                         message
                                             + (expected ? u"Did you mean %1?"_s.arg(wording::quoted(*expected))
                                                         : u"Correct it, or let it stand where it is a name."_s),
                                         expected));
        }
    };
    for (const ReadPart *part : reading.parts()) {
        for (const PlacedParagraph &paragraph : part->paragraphs)
            addIn(part, paragraph);
    }
}

/// The words that names are told by.
QStringList tellingWords(QStringView names)
{
    constexpr qsizetype SHORTEST = 5;
    QStringList found;
    for (const Span &word : words(names)) {
        if (word.length >= SHORTEST && names[word.start].isUpper())
            found += names.mid(word.start, word.length).toString();
    }
    return found;
}

/// The words of the names of those whom the letter is to and from.
QStringList wordsOfNames(const Reading &reading)
{
    constexpr size_t MOST = 500;
    thread_local Remembered<QStringList> known(MOST);
    const Account &account = reading.subject.account;
    QString names;
    for (const QString &name : { account.name, account.owner, account.accountManager, reading.subject.company.name,
                                 reading.subject.company.coordinatorName })
        names += name + u'\n';
    for (const Contact &contact : account.contacts)
        names += contact.name + u'\n';
    return known.of(names, tellingWords);
}

/// Words of a paragraph that look like names: a capital within a sentence.
std::vector<Span> namesIn(const Paragraph &paragraph)
{
    std::vector<Span> found;
    for (const Span &word : paragraph.words) {
        const QStringView written = paragraph.at(word);
        const bool isCapitalised = written.size() > 4 && written[0].isUpper() && written[1].isLower();
        const auto sentence = isCapitalised ? std::ranges::find(paragraph.sentences, word.start, &Span::start)
                                            : paragraph.sentences.end();
        if (isCapitalised && sentence == paragraph.sentences.end())
            found.push_back(word);
    }
    return found;
}

/// "Nothgate" for Northgate: a capital within a sentence is a name's, and one letter makes it one that is known.
void addNearMisses(std::vector<Finding> &findings, const Reading &reading)
{
    const QStringList names = wordsOfNames(reading);
    if (names.isEmpty())
        return;
    struct Names {
        std::vector<Span> places;
    };
    const auto addIn = [&](const ReadPart *part, const PlacedParagraph &placed) {
        const Paragraph &paragraph = *placed.read;
        for (Span word : paragraph.answer<Names>([&] { return Names { namesIn(paragraph) }; }).places) {
            word.start += placed.at.start;
            const QStringView whole = part->at(word);
            const QStringView written = withoutPossessive(whole);
            const auto near = std::ranges::find_if(names, [&](const QString &name) {
                if (written[0] != name[0] || std::abs(written.size() - name.size()) > 1)
                    return false;
                const bool isPlural = written.size() == name.size() + 1 && written.startsWith(name);
                return !isPlural && isOneMistakeFrom(written, name);
            });
            if (near != names.end() && !isOurs(reading, written) && !isOurs(reading, whole))
                findings.push_back(findingAt(
                    *part, { word.start, written.size() }, FindingKind::Spelling, u"near-miss"_s, Severity::Warning,
                    u"Did you mean %1? The letter says %2."_s.arg(wording::quoted(*near), wording::quoted(written)),
                    *near));
        }
    };
    for (const ReadPart *part : reading.parts()) {
        for (const PlacedParagraph &paragraph : part->paragraphs)
            addIn(part, paragraph);
    }
}
} // namespace

std::vector<Finding> spellingProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    addUnknownWords(findings, reading);
    addNearMisses(findings, reading);
    return findings;
}

} // namespace countersign
