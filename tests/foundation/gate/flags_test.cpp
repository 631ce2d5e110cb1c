// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builders.h"
#include "support/testmain.h"

namespace countersign {

using namespace testing;

class FlagsTest : public QObject {
    Q_OBJECT

    static Case withHistory(std::vector<PastCommunication> history)
    {
        Case subject = aCase();
        subject.account.history = std::move(history);
        return subject;
    }
    static Foundation withRow(FlagRow row)
    {
        Foundation foundation = aFoundation();
        foundation.flags = { std::move(row) };
        return foundation;
    }

private Q_SLOTS:
    void aLetterWithNothingToSayGoesToTheScan()
    {
        const Verdict verdict = judged(aCase());
        QCOMPARE(flagIds(verdict), QStringList());
        QCOMPARE(blockIds(verdict), QStringList());
        QCOMPARE(laneOf(verdict), Lane::Scan);
        QCOMPARE(laneOf(verdict, TakenOut::Yes), Lane::Individual);
    }
    void aKeyAccountIsReviewedIndividually()
    {
        Case subject = aCase();
        subject.account.tier = TierId(u"key"_s);
        QCOMPARE(evidenceOf(judged(subject), u"key-account"_s), u"key accounts are read one at a time"_s);
        subject.account.tier = {};
        subject.account.annualRevenue = dollars(20000);
        QCOMPARE(laneOf(judged(subject)), Lane::Individual);
        subject.account.annualRevenue = dollars(19999);
        QCOMPARE(laneOf(judged(subject)), Lane::Scan);
    }
    void aTierThatTheDocumentsLackIsReviewedIndividually()
    {
        Case subject = aCase();
        subject.account.tier = TierId(u"platinum"_s);
        QVERIFY(evidenceOf(judged(subject), u"key-account"_s));
    }
    void withoutTierAndRevenueTheLastTierHolds()
    {
        Account account = anAccount();
        account.tier = {};
        account.annualRevenue.reset();
        QCOMPARE(tierOf(account, aFoundation()), TierId(u"transactional"_s));
    }

    void theThirdInFourWeeksIsARepeat_data()
    {
        QTest::addColumn<QList<int>>("daysAgo");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("two earlier, the first on the 28th day")
            << QList<int> { 27, 3 } << u"third back-order since 25 October"_s;
        QTest::newRow("the first a day too early") << QList<int> { 28, 3 } << QString();
        QTest::newRow("lines of one day count once") << QList<int> { 3, 3, 3 } << QString();
        QTest::newRow("earlier ones of today are this one") << QList<int> { 0, 0, 3 } << QString();
        QTest::newRow("three earlier") << QList<int> { 20, 10, 3 } << u"fourth back-order since 1 November"_s;
        QTest::newRow("what lies ahead does not count") << QList<int> { -1, -2 } << QString();
    }
    void theThirdInFourWeeksIsARepeat()
    {
        QFETCH(QList<int>, daysAgo);
        QFETCH(QString, evidence);
        std::vector<PastCommunication> history { aPast(day(2026, 11, 20), u"delivery-delay"_s, u"1"_s) };
        for (const int ago : std::as_const(daysAgo))
            history.push_back(aPast(testDay().addDays(-ago), u"back-order"_s, u"9"_s));
        QCOMPARE(evidenceOf(judged(withHistory(history)), u"repeat-occurrence"_s).value_or(QString()), evidence);
    }
    void aRowChangesTheCountAndTheWindow()
    {
        FlagRow row = aFlagRow(u"repeat-occurrence"_s);
        row.count = 2;
        row.window = Days(7);
        const auto repeated = [&](int ago) {
            const Case subject = withHistory({ aPast(testDay().addDays(-ago), u"back-order"_s, u"9"_s) });
            return evidenceOf(judged(subject, withRow(row)), u"repeat-occurrence"_s).has_value();
        };
        QVERIFY(repeated(6));
        QVERIFY(!repeated(7));
    }
    void aFlagIsNotRaisedWhereNoRowFits()
    {
        const Case subject = withHistory(
            { aPast(day(2026, 11, 10), u"back-order"_s, u"8"_s), aPast(day(2026, 11, 12), u"back-order"_s, u"9"_s) });
        QVERIFY(evidenceOf(judged(subject), u"repeat-occurrence"_s));
        FlagRow row = aFlagRow(u"repeat-occurrence"_s);
        row.to.types = { TypeId(u"delivery-delay"_s) };
        QVERIFY(!evidenceOf(judged(subject, withRow(row)), u"repeat-occurrence"_s));
        row.to = {};
        row.to.tiers = { TierId(u"transactional"_s) };
        QVERIFY(evidenceOf(judged(subject, withRow(row)), u"repeat-occurrence"_s));
        row.to.communications = { CommunicationKind::Status };
        QVERIFY(!evidenceOf(judged(subject, withRow(row)), u"repeat-occurrence"_s));
        row.to = {};
        row.off = true;
        QVERIFY(!evidenceOf(judged(subject, withRow(row)), u"repeat-occurrence"_s));
    }
    void theMostSpecificRowWins()
    {
        Case subject = aCase();
        subject.records[0].set({ u"order_value"_s, dollars(7000), {} });
        Foundation foundation = aFoundation();
        FlagRow general = aFlagRow(u"value-threshold"_s);
        general.amount = dollars(10000);
        FlagRow special = general;
        special.amount = dollars(5000);
        special.to.tiers = { TierId(u"transactional"_s) };
        foundation.flags = { special, general };
        QCOMPARE(evidenceOf(judged(subject, foundation), u"value-threshold"_s),
                 u"order value $7,000.00 is over $5,000.00"_s);
    }
    void whatMayNotBeSwitchedOffStaysOn()
    {
        Case subject = aCase();
        subject.account.tier = TierId(u"key"_s);
        FlagRow row = aFlagRow(u"key-account"_s);
        row.off = true;
        QVERIFY(evidenceOf(judged(subject, withRow(row)), u"key-account"_s));
        row.off = false;
        row.to.tiers = { TierId(u"growth"_s) };
        QVERIFY(evidenceOf(judged(subject, withRow(row)), u"key-account"_s));
    }

    void theValueIsOverTheThreshold_data()
    {
        QTest::addColumn<QString>("fact");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("over") << u"order_value"_s << qint64(1240000) << u"USD"_s
                              << u"order value $12,400.00 is over $10,000.00"_s;
        QTest::newRow("exactly at it") << u"order_value"_s << qint64(1000000) << u"USD"_s << QString();
        QTest::newRow("a cent over") << u"order_value"_s << qint64(1000001) << u"USD"_s
                                     << u"order value $10,000.01 is over $10,000.00"_s;
        QTest::newRow("the amount, without an order value")
            << u"amount"_s << qint64(1240000) << u"USD"_s << u"amount $12,400.00 is over $10,000.00"_s;
        QTest::newRow("another currency")
            << u"order_value"_s << qint64(100) << u"EUR"_s << u"order value €1.00 is in another currency than the limit of $10,000.00, so judge it yourself"_s;
        QTest::newRow("no currency is the company's")
            << u"order_value"_s << qint64(1240000) << QString() << u"order value $12,400.00 is over $10,000.00"_s;
    }
    void theValueIsOverTheThreshold()
    {
        QFETCH(QString, fact);
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(QString, evidence);
        Case subject = aCase();
        subject.records[0].set({ fact, Money { minor, Currency { currency } }, {} });
        FlagRow row = aFlagRow(u"value-threshold"_s);
        row.amount = dollars(10000);
        QCOMPARE(evidenceOf(judged(subject, withRow(row)), u"value-threshold"_s).value_or(QString()), evidence);
    }
    void theOrderValueGoesBeforeTheAmount()
    {
        Case subject = aCase();
        subject.records[0].set({ u"order_value"_s, dollars(9000), {} });
        subject.records[0].set({ u"amount"_s, dollars(20000), {} });
        FlagRow row = aFlagRow(u"value-threshold"_s);
        row.amount = dollars(10000);
        QVERIFY(!evidenceOf(judged(subject, withRow(row)), u"value-threshold"_s));
    }
    void withoutARowTheProtocolsThresholdHolds()
    {
        Case subject = aCase();
        subject.orderValue = dollars(12000);
        QVERIFY(!evidenceOf(judged(subject), u"value-threshold"_s));
        Foundation foundation = aFoundation();
        TriggerRule trigger;
        trigger.name = u"large order"_s;
        trigger.looksAt = u"order value"_s;
        trigger.test = TriggerRule::Test::Over;
        trigger.amount = dollars(10000);
        foundation.triggers = { trigger };
        QCOMPARE(evidenceOf(judged(subject, foundation), u"value-threshold"_s),
                 u"order value $12,000.00 is over $10,000.00"_s);
    }

    void theRelationshipIsAtRisk_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("called back on the 14th day")
            << u"callback"_s << -13 << u"called back 13 days ago (8 November)"_s;
        QTest::newRow("called back a day too early") << u"callback"_s << -14 << QString();
        QTest::newRow("called back today") << u"callback"_s << 0 << u"called back today"_s;
        QTest::newRow("called back yesterday") << u"callback"_s << -1 << u"called back yesterday (20 November)"_s;
        QTest::newRow("complained on the 30th day")
            << u"complaint"_s << -29 << u"complained 29 days ago (23 October)"_s;
        QTest::newRow("complained a day too early") << u"complaint"_s << -30 << QString();
        QTest::newRow("renews today") << u"renewal"_s << 0 << u"contract renews today"_s;
        QTest::newRow("renews in 60 days") << u"renewal"_s << 60 << u"contract renews on 20 January, in 60 days"_s;
        QTest::newRow("renews in 61 days") << u"renewal"_s << 61 << QString();
        QTest::newRow("renewed yesterday") << u"renewal"_s << -1 << QString();
        QTest::newRow("an open escalation") << u"escalation"_s << 1 << u"an escalation is open"_s;
        QTest::newRow("a note at risk") << u"note"_s << 0 << u"at risk, says Andrew Fuller: thinks of leaving"_s;
        QTest::newRow("a note at risk that expired") << u"note"_s << -1 << QString();
        QTest::newRow("the account is marked") << u"account"_s << 0 << u"the account is marked at risk"_s;
    }
    void theRelationshipIsAtRisk()
    {
        QFETCH(QString, what);
        QFETCH(int, days);
        QFETCH(QString, evidence);
        Case subject = aCase();
        const QDate date = testDay().addDays(days);
        if (what == u"callback")
            subject.account.callbacks = { date };
        else if (what == u"complaint")
            subject.account.complaints = { date };
        else if (what == u"renewal")
            subject.account.renewalDate = date;
        else if (what == u"escalation")
            subject.account.openEscalations = days;
        else if (what == u"note")
            subject.account.notes = { { u"thinks of leaving"_s, u"Andrew Fuller"_s, date, false, true } };
        else
            subject.account.atRisk = true;
        QCOMPARE(evidenceOf(judged(subject), u"relationship-risk"_s).value_or(QString()), evidence);
    }
    void aRowChangesTheWindowsItNames()
    {
        FlagRow row = aFlagRow(u"relationship-risk"_s);
        row.risk.callback = Days(2);
        Case subject = aCase();
        subject.account.callbacks = { testDay().addDays(-2) };
        QVERIFY(!evidenceOf(judged(subject, withRow(row)), u"relationship-risk"_s));
        subject.account.complaints = { testDay().addDays(-29) };
        QVERIFY(evidenceOf(judged(subject, withRow(row)), u"relationship-risk"_s));
    }
    void aComplaintIsNoRiskForItsOwnAcknowledgment()
    {
        Case subject = aCase();
        subject.communication = CommunicationKind::Acknowledgment;
        subject.type = TypeId(u"complaint"_s);
        subject.records[0].type = subject.type;
        subject.account.complaints = { day(2026, 11, 20) };
        QVERIFY(!evidenceOf(judged(subject), u"relationship-risk"_s));
        subject.account.complaints = { day(2026, 11, 20), day(2026, 11, 3) };
        QCOMPARE(evidenceOf(judged(subject), u"relationship-risk"_s), u"complained 18 days ago (3 November)"_s);
        subject.records[0].set({ u"received_at"_s, Moment { day(2026, 11, 3), {} }, {} });
        QCOMPARE(evidenceOf(judged(subject), u"relationship-risk"_s), u"complained yesterday (20 November)"_s);
    }

    void aDuplicateIsSeenForAWeek_data()
    {
        QTest::addColumn<int>("ago");
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("six days ago")
            << 6 << u"10643"_s << u"back-order on order 10643 was already communicated 6 days ago (15 November)"_s;
        QTest::newRow("seven days ago") << 7 << u"10643"_s << QString();
        QTest::newRow("today") << 0 << u"10643"_s << u"back-order on order 10643 was already communicated today"_s;
        QTest::newRow("another order") << 1 << u"10644"_s << QString();
        QTest::newRow("among several orders")
            << 2 << u"10640; 10643"_s
            << u"back-order on order 10643 was already communicated 2 days ago (19 November)"_s;
    }
    void aDuplicateIsSeenForAWeek()
    {
        QFETCH(int, ago);
        QFETCH(QString, order);
        QFETCH(QString, evidence);
        const Case subject = withHistory({ aPast(testDay().addDays(-ago), u"back-order"_s, order) });
        QCOMPARE(evidenceOf(judged(subject), u"duplicate"_s).value_or(QString()), evidence);
    }
    void aLetterThatWaitsIsADuplicateButNotOfItself()
    {
        Case subject = aCase();
        PastCommunication waiting = aPast(day(2026, 10, 1), u"back-order"_s, u"10643"_s);
        waiting.id = CommunicationId(u"C2"_s);
        subject.waiting = { waiting };
        QCOMPARE(evidenceOf(judged(subject), u"duplicate"_s),
                 u"another letter about back-order on order 10643 waits in the queue"_s);
        subject.waiting[0].id = subject.id;
        QVERIFY(!evidenceOf(judged(subject), u"duplicate"_s));
    }

    void aNovelCaseIsAnUnknownTypeOrTheFirstLetter()
    {
        Case subject = withHistory({});
        QCOMPARE(evidenceOf(judged(subject), u"novel-case"_s), u"first communication to this account"_s);
        subject.account.history.reset();
        QVERIFY(!evidenceOf(judged(subject), u"novel-case"_s));
        subject.records[0].type = TypeId(u"customs-hold"_s);
        QCOMPARE(evidenceOf(judged(subject), u"novel-case"_s),
                 u"the vocabulary does not know the type \"customs-hold\""_s);
    }
    void missingFactsAreNamed()
    {
        Case subject = aCase();
        std::erase_if(subject.records[0].facts,
                      [](const Fact &fact) { return fact.name == u"quantity" || fact.name == u"promised_date"; });
        QCOMPARE(evidenceOf(judged(subject), u"missing-facts"_s),
                 u"the record does not say: quantity and promised date"_s);
        subject = aCase();
        subject.accountIsUnclear = true;
        QVERIFY(evidenceOf(judged(subject), u"missing-facts"_s));
        subject = aCase();
        subject.accountIsUnknown = true;
        QCOMPARE(evidenceOf(judged(subject), u"missing-facts"_s), u"nothing is known of the account \"ALFKI\""_s);
        QCOMPARE(laneOf(judged(subject)), Lane::Individual);
    }
    void factsOfAccountAndContactAreKnownWithoutStandingInTheRecord()
    {
        Foundation foundation = aFoundation();
        foundation.requiredFacts[0].facts = { u"account"_s, u"contact_name"_s, u"company_phone"_s };
        QVERIFY(!evidenceOf(judged(aCase(), foundation), u"missing-facts"_s));
        foundation.requiredFacts[0].facts = { u"salutation"_s };
        QVERIFY(evidenceOf(judged(aCase(), foundation), u"missing-facts"_s));
    }
    void aNoteInForceAsksForAPerson()
    {
        Case subject = aCase();
        subject.account.notes = { { u"call Dana first"_s, u"Andrew Fuller"_s, testDay(), true, false } };
        QCOMPARE(evidenceOf(judged(subject), u"account-note"_s), u"note by Andrew Fuller: call Dana first"_s);
        subject.account.notes[0].expires = testDay().addDays(-1);
        QVERIFY(!evidenceOf(judged(subject), u"account-note"_s));
    }
    void aQualityIssueHasAnotherStandard()
    {
        Case subject = aCase();
        subject.records[0].type = subject.type = TypeId(u"quality-issue"_s);
        QCOMPARE(flagIds(judged(subject)).contains(u"quality-issue"_s), true);
    }
    void aDrafterThatIsNotSureSaysSo()
    {
        Case subject = aCase();
        subject.doubts = { u"two dates in the record"_s };
        QCOMPARE(evidenceOf(judged(subject), u"drafter-uncertain"_s),
                 u"the drafter is not sure: two dates in the record"_s);
        subject.doubts.clear();
        subject.fellBack = true;
        QVERIFY(evidenceOf(judged(subject), u"drafter-uncertain"_s));
    }
    void theDailySampleIsReadSingly()
    {
        Case subject = aCase();
        subject.sampled = true;
        QCOMPARE(flagIds(judged(subject)), QStringList { u"sampled"_s });
    }

    void thePhaseIsIndividualWhereTheTableSaysSo()
    {
        Foundation foundation = aFoundation();
        ReviewModeRow row;
        row.to.communications = { CommunicationKind::Exception };
        row.mode = ReviewMode::Individual;
        foundation.reviewModes = { row };
        QVERIFY(evidenceOf(judged(aCase(), foundation), u"phase-individual"_s));
        foundation.reviewModes[0].to.tiers = { TierId(u"growth"_s) };
        QVERIFY(!evidenceOf(judged(aCase(), foundation), u"phase-individual"_s));
        foundation.reviewModes[0].to.tiers = {};
        foundation.flags = { aFlagRow(u"phase-individual"_s) };
        foundation.flags[0].off = true;
        QVERIFY(!evidenceOf(judged(aCase(), foundation), u"phase-individual"_s));
    }
    void everyAcknowledgmentIsReviewedIndividually()
    {
        Foundation foundation = aFoundation();
        ReviewModeRow row;
        row.mode = ReviewMode::Batch;
        foundation.reviewModes = { row };
        Case subject = aCase();
        subject.communication = CommunicationKind::Acknowledgment;
        subject.type = subject.records[0].type = TypeId(u"complaint"_s);
        QCOMPARE(flagIds(judged(subject, foundation)), QStringList { u"phase-individual"_s });
    }
};

COUNTERSIGN_TEST(FlagsTest)

} // namespace countersign

#include "flags_test.moc"
