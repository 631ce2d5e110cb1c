// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/emptystate.h"

#include "panes/actionbutton.h"

#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_heading(new Words(Type::Heading, Token::Text, {}, this))
    , m_next(new Words(Type::Body, Token::Muted, {}, this))
    , m_column(new QVBoxLayout(this))
{
    m_heading->setWordWrap(true);
    m_next->setWordWrap(true);
    m_next->setMaximumWidth(Theme::lineSpacing() * 30);
    m_heading->setMaximumWidth(Theme::lineSpacing() * 30);
    m_column->setSpacing(Theme::u(2));
    m_column->addStretch(1);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_next);
    m_column->addStretch(2);
    fit();
}

void EmptyState::say(const QString &heading, const QString &next)
{
    m_heading->setText(heading);
    m_next->setText(next);
    fit();
    setAccessibleName(heading);
    setAccessibleDescription(next);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The layout asks for their height at its own width, where they would have fewer lines. A narrow pane gives them its
/// margins.
void EmptyState::fit()
{
    const bool isNarrow = width() < Theme::lineSpacing(this) * 24;
    const int left = Theme::u(this, isNarrow ? 4 : 11);
    const int right = Theme::u(this, 4);
    m_column->setContentsMargins(left, Theme::u(this, 4), right, Theme::u(this, 4));
    for (Words *words : { m_heading, m_next }) {
        const int room = std::clamp(width() - left - right, 1, words->maximumWidth());
        words->setMinimumHeight(0); // a label takes it for the least that its text needs
        words->setFixedHeight(std::max(0, words->heightForWidth(room)));
    }
}

void EmptyState::setAction(QAction *action)
{
    if (m_button)
        return;
    m_button = new ActionButton(action, ButtonLook::Filled, this);
    m_column->insertSpacing(m_column->count() - 1, Theme::u(2));
    m_column->insertWidget(m_column->count() - 1, m_button, 0, Qt::AlignLeft);
}

void EmptyState::offerAction(Offer how)
{
    if (!m_button)
        return;
    m_button->setVisible(how != Offer::Not);
    m_button->setLook(how == Offer::NextStep ? ButtonLook::Filled : ButtonLook::Plain);
}

void EmptyState::focusAction()
{
    if (m_button)
        m_button->setFocus(Qt::OtherFocusReason);
}

} // namespace countersign
