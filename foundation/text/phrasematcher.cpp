// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasematcher.h"

#include <algorithm>
#include <atomic>

namespace countersign {

namespace {
/// Cuts a normalised phrase at the wildcards that end a word.
std::vector<QString> piecesOf(const QString &normalised, bool &endsOpen)
{
    std::vector<QString> pieces(1);
    for (qsizetype at = 0; at < normalised.size(); ++at) {
        const bool afterWord = at > 0 && isWordUnit(normalised[at - 1]);
        const bool beforeWord = at + 1 < normalised.size() && isWordUnit(normalised[at + 1]);
        if (normalised[at] == u'*' && afterWord && !beforeWord)
            pieces.emplace_back();
        else
            pieces.back() += normalised[at];
    }
    endsOpen = pieces.size() > 1 && pieces.back().isEmpty();
    if (endsOpen)
        pieces.pop_back();
    return pieces;
}

/// Past the ending that a wildcard at `at` stands for.
qsizetype pastWord(const QString &text, qsizetype at)
{
    while (at < text.size()) {
        const bool joins
            = text[at] == u'\'' && at > 0 && text[at - 1].isLetter() && at + 1 < text.size() && text[at + 1].isLetter();
        if (!isWordUnit(text[at]) && !joins)
            break;
        ++at;
    }
    return at;
}
} // namespace

PhraseMatcher::PhraseMatcher(const QStringList &phrases)
{
    std::vector<QString> firstPieces;
    for (const QString &written : phrases) {
        Phrase phrase;
        phrase.pieces = piecesOf(NormalisedText(QStringView(written).trimmed()).text(), phrase.endsOpen);
        firstPieces.push_back(phrase.pieces.front());
        m_phrases.push_back(std::move(phrase));
    }
    m_firstPieces = Literals(firstPieces);
}

qsizetype PhraseMatcher::endOf(const Phrase &phrase, const NormalisedText &text, qsizetype start, qsizetype end) const
{
    const QString &units = text.text();
    if (isWordUnit(units[start]) && !text.isWordEdge(start))
        return -1;
    for (size_t piece = 1; piece < phrase.pieces.size(); ++piece) {
        end = pastWord(units, end);
        const QString &next = phrase.pieces[piece];
        if (!QStringView(units).mid(end).startsWith(next))
            return -1;
        end += next.size();
    }
    if (phrase.endsOpen)
        return pastWord(units, end);
    return isWordUnit(units[end - 1]) && !text.isWordEdge(end) ? -1 : end;
}

std::vector<PhraseHit> PhraseMatcher::hits(const NormalisedText &text) const
{
    std::vector<PhraseHit> found;
    m_firstPieces.each(text.text(), [&](int index, qsizetype firstEnd) {
        const Phrase &phrase = m_phrases[static_cast<size_t>(index)];
        const qsizetype start = firstEnd - phrase.pieces.front().size();
        const qsizetype end = endOf(phrase, text, start, firstEnd);
        if (end > 0)
            found.push_back({ index, text.original(start, end) });
    });
    std::ranges::sort(found, [](const PhraseHit &a, const PhraseHit &b) {
        if (a.at.start != b.at.start)
            return a.at.start < b.at.start;
        return a.at.length != b.at.length ? a.at.length > b.at.length : a.phrase < b.phrase;
    });
    return found;
}

PhraseLists::PhraseLists(const std::vector<QStringList> &lists)
{
    static std::atomic<quint64> made = 0;
    m_id = ++made;
    QStringList all;
    for (const QStringList &list : lists) {
        all += list;
        m_firstOf.push_back(static_cast<int>(all.size()));
    }
    m_phrases = PhraseMatcher(all);
}

std::vector<PhraseHit> PhraseLists::of(size_t list, const std::vector<PhraseHit> &hits) const
{
    std::vector<PhraseHit> own;
    for (const PhraseHit &hit : hits) {
        if (hit.phrase >= m_firstOf[list] && hit.phrase < m_firstOf[list + 1])
            own.push_back({ hit.phrase - m_firstOf[list], hit.at });
    }
    return own;
}

std::vector<PhraseHit> longestOf(const std::vector<PhraseHit> &hits)
{
    std::vector<PhraseHit> kept;
    for (const PhraseHit &hit : hits) {
        if (kept.empty() || !kept.back().at.contains(hit.at))
            kept.push_back(hit);
    }
    return kept;
}

} // namespace countersign
