// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/queuepane.h"

#include "panes/emptystate.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedLayout>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

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
            chooseBatch(BatchId(m_batch->itemData(index).toString()));
    });
    connect(m_view, &QueueView::folded, this, &QueuePane::settleCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePane::currentRowChanged);
    connect(&m_model, &QueueModel::countsChanged, this, &QueuePane::listBatches);
    connect(&m_model, &QueueModel::modelReset, this, &QueuePane::restoreCurrent);
    connect(&m_model, &QueueModel::rowsInserted, this, &QueuePane::restoreCurrent);
    connect(&m_model, &QueueModel::rowsRemoved, this, &QueuePane::restoreCurrent);
    m_view->installEventFilter(this);
    listBatches();
    showWhatIsThere();
}

void QueuePane::setCurrent(const CommunicationId &id)
{
    const bool isOther = id != std::exchange(m_current, id);
    const Communication *letter = m_model.letter(id);
    if (letter && m_model.rowOf(id) < 0) {
        if (const auto section = sectionOf(*letter))
            m_model.setCollapsed(*section, false);
        if (m_model.rowOf(id) < 0) {
            m_filter->clear();
            m_batch->setCurrentIndex(0);
        }
    }
    restoreCurrent();
    if (const int row = m_model.rowOf(id); row >= 0)
        m_view->scrollTo(m_model.index(row));
    if (isOther)
        Q_EMIT currentChanged(id);
}

CommunicationId QueuePane::selected() const
{
    return m_model.idAt(m_view->currentIndex().row());
}

QString QueuePane::filter() const
{
    return m_filter->text();
}

void QueuePane::setFilter(const QString &typed)
{
    m_filter->setText(typed);
}

void QueuePane::setBatchNames(const QHash<BatchId, QString> &names)
{
    m_batchNames = names;
    listBatches();
}

void QueuePane::setBatch(const BatchId &batch)
{
    m_model.setBatch(batch);
    listBatches();
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
        m_view->goTo(row);
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
        if (sectionAt(first) == static_cast<int>(QueueSection::Individual) && m_model.idAt(first) != id)
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
            if (key != Qt::Key_Escape && selected().isNull())
                m_view->goTo(m_model.nextLetterRow(-1, 1));
            return true;
        }
    }
    if (watched == m_view && event->type() == QEvent::FocusIn)
        settleCurrent();
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
    // Files have long names: the filter keeps its room, the list is as wide as it needs.
    m_batch->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_batch->setMinimumContentsLength(11);
    m_batch->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(m_bar);
    const int gap = Theme::u(this, 2);
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(Theme::u(this, 1.5));
    row->addWidget(m_filter, 1);
    row->addWidget(m_batch);
}

void QueuePane::chooseBatch(const BatchId &batch)
{
    m_model.setBatch(batch);
    settleCurrent();
}

void QueuePane::listBatches()
{
    m_isListing = true;
    const QString chosen = m_model.batch().value();
    m_batch->clear();
    m_batch->addItem(tr("All batches"), QString());
    for (const BatchId &batch : m_model.batches())
        m_batch->addItem(tr("%1 (%2)", "batch, letters of it")
                             .arg(m_batchNames.value(batch, tr("Batch %1").arg(batch.value())))
                             .arg(m_model.lettersOf(batch)),
                         batch.value());
    const int index = m_batch->findData(chosen);
    m_batch->setCurrentIndex(std::max(0, index));
    m_batch->view()->setMinimumWidth(m_batch->view()->sizeHintForColumn(0) + Theme::u(this, 4));
    m_batch->setToolTip(m_batch->currentText());
    m_isListing = false;
    if (index < 0 && m_model.counts().all() > 0)
        m_model.setBatch({});
    showWhatIsThere();
}

void QueuePane::currentRowChanged(const QModelIndex &current)
{
    const CommunicationId id = m_model.idAt(current.row());
    // While rows come and go the view moves its current row by itself: restoreCurrent() follows and puts that right.
    if (id.isNull() || id == m_current || m_isRestoring || m_view->isRemoving() || m_filter->hasFocus())
        return;
    m_current = id;
    Q_EMIT currentChanged(id);
}

void QueuePane::restoreCurrent()
{
    showWhatIsThere();
    const QScopedValueRollback restoring(m_isRestoring, true);
    const int row = m_model.rowOf(m_current);
    if (row >= 0 && m_view->currentIndex().row() != row)
        m_view->goTo(row);
    // What is selected is what is open: where the open letter has no row, no row is selected.
    if (row < 0 && m_view->currentIndex().isValid())
        m_view->selectionModel()->clear();
    Q_EMIT selectionSettled();
}

void QueuePane::settleCurrent()
{
    restoreCurrent();
    if (m_view->currentIndex().isValid())
        return;
    const bool isHidden = m_model.letter(m_current) != nullptr; // by the filter, the batch or a folded section
    if (const int first = m_model.nextLetterRow(-1, 1); isHidden && first >= 0)
        m_view->goTo(first);
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
