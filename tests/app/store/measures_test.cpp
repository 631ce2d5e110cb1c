// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/measure.h"
#include "workspace.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace countersign {

using namespace testing;

namespace {

constexpr IsoWeek FIRST { 2026, 30 };
constexpr IsoWeek LAST { 2027, 10 };
const QTimeZone BERLIN("Europe/Berlin");
const QDateTime LATER(QDate(2027, 3, 1), QTime(0, 0), QTimeZone::utc());

/// A log in which anything may follow anything, as no rule would let it: what counts it must not mind.
std::vector<Event> anyEvents(quint32 seed, int many)
{
    QRandomGenerator random(seed);
    const auto anyOf = [&](const QStringList &choices) {
        return choices[random.bounded(choices.size())];
    };
    QDateTime at(QDate(2026, 12, 20), QTime(8, 0), QTimeZone::utc());
    std::vector<Event> events;
    constexpr int KINDS = static_cast<int>(EventKind::Probed) + 1;
    for (int i = 0; i < many; ++i) {
        at = at.addSecs(random.bounded(3600));
        Event event;
        event.at = at;
        event.kind = static_cast<EventKind>(random.bounded(KINDS));
        if (random.bounded(20) > 0)
            event.communication = CommunicationId(u"S%1"_s.arg(random.bounded(many / 8)));
        event.account = AccountId(u"A%1"_s.arg(random.bounded(9)));
        event.details
            = { { u"communication_type"_s, anyOf({ u"exception"_s, u"status"_s }) },
                { u"tier"_s, anyOf({ u"key"_s, u"growth"_s, u""_s }) },
                { u"coordinator"_s, anyOf({ u"Kim"_s, u"Zoë"_s }) },
                { u"drafter"_s, anyOf({ u"vocabulary"_s, u"hand"_s, u"a model"_s }) },
                { u"by"_s, anyOf({ u"person"_s, u"protocol"_s }) },
                { u"to"_s, anyOf({ u"sent"_s, u"released"_s, u"in-review"_s }) },
                { u"how"_s, anyOf({ u"scan"_s, u"individual"_s }) },
                { u"edited"_s, random.bounded(2) == 1 },
                { u"expected"_s, random.bounded(2) == 1 },
                { u"useful"_s, random.bounded(2) == 1 },
                { u"caught"_s, random.bounded(2) == 1 },
                { u"words"_s, random.bounded(200) },
                { u"words_changed"_s, random.bounded(20) },
                { u"seconds"_s, random.bounded(90) },
                { u"score"_s, 1 + random.bounded(5) },
                { u"tone"_s, random.bounded(2) },
                { u"origin"_s, anyOf({ u"ai"_s, u"hand"_s }) },
                { u"tokens"_s, random.bounded(900) },
                { u"flags"_s, random.bounded(2) == 1 ? QJsonArray { u"novel-case"_s } : QJsonArray {} },
                { u"cost"_s,
                  QJsonObject { { u"amount"_s, u"0.00%1"_s.arg(random.bounded(99)) }, { u"currency"_s, u"USD"_s } } } };
        events.push_back(event);
    }
    return events;
}

std::vector<Event> logOf(Store &store)
{
    return store.events(0, 100000).value_or(std::vector<Event> {});
}

} // namespace

/// The weekly counts that are kept beside the log agree with a plain recount of it.
class StoreMeasuresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void whatHappensToALetterIsCountedAsItHappens()
    {
        ON_ENGINE;
        const CommunicationId sent = putInReview(*store, u"1"_s);
        QVERIFY(bringTo(*store, sent, State::Sent));
        QVERIFY(bringTo(*store, putInReview(*store, u"2"_s), State::Dropped));
        QVERIFY(bringTo(*store, putInReview(*store, u"3"_s), State::Escalated));
        QVERIFY(store->logCallback(AccountId(u"ACME"_s), sent, false, u"when?"_s, u"Kim"_s, moment(15)));
        const Counts counts = *store->counts(FIRST, LAST, LATER);
        QCOMPARE(counts, countsOf(logOf(*store), BERLIN, LATER));
        const Tally week = talliesOf(counts, {}).at({ 2026, 47 });
        QCOMPARE(week.of(Counted::Produced), 3);
        QCOMPARE(week.of(Counted::ProducedDropped), 1);
        QCOMPARE(week.of(Counted::ProducedEscalated), 1);
        QCOMPARE(week.of(Counted::Reviewed), 3);
        QCOMPARE(week.of(Counted::Sent), 1);
        QCOMPARE(week.of(Counted::CalledBack72), 1);
        QCOMPARE(week.of(Counted::Tokens), 3 * 812);
    }
    void theyAgreeWithARecountWhateverHappened_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theyAgreeWithARecountWhateverHappened()
    {
        QFETCH_GLOBAL(QString, engine);
        QFETCH(quint32, seed);
        Workspace workspace(engine);
        workspace.location().isPractice = true;
        const auto store = workspace.open();
        QVERIFY(store->addSimulated(anyEvents(seed, 800)));
        const std::vector<Event> log = logOf(*store);
        QCOMPARE(log.size(), 800U);
        for (const QDateTime &asOf : { LATER, log.back().at, log[500].at, log[200].at })
            QCOMPARE(*store->counts(FIRST, LAST, asOf), countsOf(log, BERLIN, asOf));
    }
    void onlyTheWeeksAskedForAreAnswered()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        workspace.location().isPractice = true;
        const auto store = workspace.open();
        QVERIFY(store->addSimulated(anyEvents(7, 400)));
        Counts plain = countsOf(logOf(*store), BERLIN, LATER);
        const IsoWeek week { 2026, 53 };
        std::erase_if(plain.sums, [&](const Count &count) { return count.week != week; });
        std::erase_if(plain.covered, [&](const Covered &covered) { return covered.week != week; });
        QVERIFY(!plain.sums.empty());
        QCOMPARE(*store->counts(week, week, LATER), plain);
    }
    void whatWasNotCountedYetIsCountedAtTheNextOpening_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("never") << u"DELETE FROM counting"_s;
        QTest::newRow("not to the end") << u"UPDATE counting SET up_to = up_to - 1"_s;
        QTest::newRow("in another way") << u"UPDATE counting SET way = 0"_s;
    }
    void whatWasNotCountedYetIsCountedAtTheNextOpening()
    {
        QFETCH_GLOBAL(QString, engine);
        QFETCH(QString, before);
        Workspace workspace(engine);
        workspace.location().isPractice = true;
        QVERIFY(workspace.open()->addSimulated(anyEvents(11, 300)));
        QVERIFY(workspace.outside(u"UPDATE weekly_counts SET total = 77"_s) > 0);
        QCOMPARE(workspace.outside(before), 1);
        const auto store = workspace.open();
        QCOMPARE(*store->counts(FIRST, LAST, LATER), countsOf(logOf(*store), BERLIN, LATER));
        QVERIFY(store->addSimulated(anyEvents(12, 50)));
        QCOMPARE(*store->counts(FIRST, LAST, LATER), countsOf(logOf(*store), BERLIN, LATER));
    }
    void anotherTimeZoneOfTheCompanyMovesItsWeeks()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("A team's database stays with the zone in which it was first counted.");
        workspace.location().isPractice = true;
        QVERIFY(workspace.open()->addSimulated(anyEvents(13, 300)));
        workspace.location().timeZone = "Pacific/Auckland";
        const auto store = workspace.open();
        QCOMPARE(*store->counts(FIRST, LAST, LATER), countsOf(logOf(*store), QTimeZone("Pacific/Auckland"), LATER));
    }
    void everyNumberOpensTheLettersItIsMadeOf()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        workspace.location().isPractice = true;
        const auto store = workspace.open();
        QVERIFY(store->addSimulated(anyEvents(17, 800)));
        const IsoWeek week { 2026, 53 };
        const Group group { .tier = u"key"_s };
        const Tally tally = talliesOf(*store->counts(week, week, LATER), group).at(week);
        for (const Counted what : { Counted::Produced, Counted::ProducedEscalated, Counted::SentEdited,
                                    Counted::Closed72, Counted::CalledBack72, Counted::ReleasedUnedited }) {
            const auto letters = store->lettersBehind(what, week, group, LATER);
            QVERIFY(letters);
            QCOMPARE(static_cast<qint64>(letters->size()), tally.of(what));
        }
        QVERIFY(tally.of(Counted::Produced) > 0);
    }
    void aStepThatIsRefusedCountsNothing()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const Counts before = *store->counts(FIRST, LAST, LATER);
        QVERIFY(!store->drop(id, u" "_s, u"Kim"_s, moment(9)));
        QVERIFY(!store->undoRelease(id, u"why"_s, u"Kim"_s, moment(9)));
        QCOMPARE(*store->counts(FIRST, LAST, LATER), before);
    }
    void aRealWorkspaceTakesNoSimulatedHistory()
    {
        ON_ENGINE;
        const auto refused = store->addSimulated(anyEvents(1, 10));
        QVERIFY(!refused);
        QVERIFY2(refused.error().says.contains(u"practice"_s), qPrintable(refused.error().says));
        QVERIFY(logOf(*store).empty());
    }
    void whatIsSimulatedSaysSoForEver()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        workspace.location().isPractice = true;
        const auto store = workspace.open();
        QVERIFY(store->addSimulated(anyEvents(1, 10)));
        for (const Event &event : logOf(*store))
            QVERIFY(event.details[u"simulated"_s].toBool());
        QVERIFY(store->verifyAudit()->intact);
    }
};

COUNTERSIGN_TEST(StoreMeasuresTest)

} // namespace countersign

#include "measures_test.moc"
