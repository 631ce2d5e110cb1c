// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table.h"

#include <QString>

#include <vector>

namespace countersign {

/// A range of cells that a sheet shows as one. Rows and columns count from 1.
struct MergedRange {
    int firstRow = 0, lastRow = 0, firstColumn = 0, lastColumn = 0;
};

/// Collects the cells of one sheet within the bounds of what is read, and finishes it: blank rows out, merged cells
/// filled down.
class SheetBuilder {
public:
    SheetBuilder(QString sheet, QString file, qint64 &cellsLeft);

    void setHidden() { m_table.hidden = true; }
    void startRow(int number, bool hidden);
    void put(int column, Cell cell);
    void merge(const MergedRange &range);
    /// Why no more can be read, as a sentence; empty as long as it can.
    const QString &stopsBecause() const { return m_stops; }

    SheetTable finish();

private:
    void fillMerged();

    SheetTable m_table;
    qint64 &m_cellsLeft; ///< of the whole file
    std::vector<MergedRange> m_merged;
    QString m_stops;
    bool m_isSorted = true;
};

} // namespace countersign
