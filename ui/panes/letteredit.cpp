// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/letteredit.h"

#include "theme/icons.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyleOptionFrame>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LEFT_MARGIN = 11; // in u, the gutter included
constexpr double LEAST_RIGHT_MARGIN = 7;
constexpr int MEASURE = 72; // average characters

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
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
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
    const auto last = static_cast<qsizetype>(document()->characterCount() - 1);
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(std::min(start, last)));
    cursor.setPosition(static_cast<int>(std::min(start + length, last)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
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
    const Theme &theme = Theme::of(this);
    QPalette own = theme.palette();
    own.setColor(QPalette::Window, theme.raised());
    own.setColor(QPalette::Base, theme.raised());
    own.setColor(QPalette::Text, theme.ownInk());
    if (palette() != own)
        setPalette(own);
    const QFont letter = Theme::font(Type::Letter);
    if (font() != letter)
        setFont(letter);
    setCursorWidth(2);
}

void LetterEdit::showMarks()
{
    const Theme &theme = Theme::of(this);
    QList<QTextEdit::ExtraSelection> selections;
    const int last = document()->characterCount() - 1;
    for (const TextMark &mark : m_marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::min(static_cast<int>(mark.start), last));
        selection.cursor.setPosition(std::min(static_cast<int>(mark.start + mark.length), last),
                                     QTextCursor::KeepAnchor);
        selection.format = formatOf(mark, theme);
        selections << selection;
    }
    setExtraSelections(selections);
    m_gutter->update();
}

void LetterEdit::paintGutter(QPainter *painter)
{
    const Theme &theme = Theme::of(this);
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

MarkedLineEdit::MarkedLineEdit(Type type, QWidget *parent)
    : QLineEdit(parent)
    , m_type(type)
{
    setFrame(false);
    setFont(Theme::font(type));
}

void MarkedLineEdit::setMarks(const std::vector<TextMark> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    update();
}

void MarkedLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QFontMetricsF metrics(font());
    // The edit scrolls: where its caret stands tells where the text does.
    const double origin = cursorRect().center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
    const double baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    for (const TextMark &mark : m_marks) {
        const double from = origin + metrics.horizontalAdvance(text().left(mark.start));
        const double to = origin + metrics.horizontalAdvance(text().left(mark.start + mark.length));
        const QTextCharFormat format = formatOf(mark, theme);
        QPen pen(format.underlineColor(), mark.kind == MarkKind::Agrees ? 1 : 1.5);
        pen.setStyle(mark.kind == MarkKind::Agrees        ? Qt::DotLine
                         : mark.kind == MarkKind::Warning ? Qt::DashLine
                                                          : Qt::SolidLine);
        painter.setPen(pen);
        const double y = baseline + metrics.underlinePos() + 1.5;
        painter.drawLine(QPointF(from, y), QPointF(to, y));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focus(), 2));
        painter.drawLine(QPointF(0, height() - 1), QPointF(width(), height() - 1));
    }
}

void MarkedLineEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_isDressing) {
        const QScopedValueRollback dressing(m_isDressing, true);
        setFont(Theme::font(m_type));
    }
}

} // namespace countersign
