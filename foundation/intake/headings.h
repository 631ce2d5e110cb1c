// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columnnames.h"
#include "intake/table.h"

#include <optional>
#include <vector>

namespace countersign {

/// How many of the first rows may stand above the header.
inline constexpr int HEADER_WITHIN = 60;

/// The index in `table.rows` of the header, nothing where there is none.
std::optional<size_t> headerIndex(const SheetTable &table, IntakeKind kind);

/// A header cell on one line, without what surrounds it.
QString headerText(const Cell &cell);

/// The headings above the header row, by column: each for the columns from its own to the next one's.
std::vector<QString> groupsAbove(const SheetTable &table, std::optional<size_t> header, int columns);

/// What tells a column from the others of its table, by column and whatever the rows: its header as it is compared;
/// where several are equal, with the heading above, else with its place among them; "#3" for one without a header.
std::vector<QString> columnKeys(const SheetTable &table, std::optional<size_t> header);

} // namespace countersign
