// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/auditchain.h"
#include "store/database.h"

namespace countersign {

/// All rows of all tables, from one database to an empty one of the same schema, whatever their engines. One
/// transaction.
Result<Done> copyAllTables(Database &from, Database &to);

/// Looks at a backup file as a whole: that SQLite finds it sound, that it is a workspace of ours, and where the audit
/// log in it ends.
struct BackupLook {
    AuditReport audit;
    AuditHead end;
};
Result<BackupLook> lookAtBackup(const QString &file);

/// Everything written to the file is on the disk when this returns.
bool flushToDisk(const QString &file);

} // namespace countersign
