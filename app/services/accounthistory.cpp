// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounthistory.h"

#include "services/calldesk.h"

#include <algorithm>

namespace countersign {

Result<AccountHistory> historyFor(Store &store, const Office &office, const AccountId &account)
{
    const auto file = store.accountFile(account, office.now()); // the texts come with the letters below
    if (!file)
        return tl::unexpected(file.error());
    const QTimeZone zone = office.zone();
    AccountHistory history;
    history.account = file->account.id;
    history.accountName = file->account.name.isEmpty() ? file->account.id.value() : file->account.name;
    history.entries = historyOfFile(*file, zone);
    for (const FiledLetter &letter : file->letters) {
        const auto dossier = store.dossier(letter.letter.id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        std::ranges::move(historyOfLetter(*dossier, zone), std::back_inserter(history.entries));
    }
    sortHistory(history.entries);
    return history;
}

} // namespace countersign
