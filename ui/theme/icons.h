// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace countersign {

/// The icon of that name ("release", "chevron-down"; resources/icons) as a picture of `size` logical pixels, lines 1.5
/// wide at every size. Kept by name, size, colour and ratio. Empty where there is no such icon.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio);

void paintIcon(QPainter *painter, const QRectF &where, const QString &name, const QColor &colour);

/// For actions and menus: follows the theme in force when it is painted (Normal text, Disabled muted, Selected
/// on-accent). `icon(…).name()` is the name.
QIcon icon(const QString &name);
/// The same in one colour.
QIcon icon(const QString &name, const QColor &colour);

bool hasIcon(const QString &name);
QStringList iconNames();

QIcon applicationIcon();

} // namespace countersign
