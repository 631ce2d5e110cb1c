// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"
#include "dialogs/callbackdialog.h"
#include "dialogs/reasondialog.h"
#include "dialogs/settingsdialog.h"
#include "pages/briefingpage/briefingpage.h"
#include "pages/importpage/importpage.h"
#include "pages/outboxpage/outboxpage.h"
#include "pages/qualitypage/qualitypage.h"
#include "pages/reviewpage/reviewpage.h"
#include "shell/actions.h"
#include "shell/keysheet.h"
#include "shell/mainwindow.h"
#include "support/fakebriefingdesk.h"
#include "support/fakedesk.h"
#include "support/fakeimportdesk.h"
#include "support/fakequalitydesk.h"
#include "support/fakesettingsdesk.h"
#include "support/settle.h"
#include "support/standingout.h"
#include "theme/appearance.h"
#include "theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

// Renders the pages with a made-up morning, to be looked at beside the pictures of the visual language.
namespace countersign {

namespace {
struct Studio {
    QDir out;
    Appearance &appearance;
    QSize size;

    QString nameOf(const QString &what) const
    {
        const QString scheme = keyOf(appearance.scheme());
        return out.filePath(u"%1-%2-%3.png"_s.arg(what, scheme).arg(size.width()));
    }
    void take(QWidget *window, const QString &what) const
    {
        testing::settle(1); // lays out and polishes
        QPixmap picture = window->grab();
        const QList<QDialog *> dialogs = window->findChildren<QDialog *>();
        QPainter painter(&picture);
        for (QDialog *dialog : dialogs) {
            if (dialog->isVisible())
                painter.drawPixmap(dialog->pos() - window->pos(), dialog->grab());
        }
        painter.end();
        picture.save(nameOf(what));
    }
};

void takeOutbox(const Studio &studio)
{
    testing::FakeDesk desk(testing::sampleOutbox());
    PostState post;
    post.mode = PostState::Mode::Server;
    post.via = u"smtp.northwind.example"_s;
    post.waiting = 4;
    post.paused = true;
    post.trouble = u"smtp.northwind.example no longer takes the password."_s;
    desk.setPost(post);
    QTemporaryDir folder;
    MainWindow window(desk, studio.appearance, { new OutboxPage(desk) }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    studio.take(&window, u"outbox"_s);
    window.findChild<QAction *>(u"sendAgain"_s)->trigger();
    studio.take(&window, u"reason"_s);
    window.findChild<QDialog *>(u"reasonDialog"_s)->reject();
    window.windowActions().at("keys"_L1)->trigger();
    studio.take(&window, u"keys"_s);
    window.findChild<QDialog *>(u"keySheet"_s)->reject();
}

void takeImport(const Studio &studio)
{
    testing::FakeDesk desk;
    testing::FakeImportDesk importDesk;
    testing::FakeSettingsDesk settings;
    QTemporaryDir folder;
    MainWindow window(desk, studio.appearance, { new OutboxPage(desk) }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    auto *page = new ImportPage(importDesk);
    window.openSheet(page, u"Import"_s);
    page->begin({ u"/reports/exceptions-18-november.csv"_s });
    studio.take(&window, u"import"_s);
    page->actions()->at("confirmImport"_L1)->trigger();
    studio.take(&window, u"imported"_s);
    auto *dialog = new SettingsDialog(settings, studio.appearance, &window);
    dialog->open();
    dialog->findChild<QPushButton *>(u"sendTest"_s)->click();
    studio.take(&window, u"settings"_s);
}

void takeReview(const Studio &studio)
{
    testing::FakeDesk desk;
    QTemporaryDir folder;
    MainWindow window(desk, studio.appearance, { new ReviewPage(desk), new OutboxPage(desk) },
                      folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    testing::settle(500);
    studio.take(&window, u"review"_s);
}

void takeQuality(const Studio &studio)
{
    testing::FakeDesk desk;
    testing::FakeQualityDesk quality;
    quality.outstanding = testing::standingOut();
    QTemporaryDir folder;
    auto *page = new QualityPage(quality);
    MainWindow window(desk, studio.appearance, { page }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    testing::settle();
    page->findChild<TrendChart *>()->setFocus();
    studio.take(&window, u"quality"_s);
    page->actions()->at("openLettersBehind"_L1)->trigger();
    testing::settle();
    studio.take(&window, u"behind"_s);
    page->findChild<QDialog *>(u"behindDialog"_s)->reject();
    page->actions()->at("standOut"_L1)->trigger();
    studio.take(&window, u"standout"_s);
    page->actions()->at("neverSay"_L1)->trigger();
    testing::settle();
    studio.take(&window, u"neversay"_s);
    page->findChild<QDialog *>(u"reasonDialog"_s)->reject();
    page->actions()->at("standOut"_L1)->trigger();
    page->findChild<QComboBox *>(u"filterCommunication"_s)->setCurrentIndex(2);
    Q_EMIT page->findChild<QComboBox *>(u"filterCommunication"_s)->activated(2);
    studio.take(&window, u"toofew"_s);
    auto *callback = new CallbackDialog(quality, &window);
    callback->open();
    testing::settle();
    callback->findChild<QLineEdit *>(u"callbackAccount"_s)->setText(u"handel"_s);
    testing::settle();
    studio.take(&window, u"callback"_s);
    callback->reject();
    quality.view.counts = {};
    page->actions()->at("readAgain"_L1)->trigger();
    testing::settle();
    studio.take(&window, u"noquality"_s);
}

void takeBriefing(const Studio &studio)
{
    testing::FakeDesk desk;
    testing::FakeBriefingDesk calls;
    QTemporaryDir folder;
    auto *page = new BriefingPage(calls);
    MainWindow window(desk, studio.appearance, { new OutboxPage(desk), page }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    window.goTo(u"briefing"_s);
    testing::settle();
    studio.take(&window, u"nobriefing"_s);
    window.showBriefing(AccountId(u"BERGS"_s));
    testing::settle();
    page->findChild<QLineEdit *>(u"findAccountField"_s)->setFocus();
    QTest::keyClick(page->findChild<QLineEdit *>(u"findAccountField"_s), Qt::Key_Escape);
    auto *open = page->findChild<QListView *>(u"openAccounts"_s);
    open->setCurrentIndex(open->model()->index(1, 0));
    studio.take(&window, u"briefingstart"_s);
    window.showBriefing(AccountId(u"ERNSH"_s));
    testing::settle();
    page->enter();
    for (int i = 0; i < 9; ++i)
        page->actions()->at("nextReceipt"_L1)->trigger();
    studio.take(&window, u"briefing"_s);
}

void takeEmpty(const Studio &studio)
{
    testing::FakeDesk desk;
    QTemporaryDir folder;
    MainWindow window(desk, studio.appearance, { new OutboxPage(desk) }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    studio.take(&window, u"empty"_s);
    window.windowActions().at("palette"_L1)->trigger();
    window.findChild<QLineEdit *>(u"paletteField"_s)->setText(u"ern"_s);
    studio.take(&window, u"palette"_s);
    window.findChild<QLineEdit *>(u"paletteField"_s)->setText(u"qqzz"_s);
    studio.take(&window, u"nopalette"_s);
}
} // namespace
} // namespace countersign

int main(int argc, char **argv)
{
    using namespace countersign;
    QApplication application(argc, argv);
    QFont font(u"Noto Sans"_s, argc > 2 ? QString::fromLocal8Bit(argv[2]).toInt() : 10);
    QApplication::setFont(font);
    if (argc < 2)
        return 2;
    const QDir out(QString::fromLocal8Bit(argv[1]));
    out.mkpath(u"."_s);
    Appearance appearance(Scheme::Light);
    for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
        appearance.setScheme(scheme);
        for (const QSize size : { QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080) }) {
            const Studio studio { out, appearance, size };
            takeOutbox(studio);
            takeQuality(studio);
            takeBriefing(studio);
            takeReview(studio);
            takeEmpty(studio);
            takeImport(studio);
        }
    }
    return 0;
}
