// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factcuewords.h"

#include <algorithm>

namespace countersign {

using namespace factnames;

namespace {
Cue derived(std::vector<QStringView> facts)
{
    Cue cue = weak(std::move(facts));
    cue.isDerived = true;
    return cue;
}
/// "not", "are n't", "not be", "not yet" before a word.
bool saysNot(const Tokens &tokens, qsizetype at)
{
    if (tokens.isOneOf(at, u"be", u"been", u"yet", u"at"))
        --at;
    return tokens.is(at, u"not") || (tokens[at].isWord() && tokens[at].text.endsWith(u"n't"));
}

/// "The other 26": what is affected or what is not; "the other 26 are not affected" says which.
Cue restOf(const Tokens &tokens, qsizetype behind)
{
    constexpr qsizetype NEAR = 6;
    Cue cue = derived({});
    bool isNegated = false;
    for (qsizetype at = behind; at < behind + NEAR && !tokens.endsLine(at); ++at) {
        if (tokens[at].kind == Token::Kind::Sign && !tokens.isGlued(at + 1))
            break;
        isNegated = isNegated || tokens.is(at, u"not") || tokens[at].text.endsWith(u"n't");
        cue.isOfTheRest = cue.isOfTheRest || tokens.is(at, u"unaffected") || (isNegated && tokens.is(at, u"affected"));
        // "The other two are on back-order", "are out of stock"
        const qsizetype order = tokens.isSign(at + 2, u'-') ? at + 3 : at + 2;
        if (!isNegated
            && ((tokens.is(at, u"on") && tokens.is(at + 1, u"back") && tokens.is(order, u"order"))
                || (tokens.is(at, u"on") && tokens.is(at + 1, u"backorder"))
                || (tokens.is(at, u"out") && tokens.is(at + 1, u"of") && tokens.is(at + 2, u"stock"))))
            return strong({ QUANTITY });
    }
    return cue;
}
} // namespace

Cue cueOfCount(const PartReading &reading, size_t quantity)
{
    const Tokens &tokens = reading.tokens;
    const QuantityOccurrence &count = reading.quantities[quantity];
    const auto isUnder = [&](std::initializer_list<QStringView> words) {
        return reading.columns.isUnder(tokens, count.first, words);
    };
    if (isUnder({ u"affected", u"short", u"missing", u"back", u"backordered", u"delayed", u"late" }))
        return strong({ QUANTITY });
    if (isUnder({ u"ordered", u"order" }))
        return strong({ ORDERED_QUANTITY, QUANTITY });
    // The numbers of "Trestle Table 180 cm" and "order 9050" count nothing.
    const auto isOfAName = [&](qsizetype at) {
        const auto holds = [at](const auto &each) {
            return each.first <= at && at <= each.last;
        };
        return std::ranges::any_of(around(reading.products, at, at), holds)
            || std::ranges::any_of(around(reading.dates, at, at), holds)
            || std::ranges::any_of(around(reading.references, at, at), holds);
    };
    const auto stops = [&](qsizetype at) {
        return !reading.regions.shareSentence(at, count.first) || tokens.isSign(at, u';') || tokens.isSign(at, u',')
            || tokens.isSign(at, u'(') || tokens.isSign(at, u')') || (tokens[at].isNumber() && !isOfAName(at));
    };
    // "Half of the 150 packets": the whole.
    const qsizetype part = tokens.isOneOf(count.first - 1, u"the", u"your") ? count.first - 3 : count.first - 2;
    const bool isWhole = tokens.is(part + 1, u"of") && tokens.isOneOf(part, u"half", u"third", u"quarter", u"most");
    int steps = 0;
    bool negated = false;
    bool positive = false;
    bool isDenied = false; // "we can no longer supply 24 of them"
    for (qsizetype at = count.first - 1; at >= 0 && steps < 5 && !stops(at); --at, ++steps) {
        // "Of the 40 ordered we sent 28": the nearer verb tells.
        if (tokens.is(at, u"ordered") && tokens.isSign(at - 1, u'-') && tokens.is(at - 2, u"back"))
            return strong({ QUANTITY });
        // "All but 19 of the 40"
        if (tokens.is(at, u"but") && tokens.is(at - 1, u"all") && at == count.first - 1)
            positive = true;
        if (!positive
            && (tokens.isOneOf(at, u"ordered", u"requested")
                || (tokens.is(at, u"promised") && tokens.is(at + 1, u"you"))))
            return strong({ ORDERED_QUANTITY, QUANTITY });
        if ((tokens.isOneOf(at, u"order") && tokens.isOneOf(at + 1, u"for", u"of"))
            || (tokens.is(at, u"asked") && tokens.is(at + 1, u"for")))
            return strong({ ORDERED_QUANTITY, QUANTITY });
        if (tokens.isOneOf(at, u"remaining", u"rest", u"other", u"remainder", u"balance"))
            return restOf(tokens, count.last + 1);
        if (tokens.isOneOf(at, u"send", u"sent", u"ship", u"shipped", u"deliver", u"delivered", u"supply", u"supplied",
                           u"received", u"receive", u"got", u"get", u"gets", u"have", u"came", u"arrived", u"packed",
                           u"loaded", u"dispatched", u"reserved", u"kept", u"ready", u"stock", u"available"))
            positive = true;
        if (tokens.isOneOf(at, u"not", u"cannot", u"unable") || tokens[at].text.endsWith(u"n't")
            || (tokens.is(at, u"longer") && tokens.is(at - 1, u"no"))) {
            negated = true;
            isDenied = isDenied
                || (tokens.isOneOf(at + 1, u"send", u"ship", u"deliver", u"supply", u"provide") && at + 2 == count.first
                    && tokens.is(count.last + 1, u"of"));
        }
        if (tokens.isOneOf(at, u"short", u"missing", u"affected", u"shortage", u"shortfall"))
            return strong({ QUANTITY });
    }
    steps = 0;
    // "of the six cases of Chai on your order 10643 are in stock": where the goods belong tells nothing.
    const auto isOfTheOrder = [&](qsizetype at) {
        return isOfAName(at) || tokens.isOneOf(at, u"on", u"your", u"the", u"order", u"of", u"from");
    };
    // "20 are in stock and four are on back-order": each number has its own.
    const auto goesOnWithAnother = [&](qsizetype at) {
        const Token &next = tokens[at + 1];
        return positive && tokens.is(at, u"and") && (next.isNumber() || next.senses.has(WordSenses::NumberInWords));
    };
    for (qsizetype at = count.last + 1; steps < 7 && at < count.last + 24 && !stops(at) && !goesOnWithAnother(at);
         steps += isOfTheOrder(at) ? 0 : 1, ++at) {
        const Token &token = tokens[at];
        if (tokens.isOneOf(at, u"remaining", u"other", u"left"))
            return derived({});
        if (tokens.is(at, u"ordered"))
            return strong({ ORDERED_QUANTITY, QUANTITY });
        if (tokens.isOneOf(at, u"not", u"cannot", u"unable") || token.text.endsWith(u"n't"))
            negated = true;
        if (tokens.isOneOf(at, u"ship", u"ships", u"shipped", u"stock", u"available", u"ready", u"delivered", u"sent",
                           u"dispatched", u"way", u"arrived", u"arrive", u"follow", u"reached", u"fine", u"came",
                           u"left", u"received", u"truck", u"van", u"lorry", u"board", u"loaded", u"leave", u"leaves",
                           u"here", u"packed", u"reserved", u"yard", u"hand", u"warehouse", u"house")
            || (tokens.is(at, u"have") && tokens.is(at - 1, u"we")))
            positive = true;
        // "160 rollers to follow"
        if (tokens.is(at, u"follow") && tokens.is(at - 1, u"to") && tokens.endsLine(at + 1))
            return strong({ QUANTITY });
        // "25 now, 15 a week later"
        if (tokens.is(at, u"now") && at == count.last + 1
            && (tokens.endsLine(at + 1) || tokens.isSign(at + 1, u',') || tokens.is(at + 1, u"and")))
            positive = true;
        // "The first 24 are not affected"
        if (tokens.is(at, u"affected") && saysNot(tokens, at - 1)) {
            Cue cue = derived({});
            cue.isOfTheRest = true;
            return cue;
        }
        if (tokens.isOneOf(at, u"short", u"missing", u"affected", u"unavailable", u"damaged", u"delayed",
                           u"discontinued", u"backordered")
            || (tokens.is(at, u"back") && tokens.isOneOf(at + 1, u"order"))
            || (tokens.is(at, u"back") && tokens.isSign(at + 1, u'-') && tokens.isOneOf(at + 2, u"order", u"ordered"))
            || (negated
                && tokens.isOneOf(at, u"stock", u"ship", u"shipped", u"available", u"delivered", u"be", u"deliver")
                && !tokens.is(at + 1, u"affected")))
            return isWhole ? weak({ ORDERED_QUANTITY, QUANTITY }) : strong({ QUANTITY });
    }
    if (isWhole)
        return weak({ ORDERED_QUANTITY, QUANTITY });
    if (isDenied)
        return strong({ QUANTITY });
    Cue cue;
    cue.isOfTheRest = positive && !negated;
    return cue;
}

namespace {
bool standsInPlaceOf(const Tokens &tokens, const AmountOccurrence &one, const AmountOccurrence &other)
{
    qsizetype at = one.last + 1;
    if (tokens.is(at, u"in") && tokens.is(at + 1, u"place") && tokens.is(at + 2, u"of"))
        at += 3;
    else if ((tokens.is(at, u"instead") && tokens.is(at + 1, u"of"))
             || (tokens.is(at, u"rather") && tokens.is(at + 1, u"than")))
        at += 2;
    else
        return false;
    return other.first >= at && other.first <= at + 2;
}

/// "a mistake: 980 dollars in place of 890 dollars": what was billed, and what is right. Nothing where no mistake is
/// spoken of, or the right one is named first.
std::optional<Cue> cueOfExchange(const PartReading &reading, size_t amount)
{
    const Tokens &tokens = reading.tokens;
    const AmountOccurrence &occurrence = reading.amounts[amount];
    const bool isFirst
        = amount + 1 < reading.amounts.size() && standsInPlaceOf(tokens, occurrence, reading.amounts[amount + 1]);
    const bool isSecond = amount > 0 && standsInPlaceOf(tokens, reading.amounts[amount - 1], occurrence);
    if (!isFirst && !isSecond)
        return {};
    const qsizetype head = isFirst ? occurrence.first : reading.amounts[amount - 1].first;
    constexpr qsizetype NEAR = 14;
    bool isMistake = false;
    for (qsizetype at = head - 1; at >= head - NEAR && reading.regions.shareSentence(at, head); --at) {
        if (tokens.isOneOf(at, u"should", u"correct", u"right", u"corrected", u"must"))
            return {};
        isMistake = isMistake
            || tokens.isOneOf(at, u"mistake", u"error", u"wrong", u"wrongly", u"billed", u"charged", u"invoiced",
                              u"says", u"shows");
    }
    if (!isMistake)
        return {};
    return strong(isFirst ? std::vector<QStringView> { BILLED_AMOUNT } : std::vector<QStringView> { CORRECT_AMOUNT });
}
} // namespace

Cue cueOfAmount(const PartReading &reading, size_t amount)
{
    const Tokens &tokens = reading.tokens;
    const AmountOccurrence &occurrence = reading.amounts[amount];
    qsizetype lowest = 0;
    if (amount > 0)
        lowest = reading.amounts[amount - 1].last + 1;
    const auto cueAt = [&](qsizetype at) -> Cue {
        if (tokens.isOneOf(at, u"difference", u"overcharged", u"undercharged", u"overpaid", u"balance"))
            return derived({ AMOUNT });
        if (tokens.isOneOf(at, u"correct", u"corrected", u"right", u"actual", u"should", u"ought"))
            return strong({ CORRECT_AMOUNT, AMOUNT });
        if (tokens.is(at, u"instead") && tokens.is(at + 1, u"of"))
            return {};
        if (tokens.isOneOf(at, u"billed", u"charged", u"invoiced"))
            return strong({ BILLED_AMOUNT, AMOUNT });
        // "It says $90 and ought to say $80"
        if (tokens.isOneOf(at, u"says", u"states", u"shows", u"reads")) {
            // "invoice F-11804 says $90"
            constexpr qsizetype NUMBER = 5; // tokens
            for (qsizetype word = at - 1; word >= at - NUMBER && !tokens.endsLine(word); --word) {
                if (tokens.isOneOf(word, u"it", u"invoice", u"which", u"bill"))
                    return strong({ BILLED_AMOUNT });
            }
        }
        if (tokens.isOneOf(at, u"plan", u"agreed", u"quoted"))
            return weak({ CORRECT_AMOUNT, AMOUNT });
        if (tokens.isOneOf(at, u"value", u"worth") || (tokens.is(at, u"order") && tokens.is(at + 1, u"total")))
            return weak({ ORDER_VALUE, AMOUNT });
        return {};
    };
    if (const auto cue = cueOfExchange(reading, amount))
        return *cue;
    // "$980 was billed, $890 is right"
    if (tokens.isOneOf(occurrence.last + 1, u"is", u"was")) {
        const qsizetype said = tokens.is(occurrence.last + 2, u"the") ? occurrence.last + 3 : occurrence.last + 2;
        if (tokens.isOneOf(said, u"right", u"correct"))
            return strong({ CORRECT_AMOUNT, AMOUNT });
        if (tokens.isOneOf(said, u"billed", u"charged", u"invoiced", u"wrong"))
            return strong({ BILLED_AMOUNT, AMOUNT });
    }
    // "eighty dollars ($80.00)" says the same again.
    if (amount > 0 && tokens.isSign(occurrence.first - 1, u'(')
        && reading.amounts[amount - 1].last == occurrence.first - 2)
        return cueOfAmount(reading, amount - 1);
    if (reading.columns.isUnder(tokens, occurrence.first, { u"correct", u"corrected", u"right" }))
        return strong({ CORRECT_AMOUNT, AMOUNT });
    if (reading.columns.isUnder(tokens, occurrence.first, { u"billed", u"charged", u"invoiced" }))
        return strong({ BILLED_AMOUNT, AMOUNT });
    // "should have been charged", "should have billed": the right one.
    for (qsizetype at = occurrence.first - 1; at >= lowest && reading.regions.shareSentence(at, occurrence.first);
         --at) {
        if (tokens.isSign(at, u';'))
            break;
        Cue cue = cueAt(at);
        if (cue.facts.empty())
            continue;
        for (qsizetype word = at - 1; word >= lowest && word >= at - 5 && !tokens.isSign(word, u',')
             && reading.regions.shareSentence(word, occurrence.first);
             --word) {
            if (tokens.isOneOf(word, u"should", u"correctly", u"correct"))
                return strong({ CORRECT_AMOUNT, AMOUNT });
        }
        return cue;
    }
    return {};
}

} // namespace countersign
