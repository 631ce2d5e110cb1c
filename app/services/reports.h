// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/accounts.h"
#include "intake/orders.h"
#include "intake/profile.h"
#include "intake/records.h"
#include "ports/store.h"
#include "services/office.h"

namespace countersign {

/// What is known before a file is read, from the store.
Result<Knowledge> knowledgeOf(Store &store, const Office &office, std::optional<CommunicationKind> wanted = {});

/// The profiles that were kept in this workspace.
Result<std::vector<ImportProfile>> importProfiles(Store &store);
/// `wanted`, or the first of "wanted 2", "wanted 3", … that no profile of another shape has.
QString freeProfileName(const QString &wanted, const QString &signature, const std::vector<ImportProfile> &profiles);
Result<Done> keepProfile(Store &store, const ImportProfile &profile);

/// A report read and understood, before anything of it counts.
struct ReadReport {
    QString file; ///< without its folder
    SheetTable table; ///< with a note for every sheet that was left out
    Mapping mapping;
    std::optional<ImportProfile> profile; ///< the one that fits files of this shape
    StagedRecords staged;
    std::vector<ReadReport> further; ///< the other sheets that have the same columns, read the same way
};
/// \param profileName takes this profile whatever the file's shape; empty: the one that fits
Result<ReadReport> readReport(const QString &path, const Knowledge &knowledge,
                              const std::vector<ImportProfile> &profiles, const QString &profileName = {});
Result<ReadReport> readReport(std::vector<SheetTable> tables, const QString &name, const Knowledge &knowledge,
                              const std::vector<ImportProfile> &profiles, const QString &profileName = {});
/// Reads the rows of all its sheets anew, after its mapping was changed.
void stageAnew(ReadReport &report, const Knowledge &knowledge);

/// The import of what a report staged. Kinds of communication that differ from row to row each become an order.
std::vector<ImportOrder> ordersFor(const ReadReport &report, const Office &office);

Result<StagedAccounts> readAccounts(const std::vector<SheetTable> &tables, const Knowledge &knowledge);

/// What an import of accounts changes: those that are new or differ from what is known, as they will be.
struct ChangedAccounts {
    std::vector<Account> accounts;
    int added = 0;
    int updated = 0;
    int unchanged = 0;
};
/// \param news in the order of their source; several of one account act one after the other
ChangedAccounts changedAccounts(const std::vector<Account> &known, const std::vector<AccountNews> &news);
std::vector<AccountNews> newsOf(const StagedAccounts &staged);

/// Stores what changes, with the history that the news carries.
Result<ChangedAccounts> takeInAccounts(Store &store, const Office &office, const std::vector<AccountNews> &news);

struct ReadOrders {
    std::vector<StagedOrders> files;
    std::vector<Order> orders;
};
Result<ReadOrders> readOrders(const std::vector<std::vector<SheetTable>> &files, const Knowledge &knowledge,
                              const std::vector<Order> &known = {});

} // namespace countersign
