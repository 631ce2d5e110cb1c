// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/unbound.h"

#include <algorithm>

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

/// "We strive to refund you", "we do our best to replace it", "I hope that it does not happen again": nobody is bound
/// by what is only tried.
bool isOnlyStrivenFor(const Clause &clause, Promise promise)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEXT = 2;
    constexpr size_t SOON = 6;
    const size_t to = clause.place.first;
    const bool isSubordinate = clause.start > clause.sentenceStart && clause.is(clause.start - 1, s.that);
    for (size_t at = isSubordinate ? clause.sentenceStart : clause.start; at < to; ++at) {
        const bool isAnAssurance = holdsWhenNegated(promise) || promise == Promise::Guarantee;
        if (clause.is(at, s.hopes) && clause.is(at + 1, s.you) && clause.holds(at + 2, at + 3, s.enjoys))
            return true;
        if (isAnAssurance && clause.is(at, s.hopes) && clause.holds(at + 1, std::min(at + 1 + NEXT, to + 1), s.it))
            return true;
        if (promise == Promise::Guarantee && at > clause.sentenceStart && clause.is(at, s.expects)
            && clause.is(at - 1, s.we)) // "I expect to have it tomorrow"
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
    const ClauseSets &s = clauseSets();
    if (promise == Promise::NoRecurrence) // "No further delay is expected at present."
        return clause.holds(clause.start, clause.end, s.foreseen);
    return isAConclusion && clause.holds(clause.start, clause.place.last + 1, s.hedge);
}

/// "The court held that the firm was liable", "your site must comply", "please check that it is safe": others conclude
/// it, or it is only required.
bool isOnlyRequired(const Clause &clause, Promise promise)
{
    if (promise != Promise::LegalConclusion && promise != Promise::SecurityConclusion)
        return false;
    const ClauseSets &s = clauseSets();
    constexpr size_t NEXT = 3;
    const bool isOurs = clause.before(s.we).has_value();
    const size_t to = clause.place.first;
    if (clause.holds(clause.place.last + 1, clause.place.last + NEXT, s.only))
        return true;
    if (!isOurs
        && ((clause.before(s.requires_) && !clause.holds(to, clause.place.last + 1, s.held))
            || clause.holds(clause.sentenceStart, to, s.accuses)))
        return true;
    for (size_t at = clause.sentenceStart; at < to; ++at) {
        if (clause.is(at, s.wants) && clause.holds(at + 1, std::min(at + NEXT, to), s.ensures))
            return true;
    }
    return false;
}

/// "They gave us the same price", "he holds the price", "the state will pay the cost": another binds himself.
bool isAnothersDeed(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    const size_t to = clause.place.first;
    if (to > clause.start + 1 && clause.is(to - 1, s.me) && clause.is(to - 2, s.gave))
        return true;
    if (clause.before(s.we) || clause.customer())
        return false;
    if (clause.before(s.others))
        return true;
    const auto they = clause.before(s.they);
    return they && clause.holds(*they + 1, *they + 3, s.gave) && !clause.holds(*they + 1, *they + 3, s.be);
}

/// "We are sorry that the free breakfast was late": what has been is only felt about.
bool isFeltAbout(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    return clause.start > clause.sentenceStart + 1 && clause.is(clause.start - 1, s.that)
        && clause.is(clause.start - 2, s.feeling) && !clause.before(s.we) && !clause.before(s.will);
}

/// "You may ask for a refund", "we look forward to your refund", "we must ask you to waive it", "send us a credit
/// note": what somebody is to ask for or to do for us.
bool isAskedFor(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEAR = 4;
    const size_t to = clause.place.first;
    for (size_t at = to; at-- > clause.start && to - at <= NEAR;) {
        const bool isNext = at + 1 < to;
        if (isNext && clause.is(at, s.seeks) && clause.is(at + 1, s.forWord))
            return true;
        if (isNext && clause.is(at, s.forward) && clause.is(at + 1, s.to) && clause.holds(at + 2, at + 3, s.obtains))
            return true;
        if (at > clause.start && clause.is(at, s.us) && clause.holds(at + 1, at + 2, s.have) && !clause.before(s.we))
            return true;
        if (at > clause.start && clause.is(at, s.us) && isNext && clause.is(at - 1, s.grants)
            && !clause.is(at + 1, s.to) && !clause.before(s.we))
            return true;
    }
    // "We will look for a product that can replace it": looked for, not promised.
    constexpr size_t NEAR_THAT = 3;
    constexpr size_t NEAR_SEARCH = 6;
    for (size_t that = to; that-- > clause.sentenceStart && to - that <= NEAR_THAT;) {
        if (!clause.is(that, s.that))
            continue;
        for (size_t at = that; at-- > clause.sentenceStart && that - at <= NEAR_SEARCH;) {
            if (clause.is(at, s.seeks) && clause.is(at + 1, s.forWord))
                return true;
        }
    }
    // "Please hold the price for us."
    for (size_t at = clause.place.last; at < clause.place.last + NEAR; ++at) {
        if (clause.holds(at, at + 1, s.forWord) && clause.holds(at + 1, at + 2, s.us) && clause.before(s.please))
            return true;
    }
    // "ask you to replace the goods": the place itself may begin with "you to".
    for (size_t at = clause.start; at + 1 < clause.words.size() && at <= to; ++at) {
        if (clause.is(at, s.requests) && clause.is(at + 1, s.you) && clause.holds(at + 2, at + 3, s.to)
            && !clause.holds(at + 3, at + 4, s.holding))
            return true;
    }
    return false;
}

/// "You may be entitled to a refund", "you can find the code in your mail": possible, or to be looked up.
bool isOnlyPossible(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    for (size_t at = clause.start; at < clause.end; ++at) {
        if (clause.is(at, s.might) && clause.holds(at + 1, at + 3, s.qualifies))
            return true;
        if (at < clause.place.first && at > clause.start && clause.is(at - 1, s.you) && clause.is(at, s.can)
            && clause.holds(at + 1, at + 2, s.finds))
            return true;
    }
    return false;
}

/// "the delay in refunding you", "news about your refund", "the status of your credit": what is spoken about.
bool isTheTopic(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEAR = 4;
    const size_t to = clause.place.first;
    for (size_t at = to; at-- > clause.start && to - at <= NEAR + 1;) {
        const bool isTheirs = at > clause.start && clause.is(at, s.proposal) && clause.is(at - 1, s.your)
            && (clause.is(at + 1, s.forWord) || clause.is(at + 1, s.of));
        if (isTheirs)
            return true;
        if (to - at > NEAR)
            continue;
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
    const size_t next = clause.place.last + 1;
    if (speaks != Speaks::Saying
        && ((clause.place.first > clause.start && clause.is(clause.place.first - 1, s.only))
            || clause.holds(next, next + 1, s.only)))
        return true;
    // "Orders over $50 ship free."
    if (clause.is(clause.sentenceStart, s.orders)
        && clause.holds(clause.sentenceStart + 1, clause.sentenceStart + 3, s.above))
        return true;
    if (clause.is(clause.sentenceStart, s.only) && !clause.before(s.we) && !clause.before(s.you))
        return true;
    // "free delivery on orders over $50"
    constexpr size_t NEXT = 4;
    if (clause.holds(next, next + 1, s.preposition) && clause.holds(next + 1, next + NEXT, s.orders)
        && !clause.holds(next + 1, next + NEXT, s.these) && clause.holds(next + 2, next + NEXT + 2, s.above))
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
    if (promise == Promise::LegalConclusion) // "We are required by law to collect tax."
        return (clause.holds(clause.sentenceStart, clause.end, clauseSets().we)
                || clause.holds(clause.place.last + 1, clause.place.last + 2, clauseSets().us)
                || clause.holds(clause.place.last, clause.place.last + 1, clauseSets().us))
            && clause.holds(clause.start, clause.end, clauseSets().duties);
    return (promise == Promise::Replacement || promise == Promise::Guarantee)
        && clause.holds(clause.place.first, clause.place.last + NEAR, clauseSets().trifle);
}

/// "The board asked for rules that could trigger refunds": what others do, told in a sentence without us and without
/// the customer, and in a clause that only describes something.
bool isInATale(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    size_t end = clause.end;
    while (end < clause.words.size() && !clause.words[end].opensSentence)
        ++end;
    constexpr size_t FEW = 2; // words
    constexpr size_t NEAR = 6; // words
    const size_t to = clause.place.first;
    for (size_t at = clause.sentenceStart; at < end; ++at) {
        for (const int set : { s.we, s.you, s.us, s.ours, s.your }) {
            if (clause.is(at, set))
                return false;
        }
    }
    for (size_t at = to; at-- > clause.sentenceStart + FEW && to - at <= NEAR;) {
        if (clause.is(at, s.that))
            return true;
    }
    return false;
}

/// "We left your 10 % off the invoice", "the discount that was left off": what was yours already was not given.
bool isLeftOut(const Clause &clause, Promise promise)
{
    return (promise == Promise::Discount || promise == Promise::Credit)
        && clause.holds(clause.sentenceStart, clause.place.last + 3, clauseSets().omits);
}

/// "I have noted that you want your money back": the wish is reported, not granted.
bool isAReportedWish(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEXT = 3;
    const auto you = clause.customer();
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
    // "The firm said it would pay": no comma and no "that" opens the statement.
    for (size_t at = clause.sentenceStart + 1; at + 1 < clause.place.first; ++at) {
        if (clause.is(at, s.states) && (clause.is(at + 1, s.it) || clause.is(at + 1, s.subject))
            && !clause.is(at + 1, s.we) && !clause.is(at + 1, s.you) && !clause.is(at - 1, s.we))
            return true;
    }
    return false;
}

/// "later than promised", "after the date we promised", "we broke our promise": looked back on, not given.
bool isAnEarlierPromise(const Clause &clause, Promise promise)
{
    if (promise != Promise::Guarantee)
        return false;
    const ClauseSets &s = clauseSets();
    constexpr size_t NEAR = 3;
    const size_t to = clause.place.first;
    const size_t from = std::max(clause.sentenceStart, to > NEAR ? to - NEAR : 0);
    if (clause.is(to, s.promised) && clause.holds(from, to, s.back))
        return true;
    return clause.holds(to, clause.place.last + 1, s.promise) && clause.holds(clause.sentenceStart, to, s.broke);
}

/// "We make sure that you hear from us", "I will see that your letter is answered": news is promised, no goods.
bool isForNews(const Clause &clause, Promise promise)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t SOON = 6;
    const size_t next = clause.place.last + 1;
    if (promise != Promise::Guarantee)
        return false;
    // "I will write this evening, whatever happens."
    for (size_t at = clause.sentenceStart; at + 1 < clause.place.first; ++at) {
        if (clause.is(at, s.will) && clause.is(at + 1, s.writes))
            return true;
    }
    if (!clause.holds(clause.place.first, next, s.assures))
        return false;
    for (size_t at = next; at < std::min(clause.words.size(), next + SOON); ++at) {
        if (clause.words[at].opensSentence || clause.is(at, s.delivers))
            return false;
        if (clause.is(at, s.news))
            return true;
    }
    return false;
}

/// "You need not pay until you have the new invoice", "we do not bill the missing items": only put off, or never due.
bool isNotYetOrNeverDue(const Clause &clause, Promise promise)
{
    if (promise != Promise::Waiver && promise != Promise::FreeOfCharge)
        return false;
    const ClauseSets &s = clauseSets();
    constexpr size_t SOON = 7;
    if (!clause.holds(clause.start, clause.place.last + 1, s.negation))
        return false;
    for (size_t at = clause.place.last + 1; at < std::min(clause.words.size(), clause.place.last + 1 + SOON); ++at) {
        if (clause.words[at].opensSentence)
            break;
        if (clause.is(at, s.putoff) || clause.is(at, s.undelivered))
            return true;
    }
    return false;
}

/// "We have set the affected goods aside", "a new batch is on its way to us", "to keep it, change it or cancel it":
/// nobody is given anything.
bool isOfNobody(const Clause &clause, Promise promise)
{
    const ClauseSets &s = clauseSets();
    constexpr size_t NEAR = 4;
    const size_t next = clause.place.last + 1;
    // "Your pallets are safe in our store": where they stand, not what they do to anybody.
    if (promise == Promise::SecurityConclusion)
        return clause.holds(next, next + 1, s.in) && clause.holds(next + 1, next + 2, s.ours)
            && !clause.holds(clause.start, next, s.data) && !clause.holds(clause.start, next, s.holdings);
    // "We have to take back this lot": a recall is no offer.
    if (promise == Promise::Refund)
        return clause.is(clause.place.first, s.lasting) && clause.place.first > clause.start + 1
            && clause.is(clause.place.first - 1, s.to) && clause.is(clause.place.first - 2, s.have);
    if (promise == Promise::SpecialTerms)
        return clause.holds(clause.place.first, next, s.aside)
            && clause.holds(clause.sentenceStart, clause.end, s.suspect);
    if (promise == Promise::Replacement)
        return clause.holds(next, next + 1, s.whence)
            || (clause.holds(next, next + 1, s.to) && clause.holds(next + 1, next + 2, s.withus));
    return promise == Promise::FreeOfCharge && clause.holds(next, next + NEAR, s.otherwise) && next < clause.end
        && clause.words[next].followsComma;
}

/// "you asked us to hold the price", "thank you for paying the freight": what the customer says or does.
bool isTheCustomers(const Clause &clause)
{
    const ClauseSets &s = clauseSets();
    if (clause.before(s.thanks) || isAReportedWish(clause) || isSomebodysStatement(clause))
        return true;
    // "You asked when the new model will be out."
    if (clause.start > clause.sentenceStart + 1 && clause.is(clause.start - 1, s.condition)) {
        for (size_t at = clause.sentenceStart + 1; at + 1 < clause.start; ++at) {
            if (clause.is(at, s.asks) && clause.is(at - 1, s.you))
                return true;
        }
    }
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
} // namespace

bool isUnbound(const PromiseClause &clause, const PromiseWords &found)
{
    if (found.speaks == Speaks::Recalling || isAskedOnly(clause, found.speaks) || isInACondition(clause, found.speaks)
        || isTheCustomers(clause) || isOnlyStrivenFor(clause, found.promise) || isHedged(clause, found.promise)
        || isATrifle(clause, found.promise) || isOnlyRequired(clause, found.promise)
        || isAnEarlierPromise(clause, found.promise) || isNotYetOrNeverDue(clause, found.promise)
        || isOfNobody(clause, found.promise) || isForNews(clause, found.promise))
        return true;
    // What another gives the customer is promised all the same; terms among others are not.
    const bool isAmongOthers = found.promise == Promise::SpecialTerms || found.promise == Promise::Compensation;
    if (isAmongOthers && found.speaks == Speaks::Saying && clause.before(clauseSets().third)
        && !clause.before(clauseSets().we) && !clause.holds(clause.start, clause.end, clauseSets().you))
        return true;
    const bool isAConclusion = holdsWhenNegated(found.promise);
    if (isLeftOut(clause, found.promise))
        return true;
    if (found.speaks == Speaks::Naming && !isAConclusion && isInATale(clause))
        return true;
    return !isAConclusion
        && (isARule(clause, found.speaks) || isTheTopic(clause) || isAskedFor(clause) || isOnlyPossible(clause)
            || isFeltAbout(clause) || isAnothersDeed(clause));
}

} // namespace countersign
