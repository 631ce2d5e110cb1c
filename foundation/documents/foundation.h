// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/money.h"
#include "domain/result.h"
#include "domain/words.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <vector>

/// The five Foundation documents as rules (foundation-documents.md). Everything here is a value; reading them is in
/// documents/reader.h.
namespace countersign {

using Days = std::chrono::duration<int, std::ratio<86400>>;

/// The types, tiers and communications that a rule is for; an empty list means all.
struct AppliesTo {
    std::vector<TierId> tiers;
    std::vector<TypeId> types;
    std::vector<CommunicationKind> communications;
    bool operator==(const AppliesTo &) const = default;

    /// Within one kind any fits, between the kinds all must.
    bool fits(CommunicationKind communication, const TypeId &type, const TierId &tier) const;
};

/// Where a rule was read, to lead a person there.
struct RuleSource {
    QString file; ///< "quality-gate.md"
    int line = 0; ///< 1-based
    bool operator==(const RuleSource &) const = default;
};

struct TierRule {
    TierId id;
    QString name; ///< "Key account"
    std::optional<Money> revenueFrom;
    ReviewMode review = ReviewMode::Individual;
    std::optional<std::chrono::minutes> firstResponse;
    QString colour; ///< "#7B3FA0", or empty
    QString prose; ///< the section under the tier's name
    RuleSource source;
    bool operator==(const TierRule &) const = default;
};

struct ToneRule {
    TierId tier;
    QString greeting; ///< with placeholders: "Dear {contact_name},"
    QString signOff; ///< "Kind regards,"
    std::optional<bool> contractions; ///< allowed
    std::optional<bool> exclamationMarks; ///< allowed
    std::optional<int> apologiesAtMost;
    std::optional<double> readingGradeAtMost;
    RuleSource source;
    bool operator==(const ToneRule &) const = default;
};

struct NeverSay {
    QString phrase; ///< "*" at the end of a word stands for any ending
    std::vector<TierId> tiers; ///< empty: all
    QString sayInstead;
    Severity severity = Severity::Warning;
    RuleSource source;
    bool operator==(const NeverSay &) const = default;
};

struct InternalTerm {
    QString term;
    QString sayInstead;
    RuleSource source;
    bool operator==(const InternalTerm &) const = default;
};

struct Competitor {
    QString name;
    RuleSource source;
    bool operator==(const Competitor &) const = default;
};

enum class NumericDates { EitherWay, DayFirst, MonthFirst, Iso };

struct WritingConventions {
    NumericDates numericDates = NumericDates::EitherWay;
    QString spelling; ///< "en-GB"; empty: either English passes
    Currency currency; ///< meant by a bare amount
    bool operator==(const WritingConventions &) const = default;
};

/// What the vocabulary knows of one exception, status or complaint type.
struct TypeRule {
    TypeId id;
    QString name; ///< "Back-order"
    CommunicationKind communication = CommunicationKind::Exception;
    QString family; ///< "logistics", or empty
    QStringList alsoCalled;
    RuleSource source;
    bool operator==(const TypeRule &) const = default;
};

/// One condition of a `When` cell. All of a cell's conditions must hold.
struct Condition {
    enum class Test { Known, Unknown, Is };
    QString fact; ///< a fact's name, or "lines"
    Test test = Test::Known;
    QString value; ///< for Is; "one" or "many" for lines
    bool operator==(const Condition &) const = default;
};

/// A row of a vocabulary section.
struct VocabularyRow {
    QString part; ///< "Subject", "Opening", "Disclosure", "Resolution", "Recovery offer", "Next step", "Line", "Line
                  ///< addition"
    std::vector<Condition> when;
    std::vector<TierId> tiers; ///< empty: all
    QString text; ///< with {placeholders}
    RuleSource source;
    bool operator==(const VocabularyRow &) const = default;
};

struct RequiredFacts {
    AppliesTo to; ///< communications and types
    QStringList facts;
    RuleSource source;
    bool operator==(const RequiredFacts &) const = default;
};

struct RequiredParts {
    AppliesTo to;
    QStringList parts;
    RuleSource source;
    bool operator==(const RequiredParts &) const = default;
};

/// Window of relationship-risk.
struct RiskWindows {
    std::optional<Days> callback, complaint, renewal;
    bool operator==(const RiskWindows &) const = default;
};

struct FlagRow {
    QString flag;
    bool off = false; ///< Threshold of "off"
    std::optional<int> count; ///< Threshold of a number
    std::optional<Money> amount; ///< Threshold of an amount
    std::optional<Days> window;
    RiskWindows risk;
    AppliesTo to;
    RuleSource source;
    bool operator==(const FlagRow &) const = default;
};

struct ReviewModeRow {
    AppliesTo to;
    ReviewMode mode = ReviewMode::Individual;
    RuleSource source;
    bool operator==(const ReviewModeRow &) const = default;
};

struct ComplianceRow {
    AppliesTo to;
    QString check;
    QString signedBy;
    RuleSource source;
    bool operator==(const ComplianceRow &) const = default;
};

struct CommitmentRow {
    QString phrase;
    QString meaning;
    enum class Allowed { Never, Always, RecoveryOffer } allowed = Allowed::Never;
    RuleSource source;
    bool operator==(const CommitmentRow &) const = default;
};

struct Sampling {
    std::optional<double> weeklyShare; ///< 0 to 1
    std::optional<double> dailyShare; ///< 0 to 1
    std::optional<int> dailyPerCoordinator;
    bool operator==(const Sampling &) const = default;
};

struct TriggerRule {
    QString name; ///< "legal threat"
    QString
        looksAt; ///< "inbound text", "draft text", "order value", "account revenue", "exception type", or a fact's name
    enum class Test { Phrases, Over, Under, Is, Known, Unknown } test = Test::Phrases;
    QStringList words; ///< for Phrases and Is
    std::optional<Money> amount; ///< for Over and Under
    QString route;
    std::chrono::minutes respondWithin { 0 };
    RuleSource source;
    bool operator==(const TriggerRule &) const = default;
};

struct RouteRule {
    QString route; ///< "team lead"
    QString name; ///< empty: the person whom the account or the settings name for that role
    QString email;
    RuleSource source;
    bool operator==(const RouteRule &) const = default;
};

/// The names of the five files, in the order in which they are read and reported.
inline constexpr std::array<QStringView, 5> FOUNDATION_FILES { u"account-tiers.md", u"communication-standards.md",
                                                               u"exception-vocabulary.md", u"quality-gate.md",
                                                               u"escalation-protocol.md" };

/// The bytes of the five documents by file name; a file that is missing has no entry.
using FoundationBytes = std::map<QString, QByteArray>;

/// The five documents at one version. Immutable once read; shared between threads as `std::shared_ptr<const
/// Foundation>`.
struct Foundation {
    FoundationVersion version;
    std::vector<TierRule> tiers; ///< in the document's order, the highest first
    std::vector<ToneRule> tones;
    std::vector<NeverSay> neverSay;
    std::vector<InternalTerm> internalTerms;
    std::vector<Competitor> competitors;
    WritingConventions conventions;
    QStringList signature; ///< lines with placeholders
    std::vector<TypeRule> types;
    /// By type id, or "family, several" ("logistics, several"). A letter of several types takes the `Line` of each
    /// record from the section of that record's own type, unless the family's section has `Line` rows of its own.
    std::map<QString, std::vector<VocabularyRow>> vocabulary;
    std::vector<RequiredFacts> requiredFacts;
    std::vector<RequiredParts> requiredParts;
    std::vector<FlagRow> flags;
    std::vector<ReviewModeRow> reviewModes;
    std::vector<ComplianceRow> compliance;
    std::vector<CommitmentRow> commitments;
    Sampling sampling;
    std::vector<QDate> holidays;
    std::vector<TriggerRule> triggers;
    std::vector<RouteRule> routes;
    std::map<QString, QString> prose; ///< free text by file name, for the drafter and for people
    bool operator==(const Foundation &) const = default;

    const TierRule *tier(const TierId &id) const;
    const ToneRule *tone(const TierId &id) const;
    const TypeRule *type(const TypeId &id) const;
    /// By id, name or a synonym, whatever the case, spaces and hyphens.
    const TypeRule *typeCalled(QStringView name) const;
    /// The tier an account of this revenue belongs to by the revenue rule; null where none fits or currencies differ.
    TierId tierByRevenue(const std::optional<Money> &revenue) const;
    QStringList requiredFactsOf(CommunicationKind communication, const TypeId &type) const;
    QStringList requiredPartsOf(CommunicationKind communication, const TypeId &type) const;
    /// The row of the review mode table that holds; null without one. The most specific wins, among equals the last.
    const ReviewModeRow *reviewModeRowOf(CommunicationKind communication, const TypeId &type, const TierId &tier) const;
    std::optional<ReviewMode> reviewModeOf(CommunicationKind communication, const TypeId &type,
                                           const TierId &tier) const;
};

} // namespace countersign
