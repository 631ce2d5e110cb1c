// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/notespane.h"

#include "lifecycle/notes.h"
#include "panes/actionbutton.h"
#include "panes/noteform.h"
#include "panes/words.h"
#include "theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString longDate(const QDate &date)
{
    return QLocale::c().toString(date, u"d MMMM yyyy"_s);
}

/// A vertical line at the left of a note, as of a quotation.
class NoteFrame : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRectF(0, 0, 2, height()), Theme::of(this).separator());
    }
};

} // namespace

NotesPane::NotesPane(QAction *add, QWidget *parent)
    : QWidget(parent)
    , m_add(new ActionButton(add, ButtonLook::Flat, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"notesPane"_s);
    m_add->setObjectName(u"addNote"_s);
    m_add->setSizeOf(ActionButton::Size::Small);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::u(this, 1.5));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_add);
    acts->addStretch(1);
    m_column->addLayout(acts);
}

void NotesPane::display(const Account &account, const QDate &today, const QString &person)
{
    const bool isOther = account.id != m_account.id;
    if (isOther) {
        keepWriting();
        m_showsEnded = false;
    }
    m_account = account;
    m_today = today;
    m_person = person;
    build();
    if (isOther && m_writings.contains(account.id)) {
        const Writing was = m_writings.take(account.id);
        openForm(was.before, was.note);
    }
}

void NotesPane::keepWriting()
{
    if (!m_form)
        return;
    if (m_form->isChanged()) {
        AccountNote written = m_form->note().value_or(AccountNote());
        m_writings.insert(m_account.id, { m_before, written });
    }
    closeForm();
}

void NotesPane::build()
{
    for (QWidget *row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    int place = 0;
    int ended = 0;
    const auto add = [&](QWidget *row) {
        m_column->insertWidget(place++, row);
        m_rows.push_back(row);
    };
    for (const AccountNote &note : m_account.notes) {
        const bool holds = note.isInForce(m_today);
        ended += holds ? 0 : 1;
        if (holds || m_showsEnded)
            add(buildNote(note));
    }
    if (ended > 0 && !m_showsEnded) {
        auto *show
            = new ActionButton(ended == 1 ? tr("Show 1 note that ended") : tr("Show %1 notes that ended").arg(ended),
                               ButtonLook::Flat, this);
        show->setObjectName(u"showEndedNotes"_s);
        show->setSizeOf(ActionButton::Size::Small);
        connect(show, &QPushButton::clicked, this, [this] {
            m_showsEnded = true;
            build();
        });
        add(show);
    }
}

QWidget *NotesPane::buildNote(const AccountNote &note)
{
    const bool holds = note.isInForce(m_today);
    auto *frame = new NoteFrame(this);
    frame->setObjectName(u"note"_s);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(Theme::u(this, 3), 0, 0, 0);
    column->setSpacing(0);
    auto *text
        = new Words(Type::Small, holds ? Token::Text : Token::Muted, tr("“%1”").arg(breakable(note.text)), frame);
    text->setObjectName(u"noteWords"_s);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    column->addWidget(text);
    QStringList origin { note.owner.isEmpty() ? tr("Note") : tr("Note by %1").arg(note.owner) };
    if (note.expires)
        origin << (holds ? tr("until %1").arg(longDate(*note.expires))
                         : tr("ended on %1").arg(longDate(*note.expires)));
    if (note.flag)
        origin << tr("reviewed singly");
    if (note.atRisk)
        origin << tr("at risk");
    auto *by = new Words(Type::Small, Token::Muted, origin.join(u", "_s), frame);
    by->setWordWrap(true);
    column->addWidget(by);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(Theme::u(this, 1));
    const auto button = [&](const QString &words, const QString &name, const QString &says, auto act) {
        auto *one = new ActionButton(words, ButtonLook::Flat, frame);
        one->setObjectName(name);
        one->setSizeOf(ActionButton::Size::Small);
        one->setAccessibleName(says.arg(note.text));
        one->setToolTip(one->accessibleName());
        connect(one, &QPushButton::clicked, this, act);
        acts->addWidget(one);
    };
    button(tr("Edit"), u"editNote"_s, tr("Edit the note “%1”"), [this, note] { openForm(note, note); });
    if (holds)
        button(tr("End"), u"endNote"_s, tr("End the note “%1”: from today on it does nothing"),
               [this, note] { end(note); });
    acts->addStretch(1);
    column->addLayout(acts);
    return frame;
}

void NotesPane::startNew()
{
    if (m_account.id.isNull())
        return;
    if (!m_form)
        openForm({}, { {}, m_person, {}, false, false });
    m_form->begin();
}

void NotesPane::openForm(const std::optional<AccountNote> &before, const AccountNote &note)
{
    closeForm();
    m_before = before;
    m_form = new NoteForm(this);
    m_form->load(before.value_or(AccountNote { {}, m_person, {}, false, false }), m_today);
    if (!before || note != *before) // what was being written of it
        m_form->load(note, m_today);
    m_column->insertWidget(m_column->count() - 1, m_form);
    m_form->show(); // at once: it takes the focus
    m_add->hide();
    connect(m_form, &NoteForm::left, this, [this] {
        closeForm();
        Q_EMIT left();
    });
    connect(m_form, &NoteForm::kept, this, [this](const AccountNote &written) {
        if (m_before && written == *m_before) {
            closeForm();
            Q_EMIT left();
            return;
        }
        Q_EMIT changeWanted({ m_account.id, m_before, written },
                            m_before ? tr("change of a note of %1").arg(m_account.name)
                                     : tr("adding a note to %1").arg(m_account.name));
    });
    if (before)
        m_form->begin();
}

void NotesPane::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    m_before.reset();
    m_add->show();
}

void NotesPane::showProblem(const QString &sentence)
{
    if (m_form)
        m_form->showProblem(sentence);
}

void NotesPane::end(const AccountNote &note)
{
    Q_EMIT changeWanted({ m_account.id, note, ended(note, m_today) }, tr("ending a note of %1").arg(m_account.name));
}

} // namespace countersign
