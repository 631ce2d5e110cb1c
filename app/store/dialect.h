// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storelocation.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>

namespace countersign {

/// What the two engines do not have in common; the rest of the SQL is written once for both.
class Dialect {
public:
    virtual ~Dialect() = default;

    virtual QString driver() const = 0; ///< Qt's name of it
    virtual QString migrationFolder() const = 0; ///< in the resources
    /// Before the first connection: the file and its folder exist and are the user's own.
    virtual Result<Done> makeReady(const StoreLocation &location) const = 0;
    virtual void configure(QSqlDatabase &connection, const StoreLocation &location) const = 0;
    virtual QStringList afterOpening() const = 0; ///< statements of every new connection
    virtual QStringList beginWriting() const = 0; ///< a transaction that is the only writer from its first statement on
    virtual QStringList beginReading() const = 0; ///< a transaction that sees one moment
    virtual QString lockForMigrating() const = 0; ///< until unlockAfterMigrating; may be empty
    virtual QString unlockAfterMigrating() const = 0;
    virtual QString tableCount() const = 0; ///< a query for the number of tables named ?
    virtual QString anyTableCount() const = 0; ///< a query for the number of tables there are
    virtual QString version() const = 0; ///< a query
    virtual QString deferReferences() const = 0; ///< until the transaction's end
    virtual QString continueIdentity() const = 0; ///< of table %1, after rows with ids of their own; may be empty
    virtual QString nameInWords() const = 0;

    /// A sentence that says what to do.
    virtual Problem problemOf(const QSqlError &error, const StoreLocation &location) const = 0;
    /// Whether the connection is of no use any more and a new one may be.
    virtual bool isLost(const QSqlError &error) const = 0;
    virtual bool isUniqueViolation(const QSqlError &error) const = 0;
};

/// The folder that a file is in; what was made is the user's own.
Result<Done> makeFolderOf(const QString &file);

const Dialect &dialectOf(StoreLocation::Engine engine);
const Dialect &sqliteDialect();
const Dialect &postgreSqlDialect();

} // namespace countersign
