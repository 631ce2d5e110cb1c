// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columnsurvey.h"
#include "intake/mapping.h"

#include <vector>

namespace countersign {

struct SurveyedColumn {
    MappedColumn mapped;
    ColumnSurvey survey;
};

/// Settles for every column which number of a date is the day and which mark separates decimals: by its own values,
/// else by the other columns of the file, else by what is plausible, else by `knownOrder` and `knownMark`; what is left
/// is asked.
void settleDialects(std::vector<SurveyedColumn> &columns, const SheetTable &table, size_t firstRow,
                    const Knowledge &knowledge, IntakeKind kind, DateOrder knownOrder, DecimalMark knownMark,
                    std::vector<MappingQuestion> &questions);

} // namespace countersign
