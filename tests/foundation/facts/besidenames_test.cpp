// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
Record named(const QString &name)
{
    if (name == u"counter")
        return recordOf({ { u"order"_s, text(u"JB-1140"_s) },
                          { u"product"_s, text(u"Reception Counter Arc"_s) },
                          { u"promised_date"_s, day(2026, 11, 27) },
                          { u"new_date"_s, day(2026, 12, 14) },
                          { u"carrier"_s, text(u"Schenker"_s) } },
                        u"delivery-delay"_s);
    if (name == u"jars")
        return recordOf({ { u"order"_s, text(u"V-7702"_s) },
                          { u"product"_s, text(u"Almond Butter"_s) },
                          { u"quantity"_s, count(96) },
                          { u"batch"_s, text(u"L2309"_s) } },
                        u"quality-issue"_s);
    if (name == u"rolls")
        return recordOf({ { u"order"_s, text(u"5571"_s) },
                          { u"product"_s, text(u"Pallet Wrap 500 mm"_s) },
                          { u"quantity"_s, count(18) },
                          { u"promised_date"_s, day(2026, 11, 24) },
                          { u"new_date"_s, day(2026, 12, 1) } });
    if (name == u"bill")
        return recordOf({ { u"invoice"_s, text(u"F-118"_s) },
                          { u"billed_amount"_s, money(9600) },
                          { u"correct_amount"_s, money(6900) } },
                        u"billing-discrepancy"_s);
    if (name == u"visit")
        return recordOf({ { u"service"_s, text(u"Pest control"_s) },
                          { u"appointment_at"_s, Moment { QDate(2026, 11, 10), QTime(9, 0) } } },
                        u"service-follow-up"_s);
    if (name == u"batteries")
        return recordOf({ { u"order"_s, text(u"SO-7781"_s) },
                          { u"product"_s, text(u"Forklift Battery 48V"_s) },
                          { u"quantity"_s, count(2) } },
                        u"delivery-delay"_s);
    if (name == u"answer")
        return recordOf(
            { { u"received_at"_s, Moment { QDate(2026, 11, 20), QTime(9, 5) } }, { u"due_at"_s, day(2026, 11, 26) } },
            u"complaint"_s);
    return recordOf({ { u"service"_s, text(u"Broadband"_s) },
                      { u"started_at"_s, Moment { QDate(2026, 11, 15), QTime(18, 20) } },
                      { u"restored_at"_s, Moment { QDate(2026, 11, 15), QTime(23, 5) } } },
                    u"service-disruption"_s);
}
} // namespace

/// What the words beside a name, a day or a number make of it: true sentences, and false ones. Today is Saturday,
/// 21 November 2026.
class BesideNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judgesThem_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
        auto row = [n = 0](const char *record, const QString &body, const QString &findings = {}) mutable {
            QTest::addRow("%s, sentence %d", record, ++n) << QString::fromLatin1(record) << body << findings;
        };
        // What joins a name to the rest is no slip of its last word.
        row("counter", u"The reception counter for your lobby is late."_s);
        row("counter", u"The reception counter on order JB-1140 is late."_s);
        row("counter", u"The Reception Counter Arx is late."_s,
            u"product-mismatch warning [Reception Counter Arx] -> [Reception Counter Arc]"_s);
        // A carrier that everybody knows is one by its name alone.
        row("counter", u"According to Schenker it comes on 14 December."_s);
        row("counter", u"It comes on 14 December, says DHL."_s, u"carrier-mismatch error [DHL] -> [Schenker]"_s);
        row("counter", u"Schenker has taken it over from DHL."_s);
        // Announced is what was promised.
        row("counter", u"We had announced it for 27 November. It will come on 14 December."_s);
        row("counter", u"We had announced it for 14 December."_s,
            u"date-mismatch error [14 December] -> [27 November]"_s);
        row("counter", u"We had it down for 27 November; the plant now says 14 December."_s);
        row("counter", u"We had it down for 14 December; the plant now says 27 November."_s,
            u"swapped error [14 December] -> [27 November]\nswapped error [27 November] -> [14 December]"_s);
        row("rolls", u"The rolls come on Tuesday as booked, I hoped; they follow on 1 December."_s);
        // What comes down or has passed brings nothing.
        row("counter", u"The scaffold comes down this week."_s);
        row("counter", u"The ship passed Malta on Sunday."_s);
        row("counter", u"The ship passed Malta on Sunday and the counter comes on Thursday."_s,
            u"date-mismatch error [Thursday] -> [Monday, 14 December]"_s);
        // The letter says whose people they are.
        row("counter", u"Ms Curtis, who runs our warehouse, has seen it."_s);
        row("counter", u"Ms Curtis from our warehouse has seen it."_s);
        row("counter", u"Our fitter, Mr Vance, has seen it."_s);
        row("counter", u"Mr Vance is looking into it and will write to you."_s);
        row("counter", u"Ms Curtis has seen it."_s, u"person-mismatch warning [Ms Curtis]"_s);
        row("counter", u"Ms Curtis, who knows your hall, has seen it."_s, u"person-mismatch warning [Ms Curtis]"_s);
        // Two digits that have changed places
        row("jars", u"It concerns lot L2309."_s);
        row("jars", u"It concerns lot L2390."_s, u"unsupported error [L2390] -> [L2309]"_s);
        row("jars", u"You may have lot L2245 as well."_s);
        // What goods are packed in counts none of them.
        row("jars", u"You received 96 almond butter jars in two cartons."_s);
        row("jars", u"You received 96 jars of fine almond butter in four boxes."_s);
        row("jars", u"You received two cartons."_s, u"quantity-mismatch error [two] -> [ninety-six]"_s);
        row("jars", u"Your order V-7702 left us: one pallet, 214 lb."_s);
        row("jars", u"The 18 t lorry brings the 96 jars."_s);
        row("jars", u"For your 96 nos. Almond Butter of order V-7702 we have no new label."_s);
        // A day of ours for news
        row("counter", u"The counter is late. We write to you again on Friday."_s);
        row("line", u"We write to you again on Friday."_s);
        row("line", u"The new cable comes on Friday."_s, u"unsupported error [Friday]"_s);
        row("answer", u"You get our answer on Tuesday."_s, u"date-mismatch error [Tuesday] -> [Thursday]"_s);
        // The only day that the record has
        row("visit", u"We did the work at your bakery on 10 November."_s);
        row("visit", u"We did the work at your bakery on 12 November."_s,
            u"date-mismatch error [12 November] -> [10 November]"_s);
        row("visit", u"We see you at the next routine visit in February."_s);
        row("visit", u"We see you at your visit in February."_s, u"date-mismatch error [February] -> [November]"_s);
        // Mail goes its own way.
        row("counter", u"The right invoice follows by post this week."_s);
        // A size at the head of a name
        row("batteries", u"The two 48V forklift batteries are stuck."_s);
        row("batteries", u"The four 48V forklift batteries are stuck."_s, u"quantity-mismatch error [four] -> [two]"_s);
        row("batteries", u"Your two 48 V forklift batteries are stuck."_s);
        // A day that is denied or put off is the one that was promised.
        row("rolls", u"The shipment of 24 November is not possible. We can ship on 1 December."_s);
        row("rolls", u"The shipment of 1 December is not possible. We can ship on 24 November."_s,
            u"swapped error [1 December] -> [24 November]\nswapped error [24 November] -> [1 December]"_s);
        row("rolls", u"Your delivery of 24 November is postponed."_s);
        row("rolls", u"Your delivery of 1 December is postponed."_s,
            u"date-mismatch error [1 December] -> [24 November]"_s);
        row("rolls", u"The rolls come next Tuesday, 1 December, and not this Tuesday, 24 November."_s);
        // A day by its numbers behind a word for it
        row("answer", u"Your message reached us yesterday, 20.11., by mail."_s);
        row("answer", u"Your message reached us yesterday, 19.11., by mail."_s,
            u"date-mismatch error [19.11] -> [20.11]"_s);
        // What the invoice says is what was billed.
        row("bill", u"Invoice F-118 says $96, but your plan is $69."_s);
        row("bill", u"Invoice F-118 says $69, but your plan is $96."_s,
            u"swapped error [$69] -> [$96]\nswapped error [$96] -> [$69]"_s);
        // A short number in the place of an order's
        row("rolls", u"Your 18 rolls on 5571 won't go."_s);
        row("rolls", u"Your 18 rolls on 5541 won't go."_s, u"order-mismatch error [5541] -> [5571]"_s);
        row("rolls", u"Your 18 rolls on 5517 won't go."_s, u"order-mismatch error [5517] -> [5571]"_s);
        // A whole name in the place of ours, though its noun stands elsewhere
        row("jars", u"- Order V-7702, Ceramic Mugs: 96 jars\n\nThe butter is late."_s,
            u"product-mismatch error [Ceramic Mugs] -> [Almond Butter]"_s);
        row("jars", u"- Order V-7702, Almond Butter: 96 jars\n\nThe butter is late."_s);
        // A word for a day and its weekday
        row("answer", u"Your message came in yesterday, Friday, and is with us."_s);
        row("answer", u"Your message came in yesterday, Thursday, and is with us."_s,
            u"date-mismatch error [Thursday] -> [Friday]"_s);
        // A label in a line of its own
        row("jars", u"Item: almond butter\nQuantity: 96"_s);
        row("jars", u"Item: rubber hose\nQuantity: 96"_s, u"product-mismatch error [rubber hose] -> [Almond Butter]"_s);
        // The day at the head of a sentence
        row("line", u"On 15 November your broadband was down from 6.20 pm."_s);
        row("line", u"On Saturday 21 November your broadband was down from 6.20 pm."_s,
            u"date-mismatch error [Saturday 21 November] -> [Sunday 15 November]"_s);
        row("line", u"On Saturday 21 November I walked along the line."_s);
    }
    void theirOwnCountIsTheirs()
    {
        const QString body = u"You write that three of the mirrors in order 10643 have scratches."_s;
        Record complaint = named(u"answer"_s);
        complaint.facts.push_back({ u"order"_s, u"10643"_s, {} });
        Case subject = caseOf({ complaint }, body);
        subject.communication = CommunicationKind::Acknowledgment;
        QCOMPARE(inWords(judged(subject)), QString());
        subject.letter.body = u"Three of the mirrors in order 10643 have scratches."_s;
        QCOMPARE(inWords(judged(subject)), u"unsupported error [Three]"_s);
    }

    void judgesThem()
    {
        QFETCH(QString, record);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        const QStringList required
            = body.contains(u"Item:"_s) || body.contains(u"- Order"_s) ? QStringList { u"product"_s } : QStringList();
        QCOMPARE(inWords(judged(caseOf({ named(record) }, body), foundationOf(required))), findings);
    }
};

COUNTERSIGN_TEST(BesideNamesTest)

} // namespace countersign

#include "besidenames_test.moc"
