// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/backup.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

/// The resources of a static library are dropped by the linker unless somebody asks for them; the macro works outside
/// of namespaces only.
static void takeSqlResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MigrationWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
};

/// A statement ends with a semicolon at the end of a line that an empty line, or nothing, follows.
QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    for (const QString &piece : (sql + u"\n\n"_s).split(u";\n\n"_s)) {
        QStringList lines = piece.split(u'\n');
        lines.removeIf([](const QString &line) { return line.trimmed().isEmpty() || line.startsWith(u"--"_s); });
        if (!lines.isEmpty())
            statements += lines.join(u'\n');
    }
    return statements;
}

Problem refusedNewer(const Database &database, int found, int known)
{
    return { Cause::Storage,
             MigrationWords::tr(
                 "%1 was made by a newer version of Countersign (schema %2; this version knows %3). Install the "
                 "newer version to open it.")
                 .arg(database.location().inWords())
                 .arg(found)
                 .arg(known),
             {} };
}

Result<Done> copyAside(Database &database, int schema)
{
    const StoreLocation &location = database.location();
    if (location.engine != StoreLocation::Engine::Sqlite)
        return Done {};
    QString copy = u"%1.schema-%2.backup"_s.arg(location.file).arg(schema);
    for (int i = 2; QFile::exists(copy); ++i)
        copy = u"%1.schema-%2-%3.backup"_s.arg(location.file).arg(schema).arg(i);
    Result<Done> copied = copyFile(database, copy);
    if (!copied)
        QFile::remove(copy);
    return copied;
}

Result<Done> applyOne(Database &database, const Migration &migration)
{
    return database.write([&]() -> Result<Done> {
        // Another process may have been first.
        if (database.number(u"SELECT count(*) FROM schema_migrations WHERE number = ?"_s, { migration.number }) > 0)
            return Done {};
        for (const QString &statement : migration.statements)
            database.change(statement);
        database.change(u"INSERT INTO schema_migrations (number, name, checksum) VALUES (?, ?, ?)"_s,
                        { migration.number, migration.name, QString::fromLatin1(migration.checksum) });
        return Done {};
    });
}

/// What was applied must be what this program knows under that number.
Result<int> checkApplied(Database &database, const std::vector<Migration> &migrations)
{
    return database.read([&]() -> Result<int> {
        int newest = 0;
        Rows rows = database.select(u"SELECT number, checksum FROM schema_migrations ORDER BY number"_s);
        while (rows.next()) {
            newest = rows.smallNumber();
            const QByteArray checksum = rows.text().toLatin1();
            const auto known = std::ranges::find(migrations, newest, &Migration::number);
            if (known == migrations.end())
                return tl::unexpected<Problem>(refusedNewer(database, newest, static_cast<int>(migrations.size())));
            if (known->checksum != checksum) {
                return problem(
                    Cause::Storage,
                    MigrationWords::tr("%1 was made by another build of Countersign, whose schema %2 differs from "
                                       "this one's. Open it with the version that made it.")
                        .arg(database.location().inWords())
                        .arg(newest));
            }
        }
        return newest;
    });
}

Result<Done> migrateUnderLock(Database &database, const std::vector<Migration> &migrations)
{
    const Dialect &dialect = database.dialect();
    const Result<Done> prepared = database.write([&]() -> Result<Done> {
        if (database.number(dialect.tableCount(), { u"schema_migrations"_s }) > 0)
            return Done {};
        if (database.number(dialect.anyTableCount()) > 0) {
            return problem(Cause::Storage,
                           MigrationWords::tr("%1 is a database, but no workspace of Countersign. Choose another file.")
                               .arg(database.location().inWords()));
        }
        database.change(u"CREATE TABLE schema_migrations (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
                        "checksum TEXT NOT NULL)"_s);
        return Done {};
    });
    if (!prepared)
        return prepared;
    const Result<int> applied = checkApplied(database, migrations);
    if (!applied)
        return tl::unexpected<Problem>(applied.error());
    if (*applied > 0 && *applied < migrations.back().number) {
        if (Result<Done> copied = copyAside(database, *applied); !copied)
            return copied;
    }
    for (const Migration &migration : migrations) {
        if (migration.number <= *applied)
            continue;
        if (Result<Done> done = applyOne(database, migration); !done)
            return done;
    }
    return Done {};
}

} // namespace

Result<std::vector<Migration>> migrationsOf(const Dialect &dialect)
{
    takeSqlResources();
    std::vector<Migration> migrations;
    const QDir folder(dialect.migrationFolder());
    for (const QString &name : folder.entryList({ u"*.sql"_s }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return problem(Cause::Bug,
                           MigrationWords::tr("The program's own schema file %1 cannot be read.").arg(name));
        const QByteArray sql = file.readAll();
        Migration migration;
        migration.number = name.left(4).toInt();
        migration.name = name.chopped(4);
        migration.checksum = QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex();
        migration.statements = statementsOf(QString::fromUtf8(sql));
        migrations.push_back(std::move(migration));
    }
    if (migrations.empty())
        return problem(Cause::Bug, MigrationWords::tr("The program's own schema files are missing. Install it anew."));
    return migrations;
}

Result<int> schemaNumber(Database &database)
{
    return database.read([&]() -> Result<int> {
        return static_cast<int>(database.number(u"SELECT coalesce(max(number), 0) FROM schema_migrations"_s));
    });
}

Result<Done> migrate(Database &database, const std::vector<Migration> &migrations)
{
    const Dialect &dialect = database.dialect();
    if (dialect.lockForMigrating().isEmpty())
        return migrateUnderLock(database, migrations);
    if (Result<Done> locked = database.command(dialect.lockForMigrating()); !locked)
        return locked;
    Result<Done> done = migrateUnderLock(database, migrations);
    const Result<Done> unlocked = database.command(dialect.unlockAfterMigrating());
    return done ? unlocked : done;
}

} // namespace countersign
