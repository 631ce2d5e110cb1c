// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/counts.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <tuple>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CountedKey {
    Counted what;
    QLatin1StringView key;
};

constexpr std::array<CountedKey, COUNTED> KEYS { {
    { Counted::Produced, "produced"_L1 },
    { Counted::ProducedEscalated, "produced-escalated"_L1 },
    { Counted::ProducedDropped, "produced-dropped"_L1 },
    { Counted::Tokens, "tokens"_L1 },
    { Counted::CostMicros, "cost-micros"_L1 },
    { Counted::Sent, "sent"_L1 },
    { Counted::SentDrafted, "sent-drafted"_L1 },
    { Counted::SentEdited, "sent-edited"_L1 },
    { Counted::SentMaterial, "sent-material"_L1 },
    { Counted::Closed24, "closed-24"_L1 },
    { Counted::Closed72, "closed-72"_L1 },
    { Counted::CalledBack24, "called-back-24"_L1 },
    { Counted::CalledBack72, "called-back-72"_L1 },
    { Counted::Resolved24, "resolved-24"_L1 },
    { Counted::Resolved72, "resolved-72"_L1 },
    { Counted::ScannedSent, "scanned-sent"_L1 },
    { Counted::ScannedCameBack, "scanned-came-back"_L1 },
    { Counted::Reviewed, "reviewed"_L1 },
    { Counted::ReleasedUnedited, "released-unedited"_L1 },
    { Counted::Released, "released"_L1 },
    { Counted::DraftWords, "draft-words"_L1 },
    { Counted::WordsChanged, "words-changed"_L1 },
    { Counted::Timed, "timed"_L1 },
    { Counted::AttentionMs, "attention-ms"_L1 },
    { Counted::FlaggedDecided, "flagged-decided"_L1 },
    { Counted::FlaggedNeeded, "flagged-needed"_L1 },
    { Counted::Scored, "scored"_L1 },
    { Counted::Points, "points"_L1 },
    { Counted::TakenAnswered, "taken-answered"_L1 },
    { Counted::TakenUseful, "taken-useful"_L1 },
    { Counted::RatedDrafted, "rated-drafted"_L1 },
    { Counted::RatingDrafted, "rating-drafted"_L1 },
    { Counted::RatedByHand, "rated-by-hand"_L1 },
    { Counted::RatingByHand, "rating-by-hand"_L1 },
    { Counted::Probed, "probed"_L1 },
    { Counted::ProbedCaught, "probed-caught"_L1 },
} };

constexpr bool isInOrder()
{
    for (size_t i = 0; i < KEYS.size(); ++i) {
        if (KEYS[i].what != static_cast<Counted>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

auto sortedBy(const Count &count)
{
    return std::tie(count.week, count.of, count.what, count.currency);
}

/// The group of these dimensions; nothing where one of those asked for is not said.
std::optional<Group> groupOf(const Dimensions &of, const Grouping &grouping)
{
    Group group;
    const auto set = [](bool isAsked, const QString &value, std::optional<QString> &member) {
        if (isAsked)
            member = value;
        return !isAsked || !value.isEmpty();
    };
    const bool isKnown = set(grouping.byCommunication, of.communication, group.communication)
        && set(grouping.byType, of.type, group.type) && set(grouping.byTier, of.tier, group.tier)
        && set(grouping.byCoordinator, of.coordinator, group.coordinator)
        && set(grouping.byDrafter, of.drafter, group.drafter);
    return isKnown ? std::optional(group) : std::nullopt;
}

/// Sums, and who is different from whom.
struct Gathering {
    Tally tally;
    std::set<AccountId> accounts;
    std::set<QString> coordinators;

    void take(const Count &count)
    {
        tally.sums[static_cast<size_t>(count.what)] += count.sum;
        if (count.what == Counted::CostMicros)
            tally.costMicros[count.currency] += count.sum;
    }
    void take(const Covered &covered)
    {
        if (!covered.account.isNull())
            accounts.insert(covered.account);
        if (!covered.of.coordinator.isEmpty())
            coordinators.insert(covered.of.coordinator);
    }
    Tally whole() const
    {
        Tally done = tally;
        done.accounts = static_cast<qint64>(accounts.size());
        done.coordinators = static_cast<qint64>(coordinators.size());
        return done;
    }
};

/// \param placeOf where what has this week and these dimensions is gathered; nothing: nowhere
template <class Key, class PlaceOf> std::map<Key, Tally> gathered(const Counts &counts, PlaceOf placeOf)
{
    std::map<Key, Gathering> gatherings;
    const auto takeAll = [&](const auto &all) {
        for (const auto &one : all) {
            if (const std::optional<Key> key = placeOf(one.week, one.of))
                gatherings[*key].take(one);
        }
    };
    takeAll(counts.sums);
    takeAll(counts.covered);
    std::map<Key, Tally> tallies;
    for (const auto &entry : gatherings)
        tallies.emplace(entry.first, entry.second.whole());
    return tallies;
}

} // namespace

QString keyOf(Counted value)
{
    return KEYS[static_cast<size_t>(value)].key;
}

std::optional<Counted> countedFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(KEYS, [key](const CountedKey &each) { return each.key == key; });
    return found == KEYS.end() ? std::nullopt : std::optional(found->what);
}

void Counts::add(Counts &&more)
{
    sums.insert(sums.end(), std::make_move_iterator(more.sums.begin()), std::make_move_iterator(more.sums.end()));
    covered.insert(covered.end(), std::make_move_iterator(more.covered.begin()),
                   std::make_move_iterator(more.covered.end()));
}

std::optional<IsoWeek> Counts::firstWeek() const
{
    const auto first = std::ranges::min_element(sums, {}, &Count::week);
    return first == sums.end() ? std::nullopt : std::optional(first->week);
}

std::optional<IsoWeek> Counts::lastWeek() const
{
    const auto last = std::ranges::max_element(sums, {}, &Count::week);
    return last == sums.end() ? std::nullopt : std::optional(last->week);
}

Counts summed(const Counts &counts)
{
    Counts sums = counts;
    std::ranges::sort(sums.sums, [](const Count &a, const Count &b) { return sortedBy(a) < sortedBy(b); });
    std::vector<Count> merged;
    for (const Count &count : sums.sums) {
        if (!merged.empty() && sortedBy(merged.back()) == sortedBy(count))
            merged.back().sum += count.sum;
        else
            merged.push_back(count);
    }
    std::erase_if(merged, [](const Count &count) { return count.sum == 0; });
    sums.sums = std::move(merged);
    std::ranges::sort(sums.covered);
    const auto end = std::unique(sums.covered.begin(), sums.covered.end());
    sums.covered.erase(end, sums.covered.end());
    return sums;
}

std::strong_ordering Group::operator<=>(const Group &other) const
{
    const auto compared = [](const std::optional<QString> &a, const std::optional<QString> &b) {
        if (!a || !b)
            return a.has_value() <=> b.has_value();
        const int order = a->compare(*b);
        return order < 0 ? std::strong_ordering::less
            : order > 0  ? std::strong_ordering::greater
                         : std::strong_ordering::equal;
    };
    for (const auto member :
         { &Group::communication, &Group::type, &Group::tier, &Group::coordinator, &Group::drafter }) {
        if (const auto order = compared(this->*member, other.*member); order != std::strong_ordering::equal)
            return order;
    }
    return std::strong_ordering::equal;
}

bool Group::holds(const Dimensions &of) const
{
    return (!communication || *communication == of.communication) && (!type || *type == of.type)
        && (!tier || *tier == of.tier) && (!coordinator || *coordinator == of.coordinator)
        && (!drafter || *drafter == of.drafter);
}

std::map<IsoWeek, Tally> talliesOf(const Counts &counts, const Group &group)
{
    return gathered<IsoWeek>(counts, [&](const IsoWeek &week, const Dimensions &of) {
        return group.holds(of) ? std::optional(week) : std::nullopt;
    });
}

std::map<std::pair<IsoWeek, Group>, Tally> talliesBy(const Counts &counts, const Grouping &grouping)
{
    using Key = std::pair<IsoWeek, Group>;
    return gathered<Key>(counts, [&](const IsoWeek &week, const Dimensions &of) -> std::optional<Key> {
        const std::optional<Group> group = groupOf(of, grouping);
        return group ? std::optional(Key { week, *group }) : std::nullopt;
    });
}

Tally tallyOver(const Counts &counts, const Group &group, const IsoWeek &from, const IsoWeek &to)
{
    const auto all = gathered<bool>(counts, [&](const IsoWeek &week, const Dimensions &of) {
        return from <= week && week <= to && group.holds(of) ? std::optional(true) : std::nullopt;
    });
    return all.empty() ? Tally {} : all.begin()->second;
}

} // namespace countersign
