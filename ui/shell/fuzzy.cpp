// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/fuzzy.h"

#include <algorithm>

namespace countersign {

namespace {
bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The letters of `word` in their order from `at` on, near each other: strewn over a whole sentence they are no name
/// of it.
std::optional<FuzzyMatch> spreadFrom(qsizetype at, const QString &word, const QString &text)
{
    const qsizetype end = std::min(text.size(), at + 2 * word.size());
    FuzzyMatch spread { 20, {} };
    for (const QChar c : word) {
        at = text.indexOf(c, at);
        if (at < 0 || at >= end)
            return {};
        if (!spread.hits.empty() && spread.hits.back().from + spread.hits.back().length == at)
            ++spread.hits.back().length;
        else
            spread.hits.push_back({ at, 1 });
        ++at;
    }
    spread.score -= static_cast<int>(spread.hits.size());
    return spread;
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
    for (qsizetype at = text.indexOf(word.front()); at >= 0; at = text.indexOf(word.front(), at + 1)) {
        if (!startsWord(text, at))
            continue;
        if (auto spread = spreadFrom(at, word, text))
            return spread;
    }
    return {};
}
} // namespace

// One letter for one letter, so that positions stay those of the text: "é" → "e", "Ö" → "o".
QString foldedForSearch(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *to = result.data();
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x80) {
            *to++ = QChar(unit >= u'A' && unit <= u'Z' ? char16_t(unit + (u'a' - u'A')) : unit);
            continue;
        }
        const QString apart = QString(c).normalized(QString::NormalizationForm_D);
        *to++ = (apart.isEmpty() ? c : apart.front()).toLower();
    }
    return result;
}

std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, const QString &text)
{
    return fuzzyMatchFolded(typedWords(typed), foldedForSearch(text));
}

QStringList typedWords(QStringView typed)
{
    return foldedForSearch(typed).simplified().split(u' ', Qt::SkipEmptyParts);
}

std::optional<FuzzyMatch> fuzzyMatchFolded(const QStringList &typedWords, const QString &foldedText)
{
    FuzzyMatch whole;
    for (const QString &word : typedWords) {
        const auto match = findWord(word, foldedText);
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
