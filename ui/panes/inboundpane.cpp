// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/inboundpane.h"

#include "domain/factnames.h"
#include "panes/sectionhead.h"
#include "panes/words.h"
#include "theme/theme.h"

#include <QBoxLayout>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

InboundPane::InboundPane(QWidget *parent)
    : QWidget(parent)
    , m_head(new SectionHead(tr("What they wrote"), this))
    , m_text(new Words(Type::Body, Token::Text, {}, this))
{
    setObjectName(u"inboundPane"_s);
    m_text->setObjectName(u"inboundText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::u(this, 3.5), Theme::u(this, 2.25), Theme::u(this, 3.5), Theme::u(this, 2.25));
    column->setSpacing(Theme::u(this, 1));
    column->addWidget(m_head);
    column->addWidget(m_text);
    hide();
}

void InboundPane::display(const std::vector<Record> &records)
{
    QStringList texts;
    for (const Record &record : records) {
        if (const QString text = record.text(factnames::INBOUND_TEXT).trimmed();
            !text.isEmpty() && !texts.contains(text))
            texts << text;
    }
    m_text->setText(breakable(texts.join(u"\n\n"_s)));
    m_text->setAccessibleName(tr("What the customer wrote"));
    setVisible(!texts.isEmpty());
}

} // namespace countersign
