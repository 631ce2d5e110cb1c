// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/history.h"
#include "ports/store.h"
#include "services/office.h"

namespace countersign {

/// Everything that happened with one account, as the record to give to another system.
struct AccountHistory {
    AccountId account;
    QString accountName;
    std::vector<HistoryEntry> entries; ///< oldest first
};

/// Reads all letters of the account, one after the other; in the store's thread.
Result<AccountHistory> historyFor(Store &store, const Office &office, const AccountId &account);

} // namespace countersign
