// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/queuepane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"
#include "shell/mainwindow.h"
#include "support/fakedesk.h"
#include "support/reviewmorning.h"
#include "support/settle.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

// Renders the review with a made-up morning, to be looked at beside the pictures of the visual language.
namespace countersign {

namespace {

struct ReviewStudio {
    QDir out;
    Appearance &appearance;
    QSize size;

    void take(QWidget &window, const QString &what) const
    {
        testing::settle();
        window.grab().save(out.filePath(u"%1-%2-%3.png"_s.arg(what, keyOf(appearance.scheme())).arg(size.width())));
    }
};

void takeReview(const ReviewStudio &studio, const QString &name, std::vector<Communication> letters,
                bool narrow = false)
{
    testing::FakeDesk desk(std::move(letters));
    testing::prepareMorning(desk);
    QTemporaryDir folder;
    auto *page = new ReviewPage(desk, testing::MorningJudge());
    MainWindow window(desk, studio.appearance, { page }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(narrow ? QSize(1000, studio.size.height()) : studio.size);
    testing::settle();
    page->enter();
    studio.take(window, name);
    if (name != u"review"_s)
        return;
    page->actions()->at("scan"_L1)->trigger();
    testing::settle();
    auto *sheet = page->findChild<ScanSheet *>();
    for (int tick = 0; tick < 12; ++tick)
        sheet->advance(ScanSheet::TICK);
    studio.take(window, u"reading"_s);
    for (int tick = 0; tick < 30; ++tick)
        sheet->advance(ScanSheet::TICK);
    studio.take(window, u"scan"_s);
    page->actions()->at("leaveScan"_L1)->trigger();
    page->showLetter(CommunicationId(u"C1"_s));
    testing::settle();
    page->actions()->at("correct"_L1)->trigger();
    testing::settle();
    page->actions()->at("changes"_L1)->trigger();
    studio.take(window, u"changes"_s);
}

/// The window with what stands over it: a list, a menu.
void takeWith(const ReviewStudio &studio, QWidget &window, QWidget *over, const QString &what)
{
    testing::settle();
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    painter.drawPixmap(window.mapFromGlobal(over->mapToGlobal(QPoint(0, 0))), over->grab());
    painter.end();
    picture.save(
        studio.out.filePath(u"%1-%2-%3.png"_s.arg(what, keyOf(studio.appearance.scheme())).arg(studio.size.width())));
}

/// What narrows the queue, several letters selected, the menu, and where no letter fits.
void takeQueue(const ReviewStudio &studio)
{
    testing::FakeDesk desk(testing::sampleCommunications());
    testing::prepareMorning(desk);
    const BatchId batch = desk.at(u"C1"_s).batch;
    desk.setBatches({ { batch, u"Ausnahmebericht Vertriebsregion Süd 2026-11-18.xlsx"_s, desk.now() } });
    QTemporaryDir folder;
    auto *page = new ReviewPage(desk, testing::MorningJudge());
    MainWindow window(desk, studio.appearance, { page }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    testing::settle();
    page->enter();
    auto *pane = page->findChild<QueuePane *>();
    pane->setChips({ { FilterKind::Mine, {} }, { FilterKind::Tier, u"growth"_s } });
    page->showLetter(CommunicationId(u"C4"_s));
    studio.take(window, u"chips"_s);
    pane->setChips({ { FilterKind::Mine, {} },
                     { FilterKind::Tier, u"growth"_s },
                     { FilterKind::Flag, u"repeat-occurrence"_s },
                     { FilterKind::Batch, batch.value() } });
    page->actions()->at("filterBy"_L1)->trigger();
    auto *popup = page->findChild<QDialog *>(u"filterPopup"_s);
    takeWith(studio, window, popup, u"filters"_s);
    popup->reject();
    pane->setChips({ { FilterKind::Owner, u"Steven Buchanan"_s }, { FilterKind::Tier, u"growth"_s } });
    studio.take(window, u"nothing"_s);
    pane->clearFilter();
    for (const auto *read : { u"C2", u"C3", u"C5" }) {
        page->showLetter(CommunicationId(QStringView(read).toString()));
        testing::settle(600); // long enough to count as read
    }
    page->showLetter(CommunicationId(u"C1"_s));
    testing::settle();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(pane->view(), Qt::Key_Down, Qt::ShiftModifier);
    studio.take(window, u"several"_s);
    page->actions()->at("letterMenu"_L1)->trigger();
    auto *menu = page->findChild<QMenu *>(u"queueMenu"_s);
    takeWith(studio, window, menu, u"menu"_s);
    menu->close();
}

/// What goes beyond the letter: a note being written, a letter of the past, a hand-over.
void takeAccount(const ReviewStudio &studio)
{
    testing::FakeDesk desk(testing::sampleCommunications());
    testing::prepareMorning(desk);
    OpenLetter open = testing::sampleLetter(desk.at(u"C1"_s), desk.now());
    open.account.accountManager = u"Steven Buchanan"_s;
    open.account.history = std::vector<PastCommunication> {
        { desk.today().addDays(-19), CommunicationKind::Exception, TypeId(u"back-order"_s), u"11008"_s,
          CommunicationId(u"C116"_s), u"Order 11008: 44 short of Rössle Sauerkraut"_s, u"no reply"_s },
        { desk.today().addDays(-29), CommunicationKind::Status, TypeId(u"shipped"_s), u"10990"_s,
          CommunicationId(u"C105"_s), u"Order 10990 shipped"_s, u"thanked us"_s },
        { desk.today().addDays(-72),
          CommunicationKind::Status,
          TypeId(u"shipped"_s),
          u"10895"_s,
          {},
          u"Order 10895 shipped"_s,
          {} },
    };
    open.account.notes
        = { { u"Quantities first, then the reasons."_s, u"Andrew Fuller"_s, QDate(2027, 1, 31), false, false } };
    open.escalations = { { CommunicationId(u"E4"_s),
                           { CommunicationId(u"C99"_s) },
                           open.account.id,
                           u"team lead"_s,
                           u"Andrew Fuller"_s,
                           u"andrew@northwind.example"_s,
                           u"asks for a manager"_s,
                           u"Laura Callahan"_s,
                           desk.now().addSecs(-7200),
                           desk.now().addSecs(3600),
                           State::Sent } };
    open.subject.account = open.account;
    desk.setOpenLetter(open);
    for (const QString &id : { u"C116"_s, u"C105"_s }) {
        OpenLetter past = open;
        past.dossier.communication.id = CommunicationId(id);
        desk.setOpenLetter(past);
    }
    QTemporaryDir folder;
    auto *page = new ReviewPage(desk, testing::MorningJudge());
    MainWindow window(desk, studio.appearance, { page }, folder.filePath(u"state.ini"_s));
    window.showNormal(); // as large as the picture, whatever the screen is
    window.resize(studio.size);
    testing::settle();
    page->enter();
    page->showLetter(CommunicationId(u"C1"_s));
    testing::settle();
    page->actions()->at("note"_L1)->trigger();
    studio.take(window, u"note"_s);
    page->actions()->at("pastLetters"_L1)->trigger();
    studio.take(window, u"past"_s);
    page->showLetter(CommunicationId(u"C3"_s));
    testing::settle(600);
    page->actions()->at("escalate"_L1)->trigger();
    testing::settle();
    auto *dialog = page->findChild<QDialog *>(u"escalationDialog"_s);
    if (dialog)
        takeWith(studio, window, dialog, u"escalation"_s);
}

} // namespace
} // namespace countersign

int main(int argc, char **argv)
{
    using namespace countersign;
    QApplication application(argc, argv);
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    if (argc < 2)
        return 2;
    const QDir out(QString::fromLocal8Bit(argv[1]));
    out.mkpath(u"."_s);
    Appearance appearance(Scheme::Light);
    for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
        appearance.setScheme(scheme);
        for (const QSize size : { QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080) }) {
            const ReviewStudio studio { out, appearance, size };
            takeReview(studio, u"review"_s, testing::sampleCommunications());
            takeReview(studio, u"empty"_s, {});
            takeQueue(studio);
            takeAccount(studio);
            if (size.width() == 1280)
                takeReview(studio, u"narrow"_s, testing::sampleCommunications(), true);
            if (size.width() == 1440)
                takeReview(studio, u"long"_s, testing::longMorning(10000));
        }
    }
    return 0;
}
