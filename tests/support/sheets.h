// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table.h"

#include <QStringList>

#include <initializer_list>

namespace countersign::testing {

/// A sheet of text cells: a string per row, its cells separated by "|"; an empty string is a blank row.
inline SheetTable sheet(std::initializer_list<const char16_t *> rows, const QString &name = QStringLiteral("report"))
{
    SheetTable table;
    table.name = name;
    table.file = name + QStringLiteral(".csv");
    int number = 0;
    for (const char16_t *row : rows) {
        SheetRow made;
        made.number = ++number;
        for (const QString &text : QString::fromUtf16(row).split(QLatin1Char('|'))) {
            Cell cell;
            cell.text = text;
            made.cells.push_back(cell);
        }
        if (!made.isBlank())
            table.rows.push_back(std::move(made));
    }
    return table;
}

} // namespace countersign::testing
