// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality/qualitymodels.h"
#include "quality/weeksmodel.h"
#include "support/fakequalitydesk.h"
#include "support/testmain.h"
#include "support/warnings.h"

#include <QAbstractItemModelTester>

namespace countersign {

using namespace testing;

namespace {

QualityBoard boardOf(const QualityView &view)
{
    QualityBoard board;
    board.take(view);
    return board;
}

QualityView usual()
{
    return { qualityCounts(), {}, QDate(2026, 11, 23) };
}

} // namespace

/// What stands on the Quality page, and its tables.
class QualityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theNewestFullWeekIsShown()
    {
        QCOMPARE(boardOf(usual()).week(), WEEK_47);
        QualityView sunday = usual();
        sunday.today = QDate(2026, 11, 22);
        QCOMPARE(boardOf(sunday).week(), WEEK_47.plus(-1));
        QCOMPARE(boardOf(usual()).periodInWords(), u"Full weeks to W47, ended 22 November"_s);
    }
    void aCardHasItsNumberItsTrendAndItsState()
    {
        const auto cards = boardOf(usual()).cards();
        QCOMPARE(cards[0].figure, u"19.2\u00a0%"_s);
        QCOMPARE(cards[0].of, u"25 of 130 sent · 0 material"_s);
        QCOMPARE(cards[0].points.size(), 12U);
        QCOMPARE(cards[0].points.front().week, WEEK_47.plus(-11));
        QCOMPARE(cards[0].standing.state, AlertStanding::State::Alert);
        QVERIFY(cards[0].points[11].isAlert && cards[0].points[9].isAlert && !cards[0].points[8].isAlert);
        QCOMPARE(cards[1].standing.state, AlertStanding::State::Steady);
        QVERIFY(cards[1].standing.alertLine);
        QCOMPARE(cards[2].of, u"2 of 126 closed windows"_s);
        QCOMPARE(cards[2].aside, u"4 letters of W47 still have an open window and are not counted."_s);
    }
    void aFilterNarrowsTheNumbersAndNotTheAlerts()
    {
        QualityBoard board = boardOf(usual());
        const auto alerts = board.alerts();
        board.setGroup({ .tier = u"key"_s });
        QCOMPARE(board.cards()[0].figure, u"0.0\u00a0%"_s);
        QCOMPARE(board.cards()[0].standing.state, AlertStanding::State::Steady);
        QCOMPARE(board.alerts(), alerts);
        board.setGroup({ .communication = u"status"_s });
        QCOMPARE(board.cards()[0].figure, u"–"_s);
        QCOMPARE(board.cards()[0].standing.state, AlertStanding::State::TooFew);
        QVERIFY(!board.cards()[0].points.back().value);
        QCOMPARE(board.choicesOf(QualityBoard::Dimension::Tier), QStringList({ u"growth"_s, u"key"_s }));
    }
    void anAlertIsNewUntilSomebodyAcknowledgesIt()
    {
        QualityBoard board = boardOf(usual());
        QCOMPARE(board.toAcknowledge(), 1);
        const AlertRow first = board.alerts().front();
        QCOMPARE(first.alert.rule, AlertRule::Rising3Weeks);
        board.acknowledge({ first.alert.id(), u"we know"_s, u"Steven"_s, FakeQualityDesk::noon(23) });
        QCOMPARE(board.toAcknowledge(), 0);
        QCOMPARE(board.alerts().front().state, AlertRow::State::Acknowledged);
        QCOMPARE(board.alerts().front().acknowledgment.note, u"we know"_s);
    }
    void whatIsTooFewIsSaidAmongTheAlerts()
    {
        const auto alerts = boardOf(usual()).alerts();
        QCOMPARE(alerts.back().state, AlertRow::State::NotJudged);
        QVERIFY(alerts.back().alert.standing.says.contains(u"status updates: too few"));
    }
    void theOtherMeasuresStandBesideTheWeekBeforeAndThePeriod()
    {
        const auto rest = boardOf(usual()).rest();
        const auto yield = std::ranges::find(rest, Measure::FirstPassYield, &MeasureRow::measure);
        QVERIFY(yield != rest.end());
        QCOMPARE(ofInWords(yield->now), u"105 of 130"_s);
        QCOMPARE(ofInWords(yield->before), u"112 of 130"_s);
        QCOMPARE(yield->period.denominator, 12 * 130);
        QVERIFY(std::ranges::find(rest, Measure::EditingRate, &MeasureRow::measure) == rest.end());
        QVERIFY(std::ranges::find(rest, Measure::QaScore, &MeasureRow::measure) == rest.end());
    }
    void theTablesAreModelsThatViewsCanTrust()
    {
        const QualityBoard board = boardOf(usual());
        WeeksModel weeks;
        RestModel rest;
        AlertsModel alerts;
        BehindModel behind;
        const QAbstractItemModelTester weeksTester(&weeks);
        const QAbstractItemModelTester restTester(&rest);
        const QAbstractItemModelTester alertsTester(&alerts);
        const QAbstractItemModelTester behindTester(&behind);
        weeks.fill(board.trend());
        rest.fill(board.rest());
        alerts.fill(board.alerts());
        FakeQualityDesk desk;
        behind.fill(Measure::EditingRate, *desk.lettersBehind(Measure::EditingRate, WEEK_47, {}).result());
        QCOMPARE(weeks.rowCount(), 12);
        QCOMPARE(weeks.columnCount(), static_cast<int>(measureRules().size()) + 1);
        QCOMPARE(alerts.rowCount(), static_cast<int>(board.alerts().size()));
        QCOMPARE(behind.rowCount(), 2);
        weeks.fill({});
        QCOMPARE(weeks.rowCount(), 0);
    }
    void everyCellOfTheWeeksSpeaksForItself()
    {
        WeeksModel weeks;
        weeks.fill(boardOf(usual()).trend());
        const QModelIndex editing = weeks.index(0, 1);
        QCOMPARE(weeks.weekAt(editing), WEEK_47);
        QCOMPARE(weeks.measureAt(editing), Measure::EditingRate);
        QVERIFY(!weeks.measureAt(weeks.index(0, 0)));
        QCOMPARE(editing.data(Qt::AccessibleTextRole).toString(), u"2026-W47, Editing rate: 19.2\u00a0% (25 of 130)"_s);
        const QModelIndex score = weeks.index(0, 1 + static_cast<int>(Measure::QaScore));
        QCOMPARE(score.data().toString(), u"–"_s);
    }
    void everyRowReadsAsOneSentence()
    {
        const QualityBoard board = boardOf(usual());
        RestModel rest;
        rest.fill(board.rest());
        const int row = rest.rowOf(keyOf(Measure::FirstPassYield));
        QCOMPARE(rest.index(row, 0).data(Qt::AccessibleTextRole).toString(),
                 u"First-pass yield, this week 80.8\u00a0% (105 of 130), the week before 86.2\u00a0% (112 of 130), "
                 "in 12 weeks 87.4\u00a0% (1364 of 1560)"_s);
        AlertsModel alerts;
        alerts.fill(board.alerts());
        QVERIFY(alerts.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"Alert, W47, Editing rate has risen three weeks running: "));
    }
    void anEmptyWorkspaceHasNothingToShow()
    {
        const QualityBoard board = boardOf({ {}, {}, QDate(2026, 11, 23) });
        QVERIFY(board.isEmpty());
        QVERIFY(board.alerts().empty());
        QVERIFY(board.rest().empty());
        QCOMPARE(board.cards()[0].figure, u"–"_s);
    }
};

COUNTERSIGN_TEST(QualityTest)

} // namespace countersign

#include "quality_test.moc"
