// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/briefingpage/briefingpage.h"
#include "pages/outboxpage/outboxpage.h"
#include "pages/reviewpage/reviewpage.h"
#include "shell/actions.h"
#include "shell/mainwindow.h"
#include "support/fakebriefingdesk.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// The window with the pages that people have.
class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void noKeyOfAPageIsTakenByTheWindow()
    {
        testing::FakeDesk desk;
        Appearance appearance(Scheme::Light);
        QTemporaryDir folder;
        testing::FakeBriefingDesk calls;
        const std::vector<Page *> pages { new ReviewPage(desk), new OutboxPage(desk), new BriefingPage(calls) };
        MainWindow window(desk, appearance, pages, folder.filePath(u"state.ini"_s));
        QHash<QString, QString> taken;
        for (const QAction *action : window.actions()) {
            for (const QKeySequence &key : action->shortcuts())
                taken.insert(key.toString(), action->objectName());
        }
        QCOMPARE_GE(taken.size(), 12);
        for (const Page *page : pages) {
            for (const QAction *action : page->actions()->all()) {
                for (const QKeySequence &key : action->shortcuts())
                    QVERIFY2(!taken.contains(key.toString()),
                             qPrintable(key.toString() + u' ' + taken.value(key.toString())));
            }
        }
    }
    void everyReachableWidgetOfEveryPageHasAName()
    {
        testing::FakeDesk desk;
        Appearance appearance(Scheme::Light);
        QTemporaryDir folder;
        testing::FakeBriefingDesk calls;
        MainWindow window(desk, appearance, { new ReviewPage(desk), new OutboxPage(desk), new BriefingPage(calls) },
                          folder.filePath(u"state.ini"_s));
        QVERIFY(testing::bringUp(&window));
        for (const int page : { 0, 1, 2 }) {
            window.goTo(page);
            QCoreApplication::processEvents();
            QCOMPARE(testing::unnamedWidgets(&window), QStringList());
        }
    }
    void aCallIsPreparedFromTheLetter()
    {
        testing::FakeDesk desk;
        testing::prepareMorning(desk);
        testing::FakeBriefingDesk calls;
        Appearance appearance(Scheme::Light);
        QTemporaryDir folder;
        auto *review = new ReviewPage(desk, testing::MorningJudge());
        auto *briefing = new BriefingPage(calls);
        MainWindow window(desk, appearance, { review, briefing }, folder.filePath(u"state.ini"_s));
        QVERIFY(testing::bringUp(&window));
        QTRY_VERIFY(review->review().isOpen());
        AccountFile file = testing::anEmptyFile();
        file.account.id = review->review().communication().account;
        calls.put(file);
        review->enter();
        QAction *prepare = review->actions()->at("prepareCall"_L1);
        QVERIFY(prepare->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
        QTRY_VERIFY(briefing->briefing());
        QCOMPARE(window.currentPage(), briefing);
        QCOMPARE(briefing->briefing()->account, file.account.id);
    }
};

COUNTERSIGN_TEST(PagesTest)

} // namespace countersign

#include "pages_test.moc"
