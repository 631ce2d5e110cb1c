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
        /// letters. A cue that begins or ends with a middle dot ("·pin·") begins or ends a word there; one within
        /// ("you·will") is a space. A second group of cues may follow an "&": one of each must stand in the text.
        /// Empty: the expression is tried on every text.
        QStringView cues;
        /// Whether its \\w, \\d and \\b know the letters of all scripts; those of plain English are found faster.
        bool knowsAllLetters = true;
    };

    CuedPatterns(std::span<const Pattern> patterns, QRegularExpression::PatternOptions options);

    /// A cue of a pattern, by its group.
    struct CueHit {
        size_t pattern = 0;
        quint8 group = 0;
    };
    /// The cues that stand in a text, each once; two of them may be of the same pattern and group.
    std::vector<CueHit> cuesIn(QStringView text) const;
    /// The indices of the patterns that are worth trying on a text with these cues, rising.
    std::vector<size_t> worthTrying(std::span<const CueHit> cues) const;
    /// The same of a text.
    std::vector<size_t> worthTrying(QStringView text) const { return worthTrying(cuesIn(text)); }
    const QRegularExpression &operator[](size_t pattern) const { return m_expressions[pattern]; }
    size_t size() const { return m_expressions.size(); }

private:
    std::vector<QRegularExpression> m_expressions;
    std::vector<quint8> m_groups; ///< by pattern: a bit for each of its groups of cues
    std::vector<size_t> m_uncued; ///< patterns without cues
    struct Cue {
        qsizetype length = 0;
        bool beginsAWord = false;
        bool endsAWord = false;
        std::vector<CueHit> patterns; ///< with the bit of the group
    };
    std::vector<Cue> m_cueRules;
    Literals m_cues;
};

} // namespace countersign
