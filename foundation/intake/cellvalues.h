// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fact.h"
#include "intake/columnnames.h"
#include "intake/table.h"
#include "intake/writtendate.h"
#include "intake/writtennumber.h"

#include <optional>
#include <variant>

namespace countersign {

/// How the cells of one column are read; settled over the whole column, never cell by cell.
struct ColumnDialect {
    DateOrder dateOrder = DateOrder::Unknown;
    DecimalMark decimalMark = DecimalMark::Unknown;
    bool dayNumbers = false; ///< dates are a spreadsheet's day numbers
    Currency currency; ///< named in the header, or the company's
    bool operator==(const ColumnDialect &) const = default;
};

/// A cell that says "no value": TBA, n/a, -, unknown, 00/00/0000.
bool saysNothing(const Cell &cell, ValueKind kind);

struct NoValue {
    bool operator==(const NoValue &) const = default;
};
/// Why a cell does not fit its column, as the end of a sentence that starts with the column's name.
struct Misfit {
    QString says;
    bool operator==(const Misfit &) const = default;
};
using CellReading = std::variant<NoValue, FactValue, Misfit>;

/// Circumstances of all cells of a file.
struct ReadingContext {
    QDate today;
    QByteArray timezone;
};

/// The value of a cell in a column of that kind. Nothing is ever rounded, cut or guessed: what cannot be kept exactly
/// is a Misfit. Type and State are read as Text.
CellReading readCell(const Cell &cell, ValueKind kind, const ColumnDialect &dialect, const ReadingContext &context);

} // namespace countersign
