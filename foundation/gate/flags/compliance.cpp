// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<QString> flags::compliance(const FlagContext &context)
{
    QStringList steps;
    for (const ComplianceStep &step : context.verdict.compliance) {
        // Roles are written small, people are not: "the team lead", "Dana Fox".
        const bool isARole = !step.signedBy.isEmpty() && step.signedBy.front().isLower();
        const QString signer = step.signedBy.isEmpty() ? u"a person"_s
            : isARole                                  ? u"the "_s + step.signedBy
                                                       : step.signedBy;
        steps += step.signature ? u"%1: signed by %2"_s.arg(step.check, *step.signature)
                                : u"%1: to be signed by %2"_s.arg(step.check, signer);
    }
    return steps.isEmpty() ? std::nullopt : std::optional(steps.join(u"; "_s));
}

} // namespace countersign
