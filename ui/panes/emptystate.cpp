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
    , m_column(new QVBoxLayout)
{
    m_heading->setWordWrap(true);
    m_next->setWordWrap(true);
    m_next->setMaximumWidth(Theme::lineSpacing() * 30);
    m_heading->setMaximumWidth(Theme::lineSpacing() * 30);
    m_column->setSpacing(Theme::u(2));
    m_column->addWidget(m_heading);
    m_column->addWidget(m_next);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Theme::u(11), Theme::u(4), Theme::u(4), Theme::u(4));
    all->addStretch(1);
    all->addLayout(m_column);
    all->addStretch(2);
}

void EmptyState::say(const QString &heading, const QString &next)
{
    m_heading->setText(heading);
    m_next->setText(next);
    // The layout asks for their height at its own width, where they would have fewer lines.
    for (Words *words : { m_heading, m_next })
        words->setMinimumHeight(std::max(0, words->heightForWidth(words->maximumWidth())));
    setAccessibleName(heading);
    setAccessibleDescription(next);
}

void EmptyState::setAction(QAction *action)
{
    if (m_button)
        return;
    m_button = new ActionButton(action, ButtonLook::Filled, this);
    m_column->addSpacing(Theme::u(2));
    m_column->addWidget(m_button, 0, Qt::AlignLeft);
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
