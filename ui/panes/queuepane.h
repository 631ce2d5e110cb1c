// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queuemodel.h"

#include <QListView>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace countersign {

class EmptyState;

/// The list of the queue: arrows go from letter to letter over the heads, a click on a head folds its section.
class QueueView : public QListView {
    Q_OBJECT
public:
    explicit QueueView(QueueModel &model, QWidget *parent = nullptr);

    void keyboardSearch(const QString &) override { } // letters are commands here

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QueueModel &m_queue;
};

/// The queue with its filter: what is typed, and which batch.
class QueuePane : public QWidget {
    Q_OBJECT
public:
    explicit QueuePane(QueueModel &model, QWidget *parent = nullptr);

    QueueView *view() const { return m_view; }
    EmptyState *empty() const { return m_empty; }
    CommunicationId current() const { return m_current; }
    /// Makes the letter current and shows it; null for none.
    void setCurrent(const CommunicationId &id);
    void focusFilter();
    void step(int direction); ///< to the next letter or the one before
    /// The letter after this one in its section, else the one before it, else the first of the queue.
    CommunicationId neighbourOf(const CommunicationId &id) const;

Q_SIGNALS:
    void currentChanged(const countersign::CommunicationId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBar();
    void listBatches();
    void currentRowChanged(const QModelIndex &current);
    void restoreCurrent(); ///< after the rows were made anew
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
    bool m_isListing = false;
};

} // namespace countersign
