// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/storelocation.h"

#include <QDateTime>

#include <memory>

namespace countersign {

/// Opens the workspace's database, brings its schema up to date and makes it where it is new. To be called in the
/// thread in which the store is used (jobs/storeworker.h).
Result<std::unique_ptr<Store>> openStore(const StoreLocation &location);

/// Puts the seal anew under the audit log as it stands: for a log that was kept without a key, once there is one, and
/// after somebody looked into an alteration. Refused where the entries do not fit together.
Result<Done> sealAuditLog(const StoreLocation &location);

/// Makes a workspace from a backup file; where it fails nothing is left behind. Refused where the location holds one
/// already. What was on its way out when the backup was made may have gone since: none of it goes out by itself, each
/// letter is in review again or uncertain and says why.
/// \param at now, UTC
Result<Done> restoreBackup(const QString &file, const StoreLocation &location, const QDateTime &at);

} // namespace countersign
