// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/seenclock.h"
#include "support/testmain.h"
#include "support/warnings.h"

using namespace countersign;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const CommunicationId CARD_ONE(u"C1"_s);
const CommunicationId CARD_TWO(u"C2"_s);

CardOnScreen whole(const CommunicationId &id)
{
    return { id, true, false, 4, 0, 3 };
}

CardOnScreen partOfATallOne(const CommunicationId &id, int first, int last)
{
    return { id, false, true, 30, first, last };
}

void look(SeenClock &clock, std::chrono::milliseconds time, const std::vector<CardOnScreen> &visible)
{
    for (auto rest = time; rest > 0ms; rest -= 200ms)
        clock.advance(std::min(rest, std::chrono::milliseconds(200)), visible);
}

} // namespace

class SeenClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void takesAsLongAsItsOwnWordsTakeToRead()
    {
        QCOMPARE(SeenClock::timeToRead(24, 240), 6000ms);
        QCOMPARE(SeenClock::timeToRead(1, 240), 1500ms);
        QCOMPARE(SeenClock::timeToRead(0, 240), 1500ms);
    }

    void isSeenWhenItWasWholeForThatLong()
    {
        SeenClock clock;
        clock.watch(CARD_ONE, 1, 24);
        look(clock, 5800ms, { whole(CARD_ONE) });
        QVERIFY(!clock.isSeen(CARD_ONE));
        QCOMPARE(clock.standing(CARD_ONE).spent, 5800ms);
        look(clock, 200ms, { whole(CARD_ONE) });
        QVERIFY(clock.isSeen(CARD_ONE));
        QCOMPARE(clock.seen(), QSet<CommunicationId> { CARD_ONE });
    }

    void addsUpWhatWasLookedAtInTurns()
    {
        SeenClock clock;
        clock.watch(CARD_ONE, 1, 24);
        look(clock, 4000ms, { whole(CARD_ONE) });
        look(clock, 10000ms, {});
        look(clock, 2000ms, { whole(CARD_ONE) });
        QVERIFY(clock.isSeen(CARD_ONE));
    }

    void doesNotCountAPartOfACardThatFits()
    {
        SeenClock clock;
        clock.watch(CARD_ONE, 1, 4);
        look(clock, 60s, { CardOnScreen { CARD_ONE, false, false, 4, 0, 2 } });
        QVERIFY(!clock.isSeen(CARD_ONE));
        QCOMPARE(clock.standing(CARD_ONE).spent, 0ms);
    }

    void wantsEveryLineOfAHigherOne()
    {
        SeenClock clock;
        clock.watch(CARD_ONE, 1, 40);
        look(clock, 30s, { partOfATallOne(CARD_ONE, 0, 19) });
        QVERIFY(!clock.isSeen(CARD_ONE));
        look(clock, 200ms, { partOfATallOne(CARD_ONE, 15, 29) });
        QVERIFY(clock.isSeen(CARD_ONE));
    }

    void isNotDeceivedByScrollingThroughAHigherOne()
    {
        SeenClock clock;
        clock.watch(CARD_ONE, 1, 40);
        look(clock, 400ms, { partOfATallOne(CARD_ONE, 0, 19) });
        look(clock, 400ms, { partOfATallOne(CARD_ONE, 10, 29) });
        QVERIFY(!clock.isSeen(CARD_ONE));
    }

    void sharesThePersonsTimeAmongWhatIsReadTogether()
    {
        SeenClock clock(240);
        clock.watch(CARD_ONE, 1, 8); // two seconds
        clock.watch(CARD_TWO, 1, 40); // ten
        look(clock, 4s, { whole(CARD_ONE), whole(CARD_TWO) });
        // Two seconds for both, then what is left for the one that is still unseen.
        QCOMPARE(clock.standing(CARD_ONE).attention + clock.standing(CARD_TWO).attention, 4000ms);
        QCOMPARE(clock.standing(CARD_ONE).attention, 1000ms);
        QCOMPARE(clock.standing(CARD_ONE).spent, 2000ms);
        QCOMPARE(clock.standing(CARD_TWO).spent, 4000ms);
    }
    void readsOnAtAnotherSpeed()
    {
        SeenClock clock(240);
        clock.watch(CARD_ONE, 1, 24);
        look(clock, 3s, { whole(CARD_ONE) });
        clock.setWordsPerMinute(480);
        clock.watch(CARD_ONE, 1, 24);
        QCOMPARE(clock.standing(CARD_ONE).needed, 3000ms);
        QCOMPARE(clock.standing(CARD_ONE).spent, 3000ms); // what was looked at stays
    }
    void startsAnewForAnotherText()
    {
        SeenClock clock;
        clock.watch(CARD_ONE, 1, 4);
        look(clock, 2s, { whole(CARD_ONE) });
        QVERIFY(clock.isSeen(CARD_ONE));
        clock.watch(CARD_ONE, 2, 4);
        QVERIFY(!clock.isSeen(CARD_ONE));
    }

    void doesNotCountTheTimeInWhichTheMachineSlept()
    {
        SeenClock clock;
        clock.watch(CARD_ONE, 1, 24);
        clock.advance(1h, { whole(CARD_ONE) });
        QVERIFY(!clock.isSeen(CARD_ONE));
        QCOMPARE(clock.standing(CARD_ONE).spent, SeenClock::LONGEST_STEP);
        clock.advance(-5s, { whole(CARD_ONE) });
        QCOMPARE(clock.standing(CARD_ONE).spent, SeenClock::LONGEST_STEP);
    }

    void tellsEachCardOnce()
    {
        SeenClock clock(480);
        clock.watch(CARD_ONE, 1, 4);
        clock.watch(CARD_TWO, 1, 40);
        const std::vector<CardOnScreen> both { whole(CARD_ONE), whole(CARD_TWO) };
        clock.advance(1s, both);
        QCOMPARE(clock.advance(1s, both), std::vector { CARD_ONE });
        QCOMPARE(clock.advance(1s, both), std::vector<CommunicationId>());
        clock.advance(1s, both);
        QCOMPARE(clock.advance(1s, both), std::vector { CARD_TWO });
    }
};

COUNTERSIGN_TEST(SeenClockTest)
#include "seenclock_test.moc"
