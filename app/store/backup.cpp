// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "jobs/wholefile.h"
#include "store/auditlog.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/sqlstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
};

struct Table {
    QLatin1StringView name;
    bool hasIdentity = false;
};

/// In an order in which every row finds what it refers to.
constexpr std::array TABLES {
    Table { "accounts"_L1 },
    Table { "past_communications"_L1, true },
    Table { "orders"_L1 },
    Table { "foundations"_L1 },
    Table { "foundation_files"_L1 },
    Table { "documents"_L1 },
    Table { "suppressed_addresses"_L1 },
    Table { "batches"_L1, true },
    Table { "communications"_L1, true },
    Table { "records"_L1, true },
    Table { "drafts"_L1, true },
    Table { "revisions"_L1 },
    Table { "overrides"_L1, true },
    Table { "signatures"_L1, true },
    Table { "outbox"_L1 },
    Table { "callbacks"_L1, true },
    Table { "audit_chain"_L1 },
    Table { "audit_details"_L1 },
};

void copyTable(Database &from, Database &to, const Table &table)
{
    Rows rows = from.select(u"SELECT * FROM "_s + table.name);
    QString insert;
    while (rows.next()) {
        const QStringList columns = rows.columnNames();
        if (insert.isEmpty())
            insert = u"INSERT INTO "_s + table.name + u" ("_s + columns.join(u", "_s) + u") VALUES ("_s
                + placeholders(static_cast<size_t>(columns.size())) + u')';
        QVariantList values;
        for (int column = 0; column < columns.size(); ++column)
            values += rows.value(column);
        to.change(insert, values);
    }
    if (table.hasIdentity && !to.dialect().continueIdentity().isEmpty())
        to.number(to.dialect().continueIdentity().arg(table.name));
}

StoreLocation fileLocation(const QString &file)
{
    StoreLocation location;
    location.file = file;
    return location;
}

Problem isNoBackup(const QString &file)
{
    return { Cause::Storage,
             BackupWords::tr("%1 is damaged, or is no backup of a Countersign workspace. Try an older backup.")
                 .arg(QDir::toNativeSeparators(file)),
             {} };
}

constexpr auto DIGESTS = "backup_digests"_L1;

/// SHA-256 over the rows of a table as they lie in the file: each value with its kind and its length before it.
QByteArray digestOf(Database &database, const Table &table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Rows rows = database.select(u"SELECT * FROM %1 ORDER BY rowid"_s.arg(table.name));
    while (rows.next()) {
        const qsizetype columns = rows.columnNames().size();
        for (int column = 0; column < columns; ++column) {
            const QVariant value = rows.value(column);
            const bool isBytes = value.metaType() == QMetaType::fromType<QByteArray>();
            const QByteArray bytes = isBytes ? value.toByteArray() : value.toString().toUtf8();
            const char kind = value.isNull() ? 'n' : isBytes ? 'b' : 't';
            hash.addData(kind + QByteArray::number(bytes.size()) + ':');
            hash.addData(bytes);
        }
        hash.addData(";");
    }
    return hash.result();
}

/// Copies of schema 1 were made without; one of a later schema that lacks them lost them.
Result<Done> checkDigests(Database &database)
{
    return database.read([&]() -> Result<Done> {
        const bool hasDigests = database.number(database.dialect().tableCount(), { QString(DIGESTS) }) == 1;
        const qint64 schema = database.number(u"SELECT coalesce(max(number), 0) FROM schema_migrations"_s);
        if (!hasDigests && schema <= 1)
            return Done {};
        std::map<QString, QByteArray> kept;
        if (hasDigests) {
            Rows rows = database.select(u"SELECT name, sha256 FROM "_s + DIGESTS);
            while (rows.next()) {
                const QString name = rows.text();
                kept[name] = rows.bytes();
            }
        }
        const bool isTheSame = std::ranges::all_of(TABLES, [&](const Table &table) {
            const auto digest = kept.find(table.name);
            return digest != kept.end() && digest->second == digestOf(database, table);
        });
        if (!isTheSame)
            return tl::unexpected<Problem>(isNoBackup(database.location().file));
        return Done {};
    });
}

Result<Done> checkSoundness(Database &database)
{
    return database.read([&]() -> Result<Done> {
        QString verdict;
        {
            Rows rows = database.select(u"PRAGMA integrity_check(1)"_s);
            if (rows.next())
                verdict = rows.text();
        }
        const bool isWhole = verdict == u"ok"_s && !database.select(u"PRAGMA foreign_key_check"_s).next()
            && database.number(database.dialect().tableCount(), { u"audit_chain"_s }) == 1;
        if (!isWhole)
            return tl::unexpected<Problem>(isNoBackup(database.location().file));
        return Done {};
    });
}

} // namespace

Result<Done> copyAllTables(Database &from, Database &to)
{
    return from.read([&]() -> Result<Done> {
        const Result<Done> written = to.write([&]() -> Result<Done> {
            to.change(to.dialect().deferReferences());
            for (const Table &table : TABLES)
                copyTable(from, to, table);
            return Done {};
        });
        return written;
    });
}

Result<Done> putDigests(Database &copy)
{
    return copy.write([&]() -> Result<Done> {
        copy.change(u"DROP TABLE IF EXISTS "_s + DIGESTS);
        copy.change(u"CREATE TABLE %1 (name TEXT NOT NULL PRIMARY KEY, sha256 BLOB NOT NULL) STRICT"_s.arg(DIGESTS));
        for (const Table &table : TABLES)
            copy.change(u"INSERT INTO %1 (name, sha256) VALUES (?, ?)"_s.arg(DIGESTS),
                        { QString(table.name), bound(digestOf(copy, table)) });
        return Done {};
    });
}

Result<Done> copyFile(Database &database, const QString &to)
{
    // SQLite fills an empty file that it finds, and leaves its permissions alone.
    QFile own(to);
    if (!own.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return problem(Cause::Storage,
                       BackupWords::tr("%1 cannot be written (%2). Choose another place for it.")
                           .arg(QDir::toNativeSeparators(to), own.errorString()));
    }
    own.close();
    QString quoted = to;
    quoted.replace(u"'"_s, u"''"_s);
    Result<Done> copied = database.command(u"VACUUM INTO '%1'"_s.arg(quoted));
    if (copied)
        return copied;
    // The lower byte is the primary result code (sqlite.org/rescode.html): read-only, I/O, full, cannot open.
    constexpr std::array OF_THE_COPY { 8, 10, 13, 14 };
    const int code = database.troubleCode().toInt() & 0xff;
    if (std::ranges::find(OF_THE_COPY, code) == OF_THE_COPY.end())
        return copied;
    return problem(Cause::Storage,
                   BackupWords::tr("%1 could not be written to its end: its disk is full, or does not take it. The "
                                   "workspace is as it was; make space or choose another place, then try again.")
                       .arg(QDir::toNativeSeparators(to)));
}

Result<BackupLook> lookAtBackup(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return problem(Cause::Input, BackupWords::tr("There is no file %1.").arg(QDir::toNativeSeparators(file)));
    if (!QFile(file).open(QIODevice::ReadOnly)) {
        return problem(Cause::Input,
                       BackupWords::tr("The backup %1 cannot be read. Give yourself the right to read it.")
                           .arg(QDir::toNativeSeparators(file)));
    }
    const auto look = [&file]() -> Result<BackupLook> {
        Result<std::unique_ptr<Database>> database = Database::open(fileLocation(file), Database::Opening::ToLook);
        if (!database)
            return tl::unexpected<Problem>(database.error());
        for (const auto check : { checkSoundness, checkDigests }) {
            if (Result<Done> sound = check(**database); !sound)
                return tl::unexpected<Problem>(sound.error());
        }
        HeadKeeper nothingKept({}, {});
        const Result<AuditReport> report = AuditLog(**database, nothingKept).verify();
        if (!report)
            return tl::unexpected<Problem>(report.error());
        const Result<qint64> newest = (*database)->read(
            [&]() -> Result<qint64> { return (*database)->number(u"SELECT coalesce(max(at), 0) FROM audit_chain"_s); });
        if (!newest)
            return tl::unexpected<Problem>(newest.error());
        return BackupLook { *report, QDateTime::fromMSecsSinceEpoch(*newest, QTimeZone::utc()) };
    }();
    // Whatever the engine says of the file, it is the backup that is not sound.
    return look || look.error().cause != Cause::Storage ? look : Result<BackupLook>(tl::unexpected(isNoBackup(file)));
}

Result<Done> SqlStore::backup(const QString &file)
{
    if (QFileInfo::exists(file)) {
        return problem(Cause::Input,
                       tr("There is a file %1 already. Choose another name; a backup replaces nothing.")
                           .arg(QDir::toNativeSeparators(file)));
    }
    if (const QString folder = QFileInfo(file).absolutePath(); !QFileInfo(folder).isDir()) {
        return problem(Cause::Input,
                       tr("There is no folder %1 for the backup. Make it, or choose another place.")
                           .arg(QDir::toNativeSeparators(folder)));
    }
    const Result<AuditReport> before = m_audit.verify();
    if (!before)
        return tl::unexpected<Problem>(before.error());
    const QString partial = file + u".partial"_s;
    QFile::remove(partial);
    if (Result<Done> made = copyInto(partial); !made) {
        QFile::remove(partial);
        return made;
    }
    // A backup is one only when it was read back: whole, and with the audit log as it is here.
    const Result<BackupLook> look = lookAtBackup(partial);
    const bool isFaithful
        = look && look->audit.firstBroken == before->firstBroken && look->audit.entries >= before->entries;
    const bool isKept = isFaithful && flushToDisk(partial) && QFile::rename(partial, file);
    if (isKept)
        return Done {};
    QFile::remove(partial);
    return problem(
        Cause::Storage,
        tr("The backup %1 could not be kept whole. Check that the disk has space and is sound, then try again.")
            .arg(QDir::toNativeSeparators(file)));
}

Result<Done> SqlStore::copyInto(const QString &file)
{
    if (m_database->location().engine == StoreLocation::Engine::Sqlite) {
        if (Result<Done> copied = copyFile(*m_database, file); !copied)
            return copied;
    }
    Result<std::unique_ptr<Database>> copy = Database::open(fileLocation(file), Database::Opening::OneFile);
    if (!copy)
        return tl::unexpected<Problem>(copy.error());
    if (m_database->location().engine == StoreLocation::Engine::PostgreSql) {
        const Result<std::vector<Migration>> migrations = migrationsOf((*copy)->dialect());
        if (!migrations)
            return tl::unexpected<Problem>(migrations.error());
        if (Result<Done> migrated = migrate(**copy, *migrations); !migrated)
            return migrated;
        if (Result<Done> copied = copyAllTables(*m_database, **copy); !copied)
            return copied;
    }
    return putDigests(**copy);
}

Result<Done> sealAuditLog(const StoreLocation &location)
{
    Result<std::unique_ptr<SqlStore>> store = SqlStore::open(location);
    if (!store)
        return tl::unexpected<Problem>(store.error());
    return (*store)->sealAudit();
}

Result<Done> SqlStore::sealAudit()
{
    return m_audit.seal();
}

} // namespace countersign
