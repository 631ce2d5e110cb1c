// SPDX-License-Identifier: GPL-3.0-or-later
#include "morning.h"
#include "support/testmain.h"
#include "theme/appearance.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using namespace testing;

/// The batch scan: what counts as seen, what is released, what is taken out.
class ScanningTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(Scheme::Light); }
    void init()
    {
        testing::failOnWarnings();
        for (QWidget *widget : QApplication::topLevelWidgets())
            QVERIFY2(!widget->isVisible(), "a window is left open");
    }

    void scansWhatWasReallyOnTheScreen()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        QVERIFY(morning.page->isScanning());
        auto *sheet = morning.find<ScanSheet>(u"scanSheet"_s);
        morning.layCardsOut();
        QVERIFY(!morning.action("release")->isEnabled());
        for (int tick = 0; tick < 100; ++tick)
            sheet->advance(ScanSheet::TICK);
        const int seen = morning.page->scan().seenCount();
        QCOMPARE_GT(seen, 0);
        QCOMPARE_LT(seen, 8); // not all fit the sheet
        QCOMPARE(morning.action("release")->isEnabled(), true);
        const QSet<CommunicationId> ids = morning.page->scan().seen();
        morning.type(Qt::Key_Return);
        for (const CommunicationId &id : ids) {
            QTRY_COMPARE_EQ(morning.desk.at(id.value()).state, State::Released);
            QCOMPARE(morning.desk.at(id.value()).release->how, ReviewKind::InAScan);
        }
        QCOMPARE(morning.page->queue().counts().scan, 8 - seen);
        QVERIFY(morning.page->isScanning());
        QVERIFY(morning.undo->undoLabel().startsWith(u"release of"_s));
        morning.undo->undo();
        QTRY_COMPARE_EQ(morning.page->queue().counts().scan, 8);
    }

    void revealsAProbeThatWasCaughtAndOneThatPassed_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("taken out") << int(Qt::Key_I);
        QTest::newRow("gone into to edit") << int(Qt::Key_E);
        QTest::newRow("let pass") << int(Qt::Key_Return);
    }

    void revealsAProbeThatWasCaughtAndOneThatPassed()
    {
        QFETCH(int, key);
        Morning morning;
        morning.settle();
        morning.page->scan().setProbes(Vigilance::MOST, [] { return 0.1; }); // every card
        morning.type(Qt::Key_S);
        morning.layCardsOut();
        auto *sheet = morning.find<ScanSheet>(u"scanSheet"_s);
        const CommunicationId first = sheet->current();
        QVERIFY(morning.page->scan().hasProbeFor(first));
        for (int tick = 0; tick < 100; ++tick)
            sheet->advance(ScanSheet::TICK);
        morning.type(static_cast<Qt::Key>(key));
        QVERIFY(morning.page->isScanning());
        QVERIFY(!morning.page->scan().hasProbeFor(first));
        QCOMPARE(morning.messages.back().id, u"probe"_s);
        const bool wasCaught = key != Qt::Key_Return;
        QCOMPARE_EQ(morning.desk.commands.filter(u"noteProbe caught"_s).size(), wasCaught ? 1 : 0);
        QCOMPARE_EQ(morning.desk.commands.filter(u"noteProbe missed"_s).isEmpty(), wasCaught);
        // Nothing was done to the letter for which it stood.
        QVERIFY(morning.desk.commands.filter(u"release"_s).isEmpty());
        QVERIFY(morning.desk.commands.filter(u"takeOut"_s).isEmpty());
        QCOMPARE(morning.desk.at(first.value()).state, State::InReview);
        QVERIFY(!morning.page->scan().index(morning.page->scan().rowOf(first)).data(ScanModel::SeenRole).toBool());
    }

    void saysQuietlyHowMuchTimeWasUsed()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        morning.layCardsOut();
        QCOMPARE(morning.words(u"scanTimeUsed"_s), u"1 min"_s); // of what was released before
        QCOMPARE(morning.words(u"scanTimeMark"_s), u"for 3 letters; twenty take 8 to 15."_s);
        QVERIFY(!morning.find<QLabel>(u"scanVigilance"_s)->isVisible()); // off
        morning.desk.probes = { 0.05, { 12, 9 } };
        Q_EMIT morning.desk.scanRulesChanged();
        QCOMPARE(
            morning.words(u"scanVigilance"_s),
            u"Probes are on: about 1 card in 20 is known to be wrong. The team caught 9 of 12: too few for a rate."_s);
    }

    void readsAtTheSpeedThatIsSet()
    {
        const auto neededAt = [](int speed) {
            Morning morning;
            morning.settle();
            morning.desk.speed = speed;
            Q_EMIT morning.desk.scanRulesChanged();
            morning.type(Qt::Key_S);
            morning.layCardsOut();
            return morning.page->scan().index(1).data(ScanModel::NeededRole).toLongLong();
        };
        QCOMPARE_GT(neededAt(120), neededAt(240));
    }

    void takesALetterOutOfTheScan()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        QTRY_COMPARE_EQ(morning.page->scan().isLoading(), false);
        const CommunicationId first = morning.find<ScanSheet>(u"scanSheet"_s)->current();
        QVERIFY(!first.isNull());
        morning.type(Qt::Key_I);
        QTRY_VERIFY(morning.desk.at(first.value()).takenOut);
        QCOMPARE(morning.page->queue().counts().scan, 7);
        QCOMPARE(morning.page->queue().counts().individual, 7);
        morning.type(Qt::Key_Escape);
        QVERIFY(!morning.page->isScanning());
    }

    void editsALetterOfTheScan()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        QTRY_COMPARE_EQ(morning.page->scan().isLoading(), false);
        const CommunicationId first = morning.find<ScanSheet>(u"scanSheet"_s)->current();
        morning.type(Qt::Key_E);
        QVERIFY(!morning.page->isScanning());
        QTRY_COMPARE_EQ(morning.page->review().id(), first);
        QTRY_COMPARE_EQ(QApplication::focusWidget(), static_cast<QWidget *>(morning.body()));
    }

    void neverScansAKeyAccount()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        for (const ListedRow &letter : morning.page->queue().lettersIn(QueueSection::Scan)) {
            QVERIFY(letter->tier != TierId(u"key"_s));
            QVERIFY(letter->verdict.flags.empty());
        }
        QCOMPARE(morning.page->scan().letterCount(), 8);
    }

    void walksTheScanByLetters()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_S);
        morning.layCardsOut();
        const auto *sheet = morning.find<ScanSheet>(u"scanSheet"_s);
        const CommunicationId first = sheet->current();
        morning.type(Qt::Key_J);
        QVERIFY(sheet->current() != first);
        morning.type(Qt::Key_K);
        QCOMPARE(sheet->current(), first);
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

COUNTERSIGN_TEST(ScanningTest)

} // namespace countersign

#include "scanning_test.moc"
