// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundreading.h"

#include "gate/inboundwords.h"

#include <algorithm>

namespace countersign {

namespace {
/// What the kinds are known by, in one table; behind it what only looks like it, and what denies.
struct Lexicon {
    std::vector<InboundKind> kindOfPattern;
    TurnsOfPhrase turns;
    int denies, lets, says, parts, subject;

    Lexicon()
        : turns(allSets(), patterns(kindOfPattern))
        , denies(turns.set(u"denies"))
        , lets(turns.set(u"lets"))
        , says(turns.set(u"says"))
        , parts(turns.set(u"parts"))
        , subject(turns.set(u"subject"))
    {
    }

private:
    static std::vector<TurnsOfPhrase::NamedWords> allSets()
    {
        std::vector<TurnsOfPhrase::NamedWords> sets(inboundSets().begin(), inboundSets().end());
        sets.push_back({ u"denies", u"not never no nobody none without nothing" });
        sets.push_back({ u"lets", u"only just make force let push until wait believe" });
        sets.push_back({ u"says", u"that said say says think mean meant want wish claim claimed" });
        sets.push_back({ u"parts", u"but and so because how why what when if until or" });
        sets.push_back({ u"subject", u"i we they he she it" });
        return sets;
    }
    static std::vector<QStringView> patterns(std::vector<InboundKind> &kinds)
    {
        std::vector<QStringView> all;
        for (const auto &table : { wordsOfHarm(), wordsOfBusiness(), framesOfHarm(), framesOfBusiness() }) {
            for (const InboundWords &listed : table) {
                for (const QStringView pattern : listed.patterns.split(u';')) {
                    all.push_back(pattern.trimmed());
                    kinds.push_back(listed.kind);
                }
            }
        }
        all.insert(all.end(), innocentWords().begin(), innocentWords().end());
        return all;
    }
};

const Lexicon &lexicon()
{
    static const Lexicon compiled;
    return compiled;
}

/// "nobody was hurt", "we do not want to cancel": a no close before it, in the same clause.
bool isDenied(const SpokenWords &words, size_t place)
{
    constexpr size_t FAR_ENOUGH = 9;
    const Lexicon &known = lexicon();
    const auto is = [&](size_t word, int set) {
        return known.turns.is(words[word], set);
    };
    for (size_t at = place; at > 0 && place - at < FAR_ENOUGH && !words[at].opensSentence; --at) {
        const size_t before = at - 1;
        if (is(before, known.parts) || (words[at].followsComma && at < place))
            return false;
        if (is(before, known.denies))
            return !is(at, known.lets);
        // "You do not answer and we will sue": another clause; "I never said that we would" is the same.
        const bool isAnotherClause
            = is(before, known.subject) && before > 0 && !is(before - 1, known.says) && !is(before - 1, known.denies);
        if (isAnotherClause)
            return false;
    }
    return false;
}
} // namespace

InboundReading::InboundReading(const QString &text)
    : m_meant(text)
    , m_normalised(m_meant.text())
    , m_words(lexicon().turns.wordsOf(m_normalised, m_meant.text()))
{
    const size_t telling = lexicon().kindOfPattern.size();
    for (const TurnsOfPhrase::Hit &hit : lexicon().turns.hits(m_words))
        (hit.pattern < telling ? m_telling : m_innocent).push_back(hit);
    size_t until = 0;
    for (const TurnsOfPhrase::Hit &hit : m_innocent) {
        until = std::max(until, hit.last + 1);
        m_innocentUntil.push_back(until);
    }
}

Span InboundReading::written(size_t first, size_t last) const
{
    const Span place = TurnsOfPhrase::placeOf(m_words, first, last, m_normalised);
    return m_meant.differs() ? m_meant.original(place) : place;
}

InboundReading::Place InboundReading::placeOf(size_t first, size_t last) const
{
    // Of those that begin no later than the place ends, one may reach into it.
    const auto behind = std::ranges::upper_bound(m_innocent, last, {}, &TurnsOfPhrase::Hit::first);
    const auto before = static_cast<size_t>(behind - m_innocent.begin());
    const bool isInnocent = before > 0 && m_innocentUntil[before - 1] > first;
    return { InboundKind::Novel, written(first, last), isDenied(m_words, first), isInnocent };
}

std::vector<InboundReading::Place> InboundReading::places() const
{
    std::vector<Place> found;
    for (const TurnsOfPhrase::Hit &hit : m_telling) {
        found.push_back(placeOf(hit.first, hit.last));
        found.back().kind = lexicon().kindOfPattern[hit.pattern];
    }
    return found;
}

InboundReading::Place InboundReading::placeOf(const Span &at) const
{
    const auto start = [this](size_t word) {
        return written(word, word).start;
    };
    size_t from = 0, to = m_words.size();
    while (from < to) {
        const size_t middle = (from + to) / 2;
        (start(middle) < at.start ? from : to) = start(middle) < at.start ? middle + 1 : middle;
    }
    return from < m_words.size() ? placeOf(from, from) : Place { InboundKind::Novel, at };
}

} // namespace countersign
