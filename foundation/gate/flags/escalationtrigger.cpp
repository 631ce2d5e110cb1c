// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> flags::escalationTrigger(const FlagContext &context)
{
    QStringList matches;
    for (const TriggerMatch &match : context.verdict.triggers) {
        QString said = u"%1: %2"_s.arg(match.trigger, match.evidence);
        if (!match.route.isEmpty())
            said += u"; goes to the %1 within %2"_s.arg(match.route, wording::duration(match.respondWithin));
        matches += said;
    }
    return matches.isEmpty() ? std::nullopt : std::optional(matches.join(u"; "_s));
}

} // namespace countersign
