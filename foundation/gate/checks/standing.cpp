// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/unbound.h"

namespace countersign {

namespace {
using Clause = PromiseClause;

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
        if (clause.is(at, s.can) && !isMonth && clause.holds(at + 1, at + 2, s.only)) // "can only be used once"
            return Standing::OnlySpokenOf;
        if (clause.is(at, s.will) && !isMonth)
            return clause.holds(at + 1, at + 4, s.open) || speaksNext ? Standing::OnlySpokenOf : Standing::Binding;
        if (clause.is(at, s.was)) // "A refund was issued this morning", not "The refund was issued last spring"
            return clause.holds(at + 1, at + 2, s.done) && !clause.holds(clause.start, clause.end, s.earlier)
                ? Standing::Binding
                : Standing::OnlySpokenOf;
        const size_t done = clause.holds(at + 1, at + 2, s.lightly) ? at + 2 : at + 1;
        if (clause.is(at, s.have)) {
            const bool isDone = clause.holds(done, done + 1, s.been) || clause.holds(done, done + 1, s.gone);
            return isDone && !speaksNext && !clause.holds(done + 1, done + 3, s.open) ? Standing::Binding
                                                                                      : Standing::OnlySpokenOf;
        }
        if (clause.is(at, s.be))
            return clause.holds(at + 1, done + 1, s.granted) && !clause.holds(at + 1, at + 4, s.only)
                ? Standing::Binding
                : Standing::OnlySpokenOf;
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
    const auto you = clause.customer();
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

/// "changes in the handling of refunds", "due to a chargeback", "order a replacement card", "it takes five days to
/// process a refund": the word stands for a thing of everybody's.
bool isOfEverybody(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    const size_t first = clause.place.first;
    if (first > clause.sentenceStart && clause.is(first, s.plural) && clause.is(first - 1, s.of)
        && !clause.before(s.will))
        return true;
    const size_t article = first > clause.sentenceStart && clause.is(first - 1, s.small) ? first - 1 : first;
    const auto isBehind = [&](int set, size_t words) {
        return article >= clause.sentenceStart + words && clause.is(article - words, set);
    };
    if (isBehind(s.cause, 1) || isBehind(s.cause, 2) || (isBehind(s.ordering, 1) && !clause.before(s.we)))
        return true;
    // "Our refunds are paid on Fridays."
    if (first == clause.sentenceStart + 1 && clause.is(first, s.plural) && clause.is(first - 1, s.ours)
        && clause.holds(clause.place.last + 1, clause.place.last + 2, s.be))
        return true;
    // "Interest is credited monthly."
    if (article > clause.sentenceStart && clause.is(article - 1, s.be) && !clause.before(s.will)
        && clause.holds(clause.start, clause.end, s.habits))
        return true;
    constexpr size_t FAR = 8;
    for (size_t at = first; at-- > clause.start && first - at <= FAR;) {
        if (clause.is(at, s.lasting) && clause.holds(at + 1, first, s.spans))
            return true;
    }
    return false;
}

Standing ofName(const Clause &clause, Promise promise)
{
    const ClauseSets &s = clauseSets();
    if (isOfEverybody(clause))
        return Standing::OnlySpokenOf;
    // "We have credited your payment": the customer's own.
    constexpr size_t CLOSE = 4;
    const size_t from
        = clause.place.first > clause.sentenceStart + CLOSE ? clause.place.first - CLOSE : clause.sentenceStart;
    if (promise == Promise::Credit
        && (clause.holds(from, clause.place.first, s.theirpay)
            || clause.holds(clause.place.first, clause.place.last + CLOSE, s.theirpay))
        && !clause.before(s.will))
        return Standing::OnlySpokenOf;
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
    const auto we = clause.before(s.we);
    // "We would like a replacement": asked of another.
    for (size_t at = clause.place.first; we && at-- > *we && clause.place.first - at <= 3;) {
        if (clause.is(at, s.like) && !clause.holds(at + 1, at + 2, s.to))
            return Standing::OnlySpokenOf;
    }
    // "I received the refund": we are the ones who have it.
    const size_t after = clause.place.last + 1;
    for (size_t at = clause.place.first; we && at-- > *we && clause.place.first - at <= 3;) {
        if (clause.is(at, s.obtained) && !clause.holds(at + 1, clause.place.first, s.you)
            && !clause.holds(at + 1, clause.place.first, s.grants) && !clause.holds(at + 1, clause.place.first, s.it)
            && !clause.holds(after, after + 4, s.you))
            return clause.holds(after, clause.end, s.finite) ? ofSubject(clause) : Standing::OnlySpokenOf;
    }
    // "We refunded the March invoice last spring": long done.
    if (we && clause.place.first == *we + 1 && clause.holds(clause.place.last + 1, clause.end, s.earlier))
        return Standing::OnlySpokenOf;
    const auto speaks = clause.before(s.speaks);
    const auto grants = clause.before(s.grants);
    const auto ours = clause.before(s.ours);
    if (speaks && (!grants || *grants < *speaks))
        return Standing::OnlySpokenOf;
    // Whose deed it is: the nearest subject before it.
    const auto you = clause.customer();
    if (we && (!you || *we > *you))
        return Standing::Binding;
    if (you) {
        const bool isToGet = clause.holds(*you + 1, *you + 4, s.will) || clause.holds(*you + 1, *you + 4, s.gets);
        return isToGet && !clause.holds(*you + 1, *you + 2, s.already) ? Standing::Binding : Standing::OnlySpokenOf;
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
    // "will be automatically refunded"
    if (passive && !clause.is(*passive, s.was) && clause.place.first - *passive == 2
        && clause.is(clause.place.first - 1, s.adverb))
        return Standing::Binding;
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
    if (isUnbound(clause, found))
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
