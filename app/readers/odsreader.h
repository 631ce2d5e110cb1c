// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/table.h"

#include <QByteArray>

#include <vector>

namespace countersign {

/// Whether the bytes are an OpenDocument file, as its first entry says.
bool isOpenDocument(const QByteArray &bytes, const QString &name);

/// Reads the sheets of an OpenDocument spreadsheet: typed values, repeated rows and cells, spans, hidden rows and
/// sheets.
Result<std::vector<SheetTable>> readOds(const QByteArray &bytes, const QString &name);

} // namespace countersign
