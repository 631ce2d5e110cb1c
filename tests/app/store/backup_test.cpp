// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "support/noroom.h"
#include "workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace countersign {

using namespace testing;

/// One file, verified when made, that makes the workspace again on either engine.
class StoreBackupTest : public QObject {
    Q_OBJECT

    /// Something of everything.
    static void fill(Store &store)
    {
        QVERIFY(store.saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        QVERIFY(store.addHistory(
            AccountId(u"ACME"_s),
            { { QDate(2026, 11, 2), CommunicationKind::Status, TypeId(u"shipped"_s), u"1"_s, {}, {}, {} } }));
        Order order {
            u"10643"_s, AccountId(u"ACME"_s), QDate(2026, 11, 1), {}, {}, u"DHL"_s, Money { 1250, { u"EUR"_s } }, {}
        };
        order.lines = { { u"1"_s, u"Chai"_s, u"C-1"_s, Quantity { 2500, u"kg"_s }, Money { 500, { u"EUR"_s } } } };
        QVERIFY(store.saveOrders({ order }, u"Kim"_s, moment(6)));
        QVERIFY(store.publishFoundation({ { u"account-tiers.md"_s, QByteArray("# \xff\x00 tiers", 10) } },
                                        FoundationVersion(u"0123456789ab"_s), u"first"_s, u"Lee"_s, moment(6)));
        QVERIFY(store.saveDocument(u"profile/erp"_s, { { u"order"_s, u"Order No"_s } }));
        QVERIFY(store.suppress(u"Gone@acme.example"_s, u"bounced"_s, moment(6)));
        const CommunicationId sent = putInReview(store, u"1"_s);
        QVERIFY(bringTo(store, sent, State::Sent));
        Record newer = backOrder(u"1"_s);
        newer.set({ factnames::NEW_DATE.toString(), QDate(2026, 12, 24), {} });
        QVERIFY(store.importRecords(report({ newer }, moment(10)))); // overtakes the one that was sent
        const CommunicationId queued = putInReview(store, u"2"_s);
        QVERIFY(bringTo(store, putInReview(store, u"3"_s), State::Escalated));
        QVERIFY(store.addOverride(queued, { {}, u"agreed"_s, u"Kim"_s, moment(8) }, passed()));
        QVERIFY(store.sign(queued, { u"export"_s, u"Lee"_s, moment(8), 1 }, passed()));
        QVERIFY(bringTo(store, queued, State::Queued));
        QVERIFY(store.logCallback(AccountId(u"ACME"_s), sent, false, u"when?"_s, u"Kim"_s, moment(15)));
    }

    static void verifySame(Store &one, Store &other)
    {
        const std::vector<Communication> letters = *one.communications({});
        QCOMPARE(letters.size(), other.communications({})->size());
        for (const Communication &letter : letters) {
            // What was on its way out is not as it was: that has tests of its own.
            if (letter.state == State::Queued)
                continue;
            QCOMPARE(*other.communication(letter.id), letter);
            QCOMPARE(*one.dossier(letter.id), *other.dossier(letter.id));
        }
        QCOMPARE(*one.accounts(), *other.accounts());
        const std::vector ids { AccountId(u"ACME"_s) };
        QCOMPARE(*one.accountsWithHistory(ids), *other.accountsWithHistory(ids));
        QCOMPARE(*one.orders({ u"10643"_s }), *other.orders({ u"10643"_s }));
        QCOMPARE(*one.recordsWithoutLetter({}), *other.recordsWithoutLetter({}));
        QCOMPARE((*one.currentFoundation())->documents, (*other.currentFoundation())->documents);
        QCOMPARE(*one.documents(u"profile/"_s), *other.documents(u"profile/"_s));
        QCOMPARE(*one.suppressedAddresses(), *other.suppressedAddresses());
        const std::vector<Event> events = *one.events(0, 1000);
        QCOMPARE(events, *other.events(0, static_cast<int>(events.size())));
    }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void aBackupMakesTheWorkspaceAgainOnEitherEngine()
    {
        ON_ENGINE;
        fill(*store);
        const QString file = workspace.path(u"monday.backup"_s);
        const auto made = store->backup(file);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().says));
        QVERIFY(QFileInfo::exists(file));
        QVERIFY(!QFileInfo::exists(file + u"-wal"_s));
        QVERIFY(!QFileInfo::exists(file + u".partial"_s));
        QVERIFY(!(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        for (const char *target : { SQLITE, POSTGRESQL }) {
            if (target == POSTGRESQL && qEnvironmentVariableIsEmpty("COUNTERSIGN_TEST_PG"))
                continue;
            const Workspace again(QString::fromLatin1(target));
            const auto restored = restoreBackup(file, const_cast<Workspace &>(again).location(), moment(16));
            QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().says));
            const auto other = again.open();
            verifySame(*store, *other);
            const auto report = other->verifyAudit();
            QVERIFY2(report->intact && report->headMatches, qPrintable(report->says));
            // New rows go on where the old ones ended.
            const CommunicationId fresh = putInReview(*other, u"77"_s);
            QCOMPARE(fresh, CommunicationId(u"C4"_s));
        }
    }
    void nothingIsOverwritten()
    {
        ON_ENGINE;
        fill(*store);
        const QString file = workspace.path(u"monday.backup"_s);
        QVERIFY(store->backup(file));
        const auto twice = store->backup(file);
        QVERIFY(!twice);
        QCOMPARE(twice.error().cause, Cause::Input);
        const auto over = restoreBackup(file, workspace.location(), moment(16));
        QVERIFY(!over);
        QCOMPARE(over.error().cause, Cause::Input);
        QCOMPARE(store->communications({})->size(), size_t(3));
    }
    void whatIsNoBackupIsRefused()
    {
        ON_ENGINE;
        fill(*store);
        const QString file = workspace.path(u"monday.backup"_s);
        QVERIFY(store->backup(file));
        Workspace again;
        QVERIFY(!restoreBackup(workspace.path(u"none"_s), again.location(), moment(16)));
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.resize(damaged.size() / 2);
        damaged.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^store trouble"_s));
        const auto restored = restoreBackup(file, again.location(), moment(16));
        QVERIFY(!restored);
        QVERIFY2(restored.error().says.contains(u"damaged"_s), qPrintable(restored.error().says));
        QVERIFY(!QFileInfo::exists(again.location().file));
    }
    void aPlaceThatCannotBeWrittenIsSaid()
    {
        ON_ENGINE;
        const auto made = store->backup(u"/proc/no/such/folder/x.backup"_s);
        QVERIFY(!made);
        QVERIFY2(made.error().says.contains(u"folder"_s) && !made.error().says.contains(u"workspace"_s),
                 qPrintable(made.error().says));
        const auto unwritable = store->backup(u"/proc/x.backup"_s);
        QVERIFY(!unwritable);
        QVERIFY2(unwritable.error().says.contains(u"x.backup"_s), qPrintable(unwritable.error().says));
    }
    void whatWasOnItsWayOutDoesNotGoOutAgain_data()
    {
        QTest::addColumn<State>("then");
        QTest::addColumn<State>("now");
        QTest::newRow("a released one is in review") << State::Released << State::InReview;
        QTest::newRow("a queued one is in review") << State::Queued << State::InReview;
        QTest::newRow("a failed one is in review") << State::Failed << State::InReview;
        QTest::newRow("one that waited in review is looked at singly") << State::InReview << State::InReview;
        QTest::newRow("one on the wire is uncertain") << State::Sending << State::Uncertain;
        QTest::newRow("one being handed over is uncertain") << State::Committing << State::Uncertain;
        QTest::newRow("an uncertain one stays so") << State::Uncertain << State::Uncertain;
        QTest::newRow("a held one stays so") << State::Held << State::Held;
        QTest::newRow("a sent one stays so") << State::Sent << State::Sent;
        QTest::newRow("a dropped one stays so") << State::Dropped << State::Dropped;
        QTest::newRow("an escalated one stays so") << State::Escalated << State::Escalated;
    }
    void whatWasOnItsWayOutDoesNotGoOutAgain()
    {
        QFETCH(State, then);
        QFETCH(State, now);
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, then));
        const QString file = workspace.path(u"monday.backup"_s);
        QVERIFY(store->backup(file));
        Workspace again(engine);
        QVERIFY(restoreBackup(file, again.location(), moment(16)));
        const auto other = again.open();
        const Communication letter = *other->communication(id);
        QCOMPARE(letter.state, now);
        QVERIFY(other->queued()->empty());
        const std::vector<Event> events = *other->events(0, 100);
        QCOMPARE(events.back().details[u"what"_s].toString(), u"restored"_s);
        const bool isDoubtful = now == State::InReview || then == State::Sending || then == State::Committing;
        const QString says = letter.sending && now == State::Uncertain ? letter.sending->says : letter.stateReason;
        QCOMPARE(says.contains(u"may have been sent since"_s), isDoubtful);
        if (now == State::InReview) {
            QVERIFY(!letter.release);
            QCOMPARE(letter.lane(), Lane::Individual);
        }
        const auto report = other->verifyAudit();
        QVERIFY2(report->intact && report->headMatches, qPrintable(report->says));
    }
    void aByteThatChangedInATextIsNoticed()
    {
        ON_ENGINE;
        (void)putInReview(*store);
        const QString file = workspace.path(u"monday.backup"_s);
        QVERIFY(store->backup(file));
        QFile backup(file);
        QVERIFY(backup.open(QIODevice::ReadWrite));
        const qsizetype at = backup.readAll().indexOf("Chai is late.");
        QVERIFY(at > 0);
        QVERIFY(backup.seek(at));
        QCOMPARE(backup.write("D"), 1);
        backup.close();
        Workspace again;
        const auto restored = restoreBackup(file, again.location(), moment(16));
        QVERIFY(!restored);
        QVERIFY2(restored.error().says.contains(u"damaged"_s), qPrintable(restored.error().says));
        QVERIFY(!restored.error().says.contains(u"workspace "_s + file));
        QVERIFY(!QFileInfo::exists(again.location().file));
    }
    void aBackupOfABrokenLogIsMadeAndNotRestored()
    {
        ON_ENGINE;
        (void)putInReview(*store);
        if (workspace.isSqlite())
            workspace.outside(u"DROP TRIGGER audit_chain_keeps_its_entries"_s);
        else
            workspace.outside(u"DROP TRIGGER audit_chain_keeps_its_entries ON audit_chain"_s);
        QCOMPARE(workspace.outside(u"UPDATE audit_chain SET kind = 'seen' WHERE number = 2"_s), 1);
        const QString file = workspace.path(u"monday.backup"_s);
        QVERIFY(store->backup(file));
        Workspace again;
        const auto restored = restoreBackup(file, again.location(), moment(16));
        QVERIFY(!restored);
        QVERIFY2(restored.error().says.contains(u"entry 2"_s), qPrintable(restored.error().says));
        QVERIFY(QDir(QFileInfo(again.location().file).path()).isEmpty());
        QVERIFY(!QFileInfo::exists(again.location().headFileInUse()));
    }
    void aFileThatOthersCouldReadIsNeverThere()
    {
#ifdef Q_OS_UNIX
        ON_ENGINE;
        const QString file = workspace.path(u"monday.backup"_s);
        auto database = Database::open(workspace.location());
        if (!workspace.isSqlite())
            QSKIP("A copy of a server's is an SQLite file that is made like every other.");
        {
            const testing::NoRoomOnDisk full;
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^store trouble"_s));
            const auto copied = copyFile(**database, file);
            QVERIFY(!copied);
            QVERIFY2(copied.error().says.contains(file), qPrintable(copied.error().says));
        }
        QVERIFY(!(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
#endif
    }
    void theHeadThatWasThereIsKeptAside()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("Of files only.");
        const QString file = workspace.path(u"monday.backup"_s);
        {
            const auto store = workspace.open();
            fill(*store);
            QVERIFY(store->backup(file));
            (void)putInReview(*store, u"9"_s);
        }
        for (const QString &gone : { u""_s, u"-wal"_s, u"-shm"_s })
            QFile::remove(workspace.location().file + gone);
        QVERIFY(restoreBackup(file, workspace.location(), moment(16)));
        QVERIFY(QFileInfo::exists(workspace.location().headFileInUse() + u".before-restore"_s));
        QVERIFY(workspace.open()->verifyAudit()->headMatches);
    }
};

COUNTERSIGN_TEST(StoreBackupTest)

} // namespace countersign

#include "backup_test.moc"
