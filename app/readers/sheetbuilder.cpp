// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/sheetbuilder.h"

#include "readers/reader.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr size_t MERGED_AT_MOST = 200'000;
}

SheetBuilder::SheetBuilder(QString sheet, QString file, qint64 &cellsLeft)
    : m_cellsLeft(cellsLeft)
{
    m_table.name = std::move(sheet);
    m_table.file = std::move(file);
}

void SheetBuilder::startRow(int number, bool hidden)
{
    if (!m_table.rows.empty()) {
        if (m_table.rows.back().isBlank())
            m_table.rows.pop_back();
        else if (number <= m_table.rows.back().number)
            m_isSorted = false;
    }
    if (m_table.rows.size() >= static_cast<size_t>(ROWS_AT_MOST))
        m_stops = u"'%1' has more than %L2 rows. Split it into smaller files."_s.arg(m_table.file).arg(ROWS_AT_MOST);
    else
        m_table.rows.push_back(SheetRow { number, {}, hidden });
}

void SheetBuilder::put(int column, Cell cell)
{
    if (m_table.rows.empty() || !m_stops.isEmpty())
        return;
    if (column < 1 || column > COLUMNS_AT_MOST) {
        m_stops = u"'%1' has cells to the right of what a sheet can hold. It is damaged."_s.arg(m_table.file);
        return;
    }
    if (cell.isBlank())
        return;
    auto &cells = m_table.rows.back().cells;
    const auto wanted = static_cast<size_t>(column);
    if (cells.size() < wanted) {
        m_cellsLeft -= static_cast<qint64>(wanted - cells.size());
        if (m_cellsLeft < 0) {
            m_stops
                = u"'%1' has more than %L2 cells. Split it into smaller files."_s.arg(m_table.file).arg(CELLS_AT_MOST);
            return;
        }
        cells.resize(wanted);
    }
    cells[wanted - 1] = std::move(cell);
}

void SheetBuilder::merge(const MergedRange &range)
{
    const bool isRange = range.firstRow >= 1 && range.lastRow >= range.firstRow && range.firstColumn >= 1
        && range.lastColumn >= range.firstColumn && range.lastColumn <= COLUMNS_AT_MOST;
    if (isRange && m_merged.size() < MERGED_AT_MOST)
        m_merged.push_back(range);
}

void SheetBuilder::fillMerged()
{
    auto &rows = m_table.rows;
    const auto rowFrom = [&](int number) {
        return std::ranges::lower_bound(rows, number, {}, &SheetRow::number);
    };
    for (const MergedRange &range : m_merged) {
        const auto top = rowFrom(range.firstRow);
        if (top == rows.end() || top->number != range.firstRow || top->at(range.firstColumn).isBlank())
            continue;
        const auto column = static_cast<size_t>(range.firstColumn);
        top->cells[column - 1].span = range.lastColumn - range.firstColumn + 1;
        Cell below = top->cells[column - 1];
        below.merged = true;
        for (auto row = top + 1; row != rows.end() && row->number <= range.lastRow && m_cellsLeft > 0; ++row) {
            if (!row->at(range.firstColumn).isBlank())
                continue;
            if (row->cells.size() < column)
                row->cells.resize(column);
            row->cells[column - 1] = below;
            --m_cellsLeft;
        }
    }
}

SheetTable SheetBuilder::finish()
{
    if (!m_table.rows.empty() && m_table.rows.back().isBlank())
        m_table.rows.pop_back();
    if (!m_isSorted)
        std::ranges::stable_sort(m_table.rows, {}, &SheetRow::number);
    fillMerged();
    const auto hidden = std::ranges::count_if(m_table.rows, [](const SheetRow &row) { return row.hidden; });
    if (hidden > 0)
        m_table.notes += u"%1 of its rows are hidden in the sheet; they are read all the same."_s.arg(hidden);
    if (m_table.hidden)
        m_table.notes += u"The sheet '%1' is hidden."_s.arg(m_table.name);
    return std::move(m_table);
}

} // namespace countersign
