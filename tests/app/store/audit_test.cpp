// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/noroom.h"
#include "workspace.h"

#include <QFile>

namespace countersign {

using namespace testing;

namespace {

std::shared_ptr<const Secret> key(const QByteArray &bytes = "a key of the key ring")
{
    return std::make_shared<const Secret>(bytes);
}

/// Lets the guard of the append-only table go, as somebody with the file in hand can.
void dropGuards(Workspace &workspace)
{
    if (workspace.isSqlite()) {
        workspace.outside(u"DROP TRIGGER audit_chain_keeps_its_entries"_s);
        workspace.outside(u"DROP TRIGGER audit_chain_loses_no_entry"_s);
    } else {
        workspace.outside(u"DROP TRIGGER audit_chain_keeps_its_entries ON audit_chain"_s);
        workspace.outside(u"DROP TRIGGER audit_chain_is_never_emptied ON audit_chain"_s);
    }
}

} // namespace

/// What the audit log shows when somebody altered it.
class StoreAuditTest : public QObject {
    Q_OBJECT

    /// Twelve entries.
    static void fill(Store &store)
    {
        static int order = 0;
        for (int i = 0; i < 3; ++i)
            QVERIFY(bringTo(store, putInReview(store, QString::number(++order)), State::Released));
    }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void anUntouchedLogIsIntact()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        workspace.location().headKey = key();
        {
            const auto store = workspace.open();
            fill(*store);
        }
        const auto store = workspace.open();
        const auto report = store->verifyAudit();
        QVERIFY(report);
        QVERIFY2(report->intact, qPrintable(report->says));
        QVERIFY2(report->headMatches, qPrintable(report->says));
        QCOMPARE(report->entries, 12);
        QVERIFY(!report->firstBroken);
        const auto events = store->events(0, 100);
        QCOMPARE(events->size(), size_t(12));
        QCOMPARE(events->front().number, 1);
        QCOMPARE(events->back().number, 12);
        QCOMPARE(events->back().kind, EventKind::Released);
        QCOMPARE(events->back().by, u"Kim Park"_s);
        QCOMPARE(store->events(10, 1)->front().number, 11);
    }
    void anEmptyLogIsIntact()
    {
        ON_ENGINE;
        const auto report = store->verifyAudit();
        QVERIFY(report->intact && report->headMatches);
        QCOMPARE(report->entries, 0);
    }
    void theDatabaseItselfGuardsItsEntries()
    {
        ON_ENGINE;
        fill(*store);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"append-only"_s));
        QCOMPARE(workspace.outside(u"UPDATE audit_chain SET kind = 'seen' WHERE number = 3"_s), -1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"append-only"_s));
        QCOMPARE(workspace.outside(u"DELETE FROM audit_chain WHERE number = 3"_s), -1);
        QVERIFY(store->verifyAudit()->intact);
    }
    void anAlterationShowsWhereItIs_data()
    {
        QTest::addColumn<QStringList>("alteration");
        QTest::addColumn<int>("firstBroken");
        QTest::newRow("another kind") << QStringList { u"UPDATE audit_chain SET kind = 'seen' WHERE number = 5"_s }
                                      << 5;
        QTest::newRow("another time") << QStringList { u"UPDATE audit_chain SET at = at + 1 WHERE number = 5"_s } << 5;
        QTest::newRow("another letter") << QStringList {
            u"UPDATE audit_chain SET communication = 'C3' WHERE number = 4"_s
        } << 4;
        QTest::newRow("another account") << QStringList { u"UPDATE audit_chain SET account = 'X' WHERE number = 5"_s }
                                         << 5;
        QTest::newRow("other details") << QStringList {
            u"UPDATE audit_details SET body = '{\"by\":\"Nobody\",\"details\":{}}' WHERE number = 7"_s
        } << 7;
        QTest::newRow("an entry taken out") << QStringList { u"DELETE FROM audit_details WHERE number = 6"_s,
                                                             u"DELETE FROM audit_chain WHERE number = 6"_s }
                                            << 7;
        QTest::newRow("the first taken out") << QStringList { u"DELETE FROM audit_details WHERE number = 1"_s,
                                                              u"DELETE FROM audit_chain WHERE number = 1"_s }
                                             << 2;
        QTest::newRow("a gap closed by renumbering")
            << QStringList { u"DELETE FROM audit_details WHERE number >= 11"_s,
                             u"DELETE FROM audit_chain WHERE number = 11"_s,
                             u"UPDATE audit_chain SET number = 11 WHERE number = 12"_s }
            << 11;
        QTest::newRow("two entries exchanged")
            << QStringList { u"DELETE FROM audit_details WHERE number IN (4, 5)"_s,
                             u"UPDATE audit_chain SET number = 100 WHERE number = 4"_s,
                             u"UPDATE audit_chain SET number = 4 WHERE number = 5"_s,
                             u"UPDATE audit_chain SET number = 5 WHERE number = 100"_s }
            << 4;
    }
    void anAlterationShowsWhereItIs()
    {
        ON_ENGINE;
        QFETCH(QStringList, alteration);
        QFETCH(int, firstBroken);
        fill(*store);
        dropGuards(workspace);
        for (const QString &sql : alteration)
            QVERIFY(workspace.outside(sql) > 0);
        const auto report = store->verifyAudit();
        QVERIFY(!report->intact);
        QCOMPARE(report->firstBroken, std::optional<qint64>(firstBroken));
        QVERIFY(report->says.contains(QString::number(firstBroken)));
    }
    void aCutEndShowsByTheHeadOutside()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        workspace.location().headKey = key();
        fill(*workspace.open());
        dropGuards(workspace);
        QCOMPARE(workspace.outside(u"DELETE FROM audit_details WHERE number > 9"_s), 3);
        QCOMPARE(workspace.outside(u"DELETE FROM audit_chain WHERE number > 9"_s), 3);
        const auto store = workspace.open();
        auto report = store->verifyAudit();
        QVERIFY(report->intact);
        QVERIFY(!report->headMatches);
        QVERIFY(report->says.contains(u"12"_s));
        // Writing on does not make it good, not even past the number that was there.
        fill(*store);
        report = store->verifyAudit();
        QVERIFY(report->intact);
        QVERIFY(!report->headMatches);
        QVERIFY(!workspace.open()->verifyAudit()->headMatches);
        // Only a deliberate act does.
        QVERIFY(sealAuditLog(workspace.location()));
        QVERIFY(workspace.open()->verifyAudit()->headMatches);
    }
    void aCutWhileTheProgramRunsShowsToo()
    {
        ON_ENGINE;
        fill(*store);
        dropGuards(workspace);
        QCOMPARE(workspace.outside(u"DELETE FROM audit_details WHERE number > 9"_s), 3);
        QCOMPARE(workspace.outside(u"DELETE FROM audit_chain WHERE number > 9"_s), 3);
        fill(*store);
        QVERIFY(!store->verifyAudit()->headMatches);
    }
    void aChainWrittenAnewShowsByTheHeadOutside()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        fill(*workspace.open());
        // Every entry hashed anew, as a forger with the algorithm would.
        Workspace forged(engine);
        fill(*forged.open());
        QVERIFY(QFile::remove(forged.location().headFileInUse()));
        QVERIFY(QFile::copy(workspace.location().headFileInUse(), forged.location().headFileInUse()));
        const auto report = forged.open()->verifyAudit();
        QVERIFY(report->intact);
        QVERIFY(!report->headMatches);
    }
    void erasedDetailsDoNotBreakTheChain()
    {
        ON_ENGINE;
        fill(*store);
        QCOMPARE(workspace.outside(u"DELETE FROM audit_details WHERE number IN (2, 3)"_s), 2);
        const auto report = store->verifyAudit();
        QVERIFY(report->intact && report->headMatches);
        QVERIFY(report->says.contains(u"2 of them erased"_s));
        const auto events = store->events(1, 1);
        QCOMPARE(events->front().communication, CommunicationId(u"C1"_s));
        QVERIFY(events->front().by.isEmpty());
    }
    void aDeathBetweenCommitAndHeadIsNoAlteration()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        const QString head = workspace.location().headFileInUse();
        const QString older = head + u".older"_s;
        {
            const auto store = workspace.open();
            (void)putInReview(*store, u"1"_s);
            QVERIFY(QFile::copy(head, older));
            (void)putInReview(*store, u"2"_s);
        }
        QVERIFY(QFile::remove(head));
        QVERIFY(QFile::rename(older, head));
        const auto store = workspace.open();
        QVERIFY(store->verifyAudit()->headMatches);
        (void)putInReview(*store, u"3"_s);
        QVERIFY(store->verifyAudit()->headMatches);
    }
    void aHeadIsOnlyTrustedUnderOurSeal()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        workspace.location().headKey = key();
        fill(*workspace.open());
        workspace.location().headKey = key("another key");
        QVERIFY(!workspace.open()->verifyAudit()->headMatches);
        workspace.location().headKey = key();
        QVERIFY(workspace.open()->verifyAudit()->headMatches);
        // Without the key the sealed head still counts, and is left as it is.
        workspace.location().headKey.reset();
        {
            const auto store = workspace.open();
            QVERIFY(store->verifyAudit()->headMatches);
            fill(*store);
        }
        workspace.location().headKey = key();
        QVERIFY(workspace.open()->verifyAudit()->headMatches);
        // A head without a seal is none where a key is there.
        QVERIFY(QFile::remove(workspace.location().headFileInUse()));
        HeadKeeper forger(workspace.location().headFileInUse(), {});
        QVERIFY(forger.keep({ 0, hashBeforeTheFirst() }));
        QVERIFY(!workspace.open()->verifyAudit()->headMatches);
    }
    void aDeskWithoutAHeadWorksAndClaimsNothing()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        fill(*workspace.open());
        QVERIFY(QFile::remove(workspace.location().headFileInUse()));
        {
            const auto store = workspace.open();
            auto report = store->verifyAudit();
            QVERIFY(report->intact);
            QVERIFY(!report->headMatches);
            QVERIFY2(report->says.contains(u"no head of this log is kept"_s), qPrintable(report->says));
            fill(*store);
            QVERIFY(!store->verifyAudit()->headMatches);
        }
        QVERIFY(!workspace.open()->verifyAudit()->headMatches);
        QVERIFY(sealAuditLog(workspace.location()));
        const auto store = workspace.open();
        QVERIFY(store->verifyAudit()->headMatches);
        fill(*store);
        QVERIFY(store->verifyAudit()->headMatches);
    }
    void anEmptiedLogBesideLettersIsNotIntact()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        fill(*workspace.open());
        dropGuards(workspace);
        QVERIFY(workspace.outside(u"DELETE FROM audit_details"_s) > 0);
        QVERIFY(workspace.outside(u"DELETE FROM audit_chain"_s) > 0);
        QVERIFY(QFile::remove(workspace.location().headFileInUse()));
        const auto store = workspace.open();
        const auto report = store->verifyAudit();
        QVERIFY(!report->intact && !report->headMatches);
        QVERIFY2(report->says.contains(u"emptied"_s), qPrintable(report->says));
        QVERIFY(!QFile::exists(workspace.location().headFileInUse()));
    }
    void aServerEmptiesItNotEvenAsAWhole()
    {
        ON_ENGINE;
        if (workspace.isSqlite())
            QSKIP("Of servers only.");
        fill(*store);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"append-only"_s));
        QCOMPARE(workspace.outside(u"TRUNCATE audit_chain CASCADE"_s), -1);
        QVERIFY(store->verifyAudit()->intact);
    }
    void aHeadThatFoundNoRoomIsKeptWithTheNextStep()
    {
#ifndef Q_OS_UNIX
        QSKIP("The disk is made full by a limit of the process.");
#else
        ON_ENGINE;
        if (workspace.isSqlite())
            QSKIP("The limit would meet the database file as well.");
        fill(*store);
        const QString head = workspace.location().headFileInUse();
        const auto bytes = [&head] {
            QFile file(head);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        {
            const testing::NoRoomOnDisk full;
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^audit head not written"_s));
            QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
            QCOMPARE(bytes(), before);
        }
        QVERIFY(store->verifyAudit()->headMatches);
        (void)putInReview(*store, u"room"_s);
        QVERIFY(bytes() != before);
        QVERIFY(store->verifyAudit()->headMatches);
#endif
    }
    void entriesAreOfTheRealTimeWhereTheDayIsSetByHand()
    {
        class Stopped final : public Clock {
        public:
            QDateTime now() const override { return moment(10, 30, 29); }
            QDate today() const override { return now().date(); }
        };
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        workspace.location().clock = std::make_shared<const Stopped>();
        const auto store = workspace.open();
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        const Event event = store->events(0, 1)->front();
        QCOMPARE(event.at, moment(10, 30, 29));
        QCOMPARE(event.details[u"as_of"_s].toString(), u"2026-11-21"_s);
        QVERIFY(store->verifyAudit()->intact);
    }
    void whatIsDoneTogetherIsKeptTogether()
    {
        ON_ENGINE;
        const CommunicationId first = putInReview(*store, u"a"_s);
        const CommunicationId second = putInReview(*store, u"b"_s);
        const CommunicationId third = putInReview(*store, u"c"_s);
        const auto kept = store->together([&]() -> Result<Done> {
            const auto one = store->release(releaseOf(first), messageIdOf(first));
            const auto refused = store->release(releaseOf(second, 7), messageIdOf(second));
            const auto unknown = store->hold(CommunicationId(u"C99"_s), u"x"_s, u"Kim"_s, moment(8));
            const auto other = store->hold(third, u"x"_s, u"Kim"_s, moment(8));
            if (!one || refused || unknown || !other)
                return problem(Cause::Bug, u"not as it should be"_s);
            return Done {};
        });
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().says));
        QCOMPARE(stateOf(*store, first), State::Released);
        QCOMPARE(stateOf(*store, second), State::InReview);
        QCOMPARE(stateOf(*store, third), State::Held);
        const auto report = store->verifyAudit();
        QVERIFY2(report->intact && report->headMatches, qPrintable(report->says));
        QVERIFY(workspace.open()->verifyAudit()->headMatches);
    }
    void ofWhatIsDoneTogetherNothingIsKeptWhereItEndsBadly()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store, u"a"_s);
        const qint64 entries = store->verifyAudit()->entries;
        QVERIFY(!store->together([&]() -> Result<Done> {
            if (!store->hold(id, u"x"_s, u"Kim"_s, moment(8)))
                return Done {};
            return problem(Cause::Conflict, u"no"_s);
        }));
        QCOMPARE(stateOf(*store, id), State::InReview);
        QCOMPARE(store->verifyAudit()->entries, entries);
        QVERIFY(store->hold(id, u"x"_s, u"Kim"_s, moment(8)));
        QVERIFY(store->verifyAudit()->headMatches);
    }
    void rubbishInPlaceOfTheHeadIsNoCrash_data()
    {
        QTest::addColumn<QByteArray>("rubbish");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x00\xff{{{", 6);
        QTest::newRow("a negative number") << QByteArray(R"({"number": -1, "hash": ""})");
        QTest::newRow("a short hash") << QByteArray(R"({"number": 1, "hash": "00"})");
        QTest::newRow("megabytes") << QByteArray(5'000'000, '[');
    }
    void rubbishInPlaceOfTheHeadIsNoCrash()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        QFETCH(QByteArray, rubbish);
        fill(*workspace.open());
        QFile file(workspace.location().headFileInUse());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rubbish);
        file.close();
        const auto store = workspace.open();
        QVERIFY(store);
        QVERIFY(!store->verifyAudit()->headMatches);
        QVERIFY(bringTo(*store, putInReview(*store, u"x"_s), State::Released));
    }
};

COUNTERSIGN_TEST(StoreAuditTest)

} // namespace countersign

#include "audit_test.moc"
