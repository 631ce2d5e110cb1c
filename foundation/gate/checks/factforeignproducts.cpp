// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/goods.h"
#include "facts/numbers.h"
#include "facts/similarity.h"
#include "gate/checks/factproductplaces.h"
#include "gate/knownproducts.h"

#include <QHash>
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
    const auto nearby = around(reading.products, first, last);
    return std::ranges::any_of(nearby, [&](const NameOccurrence &name) {
        if (name.first > last || name.last < first)
            return false;
        // "Chai Tea" is no Chai; a misspelt name that is another one's is that one.
        const bool isLonger = first <= name.first && last >= name.last && last - first > name.last - name.first;
        const bool isWithin = first >= name.first && last <= name.last && last - first < name.last - name.first;
        return !isLonger && (isWithin || name.match != NameOccurrence::Match::NearMiss);
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
    if (reading.tokens[first].text != meant) {
        tail->match = NameOccurrence::Match::NearMiss;
        tail->wordsOfIt = count + 1;
    }
    reading.claims.take(first, last);
    return true;
}
} // namespace

namespace {
bool isHeld(const ProductNames &products, const SoughtName &name)
{
    return std::ranges::any_of(products.names, [&](const SoughtName &held) {
        return held.words == name.words
            || std::ranges::equal(std::span(held.words).first(held.core), std::span(name.words).first(name.core));
    });
}

/// Whether one of the records' products is named nowhere in this part, not even in other words.
bool lacksAProduct(const PartReading &reading, const ProductNames &products)
{
    for (size_t which = 0; which < products.names.size(); ++which) {
        // "Another cleaner" names none of ours.
        if (std::ranges::none_of(reading.products, [which](const NameOccurrence &name) {
                return name.which == which && (name.match != NameOccurrence::Match::Partial || name.isMostOfIt);
            }))
            return true;
    }
    return false;
}
} // namespace

namespace {
/// Whether one of them is named by its noun at most, "the worktops", so that a whole name beside it is none of ours.
bool lacksAWholeName(const PartReading &reading, const ProductNames &products)
{
    for (size_t which = 0; which < products.names.size(); ++which) {
        const auto core = static_cast<qsizetype>(products.names[which].core);
        if (core > 1 && std::ranges::none_of(reading.products, [&](const NameOccurrence &name) {
                return name.which == which
                    && (name.match != NameOccurrence::Match::Partial || 2 * (name.last - name.first + 1) > core);
            }))
            return true;
    }
    return false;
}

/// No name reaches over the end of a line.
std::vector<KnownProducts::Mention> mentionsOf(const KnownProducts &known, const PartReading &reading)
{
    struct Mentions {
        quint64 products = 0;
        std::vector<KnownProducts::Mention> found;
    };
    std::vector<KnownProducts::Mention> mentions;
    for (const CutPlace &place : reading.cuts) {
        auto &own = place.paragraph->answer<Mentions>([] { return Mentions(); });
        if (own.products != known.id())
            own = { known.id(), known.mentionsIn(*place.cut->tokens) };
        for (KnownProducts::Mention mention : own.found) {
            mention.first += place.firstToken;
            mention.last += place.firstToken;
            mentions.push_back(mention);
        }
    }
    return mentions;
}
/// Whether a phrase that names a thing goes no further: a sign, a verb, what joins it to the rest.
bool endsPhrase(const Tokens &tokens, qsizetype at)
{
    const Token &token = tokens[at];
    if (token.isSign(u'-'))
        return !tokens.isGlued(at) || !tokens.isGlued(at + 1);
    // "paper straws, 200 mm", "motor, 3 hp", "gloves, blue, size M"
    if (token.isSign(u',')) {
        constexpr qsizetype SHORT = 2; // letters
        const bool isSize = tokens[at + 1].isNumber() && tokens[at + 2].isWord()
            && (isMeasure(tokens[at + 2].text) || tokens[at + 2].text.size() <= SHORT)
            && !tokens.isOneOf(at + 2, u"of", u"on", u"in", u"to", u"is", u"we", u"at", u"x");
        return !isSize && !tokens.is(at + 1, u"size") && !(tokens.isSign(at + 2, u',') && tokens.is(at + 3, u"size"));
    }
    if (tokens.endsLine(at) || token.kind == Token::Kind::Sign)
        return true;
    return tokens.isOneOf(at, u"on", u"from", u"in", u"of", u"for", u"to", u"at", u"by", u"with", u"that", u"which",
                          u"and", u"or", u"but", u"as", u"is", u"are", u"was", u"were", u"has", u"have", u"had",
                          u"will", u"won't", u"can", u"cannot", u"can't", u"could", u"should", u"should've", u"did",
                          u"do", u"does", u"come", u"comes", u"came", u"ship", u"ships", u"shipped", u"arrive",
                          u"arrives", u"go", u"goes", u"follow", u"follows", u"leave", u"leaves", u"left", u"reach",
                          u"not", u"now", u"we", u"you", u"i", u"they", u"it", u"be", u"been", u"must", u"may",
                          u"until", u"before", u"after", u"later", u"instead", u"because", u"so", u"if", u"when",
                          u"ordered", u"promised", u"affected", u"short", u"missing", u"late", u"delayed", u"again",
                          u"today", u"tomorrow", u"yesterday", u"won't", u"didn't", u"isn't", u"aren't");
}

/// A phrase in the place of a product that the letter does not name: "40 of the 120 bags of till rolls, 80 mm".
struct GoodsPhrase {
    qsizetype last = -1; ///< token
    int telling = 0; ///< words that could be a product's
    bool isMarked = false; ///< by a capital or a size
    bool isOurs = false; ///< has a word of the records' products
};
GoodsPhrase goodsPhraseAt(const PartReading &reading, qsizetype at, const ProductNames &products)
{
    constexpr qsizetype LONGEST = 8; // tokens
    const Tokens &tokens = reading.tokens;
    GoodsPhrase phrase;
    for (qsizetype word = at; word < at + LONGEST && !endsPhrase(tokens, word); ++word) {
        if (reading.claims.isTaken(word)) {
            phrase.isOurs = true;
            break;
        }
        phrase.last = word;
        const Token &token = tokens[word];
        phrase.isMarked = phrase.isMarked || (token.isWord() && token.isCapital)
            || (token.isNumber() && word > at && (isMeasure(tokens[word + 1].text) || tokens.is(word + 1, u"x")));
        if (!token.isWord())
            continue;
        phrase.isOurs = phrase.isOurs || std::ranges::any_of(products.names, [&token](const SoughtName &name) {
                            return std::ranges::any_of(name.words, [&token](const QString &own) {
                                constexpr qsizetype ENDING = 2; // letters
                                constexpr qsizetype SHORTEST = 4;
                                const qsizetype stem = own.size() > SHORTEST + ENDING ? own.size() - ENDING : SHORTEST;
                                return own.size() > 2 && token.text.startsWith(own.left(stem));
                            });
                        });
        if (token.text.size() >= 3 && !isPlainWord(tokens, word) && !isGoodsUnit(token.text) && !isMeasure(token.text))
            ++phrase.telling;
    }
    return phrase;
}

/// Whether the number is one of the records' counts.
bool isACountOfOurs(const Tokens &tokens, const FactLedger &ledger, qsizetype at)
{
    std::optional<NumberInText> number;
    for (qsizetype first = at; first > at - 3 && !number; --first) {
        const auto read = tokens[first].isNumber() ? readDigits(tokens, first) : readNumberWords(tokens, first);
        if (read && read->last == at)
            number = read;
    }
    return number && std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
               return fact.thousandths() == number->thousandths;
           });
}

/// "on order 73350 are": an order with its number, of which the sentence goes on to tell.
bool tellsOfAnOrder(const Tokens &tokens, qsizetype from)
{
    constexpr qsizetype LONGEST = 10; // tokens
    bool hasNumber = false;
    for (qsizetype at = from; at < from + LONGEST && !tokens.endsLine(at); ++at) {
        hasNumber = hasNumber || tokens[at].isNumber();
        if (tokens.isOneOf(at, u"is", u"are", u"was", u"were", u"will", u"has", u"have", u"cannot", u"won't"))
            return hasNumber;
    }
    return false;
}

/// In a subject: "Ceramic mugs are delayed", "Ceramic mugs - no longer made", at its head or behind an order.
bool headsASubject(const Tokens &tokens, qsizetype at, qsizetype last)
{
    const bool isHead = tokens.endsLine(at - 1) || isBehindAnOrder(tokens, at - 1)
        || (tokens.endsLine(at - 2) && tokens.isOneOf(at - 1, u"your", u"the"));
    qsizetype behind = last + 1;
    if (tokens.isSign(behind, u'-') || tokens.isSign(behind, u':'))
        ++behind;
    return isHead
        && (leadsToATrouble(tokens, behind)
            || (tokens.is(behind, u"no") && tokens.isOneOf(behind + 1, u"longer", u"more"))
            || tokens.is(behind, u"recall"));
}

/// How sure a place is to be a product's: the words before it, and those behind the phrase that stands there.
enum class Place { Nowhere, Likely, Sure };
Place placeOfGoods(const PartReading &reading, const FactLedger &ledger, qsizetype at, qsizetype last)
{
    const Tokens &tokens = reading.tokens;
    const qsizetype before = at - 1;
    if (tokens.is(before, u"of") && isGoodsUnit(tokens[before - 1].text)
        && (isACountOfOurs(tokens, ledger, before - 2)
            || tokens.isOneOf(before - 2, u"the", u"your", u"of", u"all", u"these", u"those")))
        return Place::Sure;
    if (isACountOfOurs(tokens, ledger, before) && !isGoodsUnit(tokens[at].text))
        return Place::Sure;
    const bool hasArticle = tokens.isOneOf(before, u"the", u"your", u"our");
    if (hasArticle && leadsToAnOrder(tokens, last + 1))
        return Place::Sure;
    // "- Order 66120, rubber hoses: 4 pieces", "Order 66120, rubber hoses (4)"
    if (isBehindAnOrder(tokens, before)
        && (tokens.isSign(last + 1, u':') || tokens.isSign(last + 1, u',') || tokens.isSign(last + 1, u'(')
            || tokens.isSign(last + 1, u'-'))
        && (tokens[last + 2].isNumber() || readNumberWords(tokens, last + 2)))
        return Place::Sure;
    // "200 nos. rubber hose", "Item CD18-204 (rubber hose)"
    if (tokens.isSign(before, u'.') && isGoodsUnit(tokens[before - 1].text)
        && isACountOfOurs(tokens, ledger, before - 2))
        return Place::Sure;
    if (tokens.isSign(before, u'(') && tokens.isSign(last + 1, u')') && reading.claims.isTaken(before - 1))
        return Place::Sure;
    // "Ceramic mugs on order 73350 are on back-order"
    const bool beginsSentence = tokens.endsLine(before) || tokens.isSign(before, u'.');
    if (beginsSentence && !tokens.is(last + 1, u"for") && leadsToAnOrder(tokens, last + 1)
        && tellsOfAnOrder(tokens, last + 1))
        return last > at ? Place::Sure : Place::Likely;
    // "Item: rubber hose 20 m" in a line of its own
    if (tokens.isSign(before, u':') && tokens.endsLine(before - 2) && tokens.endsLine(last + 1)
        && tokens.isOneOf(before - 1, u"item", u"product", u"article", u"goods", u"material", u"description"))
        return Place::Sure;
    const bool isListed = tokens.endsLine(at - 1)
        || (tokens.endsLine(at - 2) && tokens[at - 1].kind == Token::Kind::Sign)
        || (tokens.endsLine(at - 3) && tokens[at - 2].isNumber() && tokens.isSign(at - 1, u'.'));
    if (isListed
        && (tokens.isSign(last + 1, u':') || tokens.isSign(last + 1, u',') || tokens.isSign(last + 1, u'-')
            || tokens[last + 1].text == u"–")
        && tokens[last + 2].isNumber())
        return Place::Sure;
    return hasArticle ? Place::Likely : Place::Nowhere;
}

/// In a letter that does not name a product of its records, what stands in the place of one.
/// \param lacksOne it is not named by its noun either
void findGoodsInItsPlace(PartReading &reading, const FactLedger &ledger, const ProductNames &products, bool lacksOne)
{
    const Tokens &tokens = reading.tokens;
    const bool isAsked = std::ranges::any_of(
        ledger.facts(), [](const StatableFact &fact) { return fact.is(factnames::PRODUCT) && fact.isRequired; });
    const bool isSubject = reading.part == LetterPart::Subject;
    if ((reading.part != LetterPart::Body && !isSubject) || (isSubject && !isAsked))
        return;
    std::optional<QSet<QString>> atHome;
    for (qsizetype at = 0; at < tokens.size() && !reading.isInSignature(at); ++at) {
        const bool mayBegin = tokens[at].isWord() && !reading.claims.isTaken(at) && !endsPhrase(tokens, at)
            && (tokens.isOneOf(at - 1, u"of", u"the", u"your", u"our") || tokens[at - 1].isNumber()
                || tokens.endsLine(at - 1) || tokens[at - 1].kind == Token::Kind::Sign
                || tokens[at - 1].senses.has(WordSenses::NumberInWords));
        if (!mayBegin || tokens.is(at, u"x") || readNumberWords(tokens, at)
            || tokens.isOneOf(at, u"the", u"your", u"our", u"these", u"those", u"other", u"remaining"))
            continue;
        const GoodsPhrase phrase = goodsPhraseAt(reading, at, products);
        if (phrase.last < 0 || phrase.isOurs || phrase.telling == 0 || isOtherNoun(tokens[phrase.last].text)
            || isMatterNoun(tokens[phrase.last].text))
            continue;
        const Place place = !isSubject               ? placeOfGoods(reading, ledger, at, phrase.last)
            : headsASubject(tokens, at, phrase.last) ? Place::Likely
                                                     : Place::Nowhere;
        if (place == Place::Nowhere || (place == Place::Likely && !(phrase.isMarked && lacksOne)))
            continue;
        // Where its noun stands as well, only a name that looks like one counts.
        if ((!lacksOne || !isAsked) && !(phrase.isMarked && phrase.telling > 1 && place == Place::Sure))
            continue;
        // "Batch Size: 21" at the head of a line is a label.
        if (!isAsked && tokens.endsLine(at - 1))
            continue;
        if (!atHome)
            atHome = wordsAtHome(ledger);
        bool isHome = false;
        for (qsizetype word = at; word <= phrase.last; ++word)
            isHome = isHome || (tokens[word].isWord() && atHome->contains(tokens[word].text.toString()));
        if (isHome || isSaidByTheRecord(ledger, tokens.original(tokens.spanOf(at, phrase.last)).toString()))
            continue;
        take(reading, { at, phrase.last, {}, place == Place::Sure, {}, {} });
        at = phrase.last;
    }
}

/// Where a name may begin: capitals of words that are none of every letter's.
std::vector<qsizetype> beginningsOfNames(const PartReading &reading)
{
    struct Beginnings {
        std::vector<qsizetype> tokens;
    };
    std::vector<qsizetype> all;
    for (const CutPlace &place : reading.cuts) {
        const auto &own = place.paragraph->answer<Beginnings>([&] {
            Beginnings found;
            const Tokens &tokens = *place.cut->tokens;
            for (const qsizetype at : tokens.telling()) {
                if (tokens[at].isWord() && tokens[at].isCapital && !tokens[at - 1].isSign(u'/') && !tokens.isGlued(at)
                    && mayBeginName(tokens, at))
                    found.tokens.push_back(at);
            }
            return found;
        });
        for (const qsizetype at : own.tokens)
            all.push_back(at + place.firstToken);
    }
    return all;
}
} // namespace

void findForeignProducts(PartReading &reading, const FactLedger &ledger, const ProductNames &products)
{
    const Tokens &tokens = reading.tokens;
    if (products.names.empty())
        return;
    if (const auto &known = ledger.subject().products) {
        // A letter may name one product a thousand times; the records are asked once.
        QHash<size_t, bool> ours;
        const auto isOurs = [&](size_t which) {
            const auto asked = ours.constFind(which);
            return asked != ours.cend()
                ? *asked
                : *ours.insert(
                    which, isHeld(products, known->name(which)) || isSaidByTheRecord(ledger, known->name(which).name));
        };
        for (const KnownProducts::Mention &mention : mentionsOf(*known, reading)) {
            const SoughtName &name = known->name(mention.which);
            if (reading.isInSignature(mention.first) || isOurs(mention.which)
                || overlapsARightName(reading, mention.first, mention.last))
                continue;
            take(reading, { mention.first, mention.last, {}, true, closingSignOf(mention, name), {} });
        }
    }
    std::optional<QSet<QString>> atHome;
    const bool lacksOne = lacksAProduct(reading, products);
    const auto standingHere = [&](qsizetype first, qsizetype last) {
        return lacksOne ? standingOfMissing(reading, ledger, first, last) : standingOf(reading, first, last);
    };
    if (lacksOne || lacksAWholeName(reading, products))
        findGoodsInItsPlace(reading, ledger, products, lacksOne);
    const QSet<QString> &unknown = ledger.subject().unknownWords;
    qsizetype past = 0;
    for (const qsizetype at : beginningsOfNames(reading)) {
        if (at < past || reading.claims.isTaken(at) || reading.isInSignature(at))
            continue;
        qsizetype last = nameEnd(reading, at, unknown);
        ProductStanding standing = standingHere(at, last);
        const bool beginsSentence = at == 0 || tokens.endsLine(at - 1) || !reading.regions.shareSentence(at - 1, at);
        // "Gravad lax", "Zaanse koeken": a word or two in small letters may belong to it where an order follows.
        constexpr int MOST_SMALL = 2;
        const bool isShortOfAnOrder = standing == ProductStanding::Nowhere
            || (lacksOne && standing == ProductStanding::Sure && !leadsToAnOrder(tokens, last + 1));
        for (int small = 1; isShortOfAnOrder && small <= MOST_SMALL; ++small) {
            const Token &word = tokens[last + small];
            if (!word.isWord() || word.isCapital || isPlainWord(tokens, last + small) || joinsName(tokens, last + small)
                || beginsSentence
                || tokens.isOneOf(last + small, u"is", u"are", u"will", u"was", u"were", u"has", u"have", u"can"))
                break;
            // "Our Night Shift packs order 10643" says what they do.
            const qsizetype next = last + small + 1;
            const bool isJoined = !tokens[next].isWord() || tokens.isOneOf(next, u"on", u"from", u"in", u"for");
            if (isJoined && leadsToAnOrder(tokens, next) && standingHere(at, last + small) == ProductStanding::Sure) {
                standing = ProductStanding::Sure;
                last += small;
                break;
            }
        }
        if (takesTheTail(reading, at, last, products) || standing == ProductStanding::Nowhere) {
            past = last + 1;
            continue;
        }
        if (const TableColumns::Cell *cell = reading.columns.cellAt(at); cell && cell->first == at)
            last = std::max(last, cell->last);
        if (!atHome)
            atHome = wordsAtHome(ledger);
        bool isHome = true;
        bool isPartlyHome = false;
        bool hasUnknown = false;
        bool hasUnknownName = false;
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
            const QString written = tokens.original(tokens[word].span).toString();
            hasUnknown = hasUnknown || unknown.contains(written);
            hasUnknownName = hasUnknownName
                || (reading.part == LetterPart::Subject && ledger.subject().unknownNames.contains(written));
        }
        const Likeness likeness = likenessToOurs(tokens, at, last, products);
        const bool isAtStart = tokens.endsLine(at - 1) || tokens[at - 1].kind == Token::Kind::Sign;
        // One word of everyday English at the head of a line is none.
        const bool isInItsPlace = lacksOne && standing == ProductStanding::Sure;
        // "DO NOT OPEN: Chai"
        const bool isShouted = words > 1 && standing != ProductStanding::Sure
            && std::ranges::none_of(tokens.original(tokens.spanOf(at, last)), [](QChar c) { return c.isLower(); });
        const bool isPlain = isShouted
            || (!hasUnknown && !hasUnknownName && !isInItsPlace && likeness != Likeness::Near
                && (standing == ProductStanding::Foreign || standing == ProductStanding::Heading
                    || (words == 1
                        && (standing == ProductStanding::Title || (isAtStart && !leadsToATrouble(tokens, last + 1))))));
        if (isHome || isPlain || likeness == Likeness::Most
            || isSaidByTheRecord(ledger, tokens.original(tokens.spanOf(at, last)).toString())) {
            past = last + 1;
            continue;
        }
        const bool isSure = hasUnknown || (words > 1 && standing == ProductStanding::Sure);
        take(reading,
             { at,
               last,
               {},
               isSure && standing != ProductStanding::Maybe && standing != ProductStanding::Heading && !isPartlyHome
                   && likeness == Likeness::None,
               {},
               {} });
        past = last + 1;
    }
    std::ranges::sort(reading.foreignProducts, {}, &ForeignProduct::first);
}

} // namespace countersign
