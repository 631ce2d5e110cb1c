// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/promiseclause.h"

namespace countersign {

namespace {
using Clause = PromiseClause;

/// "if a refund is due", "whether a credit applies": the place stands in a condition that nobody has met.
bool isInACondition(const Clause &clause, Speaks speaks)
{
    const ClauseSets &s = clauseSets();
    const size_t opener = clause.start > clause.sentenceStart ? clause.start - 1 : clause.start;
    const int conditions = speaks == Speaks::Saying ? s.ifs : s.condition;
    if (speaks == Speaks::Saying && clause.start > clause.sentenceStart
        && clause.is(opener, s.unknown)) // "who is at fault"
        return true;
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

/// "can I send you a replacement?", "would you like a refund?" offer; other questions promise nothing.
bool isAskedOnly(const Clause &clause, Speaks speaks)
{
    const ClauseSets &s = clauseSets();
    const size_t start = clause.sentenceStart;
    const bool isOurOffer = clause.is(start, s.asksfor) && start + 1 < clause.words.size() && clause.is(start + 1, s.we)
        && (speaks != Speaks::Saying || clause.holds(start, clause.place.last + 1, s.you));
    return clause.isQuestion() && !isOurOffer && !clause.holds(start, clause.place.first, s.offers);
}

/// What the words after a name that is the subject do with it: "… has been approved", "… is described in our terms".
Standing ofSubject(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t FAR = 9;
    const size_t from = clause.place.last + 1;
    // "The credit note from last spring is attached."
    if (from < clause.end && clause.is(from, s.preposition) && clause.holds(from + 1, from + 4, s.earlier))
        return Standing::OnlySpokenOf;
    for (size_t at = from; at < std::min(clause.end, from + FAR); ++at) {
        const bool speaksNext = clause.holds(at + 1, at + 4, s.speaks);
        if (clause.is(at, s.speaks))
            return Standing::OnlySpokenOf;
        const bool isMonth = at > 0 && clause.is(at, s.may) // "3 May"
            && (clause.is(at - 1, s.figure) || clause.is(at - 1, s.preposition));
        if (clause.is(at, s.will) && !isMonth)
            return clause.holds(at + 1, at + 4, s.open) || speaksNext ? Standing::OnlySpokenOf : Standing::Binding;
        if (clause.is(at, s.was)) // "A refund was issued this morning", not "The refund was issued last spring"
            return clause.holds(at + 1, at + 2, s.done) && !clause.holds(clause.start, clause.end, s.earlier)
                ? Standing::Binding
                : Standing::OnlySpokenOf;
        const size_t done = clause.holds(at + 1, at + 2, s.lightly) ? at + 2 : at + 1;
        if (clause.is(at, s.have)) {
            const bool isDone = clause.holds(done, done + 1, s.been) || clause.holds(done, done + 1, s.gone);
            return isDone && !speaksNext ? Standing::Binding : Standing::OnlySpokenOf;
        }
        if (clause.is(at, s.be))
            return clause.holds(at + 1, done + 1, s.granted) ? Standing::Binding : Standing::OnlySpokenOf;
        if (clause.is(at, s.should) && clause.holds(at + 1, at + 2, s.reaches))
            return Standing::Binding;
        if (clause.is(at, s.happens)) // "The discount applies to new customers only": a rule
            return clause.holds(at, clause.end, s.only)
                    || (clause.is(at, s.applies) && clause.holds(at + 1, at + 2, s.to)
                        && !clause.holds(at + 2, at + 3, s.these))
                ? Standing::OnlySpokenOf
                : Standing::Binding;
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

/// "We strive to refund you", "we do our best to replace it", "I hope that it does not happen again": nobody is bound
/// by what is only tried.
bool isOnlyStrivenFor(const Clause &clause, Promise promise)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEXT = 2, SOON = 6;
    const size_t to = clause.place.first;
    const bool isSubordinate = clause.start > clause.sentenceStart && clause.is(clause.start - 1, s.that);
    for (size_t at = isSubordinate ? clause.sentenceStart : clause.start; at < to; ++at) {
        const bool isAnAssurance = holdsWhenNegated(promise) || promise == Promise::Guarantee;
        if (isAnAssurance && clause.is(at, s.hopes) && clause.holds(at + 1, std::min(at + 1 + NEXT, to + 1), s.it))
            return true;
        if (promise == Promise::NoRecurrence) // to see to it that it never happens again is promised however it is said
            continue;
        if (clause.is(at, s.strives) && clause.holds(at + 1, std::min(at + 1 + NEXT, to), s.to))
            return true;
        const bool isAnEffort
            = clause.is(at, s.pains) || (clause.is(at, s.effort) && clause.holds(at > 1 ? at - 2 : 0, at, s.does));
        if (isAnEffort && clause.holds(at + 1, std::min(at + 1 + SOON, to), s.to))
            return true;
    }
    return false;
}

/// "You will probably be fine": what is only likely concludes nothing.
bool isHedged(const Clause &clause, Promise promise)
{
    const bool isAConclusion = promise == Promise::SecurityConclusion || promise == Promise::LegalConclusion
        || promise == Promise::Guarantee || promise == Promise::Roadmap;
    return isAConclusion && clause.holds(clause.start, clause.place.last + 1, clauseSets().hedge);
}

/// "the delay in refunding you", "news about your refund", "the status of your credit": what is spoken about.
bool isTheTopic(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEAR = 4;
    const size_t to = clause.place.first;
    for (size_t at = to; at-- > clause.start && to - at <= NEAR;) {
        if (clause.is(at, s.topic) || (at + 1 < to && clause.is(at, s.delays) && clause.is(at + 1, s.in))
            || (at + 2 == to && clause.is(at, s.numbers) && clause.is(at + 1, s.of)))
            return true;
    }
    return false;
}

/// "Under our conditions only damaged items are replaced", "we only refund unopened goods": how it is with everybody.
bool isARule(const Clause &clause, Speaks speaks)
{
    const ClauseSets &s = clauseSets();
    if (speaks != Speaks::Saying && clause.place.first > clause.start && clause.is(clause.place.first - 1, s.only))
        return true;
    constexpr size_t SOON = 6;
    return clause.is(clause.sentenceStart, s.under)
        && clause.holds(clause.sentenceStart + 1, clause.sentenceStart + SOON, s.policy) && !clause.before(s.we)
        && !clause.before(s.you);
}

/// "We replace those links", "I make sure that the address is right": nothing of worth.
bool isATrifle(const Clause &clause, Promise promise)
{
    constexpr size_t NEAR = 5;
    return (promise == Promise::Replacement || promise == Promise::Guarantee)
        && clause.holds(clause.place.first, clause.place.last + NEAR, clauseSets().trifle);
}

/// "credited to merchants by the bank": what somebody else does.
bool isSomebodyElses(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    for (size_t at = clause.place.last + 1; at + 1 < clause.end; ++at) {
        if (clause.is(at, s.by) && clause.holds(at + 1, at + 4, s.third))
            return true;
    }
    return false;
}

/// "Would you like us to refund it?"
bool isOfferedForUsToDo(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEAR = 3;
    const size_t to = clause.place.first;
    for (size_t at = to; at-- > clause.start && to - at <= NEAR;) {
        if (clause.is(at, s.us) && at + 1 < to && clause.is(at + 1, s.to))
            return clause.isQuestion() || clause.holds(clause.sentenceStart, at, s.ifs);
    }
    return false;
}

/// The subject "you" of the clause: the customer does it.
std::optional<size_t> customerOf(const Clause &clause)
{
    for (size_t at = clause.place.first; at-- > clause.start;) {
        if (clause.is(at, clauseSets().you)
            && (at == clause.start || clause.words[at].opensSentence || at == clause.sentenceStart))
            return at;
    }
    return {};
}

/// "I have noted that you want your money back": the wish is reported, not granted.
bool isAReportedWish(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
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
    const ClauseSets &s = clauseSets();
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
    const ClauseSets &s = clauseSets();
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
    const ClauseSets &s = clauseSets();
    if (isOfferedForUsToDo(clause))
        return Standing::Binding;
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

/// "you can get", "you should receive": the customer is to have it.
bool isForTheCustomer(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEXT = 4;
    for (size_t at = clause.place.first; at-- > clause.start;) {
        if (clause.is(at, s.you)) {
            const size_t to = std::min(at + NEXT, clause.place.first);
            return clause.holds(at + 1, to, s.gets) && !clause.holds(at + 1, to, s.like);
        }
    }
    return false;
}

Standing ofName(const Clause &clause, Promise promise)
{
    const ClauseSets &s = clauseSets();
    const size_t next = clause.place.last + 1;
    // "Refunds are paid to the card": a rule.
    const bool isOfTheseGoods
        = clause.holds(next, next + 1, s.preposition) && clause.holds(next + 1, next + 2, s.these);
    if (clause.place.first == clause.sentenceStart && clause.is(clause.place.first, s.plural) && !isOfTheseGoods)
        return Standing::OnlySpokenOf;
    const bool isACoupon
        = promise != Promise::Credit && next < clause.words.size() && clause.is(next, s.couponlike); // "discount card"
    if (next < clause.end && !clause.words[next].followsComma && !isACoupon && clause.is(next, s.paper))
        return Standing::OnlySpokenOf;
    if (isSomebodyElses(clause))
        return Standing::OnlySpokenOf;
    if (isOfferedForUsToDo(clause))
        return Standing::Binding;
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
    if (isForTheCustomer(clause))
        return Standing::Binding;
    if (ours && (grants || clause.before(s.will)))
        return Standing::Binding;
    if (clause.before(s.third))
        return Standing::OnlySpokenOf;
    if (clause.before(s.lets) || clause.before(s.gladly))
        return Standing::Binding;
    const auto passive = clause.before(s.passive);
    constexpr size_t FAR = 7; // "there is an automatic 10 % discount"
    if (passive && !clause.is(*passive, s.was) && clause.place.first - *passive <= FAR && *passive > clause.start
        && clause.is(*passive - 1, s.there))
        return Standing::Binding;
    if (passive && clause.place.first - *passive <= 2)
        return clause.is(*passive, s.was) ? Standing::OnlySpokenOf
            : clause.place.first - *passive == 1 || clause.holds(clause.start, clause.place.first, s.there)
            ? Standing::Binding
            : Standing::OnlySpokenOf;
    if (grants || clause.before(s.will))
        return Standing::Binding;
    return ofSubject(clause);
}
} // namespace

Standing standingOf(const PromisePlace &place, const SpokenWords &words)
{
    const PromiseWords &found = promiseWords()[place.words];
    const Clause clause(place, words);
    if (found.speaks == Speaks::Recalling || isAskedOnly(clause, found.speaks) || isInACondition(clause, found.speaks)
        || isTheCustomers(clause) || isOnlyStrivenFor(clause, found.promise) || isHedged(clause, found.promise)
        || isATrifle(clause, found.promise))
        return Standing::OnlySpokenOf;
    const bool isAConclusion = holdsWhenNegated(found.promise);
    if (!isAConclusion && (isARule(clause, found.speaks) || isTheTopic(clause)))
        return Standing::OnlySpokenOf;
    switch (found.speaks) {
    case Speaks::Saying:
        return Standing::Binding;
    case Speaks::Doing:
        return ofDeed(clause);
    case Speaks::Naming:
        return ofName(clause, found.promise);
    case Speaks::Recalling:
        break;
    }
    return Standing::OnlySpokenOf;
}

} // namespace countersign
