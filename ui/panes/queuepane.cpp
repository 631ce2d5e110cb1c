// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/queuepane.h"

#include "panes/actionbutton.h"
#include "panes/emptystate.h"
#include "panes/filterchips.h"
#include "panes/filterpopup.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QueuePane::QueuePane(QueueModel &model, const Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_acts(acts)
    , m_view(new QueueView(model, this))
    , m_filter(new QLineEdit(this))
    , m_chips(new FilterChips(acts.clear, this))
    , m_bar(new QWidget(this))
    , m_empty(new EmptyState(this))
    , m_nothingFound(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"queuePane"_s);
    buildBar();
    m_nothingFound->setObjectName(u"nothingFound"_s);
    if (acts.clear)
        m_nothingFound->setAction(acts.clear);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothingFound);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_chips);
    column->addLayout(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, &m_model, &QueueModel::setFilter);
    connect(m_chips, &FilterChips::removed, this, &QueuePane::toggleChip);
    connect(m_chips, &FilterChips::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_view, &QueueView::folded, this, &QueuePane::settleCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePane::currentRowChanged);
    connect(&m_model, &QueueModel::chipsChanged, this, &QueuePane::showChips);
    connect(&m_model, &QueueModel::filtered, this, &QueuePane::showWhatIsThere);
    connect(&m_model, &QueueModel::modelAboutToBeReset, this, [this] { m_selectedBefore = m_view->selectedLetters(); });
    connect(&m_model, &QueueModel::modelReset, this, [this] {
        restoreCurrent();
        if (const auto before = std::exchange(m_selectedBefore, {}); before.size() > 1)
            m_view->select(before);
    });
    connect(&m_model, &QueueModel::rowsInserted, this, &QueuePane::restoreCurrent);
    connect(&m_model, &QueueModel::rowsRemoved, this, &QueuePane::restoreCurrent);
    m_view->installEventFilter(this);
    showWhatIsThere();
}

void QueuePane::setCurrent(const CommunicationId &id)
{
    const bool isOther = id != std::exchange(m_current, id);
    const ListedLetter *letter = m_model.letter(id);
    if (letter && m_model.rowOf(id) < 0) {
        if (const auto section = sectionOf(*letter))
            m_model.setCollapsed(*section, false);
        if (m_model.rowOf(id) < 0)
            clearFilter();
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

bool QueuePane::isSeveral() const
{
    const int count = m_view->selectedCount();
    return count > 1 || (count == 1 && !m_view->selectionModel()->isSelected(m_view->currentIndex()));
}

void QueuePane::selectCurrentOnly()
{
    if (const int row = m_model.rowOf(m_current); row >= 0)
        m_view->goTo(row);
}

QString QueuePane::filter() const
{
    return m_filter->text();
}

void QueuePane::setFilter(const QString &typed)
{
    m_filter->setText(typed);
}

void QueuePane::setChips(const std::vector<FilterChip> &chips)
{
    m_model.setChips(chips);
}

void QueuePane::toggleChip(const FilterChip &chip)
{
    m_model.toggleChip(chip);
    settleCurrent();
}

void QueuePane::clearFilter()
{
    m_filter->clear();
    m_model.setChips({});
    restoreCurrent();
}

void QueuePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void QueuePane::openFilters()
{
    auto *popup = new FilterPopup(this);
    popup->display(m_model.choices());
    connect(popup, &FilterPopup::toggled, this, [this, popup](const FilterChip &chip) {
        toggleChip(chip);
        if (popup->isVisible())
            popup->display(m_model.choices());
    });
    popup->openAt(m_bar->mapToGlobal(QPoint(Theme::u(this, 2), m_bar->height())));
}

void QueuePane::step(int direction)
{
    const int row = m_model.nextLetterRow(m_view->currentIndex().row(), direction);
    if (row >= 0)
        m_view->goTo(row);
}

CommunicationId QueuePane::neighbourOf(const std::vector<CommunicationId> &letters) const
{
    const QSet<CommunicationId> left(letters.begin(), letters.end());
    const auto sectionAt = [this](int at) {
        return m_model.index(at).data(QueueModel::SectionRole).toInt();
    };
    int last = -1;
    for (const CommunicationId &id : letters)
        last = std::max(last, m_model.rowOf(id));
    if (last >= 0) {
        for (const int direction : { 1, -1 }) {
            int next = m_model.nextLetterRow(last, direction);
            while (next >= 0 && left.contains(m_model.idAt(next)))
                next = m_model.nextLetterRow(next, direction);
            if (next >= 0 && sectionAt(next) == sectionAt(last))
                return m_model.idAt(next);
        }
    }
    for (int first = m_model.nextLetterRow(-1, 1); first >= 0; first = m_model.nextLetterRow(first, 1)) {
        if (sectionAt(first) != static_cast<int>(QueueSection::Individual))
            break;
        if (!left.contains(m_model.idAt(first)))
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
            if (m_stack->currentWidget() == m_nothingFound)
                m_nothingFound->focusAction();
            else
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
    auto *row = new QHBoxLayout(m_bar);
    const int gap = Theme::u(this, 2);
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(Theme::u(this, 1.5));
    row->addWidget(m_filter, 1);
    if (m_acts.choose) {
        m_choose = new ActionButton(QString(), ButtonLook::Plain, m_bar);
        m_choose->setObjectName(u"filterByButton"_s);
        m_choose->setIconName(u"filter"_s);
        m_choose->setKeys(m_acts.choose->shortcut());
        m_choose->setToolTip(m_acts.choose->toolTip());
        connect(m_choose, &QPushButton::clicked, m_acts.choose, &QAction::trigger);
        row->addWidget(m_choose);
        fitBar();
    }
}

/// In a narrow pane the field keeps its room, and the button its icon and key.
void QueuePane::fitBar()
{
    if (!m_choose)
        return;
    m_choose->setWords(width() < Theme::lineSpacing(this) * 17 ? QString() : tr("Filters"));
    m_choose->setAccessibleName(tr("Filters"));
}

void QueuePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitBar();
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
    {
        const QScopedValueRollback restoring(m_isRestoring, true);
        const int row = m_model.rowOf(m_current);
        if (row >= 0 && m_view->currentIndex().row() != row)
            m_view->goTo(row);
        // What is selected is what is open: where the open letter has no row, no row is selected.
        if (row < 0 && m_view->currentIndex().isValid())
            m_view->selectionModel()->clear();
    }
    Q_EMIT selectionSettled();
}

void QueuePane::settleCurrent()
{
    restoreCurrent();
    if (m_view->currentIndex().isValid())
        return;
    const bool isHidden = m_model.letter(m_current) != nullptr; // by the filter or a folded section
    if (const int first = m_model.nextLetterRow(-1, 1); isHidden && first >= 0)
        m_view->goTo(first);
}

void QueuePane::showChips()
{
    std::vector<FilterChips::Shown> shown;
    for (const FilterChip &chip : m_model.chips())
        shown.push_back({ chip, m_model.nameOf(chip) });
    m_chips->display(shown);
    showWhatIsThere();
}

void QueuePane::showWhatIsThere()
{
    if (m_acts.clear && m_model.isFiltered())
        m_acts.clear->setEnabled(true);
    QWidget *shown = m_model.rowCount() > 0                  ? static_cast<QWidget *>(m_view)
        : m_model.isFiltered() && m_model.counts().all() > 0 ? m_nothingFound
                                                             : m_empty;
    if (shown == m_nothingFound) {
        const int all = m_model.counts().all();
        m_nothingFound->say(tr("No letter fits."),
                            all == 1 ? tr("1 letter is in the queue, and not with: %1.").arg(filterWords())
                                     : tr("%1 letters are in the queue, none with: %2.").arg(all).arg(filterWords()));
    }
    if (m_stack->currentWidget() != shown) {
        const QWidget *focus = QApplication::focusWidget();
        const bool hadFocus
            = focus && (focus == m_stack->currentWidget() || m_stack->currentWidget()->isAncestorOf(focus));
        m_stack->setCurrentWidget(shown);
        if (hadFocus)
            shown == m_nothingFound ? m_nothingFound->focusAction() : shown->setFocus(Qt::OtherFocusReason);
    }
    if (!m_acts.clear || m_model.isFiltered())
        return;
    // Its button may have been pressed: disabled it would lose the focus to whatever comes next.
    const auto *pressed = qobject_cast<const ActionButton *>(QApplication::focusWidget());
    if (pressed && pressed->shownAction() == m_acts.clear)
        m_view->setFocus(Qt::OtherFocusReason);
    m_acts.clear->setEnabled(false);
}

QString QueuePane::filterWords() const
{
    QStringList words;
    if (!m_model.filter().isEmpty())
        words << tr("“%1”").arg(m_model.filter());
    for (const FilterChip &chip : m_model.chips())
        words << m_model.nameOf(chip);
    return words.join(u", "_s);
}

} // namespace countersign
