// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

namespace countersign {

using namespace testing;

namespace {

const QString ANDREW = u"andrew@house.example"_s;

HandOver handOverOf(const std::vector<CommunicationId> &letters)
{
    HandOver order;
    order.letters = letters;
    order.reason = u"angry"_s;
    order.route = u"team lead"_s;
    order.person = u"Andrew Fuller"_s;
    order.address = ANDREW;
    order.due = moment(10);
    order.subject = u"Escalation: Acme Supplies, angry"_s;
    order.packet = packetText({ { u"Acme"_s, { u"a"_s, u"b"_s, u"c"_s, u"d"_s } } });
    return order;
}

OutboxLetter packetMail()
{
    OutboxLetter packet = outgoing({}, MessageId(u"<packet@house.example>"_s));
    packet.to = ANDREW;
    return packet;
}

/// The row of the packet in a change.
const Communication *packetIn(const Change &change)
{
    const auto found
        = std::ranges::find_if(change.communications, [](const Communication &each) { return isHandOver(each.id); });
    return found == change.communications.end() ? nullptr : &*found;
}

} // namespace

/// A hand-off is kept, its letter waits, and its packet takes the steps of a letter's sending.
class StoreEscalationTest : public QObject {
    Q_OBJECT

    static bool nobodyIsAlive(const Lease &) { return false; }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void theLetterWaitsAndThePacketIsQueued()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        const CommunicationId id = putInReview(*store);
        const auto change = store->handOver(handOverOf({ id }), packetMail(), u"Kim Park"_s, moment(8));
        QVERIFY2(change, qPrintable(change ? QString() : change.error().says));
        QCOMPARE(stateOf(*store, id), State::Escalated);
        const Communication *packet = packetIn(*change);
        QVERIFY(packet);
        QCOMPARE(packet->state, State::Queued);
        QCOMPARE(packet->to, ANDREW);
        QCOMPARE(packet->accountName, u"Acme Supplies"_s);
        const auto queued = store->queued();
        QCOMPARE(queued->size(), size_t(1));
        QCOMPARE(queued->front().id, packet->id);
        const auto open = store->openEscalations(AccountId(u"ACME"_s));
        QCOMPARE(open->size(), size_t(1));
        QCOMPARE(open->front().letters, std::vector { id });
        QCOMPARE(open->front().person, u"Andrew Fuller"_s);
        QCOMPARE(open->front().due, moment(10));
        QCOMPARE(open->front().mail, State::Queued);
        const auto dossier = store->dossier(packet->id);
        QCOMPARE(dossier->letter.body, handOverOf({}).packet);
        QCOMPARE(dossier->events.front().kind, EventKind::Queued);
        QCOMPARE(dossier->events.front().by, u"Kim Park"_s);
        QCOMPARE(packetIn(*store->changesSince(0))->id, packet->id);
    }
    void itGoesAsALetterGoes()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const auto change = store->handOver(handOverOf({ id }), packetMail(), u"Kim Park"_s, moment(8));
        const CommunicationId packet = packetIn(*change)->id;
        QVERIFY(!store->claim(packet, lease(), moment(8, 4))->has_value()); // not before 8:05
        const auto claimed = store->claim(packet, lease(), moment(8, 5));
        QCOMPARE((*claimed)->bytes, packetMail().bytes);
        QCOMPARE((*claimed)->attempts, 1);
        QVERIFY(!store->claim(packet, lease(8), moment(8, 5))->has_value()); // once
        QVERIFY(!store->commitSending(packet, lease(8), moment(8, 6)));
        QVERIFY(store->commitSending(packet, lease(), moment(8, 6)));
        const auto sent = store->markSent(packet, u"250 ok"_s, u"Taken."_s, moment(8, 7));
        QCOMPARE(sent->communications.front().state, State::Sent);
        QCOMPARE(sent->communications.front().sending->says, u"Taken."_s);
        QVERIFY(store->queued()->empty());
        QVERIFY(!store->resolve(packet, State::Queued, u"again"_s, u"Kim"_s, moment(9))); // sent is sent
        QVERIFY(store->verifyAudit()->intact);
        // It is no letter to the customer: neither in the history nor among the letters.
        QVERIFY(!std::ranges::any_of(*store->communications({}), isHandOver, &Communication::id));
        QVERIFY(std::ranges::any_of(store->listed({}, {}, 100)->letters, isHandOver, &ListedLetter::id));
        // Portion by portion it is there once, after the letters.
        std::vector<CommunicationId> ids;
        for (std::optional<ListPlace> next = ListPlace {}; next;) {
            const auto portion = store->listed({}, *next, 1);
            std::ranges::transform(portion->letters, std::back_inserter(ids), &ListedLetter::id);
            next = portion->next;
        }
        QCOMPARE(std::ranges::count_if(ids, isHandOver), 1);
        QVERIFY(isHandOver(ids.back()));
    }
    void takingTheLetterUpAgainTakesThePacketBack()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const CommunicationId packet
            = packetIn(*store->handOver(handOverOf({ id }), packetMail(), u"Kim"_s, moment(8)))->id;
        const auto back = store->resume(id, u"Kim"_s, moment(8, 1));
        QCOMPARE(packetIn(*back)->state, State::Dropped);
        QVERIFY(store->queued()->empty());
        QVERIFY(!store->claim(packet, lease(), moment(9))->has_value());
        QVERIFY(store->openEscalations(AccountId(u"ACME"_s))->empty());
        // And it can be handed over anew.
        QVERIFY(store->handOver(handOverOf({ id }), packetMail(), u"Kim"_s, moment(9)));
        QCOMPARE(store->queued()->size(), size_t(1));
    }
    void whatHasLeftStaysSent()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const CommunicationId packet
            = packetIn(*store->handOver(handOverOf({ id }), packetMail(), u"Kim"_s, moment(8)))->id;
        QVERIFY(store->claim(packet, lease(), moment(9))->has_value());
        QVERIFY(store->commitSending(packet, lease(), moment(9)));
        QVERIFY(store->markSent(packet, {}, {}, moment(9)));
        const auto back = store->resume(id, u"Kim"_s, moment(10));
        QVERIFY(!packetIn(*back));
        QCOMPARE(store->dossier(packet)->communication.state, State::Sent);
    }
    void onePacketForSeveralEndsWithTheLast()
    {
        ON_ENGINE;
        const CommunicationId one = putInReview(*store, u"1"_s);
        const CommunicationId two = putInReview(*store, u"2"_s);
        QVERIFY(store->handOver(handOverOf({ one, two }), packetMail(), u"Kim"_s, moment(8)));
        QVERIFY(!packetIn(*store->resume(one, u"Kim"_s, moment(8, 1))));
        QCOMPARE(store->queued()->size(), size_t(1));
        QCOMPARE(store->openEscalations(AccountId(u"ACME"_s))->front().letters, std::vector { two });
        QVERIFY(packetIn(*store->resume(two, u"Kim"_s, moment(8, 2))));
        QVERIFY(store->queued()->empty());
    }
    void allOfThemOrNone()
    {
        ON_ENGINE;
        const CommunicationId one = putInReview(*store, u"1"_s);
        const CommunicationId gone = putInReview(*store, u"2"_s);
        QVERIFY(bringTo(*store, gone, State::Dropped));
        QVERIFY(!store->handOver(handOverOf({ one, gone }), packetMail(), u"Kim"_s, moment(8)));
        QCOMPARE(stateOf(*store, one), State::InReview);
        QVERIFY(store->queued()->empty());
        QVERIFY(store->openEscalations(AccountId(u"ACME"_s))->empty());
    }
    void onlyAWholePacketInSomebodysName()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(!store->handOver(handOverOf({ id }), packetMail(), u" "_s, moment(8)));
        OutboxLetter cut = packetMail();
        cut.bytes.chop(1);
        QVERIFY(!store->handOver(handOverOf({ id }), cut, u"Kim"_s, moment(8)));
        OutboxLetter astray = packetMail();
        astray.to = u"somebody@else.example"_s;
        QVERIFY(!store->handOver(handOverOf({ id }), astray, u"Kim"_s, moment(8)));
        QCOMPARE(stateOf(*store, id), State::InReview);
    }
    void aDeadProcessLeavesNothingUnknownUnsaid()
    {
        ON_ENGINE;
        const CommunicationId one = putInReview(*store, u"1"_s);
        const CommunicationId two = putInReview(*store, u"2"_s);
        const CommunicationId claimed
            = packetIn(*store->handOver(handOverOf({ one }), packetMail(), u"Kim"_s, moment(8)))->id;
        const CommunicationId committed
            = packetIn(*store->handOver(handOverOf({ two }), packetMail(), u"Kim"_s, moment(8)))->id;
        QVERIFY(store->claim(claimed, lease(), moment(9))->has_value());
        QVERIFY(store->claim(committed, lease(), moment(9))->has_value());
        QVERIFY(store->commitSending(committed, lease(), moment(9)));
        const auto recovered = store->recoverOutbox(lease(99), nobodyIsAlive, moment(10));
        QCOMPARE(recovered->communications.size(), size_t(2));
        QCOMPARE(store->dossier(claimed)->communication.state, State::Queued);
        QCOMPARE(store->dossier(committed)->communication.state, State::Uncertain);
        // A person decides.
        QVERIFY(!store->resolve(committed, State::InReview, u"x"_s, u"Kim"_s, moment(11)));
        QVERIFY(store->resolve(committed, State::Sent, u"Andrew has it"_s, u"Kim"_s, moment(11)));
        QCOMPARE(store->openEscalations(AccountId(u"ACME"_s))->size(), size_t(2)); // until the person takes it
    }
    void keepsWhoChangedANote()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        const AccountId account(u"ACME"_s);
        const AccountNote fresh { u"ask for Lee"_s, u"Kim Park"_s, QDate(2026, 12, 5), true, false };
        const NoteChange add { account, {}, fresh };
        const auto added = store->changeNote(add, u"Kim Park"_s, moment(8));
        QVERIFY2(added, qPrintable(added ? QString() : added.error().says));
        QCOMPARE(added->accounts, std::vector { account });
        const auto notes = [&] {
            return store->accountsWithHistory({ account })->at(account).notes;
        };
        QCOMPARE(notes().size(), size_t(2));
        QCOMPARE(notes().back(), fresh);
        QCOMPARE(store->changesSince(added->upTo - 1)->accounts, std::vector { account });
        const Event event = store->events(added->upTo - 1, 10)->front();
        QCOMPARE(event.kind, EventKind::Updated);
        QCOMPARE(event.by, u"Kim Park"_s);
        QCOMPARE(event.account, account);
        QCOMPARE(event.details[u"what"_s].toString(), u"note"_s);
        QVERIFY(store->changeNote(add.reversed(), u"Kim Park"_s, moment(9)));
        QCOMPARE(notes(), acme().notes);
        const auto twice = store->changeNote(add.reversed(), u"Kim Park"_s, moment(9));
        QVERIFY(!twice);
        QCOMPARE(twice.error().cause, Cause::Conflict);
        QVERIFY(!store->changeNote(add, {}, moment(9)));
        QVERIFY(store->verifyAudit()->intact);
    }
};

COUNTERSIGN_TEST(StoreEscalationTest)

} // namespace countersign

#include "escalation_test.moc"
