// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/storelocation.h"

#include <memory>

namespace countersign {

/// Opens the workspace's database, brings its schema up to date and makes it where it is new. To be called in the
/// thread in which the store is used (jobs/storeworker.h).
Result<std::unique_ptr<Store>> openStore(const StoreLocation &location);

/// Puts the seal anew under the audit log as it stands: for a log that was kept without a key, once there is one, and
/// after somebody looked into an alteration. Refused where the entries do not fit together.
Result<Done> sealAuditLog(const StoreLocation &location);

/// Makes a workspace from a backup file. Refused where the location holds one already.
Result<Done> restoreBackup(const QString &file, const StoreLocation &location);

} // namespace countersign
