// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/fuzzy.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// One letter for one letter, so that positions stay those of the text: "é" → "e", "Ö" → "o".
QString folded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const QString apart = QString(c).normalized(QString::NormalizationForm_D);
        result += (apart.isEmpty() ? c : apart.front()).toLower();
    }
    return result;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

std::optional<FuzzyMatch> findWord(const QString &word, const QString &text)
{
    std::optional<qsizetype> inside;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (startsWord(text, at))
            return FuzzyMatch { 100 - static_cast<int>(std::min<qsizetype>(at, 40)), { { at, word.size() } } };
        if (!inside)
            inside = at;
    }
    if (inside)
        return FuzzyMatch { 50 - static_cast<int>(std::min<qsizetype>(*inside, 40)) / 2, { { *inside, word.size() } } };
    if (word.size() < 3)
        return {};
    FuzzyMatch spread { 20, {} };
    qsizetype at = 0;
    qsizetype last = -1;
    for (const QChar c : word) {
        at = text.indexOf(c, at);
        if (at < 0)
            return {};
        if (!spread.hits.empty() && spread.hits.back().from + spread.hits.back().length == at)
            ++spread.hits.back().length;
        else
            spread.hits.push_back({ at, 1 });
        if (last >= 0)
            spread.score -= static_cast<int>(std::min<qsizetype>(at - last - 1, 10));
        last = at++;
    }
    // Letters strewn over a whole sentence are no name of it.
    return spread.score > 0 ? std::optional(spread) : std::nullopt;
}
} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, const QString &text)
{
    FuzzyMatch whole;
    const QString plain = folded(text);
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto match = findWord(word, plain);
        if (!match)
            return {};
        whole.score += match->score;
        whole.hits.insert(whole.hits.end(), match->hits.begin(), match->hits.end());
    }
    std::sort(whole.hits.begin(), whole.hits.end(), [](const auto &a, const auto &b) { return a.from < b.from; });
    std::vector<FuzzyMatch::Range> merged;
    for (const FuzzyMatch::Range &hit : whole.hits) {
        if (!merged.empty() && hit.from <= merged.back().from + merged.back().length)
            merged.back().length = std::max(merged.back().length, hit.from + hit.length - merged.back().from);
        else
            merged.push_back(hit);
    }
    whole.hits = std::move(merged);
    return whole;
}

} // namespace countersign
