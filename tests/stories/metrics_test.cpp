// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// `countersign metrics` over event files with known answers, and over a workspace.
class MetricsTest : public QObject {
    Q_OBJECT

    using Answer = testing::ProgramAnswer;
    QTemporaryDir m_folder;

    static QString golden(const QString &name)
    {
        return QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/stories/metrics/") + name;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("it is not there");
    }
    static Answer metrics(const QStringList &arguments)
    {
        return testing::runProgram(QStringList { u"metrics"_s } + arguments);
    }
    QString fileOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"events.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }
    static QJsonObject rowOf(const QJsonObject &document, const QString &week, const QString &measure,
                             const QString &dimension = {}, const QString &value = {})
    {
        const QStringList dimensions { u"communication"_s, u"type"_s, u"tier"_s, u"coordinator"_s, u"drafter"_s };
        for (const QJsonValue &each : document[u"weeks"_s].toArray()) {
            if (each[u"week"].toString() != week)
                continue;
            for (const QJsonValue &row : each[u"measures"].toArray()) {
                const bool isOfIt = std::ranges::all_of(dimensions, [&](const QString &name) {
                    return name == dimension ? row[name].toString() == value : row[name].isNull();
                });
                if (isOfIt && row[u"measure"].toString() == measure)
                    return row.toObject();
            }
        }
        return {};
    }

private Q_SLOTS:
    void everyNumberOfAKnownLogIsSaidInWords()
    {
        const Answer answer = metrics({ u"--today"_s, u"2026-11-23"_s, golden(u"events.jsonl"_s) });
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.out, bytesOf(golden(u"metrics.txt"_s)));
    }
    void everyTotalAndAlertOfAKnownLogIsToldToMachines()
    {
        const Answer answer = metrics({ u"--json"_s, u"--today"_s, u"2026-11-23"_s, golden(u"events.jsonl"_s) });
        QJsonObject document = answer.json();
        QJsonArray weeks;
        for (const QJsonValue &week : document[u"weeks"_s].toArray()) {
            QJsonObject totals = week.toObject();
            QJsonArray rows;
            for (const QJsonValue &row : week[u"measures"].toArray()) {
                if (row[u"type"].isNull() && row[u"tier"].isNull() && row[u"coordinator"].isNull()
                    && row[u"drafter"].isNull() && row[u"communication"].isNull())
                    rows += row;
            }
            totals[u"measures"_s] = rows;
            weeks += totals;
        }
        document[u"weeks"_s] = weeks;
        const QByteArray told = QJsonDocument(document).toJson();
        if (qEnvironmentVariableIsSet("COUNTERSIGN_WRITE_GOLDEN")) {
            QFile file(golden(u"metrics.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(told) == told.size());
        }
        QCOMPARE(told, bytesOf(golden(u"metrics.json"_s)));
    }
    void aRowIsOfItsDimensionAndNullMeansTheTotal()
    {
        const QJsonObject document
            = metrics({ u"--json"_s, u"--weeks"_s, u"1"_s, u"--today"_s, u"2026-11-23"_s, golden(u"events.jsonl"_s) })
                  .json();
        QCOMPARE(document[u"weeks"_s].toArray().size(), 1);
        const QString week = u"2026-W47"_s;
        const QString rate = u"editing-rate"_s;
        QCOMPARE(rowOf(document, week, rate)[u"denominator"_s].toInt(), 33);
        QCOMPARE(rowOf(document, week, rate, u"communication"_s, u"status"_s)[u"denominator"_s].toInt(), 14);
        QCOMPARE(rowOf(document, week, rate, u"communication"_s, u"status"_s)[u"enough"_s].toBool(true), false);
        QCOMPARE(rowOf(document, week, rate, u"tier"_s, u"key"_s)[u"denominator"_s].toInt(), 4);
        QCOMPARE(rowOf(document, week, rate, u"type"_s, u"back-order"_s)[u"numerator"_s].toInt(), 5);
        QCOMPARE(rowOf(document, week, u"satisfaction"_s)[u"by_hand"_s][u"value"].toDouble(), 4.4);
    }
    void aWindowClosesAndAWeekEndsOnTheDayThatIsSet()
    {
        const auto on = [](const QString &day) {
            return metrics({ u"--json"_s, u"--today"_s, day, golden(u"events.jsonl"_s) }).json();
        };
        const QString week = u"2026-W47"_s;
        QCOMPARE(rowOf(on(u"2026-11-23"_s), week, u"callback-rate"_s)[u"denominator"_s].toInt(), 32);
        QCOMPARE(rowOf(on(u"2026-11-24"_s), week, u"callback-rate"_s)[u"denominator"_s].toInt(), 33);
        QCOMPARE(on(u"2026-11-23"_s)[u"alerts"_s].toArray().size(), 3);
        QCOMPARE(on(u"2026-11-22"_s)[u"alerts"_s].toArray().size(), 0); // its Sunday: the week is not over
    }
    void aSetBaselineTakesThePlaceOfTheWeeksBefore()
    {
        const QJsonArray alerts = metrics({ u"--json"_s, u"--today"_s, u"2026-11-23"_s, u"--baseline"_s, u"0.07"_s,
                                            golden(u"events.jsonl"_s) })
                                      .json()[u"alerts"_s]
                                      .toArray();
        const bool isAbove = std::ranges::any_of(
            alerts, [](const QJsonValue &alert) { return alert[u"rule"].toString() == u"above-baseline"; });
        QVERIFY(!isAbove);
    }
    void severalFilesAreOneLog()
    {
        const QByteArray all = bytesOf(golden(u"events.jsonl"_s));
        const qsizetype half = all.indexOf('\n', all.size() / 2) + 1;
        const QString second = fileOf(all.mid(half));
        QFile first(m_folder.filePath(u"first.jsonl"_s));
        QVERIFY(first.open(QIODevice::WriteOnly) && first.write(all.first(half)) == half);
        first.close();
        const Answer answer = metrics({ u"--today"_s, u"2026-11-23"_s, second, first.fileName() });
        QCOMPARE(answer.out, bytesOf(golden(u"metrics.txt"_s)));
    }
    void aWeekWithoutLettersIsThereAndEmpty()
    {
        const QString file = fileOf(R"({"at": "2026-11-02T08:00:00Z", "event": "drafted", "communication": "a"}
{"at": "2026-11-16T08:00:00Z", "event": "drafted", "communication": "b"})");
        const QJsonArray weeks = metrics({ u"--json"_s, file }).json()[u"weeks"_s].toArray();
        QCOMPARE(weeks.size(), 3);
        QCOMPARE(weeks[1][u"week"].toString(), u"2026-W46"_s);
        QCOMPARE(weeks[1][u"measures"].toArray().size(), 0);
    }
    void whatCannotBeReadEndsWithItsReason()
    {
        const QString wrong = fileOf("{\"at\": \"2026-11-02T08:00:00Z\", \"event\": \"drafted\"}\nnonsense\n");
        const Answer answer = metrics({ wrong });
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.contains("events.jsonl: line 2 is no JSON"), answer.err.constData());
        QCOMPARE(metrics({ u"/no/such/file"_s }).exit, 3);
        QCOMPARE(metrics({ u"--weeks"_s, u"none"_s, golden(u"events.jsonl"_s) }).exit, 2);
        QCOMPARE(metrics({ u"--timezone"_s, u"Mars"_s, golden(u"events.jsonl"_s) }).exit, 2);
        QCOMPARE(metrics({ u"--baseline"_s, u"2"_s, golden(u"events.jsonl"_s) }).exit, 2);
    }
    void anEmptyWorkspaceSaysThatThereIsNothingYet()
    {
        const Answer answer = metrics({ u"--workspace"_s, m_folder.filePath(u"desk"_s) });
        QCOMPARE(answer.exit, 0);
        QVERIFY2(answer.out.startsWith("Nothing was drafted"), answer.out.constData());
    }
    void theWorkspaceAndItsExportTellTheSame()
    {
        const QString desk = m_folder.filePath(u"practice"_s);
        const QStringList where { u"--practice"_s, u"--workspace"_s, desk, u"--today"_s, u"2026-11-21"_s };
        const Answer own = metrics(QStringList { u"--json"_s } + where);
        QCOMPARE(own.exit, 0);
        const QString log = m_folder.filePath(u"log.jsonl"_s);
        QProcess program;
        program.start(QStringLiteral(COUNTERSIGN_PROGRAM), QStringList { u"audit"_s, u"export"_s, log } + where);
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 0);
        const Answer exported = metrics(QStringList { u"--json"_s, log } + where);
        QVERIFY(!own.json()[u"weeks"_s].toArray().isEmpty());
        QCOMPARE(own.out, exported.out);
    }
};

COUNTERSIGN_TEST(MetricsTest)

} // namespace countersign

#include "metrics_test.moc"
