// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/foresight.h"

#include "intake/rowmatching.h"

#include <QHash>
#include <QTimeZone>

#include <set>

namespace countersign {

namespace {

using KnownByIdentity = QHash<QString, std::vector<KnownRow>>;

Result<KnownByIdentity> knownOf(Store &store, const std::set<AccountId> &accounts)
{
    KnownByIdentity known;
    const auto add = [&known](const Record &record, bool waits) {
        known[identityOf(record)].push_back({ record, waits });
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
            add(record, takesNewValues(letter.state));
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
    std::vector<const Record *> rows;
    for (const ImportOrder &order : orders) {
        for (const Record &row : order.records)
            rows.push_back(&row);
    }
    Foreseen all;
    for (const RowMatch &match :
         matchedRows(rows, [&known](const QString &identity) { return known->value(identity); })) {
        switch (match.kind) {
        case RowMatch::Kind::Unchanged:
            ++all.unchanged;
            break;
        case RowMatch::Kind::Update:
            ++all.updated;
            break;
        case RowMatch::Kind::Overtaking:
        case RowMatch::Kind::New:
            ++all.added;
            break;
        }
    }
    return all;
}

} // namespace countersign
