// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/words.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace countersign {

/// A reason why a person must review this one individually.
struct Flag {
    QString id; ///< "key-account", "repeat-occurrence", … (domain.md, The gate)
    QString evidence; ///< in words: "third back-order since 25 October"
    QString source = {}; ///< where the rule stands: "quality-gate.md:52"; empty for one that is built in
    bool operator==(const Flag &) const = default;
};

/// Something wrong or doubtful in the text, at a place in it.
struct Finding {
    FindingKind kind = FindingKind::Fact;
    QString rule; ///< "date-mismatch", "never-say", … (command-line.md, Rule ids)
    Severity severity = Severity::Note;
    LetterPart part = LetterPart::Body;
    qsizetype start = 0; ///< UTF-16 units of the part; 0 with length 0 for something missing
    qsizetype length = 0;
    QString text; ///< what stands there; empty for something missing
    std::optional<QString> expected; ///< what to put in its place, in the form it was written in
    QString message; ///< a sentence for the coordinator
    std::optional<int> record; ///< 0-based index of the record it speaks of, in a folded letter
    std::optional<QString> fact; ///< name of the fact it speaks of, where it speaks of one
    std::optional<QString> overriddenBecause; ///< a person's reason; an overridden error does not block
    QString source = {}; ///< where the rule stands: "communication-standards.md:45"; empty for one that is built in
    bool operator==(const Finding &) const = default;

    bool blocks() const { return severity == Severity::Error && !overriddenBecause; }
};

/// What identifies a finding over revisions, so that an override stays with it while the text around it changes.
struct FindingKey {
    FindingKind kind = FindingKind::Fact;
    QString rule;
    LetterPart part = LetterPart::Body;
    QString text;
    QString expected; ///< empty where there is none
    QString fact; ///< empty where there is none
    std::optional<int> record;
    bool operator==(const FindingKey &) const = default;
};
FindingKey keyOf(const Finding &finding);

/// Why a communication cannot be released.
struct Block {
    QString id; ///< "no-address", "opted-out", "needs-human-review", "error-finding", "compliance"
    QString message;
    bool operator==(const Block &) const = default;
};

/// A trigger of the escalation protocol that matches.
struct TriggerMatch {
    QString trigger; ///< its name in the protocol
    QString route; ///< its route's name
    std::chrono::minutes respondWithin { 0 };
    QString evidence; ///< the words that matched, or the value
    bool operator==(const TriggerMatch &) const = default;
};

/// How one fact of the record fares in the text.
struct FactStanding {
    QString fact;
    std::optional<int> record; ///< 0-based, in a folded letter
    QString value; ///< as a machine reads it (plainValue)
    QString written; ///< as a person reads it (writtenValue)
    bool stated = false; ///< somewhere in subject or body, agreeing
    bool contradicted = false; ///< an error finding of kind fact speaks of it
    bool required = false;
    struct Occurrence {
        LetterPart part = LetterPart::Body;
        qsizetype start = 0;
        qsizetype length = 0;
        bool operator==(const Occurrence &) const = default;
    };
    std::vector<Occurrence> occurrences; ///< where the text states it, agreeing
    bool operator==(const FactStanding &) const = default;
};

/// A human step that is due before release.
struct ComplianceStep {
    QString check;
    QString signedBy; ///< the role that must: "team lead"
    std::optional<QString> signature; ///< the name of who did
    bool operator==(const ComplianceStep &) const = default;
};

/// All that the gate says of one communication at one revision.
struct Verdict {
    FoundationVersion foundation;
    int revision = 0;
    std::vector<Flag> flags;
    std::vector<Finding> findings; ///< by part (to, subject, body) and start
    std::vector<TriggerMatch> triggers;
    std::vector<FactStanding> facts;
    std::vector<ComplianceStep> compliance;
    std::vector<Block> blocks;
    bool operator==(const Verdict &) const = default;

    bool isBlocked() const { return !blocks.empty(); }
    int count(Severity severity) const; ///< findings of that severity that nobody overrode
};

/// Where a communication is reviewed: individually as soon as one flag or block stands, or a person took it out of the
/// scan. A function, never a stored field.
enum class TakenOut { No, Yes };
Lane laneOf(const Verdict &verdict, TakenOut takenOut = TakenOut::No);

} // namespace countersign
