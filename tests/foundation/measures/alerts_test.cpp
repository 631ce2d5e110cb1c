// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "support/testmain.h"

#include <algorithm>

namespace countersign {

using namespace testing;

namespace {

constexpr IsoWeek W47 { 2026, 47 };

/// Weeks with so many sent and edited, the last of them W47.
EventLog editedWeeks(const std::vector<Proportion> &weeks)
{
    EventLog log;
    IsoWeek week = W47.plus(1 - static_cast<int>(weeks.size()));
    for (const Proportion &each : weeks) {
        log.sendMany(week.monday().toString(Qt::ISODate), static_cast<int>(each.whole), static_cast<int>(each.part));
        week = week.plus(1);
    }
    return log;
}

AlertStanding editing(const std::vector<Proportion> &weeks)
{
    return risingStanding(Measure::EditingRate, talliesOf(editedWeeks(weeks).counts(), {}), W47);
}

/// Eight weeks of so many drafted and escalated each, then W47.
AlertStanding escalation(const Proportion &before, const Proportion &now, const AlertTerms &terms = {},
                         int weeksBefore = 8)
{
    Counts counts;
    const auto week = [&](const IsoWeek &which, const Proportion &of) {
        counts.sums.push_back({ which, {}, Counted::Produced, {}, of.whole });
        counts.sums.push_back({ which, {}, Counted::ProducedEscalated, {}, of.part });
    };
    for (int back = weeksBefore; back > 0; --back)
        week(W47.plus(-back), before);
    week(W47, now);
    return baselineStanding(talliesOf(counts, {}), W47, terms);
}

std::optional<AlertStanding> satisfaction(int drafted, int draftedSum, int byHand, int byHandSum)
{
    Counts counts;
    counts.sums = { { W47, {}, Counted::RatedDrafted, {}, drafted },
                    { W47, {}, Counted::RatingDrafted, {}, draftedSum * 1000 },
                    { W47, {}, Counted::RatedByHand, {}, byHand },
                    { W47, {}, Counted::RatingByHand, {}, byHandSum * 1000 } };
    return satisfactionStanding(talliesOf(counts, {}), W47);
}

} // namespace

/// When an alert fires, and what it says.
class AlertsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTrendIsThatOfR_data()
    {
        QTest::addColumn<QList<int>>("parts");
        QTest::addColumn<QList<int>>("wholes");
        QTest::addColumn<double>("p");
        // R 4.2.2: prop.trend.test(parts, wholes)$p.value
        const auto row = [](const char *name, const QList<int> &parts, const QList<int> &wholes, double p) {
            QTest::newRow(name) << parts << wholes << p;
        };
        row("that may be chance", { 11, 14, 20 }, { 102, 99, 104 }, 0.0872253236736201);
        row("from weeks of twenty", { 2, 4, 8 }, { 20, 20, 20 }, 0.0248967153092916);
        row("of unequal weeks", { 1, 2, 3 }, { 25, 24, 23 }, 0.257567115173615);
        row("hardly chance", { 10, 20, 40 }, { 100, 100, 100 }, 5.2894647939941e-07);
        row("of growing weeks", { 5, 10, 30 }, { 50, 60, 70 }, 2.08152607365376e-05);
        row("from none", { 0, 1, 2 }, { 20, 20, 20 }, 0.146793087308571);
        row("to all", { 18, 19, 20 }, { 20, 20, 20 }, 0.146793087308569);
        row("of thousands", { 100, 130, 170 }, { 1000, 1000, 1000 }, 4.1334956021716e-06);
        row("close to a twentieth", { 3, 5, 9 }, { 41, 44, 39 }, 0.0413617125240476);
        row("downwards, of four", { 40, 30, 20, 25 }, { 200, 180, 190, 210 }, 0.00700983124628623);
        row("of R's own example", { 83, 90, 129, 70 }, { 86, 93, 136, 82 }, 0.00413189747764149);
        row("beyond doubt, of two", { 1, 500 }, { 1000, 1000 }, 3.13289187425031e-146);
    }
    void theTrendIsThatOfR()
    {
        QFETCH(QList<int>, parts);
        QFETCH(QList<int>, wholes);
        QFETCH(double, p);
        std::vector<Proportion> proportions;
        for (qsizetype i = 0; i < parts.size(); ++i)
            proportions.push_back({ parts[i], wholes[i] });
        const auto found = trendByChance(proportions);
        QVERIFY(found);
        QVERIFY2(std::abs(*found - p) < 1e-6 * std::min(1.0, std::max(p, 1e-6)), qPrintable(QString::number(*found)));
    }
    void thereIsNoTrendInNothing()
    {
        QVERIFY(!trendByChance(std::vector<Proportion> { { 1, 20 } }));
        QVERIFY(!trendByChance(std::vector<Proportion> { { 0, 20 }, { 0, 20 } }));
        QVERIFY(!trendByChance(std::vector<Proportion> { { 20, 20 }, { 20, 20 } }));
        QVERIFY(!trendByChance(std::vector<Proportion> { { 1, 20 }, { 0, 0 } }));
    }

    void editingFiresWhenItRisesOverThreeFullWeeks_data()
    {
        QTest::addColumn<QList<int>>("edited");
        QTest::addColumn<QList<int>>("sent");
        QTest::addColumn<AlertStanding::State>("state");
        using enum AlertStanding::State;
        const auto row
            = [](const char *name, const QList<int> &edited, const QList<int> &sent, AlertStanding::State state) {
                  QTest::newRow(name) << edited << sent << state;
              };
        row("rising", { 2, 3, 4 }, { 20, 20, 20 }, Alert);
        row("rising by the smallest step", { 100, 101, 102 }, { 300, 300, 300 }, Alert);
        row("equal in two weeks", { 2, 4, 4 }, { 20, 20, 20 }, Steady);
        row("equal as shares of unequal weeks", { 1, 3, 4 }, { 20, 30, 40 }, Steady);
        row("rising only at last", { 3, 2, 4 }, { 20, 20, 20 }, Steady);
        row("falling", { 6, 4, 2 }, { 20, 20, 20 }, Steady);
        row("rising with 19 in the first week", { 1, 3, 4 }, { 19, 20, 20 }, TooFew);
        row("rising with 19 in the last week", { 1, 3, 4 }, { 20, 20, 19 }, TooFew);
        row("rising with a week without letters", { 1, 0, 4 }, { 20, 0, 20 }, TooFew);
        row("rising in two weeks, with none before", { 0, 3, 4 }, { 0, 20, 20 }, TooFew);
    }
    void editingFiresWhenItRisesOverThreeFullWeeks()
    {
        QFETCH(QList<int>, edited);
        QFETCH(QList<int>, sent);
        QFETCH(AlertStanding::State, state);
        std::vector<Proportion> weeks;
        for (qsizetype i = 0; i < edited.size(); ++i)
            weeks.push_back({ edited[i], sent[i] });
        QCOMPARE(editing(weeks).state, state);
    }
    void aRiseSaysItsNumbersAndWhetherItMayBeChance()
    {
        const AlertStanding maybe = editing({ { 11, 102 }, { 14, 99 }, { 20, 104 } });
        QCOMPARE(maybe.says,
                 u"Editing rate has risen three weeks running: 10.8\u00a0% (11 of 102), 14.1\u00a0% (14 of 99), "
                 "19.2\u00a0% (20 of 104). Trend p = 0.087: it may still be chance."_s);
        QVERIFY(editing({ { 10, 100 }, { 20, 100 }, { 40, 100 } }).says.endsWith(u"Trend p < 0.001: hardly chance."));
    }
    void theDetailStandsBehindItsHeadline()
    {
        const AlertStanding rising = editing({ { 11, 102 }, { 14, 99 }, { 20, 104 } });
        QCOMPARE(rising.headline, u"Has risen three weeks running"_s);
        QCOMPARE(rising.detail, u"10.8\u00a0%, 14.1\u00a0%, 19.2\u00a0%. Trend p = 0.087: it may still be chance."_s);
        QCOMPARE(
            escalation({ 10, 100 }, { 11, 100 }).detail,
            u"That is against the baseline of the eight weeks before, 10.0\u00a0% (80 of 800); an alert starts over "
            "12.0\u00a0%."_s);
        QCOMPARE(satisfaction(20, 80, 20, 87)->detail,
                 u"4.00 of 5 (20 answers) about drafted letters, 4.35 of 5 (20 answers) about hand-written ones."_s);
        QVERIFY(!escalation({ 1, 100 }, { 19, 19 }).detail.isEmpty());
    }
    void tooFewSaysWhichWeekHasTooFew()
    {
        QCOMPARE(editing({ { 1, 20 }, { 2, 14 }, { 3, 20 } }).says,
                 u"Editing rate: too few for a trend up to W47, each of three weeks takes 20 (W46 has 14)."_s);
    }

    void escalationFiresAboveOnePointTwoTimesTheBaseline_data()
    {
        QTest::addColumn<int>("escalated");
        QTest::addColumn<AlertStanding::State>("state");
        using enum AlertStanding::State;
        QTest::newRow("at 1.2 times it, exactly") << 12 << Steady; // 10 of 100 before
        QTest::newRow("one letter more") << 13 << Alert;
        QTest::newRow("as before") << 10 << Steady;
        QTest::newRow("none") << 0 << Steady;
    }
    void escalationFiresAboveOnePointTwoTimesTheBaseline()
    {
        QFETCH(int, escalated);
        QFETCH(AlertStanding::State, state);
        QCOMPARE(escalation({ 10, 100 }, { escalated, 100 }).state, state);
    }
    void theBaselineIsAllLettersOfTheEightWeeksBefore()
    {
        Counts counts;
        const auto week = [&](int back, qint64 escalated, qint64 produced) {
            counts.sums.push_back({ W47.plus(-back), {}, Counted::Produced, {}, produced });
            counts.sums.push_back({ W47.plus(-back), {}, Counted::ProducedEscalated, {}, escalated });
        };
        week(9, 100, 100); // is too old
        week(8, 0, 300);
        week(1, 30, 100);
        week(0, 10, 100);
        const AlertStanding standing = baselineStanding(talliesOf(counts, {}), W47, {});
        QCOMPARE(standing.alertLine, 0.09);
        QCOMPARE(standing.state, AlertStanding::State::Alert);
        QCOMPARE(standing.says,
                 u"Escalation rate is 10.0\u00a0% (10 of 100) in W47, above 1.2 times the baseline of the eight weeks "
                 "before, 7.5\u00a0% (30 of 400): the alert starts over 9.0\u00a0%."_s);
    }
    void aSetBaselineTakesItsPlace()
    {
        QCOMPARE(escalation({ 10, 100 }, { 12, 100 }, { 0.05 }).state, AlertStanding::State::Alert);
        QCOMPARE(escalation({ 10, 100 }, { 12, 100 }, { 0.1 }).state, AlertStanding::State::Steady);
        QCOMPARE(escalation({ 0, 0 }, { 12, 100 }, { 0.1 }, 0).state, AlertStanding::State::Steady);
    }
    void withoutEnoughLettersOrWeeksNothingIsCompared()
    {
        QCOMPARE(escalation({ 1, 100 }, { 19, 19 }).state, AlertStanding::State::TooFew);
        QCOMPARE(escalation({ 1, 100 }, { 20, 20 }).state, AlertStanding::State::Alert);
        QCOMPARE(escalation({ 1, 100 }, { 20, 20 }, {}, 7).state, AlertStanding::State::TooFew);
        QCOMPARE(escalation({ 0, 2 }, { 20, 20 }).state, AlertStanding::State::TooFew); // 16 letters in eight weeks
    }

    void callbacksFireByCommunicationType()
    {
        EventLog log;
        int many = 0;
        for (const IsoWeek &week : { W47.plus(-2), W47.plus(-1), W47 }) {
            ++many;
            for (const QString &kind : { u"exception"_s, u"status"_s }) {
                log.of({ kind, {}, {}, {}, u"vocabulary"_s });
                log.sendMany(week.monday().toString(Qt::ISODate), 30, 0);
                for (int i = 0; i < (kind == u"status"_s ? many * 2 : 3); ++i) {
                    log.tell(EventKind::Callback, u"%1-%2-%3"_s.arg(week.monday().toString(Qt::ISODate), kind).arg(i));
                }
            }
        }
        std::vector<JudgedAlert> fired = judgeAlerts(log.counts(), W47, W47);
        std::erase_if(fired, [](const JudgedAlert &each) { return !each.fires(); });
        QCOMPARE(fired.size(), 1U);
        QCOMPARE(fired.front().id(), u"rising-by-type callback-rate 2026-W47 status"_s);
        QVERIFY2(fired.front().standing.says.startsWith(
                     u"Callback rate of status updates has risen three weeks running: 6.7\u00a0% (2 of 30), "),
                 qPrintable(fired.front().standing.says));
    }

    void aGapInSatisfactionFiresOverThreeTenthsOfAPoint()
    {
        QCOMPARE(satisfaction(20, 80, 20, 86)->state, AlertStanding::State::Steady); // 4.0 and 4.3
        QCOMPARE(satisfaction(20, 80, 20, 87)->state, AlertStanding::State::Alert);
        QCOMPARE(satisfaction(20, 90, 20, 70)->state, AlertStanding::State::Steady);
        QCOMPARE(satisfaction(19, 76, 20, 100)->state, AlertStanding::State::TooFew);
        QCOMPARE(satisfaction(20, 80, 19, 95)->state, AlertStanding::State::TooFew);
        QVERIFY(!satisfaction(0, 0, 0, 0));
        QCOMPARE(satisfaction(20, 80, 20, 87)->says,
                 u"Satisfaction with drafted letters is over 0.3 points below that with hand-written ones in W47: 4.00 "
                 "of 5 (20 answers) about drafted letters, 4.35 of 5 (20 answers) about hand-written ones."_s);
    }
    void aWeekThatIsNotOverIsNoFullWeek()
    {
        QCOMPARE(lastFullWeek(QDate(2026, 11, 22)), (IsoWeek { 2026, 46 })); // its Sunday
        QCOMPARE(lastFullWeek(QDate(2026, 11, 23)), W47);
    }
    void everyWeekAskedForIsJudgedTheNewestFirst()
    {
        const EventLog log = editedWeeks({ { 2, 20 }, { 3, 20 }, { 4, 20 }, { 5, 20 } });
        std::vector<JudgedAlert> judged = judgeAlerts(log.counts(), W47.plus(-3), W47);
        std::erase_if(judged, [](const JudgedAlert &each) { return !each.fires(); });
        QCOMPARE(judged.size(), 2U);
        QCOMPARE(judged[0].week, W47);
        QCOMPARE(judged[1].week, W47.plus(-1));
    }
};

COUNTERSIGN_TEST(AlertsTest)

} // namespace countersign

#include "alerts_test.moc"
