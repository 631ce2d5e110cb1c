// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/noteform.h"

#include "lifecycle/notes.h"
#include "panes/actionbutton.h"
#include "panes/words.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
QString longDate(const QDate &date)
{
    return QLocale::c().toString(date, u"d MMMM yyyy"_s);
}
} // namespace

NoteForm::NoteForm(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_owner(new QLineEdit(this))
    , m_end(new QLineEdit(this))
    , m_told(new Words(Type::Small, Token::Muted, {}, this))
    , m_flag(new QCheckBox(tr("Review its letters &singly"), this))
    , m_atRisk(new QCheckBox(tr("The account is at &risk"), this))
    , m_keep(new ActionButton(tr("Keep it"), ButtonLook::Plain, this))
{
    setObjectName(u"noteForm"_s);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("Note"));
    m_text->setPlaceholderText(tr("What should everybody know who writes to them?"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(Theme::lineSpacing(this) * 3 + u(4));
    m_owner->setObjectName(u"noteOwner"_s);
    m_owner->setAccessibleName(tr("Owner of the note"));
    m_end->setObjectName(u"noteEnd"_s);
    m_end->setAccessibleName(tr("Until"));
    m_end->setPlaceholderText(tr("no end"));
    m_told->setObjectName(u"noteTold"_s);
    m_told->setWordWrap(true);
    m_flag->setObjectName(u"noteFlag"_s);
    m_atRisk->setObjectName(u"noteAtRisk"_s);
    for (QWidget *field : std::initializer_list<QWidget *> { m_text, m_owner, m_end })
        field->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(u(2), u(2), u(2), u(2));
    column->setSpacing(u(1));
    column->addWidget(m_text);
    const auto add = [&](const QString &name, QWidget *field) {
        auto *row = new QHBoxLayout;
        row->setSpacing(u(2));
        auto *label = new Words(Type::Small, Token::Muted, name, this);
        label->setBuddy(field);
        label->setFixedWidth(qRound(Theme::lineSpacing(this) * 2.6));
        row->addWidget(label);
        row->addWidget(field, 1);
        column->addLayout(row);
    };
    add(tr("&Owner"), m_owner);
    add(tr("&Until"), m_end);
    column->addWidget(m_told);
    column->addWidget(m_flag);
    column->addWidget(m_atRisk);
    auto *leave = new ActionButton(tr("Leave it"), ButtonLook::Flat, this);
    leave->setObjectName(u"leaveNote"_s);
    leave->setSizeOf(ActionButton::Size::Small);
    leave->setKeys(QKeySequence(Qt::Key_Escape));
    m_keep->setObjectName(u"keepNote"_s);
    m_keep->setSizeOf(ActionButton::Size::Small);
    m_keep->setKeys(QKeySequence(Qt::Key_Return));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(u(1.5));
    acts->addWidget(m_keep);
    acts->addWidget(leave);
    acts->addStretch(1);
    column->addSpacing(u(1));
    column->addLayout(acts);

    connect(m_end, &QLineEdit::textChanged, this, &NoteForm::showEnd);
    connect(m_keep, &QPushButton::clicked, this, &NoteForm::keep);
    connect(leave, &QPushButton::clicked, this, &NoteForm::left);
}

void NoteForm::load(const AccountNote &note, const QDate &today)
{
    m_loaded = note;
    m_today = today;
    m_text->setPlainText(note.text);
    m_owner->setText(note.owner);
    m_end->setText(note.expires ? longDate(*note.expires) : QString());
    m_flag->setChecked(note.flag);
    m_atRisk->setChecked(note.atRisk);
    m_loadedText = m_text->toPlainText();
    showEnd();
}

void NoteForm::begin()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

std::optional<AccountNote> NoteForm::note() const
{
    const auto end = readEnd(m_end->text(), m_today);
    if (!end)
        return {};
    return tidied({ m_text->toPlainText(), m_owner->text(), *end, m_flag->isChecked(), m_atRisk->isChecked() });
}

bool NoteForm::isChanged() const
{
    return m_text->toPlainText() != m_loadedText || note() != tidied(m_loaded);
}

void NoteForm::showProblem(const QString &sentence)
{
    m_told->setInk(Token::Error);
    m_told->setText(sentence);
    m_told->show();
}

void NoteForm::showEnd()
{
    const auto end = readEnd(m_end->text(), m_today);
    if (!end) {
        showProblem(end.error().says);
        return;
    }
    m_told->setInk(Token::Muted);
    const QDate day = end->value_or(QDate());
    m_told->setText(!day.isValid()      ? tr("It holds until somebody ends it.")
                        : day < m_today ? tr("It ended on %1 and does nothing now.").arg(longDate(day))
                                        : tr("It holds through %1.").arg(longDate(day)));
}

void NoteForm::keep()
{
    const auto written = note();
    if (!written) {
        m_end->setFocus();
        m_end->selectAll();
        return;
    }
    Q_EMIT kept(*written);
}

void NoteForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    paintShape(&painter, rect(), controlRadius(), theme.raised(), theme.separator(), 1);
}

bool NoteForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            keep();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace countersign
