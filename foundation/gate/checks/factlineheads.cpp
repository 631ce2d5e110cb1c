// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factfinders.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
/// What a folded letter says of one of its records: a row, an item of a list, a paragraph, under the product or the
/// order that it names.
struct HeadedLine {
    size_t anchor = 0; ///< of the part's
    int record = 0; ///< that the name leads to
    qsizetype first = 0, end = 0; ///< tokens, the end without
    std::optional<int> meant; ///< the record whose values stand here, where it is another one
    int hits = 0; ///< values that only the one meant has
    std::vector<int> candidates; ///< the records that have as many
};

/// The fact that tells the letter's lines apart: their products, or their orders where no record has a product.
QStringView namingFact(const FactLedger &ledger)
{
    const bool hasProducts
        = std::ranges::any_of(ledger.facts(), [](const StatableFact &fact) { return fact.is(PRODUCT); });
    return hasProducts ? PRODUCT : ORDER;
}

/// Whether the anchor is a name as the record writes it, and of one record only.
bool isHead(const PartReading &reading, const Anchor &anchor, QStringView naming)
{
    if (anchor.records.size() != 1 || anchor.isInvoice || reading.isInSignature(anchor.first)
        || (anchor.kind == Anchor::Kind::Product) != (naming == PRODUCT))
        return false;
    return naming == ORDER || std::ranges::any_of(reading.products, [&](const NameOccurrence &name) {
               return name.first == anchor.first
                   && (name.match == NameOccurrence::Match::Exact
                       || (name.match == NameOccurrence::Match::Partial && name.isMostOfIt));
           });
}

std::vector<HeadedLine> linesOf(const PartReading &reading, QStringView naming)
{
    const Regions &regions = reading.regions;
    std::vector<HeadedLine> lines;
    std::vector<bool> isShared;
    for (size_t at = 0; at < reading.anchors.size(); ++at) {
        const Anchor &anchor = reading.anchors[at];
        if (!isHead(reading, anchor, naming))
            continue;
        HeadedLine line { at, anchor.records.front(), anchor.first, anchor.last, {}, 0, {} };
        const HeadedLine *before = lines.empty() ? nullptr : &lines.back();
        const qsizetype head = before ? reading.anchors[before->anchor].first : -1;
        while (line.first > 0 && regions.shareItem(line.first - 1, anchor.first)
               && regions.shareSentence(line.first - 1, anchor.first))
            --line.first;
        const bool sharesSentence = before && regions.shareSentence(head, anchor.first);
        if (sharesSentence)
            isShared.back() = true;
        if (before)
            lines.back().end = std::min(lines.back().end, line.first);
        while (line.end < reading.tokens.size() && regions.shareParagraph(line.end, anchor.first))
            ++line.end;
        lines.push_back(line);
        isShared.push_back(sharesSentence);
    }
    // What stands under the name of another product, or in another item of a list, is none of the line's.
    for (HeadedLine &line : lines) {
        for (const ForeignProduct &foreign : reading.foreignProducts) {
            if (foreign.first > line.first && foreign.first < line.end)
                line.end = foreign.first;
        }
        for (qsizetype at = reading.anchors[line.anchor].last + 1; at < line.end; ++at) {
            const bool isMark = reading.tokens.endsLine(at - 1)
                && (reading.tokens.isSign(at, u'-') || reading.tokens.isSign(at, u'*')
                    || reading.tokens[at].text == u"•");
            if (isMark && !regions.shareItem(at, line.first))
                line.end = at;
        }
    }
    // A sentence of several names heads nothing.
    size_t at = 0;
    std::erase_if(lines, [&](const HeadedLine &) { return isShared[at++]; });
    return lines;
}

bool standsIn(const HeadedLine &line, const PartReading &reading, const StatableFact &fact, const QDate &today)
{
    const auto isHere = [&line](qsizetype token) {
        return token >= line.first && token < line.end;
    };
    if (const QDate day = fact.date(); day.isValid()) {
        return std::ranges::any_of(reading.dates, [&](const DateOccurrence &date) {
            return isHere(date.first)
                && std::ranges::any_of(date.readings, [&](const DateReading &reads) { return reads.fits(day, today); });
        });
    }
    if (const auto value = fact.thousandths()) {
        return std::ranges::any_of(reading.quantities, [&](const QuantityOccurrence &count) {
            return isHere(count.first) && count.thousandths == *value;
        });
    }
    if (const Money *money = fact.money()) {
        return std::ranges::any_of(reading.amounts, [&](const AmountOccurrence &amount) {
            return isHere(amount.first) && isAmount(amount, *money);
        });
    }
    // One carrier brings many a line.
    if (!fact.is(TRACKING) && !fact.is(REASON))
        return false;
    const Span span = reading.tokens.spanOf(line.first, line.end - 1);
    const QString value = foldedText(plainValue(fact.fact->value)).simplified();
    return !value.isEmpty() && QStringView(reading.tokens.folded()).mid(span.start, span.length).contains(value);
}

/// Finds the record whose values stand in the line, where none of its own do that the other lacks.
void findTheMeant(HeadedLine &line, const std::vector<HeadedLine> &lines, const PartReading &reading,
                  const FactLedger &ledger)
{
    const QDate today = ledger.subject().today;
    std::vector<char> stands(ledger.facts().size(), 0);
    for (size_t at = 0; at < stands.size(); ++at)
        stands[at] = standsIn(line, reading, ledger.fact(at), today) ? 1 : 0;
    // A number that stands for two facts is one value.
    const auto hasOnly = [&](int record, int other) {
        int hits = 0;
        std::optional<qint64> counted;
        for (size_t at = 0; at < stands.size(); ++at) {
            const StatableFact &fact = ledger.fact(at);
            if (fact.record != record || stands[at] == 0)
                continue;
            const StatableFact *twin = ledger.find(other, fact.fact->name);
            const bool isTwinHere = twin && stands[static_cast<size_t>(twin - ledger.facts().data())] != 0;
            const bool isCounted = counted && fact.thousandths() == counted;
            if (isTwinHere || isCounted)
                continue;
            ++hits;
            counted = fact.thousandths() ? fact.thousandths() : counted;
        }
        return hits;
    };
    bool isMeantNamed = true;
    bool isOne = false;
    for (int record = 0; record < ledger.records(); ++record) {
        const int hits = record == line.record ? 0 : hasOnly(record, line.record);
        if (hits == 0 || hasOnly(line.record, record) > 0)
            continue;
        // A record that heads no line is looked for before those that do.
        const bool isNamed = std::ranges::any_of(lines, [&](const HeadedLine &each) { return each.record == record; });
        if (isNamed && !isMeantNamed)
            continue;
        if (isNamed != isMeantNamed || hits > line.hits) {
            line.meant = record;
            line.hits = hits;
            line.candidates = { record };
            isMeantNamed = isNamed;
            isOne = true;
        } else if (hits == line.hits) {
            line.candidates.push_back(record);
            isOne = false;
        }
    }
    if (!isOne)
        line.meant.reset();
}

/// Names what was meant at the head of a line, and lets the rest of the line be held against that record.
void correctHead(const HeadedLine &line, PartReading &reading, const QString &right, QStringView rule,
                 FactLedger &ledger, QStringView naming)
{
    Anchor &anchor = reading.anchors[line.anchor];
    const auto name = std::ranges::find(reading.products, anchor.first, &NameOccurrence::first);
    const Span span = naming == PRODUCT && name != reading.products.end() && rule != u"swapped"
        ? name->span
        : reading.tokens.spanOf(anchor.first, anchor.last);
    const StatableFact *fact = ledger.find(*line.meant, naming);
    const QStringView text = reading.tokens.original(span);
    ledger.report(rule, Severity::Error, reading.part, span, right,
                  rule == u"swapped" ? u"“%1” and “%2” have changed places."_s.arg(text, right)
                                     : disagreement(text, *fact),
                  static_cast<size_t>(fact - ledger.facts().data()));
    anchor.records = { *line.meant };
    if (naming == PRODUCT && name != reading.products.end())
        reading.products.erase(name);
}

void judgeHeads(PartReading &reading, const ProductNames &products, FactLedger &ledger)
{
    constexpr size_t MOST_ANCHORS = 400; // more are no letter
    if (reading.anchors.size() > MOST_ANCHORS)
        return;
    const QStringView naming = namingFact(ledger);
    std::vector<HeadedLine> lines = linesOf(reading, naming);
    if (lines.size() < 2)
        return;
    for (HeadedLine &line : lines) {
        if (ledger.find(line.record, naming))
            findTheMeant(line, lines, reading, ledger);
    }
    // Of several that would do, the one whose own line has this one's values is meant.
    for (HeadedLine &line : lines) {
        if (line.meant || line.candidates.size() < 2)
            continue;
        const auto partner = std::ranges::find_if(lines, [&line](const HeadedLine &other) {
            return other.meant == line.record
                && std::ranges::find(line.candidates, other.record) != line.candidates.end();
        });
        if (partner != lines.end())
            line.meant = partner->record;
    }
    const auto writtenAt = [&reading](const HeadedLine &line) {
        const Anchor &anchor = reading.anchors[line.anchor];
        return reading.tokens.original(reading.tokens.spanOf(anchor.first, anchor.last)).toString();
    };
    for (size_t at = 0; at < lines.size(); ++at) {
        HeadedLine &line = lines[at];
        if (!line.meant || !ledger.find(*line.meant, naming))
            continue;
        const auto ofTheMeant = [&](const HeadedLine &other) {
            return other.record == *line.meant;
        };
        const auto other = std::ranges::find_if(lines, ofTheMeant);
        if (other == lines.end()) {
            // The name stands at its own line as well, and the one meant at none.
            const bool isTwice = std::ranges::any_of(lines, [&](const HeadedLine &each) {
                return each.anchor != line.anchor && each.record == line.record && !each.meant;
            });
            if (!isTwice)
                continue;
            const auto fact = static_cast<size_t>(ledger.find(*line.meant, naming) - ledger.facts().data());
            const QString right = naming == PRODUCT ? nameInTheLetter(reading, products, ledger, fact)
                                                    : plainValue(ledger.fact(fact).fact->value);
            correctHead(line, reading, right, naming == PRODUCT ? u"product-mismatch" : u"order-mismatch", ledger,
                        naming);
            continue;
        }
        // Two lines have each other's name. One value alone may have changed places itself, and the names of a letter
        // stand in the order of its records.
        const bool isExchanged = other->meant == line.record && other->anchor > line.anchor
            && std::ranges::count_if(lines, ofTheMeant) == 1;
        const bool areNames = std::max(line.hits, other->hits) > 1 || line.record > other->record;
        if (!isExchanged || !areNames)
            continue;
        const QString mine = writtenAt(line);
        const QString theirs = writtenAt(*other);
        correctHead(line, reading, theirs, u"swapped", ledger, naming);
        correctHead(*other, reading, mine, u"swapped", ledger, naming);
        other->meant.reset();
    }
}

/// "Chai and Chai" where the letter has Chang too: the one that stands twice takes the place of the one that does not.
void judgeLists(PartReading &reading, const ProductNames &products, FactLedger &ledger)
{
    const Tokens &tokens = reading.tokens;
    for (size_t at = 1; at < reading.products.size(); ++at) {
        const NameOccurrence &first = reading.products[at - 1];
        const NameOccurrence &second = reading.products[at];
        const qsizetype between = second.first - first.last - 1;
        const bool isJoined = between == 1
            && (tokens.is(first.last + 1, u"and") || tokens.isSign(first.last + 1, u'&')
                || tokens.isSign(first.last + 1, u','));
        if (!isJoined || first.which != second.which || !reading.foreignProducts.empty())
            continue;
        for (size_t which = 0; which < products.names.size(); ++which) {
            if (std::ranges::find(reading.products, which, &NameOccurrence::which) != reading.products.end())
                continue;
            // The names of a letter stand in the order of its records.
            const auto wrong
                = reading.products.begin() + static_cast<std::ptrdiff_t>(which < first.which ? at - 1 : at);
            const size_t fact = products.facts[which].front();
            ledger.report(u"product-mismatch", Severity::Error, reading.part, wrong->span,
                          nameInTheLetter(reading, products, ledger, fact),
                          disagreement(tokens.original(wrong->span), ledger.fact(fact)), fact);
            reading.products.erase(wrong);
            break;
        }
    }
}
} // namespace

void judgeLineHeads(const std::vector<PartReading *> &parts, const ProductNames &products, FactLedger &ledger)
{
    if (!ledger.isFolded())
        return;
    for (PartReading *reading : parts) {
        judgeLists(*reading, products, ledger);
        if (reading->part == LetterPart::Body)
            judgeHeads(*reading, products, ledger);
    }
}

} // namespace countersign
