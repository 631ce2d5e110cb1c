// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/accountfile.h"
#include "briefing/receipts.h"
#include "documents/foundation.h"

#include <QTimeZone>

#include <array>
#include <map>
#include <span>

/// What a person has to know of an account before a call. Everything is put together from its records by rules that
/// stand here; nothing is written by a model, and nothing is said without a receipt.
namespace countersign {

/// What the call is about: it orders the page and chooses what to talk about.
enum class CallPurpose { Complaint, RepeatExceptions, Renewal, Opportunity, FirstCall };
inline constexpr std::array CALL_PURPOSES { CallPurpose::Complaint, CallPurpose::RepeatExceptions, CallPurpose::Renewal,
                                            CallPurpose::Opportunity, CallPurpose::FirstCall };
QString keyOf(CallPurpose purpose); ///< "repeat-exceptions"
std::optional<CallPurpose> purposeFromKey(QStringView key);
QString nameOf(CallPurpose purpose); ///< "Repeat exceptions"

enum class BriefingSection {
    Health, ///< the reasons of the sentence on top
    Open,
    Said, ///< what we said and promised, and whether it was kept
    Voices, ///< complaints, callbacks, escalations and how they ended
    Numbers,
    Patterns,
    People,
    TalkingPoints,
    NotToSay,
    Questions,
};
QString keyOf(BriefingSection section); ///< "open", "talking-points"
QString nameOf(BriefingSection section);

/// Whether something may be talked about with the customer.
enum class Audience { Customer, Internal };

/// How a promise or a matter stands.
enum class MatterStanding { Plain, Good, Waiting, Doubtful, Bad };

struct Statement {
    BriefingSection section = BriefingSection::Open;
    QString text;
    Audience audience = Audience::Customer;
    std::vector<Receipt> receipts; ///< never empty
    MatterStanding standing = MatterStanding::Plain;
    QString outcome; ///< how it stands, in words: "kept, shipped on 20 October"; may be empty
    int weight = 0; ///< of a reason for the health: above 0 against the account, below for it
    bool operator==(const Statement &) const = default;

    bool isInternal() const { return audience == Audience::Internal; }
};

/// A rule of health as it is shown to people.
struct HealthRuleWords {
    QString id;
    QString words;
    int weight = 0;
    bool operator==(const HealthRuleWords &) const = default;

    QString weightInWords() const; ///< "+30", "−10"
};
/// All rules by which health is judged, the heaviest first.
std::vector<HealthRuleWords> healthRules();
/// How health is judged: what the weights come to, then a line for each rule.
QString healthRulesInWords();

/// The weights of all reasons are added up.
enum class HealthLevel { Unknown, Steady, NeedsCare, InTrouble };
inline constexpr int CARE_FROM = 20;
inline constexpr int TROUBLE_FROM = 50;
QString nameOf(HealthLevel level); ///< "Needs care"

struct Health {
    HealthLevel level = HealthLevel::Unknown;
    int weight = 0;
    QString sentence; ///< "Needs care: two orders are late, and the contract renews in 47 days."
    bool operator==(const Health &) const = default;
};

/// How much waits for somebody at an account: in the house, or for an end.
struct OpenMatters {
    int complaints = 0; ///< without an answer
    int escalations = 0;
    int exceptions = 0;
    int uncertain = 0; ///< letters of which nobody knows whether they arrived
    int unsent = 0; ///< other letters that have not left; those that are handed over count as their escalation
    bool operator==(const OpenMatters &) const = default;

    int all() const { return complaints + escalations + exceptions + uncertain + unsent; }
};
/// "1 open escalation, 2 open exceptions and 1 letter not sent"; empty where nothing is open.
QString inWords(const OpenMatters &open);

/// Exceptions that came up in a month.
struct MonthCount {
    int year = 0;
    int month = 0;
    int exceptions = 0;
    bool operator==(const MonthCount &) const = default;
};

struct Briefing {
    AccountId account;
    QString accountName;
    TierId tier;
    QString tierName;
    QDate day;
    CallPurpose purpose = CallPurpose::Opportunity;
    CallPurpose suggested = CallPurpose::Opportunity; ///< by what the records say
    Health health;
    OpenMatters open;
    std::vector<Statement> statements; ///< in the order of the page
    std::vector<MonthCount> months; ///< the last twelve, oldest first
    std::map<Receipt, Evidence> evidence; ///< of every receipt
    std::vector<std::pair<QString, QDate>> sources; ///< what kinds of records there are, and the newest day of each
    bool operator==(const Briefing &) const = default;

    std::vector<const Statement *> of(BriefingSection section) const;
    /// In the order of the page for this purpose; those without a statement are left out.
    std::vector<BriefingSection> sections() const;
};

/// Whether the first of two accounts is to be seen to before the other: by the weight of its health, then by how much
/// is open there, then by name.
bool isMorePressing(const Briefing &one, const Briefing &other);

/// What a briefing is made of.
struct BriefingSubject {
    const AccountFile &file;
    const Foundation &foundation;
    Punctuality house; ///< of all accounts together
    QDate today;
    QTimeZone zone; ///< of the company
};

/// \param purpose nothing: the one that the records suggest
Briefing briefingOf(const BriefingSubject &subject, std::optional<CallPurpose> purpose = {});

} // namespace countersign
