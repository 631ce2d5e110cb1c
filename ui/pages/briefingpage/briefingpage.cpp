// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/briefingpage/briefingpage.h"

#include "pages/briefingpage/briefingsheet.h"
#include "pages/briefingpage/briefingstart.h"
#include "pages/briefingpage/receiptpane.h"
#include "panes/emptystate.h"
#include "panes/panesplitter.h"
#include "panes/sectionhead.h"
#include "panes/segments.h"
#include "shell/actions.h"

#include <QApplication>
#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPrinter>
#include <QStackedWidget>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr std::array BRIEFING_ACTIONS {
    ActionEntry { "findAccount", QT_TRANSLATE_NOOP("countersign::Actions", "&Find an account"), "search", "/; Ctrl+F",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Type a name, a person there, a city or an order number"),
                  MenuPlace::Page, KeyContext::Window },
    ActionEntry { "nextReceipt", QT_TRANSLATE_NOOP("countersign::Actions", "&Next receipt"), "chevron-down", "J; Down",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Goes to the next number of the page and shows its record"),
                  MenuPlace::Page, KeyContext::List, KeyHeld::Steps },
    ActionEntry { "previousReceipt", QT_TRANSLATE_NOOP("countersign::Actions", "&Previous receipt"), "", "K; Up",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Goes to the number before"), MenuPlace::Page,
                  KeyContext::List, KeyHeld::Steps },
    ActionEntry {
        "showRecord", QT_TRANSLATE_NOOP("countersign::Actions", "Read the &record"), "receipt", "Return; Enter",
        QT_TRANSLATE_NOOP("countersign::Actions", "Goes to the record behind the current number; Esc comes back"),
        MenuPlace::Page, KeyContext::List },
    ActionEntry {
        "openReceiptLetter", QT_TRANSLATE_NOOP("countersign::Actions", "&Open the letter"), "mail", "O",
        QT_TRANSLATE_NOOP("countersign::Actions", "Opens the letter that a statement rests on, in the review"),
        MenuPlace::Page, KeyContext::List },
    ActionEntry { "aboutComplaint", QT_TRANSLATE_NOOP("countersign::Actions", "About a &complaint"), "", "1",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Orders the page for a call about a complaint"),
                  MenuPlace::Page, KeyContext::List },
    ActionEntry { "aboutRepeats", QT_TRANSLATE_NOOP("countersign::Actions", "About repeat &exceptions"), "", "2",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Orders the page for a call about what keeps going wrong"),
                  MenuPlace::Page, KeyContext::List },
    ActionEntry { "aboutRenewal", QT_TRANSLATE_NOOP("countersign::Actions", "About a rene&wal"), "", "3",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Orders the page for a call about the contract"),
                  MenuPlace::Page, KeyContext::List },
    ActionEntry { "aboutOpportunity", QT_TRANSLATE_NOOP("countersign::Actions", "About an opport&unity"), "", "4",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Orders the page for a call about more business"),
                  MenuPlace::Page, KeyContext::List },
    ActionEntry { "aboutFirstCall", QT_TRANSLATE_NOOP("countersign::Actions", "A first ca&ll"), "", "5",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Orders the page for the first call to these people"),
                  MenuPlace::Page, KeyContext::List },
    ActionEntry { "showAllStatements", QT_TRANSLATE_NOOP("countersign::Actions", "Show &all of every part"), "more",
                  "A", QT_TRANSLATE_NOOP("countersign::Actions", "Shows what long parts sum up, and sums it up again"),
                  MenuPlace::Page, KeyContext::List },
    ActionEntry { "saveBriefing", QT_TRANSLATE_NOOP("countersign::Actions", "&Save as PDF…"), "folder", "Ctrl+S",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Writes the briefing as one page"), MenuPlace::Page },
    ActionEntry { "printBriefing", QT_TRANSLATE_NOOP("countersign::Actions", "Pr&int one page…"), "print", "Ctrl+P",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Prints the briefing on one page"), MenuPlace::Page },
    ActionEntry { "briefAgain", QT_TRANSLATE_NOOP("countersign::Actions", "Read the records &again"), "repeat", "F5",
                  QT_TRANSLATE_NOOP("countersign::Actions", "Puts the briefing together anew"), MenuPlace::Page },
};
constexpr std::array PURPOSE_ACTIONS { "aboutComplaint"_L1, "aboutRepeats"_L1, "aboutRenewal"_L1, "aboutOpportunity"_L1,
                                       "aboutFirstCall"_L1 };

constexpr double LIST_WIDTH = 14.5; // in L, as the next
constexpr double RECEIPTS_WIDTH = 17.5;
constexpr std::chrono::milliseconds OPEN_SOON { 90 };
constexpr std::chrono::milliseconds READ_SOON { 400 };
constexpr qsizetype ORDER_FROM = 3; ///< typed signs, with a digit among them

} // namespace

BriefingPage::BriefingPage(BriefingDesk &desk, QWidget *parent)
    : Page({ u"briefing"_s, tr("Briefing"), u"briefing"_s, tr("&Briefing") }, parent)
    , m_desk(desk)
    , m_actions(new Actions(BRIEFING_ACTIONS, this))
{
    m_columns = new PaneSplitter(Qt::Horizontal, this);
    m_columns->addWidget(buildFinder());
    m_columns->addWidget(buildMiddle());
    m_receipts = new ReceiptPane(m_actions->at("openReceiptLetter"_L1), this);
    m_columns->addWidget(m_receipts);
    m_receipts->hide(); // until there is a page
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    const int line = Theme::lineSpacing(this);
    m_columns->setSizes({ qRound(line * LIST_WIDTH), line * 45, qRound(line * RECEIPTS_WIDTH) });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_columns, 1);
    m_actions->listenIn(m_sheet);
    for (const auto id : { "showRecord"_L1, "openReceiptLetter"_L1 })
        m_receipts->list()->addAction(m_actions->at(id)); // where arrows walk the list itself
    m_openSoon.setSingleShot(true);
    m_openSoon.setInterval(OPEN_SOON);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(READ_SOON);
    connectActions();
    allowActions();
}

void BriefingPage::connectActions()
{
    const auto on = [this](QLatin1StringView id, auto act) {
        connect(m_actions->at(id), &QAction::triggered, this, act);
    };
    on("findAccount"_L1, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    on("nextReceipt"_L1, [this] { m_sheet->step(1); });
    on("previousReceipt"_L1, [this] { m_sheet->step(-1); });
    on("showRecord"_L1, &BriefingPage::showRecord);
    on("openReceiptLetter"_L1, &BriefingPage::openLetter);
    on("showAllStatements"_L1, [this] { m_sheet->setWhole(!m_sheet->isWhole()); });
    on("saveBriefing"_L1, &BriefingPage::save);
    on("printBriefing"_L1, &BriefingPage::print);
    on("briefAgain"_L1, [this] {
        loadAccounts();
        load();
    });
    for (size_t i = 0; i < PURPOSE_ACTIONS.size(); ++i)
        on(PURPOSE_ACTIONS[i], [this, i] { choosePurpose(static_cast<int>(i)); });
    connect(m_field, &QLineEdit::textChanged, this, &BriefingPage::find);
    connect(m_field, &QLineEdit::returnPressed, this, &BriefingPage::openChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isFilling)
            m_openSoon.start();
    });
    connect(m_list, &QListView::clicked, this, [this] {
        openCurrent();
        remember(m_account);
    });
    connect(m_start, &BriefingStart::accountChosen, this, [this](const AccountId &account) {
        showBriefing(account);
        m_sheet->setFocus(Qt::OtherFocusReason);
    });
    connect(m_start, &BriefingStart::left, m_field, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(&m_openSoon, &QTimer::timeout, this, &BriefingPage::openCurrent);
    connect(&m_readSoon, &QTimer::timeout, this, [this] {
        loadAccounts();
        load();
    });
    connect(m_purposes, &Segments::currentChanged, this, &BriefingPage::choosePurpose);
    connect(m_sheet, &BriefingSheet::receiptChosen, this, &BriefingPage::chooseReceipt);
    connect(m_receipts, &ReceiptPane::receiptChosen, this, [this](int number) {
        m_sheet->showReceipt(number);
        readLetter();
        allowActions();
    });
    connect(&m_desk, &BriefingDesk::changed, this, &BriefingPage::takeChange);
    for (QWidget *widget : { static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_receipts->list()),
                             m_receipts->findChild<QWidget *>(u"recordBehind"_s) })
        widget->installEventFilter(this);
}

void BriefingPage::takeChange(const std::vector<AccountId> &accounts)
{
    m_areAccountsStale = true;
    const bool isShown = accounts.empty() || std::find(accounts.begin(), accounts.end(), m_account) != accounts.end();
    if (isVisible() && (isShown || !accounts.empty()))
        m_readSoon.start();
}

void BriefingPage::loadAccounts()
{
    m_areAccountsStale = false;
    m_desk.accounts().then(this, [this](const Result<std::vector<AccountAtAGlance>> &accounts) {
        if (!accounts)
            return tellTrouble(accounts.error());
        std::vector<AccountChoice> choices;
        choices.reserve(accounts->size());
        for (const AccountAtAGlance &account : *accounts) {
            const TierId tier = m_desk.tierOf(account);
            choices.push_back({ account, tier, m_desk.tierName(tier), m_desk.tierColour(tier) });
        }
        sortForCalls(choices);
        m_finder.take(std::move(choices));
        fillStart();
        if (m_account.isNull())
            m_middle->setCurrentWidget(m_finder.isEmpty() ? static_cast<QWidget *>(m_empty) : m_start);
        find(m_field->text());
    });
}

void BriefingPage::find(const QString &typed)
{
    ++m_orderTicket;
    fillChoices(m_finder.find(typed));
    const bool mayBeAnOrder = typed.trimmed().size() >= ORDER_FROM
        && std::any_of(typed.begin(), typed.end(), [](QChar sign) { return sign.isDigit(); });
    if (mayBeAnOrder)
        findOrders(typed.trimmed());
}

void BriefingPage::findOrders(const QString &typed)
{
    m_desk.ordersLike(typed).then(this, [this, ticket = m_orderTicket](const Result<std::vector<OrderOwner>> &orders) {
        if (ticket != m_orderTicket || !orders || orders->empty())
            return;
        std::vector<AccountChoice> choices = m_finder.ofOrders(*orders);
        for (const AccountChoice &other : m_finder.find(m_field->text())) {
            const bool isThere = std::any_of(choices.begin(), choices.end(), [&](const AccountChoice &choice) {
                return choice.account.id == other.account.id;
            });
            if (!isThere)
                choices.push_back(other);
        }
        fillChoices(std::move(choices));
    });
}

void BriefingPage::fillChoices(std::vector<AccountChoice> choices)
{
    const bool isTyped = !m_field->text().trimmed().isEmpty();
    m_isFilling = true;
    const auto count = static_cast<int>(choices.size());
    m_choices.fill(std::move(choices));
    const int row = m_choices.rowOf(m_account);
    // What is typed chooses the best; else the one whose briefing is shown stays chosen.
    if (isTyped && count > 0)
        m_list->setCurrentIndex(m_choices.index(0, 0));
    else if (row >= 0)
        m_list->setCurrentIndex(m_choices.index(row, 0));
    m_isFilling = false;
    m_head->setCaption(isTyped ? tr("Found") : tr("Something open first"));
    m_head->setAside(isTyped ? QString::number(count) : tr("%1 of %2").arg(m_finder.openOnes()).arg(count));
}

void BriefingPage::openCurrent()
{
    m_openSoon.stop();
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid() && m_choices.at(current.row()).account.id != m_account)
        open(m_choices.at(current.row()).account.id);
}

void BriefingPage::open(const AccountId &account, std::optional<CallPurpose> purpose)
{
    m_account = account;
    m_purpose = purpose;
    if (const int row = m_choices.rowOf(account); row >= 0) {
        m_isFilling = true;
        m_list->setCurrentIndex(m_choices.index(row, 0));
        m_isFilling = false;
    }
    load();
}

bool BriefingPage::showBriefing(const AccountId &account)
{
    open(account);
    remember(account);
    return true;
}

void BriefingPage::load()
{
    if (m_account.isNull())
        return;
    const int ticket = ++m_ticket;
    m_desk.open(m_account, m_purpose).then(this, [this, ticket](const Result<Briefing> &briefing) {
        if (ticket != m_ticket)
            return;
        if (!briefing)
            return tellTrouble(briefing.error());
        Q_EMIT unsaid(u"briefing-trouble"_s);
        display(*briefing);
    });
}

void BriefingPage::display(const Briefing &briefing)
{
    m_briefing = briefing;
    const ReceiptGroups groups(briefing);
    const QString colour = m_desk.tierColour(briefing.tier);
    m_sheet->display(briefing, groups, m_desk.person(), colour.isEmpty() ? QColor() : QColor(colour));
    m_receipts->display(briefing, groups);
    m_isPurposeShown = true;
    const auto at = std::find(CALL_PURPOSES.begin(), CALL_PURPOSES.end(), briefing.purpose);
    m_purposes->setCurrent(static_cast<int>(at - CALL_PURPOSES.begin()));
    m_isPurposeShown = false;
    m_middle->setCurrentWidget(m_paper);
    m_receipts->show();
    allowActions();
}

void BriefingPage::choosePurpose(int index)
{
    if (m_isPurposeShown || !m_briefing || index < 0)
        return;
    m_purpose = CALL_PURPOSES[static_cast<size_t>(index)];
    load();
}

void BriefingPage::chooseReceipt(int number)
{
    m_receipts->showReceipt(number);
    readLetter();
    allowActions();
}

/// The text of a letter that was not read along.
void BriefingPage::readLetter()
{
    const CommunicationId id = m_receipts->letterToRead();
    if (id.isNull())
        return;
    m_desk.letter(id).then(this, [this, id](const Result<Letter> &letter) {
        m_receipts->showText(id, letter ? letter->body : letter.error().says);
    });
}

void BriefingPage::showRecord()
{
    if (m_receipts->current() == 0)
        m_sheet->step(1);
    if (m_receipts->current() > 0)
        m_receipts->focusRecord();
}

void BriefingPage::openLetter()
{
    if (!m_receipts->shownLetter().isNull())
        Q_EMIT pageWanted(u"review"_s, m_receipts->shownLetter());
}

void BriefingPage::allowActions()
{
    const bool isOpen = m_briefing.has_value();
    for (const auto id : { "nextReceipt"_L1, "previousReceipt"_L1, "showRecord"_L1, "briefAgain"_L1,
                           "showAllStatements"_L1, "saveBriefing"_L1, "printBriefing"_L1 })
        m_actions->at(id)->setEnabled(isOpen);
    for (const auto id : PURPOSE_ACTIONS)
        m_actions->at(id)->setEnabled(isOpen);
    m_actions->at("openReceiptLetter"_L1)->setEnabled(!m_receipts->shownLetter().isNull());
}

void BriefingPage::tellTrouble(const Problem &problem)
{
    Q_EMIT said({ u"briefing-trouble"_s,
                  Tone::Error,
                  problem.says,
                  tr("Nothing was changed."),
                  tr("Read again"),
                  [this] {
                      loadAccounts();
                      load();
                  },
                  {},
                  {},
                  true });
}

void BriefingPage::enter()
{
    if (!m_account.isNull())
        m_sheet->setFocus(Qt::OtherFocusReason);
    else
        m_field->setFocus(Qt::OtherFocusReason);
}

void BriefingPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_areAccountsStale) {
        loadAccounts();
        load();
    }
}

bool BriefingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_field && (key == Qt::Key_Down || key == Qt::Key_PageDown)) {
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_choices.index(0, 0));
        return true;
    }
    if (watched == m_field && key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    if (watched == m_field && key == Qt::Key_Escape) {
        showStart();
        return true;
    }
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        openChosen();
        return true;
    }
    if (key != Qt::Key_Escape)
        return Page::eventFilter(watched, event);
    // From the record back to the page, from the page back to the list.
    (watched == m_sheet ? static_cast<QWidget *>(m_list) : static_cast<QWidget *>(m_sheet))
        ->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace countersign
