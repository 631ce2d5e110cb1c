// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/recordpane.h"

#include "panes/actionbutton.h"
#include "panes/sectionhead.h"
#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <functional>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// Leaves the wheel to the side it stands in: it never scrolls by itself.
class RecordPane::FactTable : public QTableView {
public:
    using QTableView::QTableView;
    std::function<void(int row)> onEnter;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isEnter && currentIndex().isValid())
            onEnter(currentIndex().row());
        else
            QTableView::keyPressEvent(event);
    }
};

void FactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const auto standing = static_cast<Standing>(index.data(FactsModel::StandingRole).toInt());
    const bool isAccepted = index.data(FactsModel::AcceptedRole).toBool();
    const bool isWrong = standing == Standing::Wrong && !isAccepted;
    const bool isLit = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isLit || isWrong)
        painter->fillRect(option.rect, isWrong ? theme.errorTint() : theme.selection());
    const QRectF rect = option.rect;
    const QFont small = Theme::font(Type::Small);
    painter->setFont(small);
    switch (index.column()) {
    case FactsModel::MarkColumn: {
        const double side = Theme::rowIcon();
        const QRectF where(rect.left() + Theme::u(1), rect.center().y() - side / 2, side, side);
        if (standing == Standing::Agrees)
            paintIcon(painter, where, u"tick"_s, theme.success());
        else if (isWrong)
            paintIcon(painter, where, u"cross"_s, theme.error());
        else if (isAccepted)
            paintIcon(painter, where, u"note"_s, theme.note());
        else if (index.data(FactsModel::RequiredRole).toBool())
            paintIcon(painter, where, u"unseen"_s, theme.muted());
        break;
    }
    case FactsModel::NameColumn:
        painter->setPen(theme.muted());
        painter->drawText(
            rect, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetricsF(small).elidedText(index.data().toString(), Qt::ElideRight, rect.width() - Theme::u(1)));
        break;
    case FactsModel::ValueColumn: {
        const QString here = index.data(FactsModel::HereRole).toString();
        const QFont font = isWrong ? Theme::font(Type::SmallStrong) : small;
        const QFontMetricsF metrics(font);
        const QString tail = here.isEmpty() ? QString() : tr(" · %1 here").arg(here);
        const double tailWidth
            = tail.isEmpty() ? 0 : std::min(QFontMetricsF(small).horizontalAdvance(tail) + 1, rect.width() * 0.6);
        const QString value = metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width() - tailWidth);
        painter->setFont(font);
        painter->setPen(standing == Standing::NotStated ? theme.muted() : theme.text());
        painter->drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, value);
        if (!tail.isEmpty()) {
            const double x = rect.left() + metrics.horizontalAdvance(value);
            painter->setFont(small);
            painter->setPen(isAccepted ? theme.note() : theme.error());
            painter->drawText(QRectF(x, rect.top(), rect.right() - x, rect.height()),
                              Qt::AlignVCenter | Qt::TextSingleLine,
                              QFontMetricsF(small).elidedText(tail, Qt::ElideRight, rect.right() - x));
        }
        break;
    }
    default:
        break;
    }
    if (index.data(FactsModel::StartsRecordRole).toBool())
        paintEdge(painter, rect, Qt::TopEdge, theme.separator());
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const bool isEdge = view && view->hasFocus() && (isLit || (!view->currentIndex().isValid() && index.row() == 0));
    if (isEdge) {
        painter->setPen(QPen(theme.focus(), 2));
        painter->drawLine(QPointF(rect.left(), rect.top() + 1), QPointF(rect.right() + 1, rect.top() + 1));
        painter->drawLine(QPointF(rect.left(), rect.bottom() - 1), QPointF(rect.right() + 1, rect.bottom() - 1));
    }
    painter->restore();
}

RecordPane::RecordPane(FactsModel &facts, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_head(new SectionHead(tr("Record"), this))
    , m_table(new FactTable(this))
    , m_more(new ActionButton(QString(), ButtonLook::Flat, this))
{
    setObjectName(u"recordPane"_s);
    m_table->setObjectName(u"recordTable"_s);
    m_table->setAccessibleName(tr("Record"));
    m_table->setModel(&facts);
    m_table->setItemDelegate(new FactDelegate(m_table));
    m_table->viewport()->setAutoFillBackground(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    auto *column = new QVBoxLayout(this);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    column->setContentsMargins(u(2), u(2), u(2), u(2.25));
    column->setSpacing(u(1));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(u(1.5), 0, u(1.5), 0);
    head->addWidget(m_head);
    column->addLayout(head);
    column->addWidget(m_table);
    m_more->setObjectName(u"recordMore"_s);
    m_more->setSizeOf(ActionButton::Size::Small);
    column->addWidget(m_more, 0, Qt::AlignLeft);

    connect(&m_facts, &QAbstractItemModel::modelReset, this, &RecordPane::fit);
    connect(&m_facts, &QAbstractItemModel::dataChanged, this, &RecordPane::fit);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        fit();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_isFresh = !m_isLighting;
                if (!m_isLighting && current.isValid())
                    Q_EMIT factChosen(current.row());
            });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (!std::exchange(m_isFresh, false)) // the click that chose the row has shown its first place
            Q_EMIT furtherPlaceWanted(index.row());
    });
    m_table->onEnter = [this](int row) {
        Q_EMIT furtherPlaceWanted(row);
    };
    fit();
}

void RecordPane::light(int row)
{
    const QScopedValueRollback lighting(m_isLighting, true);
    if (row < 0)
        m_table->selectionModel()->clear();
    else
        m_table->setCurrentIndex(m_facts.index(row, FactsModel::ValueColumn));
}

LitFact RecordPane::lit() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return {};
    return { m_facts.fact(current.row()).fact, m_facts.fact(current.row()).record };
}

void RecordPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

void RecordPane::fit()
{
    const int line = Theme::lineSpacing(this);
    const int row = qRound(line * 1.1);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->setColumnWidth(FactsModel::MarkColumn, Theme::u(this, 6.5));
    m_table->setColumnWidth(FactsModel::NameColumn, qRound(line * 5.1));
    int height = 0;
    for (int i = 0; i < m_facts.rowCount(); ++i) {
        const bool isHidden = !m_showsAll && m_facts.index(i, 0).data(FactsModel::IsAsideRole).toBool();
        if (m_table->isRowHidden(i) != isHidden)
            m_table->setRowHidden(i, isHidden);
        height += isHidden ? 0 : row;
    }
    m_table->setFixedHeight(height);
    const int aside = m_facts.aside();
    m_more->setVisible(aside > 0);
    m_more->setWords(m_showsAll ? tr("Fewer") : tr("%1 more").arg(aside));
    m_more->setIconName(m_showsAll ? u"chevron-down"_s : u"chevron-right"_s);
    m_more->setToolTip(tr("What the record holds and the letter need not say"));
    m_head->setAside(m_facts.summary());
    setVisible(m_facts.rowCount() > 0);
}

} // namespace countersign
