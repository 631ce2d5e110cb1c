// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/actionstrip.h"

#include "panes/words.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// How much of the queue is done.
class ActionStrip::Bar : public QWidget {
public:
    using QWidget::QWidget;
    void setShare(double share)
    {
        m_share = std::clamp(share, 0.0, 1.0);
        update();
    }
    QSize sizeHint() const override { return { Theme::lineSpacing(this) * 8, Theme::u(this) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        const double radius = height() / 2.0;
        paintShape(&painter, rect(), radius, theme.sunken(), {});
        if (m_share > 0)
            paintShape(&painter, QRectF(0, 0, std::max<double>(height(), width() * m_share), height()), radius,
                       theme.accent(), {});
    }

private:
    double m_share = 0;
};

ActionStrip::ActionStrip(const Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_counts(new Words(Type::Small, Token::Text, {}, this))
    , m_bar(new Bar(this))
    , m_blockedIcon(new IconLabel(u"error"_s, Token::Error, Theme::buttonIcon(), this))
    , m_blocked(new ElidedWords(Type::Small, Token::Error, {}, this))
    , m_release(new ActionButton(acts.release, ButtonLook::Plain, this))
    , m_send(new ActionButton(acts.send, ButtonLook::Plain, this))
    , m_countdown(new Words(Type::Small, Token::Text, {}, this))
    , m_undoSend(new ActionButton(acts.undoSend, ButtonLook::Plain, this))
{
    setObjectName(u"actionStrip"_s);
    m_counts->setObjectName(u"queueCounts"_s);
    m_blocked->setObjectName(u"blockedBecause"_s);
    m_release->setObjectName(u"releaseButton"_s);
    m_send->setObjectName(u"sendButton"_s);
    m_countdown->setObjectName(u"sendCountdown"_s);
    m_undoSend->setObjectName(u"undoSendButton"_s);
    m_undoSend->setWords(tr("Take back"));
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(3), 1, u(3), 0);
    row->setSpacing(u(1.5));
    auto *left = new QVBoxLayout;
    left->setSpacing(u(1.25));
    left->addStretch(1);
    left->addWidget(m_counts);
    left->addWidget(m_bar);
    left->addStretch(1);
    row->addLayout(left);
    row->addStretch(1);
    const auto addButtons = [&](const std::vector<QAction *> &actions, std::vector<ActionButton *> &buttons) {
        for (QAction *action : actions) {
            buttons.push_back(new ActionButton(action, ButtonLook::Flat, this));
            buttons.back()->setObjectName(action->objectName() + u"Button"_s);
            row->addWidget(buttons.back());
        }
    };
    addButtons(acts.letter, m_letterButtons);
    row->addWidget(m_blockedIcon);
    row->addWidget(m_blocked);
    addButtons(acts.scan, m_scanButtons);
    row->addWidget(m_release);
    auto *line = new Line(Qt::Vertical, this);
    line->setFixedHeight(u(7));
    row->addWidget(line);
    row->addWidget(m_countdown);
    row->addWidget(m_undoSend);
    row->addWidget(m_send);
    setScanning(false);
    display(StripState());
}

void ActionStrip::display(const StripState &state)
{
    m_state = state;
    m_counts->setTextFormat(Qt::RichText);
    m_counts->setText(state.counts);
    m_bar->setShare(state.doneShare);
    m_blocked->setText(state.blocked);
    m_blocked->setInk(state.isError ? Token::Error : Token::Muted);
    m_blocked->setVisible(!state.blocked.isEmpty());
    m_blockedIcon->setVisible(!state.blocked.isEmpty() && state.isError);
    m_release->setLook(state.next == StripState::Next::Release ? ButtonLook::Filled : ButtonLook::Plain);
    m_release->setWords(state.release);
    m_send->setLook(state.next == StripState::Next::Send ? ButtonLook::Filled : ButtonLook::Plain);
    m_send->setWords(state.send);
    m_countdown->setText(state.countdown);
    m_countdown->setVisible(!state.countdown.isEmpty());
    m_undoSend->setVisible(!state.countdown.isEmpty());
    fit();
}

void ActionStrip::setScanning(bool scanning)
{
    m_isScanning = scanning;
    for (ActionButton *button : m_letterButtons)
        button->setVisible(!scanning);
    for (ActionButton *button : m_scanButtons)
        button->setVisible(scanning);
    fit();
}

QSize ActionStrip::sizeHint() const
{
    return { QWidget::sizeHint().width(), Theme::u(this, 12.5) };
}

QSize ActionStrip::minimumSizeHint() const
{
    return { Theme::lineSpacing(this) * 30, sizeHint().height() };
}

void ActionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.ground());
    paintEdge(&painter, rect(), Qt::TopEdge, theme.separator());
}

void ActionStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// In a narrow window the words of Send give way first (the tool tip and the outbox say where letters go), then the
/// counts, which stand in the queue as well.
void ActionStrip::fit()
{
    const auto isTooWide = [this] {
        layout()->invalidate();
        return layout()->sizeHint().width() > width();
    };
    m_send->setWords(m_state.send);
    m_counts->setVisible(true);
    m_bar->setVisible(!m_state.isSelection);
    if (!m_state.sendShort.isEmpty() && isTooWide())
        m_send->setWords(m_state.sendShort);
    if (!m_state.isSelection && isTooWide()) {
        m_counts->setVisible(false);
        m_bar->setVisible(false);
    }
}

} // namespace countersign
