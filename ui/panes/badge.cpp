// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/badge.h"

#include "theme/shapes.h"
#include "theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
QFont badgeFont()
{
    QFont font = Theme::font(Type::Caption);
    font.setWeight(QFont::DemiBold);
    return font;
}
} // namespace

QString badgeText(const Badge &badge)
{
    if (badge.count <= 0)
        return {};
    return badge.count > 999 ? u"999+"_s : QString::number(badge.count);
}

QSize badgeSize(const Badge &badge)
{
    if (badge.count <= 0)
        return { 0, 0 };
    const QFontMetrics metrics(badgeFont());
    const int height = metrics.height();
    return { std::max(metrics.horizontalAdvance(badgeText(badge)) + Theme::u(2), height + Theme::u(0.5)), height };
}

void paintBadge(QPainter *painter, const QPointF &rightTop, const Badge &badge, const Theme &theme)
{
    const QSizeF size = badgeSize(badge);
    if (size.isEmpty())
        return;
    const QRectF where(std::round(rightTop.x() - size.width()), rightTop.y(), size.width(), size.height());
    paintShape(painter, where, size.height() / 2, badge.failed ? theme.error() : theme.accent(), {});
    painter->save();
    painter->setFont(badgeFont());
    painter->setPen(badge.failed ? theme.raised() : theme.onAccent());
    painter->drawText(where, Qt::AlignCenter | Qt::TextSingleLine, badgeText(badge));
    painter->restore();
}

} // namespace countersign
