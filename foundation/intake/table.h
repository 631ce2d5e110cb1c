// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fact.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace countersign {

/// What a cell is known to hold. A text file has Text alone; a spreadsheet types its cells.
enum class CellKind {
    Text,
    Number, ///< `text` is exact: digits and a point, never grouped
    Date, ///< `moment` holds it, `text` is its ISO form
    Boolean,
    Error, ///< "#REF!"
    NotCalculated, ///< a formula that no program has worked out yet
};

/// One cell of a sheet as a person sees it.
struct Cell {
    QString text;
    CellKind kind = CellKind::Text;
    Moment moment; ///< of a Date
    bool merged = false; ///< repeats the cell above, with which it is merged
    int span = 1; ///< how many columns it is merged over
    bool operator==(const Cell &) const = default;

    bool isBlank() const { return kind != CellKind::NotCalculated && QStringView(text).trimmed().isEmpty(); }
};

/// A record of a file.
struct SheetRow {
    int number = 0; ///< the row of a sheet, or the line of a file where the record starts; the first is 1
    std::vector<Cell> cells;
    bool hidden = false;
    bool operator==(const SheetRow &) const = default;

    bool isBlank() const;
    /// Of column `column`, the first being 1; a blank one where the row is shorter.
    const Cell &at(int column) const;
};

/// One sheet of a workbook, or a text file: cells before anything is known of what they mean.
struct SheetTable {
    QString name; ///< of the sheet; of a text file its file name without the ending
    QString file; ///< without its folder
    std::vector<SheetRow> rows; ///< blank rows are left out
    bool hidden = false;
    QStringList notes; ///< what a person should know of the reading, each a sentence
    bool isDelimited = false; ///< a text file: a separator that should have been quoted shifts the rest of its row
    bool operator==(const SheetTable &) const = default;

    int columnCount() const;
};

} // namespace countersign
