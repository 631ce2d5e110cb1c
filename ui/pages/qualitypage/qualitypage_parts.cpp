// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trendchart.h"
#include "pages/qualitypage/measurecardpane.h"
#include "pages/qualitypage/qualitypage.h"
#include "panes/actionbutton.h"
#include "panes/rowtable.h"
#include "panes/words.h"
#include "shell/actions.h"

#include <QComboBox>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

CellDress alertDress(const QModelIndex &index)
{
    const auto state = static_cast<AlertRow::State>(index.siblingAtColumn(0).data(AlertsModel::StateRole).toInt());
    if (index.column() != 0)
        return { {}, state == AlertRow::State::New ? Token::Text : Token::Muted, false };
    switch (state) {
    case AlertRow::State::New:
        return { u"error"_s, Token::Error, true };
    case AlertRow::State::Acknowledged:
        return { u"agrees"_s, Token::Success, false };
    case AlertRow::State::NotJudged:
        return { u"note"_s, Token::Note, false };
    }
    Q_UNREACHABLE();
}

} // namespace

QWidget *QualityPage::buildBar()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(Theme::u(11));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::u(4), 0, Theme::u(4), 0);
    row->setSpacing(Theme::u(2));
    row->addWidget(new Words(Type::PageTitle, Token::Text, place().title, bar));
    row->addSpacing(Theme::u(1));
    const std::array names { tr("Communication type"), tr("Exception type"), tr("Tier"), tr("Coordinator"),
                             tr("Drafter") };
    const std::array ids { u"filterCommunication"_s, u"filterType"_s, u"filterTier"_s, u"filterCoordinator"_s,
                           u"filterDrafter"_s };
    for (size_t i = 0; i < m_filters.size(); ++i) {
        m_filters[i] = new QComboBox(bar);
        m_filters[i]->setObjectName(ids[i]);
        m_filters[i]->setAccessibleName(names[i]);
        m_filters[i]->setToolTip(names[i]);
        m_filters[i]->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(m_filters[i]);
        connect(m_filters[i], &QComboBox::activated, this, &QualityPage::takeFilters);
    }
    m_period = new ElidedWords(Type::Body, Token::Muted, {}, bar);
    m_period->setObjectName(u"qualityPeriod"_s);
    row->addSpacing(Theme::u(1));
    row->addWidget(m_period, 1);
    auto *standOut = new ActionButton(m_actions->at("standOut"_L1), ButtonLook::Flat, bar);
    standOut->setObjectName(u"standOutButton"_s);
    row->addWidget(standOut);
    auto *table = new ActionButton(m_actions->at("asTable"_L1), ButtonLook::Flat, bar);
    table->setObjectName(u"asTableButton"_s);
    row->addWidget(table);
    return bar;
}

QWidget *QualityPage::buildCharts()
{
    m_charts = new QWidget(m_middle);
    auto *column = new QVBoxLayout(m_charts);
    column->setContentsMargins(Theme::u(4), Theme::u(3), Theme::u(4), Theme::u(3));
    column->setSpacing(Theme::u(3));
    auto *cards = new QHBoxLayout;
    cards->setSpacing(Theme::u(3));
    const std::array names { tr("Editing rate, twelve weeks"), tr("Escalation rate, twelve weeks"),
                             tr("Callback rate, twelve weeks") };
    const std::array ids { u"editingCard"_s, u"escalationCard"_s, u"callbackCard"_s };
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i] = new MeasureCardPane(names[i], m_charts);
        m_cards[i]->setObjectName(ids[i]);
        cards->addWidget(m_cards[i], 1);
        connect(m_cards[i], &MeasureCardPane::weekChosen, this, &QualityPage::openLetters);
    }
    column->addLayout(cards, 4);
    auto *below = new QHBoxLayout;
    below->setSpacing(Theme::u(4));
    below->addWidget(buildAlerts(), 5);
    below->addWidget(buildRest(), 5);
    column->addLayout(below, 5);
    return m_charts;
}

QWidget *QualityPage::buildAlerts()
{
    auto *panel = new QWidget(m_charts);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::u(1.5));
    auto *head = new QHBoxLayout;
    head->addWidget(new Words(Type::Heading, Token::Text, tr("Alerts"), panel));
    head->addWidget(new Words(Type::Small, Token::Muted, tr("of the last four full weeks"), panel));
    head->addStretch();
    auto *acknowledge = new ActionButton(m_actions->at("acknowledge"_L1), ButtonLook::Plain, panel);
    acknowledge->setObjectName(u"acknowledgeButton"_s);
    acknowledge->setSizeOf(ActionButton::Size::Small);
    head->addWidget(acknowledge);
    column->addLayout(head);
    m_alertTable = new RowTable(tr("Alerts"), panel);
    m_alertTable->setObjectName(u"alertTable"_s);
    m_alertTable->setModel(&m_alerts);
    m_alertTable->setDress(alertDress);
    m_alertTable->setColumnWidths({ { 7.5, 0 }, { 3.2, 0 }, { 14, 1 } });
    m_alertTable->setSortingEnabled(false);
    column->addWidget(m_alertTable, 1);
    return panel;
}

QWidget *QualityPage::buildRest()
{
    auto *panel = new QWidget(m_charts);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::u(1.5));
    auto *head = new QHBoxLayout;
    head->addWidget(new Words(Type::Heading, Token::Text, tr("The other measures"), panel));
    head->addStretch();
    auto *open = new ActionButton(m_actions->at("openLettersBehind"_L1), ButtonLook::Flat, panel);
    open->setObjectName(u"openLettersButton"_s);
    open->setSizeOf(ActionButton::Size::Small);
    head->addWidget(open);
    column->addLayout(head);
    m_restTable = new RowTable(tr("The other measures"), panel);
    m_restTable->setObjectName(u"restTable"_s);
    m_restTable->setModel(&m_rest);
    m_restTable->setDress([](const QModelIndex &index) {
        return CellDress { {}, index.column() < 2 ? Token::Text : Token::Muted, index.column() == 1 };
    });
    m_restTable->setColumnWidths({ { 8.5, 3 }, { 5, 0 }, { 4.8, 2 }, { 6, 0 }, { 5, 0 } });
    m_restTable->setSortingEnabled(false);
    column->addWidget(m_restTable, 1);
    return panel;
}

QWidget *QualityPage::buildWeeks()
{
    m_weekTable = new RowTable(tr("Every measure by week"), m_middle);
    m_weekTable->setObjectName(u"weekTable"_s);
    m_weekTable->setModel(&m_weeks);
    m_weekTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_weekTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    std::vector<RowTable::ColumnWidth> widths { { 5.5, 0 } };
    widths.resize(static_cast<size_t>(m_weeks.columnCount()), { 9.5, 0 });
    m_weekTable->setColumnWidths(widths);
    m_weekTable->setSortingEnabled(false);
    return m_weekTable;
}

} // namespace countersign
