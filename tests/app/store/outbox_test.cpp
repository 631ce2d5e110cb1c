// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

namespace countersign {

using namespace testing;

/// mail.md, The order of events for one letter: what is known after every death.
class StoreOutboxTest : public QObject {
    Q_OBJECT

    static bool nobodyIsAlive(const Lease &) { return false; }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void theFrozenBytesComeBackAsTheyWere()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->release(releaseOf(id), messageIdOf(id)));
        OutboxLetter letter = outgoing(id, messageIdOf(id));
        letter.bytes.clear();
        for (int i = 0; i < 512; ++i)
            letter.bytes += static_cast<char>(i);
        letter.sha256 = QCryptographicHash::hash(letter.bytes, QCryptographicHash::Sha256);
        QVERIFY(store->enqueue(letter, u"Kim Park"_s, moment(8)));
        const auto queued = store->queued();
        QCOMPARE(queued->size(), size_t(1));
        QVERIFY(queued->front().bytes.isEmpty());
        QCOMPARE(queued->front().sha256, letter.sha256);
        const auto claimed = store->claim(id, lease(), moment(9));
        letter.attempts = 1;
        QCOMPARE(**claimed, letter);
    }
    void nothingIsClaimedBeforeItsTime()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Queued)); // not before 8:05
        const auto early = store->claim(id, lease(), moment(8, 4));
        QVERIFY(early && !early->has_value());
        QVERIFY(store->claim(id, lease(), moment(8, 5))->has_value());
    }
    void onlyAWholeMessageOfThisReleaseIsQueued()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->release(releaseOf(id), messageIdOf(id)));
        QVERIFY(!store->enqueue(outgoing(id, MessageId(u"<other@house.example>"_s)), u"Kim"_s, moment(8)));
        OutboxLetter cut = outgoing(id, messageIdOf(id));
        cut.bytes.chop(1);
        QVERIFY(!store->enqueue(cut, u"Kim"_s, moment(8)));
        OutboxLetter nowhere = outgoing(id, messageIdOf(id));
        nowhere.to.clear();
        QVERIFY(!store->enqueue(nowhere, u"Kim"_s, moment(8)));
        QCOMPARE(stateOf(*store, id), State::Released);
    }
    void bytesThatWereAlteredAreNotSent()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Queued));
        const QString value = workspace.isSqlite() ? u"x'41'"_s : u"'\\x41'"_s;
        QCOMPARE(workspace.outside(u"UPDATE outbox SET bytes = "_s + value), 1);
        const auto claimed = store->claim(id, lease(), moment(9));
        QVERIFY(!claimed);
        QCOMPARE(claimed.error().cause, Cause::Storage);
        QCOMPARE(stateOf(*store, id), State::Queued);
    }
    void aDeadProcessLeavesNothingUnknownUnsaid()
    {
        QFETCH_GLOBAL(QString, engine);
        const Workspace workspace(engine);
        std::vector<CommunicationId> ids;
        {
            const auto store = workspace.open();
            for (const State state : { State::Queued, State::Sending, State::Committing, State::Sent }) {
                ids.push_back(putInReview(*store, keyOf(state)));
                QVERIFY(bringTo(*store, ids.back(), state));
            }
        }
        const auto store = workspace.open();
        const auto recovered = store->recoverOutbox(lease(99), nobodyIsAlive, moment(10));
        QVERIFY(recovered);
        QCOMPARE(recovered->communications.size(), size_t(2));
        QCOMPARE(stateOf(*store, ids[0]), State::Queued);
        QCOMPARE(stateOf(*store, ids[1]), State::Queued);
        QCOMPARE(stateOf(*store, ids[2]), State::Uncertain);
        QCOMPARE(stateOf(*store, ids[3]), State::Sent);
        QVERIFY(!store->communication(ids[2])->sending->says.isEmpty());
        // Once is enough.
        QVERIFY(store->recoverOutbox(lease(99), nobodyIsAlive, moment(10))->communications.empty());
        // The one that was claimed goes again, as its second try.
        QCOMPARE((*store->claim(ids[1], lease(99), moment(11)))->attempts, 2);
    }
    void whatALivingProcessSendsIsLeftToIt()
    {
        ON_ENGINE;
        const CommunicationId theirs = putInReview(*store, u"1"_s);
        QVERIFY(bringTo(*store, theirs, State::Sending)); // by process 7
        const auto isSeven = [](const Lease &one) {
            return one.process == 7 && one.host == u"desk"_s;
        };
        QVERIFY(store->recoverOutbox(lease(99), isSeven, moment(10))->communications.empty());
        QCOMPARE(stateOf(*store, theirs), State::Sending);
        QVERIFY(store->commitSending(theirs, lease(7), moment(10)));
        // A lease that looks like our own is of a process before us.
        QCOMPARE(store->recoverOutbox(lease(7), isSeven, moment(10))->communications.front().state, State::Uncertain);
    }
    void aLetterIsSentAgainUnderTheSameMessageId()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Uncertain));
        const auto again = store->resolve(id, State::Queued, u"not in the Sent folder"_s, u"Kim Park"_s, moment(12));
        QVERIFY(again);
        QCOMPARE(again->communications.front().sending->notBefore, moment(12));
        const auto claimed = store->claim(id, lease(), moment(12));
        QCOMPARE((*claimed)->messageId, messageIdOf(id));
        QCOMPARE((*claimed)->bytes, outgoing(id, messageIdOf(id)).bytes);
        QCOMPARE((*claimed)->attempts, 2);
    }
    void aLaterTryKeepsTheServersWords()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Sending));
        const auto later
            = store->requeue(id, u"451 4.7.1 try later"_s, u"The server asks to wait."_s, moment(9, 30), moment(9));
        const Sending &sending = *later->communications.front().sending;
        QCOMPARE(sending.reply, u"451 4.7.1 try later"_s);
        QCOMPARE(sending.notBefore, moment(9, 30));
        QCOMPARE(sending.attempts, 1);
        QVERIFY(!store->claim(id, lease(), moment(9, 29))->has_value());
    }
    void refusesAProbeOfTheScanAtEveryStep()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Queued));
        const CommunicationId probe(u"probe "_s + id.value());
        ReleaseOrder order = releaseOf(id);
        order.id = probe;
        const auto isRefused = [](const auto &answer) {
            return !answer && answer.error().cause == Cause::Conflict && answer.error().says.contains(u"probe"_s);
        };
        QVERIFY(isRefused(store->release(order, messageIdOf(id))));
        OutboxLetter whole = store->queued()->front();
        whole.id = probe;
        whole.bytes = "whole";
        whole.sha256 = QCryptographicHash::hash(whole.bytes, QCryptographicHash::Sha256);
        QVERIFY(isRefused(store->enqueue(whole, u"Kim"_s, moment(9))));
        QVERIFY(isRefused(store->claim(probe, lease(), moment(9))));
        QVERIFY(isRefused(store->commitSending(probe, lease(), moment(9))));
        const auto queued = store->queued();
        QVERIFY(queued);
        for (const OutboxLetter &letter : *queued)
            QVERIFY(letter.id != probe);
    }
    void keepsProbesForTheTeamAndForNobody()
    {
        ON_ENGINE;
        QCOMPARE(*store->vigilance(), Vigilance()); // off
        QVERIFY(!store->setProbeShare(0.3, u"Lee Ford"_s, moment(8)));
        QVERIFY(!store->setProbeShare(-1, u"Lee Ford"_s, moment(8)));
        QVERIFY(store->setProbeShare(0.05, u"Lee Ford"_s, moment(8)));
        QVERIFY(store->noteProbe(true, u"promised_date"_s, moment(9)));
        QVERIFY(store->noteProbe(false, u"quantity"_s, moment(9)));
        QCOMPARE(*store->vigilance(), (Vigilance { 0.05, { 2, 1 } }));
        int probed = 0;
        const auto events = store->events(0, 100);
        QVERIFY(events);
        for (const Event &event : *events) {
            if (event.kind != EventKind::Probed)
                continue;
            ++probed;
            QVERIFY(event.by.isEmpty());
            QVERIFY(event.communication.isNull());
            QVERIFY(event.account.isNull());
        }
        QCOMPARE(probed, 2);
    }
    void whatWasSentIsHistoryOfItsAccount()
    {
        ON_ENGINE;
        Account account = acme();
        QVERIFY(store->saveAccounts({ account }, u"Kim"_s, moment(6)));
        QVERIFY(!store->accountsWithHistory({ account.id })->at(account.id).history);
        QVERIFY(store->addHistory(account.id, {}));
        QVERIFY(store->accountsWithHistory({ account.id })->at(account.id).history->empty());
        const PastCommunication old {
            QDate(2026, 11, 2), CommunicationKind::Exception, TypeId(u"back-order"_s), u"10500"_s, {}, u"Your order"_s,
            u"no reply"_s
        };
        QVERIFY(store->addHistory(account.id, { old }));
        QVERIFY(store->addHistory(account.id, { old })); // the same again is the same
        Record other = backOrder(u"10644"_s);
        other.type = TypeId(u"delivery-delay"_s);
        const auto imported = store->importRecords(report({ backOrder(u"10643"_s), backOrder(u"10645"_s), other }));
        const auto added = store->addCommunication(letterAbout(imported->accepted, imported->batch));
        const CommunicationId id = added->communications.front().id;
        QVERIFY(bringTo(*store, id, State::Sent));
        const auto history = *store->accountsWithHistory({ account.id })->at(account.id).history;
        QCOMPARE(history.size(), size_t(3));
        QCOMPARE(history[0].id, id);
        QCOMPARE(history[0].order, u"10643; 10645"_s);
        QCOMPARE(history[0].outcome, u"sent"_s);
        QCOMPARE(history[0].date, QDate(2026, 11, 21));
        QCOMPARE(history[1].type, TypeId(u"delivery-delay"_s));
        QCOMPARE(history[2], old);
        QVERIFY(store->accountsWithHistory({ AccountId(u"NOBODY"_s) })->empty());
    }
    void aLetterOfLateEveningIsOfTheCompanysDay()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Committing));
        QVERIFY(store->markSent(id, u"250"_s, u"Taken."_s, moment(23, 30))); // 0:30 of the next day in Berlin
        const auto history = *store->accountsWithHistory({ AccountId(u"ACME"_s) })->begin()->second.history;
        QCOMPARE(history.front().date, QDate(2026, 11, 22));
    }
};

COUNTERSIGN_TEST(StoreOutboxTest)

} // namespace countersign

#include "outbox_test.moc"
