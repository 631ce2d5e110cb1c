// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "exchange/eventfile.h"
#include "support/testmain.h"

namespace countersign {

using namespace testing;

/// Reading what `audit export` writes (command-line.md, Event files).
class EventFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineIsAnEvent()
    {
        const auto events = readEventFile(
            R"({"at": "2026-11-16T08:12:00Z", "event": "released", "communication": "c1", "account": "ALFKI", "communication_type": "exception", "type": "back-order", "tier": "key", "coordinator": "Kim Park", "drafter": "vocabulary", "how": "scan", "seconds": 12.5, "by": "Kim Park"}

{"at": "2026-11-16T09:12:00+01:00", "event": "escalated", "communication": 7, "account": null, "by": "person", "by_name": "Kim Park"}
)");
        QVERIFY2(events, events ? "" : qPrintable(events.error().says));
        QCOMPARE(events->size(), 2U);
        QCOMPARE(events->at(0).kind, EventKind::Released);
        QCOMPARE(events->at(0).account, AccountId(u"ALFKI"_s));
        QCOMPARE(events->at(0).details[u"seconds"_s].toDouble(), 12.5);
        QCOMPARE(events->at(1).at, events->at(0).at);
        QCOMPARE(events->at(1).at.toUTC().time(), QTime(8, 12));
        QCOMPARE(events->at(1).communication, CommunicationId(u"7"_s));
        QCOMPARE(events->at(1).by, u"Kim Park"_s);
        QCOMPARE(events->at(1).details[u"by"_s].toString(), u"person"_s);
    }
    void whatCannotBeReadIsNamedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &line, const QString &says) {
            QTest::newRow(name) << line << says;
        };
        row("no JSON", "{\"at\": ", u"line 2 is no JSON: unterminated object at column 8."_s);
        row("a list", "[1]", u"line 2 is [1], which is no object (write {…})."_s);
        row("no time", R"({"event": "sent"})", u"line 2.at is missing."_s);
        row("a time that is none", R"({"at": "yesterday", "event": "sent"})",
            u"line 2.at is 'yesterday', which is no time (write 2026-11-16T08:12:00Z)."_s);
        row("an unknown event", R"({"at": "2026-11-16T08:12:00Z", "event": "sennt"})",
            u"line 2.event is 'sennt', which is no event that there is."_s);
        row("an edit that is no truth", R"({"at": "2026-11-16T08:12:00Z", "event": "released", "edited": 1})",
            u"line 2.edited is 1, which is no answer (write true or false)."_s);
        row("seconds in words", R"({"at": "2026-11-16T08:12:00Z", "event": "released", "seconds": "ten"})",
            u"line 2.seconds is 'ten', which is no number that can stand there."_s);
        row("a point of two", R"({"at": "2026-11-16T08:12:00Z", "event": "scored", "tone": 2})",
            u"line 2.tone is 2, which is no point (write 0 or 1)."_s);
        row("a score of six", R"({"at": "2026-11-16T08:12:00Z", "event": "satisfaction", "score": 6})",
            u"line 2.score is 6, which is no number that can stand there."_s);
        row("flags that are no list", R"({"at": "2026-11-16T08:12:00Z", "event": "drafted", "flags": "novel"})",
            u"line 2.flags is 'novel', which is no list (write […])."_s);
        row("a cost that is no money",
            R"({"at": "2026-11-16T08:12:00Z", "event": "drafted", "cost": {"amount": "little"}})",
            u"line 2.cost is {\"amount\":\"little\"}, which is no amount of money (write {\"amount\": \"0.02\", "
            "\"currency\": \"USD\"})."_s);
    }
    void whatCannotBeReadIsNamedByItsLine()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, says);
        const auto events = readEventFile("{\"at\": \"2026-11-16T08:12:00Z\", \"event\": \"sent\"}\r\n" + line + '\n');
        QVERIFY(!events);
        QCOMPARE(events.error().says, says);
        QCOMPARE(events.error().cause, Cause::Input);
    }
    void filesInAnyOrderAreToldInTheOrderOfTime()
    {
        EventLog log;
        log.at(u"2026-11-17 10:00"_s).tell(EventKind::Sent, u"b"_s).tell(EventKind::Sent, u"c"_s);
        log.at(u"2026-11-17 09:00"_s).tell(EventKind::Sent, u"a"_s);
        sortByTime(log.events);
        QStringList order;
        for (const Event &event : log.events)
            order += event.communication.value();
        QCOMPARE(order, QStringList({ u"a"_s, u"b"_s, u"c"_s }));
    }
    void nothingIsAnEmptyLog()
    {
        QCOMPARE(readEventFile("\n\n")->size(), 0U);
        QVERIFY(countsOf(std::vector<Event> {}, QTimeZone::utc(), {}).isEmpty());
    }
};

COUNTERSIGN_TEST(EventFileTest)

} // namespace countersign

#include "eventfile_test.moc"
