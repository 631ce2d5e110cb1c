// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/pastletterpane.h"

#include "panes/actionbutton.h"
#include "panes/letteredit.h"
#include "panes/words.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

PastLetterPane::PastLetterPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new ElidedWords(Type::BodyStrong, Token::Text, {}, this))
    , m_place(new Words(Type::Small, Token::Muted, {}, this))
    , m_to(new Words(Type::Body, Token::Text, {}, this))
    , m_subject(new Words(Type::LetterStrong, Token::Text, {}, this))
    , m_body(new LetterEdit(this))
    , m_outcome(new Words(Type::Small, Token::Muted, {}, this))
    , m_older(new ActionButton(tr("Older"), ButtonLook::Flat, this))
    , m_newer(new ActionButton(tr("Newer"), ButtonLook::Flat, this))
{
    setObjectName(u"pastLetterPane"_s);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    m_heading->setObjectName(u"pastHeading"_s);
    m_to->setTextFormat(Qt::PlainText);
    m_to->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subject->setObjectName(u"pastSubject"_s);
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setWordWrap(true);
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->setObjectName(u"pastBody"_s);
    m_body->setAccessibleName(tr("Letter of the past"));
    m_body->setReadOnly(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_body->installEventFilter(this);
    m_outcome->setObjectName(u"pastOutcome"_s);
    m_outcome->setWordWrap(true);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(u(11), u(2), u(7), u(2));
    bar->setSpacing(u(2));
    bar->addWidget(m_heading, 1);
    bar->addWidget(m_place);
    const auto small = [bar](ActionButton *button, const QString &name, const QKeySequence &keys) {
        button->setObjectName(name);
        button->setSizeOf(ActionButton::Size::Small);
        button->setKeys(keys);
        bar->addWidget(button);
    };
    auto *back = new ActionButton(tr("Back"), ButtonLook::Plain, this);
    small(m_older, u"pastOlder"_s, QKeySequence(Qt::Key_J));
    small(m_newer, u"pastNewer"_s, QKeySequence(Qt::Key_K));
    small(back, u"pastBack"_s, QKeySequence(Qt::Key_Escape));
    auto *head = new QGridLayout;
    head->setContentsMargins(u(11), u(2.5), u(7), u(2.25));
    head->setHorizontalSpacing(u(2));
    head->setVerticalSpacing(u(0.5));
    head->addWidget(new Words(Type::Small, Token::Muted, tr("To"), this), 0, 0, Qt::AlignTop);
    head->addWidget(m_to, 0, 1);
    head->addWidget(new Words(Type::Small, Token::Muted, tr("Subject"), this), 1, 0, Qt::AlignTop);
    head->addWidget(m_subject, 1, 1);
    head->setColumnMinimumWidth(0, u(12.5));
    head->setColumnStretch(1, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(u(11), u(1.75), u(7), u(1.75));
    foot->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_body, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(foot);

    connect(m_older, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_newer, &QPushButton::clicked, this, [this] { go(-1); });
    connect(back, &QPushButton::clicked, this, &PastLetterPane::left);
}

void PastLetterPane::browse(const QString &accountName, std::vector<PastCommunication> letters,
                            const CommunicationId &first)
{
    m_accountName = accountName;
    m_letters = std::move(letters);
    const auto at = std::ranges::find(m_letters, first, &PastCommunication::id);
    m_current = at == m_letters.end() ? 0 : static_cast<int>(at - m_letters.begin());
    showPlace();
}

CommunicationId PastLetterPane::current() const
{
    return m_letters.empty() ? CommunicationId() : m_letters[static_cast<size_t>(m_current)].id;
}

void PastLetterPane::begin()
{
    m_body->setFocus(Qt::OtherFocusReason);
}

void PastLetterPane::go(int step)
{
    const int next = m_current + step;
    if (next < 0 || next >= static_cast<int>(m_letters.size()))
        return;
    m_current = next;
    showPlace();
}

void PastLetterPane::showPlace()
{
    if (m_letters.empty())
        return;
    const PastCommunication &past = m_letters[static_cast<size_t>(m_current)];
    const int count = static_cast<int>(m_letters.size());
    m_heading->setText(
        tr("%1, %2", "day, account").arg(QLocale::c().toString(past.date, u"d MMMM yyyy"_s), m_accountName));
    m_place->setText(count > 1 ? tr("%1 of %2 letters").arg(m_current + 1).arg(count) : QString());
    m_older->setEnabled(m_current + 1 < count);
    m_newer->setEnabled(m_current > 0);
    m_subject->setText(past.subject);
    m_to->clear();
    m_body->load({});
    m_outcome->clear();
    Q_EMIT wanted(past.id);
}

void PastLetterPane::display(const Dossier &dossier, const QTimeZone &zone)
{
    const Communication &letter = dossier.communication;
    const QString &to = dossier.letter.to.isEmpty() ? letter.to : dossier.letter.to;
    m_to->setText(letter.contactName.isEmpty() ? to : u"%1 <%2>"_s.arg(letter.contactName, to));
    m_subject->setText(dossier.letter.subject);
    m_body->load(dossier.letter.body);
    QStringList parts;
    if (letter.release)
        parts << tr("Released by %1").arg(letter.release->by);
    if (letter.sending && letter.sending->since.isValid() && letter.state == State::Sent)
        parts << tr("sent at %1", "time")
                     .arg(QLocale::c().toString(letter.sending->since.toTimeZone(zone), u"H:mm, d MMM yyyy"_s));
    if (!m_letters.empty() && !m_letters[static_cast<size_t>(m_current)].outcome.isEmpty())
        parts << m_letters[static_cast<size_t>(m_current)].outcome;
    parts.removeDuplicates();
    m_outcome->setText(parts.join(u" · "_s));
}

void PastLetterPane::showProblem(const QString &sentence)
{
    m_body->load({});
    m_outcome->setText(sentence);
}

void PastLetterPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).raised());
}

bool PastLetterPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->modifiers() == Qt::NoModifier
            && (key->key() == Qt::Key_J || key->key() == Qt::Key_K || key->key() == Qt::Key_Escape);
        if (!isOurs)
            return QWidget::eventFilter(watched, event);
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (key->key() == Qt::Key_Escape)
            Q_EMIT left();
        else
            go(key->key() == Qt::Key_J ? 1 : -1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace countersign
