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
    SheetTable table;
    Mapping mapping;
    std::optional<ImportProfile> profile; ///< the one that fits files of this shape
    StagedRecords staged;
};
/// \param profileName takes this profile whatever the file's shape; empty: the one that fits
Result<ReadReport> readReport(const QString &path, const Knowledge &knowledge,
                              const std::vector<ImportProfile> &profiles, const QString &profileName = {});
Result<ReadReport> readReport(std::vector<SheetTable> tables, const QString &name, const Knowledge &knowledge,
                              const std::vector<ImportProfile> &profiles, const QString &profileName = {});

/// The import of what a report staged. Kinds of communication that differ from row to row each become an order.
std::vector<ImportOrder> ordersFor(const ReadReport &report, const Office &office);

Result<StagedAccounts> readAccounts(const std::vector<SheetTable> &tables, const Knowledge &knowledge);

struct ReadOrders {
    std::vector<StagedOrders> files;
    std::vector<Order> orders;
};
Result<ReadOrders> readOrders(const std::vector<std::vector<SheetTable>> &files, const Knowledge &knowledge,
                              const std::vector<Order> &known = {});

} // namespace countersign
