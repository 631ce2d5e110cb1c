// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

namespace countersign {

using namespace testing;

/// Everything that is kept of one account is given with where it came from, and nothing of another.
class StoreAccountFileTest : public QObject {
    Q_OBJECT

    static Order orderOf(const QString &number, const QString &account, int shippedOn)
    {
        Order order;
        order.number = number;
        order.account = AccountId(account);
        order.ordered = QDate(2026, 11, 1);
        order.required = QDate(2026, 11, 10);
        if (shippedOn > 0)
            order.shipped = QDate(2026, 11, shippedOn);
        return order;
    }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void theFileHoldsAllThatIsKept()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme(), acme(u"OTHER"_s) }, u"Kim"_s, moment(6)));
        QVERIFY(store->saveOrders({ orderOf(u"10643"_s, u"ACME"_s, 9), orderOf(u"1"_s, u"OTHER"_s, 9) }, u"Kim"_s,
                                  moment(6)));
        QVERIFY(store->addHistory(AccountId(u"ACME"_s),
                                  { { QDate(2026, 10, 1),
                                      CommunicationKind::Status,
                                      TypeId(u"shipped"_s),
                                      u"10500"_s,
                                      {},
                                      u"It went"_s,
                                      u"no reply"_s } }));
        const CommunicationId sent = putInReview(*store);
        QVERIFY(bringTo(*store, sent, State::Sent));
        const CommunicationId handedOver = putInReview(*store, u"10650"_s);
        QVERIFY(bringTo(*store, handedOver, State::Escalated));
        QVERIFY(store->logCallback(AccountId(u"ACME"_s), sent, false, u"where is it?"_s, u"Kim Park"_s, moment(10)));
        const auto file = store->accountFile(AccountId(u"ACME"_s), moment(0));
        QVERIFY2(file, qPrintable(file ? QString() : file.error().says));
        QCOMPARE(file->account.name, u"Acme Supplies"_s);
        QCOMPARE(file->account.notes.size(), size_t(1));
        QVERIFY(file->account.callbacks.empty()); // those are told by themselves
        QCOMPARE(file->account.history->size(), size_t(1));
        QCOMPARE(file->orders.size(), size_t(1));
        QCOMPARE(file->records.size(), size_t(2));
        QCOMPARE(file->records.front().source, u"exceptions.csv"_s);
        QCOMPARE(file->records.front().on, QDate(2026, 11, 21));
        QCOMPARE(file->records.front().letter, sent);
        QCOMPARE(file->letters.size(), size_t(2));
        QCOMPARE(file->letters.front().letter.state, State::Sent);
        QVERIFY(file->letters.front().body.contains(u"Chai is late."_s));
        QVERIFY(file->letters.back().body.isEmpty());
        QCOMPARE(file->callbacks.size(), size_t(1));
        QCOMPARE(file->callbacks.front().id, u"K1"_s);
        QCOMPARE(file->callbacks.front().letter, sent);
        QCOMPARE(file->escalations.size(), size_t(1));
        QCOMPARE(file->escalations.front().escalation.letters, std::vector { handedOver });
        QVERIFY(!file->escalations.front().closedAt);
        QVERIFY(store->resume(handedOver, u"Kim Park"_s, moment(11)));
        QCOMPARE(store->accountFile(AccountId(u"ACME"_s), moment(0))->escalations.front().closedAt, moment(11));
        QVERIFY(store->accountFile(AccountId(u"ACME"_s), moment(23))->letters.front().body.isEmpty());
    }
    void aRecordThatWasOvertakenSaysByWhich()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        const CommunicationId sent = putInReview(*store);
        QVERIFY(bringTo(*store, sent, State::Sent));
        QVERIFY(store->importRecords(report({ backOrder(u"10643"_s, 18) }, moment(12))));
        const auto file = store->accountFile(AccountId(u"ACME"_s), moment(0));
        QCOMPARE(file->records.size(), size_t(2));
        QCOMPARE(file->records.front().overtakenBy, file->records.back().record.id);
        QVERIFY(file->records.back().overtakenBy.isNull());
    }
    void aCallbackAboutNoLetterTellsOfItsAccount()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        const auto change
            = store->logCallback(AccountId(u"ACME"_s), {}, false, u"in general"_s, u"Kim Park"_s, moment(10));
        QCOMPARE(change->accounts, std::vector { AccountId(u"ACME"_s) });
        QCOMPARE(store->accountFile(AccountId(u"ACME"_s), moment(0))->callbacks.front().reason, u"in general"_s);
    }
    void anAccountThatIsNotThereIsSaid()
    {
        ON_ENGINE;
        const auto file = store->accountFile(AccountId(u"NOBODY"_s), moment(0));
        QVERIFY(!file);
        QCOMPARE(file.error().says, u"There is no account NOBODY in this workspace."_s);
    }
    void theShareOnTimeIsCountedAnewWhenOrdersCome()
    {
        ON_ENGINE;
        QCOMPARE(*store->punctuality(), Punctuality());
        QVERIFY(store->saveOrders(
            { orderOf(u"1"_s, u"ACME"_s, 10), orderOf(u"2"_s, u"ACME"_s, 11), orderOf(u"3"_s, u"OTHER"_s, 0) },
            u"Kim"_s, moment(6)));
        QCOMPARE(*store->punctuality(), (Punctuality { 1, 1 }));
        QVERIFY(store->saveOrders({ orderOf(u"3"_s, u"OTHER"_s, 9) }, u"Kim"_s, moment(7)));
        QCOMPARE(*store->punctuality(), (Punctuality { 2, 1 }));
    }
    void whatIsOpenIsCountedForEachAccount()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme(), acme(u"OTHER"_s) }, u"Kim"_s, moment(6)));
        const CommunicationId sent = putInReview(*store);
        QVERIFY(bringTo(*store, sent, State::Sent));
        const CommunicationId handedOver = putInReview(*store, u"10650"_s);
        QVERIFY(bringTo(*store, handedOver, State::Escalated));
        putInReview(*store, u"10651"_s);
        const auto accounts = store->accountsAtAGlance(moment(0));
        QCOMPARE(accounts->size(), size_t(2));
        const AccountAtAGlance &first = accounts->front();
        QCOMPARE(first.id, AccountId(u"ACME"_s));
        QCOMPARE(first.people, QStringList({ u"Dana Roe"_s, u"dana.roe@acme.example"_s }));
        QCOMPARE(first.waiting, 1);
        QCOMPARE(first.escalations, 1);
        QCOMPARE(first.told, 1);
        QCOMPARE(accounts->back().waiting + accounts->back().told, 0);
    }
    void anOrderLeadsToItsAccount()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        QVERIFY(store->saveOrders({ orderOf(u"10_43"_s, u"ACME"_s, 9), orderOf(u"10643"_s, u"ACME"_s, 9) }, u"Kim"_s,
                                  moment(6)));
        QCOMPARE(store->ordersLike(u"106"_s)->size(), size_t(1));
        QCOMPARE(store->ordersLike(u"10_"_s)->front().number, u"10_43"_s);
        QVERIFY(store->ordersLike(u"  "_s)->empty());
        putInReview(*store, u"20007"_s);
        QCOMPARE(*store->ordersLike(u"200"_s), (std::vector<OrderOwner> { { u"20007"_s, AccountId(u"ACME"_s) } }));
    }
};

COUNTERSIGN_TEST(StoreAccountFileTest)

} // namespace countersign

#include "accountfile_test.moc"
