// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "measures/measure.h"
#include "support/testmain.h"

namespace countersign {

using namespace testing;
using enum EventKind;

namespace {
const QString LETTER = u"c1"_s;
constexpr IsoWeek W47 { 2026, 47 };

Proportion proportion(const Measured &measured)
{
    return { qRound64(measured.numerator), measured.denominator };
}
}

/// Each measure's definition (domain.md, Measures and Settled questions).
class MeasuresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editingIsTheEditedOfWhatDraftersWroteAndWasSent()
    {
        EventLog log;
        log.send(u"a"_s, true).send(u"b"_s).send(u"c"_s);
        log.tell(Drafted, u"waits"_s).tell(Released, u"waits"_s, { { u"edited"_s, true } });
        log.of({ u"exception"_s, u"back-order"_s, u"growth"_s, u"Kim Park"_s, u"hand"_s });
        log.tell(Released, u"by hand"_s, { { u"edited"_s, true } }).tell(Sent, u"by hand"_s);
        QCOMPARE(proportion(log.measure(Measure::EditingRate)), (Proportion { 1, 3 }));
        QCOMPARE(log.measure(Measure::EditingRate).value(), 1.0 / 3);
    }
    void aMaterialEditIsSaidByTheReleaseOrIsOverATwentiethOfTheWords()
    {
        const auto sent = [](const QJsonObject &release) {
            EventLog log;
            log.tell(Drafted, LETTER).tell(Released, LETTER, release).tell(Sent, LETTER);
            return qRound64(log.measure(Measure::MaterialEditingRate).numerator);
        };
        QCOMPARE(sent({ { u"edited"_s, true }, { u"material"_s, true } }), 1);
        QCOMPARE(sent({ { u"edited"_s, true }, { u"material"_s, false } }), 0);
        QCOMPARE(sent({ { u"edited"_s, true }, { u"words"_s, 100 }, { u"words_changed"_s, 5 } }), 0);
        QCOMPARE(sent({ { u"edited"_s, true }, { u"words"_s, 100 }, { u"words_changed"_s, 6 } }), 1);
        QCOMPARE(sent({ { u"edited"_s, false }, { u"material"_s, true } }), 0);
    }
    void aFoldedLetterIsOneHoweverManyLinesAndEventsItHas()
    {
        EventLog log;
        for (int line = 0; line < 4; ++line)
            log.tell(Imported, LETTER);
        log.tell(Drafted, LETTER).tell(Drafted, LETTER);
        log.tell(Released, LETTER, { { u"edited"_s, true } }).tell(Sent, LETTER).tell(Sent, LETTER);
        QCOMPARE(log.measure(Measure::EditingRate).denominator, 1);
        QCOMPARE(log.measure(Measure::DropRate).denominator, 1);
    }
    void aRedraftProducesNoSecondLetterAndIsNoEdit()
    {
        EventLog log;
        log.tell(Drafted, LETTER).tell(Edited, LETTER).tell(Redrafted, LETTER, { { u"in_place"_s, true } });
        log.tell(Released, LETTER).tell(Sent, LETTER);
        QCOMPARE(proportion(log.measure(Measure::EditingRate)), (Proportion { 0, 1 }));
        QCOMPARE(log.measure(Measure::DropRate).denominator, 1);
    }
    void aDraftBesideAnEditedTextLeavesItEdited()
    {
        EventLog log;
        log.tell(Drafted, LETTER).tell(Edited, LETTER).tell(Redrafted, LETTER, { { u"in_place"_s, false } });
        log.tell(Released, LETTER).tell(Sent, LETTER);
        QCOMPARE(proportion(log.measure(Measure::EditingRate)), (Proportion { 1, 1 }));
    }
    void anUndoneSendIsNeitherSentNorReviewed()
    {
        EventLog log;
        log.tell(Drafted, LETTER).tell(Released, LETTER).tell(Queued, LETTER).tell(Undone, LETTER);
        QCOMPARE(log.measure(Measure::EditingRate).denominator, 0);
        QCOMPARE(log.measure(Measure::FirstPassYield).denominator, 0);
        QVERIFY(!log.measure(Measure::EditingRate).value());
    }
    void whatIsTakenOutOfTheOutboxAloneStaysReleased()
    {
        EventLog log;
        log.tell(Drafted, LETTER).tell(Released, LETTER).tell(Queued, LETTER);
        log.tell(Undone, LETTER, { { u"to"_s, u"released"_s } });
        QCOMPARE(proportion(log.measure(Measure::FirstPassYield)), (Proportion { 1, 1 }));
    }
    void afterAnUndoOnlyTheLastReleaseCounts()
    {
        EventLog log;
        log.tell(Drafted, LETTER).tell(Released, LETTER, { { u"edited"_s, false }, { u"seconds"_s, 10 } });
        log.tell(Undone, LETTER).tell(Released, LETTER, { { u"edited"_s, true }, { u"seconds"_s, 30.5 } });
        log.tell(Sent, LETTER);
        QCOMPARE(proportion(log.measure(Measure::EditingRate)), (Proportion { 1, 1 }));
        QCOMPARE(proportion(log.measure(Measure::FirstPassYield)), (Proportion { 0, 1 }));
        QCOMPARE(log.measure(Measure::ReviewSeconds).value(), 30.5);
    }
    void escalationIsOfWhatWasProducedInTheWeekOfItsDraft()
    {
        EventLog log;
        log.at(u"2026-11-13 09:00"_s).tell(Drafted, u"a"_s).tell(Drafted, u"b"_s);
        log.at(u"2026-11-17 09:00"_s).tell(Escalated, u"a"_s, { { u"by"_s, u"protocol"_s } });
        log.tell(Escalated, u"a"_s, { { u"by"_s, u"person"_s } });
        log.tell(Escalated, u"nobody drafted it"_s, { { u"by"_s, u"protocol"_s } });
        QCOMPARE(proportion(log.measure(Measure::EscalationRate, { 2026, 46 })), (Proportion { 1, 2 }));
        QCOMPARE(log.measure(Measure::EscalationRate).denominator, 0);
    }
    void droppedIsWhatStaysDropped()
    {
        EventLog log;
        log.tell(Drafted, u"a"_s).tell(Dropped, u"a"_s);
        log.tell(Drafted, u"b"_s).tell(Dropped, u"b"_s).tell(Resumed, u"b"_s);
        log.tell(Drafted, u"c"_s).tell(Dropped, u"c"_s).tell(Undone, u"c"_s);
        log.tell(Drafted, u"d"_s).tell(Dropped, u"d"_s).tell(Resumed, u"d"_s).tell(Released, u"d"_s);
        QCOMPARE(proportion(log.measure(Measure::DropRate)), (Proportion { 1, 4 }));
        QCOMPARE(proportion(log.measure(Measure::FirstPassYield)), (Proportion { 1, 2 }));
    }
    void firstPassIsOfWhatWasDecidedAndTheProtocolDecidesNothing()
    {
        EventLog log;
        log.send(u"unedited"_s).send(u"edited"_s, true);
        log.tell(Drafted, u"dropped"_s).tell(Dropped, u"dropped"_s);
        log.tell(Drafted, u"handed on"_s).tell(Escalated, u"handed on"_s, { { u"by"_s, u"person"_s } });
        log.tell(Drafted, u"fired"_s).tell(Escalated, u"fired"_s, { { u"by"_s, u"protocol"_s } });
        QCOMPARE(proportion(log.measure(Measure::FirstPassYield)), (Proportion { 1, 4 }));
    }
    void editDepthIsWordsChangedOfTheDraftsWordsAndRestsOnLetters()
    {
        EventLog log;
        const auto released = [&](const QString &letter, int words, int changed) {
            log.tell(Drafted, letter);
            log.tell(Released, letter, { { u"words"_s, words }, { u"words_changed"_s, changed } });
        };
        released(u"a"_s, 80, 4);
        released(u"b"_s, 120, 0);
        const Measured depth = log.measure(Measure::EditDepth);
        QCOMPARE(depth.value(), 0.02);
        QCOMPARE(depth.denominator, 200);
        QCOMPARE(depth.letters, 2);
        QVERIFY(!depth.isEnough());
    }
    void reviewTimeIsOfTheLettersWhoseAttentionWasMeasured()
    {
        EventLog log;
        log.tell(Drafted, u"a"_s).tell(Released, u"a"_s, { { u"seconds"_s, 20 } });
        log.tell(Drafted, u"b"_s).tell(Released, u"b"_s, { { u"seconds"_s, 40 } });
        log.tell(Drafted, u"not measured"_s).tell(Released, u"not measured"_s);
        QCOMPARE(log.measure(Measure::ReviewSeconds).value(), 30.0);
        QCOMPARE(log.measure(Measure::BatchMinutesPer20).value(), 10.0);
        QCOMPARE(log.measure(Measure::BatchMinutesPer20).denominator, 2);
    }
    void theGateIsPreciseWhereWhatItFlagsNeededAChange()
    {
        EventLog log;
        const auto flagged = [&](const QString &letter) {
            log.tell(Drafted, letter, { { u"flags"_s, QJsonArray { u"novel-case"_s } } });
        };
        flagged(u"changed"_s), log.tell(Released, u"changed"_s, { { u"edited"_s, true } });
        flagged(u"as it was"_s), log.tell(Released, u"as it was"_s);
        flagged(u"overridden"_s), log.tell(Overridden, u"overridden"_s).tell(Released, u"overridden"_s);
        flagged(u"dropped"_s), log.tell(Dropped, u"dropped"_s);
        flagged(u"handed on"_s), log.tell(Escalated, u"handed on"_s, { { u"by"_s, u"person"_s } });
        flagged(u"not decided"_s);
        log.tell(Drafted, u"not flagged"_s).tell(Released, u"not flagged"_s, { { u"edited"_s, true } });
        QCOMPARE(proportion(log.measure(Measure::GatePrecision)), (Proportion { 4, 5 }));
    }
    void theGateMissedWhatWasScannedAndCameBackHoweverLate()
    {
        EventLog log;
        const auto scanned = [&](const QString &letter) {
            log.at(u"2026-11-17 09:00"_s).tell(Drafted, letter);
            log.tell(Released, letter, { { u"how"_s, u"scan"_s } }).tell(Sent, letter);
        };
        scanned(u"a"_s), scanned(u"b"_s), scanned(u"c"_s);
        log.send(u"read singly"_s);
        log.at(u"2026-12-20 09:00"_s).tell(Callback, u"a"_s, { { u"expected"_s, false } });
        log.tell(Callback, u"b"_s, { { u"expected"_s, true } }).tell(Callback, u"read singly"_s);
        QCOMPARE(proportion(log.measure(Measure::GateMisses)), (Proportion { 1, 3 }));
    }
    void whatIsScoredCountsInTheWeekOfTheScore()
    {
        EventLog log;
        log.at(u"2026-11-10 09:00"_s).send(LETTER);
        log.at(u"2026-11-18 09:00"_s);
        const auto score = [&](int tone) {
            log.tell(Scored, LETTER,
                     { { u"correctness"_s, 1 },
                       { u"policy"_s, 1 },
                       { u"safety"_s, 1 },
                       { u"escalation"_s, 1 },
                       { u"tone"_s, tone } });
        };
        score(1), score(0);
        QCOMPARE(log.measure(Measure::QaScore).value(), 4.5);
        QCOMPARE(log.measure(Measure::QaScore).denominator, 2);
    }
    void aHandOffIsAsGoodAsItsTakerSays()
    {
        EventLog log;
        log.tell(Taken, u"a"_s, { { u"useful"_s, true } }).tell(Taken, u"b"_s, { { u"useful"_s, false } });
        log.tell(Taken, u"not said"_s);
        QCOMPARE(proportion(log.measure(Measure::EscalationQuality)), (Proportion { 1, 2 }));
    }
    void coverageIsDifferentAccountsByDifferentCoordinators()
    {
        EventLog log;
        const auto draftedFor = [&](const QString &account, const QString &coordinator, const QString &letter) {
            log.of({ u"exception"_s, u"back-order"_s, u"growth"_s, coordinator, u"vocabulary"_s });
            log.tell(Drafted, letter);
            log.events.back().account = AccountId(account);
        };
        draftedFor(u"A"_s, u"Kim"_s, u"1"_s), draftedFor(u"A"_s, u"Kim"_s, u"2"_s);
        draftedFor(u"B"_s, u"Kim"_s, u"3"_s), draftedFor(u"C"_s, u"Lee"_s, u"4"_s);
        QCOMPARE(log.measure(Measure::Coverage).value(), 1.5);
        QCOMPARE(log.measure(Measure::Coverage, W47, { .coordinator = u"Kim"_s }).value(), 2.0);
    }
    void costIsToTheMillionthAndByCurrency()
    {
        EventLog log;
        const auto drafted = [&](const QString &letter, const QString &amount, const QString &currency) {
            log.tell(Drafted, letter,
                     { { u"tokens"_s, 900 },
                       { u"cost"_s, QJsonObject { { u"amount"_s, amount }, { u"currency"_s, currency } } } });
        };
        drafted(u"a"_s, u"0.0031"_s, u"USD"_s), drafted(u"b"_s, u"0.0029"_s, u"USD"_s);
        drafted(u"c"_s, u"0.5"_s, u"EUR"_s), log.tell(Drafted, u"free"_s);
        std::vector<Measured> costs = allMeasured(talliesOf(log.counts(), {}).at(W47));
        std::erase_if(costs, [](const Measured &each) { return each.measure != Measure::Cost; });
        QCOMPARE(costs.size(), 2U);
        QCOMPARE(costs[0].currency, u"EUR"_s);
        QCOMPARE(costs[0].value(), 0.125);
        QCOMPARE(costs[1].numerator, 0.006);
        QCOMPARE(talliesOf(log.counts(), {}).at(W47).of(Counted::Tokens), 2700);
    }
    void satisfactionStandsBesideThatWithHandWrittenLetters()
    {
        EventLog log;
        const auto answered = [&](double score, const QString &origin, const QString &letter) {
            log.tell(Satisfaction, letter, { { u"score"_s, score }, { u"origin"_s, origin } });
        };
        answered(4, u"ai"_s, u"a"_s), answered(4.5, u"ai"_s, {}), answered(3, u"hand"_s, {});
        QCOMPARE(log.measure(Measure::Satisfaction).value(), 4.25);
        QCOMPARE(satisfactionByHand(talliesOf(log.counts(), {}).at(W47)).value(), 3.0);
    }
    void probesAreOfTheTeamAndOfNoPerson()
    {
        EventLog log;
        log.of({}).tell(Probed, {}, { { u"caught"_s, true } }).tell(Probed, {}, { { u"caught"_s, false } });
        QCOMPARE(proportion(log.measure(Measure::ProbeCatchRate)), (Proportion { 1, 2 }));
        QVERIFY(talliesBy(log.counts(), { .byCoordinator = true }).empty());
    }
    void aRateHasEnoughFromTwentyOn()
    {
        EventLog log;
        log.sendMany(u"2026-11-16"_s, 19, 1);
        QVERIFY(!log.measure(Measure::EditingRate).isEnough());
        log.send(u"the twentieth"_s);
        QVERIFY(log.measure(Measure::EditingRate).isEnough());
    }
    void whatIsCountedBelongsToItsGroupAsItWasThen()
    {
        EventLog log;
        log.send(u"a"_s, true).tell(Drafted, u"b"_s);
        log.of({ u"exception"_s, u"back-order"_s, u"key"_s, u"Lee"_s, u"a model"_s });
        log.tell(Released, u"b"_s).tell(Sent, u"b"_s);
        QCOMPARE(proportion(log.measure(Measure::EditingRate, W47, { .tier = u"growth"_s })), (Proportion { 1, 1 }));
        QCOMPARE(proportion(log.measure(Measure::EditingRate, W47, { .tier = u"key"_s })), (Proportion { 0, 1 }));
        QCOMPARE(log.measure(Measure::DropRate, W47, { .tier = u"growth"_s }).denominator, 2);
        const auto byDrafter = talliesBy(log.counts(), { .byTier = true, .byDrafter = true });
        QCOMPARE(byDrafter.size(), 2U);
    }
    void weeksAddUpToThePeriod()
    {
        EventLog log;
        log.sendMany(u"2026-11-10"_s, 5, 1).sendMany(u"2026-11-17"_s, 7, 2).sendMany(u"2026-11-24"_s, 9, 9);
        const Tally two = tallyOver(log.counts(), {}, { 2026, 46 }, W47);
        QCOMPARE(proportion(measured(Measure::EditingRate, two)), (Proportion { 3, 12 }));
        QCOMPARE(two.accounts, 1);
    }
    void anUncertainOneIsSentOnceThatIsSettled()
    {
        EventLog log;
        log.at(u"2026-11-15 20:00"_s).tell(Drafted, LETTER).tell(Released, LETTER).tell(Uncertain, LETTER);
        QCOMPARE(log.measure(Measure::EditingRate, { 2026, 46 }).denominator, 0);
        log.at(u"2026-11-17 09:00"_s).tell(Resolved, LETTER, { { u"to"_s, u"sent"_s } });
        QCOMPARE(log.measure(Measure::EditingRate, { 2026, 46 }).denominator, 1);
    }
    void theDayThatWasTakenForTodayIsTheDayThatCounts()
    {
        EventLog log;
        log.at(u"2030-01-07 09:00"_s).tell(Drafted, LETTER, { { u"as_of"_s, u"2026-11-17"_s } });
        QCOMPARE(log.measure(Measure::DropRate).denominator, 1);
    }
    void everyKeyOfACountAndAMeasureIsReadBack()
    {
        for (size_t i = 0; i < COUNTED; ++i)
            QCOMPARE(countedFromKey(keyOf(static_cast<Counted>(i))), static_cast<Counted>(i));
        for (const MeasureRule &rule : measureRules())
            QCOMPARE(measureFromKey(keyOf(rule.measure)), rule.measure);
        QVERIFY(!countedFromKey(u"opinions"));
    }
};

COUNTERSIGN_TEST(MeasuresTest)

} // namespace countersign

#include "measures_test.moc"
