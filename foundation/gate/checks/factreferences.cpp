// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/similarity.h"
#include "gate/checks/factfinders.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;
using namespace factnames;

namespace {
using Kind = ReferenceOccurrence::Kind;
constexpr int SLIPS = 2; // letters or digits wrong

QStringView factOf(Kind kind)
{
    switch (kind) {
    case Kind::Order:
        return ORDER;
    case Kind::Invoice:
        return INVOICE;
    case Kind::Tracking:
        return TRACKING;
    case Kind::Sku:
        return SKU;
    case Kind::Other:
    case Kind::Bare:
        break;
    }
    return {};
}

bool isReference(const StatableFact &fact)
{
    return fact.type == FactType::Text && (fact.is(ORDER) || fact.is(INVOICE) || fact.is(TRACKING) || fact.is(SKU));
}

/// A wrong number with its place, to be held against a fact once all right ones are known.
struct Stray {
    PartReading *reading;
    const ReferenceOccurrence *reference;
};

bool isTheirOther(const PartReading &reading, const ReferenceOccurrence &reference)
{
    const Tokens &tokens = reading.tokens;
    for (qsizetype at = reference.first - 1;
         at >= reference.first - 6 && reading.regions.shareSentence(at, reference.first); --at) {
        // "Second Spring Wool" is a name.
        if (!reading.claims.isTaken(at)
            && tokens.isOneOf(at, u"also", u"another", u"other", u"previous", u"earlier", u"separate", u"second",
                              u"last", u"next", u"replacement"))
            return true;
    }
    return false;
}

/// Where the digits of a number begin, behind the letters and signs in front of them.
qsizetype startOfDigits(QStringView reference)
{
    qsizetype at = 0;
    while (at < reference.size() && !reference[at].isDigit())
        ++at;
    return at;
}

/// "10634" for 10643: the same number but for a slip, however else both are written.
bool areDigitsAlike(QStringView a, QStringView b)
{
    const QString one = comparableReference(a.mid(startOfDigits(a)));
    const QString other = comparableReference(b.mid(startOfDigits(b)));
    return one.size() == other.size() && one.size() > SLIPS && editDistance(one, other, SLIPS) <= SLIPS;
}

/// The right number in the form of the text: a slip in a number without its letters leaves them out.
QString writtenReference(QStringView text, const QString &right)
{
    const auto startsWithLetter = [](QStringView id) {
        return !id.isEmpty() && id.front().isLetter();
    };
    if (startsWithLetter(right) && !startsWithLetter(text) && areDigitsAlike(text, right))
        return right.mid(startOfDigits(right));
    return right;
}

/// "PO-10634" for 10643: the digits alone are wrong, and the letters say that it is an order. Those of "PP-3290" belong
/// to another number altogether.
bool keepsItsLetters(const PartReading &reading, const ReferenceOccurrence &reference, const QString &right)
{
    const QStringView text = reading.tokens.original(reference.span);
    if (right.isEmpty() || !right.front().isDigit() || !text.front().isLetter())
        return false;
    const QStringView digits = text.mid(startOfDigits(text));
    return std::ranges::all_of(digits, [](QChar c) { return c.isDigit(); })
        && (areDigitsAlike(text, right)
            || reading.tokens.isOneOf(reference.first, u"po", u"so", u"no", u"nr", u"order", u"ord", u"inv"));
}

void judgeStray(const Stray &stray, FactLedger &ledger, OtherSources &others)
{
    PartReading &reading = *stray.reading;
    const ReferenceOccurrence &reference = *stray.reference;
    const QStringView text = reading.tokens.original(reference.span);
    if (others.holdsReference(text))
        return;
    constexpr int NONE = -1;
    // Lines of one order have it in common; an invoice or a parcel is a line's own.
    const Asked asked = reference.kind == Kind::Order ? Asked::Order : Asked::Line;
    const int meant = ledger.isFolded()
        ? recordMeant(reading, ledger, reference.first, reference.last, asked).value_or(NONE)
        : NONE;
    const auto isNamedBeside = [&](const StatableFact &fact) {
        const auto nearby = around(reading.references, reference.first, reference.last);
        return std::ranges::any_of(nearby, [&](const ReferenceOccurrence &other) {
            return &other != &reference && reading.regions.shareSentence(other.first, reference.first)
                && isSameReference(reading.tokens.original(other.span), plainValue(fact.fact->value));
        });
    };
    const QString comparable = comparableReference(text);
    const QStringView wanted = factOf(reference.kind);
    std::optional<size_t> best;
    std::pair<int, int> bestRank { 99, 99 };
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        if (!isReference(fact) || (!wanted.isEmpty() && !fact.is(wanted)))
            continue;
        const int distance = editDistance(comparable, comparableReference(plainValue(fact.fact->value)), 12);
        const bool isHere = fact.record == meant;
        const bool isTaken = ledger.isFolded() && isNamedBeside(fact);
        const bool isNamedHere = std::ranges::any_of(reading.references, [&](const ReferenceOccurrence &other) {
            return isSameReference(reading.tokens.original(other.span), plainValue(fact.fact->value));
        });
        // A number without a word before it is meant for one that looks like it.
        const bool isFar = reference.kind == Kind::Bare && distance > SLIPS;
        const std::pair rank { (isHere ? 0 : isNamedHere ? 2 : 1) + (isTaken ? 3 : 0) + (isFar ? 6 : 0), distance };
        if (rank < bestRank) {
            bestRank = rank;
            best = at;
        }
    }
    // In a folded letter the nearest number is meant, unless the line says whose it is.
    const bool isAlike = best && bestRank.second <= SLIPS;
    const bool isHere = best && ledger.fact(*best).record == meant;
    const bool isRightThere = best && ledger.isStated(*best) && isNamedBeside(ledger.fact(*best));
    if (best && (isAlike || isHere || (!isRightThere && !isTheirOther(reading, reference)))) {
        const StatableFact &fact = ledger.fact(*best);
        Span span = reference.span;
        const QString right = plainValue(fact.fact->value);
        if (keepsItsLetters(reading, reference, right)) {
            span.start += startOfDigits(text);
            span.length -= startOfDigits(text);
        }
        // The line leads to the record that was meant.
        constexpr size_t MOST_ANCHORS = 500;
        if (ledger.isFolded() && reading.anchors.size() < MOST_ANCHORS) {
            const Anchor anchor {
                Anchor::Kind::Order, reference.first, reference.last, { fact.record }, fact.is(INVOICE)
            };
            reading.anchors.insert(std::ranges::upper_bound(reading.anchors, anchor.first, {}, &Anchor::first), anchor);
        }
        const bool isProduct = fact.is(SKU);
        ledger.report(isProduct ? u"product-mismatch" : u"order-mismatch", Severity::Error, reading.part, span,
                      writtenReference(ledger.textOf(reading.part).mid(span.start, span.length), right),
                      disagreement(text, fact), *best);
        return;
    }
    ledger.report(u"unsupported", Severity::Error, reading.part, reference.span, {},
                  u"The record holds no number that bears out “%1”."_s.arg(text));
}
} // namespace

namespace {
/// A sentence of a folded letter that names one product or invoice and one order, and they are not of one record.
void judgeOrderOfLine(const PartReading &reading, FactLedger &ledger)
{
    for (const Anchor &order : reading.anchors) {
        if (order.kind != Anchor::Kind::Order || order.isInvoice)
            continue;
        const Anchor *other = nullptr;
        bool isOne = true;
        for (const Anchor &anchor : reading.anchors) {
            if (&anchor == &order || !reading.regions.shareSentence(anchor.first, order.first))
                continue;
            isOne = isOne && !other;
            other = &anchor;
        }
        if (!other || !isOne || (other->kind == Anchor::Kind::Order && !other->isInvoice)
            || std::ranges::any_of(other->records,
                                   [&](int record) { return std::ranges::binary_search(order.records, record); }))
            continue;
        // The product of that order may be meant where the letter never names it.
        bool isOpen = false;
        std::optional<size_t> right;
        for (size_t at = 0; at < ledger.facts().size(); ++at) {
            const StatableFact &fact = ledger.fact(at);
            isOpen = isOpen
                || (fact.is(PRODUCT) && !ledger.isStated(at) && std::ranges::binary_search(order.records, fact.record));
            if (fact.is(ORDER) && fact.record == other->records.front())
                right = at;
        }
        if (isOpen || !right)
            continue;
        const Span span = reading.tokens.spanOf(order.first, order.last);
        const QStringView text = reading.tokens.original(span);
        ledger.report(u"order-mismatch", Severity::Error, reading.part, span,
                      writtenReference(text, plainValue(ledger.fact(*right).fact->value)),
                      disagreement(text, ledger.fact(*right)), *right);
    }
}
} // namespace

void judgeOrdersOfLines(const std::vector<PartReading *> &parts, FactLedger &ledger)
{
    if (!ledger.isFolded())
        return;
    for (const PartReading *reading : parts)
        judgeOrderOfLine(*reading, ledger);
}

void judgeReferences(const std::vector<PartReading *> &parts, FactLedger &ledger, OtherSources &others)
{
    std::vector<Stray> strays;
    for (PartReading *reading : parts) {
        for (const ReferenceOccurrence &reference : reading->references) {
            const QStringView text = reading->tokens.original(reference.span);
            bool agrees = false;
            for (size_t at = 0; at < ledger.facts().size(); ++at) {
                const StatableFact &fact = ledger.fact(at);
                if (!isReference(fact) || !isSameReference(text, plainValue(fact.fact->value)))
                    continue;
                // "invoice 10643" does not state the order, yet nothing is wrong where the numbers are the same.
                ledger.state(at, reading->part, reference.span);
                agrees = true;
            }
            if (agrees)
                continue;
            // A company's own number: "contract 4711" stands in a fact of another name.
            const bool isOwn = std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
                return fact.type == FactType::Text && !isReference(fact)
                    && isSameReference(text, plainValue(fact.fact->value));
            });
            if (!isOwn && reference.kind != Kind::Other)
                strays.push_back({ reading, &reference });
        }
    }
    for (const Stray &stray : strays)
        judgeStray(stray, ledger, others);
}

} // namespace countersign
