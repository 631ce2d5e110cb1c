// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/words.h"
#include "store/dialect.h"

#include <QDateTime>
#include <QHash>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QSqlQuery>
#include <QVariantList>

#include <algorithm>
#include <concepts>
#include <memory>
#include <optional>

namespace countersign {

/// For the log file, and not for whoever is at the terminal: "countersign.store".
Q_DECLARE_LOGGING_CATEGORY(STORE_LOG)

class Database;

/// What a query found, forward only, column after column. To be read to its end, or dropped, before the next statement.
class Rows {
public:
    bool next(); ///< and begins at the first column again

    QString text() { return m_query.value(m_column++).toString(); }
    qint64 number() { return m_query.value(m_column++).toLongLong(); }
    int smallNumber() { return m_query.value(m_column++).toInt(); }
    bool truth() { return number() != 0; }
    QByteArray bytes() { return m_query.value(m_column++).toByteArray(); }
    QDateTime time();
    std::optional<qint64> maybeNumber();
    std::optional<QDate> maybeDay();
    template <class Enum> Enum word(Enum otherwise);

    QStringList columnNames() const;
    QVariant value(int column) const { return m_query.value(column); }

private:
    friend class Database;
    Rows(Database &database, QSqlQuery query)
        : m_database(database)
        , m_query(std::move(query))
    {
    }

    Database &m_database;
    QSqlQuery m_query;
    int m_column = 0;
};

/// One connection, used in the thread that opened it. The first trouble of a transaction is kept, and nothing more is
/// asked of the database until it is rolled back: what lies between needs no error branches of its own.
class Database {
public:
    enum class Opening {
        ForWork,
        ToLook, ///< an SQLite file that is not to be changed
        OneFile, ///< an SQLite file that is to have no journal beside it when it is closed
    };
    static Result<std::unique_ptr<Database>> open(const StoreLocation &location, Opening opening = Opening::ForWork);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const StoreLocation &location() const { return m_location; }
    const Dialect &dialect() const { return m_dialect; }

    Rows select(const QString &sql, const QVariantList &values = {});
    /// \returns the number of rows changed
    qint64 change(const QString &sql, const QVariantList &values = {});
    /// \returns the number in the first column of the first row, which `RETURNING id` or `count(*)` gives; 0 without
    /// rows
    qint64 number(const QString &sql, const QVariantList &values = {});

    std::optional<Problem> trouble() const { return m_trouble; }
    QString troubleCode() const { return m_troubleCode; } ///< the engine's own, of the newest trouble

    /// Runs the work as one transaction: commits where it answers with a value, else nothing is changed.
    template <class Work> auto write(Work work) -> std::invoke_result_t<Work> { return transact(Access::Write, work); }
    template <class Work> auto read(Work work) -> std::invoke_result_t<Work> { return transact(Access::Read, work); }

    /// Runs the work as one transaction in which every write() and read() is a step of its own: one that fails is
    /// undone alone. Commits, once, where the work answers with a value, else none of it is kept.
    template <class Work> Result<Done> together(Work work);

    /// A statement outside of any transaction.
    Result<Done> command(const QString &sql);

private:
    friend class Rows;
    enum class Access { Read, Write };

    Database(const StoreLocation &location, QString name, Opening opening);
    template <class Work> auto transact(Access access, Work &work) -> std::invoke_result_t<Work>;
    Result<Done> connect();
    Result<Done> begin(Access access);
    Result<Done> commit();
    void rollback();
    void undoStep(const std::optional<Problem> &trouble);
    void note(const QSqlError &error);
    std::optional<QSqlQuery> execute(const QString &sql, const QVariantList &values);

    StoreLocation m_location;
    const Dialect &m_dialect;
    QString m_name;
    Opening m_opening = Opening::ForWork;
    bool m_isLost = false;
    bool m_isTogether = false;
    std::optional<Problem> m_trouble;
    std::optional<Problem> m_doom; ///< why what is done together cannot be kept any more
    QString m_troubleCode;
};

/// For binding: never NULL, and without the NUL character that PostgreSQL takes in no text.
QVariant bound(const QString &text);
QVariant bound(const QDateTime &time);
QVariant bound(const QByteArray &bytes);
inline QVariant bound(bool truth)
{
    return QVariant(truth ? 1 : 0);
}
inline QVariant bound(std::integral auto number)
{
    return QVariant(static_cast<qlonglong>(number));
}
template <class Tag> QVariant bound(const Id<Tag> &id)
{
    return bound(id.value());
}
QVariant nullText();
QVariant nullNumber();

/// "?, ?, ?"
QString placeholders(size_t count);

/// Calls `each(u"IN (?, …)", values)` with slices of the values, since a statement takes only so many.
template <class Values, class Each> void inSlices(const Values &values, Each each)
{
    constexpr size_t AT_ONCE = 500;
    for (size_t from = 0; from < values.size(); from += AT_ONCE) {
        QVariantList slice;
        for (size_t i = from; i < std::min(from + AT_ONCE, values.size()); ++i)
            slice += bound(values[i]);
        each(QString(QStringLiteral("IN (") + placeholders(static_cast<size_t>(slice.size())) + u')'), slice);
    }
}

/// "C12" → 12; nothing where it is none of this letter.
std::optional<qint64> numberOf(const QString &id, QChar letter);
template <class AnyId> AnyId idOf(QChar letter, qint64 number)
{
    return AnyId(letter + QString::number(number));
}

template <class Enum> Enum Rows::word(Enum otherwise)
{
    // A queue of 10,000 asks for 30,000 of them.
    static const QHash<QString, Enum> known = [] {
        QHash<QString, Enum> values;
        const QMetaEnum all = QMetaEnum::fromType<Enum>();
        for (int i = 0; i < all.keyCount(); ++i)
            values.insert(keyOf(static_cast<Enum>(all.value(i))), static_cast<Enum>(all.value(i)));
        return values;
    }();
    return known.value(text(), otherwise);
}

template <class Work> Result<Done> Database::together(Work work)
{
    if (Result<Done> begun = begin(Access::Write); !begun)
        return begun;
    m_isTogether = true;
    m_doom.reset();
    Result<Done> result = work();
    m_isTogether = false;
    if (m_doom)
        result = tl::unexpected<Problem>(*m_doom);
    if (!result || m_trouble) {
        if (result)
            result = tl::unexpected<Problem>(*m_trouble);
        rollback();
        return result;
    }
    return commit();
}

template <class Work> auto Database::transact(Access access, Work &work) -> std::invoke_result_t<Work>
{
    using R = std::invoke_result_t<Work>;
    if (Result<Done> begun = begin(access); !begun)
        return R(tl::unexpected<Problem>(begun.error()));
    R result = work();
    if (!result || m_trouble) {
        // A refusal that came of a query without an answer is not the reason: the trouble is.
        if (m_trouble)
            result = R(tl::unexpected<Problem>(*m_trouble));
        rollback();
        return result;
    }
    if (Result<Done> committed = commit(); !committed)
        return R(tl::unexpected<Problem>(committed.error()));
    return result;
}

} // namespace countersign
