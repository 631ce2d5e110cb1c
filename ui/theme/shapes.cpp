// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/shapes.h"

#include <QPainter>

namespace countersign {

double controlRadius()
{
    return Theme::u(1.25);
}
double panelRadius()
{
    return Theme::u(1.5);
}

void paintShape(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line,
                double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    const QRectF inside = rect.adjusted(inset, inset, -inset, -inset);
    const double inner = std::max(0.0, radius - inset);
    if (inner > 0)
        painter->drawRoundedRect(inside, inner, inner);
    else
        painter->drawRect(inside);
    painter->restore();
}

void paintEdge(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &colour)
{
    const double ratio = painter->device()->devicePixelRatioF();
    const double line = std::max(1.0, std::round(ratio)) / ratio;
    switch (edge) {
    case Qt::TopEdge:
        painter->fillRect(QRectF(rect.left(), rect.top(), rect.width(), line), colour);
        break;
    case Qt::BottomEdge:
        painter->fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), colour);
        break;
    case Qt::LeftEdge:
        painter->fillRect(QRectF(rect.left(), rect.top(), line, rect.height()), colour);
        break;
    case Qt::RightEdge:
        painter->fillRect(QRectF(rect.right() - line, rect.top(), line, rect.height()), colour);
        break;
    }
}

QColor buttonInk(ButtonLook look, bool enabled, const Theme &theme)
{
    if (!enabled)
        return theme.muted();
    switch (look) {
    case ButtonLook::Filled:
        return theme.onAccent();
    case ButtonLook::Danger:
        return theme.error();
    case ButtonLook::Plain:
    case ButtonLook::Flat:
        return theme.text();
    }
    Q_UNREACHABLE();
}

void paintButton(QPainter *painter, const QRectF &rect, ButtonLook look, const ButtonState &state, const Theme &theme)
{
    QColor fill = look == ButtonLook::Flat ? QColor() : theme.raised();
    QColor line = look == ButtonLook::Flat ? QColor() : theme.control();
    if (look == ButtonLook::Danger)
        line = theme.error();
    if (look == ButtonLook::Filled) {
        fill = theme.accent();
        line = theme.accent();
        // Deeper on light, lighter on dark: away from the ink, so that its contrast only grows.
        if (state.pressed || state.hovered)
            fill = theme.isDark() ? fill.lighter(state.pressed ? 115 : 107) : fill.darker(state.pressed ? 125 : 112);
    } else if (state.pressed) {
        fill = theme.selection();
    } else if (state.hovered) {
        fill = theme.hover();
    }
    if (!state.enabled) {
        fill = look == ButtonLook::Flat ? QColor() : theme.sunken();
        line = look == ButtonLook::Flat ? QColor() : theme.separator();
    }
    paintShape(painter, rect, controlRadius(), fill, line);
    if (!state.focused)
        return;
    // Inside of the button's own rectangle, where no neighbour can cover it; a line of the ground keeps it apart.
    const QColor gap = look == ButtonLook::Filled && state.enabled ? theme.onAccent() : QColor();
    if (gap.isValid()) {
        paintShape(painter, rect, controlRadius(), {}, theme.focus(), 2);
        paintShape(painter, rect.adjusted(2, 2, -2, -2), controlRadius() - 2, {}, gap, 1);
    } else {
        paintShape(painter, rect, controlRadius(), {}, theme.focus(), 2);
    }
}

} // namespace countersign
