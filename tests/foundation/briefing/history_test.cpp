// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/history.h"
#include "exchange/csvrow.h"
#include "support/accountfiles.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using namespace testing;

namespace {

Event anEvent(EventKind kind, const QDateTime &at, const QJsonObject &details = {})
{
    return { 1, at, kind, CommunicationId(u"C1"_s), AccountId(u"ALFKI"_s), u"Laura Callahan"_s, details };
}

/// A letter that was sent on 2 November late in the evening, by the clock of Greenwich.
Dossier aSentLetter()
{
    Dossier dossier;
    dossier.communication = aFiledLetter(u"C1"_s, State::Sent, day(2026, 11, 2), u"10643"_s).letter;
    dossier.letter = { {}, u"Order 10643"_s, u"Dear Maria,\n\nit ships \"soon\".\n"_s };
    dossier.events = { anEvent(EventKind::Drafted, noonOf(day(2026, 11, 2))),
                       anEvent(EventKind::Sent, noonOf(day(2026, 11, 2)).addSecs(41'400)),
                       anEvent(EventKind::Callback, noonOf(day(2026, 11, 12)), { { u"reason"_s, u"Where?"_s } }) };
    return dossier;
}

} // namespace

/// All letters and events of an account in one line of time, and as files.
class HistoryTest : public QObject {
    Q_OBJECT

    static std::vector<HistoryEntry> whole()
    {
        AccountFile file = aFileWithAPromise();
        file.account.complaints = { day(2026, 8, 3) };
        file.account.callbacks = { day(2026, 9, 8) };
        file.account.history = std::vector { aPast(day(2026, 10, 28), u"back-order"_s, u"10600"_s) };
        file.callbacks = { { u"K1"_s, CommunicationId(u"C1"_s), false, u"Where?"_s, u"Laura Callahan"_s,
                             noonOf(day(2026, 11, 12)) } };
        std::vector<HistoryEntry> entries = historyOfFile(file, briefingZone());
        const std::vector<HistoryEntry> letter = historyOfLetter(aSentLetter(), briefingZone());
        entries.insert(entries.begin(), letter.begin(), letter.end());
        sortHistory(entries);
        return entries;
    }

private Q_SLOTS:
    void everythingStandsInOneLineOldestFirst()
    {
        QStringList told;
        for (const HistoryEntry &entry : whole())
            told += entry.on.toString(Qt::ISODate) + u' ' + entry.kind;
        // Half past eleven in the evening in London is the next day in Berlin.
        QCOMPARE(told,
                 QStringList({ u"2026-08-03 complaint"_s, u"2026-09-08 callback"_s, u"2026-10-28 earlier-letter"_s,
                               u"2026-11-02 reported"_s, u"2026-11-02 drafted"_s, u"2026-11-03 sent"_s,
                               u"2026-11-12 callback"_s }));
    }
    void aLetterThatTheWorkspaceKeepsIsToldOnce()
    {
        AccountFile file = aFileWithAPromise();
        file.account.history = std::vector { aPast(day(2026, 11, 2), u"back-order"_s, u"10643"_s) };
        file.account.history->front().id = CommunicationId(u"C1"_s);
        const std::vector<HistoryEntry> entries = historyOfFile(file, briefingZone());
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries.front().kind, u"reported"_s);
        file.account.history->front().id = CommunicationId(u"OLD-7"_s);
        QCOMPARE(historyOfFile(file, briefingZone()).size(), 2U);
    }
    void whatWasSentHasItsTextAndNothingElseHas()
    {
        for (const HistoryEntry &entry : whole())
            QCOMPARE(entry.text.isEmpty(), entry.kind != u"sent"_s);
    }
    void machinesGetEveryEntryWithEveryKey()
    {
        const QJsonArray json = historyToJson(whole());
        QCOMPARE(json.size(), 7);
        const QJsonObject sent = json[5].toObject();
        QCOMPARE(sent[u"at"_s].toString(), u"2026-11-02T23:30:00Z"_s);
        QCOMPARE(sent[u"date"_s].toString(), u"2026-11-03"_s);
        QCOMPARE(sent[u"letter"_s].toString(), u"C1"_s);
        QCOMPARE(sent[u"communication"_s].toString(), u"exception"_s);
        QCOMPARE(sent[u"type"_s].toString(), u"back-order"_s);
        QCOMPARE(sent[u"by"_s].toString(), u"Laura Callahan"_s);
        QCOMPARE(sent[u"text"_s].toString(), aSentLetter().letter.body);
        const QJsonObject reported = json[3].toObject();
        QCOMPARE(reported[u"record"_s].toString(), u"R1"_s);
        QCOMPARE(reported[u"details"_s][u"source"].toString(), u"exceptions.csv"_s);
        QCOMPARE(reported[u"details"_s][u"new_date"].toString(), u"2026-11-20"_s);
        const QJsonObject complaint = json[0].toObject();
        QVERIFY(complaint[u"at"_s].isNull());
        QVERIFY(complaint[u"letter"_s].isNull());
        for (const QJsonValue &entry : json)
            QCOMPARE(entry.toObject().keys(), complaint.keys());
    }
    void spreadsheetsGetALineOfNamesAndQuotedCells()
    {
        const QByteArray csv = historyToCsv(whole());
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                               "date,at,event,letter,record,communication,type,orders,subject,by,details,text\r\n"));
        QCOMPARE(csv.count("\r\n"), 8);
        QVERIFY2(csv.contains("\r\n2026-11-03,2026-11-02T23:30:00Z,sent,C1,,exception,back-order,10643,Order 10643,"
                              "Laura Callahan,,\"Dear Maria,\n\nit ships \"\"soon\"\".\n\"\r\n"),
                 csv.constData());
        QVERIFY(csv.contains("\r\n2026-08-03,,complaint,,,,,,,,,\r\n"));
        QVERIFY2(csv.contains("\"expected: false; reason: Where?\""), csv.constData());
    }
    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("equals") << u"=HYPERLINK(\"http://x\")"_s << QByteArray("\"'=HYPERLINK(\"\"http://x\"\")\"");
        QTest::newRow("plus") << u"+49 30 1234"_s << QByteArray("'+49 30 1234");
        QTest::newRow("minus") << u"-2+3"_s << QByteArray("'-2+3");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("blank before it") << u" =1"_s << QByteArray("' =1");
        QTest::newRow("line end before it") << u"\n=1"_s << QByteArray("\"'\n=1\"");
        QTest::newRow("wide") << u"\uFF1D1"_s
                              << QByteArray("'\xEF\xBC\x9D"
                                            "1");
        QTest::newRow("a dash of words") << u"– late"_s << QByteArray("\xE2\x80\x93 late");
        QTest::newRow("inside") << u"a=b"_s << QByteArray("a=b");
        QTest::newRow("nothing") << QString() << QByteArray();
        QTest::newRow("quotation mark") << u"5\" disc"_s << QByteArray("\"5\"\" disc\"");
        QTest::newRow("comma") << u"a, b"_s << QByteArray("\"a, b\"");
    }
    void noCellIsAFormula()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(csvRowForPeople({ cell, u"x"_s }), written + ",x\r\n");
    }
};

COUNTERSIGN_TEST(HistoryTest)

} // namespace countersign

#include "history_test.moc"
