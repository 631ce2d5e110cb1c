// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/auditlog.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/sqlstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

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

bool flushToDisk(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite))
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

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

Result<BackupLook> lookAtBackup(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return problem(Cause::Input, BackupWords::tr("There is no file %1.").arg(QDir::toNativeSeparators(file)));
    Result<std::unique_ptr<Database>> database = Database::open(fileLocation(file), Database::Opening::ToLook);
    if (!database)
        return tl::unexpected<Problem>(database.error());
    if (Result<Done> sound = checkSoundness(**database); !sound)
        return tl::unexpected<Problem>(sound.error().cause == Cause::Storage ? isNoBackup(file) : sound.error());
    HeadKeeper nothingKept({}, {});
    AuditLog log(**database, nothingKept);
    const Result<AuditReport> report = log.verify();
    if (!report)
        return tl::unexpected<Problem>(report.error());
    const Result<AuditHead> end = log.endOfChain();
    if (!end)
        return tl::unexpected<Problem>(end.error());
    return BackupLook { *report, *end };
}

Result<Done> SqlStore::backup(const QString &file)
{
    if (QFileInfo::exists(file)) {
        return problem(Cause::Input,
                       tr("There is a file %1 already. Choose another name; a backup replaces nothing.")
                           .arg(QDir::toNativeSeparators(file)));
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
    const bool isKept = isFaithful && QFile::setPermissions(partial, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && flushToDisk(partial) && QFile::rename(partial, file);
    if (isKept)
        return Done {};
    QFile::remove(partial);
    if (!look)
        return tl::unexpected<Problem>(look.error());
    return problem(
        Cause::Storage,
        tr("The backup %1 could not be kept whole. Check that the disk has space and is sound, then try again.")
            .arg(QDir::toNativeSeparators(file)));
}

Result<Done> SqlStore::copyInto(const QString &file)
{
    switch (m_database->location().engine) {
    case StoreLocation::Engine::Sqlite: {
        QString quoted = file;
        quoted.replace(u"'"_s, u"''"_s);
        return m_database->command(u"VACUUM INTO '%1'"_s.arg(quoted));
    }
    case StoreLocation::Engine::PostgreSql: {
        Result<std::unique_ptr<Database>> copy = Database::open(fileLocation(file), Database::Opening::OneFile);
        if (!copy)
            return tl::unexpected<Problem>(copy.error());
        const Result<std::vector<Migration>> migrations = migrationsOf((*copy)->dialect());
        if (!migrations)
            return tl::unexpected<Problem>(migrations.error());
        if (Result<Done> migrated = migrate(**copy, *migrations); !migrated)
            return migrated;
        return copyAllTables(*m_database, **copy);
    }
    }
    Q_UNREACHABLE();
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

namespace {

Result<Done> restoreIntoFile(const QString &file, const StoreLocation &location)
{
    for (const QString &there : { location.file, location.file + u"-wal"_s }) {
        if (QFileInfo::exists(there) && QFileInfo(there).size() > 0) {
            return problem(
                Cause::Input,
                BackupWords::tr("There is a workspace in %1 already. Move it away first, or restore into another "
                                "folder; nothing is overwritten.")
                    .arg(QDir::toNativeSeparators(there)));
        }
    }
    if (Result<Done> ready = sqliteDialect().makeReady(location); !ready)
        return ready;
    const QString head = location.headFileInUse();
    if (QFileInfo::exists(head)) {
        // Of the workspace that was here: kept, since it says how far its audit log had come.
        QString aside = head + u".before-restore"_s;
        for (int i = 2; QFileInfo::exists(aside); ++i)
            aside = u"%1.before-restore-%2"_s.arg(head).arg(i);
        QFile::rename(head, aside);
    }
    const QString coming = location.file + u".restoring"_s;
    QFile::remove(coming);
    const bool isThere = QFile::copy(file, coming)
        && QFile::setPermissions(coming, QFileDevice::ReadOwner | QFileDevice::WriteOwner) && flushToDisk(coming)
        && (!QFileInfo::exists(location.file) || QFile::remove(location.file)) && QFile::rename(coming, location.file);
    if (isThere)
        return Done {};
    QFile::remove(coming);
    return problem(
        Cause::Storage,
        BackupWords::tr("The backup could not be copied to %1. Check that the disk has space and that you may write "
                        "there.")
            .arg(QDir::toNativeSeparators(location.file)));
}

Result<Done> restoreIntoServer(const QString &file, const StoreLocation &location)
{
    Result<std::unique_ptr<SqlStore>> store = SqlStore::open(location);
    if (!store)
        return tl::unexpected<Problem>(store.error());
    Database &target = (*store)->database();
    const Result<qint64> rows = target.read([&]() -> Result<qint64> {
        return target.number(u"SELECT (SELECT count(*) FROM audit_chain) + (SELECT count(*) FROM accounts) + "
                             "(SELECT count(*) FROM records)"_s);
    });
    if (!rows)
        return tl::unexpected<Problem>(rows.error());
    if (*rows > 0) {
        return problem(
            Cause::Input,
            BackupWords::tr("%1 holds a workspace already. Restore into an empty database or schema; nothing is "
                            "overwritten.")
                .arg(location.inWords()));
    }
    Result<std::unique_ptr<Database>> source = Database::open(fileLocation(file), Database::Opening::ToLook);
    if (!source)
        return tl::unexpected<Problem>(source.error());
    const Result<int> schema = schemaNumber(**source);
    const Result<int> own = schemaNumber(target);
    if (!schema || !own || *schema != *own) {
        return problem(Cause::Input,
                       BackupWords::tr("The backup was made by another version of Countersign. Restore it into a file "
                                       "(sqlite:FILE) first, make a backup of that, and restore the new one."));
    }
    return copyAllTables(**source, target);
}

} // namespace

Result<Done> restoreBackup(const QString &file, const StoreLocation &location)
{
    if (const Result<BackupLook> look = lookAtBackup(file); !look)
        return tl::unexpected<Problem>(look.error());
    const Result<Done> restored = location.engine == StoreLocation::Engine::Sqlite ? restoreIntoFile(file, location)
                                                                                   : restoreIntoServer(file, location);
    if (!restored)
        return restored;
    return sealAuditLog(location);
}

} // namespace countersign
