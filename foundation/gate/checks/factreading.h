// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/amounts.h"
#include "facts/bystanders.h"
#include "facts/dates.h"
#include "facts/names.h"
#include "facts/quantities.h"
#include "facts/references.h"
#include "facts/timesofday.h"
#include "gate/checks/factledger.h"
#include "gate/paragraph.h"

#include <QSet>

#include <algorithm>
#include <memory>
#include <span>

namespace countersign {

/// Where sentences, list items and paragraphs of a text are, by token.
struct Regions {
    struct Place {
        int sentence = 0;
        int item = 0; ///< a line, or the lines that one sentence was broken into
        int paragraph = 0;
    };
    std::vector<Place> places; ///< by token
    bool shareSentence(qsizetype a, qsizetype b) const { return share(a, b, &Place::sentence); }
    bool shareItem(qsizetype a, qsizetype b) const { return share(a, b, &Place::item); }
    bool shareParagraph(qsizetype a, qsizetype b) const { return share(a, b, &Place::paragraph); }

private:
    bool share(qsizetype a, qsizetype b, int Place::*region) const { return at(a, region) == at(b, region); }
    int at(qsizetype token, int Place::*region) const
    {
        return token < 0 || token >= static_cast<qsizetype>(places.size()) ? -1
                                                                           : places[static_cast<size_t>(token)].*region;
    }
};
Regions regionsOf(const Tokens &tokens, const TableColumns &columns);
/// A paragraph as facts are read in it, apart from the letter; kept with it.
struct CutParagraph {
    std::shared_ptr<const Tokens> tokens; ///< of its own text
    bool hasColumns = false;
    Regions regions; ///< where it has no columns

    static const CutParagraph &of(const Paragraph &paragraph);
};
/// Where its tokens stand among the letter's.
struct CutPlace {
    qsizetype firstToken = 0;
    const Paragraph *paragraph = nullptr;
    const CutParagraph *cut = nullptr;
};
/// The same, put together of paragraphs that have no columns.
Regions regionsOf(const Tokens &tokens, std::span<const CutPlace> paragraphs);

/// A word of the text that leads to some of the records: a product, an order, an invoice.
struct Anchor {
    enum class Kind { Product, Order } kind = Kind::Order;
    qsizetype first = 0, last = 0; ///< tokens
    std::vector<int> records; ///< rising
    bool isInvoice = false; ///< of Order
};

/// A product that no record of the letter has, in the place of one that they have.
struct ForeignProduct {
    qsizetype first = 0, last = 0; ///< tokens, both in
    Span span;
    bool isSure = false; ///< the house sells it, or the words around leave no doubt
    QChar closingSign; ///< that ends its name: the point of "pkgs."
    std::optional<size_t> meant; ///< the ledger's fact of the product in whose place it stands
};

/// Those of the occurrences, which stand by position, that are not far from a place: what a line can hold.
template <typename Occurrence>
std::span<const Occurrence> around(const std::vector<Occurrence> &occurrences, qsizetype first, qsizetype last)
{
    constexpr qsizetype FAR = 80; // tokens
    const auto from
        = std::ranges::partition_point(occurrences, [&](const Occurrence &each) { return each.first < first - FAR; });
    const auto to = std::ranges::partition_point(from, occurrences.end(),
                                                 [&](const Occurrence &each) { return each.first <= last + FAR; });
    return { from, to };
}

/// Which records a place of the text speaks of.
struct Scope {
    std::vector<int> records; ///< rising; never empty where there are records
    bool isStrong = true; ///< its own sentence or line says so, or there is one record only
};

/// What the finders see in one part of the letter.
struct PartReading {
    LetterPart part;
    std::span<const PlacedParagraph> paragraphs;
    Tokens tokens;
    std::vector<CutPlace> cuts; ///< of the paragraphs
    Claims claims;
    TableColumns columns;
    Regions regions;
    std::vector<NameOccurrence> products; ///< `which` is an index into ProductNames::names
    std::vector<ForeignProduct> foreignProducts; ///< by position
    std::vector<DateOccurrence> dates;
    std::vector<TimeOccurrence> times;
    std::vector<ReferenceOccurrence> references;
    std::vector<AmountOccurrence> amounts;
    std::vector<QuantityOccurrence> quantities;
    std::vector<QuantityOccurrence> packings; ///< counts of what the goods travel in
    std::vector<Anchor> anchors; ///< by position
    SignatureBlock signature;

    /// \param placed the text's paragraphs; they and the text outlive this
    PartReading(LetterPart which, QStringView text, std::span<const PlacedParagraph> placed);
    bool isInSignature(qsizetype token) const { return token >= signature.first && token <= signature.last; }
};

/// The products of the records, each name once, with the records that have it.
struct ProductNames {
    std::vector<SoughtName> names;
    std::vector<std::vector<size_t>> facts; ///< by name: indices into the ledger's facts
};

/// What the finders look for in every part of a letter, made ready once.
struct Sought {
    /// A text of the record that is taken out of the search.
    struct KnownText {
        QString folded;
        bool hasDigit = false;
    };
    /// A text that leads to some of the records.
    struct LeadingText {
        QString folded;
        std::vector<int> records; ///< rising
    };
    /// A number or code that leads to a record.
    struct Number {
        QString text;
        int record = 0;
        bool isInvoice = false;
        bool isOfAProduct = false; ///< a code of the product, not an order's or an invoice's number
    };
    ProductNames products;
    std::vector<KnownText> knownTexts;
    std::vector<LeadingText> leadingTexts;
    std::vector<Number> numbers;
    QStringList references; ///< of the records, each once
    QStringList phones; ///< the company's and the account's
    QStringList signOffs;
    QSet<QString> goodsNouns;
    Currency currency;
};
Sought soughtIn(const FactLedger &ledger);

/// Comes after the products of the records are found, and claims what it takes.
void findForeignProducts(PartReading &reading, const FactLedger &ledger, const ProductNames &products);

/// The record that the other facts of a place speak of, where a name or number in it is wrong: the order, the counts,
/// the dates in its line, or up to the next order. Nothing where they do not tell.
enum class Asked { Line, Order };
std::optional<int> recordMeant(const PartReading &reading, const FactLedger &ledger, qsizetype first, qsizetype last,
                               Asked asked = Asked::Line);

/// Runs the finders over one part.
void read(PartReading &reading, const FactLedger &ledger, const Sought &sought, const DateContext &context);

Currency currencyMeant(const FactLedger &ledger);

/// Of a count: the product beside it, within the order it stands under.
Scope scopeOfCount(const PartReading &reading, const FactLedger &ledger, const QuantityOccurrence &quantity);
/// Of a date or an amount: what its sentence, its line or its paragraph names.
Scope scopeOf(const PartReading &reading, const FactLedger &ledger, qsizetype first, qsizetype last);

} // namespace countersign
