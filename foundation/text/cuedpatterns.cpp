// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cuedpatterns.h"

#include <QHash>
#include <QVarLengthArray>

#include <algorithm>

namespace countersign {

namespace {
constexpr QChar WORD_EDGE(u'\u00B7');
}

CuedPatterns::CuedPatterns(std::span<const Pattern> patterns, QRegularExpression::PatternOptions options)
{
    QHash<QStringView, size_t> numbers;
    std::vector<QString> cues;
    for (const Pattern &pattern : patterns) {
        const size_t index = m_expressions.size();
        m_expressions.emplace_back(
            pattern.expression.toString(),
            pattern.knowsAllLetters
                ? options
                : options & ~QRegularExpression::PatternOptions(QRegularExpression::UseUnicodePropertiesOption));
        Q_ASSERT_X(m_expressions.back().isValid(), "CuedPatterns", qPrintable(m_expressions.back().errorString()));
        quint8 group = pattern.cues.isEmpty() ? 0 : 1;
        m_groups.push_back(group);
        if (group == 0)
            m_uncued.push_back(index);
        for (const QStringView cue : pattern.cues.split(u' ', Qt::SkipEmptyParts)) {
            if (cue == u"&") {
                group = static_cast<quint8>(group << 1);
                m_groups.back() = static_cast<quint8>(m_groups.back() | group);
                continue;
            }
            if (!numbers.contains(cue)) {
                Cue rule;
                rule.beginsAWord = cue.startsWith(WORD_EDGE);
                rule.endsAWord = cue.endsWith(WORD_EDGE);
                QString letters
                    = cue.mid(rule.beginsAWord ? 1 : 0).chopped(rule.endsAWord && cue.size() > 1 ? 1 : 0).toString();
                letters.replace(WORD_EDGE, u' ');
                rule.length = letters.size();
                numbers.insert(cue, cues.size());
                cues.push_back(letters);
                m_cueRules.push_back(std::move(rule));
            }
            m_cueRules[numbers.value(cue)].patterns.push_back({ index, group });
        }
    }
    m_cues = Literals(cues);
}

std::vector<CuedPatterns::CueHit> CuedPatterns::cuesIn(QStringView text) const
{
    std::vector<CueHit> hits;
    QVarLengthArray<bool, 1024> isFound(static_cast<qsizetype>(m_cueRules.size())); // by cue
    std::ranges::fill(isFound, false);
    const auto isLetter = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isLetter();
    };
    m_cues.eachInAnyCase(text, [&](int index, qsizetype end) {
        const Cue &cue = m_cueRules[static_cast<size_t>(index)];
        if (isFound[index] || (cue.beginsAWord && isLetter(end - cue.length - 1)) || (cue.endsAWord && isLetter(end)))
            return;
        isFound[index] = true;
        hits.insert(hits.end(), cue.patterns.begin(), cue.patterns.end());
    });
    return hits;
}

std::vector<size_t> CuedPatterns::worthTrying(std::span<const CueHit> cues) const
{
    std::vector<quint8> missing = m_groups;
    std::vector<size_t> patterns = m_uncued;
    for (const CueHit &hit : cues) {
        quint8 &groups = missing[hit.pattern];
        if (groups == 0)
            continue;
        groups = static_cast<quint8>(groups & ~hit.group);
        if (groups == 0)
            patterns.push_back(hit.pattern);
    }
    std::ranges::sort(patterns);
    return patterns;
}

} // namespace countersign
