// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "measures/isoweek.h"

#include <QString>

#include <array>
#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace countersign {

/// What is counted of letters and events, week by week. A measure is one of them divided by another (measure.h).
enum class Counted {
    // in the week of drafting
    Produced,
    ProducedEscalated, ///< the protocol fired, or a person handed it on, whenever that was
    ProducedDropped, ///< and not taken up again
    Tokens,
    CostMicros, ///< millionths of the currency, by currency
    // in the week of sending
    Sent,
    SentDrafted, ///< of them: drafted by a drafter and not by hand
    SentEdited, ///< of SentDrafted
    SentMaterial, ///< of SentDrafted
    Closed24, ///< sent, and 24 hours have passed since
    Closed72,
    CalledBack24, ///< of Closed24: an unexpected contact within them
    CalledBack72,
    Resolved24, ///< of Closed24: no contact at all within them
    Resolved72,
    ScannedSent, ///< released in a scan
    ScannedCameBack, ///< of them: an unexpected contact at any time since
    // in the week of the decision
    Reviewed, ///< released, dropped or handed on by a person, as it stands
    ReleasedUnedited,
    Released, ///< whose words were counted
    DraftWords,
    WordsChanged,
    Timed, ///< released, with the attention measured
    AttentionMs, ///< milliseconds of attention
    FlaggedDecided,
    FlaggedNeeded, ///< of them: changed, overridden, dropped or handed on
    // in the week of the event
    Scored,
    Points, ///< of five each
    TakenAnswered,
    TakenUseful,
    RatedDrafted, ///< answers of customers about drafted letters
    RatingDrafted, ///< their sum, in thousandths
    RatedByHand,
    RatingByHand,
    Probed,
    ProbedCaught,
};
inline constexpr size_t COUNTED = static_cast<size_t>(Counted::ProbedCaught) + 1;

QString keyOf(Counted value); ///< "sent-edited": stable, the store keeps counts by it
std::optional<Counted> countedFromKey(QStringView key);

/// By what is counted; empty where an event does not say it.
struct Dimensions {
    QString communication; ///< key of a CommunicationKind
    QString type; ///< exception type
    QString tier;
    QString coordinator;
    QString drafter;
    bool operator==(const Dimensions &) const = default;
    std::strong_ordering
    operator<=>(const Dimensions &) const = default; // NOLINT(modernize-use-nullptr): of the generated code
};

/// So many of that, in that week, of those dimensions.
struct Count {
    IsoWeek week;
    Dimensions of;
    Counted what = Counted::Produced;
    QString currency {}; ///< of CostMicros; else empty
    qint64 sum = 0;
    bool operator==(const Count &) const = default;
};

/// An account to which something was drafted in that week.
struct Covered {
    IsoWeek week;
    Dimensions of;
    AccountId account;
    bool operator==(const Covered &) const = default;
    std::strong_ordering
    operator<=>(const Covered &) const = default; // NOLINT(modernize-use-nullptr): of the generated code
};

/// All that the measures are made of.
struct Counts {
    std::vector<Count> sums; ///< several of one week and kind add up
    std::vector<Covered> covered; ///< an account may stand there more than once
    bool operator==(const Counts &) const = default;

    void add(Counts &&more);
    bool isEmpty() const { return sums.empty() && covered.empty(); }
    std::optional<IsoWeek> firstWeek() const;
    std::optional<IsoWeek> lastWeek() const;
};

/// The same counts, sorted, each week and kind once, nothing that is zero: equal counts are then equal values.
Counts summed(const Counts &counts);

/// A part of the letters: what is not set is over all.
struct Group {
    std::optional<QString> communication {};
    std::optional<QString> type {};
    std::optional<QString> tier {};
    std::optional<QString> coordinator {};
    std::optional<QString> drafter {};
    bool operator==(const Group &) const = default;
    std::strong_ordering operator<=>(const Group &other) const;

    bool holds(const Dimensions &of) const;
};

/// Which dimensions a group sets.
struct Grouping {
    bool byCommunication = false;
    bool byType = false;
    bool byTier = false;
    bool byCoordinator = false;
    bool byDrafter = false;
};

/// The counts of one week and group.
struct Tally {
    std::array<qint64, COUNTED> sums {};
    std::map<QString, qint64> costMicros {}; ///< by currency
    qint64 accounts = 0; ///< different ones
    qint64 coordinators = 0; ///< different ones, known by name
    bool operator==(const Tally &) const = default;

    qint64 of(Counted what) const { return sums[static_cast<size_t>(what)]; }
};

std::map<IsoWeek, Tally> talliesOf(const Counts &counts, const Group &group);
/// Every group that occurs with these dimensions set; what does not say one of them is in none.
std::map<std::pair<IsoWeek, Group>, Tally> talliesBy(const Counts &counts, const Grouping &grouping);
/// Over several weeks at once, both included. Accounts and coordinators are different ones over all of them.
Tally tallyOver(const Counts &counts, const Group &group, const IsoWeek &from, const IsoWeek &to);

} // namespace countersign
