// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/reader.h"

#include "exchange/csvrow.h"
#include "intake/columnnames.h"
#include "readers/csvreader.h"
#include "readers/odsreader.h"
#include "readers/xlsxreader.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool readsAnything(const QByteArray &, const QString &)
{
    return true;
}

constexpr std::array READERS {
    Reader { "ods"_L1, isOpenDocument, readOds },
    Reader { "xlsx"_L1, isZip, readXlsx },
    Reader { "csv"_L1, readsAnything, readCsv },
};

/// Files that people take for tables, with what to do; empty for all others.
QString otherFile(const QByteArray &bytes, const QString &name)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return u"'%1' is a workbook in the old Excel format, or one with a password. Save it as .xlsx without a password."_s
            .arg(name);
    if (bytes.startsWith("%PDF"))
        return u"'%1' is a PDF, from which no table can be read. Export the report as CSV or XLSX."_s.arg(name);
    return {};
}

QString megabytes(qint64 bytes)
{
    constexpr qint64 MEGABYTE = 1 << 20;
    return u"%1 MB"_s.arg((bytes + MEGABYTE - 1) / MEGABYTE);
}

void writeRow(QByteArray &out, const SheetRow *row, int columns, const QString &last)
{
    for (int column = 1; column <= columns; ++column) {
        out += row ? csvCell(row->at(column).text).toUtf8() : QByteArray();
        out += ',';
    }
    out += csvCell(last).toUtf8();
    out += "\r\n";
}
} // namespace

std::span<const Reader> readers()
{
    return READERS;
}

Result<std::vector<SheetTable>> readTables(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists())
        return problem(Cause::Input, u"There is no file '%1'."_s.arg(path));
    if (info.isDir())
        return problem(Cause::Input, u"'%1' is a folder. Give the file in it that is to be imported."_s.arg(path));
    if (!info.isFile())
        return problem(Cause::Input, u"'%1' is no file. Give a CSV, XLSX or ODS file."_s.arg(path));
    if (info.size() > FILE_BYTES_AT_MOST)
        return problem(Cause::Input,
                       u"'%1' has %2; files of up to %3 can be imported. Split it into smaller ones."_s.arg(
                           name, megabytes(info.size()), megabytes(FILE_BYTES_AT_MOST)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(Cause::Input, u"'%1' cannot be opened: %2."_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(FILE_BYTES_AT_MOST + 1);
    if (file.error() != QFileDevice::NoError)
        return problem(Cause::Input, u"'%1' cannot be read: %2."_s.arg(path, file.errorString()));
    return readTables(bytes, name);
}

Result<std::vector<SheetTable>> readTables(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > FILE_BYTES_AT_MOST)
        return problem(Cause::Input,
                       u"'%1' has %2; files of up to %3 can be imported. Split it into smaller ones."_s.arg(
                           name, megabytes(bytes.size()), megabytes(FILE_BYTES_AT_MOST)));
    if (bytes.isEmpty())
        return problem(Cause::Input, u"'%1' is empty. Nothing was imported."_s.arg(name));
    if (const QString other = otherFile(bytes, name); !other.isEmpty())
        return problem(Cause::Input, other);
    for (const Reader &reader : READERS) {
        if (reader.reads(bytes, name))
            return reader.read(bytes, name);
    }
    return problem(Cause::Input,
                   u"'%1' is none of the files that can be imported. Give a CSV, XLSX or ODS file."_s.arg(name));
}

QByteArray rejectedRowsCsv(const SheetTable &table, const std::vector<SetAsideRow> &rejected, int headerRow)
{
    QHash<int, const SheetRow *> rows;
    for (const SheetRow &row : table.rows)
        rows.insert(row.number, &row);
    const int columns = table.columnCount();
    QByteArray out("\xEF\xBB\xBF");
    if (headerRow > 0)
        writeRow(out, rows.value(headerRow), columns, REJECTION_HEADER.toString());
    for (const SetAsideRow &row : rejected)
        writeRow(out, rows.value(row.row), columns, row.reason);
    return out;
}

} // namespace countersign
