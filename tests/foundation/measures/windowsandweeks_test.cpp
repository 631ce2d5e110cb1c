// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "support/testmain.h"

namespace countersign {

using namespace testing;
using enum EventKind;

/// In which week something counts, and when a letter's callback window has closed.
class WindowsAndWeeksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aContactCountsToTheLastMinuteOfItsWindow_data()
    {
        QTest::addColumn<QString>("contactAt");
        QTest::addColumn<bool>("within24");
        QTest::addColumn<bool>("within72");
        QTest::newRow("a minute after the letter") << u"2026-11-17 09:01"_s << true << true;
        QTest::newRow("24 hours after it") << u"2026-11-18 09:00"_s << true << true;
        QTest::newRow("a minute more") << u"2026-11-18 09:01"_s << false << true;
        QTest::newRow("72 hours after it") << u"2026-11-20 09:00"_s << false << true;
        QTest::newRow("a minute more than 72") << u"2026-11-20 09:01"_s << false << false;
    }
    void aContactCountsToTheLastMinuteOfItsWindow()
    {
        QFETCH(QString, contactAt);
        QFETCH(bool, within24);
        QFETCH(bool, within72);
        EventLog log;
        log.send(u"c1"_s).at(contactAt).tell(Callback, u"c1"_s, { { u"expected"_s, false } });
        QCOMPARE(log.measure(Measure::CallbackRate24h).numerator, within24 ? 1.0 : 0.0);
        QCOMPARE(log.measure(Measure::CallbackRate).numerator, within72 ? 1.0 : 0.0);
        QCOMPARE(log.measure(Measure::Resolution24h).numerator, within24 ? 0.0 : 1.0);
        QCOMPARE(log.measure(Measure::Resolution72h).numerator, within72 ? 0.0 : 1.0);
        QCOMPARE(log.measure(Measure::CallbackRate).denominator, 1);
    }
    void anExpectedContactIsNoCallbackButLeavesTheMatterOpen()
    {
        EventLog log;
        log.send(u"c1"_s).at(u"2026-11-17 12:00"_s).tell(Callback, u"c1"_s, { { u"expected"_s, true } });
        QCOMPARE(log.measure(Measure::CallbackRate).numerator, 0.0);
        QCOMPARE(log.measure(Measure::Resolution24h).numerator, 0.0);
    }
    void severalContactsAboutOneLetterAreOne()
    {
        EventLog log;
        log.send(u"c1"_s).send(u"c2"_s).at(u"2026-11-17 12:00"_s).tell(Callback, u"c1"_s).tell(Callback, u"c1"_s);
        QCOMPARE(log.measure(Measure::CallbackRate).value(), 0.5);
    }
    void aContactBeforeTheLetterIsNotAboutIt()
    {
        EventLog log;
        log.at(u"2026-11-16 09:00"_s).tell(Callback, u"c1"_s).at(u"2026-11-17 09:00"_s).send(u"c1"_s);
        QCOMPARE(log.measure(Measure::CallbackRate).numerator, 0.0);
    }
    void aContactAboutNoLetterCountsForNone()
    {
        EventLog log;
        log.send(u"c1"_s).at(u"2026-11-17 12:00"_s).tell(Callback, {});
        QCOMPARE(log.measure(Measure::CallbackRate).numerator, 0.0);
    }
    void anOpenWindowIsNotCountedNorIsACallbackInIt()
    {
        EventLog log;
        log.at(u"2026-11-17 09:00"_s).send(u"old"_s);
        log.at(u"2026-11-18 12:00"_s).send(u"new"_s).tell(Callback, u"new"_s);
        const Tally before = talliesOf(log.counts(u"2026-11-20 08:59"_s), {}).at({ 2026, 47 });
        QCOMPARE(before.of(Counted::Sent), 2);
        QCOMPARE(before.of(Counted::Closed72), 0);
        QCOMPARE(before.of(Counted::Closed24), 2);
        const Tally after = talliesOf(log.counts(u"2026-11-20 09:00"_s), {}).at({ 2026, 47 });
        QCOMPARE(after.of(Counted::Closed72), 1);
        QCOMPARE(after.of(Counted::CalledBack72), 0);
        QCOMPARE(talliesOf(log.counts(u"2026-11-21 12:00"_s), {}).at({ 2026, 47 }).of(Counted::CalledBack72), 1);
    }
    void whatWasNeverSentHasNoWindow()
    {
        EventLog log;
        log.tell(Drafted, u"c1"_s).tell(Released, u"c1"_s).tell(Failed, u"c1"_s).tell(Callback, u"c1"_s);
        QCOMPARE(log.measure(Measure::CallbackRate).denominator, 0);
    }

    void aWeekRunsFromMondayToSundayAcrossTheYearsEnd_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("week");
        QTest::newRow("Thursday, New Year's Eve of 2026") << QDate(2026, 12, 31) << u"2026-W53"_s;
        QTest::newRow("Sunday after it") << QDate(2027, 1, 3) << u"2026-W53"_s;
        QTest::newRow("Monday then") << QDate(2027, 1, 4) << u"2027-W01"_s;
        QTest::newRow("Monday, 30 December 2024") << QDate(2024, 12, 30) << u"2025-W01"_s;
        QTest::newRow("Friday, 1 January 2021") << QDate(2021, 1, 1) << u"2020-W53"_s;
        QTest::newRow("Saturday, 1 January 2022") << QDate(2022, 1, 1) << u"2021-W52"_s;
    }
    void aWeekRunsFromMondayToSundayAcrossTheYearsEnd()
    {
        QFETCH(QDate, day);
        QFETCH(QString, week);
        QCOMPARE(weekOf(day).key(), week);
        QCOMPARE(weekFromKey(week), weekOf(day));
        QVERIFY(weekOf(day).monday() <= day && day <= weekOf(day).sunday());
    }
    void weeksAreReckonedAcrossTheYearsEnd()
    {
        QCOMPARE((IsoWeek { 2026, 53 }).plus(1), (IsoWeek { 2027, 1 }));
        QCOMPARE((IsoWeek { 2027, 2 }).plus(-3), (IsoWeek { 2026, 52 }));
        QCOMPARE(weeksBetween({ 2026, 50 }, { 2027, 2 }), 5);
        QVERIFY(!weekFromKey(u"2025-W53"));
        QVERIFY(!weekFromKey(u"2026-W00"));
        QVERIFY(!weekFromKey(u"last week"));
    }
    void aLetterIsOfTheWeekOnTheCompanysCalendar()
    {
        // Sunday, 15 November, 23:30 UTC: in Berlin it is Monday, in New York still Sunday afternoon.
        EventLog log;
        log.at(u"2026-11-15 23:30"_s).send(u"c1"_s);
        const auto weekIn = [&](const char *zone) {
            return log.counts(u"2027-01-01 00:00"_s, QTimeZone(zone)).firstWeek()->key();
        };
        QCOMPARE(weekIn("UTC"), u"2026-W46"_s);
        QCOMPARE(weekIn("Europe/Berlin"), u"2026-W47"_s);
        QCOMPARE(weekIn("America/New_York"), u"2026-W46"_s);
    }
    void aChangeOfDaylightTimeMovesTheWeeksEndByAnHour()
    {
        // Summer time ends in Berlin on Sunday, 25 October 2026: the Monday before began at 22:00 UTC, this one at
        // 23:00.
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(weekOf(utc(u"2026-10-18 22:00"_s), berlin), (IsoWeek { 2026, 43 }));
        QCOMPARE(weekOf(utc(u"2026-10-25 22:30"_s), berlin), (IsoWeek { 2026, 43 }));
        QCOMPARE(weekOf(utc(u"2026-10-25 23:00"_s), berlin), (IsoWeek { 2026, 44 }));
    }
    void aWindowIsHoursThatPassedAcrossAChangeOfDaylightTime()
    {
        EventLog log;
        log.at(u"2026-10-23 15:00"_s).send(u"c1"_s); // Friday, 17:00 in Berlin
        log.at(u"2026-10-26 15:30"_s).tell(Callback, u"c1"_s); // Monday, 16:30 in Berlin, yet 72.5 hours
        const Counts counts = log.counts(u"2026-12-01 00:00"_s, QTimeZone("Europe/Berlin"));
        QCOMPARE(talliesOf(counts, {}).at({ 2026, 43 }).of(Counted::CalledBack72), 0);
        QCOMPARE(talliesOf(counts, {}).at({ 2026, 43 }).of(Counted::Closed72), 1);
    }
    void draftedReviewedAndSentMayBeOfThreeWeeks()
    {
        EventLog log;
        log.at(u"2026-11-06 16:00"_s).tell(Drafted, u"c1"_s);
        log.at(u"2026-11-13 16:00"_s).tell(Released, u"c1"_s, { { u"edited"_s, true } });
        log.at(u"2026-11-16 07:00"_s).tell(Sent, u"c1"_s);
        QCOMPARE(log.measure(Measure::DropRate, { 2026, 45 }).denominator, 1);
        QCOMPARE(log.measure(Measure::FirstPassYield, { 2026, 46 }).denominator, 1);
        QCOMPARE(log.measure(Measure::EditingRate, { 2026, 47 }).denominator, 1);
    }
};

COUNTERSIGN_TEST(WindowsAndWeeksTest)

} // namespace countersign

#include "windowsandweeks_test.moc"
