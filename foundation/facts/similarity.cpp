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
    using Row = std::array<int, LONGEST + 1>;
    std::array<Row, 3> rows; // set before they are read
    Row *beforeLast = &rows[0], *last = &rows[1], *row = &rows[2];
    const auto columns = static_cast<size_t>(b.size());
    for (size_t j = 0; j <= columns; ++j)
        (*last)[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        (*row)[0] = static_cast<int>(i);
        int best = (*row)[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            int value = std::min({ (*last)[at] + 1, (*row)[at - 1] + 1, (*last)[at - 1] + cost });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                value = std::min(value, (*beforeLast)[at - 2] + 1);
            (*row)[at] = value;
            best = std::min(best, value);
        }
        if (best > atMost)
            return atMost + 1;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min((*last)[columns], atMost + 1);
}

} // namespace countersign
