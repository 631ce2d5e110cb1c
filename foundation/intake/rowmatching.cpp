// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rowmatching.h"

#include <QHash>

#include <algorithm>

namespace countersign {

namespace {
struct Candidate {
    KnownRow known;
    bool isTaken = false; ///< by a row of the import
};

struct OfOneIdentity {
    std::vector<Candidate> candidates;
    std::vector<const Record *> rows; ///< of the import, that are not unchanged
};

/// The same facts, wherever in their sheets they stood and in whatever order.
bool saySame(const Record &one, const Record &other)
{
    return one.facts.size() == other.facts.size() && std::ranges::all_of(one.facts, [&other](const Fact &fact) {
               const Fact *same = other.find(fact.name);
               return same && same->value == fact.value;
           });
}
} // namespace

bool takesNewValues(State state)
{
    switch (state) {
    case State::Drafting:
    case State::InReview:
    case State::Held:
    case State::Released:
    case State::Queued:
    case State::Failed:
    case State::Escalated:
        return true;
    case State::Sending:
    case State::Committing:
    case State::Sent:
    case State::Uncertain:
    case State::Dropped:
        return false;
    }
    Q_UNREACHABLE();
}

std::vector<RowMatch> matchedRows(const std::vector<const Record *> &rows,
                                  const std::function<std::vector<KnownRow>(const QString &identity)> &knownOf)
{
    using enum RowMatch::Kind;
    std::vector<RowMatch> matches;
    QHash<QString, OfOneIdentity> groups;
    std::vector<std::pair<size_t, QString>> others;
    for (size_t index = 0; index < rows.size(); ++index) {
        const Record &row = *rows[index];
        const QString identity = identityOf(row);
        auto group = groups.find(identity);
        if (group == groups.end()) {
            group = groups.insert(identity, {});
            for (KnownRow &known : knownOf(identity))
                group->candidates.push_back({ std::move(known) });
        }
        const auto same = std::ranges::find_if(group->candidates,
                                               [&row](const Candidate &one) { return saySame(one.known.record, row); });
        if (same == group->candidates.end()) {
            others.emplace_back(index, identity);
            continue;
        }
        same->isTaken = true;
        matches.push_back({ Unchanged, index, identity });
    }
    for (const auto &[index, identity] : others) {
        const Record &row = *rows[index];
        OfOneIdentity &group = groups[identity];
        if (std::ranges::any_of(group.rows, [&row](const Record *one) { return saySame(*one, row); })) {
            matches.push_back({ Unchanged, index, identity });
            continue;
        }
        group.rows.push_back(&row);
        const auto free = std::ranges::find(group.candidates, false, &Candidate::isTaken);
        if (free == group.candidates.end()) {
            matches.push_back({ New, index, identity });
            continue;
        }
        free->isTaken = true;
        matches.push_back({ free->known.takesNewValues ? Update : Overtaking, index, identity,
                            static_cast<size_t>(free - group.candidates.begin()) });
    }
    return matches;
}

} // namespace countersign
