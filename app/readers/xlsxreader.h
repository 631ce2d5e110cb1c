// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/table.h"

#include <QByteArray>

#include <vector>

namespace countersign {

bool isZip(const QByteArray &bytes, const QString &name);

/// Reads the sheets of an Excel workbook (Office Open XML): shared, inline and rich text, dates by their formats,
/// merged cells, hidden rows and sheets, formulas by their last values.
Result<std::vector<SheetTable>> readXlsx(const QByteArray &bytes, const QString &name);

} // namespace countersign
