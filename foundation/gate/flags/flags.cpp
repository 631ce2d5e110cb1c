// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"

#include "gate/wording.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {
constexpr std::array FLAG_RULES {
    FlagRule { u"key-account", false, flags::keyAccount },
    FlagRule { u"escalation-trigger", false, flags::escalationTrigger },
    FlagRule { u"fact-mismatch", false, flags::factMismatch },
    FlagRule { u"compliance", false, flags::compliance },
    FlagRule { u"missing-facts", true, flags::missingFacts },
    FlagRule { u"drafter-uncertain", true, flags::drafterUncertain },
    FlagRule { u"quality-issue", true, flags::qualityIssue },
    FlagRule { u"repeat-occurrence", true, flags::repeatOccurrence },
    FlagRule { u"value-threshold", true, flags::valueThreshold },
    FlagRule { u"relationship-risk", true, flags::relationshipRisk },
    FlagRule { u"account-note", true, flags::accountNote },
    FlagRule { u"novel-case", true, flags::novelCase },
    FlagRule { u"duplicate", true, flags::duplicate },
    FlagRule { u"phase-individual", false, flags::everyAcknowledgment },
    FlagRule { u"phase-individual", true, flags::phaseIndividual },
    FlagRule { u"sampled", true, flags::sampled },
};

size_t specificity(const AppliesTo &to)
{
    return size_t(!to.tiers.empty()) + size_t(!to.types.empty()) + size_t(!to.communications.empty());
}

struct Row {
    const FlagRow *fitting = nullptr; ///< the most specific, among equals the last
    bool isNamed = false; ///< by any row
};

Row rowFor(QStringView flag, const Reading &reading)
{
    Row found;
    for (const FlagRow &row : reading.foundation.flags) {
        if (row.flag != flag)
            continue;
        found.isNamed = true;
        if (reading.fits(row.to) && (!found.fitting || specificity(row.to) >= specificity(found.fitting->to)))
            found.fitting = &row;
    }
    return found;
}
} // namespace

std::span<const FlagRule> flagRules()
{
    return FLAG_RULES;
}

std::vector<Flag> raisedFlags(const Reading &reading, const Verdict &verdict)
{
    static const FlagRow BUILT_IN;
    std::vector<Flag> raised;
    for (const FlagRule &rule : FLAG_RULES) {
        const Row row = rowFor(rule.id, reading);
        const bool isOff = row.fitting ? row.fitting->off : row.isNamed;
        if (rule.canBeSwitchedOff && isOff)
            continue;
        const auto evidence = rule.raisedFor({ reading, verdict, row.fitting ? *row.fitting : BUILT_IN });
        if (!evidence)
            continue;
        const RuleSource own = row.fitting ? row.fitting->source : RuleSource();
        raised.push_back({ rule.id.toString(), evidence->says,
                           wording::placeOf(evidence->source.line > 0 ? evidence->source : own) });
    }
    return raised;
}

} // namespace countersign
