// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>

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
    /// Widths in L; the last column takes the rest. 0: as wide as its content is now.
    void setColumnWidths(const std::vector<double> &lines);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void measure();

    std::vector<double> m_widths;
};

} // namespace countersign
