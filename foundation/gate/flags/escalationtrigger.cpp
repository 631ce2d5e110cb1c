// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::escalationTrigger(const FlagContext &context)
{
    QStringList matches;
    for (const TriggerMatch &match : context.verdict.triggers) {
        QString said = u"%1: %2"_s.arg(match.trigger, match.evidence);
        if (!match.route.isEmpty())
            said += u"; goes to the %1 within %2"_s.arg(match.route, wording::duration(match.respondWithin));
        matches += said;
    }
    if (matches.isEmpty())
        return {};
    const auto &rules = context.reading.foundation.triggers;
    const auto first = std::ranges::find(rules, context.verdict.triggers.front().trigger, &TriggerRule::name);
    return Evidence(matches.join(u"; "_s), first == rules.end() ? RuleSource() : first->source);
}

} // namespace countersign
