// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/table.h"

#include <QByteArray>

#include <vector>

namespace countersign {

/// Reads delimited text: comma, semicolon, tab or pipe, found over the whole file; any line end; quoted fields with
/// line breaks and doubled quotes. A stray quote stands for itself and is reported in the table's notes.
Result<std::vector<SheetTable>> readCsv(const QByteArray &bytes, const QString &name);

/// The delimiter that makes the text a table; a comma where none does.
QChar delimiterOf(QStringView text, QStringView name);

} // namespace countersign
