// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

#include <span>

namespace countersign {

/// What a flag is raised from.
struct FlagContext {
    const Reading &reading;
    const Verdict &verdict; ///< its findings, triggers and compliance steps are there already
    const FlagRow &row; ///< the document's row that fits best; nothing set where the document does not name the flag
};

/// Why a flag is raised, in words, and where the rule stands that raised it: the flag's own row where it is not said.
struct Evidence {
    QString says;
    RuleSource source;
    Evidence(QString words, RuleSource from = {}) // NOLINT: words alone are evidence
        : says(std::move(words))
        , source(std::move(from))
    {
    }
};

/// A reason for individual review (domain.md, The gate).
struct FlagRule {
    QStringView id;
    bool canBeSwitchedOff;
    std::optional<Evidence> (*raisedFor)(const FlagContext &); ///< where it is raised
};

/// All flags, in the order in which they are shown.
std::span<const FlagRule> flagRules();

/// The flags that the document's rows and the built-in defaults raise; each once.
std::vector<Flag> raisedFlags(const Reading &reading, const Verdict &verdict);

namespace flags {
std::optional<Evidence> accountNote(const FlagContext &context);
std::optional<Evidence> compliance(const FlagContext &context);
std::optional<Evidence> drafterUncertain(const FlagContext &context);
std::optional<Evidence> duplicate(const FlagContext &context);
std::optional<Evidence> escalationTrigger(const FlagContext &context);
std::optional<Evidence> everyAcknowledgment(const FlagContext &context);
std::optional<Evidence> factMismatch(const FlagContext &context);
std::optional<Evidence> keyAccount(const FlagContext &context);
std::optional<Evidence> missingFacts(const FlagContext &context);
std::optional<Evidence> novelCase(const FlagContext &context);
std::optional<Evidence> phaseIndividual(const FlagContext &context);
std::optional<Evidence> qualityIssue(const FlagContext &context);
std::optional<Evidence> relationshipRisk(const FlagContext &context);
std::optional<Evidence> repeatOccurrence(const FlagContext &context);
std::optional<Evidence> sampled(const FlagContext &context);
std::optional<Evidence> valueThreshold(const FlagContext &context);
} // namespace flags

} // namespace countersign
