// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/calendarwords.h"
#include "facts/goods.h"
#include "facts/numbers.h"
#include "facts/people.h"
#include "gate/checks/factproductplaces.h"
#include "text/wordset.h"

#include <QSet>

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
          u"heads delays shortage shortages problems issue issues deliveries shipments "
          u"parts part spares weekly daily monthly number total amount due original promised affected available "
          u"expected units";
    static constexpr WordSet PLAIN(wordsOfList<countOfWords(WORDS)>(WORDS));
    const QStringView word = tokens[at].text;
    const qsizetype size = word.size();
    const bool hasEnding = size > 1 && (word[size - 2] == u'\'' || (size > 2 && word[size - 3] == u'\''));
    const bool isContraction = hasEnding
        && (word.endsWith(u"'re") || word.endsWith(u"'ve") || word.endsWith(u"'ll") || word.endsWith(u"'m")
            || word.endsWith(u"n't") || (word.endsWith(u"'s") && PLAIN.contains(word.chopped(2))));
    return isContraction || PLAIN.contains(word) || isMatterNoun(tokens[at].text) || isOtherNoun(tokens[at].text)
        || isMeasure(tokens[at].text) || monthOf(tokens[at].text) || weekdayOf(tokens[at].text)
        || isPersonTitle(tokens[at].text) || readNumberWords(tokens, at).has_value();
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

namespace {
/// "No. 4", "No 4": the last token of a number that a name has; -1 without.
qsizetype numberedEnd(const Tokens &tokens, qsizetype at)
{
    if (!tokens[at].isCapital || !tokens.isOneOf(at, u"no", u"nr", u"number", u"type", u"size"))
        return -1;
    const qsizetype number = tokens.isSign(at + 1, u'.') && tokens.isGlued(at + 1) ? at + 2 : at + 1;
    return tokens[number].isNumber() && !tokens.endsLine(number) ? number : -1;
}

/// The last token of a number within a name: the "9" of "Sharp Edge 9 Blades", "0.5"; -1 where a name goes no further.
qsizetype innerNumberEnd(const Tokens &tokens, qsizetype at)
{
    constexpr qsizetype LONGEST = 3; // digits
    if (const auto number = readDigits(tokens, at); number && number->style.decimals > 0 && number->style.group == 0)
        return number->last;
    // "Desk Diary 2027"
    if (tokens[at].text.size() == 4 && (tokens[at].text.startsWith(u"19") || tokens[at].text.startsWith(u"20"))
        && !tokens.isGlued(at + 1))
        return at;
    const Token &next = tokens[at + 1];
    const bool goesOn = tokens[at].text.size() <= LONGEST && next.isWord() && next.isCapital
        && !isPlainWord(tokens, at + 1) && !isGoodsUnit(next.text);
    return goesOn ? at + 1 : -1;
}

/// `"Quiet Hour"`: the closing quotation mark; -1 without.
qsizetype quotedEnd(const Tokens &tokens, qsizetype at)
{
    if (!tokens.isSign(at, u'"') || !tokens[at].spaceBefore || !tokens[at + 1].isCapital || !tokens.isGlued(at + 1))
        return -1;
    constexpr qsizetype LONGEST = 5; // tokens
    for (qsizetype end = at + 2; end <= at + LONGEST && !tokens.endsLine(end); ++end) {
        if (tokens.isSign(end, u'"'))
            return end;
    }
    return -1;
}

/// "Tall Order Cane": a word of every letter amid the capitals of a name.
bool standsAmidCapitals(const Tokens &tokens, qsizetype at)
{
    const Token &next = tokens[at + 1];
    return tokens[at].isCapital && next.isWord() && next.isCapital && !isPlainWord(tokens, at + 1)
        && tokens[at + 1].spaceBefore;
}
} // namespace

bool mayBeginName(const Tokens &tokens, qsizetype at)
{
    return !isPlainWord(tokens, at)
        || (standsAmidCapitals(tokens, at)
            && (tokens[at - 1].isNumber()
                || tokens.isOneOf(at - 1, u"the", u"your", u"our", u"of", u"and", u"with", u"about")
                || tokens.isSign(at - 1, u'&')));
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
        if (const qsizetype quoted = quotedEnd(tokens, next); quoted >= 0) {
            last = next = quoted;
            continue;
        }
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
            else if (const qsizetype inner = innerNumberEnd(tokens, next); inner >= 0)
                last = next = inner;
            else
                break;
            continue;
        }
        if (const qsizetype numbered = numberedEnd(tokens, next); numbered >= 0) {
            last = next = numbered;
            continue;
        }
        // "Nitrile Glove M:"
        if (token.isCapital && token.text.size() == 1 && last > at && tokens[next].spaceBefore
            && (tokens.endsLine(next + 1) || tokens.isSign(next + 1, u':') || tokens.isSign(next + 1, u','))) {
            last = next;
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
        } else if ((token.isCapital && mayStandWithin(tokens, next)) || standsAmidCapitals(tokens, next)
                   || isUnknown(next) || isHyphened) {
            last = next;
        } else if (!isJoint) {
            break;
        }
    }
    return last;
}

} // namespace countersign
