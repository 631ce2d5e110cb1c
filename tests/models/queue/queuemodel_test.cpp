// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuemodel.h"
#include "support/samplecommunications.h"
#include "support/testmain.h"
#include "support/warnings.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace countersign;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate QUEUE_TODAY(2026, 11, 18);

QueueWords queueWords()
{
    Foundation foundation;
    foundation.tiers = { { TierId(u"key"_s), u"Key account"_s, {}, ReviewMode::Individual, {}, u"#7B3FA0"_s, {}, {} },
                         { TierId(u"growth"_s), u"Growth"_s, {}, ReviewMode::Batch, {}, {}, {}, {} },
                         { TierId(u"transactional"_s), u"Transactional"_s, {}, ReviewMode::Batch, {}, {}, {}, {} } };
    TypeRule backOrder;
    backOrder.id = TypeId(u"back-order"_s);
    backOrder.name = u"Back-order"_s;
    foundation.types = { backOrder };
    return { foundation, QUEUE_TODAY, QTimeZone::utc() };
}

Communication aLetter(int number, const QString &account, const QString &tier, int promisedIn)
{
    Communication letter;
    letter.id = CommunicationId(u"C%1"_s.arg(number));
    letter.batch = BatchId(u"B1"_s);
    letter.accountName = account;
    letter.tier = TierId(tier);
    letter.type = TypeId(u"back-order"_s);
    letter.records = { RecordId(u"R%1"_s.arg(number)) };
    letter.state = State::InReview;
    letter.revision = 1;
    letter.orders = QString::number(11000 + number);
    letter.products = u"Chai"_s;
    letter.promised = QUEUE_TODAY.addDays(promisedIn);
    if (tier == "key"_L1)
        letter.verdict.flags = { { u"key-account"_s, u"key account"_s } };
    return letter;
}

std::vector<Communication> morning()
{
    std::vector<Communication> letters { aLetter(1, u"Richter Supermarkt"_s, u"growth"_s, 28),
                                         aLetter(2, u"Ernst Handel"_s, u"key"_s, 0),
                                         aLetter(3, u"Simons bistro"_s, u"transactional"_s, 3),
                                         aLetter(4, u"Alfreds Futterkiste"_s, u"key"_s, 5),
                                         aLetter(5, u"Great Lakes Food Market"_s, u"growth"_s, 14) };
    letters[3].verdict.flags.push_back({ u"repeat-occurrence"_s, u"third back-order since 25 October"_s });
    letters[3].verdict.findings = { {}, {} };
    for (Finding &finding : letters[3].verdict.findings)
        finding.severity = Severity::Error;
    return letters;
}

/// The same with owners, and one letter of another batch.
std::vector<Communication> ownedMorning()
{
    std::vector<Communication> letters = morning();
    for (Communication &letter : letters)
        letter.owner = letter.tier.value() == "growth"_L1 ? u"Nancy Davolio"_s : QString();
    letters[0].batch = BatchId(u"B10"_s);
    letters[1].owner = u"Steven Buchanan"_s;
    letters[2].owner = u"Laura Callahan"_s;
    letters[3].owner = u"Nancy Davolio"_s;

    return letters;
}

/// "INDIVIDUAL REVIEW 2 | Ernst Handel | …"
QString rowsOf(const QueueModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const bool isHead = index.data(QueueModel::IsHeadRole).toBool();
        rows << (isHead ? index.data().toString().toUpper() + u' ' + index.data(QueueModel::HeadCountRole).toString()
                        : index.data().toString());
    }
    return rows.join(u" | "_s);
}

Communication released(Communication letter)
{
    letter.state = State::Released;
    letter.release = Release { u"Laura"_s, QDateTime(QUEUE_TODAY, QTime(9, 12), QTimeZone::utc()),
                               1,          ReviewKind::InAScan,
                               {},         {} };
    return letter;
}

} // namespace

class QueueModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void groupsByWhatNeedsAPersonAndSortsByUrgency()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        QCOMPARE(
            rowsOf(model),
            u"INDIVIDUAL REVIEW 2 | Ernst Handel | Alfreds Futterkiste | BATCH SCAN 3 | Great Lakes Food Market | Richter Supermarkt | Simons bistro"_s);
        QCOMPARE(model.counts(), (QueueCounts { 2, 3, 0, 0, 0 }));
    }

    void putsATriggerBeforeTheTierAndTheDate()
    {
        std::vector<Communication> letters = morning();
        letters[2].verdict.triggers = { { u"legal threat"_s, u"team lead"_s, std::chrono::minutes(60), u"lawyer"_s } };
        letters[2].verdict.flags = { { u"escalation-trigger"_s, u"legal threat"_s } };
        QueueModel model;
        model.setWords(queueWords());
        model.add(testing::listedRows(letters));
        QCOMPARE(model.letterAt(1)->accountName, u"Simons bistro"_s);
        QCOMPARE(model.index(1).data(QueueModel::StrongestFlagRole).toString(), u"Legal threat: lawyer"_s);
    }

    void readsARowAsOneSentence()
    {
        QueueModel model;
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        QCOMPARE(
            model.index(2).data(Qt::AccessibleTextRole).toString(),
            u"Key account Alfreds Futterkiste, back-order, promised 23 Nov, key account, third back-order since 25 October, 2 errors, individual review"_s);
        QCOMPARE(model.index(2).data(QueueModel::StrongestFlagRole).toString(), u"Third back-order since 25 October"_s);
        QCOMPARE(model.index(2).data(QueueModel::TierWordRole).toString(), u"Key"_s);
        QCOMPARE(model.index(1).data(QueueModel::DetailRole).toString(), u"Back-order · Chai · today"_s);
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    }

    void movesAReleasedLetterAndKeepsItsPersistentIndex()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = model.index(model.rowOf(CommunicationId(u"C5"_s)));
        model.apply({ 1, { released(morning()[4]) }, {} });
        QCOMPARE(
            rowsOf(model),
            u"INDIVIDUAL REVIEW 2 | Ernst Handel | Alfreds Futterkiste | BATCH SCAN 2 | Richter Supermarkt | Simons bistro | RELEASED 1, not yet sent | Great Lakes Food Market"_s);
        QCOMPARE(kept.data().toString(), u"Great Lakes Food Market"_s);
        QCOMPARE(model.index(kept.row()).data(QueueModel::DetailRole).toString(), u"in a scan, 9:12"_s);
        QCOMPARE(resets.count(), 0);
    }

    void tellsOnlyTheRowThatChanged()
    {
        QueueModel model;
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy moves(&model, &QAbstractItemModel::layoutChanged);
        Communication edited = morning()[1];
        edited.edited = true;
        edited.revision = 2;
        model.apply({ 2, { edited }, {} });
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QCOMPARE(changes.first().at(1).toModelIndex().row(), 1);
        QCOMPARE(moves.count(), 0);
        changes.clear();
        model.apply({ 3, { edited }, {} });
        QCOMPARE(changes.count(), 0);
    }

    void hearsNothingOfWhatItDoesNotShow()
    {
        QueueModel model;
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        Communication judged = morning()[1];
        judged.verdict.facts = std::vector<FactStanding>(3);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.apply({ 2, { judged }, {} });
        QCOMPARE(changes.count(), 0);
    }

    void takesOutWhatIsSentOrRemoved()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        Communication sent = morning()[2];
        sent.state = State::Sent;
        model.apply({ 2, { sent }, { CommunicationId(u"C2"_s), CommunicationId(u"C99"_s) } });
        QCOMPARE(
            rowsOf(model),
            u"INDIVIDUAL REVIEW 1 | Alfreds Futterkiste | BATCH SCAN 2 | Great Lakes Food Market | Richter Supermarkt"_s);
        QVERIFY(!model.letter(CommunicationId(u"C2"_s)));
        QCOMPARE(model.rowOf(CommunicationId(u"C3"_s)), -1);
    }

    void findsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rows");
        QTest::newRow("part of a name") << u"handel"_s << u"INDIVIDUAL REVIEW 1 of 2 | Ernst Handel"_s;
        QTest::newRow("an order") << u"11003"_s << u"BATCH SCAN 1 of 3 | Simons bistro"_s;
        QTest::newRow("a flag's words") << u"third back"_s << u"INDIVIDUAL REVIEW 1 of 2 | Alfreds Futterkiste"_s;
        QTest::newRow("tier and product")
            << u"growth chai"_s << u"BATCH SCAN 2 of 3 | Great Lakes Food Market | Richter Supermarkt"_s;
        QTest::newRow("nothing there") << u"zebra"_s << u""_s;
    }
    void findsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        model.setFilter(typed);
        QTEST(rowsOf(model), "rows");
        QCOMPARE(model.counts().all(), 5);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 7);
    }

    void findsNamesWithoutTheirAccents()
    {
        std::vector<Communication> letters { aLetter(1, u"Pericles Comidas clásicas"_s, u"growth"_s, 2) };
        QueueModel model;
        model.add(testing::listedRows(letters));
        model.setFilter(u"clasicas"_s);
        QCOMPARE(model.rowCount(), 2);
    }

    void narrowsByChips_data()
    {
        QTest::addColumn<QList<QPair<int, QString>>>("chips");
        QTest::addColumn<QString>("rows");
        const auto chip = [](FilterKind kind, const QString &value) {
            return QPair<int, QString>(static_cast<int>(kind), value);
        };
        QTest::newRow("a tier") << QList { chip(FilterKind::Tier, u"growth"_s) }
                                << u"BATCH SCAN 2 of 3 | Great Lakes Food Market | Richter Supermarkt"_s;
        QTest::newRow("either of two tiers")
            << QList { chip(FilterKind::Tier, u"growth"_s), chip(FilterKind::Tier, u"transactional"_s) }
            << u"BATCH SCAN 3 of 3 | Great Lakes Food Market | Richter Supermarkt | Simons bistro"_s;
        QTest::newRow("a tier and a flag")
            << QList { chip(FilterKind::Tier, u"key"_s), chip(FilterKind::Flag, u"repeat-occurrence"_s) }
            << u"INDIVIDUAL REVIEW 1 of 2 | Alfreds Futterkiste"_s;
        QTest::newRow("errors") << QList { chip(FilterKind::Flag, u"errors"_s) }
                                << u"INDIVIDUAL REVIEW 1 of 2 | Alfreds Futterkiste"_s;
        QTest::newRow("a batch") << QList { chip(FilterKind::Batch, u"B10"_s) }
                                 << u"BATCH SCAN 1 of 3 | Richter Supermarkt"_s;
        QTest::newRow("an owner") << QList { chip(FilterKind::Owner, u"Steven Buchanan"_s) }
                                  << u"INDIVIDUAL REVIEW 1 of 2 | Ernst Handel"_s;
        QTest::newRow("mine") << QList { chip(FilterKind::Mine, {}) } << u"BATCH SCAN 1 of 3 | Simons bistro"_s;
        QTest::newRow("nothing fits both")
            << QList { chip(FilterKind::Mine, {}), chip(FilterKind::Tier, u"key"_s) } << u""_s;
    }
    void narrowsByChips()
    {
        using Chips = QList<QPair<int, QString>>;
        QFETCH(Chips, chips);
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.setPerson(u"Laura Callahan"_s);
        model.add(testing::listedRows(ownedMorning()));
        std::vector<FilterChip> wanted;
        for (const auto &[kind, value] : chips)
            wanted.push_back({ static_cast<FilterKind>(kind), value });
        model.setChips(wanted);
        QTEST(rowsOf(model), "rows");
        QCOMPARE(model.counts().all(), 5);
        for (const FilterChip &chip : wanted)
            model.toggleChip(chip);
        QVERIFY(!model.isFiltered());
        QCOMPARE(model.rowCount(), 7);
    }

    void countsWhatEachChipWouldLeave()
    {
        QueueModel model;
        model.setWords(queueWords());
        model.setPerson(u"Laura Callahan"_s);
        model.setBatchNames({ { BatchId(u"B1"_s), u"exceptions.csv"_s } });
        model.add(testing::listedRows(ownedMorning()));
        model.setChips({ { FilterKind::Tier, u"growth"_s } });
        QStringList words;
        for (const FilterChoice &choice : model.choices())
            words << u"%1%2 %3"_s.arg(choice.isChosen ? u"+"_s : u""_s, choice.name).arg(choice.letters);
        // Of the tiers all are counted, for another one would be added; of the rest those that the tier leaves.
        QCOMPARE(words.join(u", "_s),
                 u"Mine 0, Key account 2, +Growth 2, Transactional 1, Back-order 2, Errors to mend 0, Key account 0, "
                 "Repeat occurrence 0, Batch B10 1, exceptions.csv 1, Laura Callahan 0, Nancy Davolio 2, "
                 "Steven Buchanan 0"_s);
    }

    void keepsChipsOverChanges()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(ownedMorning()));
        model.setChips({ { FilterKind::Tier, u"growth"_s } });
        Communication fresh = aLetter(9, u"Vaffeljernet"_s, u"growth"_s, 1);
        model.apply({ 2, { fresh }, {} });
        QCOMPARE(rowsOf(model), u"BATCH SCAN 3 of 4 | Vaffeljernet | Great Lakes Food Market | Richter Supermarkt"_s);
        fresh.tier = TierId(u"transactional"_s);
        model.apply({ 3, { fresh }, {} });
        QCOMPARE(rowsOf(model), u"BATCH SCAN 2 of 4 | Great Lakes Food Market | Richter Supermarkt"_s);
    }

    void marksWhatWasReadUntilItChanges()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.markRead(CommunicationId(u"C2"_s), 1);
        QCOMPARE(changes.count(), 1);
        QVERIFY(model.index(1).data(QueueModel::SeenRole).toBool());
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().endsWith(u"individual review, read"_s));
        Communication edited = morning()[1];
        edited.revision = 2;
        model.apply({ 2, { edited }, {} });
        QVERIFY(!model.index(1).data(QueueModel::SeenRole).toBool());
    }

    void foldsASectionAway()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        model.setCollapsed(QueueSection::Individual, true);
        QCOMPARE(
            rowsOf(model),
            u"INDIVIDUAL REVIEW 2 | BATCH SCAN 3 | Great Lakes Food Market | Richter Supermarkt | Simons bistro"_s);
        QCOMPARE(model.nextLetterRow(-1, 1), 2);
        model.setCollapsed(QueueSection::Individual, false);
        QCOMPARE(model.rowCount(), 7);
    }

    void countsWhatWasSeen()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add(testing::listedRows(morning()));
        model.setSeen({ CommunicationId(u"C1"_s) });
        QCOMPARE(model.index(3).data(QueueModel::HeadCountRole).toString(), u"1 of 3 seen"_s);
        QVERIFY(model.index(model.rowOf(CommunicationId(u"C1"_s)))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(u"batch scan, seen"_s));
    }

    void staysRightOverAThousandRandomChanges()
    {
        QRandomGenerator random(42);
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        std::map<int, Communication> truth;
        const QStringList tiers { u"key"_s, u"growth"_s, u"transactional"_s };
        const QList<State> states { State::InReview, State::InReview, State::Held,
                                    State::Released, State::Sent,     State::Queued };
        for (int round = 0; round < 250; ++round) {
            Change change;
            for (int i = 0; i < random.bounded(1, 8); ++i) {
                const int number = random.bounded(60);
                Communication letter = aLetter(number, u"Account %1"_s.arg(random.bounded(20)),
                                               tiers[random.bounded(3)], random.bounded(30));
                letter.state = states[random.bounded(static_cast<int>(states.size()))];
                change.communications.push_back(letter);
                truth[number] = letter;
            }
            if (round % 5 == 0)
                model.setFilter(round % 10 == 0 ? u"1"_s : QString());
            model.apply(change);
        }
        model.setFilter({});
        QueueModel fresh;
        fresh.setWords(queueWords());
        std::vector<Communication> letters;
        for (const auto &[number, letter] : truth)
            letters.push_back(letter);
        fresh.add(testing::listedRows(letters));
        QCOMPARE(rowsOf(model), rowsOf(fresh));
        QCOMPARE(model.counts(), fresh.counts());
        // The same in one change, which takes another way.
        QueueModel bulk;
        const QAbstractItemModelTester bulkTester(&bulk);
        bulk.setWords(queueWords());
        bulk.apply({ 1, std::vector<Communication>(300, letters.front()), {} });
        bulk.apply({ 2, letters, {} });
        QCOMPARE(rowsOf(bulk), rowsOf(fresh));
    }

    void comesInPortionsAndSettles()
    {
        const QStringList tiers { u"key"_s, u"growth"_s, u"transactional"_s };
        std::vector<Communication> letters;
        for (int i = 0; i < 1000; ++i)
            letters.push_back(aLetter(i, u"Account %1"_s.arg((i * 7919) % 1000), tiers[i % 3], (i * 31) % 90));
        const std::vector<ListedRow> all = testing::listedRows(letters);
        QueueModel whole;
        whole.setWords(queueWords());
        whole.add(all);

        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.setFilling(true);
        model.add({ all.begin(), all.begin() + 300 });
        QCOMPARE(model.index(0).data(QueueModel::HeadCountRole).toString(), u"100 so far"_s);
        const QPersistentModelIndex current = model.index(150);
        const CommunicationId id = model.idAt(150);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy counts(&model, &QueueModel::countsChanged);
        model.add({ all.begin() + 300, all.begin() + 700 });
        QCOMPARE(counts.count(), 1);
        QCOMPARE(model.idAt(current.row()), id);
        QCOMPARE(model.rowOf(id), current.row());
        model.add({ all.begin() + 700, all.end() });
        model.setFilling(false);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(model.idAt(current.row()), id);
        QCOMPARE(rowsOf(model), rowsOf(whole));
        QCOMPARE(model.counts(), whole.counts());
    }

    void takesChangesWhileItIsFilled()
    {
        const std::vector<Communication> letters = morning();
        const std::vector<ListedRow> all = testing::listedRows(letters);
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.add({ all.begin(), all.begin() + 3 });
        // One that is here is sent, and one that is still to come is released: its portion was read after that.
        Communication sent = letters[1];
        sent.state = State::Sent;
        model.apply({ 1, { sent }, { CommunicationId(u"C5"_s) } });
        model.apply({ 2, { released(letters[3]) }, {} });
        model.add(testing::listedRows({ released(letters[3]) }));
        QCOMPARE(
            rowsOf(model),
            u"BATCH SCAN 2 | Richter Supermarkt | Simons bistro | RELEASED 1, not yet sent | Alfreds Futterkiste"_s);
        // Where the listing begins anew, what left meanwhile is told as what it is now.
        std::vector<ListedRow> again = all;
        again[1] = listedOf(sent);
        again[3] = listedOf(released(letters[3]));
        model.add(again);
        QCOMPARE(model.counts(), (QueueCounts { 0, 3, 1, 0, 0 }));
        QVERIFY(!model.letter(sent.id));
    }

    void isPreparedForTheSearchBitByBit()
    {
        QueueModel model;
        model.setWords(queueWords());
        QVERIFY(!model.prepareSearch(2));
        model.add(testing::listedRows(morning()));
        QVERIFY(model.prepareSearch(2));
        QVERIFY(model.prepareSearch(2));
        QVERIFY(!model.prepareSearch(2));
        Communication renamed = morning()[2];
        renamed.accountName = u"Zebra Supplies"_s;
        model.apply({ 2, { renamed }, {} });
        model.setFilter(u"zebra"_s);
        QCOMPARE(rowsOf(model), u"BATCH SCAN 1 of 3 | Zebra Supplies"_s);
    }

    void keepsTheFilterWhileItIsFilled()
    {
        const std::vector<ListedRow> all = testing::listedRows(morning());
        QueueModel model;
        const QAbstractItemModelTester tester(&model);
        model.setWords(queueWords());
        model.setFilling(true);
        model.setFilter(u"growth"_s);
        model.add({ all.begin(), all.begin() + 3 });
        QCOMPARE(rowsOf(model), u"BATCH SCAN 1 of 2 so far | Richter Supermarkt"_s);
        model.add({ all.begin() + 3, all.end() });
        model.setFilling(false);
        QCOMPARE(rowsOf(model), u"BATCH SCAN 2 of 3 | Great Lakes Food Market | Richter Supermarkt"_s);
    }

    void fillsAndFiltersTenThousandRowsAtOnce()
    {
        std::vector<Communication> letters;
        const QStringList tiers { u"key"_s, u"growth"_s, u"transactional"_s };
        for (int i = 0; i < 10000; ++i)
            letters.push_back(
                aLetter(i, u"Account %1 and Daughters"_s.arg((i * 7919) % 10000), tiers[i % 3], (i * 31) % 90));
        QueueModel model;
        model.setWords(queueWords());
        QElapsedTimer timer;
        timer.start();
        model.add(testing::listedRows(letters));
        const qint64 filled = timer.restart();
        model.setFilter(u"account 77"_s);
        const qint64 filtered = timer.restart();
        QCOMPARE_GT(model.rowCount(), 100);
        model.setFilter({});
        for (int i = 0; i < 100; ++i)
            model.apply({ i, { released(letters[static_cast<size_t>(i * 50)]) }, {} });
        qInfo("10,000 rows: filled in %lld ms, filtered in %lld ms, 100 changes and back in %lld ms", filled, filtered,
              timer.elapsed());
        QCOMPARE_LT(filled + filtered, 1000); // unoptimised builds on a busy machine
    }
};

COUNTERSIGN_TEST(QueueModelTest)
#include "queuemodel_test.moc"
