// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/alerts.h"
#include "measures/letterstory.h"
#include "programrun.h"
#include "sample/simulatedhistory.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

SimulationOrder orderOf(quint32 seed, int weeks = 13)
{
    SimulationOrder order { weeks, seed, { 2026, 47 }, QTimeZone("America/New_York"), {} };
    for (const auto *name : { "ALFKI", "AROUT", "ERNSH" }) {
        Account account;
        account.id = AccountId(QString::fromLatin1(name));
        account.tier = TierId(u"growth"_s);
        account.owner = u"Laura Callahan"_s;
        order.accounts.push_back(account);
    }
    return order;
}

/// As they are known on that Monday morning, with the windows of Friday's letters open.
std::vector<JudgedAlert> firedIn(const SimulationOrder &order)
{
    const QDateTime monday(order.last.sunday().addDays(1), QTime(9, 0), order.zone);
    const Counts counts = countsOf(simulatedHistory(order), order.zone, monday.toUTC());
    std::vector<JudgedAlert> fired = judgeAlerts(counts, *counts.firstWeek(), order.last);
    std::erase_if(fired, [](const JudgedAlert &each) { return !each.fires(); });
    return fired;
}

} // namespace

/// History for practice, which no real workspace takes.
class SimulationTest : public QObject {
    Q_OBJECT

    using Answer = testing::ProgramAnswer;
    QTemporaryDir m_folder;

    static Answer run(const QStringList &arguments) { return testing::runProgram(arguments); }

private Q_SLOTS:
    void everyAlertFiresOnce_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : { 1U, 7U, 20U, 4711U })
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyAlertFiresOnce()
    {
        QFETCH(quint32, seed);
        std::set<AlertRule> rules;
        const std::vector<JudgedAlert> fired = firedIn(orderOf(seed));
        for (const JudgedAlert &each : fired)
            rules.insert(each.rule);
        QCOMPARE(fired.size(), 4U);
        QCOMPARE(rules.size(), 4U);
    }
    void theSameOrderMakesTheSameHistory()
    {
        QCOMPARE(simulatedHistory(orderOf(7)), simulatedHistory(orderOf(7)));
        QVERIFY(simulatedHistory(orderOf(7)) != simulatedHistory(orderOf(8)));
        QVERIFY(simulatedHistory({}).empty());
    }
    void everyMeasureHasItsNumbers()
    {
        const SimulationOrder order = orderOf(7);
        const Counts counts = countsOf(simulatedHistory(order), order.zone, {});
        QCOMPARE(counts.firstWeek(), order.last.plus(-12));
        QCOMPARE(counts.lastWeek(), order.last);
        const Tally all = tallyOver(counts, {}, *counts.firstWeek(), order.last);
        for (const MeasureRule &rule : measureRules()) {
            if (rule.measure != Measure::Cost) // the vocabulary costs nothing
                QVERIFY2(measured(rule.measure, all).denominator > 0, rule.name);
        }
    }
    void aPracticeWorkspaceTakesItOnceAndMarksIt()
    {
        const QStringList where { u"--practice"_s, u"--workspace"_s, m_folder.filePath(u"practice"_s), u"--today"_s,
                                  u"2026-11-24"_s };
        const Answer made
            = run(where + QStringList { u"simulate"_s, u"--weeks"_s, u"13"_s, u"--seed"_s, u"7"_s, u"--json"_s });
        QVERIFY2(made.exit == 0, made.err.constData());
        QCOMPARE(made.json()[u"first_week"_s].toString(), u"2026-W35"_s);
        QCOMPARE(made.json()[u"last_week"_s].toString(), u"2026-W47"_s);
        const QJsonObject metrics
            = run(where + QStringList { u"metrics"_s, u"--json"_s, u"--weeks"_s, u"14"_s }).json();
        QCOMPARE(metrics[u"alerts"_s].toArray().size(), 4);
        QCOMPARE(run(where + QStringList { u"simulate"_s }).exit, 3);
        const QString log = m_folder.filePath(u"log.jsonl"_s);
        QCOMPARE(run(where + QStringList { u"audit"_s, u"export"_s, log }).exit, 0);
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int simulated = 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            const bool isOfTheSimulation = event[u"communication"_s].toString().startsWith(u'S');
            QVERIFY2(!isOfTheSimulation || event[u"simulated"_s].toBool(), line.constData());
            simulated += event[u"simulated"_s].toBool() ? 1 : 0;
        }
        QCOMPARE(simulated, made.json()[u"events"_s].toInt());
        QCOMPARE(run(where + QStringList { u"audit"_s, u"verify"_s }).exit, 0);
    }
    void aRealWorkspaceTakesNone()
    {
        const QString desk = m_folder.filePath(u"desk"_s);
        const Answer refused = run({ u"--workspace"_s, desk, u"simulate"_s });
        QCOMPARE(refused.exit, 2);
        QVERIFY2(refused.err.contains("practice"), refused.err.constData());
        QVERIFY(!QDir(desk).exists() || QDir(desk).isEmpty());
        QCOMPARE(run({ u"--practice"_s, u"--workspace"_s, desk, u"simulate"_s, u"--weeks"_s, u"0"_s }).exit, 2);
    }
};

COUNTERSIGN_TEST(SimulationTest)

} // namespace countersign

#include "simulation_test.moc"
