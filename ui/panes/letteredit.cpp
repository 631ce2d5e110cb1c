// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/letteredit.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LEFT_MARGIN = 11; // in u, the gutter included
constexpr double LEAST_RIGHT_MARGIN = 7;
constexpr int MEASURE = 72; // average characters

QTextCursor cursorAt(QTextDocument *document, qsizetype start, qsizetype length)
{
    const auto last = static_cast<qsizetype>(document->characterCount() - 1);
    QTextCursor cursor(document);
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(start, 0, last)));
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(start + length, 0, last)), QTextCursor::KeepAnchor);
    return cursor;
}

QTextCursor replaceIn(QTextDocument *document, qsizetype start, qsizetype length, const QString &text)
{
    QTextCursor cursor = cursorAt(document, start, length);
    cursor.insertText(text);
    return cursor;
}

QList<QTextEdit::ExtraSelection> selectionsOf(QTextDocument *document, const std::vector<TextMark> &marks,
                                              const Theme &theme)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const TextMark &mark : marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorAt(document, mark.start, mark.length);
        selection.format = formatOf(mark, theme);
        selections << selection;
    }
    return selections;
}

/// The place in the text and on the screen that a menu is asked for: under the pointer, or at the caret.
std::pair<qsizetype, QPoint> placeOfMenu(const QPlainTextEdit &edit, const QContextMenuEvent &event)
{
    if (event.reason() == QContextMenuEvent::Mouse) {
        const QPoint within = edit.viewport()->mapFromGlobal(event.globalPos());
        return { edit.cursorForPosition(within).position(), event.globalPos() };
    }
    return { edit.textCursor().position(), edit.viewport()->mapToGlobal(edit.cursorRect().bottomLeft()) };
}

/// The letter lies on the lightest ground, whatever the window's is.
void dressAsLetter(QPlainTextEdit *edit, const QFont &font)
{
    // Only what differs is its own: the other roles follow the theme, and tell that it changed.
    const Theme &theme = Theme::of(QApplication::palette());
    QPalette own;
    own.setColor(QPalette::Window, theme.raised());
    own.setColor(QPalette::Base, theme.raised());
    own.setColor(QPalette::Text, theme.ownInk());
    edit->setPalette(own);
    if (edit->font() != font)
        edit->setFont(font);
    edit->setCursorWidth(2);
}

} // namespace

/// The margin at the left, with the icons of the findings on their lines.
class LetterEdit::Gutter : public QWidget {
public:
    explicit Gutter(LetterEdit *edit)
        : QWidget(edit)
        , m_edit(edit)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_edit->paintGutter(&painter);
    }

private:
    LetterEdit *m_edit;
};

LetterEdit::LetterEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCenterOnScroll(false);
    document()->setDocumentMargin(0);
    dress();
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_isLoading && (removed > 0 || added > 0))
            Q_EMIT edited();
    });
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
}

QString LetterEdit::text() const
{
    QString raw = document()->toRawText();
    for (QChar &c : raw) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
    }
    return raw;
}

void LetterEdit::load(const QString &text)
{
    const QScopedValueRollback loading(m_isLoading, true);
    m_sinceDrawn.invalidate();
    m_marks.clear();
    m_gutterMarks.clear();
    setPlainText(text);
    moveCursor(QTextCursor::Start);
    showMarks();
}

void LetterEdit::replaceAll(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::Start);
}

void LetterEdit::replace(qsizetype start, qsizetype length, const QString &text)
{
    setTextCursor(replaceIn(document(), start, length, text));
}

void LetterEdit::setMarks(const std::vector<TextMark> &marks, const std::vector<GutterMark> &gutter)
{
    if (marks == m_marks && gutter == m_gutterMarks)
        return;
    m_marks = marks;
    m_gutterMarks = gutter;
    showMarks();
}

void LetterEdit::goTo(qsizetype start, qsizetype length)
{
    setTextCursor(cursorAt(document(), start, length));
    ensureCursorVisible();
}

void LetterEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    arrange();
}

void LetterEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    const bool looksChanged = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksChanged && !m_isDressing) {
        dress();
        arrange();
        showMarks();
    }
}

void LetterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void LetterEdit::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    m_gutter->update();
}

void LetterEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!m_sinceDrawn.isValid())
        m_sinceDrawn.start();
}

void LetterEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [position, at] = placeOfMenu(*this, *event);
    Q_EMIT menuWanted(position, at);
}

bool LetterEdit::wasOnScreenFor(std::chrono::milliseconds time) const
{
    return m_sinceDrawn.isValid() && m_sinceDrawn.elapsed() >= time.count();
}

void LetterEdit::arrange()
{
    const double unit = Theme::u(this);
    const int left = qRound(LEFT_MARGIN * unit);
    const int least = qRound(LEAST_RIGHT_MARGIN * unit);
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int measure = qRound(fontMetrics().averageCharWidth() * MEASURE * 1.06);
    const int right = std::max(least, width() - bar - left - measure);
    const int top = qRound(5 * unit);
    const QMargins margins(left, top, right, 0);
    if (viewportMargins() != margins) {
        setViewportMargins(margins);
        // While hidden the viewport's own event waits, and with it the text's new width.
        QResizeEvent resized(viewport()->size(), QSize());
        QPlainTextEdit::resizeEvent(&resized);
    }
    m_gutter->setGeometry(0, 0, left, height());
}

void LetterEdit::dress()
{
    const QScopedValueRollback dressing(m_isDressing, true);
    dressAsLetter(this, Theme::font(Type::Letter));
}

void LetterEdit::showMarks()
{
    setExtraSelections(selectionsOf(document(), m_marks, Theme::of(QApplication::palette())));
    m_gutter->update();
}

void LetterEdit::paintGutter(QPainter *painter)
{
    const Theme &theme = Theme::of(QApplication::palette());
    painter->setRenderHint(QPainter::Antialiasing);
    const double side = Theme::buttonIcon();
    const double x = Theme::u(this, 4);
    std::map<int, Severity> icons; // by the top of the line: the gravest of a line is shown
    for (const GutterMark &mark : m_gutterMarks) {
        const QTextBlock block = document()->findBlock(static_cast<int>(mark.position));
        if (!block.isValid() || !block.layout())
            continue;
        const QTextLine line = block.layout()->lineForTextPosition(static_cast<int>(mark.position) - block.position());
        if (!line.isValid())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        const double middle = place.top() + line.y() + line.height() / 2 + viewportMargins().top();
        Severity &shown = icons.emplace(qRound(middle - side / 2), mark.severity).first->second;
        shown = std::max(shown, mark.severity);
    }
    for (const auto &[top, severity] : icons) {
        if (top > viewportMargins().top() - side && top < height())
            paintIcon(painter, QRectF(x, top, side, side), iconOf(severity), theme.ink(severity));
    }
}

HeadEdit::HeadEdit(Type type, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_type(type)
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(1);
    dress();
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_isLoading && (removed > 0 || added > 0))
            Q_EMIT edited();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &HeadEdit::fit);
}

QString HeadEdit::text() const
{
    QString raw = document()->toRawText();
    for (QChar &c : raw) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u' ';
    }
    return raw;
}

void HeadEdit::load(const QString &text)
{
    const QScopedValueRollback loading(m_isLoading, true);
    m_marks.clear();
    QString line = text;
    setPlainText(line.replace(u'\n', u' '));
    setExtraSelections({});
}

void HeadEdit::replace(qsizetype start, qsizetype length, const QString &text)
{
    replaceIn(document(), start, length, text);
}

void HeadEdit::select(qsizetype start, qsizetype length)
{
    setTextCursor(cursorAt(document(), start, length));
}

void HeadEdit::setMarks(const std::vector<TextMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    setExtraSelections(selectionsOf(document(), m_marks, Theme::of(QApplication::palette())));
}

int HeadEdit::lineCount() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    return std::max(1, lines);
}

QSize HeadEdit::sizeHint() const
{
    return { Theme::lineSpacing(this) * 16, heightOf(std::min(lineCount(), MOST_LINES)) };
}

QSize HeadEdit::minimumSizeHint() const
{
    return { Theme::lineSpacing(this) * 6, heightOf(1) };
}

void HeadEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void HeadEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    const bool looksChanged = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksChanged && !m_isDressing) {
        dress();
        setExtraSelections(selectionsOf(document(), m_marks, Theme::of(QApplication::palette())));
    }
}

void HeadEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        event->ignore();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entered();
        return;
    default:
        QPlainTextEdit::keyPressEvent(event);
    }
}

void HeadEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
    Q_EMIT cursorPositionChanged();
}

void HeadEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

void HeadEdit::insertFromMimeData(const QMimeData *source)
{
    textCursor().insertText(source->text().simplified());
}

void HeadEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const auto [position, at] = placeOfMenu(*this, *event);
    Q_EMIT menuWanted(position, at);
}

void HeadEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(0, viewport()->height() - 2, viewport()->width(), 2),
                     Theme::of(QApplication::palette()).focus());
}

void HeadEdit::dress()
{
    const QScopedValueRollback dressing(m_isDressing, true);
    dressAsLetter(this, Theme::font(m_type));
}

void HeadEdit::fit()
{
    // A bar only where there is more: while it is there for no reason it takes the room that makes it needed.
    setVerticalScrollBarPolicy(lineCount() > MOST_LINES ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int wanted = sizeHint().height();
    if (height() != wanted || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

int HeadEdit::heightOf(int lines) const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font()).lineSpacing() * lines + 2 * document()->documentMargin()))
        + 2;
}

} // namespace countersign
