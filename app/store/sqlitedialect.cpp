// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dialect.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SqliteWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
};

constexpr QFileDevice::Permissions FILE_OF_USER = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions FOLDER_OF_USER = FILE_OF_USER | QFileDevice::ExeOwner;

class SqliteDialect final : public Dialect {
public:
    QString driver() const override { return u"QSQLITE"_s; }
    QString migrationFolder() const override { return u":/countersign/sql/sqlite"_s; }
    Result<Done> makeReady(const StoreLocation &location) const override;
    void configure(QSqlDatabase &connection, const StoreLocation &location) const override
    {
        connection.setDatabaseName(location.file);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    }
    QStringList afterOpening() const override
    {
        // FULL: a commit is on the disk when it returns, which the one before the final dot must be.
        return { u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,   u"PRAGMA fullfsync = ON"_s,
                 u"PRAGMA foreign_keys = ON"_s,  u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s };
    }
    QStringList beginWriting() const override { return { u"BEGIN IMMEDIATE"_s }; }
    QStringList beginReading() const override { return { u"BEGIN DEFERRED"_s }; }
    QString lockForMigrating() const override { return {}; }
    QString unlockAfterMigrating() const override { return {}; }
    QString tableCount() const override
    {
        return u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s;
    }
    QString anyTableCount() const override { return u"SELECT count(*) FROM sqlite_master"_s; }
    QString version() const override { return u"SELECT sqlite_version()"_s; }
    QString deferReferences() const override { return u"PRAGMA defer_foreign_keys = ON"_s; }
    QString continueIdentity() const override { return {}; }
    QString nameInWords() const override { return u"SQLite"_s; }
    Problem problemOf(const QSqlError &error, const StoreLocation &location) const override;
    bool isLost(const QSqlError &) const override { return false; }
    bool isUniqueViolation(const QSqlError &error) const override
    {
        return error.nativeErrorCode() == u"2067"_s || error.nativeErrorCode() == u"1555"_s;
    }
};

Result<Done> SqliteDialect::makeReady(const StoreLocation &location) const
{
    if (Result<Done> made = makeFolderOf(location.file); !made)
        return made;
    const QFileInfo info(location.file);
    if (info.isDir()) {
        return problem(
            Cause::Storage,
            SqliteWords::tr("%1 is a folder and no workspace file.").arg(QDir::toNativeSeparators(location.file)));
    }
    if (info.exists()) {
        // What others could read so far they cannot from now on; where that is not ours to say, the file is used as it
        // is.
        if (info.ownerId() != uint(-2) && (info.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)))
            QFile::setPermissions(location.file, FILE_OF_USER);
        return Done {};
    }
    // The journal files take the permissions of the database file, so it is made before SQLite would make it.
    QFile file(location.file);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, FILE_OF_USER) && !file.exists()) {
        return problem(
            Cause::Storage,
            SqliteWords::tr("The workspace %1 cannot be made: %2. Choose another folder, or give yourself the right "
                            "to write there.")
                .arg(QDir::toNativeSeparators(location.file), file.errorString()));
    }
    return Done {};
}

Problem SqliteDialect::problemOf(const QSqlError &error, const StoreLocation &location) const
{
    const QString file = QDir::toNativeSeparators(location.file);
    const auto storage = [](const QString &says) {
        return Problem { Cause::Storage, says, {} };
    };
    // The lower byte is the primary result code (sqlite.org/rescode.html).
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return storage(
            SqliteWords::tr("The workspace %1 is in use by another program that does not let go of it. Close that "
                            "program and try again.")
                .arg(file));
    case 8: // SQLITE_READONLY
        return storage(
            SqliteWords::tr("The workspace %1 cannot be written: it or its folder is read-only. Give yourself the "
                            "right to write there, or use another workspace.")
                .arg(file));
    case 10: // SQLITE_IOERR
        return storage(
            SqliteWords::tr("The disk did not read or write the workspace %1 as asked. Check that the disk is "
                            "connected, has space and is sound, then try again.")
                .arg(file));
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return storage(
            SqliteWords::tr("The workspace %1 is damaged, or is no workspace of Countersign. Keep the file as it is, "
                            "and restore the newest backup.")
                .arg(file));
    case 13: // SQLITE_FULL
        return storage(
            SqliteWords::tr("The disk that holds the workspace %1 is full. Nothing was lost; make space and try again.")
                .arg(file));
    case 14: // SQLITE_CANTOPEN
        return storage(
            SqliteWords::tr("The workspace %1 cannot be opened. Check that its folder exists and that you may read "
                            "and write there.")
                .arg(file));
    default:
        return storage(
            SqliteWords::tr("The workspace %1 did not take what was to be kept (code %2). Nothing was changed; if it "
                            "happens again, report it with the log of today.")
                .arg(file, error.nativeErrorCode()));
    }
}

} // namespace

Result<Done> makeFolderOf(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (QFileInfo::exists(folder))
        return Done {};
    if (!QDir().mkpath(folder)) {
        return problem(
            Cause::Storage,
            SqliteWords::tr("The folder %1 cannot be made. Choose another one, or give yourself the right to write "
                            "there.")
                .arg(QDir::toNativeSeparators(folder)));
    }
    QFile::setPermissions(folder,
                          FOLDER_OF_USER | QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser);
    return Done {};
}

const Dialect &sqliteDialect()
{
    static const SqliteDialect dialect;
    return dialect;
}

const Dialect &dialectOf(StoreLocation::Engine engine)
{
    switch (engine) {
    case StoreLocation::Engine::Sqlite:
        return sqliteDialect();
    case StoreLocation::Engine::PostgreSql:
        return postgreSqlDialect();
    }
    Q_UNREACHABLE();
}

} // namespace countersign
