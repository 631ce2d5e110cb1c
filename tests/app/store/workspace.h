// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/factnames.h"
#include "store/openstore.h"
#include "store/sqlstore.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QUrl>
#include <QUrlQuery>

/// What the tests of the store share: a workspace on either engine, and letters to put into it.
namespace countersign::testing {

using namespace Qt::Literals::StringLiterals;

inline const char *const SQLITE = "SQLite";
inline const char *const POSTGRESQL = "PostgreSQL";

/// For initTestCase_data(): every test of a class runs once an engine.
inline void onBothEngines()
{
    QTest::addColumn<QString>("engine");
    const bool hasServer = !qEnvironmentVariableIsEmpty("COUNTERSIGN_TEST_PG");
    if (!hasServer || !qEnvironmentVariableIsSet("COUNTERSIGN_TEST_PG_ONLY"))
        QTest::newRow("on SQLite") << QString::fromLatin1(SQLITE);
    if (hasServer)
        QTest::newRow("on PostgreSQL") << QString::fromLatin1(POSTGRESQL);
}

inline QDateTime moment(int hour, int minute = 0, int day = 21)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone::utc());
}

/// A place for one database, gone afterwards.
class Workspace {
public:
    explicit Workspace(const QString &engine = QString::fromLatin1(SQLITE))
    {
        m_location.file = m_folder.filePath(u"office/workspace.db"_s);
        m_location.headFile = m_folder.filePath(u"audit.head"_s);
        m_location.timeZone = "Europe/Berlin";
        if (engine == QLatin1StringView(POSTGRESQL)) {
            static int count = 0;
            const StoreLocation server = *storeLocationFromUrl(qEnvironmentVariable("COUNTERSIGN_TEST_PG"));
            m_location.engine = server.engine;
            m_location.host = server.host;
            m_location.port = server.port;
            m_location.user = server.user;
            m_location.database = server.database;
            m_location.schema = u"t%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++count);
            outside(u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(m_location.schema));
            outside(u"CREATE SCHEMA "_s + m_location.schema);
        } else {
            QDir().mkpath(m_folder.filePath(u"office"_s));
        }
    }
    ~Workspace()
    {
        if (m_location.engine == StoreLocation::Engine::PostgreSql)
            outside(u"DROP SCHEMA %1 CASCADE"_s.arg(m_location.schema));
    }

    StoreLocation &location() { return m_location; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool isSqlite() const { return m_location.engine == StoreLocation::Engine::Sqlite; }

    std::unique_ptr<Store> open() const
    {
        Result<std::unique_ptr<Store>> store = openStore(m_location);
        if (!store)
            qWarning("%s", qPrintable(store.error().says));
        return store ? std::move(*store) : nullptr;
    }

    /// Changes the database behind the store's back. \returns how many rows
    int outside(const QString &sql)
    {
        int rows = -1;
        {
            QSqlDatabase connection = QSqlDatabase::addDatabase(dialectOf(m_location.engine).driver(), u"outside"_s);
            StoreLocation bare = m_location;
            if (sql.contains(u"SCHEMA"_s))
                bare.schema.clear();
            dialectOf(m_location.engine).configure(connection, bare);
            if (!connection.open())
                qWarning("%s", qPrintable(connection.lastError().text()));
            QSqlQuery query(connection);
            query.exec(u"SET client_min_messages = error"_s);
            if (query.exec(sql))
                rows = query.isSelect() && query.next() ? query.value(0).toInt() : query.numRowsAffected();
            else
                qWarning("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"outside"_s);
        return rows;
    }

private:
    QTemporaryDir m_folder;
    StoreLocation m_location;
};

inline Account acme(const QString &id = u"ACME"_s)
{
    Account account;
    account.id = AccountId(id);
    account.name = u"Acme Supplies"_s;
    account.tier = TierId(u"growth"_s);
    account.annualRevenue = Money { 4200050, { u"USD"_s } };
    account.contacts
        = { { u"Dana Roe"_s, u"Ms Roe"_s, u"dana.roe@acme.example"_s, u"+1 555 0100"_s, {}, { u"status"_s } } };
    account.owner = u"Kim Park"_s;
    account.accountManager = u"Lee Ford"_s;
    account.renewalDate = QDate(2027, 1, 15);
    account.notes = { { u"call Dana first"_s, u"Kim Park"_s, QDate(2026, 12, 31), true, false } };
    return account;
}

inline Record backOrder(const QString &order, int quantity = 21, const QString &product = u"Chai"_s)
{
    Record record;
    record.account = AccountId(u"ACME"_s);
    record.type = TypeId(u"back-order"_s);
    record.row = 2;
    record.facts
        = { { factnames::ORDER.toString(), order, SourceCell { 2, 1 } },
            { factnames::PRODUCT.toString(), product, SourceCell { 2, 2 } },
            { factnames::QUANTITY.toString(), Quantity { quantity * 1000LL, u"boxes"_s }, SourceCell { 2, 3 } },
            { factnames::AMOUNT.toString(), Money { 125000, { u"USD"_s } }, {} },
            { factnames::PROMISED_DATE.toString(), QDate(2026, 11, 24), {} },
            { factnames::NEW_DATE.toString(), QDate(2026, 12, 1), {} } };
    return record;
}

inline ImportOrder report(std::vector<Record> records, const QDateTime &at = moment(7))
{
    return { u"exceptions.csv"_s, CommunicationKind::Exception, u"Kim Park"_s, at, std::move(records) };
}

inline Verdict passed(int revision = 1)
{
    Verdict verdict;
    verdict.foundation = FoundationVersion(u"0123456789ab"_s);
    verdict.revision = revision;
    return verdict;
}

inline Verdict blocked(int revision = 1)
{
    Verdict verdict = passed(revision);
    verdict.blocks = { { u"error-finding"_s, u"The date is not the record's."_s } };
    return verdict;
}

inline Letter text(const QString &body = u"Dear Dana,\n\nChai is late.\n"_s)
{
    return { u"dana.roe@acme.example"_s, u"Your order 10643"_s, body };
}

inline Draft draftOf(const Letter &letter)
{
    Draft draft;
    draft.letter = letter;
    draft.provenance.drafter = u"vocabulary"_s;
    draft.provenance.foundation = FoundationVersion(u"0123456789ab"_s);
    draft.provenance.draftedAt = moment(7, 5);
    draft.provenance.tokens = 812;
    return draft;
}

inline NewCommunication letterAbout(const std::vector<Record> &records, const BatchId &batch,
                                    const Letter &letter = text())
{
    NewCommunication fresh;
    fresh.batch = batch;
    fresh.account = records.front().account;
    fresh.communication = records.front().communication;
    fresh.type = records.front().type;
    for (const Record &record : records)
        fresh.records.push_back(record.id);
    fresh.contactName = u"Dana Roe"_s;
    fresh.tier = TierId(u"growth"_s);
    fresh.draft = draftOf(letter);
    fresh.verdict = passed();
    fresh.by = u"Kim Park"_s;
    fresh.at = moment(7, 6);
    return fresh;
}

/// Imports one record and puts its letter into review.
inline CommunicationId putInReview(Store &store, const QString &order = u"10643"_s)
{
    const Result<ImportOutcome> imported = store.importRecords(report({ backOrder(order) }));
    if (!imported || imported->accepted.size() != 1)
        return {};
    const Result<Change> added = store.addCommunication(letterAbout(imported->accepted, imported->batch));
    if (!added)
        qWarning("%s", qPrintable(added.error().says));
    return added ? added->communications.front().id : CommunicationId();
}

inline ReleaseOrder releaseOf(const CommunicationId &id, int revision = 1)
{
    return { id, revision, ReviewKind::Individually, u"Kim Park"_s, moment(8), std::chrono::seconds(14) };
}

inline OutboxLetter outgoing(const CommunicationId &id, const MessageId &messageId)
{
    OutboxLetter letter;
    letter.id = id;
    letter.messageId = messageId;
    letter.from = u"care@house.example"_s;
    letter.to = u"dana.roe@acme.example"_s;
    letter.bytes = "Subject: Your order\r\n\r\nChai is late.\r\n";
    letter.sha256 = QCryptographicHash::hash(letter.bytes, QCryptographicHash::Sha256);
    letter.notBefore = moment(8, 5);
    return letter;
}

inline MessageId messageIdOf(const CommunicationId &id)
{
    return MessageId(u"<%1@house.example>"_s.arg(id.value()));
}

inline Lease lease(qint64 process = 7)
{
    return { u"desk"_s, process, u"boot-1"_s };
}

/// Brings a letter in review to the state, by the steps that a person and the post would take.
inline bool bringTo(Store &store, const CommunicationId &id, State state)
{
    const auto did = [](const auto &result) {
        if (!result)
            qWarning("%s", qPrintable(result.error().says));
        return result.has_value();
    };
    switch (state) {
    case State::Drafting:
        return false;
    case State::InReview:
        return true;
    case State::Held:
        return did(store.hold(id, u"wait"_s, u"Kim Park"_s, moment(8)));
    case State::Dropped:
        return did(store.drop(id, u"not needed"_s, u"Kim Park"_s, moment(8)));
    case State::Escalated:
        return did(store.escalate(id, u"angry"_s, u"team lead"_s, u"Kim Park"_s, moment(8)));
    case State::Released:
        return did(store.release(releaseOf(id), messageIdOf(id)));
    case State::Queued:
        return bringTo(store, id, State::Released)
            && did(store.enqueue(outgoing(id, messageIdOf(id)), u"Kim Park"_s, moment(8)));
    case State::Sending: {
        if (!bringTo(store, id, State::Queued))
            return false;
        const auto claimed = store.claim(id, lease(), moment(9));
        return did(claimed) && claimed->has_value();
    }
    case State::Committing:
        return bringTo(store, id, State::Sending) && did(store.commitSending(id, lease(), moment(9)));
    case State::Sent:
        return bringTo(store, id, State::Committing)
            && did(store.markSent(id, u"250 2.0.0 queued"_s, u"Taken by the server."_s, moment(9, 1)));
    case State::Failed:
        return bringTo(store, id, State::Sending)
            && did(store.markFailed(id, u"550 5.1.1"_s, u"No such address."_s, moment(9, 1)));
    case State::Uncertain:
        return bringTo(store, id, State::Committing) && did(store.markUncertain(id, {}, u"No answer."_s, moment(9, 1)));
    }
    Q_UNREACHABLE();
}

inline State stateOf(Store &store, const CommunicationId &id)
{
    const Result<Communication> found = store.communication(id);
    return found ? found->state : State::Drafting;
}

} // namespace countersign::testing

#define ON_ENGINE                                                                                                      \
    QFETCH_GLOBAL(QString, engine);                                                                                    \
    Workspace workspace(engine);                                                                                       \
    const std::unique_ptr<Store> store = workspace.open();                                                             \
    QVERIFY(store)
