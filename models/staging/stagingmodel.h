// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/importdesk.h"
#include "tables/valuetablemodel.h"

namespace countersign {

/// The first rows of a file under its own headers; a header knows what its column was taken for.
class StagedRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { FactRole = FirstOwnRole, ReasonRole, IsTakenRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const StagedReport &report);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(int row, int column) const;

    std::vector<StagedColumn> m_columns;
    std::vector<FactChoice> m_facts;
    std::vector<StagedRow> m_rows;
};

struct NoSurroundings {
    bool operator==(const NoSurroundings &) const = default;
};
using RejectedTable = ValueTableModel<RejectedRow, int, NoSurroundings>;

/// The rows that stay out, each with the reason.
class RejectedRowsModel : public RejectedTable {
    Q_OBJECT
public:
    enum ColumnId { RowColumn, ReasonColumn, CellsColumn };

    explicit RejectedRowsModel(QObject *parent = nullptr);

    void show(const std::vector<RejectedRow> &rows);
};

using ImportNewsTable = ValueTableModel<ImportNews, QString, NoSurroundings>;

/// What became of rows: which account or row, and a sentence.
class ImportNewsModel : public ImportNewsTable {
    Q_OBJECT
public:
    enum ColumnId { AboutColumn, SaysColumn };

    explicit ImportNewsModel(QObject *parent = nullptr);

    void show(const std::vector<ImportNews> &news);
};

/// The most columns that are shown one by one; a file may bring thousands.
inline constexpr std::size_t COLUMNS_SHOWN = 80;

/// "order number" of "order"; the name itself where the report does not know it.
QString wordsOf(const StagedReport &report, const QString &fact);
/// The first values of a column, as many as are there, at most three.
QStringList firstValues(const StagedReport &report, int column);
/// "117 of 120 rows can be imported, 3 stay out"
QString summaryOf(const StagedReport &report);
/// What came of an import, in a sentence that never says more than was done.
QString summaryOf(const ImportCounts &counts);

} // namespace countersign
