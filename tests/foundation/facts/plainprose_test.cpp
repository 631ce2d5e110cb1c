// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
/// Records that the sentences below are true of. Today is Saturday, 21 November 2026.
Record named(const QString &name)
{
    if (name == u"delay") {
        return recordOf({ { u"order"_s, text(u"SO-10643"_s) },
                          { u"product"_s, text(u"Chef Anton's Cajun Seasoning"_s) },
                          { u"quantity"_s, count(36) },
                          { u"promised_date"_s, day(2026, 11, 24) },
                          { u"new_date"_s, day(2026, 12, 3) },
                          { u"carrier"_s, text(u"Speedy Express"_s) },
                          { u"tracking"_s, text(u"1Z999AA10123456784"_s) },
                          { u"reason"_s, text(u"2 of 5 trucks broke down on 19 November"_s) } },
                        u"delivery-delay"_s);
    }
    if (name == u"billing") {
        return recordOf({ { u"order"_s, text(u"10643"_s) },
                          { u"invoice"_s, text(u"INV-2041"_s) },
                          { u"billed_amount"_s, money(125000) },
                          { u"correct_amount"_s, money(120500) } },
                        u"billing-discrepancy"_s);
    }
    if (name == u"euro") {
        return recordOf({ { u"invoice"_s, text(u"2026-0417"_s) },
                          { u"billed_amount"_s, money(125000, u"EUR"_s) },
                          { u"correct_amount"_s, money(120550, u"EUR"_s) } },
                        u"billing-discrepancy"_s);
    }
    if (name == u"rupees") {
        return recordOf({ { u"invoice"_s, text(u"MT/88"_s) },
                          { u"billed_amount"_s, money(32500000, u"INR"_s) },
                          { u"correct_amount"_s, money(30200000, u"INR"_s) } },
                        u"billing-discrepancy"_s);
    }
    if (name == u"shipped") {
        return recordOf({ { u"order"_s, text(u"11064"_s) },
                          { u"order_date"_s, day(2026, 11, 13) },
                          { u"promised_date"_s, day(2026, 11, 27) },
                          { u"shipped_date"_s, day(2026, 11, 20) },
                          { u"order_value"_s, money(4722300) },
                          { u"carrier"_s, text(u"Federal Shipping"_s) } },
                        u"order-shipped"_s);
    }
    if (name == u"service") {
        return recordOf({ { u"service"_s, text(u"Cold storage"_s) },
                          { u"started_at"_s, Moment { QDate(2026, 11, 18), QTime(8, 15) } },
                          { u"restored_at"_s, Moment { QDate(2026, 11, 20), QTime(17, 40) } } },
                        u"service-disruption"_s);
    }
    if (name == u"appointment") {
        return recordOf({ { u"service"_s, text(u"Boiler inspection"_s) },
                          { u"appointment_at"_s, Moment { QDate(2026, 12, 3), QTime(14, 30) } } },
                        u"appointment-reminder"_s);
    }
    if (name == u"complaint") {
        return recordOf({ { u"order"_s, text(u"10643"_s) },
                          { u"received_at"_s, Moment { QDate(2026, 11, 19), QTime(9, 5) } },
                          { u"due_at"_s, day(2026, 11, 25) },
                          { u"inbound_text"_s,
                            text(u"3 of the 24 jars arrived broken. I called twice and was promised $40 back."_s) } },
                        u"complaint"_s);
    }
    return chai();
}

CommunicationKind kindOf(const QString &name)
{
    if (name == u"complaint")
        return CommunicationKind::Acknowledgment;
    return name == u"shipped" || name == u"appointment" ? CommunicationKind::Status : CommunicationKind::Exception;
}
} // namespace

/// Sentences as people and language models write them, true and false.
class PlainProseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passesWhatIsTrue_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("body");
        auto row = [n = 0](const char *record, const QString &body) mutable {
            QTest::addRow("%s, sentence %d", record, ++n) << QString::fromLatin1(record) << body;
        };
        row("chai",
            u"We had originally promised your 21 boxes of Chai for Tuesday, 24 November; the new date is 1 December."_s);
        row("chai",
            u"Unfortunately 21 of the 40 boxes of Chai on your order (no. 10643) will be late: they leave our "
            u"warehouse on "
            "Tuesday, December 1st instead of November 24th."_s);
        row("chai", u"Order No. 10643 – Chai – 21 units – was 24/11/2026, is now Dec 1."_s);
        row("chai", u"The delivery date has moved from 24 November to 1 December."_s);
        row("chai", u"The delivery date has moved from Tuesday, 24 November 2026 to Tuesday, 1 December 2026."_s);
        row("chai",
            u"Your order #10643 is affected. Product: Chai. Quantity: 21. Originally promised: 2026-11-24. New date: 2026-12-01."_s);
        row("chai", u"Of your 40 boxes, nineteen are ready now and twenty-one follow on 1 December."_s);
        row("chai",
            u"19 of your 40 boxes ship on time, on 24 November. The other 21 will ship on 1 December, a week later."_s);
        row("chai", u"We expect the 21 boxes in our warehouse by the end of November and will ship them on the 1st."_s);
        row("chai",
            u"If 1 December is too late for you, I can offer you an equal product at the same price. 100 % of it is in stock."_s);
        row("chai",
            u"You will have them by 1 December at the latest. I will write to you again within two business days."_s);
        row("chai", u"I know that you were counting on these 21 boxes for 24 November, and I am sorry."_s);
        row("chai", u"They cannot ship before 1 December. We had told you 24 November."_s);
        row("chai", u"They will not be available until 1 December."_s);
        row("chai",
            u"This affects one item on your order, Chai, and nothing else. Two of our colleagues are working on it."_s);
        row("chai",
            u"We have 3 warehouses and 2 drivers; you can reach us 24 hours a day, 7 days a week, on extension 12."_s);
        row("chai", u"Your Chai (21 units) is now expected in ten days, on 1 December; it was due on Tuesday."_s);
        row("chai", u"Reply with 1 to keep the order, 2 to change it."_s);
        row("chai",
            u"Please choose:\n1. Keep the 21 boxes for 1 December.\n2. Take the 21 boxes off the order.\n3. Call us."_s);
        row("chai", u"In the week of 30 November your 21 boxes leave us."_s);
        row("chai", u"Your purchase order 10643 from us holds 40 boxes of Chai, 21 of which are on back-order."_s);
        row("chai",
            u"Our office is open Monday to Friday, 8:00–17:00, and on Saturdays from 9 am to noon. Address: 14 Garrett "
            u"Hill, "
            "London SW1 8JR; 98128 Seattle."_s);
        row("chai", u"As of today, 21 November 2026, 21 of 40 are short."_s);
        row("chai", u"Thank you for your patience over the last few weeks."_s);
        row("chai", u"Both dates, 24 November and 1 December, are in your account."_s);
        row("chai", u"It is the first time in 3 years that we run out of Chai, our no. 1 tea."_s);
        row("chai", u"All twenty-one will be with you as of December 1, 2026."_s);
        row("chai", u"We are 21 boxes of Chai short on order 10643."_s);
        row("chai", u"You ordered 40 boxes; we can send 19 now and 21 on 1 December."_s);
        row("chai", u"The card 4111 1111 1111 1111 was charged for it."_s);
        row("chai", u"For questions call Laura on (206) 555-0104 ext. 7 or write to orders10643@northwind.example."_s);
        row("chai", u"The new date, 1 December, replaces the 24 November that we gave you before."_s);
        row("chai", u"Instead of 24 November, the 21 boxes ship on 1 December."_s);
        row("chai", u"They ship on 1 December, not on 24 November as planned."_s);
        row("chai", u"They ship on 1 December rather than 24 November."_s);
        row("delay",
            u"Your order SO-10643 (36 × Chef Anton’s Cajun Seasoning) will not arrive on 24 November. Speedy Express "
            u"now "
            "expects to deliver on Thursday, 3 December. Tracking number: 1Z 999 AA1 01 2345 6784."_s);
        row("delay", u"Order 10643: three dozen jars of Chef Anton's Cajun Seasoning arrive on the 3rd of December."_s);
        row("delay",
            u"The reason: 2 of 5 trucks broke down on 19 November. You can follow parcel 1Z999AA10123456784 at "
            "https://carrier.example/track?id=1Z999AA10123456784&day=20261203."_s);
        row("delay", u"It left late and should be with you in the first week of December, on 3 December."_s);
        row("billing",
            u"Invoice INV-2041 for order 10643 says $1,250.00; the correct amount is $1,205.00. The difference of $45 "
            u"will "
            "be credited."_s);
        row("billing", u"You were billed USD 1,250 in place of USD 1,205, which is 45 dollars too much."_s);
        row("billing", u"We charged you $1250 on invoice 2041. It should have been $1205."_s);
        row("billing", u"The right total for invoice no. INV-2041 is 1,205.00 (not 1,250.00)."_s);
        row("euro", u"Rechnung 2026-0417: billed 1.250,00 €, correct 1.205,50 €. You were charged €44.50 too much."_s);
        row("euro", u"Invoice 2026-0417 shows EUR 1,250.00 where EUR 1,205.50 is right."_s);
        row("rupees",
            u"Invoice MT/88 says Rs 3.25 lakh; the correct amount is Rs 3,02,000, which is Rs 23,000 less."_s);
        row("rupees", u"We billed INR 3,25,000.00 in place of INR 3,02,000.00."_s);
        row("shipped",
            u"Good news: your order 11064 of 13 November, worth $47,223.00, shipped yesterday with Federal Shipping "
            u"and should "
            "reach you by 27 November."_s);
        row("shipped", u"Your order 11064 left our warehouse on Friday, 20 November 2026."_s);
        row("shipped", u"Order 11064, placed on Nov 13, was dispatched on Nov 20; expected delivery: Nov 27."_s);
        row("service", u"Cold storage was interrupted from 18 November, 08:15, until 20 November, 17:40."_s);
        row("service",
            u"The outage began on Wednesday, 18 November at 8:15 am and ended on Friday, 20 November at 5:40 pm."_s);
        row("service",
            u"Cold storage failed on 18 November at 8.15 am. It was restored on 20 November at 17:40, some 57 hours later."_s);
        row("appointment",
            u"We look forward to seeing you for the boiler inspection on Thursday, 3 December at 2:30 pm."_s);
        row("appointment",
            u"Your appointment: 3 December 2026, 14:30. Our technician will be there between 14:00 and 15:00."_s);
        row("appointment", u"A reminder: at 14:30 on 3 December we inspect your boiler; it takes 2 hours."_s);
        row("complaint",
            u"Thank you for your message of 19 November about order 10643. I am sorry that 3 of the 24 jars arrived "
            u"broken. "
            "You will have our answer by Wednesday, 25 November."_s);
        row("complaint",
            u"We received your complaint on Thursday and will answer within 3 business days, by 25 November."_s);
    }
    void passesWhatIsTrue()
    {
        QFETCH(QString, record);
        QFETCH(QString, body);
        Case subject = caseOf({ named(record) }, body);
        subject.communication = kindOf(record);
        FactJudgement judgement = judged(subject);
        std::erase_if(judgement.findings, [](const Finding &finding) { return finding.severity == Severity::Note; });
        QCOMPARE(inWords(judgement), QString());
    }

    void findsWhatIsFalse_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        auto row = [n = 0](const char *record, const QString &body, const QString &findings) mutable {
            QTest::addRow("%s, sentence %d", record, ++n) << QString::fromLatin1(record) << body << findings;
        };
        row("chai", u"The delivery date has moved from 25 November to 1 December."_s,
            u"date-mismatch error [25 November] -> [24 November]"_s);
        row("chai", u"The delivery date has moved from 24 November to 7 December."_s,
            u"date-mismatch error [7 December] -> [1 December]"_s);
        row("chai", u"The delivery date has moved from 1 December to 24 November."_s,
            u"swapped error [1 December] -> [24 November]\nswapped error [24 November] -> [1 December]"_s);
        row("chai", u"They will ship next Friday."_s,
            u"date-mismatch error [next Friday] -> [on Tuesday, 1 December]"_s);
        row("chai", u"They now ship tomorrow."_s, u"date-mismatch error [tomorrow] -> [on 1 December]"_s);
        row("chai", u"They now ship in two weeks."_s, u"date-mismatch error [in two weeks] -> [on 1 December]"_s);
        row("chai", u"They now ship within 3 business days."_s,
            u"date-mismatch error [within 3 business days] -> [within 7 business days]"_s);
        row("chai", u"They now ship on the 2nd."_s, u"date-mismatch error [2nd] -> [1st]"_s);
        row("chai", u"They now ship on 31 November."_s, u"date-mismatch error [31 November] -> [1 December]"_s);
        row("chai", u"The new date is Tue, Dec 8."_s, u"date-mismatch error [Tue, Dec 8] -> [Tue, Dec 1]"_s);
        row("chai", u"You ordered 21 boxes, and 40 are on back-order."_s,
            u"swapped error [21] -> [40]\nswapped error [40] -> [21]"_s);
        row("chai", u"The remaining 18 boxes ship today."_s, u"quantity-mismatch error [18] -> [19]"_s);
        row("chai", u"All 40 boxes are on back-order."_s, u"quantity-mismatch error [40] -> [21]"_s);
        row("chai", u"210 boxes are not in stock."_s, u"quantity-mismatch error [210] -> [21]"_s);
        row("chai", u"Your account shows a balance of $99.50."_s, u"unsupported error [$99.50]"_s);
        row("delay", u"Your order SO-10634 is late."_s, u"order-mismatch error [SO-10634] -> [SO-10643]"_s);
        row("delay", u"Your order 10634 is late."_s, u"order-mismatch error [10634] -> [10643]"_s);
        row("delay", u"Four dozen jars of Chef Anton's Cajun Seasoning are late."_s,
            u"quantity-mismatch error [Four dozen] -> [Three dozen]"_s);
        row("delay", u"Chef Antons Cajun Seasonning is late."_s,
            u"product-mismatch warning [Chef Antons Cajun Seasonning] -> [Chef Anton's Cajun Seasoning]"_s);
        row("delay", u"Your tracking number is 1Z999AA10123456748."_s,
            u"order-mismatch error [1Z999AA10123456748] -> [1Z999AA10123456784]"_s);
        row("billing", u"You were billed $1,205.00; the correct amount is $1,250.00."_s,
            u"swapped error [$1,205.00] -> [$1,250.00]\nswapped error [$1,250.00] -> [$1,205.00]"_s);
        row("billing", u"The correct amount is $1,250."_s, u"amount-mismatch error [$1,250] -> [$1,205]"_s);
        row("billing", u"The correct amount is USD 1,206.00."_s,
            u"amount-mismatch error [USD 1,206.00] -> [USD 1,205.00]"_s);
        row("billing", u"The correct amount is €1,205."_s, u"amount-mismatch error [€1,205] -> [$1,205]"_s);
        row("billing", u"You were charged 1,520 dollars."_s,
            u"amount-mismatch error [1,520 dollars] -> [1,250 dollars]"_s);
        row("billing", u"You were billed USD 1.4k."_s, u"amount-mismatch error [USD 1.4k] -> [USD 1.25k]"_s);
        row("billing", u"The difference of $54 goes back to you."_s, u"amount-mismatch error [$54] -> [$45]"_s);
        row("billing", u"The invoice is $450.00 too high."_s, u"amount-mismatch error [$450.00] -> [$45.00]"_s);
        row("rupees", u"You were billed Rs 3.52 lakh."_s, u"amount-mismatch error [Rs 3.52 lakh] -> [Rs 3.25 lakh]"_s);
        row("rupees", u"The correct amount is Rs 3,20,000."_s,
            u"amount-mismatch error [Rs 3,20,000] -> [Rs 3,02,000]"_s);
        row("chai", u"Your order QX-2210 is late."_s, u"order-mismatch error [QX-2210] -> [10643]"_s);
        row("chai", u"Your order PO-10634 is late."_s, u"order-mismatch error [10634] -> [10643]"_s);
        row("shipped", u"Your order QX-22 of November 13 shipped yesterday."_s,
            u"order-mismatch error [QX-22] -> [11064]"_s);
        row("delay", u"Your order 20771 is late."_s, u"order-mismatch error [20771] -> [SO-10643]"_s);
        row("billing", u"Invoice INV-2014 is wrong."_s, u"order-mismatch error [INV-2014] -> [INV-2041]"_s);
        row("euro", u"Correct is 1.250,50 €."_s, u"amount-mismatch error [1.250,50 €] -> [1.205,50 €]"_s);
        row("shipped", u"Your order 11064 shipped on 19 November."_s,
            u"date-mismatch error [19 November] -> [20 November]"_s);
        row("shipped", u"Your order 11064 of 12 November shipped yesterday."_s,
            u"date-mismatch error [12 November] -> [13 November]"_s);
        row("appointment", u"We see you on Friday, 3 December at 14:30."_s,
            u"weekday-mismatch error [Friday, 3 December] -> [Thursday, 3 December]"_s);
        row("appointment", u"We see you on Thursday, 3 December at 3:30 pm."_s,
            u"date-mismatch error [3:30 pm] -> [2:30 pm]"_s);
        row("complaint", u"You will have our answer by 27 November."_s,
            u"date-mismatch error [27 November] -> [25 November]"_s);
    }
    void findsWhatIsFalse()
    {
        QFETCH(QString, record);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        Case subject = caseOf({ named(record) }, body);
        subject.communication = kindOf(record);
        QCOMPARE(inWords(judged(subject)), findings);
    }
};

COUNTERSIGN_TEST(PlainProseTest)

} // namespace countersign

#include "plainprose_test.moc"
