// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/accounts.h"
#include "intake/orders.h"
#include "intake/records.h"
#include "readers/reader.h"
#include "support/intakeknowledge.h"

#include <cstddef>
#include <cstdint>

/// Any bytes as a workbook, XLSX or ODS: read for every purpose. Nothing may crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace countersign;
    static const Knowledge knowledge = testing::someKnowledge();
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (!bytes.startsWith("PK"))
        bytes.prepend("PK\x03\x04");
    const auto tables = readTables(bytes, QStringLiteral("fuzz.xlsx"));
    if (!tables)
        return 0;
    for (const SheetTable &table : *tables) {
        (void)applyMapping(table, mapColumns(table, knowledge), knowledge);
        (void)stageAccounts(table, mapColumns(table, knowledge, {}, IntakeKind::Accounts), knowledge);
        std::vector<StagedOrders> files { stageOrders(table, mapColumns(table, knowledge, {}, IntakeKind::Orders),
                                                      knowledge) };
        (void)joinOrders(files, knowledge);
    }
    return 0;
}
