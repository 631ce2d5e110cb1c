// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factfinders.h"
#include "text/wordset.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
/// The last token of a name with capitals that begins here; -1 without.
qsizetype capitalsEnd(const PartReading &reading, qsizetype at)
{
    constexpr qsizetype LONGEST = 4; // words
    qsizetype last = -1;
    for (qsizetype word = at; word < at + LONGEST; ++word) {
        const Token &token = reading.tokens[word];
        if (!token.isWord() || !token.isCapital || token.isOfTheCalendar() || reading.claims.isTaken(word)
            || (word > at && !token.spaceBefore))
            break;
        last = word;
    }
    return last;
}

/// Whether the words are those of somebody or something else that the letter knows: a contact, the company, a product.
bool isOfAnother(const PartReading &reading, const Case &subject, qsizetype first, qsizetype last)
{
    const QStringView text = reading.tokens.original(reading.tokens.spanOf(first, last));
    const auto bears = [text](const QString &name) {
        return name.contains(text, Qt::CaseInsensitive);
    };
    const Company &company = subject.company;
    const Account &account = subject.account;
    return bears(company.name) || bears(company.coordinatorName) || bears(account.name) || bears(account.owner)
        || bears(account.accountManager)
        || std::ranges::any_of(account.contacts, [&](const Contact &contact) { return bears(contact.name); })
        || std::ranges::any_of(reading.anchors,
                               [&](const Anchor &anchor) { return anchor.first <= last && first <= anchor.last; });
}

/// A place that names who carries the goods.
struct CarrierPlace {
    qsizetype first = 0, last = 0; ///< tokens
    Span span; ///< without a possessive ending
};

/// "on its way with", "you can follow it with", "Carrier:": what stands before a carrier's name.
bool leadsToACarrier(const PartReading &reading, qsizetype name)
{
    constexpr qsizetype NEAR = 14; // tokens
    const Tokens &tokens = reading.tokens;
    if (tokens.isSign(name - 1, u':') || tokens.isSign(name - 1, u',') || tokens.is(name - 1, u"is"))
        return tokens.is(name - 2, u"carrier");
    if (!tokens.is(name - 1, u"with"))
        return false;
    bool isOfGoods = false;
    for (qsizetype back = name - 2; back > name - NEAR && reading.regions.shareSentence(back, name); --back) {
        if (tokens.isOneOf(back, u"shipped", u"ships", u"way", u"sent", u"dispatched", u"left", u"leaves", u"travels",
                           u"travelling", u"traveling", u"travel", u"transit", u"track", u"follow", u"goes")
            || (tokens.is(back, u"out") && tokens.isOneOf(back - 1, u"went", u"go", u"goes", u"gone", u"going"))
            || (tokens.isOneOf(back, u"late", u"delayed") && isOfGoods))
            return true;
        isOfGoods = isOfGoods
            || tokens.isOneOf(back, u"shipment", u"pallet", u"pallets", u"parcel", u"parcels", u"cartons",
                              u"consignment", u"truck", u"load");
    }
    // "the shipment, which is with Alpine Express"; "3 cartons with Alpine Express"
    return isOfGoods
        && (tokens.isOneOf(name - 2, u"is", u"are") || tokens.isOneOf(name - 2, u"pallets", u"cartons", u"parcels"));
}

/// "Alpine Express has it", "is handling the delivery", "is the carrier", "'s truck": what stands behind one.
bool followsACarrier(const Tokens &tokens, qsizetype last)
{
    const qsizetype next = last + 1;
    const bool isPossessive = tokens[last].text.endsWith(u"'s");
    if (isPossessive
        && tokens.isOneOf(next, u"truck", u"van", u"lorry", u"driver", u"depot", u"terminal", u"hub", u"vehicle"))
        return true;
    if (tokens.is(next, u"has") && tokens.isOneOf(next + 1, u"the", u"your"))
        return tokens.isOneOf(next + 2, u"consignment", u"parcel", u"parcels", u"goods", u"shipment", u"pallets");
    if (tokens.is(next, u"has"))
        return tokens.isOneOf(next + 1, u"it", u"them", u"picked", u"taken");
    if (tokens.is(next, u"cannot"))
        return tokens.isOneOf(next + 1, u"hold", u"keep", u"deliver", u"reach");
    if (tokens.isOneOf(next, u"will", u"is"))
        return tokens.isOneOf(next + 1, u"bring", u"bringing", u"deliver", u"delivering", u"handling", u"carrying")
            || tokens.isOneOf(next + 2, u"bring", u"deliver", u"carrier");
    return tokens.isOneOf(next, u"carries", u"carry", u"uses", u"delivers");
}

/// Carriers whose name alone tells what they do; those that are everyday words ("Toll", "Evergreen") tell it not.
bool isAHouseholdName(const Tokens &tokens, qsizetype first, qsizetype last)
{
    static constexpr QStringView NAMES
        = u"dhl ups fedex tnt gls dpd usps dsv xpo schenker dachser hermes evri yodel parcelforce purolator maersk "
          u"hapag kuehne geodis aramex postnl bpost chronopost colissimo inpost correos brt bartolini startrack "
          u"couriersplease delhivery bluedart dtdc gati ontrac saia rhenus raben";
    static constexpr WordSet CARRIERS(wordsOfList<countOfWords(NAMES)>(NAMES));
    QStringView name = tokens[first].text;
    name.chop(name.endsWith(u"'s") ? 2 : 0);
    // "DB Schenker"
    return CARRIERS.contains(name) || (last == first + 1 && CARRIERS.contains(tokens[last].text));
}

/// "Pennine Haulage", "Lakeland Parcels": a name that ends in what carriers do.
bool isNamedAsACarrier(const Tokens &tokens, qsizetype first, qsizetype last)
{
    return last > first
        && tokens.isOneOf(last, u"freight", u"haulage", u"parcel", u"parcels", u"package", u"packages", u"express",
                          u"shipping", u"logistics", u"transport", u"transports", u"cargo", u"couriers", u"courier",
                          u"carriers", u"trucking", u"forwarding", u"hauliers", u"delivery", u"deliveries", u"mail",
                          u"post", u"lines", u"movers", u"spedition");
}

/// Whether some carrier of the records is named nowhere in this part, not even by its first word.
bool lacksACarrier(const PartReading &reading, const FactLedger &ledger)
{
    return std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
        if (!fact.is(CARRIER) || fact.type != FactType::Text)
            return false;
        const QString name = foldedText(plainValue(fact.fact->value)).simplified();
        const QStringView first = QStringView(name).left(name.indexOf(u' '));
        if (first.isEmpty())
            return false;
        // "TCI-2204917" is a number and names nobody.
        const QString &text = reading.tokens.folded();
        for (qsizetype at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            const qsizetype end = at + first.size();
            if (end == text.size() || (text[end] != u'-' && !text[end].isDigit()))
                return false;
        }
        return true;
    });
}

std::vector<CarrierPlace> carriersIn(const PartReading &reading, const FactLedger &ledger)
{
    const Case &subject = ledger.subject();
    const bool lacksOne = lacksACarrier(reading, ledger);
    const Tokens &tokens = reading.tokens;
    std::vector<CarrierPlace> places;
    for (qsizetype at = tokens.nextTelling(0); at < tokens.size() && !reading.isInSignature(at);
         at = tokens.nextTelling(at + 1)) {
        const qsizetype last = capitalsEnd(reading, at);
        if (last < 0)
            continue;
        // One capital alone may be the sentence's.
        const bool isOne = leadsToACarrier(reading, at) || (last > at && followsACarrier(tokens, last))
            || (lacksOne && (isNamedAsACarrier(tokens, at, last) || isAHouseholdName(tokens, at, last)));
        if (isOne && !isOfAnother(reading, subject, at, last)) {
            Span span = tokens.spanOf(at, last);
            constexpr qsizetype POSSESSIVE = 2;
            span.length -= tokens[last].text.endsWith(u"'s") ? POSSESSIVE : 0;
            places.push_back({ at, last, span });
        }
        at = last;
    }
    return places;
}

/// "Alpine" for Alpine Express, and "Alpine Express" for Alpine, are the same.
bool isSameCarrier(QStringView one, QStringView other)
{
    return one.contains(other, Qt::CaseInsensitive) || other.contains(one, Qt::CaseInsensitive);
}
} // namespace

void judgeCarriers(const std::vector<PartReading *> &parts, FactLedger &ledger)
{
    std::vector<size_t> carriers; // facts
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        if (ledger.fact(at).is(CARRIER) && ledger.fact(at).type == FactType::Text)
            carriers.push_back(at);
    }
    if (carriers.empty())
        return;
    const auto isNamed = [&](size_t fact, QStringView text) {
        return isSameCarrier(plainValue(ledger.fact(fact).fact->value), text);
    };
    for (const PartReading *reading : parts) {
        for (const CarrierPlace &place : carriersIn(*reading, ledger)) {
            const QStringView text = reading->tokens.original(place.span);
            const Scope scope = scopeOf(*reading, ledger, place.first, place.last);
            const auto isMeant = [&](size_t fact) {
                return std::ranges::binary_search(scope.records, ledger.fact(fact).record);
            };
            const auto meant = std::ranges::find_if(carriers, isMeant);
            const bool isRight = std::ranges::any_of(
                carriers, [&](size_t fact) { return (isMeant(fact) || !scope.isStrong) && isNamed(fact, text); });
            if (isRight || meant == carriers.end())
                continue;
            ledger.report(u"carrier-mismatch", Severity::Error, reading->part, place.span,
                          plainValue(ledger.fact(*meant).fact->value), disagreement(text, ledger.fact(*meant)), *meant);
        }
    }
}

} // namespace countersign
