// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>
#include <optional>

namespace countersign {

/// How a cell is dressed beyond its text: an icon before it, its ink, its weight.
struct CellDress {
    QString icon;
    Token ink = Token::Text;
    bool isStrong = false;
};
using DressCell = std::function<CellDress(const QModelIndex &)>;

/// A table as the visual language has it: rows of 1.75 L under a quiet header, separators only, whole rows chosen. Real
/// columns, so that cells can be walked.
class RowTable : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(const QString &name, QWidget *parent = nullptr);

    void setDress(DressCell dress);
    /// Rows of so many lines, in which long words wrap; one unless said otherwise.
    void setLines(int lines);
    int lines() const { return m_lines; }
    /// As many lines a row, one to six, as the longest text of that column takes among so many of the first rows; again
    /// whenever the table becomes wider or narrower.
    void fitLines(int column, int rows);
    struct ColumnWidth {
        double least = 4; ///< in L
        double share = 0; ///< of what is left in the window
    };
    void setColumnWidths(const std::vector<ColumnWidth> &widths);
    QByteArray saveColumns() const; ///< empty as long as nobody drew a column wider or narrower
    void restoreColumns(const QByteArray &state);

    /// Nothing: letters are commands of the page, one that is disabled just now included.
    void keyboardSearch(const QString &) override { }

protected:
    /// Home and End go to the first and the last row: rows are what is chosen.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();

    std::vector<ColumnWidth> m_widths;
    int m_lines = 1;
    struct Fitted {
        int column = 0, rows = 0;
    };
    std::optional<Fitted> m_fitted;
    bool m_isDrawn = false; ///< by a person: then the widths are theirs
    bool m_isMeasuring = false;
};

} // namespace countersign
