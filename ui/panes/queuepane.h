// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/queueview.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace countersign {

class EmptyState;

/// The queue with its filter: what is typed, and which batch.
class QueuePane : public QWidget {
    Q_OBJECT
public:
    explicit QueuePane(QueueModel &model, QWidget *parent = nullptr);

    QueueView *view() const { return m_view; }
    EmptyState *empty() const { return m_empty; }
    CommunicationId current() const { return m_current; }
    /// Makes the letter current and shows it, lifting what hides its row; null for none.
    void setCurrent(const CommunicationId &id);
    CommunicationId selected() const; ///< of the row that is lit; null for none
    QString filter() const;
    void setFilter(const QString &typed);
    void setBatchNames(const QHash<BatchId, QString> &names); ///< "march.csv, 9:12"
    bool knowsBatch(const BatchId &batch) const { return batch.isNull() || m_batchNames.contains(batch); }
    void setBatch(const BatchId &batch); ///< also one that is still to be loaded
    void focusFilter();
    void step(int direction); ///< to the next letter or the one before
    /// The letter after this one in its section, else the one before it, else the first that needs an individual
    /// review; null where those are done.
    CommunicationId neighbourOf(const CommunicationId &id) const;

Q_SIGNALS:
    void currentChanged(const countersign::CommunicationId &id);
    void selectionSettled(); ///< after rows came and went: the current letter may have a row, or none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBar();
    void listBatches();
    void chooseBatch(const BatchId &batch);
    void currentRowChanged(const QModelIndex &current);
    void restoreCurrent(); ///< after the rows were made anew
    void settleCurrent(); ///< the filter is left: one row is selected, and its letter is the current one
    void showWhatIsThere();

    QueueModel &m_model;
    QueueView *m_view;
    QLineEdit *m_filter;
    QComboBox *m_batch;
    QWidget *m_bar;
    EmptyState *m_empty;
    QWidget *m_nothingFound;
    QStackedLayout *m_stack;
    CommunicationId m_current;
    QHash<BatchId, QString> m_batchNames;
    bool m_isListing = false;
    bool m_isRestoring = false;
};

} // namespace countersign
