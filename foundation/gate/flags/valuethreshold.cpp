// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/phrases.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// What the protocol escalates as large, where the flag's own row names no amount.
std::optional<Money> thresholdOfProtocol(const Reading &reading)
{
    std::optional<Money> lowest;
    const auto &triggers = reading.foundation.triggers;
    for (size_t index = 0; index < triggers.size(); ++index) {
        const TriggerRule &rule = triggers[index];
        const bool isForValue = reading.rules.phrases().triggerTopics[static_cast<qsizetype>(index)] == u"order value";
        if (!isForValue || rule.test != TriggerRule::Test::Over || !rule.amount)
            continue;
        if (!lowest || compared(*rule.amount, *lowest) == -1)
            lowest = rule.amount;
    }
    return lowest;
}
} // namespace

std::optional<Evidence> flags::valueThreshold(const FlagContext &context)
{
    const auto threshold = context.row.amount ? context.row.amount : thresholdOfProtocol(context.reading);
    if (!threshold)
        return {};
    std::optional<ValueAtStake> highest;
    for (const ValueAtStake &stake : valuesAtStake(context.reading.subject)) {
        const auto order = compared(stake.value, *threshold);
        if (!order)
            return u"%1 %2 is in another currency than the limit of %3, so judge it yourself"_s.arg(
                stake.name, writtenAmount(stake.value), writtenAmount(*threshold));
        if (*order > 0 && (!highest || compared(stake.value, highest->value) == 1))
            highest = stake;
    }
    if (!highest)
        return {};
    if (highest->value.currency.isNull())
        highest->value.currency = threshold->currency;
    return u"%1 %2 is over %3"_s.arg(highest->name, writtenAmount(highest->value), writtenAmount(*threshold));
}

} // namespace countersign
