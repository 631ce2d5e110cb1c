// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "lifecycle/escalation.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

const QDate today(2026, 11, 21);

QDateTime at(int day, int hour)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, 0), QTimeZone::utc());
}

Foundation protocol()
{
    Foundation foundation;
    TierRule key;
    key.id = TierId(u"key"_s);
    key.name = u"Key account"_s;
    foundation.tiers = { key };
    TriggerRule legal;
    legal.name = u"legal threat"_s;
    legal.route = u"Team lead"_s;
    legal.respondWithin = std::chrono::hours(1);
    TriggerRule price = legal;
    price.name = u"negotiation"_s;
    price.route = u"account manager"_s;
    price.respondWithin = std::chrono::hours(4);
    foundation.triggers = { legal, price };
    foundation.routes = { { u"team lead"_s, {}, {}, {} }, { u"account manager"_s, {}, {}, {} } };
    return foundation;
}

PacketSubject angryLetter()
{
    PacketSubject subject;
    Account &account = subject.account;
    account.name = u"Ernst Handel"_s;
    account.city = u"Graz"_s;
    account.annualRevenue = Money { 6987300, { u"USD"_s } };
    account.accountManager = u"Steven Buchanan"_s;
    account.contacts = { Contact { u"Roland Mendel"_s, {}, u"roland@ernsh.example"_s, u"7675-3425"_s, {}, {} } };
    account.notes = { { u"Quantities first"_s, u"Andrew Fuller"_s, {}, false, false },
                      { u"Long ago"_s, u"Andrew Fuller"_s, today.addDays(-1), false, false } };
    account.callbacks = { QDate(2026, 11, 15) };
    account.history = { { QDate(2026, 11, 2), CommunicationKind::Exception, TypeId(u"back-order"_s), u"11008"_s,
                          CommunicationId(u"C7"_s), u"Order 11008: 44 short"_s, u"sent"_s } };
    Communication &letter = subject.dossier.communication;
    letter.id = CommunicationId(u"C12"_s);
    letter.tier = TierId(u"key"_s);
    letter.verdict.triggers = { { u"legal threat"_s, u"team lead"_s, std::chrono::hours(1), u"“my lawyer”"_s } };
    Record record;
    record.type = TypeId(u"back-order"_s);
    record.set({ factnames::ORDER.toString(), u"11072"_s, {} });
    record.set({ factnames::INBOUND_TEXT.toString(), u"You will hear from my lawyer."_s, {} });
    subject.dossier.records = { record };
    subject.dossier.letter = { u"roland@ernsh.example"_s, u"Your order 11072"_s, u"Dear Mr Mendel,\n"_s };
    subject.dossier.events = { { 1, at(21, 7), EventKind::Drafted, letter.id, {}, {}, {} },
                               { 2, at(21, 8), EventKind::Opened, letter.id, {}, u"Laura Callahan"_s, {} },
                               { 3, at(21, 9), EventKind::Edited, letter.id, {}, u"Laura Callahan"_s, {} } };
    subject.orderValue = Money { 1200000, { u"USD"_s } };
    return subject;
}

Packet packet()
{
    const Foundation foundation = protocol();
    return packetOf(angryLetter(), { foundation, QTimeZone::utc(), today });
}

HandOver order()
{
    HandOver order;
    order.letters = { CommunicationId(u"C12"_s) };
    order.reason = u"legal threat"_s;
    order.route = u"team lead"_s;
    order.person = u"Andrew Fuller"_s;
    order.address = u"andrew@northwind.example"_s;
    order.packet = packetText({ { u"Ernst Handel"_s, packet() } });
    return order;
}

} // namespace

/// domain.md, Escalation: a hand-off is a packet of four things, all there.
class EscalationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhyWithTheTriggerAndTheWords()
    {
        const QString why = packet().why;
        QVERIFY(why.contains(u"legal threat: “my lawyer”"_s));
        QVERIFY(why.contains(u"You will hear from my lawyer."_s));
    }
    void saysWhoTheCustomerIs()
    {
        const QString who = packet().who;
        for (const QString &said : { u"Ernst Handel, Key account, Graz"_s, u"$69,873.00 a year"_s,
                                     u"At stake: $12,000.00"_s, u"Account manager: Steven Buchanan"_s,
                                     u"roland@ernsh.example"_s, u"Note by Andrew Fuller: Quantities first"_s })
            QVERIFY2(who.contains(said), qPrintable(said + u"\n"_s + who));
        QVERIFY(!who.contains(u"Long ago"_s));
    }
    void tellsTheHistoryNewestFirst()
    {
        const QString history = packet().history;
        QVERIFY(history.contains(u"order 11072"_s));
        const auto called = history.indexOf(u"15 November 2026: The customer called back"_s);
        const auto wrote = history.indexOf(u"2 November 2026: Order 11008: 44 short, sent"_s);
        QVERIFY2(called >= 0 && wrote > called, qPrintable(history));
    }
    void tellsWhatWasTriedAndTheLetterThatWaits()
    {
        const QString tried = packet().tried;
        QVERIFY(tried.contains(u"21 Nov, 9:00: Edited by Laura Callahan"_s));
        QVERIFY(!tried.contains(u"Opened"_s));
        QVERIFY(tried.contains(u"C12"_s));
        QVERIFY(tried.contains(u"Your order 11072"_s));
        QVERIFY(tried.contains(u"Dear Mr Mendel,"_s));
    }
    void holdsAllFourUnderTheirHeadings()
    {
        const QString text = packetText({ { u"Ernst Handel"_s, packet() } });
        QVERIFY(missingIn(text).isEmpty());
        QCOMPARE(missingIn(u"WHY IT IS HANDED OVER\nangry\n"_s).size(), 3);
        QString cut = text;
        cut.remove(packet().who);
        QCOMPARE(missingIn(cut), QStringList { u"who the customer is"_s });
    }
    void namesEachLetterOfSeveral()
    {
        const QString text = packetText({ { u"Ernst Handel"_s, packet() }, { u"Queen Cozinha"_s, packet() } });
        QVERIFY(text.contains(u"Queen Cozinha:\n"_s));
        QVERIFY(missingIn(text).isEmpty());
    }
    void presetsRouteAndClockByTheTriggerThatFired()
    {
        const PacketSubject letter = angryLetter();
        const Verdict &verdict = letter.dossier.communication.verdict;
        QCOMPARE(presetRoute(protocol(), verdict), u"team lead"_s);
        const auto choices = routeChoices(protocol(), letter.account, verdict, {});
        QCOMPARE(choices.size(), size_t(2));
        QCOMPARE(choices[0].within, std::chrono::minutes(60));
        QCOMPARE(choices[1].person, u"Steven Buchanan"_s); // the account's own
        QCOMPARE(choices[1].within, std::chrono::minutes(240)); // by the protocol, though nothing of it fired
    }
    void knowsPeopleFromEarlierHandOvers()
    {
        const KnownPeople people { { { u"team lead"_s, u"Andrew Fuller"_s } },
                                   { { u"Andrew Fuller"_s, u"andrew@northwind.example"_s } } };
        const auto choices = routeChoices(protocol(), {}, {}, people);
        QCOMPARE(choices[0].person, u"Andrew Fuller"_s);
        QCOMPARE(choices[0].address, u"andrew@northwind.example"_s);
        QVERIFY(choices[1].address.isEmpty());
    }
    void refusesWhatIsNotWhole_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("says");
        QTest::newRow("without a letter") << u"letters"_s << u"No letter"_s;
        QTest::newRow("without a reason") << u"reason"_s << u"Say why"_s;
        QTest::newRow("without a person") << u"person"_s << u"Say who"_s;
        QTest::newRow("to no address") << u"address"_s << u"no e-mail address"_s;
        QTest::newRow("with an empty packet") << u"packet"_s << u"The packet lacks"_s;
    }
    void refusesWhatIsNotWhole()
    {
        QFETCH(QString, part);
        QFETCH(QString, says);
        HandOver wrong = order();
        QVERIFY(mayBeHandedOver(wrong));
        if (part == u"letters"_s)
            wrong.letters.clear();
        else if (part == u"reason"_s)
            wrong.reason = u"  "_s;
        else if (part == u"person"_s)
            wrong.person.clear();
        else if (part == u"address"_s)
            wrong.address = u"andrew at home"_s;
        else
            wrong.packet.clear();
        const auto may = mayBeHandedOver(wrong);
        QVERIFY(!may);
        QVERIFY2(may.error().says.contains(says), qPrintable(may.error().says));
    }
    void writesTheMessageToThePerson()
    {
        HandOver due = order();
        due.due = at(21, 15);
        const QString text = messageText(due, u"Laura Callahan"_s, QTimeZone::utc());
        QVERIFY(text.startsWith(u"Hello Andrew Fuller,"_s));
        QVERIFY(text.contains(
            u"Laura Callahan hands this matter over to you. Please have it in hand by 15:00, 21 November."_s));
        QVERIFY(text.contains(u"Reason: legal threat"_s));
        QVERIFY(text.contains(order().packet.trimmed()));
        QCOMPARE(subjectOfHandOver({ u"Ernst Handel"_s }, u"legal threat"_s),
                 u"Escalation: Ernst Handel, legal threat"_s);
        QVERIFY(subjectOfHandOver({ u"A"_s, u"B"_s, u"C"_s, u"D"_s }, u"x"_s).contains(u"A, B, C and 1 more"_s));
    }
    void readsSpansAsItWritesThem()
    {
        for (const int minutes : { 30, 60, 90, 120, 24 * 60, 48 * 60 })
            QCOMPARE(spanFromWords(spanInWords(std::chrono::minutes(minutes))), std::chrono::minutes(minutes));
        QCOMPARE(spanFromWords(u"2 hours"), std::chrono::minutes(120));
        QVERIFY(!spanFromWords(u"soon"));
        QVERIFY(!spanFromWords(u"0 h"));
    }
    void tellsAHandOverFromALetter()
    {
        QVERIFY(isHandOver(CommunicationId(u"E12"_s)));
        for (const QString &other : { u"C12"_s, u"E"_s, u"E1x"_s, u""_s, u"probe E1"_s })
            QVERIFY(!isHandOver(CommunicationId(other)));
    }
};

COUNTERSIGN_TEST(EscalationTest)

} // namespace countersign

#include "escalation_test.moc"
