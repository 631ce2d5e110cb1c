// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/leaving.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u"Z"_s, Qt::ISODate);
}

LeavingRules rulesOf(const QString &hours)
{
    LeavingRules rules;
    rules.zone = QTimeZone("Europe/Berlin");
    if (const auto read = hoursFrom(hours))
        std::tie(rules.from, rules.until) = *read;
    return rules;
}

} // namespace

class LeavingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lettersLeaveWithinTheHours_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const char *hours, const char *now, const char *next) {
            QTest::newRow(name) << QString::fromLatin1(hours) << QString::fromLatin1(now) << QString::fromLatin1(next);
        };
        row("at any time where none are set", "", "2026-11-21T02:13:07", "2026-11-21T02:13:07");
        row("at once within them", "07:00-20:00", "2026-11-21T09:00:00", "2026-11-21T09:00:00");
        row("at once at their first moment", "07:00-20:00", "2026-11-21T06:00:00", "2026-11-21T06:00:00");
        row("in the morning, before them", "07:00-20:00", "2026-11-21T05:59:59", "2026-11-21T06:00:00");
        row("the next morning, at their end", "07:00-20:00", "2026-11-21T19:00:00", "2026-11-22T06:00:00");
        row("over midnight, late", "20:00-06:00", "2026-11-21T23:30:00", "2026-11-21T23:30:00");
        row("over midnight, by day", "20:00-06:00", "2026-11-21T09:00:00", "2026-11-21T19:00:00");
        row("until midnight", "07:00-24:00", "2026-11-21T22:59:00", "2026-11-21T22:59:00");
        row("not after midnight", "07:00-24:00", "2026-11-21T23:00:00", "2026-11-22T06:00:00");
        row("an hour earlier by UTC in summer", "07:00-20:00", "2026-07-01T03:00:00", "2026-07-01T05:00:00");
        row("the clock jumps over their beginning", "02:30-20:00", "2026-03-29T00:30:00", "2026-03-29T01:00:00");
        row("the clock is put back in the night before", "07:00-20:00", "2026-10-24T19:00:00", "2026-10-25T06:00:00");
    }
    void lettersLeaveWithinTheHours()
    {
        QFETCH(QString, hours);
        QFETCH(QString, now);
        QFETCH(QString, next);
        const LeavingRules rules = rulesOf(hours);
        QCOMPARE(nextLeaving(rules, utc(now)), utc(next));
        QVERIFY(isWithinHours(rules, nextLeaving(rules, utc(now))));
    }
    void theRateIsKeptTo_data()
    {
        QTest::addColumn<QList<int>>("secondsAgo");
        QTest::addColumn<int>("wait");
        QTest::newRow("nothing left yet") << QList<int> {} << 0;
        QTest::newRow("one less than may") << QList<int> { 1, 2 } << 0;
        QTest::newRow("as many as may: until the first is a minute old") << QList<int> { 1, 10, 40 } << 20;
        QTest::newRow("in any order") << QList<int> { 40, 1, 10 } << 20;
        QTest::newRow("what is a minute old does not count") << QList<int> { 1, 10, 60 } << 0;
        QTest::newRow("more than may: until enough are old") << QList<int> { 1, 5, 10, 40 } << 50;
    }
    void theRateIsKeptTo()
    {
        QFETCH(QList<int>, secondsAgo);
        QFETCH(int, wait);
        LeavingRules rules;
        rules.perMinute = 3;
        const QDateTime now = utc(u"2026-11-21T09:00:00"_s);
        std::vector<QDateTime> left;
        for (const int each : secondsAgo)
            left.push_back(now.addSecs(-each));
        QCOMPARE(nextLeaving(rules, now, left), now.addSecs(wait));
    }
    void theRateDoesNotLeadOutOfTheHours()
    {
        LeavingRules rules = rulesOf(u"07:00-20:00"_s);
        rules.perMinute = 1;
        const QDateTime now = utc(u"2026-11-21T18:59:30"_s);
        const std::vector<QDateTime> left { now };
        QCOMPARE(nextLeaving(rules, now, left), utc(u"2026-11-22T06:00:00"_s));
    }
    void hoursAreTwoTimesOfTheDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("two times") << u"07:00-20:00"_s << true;
        QTest::newRow("without minutes") << u"7-20"_s << true;
        QTest::newRow("with spaces and a dash") << u"7:00 – 20:00"_s << true;
        QTest::newRow("one time") << u"07:00"_s << false;
        QTest::newRow("equal times") << u"07:00-7:00"_s << false;
        QTest::newRow("no time") << u"25:00-26:00"_s << false;
        QTest::newRow("words") << u"morning-evening"_s << false;
    }
    void hoursAreTwoTimesOfTheDay()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(hoursFrom(text).has_value(), fits);
    }
};

COUNTERSIGN_TEST(LeavingTest)

} // namespace countersign

#include "leaving_test.moc"
