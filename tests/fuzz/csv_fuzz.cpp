// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/records.h"
#include "readers/reader.h"
#include "support/intakeknowledge.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as a delimited file: read, mapped and staged. Nothing may crash, and every row must be accounted for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace countersign;
    static const Knowledge knowledge = testing::someKnowledge();
    const auto tables = readTables(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)),
                                   QStringLiteral("fuzz.csv"));
    if (!tables)
        return 0;
    for (const SheetTable &table : *tables) {
        const Mapping mapping = mapColumns(table, knowledge);
        const StagedRecords staged = applyMapping(table, mapping, knowledge);
        int below = 0;
        for (const SheetRow &row : table.rows)
            below += row.number > mapping.headerRow && !row.isBlank() ? 1 : 0;
        if (staged.read() != below)
            __builtin_trap();
        (void)rejectedRowsCsv(table, staged.rejected, mapping.headerRow);
    }
    return 0;
}
