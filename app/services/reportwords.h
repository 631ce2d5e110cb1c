// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"
#include "intake/rowsieve.h"
#include "ports/importdesk.h"

#include <optional>

/// A file that was read, in the words of the import page.
namespace countersign {

QString kindId(IntakeKind kind); ///< "report", "accounts", "orders"
std::optional<IntakeKind> kindOf(QStringView id);
std::vector<StagedKind> stagedKinds();

/// What a column of such a file may be taken for.
std::vector<FactChoice> factChoices(const Mapping &mapping);

StagedRow stagedRow(const SheetRow &row);
std::vector<RejectedRow> rejectedRows(const SheetTable &table, const std::vector<SetAsideRow> &setAside);

} // namespace countersign
