// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table.h"

#include <algorithm>

namespace countersign {

bool SheetRow::isBlank() const
{
    return std::ranges::all_of(cells, [](const Cell &cell) { return cell.isBlank(); });
}

const Cell &SheetRow::at(int column) const
{
    static const Cell blank;
    return column >= 1 && static_cast<size_t>(column) <= cells.size() ? cells[static_cast<size_t>(column) - 1] : blank;
}

int SheetTable::columnCount() const
{
    size_t widest = 0;
    for (const SheetRow &row : rows)
        widest = std::max(widest, row.cells.size());
    return static_cast<int>(widest);
}

} // namespace countersign
