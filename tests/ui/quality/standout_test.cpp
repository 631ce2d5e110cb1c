// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/behinddialog.h"
#include "dialogs/reasondialog.h"
#include "pages/qualitypage/qualitypage.h"
#include "panes/rowtable.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "support/fakequalitydesk.h"
#include "support/standingout.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

struct Lead {
    testing::FakeQualityDesk desk;
    Appearance appearance { Scheme::Light };
    std::unique_ptr<QualityPage> page;
    RowTable *edits = nullptr;
    RowTable *patterns = nullptr;

    Lead()
    {
        desk.outstanding = testing::standingOut();
        page = std::make_unique<QualityPage>(desk);
        edits = page->findChild<RowTable *>(u"editTable"_s);
        patterns = page->findChild<RowTable *>(u"patternTable"_s);
        page->resize(1280, 800);
        const bool isUp = testing::bringUp(page.get());
        Q_ASSERT(isUp);
        Q_UNUSED(isUp)
        arrived();
        page->enter();
        press(QApplication::focusWidget(), Qt::Key_W);
    }
    static void arrived() { QCoreApplication::processEvents(); }
    static void press(QWidget *where, int key)
    {
        QTest::keyClick(where, static_cast<Qt::Key>(key));
        arrived();
    }
};

} // namespace

/// What people change and what exceptions share, at the keyboard.
class StandOutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theViewSaysWhatIsEditedAndWhatStandsOut()
    {
        const Lead lead;
        QCOMPARE(QApplication::focusWidget(), lead.edits);
        QCOMPARE(lead.page->findChild<Words *>(u"editsSay"_s)->text(),
                 u"13 letters of the last four weeks: 12 tone, 1 relationship"_s);
        QCOMPARE(lead.edits->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Tone: “Unfortunately” taken out 12 times, for growth accounts"_s);
        QVERIFY(lead.patterns->model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"14 of 20 exceptions trace to Chai (product)"_s));
        QCOMPARE(lead.patterns->model()->index(0, 0).data().toString(), u"Stands out"_s);
    }
    void aPhraseIsTriedAndThenPublishedWithAReason()
    {
        Lead lead;
        Lead::press(lead.edits, Qt::Key_N);
        QCOMPARE(lead.desk.tried.size(), 1U);
        QCOMPARE(lead.desk.tried.front(),
                 (Improvement { Improvement::Kind::NeverSay, u"Unfortunately"_s, {}, { TierId(u"growth"_s) } }));
        const auto *dialog = lead.page->findChild<ReasonDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->accessibleDescription().contains(u"the gate would say something new of 12 drafts"_s));
        QVERIFY(lead.desk.published.empty());
        auto *reason = lead.page->findChild<QPlainTextEdit *>(u"reason"_s);
        QTest::keyClicks(reason, u"it says nothing"_s);
        QSignalSpy said(lead.page.get(), &Page::said);
        Lead::press(reason, Qt::Key_Return);
        QCOMPARE(lead.desk.published.size(), 1U);
        QCOMPARE(lead.desk.published.front().second, u"it says nothing"_s);
        QVERIFY(!said.isEmpty());
    }
    void aChangeWithErrorsIsToldAndNotOffered()
    {
        Lead lead;
        lead.desk.errorsOfTrial = { u"communication-standards.md:3: no such tier"_s };
        QSignalSpy said(lead.page.get(), &Page::said);
        Lead::press(lead.edits, Qt::Key_N);
        QVERIFY(!lead.page->findChild<ReasonDialog *>());
        QCOMPARE(said.size(), 1);
    }
    void aKindIsCorrectedWithOneKey()
    {
        Lead lead;
        Lead::press(lead.edits, Qt::Key_3);
        QCOMPARE(lead.desk.corrected.size(), 1U);
        QCOMPARE(lead.desk.corrected.front().second, EditKind::Vocabulary);
        QCOMPARE(lead.edits->model()->index(0, 0).data().toString(), u"Vocabulary"_s);
    }
    void aFilterNarrowsWhatStandsOutToo()
    {
        Lead lead;
        QCOMPARE(lead.desk.standOutOf, std::vector<Group> { {} });
        auto *tiers = lead.page->findChild<QComboBox *>(u"filterTier"_s);
        const int key = tiers->findData(u"key"_s);
        QVERIFY(key > 0);
        tiers->setFocus();
        while (tiers->currentIndex() != key)
            Lead::press(tiers, Qt::Key_Down);
        QCOMPARE(lead.desk.standOutOf.back(), (Group { .tier = u"key"_s }));
    }
    void wordsPutInHaveNoPhraseToPropose()
    {
        Lead lead;
        Lead::press(lead.edits, Qt::Key_Down);
        QVERIFY(!lead.page->actions()->at("neverSay"_L1)->isEnabled());
        QVERIFY(!lead.page->actions()->at("asVocabulary"_L1)->isEnabled());
        QVERIFY(lead.page->actions()->at("kindTone"_L1)->isEnabled());
    }
    void aPatternOpensItsLettersAndMakesANote()
    {
        Lead lead;
        lead.patterns->setFocus();
        Lead::press(lead.patterns, Qt::Key_O);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"- 14 of 20 exceptions trace to Chai (product)"_s));
        Lead::press(lead.patterns, Qt::Key_Return);
        const auto *dialog = lead.page->findChild<BehindDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->model().rowCount(), 14);
    }
    void theViewComesBackAtTheNextStart()
    {
        Lead lead;
        QCOMPARE(lead.page->saveState(), QByteArray("stand-out"));
        Lead::press(lead.edits, Qt::Key_W);
        QCOMPARE(lead.page->saveState(), QByteArray("charts"));
    }
};

COUNTERSIGN_TEST(StandOutTest)

} // namespace countersign

#include "standout_test.moc"
