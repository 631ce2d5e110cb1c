// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/foundation.h"

#include "documents/references.h"

#include <algorithm>

namespace countersign {

namespace {
template <class Rules, class Id>
auto ruleWithId(const Rules &rules, const Id &id, Id Rules::value_type::*member) -> const typename Rules::value_type *
{
    const auto found = std::ranges::find(rules, id, member);
    return found == rules.end() ? nullptr : &*found;
}

template <class Value> bool isAmong(const std::vector<Value> &values, const Value &value)
{
    return values.empty() || std::ranges::find(values, value) != values.end();
}

/// How narrowly a row is meant. A type belongs to one communication, so naming it says that too.
int narrownessOf(const AppliesTo &to)
{
    const bool communication = !to.communications.empty() || !to.types.empty();
    return int(communication) + int(!to.types.empty()) + int(!to.tiers.empty());
}

/// What all rows that fit ask for, each once, in the order of the rows.
template <class Rows, class Row>
QStringList askedFor(const Rows &rows, QStringList Row::*what, CommunicationKind communication, const TypeId &type)
{
    QStringList names;
    for (const Row &row : rows) {
        if (!isAmong(row.to.communications, communication) || !isAmong(row.to.types, type))
            continue;
        for (const QString &name : row.*what) {
            if (!names.contains(name))
                names += name;
        }
    }
    return names;
}
} // namespace

bool AppliesTo::fits(CommunicationKind communication, const TypeId &type, const TierId &tier) const
{
    return isAmong(communications, communication) && isAmong(types, type) && isAmong(tiers, tier);
}

const TierRule *Foundation::tier(const TierId &id) const
{
    return ruleWithId(tiers, id, &TierRule::id);
}

const ToneRule *Foundation::tone(const TierId &id) const
{
    return ruleWithId(tones, id, &ToneRule::tier);
}

const TypeRule *Foundation::type(const TypeId &id) const
{
    return ruleWithId(types, id, &TypeRule::id);
}

const TypeRule *Foundation::typeCalled(QStringView name) const
{
    const QString folded = foldedName(name);
    if (folded.isEmpty())
        return nullptr;
    const auto first = [&](auto isCalled) {
        const auto found = std::ranges::find_if(types, isCalled);
        return found == types.end() ? nullptr : &*found;
    };
    if (const TypeRule *byId = first([&](const TypeRule &type) { return foldedName(type.id.value()) == folded; }))
        return byId;
    if (const TypeRule *byName = first([&](const TypeRule &type) { return foldedName(type.name) == folded; }))
        return byName;
    return first([&](const TypeRule &type) {
        return std::ranges::any_of(type.alsoCalled,
                                   [&](const QString &synonym) { return foldedName(synonym) == folded; });
    });
}

TierId Foundation::tierByRevenue(const std::optional<Money> &revenue) const
{
    if (!revenue)
        return {};
    const Currency &currency = revenue->currency.isNull() ? conventions.currency : revenue->currency;
    const TierRule *best = nullptr;
    for (const TierRule &tier : tiers) {
        const bool comparable = tier.revenueFrom && (currency.isNull() || tier.revenueFrom->currency == currency);
        if (comparable && revenue->minor >= tier.revenueFrom->minor
            && (!best || tier.revenueFrom->minor > best->revenueFrom->minor))
            best = &tier;
    }
    return best ? best->id : TierId();
}

QStringList Foundation::requiredFactsOf(CommunicationKind communication, const TypeId &type) const
{
    return askedFor(requiredFacts, &RequiredFacts::facts, communication, type);
}

QStringList Foundation::requiredPartsOf(CommunicationKind communication, const TypeId &type) const
{
    return askedFor(requiredParts, &RequiredParts::parts, communication, type);
}

const ReviewModeRow *Foundation::reviewModeRowOf(CommunicationKind communication, const TypeId &type,
                                                 const TierId &tier) const
{
    const ReviewModeRow *best = nullptr;
    for (const ReviewModeRow &row : reviewModes) {
        if (row.to.fits(communication, type, tier) && (!best || narrownessOf(row.to) >= narrownessOf(best->to)))
            best = &row;
    }
    return best;
}

std::optional<ReviewMode> Foundation::reviewModeOf(CommunicationKind communication, const TypeId &type,
                                                   const TierId &tier) const
{
    const ReviewModeRow *row = reviewModeRowOf(communication, type, tier);
    return row ? std::optional(row->mode) : std::nullopt;
}

} // namespace countersign
