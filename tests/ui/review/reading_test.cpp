// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/previewdialog.h"
#include "domain/factnames.h"
#include "morning.h"
#include "support/testmain.h"
#include "theme/appearance.h"

#include <QAccessible>
#include <QScrollArea>
#include <QTableView>
#include <QTextBrowser>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using namespace testing;

/// The letter on show: its findings and record, and how the page lays them out.
class ReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<Appearance>(Scheme::Light); }
    void init()
    {
        testing::failOnWarnings();
        for (QWidget *widget : QApplication::topLevelWidgets())
            QVERIFY2(!widget->isVisible(), "a window is left open");
    }

    void opensTheMostUrgentLetterFirst()
    {
        Morning morning;
        morning.settle();
        QCOMPARE(morning.current(), CommunicationId(u"C1"_s));
        QVERIFY(morning.body()->text().startsWith(u"Dear Roland Mendel"_s));
        QCOMPARE(morning.words(u"blockedBecause"_s), u"1 error to mend"_s);
        QVERIFY(!morning.action("release")->isEnabled());
        QVERIFY(morning.words(u"queueCounts"_s).contains(u"6 need you"_s));
        QCOMPARE(morning.page->badge().count, 6);
    }

    void walksTheQueueByLettersAndArrows()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_J);
        QCOMPARE(morning.current(), CommunicationId(u"C2"_s));
        morning.type(Qt::Key_Down);
        QCOMPARE(morning.current(), CommunicationId(u"C3"_s));
        morning.type(Qt::Key_K);
        QCOMPARE(morning.current(), CommunicationId(u"C2"_s));
        morning.type(Qt::Key_End);
        QVERIFY(!morning.current().isNull());
        morning.type(Qt::Key_Home);
        QCOMPARE(morning.current(), CommunicationId(u"C1"_s));
        morning.settle();
    }

    void showsTheLetterAsTheCustomerSeesIt()
    {
        Morning morning;
        morning.goTo(u"C2"_s);
        QTest::keyClick(morning.queue(), Qt::Key_F7);
        auto *dialog = morning.page->findChild<PreviewDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QTextBrowser *>(u"previewText"_s)->toPlainText().contains(u"Kind regards"_s));
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"previewPlainText"_s)->toPlainText(), morning.body()->text());
        QCOMPARE(testing::unnamedWidgets(dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_F7);
        QTRY_VERIFY(!morning.page->findChild<PreviewDialog *>());
    }

    void goesThroughTheFindings()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_F8);
        QCOMPARE(morning.body()->textCursor().selectedText(), u"98"_s);
        morning.type(Qt::Key_F8);
        QCOMPARE(morning.body()->textCursor().selectedText(), u"apologize for any inconvenience"_s);
        morning.type(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(morning.body()->textCursor().selectedText(), u"98"_s);
    }

    void lightsTheRecordWhereTheCaretStands()
    {
        Morning morning;
        morning.settle();
        auto *record = morning.find<QTableView>(u"recordTable"_s);
        morning.type(Qt::Key_E);
        QTextCursor cursor = morning.body()->document()->find(u"Chang"_s);
        morning.body()->setTextCursor(cursor);
        const FactStanding fact = morning.page->review().facts().fact(record->currentIndex().row());
        QCOMPARE(fact.written, u"Chang"_s);
        QVERIFY(QAccessible::queryAccessibleInterface(record));
    }

    void selectsTheTextThatAChosenRecordRowSpeaksOf()
    {
        Morning morning;
        morning.settle();
        auto *record = morning.find<QTableView>(u"recordTable"_s);
        const FactsModel &facts = morning.page->review().facts();
        const auto rowOf = [&](const QString &written) {
            int row = 0;
            while (row < facts.rowCount() && facts.fact(row).written != written)
                ++row;
            return row;
        };
        record->setFocus();
        record->setCurrentIndex(facts.index(rowOf(u"Chang"_s), FactsModel::ValueColumn));
        QCOMPARE(morning.body()->textCursor().selectedText(), u"Chang"_s);
        QVERIFY(record->hasFocus()); // the eye goes to the letter, the hand stays
        // A wrong one shows what stands in its place.
        record->setCurrentIndex(facts.index(rowOf(u"108"_s), FactsModel::ValueColumn));
        QCOMPARE(morning.body()->textCursor().selectedText(), u"98"_s);
    }

    void goesToEveryPlaceOfAFactByEnter()
    {
        Morning morning;
        morning.settle();
        auto *record = morning.find<QTableView>(u"recordTable"_s);
        const FactsModel &facts = morning.page->review().facts();
        int row = 0;
        while (row < facts.rowCount() && facts.places(row).size() < 2)
            ++row;
        QCOMPARE_LT(row, facts.rowCount());
        const auto places = facts.places(row);
        record->setFocus();
        record->setCurrentIndex(facts.index(row, FactsModel::ValueColumn));
        for (size_t turn = 0; turn <= places.size(); ++turn) {
            const FactStanding::Occurrence &place = places[turn % places.size()];
            if (place.part == LetterPart::Body)
                QCOMPARE(morning.body()->textCursor().selectionStart(), static_cast<int>(place.start));
            QTest::keyClick(record, Qt::Key_Return);
        }
        QCOMPARE(record->currentIndex().row(), row);
        QVERIFY(!morning.desk.commands.contains(u"release C1 individual"_s));
    }

    void filtersAndComesBack()
    {
        Morning morning;
        morning.settle();
        morning.type(Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), u"bistro"_s);
        QCOMPARE(morning.page->queue().rowCount(), 2);
        QCOMPARE(morning.current(), CommunicationId(u"C1"_s));
        morning.type(Qt::Key_Return);
        QCOMPARE(morning.current(), CommunicationId(u"C14"_s));
        morning.type(Qt::Key_Slash);
        morning.type(Qt::Key_Escape);
        QVERIFY(morning.page->queue().filter().isEmpty());
        morning.type(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), morning.queue());
    }

    void namesBatchesByTheirFiles()
    {
        Morning morning;
        const BatchId batch = morning.desk.at(u"C1"_s).batch;
        morning.desk.setBatches({ { batch, u"exceptions.csv"_s, morning.desk.now() } });
        Communication fresh = morning.desk.at(u"C1"_s);
        ++fresh.revision;
        morning.desk.change(fresh);
        const FilterChip chip { FilterKind::Batch, batch.value() };
        QTRY_VERIFY2(morning.page->queue().nameOf(chip).startsWith(u"exceptions.csv, "_s),
                     qPrintable(morning.page->queue().nameOf(chip)));
    }

    void turnsDarkWithTheTheme()
    {
        Morning morning;
        morning.settle();
        m_appearance->setScheme(Scheme::Dark);
        for (const char *name : { "letterBody", "letterTo", "letterSubject" }) {
            const auto *edit = morning.find<QPlainTextEdit>(QLatin1StringView(name));
            QTRY_COMPARE_EQ(edit->palette().color(QPalette::Base), Theme::dark().raised());
            QCOMPARE(edit->palette().color(QPalette::Text), Theme::dark().ownInk());
        }
        m_appearance->setScheme(Scheme::Light);
        QTRY_COMPARE_EQ(morning.body()->palette().color(QPalette::Base), Theme::light().raised());
    }

    void bringsTheFindingAndItsCorrectionIntoSight()
    {
        Morning morning;
        morning.page->resize(1200, 560);
        morning.settle();
        morning.type(Qt::Key_F8);
        const auto *correct = morning.find<QWidget>(u"finding0"_s)->findChild<QWidget *>(u"correctButton"_s);
        const auto *side = morning.find<QScrollArea>(u"side"_s);
        const auto isInSight = [&] {
            const QRect place(correct->mapTo(side->viewport(), QPoint()), correct->size());
            return correct->isVisible() && side->viewport()->rect().contains(place);
        };
        QTRY_VERIFY(isInSight());
        morning.type(Qt::Key_F8);
        morning.type(Qt::Key_F8, Qt::ShiftModifier);
        QTRY_VERIFY(isInSight());
    }

    void keepsTheSideAsWideAsItIsDrawn()
    {
        Morning morning(longMorning(3));
        morning.settle();
        const auto *side = morning.find<QScrollArea>(u"side"_s);
        QTRY_COMPARE_EQ(side->widget()->width(), side->viewport()->width());
    }

    void showsWhatTheCustomerWrote()
    {
        Morning morning;
        OpenLetter open = sampleLetter(morning.desk.at(u"C2"_s), sampleNow());
        Record record;
        record.facts.push_back({ factnames::INBOUND_TEXT.toString(), u"The jars came broken. Please call me."_s, {} });
        open.dossier.records = { record };
        morning.desk.setOpenLetter(open);
        morning.goTo(u"C3"_s);
        morning.goTo(u"C2"_s);
        QCOMPARE(morning.words(u"inboundText"_s), u"The jars came broken. Please call me."_s);
        QVERIFY(morning.find<QLabel>(u"inboundText"_s)->isVisible());
        morning.goTo(u"C3"_s);
        QVERIFY(!morning.find<QLabel>(u"inboundText"_s)->isVisible());
    }

    void givesTheLetterMostOfTheHeightAboveTheSide()
    {
        Morning morning;
        morning.page->resize(860, 460);
        morning.settle();
        const auto *pane = morning.find<LetterPane>(u"letterPane"_s);
        const auto *side = morning.find<QScrollArea>(u"side"_s);
        QTRY_COMPARE_GE(pane->height() * 10, (pane->height() + side->height()) * 6);
        QCOMPARE_GT(side->mapTo(morning.page.get(), QPoint()).y(), pane->mapTo(morning.page.get(), QPoint()).y());
    }

    void namesEveryWidgetThatTakesTheFocus()
    {
        Morning morning;
        morning.settle();
        for (const QWidget *widget : morning.page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
                || !widget->isVisible())
                continue;
            const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(
                spoken && !spoken->text(QAccessible::Name).isEmpty(),
                qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
        }
    }

    void fitsASmallScreenAndLargeType_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("1280 × 720") << 1200 << 640;
        QTest::newRow("a narrow window") << 900 << 700;
    }

    void fitsASmallScreenAndLargeType()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        Morning morning;
        morning.page->resize(width, height);
        morning.settle();
        QCOMPARE(morning.page->width(), width);
        for (const QWidget *button : morning.find<QWidget>(u"actionStrip"_s)->findChildren<QWidget *>()) {
            if (button->isVisible())
                QVERIFY2(button->geometry().right() <= width, qPrintable(button->objectName()));
        }
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

COUNTERSIGN_TEST(ReadingTest)

} // namespace countersign

#include "reading_test.moc"
