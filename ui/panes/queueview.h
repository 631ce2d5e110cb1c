// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queuemodel.h"

#include <QListView>

namespace countersign {

/// The list of the queue: arrows go from letter to letter over the heads, a click on a head folds its section. Several
/// letters are selected by Shift or Ctrl with arrows and clicks, and by Ctrl+A within a section.
///
/// Where a row stands follows from three heights and the sections, so that nothing is laid out row by row: 100,000
/// letters are there at once.
class QueueView : public QListView {
    Q_OBJECT
public:
    explicit QueueView(QueueModel &model, QWidget *parent = nullptr);

    /// Makes that row the current and only selected one, whatever keys are down.
    void goTo(int row);
    int selectedCount() const; ///< letters, heads aside
    std::vector<CommunicationId> selectedLetters() const; ///< in the order of their rows
    /// Selects these beside the current row; what has no row is left out.
    void select(const std::vector<CommunicationId> &letters);
    bool isRemoving() const { return m_isRemoving; } ///< rows go, and the current row moves by itself
    /// Where the current row stands, in pixels below the view's top; the same again after another start.
    int currentOffset() const;
    void setCurrentOffset(int offset);

    void keyboardSearch(const QString &) override { } // letters are commands here
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;
    void selectAll() override; ///< of the section in which the current letter stands

Q_SIGNALS:
    void folded(); ///< a section was folded or unfolded
    void selectedChanged(); ///< other letters are selected, or others are current

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event = nullptr) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void updateGeometries() override;

private:
    /// Rows of one height that follow each other.
    struct Stretch {
        int row = 0; ///< the first
        int rows = 0;
        int top = 0; ///< of the first, in pixels of the whole list
        int height = 0; ///< of each
        bool isHead = false;
    };
    const std::vector<Stretch> &stretches() const;
    void rowsMoved(); ///< they came, went or changed places
    void holdStill();
    void stayWhereHeld();
    int contentHeight() const;
    QRect rectOf(int row) const; ///< in the whole list
    int rowAt(int y) const; ///< of the whole list; the first or last where it is outside, -1 without rows
    QModelIndex paged(int direction) const;

    QueueModel &m_queue;
    mutable std::vector<Stretch> m_stretches;
    mutable bool m_isMeasured = false;
    QPersistentModelIndex m_held; ///< stays where it is, as far from the top as it was
    int m_heldAt = 0;
    const QEvent *m_handled = nullptr; ///< the key or click of a person, while it is being handled
    bool m_isRemoving = false;
};

} // namespace countersign
