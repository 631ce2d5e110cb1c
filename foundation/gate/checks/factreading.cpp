// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factreading.h"

#include "domain/factnames.h"
#include "facts/goods.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool isAbbreviation(const Tokens &tokens, qsizetype word)
{
    return tokens.isOneOf(word, { u"no",  u"nr",   u"nos",   u"mr",   u"mrs",    u"ms",  u"dr",  u"prof", u"st",
                                  u"inc", u"ltd",  u"co",    u"corp", u"approx", u"ca",  u"vs",  u"ref",  u"inv",
                                  u"pkg", u"pkgs", u"qty",   u"incl", u"excl",   u"e",   u"g",   u"i",    u"o",
                                  u"p",   u"a",    u"m",     u"jan",  u"feb",    u"mar", u"apr", u"jun",  u"jul",
                                  u"aug", u"sep",  u"sept",  u"oct",  u"nov",    u"dec", u"mon", u"tue",  u"tues",
                                  u"wed", u"thu",  u"thurs", u"fri",  u"sat",    u"sun", u"art", u"tel" });
}

/// "- ", "• ", "1. ", "a) ", "(ii) " at the head of a line.
bool isListLine(const Tokens &tokens, qsizetype at)
{
    if (tokens.isSign(at, u'(') && tokens.isGlued(at + 1) && tokens.isSign(at + 2, u')'))
        return tokens[at + 1].text.size() <= 3;
    const bool isLetter
        = tokens[at].isWord() && tokens[at].text.size() == 1 && tokens.isSign(at + 1, u')') && tokens.isGlued(at + 1);
    return isLetter || tokens.isSign(at, u'-') || tokens.isSign(at, u'*') || tokens[at].text == u"•"
        || tokens[at].text == u"·"
        || (tokens[at].isNumber() && (tokens.isSign(at + 1, u'.') || tokens.isSign(at + 1, u')'))
            && tokens.isGlued(at + 1) && tokens[at + 2].spaceBefore);
}

/// Whether the sentence goes on in the next line: a long line without a full stop, and no list begins.
bool goesOn(const Tokens &tokens, qsizetype end, qsizetype lineStart)
{
    const Token &last = tokens[end - 1];
    if (tokens.endsLine(end + 1) || isListLine(tokens, end + 1))
        return false;
    // "Order 11072 of 3 May, ..." over "Order 11008 of 5 May, ...": lines of one make.
    if (tokens[lineStart].isCapital && tokens[end + 1].text == tokens[lineStart].text)
        return false;
    if (last.kind == Token::Kind::Sign && !last.isSign(u',') && !last.isSign(u'-') && !last.isSign(u')'))
        return false;
    return last.span.end() - tokens[lineStart].span.start >= 40;
}

std::vector<int> together(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<int> both;
    std::ranges::set_union(a, b, std::back_inserter(both));
    return both;
}
std::vector<int> common(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<int> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both;
}

std::vector<int> allRecords(const FactLedger &ledger)
{
    std::vector<int> all(static_cast<size_t>(ledger.records()));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Takes the tokens of a known text out of the search, wherever it stands.
void claimText(const Tokens &tokens, Claims &claims, const QString &text)
{
    const QString folded = foldedText(text).trimmed();
    if (folded.size() < 3 || !std::ranges::any_of(folded, [](QChar c) { return c.isDigit(); })
        || std::ranges::none_of(folded, [](QChar c) { return c.isLetter(); }))
        return;
    for (qsizetype at = tokens.folded().indexOf(folded); at >= 0;
         at = tokens.folded().indexOf(folded, at + folded.size())) {
        const qsizetype first = tokens.tokenAt(at);
        const qsizetype last = tokens.tokenAt(at + folded.size() - 1);
        claims.take(first, last);
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
void setAnchorsOfTexts(PartReading &reading, const FactLedger &ledger)
{
    constexpr qsizetype SHORTEST = 4, LONGEST = 80;
    if (!ledger.isFolded())
        return;
    std::map<QString, std::vector<int>> records;
    for (const StatableFact &fact : ledger.facts()) {
        if (fact.type != FactType::Text || isReferenceFact(fact) || fact.is(factnames::PRODUCT)
            || fact.is(factnames::REASON) || fact.is(factnames::CARRIER))
            continue;
        const QString text = foldedText(plainValue(fact.fact->value)).simplified();
        auto &of = records[text];
        if (text.size() >= SHORTEST && text.size() <= LONGEST && (of.empty() || of.back() != fact.record))
            of.push_back(fact.record);
    }
    const QString &folded = reading.tokens.folded();
    for (const auto &[text, of] : records) {
        if (of.empty() || static_cast<int>(of.size()) == ledger.records())
            continue;
        for (qsizetype at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.size()))
            reading.anchors.push_back({ Anchor::Kind::Product, reading.tokens.tokenAt(at),
                                        reading.tokens.tokenAt(at + text.size() - 1), of });
    }
}

void setAnchors(PartReading &reading, const FactLedger &ledger, const ProductNames &products)
{
    setAnchorsOfTexts(reading, ledger);
    for (const NameOccurrence &name : reading.products) {
        Anchor anchor { Anchor::Kind::Product, name.first, name.last, {} };
        for (const size_t fact : products.facts[name.which])
            anchor.records.push_back(ledger.fact(fact).record);
        std::ranges::sort(anchor.records);
        anchor.records.erase(std::unique(anchor.records.begin(), anchor.records.end()), anchor.records.end());
        reading.anchors.push_back(std::move(anchor));
    }
    for (const ReferenceOccurrence &reference : reading.references) {
        Anchor anchor { Anchor::Kind::Order, reference.first, reference.last, {} };
        const QStringView text = reading.tokens.original(reference.span);
        for (const StatableFact &fact : ledger.facts()) {
            if ((fact.is(factnames::ORDER) || fact.is(factnames::INVOICE)) && fact.type == FactType::Text
                && isSameReference(text, plainValue(fact.fact->value))) {
                anchor.records.push_back(fact.record);
                anchor.isInvoice = fact.is(factnames::INVOICE);
            } else if (fact.is(factnames::SKU) && fact.type == FactType::Text
                       && isSameReference(text, plainValue(fact.fact->value))) {
                anchor.kind = Anchor::Kind::Product;
                anchor.records.push_back(fact.record);
            }
        }
        anchor.records.erase(std::unique(anchor.records.begin(), anchor.records.end()), anchor.records.end());
        if (!anchor.records.empty())
            reading.anchors.push_back(std::move(anchor));
    }
    std::ranges::sort(reading.anchors, {}, &Anchor::first);
}

/// The records of the orders named before this place in its sentence, its item or the paragraph; nothing without one.
std::vector<int> orderAbove(const PartReading &reading, qsizetype at)
{
    const Anchor *above = nullptr;
    std::vector<int> inSentence;
    for (const Anchor &anchor : reading.anchors) {
        if (anchor.kind != Anchor::Kind::Order)
            continue;
        if (reading.regions.shareSentence(anchor.first, at))
            inSentence = together(inSentence, anchor.records);
        if (anchor.first < at && reading.regions.shareParagraph(anchor.first, at))
            above = &anchor;
    }
    if (!inSentence.empty())
        return inSentence;
    if (!above)
        return {};
    // "Orders 11072 and 11008" above a list leads to both.
    std::vector<int> records;
    for (const Anchor &anchor : reading.anchors) {
        if (anchor.kind == Anchor::Kind::Order && reading.regions.shareSentence(anchor.first, above->first))
            records = together(records, anchor.records);
    }
    return records;
}

std::vector<int> within(const std::vector<int> &products, const std::vector<int> &orders)
{
    if (orders.empty())
        return products;
    const std::vector<int> both = common(products, orders);
    return both.empty() ? products : both;
}
} // namespace

PartReading::PartReading(LetterPart which, QStringView text)
    : part(which)
    , tokens(text)
    , claims(tokens)
    , columns(tokens)
    , regions(regionsOf(tokens, columns))
{
}

Regions regionsOf(const Tokens &tokens, const TableColumns &columns)
{
    Regions regions;
    const auto size = static_cast<size_t>(tokens.size());
    regions.sentence.resize(size);
    regions.item.resize(size);
    regions.paragraph.resize(size);
    int sentence = 0;
    int item = 0;
    int paragraph = 0;
    qsizetype lineStart = 0;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const auto index = static_cast<size_t>(at);
        regions.sentence[index] = sentence;
        regions.item[index] = item;
        regions.paragraph[index] = paragraph;
        const Token &token = tokens[at];
        if (token.kind == Token::Kind::LineEnd) {
            const bool isEmptyLine = at == lineStart;
            if (isEmptyLine)
                ++paragraph;
            if (isEmptyLine || columns.cellAt(at - 1) || columns.cellAt(at + 1) || !goesOn(tokens, at, lineStart)) {
                ++sentence;
                ++item;
            }
            lineStart = at + 1;
            continue;
        }
        const bool isStop = token.isSign(u'.') || token.isSign(u'!') || token.isSign(u'?');
        if (!isStop)
            continue;
        const Token &next = tokens[at + 1];
        const bool mayBegin = !next.isWord() || next.isCapital;
        if (next.spaceBefore && mayBegin
            && !(token.isSign(u'.') && isAbbreviation(tokens, at - 1) && tokens.isGlued(at)))
            ++sentence;
    }
    return regions;
}

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
/// Whether the part names the product of the fact, as it should.
bool names(const PartReading &reading, const ProductNames &products, size_t fact)
{
    return std::ranges::any_of(reading.products, [&](const NameOccurrence &name) {
        return std::ranges::find(products.facts[name.which], fact) != products.facts[name.which].end();
    });
}

/// In whose place each stands; its line then leads to that record.
void settleForeignProducts(PartReading &reading, const FactLedger &ledger, const ProductNames &products)
{
    for (ForeignProduct &foreign : reading.foreignProducts) {
        const auto record = recordMeant(reading, ledger, foreign.first, foreign.last);
        for (const bool mayBeNamed : { false, true }) {
            for (size_t at = 0; at < ledger.facts().size() && !foreign.meant; ++at) {
                const StatableFact &fact = ledger.fact(at);
                const bool isMeant = fact.is(factnames::PRODUCT) && (!record || fact.record == *record);
                if (isMeant && (mayBeNamed || record || !names(reading, products, at)))
                    foreign.meant = at;
            }
        }
        if (foreign.meant) {
            reading.anchors.push_back(
                { Anchor::Kind::Product, foreign.first, foreign.last, { ledger.fact(*foreign.meant).record } });
            std::ranges::sort(reading.anchors, {}, &Anchor::first);
        }
    }
}
} // namespace

void read(PartReading &reading, const FactLedger &ledger, const ProductNames &products, const DateContext &context)
{
    const Tokens &tokens = reading.tokens;
    Claims &claims = reading.claims;
    const Case &subject = ledger.subject();
    if (reading.part == LetterPart::Body) {
        QStringList signOffs;
        for (const ToneRule &tone : ledger.foundation().tones)
            signOffs += tone.signOff;
        reading.signature = findSignature(tokens, signOffs);
        claims.take(reading.signature.first, reading.signature.last);
    }
    claimAddresses(tokens, claims);
    claimText(tokens, claims, subject.company.name);
    claimText(tokens, claims, subject.account.name);
    for (const Record &record : subject.records) {
        for (const Fact &fact : record.facts) {
            const auto *text = std::get_if<QString>(&fact.value);
            if (text && fact.name != factnames::ORDER && fact.name != factnames::INVOICE
                && fact.name != factnames::TRACKING && fact.name != factnames::SKU && fact.name != factnames::PRODUCT
                && text->size() < 400)
                claimText(tokens, claims, *text);
        }
    }
    reading.products = findNames(tokens, claims, products.names);
    findForeignProducts(reading, ledger, products);
    reading.dates = findDates(tokens, claims, context, &reading.columns);
    reading.references = findReferences(tokens, claims, knownReferences(ledger), &reading.columns);
    reading.times = findTimes(tokens, claims);
    reading.amounts = findAmounts(tokens, claims, currencyMeant(ledger));
    QStringList phones { subject.company.phone };
    for (const Contact &contact : subject.account.contacts)
        phones += contact.phone;
    claimBystanders(tokens, claims, phones);
    reading.quantities = findQuantities(tokens, claims, reading.products, goodsNouns(ledger, products));
    setAnchors(reading, ledger, products);
    settleForeignProducts(reading, ledger, products);
}

std::optional<int> recordMeant(const PartReading &reading, const FactLedger &ledger, qsizetype first, qsizetype last)
{
    if (!ledger.isFolded())
        return 0;
    const Regions &regions = reading.regions;
    const auto isHere = [&](qsizetype token) {
        return regions.shareSentence(token, first) || regions.shareItem(token, first);
    };
    // With another order before it in its sentence, what is before belongs to that one.
    qsizetype from = -1;
    qsizetype to = reading.tokens.size();
    for (const ReferenceOccurrence &reference : reading.references) {
        if (!isHere(reference.first) || (reference.first <= last && reference.last >= first))
            continue;
        if (reference.last < first)
            from = first;
        else
            to = std::min(to, reference.first);
    }
    std::vector<int> points(static_cast<size_t>(ledger.records()), 0);
    const auto credit = [&](int record, int by) {
        points[static_cast<size_t>(record)] += by;
    };
    for (const Anchor &anchor : reading.anchors) {
        const bool isItself = anchor.first <= last && anchor.last >= first;
        if (isItself || !isHere(anchor.first))
            continue;
        const bool isWithin = anchor.first >= from && anchor.first < to;
        for (const int record : anchor.records)
            credit(record, anchor.kind == Anchor::Kind::Product ? (isWithin ? 6 : 0) : (isWithin ? 4 : 1));
    }
    const QDate today = ledger.subject().today;
    const auto isNear = [&](qsizetype token) {
        return token >= from && token < to && isHere(token);
    };
    for (const StatableFact &fact : ledger.facts()) {
        if (const QDate day = fact.date(); day.isValid()) {
            const bool stands = std::ranges::any_of(reading.dates, [&](const DateOccurrence &date) {
                return isNear(date.first) && std::ranges::any_of(date.readings, [&](const DateReading &reads) {
                           return reads.fits(day, today);
                       });
            });
            credit(fact.record, stands ? 2 : 0);
        } else if (const auto value = fact.thousandths()) {
            const bool stands = std::ranges::any_of(reading.quantities, [&](const QuantityOccurrence &count) {
                return isNear(count.first) && count.thousandths == *value;
            });
            credit(fact.record, stands ? 3 : 0);
        }
    }
    const auto best = std::ranges::max_element(points);
    if (*best == 0 || std::ranges::count(points, *best) > 1)
        return {};
    return static_cast<int>(best - points.begin());
}

Scope scopeOfCount(const PartReading &reading, const FactLedger &ledger, const QuantityOccurrence &quantity)
{
    if (!ledger.isFolded())
        return { allRecords(ledger), true };
    const Tokens &tokens = reading.tokens;
    const Regions &regions = reading.regions;
    const std::vector<int> orders = orderAbove(reading, quantity.first);
    const Anchor *before = nullptr;
    const Anchor *beforeInItem = nullptr;
    const Anchor *behind = nullptr;
    std::vector<int> inSentence;
    for (const Anchor &anchor : reading.anchors) {
        if (anchor.kind != Anchor::Kind::Product)
            continue;
        const bool isHere = regions.shareSentence(anchor.first, quantity.first);
        if (isHere)
            inSentence = together(inSentence, anchor.records);
        if (anchor.last < quantity.first) {
            if (isHere)
                before = &anchor;
            else if (regions.shareItem(anchor.first, quantity.first))
                beforeInItem = &anchor;
        } else if (isHere && !behind) {
            behind = &anchor;
        }
    }
    if (quantity.isEach && !inSentence.empty())
        return { within(inSentence, orders), true };
    // "21 x Chai", "21 boxes of Chai": the product stands right behind its count.
    if (behind) {
        bool isNext = true;
        for (qsizetype at = quantity.last + 1; at < behind->first && isNext; ++at) {
            isNext = isGoodsUnit(tokens[at].text) || tokens.isOneOf(at, { u"x", u"of", u"the", u"your" })
                || isMeasure(tokens[at].text)
                || tokens.isOneOf(at, { u"units", u"missing", u"ordered", u"short", u"on" });
            // "8 of the 12 Chai": the whole belongs to the same product.
            isNext = isNext || tokens[at].isNumber();
        }
        if (isNext)
            return { within(behind->records, orders), true };
    }
    if (before)
        return { within(before->records, orders), true };
    if (behind)
        return { within(behind->records, orders), true };
    if (beforeInItem)
        return { within(beforeInItem->records, orders), true };
    if (!orders.empty())
        return { orders, false };
    return { allRecords(ledger), false };
}

Scope scopeOf(const PartReading &reading, const FactLedger &ledger, qsizetype first, qsizetype last)
{
    if (!ledger.isFolded())
        return { allRecords(ledger), true };
    const Regions &regions = reading.regions;
    qsizetype from = -1;
    qsizetype to = reading.tokens.size();
    for (const DateOccurrence &date : reading.dates) {
        if (date.last < first)
            from = std::max(from, date.last);
        else if (date.first > last)
            to = std::min(to, date.first);
    }
    struct Named {
        std::vector<int> products, orders;
    };
    Named before;
    Named behind;
    Named item;
    for (const Anchor &anchor : reading.anchors) {
        const auto add = [&anchor](Named &named) {
            auto &records = anchor.kind == Anchor::Kind::Product ? named.products : named.orders;
            records = together(records, anchor.records);
        };
        if (regions.shareSentence(anchor.first, first)) {
            if (anchor.last < first && anchor.first > from)
                add(before);
            else if (anchor.first > last && anchor.first < to)
                add(behind);
        }
        if (regions.shareItem(anchor.first, first) && anchor.last < first)
            add(item);
    }
    const std::vector<int> orders = orderAbove(reading, first);
    for (const Named *named : { &before, &behind }) {
        if (!named->products.empty())
            return { within(named->products, named->orders.empty() ? orders : named->orders), true };
        if (!named->orders.empty())
            return { named->orders, true };
    }
    if (!item.products.empty())
        return { within(item.products, orders), true };
    if (!item.orders.empty())
        return { item.orders, true };
    if (!orders.empty())
        return { orders, false };
    return { allRecords(ledger), false };
}

} // namespace countersign
