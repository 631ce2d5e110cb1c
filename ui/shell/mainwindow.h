// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/desk.h"
#include "shell/commandpalette.h"
#include "shell/page.h"
#include "shell/undosteps.h"

#include <QMainWindow>
#include <QPointer>

#include <vector>

class QActionGroup;
class QSettings;
class QStackedWidget;

namespace countersign {

class Actions;
class Appearance;
class Chip;
class DeskFinder;
class ProgressStrip;
class Rail;
class Words;

/// The frame: menus, rail, message bar and the page on show. It knows the desk and the pages it is given, nothing else.
/// Empty at first, so that it is on the screen while a workspace opens; furnished once.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// An empty frame, where and as large as it was left, that says what it waits for.
    /// \param settingsFile where its state is kept between starts; empty: that is not known yet
    MainWindow(Appearance &appearance, const QString &settingsFile, QWidget *parent = nullptr);
    /// Furnished from the start.
    MainWindow(Desk &desk, Appearance &appearance, const std::vector<Page *> &pages, const QString &settingsFile,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Brings the desk and the pages in. Once.
    /// \param pages in the order of the rail; the window takes them
    void furnish(Desk &desk, const std::vector<Page *> &pages, const QString &settingsFile);

    Page *currentPage() const; ///< null while a sheet is open
    void goTo(int page);
    /// The page of that id, with that letter where it is not null. False where neither has it.
    bool goTo(const QString &pageId, const CommunicationId &letter = {});
    /// The first page that has it.
    bool showLetter(const CommunicationId &letter);
    /// The page on which a call to that account is prepared. False where there is none.
    bool showBriefing(const AccountId &account);

    /// How long a sheet stays: the import until it is done, the first steps until somebody goes to a page.
    enum class SheetStays { UntilItIsDone, UntilAPageIsWanted };
    /// A task that comes and goes in place of the pages (the import). The window takes it; one at a time.
    void openSheet(QWidget *sheet, const QString &title, SheetStays stays = SheetStays::UntilItIsDone);
    void closeSheet();
    QWidget *sheet() const { return m_sheet; }

    /// What the command palette finds beside the actions: accounts, letters, orders.
    void addPaletteSource(PaletteSource source);

    void say(const Message &message);
    void unsay(const QString &id);
    MessageBar *messageBar() const { return m_messages; }
    UndoSteps &undoSteps() { return m_undo; }
    Actions &windowActions() const { return *m_actions; }

    /// Whose desk it is, after the settings changed.
    void showPerson();

    /// Keeps geometry, page and the pages' states; done when the window closes too.
    void saveState();

Q_SIGNALS:
    /// Files to import, dropped on the window or chosen.
    void filesDropped(const QStringList &files);
    /// \param key the setting to begin with ("me.name"); empty: the first
    void settingsRequested(const QString &key);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    void takeSettings(const QString &file);
    void buildFrame(const std::vector<Page *> &pages);
    void buildMenus();
    void addAppearanceMenu(QMenu *menu);
    void connectActions();
    void connectDesk();
    void connectPage(Page *page, int index);
    void restoreGeometryKept();
    void restorePages();
    QSize roomOnTheScreen() const;
    void fitTheScreen();
    void takeSheetAway();
    void importFiles(const QStringList &given);
    void showPage(int index);
    void beginAtThePage();
    void showUndo();
    void tellPost(const PostState &state);
    void tellPractice();
    void layOutCorner();
    void tellRefusals(const std::vector<Refusal> &refusals);
    void chooseFiles();
    void showKeys();
    void showPalette();
    void showAbout();
    void askBeforeClosing(const QString &leftBehind);

    Desk *m_desk = nullptr; ///< null while the frame is empty
    Appearance &m_appearance;
    UndoSteps m_undo;
    Actions *m_actions = nullptr;
    std::vector<QAction *> m_go; ///< one a page
    std::vector<Page *> m_pages;
    std::vector<QMenu *> m_pageMenus; ///< one a page, null where it has no actions
    std::vector<PaletteSource> m_sources;
    std::unique_ptr<QSettings> m_settings;

    Rail *m_rail = nullptr;
    MessageBar *m_messages = nullptr;
    ProgressStrip *m_progress = nullptr;
    QStackedWidget *m_stack = nullptr;
    Words *m_person = nullptr;
    Chip *m_practice = nullptr;
    DeskFinder *m_finder = nullptr;
    CommandPalette *m_palette = nullptr;
    QPointer<QWidget> m_sheet;
    SheetStays m_sheetStays = SheetStays::UntilItIsDone;
    int m_current = -1;
    bool m_mayClose = false;
    bool m_isRefusalTold = false; ///< by a page, which knows more than the window
    inline static const QString REFUSED = QStringLiteral("refused"); ///< id of the message about refused letters
};

} // namespace countersign
