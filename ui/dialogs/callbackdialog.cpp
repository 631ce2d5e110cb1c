// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/callbackdialog.h"

#include "panes/actionbutton.h"
#include "panes/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr int LONGEST_REASON = 2000;
}

CallbackDialog::CallbackDialog(QualityDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_name(new QLineEdit(this))
    , m_letter(new QComboBox(this))
    , m_expected(new QCheckBox(tr("E&xpected: the letter asked them to call"), this))
    , m_reason(new QLineEdit(this))
    , m_hint(new Words(Type::Small, Token::Muted, {}, this))
    , m_accept(new ActionButton(tr("Log it"), ButtonLook::Filled, this))
{
    setObjectName(u"callbackDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log a callback"));
    build();
    connect(m_name, &QLineEdit::textChanged, this, &CallbackDialog::resolve);
    connect(m_reason, &QLineEdit::textChanged, this, &CallbackDialog::allow);
    connect(m_accept, &QPushButton::clicked, this, &CallbackDialog::log);
    connect(m_reason, &QLineEdit::returnPressed, this, &CallbackDialog::log);
    // Enter in the account goes on: to the reason, once the account is found.
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (!m_account.isNull())
            m_reason->setFocus();
    });
    allow();
    load();
}

void CallbackDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::u(6), Theme::u(5), Theme::u(6), Theme::u(5));
    column->setSpacing(Theme::u(1.5));
    column->addWidget(new Words(Type::Heading, Token::Text, tr("Log a callback"), this));
    const auto addField = [&](const QString &label, QWidget *field, const QString &objectName, const QString &name) {
        auto *words = new Words(Type::Small, Token::Muted, label, this);
        words->setBuddy(field);
        field->setObjectName(objectName);
        field->setAccessibleName(name);
        column->addSpacing(Theme::u(1));
        column->addWidget(words);
        column->addWidget(field);
    };
    addField(tr("&Account: type its name or number"), m_name, u"callbackAccount"_s, tr("Account"));
    column->addWidget(m_hint);
    m_hint->setObjectName(u"callbackHint"_s);
    addField(tr("Abo&ut the letter"), m_letter, u"callbackLetter"_s, tr("About the letter"));
    addField(tr("&Reason"), m_reason, u"callbackReason"_s, tr("Reason"));
    m_reason->setMaxLength(LONGEST_REASON);
    m_reason->setPlaceholderText(tr("What did they ask?"));
    m_expected->setObjectName(u"callbackExpected"_s);
    column->addSpacing(Theme::u(1));
    column->addWidget(m_expected);
    column->addSpacing(Theme::u(3));
    auto *leave = new ActionButton(tr("Leave it"), ButtonLook::Flat, this);
    leave->setKeys(QKeySequence(Qt::Key_Escape));
    m_accept->setObjectName(u"logCallback"_s);
    m_accept->setKeys(QKeySequence(Qt::Key_Return));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(leave);
    row->addWidget(m_accept);
    column->addLayout(row);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    setMinimumWidth(Theme::lineSpacing() * 28);
    m_letter->addItem(tr("No letter in particular"), QString());
    m_name->setFocus();
}

void CallbackDialog::load()
{
    m_desk.accounts().then(this, [this](const Result<std::vector<AccountName>> &accounts) {
        if (!accounts) {
            m_hint->setText(accounts.error().says);
            return;
        }
        m_accounts = *accounts;
        QStringList names;
        for (const AccountName &account : m_accounts)
            names += u"%1 (%2)"_s.arg(account.name, account.id.value());
        auto *completer = new QCompleter(names, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_name->setCompleter(completer);
        resolve(m_name->text());
    });
}

/// The account that is meant: by its whole name or number, else the only one that holds what is typed.
void CallbackDialog::resolve(const QString &typed)
{
    const QString words = typed.trimmed();
    const auto before = m_account;
    m_account = {};
    int fits = 0;
    QString name;
    for (const AccountName &account : m_accounts) {
        const QString listed = u"%1 (%2)"_s.arg(account.name, account.id.value());
        if (words.isEmpty() || !listed.contains(words, Qt::CaseInsensitive))
            continue;
        const bool isWhole = listed.compare(words, Qt::CaseInsensitive) == 0
            || account.name.compare(words, Qt::CaseInsensitive) == 0
            || account.id.value().compare(words, Qt::CaseInsensitive) == 0;
        fits = isWhole ? 1 : fits + 1;
        m_account = account.id;
        name = listed;
        if (isWhole)
            break;
    }
    if (fits != 1)
        m_account = {};
    m_hint->setText(words.isEmpty() ? QString()
                        : fits == 0 ? tr("No account has that name.")
                        : fits == 1 ? name
                                    : tr("%1 accounts fit; type on.").arg(fits));
    if (m_account != before)
        loadLetters();
    allow();
}

void CallbackDialog::loadLetters()
{
    const int ticket = ++m_ticket;
    m_letter->clear();
    m_letter->addItem(tr("No letter in particular"), QString());
    if (m_account.isNull())
        return;
    m_desk.lettersTo(m_account).then(this, [this, ticket](const Result<std::vector<SentLetter>> &letters) {
        if (ticket != m_ticket || !letters)
            return;
        const QLocale english(QLocale::English);
        for (const SentLetter &letter : *letters)
            m_letter->addItem(tr("%1, %2").arg(letter.subject, english.toString(letter.sentAt.date(), u"d MMMM"_s)),
                              letter.id.value());
        // Who calls does so about the newest, most likely.
        m_letter->setCurrentIndex(letters->empty() ? 0 : 1);
    });
}

void CallbackDialog::allow()
{
    const bool isEnough = !m_account.isNull() && !m_reason->text().trimmed().isEmpty();
    m_accept->setEnabled(isEnough);
    m_accept->setToolTip(isEnough ? QString() : tr("It takes an account and a reason"));
}

void CallbackDialog::log()
{
    if (!m_accept->isEnabled())
        return;
    const CallbackNote note { m_account, CommunicationId(m_letter->currentData().toString()), m_expected->isChecked(),
                              m_reason->text().trimmed() };
    m_accept->setEnabled(false);
    m_desk.logCallback(note).then(this, [this](const Result<Done> &done) {
        if (!done) {
            m_hint->setText(done.error().says);
            allow();
            return;
        }
        Q_EMIT logged(m_hint->text());
        accept();
    });
}

} // namespace countersign
