// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace countersign {

/// A stretch of a text, in UTF-16 units.
struct Span {
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const Span &) const = default;

    qsizetype end() const { return start + length; }
    bool contains(const Span &other) const { return start <= other.start && other.end() <= end(); }
    bool overlaps(const Span &other) const { return start < other.end() && other.start < end(); }
};

} // namespace countersign
