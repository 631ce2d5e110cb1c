// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/trend.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace countersign {

bool isSmaller(const Proportion &a, const Proportion &b)
{
    return a.part * b.whole < b.part * a.whole;
}

std::optional<double> trendByChance(std::span<const Proportion> proportions)
{
    qint64 parts = 0;
    qint64 wholes = 0;
    double scores = 0; // weighted
    double score = 0;
    for (const Proportion &each : proportions) {
        if (each.whole <= 0)
            return {};
        parts += each.part;
        wholes += each.whole;
        scores += ++score * static_cast<double>(each.whole);
    }
    if (proportions.size() < 2 || parts <= 0 || parts >= wholes)
        return {};
    const double share = static_cast<double>(parts) / static_cast<double>(wholes);
    const double mean = scores / static_cast<double>(wholes);
    double along = 0;
    double spread = 0;
    score = 0;
    for (const Proportion &each : proportions) {
        const double from = ++score - mean;
        along += from * (static_cast<double>(each.part) - share * static_cast<double>(each.whole));
        spread += from * from * static_cast<double>(each.whole);
    }
    const double chiSquared = along * along / (share * (1 - share) * spread);
    return std::erfc(std::sqrt(chiSquared / 2));
}

} // namespace countersign
