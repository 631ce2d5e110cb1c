// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/words.h"

#include "theme/icons.h"
#include "theme/shapes.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace countersign {

Words::Words(Type type, Token ink, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    dress();
}

Words::Words(Type type, QWidget *parent)
    : Words(type, Token::Text, {}, parent)
{
}

void Words::setInk(Token ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    dress();
}

void Words::setType(Type type)
{
    m_type = type;
    dress();
}

int Words::heightForWidth(int width) const
{
    constexpr qsizetype MOST_WIDTHS = 8;
    const bool isTheSame = m_measured.isWrapped == wordWrap() && m_measured.atLeast == minimumHeight()
        && m_measured.text == text();
    if (!isTheSame)
        m_measured = { text(), wordWrap(), minimumHeight(), {} };
    const auto known
        = std::ranges::find(m_measured.heights, width, [](const std::pair<int, int> &each) { return each.first; });
    if (known != m_measured.heights.end())
        return known->second;
    const int height = QLabel::heightForWidth(width);
    if (m_measured.heights.size() == MOST_WIDTHS)
        m_measured.heights.erase(m_measured.heights.begin());
    m_measured.heights.emplace_back(width, height);
    return height;
}

bool Words::event(QEvent *event)
{
    if (event->type() == QEvent::ContentsRectChange)
        m_measured = {};
    return QLabel::event(event);
}

void Words::changeEvent(QEvent *event)
{
    m_measured = {};
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
        dress();
        break;
    default:
        break;
    }
}

void Words::dress()
{
    if (m_isDressing)
        return; // setting font and palette comes back as a change event
    m_isDressing = true;
    const Theme &theme = Theme::of(nullptr);
    QPalette own;
    for (const auto group : { QPalette::Active, QPalette::Inactive })
        own.setColor(group, QPalette::WindowText, theme.colour(m_ink));
    own.setColor(QPalette::Disabled, QPalette::WindowText, theme.muted());
    setPalette(own);
    setFont(Theme::font(m_type));
    m_isDressing = false;
}

QString breakable(const QString &text)
{
    constexpr int LONGEST_RUN = 16;
    QString result;
    result.reserve(text.size());
    int run = 0;
    for (const QChar c : text) {
        const bool maySplit = !c.isSpace() && !c.isMark() && !c.isLowSurrogate();
        run = c.isSpace() ? 0 : run + 1;
        if (run > LONGEST_RUN && maySplit) {
            result += QChar(0x200B);
            run = 1;
        }
        result += c;
    }
    return result;
}

QSize ElidedWords::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 6, Words::minimumSizeHint().height() };
}

void ElidedWords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect where = contentsRect();
    const int align = static_cast<int>(alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.drawText(where, align, fontMetrics().elidedText(text(), Qt::ElideRight, where.width()));
}

void ElidedWords::resizeEvent(QResizeEvent *event)
{
    Words::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text() : QString());
}

IconLabel::IconLabel(QString name, Token ink, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_ink(ink)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::display(const QString &name, Token ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const
{
    return { m_size, m_size };
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, Theme::of(this).colour(m_ink));
}

Line::Line(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize Line::sizeHint() const
{
    return { 1, 1 };
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintEdge(&painter, rect(), m_orientation == Qt::Horizontal ? Qt::TopEdge : Qt::LeftEdge,
              Theme::of(this).separator());
}

} // namespace countersign
