// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
Record goods(const QString &order, const QString &product, const QString &tracking, int quantity, int ordered,
             const QDate &promised, const QDate &fresh)
{
    std::vector<NamedFact> facts { { u"order"_s, text(order) },        { u"product"_s, text(product) },
                                   { u"quantity"_s, count(quantity) }, { u"ordered_quantity"_s, count(ordered) },
                                   { u"promised_date"_s, promised },   { u"new_date"_s, fresh } };
    if (!tracking.isEmpty())
        facts.push_back({ u"tracking"_s, text(tracking) });
    return recordOf(std::move(facts));
}

Record billing(const QString &invoice, const QString &order, qint64 billed, qint64 correct)
{
    return recordOf({ { u"invoice"_s, text(invoice) },
                      { u"order"_s, text(order) },
                      { u"billed_amount"_s, money(billed) },
                      { u"correct_amount"_s, money(correct) } },
                    u"billing-discrepancy"_s);
}

std::vector<Record> named(const QString &name)
{
    const QDate first(2026, 11, 27);
    const QDate second(2026, 12, 4);
    if (name == u"tea")
        return { goods(u"KX-4021"_s, u"Chai"_s, u"PRO 330518"_s, 36, 60, first, second) };
    if (name == u"teas")
        return { goods(u"KX-4021"_s, u"Chai"_s, u"PRO 330518"_s, 36, 60, first, second),
                 goods(u"KX-4077"_s, u"Chang"_s, u"PRO 330921"_s, 14, 20, first, QDate(2026, 12, 8)) };
    if (name == u"groups")
        return { goods(u"KX-4021"_s, u"Chai"_s, u"QR 512 907 DE"_s, 36, 60, first, second) };
    if (name == u"month")
        return { goods(u"KX-4021"_s, u"Chai"_s, {}, 36, 60, QDate(2026, 11, 30), QDate(2026, 12, 11)) };
    if (name == u"invoice")
        return { billing(u"HK-INV-0418"_s, u"HK-77012"_s, 52500, 50250) };
    if (name == u"invoices")
        return { billing(u"7001-A"_s, u"20311"_s, 52500, 50250), billing(u"7002-A"_s, u"20316"_s, 81300, 83100) };
    return { recordOf({ { u"service"_s, text(u"Lift inspection"_s) },
                        { u"appointment_at"_s, Moment { QDate(2026, 12, 3), QTime(10, 30) } } },
                      u"appointment-reminder"_s) };
}

QString wordsOn(const QString &name, const QString &body)
{
    std::vector<Record> records = named(name);
    if (name == u"visit") {
        Case subject = caseOf(std::move(records), body);
        subject.communication = CommunicationKind::Status;
        return inWords(judged(subject));
    }
    return inWords(judged(caseOf(std::move(records), body)));
}
} // namespace

/// Numbers, dates and lists in the forms of business letters.
class BusinessFormsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passesWhatIsTrue_data()
    {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("body");
        auto row = [n = 0](const char *records, const QString &body) mutable {
            QTest::addRow("%s, %d", records, ++n) << QString::fromLatin1(records) << body;
        };
        // Numbers of several groups, with a word in front or without.
        row("tea", u"Carrier: XPO, PRO 330518"_s);
        row("tea", u"You can follow it as PRO 330518."_s);
        row("tea", u"Your 36 boxes travel with XPO (PRO\n330518)."_s);
        row("groups", u"Carrier: Chronopost\nTracking: QR 512 907 DE\nQuantity: 36"_s);
        row("groups", u"With An Post, tracking number QR 512 907 DE."_s);
        row("groups", u"Its tracking number with An Post is QR 512 907 DE."_s);
        row("invoice", u"Please use that one in place of HK-INV-0418."_s);
        row("invoice", u"Invoice HK-INV-0418 says $525.00; the correct amount is $502.50."_s);
        row("teas", u"Orders KX-4021 and KX-4077 are late."_s);
        row("teas", u"KX-4021 and KX-4077 are late."_s);
        // Dates with points, and what becomes of them.
        row("tea", u"Chai, order KX-4021, 36 boxes: 27.11. becomes 4.12.\n"_s);
        row("tea", u"Chai, 36 boxes: 27.11. becomes 04.12.\nWe are sorry."_s);
        row("teas", u"Chai, 36 boxes: 27.11. becomes 4.12.\nChang, 14 boxes: 27.11. becomes 8.12.\n"_s);
        row("teas", u"Chai: 36 nos. out of 60, no date yet\nChang: 14 nos. out of 20, no date yet\n"_s);
        row("teas", u"Total, quantity 50: late\nChai, quantity 36: late\nChang, quantity 14: late\n"_s);
        row("teas", u"Late:\n\nRemaining Boxes, quantity 36\nRemaining Items, all 14 pieces\n"_s);
        // Weekdays that stand apart from their date.
        row("tea", u"They will not ship on 11/27. The new date is Dec 4, a Friday."_s);
        row("tea", u"The new date is 4 December, which is a Friday."_s);
        row("tea", u"The new date is 2026-12-04 (a Friday)."_s);
        row("tea", u"It was promised for 27 November (Friday)."_s);
        row("visit", u"Thursday: lift inspection, 3 December, 10:30"_s);
        row("visit", u"- Thursday: lift inspection, 3 December, 10:30"_s);
        // The edges of a month.
        row("month", u"The 36 boxes promised for the end of November are delayed to 11 December."_s);
        // What is not affected.
        row("tea", u"36 of your 60 boxes are on back-order. The first 24 are not affected."_s);
        row("tea", u"36 of your 60 boxes are late. 24 of them aren't affected."_s);
        row("tea", u"36 of your 60 boxes are late. The 24 will not be affected."_s);
        row("tea", u"24 of the 60 boxes are in stock. The other 36 are on back-order."_s);
        row("tea", u"36 of the 60 boxes will be here on 4 December. The other 24 are not on back-order."_s);
        row("tea", u"36 of the 60 boxes ship on 4 December. The remaining 24 are in stock."_s);
        // Times with a point.
        row("visit", u"We will come on Thursday, 3 December, at 10.30 in the morning."_s);
        row("visit", u"We will come on 3 December, at 10.30."_s);
        // A table with headings.
        row("invoices",
            u"Invoice  Order  Billed   Correct\n7001-A   20311  $525.00  $502.50\n7002-A   20316  $813.00  $831.00\n"_s);
    }

    void passesWhatIsTrue()
    {
        QFETCH(const QString, records);
        QFETCH(const QString, body);
        QCOMPARE(wordsOn(records, body), QString());
    }

    void reportsWhatIsFalse_data()
    {
        QTest::addColumn<QString>("records");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("finding");
        auto row = [n = 0](const char *records, const QString &body, const QString &finding) mutable {
            QTest::addRow("%s, %d", records, ++n) << QString::fromLatin1(records) << body << finding;
        };
        row("tea", u"Carrier: XPO, PRO 330581"_s, u"order-mismatch error [PRO 330581] -> [PRO 330518]"_s);
        row("groups", u"With An Post, tracking number QR 512 970 DE."_s,
            u"order-mismatch error [QR 512 970 DE] -> [QR 512 907 DE]"_s);
        row("invoice", u"Please use that one in place of HK-INV-4018."_s,
            u"order-mismatch error [HK-INV-4018] -> [HK-INV-0418]"_s);
        row("tea", u"KX-4903 left us. The Chai is late."_s, u"order-mismatch error [KX-4903] -> [KX-4021]"_s);
        row("tea", u"Chai, order KX-4021, 36 boxes: 27.11. becomes 5.12.\n"_s,
            u"date-mismatch error [5.12] -> [4.12]"_s);
        row("invoice", u"The price becomes 12.10. That is our usual price."_s, u"amount-mismatch error [12.10]"_s);
        row("teas", u"Chai, 36 boxes: 4.12. becomes 27.11.\nChang, 14 boxes: 27.11. becomes 8.12.\n"_s,
            u"[4.12] -> [27.11]"_s);
        row("teas", u"Chai: 60 nos. out of 36, no date yet\nChang: 14 nos. out of 20, no date yet\n"_s,
            u"swapped error [60] -> [36]"_s);
        row("teas", u"Late:\n\nSoda Siphon Small, quantity 36: late\nChang, quantity 14: late\n"_s,
            u"[Soda Siphon Small] -> [Chai]"_s);
        row("teas", u"Late:\n\nSoda Siphon Small, all 36 boxes\nChang, 14 of 20 boxes\n"_s,
            u"[Soda Siphon Small] -> [Chai]"_s);
        row("teas", u"Late:\n\nSoda Siphon M: 36 of 60 boxes\nChang: 14 of 20 boxes\n"_s,
            u"[Soda Siphon M] -> [Chai]"_s);
        row("tea", u"The new date is 12/04, a Thursday."_s,
            u"weekday-mismatch error [12/04, a Thursday] -> [12/04, a Friday]"_s);
        row("tea", u"36 of your 60 boxes are on back-order. The first 25 are not affected."_s,
            u"quantity-mismatch error [25] -> [24]"_s);
        row("tea", u"36 of the 60 boxes are in stock. The other 24 are on back-order."_s,
            u"quantity-mismatch error [36] -> [24]\nquantity-mismatch error [24] -> [36]"_s);
        row("visit", u"We will come on Thursday, 3 December, at 11.30 in the morning."_s, u"11.30"_s);
        row("visit", u"Friday: lift inspection, 3 December, 10:30"_s, u"date-mismatch error [Friday]"_s);
        row("month", u"The 36 boxes promised for the end of October are delayed to 11 December."_s,
            u"date-mismatch error [October]"_s);
        row("invoices",
            u"Invoice  Order  Billed   Correct\n7001-A   20311  $502.50  $525.00\n7002-A   20316  $813.00  $831.00\n"_s,
            u"[$502.50] -> [$525.00]"_s);
    }

    void reportsWhatIsFalse()
    {
        QFETCH(const QString, records);
        QFETCH(const QString, body);
        QFETCH(const QString, finding);
        const QString found = wordsOn(records, body);
        QVERIFY2(found.contains(finding), qPrintable(found));
    }
};

COUNTERSIGN_TEST(BusinessFormsTest)

} // namespace countersign

#include "businessforms_test.moc"
