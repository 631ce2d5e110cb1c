// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/goods.h"
#include "gate/checks/factreading.h"

#include <algorithm>
#include <numeric>

namespace countersign {

namespace {
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

std::optional<int> recordMeant(const PartReading &reading, const FactLedger &ledger, qsizetype first, qsizetype last,
                               Asked asked)
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
    for (const ReferenceOccurrence &reference : around(reading.references, first, last)) {
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
    for (const Anchor &anchor : around(reading.anchors, first, last)) {
        const bool isItself = anchor.first <= last && anchor.last >= first;
        if (isItself || !isHere(anchor.first))
            continue;
        const bool isWithin = anchor.first >= from && anchor.first < to;
        // Another sentence of the same paragraph speaks of something else as often as not.
        const bool isApart = !regions.shareSentence(anchor.first, first);
        for (const int record : anchor.records)
            credit(record,
                   isApart                                    ? (isWithin ? 1 : 0)
                       : anchor.kind == Anchor::Kind::Product ? (isWithin ? 6 : 0)
                                                              : (isWithin ? 4 : 1));
    }
    const auto dates = around(reading.dates, first, last);
    const auto quantities = around(reading.quantities, first, last);
    const QDate today = ledger.subject().today;
    const auto isNear = [&](qsizetype token) {
        return token >= from && token < to && isHere(token);
    };
    for (const StatableFact &fact : ledger.facts()) {
        if (const QDate day = fact.date(); day.isValid()) {
            const bool stands = std::ranges::any_of(dates, [&](const DateOccurrence &date) {
                return isNear(date.first) && std::ranges::any_of(date.readings, [&](const DateReading &reads) {
                           return reads.fits(day, today);
                       });
            });
            credit(fact.record, stands ? 2 : 0);
        } else if (const auto value = fact.thousandths()) {
            const bool stands = std::ranges::any_of(quantities, [&](const QuantityOccurrence &count) {
                return isNear(count.first) && count.thousandths == *value;
            });
            credit(fact.record, stands ? 3 : 0);
        }
    }
    const auto best = std::ranges::max_element(points);
    if (*best == 0)
        return {};
    // Lines of one order are one answer to who asks for an order.
    const auto orderOf = [&ledger](size_t record) {
        const StatableFact *order = ledger.find(static_cast<int>(record), factnames::ORDER);
        return order ? plainValue(order->fact->value) : QString();
    };
    for (size_t record = 0; record < points.size(); ++record) {
        const bool isBest = static_cast<std::ptrdiff_t>(record) == best - points.begin();
        if (points[record] != *best || isBest)
            continue;
        if (asked == Asked::Line || orderOf(record) != orderOf(static_cast<size_t>(best - points.begin())))
            return {};
    }
    return static_cast<int>(best - points.begin());
}

namespace {
/// "on order A-501 all twelve", "twelve on order A-501": the order right beside a count, in its clause.
const Anchor *orderBeside(const PartReading &reading, const QuantityOccurrence &quantity)
{
    constexpr qsizetype NEAR = 5; // tokens
    const auto isParted = [&](qsizetype from, qsizetype to) {
        for (qsizetype at = from; at < to; ++at) {
            if (reading.tokens[at].kind == Token::Kind::Sign || reading.tokens[at].kind == Token::Kind::LineEnd
                || reading.tokens.is(at, u"and"))
                return true;
        }
        return false;
    };
    for (const Anchor &anchor : reading.anchors) {
        if (anchor.kind != Anchor::Kind::Order || anchor.isInvoice)
            continue;
        const bool isBefore = anchor.last < quantity.first && quantity.first - anchor.last < NEAR
            && !isParted(anchor.last + 1, quantity.first);
        const bool isBehind = anchor.first > quantity.last && anchor.first - quantity.last < NEAR
            && !isParted(quantity.last + 1, anchor.first);
        if (isBefore || isBehind)
            return &anchor;
    }
    return nullptr;
}
} // namespace

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
    if (!before && !behind) {
        if (const Anchor *order = orderBeside(reading, quantity))
            return { order->records, true };
    }
    if (quantity.isEach && !inSentence.empty())
        return { within(inSentence, orders), true };
    // "21 x Chai", "21 boxes of Chai": the product stands right behind its count.
    if (behind) {
        bool isNext = true;
        for (qsizetype at = quantity.last + 1; at < behind->first && isNext; ++at) {
            isNext = isGoodsUnit(tokens[at].text) || tokens.isOneOf(at, u"x", u"of", u"the", u"your")
                || isMeasure(tokens[at].text) || tokens.isOneOf(at, u"units", u"missing", u"ordered", u"short", u"on");
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

namespace {
/// "For Friday we promised you 12 Chai, and for Monday 3 Pavlova": in a sentence that begins with a date each date
/// stands before what it is said of.
bool isBeforeItsGoods(const PartReading &reading, qsizetype first, qsizetype last)
{
    const Regions &regions = reading.regions;
    const auto isHere = [&](const auto &each) {
        return regions.shareSentence(each.first, first);
    };
    const auto date = std::ranges::find_if(reading.dates, isHere);
    const auto name = std::ranges::find_if(reading.anchors, isHere);
    if (date == reading.dates.end() || name == reading.anchors.end() || date->first >= name->first
        || date->first == first)
        return false;
    constexpr qsizetype NEAR = 5; // tokens
    return std::ranges::any_of(reading.quantities, [&](const QuantityOccurrence &count) {
        return count.first > last && count.first <= last + 2
            && std::ranges::any_of(reading.anchors, [&](const Anchor &anchor) {
                   return anchor.kind == Anchor::Kind::Product && anchor.first > count.last
                       && anchor.first <= count.last + NEAR && isHere(anchor);
               });
    });
}
} // namespace

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
    // "1 December for the Chai and 8 December for the Pavlova"
    const qsizetype whose = reading.tokens.is(last + 2, u"the") ? last + 3 : last + 2;
    const bool isForWhat = reading.tokens.is(last + 1, u"for")
        && std::ranges::any_of(reading.anchors, [whose](const Anchor &anchor) { return anchor.first == whose; });
    if (isForWhat || isBeforeItsGoods(reading, first, last))
        before = {};
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
