// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/linkrow.h"

#include "theme/shapes.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

LinkRow::LinkRow(const QString &day, const QString &words, const QString &addition, QWidget *parent)
    : QAbstractButton(parent)
    , m_day(day)
    , m_addition(addition)
{
    setText(words);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QStringList parts { day, words, addition };
    parts.removeAll(QString());
    setAccessibleName(parts.join(u", "_s));
    setToolTip(addition.isEmpty() ? words : u"%1 · %2"_s.arg(words, addition));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize LinkRow::sizeHint() const
{
    return { Theme::lineSpacing(this) * 12, QFontMetrics(Theme::font(Type::Small)).height() + Theme::u(this, 0.5) };
}

QSize LinkRow::minimumSizeHint() const
{
    return { Theme::lineSpacing(this) * 4, sizeHint().height() };
}

void LinkRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    QFont font = Theme::font(Type::Small);
    const QFontMetrics metrics(font);
    QRect area = rect();
    const int days = qRound(Theme::lineSpacing(this) * 2.6) + Theme::u(this, 2);
    painter.setFont(font);
    painter.setPen(theme.muted());
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, m_day);
    area.setLeft(m_day.isEmpty() ? 0 : days);
    const QString addition = m_addition.isEmpty() ? QString() : u" · "_s + m_addition;
    const int most = std::max(area.width() / 2, area.width() - metrics.horizontalAdvance(addition));
    const QString shown = metrics.elidedText(text(), Qt::ElideRight, most);
    font.setUnderline(true);
    painter.setFont(font);
    painter.setPen(theme.accent());
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    area.setLeft(area.left() + metrics.horizontalAdvance(shown));
    font.setUnderline(false);
    painter.setFont(font);
    painter.setPen(theme.muted());
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(addition, Qt::ElideRight, area.width()));
    if (hasFocus())
        paintShape(&painter, rect(), controlRadius(), {}, theme.focus(), 2);
}

void LinkRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace countersign
