// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/accountmerge.h"
#include "intake/mapping.h"
#include "intake/rowsieve.h"

#include <vector>

namespace countersign {

/// The accounts of a file. Several rows of one account are its contacts, in the order of the file.
struct StagedAccounts {
    std::vector<Account> accounts; ///< in the order of their first row
    AccountFields fields; ///< that the file has columns for: all it can say of an account
    std::vector<SetAsideRow> rejected;
    std::vector<SetAsideRow> ignored;
    int read = 0; ///< rows below the header
    bool operator==(const StagedAccounts &) const = default;
};

/// \param mapping made by mapColumns for IntakeKind::Accounts
StagedAccounts stageAccounts(const SheetTable &table, const Mapping &mapping, const Knowledge &knowledge);

} // namespace countersign
