// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/letterpatterns.h"

#include "gate/phrases.h"

#include <algorithm>
#include <array>

namespace countersign::letterpatterns {

namespace {
struct AllPatterns {
    std::vector<size_t> firstOf; ///< by table; one more than tables
    CuedPatterns patterns;

    AllPatterns()
        : patterns({}, {})
    {
        std::vector<CuedPatterns::Pattern> all;
        for (const auto table :
             { artefactPatterns(), claimPatterns(), personalNumberPatterns(), secretPatterns(), passivePatterns() }) {
            firstOf.push_back(all.size());
            all.insert(all.end(), table.begin(), table.end());
        }
        firstOf.push_back(all.size());
        patterns = CuedPatterns(all, QRegularExpression::UseUnicodePropertiesOption);
    }
};

const AllPatterns &allPatterns()
{
    static const AllPatterns all;
    return all;
}

std::span<const CuedPatterns::CueHit> cuesIn(const Paragraph &paragraph)
{
    struct Cues {
        std::vector<CuedPatterns::CueHit> hits;
    };
    return paragraph
        .answer<Cues>([&] { return Cues { allPatterns().patterns.cuesIn(PlainText(paragraph.text).text()) }; })
        .hits;
}

/// No cue reaches over the end of a line.
std::vector<CuedPatterns::CueHit> cuesIn(const ReadPart &part)
{
    std::vector<CuedPatterns::CueHit> cues;
    for (const auto &[_, read] : part.paragraphs) {
        const auto own = cuesIn(*read);
        cues.insert(cues.end(), own.begin(), own.end());
    }
    return cues;
}

/// Those of one table, counted from its first.
std::vector<size_t> ofTable(Table table, std::span<const size_t> patterns)
{
    const AllPatterns &all = allPatterns();
    const auto at = static_cast<size_t>(table);
    std::vector<size_t> own;
    for (const size_t index : patterns) {
        if (index >= all.firstOf[at] && index < all.firstOf[at + 1])
            own.push_back(index - all.firstOf[at]);
    }
    return own;
}

/// No phrase reaches over a blank line.
std::vector<PhraseHit> hitsIn(const PhraseLists &lists, const ReadPart &part)
{
    struct Hits {
        quint64 lists = 0;
        std::vector<PhraseHit> found;
    };
    std::vector<PhraseHit> hits;
    for (const auto &[at, read] : part.paragraphs) {
        const Paragraph &paragraph = *read;
        auto &own = paragraph.answer<Hits>([] { return Hits(); });
        if (own.lists != lists.id())
            own = { lists.id(), lists.hits(paragraph.normalised) };
        for (PhraseHit hit : own.found) {
            hit.at.start += at.start;
            hits.push_back(hit);
        }
    }
    return hits;
}

template <class Rule> QStringList phrasesOf(const std::vector<Rule> &rules, QString Rule::*phrase)
{
    QStringList phrases;
    for (const Rule &rule : rules)
        phrases += rule.*phrase;
    return phrases;
}
} // namespace

std::vector<size_t> worthTrying(Table table, const ReadPart &part)
{
    if (!part.patternsWorthTrying)
        part.patternsWorthTrying = allPatterns().patterns.worthTrying(cuesIn(part));
    return ofTable(table, *part.patternsWorthTrying);
}

std::vector<size_t> worthTrying(Table table, const Paragraph &paragraph)
{
    return ofTable(table, allPatterns().patterns.worthTrying(cuesIn(paragraph)));
}

const QRegularExpression &patternOf(Table table, size_t index)
{
    const AllPatterns &all = allPatterns();
    return all.patterns[all.firstOf[static_cast<size_t>(table)] + index];
}

PhraseLists listsOf(const Foundation &foundation, const QStringList &commitments, const QStringList &typeNames)
{
    return PhraseLists({ aiPhrases(), claimPhrases(), linkTexts(), apologies(), jargon(), familiarWords(),
                         reviewWords(), phrasesOf(foundation.neverSay, &NeverSay::phrase),
                         phrasesOf(foundation.internalTerms, &InternalTerm::term),
                         phrasesOf(foundation.competitors, &Competitor::name), commitments, typeNames });
}

std::vector<PhraseHit> allHitsIn(List list, const Reading &reading, const ReadPart &part)
{
    const PhraseLists &lists = reading.rules.phrases().lists;
    if (!part.phraseHits)
        part.phraseHits = hitsIn(lists, part);
    return lists.of(static_cast<size_t>(list), *part.phraseHits);
}

std::vector<PhraseHit> hitsIn(List list, const Reading &reading, const ReadPart &part)
{
    return longestOf(allHitsIn(list, reading, part));
}

} // namespace countersign::letterpatterns
