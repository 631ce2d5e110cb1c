// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/calendarwords.h"
#include "facts/goods.h"
#include "facts/numbers.h"
#include "facts/people.h"
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
          u"a ";
    static const QSet<QStringView> plain = [] {
        const auto words = WORDS.split(u' ', Qt::SkipEmptyParts);
        return QSet<QStringView>(words.begin(), words.end());
    }();
    return plain.contains(tokens[at].text) || isGoodsUnit(tokens[at].text) || isMatterNoun(tokens[at].text)
        || isOtherNoun(tokens[at].text) || isMeasure(tokens[at].text) || monthOf(tokens[at].text)
        || weekdayOf(tokens[at].text) || isPersonTitle(tokens[at].text) || readNumberWords(tokens, at).has_value();
}

bool joinsName(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, { u"de", u"au", u"aux",  u"la",  u"le",  u"les", u"du", u"des", u"di",  u"del", u"e",
                                u"et", u"of", u"with", u"for", u"and", u"à",   u"y",  u"con", u"mit", u"und", u"in" });
}

/// The last token of a name that begins here: words with capitals, what joins them, foreign words behind them, a size.
qsizetype nameEnd(const PartReading &reading, qsizetype at, const QSet<QString> &unknown)
{
    const Tokens &tokens = reading.tokens;
    qsizetype last = at;
    for (qsizetype next = at + 1; next < at + 16 && !tokens.endsLine(next); ++next) {
        const Token &token = tokens[next];
        if (reading.claims.isTaken(next))
            break;
        const bool isHyphen = (token.isSign(u'-') || token.isSign(u'&') || token.isSign(u'/')) && next == last + 1;
        if (isHyphen || (token.isSign(u'.') && tokens.isGlued(next) && tokens.isGlued(next + 1)))
            continue;
        if (token.isNumber()) {
            const auto pack = packSizeAt(tokens, next);
            const bool isGlued = tokens.isGlued(next);
            if (!pack && !isGlued && !isGoodsUnit(tokens[next + 1].text) && tokens[next + 1].text != u"in")
                break;
            last = pack ? pack->last : next;
            if (!pack && !isGlued)
                last = next + 1;
            next = last;
            continue;
        }
        if (!token.isWord())
            break;
        const bool isJoint = joinsName(tokens, next) && tokens[next + 1].isWord() && tokens[next + 1].isCapital
            && !isPlainWord(tokens, next + 1);
        const bool isForeign = unknown.contains(tokens.original(token.span).toString());
        const bool isForeignJoint
            = joinsName(tokens, next) && unknown.contains(tokens.original(tokens[next + 1].span).toString());
        if (token.isCapital ? isPlainWord(tokens, next) : !(isJoint || isForeign || isForeignJoint))
            break;
        if (token.isCapital || isForeign)
            last = next;
    }
    return last;
}

bool leadsToAnOrder(const Tokens &tokens, qsizetype at)
{
    if (tokens.isSign(at, u',') || tokens.isSign(at, u'-') || tokens.isSign(at, u'('))
        ++at;
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
enum class Standing { Nowhere, Maybe, Sure };
Standing standingOf(const PartReading &reading, qsizetype first, qsizetype last)
{
    const Tokens &tokens = reading.tokens;
    const bool isOrdered = leadsToAnOrder(tokens, last + 1);
    const bool isInTrouble = leadsToATrouble(tokens, last + 1);
    qsizetype before = first - 1;
    const bool hasArticle = tokens.isOneOf(before, { u"the", u"your", u"our", u"these", u"some", u"any" });
    if (hasArticle)
        --before;
    // "boxes of", "half of the", "36 of": what is counted.
    if (tokens.is(before, u"of")) {
        const qsizetype what = before - 1;
        if (isGoodsUnit(tokens[what].text) || isMeasure(tokens[what].text) || tokens[what].isNumber()
            || tokens.isOneOf(what,
                              { u"half", u"part", u"all", u"some", u"dozen", u"most", u"rest", u"pair", u"blocks" }))
            return Standing::Sure;
        return Standing::Nowhere;
    }
    const bool isCounted = tokens[before].isNumber() || isGoodsUnit(tokens[before].text) || tokens.is(before, u"x")
        || tokens.is(before, u"dozen") || readNumberWords(tokens, before).has_value();
    if (isCounted && !hasArticle && (isOrdered || isInTrouble || tokens.is(last + 1, u"that")))
        return Standing::Sure;
    const bool beginsLine = tokens.endsLine(before) || tokens.isSign(before, u':') || tokens.isSign(before, u')')
        || tokens.isSign(before, u'-') || (tokens.isSign(before, u'.') && tokens[before - 1].isNumber());
    if (isOrdered && (hasArticle || beginsLine || tokens.isOneOf(before, { u"about", u"with", u"for" })))
        return Standing::Sure;
    if (isInTrouble && (hasArticle || beginsLine))
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

/// Whether the words are the record's product said another way: half of them are its own.
bool isOurs(const Tokens &tokens, qsizetype first, qsizetype last, const ProductNames &products)
{
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
        if (2 * shared >= words)
            return true;
    }
    return false;
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
        return text.contains(name, Qt::CaseInsensitive);
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

void take(PartReading &reading, ForeignProduct product)
{
    std::erase_if(reading.products,
                  [&](const NameOccurrence &name) { return name.first <= product.last && name.last >= product.first; });
    product.span = reading.tokens.spanOf(product.first, product.last);
    // The point of an abbreviation that ends a pack size belongs to it.
    const Token &behind = reading.tokens[product.last + 1];
    if (product.endsWithAPoint && behind.isSign(u'.') && reading.tokens.isGlued(product.last + 1))
        ++product.span.length;
    reading.claims.take(product.first, product.last);
    reading.foreignProducts.push_back(product);
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
            take(reading,
                 { mention.first, mention.last, {}, true, mention.isWithPack && name.name.endsWith(u'.'), {} });
        }
    }
    std::optional<QSet<QString>> atHome;
    const QSet<QString> &unknown = ledger.subject().unknownWords;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].isWord() || !tokens[at].isCapital || reading.claims.isTaken(at) || isPlainWord(tokens, at)
            || reading.isInSignature(at) || tokens[at - 1].isSign(u'/') || tokens.isGlued(at))
            continue;
        const qsizetype last = nameEnd(reading, at, unknown);
        const Standing standing = standingOf(reading, at, last);
        if (standing == Standing::Nowhere) {
            at = last;
            continue;
        }
        if (!atHome)
            atHome = wordsAtHome(ledger);
        bool isHome = false;
        bool hasUnknown = false;
        int words = 0;
        for (qsizetype word = at; word <= last; ++word) {
            if (!tokens[word].isWord())
                continue;
            ++words;
            isHome = isHome || atHome->contains(tokens[word].text.toString());
            hasUnknown = hasUnknown || unknown.contains(tokens.original(tokens[word].span).toString());
        }
        const bool isOneWordAtStart = words == 1 && !hasUnknown && tokens.endsLine(at - 1);
        if (!isHome && !isOneWordAtStart && !isOurs(tokens, at, last, products)
            && !isSaidByTheRecord(ledger, tokens.original(tokens.spanOf(at, last)).toString()))
            take(reading, { at, last, {}, standing == Standing::Sure && (words > 1 || hasUnknown), false, {} });
        at = last;
    }
    std::ranges::sort(reading.foreignProducts, {}, &ForeignProduct::first);
}

} // namespace countersign
