// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/auditchain.h"
#include "store/database.h"

namespace countersign {

/// All rows of all tables, from one database to an empty one of the same schema, whatever their engines. One
/// transaction.
Result<Done> copyAllTables(Database &from, Database &to);

/// A copy of an SQLite database, to a new file that is the user's own from its first byte on. Where the copy cannot be
/// written, the sentence is about it and not about what is copied.
Result<Done> copyFile(Database &database, const QString &to);

/// Looks at a backup file as a whole: that SQLite finds it sound, that it is a workspace of ours, that every table
/// holds what it held when the backup was made, and what the audit log in it says.
struct BackupLook {
    AuditReport audit;
    QDateTime newest; ///< UTC; of the newest entry: what happened since is not in it
};
Result<BackupLook> lookAtBackup(const QString &file);

/// Writes into a finished copy what lookAtBackup compares: a digest of the rows of each table.
Result<Done> putDigests(Database &copy);

} // namespace countersign
