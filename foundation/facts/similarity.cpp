// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/similarity.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace countersign {

int editDistance(QStringView a, QStringView b, int atMost)
{
    if (a == b)
        return 0;
    constexpr qsizetype LONGEST = 64;
    if (a.size() > LONGEST || b.size() > LONGEST || std::abs(a.size() - b.size()) > atMost)
        return atMost + 1;
    using Row = std::array<int, LONGEST + 2>;
    std::array<Row, 3> rows; // set before they are read
    Row *beforeLast = rows.data();
    Row *last = &rows[1];
    Row *row = &rows[2];
    const qsizetype columns = b.size();
    const qsizetype reach = atMost;
    const int tooMuch = atMost + 1;
    const auto cell = [](Row *of, qsizetype column) -> int & {
        return (*of)[static_cast<size_t>(column)];
    };
    for (qsizetype j = 0; j <= columns; ++j)
        cell(last, j) = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        // What lies farther from the diagonal than may differ differs by more.
        const qsizetype from = std::max<qsizetype>(1, i - reach);
        const qsizetype to = std::min(columns, i + reach);
        int best = from == 1 ? static_cast<int>(i) : tooMuch;
        cell(row, from - 1) = best;
        for (qsizetype j = from; j <= to; ++j) {
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            int value = std::min({ cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + cost });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                value = std::min(value, cell(beforeLast, j - 2) + 1);
            cell(row, j) = value;
            best = std::min(best, value);
        }
        cell(row, to + 1) = tooMuch;
        if (best > atMost)
            return tooMuch;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min(cell(last, columns), tooMuch);
}

} // namespace countersign
