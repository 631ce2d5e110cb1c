// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace countersign {

/// So many of so many.
struct Proportion {
    qint64 part = 0;
    qint64 whole = 0;
    bool operator==(const Proportion &) const = default;

    double share() const { return static_cast<double>(part) / static_cast<double>(whole); }
};

/// Whether a is a smaller share than b, exactly: no rounding makes two equal ones differ.
bool isSmaller(const Proportion &a, const Proportion &b);

/// How likely a trend as strong as this one is by chance alone, in either direction: the Cochran-Armitage test of
/// proportions in order, with scores 1, 2, 3, … (R: prop.trend.test).
/// \returns the p-value; nothing for fewer than two proportions, an empty one, or where all or none are parts
std::optional<double> trendByChance(std::span<const Proportion> proportions);

} // namespace countersign
