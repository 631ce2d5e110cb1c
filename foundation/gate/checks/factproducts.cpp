// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/similarity.h"
#include "gate/checks/factfinders.h"
#include "gate/contentwords.h"

#include <algorithm>
#include <map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
/// The letters of a sought name as the text would write them, its pack size left out.
QString coreOf(const SoughtName &name)
{
    if (name.core == name.words.size())
        return name.name;
    const Tokens tokens(name.name);
    qsizetype at = 0;
    size_t words = 0;
    qsizetype last = 0;
    for (; at < tokens.size() && words < name.core; ++at) {
        if (tokens[at].isWord() || tokens[at].isNumber()) {
            ++words;
            last = at;
        }
    }
    return tokens.original(tokens.spanOf(0, last)).toString();
}

/// "Zone Dampers 12 in" where the letter writes the plural: the nearer of both to what stands there.
QString inTheNumberOf(QStringView text, const QString &name)
{
    constexpr int FAR = 8;
    const QString written = foldedText(text);
    QString nearest = name;
    int distance = editDistance(written, foldedText(name), FAR);
    // Of another product's name the number tells nothing.
    if (distance >= FAR)
        return name;
    const auto tryPlural = [&](qsizetype end) {
        if (end < 3 || !name[end - 1].isLetter() || name[end - 1] == u's')
            return;
        const QStringView singular = QStringView(name).left(end);
        const bool hisses = singular.endsWith(u"ch") || singular.endsWith(u"sh") || singular.endsWith(u'x')
            || singular.endsWith(u'z');
        const QString plural = singular.toString() + (hisses ? u"es"_s : u"s"_s) + name.mid(end);
        if (const int other = editDistance(written, foldedText(plural), FAR); other < distance) {
            nearest = plural;
            distance = other;
        }
    };
    qsizetype size = 1;
    while (size < name.size() && !(name[size].isDigit() && name[size - 1] == u' '))
        ++size;
    if (size < name.size())
        tryPlural(size - 1);
    tryPlural(name.size());
    return nearest;
}

QString tailOf(const QString &name, size_t words)
{
    return name.section(u' ', -static_cast<qsizetype>(words));
}

bool hasOtherNumber(QStringView text, const QString &right)
{
    const QString digits = digitsOf(right);
    return !digits.isEmpty() && digitsOf(text) != digits;
}

/// A name that is nearly a product's, or a product's with another size or colour.
void reportOther(const PartReading &reading, const NameOccurrence &name, const ProductNames &products,
                 FactLedger &ledger)
{
    const SoughtName &sought = products.names[name.which];
    const size_t fact = products.facts[name.which].front();
    QString right = name.wordsOfIt > 0 ? tailOf(coreOf(sought), name.wordsOfIt)
        : name.isWithPack              ? sought.name
                                       : coreOf(sought);
    const QStringView text = reading.tokens.original(name.span);
    right = inTheNumberOf(text, right);
    // A letter or two may be a slip of the pen; another number or size is another product.
    if (name.match == NameOccurrence::Match::OtherVariant || hasOtherNumber(text, right)) {
        ledger.report(u"product-mismatch", Severity::Error, reading.part, name.span,
                      name.match == NameOccurrence::Match::OtherVariant ? sought.name : right,
                      disagreement(text, ledger.fact(fact)), fact);
    } else {
        ledger.report(u"product-mismatch", Severity::Warning, reading.part, name.span, right,
                      u"“%1” is written %2 in the record."_s.arg(text, right), fact);
    }
    for (const size_t other : products.facts[name.which])
        ledger.mention(other);
}

/// In a folded letter a line may name another line's product: its order is another one and the right one is nowhere.
void judgePlaces(const std::vector<PartReading *> &parts, const ProductNames &products, FactLedger &ledger)
{
    /// What is named in a sentence.
    struct Named {
        std::vector<int> ordered; ///< the records of its order, where it is one
        int orders = 0;
        int names = 0;
    };
    for (PartReading *reading : parts) {
        const auto sentenceOf = [reading](qsizetype token) {
            return reading->regions.places[static_cast<size_t>(token)].sentence;
        };
        std::map<int, Named> bySentence;
        for (const Anchor &anchor : reading->anchors) {
            Named &named = bySentence[sentenceOf(anchor.first)];
            if (anchor.kind == Anchor::Kind::Order) {
                ++named.orders;
                named.ordered = anchor.records;
            } else {
                ++named.names;
            }
        }
        for (const NameOccurrence &name : reading->products) {
            if (name.match != NameOccurrence::Match::Exact)
                continue;
            std::vector<int> owners;
            for (const size_t fact : products.facts[name.which])
                owners.push_back(ledger.fact(fact).record);
            const Named &named = bySentence[sentenceOf(name.first)];
            const std::vector<int> &ordered = named.ordered;
            if (named.orders != 1 || named.names != 1 || std::ranges::any_of(owners, [&](int owner) {
                    return std::ranges::find(ordered, owner) != ordered.end();
                }))
                continue;
            // A product of that order that the letter never names was meant.
            for (size_t at = 0; at < ledger.facts().size(); ++at) {
                const StatableFact &fact = ledger.fact(at);
                const bool isNamed = std::ranges::any_of(reading->anchors, [&fact](const Anchor &anchor) {
                    return anchor.kind == Anchor::Kind::Product
                        && std::ranges::binary_search(anchor.records, fact.record);
                });
                if (!fact.is(PRODUCT) || ledger.isStated(at) || isNamed
                    || std::ranges::find(ordered, fact.record) == ordered.end())
                    continue;
                ledger.report(u"product-mismatch", Severity::Error, reading->part, name.span,
                              coreOf(soughtName(plainValue(fact.fact->value))),
                              disagreement(reading->tokens.original(name.span), fact), at);
                break;
            }
        }
    }
}
} // namespace

QString nameInTheLetter(const PartReading &reading, const ProductNames &products, const FactLedger &ledger, size_t fact)
{
    for (const NameOccurrence &name : reading.products) {
        const auto &facts = products.facts[name.which];
        if (name.match == NameOccurrence::Match::Exact && std::ranges::find(facts, fact) != facts.end())
            return reading.tokens.original(reading.tokens.spanOf(name.first, name.last)).toString();
    }
    return plainValue(ledger.fact(fact).fact->value);
}

namespace {
void judgeForeignProducts(const std::vector<PartReading *> &parts, const ProductNames &products, FactLedger &ledger)
{
    for (const PartReading *reading : parts) {
        for (const ForeignProduct &foreign : reading->foreignProducts) {
            const QStringView text = reading->tokens.original(foreign.span);
            const Severity severity = foreign.isSure ? Severity::Error : Severity::Warning;
            if (!foreign.meant) {
                ledger.report(u"product-mismatch", severity, reading->part, foreign.span, {},
                              u"No record of this letter has “%1”."_s.arg(text));
                continue;
            }
            // As this part writes it, or else the other.
            const QString held = plainValue(ledger.fact(*foreign.meant).fact->value);
            QString right = nameInTheLetter(*reading, products, ledger, *foreign.meant);
            for (const PartReading *other : parts)
                right = right == held ? nameInTheLetter(*other, products, ledger, *foreign.meant) : right;
            ledger.report(u"product-mismatch", severity, reading->part, foreign.span, inTheNumberOf(text, right),
                          disagreement(text, ledger.fact(*foreign.meant)), *foreign.meant);
        }
    }
}
} // namespace

void judgeProducts(const std::vector<PartReading *> &parts, const ProductNames &products, FactLedger &ledger)
{
    for (PartReading *reading : parts) {
        for (const NameOccurrence &name : reading->products) {
            const auto &facts = products.facts[name.which];
            switch (name.match) {
            case NameOccurrence::Match::Exact:
                for (const size_t fact : facts)
                    ledger.state(fact, reading->part, name.span);
                break;
            case NameOccurrence::Match::NearMiss:
            case NameOccurrence::Match::OtherVariant:
                reportOther(*reading, name, products, ledger);
                break;
            case NameOccurrence::Match::Partial:
                if (name.isMostOfIt) {
                    for (const size_t fact : facts)
                        ledger.mention(fact);
                }
                break;
            }
        }
    }
    judgeForeignProducts(parts, products, ledger);
    if (ledger.isFolded())
        judgePlaces(parts, products, ledger);
}

namespace {
std::vector<QString> wordsOf(QStringView text)
{
    std::vector<QString> words;
    const Tokens tokens(text);
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if ((tokens[at].isWord() && tokens[at].text.size() > 3) || tokens[at].isNumber())
            words.push_back(tokens[at].text.toString());
    }
    return words;
}

/// Whether the text has these words, whatever their endings.
bool saysWords(const Tokens &tokens, const std::vector<QString> &words, size_t atLeast)
{
    size_t said = 0;
    for (const QString &word : words) {
        const QStringView stem = QStringView(word).left(std::max<qsizetype>(5, word.size() - 3));
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            if (tokens[at].text.startsWith(stem)) {
                ++said;
                break;
            }
        }
    }
    return said >= atLeast;
}
} // namespace

void judgeTexts(const std::vector<PartReading *> &parts, FactLedger &ledger)
{
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        if (fact.type != FactType::Text || fact.is(ORDER) || fact.is(INVOICE) || fact.is(TRACKING) || fact.is(SKU)
            || fact.is(PRODUCT))
            continue;
        const QString value = foldedText(plainValue(fact.fact->value)).simplified();
        if (value.isEmpty() || value.size() > 400)
            continue;
        for (const PartReading *reading : parts) {
            const QString &text = reading->tokens.folded();
            for (qsizetype found = text.indexOf(value); found >= 0; found = text.indexOf(value, found + value.size())) {
                const qsizetype end = found + value.size();
                const bool isWhole = (found == 0 || !text[found - 1].isLetterOrNumber())
                    && (end == text.size() || !text[end].isLetterOrNumber());
                if (isWhole)
                    ledger.state(at, reading->part, { found, value.size() });
            }
        }
        if (ledger.isStated(at) || !fact.isRequired)
            continue;
        const std::vector<QString> words = wordsOf(value);
        const size_t enough = fact.is(REASON) ? (words.size() + 1) / 2 : words.size();
        if (!words.empty() && std::ranges::any_of(parts, [&](const PartReading *reading) {
                return saysWords(reading->tokens, words, enough);
            }))
            ledger.mention(at);
        // "We installed the display fridge" for the installation of the display fridge.
        const ContentWords telling(plainValue(fact.fact->value));
        constexpr double ALL = 1;
        constexpr double MOST = 0.75;
        constexpr size_t MANY = 3;
        const double share = words.size() >= MANY ? MOST : ALL;
        if ((fact.is(SERVICE) || fact.is(MILESTONE)) && !ledger.isStated(at)
            && std::ranges::any_of(parts, [&](const PartReading *reading) {
                   return telling.shareIn(ContentWords(reading->tokens.original())) >= share;
               }))
            ledger.mention(at);
    }
    judgeCarriers(parts, ledger);
}

} // namespace countersign
