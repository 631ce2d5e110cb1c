// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/literals.h"

#include <QRegularExpression>

#include <span>
#include <vector>

namespace countersign {

/// Regular expressions of which few match a text, as a table: each is tried only on texts that hold one of its cues,
/// and all cues are looked for in one pass. Immutable once made.
class CuedPatterns {
public:
    struct Pattern {
        QStringView expression;
        /// Parted by spaces, in lower case: one of them stands in whatever the expression matches, in any case of its
        /// letters. Empty: the expression is tried on every text.
        QStringView cues;
    };

    CuedPatterns(std::span<const Pattern> patterns, QRegularExpression::PatternOptions options);

    /// The indices of the patterns that are worth trying on this text, rising.
    std::vector<size_t> worthTrying(const QString &text) const;
    const QRegularExpression &operator[](size_t pattern) const { return m_expressions[pattern]; }
    size_t size() const { return m_expressions.size(); }

private:
    std::vector<QRegularExpression> m_expressions;
    std::vector<bool> m_isAlwaysTried;
    std::vector<std::vector<size_t>> m_patternsOfCue;
    Literals m_cues;
};

} // namespace countersign
