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
/// Whether the part names the product of a record, be it by a part of its name.
bool namesProductOf(const PartReading &reading, int record)
{
    return std::ranges::any_of(reading.anchors, [record](const Anchor &anchor) {
        return anchor.kind == Anchor::Kind::Product && std::ranges::binary_search(anchor.records, record);
    });
}

/// Whether some day from one token to another is one of the records', and none is one of the others' alone.
bool tellDaysOf(const PartReading &reading, const FactLedger &ledger, std::pair<qsizetype, qsizetype> tokens,
                const std::vector<int> &records, const std::vector<int> &others)
{
    const auto isDayOf = [&](const DateOccurrence &date, const std::vector<int> &some) {
        return std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
            return fact.date().isValid() && std::ranges::find(some, fact.record) != some.end()
                && date.readings.front().fits(fact.date(), ledger.subject().today);
        });
    };
    bool areTheirs = false;
    for (const DateOccurrence &date : reading.dates) {
        if (date.first < tokens.first || date.last > tokens.second)
            continue;
        const bool isTheirs = isDayOf(date, records);
        const bool isOfOthers = isDayOf(date, others);
        if (isOfOthers && !isTheirs)
            return false;
        areTheirs = areTheirs || (isTheirs && !isOfOthers);
    }
    return areTheirs;
}

/// "Order 11327:" over lines whose products are of another order: the heading is wrong, and not what stands under it.
void judgeHeadings(PartReading &reading, FactLedger &ledger)
{
    constexpr qsizetype FEW = 5; // tokens before the number: "Your order no."
    const Tokens &tokens = reading.tokens;
    const auto orderOf = [&ledger](int record) {
        const StatableFact *order = ledger.find(record, ORDER);
        return order ? plainValue(order->fact->value) : QString();
    };
    for (size_t at = 0; at < reading.anchors.size(); ++at) {
        Anchor &heading = reading.anchors[at];
        qsizetype start = heading.first;
        while (!tokens.endsLine(start - 1) && heading.first - start < FEW)
            --start;
        if (heading.kind != Anchor::Kind::Order || heading.isInvoice || !tokens.endsLine(start - 1))
            continue;
        qsizetype end = heading.last;
        while (!tokens.endsLine(end))
            ++end;
        std::vector<int> records;
        qsizetype last = heading.last;
        while (last + 1 < tokens.size() && reading.regions.shareParagraph(last + 1, heading.first))
            ++last;
        bool isHeading = true;
        for (size_t under = at + 1; under < reading.anchors.size(); ++under) {
            const Anchor &anchor = reading.anchors[under];
            if (anchor.kind == Anchor::Kind::Order || anchor.first > last) {
                last = std::min(last, anchor.first - 1);
                break;
            }
            isHeading = isHeading && anchor.first > end && anchor.records.size() == 1;
            records.insert(records.end(), anchor.records.begin(), anchor.records.end());
        }
        if (!isHeading || records.empty())
            continue;
        const QString right = orderOf(records.front());
        const Span span = tokens.spanOf(heading.first, heading.last);
        if (right.isEmpty() || isSameReference(tokens.original(span), right)
            || std::ranges::any_of(records, [&](int record) { return orderOf(record) != right; }))
            continue;
        std::ranges::sort(records);
        records.erase(std::unique(records.begin(), records.end()), records.end());
        const bool isFound = std::ranges::any_of(ledger.findings(), [&](const Finding &finding) {
            return finding.part == reading.part && Span { finding.start, finding.length }.overlaps(span);
        });
        // Over a single line it may as well be the product that is wrong.
        if (isFound
            || (records.size() == 1 && !tellDaysOf(reading, ledger, { heading.first, last }, records, heading.records)))
            continue;
        const StatableFact *fact = ledger.find(records.front(), ORDER);
        const QStringView text = tokens.original(span);
        ledger.report(u"order-mismatch", Severity::Error, reading.part, span, writtenReference(text, right),
                      disagreement(text, *fact), static_cast<size_t>(fact - ledger.facts().data()));
        heading.records = records;
    }
}

/// "your orders 11072 and 11072": the second is the other one, where the part does not name it.
void judgeRepeated(PartReading &reading, FactLedger &ledger)
{
    const Tokens &tokens = reading.tokens;
    const auto textAt = [&](const ReferenceOccurrence &reference) {
        return tokens.original(reference.span);
    };
    for (size_t at = 1; at < reading.references.size(); ++at) {
        const ReferenceOccurrence &first = reading.references[at - 1];
        const ReferenceOccurrence &second = reading.references[at];
        const bool isJoined = second.first == first.last + 2
            && (tokens.is(first.last + 1, u"and") || tokens.isSign(first.last + 1, u'&'));
        if (!isJoined || !isSameReference(textAt(first), textAt(second)))
            continue;
        std::optional<size_t> other;
        bool isOne = true;
        for (size_t fact = 0; fact < ledger.facts().size(); ++fact) {
            const StatableFact &order = ledger.fact(fact);
            const bool isNamed = std::ranges::any_of(reading.references, [&](const ReferenceOccurrence &each) {
                return isSameReference(textAt(each), plainValue(order.fact->value));
            });
            if (!order.is(ORDER) || isNamed)
                continue;
            isOne = isOne && (!other || plainValue(ledger.fact(*other).fact->value) == plainValue(order.fact->value));
            other = fact;
        }
        if (!other || !isOne)
            continue;
        ledger.report(u"order-mismatch", Severity::Error, reading.part, second.span,
                      writtenReference(textAt(second), plainValue(ledger.fact(*other).fact->value)),
                      disagreement(textAt(second), ledger.fact(*other)), *other);
    }
}

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
                || (fact.is(PRODUCT) && !ledger.isStated(at) && !namesProductOf(reading, fact.record)
                    && std::ranges::binary_search(order.records, fact.record));
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

namespace {
bool isWithinACode(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'/' || c == u'.' || c == u'_';
}

/// "batch L-2391" for a batch L-2291 of the record's own column: one digit wrong in a number that is written like it.
void judgeOwnNumbers(const PartReading &reading, FactLedger &ledger)
{
    constexpr qsizetype SHORTEST = 4;
    constexpr qsizetype LONGEST = 24;
    for (size_t at = 0; at < ledger.facts().size(); ++at) {
        const StatableFact &fact = ledger.fact(at);
        if (fact.type != FactType::Text || isReference(fact) || fact.is(PRODUCT) || fact.is(REASON)
            || factTypeOf(fact.fact->name) != FactType::Text)
            continue;
        const QString right = plainValue(fact.fact->value).trimmed();
        const bool isACode = right.size() >= SHORTEST && right.size() <= LONGEST
            && std::ranges::all_of(right, isWithinACode)
            && std::ranges::count_if(right, [](QChar c) { return c.isDigit(); }) * 2 >= right.size();
        if (!isACode)
            continue;
        const bool isPlainNumber = std::ranges::all_of(right, [](QChar c) { return c.isDigit(); });
        for (const qsizetype number : reading.tokens.numbers()) {
            const QStringView text = ledger.textOf(reading.part);
            qsizetype start = reading.tokens[number].span.start;
            qsizetype end = reading.tokens[number].span.end();
            while (start > 0 && isWithinACode(text[start - 1]))
                --start;
            while (end < text.size() && isWithinACode(text[end]))
                ++end;
            while (end > start && !text[end - 1].isLetterOrNumber())
                --end;
            const Span span { start, end - start };
            const QStringView written = text.mid(start, span.length);
            if (written.size() != right.size() || reading.isInSignature(number))
                continue;
            qsizetype wrong = 0;
            qsizetype firstWrong = -1;
            for (qsizetype digit = 0; digit < right.size(); ++digit) {
                if (foldedText(written.mid(digit, 1)) == foldedText(QStringView(right).mid(digit, 1)))
                    continue;
                wrong += written[digit].isDigit() && right[digit].isDigit() ? 1 : SHORTEST;
                firstWrong = firstWrong < 0 ? digit : firstWrong;
            }
            // "L2390" for L2309: two neighbours have changed places.
            if (wrong == 2 && written[firstWrong] == right[firstWrong + 1]
                && written[firstWrong + 1] == right[firstWrong])
                wrong = 1;
            // Figures alone need the word for what they number.
            const bool isCalled = !isPlainNumber
                || reading.tokens.isOneOf(number - 1, u"batch", u"lot", u"ticket", u"number", u"no", u"nr", u"ref",
                                          u"reference", u"case", u"po", u"job", u"contract");
            if (wrong != 1 || !isCalled)
                continue;
            const bool isAnother = std::ranges::any_of(ledger.facts(), [&](const StatableFact &other) {
                return other.type == FactType::Text && isSameReference(written, plainValue(other.fact->value));
            });
            if (isAnother)
                continue;
            ledger.report(u"unsupported", Severity::Error, reading.part, span, right, disagreement(written, fact), at);
        }
    }
}
} // namespace

void judgeReferences(const std::vector<PartReading *> &parts, FactLedger &ledger, OtherSources &others)
{
    for (const PartReading *reading : parts)
        judgeOwnNumbers(*reading, ledger);
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
    if (!ledger.isFolded())
        return;
    for (PartReading *reading : parts) {
        judgeHeadings(*reading, ledger);
        judgeRepeated(*reading, ledger);
    }
}

} // namespace countersign
