// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/queuepane.h"

#include "delegates/queuedelegate.h"
#include "panes/emptystate.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedLayout>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QueueView::QueueView(QueueModel &model, QWidget *parent)
    : QListView(parent)
    , m_queue(model)
{
    setObjectName(u"queueView"_s);
    setAccessibleName(tr("Letters to review"));
    setModel(&model);
    setItemDelegate(new QueueDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setTabKeyNavigation(false);
}

QModelIndex QueueView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
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
    case MovePageDown: {
        row = QListView::moveCursor(action, modifiers).row();
        if (row >= 0 && !m_queue.letterAt(row))
            row = m_queue.nextLetterRow(row, row > here ? 1 : -1);
        break;
    }
    }
    return row < 0 ? currentIndex() : m_queue.index(row);
}

void QueueView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || m_queue.letterAt(index.row())) {
        if (index.isValid())
            QListView::mousePressEvent(event);
        return;
    }
    const auto section = static_cast<QueueSection>(index.data(QueueModel::SectionRole).toInt());
    m_queue.setCollapsed(section, !m_queue.isCollapsed(section));
}

QueuePane::QueuePane(QueueModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QueueView(model, this))
    , m_filter(new QLineEdit(this))
    , m_batch(new QComboBox(this))
    , m_bar(new QWidget(this))
    , m_empty(new EmptyState(this))
    , m_nothingFound(nullptr)
    , m_stack(new QStackedLayout)
{
    setObjectName(u"queuePane"_s);
    buildBar();
    auto *nothing = new EmptyState(this);
    nothing->say(tr("No letter matches."), tr("Clear the filter with Esc, or choose all batches."));
    m_nothingFound = nothing;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothingFound);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &QueueModel::setFilter);
    connect(m_batch, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_isListing)
            m_model.setBatch(BatchId(m_batch->itemData(index).toString()));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePane::currentRowChanged);
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePane::listBatches);
    connect(&m_model, &QueueModel::modelReset, this, &QueuePane::restoreCurrent);
    connect(&m_model, &QueueModel::rowsInserted, this, &QueuePane::restoreCurrent);
    connect(&m_model, &QueueModel::rowsRemoved, this, &QueuePane::showWhatIsThere);
    listBatches();
    showWhatIsThere();
}

void QueuePane::setCurrent(const CommunicationId &id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model.index(row));
        m_view->scrollTo(m_model.index(row));
        return;
    }
    if (id == m_current)
        return;
    m_current = id;
    Q_EMIT currentChanged(id);
}

void QueuePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void QueuePane::step(int direction)
{
    const int row = m_model.nextLetterRow(m_view->currentIndex().row(), direction);
    if (row >= 0)
        m_view->setCurrentIndex(m_model.index(row));
}

CommunicationId QueuePane::neighbourOf(const CommunicationId &id) const
{
    const int row = m_model.rowOf(id);
    const auto sectionAt = [this](int at) {
        return m_model.index(at).data(QueueModel::SectionRole).toInt();
    };
    if (row >= 0) {
        const int next = m_model.nextLetterRow(row, 1);
        if (next >= 0 && sectionAt(next) == sectionAt(row))
            return m_model.idAt(next);
        const int before = m_model.nextLetterRow(row, -1);
        if (before >= 0 && sectionAt(before) == sectionAt(row))
            return m_model.idAt(before);
    }
    for (int first = m_model.nextLetterRow(-1, 1); first >= 0; first = m_model.nextLetterRow(first, 1)) {
        if (m_model.idAt(first) != id)
            return m_model.idAt(first);
    }
    return {};
}

bool QueuePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            m_view->setFocus(Qt::ShortcutFocusReason);
            restoreCurrent();
            if (m_model.rowOf(m_current) < 0)
                m_view->setCurrentIndex(m_model.index(m_model.nextLetterRow(-1, 1)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QueuePane::buildBar()
{
    m_bar->setObjectName(u"queueBar"_s);
    m_filter->setObjectName(u"queueFilter"_s);
    m_filter->setAccessibleName(tr("Filter the queue"));
    m_filter->setPlaceholderText(tr("Filter: name, order, flag…"));
    m_filter->setToolTip(tr("Filter by name, order, product, type, flag, tier or owner (/)"));
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_batch->setObjectName(u"queueBatch"_s);
    m_batch->setAccessibleName(tr("Batch"));
    m_batch->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_batch->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(m_bar);
    const int gap = Theme::u(this, 2);
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(Theme::u(this, 1.5));
    row->addWidget(m_filter, 1);
    row->addWidget(m_batch);
}

void QueuePane::listBatches()
{
    m_isListing = true;
    const QString chosen = m_model.batch().value();
    m_batch->clear();
    m_batch->addItem(tr("All batches"), QString());
    for (const BatchId &batch : m_model.batches())
        m_batch->addItem(tr("Batch %1 (%2)").arg(batch.value()).arg(m_model.lettersOf(batch)), batch.value());
    const int index = m_batch->findData(chosen);
    m_batch->setCurrentIndex(std::max(0, index));
    m_isListing = false;
    if (index < 0)
        m_model.setBatch({});
    showWhatIsThere();
}

void QueuePane::currentRowChanged(const QModelIndex &current)
{
    const CommunicationId id = m_model.idAt(current.row());
    // While the filter is typed the letter that is open stays, whichever rows come and go.
    if (id.isNull() || id == m_current || m_filter->hasFocus())
        return;
    m_current = id;
    Q_EMIT currentChanged(id);
}

void QueuePane::restoreCurrent()
{
    showWhatIsThere();
    const int row = m_model.rowOf(m_current);
    if (row >= 0 && m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_model.index(row));
}

void QueuePane::showWhatIsThere()
{
    QWidget *shown = m_model.rowCount() > 0                  ? static_cast<QWidget *>(m_view)
        : m_model.isFiltered() && m_model.counts().all() > 0 ? m_nothingFound
                                                             : m_empty;
    if (m_stack->currentWidget() != shown)
        m_stack->setCurrentWidget(shown);
}

} // namespace countersign
