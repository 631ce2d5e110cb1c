// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "panes/chip.h"
#include "panes/progressstrip.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "shell/deskfinder.h"
#include "shell/rail.h"
#include "shell/windowactions.h"
#include "theme/appearance.h"
#include "theme/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// What a title bar takes, in lines of text: it is not known before the window is shown.
constexpr int TITLE_LINES = 2;
} // namespace

MainWindow::MainWindow(Appearance &appearance, const QString &settingsFile, QWidget *parent)
    : QMainWindow(parent)
    , m_appearance(appearance)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Countersign"));
    const QSize room = roomOnTheScreen();
    setMinimumSize(std::min(Theme::u(200), room.width()), std::min(Theme::u(130), room.height()));
    if (!settingsFile.isEmpty())
        takeSettings(settingsFile);
    restoreGeometryKept();
    auto *waits = new Words(Type::Body, Token::Muted, tr("The workspace is being opened…"), this);
    waits->setAlignment(Qt::AlignCenter);
    setCentralWidget(waits);
}

MainWindow::MainWindow(Desk &desk, Appearance &appearance, const std::vector<Page *> &pages,
                       const QString &settingsFile, QWidget *parent)
    : MainWindow(appearance, settingsFile, parent)
{
    furnish(desk, pages, settingsFile);
}

void MainWindow::takeSettings(const QString &file)
{
    m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    if (m_settings->contains(u"appearance/scheme"_s)) // else the one we were made with stays
        m_appearance.setScheme(schemeFromKey(m_settings->value(u"appearance/scheme"_s).toString()));
}

void MainWindow::furnish(Desk &desk, const std::vector<Page *> &pages, const QString &settingsFile)
{
    m_desk = &desk;
    if (!m_settings) {
        takeSettings(settingsFile);
        restoreGeometryKept();
    }
    setAcceptDrops(true);
    m_actions = new Actions(windowActionTable(), this);
    m_finder = new DeskFinder(
        desk, [this](const CommunicationId &id) { showLetter(id); }, this);
    connect(m_finder, &DeskFinder::loaded, this, &MainWindow::beginAtThePage, Qt::QueuedConnection);
    buildFrame(pages);
    buildMenus();
    connectActions();
    connectDesk();
    showPerson();
    showUndo();
    tellPost(desk.post());
    restorePages();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame(const std::vector<Page *> &pages)
{
    auto *middle = new QWidget(this);
    m_rail = new Rail(middle);
    m_stack = new QStackedWidget(middle);
    m_stack->setObjectName(u"pages"_s);
    m_messages = new MessageBar(middle);
    m_progress = new ProgressStrip(middle);
    m_progress->hide();

    auto *work = new QVBoxLayout;
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_messages);
    work->addWidget(m_progress);
    work->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(work, 1);
    auto *all = new QVBoxLayout(middle);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new Line(Qt::Horizontal, middle));
    all->addLayout(row, 1);
    setCentralWidget(middle);

    for (Page *page : pages) {
        const int index = static_cast<int>(m_pages.size());
        auto *go = new QAction(icon(page->place().icon), page->place().title, this);
        go->setObjectName(u"go-"_s + page->place().id);
        go->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
        go->setStatusTip(tr("Goes to the page “%1”").arg(page->place().title));
        go->setToolTip(toolTipOf(*go));
        addAction(go);
        connect(go, &QAction::triggered, this, [this, index] { goTo(index); });
        m_go.push_back(go);
        m_pages.push_back(page);
        m_stack->addWidget(page);
        m_rail->addPlace(page->place().title, page->place().icon, go);
        connectPage(page, index);
    }
}

void MainWindow::buildMenus()
{
    const auto fill = [this](QMenu *menu, MenuPlace place) {
        for (QAction *action : m_actions->in(place))
            menu->addAction(action);
        return menu;
    };
    QMenu *file = fill(menuBar()->addMenu(tr("&File")), MenuPlace::File);
    file->insertSeparator(m_actions->at("quit"_L1));
    QMenu *edit = fill(menuBar()->addMenu(tr("&Edit")), MenuPlace::Edit);
    QMenu *view = fill(menuBar()->addMenu(tr("&View")), MenuPlace::View);
    addAppearanceMenu(view);
    QMenu *go = menuBar()->addMenu(tr("&Go"));
    for (QAction *action : m_go)
        go->addAction(action);
    for (Page *page : m_pages) {
        QMenu *menu = nullptr;
        if (const Actions *actions = page->actions()) {
            menu = menuBar()->addMenu(page->place().menu);
            menu->setObjectName(page->place().id + u"Menu"_s);
            for (const auto &[place, shared] : { std::pair(MenuPlace::File, file), std::pair(MenuPlace::Edit, edit),
                                                 std::pair(MenuPlace::View, view), std::pair(MenuPlace::Go, go) }) {
                for (QAction *action : actions->in(place))
                    shared->addAction(action);
            }
            for (QAction *action : actions->in(MenuPlace::Page))
                menu->addAction(action);
        }
        m_pageMenus.push_back(menu);
    }
    fill(menuBar()->addMenu(tr("&Help")), MenuPlace::Help);

    auto *corner = new QWidget(menuBar());
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, Theme::u(4), 0);
    row->setSpacing(Theme::u(3));
    corner->setMinimumHeight(Theme::u(7));
    m_practice = new Chip(Tone::Note, u"practice"_s, tr("Practice"), corner);
    m_practice->setObjectName(u"practiceChip"_s);
    m_practice->setToolTip(tr("Nothing leaves this machine: letters go to the practice outbox"));
    m_person = new Words(Type::Body, Token::Muted, {}, corner);
    m_person->setObjectName(u"personAtTheDesk"_s);
    row->addWidget(m_practice);
    row->addWidget(m_person);
    menuBar()->setCornerWidget(corner);
}

void MainWindow::addAppearanceMenu(QMenu *menu)
{
    QMenu *looks = menu->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const std::array schemes { std::tuple(Scheme::System, tr("As the &system"), u"Ctrl+Alt+0"_s),
                               std::tuple(Scheme::Light, tr("&Light"), u"Ctrl+Alt+1"_s),
                               std::tuple(Scheme::Dark, tr("&Dark"), u"Ctrl+Alt+2"_s) };
    for (const auto &[scheme, text, keys] : schemes) {
        QAction *action = looks->addAction(text);
        action->setObjectName(u"appearance-"_s + keyOf(scheme));
        action->setShortcut(QKeySequence(keys));
        action->setStatusTip(tr("How the program looks"));
        action->setToolTip(toolTipOf(*action));
        action->setCheckable(true);
        action->setChecked(m_appearance.scheme() == scheme);
        action->setData(keyOf(scheme));
        group->addAction(action);
        addAction(action);
    }
    connect(group, &QActionGroup::triggered, this,
            [this](QAction *action) { m_appearance.setScheme(schemeFromKey(action->data().toString())); });
    connect(&m_appearance, &Appearance::schemeChanged, group, [this, group](Scheme scheme) {
        m_settings->setValue(u"appearance/scheme"_s, keyOf(scheme));
        for (QAction *action : group->actions())
            action->setChecked(schemeFromKey(action->data().toString()) == scheme);
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](QLatin1StringView id, auto act) {
        connect(m_actions->at(id), &QAction::triggered, this, act);
    };
    on("import"_L1, [this] { chooseFiles(); });
    on("settings"_L1, [this] { Q_EMIT settingsRequested({}); });
    on("quit"_L1, [this] { close(); });
    // Where the program can open another company it says so, and the message about practice offers it.
    m_actions->at("practice"_L1)->setEnabled(false);
    connect(m_actions->at("practice"_L1), &QAction::enabledChanged, this, [this] { tellPost(m_desk->post()); });
    m_actions->at("firstSteps"_L1)->setEnabled(false);
    m_actions->at("callback"_L1)->setEnabled(false);
    on("undo"_L1, [this] { m_undo.undo(); });
    on("redo"_L1, [this] { m_undo.redo(); });
    on("palette"_L1, [this] { showPalette(); });
    on("messageAct"_L1, [this] { m_messages->takeFocus(); });
    on("messageAway"_L1, [this] { m_messages->dismiss(); });
    on("fullScreen"_L1, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on("keys"_L1, [this] { showKeys(); });
    on("about"_L1, [this] { showAbout(); });
    connect(&m_undo, &UndoSteps::changed, this, &MainWindow::showUndo);
}

void MainWindow::connectDesk()
{
    connect(m_desk, &Desk::postChanged, this, &MainWindow::tellPost);
    connect(m_desk, &Desk::refused, this, &MainWindow::tellRefusals);
    connect(m_desk, &Desk::failed, this, [this](const Problem &problem) {
        say({ u"failed"_s, Tone::Error, problem.says, {}, {}, {}, {}, {}, true });
    });
    connect(m_desk, &Desk::progressed, this, [this](const QString &what, int done, int total) {
        m_progress->setVisible(total <= 0 || done < total);
        m_progress->showProgress(what, done, total);
    });
}

void MainWindow::connectPage(Page *page, int index)
{
    connect(page, &Page::badgeChanged, this,
            [this, page, index] { m_rail->setBadge(index, page->badge(), page->badgeWords()); });
    connect(page, &Page::said, this, [this](const Message &message) {
        m_isRefusalTold = m_isRefusalTold || message.id == REFUSED;
        say(message);
    });
    connect(page, &Page::unsaid, this, &MainWindow::unsay);
    connect(page, &Page::undoOffered, this, [this](const UndoStep &step) { m_undo.offer(step); });
    connect(page, &Page::undoWithdrawn, this, [this](const QString &id) { m_undo.withdraw(id); });
    connect(page, &Page::pageWanted, this,
            [this](const QString &id, const CommunicationId &letter) { goTo(id, letter); });
    connect(page, &Page::accountWanted, this, &MainWindow::showBriefing);
    m_rail->setBadge(index, page->badge(), page->badgeWords());
}

Page *MainWindow::currentPage() const
{
    return m_sheet || m_current < 0 ? nullptr : m_pages[static_cast<std::size_t>(m_current)];
}

void MainWindow::goTo(int page)
{
    if (page < 0 || page >= static_cast<int>(m_pages.size()))
        return;
    if (m_sheet && m_sheetStays == SheetStays::UntilAPageIsWanted)
        takeSheetAway();
    showPage(page);
    if (!m_sheet)
        m_pages[static_cast<std::size_t>(page)]->enter();
}

/// A page that was empty while its letters were read could not take the focus; then it went to the first button there
/// is.
void MainWindow::beginAtThePage()
{
    const QWidget *focus = focusWidget();
    const bool isSomewhereElse = focus && !m_rail->isAncestorOf(focus) && !m_messages->isAncestorOf(focus);
    if (Page *page = currentPage(); page && !isSomewhereElse)
        page->enter();
}

bool MainWindow::goTo(const QString &pageId, const CommunicationId &letter)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i]->place().id != pageId)
            continue;
        if (!letter.isNull() && !m_pages[i]->showLetter(letter))
            return false;
        goTo(static_cast<int>(i));
        return true;
    }
    return false;
}

bool MainWindow::showLetter(const CommunicationId &letter)
{
    return std::any_of(m_pages.begin(), m_pages.end(),
                       [&](const Page *page) { return goTo(page->place().id, letter); });
}

bool MainWindow::showBriefing(const AccountId &account)
{
    const auto page = std::find_if(m_pages.begin(), m_pages.end(),
                                   [&](Page *each) { return each->showBriefing(account); });
    if (page == m_pages.end())
        return false;
    goTo(static_cast<int>(page - m_pages.begin()));
    return true;
}

void MainWindow::showPage(int index)
{
    m_current = index;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const bool isShown = !m_sheet && static_cast<int>(i) == index;
        if (m_pageMenus[i])
            m_pageMenus[i]->menuAction()->setVisible(isShown);
    }
    if (m_sheet) {
        m_stack->setCurrentWidget(m_sheet);
        m_rail->setCurrent(-1);
        return;
    }
    m_stack->setCurrentWidget(m_pages[static_cast<std::size_t>(index)]);
    m_rail->setCurrent(index);
    setWindowTitle(tr("%1 – Countersign", "page").arg(m_pages[static_cast<std::size_t>(index)]->place().title));
}

void MainWindow::openSheet(QWidget *sheet, const QString &title, SheetStays stays)
{
    takeSheetAway();
    m_sheet = sheet;
    m_sheetStays = stays;
    m_stack->addWidget(sheet);
    showPage(m_current);
    setWindowTitle(tr("%1 – Countersign", "page").arg(title));
    sheet->setFocus();
}

void MainWindow::closeSheet()
{
    if (!m_sheet)
        return;
    takeSheetAway();
    goTo(m_current);
}

void MainWindow::takeSheetAway()
{
    if (!m_sheet)
        return;
    QWidget *sheet = m_sheet;
    m_sheet = nullptr;
    m_stack->removeWidget(sheet);
    sheet->hide();
    sheet->deleteLater();
}

void MainWindow::addPaletteSource(PaletteSource source)
{
    m_sources.push_back(std::move(source));
}

void MainWindow::say(const Message &message)
{
    m_messages->say(message);
}
void MainWindow::unsay(const QString &id)
{
    m_messages->withdraw(id);
}

void MainWindow::showUndo()
{
    QAction *undo = m_actions->at("undo"_L1);
    undo->setEnabled(!m_undo.undoLabel().isEmpty());
    undo->setText(m_undo.undoLabel().isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(m_undo.undoLabel()));
    QAction *redo = m_actions->at("redo"_L1);
    redo->setEnabled(!m_undo.redoLabel().isEmpty());
    redo->setText(m_undo.redoLabel().isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(m_undo.redoLabel()));
}

void MainWindow::saveState()
{
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    if (m_current >= 0)
        m_settings->setValue(u"window/page"_s, m_pages[static_cast<std::size_t>(m_current)]->place().id);
    for (const Page *page : m_pages)
        m_settings->setValue(u"pages/"_s + page->place().id, page->saveState());
    m_settings->sync();
}

void MainWindow::restoreGeometryKept()
{
    if (!m_settings || !restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray()))
        resize(Theme::lineSpacing() * 80, Theme::lineSpacing() * 50);
    fitTheScreen();
}

void MainWindow::restorePages()
{
    for (Page *page : m_pages) {
        if (const QByteArray state = m_settings->value(u"pages/"_s + page->place().id).toByteArray(); !state.isEmpty())
            page->restoreState(state);
    }
    const QString last = m_settings->value(u"window/page"_s).toString();
    if (!m_pages.empty() && (last.isEmpty() || !goTo(last)))
        goTo(0);
}

/// Inside of the frame that the window system puts around the window.
QSize MainWindow::roomOnTheScreen() const
{
    const QSize available = screen()->availableGeometry().size();
    return { available.width(), available.height() - TITLE_LINES * Theme::lineSpacing() };
}

/// A window that is higher or wider than the screen has its buttons outside of it: then it fills the screen.
void MainWindow::fitTheScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    const QRect available = screen()->availableGeometry();
    const QSize room = roomOnTheScreen();
    if (width() > room.width() || height() > room.height()) {
        resize(size().boundedTo(room));
        setWindowState(windowState() | Qt::WindowMaximized);
    }
    QRect here(pos(), size());
    here.moveRight(std::min(here.right(), available.right()));
    here.moveBottom(std::min(here.bottom(), available.bottom()));
    here.moveTopLeft({ std::max(here.left(), available.left()), std::max(here.top(), available.top()) });
    if (here.topLeft() != pos())
        move(here.topLeft());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList dropped;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            dropped.append(url.toLocalFile());
    }
    if (dropped.isEmpty())
        return;
    event->acceptProposedAction();
    importFiles(dropped);
}

bool MainWindow::event(QEvent *event)
{
    // Every action says what it does in a status tip; there is no status bar to put it in, the tool tip and the key
    // sheet show it.
    if (event->type() == QEvent::StatusTip)
        return true;
    return QMainWindow::event(event);
}

} // namespace countersign
