// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvrow.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// With the wide signs of East Asian keyboards, which some spreadsheets take for the narrow ones.
constexpr QStringView FORMULA_SIGNS = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

bool mayBeAFormula(const QString &cell)
{
    if (cell.isEmpty())
        return false;
    if (FORMULA_SIGNS.contains(cell.front()))
        return true;
    const QString trimmed = cell.trimmed(); // some trim before they look
    return !trimmed.isEmpty() && FORMULA_SIGNS.contains(trimmed.front());
}

QString quoted(QString cell)
{
    const bool needsQuotes = cell.contains(u',') || cell.contains(u';') || cell.contains(u'"') || cell.contains(u'\n')
        || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    return needsQuotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

} // namespace

QByteArray csvRowForPeople(const QStringList &cells)
{
    QStringList written;
    written.reserve(cells.size());
    for (const QString &cell : cells)
        written += quoted(mayBeAFormula(cell) ? u'\'' + cell : cell);
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace countersign
