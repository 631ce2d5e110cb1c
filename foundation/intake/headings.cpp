// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/headings.h"

#include "intake/folding.h"

#include <QHash>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// So many known names make a header, however many columns of the company's own stand beside them.
constexpr int NAMES_A_HEADER = 4;

/// Adds `more(i)` to every key that is there more than once.
template <class More> void tellApart(std::vector<QString> &keys, const More &more)
{
    QHash<QString, int> count;
    for (const QString &key : keys)
        ++count[key];
    std::vector<QString> apart = keys;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (!keys[i].isEmpty() && count.value(keys[i]) > 1)
            apart[i] += more(i);
    }
    keys = std::move(apart);
}
} // namespace

QString headerText(const Cell &cell)
{
    return cell.text.simplified();
}

std::optional<size_t> headerIndex(const SheetTable &table, IntakeKind kind)
{
    std::optional<size_t> best;
    int most = 0, filledThere = 0;
    for (size_t i = 0; i < table.rows.size() && i < HEADER_WITHIN; ++i) {
        int recognised = 0, filled = 0;
        for (const Cell &cell : table.rows[i].cells) {
            if (cell.isBlank())
                continue;
            ++filled;
            if (cell.kind == CellKind::Text && cell.text.size() < 100 && !columnsNamed(headerText(cell), kind).empty())
                ++recognised;
        }
        // Of headings that stand one above the other, the lower and fuller one names the columns.
        const bool isBelow = best && *best + 1 == i && recognised == most && recognised > 0 && filled >= filledThere;
        if ((recognised > most || isBelow) && (recognised * 4 >= filled || recognised >= NAMES_A_HEADER)) {
            best = i;
            most = recognised;
            filledThere = filled;
        }
    }
    return best;
}

/// The headings above the header row, each for the columns from its own to the next one's.
std::vector<QString> groupsAbove(const SheetTable &table, std::optional<size_t> header, int columns)
{
    std::vector<QString> groups(static_cast<size_t>(columns));
    if (!header || *header == 0)
        return groups;
    const SheetRow &above = table.rows[*header - 1];
    const auto filled = std::ranges::count_if(above.cells, [](const Cell &cell) { return !cell.isBlank(); });
    if (filled < 2 || above.number + 1 != table.rows[*header].number)
        return groups;
    const bool spansAreKnown = std::ranges::any_of(above.cells, [](const Cell &cell) { return cell.span > 1; });
    QString heading;
    int left = 0;
    for (int column = 1; column <= columns; ++column) {
        const Cell &cell = above.at(column);
        if (!cell.isBlank()) {
            heading = headerText(cell);
            left = spansAreKnown ? cell.span : columns;
        }
        if (left-- > 0)
            groups[static_cast<size_t>(column) - 1] = heading;
    }
    return groups;
}

std::vector<QString> columnKeys(const SheetTable &table, std::optional<size_t> header)
{
    const int width = table.columnCount();
    std::vector<QString> keys(static_cast<size_t>(width));
    for (int column = 1; header && column <= width; ++column)
        keys[static_cast<size_t>(column) - 1] = headerKey(headerText(table.rows[*header].at(column)));
    const std::vector<QString> groups = groupsAbove(table, header, width);
    tellApart(keys, [&](size_t i) { return groups[i].isEmpty() ? QString() : u" under "_s + headerKey(groups[i]); });
    QHash<QString, int> seen;
    const std::vector<QString> before = keys;
    tellApart(keys, [&](size_t i) { return u" #%1"_s.arg(++seen[before[i]]); });
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].isEmpty())
            keys[i] = u"#%1"_s.arg(i + 1);
    }
    return keys;
}

} // namespace countersign
