// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QPointF;
class QString;

namespace countersign {

class Theme;

/// The count at a place of the rail: accent, or error where something failed. None for zero.
struct Badge {
    int count = 0;
    bool failed = false;
    bool operator==(const Badge &) const = default;
};

QString badgeText(const Badge &badge); ///< "6", "999+", empty for zero
QSize badgeSize(const Badge &badge);
/// With its right top corner at that point.
void paintBadge(QPainter *painter, const QPointF &rightTop, const Badge &badge, const Theme &theme);

} // namespace countersign
