// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
Record sugar(const QString &reason = {})
{
    std::vector<NamedFact> facts { { u"order"_s, text(u"SO-20771"_s) },
                                   { u"product"_s, text(u"Cane Sugar"_s) },
                                   { u"quantity"_s, count(26) },
                                   { u"ordered_quantity"_s, count(70) },
                                   { u"promised_date"_s, day(2026, 11, 24) },
                                   { u"new_date"_s, day(2026, 12, 1) } };
    if (!reason.isEmpty())
        facts.push_back({ u"reason"_s, text(reason) });
    return recordOf(std::move(facts));
}

/// Without any date: nothing may be promised.
Record withdrawn()
{
    return recordOf(
        { { u"order"_s, text(u"SO-20771"_s) }, { u"product"_s, text(u"Cane Sugar"_s) }, { u"quantity"_s, count(26) } },
        u"discontinued"_s);
}

Record complaint()
{
    return recordOf({ { u"order"_s, text(u"SO-20771"_s) },
                      { u"received_at"_s, day(2026, 11, 19) },
                      { u"due_at"_s, day(2026, 11, 25) } },
                    u"complaint"_s);
}

Record named(const QString &name)
{
    if (name == u"strike")
        return sugar(u"a strike on Friday, and two of five cranes down"_s);
    if (name == u"withdrawn")
        return withdrawn();
    return name == u"complaint" ? complaint() : sugar();
}
} // namespace

/// Words of everyday letters that tell of days, counts and names beside the record's, and those that only seem to.
class EverydayProseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // TODAY is Saturday, 21 November 2026.
    void readsEverydayWords_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        auto row = [n = 0](const char *record, const QString &body, const QString &findings = {}) mutable {
            QTest::addRow("%s, sentence %d", record, ++n) << QString::fromLatin1(record) << body << findings;
        };
        row("sugar", u"44 of the 70 bags of Cane Sugar on your order SO-20771 are in stock. The last 26 are late."_s);
        row("sugar", u"26 of the 70 bags are on back-order. The other 44 are not affected."_s);
        row("sugar", u"44 of the 70 bags are on back-order. The other 26 are not affected."_s,
            u"quantity-mismatch error [44] -> [26]\nquantity-mismatch error [26] -> [44]"_s);
        row("sugar", u"They will not ship on 24 November. The new date is early December, that is 1 December."_s);
        row("sugar", u"They ship in December, on the 1st."_s);
        row("sugar", u"They ship in December, on the 3rd."_s,
            u"date-mismatch error [December, on the 3rd] -> [December, on the 1st]"_s);
        row("sugar", u"If you need them before Monday, please tell me."_s);
        row("sugar", u"You can reach our desk until 6 pm on Monday."_s);
        row("sugar", u"Your Cane Sugar will go out today."_s, u"date-mismatch error [today] -> [on 1 December]"_s);
        row("sugar", u"The 26 bags now come in the next few days."_s,
            u"date-mismatch error [in the next few days] -> [within 10 days]"_s);
        row("sugar", u"I will write to you in the next few days."_s);
        row("sugar", u"There were tears in nine bolts of it."_s, u"quantity-mismatch error [nine] -> [twenty-six]"_s);
        row("sugar", u"Quantity: 62 kg"_s, u"quantity-mismatch error [62] -> [26]"_s);
        row("sugar", u"A bag weighs 5 kg."_s);
        row("sugar", u"Please let Ruth Okafur know."_s, u"person-mismatch warning [Ruth Okafur]"_s);
        row("sugar", u"Please let Maria Anders know."_s);
        row("sugar", u"Thank you for your order SO-20771 of last week."_s);
        row("sugar", u"I am writing about your order 31640 of Monday."_s,
            u"order-mismatch error [31640] -> [SO-20771]"_s);
        row("sugar", u"Of the 70 bags, 44 ship on 24 November as promised and 26 follow on 1 December."_s);
        row("sugar", u"Your order comes in two parts: 44 on November 24, as agreed, and 26 on December 1."_s);
        row("sugar", u"All but 44 of the 70 bags are late."_s);
        row("sugar", u"Ordered: 70. Ready: 44. On back-order: 26."_s);
        row("sugar", u"All but 45 of the 70 bags are late."_s, u"quantity-mismatch error [45] -> [44]"_s);
        row("sugar", u"Item            Qty    Promised    New date\nCane Sugar    26    Nov 24    Dec 1"_s);
        row("sugar", u"Item            Qty    Promised    New date\nCane Sugar    26    Nov 23    Dec 1"_s,
            u"date-mismatch error [Nov 23] -> [Nov 24]"_s);
        row("sugar", u"Please tell us how many of the twenty-six you still have."_s);
        row("sugar", u"Please tell us how many of the nine you still have."_s,
            u"quantity-mismatch error [nine] -> [twenty-six]"_s);
        row("sugar", u"Call me on 206 555 0104, (206) 555-0104 or +1 206 555 0104."_s);
        row("sugar", u"Call me on 206 555 0140."_s, u"unsupported error [206 555 0140] -> [206 555 0104]"_s);
        row("sugar", u"Call us on +1 (206) 555-0107."_s,
            u"unsupported error [1 (206) 555-0107] -> [1 (206) 555-0104]"_s);
        row("sugar", u"The carrier answers on 800 555 7788."_s);
        row("sugar", u"They will not ship on 23 and 24 November."_s, u"date-mismatch error [23] -> [24]"_s);
        row("strike", u"Because of a strike on Friday, and two of five cranes down, your Cane Sugar is late."_s);
        row("strike", u"Your Cane Sugar comes on Friday."_s,
            u"date-mismatch error [Friday] -> [Tuesday, 1 December]"_s);
        row("withdrawn", u"Your Cane Sugar will go out today."_s, u"unsupported error [today]"_s);
        row("sugar", u"They now ship by Thanksgiving."_s,
            u"date-mismatch error [by Thanksgiving] -> [by 1 December]"_s);
        row("sugar", u"They now ship before Christmas, on 1 December."_s);
        row("sugar", u"They now ship on 1 December, weeks before Christmas Eve."_s);
        row("sugar", u"Our office is closed on Thanksgiving Day and before Easter."_s);
        row("withdrawn", u"You will have it by Christmas."_s, u"unsupported error [by Christmas]"_s);
        row("withdrawn", u"It should be with you in the next few days."_s,
            u"unsupported error [in the next few days]"_s);
        row("withdrawn", u"It will reach you within 48 hours."_s, u"unsupported error [within 48 hours]"_s);
        row("complaint", u"We will answer within 3 business days."_s);
        row("complaint", u"We will answer within 5 business days."_s,
            u"date-mismatch error [within 5 business days] -> [within 3 business days]"_s);
    }
    void readsEverydayWords()
    {
        QFETCH(QString, record);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        Case subject = caseOf({ named(record) }, body);
        if (record == u"complaint")
            subject.communication = CommunicationKind::Acknowledgment;
        QCOMPARE(inWords(judged(subject)), findings);
    }

    void readsTelephoneNumbersWithAndWithoutTheirCountry_data()
    {
        QTest::addColumn<QString>("held");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        const auto row = [](const QString &held, const QString &written, const QString &findings = {}) {
            QTest::newRow(qPrintable(u"%1, %2"_s.arg(held, written))) << held << u"Call us on %1."_s.arg(written) << findings;
        };
        row(u"+44 1632 960118"_s, u"01632 960118"_s);
        row(u"+44 1632 960118"_s, u"0044 1632 960118"_s);
        row(u"01632 960118"_s, u"+44 1632 960118"_s);
        row(u"+91 80 5550 1142"_s, u"080 5550 1142"_s);
        row(u"+44 1632 960118"_s, u"01632 960181"_s, u"unsupported error [01632 960181] -> [01632 960118]"_s);
        row(u"01632 960118"_s, u"+44 1632 960218"_s, u"unsupported error [44 1632 960218] -> [44 1632 960118]"_s);
    }
    void readsTelephoneNumbersWithAndWithoutTheirCountry()
    {
        QFETCH(QString, held);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        Case subject = caseOf({ sugar() }, body);
        subject.company.phone = held;
        QCOMPARE(inWords(judged(subject)), findings);
    }

    void greetsByTheSalutation()
    {
        const auto greeted = [](const QString &greeting) {
            Case subject = caseOf({ sugar() }, greeting + u",\n\nYour Cane Sugar is late."_s);
            subject.account.contacts.front().salutation = u"Ms Anders"_s;
            return inWords(judged(subject));
        };
        QCOMPARE(greeted(u"Dear Ms Anders"_s), QString());
        QCOMPARE(greeted(u"Dear Maria Anders"_s), QString());
        QCOMPARE(greeted(u"Dear Edith Palmer"_s), u"person-mismatch error [Edith Palmer] -> [Ms Anders]"_s);
        QCOMPARE(greeted(u"Hello Edith"_s), u"person-mismatch error [Edith] -> [Maria]"_s);
    }
};

COUNTERSIGN_TEST(EverydayProseTest)

} // namespace countersign

#include "everydayprose_test.moc"
