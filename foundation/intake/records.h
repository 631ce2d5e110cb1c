// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "intake/mapping.h"
#include "intake/rowsieve.h"

#include <vector>

namespace countersign {

/// The rows of a report: typed, or set aside with the reason. Every row below the header is in one of the three.
struct StagedRecords {
    std::vector<Record> records; ///< without ids; each fact with its cell
    std::vector<SetAsideRow> rejected; ///< what a person has to mend
    std::vector<SetAsideRow> ignored; ///< totals, notes, matters that are closed
    std::vector<SetAsideRow> remarks; ///< of rows that were taken: what to know of them
    bool operator==(const StagedRecords &) const = default;

    int read() const { return static_cast<int>(records.size() + rejected.size() + ignored.size()); }
};

/// Makes the records. A row with one cell that does not fit is rejected, never mended; the others go their way.
StagedRecords applyMapping(const SheetTable &table, const Mapping &mapping, const Knowledge &knowledge);

} // namespace countersign
