// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factreading.h"

#include "domain/factnames.h"
#include "facts/goods.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Whether a word of the text could be one for a day or a number.
bool mayNameADayOrNumber(QStringView folded)
{
    constexpr std::array<QStringView, 4> BEHIND_AN_ARTICLE { u"pair", u"couple", u"hundred", u"thousand" };
    for (qsizetype at = 0; at < folded.size(); ++at) {
        if (!folded[at].isLetter())
            continue;
        const qsizetype start = at;
        while (at < folded.size() && folded[at].isLetter())
            ++at;
        const QStringView word = folded.mid(start, at - start);
        const bool tells
            = word == u"both" || (word != u"a" && sensesOf(word).has(WordSenses::OfADate | WordSenses::BeginsANumber));
        if (tells || std::ranges::find(BEHIND_AN_ARTICLE, word) != BEHIND_AN_ARTICLE.end())
            return true;
    }
    return false;
}

void addKnownText(std::vector<Sought::KnownText> &known, const QString &text)
{
    QString folded = foldedText(text).trimmed();
    if (folded.size() < 3 || std::ranges::none_of(folded, [](QChar c) { return c.isLetter(); }))
        return;
    const bool hasDigit = std::ranges::any_of(folded, [](QChar c) { return c.isDigit(); });
    if (hasDigit || mayNameADayOrNumber(folded))
        known.push_back({ std::move(folded), hasDigit });
}

/// What is claimed before anything is looked for: the names of both houses, and what the records say in words.
std::vector<Sought::KnownText> knownTextsOf(const Case &subject)
{
    using namespace factnames;
    constexpr qsizetype LONGEST = 400;
    std::vector<Sought::KnownText> known;
    addKnownText(known, subject.company.name);
    addKnownText(known, subject.account.name);
    for (const Record &record : subject.records) {
        for (const Fact &fact : record.facts) {
            const auto *text = std::get_if<QString>(&fact.value);
            if (text && fact.name != ORDER && fact.name != INVOICE && fact.name != TRACKING && fact.name != SKU
                && fact.name != PRODUCT && text->size() < LONGEST)
                addKnownText(known, *text);
        }
    }
    return known;
}

/// Takes the tokens of a known text out of the search, wherever it stands: all of it where it has digits, else its
/// words for days and numbers. "A strike on Friday" is the reason, and no date of the letter's.
void claimText(const Tokens &tokens, Claims &claims, const Sought::KnownText &text)
{
    const QString &folded = text.folded;
    for (qsizetype at = tokens.folded().indexOf(folded); at >= 0;
         at = tokens.folded().indexOf(folded, at + folded.size())) {
        const qsizetype first = tokens.tokenAt(at);
        const qsizetype last = tokens.tokenAt(at + folded.size() - 1);
        if (text.hasDigit) {
            claims.take(first, last);
            continue;
        }
        for (qsizetype word = first; last > first && word <= last; ++word) {
            if (weekdayOf(tokens[word].text) || tokens.isOneOf(word, u"today", u"yesterday", u"tomorrow", u"both")
                || readNumberWords(tokens, word))
                claims.take(word, word);
        }
    }
}

bool isReferenceFact(const StatableFact &fact)
{
    using namespace factnames;
    return fact.type == FactType::Text && (fact.is(ORDER) || fact.is(INVOICE) || fact.is(TRACKING) || fact.is(SKU));
}

QStringList knownReferences(const FactLedger &ledger)
{
    QStringList known;
    for (const StatableFact &fact : ledger.facts()) {
        if (isReferenceFact(fact)) {
            const QString text = plainValue(fact.fact->value);
            if (!known.contains(text))
                known += text;
        }
    }
    return known;
}

QSet<QString> goodsNouns(const FactLedger &ledger, const ProductNames &products)
{
    QSet<QString> nouns;
    for (const SoughtName &name : products.names) {
        for (size_t i = 0; i < name.core; ++i) {
            const QString &word = name.words[i];
            if (word.size() < 3)
                continue;
            nouns.insert(word);
            nouns.insert(word + u's');
            if (word.endsWith(u's'))
                nouns.insert(word.chopped(1));
            // "Tarte au citron": tarts
            if (word.size() > 4 && word.endsWith(u'e')) {
                nouns.insert(word.chopped(1));
                nouns.insert(word.chopped(1) + u's');
            }
        }
    }
    // "the yearly check of the three range cookers": what a service is done to is counted where there are no goods.
    constexpr qsizetype SHORTEST = 4;
    for (const StatableFact &fact : ledger.facts()) {
        if (!products.names.empty() || !fact.is(factnames::SERVICE) || fact.type != FactType::Text)
            continue;
        const Tokens words(plainValue(fact.fact->value));
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (words[at].isWord() && words[at].text.size() >= SHORTEST && !words[at].isCapital
                && !isOtherNoun(words[at].text) && !isMatterNoun(words[at].text))
                nouns.insert(words[at].text.toString());
        }
    }
    for (const StatableFact &fact : ledger.facts()) {
        if (const auto *quantity = std::get_if<Quantity>(&fact.fact->value); quantity && !quantity->unit.isEmpty()) {
            const QString unit = foldedText(quantity->unit).trimmed();
            nouns.insert(unit);
            nouns.insert(unit + u's');
            if (unit.endsWith(u's'))
                nouns.insert(unit.chopped(1));
        }
    }
    return nouns;
}

/// A text that tells one line from the others leads to it as its product would: the service, the milestone.
std::vector<Sought::LeadingText> leadingTextsOf(const FactLedger &ledger)
{
    constexpr qsizetype SHORTEST = 4;
    constexpr qsizetype LONGEST = 80;
    std::vector<Sought::LeadingText> leading;
    if (!ledger.isFolded())
        return leading;
    std::map<QString, std::vector<int>> records;
    for (const StatableFact &fact : ledger.facts()) {
        if (fact.type != FactType::Text || isReferenceFact(fact) || fact.is(factnames::PRODUCT)
            || fact.is(factnames::REASON) || fact.is(factnames::CARRIER))
            continue;
        const QString text = foldedText(plainValue(fact.fact->value)).simplified();
        // A column of units: "60 racks and 15 bags" says nothing of a line by it.
        if (fact.is(u"unit") || isGoodsUnit(text) || isMeasure(text))
            continue;
        auto &of = records[text];
        if (text.size() >= SHORTEST && text.size() <= LONGEST && (of.empty() || of.back() != fact.record))
            of.push_back(fact.record);
    }
    for (auto &[text, of] : records) {
        if (!of.empty() && static_cast<int>(of.size()) != ledger.records())
            leading.push_back({ text, std::move(of) });
    }
    return leading;
}

std::vector<Sought::Number> numbersOf(const FactLedger &ledger)
{
    std::vector<Sought::Number> numbers;
    for (const StatableFact &fact : ledger.facts()) {
        if (fact.type == FactType::Text
            && (fact.is(factnames::ORDER) || fact.is(factnames::INVOICE) || fact.is(factnames::SKU)))
            numbers.push_back(
                { plainValue(fact.fact->value), fact.record, fact.is(factnames::INVOICE), fact.is(factnames::SKU) });
    }
    return numbers;
}

void setAnchors(PartReading &reading, const FactLedger &ledger, const Sought &sought)
{
    const QString &folded = reading.tokens.folded();
    for (const Sought::LeadingText &text : sought.leadingTexts) {
        for (qsizetype at = folded.indexOf(text.folded); at >= 0;
             at = folded.indexOf(text.folded, at + text.folded.size()))
            reading.anchors.push_back({ Anchor::Kind::Product, reading.tokens.tokenAt(at),
                                        reading.tokens.tokenAt(at + text.folded.size() - 1), text.records });
    }
    for (const NameOccurrence &name : reading.products) {
        Anchor anchor { Anchor::Kind::Product, name.first, name.last, {} };
        for (const size_t fact : sought.products.facts[name.which])
            anchor.records.push_back(ledger.fact(fact).record);
        std::ranges::sort(anchor.records);
        anchor.records.erase(std::unique(anchor.records.begin(), anchor.records.end()), anchor.records.end());
        reading.anchors.push_back(std::move(anchor));
    }
    for (const ReferenceOccurrence &reference : reading.references) {
        Anchor anchor { Anchor::Kind::Order, reference.first, reference.last, {} };
        const QStringView text = reading.tokens.original(reference.span);
        for (const Sought::Number &number : sought.numbers) {
            if (!isSameReference(text, number.text))
                continue;
            anchor.records.push_back(number.record);
            if (number.isOfAProduct)
                anchor.kind = Anchor::Kind::Product;
            else
                anchor.isInvoice = number.isInvoice;
        }
        anchor.records.erase(std::unique(anchor.records.begin(), anchor.records.end()), anchor.records.end());
        if (!anchor.records.empty())
            reading.anchors.push_back(std::move(anchor));
    }
    std::ranges::sort(reading.anchors, {}, &Anchor::first);
}

} // namespace

const CutParagraph &CutParagraph::of(const Paragraph &paragraph)
{
    return paragraph.answer<CutParagraph>([&] {
        CutParagraph cut;
        cut.tokens = std::make_shared<const Tokens>(paragraph.text);
        const TableColumns columns(*cut.tokens);
        cut.hasColumns = !columns.cells().empty();
        if (!cut.hasColumns)
            cut.regions = regionsOf(*cut.tokens, columns);
        return cut;
    });
}

namespace {
std::vector<Tokens::Piece> tokensOf(std::span<const PlacedParagraph> paragraphs)
{
    std::vector<Tokens::Piece> pieces;
    pieces.reserve(paragraphs.size());
    for (const auto &[at, read] : paragraphs)
        pieces.push_back({ at.start, CutParagraph::of(*read).tokens.get() });
    return pieces;
}

std::vector<CutPlace> placesOf(std::span<const PlacedParagraph> paragraphs, const Tokens &tokens)
{
    std::vector<CutPlace> places;
    places.reserve(paragraphs.size());
    for (const auto &[at, read] : paragraphs)
        places.push_back({ tokens.tokenAt(at.start), read.get(), &CutParagraph::of(*read) });
    return places;
}

/// No table reaches over a blank line; where no paragraph has one, there is none.
bool haveColumns(std::span<const CutPlace> cuts)
{
    return std::ranges::any_of(cuts, [](const CutPlace &place) { return place.cut->hasColumns; });
}
} // namespace

PartReading::PartReading(LetterPart which, QStringView text, std::span<const PlacedParagraph> placed)
    : part(which)
    , paragraphs(placed)
    , tokens(text, tokensOf(placed))
    , cuts(placesOf(placed, tokens))
    , claims(tokens)
    , columns(haveColumns(cuts) ? TableColumns(tokens) : TableColumns())
    , regions(haveColumns(cuts) ? regionsOf(tokens, columns) : regionsOf(tokens, cuts))
{
}

namespace {
ProductNames productNamesOf(const FactLedger &ledger)
{
    ProductNames products;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        if (!fact.is(factnames::PRODUCT) || fact.type != FactType::Text)
            continue;
        SoughtName name = soughtName(plainValue(fact.fact->value));
        if (name.words.empty())
            continue;
        const auto same
            = std::ranges::find_if(products.names, [&](const SoughtName &other) { return other.words == name.words; });
        if (same != products.names.end()) {
            products.facts[static_cast<size_t>(same - products.names.begin())].push_back(at);
            continue;
        }
        products.names.push_back(std::move(name));
        products.facts.push_back({ at });
    }
    return products;
}
} // namespace

Currency currencyMeant(const FactLedger &ledger)
{
    for (const StatableFact &fact : ledger.facts()) {
        if (const Money *money = fact.money(); money && !money->currency.isNull())
            return money->currency;
    }
    if (!ledger.foundation().conventions.currency.isNull())
        return ledger.foundation().conventions.currency;
    return ledger.subject().company.currency;
}

namespace {
/// By fact of the ledger: whether the part names its product, as it should.
std::vector<char> namedProducts(const PartReading &reading, const FactLedger &ledger, const ProductNames &products)
{
    std::vector<char> named(ledger.facts().size(), 0);
    for (const NameOccurrence &name : reading.products) {
        for (const size_t fact : products.facts[name.which])
            named[fact] = 1;
    }
    return named;
}

bool tellsOfNoDate(const PartReading &reading, const ForeignProduct &foreign)
{
    constexpr qsizetype NEAR = 16; // tokens
    const Tokens &tokens = reading.tokens;
    bool isWhen = false;
    bool isTold = false;
    for (qsizetype at = foreign.first - NEAR; at <= foreign.last + NEAR; ++at) {
        if (at < 0 || !reading.regions.shareSentence(at, foreign.first))
            continue;
        isWhen = isWhen || tokens.isOneOf(at, u"when", u"once", u"as");
        isTold = isTold || tokens.isOneOf(at, u"write", u"tell", u"inform", u"know", u"update");
    }
    return isWhen && isTold;
}

/// In whose place each stands; its line then leads to that record.
void settleForeignProducts(PartReading &reading, const FactLedger &ledger, const ProductNames &products)
{
    if (reading.foreignProducts.empty())
        return;
    std::vector<Anchor> anchors;
    const std::vector<char> named = namedProducts(reading, ledger, products);
    for (ForeignProduct &foreign : reading.foreignProducts) {
        const auto record = recordMeant(reading, ledger, foreign.first, foreign.last);
        // "Chai and Tofu": the one that stands beside it was not meant.
        const auto isBeside = [&](size_t fact) {
            return std::ranges::any_of(around(reading.products, foreign.first, foreign.last),
                                       [&](const NameOccurrence &name) {
                                           const auto &facts = products.facts[name.which];
                                           return reading.regions.shareSentence(name.first, foreign.first)
                                               && std::ranges::find(facts, fact) != facts.end();
                                       });
        };
        // "For the Tofu I will write when I have a date": the line without one
        if (!record && tellsOfNoDate(reading, foreign)) {
            std::optional<size_t> only;
            bool isOne = true;
            for (size_t at = 0; at < ledger.facts().size(); ++at) {
                const StatableFact &fact = ledger.fact(at);
                if (!fact.is(factnames::PRODUCT) || ledger.find(fact.record, factnames::NEW_DATE))
                    continue;
                isOne = isOne && !only;
                only = at;
            }
            if (isOne)
                foreign.meant = only;
        }
        enum class Open { Beside, Named, Any };
        for (const Open open : { Open::Beside, Open::Named, Open::Any }) {
            for (size_t at = 0; at < ledger.facts().size() && !foreign.meant; ++at) {
                const StatableFact &fact = ledger.fact(at);
                if (!fact.is(factnames::PRODUCT))
                    continue;
                const bool isMeant = !record || fact.record == *record;
                const bool mayBe = open == Open::Beside ? isMeant && record && !isBeside(at)
                    : open == Open::Named               ? !named[at] && !isBeside(at)
                                                        : isMeant;
                if (mayBe)
                    foreign.meant = at;
            }
        }
        if (foreign.meant) {
            anchors.push_back(
                { Anchor::Kind::Product, foreign.first, foreign.last, { ledger.fact(*foreign.meant).record } });
        }
    }
    std::ranges::move(anchors, std::back_inserter(reading.anchors));
    std::ranges::sort(reading.anchors, {}, &Anchor::first);
}
} // namespace

Sought soughtIn(const FactLedger &ledger)
{
    const Case &subject = ledger.subject();
    Sought sought;
    sought.products = productNamesOf(ledger);
    sought.knownTexts = knownTextsOf(subject);
    sought.leadingTexts = leadingTextsOf(ledger);
    sought.numbers = numbersOf(ledger);
    sought.references = knownReferences(ledger);
    sought.phones.reserve(static_cast<qsizetype>(subject.account.contacts.size()) + 1);
    sought.phones += subject.company.phone;
    for (const Contact &contact : subject.account.contacts)
        sought.phones += contact.phone;
    sought.signOffs.reserve(static_cast<qsizetype>(ledger.foundation().tones.size()));
    for (const ToneRule &tone : ledger.foundation().tones)
        sought.signOffs += tone.signOff;
    sought.goodsNouns = goodsNouns(ledger, sought.products);
    sought.currency = currencyMeant(ledger);
    return sought;
}

void read(PartReading &reading, const FactLedger &ledger, const Sought &sought, const DateContext &context)
{
    const Tokens &tokens = reading.tokens;
    Claims &claims = reading.claims;
    if (reading.part == LetterPart::Body) {
        reading.signature = findSignature(tokens, sought.signOffs);
        claims.take(reading.signature.first, reading.signature.last);
    }
    claimQuotedMail(tokens, claims);
    claimAddresses(tokens, claims);
    for (const Sought::KnownText &text : sought.knownTexts)
        claimText(tokens, claims, text);
    reading.products = findNames(tokens, claims, sought.products.names);
    findForeignProducts(reading, ledger, sought.products);
    reading.dates = findDates(tokens, claims, context, &reading.columns);
    reading.references = findReferences(tokens, claims, sought.references, &reading.columns);
    reading.times = findTimes(tokens, claims);
    reading.amounts = findAmounts(tokens, claims, sought.currency);
    claimBystanders(tokens, claims, sought.phones);
    CountsInText counts = findQuantities(tokens, claims, reading.products, sought.goodsNouns);
    reading.quantities = std::move(counts.goods);
    reading.packings = std::move(counts.packings);
    setAnchors(reading, ledger, sought);
    settleForeignProducts(reading, ledger, sought.products);
}

} // namespace countersign
