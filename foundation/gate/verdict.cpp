// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/verdict.h"

#include <algorithm>

namespace countersign {

FindingKey keyOf(const Finding &finding)
{
    return { finding.kind,
             finding.rule,
             finding.part,
             finding.text,
             finding.expected.value_or(QString()),
             finding.fact.value_or(QString()),
             finding.record };
}

int Verdict::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(findings, [severity](const Finding &finding) {
        return finding.severity == severity && !finding.overriddenBecause;
    }));
}

Lane laneOf(const Verdict &verdict, TakenOut takenOut)
{
    const bool needsAPerson = takenOut == TakenOut::Yes || !verdict.flags.empty() || verdict.isBlocked();
    return needsAPerson ? Lane::Individual : Lane::Scan;
}

} // namespace countersign
