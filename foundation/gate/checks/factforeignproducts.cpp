// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/calendarwords.h"
#include "facts/goods.h"
#include "facts/numbers.h"
#include "facts/people.h"
#include "facts/similarity.h"
#include "gate/checks/factreading.h"
#include "gate/knownproducts.h"

#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// The words of everything that the record, the account and the company call by name: none of them is a foreign
/// product.
QSet<QString> wordsAtHome(const FactLedger &ledger)
{
    QSet<QString> words;
    const auto add = [&words](const QString &text) {
        const Tokens tokens(QStringView(text).left(2000));
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            if (tokens[at].isWord())
                words.insert(tokens[at].text.toString());
        }
    };
    const Case &subject = ledger.subject();
    for (const Record &record : subject.records) {
        for (const Fact &fact : record.facts) {
            const auto *text = std::get_if<QString>(&fact.value);
            if (text && fact.name != factnames::INBOUND_TEXT && fact.name != factnames::PRODUCT)
                add(*text);
        }
    }
    for (const QString &name : { subject.company.name, subject.company.coordinatorName, subject.account.name,
                                 subject.account.owner, subject.account.accountManager })
        add(name);
    for (const Contact &contact : subject.account.contacts)
        add(contact.name);
    for (const TypeRule &type : ledger.foundation().types) {
        add(type.name);
        for (const QString &other : type.alsoCalled)
            add(other);
    }
    return words;
}

/// Words that begin a sentence or stand with a capital in any letter and name no product.
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
          u"weekly daily monthly number total amount due original promised affected available expected units ";
    static const QSet<QStringView> plain = [] {
        const auto words = WORDS.split(u' ', Qt::SkipEmptyParts);
        return QSet<QStringView>(words.begin(), words.end());
    }();
    return plain.contains(tokens[at].text) || isMatterNoun(tokens[at].text) || isOtherNoun(tokens[at].text)
        || isMeasure(tokens[at].text) || monthOf(tokens[at].text) || weekdayOf(tokens[at].text)
        || isPersonTitle(tokens[at].text) || readNumberWords(tokens, at).has_value();
}

/// Of those, the ones that a name has within: "New England", "All Purpose".
bool mayStandWithin(const Tokens &tokens, qsizetype at)
{
    return !isPlainWord(tokens, at)
        || tokens.isOneOf(at, { u"new", u"good", u"all", u"out", u"one", u"half", u"original", u"first", u"part" });
}

bool joinsName(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, { u"de", u"au", u"aux",  u"la",  u"le",  u"les", u"du", u"des", u"di",  u"del", u"e",
                                u"et", u"of", u"with", u"for", u"and", u"à",   u"y",  u"con", u"mit", u"und", u"in" });
}

/// The last token of a size behind a name: "24 - 12 oz bottles", "48 pieces", "36 x 78 in", "82 %"; -1 without.
qsizetype sizeEnd(const Tokens &tokens, qsizetype at)
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
        && (!tokens[last + 2].isWord() || !tokens.isOneOf(last + 2, { u"your", u"the", u"order", u"stock", u"our" }));
    if (isGoodsUnit(tokens[last + 1].text) || tokens.isSign(last + 1, u'%') || isInches)
        ++last;
    else if (!pack && last == at)
        return -1;
    // The point of an abbreviation: "pkgs. on order".
    const bool isPoint = tokens.isSign(last + 1, u'.') && tokens.isGlued(last + 1) && tokens[last + 2].isWord()
        && !tokens[last + 2].isCapital && tokens[last].isWord();
    return isPoint ? last + 1 : last;
}

/// The last token of a name that begins here: words with capitals, what joins them, foreign words behind them, a size.
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
        const bool isForeignJoint = tokens.isOneOf(next, { u"au", u"aux", u"du", u"des", u"à", u"alla", u"di", u"al" });
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
    if (tokens.isOneOf(at, { u"on", u"from", u"in", u"for" }))
        ++at;
    while (tokens.isOneOf(at, { u"your", u"the", u"our", u"work", u"purchase", u"sales" }))
        ++at;
    return tokens.isOneOf(at, { u"order", u"orders", u"po" });
}

/// "is on back-order", "are delayed", "have been discontinued".
bool leadsToATrouble(const Tokens &tokens, qsizetype at)
{
    while (tokens.isOneOf(at,
                          { u"is", u"are", u"has", u"have", u"been", u"now", u"still", u"was", u"were", u"running",
                            u"will", u"be", u"comes", u"come", u"arrives" }))
        ++at;
    return tokens.isOneOf(at,
                          { u"delayed", u"discontinued", u"late", u"short", u"backordered", u"unavailable", u"missing",
                            u"damaged", u"later" })
        || ((tokens.isOneOf(at, { u"on", u"in" }) && tokens.isOneOf(at + 1, { u"back", u"backorder" })))
        || (tokens.is(at, u"out") && tokens.is(at + 1, u"of") && tokens.is(at + 2, u"stock"));
}

/// How sure the words around are that a product is named here.
enum class Standing {
    Nowhere,
    Maybe,
    Title, ///< where a heading or a label may stand as well: a word must be foreign
    Sure
};
Standing standingOf(const PartReading &reading, qsizetype first, qsizetype last)
{
    const Tokens &tokens = reading.tokens;
    if (const TableColumns::Cell *cell = reading.columns.cellAt(first); cell && cell->first == first
        && reading.columns.isUnder(tokens, first, { u"product", u"item", u"article", u"goods", u"description" }))
        return Standing::Sure;
    const bool isOrdered = leadsToAnOrder(tokens, last + 1);
    const bool isInTrouble = leadsToATrouble(tokens, last + 1);
    qsizetype before = first - 1;
    const bool hasArticle = tokens.isOneOf(before, { u"the", u"your", u"our", u"these", u"some", u"any" });
    if (hasArticle)
        --before;
    // "boxes of", "half of the", "36 of": what is counted.
    if (tokens.is(before, u"of")) {
        const qsizetype what = before - 1;
        if (isGoodsUnit(tokens[what].text) || isMeasure(tokens[what].text) || tokens[what].isNumber())
            return Standing::Sure;
        // "Half of Europe" is no goods.
        if ((isOrdered || isInTrouble || tokens.is(last + 1, u"that"))
            && tokens.isOneOf(
                what, { u"half", u"part", u"all", u"some", u"dozen", u"most", u"rest", u"pair", u"one", u"two" }))
            return Standing::Sure;
        return Standing::Nowhere;
    }
    const bool isCounted = tokens[before].isNumber() || isGoodsUnit(tokens[before].text) || tokens.is(before, u"x")
        || tokens.is(before, u"dozen") || readNumberWords(tokens, before).has_value();
    if (isCounted && !hasArticle && (isOrdered || isInTrouble))
        return Standing::Sure;
    // "The 40 Chai that you ordered", "the relay that we put in"
    const qsizetype relative = tokens.is(last + 1, u"that") ? last + 2 : last + 1;
    if (tokens.isOneOf(relative, { u"you", u"we" })
        && (tokens.isOneOf(relative + 1,
                           { u"ordered", u"promised", u"requested", u"asked", u"put", u"fitted", u"sent", u"shipped",
                             u"installed", u"delivered" })))
        return isCounted && !hasArticle ? Standing::Sure : hasArticle ? Standing::Title : Standing::Nowhere;
    const bool beginsLine = tokens.endsLine(before) || tokens.isSign(before, u':') || tokens.isSign(before, u')')
        || tokens.isSign(before, u'-') || (tokens.isSign(before, u'.') && tokens[before - 1].isNumber());
    // "The Certificate of Origin for order 11072" belongs to an order and is none of its goods.
    const bool isForOrder = tokens.is(last + 1, u"for");
    if (isOrdered && (hasArticle || beginsLine || tokens.isOneOf(before, { u"about", u"with", u"for" })))
        return isForOrder ? Standing::Title : Standing::Sure;
    if (isInTrouble && (hasArticle || beginsLine))
        return reading.part == LetterPart::Subject ? Standing::Sure : Standing::Title;
    // "Order 11072: Chai", "Order 11072: Chai and Chang", "Chai: 21 on back-order"
    const bool endsPart = tokens.endsLine(last + 1)
        || (tokens.isOneOf(last + 1, { u"and" }) && tokens[last + 2].isWord() && tokens[last + 2].isCapital);
    const bool isBehindAnOrder = tokens.isSign(before, u':') && !tokens.endsLine(before - 1)
        && (tokens[before - 1].isNumber() || tokens[before - 1].isWord()) && !hasArticle;
    if (reading.part == LetterPart::Subject && endsPart
        && (isBehindAnOrder || (tokens.is(before, u"and") && reading.claims.isTaken(before - 1))))
        return Standing::Title;
    if (tokens.endsLine(before) && tokens.isSign(last + 1, u':') && !hasArticle
        && (tokens[last + 2].isNumber() || readNumberWords(tokens, last + 2)
            || tokens.isOneOf(last + 2, { u"all", u"we", u"none", u"both" })))
        return Standing::Title;
    if (isCounted && !hasArticle && tokens.isOneOf(before - 1, { u"for", u"of" })
        && tokens.isOneOf(before - 2, { u"waiting", u"short" }))
        return Standing::Sure;
    // "Chai: we have 20", "Subject: a quality problem with Chai"
    if (tokens.isOneOf(before, { u"problem", u"with", u"about", u"using" })
        && (tokens.isOneOf(before - 1, { u"problem", u"fault", u"defect", u"issue", u"writing", u"trouble", u"stop" })
            || tokens.isOneOf(before, { u"using" })))
        return Standing::Maybe;
    if (tokens.endsLine(before) && tokens.isSign(last + 1, u':'))
        return Standing::Maybe;
    return Standing::Nowhere;
}

/// How far the words are the record's product said another way: most of them are its own, or some.
enum class Likeness {
    None,
    Some,
    Near, ///< a letter or two are wrong
    Most
};
Likeness likenessToOurs(const Tokens &tokens, qsizetype first, qsizetype last, const ProductNames &products)
{
    Likeness likeness = Likeness::None;
    for (const SoughtName &name : products.names) {
        int shared = 0;
        int words = 0;
        for (qsizetype at = first; at <= last; ++at) {
            if (!tokens[at].isWord() || tokens[at].text.size() < 3)
                continue;
            ++words;
            const QStringView text = tokens[at].text;
            shared += std::ranges::any_of(name.words,
                                          [text](const QString &word) {
                                              return word == text || (word.size() > 3 && text.startsWith(word))
                                                  || (text.size() > 3 && word.startsWith(text));
                                          })
                ? 1
                : 0;
        }
        if (words == shared || 2 * shared > words)
            return Likeness::Most;
        if (shared > 0)
            likeness = Likeness::Some;
    }
    // A letter or two of a short name wrong: nearly ours.
    const QString written = foldedText(tokens.original(tokens.spanOf(first, last))).remove(u' ');
    for (const SoughtName &name : products.names) {
        QString joined;
        for (size_t word = 0; word < name.core; ++word)
            joined += name.words[word];
        const int allowed = joined.size() > 4 ? 2 : joined.size() > 3 ? 1 : 0;
        const bool isTurned = joined.size() == written.size() && joined.size() > 3 && joined != written
            && std::is_permutation(joined.begin(), joined.end(), written.begin());
        if (isTurned || (allowed > 0 && editDistance(written, joined, allowed) <= allowed))
            return Likeness::Near;
    }
    return likeness;
}

bool overlapsARightName(const PartReading &reading, qsizetype first, qsizetype last)
{
    return std::ranges::any_of(reading.products, [&](const NameOccurrence &name) {
        if (name.first > last || name.last < first)
            return false;
        // "Chai Tea" is no Chai; a misspelt name that is another one's is that one.
        const bool isLonger = first <= name.first && last >= name.last && last - first > name.last - name.first;
        return !isLonger && name.match != NameOccurrence::Match::NearMiss;
    });
}

/// Whether a text of a record says the name: a remark may offer another product in place.
bool isSaidByTheRecord(const FactLedger &ledger, const QString &name)
{
    const auto says = [&name](const QString &text) {
        for (qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(name, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + name.size();
            if ((at == 0 || !text[at - 1].isLetterOrNumber()) && (end == text.size() || !text[end].isLetterOrNumber()))
                return true;
        }
        return false;
    };
    for (const Record &record : ledger.subject().records) {
        for (const Fact &fact : record.facts) {
            const auto *text = std::get_if<QString>(&fact.value);
            if (text && says(*text))
                return true;
        }
    }
    const Case &subject = ledger.subject();
    return says(subject.account.name) || says(subject.company.name)
        || std::ranges::any_of(ledger.foundation().vocabulary, [&](const auto &section) {
               return std::ranges::any_of(section.second, [&](const VocabularyRow &row) { return says(row.text); });
           });
}

/// The sign that ends the name, where it stands to its end.
QChar closingSignOf(const KnownProducts::Mention &mention, const SoughtName &name)
{
    const bool isWhole = mention.isWithPack || name.core == name.words.size();
    const QChar last = name.name.back();
    return isWhole && !last.isLetterOrNumber() ? last : QChar();
}

void take(PartReading &reading, ForeignProduct product)
{
    std::erase_if(reading.products,
                  [&](const NameOccurrence &name) { return name.first <= product.last && name.last >= product.first; });
    product.span = reading.tokens.spanOf(product.first, product.last);
    // The point of an abbreviation or a "%" that ends its name belongs to it.
    const Token &behind = reading.tokens[product.last + 1];
    if (!product.closingSign.isNull() && behind.isSign(product.closingSign.unicode())) {
        ++product.last;
        product.span.length = behind.span.end() - product.span.start;
    }
    reading.claims.take(product.first, product.last);
    reading.foreignProducts.push_back(product);
}
} // namespace

namespace {
/// "Hkoien Fried Mee" for "Singaporean Hokkien Fried Mee": what stands before the last words of a product belongs to
/// it where it is nearly the word that does.
bool takesTheTail(PartReading &reading, qsizetype first, qsizetype last, const ProductNames &products)
{
    const auto tail = std::ranges::find_if(reading.products, [last](const NameOccurrence &name) {
        return name.first == last + 1 && name.match == NameOccurrence::Match::Partial;
    });
    if (first != last || tail == reading.products.end())
        return false;
    const SoughtName &name = products.names[tail->which];
    const auto count = static_cast<size_t>(tail->last - tail->first + 1);
    if (count >= name.core)
        return false;
    const QString &meant = name.words[name.core - count - 1];
    if (editDistance(reading.tokens[first].text, meant, 2) > 2)
        return false;
    tail->first = first;
    tail->span = reading.tokens.spanOf(first, tail->last);
    tail->match = NameOccurrence::Match::NearMiss;
    tail->wordsOfIt = count + 1;
    reading.claims.take(first, last);
    return true;
}
} // namespace

void findForeignProducts(PartReading &reading, const FactLedger &ledger, const ProductNames &products)
{
    const Tokens &tokens = reading.tokens;
    if (products.names.empty())
        return;
    if (const auto &known = ledger.subject().products) {
        for (const KnownProducts::Mention &mention : known->mentionsIn(tokens)) {
            const SoughtName &name = known->name(mention.which);
            const bool isHeld = std::ranges::any_of(products.names, [&](const SoughtName &held) {
                return held.words == name.words
                    || std::ranges::equal(std::span(held.words).first(held.core),
                                          std::span(name.words).first(name.core));
            });
            if (isHeld || reading.isInSignature(mention.first)
                || overlapsARightName(reading, mention.first, mention.last) || isSaidByTheRecord(ledger, name.name))
                continue;
            take(reading, { mention.first, mention.last, {}, true, closingSignOf(mention, name), {} });
        }
    }
    std::optional<QSet<QString>> atHome;
    const QSet<QString> &unknown = ledger.subject().unknownWords;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].isWord() || !tokens[at].isCapital || reading.claims.isTaken(at) || isPlainWord(tokens, at)
            || reading.isInSignature(at) || tokens[at - 1].isSign(u'/') || tokens.isGlued(at))
            continue;
        qsizetype last = nameEnd(reading, at, unknown);
        Standing standing = standingOf(reading, at, last);
        // "Gravad lax", "Zaanse koeken": a word or two in small letters may belong to it where an order follows.
        constexpr int MOST_SMALL = 2;
        for (int small = 1; standing == Standing::Nowhere && small <= MOST_SMALL; ++small) {
            const Token &word = tokens[last + small];
            if (!word.isWord() || word.isCapital || isPlainWord(tokens, last + small) || joinsName(tokens, last + small)
                || tokens.isOneOf(last + small, { u"is", u"are", u"will", u"was", u"were", u"has", u"have", u"can" }))
                break;
            if (leadsToAnOrder(tokens, last + small + 1) && standingOf(reading, at, last + small) == Standing::Sure) {
                standing = Standing::Sure;
                last += small;
            }
        }
        if (takesTheTail(reading, at, last, products) || standing == Standing::Nowhere) {
            at = last;
            continue;
        }
        if (const TableColumns::Cell *cell = reading.columns.cellAt(at); cell && cell->first == at)
            last = std::max(last, cell->last);
        if (!atHome)
            atHome = wordsAtHome(ledger);
        bool isHome = true;
        bool isPartlyHome = false;
        bool hasUnknown = false;
        int words = 0;
        for (qsizetype word = at; word <= last; ++word) {
            if (!tokens[word].isWord())
                continue;
            ++words;
            if (tokens[word].isCapital) {
                const bool isHere = atHome->contains(tokens[word].text.toString());
                isHome = isHome && isHere;
                isPartlyHome = isPartlyHome || isHere;
            }
            hasUnknown = hasUnknown || unknown.contains(tokens.original(tokens[word].span).toString());
        }
        const Likeness likeness = likenessToOurs(tokens, at, last, products);
        const bool isAtStart = tokens.endsLine(at - 1) || tokens[at - 1].kind == Token::Kind::Sign;
        // One word of everyday English at the head of a line is none.
        const bool isPlain = words == 1 && !hasUnknown && likeness != Likeness::Near
            && (standing == Standing::Title || (isAtStart && !leadsToATrouble(tokens, last + 1)));
        if (isHome || isPlain || likeness == Likeness::Most
            || isSaidByTheRecord(ledger, tokens.original(tokens.spanOf(at, last)).toString())) {
            at = last;
            continue;
        }
        const bool isSure = hasUnknown || (words > 1 && standing == Standing::Sure);
        take(reading,
             { at,
               last,
               {},
               isSure && standing != Standing::Maybe && !isPartlyHome && likeness == Likeness::None,
               {},
               {} });
        at = last;
    }
    std::ranges::sort(reading.foreignProducts, {}, &ForeignProduct::first);
}

} // namespace countersign
