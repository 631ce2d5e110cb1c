// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dialect.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PostgreSqlWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
};

bool isOnThisMachine(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host == u"localhost"_s || host == u"127.0.0.1"_s
        || host == u"::1"_s;
}

/// The code of PostgreSQL's appendix A. Of a connection that was not made the driver gives the server's words alone.
QString codeOf(const QSqlError &error)
{
    struct Words {
        QLatin1StringView code;
        QLatin1StringView said;
    };
    constexpr std::array known {
        Words { "28P01"_L1, "password authentication failed"_L1 }, Words { "28P01"_L1, "no password supplied"_L1 },
        Words { "28000"_L1, "no pg_hba.conf entry"_L1 },           Words { "28000"_L1, "authentication failed"_L1 },
        Words { "28000"_L1, "is not permitted to log in"_L1 },     Words { "53300"_L1, "too many clients"_L1 },
        Words { "53300"_L1, "remaining connection slots"_L1 },     Words { "57P03"_L1, "is starting up"_L1 },
    };
    if (!error.nativeErrorCode().isEmpty())
        return error.nativeErrorCode();
    const QString text = error.databaseText() + u' ' + error.driverText();
    const auto found = std::ranges::find_if(known, [&text](const Words &words) { return text.contains(words.said); });
    if (found != known.end())
        return found->code;
    if (text.contains(u"does not exist"))
        return text.contains(u"role \"") ? u"28000"_s : u"3D000"_s;
    return {};
}

class PostgreSqlDialect final : public Dialect {
public:
    QString driver() const override { return u"QPSQL"_s; }
    QString migrationFolder() const override { return u":/countersign/sql/postgresql"_s; }
    Result<Done> makeReady(const StoreLocation &) const override { return Done {}; }
    void configure(QSqlDatabase &connection, const StoreLocation &location) const override;
    QStringList afterOpening() const override
    {
        return { u"SET synchronous_commit = on"_s, u"SET standard_conforming_strings = on"_s,
                 u"SET lock_timeout = '10s'"_s, u"SET idle_in_transaction_session_timeout = '60s'"_s,
                 u"SET client_min_messages = warning"_s };
    }
    QStringList beginWriting() const override
    {
        // One writer a schema, as in SQLite: what a transaction reads before it writes stays true, and the audit log's
        // numbers rise in the order of the commits.
        return { u"BEGIN"_s, u"SELECT pg_advisory_xact_lock(1131377263, hashtext(current_schema()))"_s };
    }
    QStringList beginReading() const override { return { u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s }; }
    QString lockForMigrating() const override
    {
        return u"SELECT pg_advisory_lock(1131377264, hashtext(current_schema()))"_s;
    }
    QString unlockAfterMigrating() const override
    {
        return u"SELECT pg_advisory_unlock(1131377264, hashtext(current_schema()))"_s;
    }
    QString tableCount() const override
    {
        return u"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?"_s;
    }
    QString anyTableCount() const override { return u"SELECT 0"_s; } // a schema may hold other programs' tables
    QString version() const override { return u"SHOW server_version"_s; }
    QString deferReferences() const override { return u"SET CONSTRAINTS ALL DEFERRED"_s; }
    QString continueIdentity() const override
    {
        return u"SELECT setval(pg_get_serial_sequence('%1', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM %1"_s;
    }
    QString nameInWords() const override { return u"PostgreSQL"_s; }
    Problem problemOf(const QSqlError &error, const StoreLocation &location) const override;
    bool isLost(const QSqlError &error) const override
    {
        const QString code = codeOf(error);
        return code.isEmpty() || code.startsWith(u"08"_s) || code.startsWith(u"57P"_s);
    }
    bool isUniqueViolation(const QSqlError &error) const override { return error.nativeErrorCode() == u"23505"_s; }
};

void PostgreSqlDialect::configure(QSqlDatabase &connection, const StoreLocation &location) const
{
    connection.setDatabaseName(location.database);
    connection.setHostName(location.host);
    if (location.port > 0)
        connection.setPort(location.port);
    connection.setUserName(location.user);
    if (location.password && !location.password->isEmpty())
        connection.setPassword(QString::fromUtf8(location.password->reveal()));
    QStringList options { u"connect_timeout=10"_s, u"application_name=countersign"_s, u"keepalives_idle=30"_s };
    if (!location.sslMode.isEmpty())
        options += u"sslmode="_s + location.sslMode;
    else if (!isOnThisMachine(location.host))
        options += u"sslmode=require"_s;
    if (!location.schema.isEmpty())
        options += u"options=-csearch_path="_s + location.schema;
    connection.setConnectOptions(options.join(u';'));
}

Problem PostgreSqlDialect::problemOf(const QSqlError &error, const StoreLocation &location) const
{
    const QString database = location.inWords();
    const QString code = codeOf(error);
    const auto storage = [](const QString &says) {
        return Problem { Cause::Storage, says, {} };
    };
    // Classes and codes as in PostgreSQL's appendix A.
    if (code.startsWith(u"28"_s))
        return storage(PostgreSqlWords::tr(
                           "The server refused the login to %1. Check the user name and the password (the key ring, "
                           "database.password_command or COUNTERSIGN_DATABASE_PASSWORD).")
                           .arg(database));
    if (code == u"3D000"_s)
        return storage(
            PostgreSqlWords::tr("The server does not know %1. Check its name, or have it made.").arg(database));
    if (code == u"42501"_s)
        return storage(PostgreSqlWords::tr("Your login lacks a right in %1. Ask who looks after the server for it.")
                           .arg(database));
    if (code == u"53100"_s)
        return storage(
            PostgreSqlWords::tr("The disk of the server that holds %1 is full. Nothing was lost; have space made and "
                                "try again.")
                .arg(database));
    if (code == u"53300"_s)
        return storage(PostgreSqlWords::tr("The server that holds %1 has too many connections. Try again in a moment.")
                           .arg(database));
    if (code == u"25006"_s)
        return storage(
            PostgreSqlWords::tr("%1 is read-only just now (perhaps a standby server). Check the server's address.")
                .arg(database));
    if (code == u"55P03"_s || code == u"40P01"_s || code == u"40001"_s)
        return storage(
            PostgreSqlWords::tr("Somebody else was writing in %1 at the same moment, for too long. Nothing was "
                                "changed; try again.")
                .arg(database));
    if (code.startsWith(u"XX"_s))
        return storage(
            PostgreSqlWords::tr("The server reports damage in %1. Stop working with it, and ask who looks after the "
                                "server for the newest backup.")
                .arg(database));
    if (isLost(error))
        return storage(
            PostgreSqlWords::tr("The server that holds %1 cannot be reached. Check the network and that the server "
                                "runs; the program tries again with the next step.")
                .arg(database));
    return storage(
        PostgreSqlWords::tr("%1 did not take what was to be kept (code %2). Nothing was changed; if it happens again, "
                            "report it with the log of today.")
            .arg(database, code));
}

} // namespace

const Dialect &postgreSqlDialect()
{
    static const PostgreSqlDialect dialect;
    return dialect;
}

} // namespace countersign
