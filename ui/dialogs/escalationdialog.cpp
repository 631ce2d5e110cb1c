// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/escalationdialog.h"

#include "panes/actionbutton.h"
#include "panes/segments.h"
#include "panes/words.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int LONGEST_REASON = 2000;
enum Mode { OneForAll, OneEach };
}

EscalationDialog::EscalationDialog(const QString &heading, std::vector<HandOverProposal> letters, Setting setting,
                                   QWidget *parent)
    : QDialog(parent)
    , m_letters(std::move(letters))
    , m_setting(std::move(setting))
    , m_route(new QComboBox(this))
    , m_person(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_within(new QLineEdit(this))
    , m_due(new Words(Type::Small, Token::Muted, {}, this))
    , m_reason(new QPlainTextEdit(this))
    , m_packet(new QPlainTextEdit(this))
    , m_told(new Words(Type::Small, Token::Muted, {}, this))
    , m_accept(new ActionButton(tr("Hand it over"), ButtonLook::Filled, this))
{
    setObjectName(u"escalationDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(heading);
    const int margin = Theme::u(6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, Theme::u(5), margin, Theme::u(4));
    column->setSpacing(Theme::u(2));
    auto *title = new Words(Type::Heading, Token::Text, heading, this);
    title->setWordWrap(true);
    column->addWidget(title);
    const bool isSeveral = m_letters.size() > 1;
    auto *text
        = new Words(Type::Body, Token::Muted,
                    isSeveral ? tr("The letters wait meanwhile. The person gets this by mail, and Ctrl+Z takes it "
                                   "back until it has left.")
                              : tr("The letter waits meanwhile. The person gets this by mail, and Ctrl+Z takes it "
                                   "back until it has left."),
                    this);
    text->setWordWrap(true);
    setAccessibleDescription(text->text());
    column->addWidget(text);
    column->addSpacing(Theme::u(1));
    column->addWidget(buildHeads());
    buildReason(column);
    column->addWidget(buildPacket(), 1);
    column->addWidget(m_told);
    column->addWidget(buildFoot());
    for (QObject *field : std::initializer_list<QObject *> { m_person, m_address, m_within, m_reason, m_packet })
        field->installEventFilter(this);

    makeMessages();
    takeRoute();
    const QSize room = parent ? parent->window()->size() - QSize(Theme::u(8), Theme::u(8)) : QSize(9999, 9999);
    resize(QSize(Theme::lineSpacing() * 42, Theme::lineSpacing() * 38).boundedTo(room));
    connect(m_route, &QComboBox::currentIndexChanged, this, &EscalationDialog::takeRoute);
    connect(m_within, &QLineEdit::textChanged, this, &EscalationDialog::showClock);
    for (QLineEdit *line : { m_person, m_address })
        connect(line, &QLineEdit::textEdited, this, &EscalationDialog::allow);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &EscalationDialog::allow);
    connect(m_packet, &QPlainTextEdit::textChanged, this, &EscalationDialog::allow);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &EscalationDialog::decide);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this), &QShortcut::activated, this,
            &EscalationDialog::decide);
    m_reason->setFocus();
    m_reason->selectAll();
}

QWidget *EscalationDialog::buildHeads()
{
    auto *heads = new QWidget(this);
    auto *grid = new QGridLayout(heads);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::u(3));
    grid->setVerticalSpacing(Theme::u(1));
    m_route->setObjectName(u"route"_s);
    m_route->setAccessibleName(tr("Goes to"));
    for (const RouteChoice &choice : m_letters.front().routes)
        m_route->addItem(choice.route.isEmpty() ? tr("a person") : choice.route, choice.route);
    if (m_route->count() == 0)
        m_route->addItem(tr("a person"), QString());
    m_route->setCurrentIndex(std::max(0, m_route->findData(m_letters.front().route)));
    m_person->setObjectName(u"person"_s);
    m_person->setAccessibleName(tr("Person"));
    m_person->setPlaceholderText(tr("Name"));
    m_address->setObjectName(u"address"_s);
    m_address->setAccessibleName(tr("E-mail"));
    m_address->setPlaceholderText(tr("name@company.example"));
    m_within->setObjectName(u"within"_s);
    m_within->setAccessibleName(tr("Has it in hand within"));
    m_within->setPlaceholderText(tr("no clock"));
    m_due->setObjectName(u"due"_s);
    const auto add = [&](int columnNumber, const QString &name, QWidget *field) {
        auto *label = new Words(Type::Small, Token::Muted, name, heads);
        label->setBuddy(field);
        grid->addWidget(label, 0, columnNumber);
        grid->addWidget(field, 1, columnNumber);
    };
    add(0, tr("&Goes to"), m_route);
    add(1, tr("&Person"), m_person);
    add(2, tr("&E-mail"), m_address);
    add(3, tr("&Within"), m_within);
    grid->addWidget(m_due, 2, 2, 1, 2, Qt::AlignRight);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 4);
    grid->setColumnStretch(3, 1);
    m_within->setMinimumWidth(Theme::lineSpacing() * 4);
    return heads;
}

void EscalationDialog::buildReason(QVBoxLayout *column)
{
    auto *label = new Words(Type::Small, Token::Muted, tr("&Reason"), this);
    label->setBuddy(m_reason);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(Theme::lineSpacing() * 2 + Theme::u(4));
    m_reason->setPlainText(m_letters.front().reason);
    column->addWidget(label);
    column->addWidget(m_reason);
    QStringList suggestions;
    for (const HandOverProposal &letter : m_letters)
        suggestions << letter.reasons;
    suggestions << (m_letters.size() == 1 ? tr("The customer needs a call") : tr("The customers need a call"))
                << tr("Somebody else must decide");
    suggestions.removeDuplicates();
    constexpr int MOST = 4;
    for (int i = 0; i < std::min<int>(MOST, static_cast<int>(suggestions.size())); ++i) {
        const QString &words = suggestions.at(i);
        const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
        auto *button = new ActionButton(words, ButtonLook::Flat, this);
        button->setObjectName(u"suggestion%1"_s.arg(i + 1));
        button->setSizeOf(ActionButton::Size::Small);
        button->setKeys(keys);
        button->setSpread(true);
        button->setMayBeElided(true);
        button->setToolTip(tr("Puts these words in as the reason"));
        button->setFocusPolicy(Qt::NoFocus); // its key does it; Tab goes on to the packet
        column->addWidget(button);
        const auto put = [this, words] {
            m_reason->setPlainText(words);
            m_reason->moveCursor(QTextCursor::End);
            m_reason->setFocus();
        };
        connect(button, &QPushButton::clicked, this, put);
        connect(new QShortcut(keys, this), &QShortcut::activated, this, put);
    }
}

QWidget *EscalationDialog::buildPacket()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, Theme::u(1), 0, 0);
    column->setSpacing(Theme::u(1));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::u(3));
    auto *label = new Words(Type::Small, Token::Muted, tr("Pac&ket: what the person gets"), box);
    label->setBuddy(m_packet);
    row->addWidget(label);
    row->addStretch(1);
    if (m_letters.size() > 1) {
        m_mode = new Segments(tr("Messages"), box);
        m_mode->addSegment(tr("One message"), u"oneForAll"_s);
        m_mode->addSegment(tr("One for each letter"), u"oneEach"_s);
        m_which = new QComboBox(box);
        m_which->setObjectName(u"which"_s);
        m_which->setAccessibleName(tr("Message shown"));
        row->addWidget(m_which);
        row->addWidget(m_mode);
        connect(m_mode, &Segments::currentChanged, this, [this](int mode) {
            keepShownIn(m_byMode[mode == OneEach ? OneForAll : OneEach]);
            showMode();
        });
        connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
            keepShown();
            showMessage(index);
        });
    }
    column->addLayout(row);
    m_packet->setObjectName(u"packet"_s);
    m_packet->setAccessibleName(tr("Packet"));
    m_packet->setTabChangesFocus(true);
    m_packet->setMinimumHeight(Theme::lineSpacing() * 6);
    column->addWidget(m_packet, 1);
    return box;
}

QWidget *EscalationDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, Theme::u(1), 0, 0);
    auto *leave = new ActionButton(tr("Leave it"), ButtonLook::Flat, foot);
    leave->setObjectName(u"leaveIt"_s);
    leave->setKeys(QKeySequence(Qt::Key_Escape));
    m_accept->setObjectName(u"acceptHandOver"_s);
    m_accept->setKeys(QKeySequence(Qt::Key_Return));
    m_told->setObjectName(u"handOverTold"_s);
    m_told->setWordWrap(true);
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(m_accept);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &EscalationDialog::decide);
    return foot;
}

const RouteChoice *EscalationDialog::choiceOf(size_t letter) const
{
    const std::vector<RouteChoice> &routes = m_letters[letter].routes;
    const auto found = std::ranges::find(routes, m_route->currentData().toString(), &RouteChoice::route);
    return found == routes.end() ? nullptr : &*found;
}

/// Several that lead to one person make one message; else each goes to its own.
void EscalationDialog::takeRoute()
{
    std::chrono::minutes within { 0 };
    bool isOnePerson = true;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        const RouteChoice *choice = choiceOf(i);
        const RouteChoice *first = choiceOf(0);
        if (!choice || !first)
            continue;
        isOnePerson = isOnePerson && choice->person == first->person;
        const bool isFaster = within.count() == 0 || choice->within < within;
        if (choice->within.count() > 0 && isFaster)
            within = choice->within;
    }
    keepShown();
    for (std::vector<Message> &messages : m_byMode) {
        for (Message &message : messages) {
            const RouteChoice *choice = choiceOf(message.letters.front());
            message.person = choice ? choice->person : QString();
            message.address = choice ? choice->address : QString();
        }
    }
    m_shown = -1;
    if (m_mode) {
        const QSignalBlocker blocker(m_mode);
        m_mode->setCurrent(isOnePerson ? OneForAll : OneEach);
    }
    m_within->setText(within.count() > 0 ? spanInWords(within) : QString());
    showMode();
    showClock();
}

std::vector<EscalationDialog::Message> &EscalationDialog::messages()
{
    return m_byMode[m_mode && m_mode->current() == OneEach ? OneEach : OneForAll];
}

const std::vector<EscalationDialog::Message> &EscalationDialog::messages() const
{
    return m_byMode[m_mode && m_mode->current() == OneEach ? OneEach : OneForAll];
}

void EscalationDialog::makeMessages()
{
    std::vector<std::pair<QString, Packet>> all;
    Message together;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        const std::pair one(m_letters[i].accountName, m_letters[i].packet);
        m_byMode[OneEach].push_back({ { i }, {}, {}, packetText({ one }) });
        all.push_back(one);
        together.letters.push_back(i);
    }
    together.packet = packetText(all);
    m_byMode[OneForAll] = { std::move(together) };
}

void EscalationDialog::showMode()
{
    m_shown = -1;
    if (m_which) {
        const QSignalBlocker blocker(m_which);
        m_which->clear();
        for (const Message &message : messages())
            m_which->addItem(accountsOf(message).join(u", "_s));
        m_which->setVisible(messages().size() > 1);
    }
    showMessage(0);
}

void EscalationDialog::keepShown()
{
    keepShownIn(messages());
}

void EscalationDialog::keepShownIn(std::vector<Message> &messages)
{
    if (m_shown < 0 || m_shown >= static_cast<int>(messages.size()))
        return;
    Message &message = messages[static_cast<size_t>(m_shown)];
    message.person = m_person->text().simplified();
    message.address = m_address->text().trimmed();
    message.packet = m_packet->toPlainText();
}

void EscalationDialog::showMessage(int index)
{
    if (index < 0 || index >= static_cast<int>(messages().size()))
        return;
    m_shown = index;
    const Message message = messages()[static_cast<size_t>(index)];
    const QSignalBlocker blocker(m_packet);
    m_person->setText(message.person);
    m_address->setText(message.address);
    m_packet->setPlainText(message.packet);
    allow();
}

std::optional<QDateTime> EscalationDialog::due() const
{
    const auto within = spanFromWords(m_within->text());
    return within ? std::optional(m_setting.now.addSecs(std::chrono::seconds(*within).count())) : std::nullopt;
}

void EscalationDialog::showClock()
{
    const auto until = due();
    if (until)
        m_due->setText(
            tr("until %1").arg(QLocale::c().toString(until->toTimeZone(m_setting.zone), u"H:mm, ddd d MMM"_s)));
    else
        m_due->setText(m_within->text().trimmed().isEmpty() ? QString() : tr("write 30 min, 2 h or 1 day"));
    allow();
}

QStringList EscalationDialog::accountsOf(const Message &message) const
{
    QStringList names;
    for (const size_t letter : message.letters)
        names << m_letters[letter].accountName;
    names.removeDuplicates();
    return names;
}

HandOver EscalationDialog::orderOf(const Message &message) const
{
    HandOver order;
    for (const size_t letter : message.letters)
        order.letters.push_back(m_letters[letter].letter);
    order.reason = m_reason->toPlainText().trimmed().left(LONGEST_REASON);
    order.route = m_route->currentData().toString();
    order.person = message.person;
    order.address = message.address;
    order.due = due();
    order.packet = message.packet;
    order.subject = subjectOfHandOver(accountsOf(message), order.reason);
    return order;
}

std::vector<HandOver> EscalationDialog::orders() const
{
    std::vector<HandOver> orders;
    for (size_t i = 0; i < messages().size(); ++i) {
        Message message = messages()[i];
        if (static_cast<int>(i) == m_shown)
            message = { message.letters, m_person->text().simplified(), m_address->text().trimmed(),
                        m_packet->toPlainText() };
        orders.push_back(orderOf(message));
    }
    return orders;
}

QString EscalationDialog::whyNot() const
{
    const bool isNoSpan = !m_within->text().trimmed().isEmpty() && !due();
    if (isNoSpan)
        return tr("“%1” is no span of time.").arg(m_within->text());
    for (const HandOver &order : orders()) {
        if (order.address.isEmpty())
            return messages().size() > 1
                ? tr("Where is %1 written to? The message about %2 needs an address.")
                      .arg(order.person.isEmpty() ? tr("the person") : order.person, order.subject)
                : tr("Where is %1 written to?").arg(order.person.isEmpty() ? tr("the person") : order.person);
        if (const auto may = mayBeHandedOver(order); !may)
            return may.error().says;
    }
    return {};
}

void EscalationDialog::allow()
{
    const QString why = whyNot();
    m_told->setText(why);
    m_accept->setEnabled(why.isEmpty());
    m_accept->setToolTip(why);
}

void EscalationDialog::decide()
{
    if (!m_accept->isEnabled()) {
        m_told->setInk(Token::Error);
        // To what is missing, so that the next key fills it in.
        QWidget *missing = m_reason->toPlainText().trimmed().isEmpty() ? static_cast<QWidget *>(m_reason)
            : m_person->text().trimmed().isEmpty()                     ? m_person
                                                                       : m_address;
        missing->setFocus(Qt::OtherFocusReason);
        return;
    }
    const std::vector<HandOver> all = orders();
    accept();
    Q_EMIT decided(all);
}

bool EscalationDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched != m_packet) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            decide();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace countersign
