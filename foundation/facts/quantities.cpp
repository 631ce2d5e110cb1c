// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/quantities.h"

#include "facts/goods.h"

#include <algorithm>

namespace countersign {

namespace {
using Counts = QuantityOccurrence::Counts;

/// Words that may stand between a number and what it counts: "21 of the missing boxes".
bool isFiller(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"the", u"your", u"these", u"those", u"our", u"missing", u"remaining", u"outstanding",
                          u"affected", u"damaged", u"short", u"full", u"more", u"further", u"additional", u"other",
                          u"individual", u"whole", u"back", u"ordered", u"large", u"small", u"single", u"extra", u"new",
                          u"replacement", u"such");
}

/// Words behind a number that say goods are counted, though none is named: "21 are not in stock", "21 short".
bool saysGoods(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"are", u"is", u"were", u"was", u"will", u"remain", u"remains", u"short", u"ordered",
                          u"affected", u"missing", u"damaged", u"outstanding", u"on", u"in", u"have", u"has", u"cannot",
                          u"can't", u"now", u"shipped", u"ship", u"delivered", u"available", u"left", u"arrived",
                          u"out", u"that", u"you", u"which", u"could", u"off", u"each", u"we", u"had", u"broken",
                          u"defective", u"faulty", u"won't", u"did", u"do", u"still", u"instead", u"to", u"rather",
                          u"not", u"should", u"can", u"come", u"follow", u"arrive", u"leave");
}

struct Noun {
    Counts counts = Counts::Anything;
    bool isKnown = false; ///< something says what is counted
    bool isOther = false; ///< something no record counts
    bool isMeasure = false;
    qsizetype last = 0;
};

/// What stands behind the number.
Noun nounBehind(const Tokens &tokens, qsizetype behind, const std::vector<NameOccurrence> &names,
                const QSet<QString> &nouns, const Claims &claims)
{
    Noun noun;
    noun.last = behind - 1;
    if (tokens.is(behind, u"x")
        && !tokens.isOneOf(behind + 1, u"faster", u"more", u"less", u"larger", u"bigger", u"as"))
        return { Counts::Goods, true, false, false, behind };
    // "The Chang, ten in number"
    if (tokens.is(behind, u"in") && tokens.isOneOf(behind + 1, u"number", u"all", u"total"))
        return { Counts::Goods, true, false, false, behind + 1 };
    qsizetype at = behind;
    bool hasOf = false;
    for (int steps = 0; steps < 5; ++steps) {
        // "six 12-piece cutlery sets": what one of them holds
        if (tokens[at].isNumber() && tokens.isSign(at + 1, u'-') && tokens.isGlued(at + 1) && tokens.isGlued(at + 2)
            && (isGoodsUnit(tokens[at + 2].text) || isMeasure(tokens[at + 2].text))) {
            at += 3;
            continue;
        }
        if (tokens.is(at, u"of") || isFiller(tokens, at)
            || (tokens.isSign(at, u'-') && tokens.isGlued(at) && steps > 0)) {
            hasOf = hasOf || tokens.is(at, u"of");
            ++at;
            continue;
        }
        break;
    }
    // "15 a week later": of the goods
    if (tokens.isOneOf(behind, u"a", u"one", u"two", u"three") && tokens.isOneOf(behind + 2, u"later", u"after")
        && tokens.isOneOf(behind + 1, u"day", u"days", u"week", u"weeks", u"month", u"months"))
        return { Counts::Goods, false, false, false, behind - 1 };
    // "Five 600 mm rails", "two 48V batteries": the size of each, before its name
    const bool isSize = isMeasure(tokens[at + 1].text) || (tokens.isGlued(at + 1) && tokens[at + 1].isWord());
    if (tokens[at].isNumber() && at == behind && isSize
        && std::ranges::any_of(names, [at](const NameOccurrence &name) { return name.first == at + 2; }))
        at += 2;
    const Token &token = tokens[at];
    const auto name
        = std::ranges::find_if(names, [at](const NameOccurrence &occurrence) { return occurrence.first == at; });
    if (name != names.end())
        return { Counts::Goods, true, false, false, at };
    const bool endsHere = tokens.isOneOf(at, u"and", u"or", u"but", u"nor", u"so");
    if (token.isWord() && !claims.isTaken(at) && !endsHere) {
        const QString word = token.text.toString();
        if (isMatterNoun(token.text)
            || (tokens.isOneOf(at, u"ordered", u"listed") && isMatterNoun(tokens[at + 1].text)))
            return { Counts::Matters, true, false, false, at };
        if (isGoodsUnit(token.text) || nouns.contains(word))
            return { Counts::Goods, true, false, false, at };
        if (isMeasure(token.text))
            return { Counts::Goods, true, false, true, at };
        if (isOtherNoun(token.text))
            return { Counts::Anything, true, true, false, at };
        // "three back-ordered items", "two different products"
        for (qsizetype next = at + 1; next <= at + 3 && !tokens.endsLine(next); ++next) {
            if (tokens[next].kind == Token::Kind::Sign && !tokens.isSign(next, u'-'))
                break;
            if (tokens[next].isNumber()
                || tokens.isOneOf(next, u"of", u"on", u"in", u"for", u"and", u"are", u"is", u"to", u"a", u"an"))
                break;
            if (isMatterNoun(tokens[next].text) && !saysGoods(tokens, at))
                return { Counts::Matters, true, false, false, next };
            if (isGoodsUnit(tokens[next].text) && !saysGoods(tokens, at))
                return { Counts::Goods, true, false, false, next };
            if (isOtherNoun(tokens[next].text) && !saysGoods(tokens, at))
                return { Counts::Anything, true, true, false, next };
        }
    }
    if (hasOf || tokens.isOneOf(at, u"them", u"these", u"those"))
        return { Counts::Goods, true, false, false, at };
    if (tokens.endsLine(behind) || tokens[behind].kind == Token::Kind::Sign || saysGoods(tokens, behind))
        return { Counts::Goods, false, false, false, behind - 1 };
    return noun;
}

/// The last token of "(twelve)" or "(12)" behind the same number, or 0.
qsizetype repeatedIn(const Tokens &tokens, qsizetype at, const NumberInText &number)
{
    if (!tokens.isSign(at, u'('))
        return 0;
    const bool isDigits = tokens[at + 1].isNumber();
    const auto other = isDigits ? readDigits(tokens, at + 1) : readNumberWords(tokens, at + 1);
    const bool wasWords = number.style.kind != NumberStyle::Kind::Digits;
    return other && wasWords == isDigits && other->thousandths == number.thousandths
            && tokens.isSign(other->last + 1, u')')
        ? other->last + 1
        : 0;
}

/// "One of the 40 boxes": a whole in digits, or "one of your forty".
bool isPartOfDigits(const Tokens &tokens, qsizetype at)
{
    while (tokens.isOneOf(at, u"the", u"your", u"these", u"those", u"all"))
        ++at;
    if (tokens[at].isNumber())
        return true;
    const auto number = readNumberWords(tokens, at);
    return number && isGoodsUnit(tokens[number->last + 1].text);
}

/// What tells that a number counts nothing of the record: a rate, a card, a size, a sign before it.
bool isAside(const Tokens &tokens, qsizetype at, qsizetype behind)
{
    const bool isRate = tokens.isSign(behind + 1, u'/') || tokens.is(behind + 1, u"per")
        || tokens.isOneOf(behind, u"km", u"mph", u"miles", u"knots", u"percent", u"bar", u"volts", u"watts", u"rpm",
                          u"db", u"hz", u"gb", u"tb", u"pt", u"px", u"psi", u"grade");
    const bool isCompound = tokens.isSign(behind, u'-') && tokens.isGlued(behind) && tokens.isGlued(behind + 1)
        && tokens[behind + 1].isWord();
    const bool isNumbered = tokens.isOneOf(at - 1, u"point", u"rule", u"chapter", u"bin", u"rack", u"shelf",
                                           u"platform", u"pier", u"berth", u"container", u"truck", u"sheet", u"annex",
                                           u"question", u"item", u"paragraph", u"windows", u"since", u"year")
        && tokens[behind].kind != Token::Kind::None;
    const bool isCard = tokens.isOneOf(at - 1, u"in", u"with") && tokens.isOneOf(at - 2, u"ending", u"ends");
    const bool isSign = tokens[at - 1].text == u"©" || tokens[at - 1].text == u"§" || tokens[at - 1].text == u"№";
    const bool isFactor = tokens.is(behind, u"x") && tokens.isGlued(behind)
        && tokens.isOneOf(behind + 1, u"faster", u"more", u"less", u"larger", u"bigger", u"as", u"the");
    return isRate || isCompound || isNumbered || isCard || isSign || isFactor;
}

/// "lines 1 and 3", "step 3 of 5": a number in a list, and not of goods.
bool isOfAList(const Tokens &tokens, qsizetype at)
{
    if (!tokens[at - 2].isNumber())
        return false;
    if (tokens.is(at - 1, u"of"))
        return tokens.isOneOf(at - 3, u"step", u"stage", u"phase", u"part", u"page", u"line", u"item", u"truck");
    return (tokens.isOneOf(at - 1, u"and", u"or", u"to") || tokens.isSign(at - 1, u',') || tokens.isSign(at - 1, u'-'))
        && tokens.isOneOf(at - 3, u"lines", u"items", u"rows", u"positions", u"steps", u"pages", u"docks", u"gates");
}

/// "boxes of 500", "in lots of 100": what a unit holds. "3/4 in.": a fraction of a measure. "0417": no count begins
/// with a nought.
bool isSizeOfAUnit(const Tokens &tokens, qsizetype at)
{
    if (tokens.is(at - 1, u"of") && !tokens.is(at - 2, u"each")
        && (isGoodsUnit(tokens[at - 2].text) || tokens.isOneOf(at - 2, u"lots", u"batches")))
        return true;
    const bool isFraction
        = tokens.isSign(at + 1, u'/') && tokens.isGlued(at + 1) && tokens.isGlued(at + 2) && tokens[at + 2].isNumber();
    if (isFraction && (isMeasure(tokens[at + 3].text) || tokens.is(at + 3, u"in") || tokens.isSign(at + 3, u'"')))
        return true;
    const QStringView digits = tokens[at].text;
    return tokens[at].isNumber() && digits.size() > 1 && digits.startsWith(u'0') && digits.at(1).isDigit();
}

/// "24 brake pad sets" before "in two cartons": the words from `last` back to a number, without a sign between.
bool standsBehindACount(const Tokens &tokens, qsizetype last)
{
    constexpr qsizetype LONGEST = 6; // words of a product's name
    for (qsizetype at = last; at > last - LONGEST && tokens[at].isWord() && !tokens.endsLine(at); --at) {
        if (tokens[at - 1].isNumber() || readNumberWords(tokens, at - 1))
            return true;
    }
    return false;
}

/// "Quantity: 40 kg", "the delivery of 40 metres"
bool isLabelOrDelivery(const Tokens &tokens, qsizetype at)
{
    if (tokens.isSign(at - 1, u':'))
        return tokens.isOneOf(at - 2, u"quantity", u"qty", u"quantities");
    return tokens.is(at - 1, u"of") && tokens.isOneOf(at - 2, u"delivery", u"quantity", u"shipment");
}

/// A label or a product before the number: "Quantity: 21", "Chai (21)", "Chai – 21".
bool isLabelled(const Tokens &tokens, qsizetype at, const std::vector<NameOccurrence> &names)
{
    qsizetype back = at - 1;
    for (int steps = 0; steps < 3 && tokens[back].kind == Token::Kind::Sign; ++steps)
        --back;
    if (tokens.isOneOf(back, u"quantity", u"qty", u"quantities", u"ordered", u"affected", u"missing", u"short",
                       u"pieces", u"units", u"boxes", u"cases", u"all", u"x", u"shortage", u"shortfall", u"remaining"))
        return true;
    return std::ranges::any_of(names, [back](const NameOccurrence &name) { return name.last == back; });
}
} // namespace

CountsInText findQuantities(const Tokens &tokens, Claims &claims, const std::vector<NameOccurrence> &names,
                            const QSet<QString> &nouns)
{
    CountsInText counts;
    std::vector<QuantityOccurrence> &found = counts.goods;
    for (qsizetype at = tokens.nextTelling(0); at < tokens.size(); at = tokens.nextTelling(at + 1)) {
        if (claims.isTaken(at))
            continue;
        const bool isBoth = tokens.is(at, u"both");
        if (!isBoth && !tokens[at].isNumber() && !tokens[at].senses.has(WordSenses::BeginsANumber))
            continue;
        QuantityOccurrence quantity;
        qsizetype behind = at + 1;
        if (isBoth) {
            const Noun noun = nounBehind(tokens, behind, names, nouns, claims);
            quantity.isBoth = true;
            quantity.thousandths = 2000;
            quantity.counts = noun.isKnown ? noun.counts : Counts::Anything;
            quantity.first = quantity.last = at;
            quantity.span = tokens[at].span;
            quantity.style.kind = NumberStyle::Kind::Pair;
            if (noun.isKnown && !noun.isOther)
                found.push_back(quantity);
            continue;
        }
        const bool isDigits = tokens[at].isNumber();
        // "CV/2317" is a code.
        if (isDigits && tokens.isSign(at - 1, u'/') && tokens.isGlued(at) && tokens.isGlued(at - 1)
            && tokens[at - 2].isWord())
            continue;
        const auto number = isDigits ? readDigits(tokens, at) : readNumberWords(tokens, at);
        if (!number || !claims.areFree(at, number->last))
            continue;
        behind = number->last + 1;
        // "12 (twelve)": said twice, so that it is sure.
        const qsizetype again = repeatedIn(tokens, behind, *number);
        if (again > 0)
            behind = again + 1;
        Noun noun = nounBehind(tokens, behind, names, nouns, claims);
        // "in two parts"
        const bool isManner = tokens.is(at - 1, u"in")
            && tokens.isOneOf(behind, u"parts", u"lots", u"batches", u"loads", u"pieces", u"halves", u"steps");
        // "on four pallets", "packed in six boxes", "200 reams in six boxes"
        const bool isBehindACount = tokens.is(at - 1, u"in") && standsBehindACount(tokens, at - 2);
        const bool isLoading
            = (tokens.is(at - 1, u"on")
               && tokens.isOneOf(behind, u"pallet", u"pallets", u"skid", u"skids", u"trailers", u"lorries", u"carts"))
            || (tokens.is(at - 1, u"in") && isGoodsUnit(tokens[behind].text)
                && (isBehindACount
                    || tokens.isOneOf(at - 2, u"packed", u"comes", u"come", u"came", u"travels", u"travel", u"loaded",
                                      u"arrives", u"arrive", u"ships", u"shipped", u"sent")))
            // "One pallet, 214 lb"
            || (isGoodsUnit(tokens[behind].text) && tokens.isSign(behind + 1, u',') && tokens[behind + 2].isNumber()
                && tokens.isOneOf(behind + 3, u"kg", u"kgs", u"lb", u"lbs", u"t", u"tonnes", u"tons"));
        if (isLoading) {
            quantity.first = at;
            quantity.last = number->last;
            quantity.span = tokens.spanOf(at, number->last);
            quantity.thousandths = number->thousandths;
            quantity.otherReading = number->otherReading;
            quantity.style = number->style;
            counts.packings.push_back(quantity);
        }
        if (noun.isOther || isManner || isLoading) {
            claims.take(at, number->last);
            at = number->last;
            continue;
        }
        const bool labelled = isLabelled(tokens, at, names);
        bool isOfTheGoods = false; // though no noun stands behind it
        if (!isDigits) {
            // "Two of our three packers" counts nothing of the customer's.
            if (tokens.is(behind, u"of") && tokens.is(behind + 1, u"our"))
                continue;
            // Small numbers in words belong to the sentence unless goods stand behind them.
            const bool isSmall = number->thousandths <= 12000 && number->style.kind == NumberStyle::Kind::Words;
            const bool isOne = number->thousandths == 1000 || number->thousandths == 0;
            // "Every one of the 36 boards", "one bundle holds a dozen"
            if (isOne
                && (tokens.isOneOf(at - 1, u"every", u"each", u"any", u"no", u"not")
                    || (isGoodsUnit(tokens[behind].text)
                        && tokens.isOneOf(behind + 1, u"holds", u"contains", u"weighs", u"covers"))))
                continue;
            // "A bundle holds a dozen boards"
            const qsizetype verb = tokens.is(at - 1, u"a") ? at - 2 : at - 1;
            if (tokens.isOneOf(verb, u"holds", u"contains") && isGoodsUnit(tokens[verb - 1].text))
                continue;
            // "Please use that one and bin the old one."
            if (isOne && !noun.isKnown
                && tokens.isOneOf(at - 1, u"this", u"that", u"new", u"old", u"other", u"another", u"which", u"right",
                                  u"correct", u"wrong", u"last", u"first", u"second", u"every", u"each", u"any"))
                continue;
            // "one from each of two orders"
            if (isOne && tokens.isOneOf(behind, u"from", u"of", u"for", u"on") && tokens.is(behind + 1, u"each"))
                continue;
            // "on one pallet", "in one go"
            if (isOne && tokens.isOneOf(at - 1, u"in", u"on", u"as"))
                continue;
            const qsizetype state = tokens.isOneOf(behind, u"are", u"were") ? behind + 1 : behind;
            const bool isShort = tokens.isOneOf(state, u"short", u"missing", u"affected", u"backordered", u"delayed",
                                                u"late", u"damaged", u"faulty", u"unavailable", u"outstanding")
                && !tokens.isOneOf(at - 1, u"this", u"that", u"the", u"a", u"no", u"any");
            // "The last two are on back-order"
            const bool isRest = (saysGoods(tokens, behind)
                                 || tokens.isOneOf(behind, u"there", u"nothing", u"comes", u"go", u"goes", u"later",
                                                   u"until", u"next", u"follows", u"ships", u"leaves", u"from", u"must",
                                                   u"may", u"would", u"need"))
                && tokens.isOneOf(at - 1, u"last", u"final", u"other", u"remaining", u"missing", u"affected")
                && tokens.isOneOf(at - 2, u"the", u"your", u"our");
            // "how many of the ten you still have"
            const bool isOfThem = tokens.isOneOf(at - 1, u"the", u"your") && tokens.is(at - 2, u"of")
                && tokens.isOneOf(at - 3, u"many", u"all", u"any", u"some", u"each", u"none", u"one", u"both")
                && saysGoods(tokens, behind);
            // "We expect to send these four on Thursday", "keep, change or cancel the twelve."
            const bool isOfThese = tokens.isOneOf(at - 1, u"these", u"those")
                && (saysGoods(tokens, behind) || tokens.isOneOf(behind, u"on", u"by", u"now", u"next", u"tomorrow"));
            bool isDecidedOn = false;
            if (tokens.is(at - 1, u"the") && (tokens.endsLine(behind) || tokens[behind].kind == Token::Kind::Sign)) {
                constexpr qsizetype NEAR = 4; // tokens
                for (qsizetype back = at - 2; back >= at - NEAR; --back)
                    isDecidedOn = isDecidedOn
                        || tokens.isOneOf(back, u"cancel", u"keep", u"change", u"swap", u"drop", u"send", u"ship",
                                          u"replace", u"exchange");
            }
            // "unable to supply the three you ordered", "the two that we promised you"
            const qsizetype who = tokens.is(behind, u"that") ? behind + 1 : behind;
            const bool isOfYours = tokens.isOneOf(at - 1, u"the", u"all")
                && ((tokens.is(who, u"you")
                     && tokens.isOneOf(who + 1, u"ordered", u"wanted", u"bought", u"requested", u"need", u"needed"))
                    || (tokens.is(who, u"we") && tokens.isOneOf(who + 1, u"promised", u"owe")));
            // "so the eight on FC-2215 will not come"
            const bool isOfAnOrder = tokens.isOneOf(at - 1, u"the", u"your", u"all")
                && tokens.isOneOf(behind, u"on", u"from", u"under")
                && (tokens[behind + 1].isNumber() || tokens.isOneOf(behind + 1, u"order", u"po")
                    || (tokens[behind + 1].isWord() && tokens[behind + 1].isCapital && tokens.isGlued(behind + 2)));
            isOfTheGoods = isOfThese || isDecidedOn || isOfYours || isOfAnOrder;
            const bool isPart = (tokens.is(behind, u"of") && isPartOfDigits(tokens, behind + 1))
                || (tokens.is(at - 1, u"of") && tokens[at - 2].isNumber());
            if ((isOne && !isShort && !isPart && !isOfYours
                 && !(noun.isKnown && noun.counts == Counts::Goods && !tokens.is(behind, u"of")))
                || (!isShort && !isPart && !isRest && !isOfThem && !isOfTheGoods && isSmall && !noun.isKnown
                    && !labelled && !tokens.isOneOf(at - 1, u"all", u"ordered")))
                continue;
            if (number->style.kind == NumberStyle::Kind::Pair && !noun.isKnown)
                continue;
            if (number->style.kind == NumberStyle::Kind::Pair && tokens.is(at + 1, u"couple"))
                continue;
        }
        quantity.counts = noun.counts;
        if (!noun.isKnown && (labelled || isOfTheGoods))
            quantity.counts = Counts::Goods;
        quantity.first = at;
        quantity.last = number->last;
        quantity.span = tokens.spanOf(at, number->last);
        quantity.thousandths = number->thousandths;
        quantity.otherReading = number->otherReading;
        quantity.style = number->style;
        quantity.isMeasured = noun.isMeasure;
        quantity.isLabelled = isLabelOrDelivery(tokens, at);
        quantity.countsOrders = tokens.isOneOf(noun.last, u"order", u"orders");
        quantity.isAll = tokens.is(at - 1, u"all");
        quantity.isEach = tokens.is(behind, u"each") || (tokens.is(behind, u"of") && tokens.is(behind + 1, u"each"))
            || tokens.is(noun.last + 1, u"each");
        // A number with another noun behind it that nothing of the record counts.
        quantity.isAside = (!noun.isKnown && !labelled && isAside(tokens, at, behind)) || isOfAList(tokens, at)
            || isSizeOfAUnit(tokens, at);
        if (again > 0)
            quantity.last = again;
        claims.take(at, quantity.last);
        found.push_back(quantity);
        at = quantity.last;
    }
    // "98 of 130", "98 out of the 130", "98 of your 130 boxes"; "of the 130 you ordered, 98".
    for (size_t i = 0; i + 1 < found.size(); ++i) {
        QuantityOccurrence &part = found[i];
        QuantityOccurrence &whole = found[i + 1];
        if (part.outOf || part.partOf || part.isBoth || whole.isBoth)
            continue;
        qsizetype at = part.last + 1;
        const auto isUnit = [&](qsizetype word) {
            return isGoodsUnit(tokens[word].text) || isMeasure(tokens[word].text)
                || tokens.isOneOf(word, u"items", u"nos", u"pcs");
        };
        if (isUnit(at)) {
            ++at;
            // "500 nos. out of 1,500"
            if (tokens.isSign(at, u'.') && tokens.isGlued(at) && tokens.isOneOf(at + 1, u"out", u"of"))
                ++at;
        }
        if (tokens.isSign(at, u',') && tokens.is(at + 1, u"out"))
            ++at;
        if (tokens.isOneOf(at, u"out", u"short") && tokens.is(at + 1, u"of"))
            ++at;
        const bool isSlash = tokens.isSign(at, u'/') && tokens.isGlued(at) && tokens.isGlued(at + 1);
        if (tokens.is(at, u"of") || isSlash) {
            ++at;
            while (tokens.isOneOf(at, u"the", u"your", u"a", u"total", u"ordered", u"all", u"our", u"these", u"those",
                                  u"original", u"originally", u"an", u"order", u"missing", u"outstanding", u"affected",
                                  u"remaining", u"delayed")
                   || (tokens.is(at, u"of") && tokens.is(at - 1, u"order")))
                ++at;
            if (at == whole.first) {
                part.outOf = i + 1;
                whole.partOf = i;
                part.counts = whole.counts
                    = part.counts == Counts::Matters || whole.counts == Counts::Matters ? whole.counts : Counts::Goods;
                continue;
            }
        }
        // "Of the 20 you ordered, 17 are not in stock."
        qsizetype back = part.first - 1;
        while (tokens.isOneOf(back, u"the", u"your", u"all", u"these", u"those"))
            --back;
        if (tokens.is(back, u"of") && (tokens.endsLine(back - 1) || tokens[back - 1].kind == Token::Kind::Sign)) {
            bool isNear = whole.first - part.last <= 8;
            for (qsizetype between = part.last + 1; between < whole.first && isNear; ++between)
                isNear = !tokens.endsLine(between) && !tokens.isSign(between, u'.') && !tokens.isSign(between, u';');
            if (isNear) {
                whole.outOf = i;
                part.partOf = i + 1;
                part.counts = whole.counts = Counts::Goods;
            }
        }
    }
    return counts;
}

} // namespace countersign
