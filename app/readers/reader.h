// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "intake/rowsieve.h"
#include "intake/table.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

/// From a file to tables of cells, without a word about what the cells mean. Safe for any bytes: work and memory are
/// bounded.
namespace countersign {

inline constexpr qint64 FILE_BYTES_AT_MOST = qint64(64) * 1024 * 1024;
inline constexpr int ROWS_AT_MOST = 1'000'000;
inline constexpr qint64 CELLS_AT_MOST = 5'000'000;
inline constexpr int COLUMNS_AT_MOST = 16'384;

/// One kind of file.
struct Reader {
    QLatin1StringView id; ///< "csv", "xlsx"
    bool (*reads)(const QByteArray &bytes, const QString &name);
    Result<std::vector<SheetTable>> (*read)(const QByteArray &bytes, const QString &name);
};

/// The readers, in the order in which they are asked.
std::span<const Reader> readers();

/// The sheets of a file. A Problem says what the file is and what to do about it.
Result<std::vector<SheetTable>> readTables(const QString &path);
/// \param name the file's, with its ending and without its folder
Result<std::vector<SheetTable>> readTables(const QByteArray &bytes, const QString &name);

/// The rejected rows as a file to mend and import again: the header, the rows as they were, and the reason of each in a
/// last column. UTF-8 with a mark, commas, CRLF.
/// \param headerRow the number of the header's row, 0 without one
QByteArray rejectedRowsCsv(const SheetTable &table, const std::vector<SetAsideRow> &rejected, int headerRow);

} // namespace countersign
