// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QRectF>

class QPainter;

namespace countersign {

/// How round a control is, a panel is.
double controlRadius();
double panelRadius();

/// A rounded shape of `fill` with a line of `width` inside its edge; an invalid colour is not painted.
void paintShape(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line,
                double width = 1);

/// A one pixel line along an edge of `rect`, sharp at every scale.
void paintEdge(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &colour);

/// What a push button looks like: at most one filled on the screen, and it is the next step.
enum class ButtonLook { Plain, Filled, Flat, Danger };

struct ButtonState {
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool focused = false;
};
/// With focus a 2 px ring runs inside the edge; on a filled button a line of its ink parts the ring from the ground.
void paintButton(QPainter *painter, const QRectF &rect, ButtonLook look, const ButtonState &state, const Theme &theme);
QColor buttonInk(ButtonLook look, bool enabled, const Theme &theme);

} // namespace countersign
