// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cuedpatterns.h"

#include <QHash>

namespace countersign {

CuedPatterns::CuedPatterns(std::span<const Pattern> patterns, QRegularExpression::PatternOptions options)
{
    QHash<QStringView, size_t> numbers;
    std::vector<QString> cues;
    for (const Pattern &pattern : patterns) {
        const size_t index = m_expressions.size();
        m_expressions.emplace_back(pattern.expression.toString(), options);
        m_expressions.back().optimize();
        Q_ASSERT_X(m_expressions.back().isValid(), "CuedPatterns", qPrintable(m_expressions.back().errorString()));
        m_isAlwaysTried.push_back(pattern.cues.isEmpty());
        for (const QStringView cue : pattern.cues.split(u' ', Qt::SkipEmptyParts)) {
            if (!numbers.contains(cue)) {
                numbers.insert(cue, cues.size());
                cues.push_back(cue.toString());
                m_patternsOfCue.emplace_back();
            }
            m_patternsOfCue[numbers.value(cue)].push_back(index);
        }
    }
    m_cues = Literals(cues);
}

std::vector<size_t> CuedPatterns::worthTrying(const QString &text) const
{
    std::vector<bool> isWorthIt = m_isAlwaysTried;
    m_cues.eachInAnyCase(text, [&](int cue, qsizetype) {
        for (const size_t pattern : m_patternsOfCue[static_cast<size_t>(cue)])
            isWorthIt[pattern] = true;
    });
    std::vector<size_t> patterns;
    for (size_t index = 0; index < isWorthIt.size(); ++index) {
        if (isWorthIt[index])
            patterns.push_back(index);
    }
    return patterns;
}

} // namespace countersign
