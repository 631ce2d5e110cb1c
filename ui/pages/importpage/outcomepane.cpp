// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/importpage/outcomepane.h"

#include "panes/actionbutton.h"
#include "panes/counted.h"
#include "panes/emptystate.h"
#include "panes/rowtable.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr qsizetype MOST_REMARKS = 3; ///< that are said one by one
}

OutcomePane::OutcomePane(QAction *save, QWidget *parent)
    : QWidget(parent)
    , m_words(new EmptyState(this))
    , m_showNews(new ActionButton(QString(), ButtonLook::Plain, this))
    , m_save(new ActionButton(save, ButtonLook::Plain, this))
    , m_list(new RowTable(tr("What became of the rows"), this))
{
    m_words->setObjectName(u"importOutcome"_s);
    m_showNews->setObjectName(u"showImportNews"_s);
    m_save->setObjectName(u"saveRejectedAfterwards"_s);
    m_list->setObjectName(u"importNews"_s);
    m_list->setModel(&m_model);
    m_list->setColumnWidths({ { 10, 1 }, { 20, 4 } });
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Theme::u(11), 0, Theme::u(4), Theme::u(3));
    buttons->setSpacing(Theme::u(2));
    buttons->addWidget(m_save);
    buttons->addWidget(m_showNews);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_words, 2);
    column->addLayout(buttons);
    column->addWidget(m_list, 3);
    connect(m_showNews, &QPushButton::clicked, this, &OutcomePane::toggleNews);
    say({}, {});
}

void OutcomePane::say(const QString &heading, const QString &next)
{
    m_words->say(heading, next);
    m_save->hide();
    m_showNews->hide();
    m_list->hide();
}

void OutcomePane::display(const ImportCounts &counts, const std::vector<RejectedRow> &rejected)
{
    QStringList next = counts.remarks.mid(0, MOST_REMARKS);
    if (counts.remarks.size() > MOST_REMARKS)
        next += tr("And %1 more of the kind.").arg(counts.remarks.size() - MOST_REMARKS);
    if (!counts.news.empty())
        next += counted(static_cast<int>(counts.news.size()),
                        tr("%1 letter that waits was written anew, since its row changed."),
                        tr("%1 letters that wait were written anew, since their rows changed."));
    if (counts.rejected > 0)
        next += tr("The rows that stayed out can be saved, mended and imported again.");
    say(summaryOf(counts), next.join(u'\n'));
    m_rejected.clear();
    for (const RejectedRow &row : rejected)
        m_rejected.push_back({ tr("Row %1").arg(row.row.number), row.reason });
    m_news = counts.news;
    m_isNewsShown = false;
    m_save->setVisible(!rejected.empty());
    m_showNews->setVisible(!m_news.empty());
    m_showNews->setWords(tr("Show what changed"));
    showList(m_rejected);
}

void OutcomePane::showList(const std::vector<ImportNews> &rows)
{
    m_model.show(rows);
    m_list->setVisible(!rows.empty());
    m_list->fitLines(ImportNewsModel::SaysColumn, 200);
}

void OutcomePane::toggleNews()
{
    m_isNewsShown = !m_isNewsShown;
    m_showNews->setWords(m_isNewsShown ? tr("Hide what changed") : tr("Show what changed"));
    showList(m_isNewsShown ? m_news : m_rejected);
}

} // namespace countersign
