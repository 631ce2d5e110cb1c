// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factproductplaces.h"

#include "facts/calendarwords.h"
#include "facts/goods.h"
#include "facts/numbers.h"
#include "facts/people.h"

#include <algorithm>

namespace countersign {

bool isPlainWord(const Tokens &tokens, qsizetype at)
{
    static constexpr QStringView WORDS
        = u"order orders work purchase invoice invoices delivery part half rest all some most both none one news "
          u"change delay update about re your our the this these those we i it they you he she dear hello hi "
          u"good thank thanks please sorry shipment shipping goods item items product products line lines notice "
          u"status new date dates now today tomorrow yesterday back late short missing damaged quantity problem "
          u"question questions regarding concerning as if when while since because although for from in on at to "
          u"of with there here however unfortunately customer service account visit repair replacement credit "
          u"refund price correction confirmation receipt complaint appointment project milestone out "
          u"discontinued delayed only no yes po what how why that everything nothing each another other every an "
          u"a transport dispatch production collection installation restock supply supplier suppliers carrier "
          u"arrival stock pickup important revised action required information schedule further partial final "
          u"first second reminder follow urgent attention changed changes confirmed correct wrong open pending "
          u"before after until till during despite between within without against besides except following through "
          u"over under where who whose which also once whether many more several "
          u"weekly daily monthly number total amount due original promised affected available expected units ";
    static const QSet<QStringView> plain = [] {
        const auto words = WORDS.split(u' ', Qt::SkipEmptyParts);
        return QSet<QStringView>(words.begin(), words.end());
    }();
    const QStringView word = tokens[at].text;
    const bool isContraction = word.endsWith(u"'re") || word.endsWith(u"'ve") || word.endsWith(u"'ll")
        || word.endsWith(u"'m") || word.endsWith(u"n't");
    return isContraction || plain.contains(word) || isMatterNoun(tokens[at].text) || isOtherNoun(tokens[at].text)
        || isMeasure(tokens[at].text) || tokens[at].isOfTheCalendar || isPersonTitle(tokens[at].text)
        || readNumberWords(tokens, at).has_value();
}

/// Of those, the ones that a name has within: "New England", "All Purpose".
static bool mayStandWithin(const Tokens &tokens, qsizetype at)
{
    return !isPlainWord(tokens, at)
        || tokens.isOneOf(at, u"new", u"good", u"all", u"out", u"one", u"half", u"original", u"first", u"part");
}

bool joinsName(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"de", u"au", u"aux", u"la", u"le", u"les", u"du", u"des", u"di", u"del", u"e", u"et",
                          u"of", u"with", u"for", u"and", u"à", u"y", u"con", u"mit", u"und", u"in");
}

/// The last token of a size behind a name: "24 - 12 oz bottles", "48 pieces", "36 x 78 in", "82 %"; -1 without.
static qsizetype sizeEnd(const Tokens &tokens, qsizetype at)
{
    if (!tokens[at].isNumber())
        return -1;
    qsizetype last = at;
    const auto pack = packSizeAt(tokens, at);
    if (pack)
        last = pack->last;
    else if (tokens.is(at + 1, u"x") && tokens[at + 2].isNumber())
        last = at + 2;
    const bool isInches = tokens.is(last + 1, u"in")
        && (!tokens[last + 2].isWord() || !tokens.isOneOf(last + 2, u"your", u"the", u"order", u"stock", u"our"));
    if (isGoodsUnit(tokens[last + 1].text) || tokens.isSign(last + 1, u'%') || isInches)
        ++last;
    else if (!pack && last == at)
        return -1;
    // The point of an abbreviation: "pkgs. on order".
    const bool isPoint = tokens.isSign(last + 1, u'.') && tokens.isGlued(last + 1) && tokens[last + 2].isWord()
        && !tokens[last + 2].isCapital && tokens[last].isWord();
    return isPoint ? last + 1 : last;
}

qsizetype nameEnd(const PartReading &reading, qsizetype at, const QSet<QString> &unknown)
{
    const Tokens &tokens = reading.tokens;
    const auto isUnknown = [&](qsizetype word) {
        return tokens[word].isWord() && unknown.contains(tokens.original(tokens[word].span).toString());
    };
    qsizetype last = at;
    for (qsizetype next = at + 1; next < at + 16 && !tokens.endsLine(next) && !reading.claims.isTaken(next); ++next) {
        const Token &token = tokens[next];
        if (const TableColumns::Cell *cell = reading.columns.cellAt(next); cell && cell->first == next)
            break;
        const bool isGlued = tokens.isGlued(next) && tokens.isGlued(next - 1) && next - 1 > at;
        if (token.kind == Token::Kind::Sign) {
            const bool joins = token.isSign(u'-') || token.isSign(u'&') || token.isSign(u'/') || token.isSign(u'.');
            if (joins && next == last + 1 && tokens.isGlued(next) == tokens.isGlued(next + 1))
                continue;
            break;
        }
        if (token.isNumber()) {
            if (const qsizetype end = sizeEnd(tokens, next); end >= 0)
                last = next = end;
            else if (tokens.isGlued(next))
                last = next;
            else
                break;
            continue;
        }
        // "Self-raising", "Tarte au sucre"
        const bool isForeignJoint = tokens.isOneOf(next, u"au", u"aux", u"du", u"des", u"à", u"alla", u"di", u"al");
        const bool isJoint = joinsName(tokens, next) && tokens[next + 1].isWord()
            && ((tokens[next + 1].isCapital && !isPlainWord(tokens, next + 1)) || isUnknown(next + 1));
        const bool isHyphened = isGlued && tokens.isSign(next - 1, u'-');
        if (isForeignJoint && tokens[next + 1].isWord()) {
            last = next + 1;
            ++next;
        } else if ((token.isCapital && mayStandWithin(tokens, next)) || isUnknown(next) || isHyphened) {
            last = next;
        } else if (!isJoint) {
            break;
        }
    }
    return last;
}

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
    while (tokens.isOneOf(at, u"is", u"are", u"has", u"have", u"been", u"now", u"still", u"was", u"were", u"running",
                          u"will", u"be", u"comes", u"come", u"arrives"))
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

/// "Order 11072: ", "PO 10759 - ", "11072, ", "order 11072 (": a number of an order and a sign before the name.
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

ProductStanding standingOfMissing(const PartReading &reading, const FactLedger &ledger, qsizetype first, qsizetype last)
{
    using Standing = ProductStanding;
    const Tokens &tokens = reading.tokens;
    const Standing standing = standingOf(reading, first, last);
    if (standing == Standing::Sure)
        return standing;
    const qsizetype before = first - 1;
    const bool endsHere = endsCell(tokens, last + 1);
    if (reading.part == LetterPart::Subject) {
        if (standing == Standing::Title || !endsHere)
            return standing;
        return isBehindAnOrder(tokens, before) ? Standing::Foreign
            : isHeadOfLine(tokens, first)      ? Standing::Heading
                                               : standing;
    }
    if (isBehindAnOrder(tokens, before) && endsHere)
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
    const qsizetype count = isParted ? last + 2 : last + 1;
    const auto counted = tokens[count].isNumber() ? readDigits(tokens, count) : readNumberWords(tokens, count);
    if (!counted || !isHeadOfLine(tokens, first))
        return standing;
    const qsizetype behind = counted->last + 1;
    const bool isOutOf = tokens.is(behind, u"of")
        && (tokens[behind + 1].isNumber() || readNumberWords(tokens, behind + 1).has_value());
    const bool countsGoods = isOutOf || tokens.isOneOf(behind, u"short", u"missing", u"x")
        || tokens.isSign(behind, u'/') || isGoodsUnit(tokens[behind].text);
    return countsGoods ? Standing::Sure : standing;
}

} // namespace countersign
