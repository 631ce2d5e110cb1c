// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::optional<Evidence> flags::compliance(const FlagContext &context)
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
    if (steps.isEmpty())
        return {};
    const auto &rows = context.reading.foundation.compliance;
    const auto first = std::ranges::find(rows, context.verdict.compliance.front().check, &ComplianceRow::check);
    return Evidence(steps.join(u"; "_s), first == rows.end() ? RuleSource() : first->source);
}

} // namespace countersign
