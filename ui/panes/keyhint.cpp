// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/keyhint.h"

#include "theme/shapes.h"
#include "theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

QString keyText(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    // A sign is shorter than the name of the key, and the same in every language.
    static constexpr std::array SIGNS { std::pair(Qt::Key_Return, u'\u23CE'), std::pair(Qt::Key_Enter, u'\u23CE'),
                                        std::pair(Qt::Key_Up, u'\u2191'),     std::pair(Qt::Key_Down, u'\u2193'),
                                        std::pair(Qt::Key_Left, u'\u2190'),   std::pair(Qt::Key_Right, u'\u2192') };
    for (const auto &[key, sign] : SIGNS) {
        const QString name = QKeySequence(key).toString(QKeySequence::NativeText);
        if (text == name || text.endsWith(u'+' + name))
            return text.chopped(name.size()) + sign;
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
