// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/inboundreading.h"

#include "gate/inboundwords.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace countersign {

namespace {
/// What the kinds are known by, in one table; behind it what only looks like it, and what denies.
struct Lexicon {
    std::vector<const InboundWords *> listOfPattern; ///< the telling ones
    size_t firstOfTrade = 0, firstOfThanks = 0; ///< of the patterns: those that speak of goods, that thank
    TurnsOfPhrase turns;
    int denies, lets, says, parts, subject, explains, figure, ifWord, without, you;

    Lexicon()
        : turns(allSets(), patterns())
        , denies(turns.set(u"denies"))
        , lets(turns.set(u"lets"))
        , says(turns.set(u"says"))
        , parts(turns.set(u"parts"))
        , subject(turns.set(u"subject"))
        , explains(turns.set(u"explains"))
        , figure(turns.set(u"figure"))
        , ifWord(turns.set(u"if"))
        , without(turns.set(u"without"))
        , you(turns.set(u"you"))
    {
    }

private:
    static std::vector<TurnsOfPhrase::NamedWords> allSets()
    {
        std::vector<TurnsOfPhrase::NamedWords> sets(inboundSets().begin(), inboundSets().end());
        sets.push_back({ u"denies", u"not never no nobody none without nothing" });
        sets.push_back(
            { u"lets",
              u"only just make force let push until wait believe realize realizing realise realising realized know "
              u"knowing knew aware told informed disclosed understand explained expect expecting expected" });
        sets.push_back({ u"says", u"that said say says think mean meant want wish claim claimed" });
        sets.push_back({ u"parts", u"but and so because how why what when if until or please then" });
        sets.push_back({ u"subject", u"i we they he she it" });
        sets.push_back(
            { u"explains", u"but because since as when after before while that which who where otherwise so" });
        sets.push_back({ u"figure", u"#" });
        sets.push_back({ u"if", u"if" });
        sets.push_back({ u"without", u"without" });
        sets.push_back({ u"you", u"you" });
        return sets;
    }
    std::vector<QStringView> patterns()
    {
        std::vector<QStringView> all;
        for (const auto &table : { wordsOfHarm(), wordsOfBusiness(), framesOfHarm(), framesOfBusiness(), phrasesOfLaw(),
                                   phrasesOfSafety(), phrasesOfDistress(), phrasesOfMoney(), phrasesOfLeaving(),
                                   phrasesOfAPerson(), reportsOfHarm(), reportsOfDealings(), signsOfKinds() }) {
            for (const InboundWords &listed : table) {
                for (const QStringView pattern : listed.patterns.split(u';')) {
                    all.push_back(pattern.trimmed());
                    listOfPattern.push_back(&listed);
                }
            }
        }
        all.insert(all.end(), innocentWords().begin(), innocentWords().end());
        all.insert(all.end(), innocentPhrases().begin(), innocentPhrases().end());
        firstOfTrade = all.size();
        all.insert(all.end(), wordsOfTrade().begin(), wordsOfTrade().end());
        firstOfThanks = all.size();
        all.insert(all.end(), wordsOfThanks().begin(), wordsOfThanks().end());
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
    constexpr size_t FAR_ENOUGH = 6;
    const Lexicon &known = lexicon();
    const auto is = [&](size_t word, int set) {
        return known.turns.is(words[word], set);
    };
    // "no fridge, no money left": a list of what there is not
    if (is(place, known.denies))
        return false;
    for (size_t at = place; at > 0 && place - at < FAR_ENOUGH && !words[at].opensSentence; --at) {
        const size_t before = at - 1;
        if (is(before, known.parts) || (words[at].followsComma && at < place))
            return false;
        // "twenty minutes without getting through. Closing my account": it denies what it stands by.
        constexpr size_t FAR_FOR_WITHOUT = 2;
        if (is(before, known.without) && place - before > FAR_FOR_WITHOUT)
            continue;
        if (is(before, known.denies)) {
            // "If not, our lawyer will write" says what follows otherwise.
            // "You cannot do this under the act" accuses.
            constexpr size_t MODAL = 2;
            if (before >= MODAL && is(before - MODAL, known.you) && place - before > MODAL)
                return false;
            const bool isOtherwise = before > 0 && is(before - 1, known.ifWord);
            return !isOtherwise && !is(at, known.lets);
        }
        // "You do not answer and we will sue": another clause; "I never said that we would" is the same.
        const bool isAnotherClause
            = is(before, known.subject) && before > 0 && !is(before - 1, known.says) && !is(before - 1, known.denies);
        if (isAnotherClause)
            return false;
    }
    return false;
}

/// Kinds whose words are names of goods as well: crash helmets, burn gel, a panic bar.
bool hasGoodsOfItsName(InboundKind kind)
{
    switch (kind) {
        using enum InboundKind;
    case Safety:
    case Distress:
    case Bereavement:
    case Fraud:
    case Privacy:
    case Press:
        return true;
    case Legal:
    case BillingDispute:
    case Cancellation:
    case ManagerRequest:
    case Value:
    case Novel:
    case MultiPart:
    case Negotiation:
    case Outage:
        return false;
    }
    Q_UNREACHABLE();
}

/// One word or two that tell harm in a text that orders, asks for goods or thanks: "crash helmets, 12 of them".
void leaveOutLoneWords(std::vector<InboundReading::Place> &places)
{
    std::map<InboundKind, size_t> counts;
    const auto isMeant = [](const InboundReading::Place &place) {
        return !place.isInnocent && !place.isDenied;
    };
    for (const InboundReading::Place &place : places) {
        if (isMeant(place))
            ++counts[place.kind];
    }
    for (InboundReading::Place &place : places)
        place.isInnocent
            = place.isInnocent || (hasGoodsOfItsName(place.kind) && counts[place.kind] == 1 && place.words <= 2);
}

/// A word that tells nothing alone.
struct Sign {
    InboundReading::Place place;
    size_t field = 0;
    size_t word = 0;
};

/// Whether signs of enough fields of its kind stand near the one.
bool meetsOthers(const std::vector<Sign> &signs, const Sign &one)
{
    constexpr size_t NEAR = 30;
    constexpr size_t FIELDS = 8;
    std::array<bool, FIELDS> isThere {};
    for (const Sign &other : signs) {
        const size_t between = std::max(other.word, one.word) - std::min(other.word, one.word);
        if (other.place.kind == one.place.kind && between <= NEAR)
            isThere[other.field] = true;
    }
    return static_cast<size_t>(std::ranges::count(isThere, true)) >= fieldsThatTell(one.place.kind);
}

bool keepThoseThatMeet(std::vector<Sign> &signs)
{
    std::vector<Sign> met;
    std::ranges::copy_if(signs, std::back_inserter(met), [&](const Sign &sign) { return meetsOthers(signs, sign); });
    signs = std::move(met);
    return !signs.empty();
}

/// Behind the last word of what is ordered or asked for: the clause, and the further items of a list.
size_t endOfGoods(const SpokenWords &words, size_t from)
{
    const Lexicon &known = lexicon();
    const auto is = [&](size_t word, int set) {
        return known.turns.is(words[word], set);
    };
    while (from < words.size() && !words[from].opensSentence && !is(from, known.explains)
           && (!words[from].followsComma || is(from, known.figure)))
        ++from;
    return from;
}
} // namespace

InboundReading::InboundReading(const QString &text)
    : m_meant(text)
    , m_normalised(m_meant.text())
    , m_words(lexicon().turns.wordsOf(m_normalised, m_meant.text()))
{
    const size_t telling = lexicon().listOfPattern.size();
    for (const TurnsOfPhrase::Hit &hit : lexicon().turns.hits(m_words)) {
        if (hit.pattern >= lexicon().firstOfThanks)
            m_isFriendly = true;
        else if (hit.pattern < lexicon().firstOfTrade)
            (hit.pattern < telling ? m_telling : m_innocent).push_back(hit);
        else if (m_goods.empty() || m_goods.back().second <= hit.last)
            m_goods.emplace_back(hit.first, endOfGoods(m_words, hit.last + 1));
    }
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
    return { InboundKind::Novel, written(first, last), isDenied(m_words, first), isInnocent, last + 1 - first };
}

/// Whether the word only names goods that are ordered or asked for.
bool InboundReading::isOfGoods(InboundKind kind, size_t word) const
{
    if (!hasGoodsOfItsName(kind))
        return false;
    const auto behind = std::ranges::upper_bound(m_goods, word, {}, &std::pair<size_t, size_t>::first);
    return behind != m_goods.begin() && std::prev(behind)->second > word;
}

std::vector<InboundReading::Place> InboundReading::places() const
{
    std::vector<Place> found;
    std::vector<Sign> signs;
    for (const TurnsOfPhrase::Hit &hit : m_telling) {
        const InboundWords &list = *lexicon().listOfPattern[hit.pattern];
        Place place = placeOf(hit.first, hit.last);
        place.kind = list.kind;
        place.isInnocent = place.isInnocent || (hit.first == hit.last && isOfGoods(place.kind, hit.first));
        if (list.field == 0)
            found.push_back(place);
        else if (!place.isInnocent && !place.isDenied)
            signs.push_back({ place, list.field, hit.first });
    }
    if (!m_goods.empty() || m_isFriendly)
        leaveOutLoneWords(found);
    std::set<InboundKind> told;
    for (const Place &place : found) {
        if (!place.isInnocent && !place.isDenied)
            told.insert(place.kind);
    }
    const bool hasMet = keepThoseThatMeet(signs);
    for (const Sign &sign : signs) {
        if (!told.contains(sign.place.kind))
            found.push_back(sign.place);
    }
    if (hasMet)
        std::ranges::stable_sort(found, {}, [](const Place &place) { return place.at.start; });
    return found;
}

InboundReading::Place InboundReading::placeOf(InboundKind kind, const Span &at) const
{
    const auto start = [this](size_t word) {
        return written(word, word).start;
    };
    size_t from = 0;
    size_t to = m_words.size();
    while (from < to) {
        const size_t middle = (from + to) / 2;
        (start(middle) < at.start ? from : to) = start(middle) < at.start ? middle + 1 : middle;
    }
    if (from >= m_words.size())
        return { kind, at };
    Place place = placeOf(from, from);
    const bool isOneWord = from + 1 >= m_words.size() || start(from + 1) >= at.end();
    place.kind = kind;
    place.isInnocent = place.isInnocent || (isOneWord && isOfGoods(kind, from));
    return place;
}

} // namespace countersign
