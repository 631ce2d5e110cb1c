// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/queueview.h"

#include "delegates/queuedelegate.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QueueView::QueueView(QueueModel &model, QWidget *parent)
    : QListView(parent)
    , m_queue(model)
{
    setObjectName(u"queueView"_s);
    setAccessibleName(tr("Letters to review"));
    // Before the selection hears of it, which then moves the current row by itself.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isRemoving = true; });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { m_isRemoving = false; });
    setModel(&model);
    setItemDelegate(new QueueDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    // The model has told its listeners of QListView by then, which know nothing of where rows stand here.
    for (const auto moved : { &QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted })
        connect(&model, moved, this, [this] { rowsMoved(); });
    connect(&model, &QAbstractItemModel::rowsMoved, this, [this] { rowsMoved(); });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { rowsMoved(); });
    connect(&model, &QueueModel::settling, this, &QueueView::holdStill);
    connect(&model, &QueueModel::settled, this, &QueueView::stayWhereHeld);
}

/// What is being read stays where it is while rows come and go around it: the current letter, or what is on top where
/// that one is out of sight.
void QueueView::holdStill()
{
    const QRect current = visualRect(currentIndex());
    const bool isInSight = current.isValid() && viewport()->rect().intersects(current);
    if (isInSight)
        m_held = currentIndex();
    else if (verticalOffset() > 0)
        m_held = m_queue.index(m_queue.nextLetterRow(rowAt(verticalOffset()) - 1, 1));
    else
        m_held = QPersistentModelIndex();
    m_heldAt = visualRect(m_held).top();
}

void QueueView::stayWhereHeld()
{
    if (!m_held.isValid())
        return;
    m_isMeasured = false;
    updateGeometries();
    verticalScrollBar()->setValue(rectOf(m_held.row()).top() - m_heldAt);
    m_held = QPersistentModelIndex();
}

void QueueView::goTo(int row)
{
    const QScopedValueRollback<const QEvent *> ours(m_handled, nullptr);
    setCurrentIndex(m_queue.index(row));
}

int QueueView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        count += range.height();
        count -= static_cast<int>(std::ranges::count_if(stretches(), [&](const Stretch &stretch) {
            return stretch.isHead && stretch.row >= range.top() && stretch.row <= range.bottom();
        }));
    }
    return count;
}

std::vector<CommunicationId> QueueView::selectedLetters() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    std::vector<CommunicationId> letters;
    for (const int row : rows) {
        if (const ListedLetter *letter = m_queue.letterAt(row))
            letters.push_back(letter->id);
    }
    return letters;
}

void QueueView::select(const std::vector<CommunicationId> &letters)
{
    std::vector<int> rows;
    for (const CommunicationId &id : letters) {
        if (const int row = m_queue.rowOf(id); row >= 0)
            rows.push_back(row);
    }
    if (const int current = currentIndex().row(); current >= 0)
        rows.push_back(current);
    std::ranges::sort(rows);
    QItemSelection selection;
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] <= rows[last] + 1)
            ++last;
        selection.append(QItemSelectionRange(m_queue.index(rows[first]), m_queue.index(rows[last])));
        first = last + 1;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

int QueueView::currentOffset() const
{
    return currentIndex().isValid() ? visualRect(currentIndex()).top() : 0;
}

void QueueView::setCurrentOffset(int offset)
{
    if (currentIndex().isValid())
        verticalScrollBar()->setValue(rectOf(currentIndex().row()).top() - offset);
}

QRect QueueView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? rectOf(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex QueueView::indexAt(const QPoint &point) const
{
    const int y = point.y() + verticalOffset();
    return y < 0 || y >= contentHeight() ? QModelIndex() : m_queue.index(rowAt(y));
}

void QueueView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    QRect rect = rectOf(index.row());
    const int height = viewport()->height();
    const int top = verticalOffset();
    // The first of a section is shown with its head.
    if (const QRect above = rectOf(index.row() - 1); hint == EnsureVisible && index.row() > 0
        && !m_queue.letterAt(index.row() - 1) && above.height() + rect.height() <= height)
        rect = rect.united(above);
    int wanted = top;
    switch (hint) {
    case EnsureVisible:
        if (rect.top() < top || rect.height() > height)
            wanted = rect.top();
        else if (rect.bottom() >= top + height)
            wanted = rect.bottom() + 1 - height;
        break;
    case PositionAtTop:
        wanted = rect.top();
        break;
    case PositionAtBottom:
        wanted = rect.bottom() + 1 - height;
        break;
    case PositionAtCenter:
        wanted = rect.center().y() - height / 2;
        break;
    }
    verticalScrollBar()->setValue(wanted);
}

void QueueView::doItemsLayout()
{
    m_isMeasured = false;
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call): the list's would lay out every row
}

void QueueView::reset()
{
    m_isMeasured = false;
    QListView::reset();
    updateGeometries();
}

void QueueView::selectAll()
{
    const int here = currentIndex().row();
    const ListedLetter *letter = m_queue.letterAt(here);
    if (!letter)
        return;
    const auto section = sectionOf(*letter);
    int last = here;
    for (const Stretch &stretch : stretches()) {
        if (here >= stretch.row && here < stretch.row + stretch.rows)
            last = stretch.row + stretch.rows - 1;
    }
    selectionModel()->select(QItemSelection(m_queue.index(m_queue.headRow(*section) + 1), m_queue.index(last)),
                             QItemSelectionModel::ClearAndSelect);
}

bool QueueView::event(QEvent *event)
{
    // Where letters are selected one by one, Ctrl+Space adds the current one, and is no command of the page.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isSelecting = selectedCount() > 1 || !selectionModel()->isSelected(currentIndex());
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier && isSelecting) {
            event->accept();
            return true;
        }
    }
    const QScopedValueRollback<const QEvent *> handled(m_handled,
                                                       event->type() == QEvent::KeyPress ? event : m_handled);
    return QListView::event(event);
}

bool QueueView::viewportEvent(QEvent *event)
{
    const QScopedValueRollback<const QEvent *> handled(m_handled, event->isPointerEvent() ? event : m_handled);
    return QListView::viewportEvent(event);
}

void QueueView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        rowsMoved();
}

void QueueView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    QStyleOptionViewItem basis;
    initViewItemOption(&basis);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex hovered = viewport()->underMouse() ? indexAt(pointer) : QModelIndex();
    const int current = currentIndex().row();
    const bool isFocused = hasFocus();
    const int bottom = std::min(dirty.bottom() + verticalOffset(), contentHeight() - 1);
    const int first = rowAt(dirty.top() + verticalOffset());
    for (int row = first; row >= 0 && row < m_queue.rowCount(); ++row) {
        QStyleOptionViewItem option = basis;
        option.rect = rectOf(row);
        if (option.rect.top() > bottom)
            break;
        option.rect.translate(0, -verticalOffset());
        const QModelIndex index = m_queue.index(row);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, hovered == index);
        option.state.setFlag(QStyle::State_HasFocus, isFocused && row == current);
        itemDelegate()->paint(&painter, option, index);
    }
}

void QueueView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event); // NOLINT(bugprone-parent-virtual-call): the list's would lay out every row
}

void QueueView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid())
        return;
    if (m_queue.letterAt(index.row())) {
        QListView::mousePressEvent(event);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const auto section = static_cast<QueueSection>(index.data(QueueModel::SectionRole).toInt());
    m_queue.setCollapsed(section, !m_queue.isCollapsed(section));
    Q_EMIT folded();
}

void QueueView::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

int QueueView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QModelIndex QueueView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int here = currentIndex().row();
    int row = here;
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        row = m_queue.nextLetterRow(here, -1);
        break;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        row = m_queue.nextLetterRow(here, 1);
        break;
    case MoveHome:
        row = m_queue.nextLetterRow(-1, 1);
        break;
    case MoveEnd:
        row = m_queue.nextLetterRow(m_queue.rowCount(), -1);
        break;
    case MovePageUp:
        return paged(-1);
    case MovePageDown:
        return paged(1);
    }
    return row < 0 ? currentIndex() : m_queue.index(row);
}

/// A viewport's height further, on a letter.
QModelIndex QueueView::paged(int direction) const
{
    const int here = currentIndex().row();
    if (here < 0)
        return m_queue.index(m_queue.nextLetterRow(-1, 1));
    const QRect rect = rectOf(here);
    int row = rowAt(rect.top() + direction * std::max(rect.height(), viewport()->height() - rect.height()));
    if (!m_queue.letterAt(row)) {
        const int onwards = m_queue.nextLetterRow(row, direction);
        row = onwards >= 0 ? onwards : m_queue.nextLetterRow(row, -direction);
    }
    return row < 0 ? currentIndex() : m_queue.index(row);
}

void QueueView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QRect area = rect.normalized().translated(0, verticalOffset());
    if (m_queue.rowCount() == 0 || area.top() >= contentHeight()) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    selectionModel()->select(QItemSelection(m_queue.index(rowAt(area.top())), m_queue.index(rowAt(area.bottom()))),
                             command);
}

QRegion QueueView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid())
            region += rectOf(range.top()).united(rectOf(range.bottom())).translated(0, -verticalOffset());
    }
    return region.intersected(viewport()->rect());
}

/// Only a key or a click that is being handled selects several: what the program makes current is alone, whatever keys
/// are down at that moment. Qt 6.8 asks without the event in the midst of handling it, for where a selection began.
QItemSelectionModel::SelectionFlags QueueView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    const QEvent *handled = event ? event : m_handled;
    return handled ? QListView::selectionCommand(index, handled) : QItemSelectionModel::ClearAndSelect;
}

void QueueView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(
        current, previous); // NOLINT(bugprone-parent-virtual-call): the list's would lay out every row
    if (QAccessible::isActive() && current.isValid() && hasFocus()) {
        QAccessibleEvent told(this, QAccessible::Focus);
        told.setChild(current.row());
        QAccessible::updateAccessibility(&told);
    }
    Q_EMIT selectedChanged();
}

void QueueView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(
        selected, deselected); // NOLINT(bugprone-parent-virtual-call): the list's would lay out every row
    const auto tell = [this](const QItemSelection &rows, QAccessible::Event what) {
        // One row is told of; of a stretch, how many are selected is said beside it.
        if (rows.size() != 1 || rows.first().height() != 1)
            return;
        QAccessibleEvent told(this, what);
        told.setChild(rows.first().top());
        QAccessible::updateAccessibility(&told);
    };
    if (QAccessible::isActive()) {
        tell(selected, QAccessible::SelectionAdd);
        tell(deselected, QAccessible::SelectionRemove);
    }
    Q_EMIT selectedChanged();
}

void QueueView::updateGeometries()
{
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call): the list's would lay out every row
    const int height = viewport()->height();
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 2);
}

const std::vector<QueueView::Stretch> &QueueView::stretches() const
{
    if (m_isMeasured)
        return m_stretches;
    m_isMeasured = true;
    m_stretches.clear();
    const double line = fontMetrics().lineSpacing();
    int top = 0;
    const auto add = [&](int row, int rows, int height, bool isHead) {
        if (rows > 0)
            m_stretches.push_back({ row, rows, top, height, isHead });
        top += rows * height;
    };
    for (size_t i = 0; i < QUEUE_SECTIONS.size(); ++i) {
        const int head = m_queue.headRow(QUEUE_SECTIONS[i]);
        if (head < 0)
            continue;
        int end = m_queue.rowCount();
        for (size_t next = i + 1; next < QUEUE_SECTIONS.size(); ++next) {
            if (const int row = m_queue.headRow(QUEUE_SECTIONS[next]); row >= 0) {
                end = row;
                break;
            }
        }
        add(head, 1, QueueRowLayout::headHeight(line), true);
        add(head + 1, end - head - 1, QueueRowLayout::heightOf(QUEUE_SECTIONS[i], line), false);
    }
    return m_stretches;
}

void QueueView::rowsMoved()
{
    m_isMeasured = false;
    updateGeometries();
    viewport()->update();
}

int QueueView::contentHeight() const
{
    const std::vector<Stretch> &all = stretches();
    return all.empty() ? 0 : all.back().top + all.back().rows * all.back().height;
}

QRect QueueView::rectOf(int row) const
{
    for (const Stretch &stretch : stretches()) {
        if (row >= stretch.row && row < stretch.row + stretch.rows)
            return { 0, stretch.top + (row - stretch.row) * stretch.height, viewport()->width(), stretch.height };
    }
    return {};
}

int QueueView::rowAt(int y) const
{
    const std::vector<Stretch> &all = stretches();
    if (all.empty())
        return -1;
    const auto after = std::ranges::upper_bound(all, std::max(0, y), {}, &Stretch::top);
    const Stretch &stretch = *std::prev(after);
    return stretch.row + std::min((std::max(0, y) - stretch.top) / stretch.height, stretch.rows - 1);
}

} // namespace countersign
