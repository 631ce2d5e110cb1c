// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

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
        QVERIFY(store.addOverride(queued, { {}, u"agreed"_s, u"Kim"_s, moment(8) }, passed()));
        QVERIFY(store.sign(queued, { u"export"_s, u"Lee"_s, moment(8), 1 }, passed()));
        QVERIFY(bringTo(store, queued, State::Queued));
        QVERIFY(store.logCallback(AccountId(u"ACME"_s), sent, false, u"when?"_s, u"Kim"_s, moment(15)));
    }

    static void verifySame(Store &one, Store &other)
    {
        const std::vector<Communication> letters = *one.communications({});
        QCOMPARE(letters, *other.communications({}));
        for (const Communication &letter : letters)
            QCOMPARE(*one.dossier(letter.id), *other.dossier(letter.id));
        QCOMPARE(*one.accounts(), *other.accounts());
        const std::vector ids { AccountId(u"ACME"_s) };
        QCOMPARE(*one.accountsWithHistory(ids), *other.accountsWithHistory(ids));
        QCOMPARE(*one.orders({ u"10643"_s }), *other.orders({ u"10643"_s }));
        QCOMPARE(*one.recordsWithoutLetter({}), *other.recordsWithoutLetter({}));
        QCOMPARE((*one.currentFoundation())->documents, (*other.currentFoundation())->documents);
        QCOMPARE(*one.documents(u"profile/"_s), *other.documents(u"profile/"_s));
        QCOMPARE(*one.suppressedAddresses(), *other.suppressedAddresses());
        QCOMPARE(*one.queued(), *other.queued());
        QCOMPARE(*one.events(0, 1000), *other.events(0, 1000));
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
            const auto restored = restoreBackup(file, const_cast<Workspace &>(again).location());
            QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().says));
            const auto other = again.open();
            verifySame(*store, *other);
            const auto report = other->verifyAudit();
            QVERIFY2(report->intact && report->headMatches, qPrintable(report->says));
            // New rows go on where the old ones ended.
            const CommunicationId fresh = putInReview(*other, u"77"_s);
            QCOMPARE(fresh, CommunicationId(u"C3"_s));
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
        const auto over = restoreBackup(file, workspace.location());
        QVERIFY(!over);
        QCOMPARE(over.error().cause, Cause::Input);
        QCOMPARE(store->communications({})->size(), size_t(2));
    }
    void whatIsNoBackupIsRefused()
    {
        ON_ENGINE;
        fill(*store);
        const QString file = workspace.path(u"monday.backup"_s);
        QVERIFY(store->backup(file));
        Workspace again;
        QVERIFY(!restoreBackup(workspace.path(u"none"_s), again.location()));
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.resize(damaged.size() / 2);
        damaged.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^store trouble"_s));
        const auto restored = restoreBackup(file, again.location());
        QVERIFY(!restored);
        QVERIFY2(restored.error().says.contains(u"damaged"_s), qPrintable(restored.error().says));
        QVERIFY(!QFileInfo::exists(again.location().file));
    }
    void aPlaceThatCannotBeWrittenIsSaid()
    {
        ON_ENGINE;
        if (workspace.isSqlite())
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^store trouble"_s));
        QVERIFY(!store->backup(u"/proc/no/such/folder/x.backup"_s));
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
        QVERIFY(restoreBackup(file, workspace.location()));
        QVERIFY(QFileInfo::exists(workspace.location().headFileInUse() + u".before-restore"_s));
        QVERIFY(workspace.open()->verifyAudit()->headMatches);
    }
};

COUNTERSIGN_TEST(StoreBackupTest)

} // namespace countersign

#include "backup_test.moc"
