// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/keyhint.h"

#include "theme/shapes.h"
#include "theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    // Both are the same key to a hand; its sign is shorter than its name.
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter }) {
        const QString name = QKeySequence(key).toString(QKeySequence::NativeText);
        if (text == name || text.endsWith(u'+' + name))
            text = text.chopped(name.size()) + u'\u23CE';
    }
    return text;
}

QSize keyHintSize(const QString &text)
{
    if (text.isEmpty())
        return { 0, 0 };
    const QFontMetrics metrics(Theme::font(Type::Caption));
    const int height = metrics.height() + Theme::u(0.25);
    return { std::max(metrics.horizontalAdvance(text) + Theme::u(2), height), height };
}

void paintKeyHint(QPainter *painter, const QRectF &where, const QString &text, const QColor &ink, const QColor &line)
{
    if (text.isEmpty())
        return;
    const QSizeF size = keyHintSize(text);
    const QRectF frame(std::round(where.right() - size.width()), std::round(where.center().y() - size.height() / 2),
                       size.width(), size.height());
    paintShape(painter, frame, Theme::u(0.75), {}, line);
    painter->save();
    painter->setFont(Theme::font(Type::Caption));
    painter->setPen(ink);
    painter->drawText(frame, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter->restore();
}

KeyHint::KeyHint(const QKeySequence &keys, QWidget *parent)
    : QLabel(keyText(keys), parent)
{
}

QSize KeyHint::sizeHint() const
{
    return keyHintSize(text());
}
QSize KeyHint::minimumSizeHint() const
{
    return sizeHint();
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintKeyHint(&painter, rect(), text(), theme.muted(), theme.separator());
}

} // namespace countersign
