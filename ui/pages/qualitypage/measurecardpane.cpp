// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/qualitypage/measurecardpane.h"

#include "charts/trendchart.h"
#include "panes/words.h"
#include "theme/shapes.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

struct Look {
    QString icon;
    Token ink;
};

Look lookOf(AlertStanding::State state)
{
    switch (state) {
    case AlertStanding::State::Alert:
        return { u"error"_s, Token::Error };
    case AlertStanding::State::Steady:
        return { u"agrees"_s, Token::Success };
    case AlertStanding::State::TooFew:
        return { u"note"_s, Token::Note };
    }
    Q_UNREACHABLE();
}

} // namespace

MeasureCardPane::MeasureCardPane(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new Words(Type::SectionCaption, Token::Muted, {}, this))
    , m_figure(new Words(Type::Figure, Token::Text, {}, this))
    , m_of(new Words(Type::Small, Token::Muted, {}, this))
    , m_chart(new TrendChart(name, this))
    , m_icon(new IconLabel(u"agrees"_s, Token::Success, Theme::buttonIcon(), this))
    , m_state(new Words(Type::Body, Token::Text, {}, this))
{
    setAccessibleName(name);
    m_state->setTextFormat(Qt::RichText);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(Theme::lineSpacing() * 3);
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::u(4), Theme::u(3), Theme::u(4), Theme::u(3));
    column->setSpacing(Theme::u(1));
    column->addWidget(m_title);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(Theme::u(2.5));
    numbers->addWidget(m_figure, 0, Qt::AlignBaseline);
    numbers->addWidget(m_of, 0, Qt::AlignBaseline);
    numbers->addStretch();
    column->addLayout(numbers);
    column->addWidget(m_chart, 1);
    auto *state = new QHBoxLayout;
    state->setSpacing(Theme::u(2));
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    column->addLayout(state);
    connect(m_chart, &TrendChart::weekChosen, this,
            [this](const IsoWeek &week) { Q_EMIT weekChosen(m_measure, week); });
}

void MeasureCardPane::display(const MeasureCard &card)
{
    m_measure = card.measure;
    m_title->setText(card.title);
    m_figure->setText(card.figure);
    m_of->setText(card.of);
    m_chart->display(card.points, card.standing.alertLine);
    const Look look = lookOf(card.standing.state);
    m_icon->display(look.icon, look.ink);
    QString words
        = u"<b>%1.</b> %2"_s.arg(card.standing.headline.toHtmlEscaped(), card.standing.detail.toHtmlEscaped());
    if (!card.aside.isEmpty())
        words += u' ' + card.aside.toHtmlEscaped();
    m_state->setText(words);
    m_state->setAccessibleName(u"%1. %2 %3"_s.arg(card.standing.headline, card.standing.detail, card.aside).trimmed());
}

QString MeasureCardPane::says() const
{
    return u"%1 %2. %3"_s.arg(m_figure->text(), m_of->text(), m_state->accessibleName());
}

void MeasureCardPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    paintShape(&painter, rect(), panelRadius(), theme.raised(), theme.separator());
}

} // namespace countersign
