// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/standing.h"

#include <optional>

namespace countersign {

namespace {
/// The sets that say what a word does in a clause, looked up once.
struct Sets {
    const TurnsOfPhrase &turns = turnsOfPromise();
    int subject = turns.set(u"subject"), opens = turns.set(u"opens"), turn = turns.set(u"turn"),
        condition = turns.set(u"condition"), like = turns.set(u"like"), will = turns.set(u"will"),
        be = turns.set(u"be"), have = turns.set(u"have"), grants = turns.set(u"grants"), speaks = turns.set(u"speaks"),
        granted = turns.set(u"granted"), passive = turns.set(u"passive"), was = turns.set(u"was"),
        happens = turns.set(u"happens"), past = turns.set(u"past"), preposition = turns.set(u"preposition"),
        small = turns.set(u"small"), third = turns.set(u"third"), paper = turns.set(u"paper"),
        finite = turns.set(u"finite"), ours = turns.set(u"ours"), you = turns.set(u"you"), gets = turns.set(u"gets"),
        lets = turns.set(u"lets"), by = turns.set(u"by"), open = turns.set(u"open"), ifs = turns.set(u"ifs"),
        offers = turns.set(u"offers"), we = turns.set(u"we"), there = turns.set(u"there"), been = turns.set(u"been"),
        figure = turns.set(u"figure"), lightly = turns.set(u"lightly"), asks = turns.set(u"asks"),
        that = turns.set(u"that"), feels = turns.set(u"feels"), thanks = turns.set(u"thanks"),
        weighs = turns.set(u"weighs"), gladly = turns.set(u"gladly"), team = turns.set(u"team"),
        earlier = turns.set(u"earlier"), reports = turns.set(u"reports"), states = turns.set(u"states"),
        plural = turns.set(u"plural");
};
const Sets &sets()
{
    static const Sets found;
    return found;
}

/// The clause around a place, in its sentence.
struct Clause {
    const SpokenWords &words;
    const PromisePlace &place;
    size_t sentenceStart, start, end; ///< words [start, end)

    Clause(const PromisePlace &of, const SpokenWords &all);

    bool is(size_t word, int set) const { return sets().turns.is(words[word], set); }
    /// The nearest word before the place, in the clause, that is one of the set.
    std::optional<size_t> before(int set) const
    {
        for (size_t at = place.first; at-- > start;) {
            if (is(at, set))
                return at;
        }
        return {};
    }
    bool holds(size_t from, size_t to, int set) const
    {
        for (size_t at = from; at < std::min(to, end); ++at) {
            if (is(at, set))
                return true;
        }
        return false;
    }
    bool isQuestion() const
    {
        for (size_t at = place.first; at < words.size() && (at == place.first || !words[at].opensSentence); ++at) {
            if (words[at].endsQuestion)
                return true;
        }
        return false;
    }
};

Clause::Clause(const PromisePlace &of, const SpokenWords &all)
    : words(all)
    , place(of)
{
    constexpr size_t FAR_ENOUGH = 40;
    sentenceStart = place.first;
    while (sentenceStart > 0 && !words[sentenceStart].opensSentence && place.first - sentenceStart < FAR_ENOUGH)
        --sentenceStart;
    start = place.first;
    while (start > sentenceStart) {
        const bool opensAfterComma = words[start].followsComma && is(start, sets().opens);
        const bool isSubject = is(start, sets().we);
        if (is(start - 1, sets().turn) || opensAfterComma || (isSubject && start < place.first))
            break;
        --start;
    }
    end = place.last + 1;
    while (end < words.size() && end - place.last < FAR_ENOUGH && !words[end].opensSentence
           && !(words[end].followsComma && is(end, sets().opens)) && !is(end, sets().turn))
        ++end;
}

/// "if a refund is due", "whether a credit applies": the place stands in a condition that nobody has met.
bool isInACondition(const Clause &clause, Speaks speaks)
{
    const Sets &s = sets();
    const size_t opener = clause.start > clause.sentenceStart ? clause.start - 1 : clause.start;
    const int conditions = speaks == Speaks::Saying ? s.ifs : s.condition;
    const bool isOpened = clause.is(opener, conditions) || clause.is(clause.start, conditions);
    if (!isOpened)
        return false;
    // "If it breaks you get a new one": the main clause has begun, though no comma says so.
    constexpr size_t SHORTEST = 3;
    for (size_t at = opener + SHORTEST; at <= clause.place.first && at + 1 < clause.words.size(); ++at) {
        if (clause.is(at, s.subject) && (clause.is(at + 1, s.gets) || clause.is(at + 1, s.will)))
            return false;
    }
    // "If you would like a refund, tell me" offers one.
    return speaks == Speaks::Saying || !clause.holds(clause.start, clause.place.first, s.like);
}

/// "can I send you a replacement?" offers; other questions promise nothing.
bool isAskedOnly(const Clause &clause)
{
    return clause.isQuestion() && !clause.holds(clause.sentenceStart, clause.place.first, sets().offers);
}

/// What the words after a name that is the subject do with it: "… has been approved", "… is described in our terms".
Standing ofSubject(const Clause &clause)
{
    const Sets &s = sets();
    constexpr size_t FAR = 9;
    const size_t from = clause.place.last + 1;
    // "The credit note from last spring is attached."
    if (from < clause.end && clause.is(from, s.preposition) && clause.holds(from + 1, from + 4, s.earlier))
        return Standing::OnlySpokenOf;
    for (size_t at = from; at < std::min(clause.end, from + FAR); ++at) {
        const bool speaksNext = clause.holds(at + 1, at + 4, s.speaks);
        if (clause.is(at, s.speaks))
            return Standing::OnlySpokenOf;
        const bool isMonth = at > 0 && (clause.is(at - 1, s.figure) || clause.is(at - 1, s.preposition)); // "3 May"
        if (clause.is(at, s.will) && !isMonth)
            return clause.holds(at + 1, at + 4, s.open) || speaksNext ? Standing::OnlySpokenOf : Standing::Binding;
        if (clause.is(at, s.was))
            return Standing::OnlySpokenOf;
        if (clause.is(at, s.have))
            return clause.holds(at + 1, at + 2, s.been) && !speaksNext ? Standing::Binding : Standing::OnlySpokenOf;
        const size_t done = clause.holds(at + 1, at + 2, s.lightly) ? at + 2 : at + 1;
        if (clause.is(at, s.be))
            return clause.holds(at + 1, done + 1, s.granted) ? Standing::Binding : Standing::OnlySpokenOf;
        if (clause.is(at, s.happens))
            return Standing::Binding;
        if (clause.is(at, s.subject))
            break;
    }
    // "Full refund of $50." is all that is said.
    const bool isBare = from >= clause.end || clause.words[from].followsComma || clause.is(from, s.preposition);
    const bool isLed = !clause.holds(clause.start, clause.place.first, s.finite);
    bool isSmall = clause.place.first - clause.start <= 3;
    for (size_t at = clause.start; at < clause.place.first; ++at)
        isSmall = isSmall && clause.is(at, s.small);
    constexpr size_t FEW = 9;
    const bool isWhole = clause.end >= clause.words.size() || clause.words[clause.end].opensSentence;
    const bool isVerbless = isWhole && clause.end - clause.start <= FEW && !clause.holds(from, clause.end, s.finite);
    return isBare && isLed && isSmall && isVerbless ? Standing::Binding : Standing::OnlySpokenOf;
}

/// "credited to merchants by the bank": what somebody else does.
bool isSomebodyElses(const Clause &clause)
{
    const Sets &s = sets();
    for (size_t at = clause.place.last + 1; at + 1 < clause.end; ++at) {
        if (clause.is(at, s.by) && clause.holds(at + 1, at + 4, s.third))
            return true;
    }
    return false;
}

/// The subject "you" of the clause: the customer does it.
std::optional<size_t> customerOf(const Clause &clause)
{
    for (size_t at = clause.place.first; at-- > clause.start;) {
        if (clause.is(at, sets().you)
            && (at == clause.start || clause.words[at].opensSentence || at == clause.sentenceStart))
            return at;
    }
    return {};
}

/// "I have noted that you want your money back": the wish is reported, not granted.
bool isAReportedWish(const Clause &clause)
{
    const Sets &s = sets();
    constexpr size_t NEXT = 3;
    const auto you = customerOf(clause);
    if (!you || !clause.holds(*you + 1, *you + 1 + NEXT, s.like))
        return false;
    for (size_t at = clause.sentenceStart; at < *you; ++at) {
        if (clause.is(at, s.reports))
            return true;
    }
    return false;
}

/// "Your letter says that we are liable": somebody's words, save our own.
bool isSomebodysStatement(const Clause &clause)
{
    const Sets &s = sets();
    constexpr size_t FAR = 4;
    for (size_t at = clause.start; at > clause.sentenceStart && clause.start - at < FAR; --at) {
        if (clause.is(at - 1, s.states))
            return at - 1 > clause.sentenceStart && !clause.is(at - 2, s.we);
    }
    return false;
}

/// "you asked us to hold the price", "thank you for paying the freight": what the customer says or does.
bool isTheCustomers(const Clause &clause)
{
    const Sets &s = sets();
    if (clause.before(s.thanks) || isAReportedWish(clause) || isSomebodysStatement(clause))
        return true;
    // "You feel that we are to blame", "you told us that the fee should be waived".
    if (clause.start > clause.sentenceStart && clause.is(clause.start - 1, s.that)) {
        constexpr size_t FAR = 4;
        for (size_t at = clause.start - 1; at > clause.sentenceStart && clause.start - at < FAR; --at) {
            if (clause.is(at, s.feels) && clause.is(at - 1, s.you))
                return true;
        }
    }
    const auto asks = clause.before(s.asks);
    return asks && *asks > clause.sentenceStart
        && (clause.is(*asks - 1, s.you)
            || (*asks > clause.sentenceStart + 1 && !clause.is(*asks - 1, s.will) && clause.is(*asks - 2, s.you)));
}

/// "we drop the fee", "happy to drop the fee", "our accounts desk drops the fee"; not "please drop the key".
Standing ofDeed(const Clause &clause)
{
    const Sets &s = sets();
    // "Last year we exchanged the pump."
    const bool isLongAgo = !clause.before(s.will) && clause.words[clause.sentenceStart].opensSentence
        && clause.is(clause.sentenceStart, s.earlier);
    if (isSomebodyElses(clause) || clause.before(s.weighs) || isLongAgo)
        return Standing::OnlySpokenOf;
    const auto we = clause.before(s.we);
    const auto you = customerOf(clause);
    if (we && (!you || *we > *you))
        return Standing::Binding;
    const bool isOurs = clause.before(s.gladly) || clause.before(s.team);
    const bool isOfAnother = clause.before(s.third).has_value();
    if (you || isOfAnother)
        return Standing::OnlySpokenOf;
    return isOurs || clause.before(s.will) ? Standing::Binding : Standing::OnlySpokenOf;
}

Standing ofName(const Clause &clause)
{
    const Sets &s = sets();
    const size_t next = clause.place.last + 1;
    // "Refunds are paid to the card": a rule.
    if (clause.place.first == clause.sentenceStart && clause.is(clause.place.first, s.plural))
        return Standing::OnlySpokenOf;
    if (next < clause.end && !clause.words[next].followsComma && clause.is(next, s.paper))
        return Standing::OnlySpokenOf;
    if (isSomebodyElses(clause))
        return Standing::OnlySpokenOf;
    const auto speaks = clause.before(s.speaks);
    const auto grants = clause.before(s.grants);
    const auto we = clause.before(s.we);
    const auto ours = clause.before(s.ours);
    if (speaks && (!grants || *grants < *speaks))
        return Standing::OnlySpokenOf;
    // Whose deed it is: the nearest subject before it.
    const auto you = customerOf(clause);
    if (we && (!you || *we > *you))
        return Standing::Binding;
    if (you) {
        const bool isToGet = clause.holds(*you + 1, *you + 4, s.will) || clause.holds(*you + 1, *you + 4, s.gets);
        return isToGet ? Standing::Binding : Standing::OnlySpokenOf;
    }
    if (ours && (grants || clause.before(s.will)))
        return Standing::Binding;
    if (clause.before(s.third))
        return Standing::OnlySpokenOf;
    const auto passive = clause.before(s.passive);
    if (passive && clause.place.first - *passive <= 2)
        return clause.is(*passive, s.was) ? Standing::OnlySpokenOf
            : clause.place.first - *passive == 1 || clause.holds(clause.start, clause.place.first, s.there)
            ? Standing::Binding
            : Standing::OnlySpokenOf;
    if (grants || clause.before(s.lets))
        return Standing::Binding;
    if (clause.before(s.will))
        return Standing::Binding;
    return ofSubject(clause);
}
} // namespace

Standing standingOf(const PromisePlace &place, const SpokenWords &words)
{
    const PromiseWords &found = promiseWords()[place.words];
    const Clause clause(place, words);
    if (found.speaks == Speaks::Recalling || isAskedOnly(clause) || isInACondition(clause, found.speaks)
        || isTheCustomers(clause))
        return Standing::OnlySpokenOf;
    switch (found.speaks) {
    case Speaks::Saying:
        return Standing::Binding;
    case Speaks::Doing:
        return ofDeed(clause);
    case Speaks::Naming:
        return ofName(clause);
    case Speaks::Recalling:
        break;
    }
    return Standing::OnlySpokenOf;
}

} // namespace countersign
