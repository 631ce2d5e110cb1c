// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/chip.h"

#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QPainter>

namespace countersign {

QColor inkOf(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Neutral:
        return theme.muted();
    case Tone::Note:
        return theme.note();
    case Tone::Success:
        return theme.success();
    case Tone::Warning:
        return theme.warning();
    case Tone::Error:
        return theme.error();
    }
    Q_UNREACHABLE();
}

QColor tintOf(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Neutral:
        return {};
    case Tone::Note:
        return theme.noteTint();
    case Tone::Success:
        return theme.successTint();
    case Tone::Warning:
        return theme.warningTint();
    case Tone::Error:
        return theme.errorTint();
    }
    Q_UNREACHABLE();
}

Chip::Chip(Tone tone, const QString &iconName, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
    , m_iconName(iconName)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::display(Tone tone, const QString &iconName, const QString &text)
{
    m_tone = tone;
    m_iconName = iconName;
    setText(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Type::Small));
    const int icon = m_iconName.isEmpty() ? 0 : Theme::rowIcon() + Theme::u(1.25);
    return { metrics.horizontalAdvance(text()) + icon + Theme::u(3.5), std::max(Theme::u(5), metrics.height() + 2) };
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QColor ink = inkOf(m_tone, theme);
    const QColor tint = tintOf(m_tone, theme);
    paintShape(&painter, rect(), Theme::u(1), tint, tint.isValid() ? QColor() : theme.separator());
    double x = Theme::u(1.75);
    if (!m_iconName.isEmpty()) {
        const int side = Theme::rowIcon();
        paintIcon(&painter, QRectF(x, (height() - side) / 2.0, side, side), m_iconName, ink);
        x += side + Theme::u(1.25);
    }
    painter.setFont(Theme::font(Type::Small));
    painter.setPen(ink);
    painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     text());
}

} // namespace countersign
