// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factproductplaces.h"

#include "facts/goods.h"
#include "facts/numbers.h"

#include <algorithm>

namespace countersign {

bool leadsToAnOrder(const Tokens &tokens, qsizetype at)
{
    if (tokens.isSign(at, u',') || tokens.isSign(at, u'-') || tokens.isSign(at, u'('))
        ++at;
    // "Chai, 70 boxes, order 11072"
    if (tokens[at].isNumber() || readNumberWords(tokens, at)) {
        const auto number = tokens[at].isNumber() ? readDigits(tokens, at) : readNumberWords(tokens, at);
        at = number ? number->last + 1 : at + 1;
        if (isGoodsUnit(tokens[at].text))
            ++at;
        if (!tokens.isSign(at, u','))
            return false;
        ++at;
    }
    if (tokens.isOneOf(at, u"on", u"from", u"in", u"for"))
        ++at;
    while (tokens.isOneOf(at, u"your", u"the", u"our", u"work", u"purchase", u"sales"))
        ++at;
    return tokens.isOneOf(at, u"order", u"orders", u"po");
}

/// "is on back-order", "are delayed", "have been discontinued".
bool leadsToATrouble(const Tokens &tokens, qsizetype at)
{
    while (tokens.isOneOf(at, u"is", u"are", u"has", u"have", u"been", u"being", u"now", u"still", u"was", u"were",
                          u"running", u"will", u"be", u"comes", u"come", u"arrives"))
        ++at;
    return tokens.isOneOf(at, u"delayed", u"discontinued", u"late", u"short", u"backordered", u"unavailable",
                          u"missing", u"damaged", u"later")
        || ((tokens.isOneOf(at, u"on", u"in") && tokens.isOneOf(at + 1, u"back", u"backorder")))
        || (tokens.is(at, u"out") && tokens.is(at + 1, u"of") && tokens.is(at + 2, u"stock"));
}

ProductStanding standingOf(const PartReading &reading, qsizetype first, qsizetype last)
{
    using Standing = ProductStanding;
    const Tokens &tokens = reading.tokens;
    if (const TableColumns::Cell *cell = reading.columns.cellAt(first); cell && cell->first == first
        && reading.columns.isUnder(tokens, first, { u"product", u"item", u"article", u"goods", u"description" }))
        return Standing::Sure;
    const bool isOrdered = leadsToAnOrder(tokens, last + 1);
    const bool isInTrouble = leadsToATrouble(tokens, last + 1);
    qsizetype before = first - 1;
    const bool hasArticle = tokens.isOneOf(before, u"the", u"your", u"our", u"these", u"some", u"any");
    if (hasArticle)
        --before;
    // "boxes of", "half of the", "36 of": what is counted.
    if (tokens.is(before, u"of")) {
        const qsizetype what = before - 1;
        if (isGoodsUnit(tokens[what].text) || isMeasure(tokens[what].text) || tokens[what].isNumber())
            return Standing::Sure;
        // "Half of Europe" is no goods.
        if ((isOrdered || isInTrouble || tokens.is(last + 1, u"that"))
            && tokens.isOneOf(what, u"half", u"part", u"all", u"some", u"dozen", u"most", u"rest", u"pair", u"one",
                              u"two"))
            return Standing::Sure;
        return Standing::Nowhere;
    }
    const bool isCounted = tokens[before].isNumber() || isGoodsUnit(tokens[before].text) || tokens.is(before, u"x")
        || tokens.is(before, u"dozen") || readNumberWords(tokens, before).has_value();
    if (isCounted && !hasArticle && (isOrdered || isInTrouble))
        return Standing::Sure;
    // "The 40 Chai that you ordered", "the relay that we put in"
    const qsizetype relative = tokens.is(last + 1, u"that") ? last + 2 : last + 1;
    if (tokens.isOneOf(relative, u"you", u"we")
        && (tokens.isOneOf(relative + 1, u"ordered", u"promised", u"requested", u"asked", u"put", u"fitted", u"sent",
                           u"shipped", u"installed", u"delivered")))
        return isCounted && !hasArticle ? Standing::Sure : hasArticle ? Standing::Title : Standing::Nowhere;
    const bool beginsLine = tokens.endsLine(before) || tokens.isSign(before, u':') || tokens.isSign(before, u')')
        || tokens.isSign(before, u'-') || (tokens.isSign(before, u'.') && tokens[before - 1].isNumber());
    // "The Certificate of Origin for order 11072" belongs to an order and is none of its goods.
    const bool isForOrder = tokens.is(last + 1, u"for");
    if (isOrdered && (hasArticle || beginsLine || tokens.isOneOf(before, u"about", u"with", u"for")))
        return isForOrder && hasArticle ? Standing::Foreign : Standing::Sure;
    if (isInTrouble && (hasArticle || beginsLine))
        return reading.part == LetterPart::Subject ? Standing::Sure : Standing::Title;
    // "Order 11072: Chai", "Order 11072: Chai and Chang", "Chai: 21 on back-order"
    const bool endsPart = tokens.endsLine(last + 1)
        || (tokens.isOneOf(last + 1, u"and") && tokens[last + 2].isWord() && tokens[last + 2].isCapital);
    const bool isBehindAnOrder = tokens.isSign(before, u':') && !tokens.endsLine(before - 1)
        && (tokens[before - 1].isNumber() || tokens[before - 1].isWord()) && !hasArticle;
    if (reading.part == LetterPart::Subject && endsPart
        && (isBehindAnOrder || (tokens.is(before, u"and") && reading.claims.isTaken(before - 1))))
        return Standing::Title;
    if (tokens.endsLine(before) && tokens.isSign(last + 1, u':') && !hasArticle) {
        if (tokens.isOneOf(last + 2, u"all", u"we", u"none", u"both"))
            return Standing::Title;
        if (tokens[last + 2].isNumber() || readNumberWords(tokens, last + 2))
            return Standing::Foreign;
    }
    if (isCounted && !hasArticle && tokens.isOneOf(before - 1, u"for", u"of")
        && tokens.isOneOf(before - 2, u"waiting", u"short"))
        return Standing::Sure;
    // "Chai: we have 20", "Subject: a quality problem with Chai"
    if (tokens.isOneOf(before, u"problem", u"with", u"about", u"using")
        && (tokens.isOneOf(before - 1, u"problem", u"fault", u"defect", u"issue", u"writing", u"trouble", u"stop")
            || tokens.isOneOf(before, u"using")))
        return Standing::Maybe;
    if (tokens.endsLine(before) && tokens.isSign(last + 1, u':'))
        return Standing::Maybe;
    return Standing::Nowhere;
}

namespace {
/// Behind a name in a line of a list: its count, what is said of it, or nothing more.
bool endsCell(const Tokens &tokens, qsizetype at)
{
    return tokens.endsLine(at) || tokens.isSign(at, u':') || tokens.isSign(at, u',') || tokens.isSign(at, u'(')
        || tokens.isSign(at, u'-') || tokens.isSign(at, u')') || tokens.isSign(at, u';') || tokens[at].isNumber()
        || readNumberWords(tokens, at).has_value() || leadsToATrouble(tokens, at);
}

} // namespace

bool isBehindAnOrder(const Tokens &tokens, qsizetype before)
{
    const bool isParted = tokens.isSign(before, u':') || tokens.isSign(before, u',') || tokens.isSign(before, u'-')
        || tokens.isSign(before, u'(');
    if (!isParted || tokens.endsLine(before - 1))
        return false;
    constexpr int LONGEST_NUMBER = 5; // tokens: "W-20421"
    bool hasNumber = false;
    for (qsizetype at = before - 1; at >= before - LONGEST_NUMBER && !tokens.endsLine(at); --at) {
        hasNumber = hasNumber || tokens[at].isNumber();
        if (tokens.isOneOf(at, u"order", u"po", u"orders"))
            return hasNumber;
        const bool isOfNumber = tokens[at].isNumber() || tokens.isSign(at, u'-') || tokens.isSign(at, u'#')
            || (tokens[at].isWord() && tokens.isGlued(at + 1)) || tokens.isOneOf(at, u"no", u"number");
        if (!isOfNumber)
            return false;
    }
    return hasNumber && !tokens[before - 1].isWord();
}

namespace {
/// The head of a line, or what follows the mark of a list there.
bool isHeadOfLine(const Tokens &tokens, qsizetype first)
{
    qsizetype before = first - 1;
    for (int signs = 0; signs < 2 && !tokens.endsLine(before); ++signs) {
        const bool isMark = tokens[before].kind == Token::Kind::Sign
            || (tokens[before].isNumber() && (tokens.isSign(before + 1, u'.') || tokens.isSign(before + 1, u')')));
        if (!isMark)
            return false;
        --before;
    }
    return tokens.endsLine(before);
}
} // namespace

namespace {
/// "Chai and Tofu": a name beside one of ours in a list of products.
bool standsBesideOurs(const PartReading &reading, qsizetype first, qsizetype last)
{
    const auto joins = [&](qsizetype at) {
        return reading.tokens.is(at, u"and") || reading.tokens.isSign(at, u'&');
    };
    const bool isBehind = joins(first - 1);
    const bool isBefore = joins(last + 1);
    const auto nearby = around(reading.products, first, last);
    return (isBehind || isBefore) && std::ranges::any_of(nearby, [&](const NameOccurrence &name) {
               return (isBehind && name.last == first - 2 && endsCell(reading.tokens, last + 1))
                   || (isBefore && name.first == last + 2);
           });
}

/// "Tofu: discontinued", "Tofu: please do not use", "Tofu comes tomorrow" in a subject.
bool headsASubject(const Tokens &tokens, qsizetype last)
{
    if (tokens.isSign(last + 1, u':')) {
        if (tokens.isOneOf(last + 2, u"order", u"po"))
            return true;
        const qsizetype at = tokens.is(last + 2, u"please") ? last + 3 : last + 2;
        return leadsToATrouble(tokens, last + 2) || (tokens.is(at, u"do") && tokens.is(at + 1, u"not"))
            || tokens.is(at, u"stop");
    }
    return tokens.isOneOf(last + 1, u"comes", u"come", u"arrives", u"arrive", u"ships", u"ship");
}
} // namespace

namespace {
/// "2. Tofu: the lids are bulging" in a list whose other items have a product of ours at their head.
bool headsAnItemLikeOurs(const PartReading &reading, qsizetype first, qsizetype last)
{
    const Tokens &tokens = reading.tokens;
    const bool isParted = tokens.isSign(last + 1, u':') || tokens.isSign(last + 1, u'(');
    return isParted && isHeadOfLine(tokens, first)
        && std::ranges::any_of(around(reading.products, first, last), [&](const NameOccurrence &name) {
               return isHeadOfLine(tokens, name.first) && tokens[name.last + 1].text == tokens[last + 1].text;
           });
}

/// "24 x Tofu": behind a count of the records and its sign.
bool isMultiplied(const Tokens &tokens, const FactLedger &ledger, qsizetype before)
{
    if (!tokens.is(before, u"x") || !tokens[before - 1].isNumber())
        return false;
    const auto number = readDigits(tokens, before - 1);
    return number && std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
               return fact.thousandths() == number->thousandths;
           });
}

/// "the trouble that you have had with the Tofu."
bool isOfTheTrouble(const Tokens &tokens, qsizetype first, qsizetype last)
{
    constexpr qsizetype NEAR = 10; // tokens
    if (!tokens.is(first - 1, u"the") || !tokens.is(first - 2, u"with")
        || !(tokens.isSign(last + 1, u'.') || tokens.isSign(last + 1, u',') || tokens.endsLine(last + 1)))
        return false;
    for (qsizetype at = first - 3; at >= first - NEAR && !tokens.endsLine(at); --at) {
        if (tokens.isOneOf(at, u"trouble", u"problem", u"problems", u"issue", u"issues"))
            return true;
    }
    return false;
}
} // namespace

ProductStanding standingOfMissing(const PartReading &reading, const FactLedger &ledger, qsizetype first, qsizetype last)
{
    using Standing = ProductStanding;
    const Tokens &tokens = reading.tokens;
    const Standing standing = standingOf(reading, first, last);
    if (standing == Standing::Sure)
        return standing;
    const qsizetype before = first - 1;
    const bool endsHere = endsCell(tokens, last + 1);
    if (standsBesideOurs(reading, first, last) || isMultiplied(tokens, ledger, before)
        || headsAnItemLikeOurs(reading, first, last))
        return Standing::Sure;
    if (isOfTheTrouble(tokens, first, last))
        return Standing::Title;
    if (reading.part == LetterPart::Subject) {
        if (last > first && isHeadOfLine(tokens, first) && headsASubject(tokens, last))
            return Standing::Title;
        if (standing == Standing::Title || !endsHere)
            return standing;
        return isBehindAnOrder(tokens, before) ? Standing::Foreign
            : isHeadOfLine(tokens, first)      ? Standing::Heading
                                               : standing;
    }
    if (isBehindAnOrder(tokens, before) && endsHere)
        return Standing::Sure;
    // "about order 21033, the Tofu."
    if (tokens.is(before, u"the") && tokens.isSign(before - 1, u',') && isBehindAnOrder(tokens, before - 1)
        && (endsHere || tokens.isSign(last + 1, u'.')))
        return Standing::Sure;
    // "12 Main Street" counts nothing: the number is one of a line.
    const auto number = tokens[before].isNumber() ? readDigits(tokens, before) : readNumberWords(tokens, before);
    const bool isCounted = isGoodsUnit(tokens[before].text)
        || (number && std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
                               return fact.thousandths() == number->thousandths;
                           }));
    const bool isShort = (tokens.is(before, u"of") && tokens.isOneOf(before - 1, u"out", u"short"))
        || (tokens.is(before, u"on") && tokens.is(before - 1, u"short"));
    if (isCounted || isShort)
        return Standing::Sure;
    // "The first is Chai on order 11072."
    if (leadsToAnOrder(tokens, last + 1))
        return tokens.is(last + 1, u"for") ? standing : Standing::Sure;
    // "- Chai: 3 of 9", "Chai      4 of 10", "Chai: 12 boxes"; "Batch Size: 21" is a label.
    const bool isParted
        = tokens.isSign(last + 1, u':') || tokens.isSign(last + 1, u',') || tokens.isSign(last + 1, u'-');
    qsizetype count = isParted ? last + 2 : last + 1;
    // "Tofu Silken, quantity 24", "Tofu Silken, all 20 trays"
    const bool isLabelled = isParted && last > first && !isGoodsUnit(tokens[last].text)
        && !isMatterNoun(tokens[last].text) && tokens.isOneOf(count, u"quantity", u"qty", u"all");
    count += isLabelled ? 1 : 0;
    const auto counted = tokens[count].isNumber() ? readDigits(tokens, count) : readNumberWords(tokens, count);
    if (!counted || !isHeadOfLine(tokens, first))
        return standing;
    const qsizetype behind = counted->last + 1;
    const bool isOutOf = tokens.is(behind, u"of")
        && (tokens[behind + 1].isNumber() || readNumberWords(tokens, behind + 1).has_value());
    const bool countsGoods = isOutOf || tokens.isOneOf(behind, u"short", u"missing", u"x")
        || tokens.isSign(behind, u'/') || (isLabelled && !tokens.is(count - 1, u"all"))
        || isGoodsUnit(tokens[behind].text);
    return countsGoods ? Standing::Sure : standing;
}

} // namespace countersign
