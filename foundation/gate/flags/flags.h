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

/// A reason for individual review (domain.md, The gate).
struct FlagRule {
    QStringView id;
    bool canBeSwitchedOff;
    std::optional<QString> (*raisedFor)(const FlagContext &); ///< the evidence in words, where it is raised
};

/// All flags, in the order in which they are shown.
std::span<const FlagRule> flagRules();

/// The flags that the document's rows and the built-in defaults raise; each once.
std::vector<Flag> raisedFlags(const Reading &reading, const Verdict &verdict);

namespace flags {
std::optional<QString> accountNote(const FlagContext &context);
std::optional<QString> compliance(const FlagContext &context);
std::optional<QString> drafterUncertain(const FlagContext &context);
std::optional<QString> duplicate(const FlagContext &context);
std::optional<QString> escalationTrigger(const FlagContext &context);
std::optional<QString> everyAcknowledgment(const FlagContext &context);
std::optional<QString> factMismatch(const FlagContext &context);
std::optional<QString> keyAccount(const FlagContext &context);
std::optional<QString> missingFacts(const FlagContext &context);
std::optional<QString> novelCase(const FlagContext &context);
std::optional<QString> phaseIndividual(const FlagContext &context);
std::optional<QString> qualityIssue(const FlagContext &context);
std::optional<QString> relationshipRisk(const FlagContext &context);
std::optional<QString> repeatOccurrence(const FlagContext &context);
std::optional<QString> sampled(const FlagContext &context);
std::optional<QString> valueThreshold(const FlagContext &context);
} // namespace flags

} // namespace countersign
