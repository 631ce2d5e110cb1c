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

} // namespace

QString csvCell(QString text)
{
    const bool needsQuotes = text.contains(u',') || text.contains(u';') || text.contains(u'"') || text.contains(u'\n')
        || text.contains(u'\r') || text.startsWith(u' ') || text.endsWith(u' ');
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QByteArray csvRowForPeople(const QStringList &cells)
{
    QStringList written;
    written.reserve(cells.size());
    for (const QString &cell : cells)
        written += csvCell(mayBeAFormula(cell) ? u'\'' + cell : cell);
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace countersign
