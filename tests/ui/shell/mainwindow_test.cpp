// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/words.h"
#include "shell/actions.h"
#include "shell/keysheet.h"
#include "shell/mainwindow.h"
#include "support/fakedesk.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"
#include "theme/theme.h"

#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr ActionEntry DESK_ACTIONS[] = {
    { "stamp", "&Stamp", "release", "S", "Stamps the letter", MenuPlace::Page, KeyContext::List },
    { "tidy", "&Tidy up", "drop", "Ctrl+T", "Tidies the desk", MenuPlace::Page, KeyContext::Window },
};

/// A page with a list, a field and two commands.
class DeskPage : public Page {
public:
    DeskPage(const QString &id, const QString &title)
        : Page({ id, title, u"review"_s, title })
        , own(new Actions(DESK_ACTIONS, this))
        , list(new QListWidget(this))
        , field(new QLineEdit(this))
    {
        list->setAccessibleName(u"Letters"_s);
        list->addItem(u"A letter"_s);
        field->setAccessibleName(u"Filter"_s);
        own->listenIn(list);
        auto *column = new QVBoxLayout(this);
        column->addWidget(list);
        column->addWidget(field);
        connect(own->at("stamp"_L1), &QAction::triggered, this, [this] { ++stamped; });
        connect(own->at("tidy"_L1), &QAction::triggered, this, [this] { ++tidied; });
    }
    Actions *actions() const override { return own; }
    void enter() override { list->setFocus(); }
    bool showLetter(const CommunicationId &id) override
    {
        shown = id;
        return id == CommunicationId(u"C1"_s);
    }
    QString leftBehind() const override { return waits; }
    QByteArray saveState() const override { return field->text().toUtf8(); }
    void restoreState(const QByteArray &state) override { field->setText(QString::fromUtf8(state)); }
    using Page::setBadge;

    Actions *own;
    QListWidget *list;
    QLineEdit *field;
    QString waits;
    CommunicationId shown;
    int stamped = 0;
    int tidied = 0;
};

void dropOn(QWidget *window, const QString &path)
{
    QMimeData files;
    files.setUrls({ QUrl::fromLocalFile(path) });
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &drop);
}

struct Room {
    QTemporaryDir folder;
    testing::FakeDesk desk;
    Appearance appearance { Scheme::Light };
    DeskPage *first = new DeskPage(u"first"_s, u"First"_s);
    DeskPage *second = new DeskPage(u"second"_s, u"Second"_s);
    std::unique_ptr<MainWindow> window
        = std::make_unique<MainWindow>(desk, appearance, std::vector<Page *> { first, second }, file());

    QString file() const { return folder.filePath(u"state.ini"_s); }
    void reopen()
    {
        window.reset();
        first = new DeskPage(u"first"_s, u"First"_s);
        second = new DeskPage(u"second"_s, u"Second"_s);
        window = std::make_unique<MainWindow>(desk, appearance, std::vector<Page *> { first, second }, file());
    }
};
} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void standsEmptyWhereItWasLeftUntilItIsFurnished()
    {
        Room room;
        room.window->resize(800, 560);
        room.window->goTo(1);
        room.window->saveState();
        room.window.reset();
        room.first = new DeskPage(u"first"_s, u"First"_s);
        room.second = new DeskPage(u"second"_s, u"Second"_s);

        room.window = std::make_unique<MainWindow>(room.appearance, room.file());
        QVERIFY(testing::bringUp(room.window.get()));
        QCOMPARE(room.window->size(), QSize(800, 560));
        const auto *waits = qobject_cast<Words *>(room.window->centralWidget());
        QVERIFY(waits && waits->text().contains(u"workspace"_s));
        QVERIFY(!room.window->currentPage());

        room.window->furnish(room.desk, { room.first, room.second }, room.file());
        QCOMPARE(room.window->size(), QSize(800, 560));
        QCOMPARE(room.window->currentPage(), room.second);
    }

    void closesWhileItIsStillEmpty()
    {
        Appearance appearance(Scheme::Light);
        MainWindow frame(appearance, {});
        QVERIFY(testing::bringUp(&frame));
        QVERIFY(frame.close());
    }

    void everyReachableWidgetHasAName()
    {
        Room room;
        room.desk.setPost({ PostState::Mode::Server, u"smtp.example.com"_s, 4, {}, true, u"The server is away."_s });
        QVERIFY(testing::bringUp(room.window.get()));
        QCOMPARE(testing::unnamedWidgets(room.window.get()), QStringList());
    }
    void everyActionHasAKeyATipAndAPlace()
    {
        Room room;
        const auto &all = room.window->windowActions().all();
        QSet<QString> keys;
        for (const QAction *action : all) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(action->toolTip().contains(u'('), qPrintable(action->toolTip()));
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys.insert(key.toString());
            }
        }
    }
    void controlAndANumberGoesToAPage()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        QCOMPARE(room.window->currentPage(), room.first);
        QTest::keyClick(room.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(room.window->currentPage(), room.second);
        QVERIFY(room.second->list->hasFocus());
        QCOMPARE(room.window->windowTitle(), u"Second – Countersign"_s);
    }
    void lettersAreCommandsOnlyWhileTheListHasTheFocus()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        room.first->list->setFocus();
        QTest::keyClick(room.first->list, Qt::Key_S);
        QCOMPARE_EQ(room.first->stamped, 1);
        QCOMPARE_EQ(room.second->stamped, 0);
        room.first->field->setFocus();
        QTest::keyClick(room.first->field, Qt::Key_S);
        QCOMPARE_EQ(room.first->stamped, 1);
        QCOMPARE(room.first->field->text(), u"s"_s);
    }
    void thePageOnShowHearsItsKeysAndTheOtherDoesNot()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        QTest::keyClick(room.window.get(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE_EQ(room.first->tidied, 1);
        room.window->goTo(1);
        QTest::keyClick(room.window.get(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE_EQ(room.second->tidied, 1);
        QCOMPARE_EQ(room.first->tidied, 1);
        QVERIFY(!room.window->findChild<QMenu *>(u"firstMenu"_s)->menuAction()->isVisible());
        QVERIFY(room.window->findChild<QMenu *>(u"secondMenu"_s)->menuAction()->isVisible());
    }
    void theRailShowsWhatWantsAttention()
    {
        Room room;
        room.second->setBadge({ 2, true }, u"2 letters to decide about"_s);
        auto *place = room.window->findChild<QWidget *>(u"go-secondPlace"_s);
        QCOMPARE(testing::accessibleNameOf(place), u"Second, 2 letters to decide about"_s);
        room.second->setBadge({}, {});
        QCOMPARE(testing::accessibleNameOf(place), u"Second"_s);
    }
    void anotherPageIsWantedWithALetter()
    {
        Room room;
        Q_EMIT room.first->pageWanted(u"second"_s, CommunicationId(u"C1"_s));
        QCOMPARE(room.window->currentPage(), room.second);
        QCOMPARE(room.second->shown, CommunicationId(u"C1"_s));
        QVERIFY(!room.window->goTo(u"first"_s, CommunicationId(u"C99"_s))); // it does not have it
        QCOMPARE(room.window->currentPage(), room.second);
    }
    void practiceIsMarkedAndCannotBePutAway()
    {
        Room room;
        QCOMPARE(room.window->messageBar()->shown()->id, u"practice"_s);
        room.window->messageBar()->dismiss();
        QVERIFY(room.window->messageBar()->shown());
        QVERIFY(!room.window->findChild<QWidget *>(u"practiceChip"_s)->isHidden());
        room.desk.setPost({ PostState::Mode::Server, u"smtp.example.com"_s, 0, {}, false, {} });
        QVERIFY(!room.window->messageBar()->shown());
        QVERIFY(room.window->findChild<QWidget *>(u"practiceChip"_s)->isHidden());
    }
    void aTroubleOfTheServerIsOneMessageThatGoesOn()
    {
        Room room;
        room.desk.setPost({ PostState::Mode::Server, u"smtp.example.com"_s, 4, {}, true, u"The server is away."_s });
        const Message *message = room.window->messageBar()->shown();
        QCOMPARE(message->happened, u"The server is away."_s);
        QCOMPARE(message->kept, u"Sending is paused. 4 letters wait and nothing was lost."_s);
        room.window->findChild<QPushButton *>(u"messageAct"_s)->click();
        QVERIFY(room.desk.commands.contains(u"resumeSending"_s));
        QVERIFY(!room.window->messageBar()->shown());
    }
    void whatTheDeskRefusedLeadsToTheLetter()
    {
        Room room;
        Q_EMIT room.desk.refused(
            { { CommunicationId(u"C1"_s), u"It was changed meanwhile."_s }, { CommunicationId(u"C2"_s), u"No."_s } });
        QCOMPARE(room.window->messageBar()->shown()->happened, u"2 letters stayed where they were."_s);
        room.window->findChild<QPushButton *>(u"messageAct"_s)->click();
        QCOMPARE(room.first->shown, CommunicationId(u"C1"_s));
    }
    void aMessageOfThePageAboutARefusalStands()
    {
        Room room;
        Message told;
        told.id = u"refused"_s;
        told.happened = u"The letter to Ernst Handel was not released."_s;
        Q_EMIT room.first->said(told); // the page hears of it before the window
        Q_EMIT room.desk.refused({ { CommunicationId(u"C1"_s), u"It was changed meanwhile."_s } });
        QCOMPARE(room.window->messageBar()->shown()->happened, told.happened);
        // And the next one, of which no page speaks, is the window's again.
        Q_EMIT room.desk.refused({ { CommunicationId(u"C1"_s), u"It was changed meanwhile."_s } });
        QCOMPARE(room.window->messageBar()->shown()->happened, u"1 letter stayed where it was."_s);
    }
    void aReleaseWithoutANameLeadsToTheSettings()
    {
        Room room;
        room.desk.setPerson({});
        QSignalSpy wanted(room.window.get(), &MainWindow::settingsRequested);
        Q_EMIT room.desk.refused({ { CommunicationId(u"C1"_s), u"A release needs a name."_s } });
        QCOMPARE(room.window->messageBar()->shown()->act, u"Say who you are…"_s);
        room.window->findChild<QPushButton *>(u"messageAct"_s)->click();
        QCOMPARE_EQ(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), u"me.name"_s);
    }
    void nobodyIsShownForADeskWithoutAName()
    {
        Room room;
        room.desk.setPerson({});
        room.window->showPerson();
        QCOMPARE(room.window->findChild<Words *>(u"personAtTheDesk"_s)->text(), u"nobody named yet"_s);
    }
    void aPauseThatEndsByItselfIsNotCalledAStop()
    {
        Room room;
        PostState state { PostState::Mode::Server, u"smtp.example.com"_s, 4, {}, true, u"It is busy."_s };
        state.goesOnAt = room.desk.now().addSecs(300);
        room.desk.setPost(state);
        QCOMPARE(room.window->messageBar()->shown()->kept, u"4 letters wait until then and nothing was lost."_s);
    }
    void theWindowNeverExceedsTheScreen()
    {
        Room room;
        room.window->resize(4000, 3000);
        room.window->saveState();
        room.reopen(); // what was kept is from a larger screen
        const QSize screen = room.window->screen()->availableGeometry().size();
        QVERIFY(room.window->isMaximized() || room.window->width() <= screen.width());
        QCOMPARE_LE(room.window->minimumWidth(), screen.width());
        QVERIFY(testing::bringUp(room.window.get()));
        QCOMPARE_LE(room.window->height(), screen.height());
    }
    void aPageThatIsWantedEndsTheFirstSteps()
    {
        Room room;
        auto *sheet = new QWidget;
        room.window->openSheet(sheet, u"First steps"_s, MainWindow::SheetStays::UntilAPageIsWanted);
        QCOMPARE(room.window->sheet(), sheet);
        room.window->goTo(1);
        QCOMPARE(room.window->sheet(), nullptr);
        QCOMPARE(room.window->currentPage(), room.second);
    }
    void aFolderStandsForTheReportsInIt()
    {
        Room room;
        QDir(room.folder.path()).mkdir(u"morning"_s);
        const QString folder = room.folder.filePath(u"morning"_s);
        QSignalSpy dropped(room.window.get(), &MainWindow::filesDropped);
        dropOn(room.window.get(), folder);
        QCOMPARE_EQ(dropped.count(), 0);
        QCOMPARE(room.window->messageBar()->shown()->happened, u"“morning” is a folder without a report."_s);
        for (const QString &name : { u"b.xlsx"_s, u"a.csv"_s, u"notes.doc"_s }) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        dropOn(room.window.get(), folder);
        QCOMPARE_EQ(dropped.count(), 1);
        QCOMPARE(dropped.at(0).at(0).toStringList(), (QStringList { folder + u"/a.csv"_s, folder + u"/b.xlsx"_s }));
    }
    void undoIsOneForAllPagesAndSaysWhatItTakesBack()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        QAction *undo = room.window->windowActions().at("undo"_L1);
        QVERIFY(!undo->isEnabled());
        int undone = 0;
        Q_EMIT room.second->undoOffered({ u"x"_s, u"release of 3 letters"_s, [&] { ++undone; }, {} });
        QCOMPARE(undo->text(), u"&Undo: release of 3 letters"_s);
        QTest::keyClick(room.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE_EQ(undone, 1);
        QVERIFY(!undo->isEnabled());
    }
    void textThatIsTypedHasItsOwnUndoFirst()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        int undone = 0;
        Q_EMIT room.first->undoOffered({ u"x"_s, u"release"_s, [&] { ++undone; }, {} });
        room.first->field->setFocus();
        QTest::keyClicks(room.first->field, u"abc"_s);
        QTest::keyClick(room.first->field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE_EQ(undone, 0);
        QCOMPARE(room.first->field->text(), QString());
    }
    void thePaletteFindsActionsAndThings()
    {
        Room room;
        QString opened;
        room.window->addPaletteSource([&] {
            return std::vector<
                PaletteThing> { { u"Accounts"_s, u"person"_s, u"Zaanse Koeken"_s, u"Graz"_s, u"Key"_s, {}, false, [&] {
                                     opened = u"ZAANK"_s;
                                 } } };
        });
        QVERIFY(testing::bringUp(room.window.get()));
        QTest::keyClick(room.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *field = room.window->findChild<QLineEdit *>(u"paletteField"_s);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"zaan"_s);
        auto *list = room.window->findChild<QListView *>(u"paletteList"_s);
        QCOMPARE(list->currentIndex().data(Qt::AccessibleTextRole).toString(), u"Zaanse Koeken, Graz, Key"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(opened, u"ZAANK"_s);

        QVERIFY(testing::bringUp(room.window.get()));
        QTest::keyClick(room.window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, u"tidy"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE_EQ(room.first->tidied, 1);
    }
    void thePaletteFindsTheAccountsAndLettersOfTheDesk()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        QCoreApplication::processEvents();
        QTest::keyClick(room.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *field = room.window->findChild<QLineEdit *>(u"paletteField"_s);
        auto *list = room.window->findChild<QListView *>(u"paletteList"_s);
        QTest::keyClicks(field, u"ernst"_s);
        QCOMPARE(list->currentIndex().data(Qt::AccessibleTextRole).toString(), u"Ernst Handel, 1 letter, key"_s);
        field->setText(u"11072"_s);
        QCOMPARE(list->currentIndex().data().toString(), u"11072"_s); // the order itself, which leads to its letter
        QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"Ernst Handel"_s));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(room.first->shown, CommunicationId(u"C1"_s));
    }
    void thePaletteKeepsItsWidthWhileOneTypes()
    {
        Room room;
        room.window->resize(1280, 700);
        QVERIFY(testing::bringUp(room.window.get()));
        QTest::keyClick(room.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = room.window->findChild<QDialog *>(u"commandPalette"_s);
        auto *field = room.window->findChild<QLineEdit *>(u"paletteField"_s);
        const int width = palette->width();
        QCOMPARE_GE(width, std::min(Theme::lineSpacing() * 37, room.window->width() - Theme::u(8)));
        for (const QString &typed : { u"e"_s, u"ernst"_s, u"nothing is called so"_s, u""_s }) {
            field->setText(typed);
            QCoreApplication::processEvents();
            QCOMPARE_EQ(palette->width(), width);
        }
    }
    void thePaletteSaysWhatToTypeWhereNothingIsFound()
    {
        const Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        room.window->windowActions().at("palette"_L1)->trigger();
        auto *field = room.window->findChild<QLineEdit *>(u"paletteField"_s);
        auto *list = room.window->findChild<QListView *>(u"paletteList"_s);
        auto *nothing = room.window->findChild<Words *>(u"paletteNothing"_s);
        QVERIFY(list->isVisible() && !nothing->isVisible());
        field->setText(u"qqzz"_s);
        QVERIFY(!list->isVisible() && nothing->isVisible());
        QVERIFY(nothing->height() >= nothing->heightForWidth(nothing->width()));
        QTest::keyClick(field, Qt::Key_Return); // opens nothing and stays
        QVERIFY(field->isVisible());
        field->clear();
        QVERIFY(list->isVisible() && !nothing->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
    }

    void thePaletteStepsOverCaptions()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        QTest::keyClick(room.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *field = room.window->findChild<QLineEdit *>(u"paletteField"_s);
        auto *list = room.window->findChild<QListView *>(u"paletteList"_s);
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(field, i < 40 ? Qt::Key_Down : Qt::Key_Up);
            QVERIFY(list->currentIndex().flags().testFlag(Qt::ItemIsSelectable));
        }
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!room.window->findChild<QDialog *>(u"commandPalette"_s)->isVisible());
    }
    void theKeySheetListsTheKeysOfThisScreen()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        room.window->windowActions().at("keys"_L1)->trigger();
        auto *sheet = room.window->findChild<KeySheet *>(u"keySheet"_s);
        QVERIFY(sheet);
        QCOMPARE(testing::unnamedWidgets(sheet), QStringList());
        const QList<Words *> words = sheet->findChildren<Words *>();
        QVERIFY(std::any_of(words.begin(), words.end(),
                            [](const Words *each) { return each->accessibleName() == u"Stamp: S"_s; }));
    }
    void filesAreDroppedOnTheWindow()
    {
        Room room;
        QSignalSpy dropped(room.window.get(), &MainWindow::filesDropped);
        QMimeData files;
        files.setUrls({ QUrl::fromLocalFile(u"/reports/march.csv"_s), QUrl(u"https://example.com/x"_s) });
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(room.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(room.window.get(), &drop);
        QCOMPARE_EQ(dropped.count(), 1);
        QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList(u"/reports/march.csv"_s));
    }
    void closingSaysWhatIsLeftBehind()
    {
        Room room;
        room.first->waits = u"3 letters are released and not yet sent."_s;
        QVERIFY(testing::bringUp(room.window.get()));
        room.window->close();
        QVERIFY(room.window->isVisible());
        auto *box = room.window->findChild<QDialog *>(u"closing"_s);
        QVERIFY(box);
        QCOMPARE(
            box->accessibleDescription(),
            u"3 letters are released and not yet sent.\nAll of it is kept: what is released stays released, and goes "
            "when you send it."_s);
        box->findChild<QPushButton *>(u"stayHere"_s)->click();
        QVERIFY(room.window->isVisible());
        QTRY_VERIFY(!room.window->findChild<QDialog *>(u"closing"_s));
        room.window->close();
        room.window->findChild<QDialog *>(u"closing"_s)->findChild<QPushButton *>(u"closeNow"_s)->click();
        QVERIFY(!room.window->isVisible());
    }
    void closingWithNothingWaitingJustCloses()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        room.window->close();
        QVERIFY(!room.window->isVisible());
    }
    void pageAndStateComeBackAtTheNextStart()
    {
        Room room;
        room.window->goTo(1);
        room.second->field->setText(u"handel"_s);
        room.window->close();
        room.reopen();
        QCOMPARE(room.window->currentPage(), room.second);
        QCOMPARE(room.second->field->text(), u"handel"_s);
    }
    void aDamagedStateFileIsNoTrouble()
    {
        Room room;
        room.window.reset();
        QFile file(room.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\npage=nowhere\ngeometry=@ByteArray(xx)\n[pages\0\xff=");
        file.close();
        room.reopen();
        QCOMPARE(room.window->currentPage(), room.first);
    }
    void aSheetStandsInPlaceOfThePagesUntilItCloses()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        room.window->openSheet(new QWidget, u"Import"_s);
        QVERIFY(!room.window->currentPage());
        QTest::keyClick(room.window.get(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE_EQ(room.first->tidied, 0);
        room.window->closeSheet();
        QCOMPARE(room.window->currentPage(), room.first);
        QVERIFY(room.first->list->hasFocus());
    }
    void theAppearanceIsChosenInTheMenuAndEverythingFollows()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        room.window->findChild<QAction *>(u"appearance-dark"_s)->trigger();
        QTRY_VERIFY(Theme::of(room.window.get()).isDark());
        const auto *person = room.window->findChild<Words *>(u"personAtTheDesk"_s);
        QTRY_COMPARE(person->palette().color(QPalette::WindowText), Theme::dark().muted());
        room.appearance.setScheme(Scheme::Light);
        QVERIFY(room.window->findChild<QAction *>(u"appearance-light"_s)->isChecked());
        QTRY_COMPARE(person->palette().color(QPalette::WindowText), Theme::light().muted());
    }
    void theAppearanceComesBackAtTheNextStart()
    {
        Room room;
        room.appearance.setScheme(Scheme::Dark);
        room.window.reset();
        room.appearance.setScheme(Scheme::Light);
        room.reopen();
        QCOMPARE(room.appearance.scheme(), Scheme::Dark);
        room.appearance.setScheme(Scheme::Light);
    }
    void longWorkShowsItsProgressAndIsGoneAfterwards()
    {
        Room room;
        QVERIFY(testing::bringUp(room.window.get()));
        auto *strip = room.window->findChild<QWidget *>(u"progressStrip"_s);
        Q_EMIT room.desk.progressed(u"Drafting letters"_s, 3, 31);
        QVERIFY(strip->isVisible());
        Q_EMIT room.desk.progressed(u"Drafting letters"_s, 31, 31);
        QVERIFY(!strip->isVisible());
    }
};

COUNTERSIGN_TEST(MainWindowTest)

} // namespace countersign

#include "mainwindow_test.moc"
