// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/foresight.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace countersign {

namespace {

struct Known {
    Record record;
    bool isWaiting = true; ///< new values still reach the customer with its letter
    bool isTaken = false;
};
using KnownByIdentity = QHash<QString, std::vector<Known>>;

bool saySame(const Record &one, const Record &other)
{
    return one.facts.size() == other.facts.size() && std::ranges::all_of(one.facts, [&other](const Fact &fact) {
               const Fact *same = other.find(fact.name);
               return same && same->value == fact.value;
           });
}

bool isWaiting(State state)
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

Result<KnownByIdentity> knownOf(Store &store, const std::set<AccountId> &accounts)
{
    KnownByIdentity known;
    const auto add = [&known](const Record &record, bool waits) {
        known[identityOf(record)].push_back({ record, waits, false });
    };
    const auto loose = store.recordsWithoutLetter({});
    if (!loose)
        return tl::unexpected(loose.error());
    for (const Record &record : *loose) {
        if (accounts.contains(record.account))
            add(record, true);
    }
    const auto letters = store.communications(QDateTime::fromMSecsSinceEpoch(0, QTimeZone::utc()));
    if (!letters)
        return tl::unexpected(letters.error());
    for (const Communication &letter : *letters) {
        if (!accounts.contains(letter.account))
            continue;
        const auto dossier = store.dossier(letter.id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        for (const Record &record : dossier->records)
            add(record, isWaiting(letter.state));
    }
    return known;
}

} // namespace

Result<Foreseen> foreseen(Store &store, const std::vector<ImportOrder> &orders)
{
    std::set<AccountId> accounts;
    for (const ImportOrder &order : orders) {
        for (const Record &record : order.records)
            accounts.insert(record.account);
    }
    auto known = knownOf(store, accounts);
    if (!known)
        return tl::unexpected(known.error());
    Foreseen all;
    std::vector<const Record *> others;
    for (const ImportOrder &order : orders) {
        for (const Record &row : order.records) {
            auto &candidates = (*known)[identityOf(row)];
            const auto same
                = std::ranges::find_if(candidates, [&row](const Known &one) { return saySame(one.record, row); });
            if (same == candidates.end()) {
                others.push_back(&row);
                continue;
            }
            same->isTaken = true;
            ++all.unchanged;
        }
    }
    QHash<QString, std::vector<const Record *>> fresh;
    for (const Record *row : others) {
        const QString identity = identityOf(*row);
        auto &before = fresh[identity];
        if (std::ranges::any_of(before, [row](const Record *one) { return saySame(*one, *row); })) {
            ++all.unchanged;
            continue;
        }
        before.push_back(row);
        auto &candidates = (*known)[identity];
        const auto free = std::ranges::find(candidates, false, &Known::isTaken);
        const bool isUpdate = free != candidates.end() && free->isWaiting;
        if (free != candidates.end())
            free->isTaken = true;
        ++(isUpdate ? all.updated : all.added);
    }
    return all;
}

} // namespace countersign
