// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/letterpane.h"

#include "panes/chip.h"
#include "panes/letteredit.h"
#include "panes/words.h"
#include "text/worddiff.h"
#include "text/words.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedLayout>

#include <type_traits>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Struck and inserted words are shown on a text that holds both.
struct ChangedText {
    QString text;
    std::vector<std::pair<Span, DiffRun::Kind>> runs;

    void add(const QString &before, const QString &after)
    {
        for (const DiffRun &run : wordDiff(before, after)) {
            const QString piece = (run.kind == DiffRun::Kind::Struck ? before : after).mid(run.at.start, run.at.length);
            runs.push_back({ { text.size(), piece.size() }, run.kind });
            text += piece;
        }
    }
};

} // namespace

LetterPane::LetterPane(QWidget *parent)
    : QWidget(parent)
    , m_to(new HeadEdit(Type::Body, this))
    , m_subject(new HeadEdit(Type::LetterStrong, this))
    , m_contact(new Words(Type::Body, Token::Text, {}, this))
    , m_lane(new Chip(Tone::Note, u"flag"_s, {}, this))
    , m_body(new LetterEdit(this))
    , m_changes(new LetterEdit(this))
    , m_stack(new QStackedLayout)
    , m_words(new Words(Type::Small, Token::Muted, {}, this))
    , m_grade(new Words(Type::Small, Token::Muted, {}, this))
    , m_state(new Words(Type::Small, Token::Muted, {}, this))
    , m_origin(new ElidedWords(Type::Small, Token::Muted, {}, this))
{
    setObjectName(u"letterPane"_s);
    m_to->setObjectName(u"letterTo"_s);
    m_to->setAccessibleName(tr("To"));
    m_subject->setObjectName(u"letterSubject"_s);
    m_subject->setAccessibleName(tr("Subject"));
    m_body->setObjectName(u"letterBody"_s);
    m_body->setAccessibleName(tr("Letter"));
    m_changes->setObjectName(u"letterChanges"_s);
    m_changes->setAccessibleName(tr("Changes against the draft"));
    m_changes->setReadOnly(true);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_changes);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(m_stack, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(buildFoot());
    setTabOrder(m_to, m_subject);
    setTabOrder(m_subject, m_body);
    connectFields();
    clear();
}

void LetterPane::load(const Letter &letter, const QString &contactName)
{
    const QScopedValueRollback loading(m_isLoading, true);
    leaveChanges();
    m_contact->setText(contactName);
    fitHead();
    m_to->load(letter.to);
    m_subject->load(letter.subject);
    m_body->load(letter.body);
    countWords();
    setEnabled(true);
}

void LetterPane::clear()
{
    load({}, {});
    setEnabled(false);
    m_lane->hide();
    m_words->clear();
    m_grade->clear();
    showFoot({}, {});
    showVerdict({}, {});
}

void LetterPane::replaceAll(const Letter &letter)
{
    {
        const QScopedValueRollback loading(m_isLoading, true);
        m_to->replace(0, m_to->text().size(), letter.to);
        m_subject->replace(0, m_subject->text().size(), letter.subject);
        m_body->replaceAll(letter.body);
    }
    countWords();
    Q_EMIT edited(this->letter());
}

Letter LetterPane::letter() const
{
    return { m_to->text().trimmed(), m_subject->text(), m_body->text() };
}

void LetterPane::setMayBeEdited(bool may)
{
    m_to->setReadOnly(!may);
    m_subject->setReadOnly(!may);
    m_body->setReadOnly(!may);
    // A text that cannot be changed can still be walked and copied from.
    if (!may)
        m_body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void LetterPane::showVerdict(const Verdict &verdict, const LitFact &lit)
{
    m_to->setMarks(marksOf(verdict, LetterPart::To, m_to->text().size(), lit));
    m_subject->setMarks(marksOf(verdict, LetterPart::Subject, m_subject->text().size(), lit));
    m_body->setMarks(marksOf(verdict, LetterPart::Body, m_body->document()->characterCount() - 1, lit),
                     gutterMarksOf(verdict));
}

void LetterPane::showLane(Tone tone, const QString &icon, const QString &words)
{
    m_lane->display(tone, icon, words);
    m_lane->setVisible(true);
    fitHead();
}

void LetterPane::showFoot(const QString &state, const QString &origin)
{
    m_state->setText(state);
    m_origin->setText(origin);
}

void LetterPane::showChanges(const Letter &draft)
{
    const Letter now = letter();
    ChangedText changed;
    if (draft.to != now.to)
        changed.add(tr("To %1\n").arg(draft.to), tr("To %1\n").arg(now.to));
    if (draft.subject != now.subject)
        changed.add(tr("Subject %1\n\n").arg(draft.subject), tr("Subject %1\n\n").arg(now.subject));
    changed.add(draft.body, now.body);
    m_changes->load(changed.text);
    const Theme &theme = Theme::of(this);
    QList<QTextEdit::ExtraSelection> selections;
    for (const auto &[at, kind] : changed.runs) {
        if (kind == DiffRun::Kind::Same)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_changes->document());
        selection.cursor.setPosition(static_cast<int>(at.start));
        selection.cursor.setPosition(static_cast<int>(at.end()), QTextCursor::KeepAnchor);
        if (kind == DiffRun::Kind::Struck) {
            selection.format.setFontStrikeOut(true);
            selection.format.setForeground(theme.muted());
        } else {
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            selection.format.setUnderlineColor(theme.success());
            selection.format.setBackground(theme.successTint());
        }
        selections << selection;
    }
    m_changes->setExtraSelections(selections);
    m_stack->setCurrentWidget(m_changes);
}

void LetterPane::leaveChanges()
{
    m_stack->setCurrentWidget(m_body);
}

bool LetterPane::isShowingChanges() const
{
    return m_stack->currentWidget() == m_changes;
}

bool LetterPane::wasShown() const
{
    return m_body->wasOnScreenFor(LEAST_LOOK);
}

void LetterPane::focusBody()
{
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

bool LetterPane::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

bool LetterPane::hasFocusInAddress() const
{
    return m_to->hasFocus();
}

LetterPart LetterPane::partInUse() const
{
    return m_to->hasFocus() ? LetterPart::To : m_subject->hasFocus() ? LetterPart::Subject : LetterPart::Body;
}

qsizetype LetterPane::caret() const
{
    return editOf(partInUse())->textCursor().position();
}

QPlainTextEdit *LetterPane::editOf(LetterPart part) const
{
    switch (part) {
    case LetterPart::To:
        return m_to;
    case LetterPart::Subject:
        return m_subject;
    case LetterPart::Body:
        return m_body;
    }
    Q_UNREACHABLE();
}

QPoint LetterPane::belowCaretOf(LetterPart part) const
{
    const QPlainTextEdit *edit = editOf(part);
    return edit->viewport()->mapToGlobal(edit->cursorRect().bottomLeft());
}

QMenu *LetterPane::makeMenu(LetterPart part)
{
    return editOf(part)->createStandardContextMenu();
}

void LetterPane::insertAtCaret(const QString &text)
{
    leaveChanges();
    const QTextCursor caret = m_body->textCursor();
    m_body->replace(caret.selectionStart(), caret.selectionEnd() - caret.selectionStart(), text);
    focusBody();
}

void LetterPane::setAddress(const QString &address)
{
    m_to->replace(0, m_to->text().size(), address);
    m_to->setFocus(Qt::OtherFocusReason);
}

QPoint LetterPane::belowCaret() const
{
    const QPlainTextEdit *edit = hasFocusInAddress() ? static_cast<QPlainTextEdit *>(m_to) : m_body;
    return edit->viewport()->mapToGlobal(edit->cursorRect().bottomLeft());
}

void LetterPane::goTo(LetterPart part, qsizetype start, qsizetype length)
{
    leaveChanges();
    if (part == LetterPart::Body) {
        m_body->goTo(start, length);
        return;
    }
    (part == LetterPart::To ? m_to : m_subject)->select(start, length);
}

void LetterPane::replace(LetterPart part, qsizetype start, qsizetype length, const QString &text)
{
    leaveChanges();
    if (part == LetterPart::Body) {
        m_body->replace(start, length, text);
        return;
    }
    (part == LetterPart::To ? m_to : m_subject)->replace(start, length, text);
}

void LetterPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).raised());
}

void LetterPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leaveChanges();
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

void LetterPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

QWidget *LetterPane::buildHead()
{
    auto *head = new QWidget(this);
    auto *grid = new QGridLayout(head);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    grid->setContentsMargins(u(11), u(2.5), u(7), u(2.25));
    grid->setHorizontalSpacing(u(2));
    grid->setVerticalSpacing(u(0.5));
    const auto label = [head](const QString &text, QWidget *buddy) {
        auto *words = new Words(Type::Small, Token::Muted, text, head);
        words->setBuddy(buddy);
        return words;
    };
    grid->addWidget(label(tr("To"), m_to), 0, 0);
    auto *to = new QHBoxLayout;
    to->setSpacing(u(1.5));
    m_contact->setIndent(2); // as a line edit does
    m_contact->setMargin(0);
    to->addWidget(m_contact);
    to->addWidget(m_to, 1);
    grid->addLayout(to, 0, 1);
    grid->addWidget(m_lane, 0, 2);
    grid->addWidget(label(tr("Subject"), m_subject), 1, 0);
    grid->addWidget(m_subject, 1, 1, 1, 2);
    grid->setColumnMinimumWidth(0, u(12.5));
    grid->setColumnStretch(1, 1);
    return head;
}

QWidget *LetterPane::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    row->setContentsMargins(u(11), u(1.75), u(7), u(1.75));
    row->setSpacing(u(5));
    m_state->setObjectName(u"letterState"_s);
    m_words->setObjectName(u"letterWords"_s);
    m_origin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_words);
    row->addWidget(m_grade);
    row->addWidget(m_state);
    row->addWidget(m_origin, 1);
    return foot;
}

void LetterPane::connectFields()
{
    const auto tell = [this] {
        if (m_isLoading)
            return;
        countWords();
        Q_EMIT edited(letter());
    };
    connect(m_to, &HeadEdit::edited, this, tell);
    connect(m_subject, &HeadEdit::edited, this, tell);
    connect(m_to, &HeadEdit::entered, this, [this] { m_subject->setFocus(Qt::TabFocusReason); });
    connect(m_subject, &HeadEdit::entered, this, &LetterPane::focusBody);
    connect(m_body, &LetterEdit::edited, this, tell);
    connect(m_body, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_isLoading)
            Q_EMIT caretMoved(LetterPart::Body, m_body->textCursor().position());
    });
    const auto tellCaret = [this](HeadEdit *edit, LetterPart part) {
        connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this, edit, part] {
            if (!m_isLoading && edit->hasFocus())
                Q_EMIT caretMoved(part, edit->textCursor().position());
        });
    };
    tellCaret(m_to, LetterPart::To);
    tellCaret(m_subject, LetterPart::Subject);
    const auto tellMenu = [this](auto *edit, LetterPart part) {
        using Edit = std::remove_pointer_t<decltype(edit)>;
        connect(edit, &Edit::menuWanted, this,
                [this, part](qsizetype position, const QPoint &at) { Q_EMIT menuWanted(part, position, at); });
    };
    tellMenu(m_to, LetterPart::To);
    tellMenu(m_subject, LetterPart::Subject);
    tellMenu(m_body, LetterPart::Body);
}

void LetterPane::fitHead()
{
    const int address = m_to->fontMetrics().horizontalAdvance(m_to->text()) + Theme::u(this, 2);
    const int name = m_contact->fontMetrics().horizontalAdvance(m_contact->text()) + Theme::u(this, 2);
    const int lane = m_lane->isHidden() ? 0 : m_lane->sizeHint().width() + Theme::u(this, 2);
    const int room = width() - Theme::u(this, 11 + 7) - Theme::u(this, 12.5) - Theme::u(this, 2) - lane;
    m_contact->setVisible(!m_contact->text().isEmpty() && address + name < room);
}

void LetterPane::countWords()
{
    const QString text = m_body->text();
    const int count = wordCount(text);
    m_words->setText(count == 1 ? tr("1 word") : tr("%1 words").arg(count));
    m_grade->setText(count > 0 ? tr("Reading grade %1").arg(qRound(std::max(0.0, readingGrade(text)))) : QString());
}

} // namespace countersign
