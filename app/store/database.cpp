// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlRecord>
#include <QTimeZone>

#include <atomic>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(STORE_LOG, "countersign.store")

namespace {
struct DatabaseWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
};

QString freshConnectionName()
{
    static std::atomic<int> count = 0;
    return u"countersign-%1"_s.arg(++count);
}
} // namespace

bool Rows::next()
{
    m_column = 0;
    if (m_database.m_trouble || !m_query.isActive())
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_database.note(m_query.lastError());
    return false;
}

QDateTime Rows::time()
{
    const std::optional<qint64> instant = maybeNumber();
    return instant ? QDateTime::fromMSecsSinceEpoch(*instant, QTimeZone::utc()) : QDateTime();
}

QStringList Rows::columnNames() const
{
    QStringList names;
    const QSqlRecord record = m_query.record();
    for (int column = 0; column < record.count(); ++column)
        names += record.fieldName(column);
    return names;
}

std::optional<qint64> Rows::maybeNumber()
{
    const QVariant value = m_query.value(m_column++);
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<QDate> Rows::maybeDay()
{
    const QDate day = QDate::fromString(text(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Database::Database(const StoreLocation &location, QString name, Opening opening)
    : m_location(location)
    , m_dialect(dialectOf(location.engine))
    , m_name(std::move(name))
    , m_opening(opening)
{
}

Database::~Database()
{
    if (!QSqlDatabase::contains(m_name))
        return;
    QSqlDatabase::database(m_name, /*open=*/false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const StoreLocation &location, Opening opening)
{
    const Dialect &dialect = dialectOf(location.engine);
    if (!QSqlDatabase::isDriverAvailable(dialect.driver())) {
        return problem(
            Cause::Storage,
            DatabaseWords::tr("The driver for %1 is not installed. Install it (on Debian: libqt6sql6-psql or "
                              "libqt6sql6-sqlite) and start again.")
                .arg(dialect.nameInWords()));
    }
    if (opening != Opening::ToLook) {
        if (Result<Done> ready = dialect.makeReady(location); !ready)
            return tl::unexpected<Problem>(ready.error());
    }
    std::unique_ptr<Database> database(new Database(location, freshConnectionName(), opening));
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(dialect.driver(), database->m_name);
        dialect.configure(connection, location);
        if (opening == Opening::ToLook)
            connection.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    }
    if (Result<Done> connected = database->connect(); !connected)
        return tl::unexpected<Problem>(connected.error());
    return database;
}

Result<Done> Database::connect()
{
    m_trouble.reset();
    m_isLost = false;
    QSqlDatabase connection = QSqlDatabase::database(m_name, /*open=*/false);
    connection.close();
    if (!connection.open()) {
        note(connection.lastError());
        m_isLost = true;
        return tl::unexpected<Problem>(*m_trouble);
    }
    for (const QString &statement : m_dialect.afterOpening()) {
        if (m_opening != Opening::ForWork && statement.contains(u"journal_mode"_s))
            continue;
        if (Result<Done> done = command(statement); !done)
            return done;
    }
    return Done {};
}

Result<Done> Database::begin(Access access)
{
    if (m_isTogether && m_doom)
        return tl::unexpected<Problem>(*m_doom);
    m_trouble.reset();
    if (m_isLost) {
        if (Result<Done> connected = connect(); !connected)
            return connected;
    }
    const QStringList statements = m_isTogether ? QStringList { u"SAVEPOINT step"_s }
        : access == Access::Write               ? m_dialect.beginWriting()
                                                : m_dialect.beginReading();
    for (const QString &statement : statements)
        select(statement);
    if (m_trouble) {
        const Problem trouble = *m_trouble;
        rollback();
        return tl::unexpected<Problem>(trouble);
    }
    return Done {};
}

Result<Done> Database::commit()
{
    select(m_isTogether ? u"RELEASE SAVEPOINT step"_s : u"COMMIT"_s);
    if (!m_trouble)
        return Done {};
    Problem trouble = *m_trouble;
    if (m_isLost) {
        trouble.says
            = DatabaseWords::tr("The connection to %1 broke off while a step was being kept, so that it is not known "
                                "whether it was. Look at it again before you repeat it.")
                  .arg(m_location.inWords());
    }
    rollback();
    return tl::unexpected<Problem>(trouble);
}

void Database::rollback()
{
    const std::optional<Problem> trouble = std::exchange(m_trouble, {});
    if (m_isTogether) {
        undoStep(trouble);
        return;
    }
    if (!m_isLost) {
        QSqlQuery query(QSqlDatabase::database(m_name, /*open=*/false));
        // Fails where the engine has rolled back by itself, which is as good.
        query.exec(u"ROLLBACK"_s);
    }
    m_trouble = trouble;
}

/// Takes back a step of several that are done together. Where the engine has given up the whole transaction, or is
/// gone, the others cannot be kept either.
void Database::undoStep(const std::optional<Problem> &trouble)
{
    QSqlQuery query(QSqlDatabase::database(m_name, /*open=*/false));
    const bool isUndone
        = !m_isLost && query.exec(u"ROLLBACK TO SAVEPOINT step"_s) && query.exec(u"RELEASE SAVEPOINT step"_s);
    if (isUndone)
        return;
    m_doom = trouble.value_or(Problem { Cause::Storage,
                                        DatabaseWords::tr("The steps could not be kept together in %1. Nothing was "
                                                          "changed; try again.")
                                            .arg(m_location.inWords()),
                                        {} });
}

Result<Done> Database::command(const QString &sql)
{
    m_trouble.reset();
    select(sql);
    if (m_trouble)
        return tl::unexpected<Problem>(*m_trouble);
    return Done {};
}

void Database::note(const QSqlError &error)
{
    if (m_trouble)
        return;
    m_trouble = m_dialect.problemOf(error, m_location);
    m_troubleCode = error.nativeErrorCode();
    m_isLost = m_dialect.isLost(error);
    // The code alone: what the server says may quote what was to be kept.
    qCWarning(STORE_LOG, "store trouble engine=%s code=%s", qPrintable(m_dialect.nameInWords()),
              qPrintable(error.nativeErrorCode()));
}

std::optional<QSqlQuery> Database::execute(const QString &sql, const QVariantList &values)
{
    if (m_trouble)
        return {};
    QSqlQuery query(QSqlDatabase::database(m_name, /*open=*/false));
    query.setForwardOnly(true);
    bool done = false;
    if (values.isEmpty()) {
        done = query.exec(sql);
    } else if (query.prepare(sql)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (!done)
        note(query.lastError());
    return query;
}

Rows Database::select(const QString &sql, const QVariantList &values)
{
    std::optional<QSqlQuery> query = execute(sql, values);
    return Rows(*this, query ? std::move(*query) : QSqlQuery(QSqlDatabase::database(m_name, /*open=*/false)));
}

qint64 Database::change(const QString &sql, const QVariantList &values)
{
    const std::optional<QSqlQuery> query = execute(sql, values);
    return query && !m_trouble ? query->numRowsAffected() : 0;
}

qint64 Database::number(const QString &sql, const QVariantList &values)
{
    Rows rows = select(sql, values);
    return rows.next() ? rows.number() : 0;
}

QVariant bound(const QString &text)
{
    if (!text.contains(QChar(u'\0')))
        return text.isNull() ? QVariant(u""_s) : QVariant(text);
    QString clean = text;
    return clean.remove(QChar(u'\0'));
}

QVariant bound(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : nullNumber();
}

QVariant bound(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}

QVariant nullText()
{
    return QVariant(QMetaType::fromType<QString>());
}

QVariant nullNumber()
{
    return QVariant(QMetaType::fromType<qlonglong>());
}

QString placeholders(size_t count)
{
    return QStringList(static_cast<qsizetype>(count), u"?"_s).join(u", "_s);
}

std::optional<qint64> numberOf(const QString &id, QChar letter)
{
    if (!id.startsWith(letter))
        return {};
    bool ok = false;
    const qint64 number = QStringView(id).mid(1).toLongLong(&ok);
    return ok && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace countersign
