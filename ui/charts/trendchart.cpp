// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"

#include "theme/shapes.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

/// The upper edges that an axis of shares may have: in between lie round numbers.
constexpr std::array EDGES { 0.02, 0.04, 0.06, 0.08, 0.1, 0.16, 0.2, 0.24, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0 };
constexpr double ROOM_ABOVE = 1.1;
constexpr int LABELS = 4; ///< weeks named under the axis, beside the last
constexpr double POINT = 0.6; ///< in u
constexpr double POINT_OF_ALERT = 1.0;

double edgeAbove(double share)
{
    const auto found = std::find_if(EDGES.begin(), EDGES.end(), [share](double edge) { return edge >= share; });
    return found == EDGES.end() ? 1.0 : *found;
}

QString axisText(double share)
{
    const double percent = share * 100;
    return QString::number(percent, 'f', std::abs(percent - std::round(percent)) < 0.05 ? 0 : 1) + u"\u00a0%"_s;
}

} // namespace

TrendChart::TrendChart(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TrendChart::display(const std::vector<TrendPoint> &points, std::optional<double> alertLine)
{
    m_points = points;
    m_alertLine = alertLine;
    setCurrent(static_cast<int>(m_points.size()) - 1);
    update();
}

void TrendChart::setCurrent(int index)
{
    if (index < -1 || index >= static_cast<int>(m_points.size()))
        return;
    m_current = index;
    const QString words = currentInWords();
    setAccessibleDescription(words);
    setToolTip(words);
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

QString TrendChart::currentInWords() const
{
    if (m_current < 0)
        return {};
    const TrendPoint &point = m_points[static_cast<size_t>(m_current)];
    if (point.of.whole == 0)
        return tr("%1: nothing").arg(point.week.shortName());
    const QString number = point.value ? shareInWords(point.of)
                                       : tr("%1 of %2, too few for a rate").arg(point.of.part).arg(point.of.whole);
    return point.isAlert ? tr("%1: %2, part of the alert").arg(point.week.shortName(), number)
                         : tr("%1: %2").arg(point.week.shortName(), number);
}

QSize TrendChart::sizeHint() const
{
    return { Theme::lineSpacing() * 18, Theme::lineSpacing() * 7 };
}

QSize TrendChart::minimumSizeHint() const
{
    return { Theme::lineSpacing() * 11, Theme::lineSpacing() * 5 };
}

double TrendChart::Layout::xOf(int index, int many) const
{
    return many < 2 ? plot.center().x() : plot.left() + plot.width() * index / (many - 1);
}

TrendChart::Layout TrendChart::layoutNow() const
{
    const QFontMetrics metrics(Theme::font(Type::Caption));
    double most = m_alertLine.value_or(0);
    for (const TrendPoint &point : m_points)
        most = std::max(most, point.value.value_or(0));
    Layout layout;
    layout.top = edgeAbove(most * ROOM_ABOVE);
    const double left = metrics.horizontalAdvance(u"100\u00a0%"_s) + Theme::u(2);
    const double right = metrics.horizontalAdvance(u"W00"_s) / 2.0 + Theme::u(1);
    layout.plot
        = QRectF(left, metrics.height() / 2.0, width() - left - right, height() - metrics.height() * 1.5 - Theme::u(2));
    return layout;
}

int TrendChart::nearestTo(double x) const
{
    const Layout layout = layoutNow();
    const auto many = static_cast<int>(m_points.size());
    int nearest = -1;
    for (int i = 0; i < many; ++i) {
        if (nearest < 0 || std::abs(layout.xOf(i, many) - x) < std::abs(layout.xOf(nearest, many) - x))
            nearest = i;
    }
    return nearest;
}

void TrendChart::paintGrid(QPainter &painter, const Layout &layout) const
{
    const Theme &theme = Theme::of(this);
    const QFont font = Theme::font(Type::Caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    for (const double part : { 0.0, 0.5, 1.0 }) {
        const double y = std::round(layout.yOf(layout.top * part)) + 0.5;
        painter.setPen(QPen(theme.separator(), 1));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(theme.muted());
        const QRectF label(0, y - metrics.height() / 2.0, layout.plot.left() - Theme::u(1.5), metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, axisText(layout.top * part));
    }
    const auto many = static_cast<int>(m_points.size());
    const int step = std::max(1, (many + LABELS - 1) / LABELS);
    const double width = metrics.horizontalAdvance(u"W000"_s);
    for (int i = 0; i < many; ++i) {
        // The last week has its name, and what would touch that has none.
        const bool isNamed = i == many - 1 || (i % step == 0 && i + 1 < many - 1);
        if (!isNamed)
            continue;
        const QRectF label(layout.xOf(i, many) - width / 2, layout.plot.bottom() + Theme::u(1.5), width,
                           metrics.height());
        painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine,
                         m_points[static_cast<size_t>(i)].week.shortName());
    }
}

void TrendChart::paintAlertLine(QPainter &painter, const Layout &layout) const
{
    if (!m_alertLine)
        return;
    const Theme &theme = Theme::of(this);
    const double y = std::round(layout.yOf(*m_alertLine)) + 0.5;
    painter.setPen(QPen(theme.error(), 1, Qt::DashLine));
    painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
    const QFontMetrics metrics(painter.font());
    const QString words = tr("Alert above %1").arg(percentInWords(*m_alertLine));
    const QRectF label(layout.plot.left() + Theme::u(1), y - metrics.height() - Theme::u(0.25), layout.plot.width(),
                       metrics.height());
    painter.setPen(theme.error());
    painter.drawText(label, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, words);
}

void TrendChart::paintLine(QPainter &painter, const Layout &layout) const
{
    const Theme &theme = Theme::of(this);
    const auto many = static_cast<int>(m_points.size());
    painter.setRenderHint(QPainter::Antialiasing);
    std::optional<QPointF> before;
    for (int i = 0; i < many; ++i) {
        const TrendPoint &point = m_points[static_cast<size_t>(i)];
        if (!point.value) {
            before.reset();
            continue;
        }
        const QPointF here(layout.xOf(i, many), layout.yOf(*point.value));
        if (before) {
            painter.setPen(QPen(theme.colour(Token::Series1), 2, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(*before, here);
        }
        before = here;
    }
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < many; ++i) {
        const TrendPoint &point = m_points[static_cast<size_t>(i)];
        if (!point.value)
            continue;
        const double radius = Theme::u(point.isAlert ? POINT_OF_ALERT : POINT);
        painter.setBrush(point.isAlert ? theme.error() : theme.colour(Token::Series1));
        painter.drawEllipse(QPointF(layout.xOf(i, many), layout.yOf(*point.value)), radius, radius);
    }
    if (hasFocus() && m_current >= 0) {
        const TrendPoint &point = m_points[static_cast<size_t>(m_current)];
        const QPointF here(layout.xOf(m_current, many), layout.yOf(point.value.value_or(0)));
        painter.setPen(QPen(theme.focus(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(here, Theme::u(2) * 1.0, Theme::u(2) * 1.0);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Layout layout = layoutNow();
    paintGrid(painter, layout);
    paintAlertLine(painter, layout);
    paintLine(painter, layout);
    if (hasFocus())
        paintShape(&painter, rect(), controlRadius(), {}, Theme::of(this).focus(), 2);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<int>(m_points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        setCurrent(std::min(last, m_current + 1));
        return;
    case Qt::Key_Home:
        setCurrent(std::min(0, last));
        return;
    case Qt::Key_End:
        setCurrent(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT weekChosen(m_points[static_cast<size_t>(m_current)].week);
        return;
    default: // any other key is not for the chart
        QWidget::keyPressEvent(event);
    }
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    setCurrent(nearestTo(event->position().x()));
    if (event->button() == Qt::LeftButton && m_current >= 0)
        Q_EMIT weekChosen(m_points[static_cast<size_t>(m_current)].week);
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    if (const int nearest = nearestTo(event->position().x()); nearest != m_current)
        setCurrent(nearest);
}

void TrendChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace countersign
