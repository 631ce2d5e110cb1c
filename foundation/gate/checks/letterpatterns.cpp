// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/letterpatterns.h"

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
             { artefactPatterns(), claimPatterns(), passivePatterns(), personalNumberPatterns(), secretPatterns() }) {
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

struct AllPhrases {
    std::vector<int> firstOf; ///< by list; one more than lists
    PhraseMatcher phrases;

    AllPhrases()
    {
        QStringList all;
        for (const QStringList &list :
             { aiPhrases(), claimPhrases(), linkTexts(), apologies(), jargon(), familiarWords() }) {
            firstOf.push_back(static_cast<int>(all.size()));
            all += list;
        }
        firstOf.push_back(static_cast<int>(all.size()));
        phrases = PhraseMatcher(all);
    }
};

const AllPhrases &allPhrases()
{
    static const AllPhrases all;
    return all;
}
} // namespace

std::vector<size_t> worthTrying(Table table, const ReadPart &part)
{
    const AllPatterns &all = allPatterns();
    if (!part.patternsWorthTrying)
        part.patternsWorthTrying = all.patterns.worthTrying(part.plain().text());
    const auto at = static_cast<size_t>(table);
    std::vector<size_t> own;
    for (const size_t index : *part.patternsWorthTrying) {
        if (index >= all.firstOf[at] && index < all.firstOf[at + 1])
            own.push_back(index - all.firstOf[at]);
    }
    return own;
}

const QRegularExpression &patternOf(Table table, size_t index)
{
    const AllPatterns &all = allPatterns();
    return all.patterns[all.firstOf[static_cast<size_t>(table)] + index];
}

std::vector<PhraseHit> hitsIn(List list, const ReadPart &part)
{
    const AllPhrases &all = allPhrases();
    if (!part.phrasesOfTheHouse)
        part.phrasesOfTheHouse = all.phrases.hits(part.normalised);
    const auto at = static_cast<size_t>(list);
    std::vector<PhraseHit> own;
    for (const PhraseHit &hit : *part.phrasesOfTheHouse) {
        if (hit.phrase >= all.firstOf[at] && hit.phrase < all.firstOf[at + 1])
            own.push_back({ hit.phrase - all.firstOf[at], hit.at });
    }
    return longestOf(std::move(own));
}

} // namespace countersign::letterpatterns
