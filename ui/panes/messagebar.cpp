// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/messagebar.h"

#include "panes/actionbutton.h"
#include "panes/words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
QString iconOf(const Message &message)
{
    if (message.id == u"practice"_s)
        return u"practice"_s;
    switch (message.tone) {
    case Tone::Error:
        return u"error"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Success:
        return u"agrees"_s;
    case Tone::Note:
    case Tone::Neutral:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

Token inkToken(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return Token::Error;
    case Tone::Warning:
        return Token::Warning;
    case Tone::Success:
        return Token::Success;
    case Tone::Note:
        return Token::Note;
    case Tone::Neutral:
        return Token::Muted;
    }
    Q_UNREACHABLE();
}

/// What was done just now outranks what always holds, and gives way to trouble.
int rankOf(const Message &message)
{
    const int grave = static_cast<int>(message.tone) * 2;
    return grave + (message.mayBeClosed ? 1 : 0);
}
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"note"_s, Token::Note, Theme::railIcon(), this))
    , m_happened(new Words(Type::BodyStrong, this))
    , m_kept(new Words(Type::Body, this))
    , m_counter(new ActionButton(QString(), ButtonLook::Flat, this))
    , m_act(new ActionButton(QString(), ButtonLook::Plain, this))
    , m_second(new ActionButton(QString(), ButtonLook::Flat, this))
    , m_close(new ActionButton(QString(), ButtonLook::Flat, this))
{
    setObjectName(u"messageBar"_s);
    m_happened->setObjectName(u"messageHappened"_s);
    m_kept->setObjectName(u"messageKept"_s);
    m_kept->setWordWrap(true);
    m_counter->setObjectName(u"messageCounter"_s);
    m_act->setObjectName(u"messageAct"_s);
    m_second->setObjectName(u"messageSecond"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setIconName(u"cross"_s);
    m_close->setAccessibleName(tr("Put this message away"));
    m_close->setToolTip(tr("Put this message away"));
    setMinimumHeight(Theme::u(11));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::u(3.5), Theme::u(1.5), Theme::u(3.5), Theme::u(1.5));
    row->setSpacing(Theme::u(2));
    row->addWidget(m_icon);
    row->addSpacing(Theme::u(0.5));
    row->addWidget(m_happened);
    row->addWidget(m_kept, 1);
    row->addWidget(m_counter);
    row->addWidget(m_act);
    row->addWidget(m_second);
    row->addWidget(m_close);

    connect(m_counter, &QPushButton::clicked, this, &MessageBar::showNext);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (const Message *message = shown(); message && message->onAct)
            std::function<void()>(message->onAct)(); // a copy: the act may withdraw the message
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (const Message *message = shown(); message && message->onSecond)
            std::function<void()>(message->onSecond)();
    });
    hide();
}

const Message *MessageBar::shown() const
{
    return m_current < m_messages.size() ? &m_messages[m_current] : nullptr;
}

void MessageBar::say(const Message &message)
{
    std::erase_if(m_messages, [&](const Message &other) { return other.id == message.id; });
    const auto place = std::find_if(m_messages.begin(), m_messages.end(),
                                    [&](const Message &other) { return rankOf(other) <= rankOf(message); });
    m_messages.insert(place, message);
    m_current = 0;
    showCurrent();
    announce();
}

void MessageBar::withdraw(const QString &id)
{
    if (std::erase_if(m_messages, [&](const Message &other) { return other.id == id; }) == 0)
        return;
    m_current = 0;
    showCurrent();
}

void MessageBar::dismiss()
{
    const Message *message = shown();
    if (message && message->mayBeClosed)
        withdraw(QString(message->id));
}

void MessageBar::takeFocus()
{
    for (ActionButton *button : { m_act, m_second, m_counter, m_close }) {
        if (button->isVisible()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MessageBar::showNext()
{
    m_current = m_messages.empty() ? 0 : (m_current + 1) % m_messages.size();
    showCurrent();
    announce();
}

void MessageBar::showCurrent()
{
    const Message *message = shown();
    setVisible(message != nullptr);
    if (!message)
        return;
    m_icon->display(iconOf(*message), inkToken(message->tone));
    m_happened->setText(message->happened);
    m_kept->setText(message->kept);
    m_counter->setVisible(count() > 1);
    m_counter->setWords(tr("%1 of %2").arg(m_current + 1).arg(count()));
    m_counter->setAccessibleName(tr("Next message, %1 of %2 is shown").arg(m_current + 1).arg(count()));
    m_act->setVisible(!message->act.isEmpty());
    m_act->setWords(message->act);
    m_second->setVisible(!message->second.isEmpty());
    m_second->setWords(message->second);
    m_close->setVisible(message->mayBeClosed);
    setAccessibleName(message->happened);
    setAccessibleDescription(message->kept);
    updateGeometry();
    update();
}

void MessageBar::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize MessageBar::sizeHint() const
{
    return { QWidget::sizeHint().width(), std::max(Theme::u(11), QWidget::sizeHint().height()) };
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Message *message = shown();
    if (!message)
        return;
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QColor tint = tintOf(message->tone, theme);
    painter.fillRect(rect(), tint.isValid() ? tint : theme.ground());
    paintEdge(&painter, rect(), Qt::BottomEdge, theme.separator());
}

} // namespace countersign
