// SPDX-License-Identifier: GPL-3.0-or-later
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
    void aMissingHeadOfAFileIsAnAlteration()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        fill(*workspace.open());
        QVERIFY(QFile::remove(workspace.location().headFileInUse()));
        // A server's log is new to a desk that joins; a file has had its head from the first moment.
        QCOMPARE(workspace.open()->verifyAudit()->headMatches, !workspace.isSqlite());
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
