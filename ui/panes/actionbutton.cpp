// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/actionbutton.h"

#include "panes/keyhint.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// "&Send && go" → "Send & go".
QString withoutMnemonic(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&')
            text.remove(i, 1); // of "&&" the second stays
    }
    return text;
}
} // namespace

ActionButton::ActionButton(QAction *action, ButtonLook look, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
    , m_look(look)
{
    setAutoDefault(false);
    setObjectName(action->objectName() + u"Button"_s);
    follow();
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
}

ActionButton::ActionButton(const QString &text, ButtonLook look, QWidget *parent)
    : QPushButton(text, parent)
    , m_look(look)
{
    setAutoDefault(false);
    setAccessibleName(label());
}

void ActionButton::follow()
{
    if (!m_action)
        return;
    setText(m_words.isEmpty() ? m_action->text() : m_words);
    if (!m_isIconOwn)
        m_iconName = m_action->icon().name();
    m_keys = keyText(m_action->shortcut());
    setEnabled(m_action->isEnabled());
    setToolTip(m_action->toolTip());
    setStatusTip(m_action->statusTip());
    setAccessibleName(label());
    setAccessibleDescription(m_action->statusTip());
    updateGeometry();
    update();
}

void ActionButton::setLook(ButtonLook look)
{
    m_look = look;
    updateGeometry();
    update();
}

void ActionButton::setSizeOf(Size size)
{
    m_size = size;
    updateGeometry();
}

void ActionButton::setIconName(const QString &name)
{
    m_iconName = name;
    m_isIconOwn = true;
    updateGeometry();
    update();
}

void ActionButton::setKeys(const QKeySequence &keys)
{
    m_keys = keyText(keys);
    updateGeometry();
    update();
}

void ActionButton::setSpread(bool spread)
{
    m_isSpread = spread;
    update();
}

void ActionButton::setWords(const QString &words)
{
    m_words = words;
    if (m_action) {
        follow();
        return;
    }
    setText(words);
    setAccessibleName(label());
    updateGeometry();
}

QFont ActionButton::labelFont() const
{
    if (m_size == Size::Small)
        return Theme::font(m_look == ButtonLook::Filled ? Type::SmallStrong : Type::Small);
    return Theme::font(m_look == ButtonLook::Filled ? Type::BodyStrong : Type::Body);
}

QString ActionButton::label() const
{
    return withoutMnemonic(text());
}

QSize ActionButton::sizeHint() const
{
    const QFontMetrics metrics(labelFont());
    int width = metrics.horizontalAdvance(label());
    if (!m_iconName.isEmpty())
        width += Theme::buttonIcon() + Theme::u(label().isEmpty() ? 0 : 1.75);
    if (!m_keys.isEmpty())
        width += keyHintSize(m_keys).width() + Theme::u(1.75);
    width += Theme::u(m_look == ButtonLook::Flat || m_size == Size::Small ? 4.5 : 5.5);
    return { width, std::max(Theme::u(m_size == Size::Small ? 6 : 7), metrics.height() + Theme::u(1.5)) };
}

QSize ActionButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    if (!m_mayBeElided)
        return whole;
    const QFontMetrics metrics(labelFont());
    const int words = metrics.horizontalAdvance(label());
    return { whole.width() - words + std::min(words, 8 * metrics.averageCharWidth()), whole.height() };
}

void ActionButton::setMayBeElided(bool may)
{
    m_mayBeElided = may;
    setSizePolicy(may ? QSizePolicy::Preferred : QSizePolicy::Minimum, QSizePolicy::Fixed);
    updateGeometry();
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || (event->modifiers() & ~Qt::KeypadModifier)) {
        QPushButton::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        click();
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const bool showsFocus = hasFocus();
    paintButton(&painter, rect(), m_look, { isEnabled(), underMouse(), isDown() || isChecked(), showsFocus }, theme);

    const QColor ink = buttonInk(m_look, isEnabled(), theme);
    const int padding = Theme::u(m_look == ButtonLook::Flat || m_size == Size::Small ? 2.25 : 2.75);
    const QSize hint = keyHintSize(m_keys);
    QFont font = labelFont();
    const QFontMetrics metrics(font);
    int width = metrics.horizontalAdvance(label());
    if (!m_iconName.isEmpty())
        width += Theme::buttonIcon() + Theme::u(label().isEmpty() ? 0 : 1.75);
    if (hint.width() > 0)
        width += hint.width() + Theme::u(1.75);
    double x = m_isSpread ? padding : std::max<double>(padding, (this->width() - width) / 2.0);
    if (!m_iconName.isEmpty()) {
        const int side = Theme::buttonIcon();
        paintIcon(&painter, QRectF(x, (height() - side) / 2.0, side, side), m_iconName, ink);
        x += side + Theme::u(1.75);
    }
    const double right = m_isSpread ? this->width() - padding : std::min<double>(this->width() - padding, x + width);
    const double room = right - x - (hint.width() > 0 ? hint.width() + Theme::u(1.75) : 0);
    painter.setFont(font);
    painter.setPen(ink);
    const QString words = metrics.elidedText(label(), Qt::ElideRight, static_cast<int>(std::ceil(room)) + 1);
    painter.drawText(QRectF(x, 0, room + 2, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    if (hint.width() > 0) {
        const double end = m_isSpread ? right : x + metrics.horizontalAdvance(words) + Theme::u(1.75) + hint.width();
        const QColor hintInk = m_look == ButtonLook::Filled && isEnabled() ? theme.onAccent() : theme.muted();
        const QColor line = m_look == ButtonLook::Filled && isEnabled() ? theme.onAccent() : theme.separator();
        paintKeyHint(&painter, QRectF(end - hint.width(), 0, hint.width(), height()), m_keys, hintInk, line);
    }
}

} // namespace countersign
