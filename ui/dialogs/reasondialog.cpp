// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reasondialog.h"

#include "panes/actionbutton.h"
#include "panes/words.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr int LONGEST_REASON = 2000;
}

ReasonDialog::ReasonDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_mayBeEmpty(question.mayBeEmpty)
    , m_reason(new QPlainTextEdit(question.reason, this))
    , m_accept(new ActionButton(question.accept, question.isDanger ? ButtonLook::Danger : ButtonLook::Filled, this))
{
    setObjectName(u"reasonDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.heading);
    setAccessibleDescription(question.text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::u(6), Theme::u(5), Theme::u(6), Theme::u(5));
    column->setSpacing(Theme::u(2));
    auto *heading = new Words(Type::Heading, Token::Text, question.heading, this);
    heading->setWordWrap(true);
    column->addWidget(heading);
    if (!question.text.isEmpty()) {
        auto *text = new Words(Type::Body, Token::Muted, question.text, this);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    column->addSpacing(Theme::u(1));

    auto *label = new Words(Type::Small, Token::Muted,
                            question.mayBeEmpty ? tr("&Reason, if there is one") : tr("&Reason"), this);
    label->setBuddy(m_reason);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(Theme::lineSpacing() * 3 + Theme::u(4));
    m_reason->setMinimumWidth(Theme::lineSpacing() * 28);
    m_reason->installEventFilter(this);
    column->addWidget(label);
    column->addWidget(m_reason);
    buildSuggestions(question, column);
    column->addSpacing(Theme::u(3));

    auto *leave = new ActionButton(tr("Leave it"), ButtonLook::Flat, this);
    leave->setObjectName(u"leaveIt"_s);
    leave->setKeys(QKeySequence(Qt::Key_Escape));
    m_accept->setObjectName(u"acceptReason"_s);
    m_accept->setKeys(QKeySequence(Qt::Key_Return));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(leave);
    row->addWidget(m_accept);
    column->addLayout(row);

    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &ReasonDialog::decide);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ReasonDialog::allow);
    allow();
    m_reason->setFocus();
    m_reason->selectAll();
}

void ReasonDialog::buildSuggestions(const Question &question, QVBoxLayout *column)
{
    for (int i = 0; i < std::min<int>(9, static_cast<int>(question.suggestions.size())); ++i) {
        const QString words = question.suggestions.at(i);
        const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
        auto *button = new ActionButton(words, ButtonLook::Flat, this);
        button->setObjectName(u"suggestion%1"_s.arg(i + 1));
        button->setSizeOf(ActionButton::Size::Small);
        button->setKeys(keys);
        button->setSpread(true);
        button->setToolTip(tr("Puts these words in as the reason"));
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

QString ReasonDialog::reason() const
{
    return m_reason->toPlainText().trimmed().left(LONGEST_REASON);
}

void ReasonDialog::allow()
{
    const bool isEnough = m_mayBeEmpty || !reason().isEmpty();
    m_accept->setEnabled(isEnough);
    m_accept->setToolTip(isEnough ? QString() : tr("It stands in the audit log with its reason: write one"));
}

void ReasonDialog::decide()
{
    if (!m_accept->isEnabled())
        return;
    const QString why = reason();
    accept();
    Q_EMIT decided(why);
}

bool ReasonDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::KeyPress) {
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
