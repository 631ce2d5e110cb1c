// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace countersign {

/// One numbered step of the schema, as it stands in resources/sql.
struct Migration {
    int number = 0;
    QString name; ///< "0001_workspace"
    QByteArray checksum; ///< SHA-256 of the file, in hex
    QStringList statements;
};

/// All that this program knows for an engine, rising.
Result<std::vector<Migration>> migrationsOf(const Dialect &dialect);

/// Brings the database to the newest schema, each step in a transaction. Refuses a database of a newer program or of
/// another one. An SQLite file that is in use already is copied aside first.
Result<Done> migrate(Database &database, const std::vector<Migration> &migrations);

/// The number of the newest step that was applied; 0 for an empty database.
Result<int> schemaNumber(Database &database);

} // namespace countersign
