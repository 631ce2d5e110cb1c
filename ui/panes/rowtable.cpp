// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/rowtable.h"

#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// Paints a cell of a RowTable: ground, separator, icon, text; the ring of the current row over all its cells.
class RowDelegate : public QStyledItemDelegate {
public:
    RowDelegate(DressCell dress, RowTable *view)
        : QStyledItemDelegate(view)
        , m_dress(std::move(dress))
        , m_view(view)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const QRectF area = option.rect;
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(area, isChosen ? theme.selection() : theme.raised());
        paintEdge(painter, area, Qt::BottomEdge, theme.separator());
        const CellDress dress = m_dress ? m_dress(index) : CellDress {};
        const QColor ink = theme.colour(dress.ink);
        QRectF words = area.adjusted(Theme::u(index.column() == 0 ? 4 : 3), 0, -Theme::u(3), 0);
        if (!dress.icon.isEmpty()) {
            const int side = Theme::buttonIcon();
            paintIcon(painter, { words.left(), words.center().y() - side / 2.0, double(side), double(side) },
                      dress.icon, ink);
            words.setLeft(words.left() + side + Theme::u(1.75));
        }
        painter->setFont(Theme::font(dress.isStrong ? Type::BodyStrong : Type::Body));
        painter->setPen(ink);
        const int align = static_cast<int>(
            (index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
        const QString text = index.data().toString();
        if (m_view->lines() > 1)
            painter->drawText(words, align | Qt::TextWordWrap, text);
        else
            painter->drawText(
                words, align | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(words.width()) + 1));
        if (m_view->hasFocus() && m_view->currentIndex().row() == index.row())
            paintRing(painter, area, index, theme);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const CellDress dress = m_dress ? m_dress(index) : CellDress {};
        const QFontMetrics metrics(Theme::font(dress.isStrong ? Type::BodyStrong : Type::Body));
        const int icon = dress.icon.isEmpty() ? 0 : Theme::buttonIcon() + Theme::u(1.75);
        return { metrics.horizontalAdvance(index.data().toString()) + icon + Theme::u(index.column() == 0 ? 7 : 6) + 1,
                 qRound(Theme::lineSpacing() * 1.75) };
    }
    /// What does not fit is said by the tool tip.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const bool isCut = index.isValid() && sizeHint(option, index).width() > option.rect.width() * m_view->lines();
        if (event->type() == QEvent::ToolTip && isCut && !index.data(Qt::ToolTipRole).isValid()) {
            QToolTip::showText(event->globalPos(), index.data().toString(), view);
            return true;
        }
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }

private:
    /// The part of the row's ring that lies in this cell.
    static void paintRing(QPainter *painter, const QRectF &area, const QModelIndex &index, const Theme &theme)
    {
        const double line = 2;
        painter->fillRect(QRectF(area.left(), area.top(), area.width(), line), theme.focus());
        painter->fillRect(QRectF(area.left(), area.bottom() - line, area.width(), line), theme.focus());
        if (index.column() == 0)
            painter->fillRect(QRectF(area.left(), area.top(), line, area.height()), theme.focus());
        if (index.column() == index.model()->columnCount() - 1)
            painter->fillRect(QRectF(area.right() - line, area.top(), line, area.height()), theme.focus());
    }

    DressCell m_dress;
    RowTable *m_view;
};
} // namespace

RowTable::RowTable(const QString &name, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table; arrows walk it
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setDress({});
    measure();
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_isMeasuring && QGuiApplication::mouseButtons() != Qt::NoButton)
            m_isDrawn = true;
    });
}

void RowTable::setDress(DressCell dress)
{
    auto *before = itemDelegate();
    setItemDelegate(new RowDelegate(std::move(dress), this));
    before->deleteLater();
}

void RowTable::setLines(int lines)
{
    m_lines = lines;
    measure();
}

void RowTable::fitLines(int column, int rows)
{
    constexpr int MOST = 6;
    m_fitted = Fitted { column, rows };
    const QFontMetrics metrics(Theme::font(Type::Body));
    const int width = std::max(columnWidth(column) - Theme::u(6), Theme::lineSpacing() * 4);
    int most = 1;
    for (int row = 0; model() && row < std::min(rows, model()->rowCount()) && most < MOST; ++row) {
        const QString text = model()->index(row, column).data().toString();
        const int height = metrics.boundingRect(QRect(0, 0, width, 1 << 20), Qt::TextWordWrap, text).height();
        most = std::max(most, (height + metrics.lineSpacing() - 1) / metrics.lineSpacing());
    }
    setLines(std::min(most, MOST));
}

void RowTable::setColumnWidths(const std::vector<ColumnWidth> &widths)
{
    m_widths = widths;
    measure();
}

QByteArray RowTable::saveColumns() const
{
    return m_isDrawn ? horizontalHeader()->saveState() : QByteArray();
}

void RowTable::restoreColumns(const QByteArray &state)
{
    if (!state.isEmpty())
        m_isDrawn = horizontalHeader()->restoreState(state);
}

void RowTable::measure()
{
    const int line = Theme::lineSpacing();
    verticalHeader()->setMinimumSectionSize(line);
    verticalHeader()->setDefaultSectionSize(qRound(line * (m_lines + 0.75)));
    horizontalHeader()->setMinimumSectionSize(line * 2);
    if (!model() || m_isDrawn || model()->columnCount() < static_cast<int>(m_widths.size()))
        return;
    double shares = 0;
    double rest = viewport()->width();
    for (const ColumnWidth &width : m_widths) {
        shares += width.share;
        rest -= width.least * line;
    }
    rest = std::max(0.0, rest);
    m_isMeasuring = true;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const double more = shares > 0 ? rest * m_widths[i].share / shares : 0;
        setColumnWidth(static_cast<int>(i), static_cast<int>(m_widths[i].least * line + more));
    }
    m_isMeasuring = false;
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    measure();
    if (m_fitted)
        fitLines(m_fitted->column, m_fitted->rows);
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows > 0 && (action == MoveHome || action == MoveEnd))
        return model()->index(action == MoveHome ? 0 : rows - 1, std::max(currentIndex().column(), 0));
    return QTableView::moveCursor(action, modifiers);
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        measure();
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update(); // the ring of the row goes over all cells
}

void RowTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace countersign
