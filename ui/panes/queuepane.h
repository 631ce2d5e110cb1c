// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/queueview.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QStackedLayout;

namespace countersign {

class ActionButton;
class EmptyState;
class FilterChips;

/// The queue with what narrows it: what is typed, and chips by tier, type, flag, batch, owner and "mine".
class QueuePane : public QWidget {
    Q_OBJECT
public:
    /// What can be done to the filter, each also by key.
    struct Acts {
        QAction *choose = nullptr; ///< opens the list of chips
        QAction *clear = nullptr; ///< enabled here, while there is something to clear
    };
    QueuePane(QueueModel &model, const Acts &acts, QWidget *parent = nullptr);

    QueueView *view() const { return m_view; }
    EmptyState *empty() const { return m_empty; }
    CommunicationId current() const { return m_current; }
    /// Makes the letter current and shows it, lifting what hides its row; null for none.
    void setCurrent(const CommunicationId &id);
    CommunicationId selected() const; ///< of the row that is lit; null for none
    /// Other letters than the current one are selected, alone or beside it: a command is for them all.
    bool isSeveral() const;
    void selectCurrentOnly();
    QString filter() const;
    void setFilter(const QString &typed);
    void setChips(const std::vector<FilterChip> &chips); ///< also of a batch that is still to be loaded
    void toggleChip(const FilterChip &chip);
    void clearFilter(); ///< what is typed and the chips
    void focusFilter();
    void openFilters();
    void step(int direction); ///< to the next letter or the one before
    /// The letter after the last of these in its section that is none of them, else the one before, else the first that
    /// needs an individual review; null where those are done.
    CommunicationId neighbourOf(const std::vector<CommunicationId> &letters) const;

Q_SIGNALS:
    void currentChanged(const countersign::CommunicationId &id);
    void selectionSettled(); ///< after rows came and went: the current letter may have a row, or none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBar();
    void fitBar();
    void currentRowChanged(const QModelIndex &current);
    void restoreCurrent(); ///< after the rows were made anew
    void settleCurrent(); ///< the filter is left: one row is selected, and its letter is the current one
    void showChips();
    void showWhatIsThere();
    QString filterWords() const; ///< "“zebra”, Key account, Mine"

    QueueModel &m_model;
    Acts m_acts;
    QueueView *m_view;
    QLineEdit *m_filter;
    ActionButton *m_choose = nullptr;
    FilterChips *m_chips;
    QWidget *m_bar;
    EmptyState *m_empty;
    EmptyState *m_nothingFound;
    QStackedLayout *m_stack;
    CommunicationId m_current;
    std::vector<CommunicationId> m_selectedBefore; ///< while the rows are made anew
    bool m_isRestoring = false;
};

} // namespace countersign
