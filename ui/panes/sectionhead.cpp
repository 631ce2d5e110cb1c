// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/sectionhead.h"

#include <QHBoxLayout>

namespace countersign {

SectionHead::SectionHead(const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_caption(new Words(Type::SectionCaption, Token::Muted, caption, this))
    , m_aside(new Words(Type::Small, Token::Muted, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_caption);
    row->addStretch();
    row->addWidget(m_aside);
    m_aside->hide();
    setAccessibleName(caption);
}

void SectionHead::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    setAccessibleName(caption);
}

void SectionHead::setAside(const QString &text)
{
    m_aside->setText(text);
    m_aside->setVisible(!text.isEmpty());
}

void SectionHead::setAside(QWidget *widget)
{
    m_aside->hide();
    layout()->addWidget(widget);
}

} // namespace countersign
