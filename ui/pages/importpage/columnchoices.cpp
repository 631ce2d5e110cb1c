// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/importpage/columnchoices.h"

#include "panes/words.h"
#include "staging/stagingmodel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// The wheel scrolls the list of columns; it never changes what a column is taken for.
class CalmCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};
} // namespace

ColumnChoices::ColumnChoices(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_grid(new QGridLayout(m_content))
{
    setObjectName(u"columnChoices"_s);
    setAccessibleName(tr("What each column is"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its choices have it
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setContentsMargins(Theme::u(4), 0, Theme::u(4), Theme::u(3));
    m_grid->setHorizontalSpacing(Theme::u(4));
    m_grid->setVerticalSpacing(Theme::u(1.5));
    m_grid->setColumnStretch(2, 3);
    m_grid->setColumnStretch(3, 2);
    setWidget(m_content);
}

void ColumnChoices::build(const StagedReport &report)
{
    for (const Row &row : m_rows) {
        for (QWidget *widget : { static_cast<QWidget *>(row.header), static_cast<QWidget *>(row.fact),
                                 static_cast<QWidget *>(row.reason), static_cast<QWidget *>(row.values) })
            delete widget;
    }
    m_rows.clear();
    m_facts = report.facts;
    const std::size_t shown = std::min(report.columns.size(), COLUMNS_SHOWN);
    for (std::size_t i = 0; i < shown; ++i) {
        Row row;
        row.column = report.columns[i].column;
        row.header = new ElidedWords(Type::BodyStrong, m_content);
        row.header->setMaximumWidth(Theme::lineSpacing() * 9);
        row.fact = new CalmCombo(m_content);
        row.fact->setObjectName(u"column%1"_s.arg(row.column));
        row.fact->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row.fact->setFocusPolicy(Qt::StrongFocus);
        for (const FactChoice &choice : m_facts)
            row.fact->addItem(choice.words, choice.fact);
        row.reason = new Words(Type::Small, Token::Muted, {}, m_content);
        row.reason->setWordWrap(true);
        row.values = new ElidedWords(Type::Small, Token::Muted, {}, m_content);
        const int line = static_cast<int>(i);
        m_grid->addWidget(row.header, line, 0, Qt::AlignVCenter);
        m_grid->addWidget(row.fact, line, 1, Qt::AlignVCenter);
        m_grid->addWidget(row.reason, line, 2, Qt::AlignVCenter);
        m_grid->addWidget(row.values, line, 3, Qt::AlignVCenter);
        connect(row.fact, &QComboBox::activated, this, [this, column = row.column, combo = row.fact] {
            Q_EMIT chosen(column, combo->currentData().toString());
        });
        m_rows.push_back(row);
    }
    m_grid->setRowStretch(static_cast<int>(shown), 1);
}

void ColumnChoices::display(const StagedReport &report)
{
    const std::size_t shown = std::min(report.columns.size(), COLUMNS_SHOWN);
    bool isSame = shown == m_rows.size() && m_facts == report.facts;
    for (std::size_t i = 0; isSame && i < shown; ++i)
        isSame = m_rows[i].column == report.columns[i].column;
    if (!isSame)
        build(report); // else the choices stay, and with them the focus
    for (std::size_t i = 0; i < shown; ++i) {
        const StagedColumn &column = report.columns[i];
        Row &row = m_rows[i];
        const QString header
            = column.header.isEmpty() ? tr("Column %1").arg(column.column) : column.header.simplified();
        row.header->setText(header);
        row.header->setInk(column.fact.isEmpty() ? Token::Muted : Token::Text);
        int chosenFact = row.fact->findData(column.fact);
        if (chosenFact < 0) {
            row.fact->addItem(column.fact, column.fact); // a name of the company's own
            chosenFact = row.fact->count() - 1;
        }
        row.fact->setCurrentIndex(chosenFact);
        row.fact->setAccessibleName(tr("Column “%1” is taken for").arg(header));
        row.fact->setAccessibleDescription(column.reason);
        row.reason->setText(column.reason);
        row.values->setText(firstValues(report, column.column).join(u" · "_s));
    }
}

std::vector<QWidget *> ColumnChoices::choices() const
{
    std::vector<QWidget *> all;
    for (const Row &row : m_rows)
        all.push_back(row.fact);
    return all;
}

} // namespace countersign
