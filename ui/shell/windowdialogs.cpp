// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/actionbutton.h"
#include "panes/chip.h"
#include "panes/counted.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "shell/deskfinder.h"
#include "shell/keysheet.h"
#include "shell/mainwindow.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// What the window says and asks: the messages of the desk, and the boxes that open without waiting.
namespace countersign {

namespace {
QString roleWord(Role role)
{
    switch (role) {
    case Role::Coordinator:
        return MainWindow::tr("coordinator");
    case Role::Lead:
        return MainWindow::tr("team lead");
    case Role::AccountManager:
        return MainWindow::tr("account manager");
    }
    Q_UNREACHABLE();
}

/// A heading, a paragraph and a row of buttons; the first is the safe one and has the focus.
QDialog *box(QWidget *parent, const QString &name, const QString &heading, const QString &text,
             const std::vector<ActionButton *> &buttons)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(MainWindow::tr("Countersign"));
    dialog->setAccessibleDescription(text);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(Theme::u(6), Theme::u(5), Theme::u(6), Theme::u(5));
    column->setSpacing(Theme::u(2));
    auto *head = new Words(Type::Heading, Token::Text, heading, dialog);
    auto *body = new Words(Type::Body, Token::Muted, text, dialog);
    head->setWordWrap(true);
    body->setWordWrap(true);
    body->setMinimumWidth(Theme::lineSpacing() * 24);
    column->addWidget(head);
    column->addWidget(body);
    column->addSpacing(Theme::u(3));
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (ActionButton *button : buttons) {
        button->setParent(dialog);
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    column->addLayout(row);
    if (!buttons.empty())
        buttons.back()->setFocus();
    return dialog;
}
} // namespace

void MainWindow::showPerson()
{
    const Person person = m_desk->person();
    m_person->setText(person.name.isEmpty() ? tr("nobody named yet")
                                            : tr("%1, %2", "name, role").arg(person.name, roleWord(person.role)));
    layOutCorner();
}

/// The menu bar measures its corner only when it is put there.
void MainWindow::layOutCorner()
{
    QWidget *corner = menuBar()->cornerWidget();
    corner->adjustSize();
    menuBar()->setCornerWidget(corner);
    corner->show();
}

void MainWindow::tellPost(const PostState &state)
{
    const bool practice = state.mode == PostState::Mode::Practice;
    m_practice->setVisible(practice);
    layOutCorner();
    if (practice)
        tellPractice();
    else
        unsay(u"practice"_s);
    if (!state.paused && state.trouble.isEmpty()) {
        unsay(u"post"_s);
        return;
    }
    // What goes on by itself does not stand still, and a person has nothing to do about it.
    const QString waiting = state.goesOnAt
        ? (state.waiting > 0 ? counted(state.waiting, tr("%1 letter waits until then and nothing was lost."),
                                       tr("%1 letters wait until then and nothing was lost."))
                             : tr("Nothing was lost."))
        : state.waiting > 0 ? counted(state.waiting, tr("Sending is paused. %1 letter waits and nothing was lost."),
                                      tr("Sending is paused. %1 letters wait and nothing was lost."))
                            : tr("Sending is paused. Nothing was lost.");
    Message message;
    message.id = u"post"_s;
    message.tone = state.trouble.isEmpty() || state.goesOnAt ? Tone::Warning : Tone::Error;
    message.happened = state.trouble.isEmpty() ? tr("The outbox is stopped.") : state.trouble;
    message.kept = waiting;
    message.act = state.trouble.isEmpty() ? tr("Go on sending")
        : state.goesOnAt                  ? tr("Try again now")
                                          : tr("Try again");
    message.onAct = [this] {
        m_desk->resumeSending();
    };
    message.second = tr("Mail settings…");
    message.onSecond = [this] {
        Q_EMIT settingsRequested(u"mail.out.host"_s);
    };
    message.mayBeClosed = false;
    say(message);
}

/// The sample company, or a company of one's own that has no server yet: both say so on every screen.
void MainWindow::tellPractice()
{
    Message message;
    message.id = u"practice"_s;
    message.tone = Tone::Note;
    message.happened = tr("This is practice.");
    message.mayBeClosed = false;
    QAction *practice = m_actions->at("practice"_L1);
    if (m_desk->isPractice()) {
        message.kept = tr("The company is a sample. Nothing leaves this machine: letters that you send go to the "
                          "practice outbox.");
        if (practice->isEnabled()) {
            message.act = plainText(*practice);
            message.onAct = [practice] {
                practice->trigger();
            };
        }
    } else {
        message.kept = tr("Nothing leaves this machine: letters that you send go to the practice outbox, until a mail "
                          "server is set.");
        message.act = tr("Set up mail…");
        message.onAct = [this] {
            Q_EMIT settingsRequested(u"mail.from"_s);
        };
    }
    say(message);
}

void MainWindow::tellRefusals(const std::vector<Refusal> &refusals)
{
    const bool isTold = std::exchange(m_isRefusalTold, false) || std::ranges::any_of(m_pages, &Page::tellsRefusals);
    const bool isNameless = m_desk->person().name.trimmed().isEmpty();
    if (refusals.empty() || (isTold && !isNameless))
        return;
    Message message;
    message.id = REFUSED;
    message.tone = Tone::Warning;
    message.happened = counted(static_cast<int>(refusals.size()), tr("%1 letter stayed where it was."),
                               tr("%1 letters stayed where they were."));
    message.kept = refusals.front().because;
    if (refusals.size() > 1)
        message.kept += u' '
            + counted(static_cast<int>(refusals.size()) - 1, tr("%1 more for a reason of its own."),
                      tr("%1 more, each for a reason of its own."));
    if (isNameless) {
        message.act = tr("Say who you are…");
        message.onAct = [this] {
            unsay(REFUSED);
            Q_EMIT settingsRequested(u"me.name"_s);
        };
    } else {
        message.act = tr("Show the first");
        message.onAct = [this, id = refusals.front().id] {
            showLetter(id);
        };
    }
    say(message);
}

/// A folder stands for the reports in it.
void MainWindow::importFiles(const QStringList &given)
{
    static const QStringList REPORTS { u"*.csv"_s, u"*.tsv"_s, u"*.txt"_s, u"*.xlsx"_s, u"*.ods"_s, u"*.json"_s };
    QStringList files;
    for (const QString &path : given) {
        const QFileInfo there(path);
        if (!there.isDir()) {
            files.append(path);
            continue;
        }
        const QFileInfoList within = QDir(path).entryInfoList(REPORTS, QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &file : within)
            files.append(file.filePath());
        if (within.isEmpty())
            say({ u"folder"_s,
                  Tone::Warning,
                  tr("“%1” is a folder without a report.").arg(there.fileName()),
                  tr("Nothing was taken in. Give the files themselves: CSV, Excel, OpenDocument or JSON."),
                  {},
                  {},
                  {},
                  {},
                  true });
    }
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
}

void MainWindow::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Import a report"));
    dialog->setObjectName(u"chooseFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({ tr("Reports (*.csv *.tsv *.txt *.xlsx *.ods *.json)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::importFiles);
    dialog->open();
}

void MainWindow::showPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(this);
    std::vector<PaletteSource> sources = m_sources;
    sources.emplace_back([this] {
        std::vector<QAction *> actions;
        if (const Page *page = currentPage(); page && page->actions())
            actions = page->actions()->all();
        actions.insert(actions.end(), m_actions->all().begin(), m_actions->all().end());
        actions.insert(actions.end(), m_go.begin(), m_go.end());
        std::erase(actions, m_actions->at("palette"_L1));
        return thingsOf(actions, tr("Actions"));
    });
    m_palette->search({ [this](const QString &typed, int atMost) {
                          return m_finder->find(typed, atMost);
                      } },
                      sources);
}

void MainWindow::showKeys()
{
    std::vector<KeySheet::Section> sections;
    if (const Page *page = currentPage(); page && page->actions())
        sections.push_back({ page->place().title, page->actions()->all() });
    std::vector<QAction *> go = m_go;
    sections.push_back({ tr("Go"), go });
    sections.push_back({ tr("Everywhere"), m_actions->all() });
    auto *sheet = new KeySheet(sections, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showAbout()
{
    auto *close = new ActionButton(tr("Close"), ButtonLook::Plain, this);
    QDialog *dialog = box(this, u"about"_s, tr("Countersign %1").arg(QCoreApplication::applicationVersion()),
                          tr("The AI drafts, a person answers for every word that leaves the house.\n\n"
                             "Free software under the GNU General Public License, version 3 or later."),
                          { close });
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_desk) {
        QMainWindow::closeEvent(event);
        return;
    }
    QStringList left;
    for (const Page *page : m_pages) {
        if (const QString sentence = page->leftBehind(); !sentence.isEmpty())
            left.append(sentence);
    }
    if (!left.isEmpty())
        left.append(tr("All of it is kept: what is released stays released, and goes when you send it."));
    if (const int waiting = m_desk->post().waiting; waiting > 0)
        left.append(counted(waiting, tr("%1 letter waits in the outbox. It is kept, and goes at the next start."),
                            tr("%1 letters wait in the outbox. They are kept, and go at the next start.")));
    if (!m_mayClose && !left.isEmpty()) {
        event->ignore();
        askBeforeClosing(left.join(u'\n'));
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::askBeforeClosing(const QString &leftBehind)
{
    if (findChild<QDialog *>(u"closing"_s))
        return;
    auto *closeNow = new ActionButton(tr("Close now"), ButtonLook::Plain, this);
    closeNow->setObjectName(u"closeNow"_s);
    auto *stay = new ActionButton(tr("Stay here"), ButtonLook::Filled, this);
    stay->setObjectName(u"stayHere"_s);
    QDialog *dialog = box(this, u"closing"_s, tr("Close with letters waiting?"), leftBehind, { closeNow, stay });
    connect(stay, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(closeNow, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_mayClose = true;
        close();
    });
    dialog->open();
}

} // namespace countersign
