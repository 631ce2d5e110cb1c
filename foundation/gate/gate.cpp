// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/gate.h"

#include "gate/blocks.h"
#include "gate/causes.h"
#include "gate/checks/checks.h"
#include "gate/flags/flags.h"
#include "gate/protocol.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace countersign {

namespace {
void sortFindings(std::vector<Finding> &findings)
{
    const auto place = [](const Finding &finding) {
        return std::tuple(finding.part, finding.start, -finding.length, finding.kind);
    };
    std::ranges::stable_sort(findings, [&](const Finding &a, const Finding &b) {
        if (place(a) != place(b))
            return place(a) < place(b);
        return std::tuple(a.rule.compare(b.rule), a.record) < std::tuple(0, b.record);
    });
}

void applyOverrides(std::vector<Finding> &findings, const std::vector<Override> &overrides)
{
    for (Finding &finding : findings) {
        for (const Override &accepted : overrides) {
            if (accepted.finding == keyOf(finding))
                finding.overriddenBecause = accepted.reason;
        }
    }
}
} // namespace

Verdict judge(const Case &subject, const Rulebook &rules)
{
    FactJudgement facts = judgeFacts(subject, rules);
    Reading reading(subject, rules);
    reading.facts = facts.standings;

    Verdict verdict;
    verdict.foundation = rules.foundation().version;
    verdict.revision = subject.revision;
    verdict.facts = std::move(facts.standings);
    verdict.findings = std::move(facts.findings);
    for (const Check &check : checks())
        std::ranges::move(check.findingsIn(reading), std::back_inserter(verdict.findings));
    leaveOnePerCause(verdict.findings);
    sortFindings(verdict.findings);
    applyOverrides(verdict.findings, subject.overrides);
    verdict.triggers = matchedTriggers(reading);
    verdict.compliance = complianceSteps(reading);
    verdict.flags = raisedFlags(reading, verdict);
    verdict.blocks = blocksOf(reading, verdict);
    return verdict;
}

TierId tierOf(const Account &account, const Foundation &foundation)
{
    if (!account.tier.isNull())
        return account.tier;
    const TierId byRevenue = foundation.tierByRevenue(account.annualRevenue);
    if (!byRevenue.isNull() || foundation.tiers.empty())
        return byRevenue;
    return foundation.tiers.back().id;
}

const Contact *contactOf(const Account &account, QStringView to)
{
    if (account.contacts.empty())
        return nullptr;
    const auto addressed = std::ranges::find_if(account.contacts, [to](const Contact &contact) {
        return !contact.email.isEmpty() && contact.email.trimmed().compare(to.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return addressed == account.contacts.end() ? &account.contacts.front() : &*addressed;
}

} // namespace countersign
