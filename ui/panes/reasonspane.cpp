// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/reasonspane.h"

#include "panes/actionbutton.h"
#include "panes/reasonicon.h"
#include "panes/sectionhead.h"
#include "panes/words.h"
#include "theme/theme.h"

#include <QAction>
#include <QBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

ReasonsPane::ReasonsPane(QAction *sign, QWidget *parent)
    : QWidget(parent)
    , m_button(new ActionButton(sign, ButtonLook::Plain, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"reasonsPane"_s);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    m_column->setContentsMargins(u(3.5), u(2.25), u(3.5), u(2.25));
    m_column->setSpacing(u(1));
    m_column->addWidget(new SectionHead(tr("Why this is here"), this));
    // One button for as long as the pane lives: so it keeps its place in the order of Tab.
    m_button->setSizeOf(ActionButton::Size::Small);
    m_button->setObjectName(u"signButton"_s);
    m_button->hide();
    setVisible(false);
}

void ReasonsPane::display(const std::vector<Reason> &reasons, const std::vector<ComplianceStep> &steps)
{
    if (m_rows && reasons == m_reasons && steps == m_steps)
        return;
    m_reasons = reasons;
    m_steps = steps;
    m_button->setParent(this);
    m_button->hide();
    if (m_rows)
        m_rows->deleteLater();
    m_rows = new QWidget(this);
    m_rowColumn = new QVBoxLayout(m_rows);
    m_rowColumn->setContentsMargins(0, 0, 0, 0);
    m_rowColumn->setSpacing(Theme::u(this, 0.75));
    for (const Reason &reason : reasons)
        addReason(reason);
    const auto next = std::ranges::find_if(steps, [](const ComplianceStep &step) { return !step.signature; });
    for (auto step = steps.begin(); step != steps.end(); ++step)
        addStep(*step, step == next);
    m_column->addWidget(m_rows);
    setVisible(!reasons.empty() || !steps.empty());
}

QWidget *ReasonsPane::lastToFocus() const
{
    return m_button;
}

void ReasonsPane::addReason(const Reason &reason)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::u(this, 1.5));
    row->addWidget(new IconLabel(iconOfReason(reason.id, reason.words), reason.isError ? Token::Error : Token::Muted,
                                 Theme::buttonIcon(), m_rows),
                   0, Qt::AlignTop);
    auto *words = new Words(Type::Small, Token::Text, breakable(reason.words), m_rows);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    row->addWidget(words, 1);
    m_rowColumn->addLayout(row);
}

void ReasonsPane::addStep(const ComplianceStep &step, bool isNext)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::u(this, 1.5));
    row->addWidget(new IconLabel(step.signature ? u"tick"_s : u"sign"_s, step.signature ? Token::Success : Token::Muted,
                                 Theme::buttonIcon(), m_rows),
                   0, Qt::AlignTop);
    const QString text = step.signature ? tr("%1: signed by %2").arg(step.check, *step.signature)
        : step.signedBy.isEmpty()       ? tr("%1: not signed yet").arg(step.check)
                                        : tr("%1: to be signed by the %2").arg(step.check, step.signedBy);
    auto *words = new Words(Type::Small, Token::Text, breakable(text), m_rows);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    row->addWidget(words, 1);
    if (isNext) {
        row->addWidget(m_button, 0, Qt::AlignTop);
        m_button->show();
    }
    m_rowColumn->addLayout(row);
}

} // namespace countersign
