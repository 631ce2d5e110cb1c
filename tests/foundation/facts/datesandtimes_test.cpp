// SPDX-License-Identifier: GPL-3.0-or-later
#include "factbuilders.h"

namespace countersign {

using namespace testing;

namespace {
/// A visit on Tuesday, 24 November 2026, at 9:30.
Record visit()
{
    return recordOf({ { u"service"_s, text(u"Boiler maintenance"_s) },
                      { u"appointment_at"_s, Moment { QDate(2026, 11, 24), QTime(9, 30) } } },
                    u"appointment-reminder"_s);
}

/// Down from 14:30 to 18:05 on 20 November 2026, the day before today.
Record outage()
{
    return recordOf({ { u"service"_s, text(u"Cold storage"_s) },
                      { u"started_at"_s, Moment { QDate(2026, 11, 20), QTime(14, 30) } },
                      { u"restored_at"_s, Moment { QDate(2026, 11, 20), QTime(18, 5) } } },
                    u"service-disruption"_s);
}

Record shipped()
{
    return recordOf({ { u"order"_s, text(u"10643"_s) }, { u"shipped_date"_s, day(2026, 11, 20) } }, u"order-shipped"_s);
}

Record delivered()
{
    return recordOf({ { u"order"_s, text(u"10643"_s) }, { u"delivered_date"_s, day(2026, 11, 18) } },
                    u"delivery-confirmed"_s);
}

/// Received the day before today, due in six days.
Record complaint()
{
    return recordOf({ { u"received_at"_s, Moment { QDate(2026, 11, 20), QTime(16, 20) } },
                      { u"due_at"_s, day(2026, 11, 27) },
                      { u"inbound_text"_s, text(u"The jars that came this week were broken."_s) } },
                    u"complaint"_s);
}

/// Started this morning.
Record outageOfToday()
{
    return recordOf({ { u"service"_s, text(u"Cold storage"_s) }, { u"started_at"_s, Moment { TODAY, QTime(7, 15) } } },
                    u"service-disruption"_s);
}

Case caseOfKind(const Record &record, const QString &body, const QString &subject = {})
{
    Case made = caseOf({ record }, body, subject);
    const QString &type = record.type.value();
    made.communication = type == u"complaint"                    ? CommunicationKind::Acknowledgment
        : type == u"back-order" || type == u"service-disruption" ? CommunicationKind::Exception
                                                                 : CommunicationKind::Status;
    return made;
}
} // namespace

/// Days and hours that a letter names without a date of its own, and dates beside words that turn them round.
class DatesAndTimesTest : public QObject {
    Q_OBJECT
    static void addColumns()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("findings");
    }
    static void row(const char *name, const QString &record, const QString &body, const QString &findings = {})
    {
        QTest::newRow(name) << record << body << findings;
    }
    static Record recordNamed(const QString &name)
    {
        return name == u"visit"    ? visit()
            : name == u"outage"    ? outage()
            : name == u"shipped"   ? shipped()
            : name == u"delivered" ? delivered()
            : name == u"complaint" ? complaint()
            : name == u"today"     ? outageOfToday()
                                   : chai();
    }
    static void judge()
    {
        QFETCH(QString, record);
        QFETCH(QString, body);
        QFETCH(QString, findings);
        const FactJudgement judgement = judged(caseOfKind(recordNamed(record), body));
        QCOMPARE(inWords(judgement), findings);
        for (const Finding &finding : judgement.findings)
            QCOMPARE(body.mid(finding.start, finding.length), finding.text);
    }

private Q_SLOTS:
    void holdsDaysNearTodayAgainstTheRecord_data()
    {
        addColumns();
        row("a visit that is said to be today", u"visit"_s, u"Our engineer comes today."_s,
            u"date-mismatch error [today] -> [on 24 November]"_s);
        row("goods that are said to come today", u"chai"_s, u"You will have it today."_s,
            u"date-mismatch error [today] -> [on 1 December]"_s);
        row("a period that ends too early", u"chai"_s, u"They should be with you within 2 days."_s,
            u"date-mismatch error [within 2 days] -> [within 10 days]"_s);
        row("a week that is too early", u"chai"_s, u"They now ship this week."_s,
            u"date-mismatch error [this week] -> [on 1 December]"_s);
        row("an arrival that no record holds", u"shipped"_s, u"Order 10643 left yesterday and arrives today."_s,
            u"unsupported error [today]"_s);
        row("a period that no record holds", u"shipped"_s, u"Order 10643 should be with you within 24 hours."_s,
            u"unsupported error [within 24 hours]"_s);
        row("a delivery that is said to be of yesterday", u"delivered"_s, u"Order 10643 was delivered yesterday."_s,
            u"date-mismatch error [yesterday] -> [on 18 November]"_s);
        row("a due date that is said to be today", u"chai"_s, u"It was due today."_s,
            u"date-mismatch error [today] -> [on 24 November]"_s);
        row("an answer that is promised too early", u"complaint"_s, u"You will have our answer within two days."_s,
            u"date-mismatch error [within two days] -> [within 6 days]"_s);
        row("a complaint that is said to be of today", u"complaint"_s, u"We received your complaint today."_s,
            u"date-mismatch error [today] -> [yesterday]"_s);
        row("a day at the head of its sentence", u"visit"_s, u"Today our engineer comes to you."_s,
            u"date-mismatch error [Today] -> [24 November]"_s);
        row("a count of days", u"chai"_s, u"They now ship in four days."_s,
            u"date-mismatch error [in four days] -> [in ten days]"_s);
    }
    void holdsDaysNearTodayAgainstTheRecord() { judge(); }

    void leavesTheLettersOwnTimeAlone_data()
    {
        addColumns();
        row("writing today", u"chai"_s, u"I am writing to you today about your Chai."_s);
        row("as of today", u"chai"_s, u"As of today we have none in stock."_s);
        row("no stock today", u"chai"_s, u"We have no stock today."_s);
        row("short this week", u"chai"_s, u"We are short this week, and our supplier told us so yesterday."_s);
        row("a customer's answer", u"chai"_s, u"Reply within 24 hours to change it, or call us today."_s);
        row("open lines", u"chai"_s, u"Our lines are open today until 17:00."_s);
        row("a condition", u"chai"_s, u"If you need it to ship this week, tell us within two days."_s);
        row("what is well", u"chai"_s, u"The other 19 boxes shipped today."_s);
        row("a letter of today", u"chai"_s, u"We sent you the corrected invoice today."_s);
        row("not this week", u"chai"_s, u"They will not arrive this week."_s);
        row("an answer in time", u"complaint"_s, u"You will have our answer within a week."_s);
        row("a message of the day", u"complaint"_s, u"Thank you for your message of yesterday."_s);
        row("the customer's own words", u"complaint"_s, u"You wrote that the jars that came this week were broken."_s);
        row("a way to reach us", u"chai"_s, u"You can reach me today until 5 pm."_s);
        row("an answer that is asked for", u"chai"_s,
            u"If you would like to cancel, please let me know by tomorrow."_s);
        row("what is well, at the head of its sentence", u"chai"_s, u"Today 19 of the 40 boxes left our warehouse."_s);
        row("this morning", u"today"_s, u"Cold storage has been down since 7:15 this morning."_s);
        row("a point between hours and minutes", u"today"_s, u"Cold storage has been down since 7.15 this morning."_s);
        row("a week from tomorrow", u"chai"_s, u"They now ship in ten days, that is a week on Tuesday."_s);
        row("the weekday of next week", u"visit"_s, u"Our engineer comes on Tuesday of next week."_s);
        row("the weekday after another", u"chai"_s, u"They now ship the Tuesday after, 1 December."_s);
    }
    void leavesTheLettersOwnTimeAlone() { judge(); }

    void holdsHoursAgainstTheRecord_data()
    {
        addColumns();
        row("the right hour", u"visit"_s, u"It is on 24 November at 9:30. The engineer arrives at 9.30 am."_s);
        row("an hour in the next sentence", u"visit"_s,
            u"It is on 24 November at 9:30. The engineer arrives at 10:30."_s,
            u"date-mismatch error [10:30] -> [09:30]"_s);
        row("an hour in words", u"visit"_s, u"It is on 24 November at half past ten."_s,
            u"date-mismatch error [half past ten] -> [9:30]"_s);
        row("the right hour in words", u"visit"_s, u"It is on 24 November at half past nine."_s);
        row("noon", u"visit"_s, u"It is on 24 November at noon."_s, u"date-mismatch error [noon] -> [9:30]"_s);
        row("a beginning that is too early", u"visit"_s, u"It is on 24 November from 8:30 until 11:00."_s,
            u"date-mismatch error [8:30] -> [9:30]"_s);
        row("a right beginning", u"visit"_s, u"It is on 24 November from 9:30 until 11:00."_s);
        row("a time kept free", u"visit"_s, u"It is on 24 November between 8:00 and 12:00."_s);
        row("a time kept free that is too late", u"visit"_s, u"It is on 24 November between 10:00 and 12:00."_s,
            u"date-mismatch error [10:00] -> [09:30]"_s);
        row("an end that no record holds", u"visit"_s, u"The engineer arrives at 9:30 and finishes at 11:00."_s);
        row("what happened meanwhile", u"outage"_s,
            u"It stopped at 14:30 yesterday; our engineer was there at 15:10 and it was restored at 18:05."_s);
        row("the end as a beginning", u"outage"_s, u"Since 18:05 yesterday it works again."_s);
        row("opening hours", u"visit"_s,
            u"It is on 24 November at 9:30. Our lines are open Mon-Fri 9:00 to 17:00; call us before 8:00."_s);
        row("how long it took", u"outage"_s,
            u"It failed at 14:30 on 20 November and was back at 18:05 the same day, three and a half hours later."_s);
        row("a wrong end and how long it took", u"outage"_s,
            u"It failed at 14:30 on 20 November and was back at 19:05 the same day, three and a half hours later."_s,
            u"date-mismatch error [19:05] -> [18:05]"_s);
        row("a row of what happened", u"outage"_s,
            u"20 November, 14:30   the store is warm\n20 November, 18:05   it is cold"_s);
        row("a wrong row of what happened", u"outage"_s,
            u"20 November, 14:30   the store is warm\n20 November, 19:05   it is cold"_s,
            u"date-mismatch error [19:05] -> [18:05]"_s);
        row("both ends of an outage", u"outage"_s, u"It was down from 14:30 to 18:05 yesterday."_s);
        row("both ends are wrong", u"outage"_s, u"It was down from 13:30 to 20:05 yesterday."_s,
            u"date-mismatch error [13:30] -> [14:30]\ndate-mismatch error [20:05] -> [18:05]"_s);
        row("both ends have changed places", u"outage"_s, u"It was down from 18:05 to 14:30 yesterday."_s,
            u"swapped error [18:05] -> [14:30]\nswapped error [14:30] -> [18:05]"_s);
    }
    void holdsHoursAgainstTheRecord() { judge(); }

    void aSubjectAndABodySayTheSameDay()
    {
        Case subject = caseOfKind(visit(), u"Our engineer will see you today at 9:30."_s,
                                  u"Your boiler maintenance on Tuesday, 9:30"_s);
        QCOMPARE(inWords(judged(subject)), u"date-mismatch error [today] -> [on 24 November]"_s);
    }

    void readsTheNewDateWhereverItStands_data()
    {
        addColumns();
        row("in brackets", u"chai"_s, u"21 of 40 did not ship (new date: 1 December)."_s);
        row("behind what did not happen", u"chai"_s, u"They were not shipped and are expected on 1 December."_s);
        row("until then", u"chai"_s, u"They cannot be shipped until 1 December."_s);
        row("a deadline", u"chai"_s, u"They should ship by 1 December and should reach you on 1 December."_s);
        row("behind a weekday", u"chai"_s, u"They follow next Monday, 23 November."_s,
            u"date-mismatch error [Monday, 23 November] -> [Tuesday, 1 December]"_s);
        row("old and new have changed places round a not", u"chai"_s,
            u"It will be with you on 24 November and not on 1 December as we had promised."_s,
            u"swapped error [24 November] -> [1 December]\nswapped error [1 December] -> [24 November]"_s);
        row("an ordinal without an article", u"chai"_s, u"It comes on 2nd instead of 24th November."_s,
            u"date-mismatch error [2nd] -> [1st]"_s);
    }
    void readsTheNewDateWhereverItStands() { judge(); }

    void readsDayAndMonthWithoutAYear_data()
    {
        addColumns();
        row("from and to", u"chai"_s, u"It was moved from 24.11. to 1.12. this year."_s);
        row("was and is now", u"chai"_s, u"It was 24/11 and is now 1/12."_s, u"ambiguous note [1/12]"_s);
        row("in brackets", u"chai"_s, u"It was due on Tuesday (24/11)."_s);
        row("behind a comma", u"chai"_s, u"It was promised for Tuesday, 24/11."_s);
        row("a point", u"chai"_s, u"It was due on 24.11, sorry."_s);
        row("a short year", u"chai"_s, u"They now ship on 1 Dec '26."_s);
        row("a wrong short year", u"chai"_s, u"They now ship on 1 Dec '27."_s,
            u"date-mismatch error [1 Dec '27] -> [1 Dec '26]"_s);
        row("a wrong day", u"chai"_s, u"It was promised for 23/11."_s, u"date-mismatch error [23/11] -> [24/11]"_s);
        row("a wrong day in brackets", u"chai"_s, u"That was the old date (23/11)."_s,
            u"date-mismatch error [23/11] -> [24/11]"_s);
        row("a part of a whole is no date", u"chai"_s, u"21/40 are short."_s);
    }
    void readsDayAndMonthWithoutAYear() { judge(); }
};

COUNTERSIGN_TEST(DatesAndTimesTest)

} // namespace countersign

#include "datesandtimes_test.moc"
