// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasematcher.h"

#include <queue>

#include <algorithm>

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
    for (const QString &written : phrases) {
        Phrase phrase;
        phrase.pieces = piecesOf(NormalisedText(QStringView(written).trimmed()).text(), phrase.endsOpen);
        for (const QChar unit : phrase.pieces.front()) {
            if (classOf(unit) != 0)
                continue;
            const auto fresh = static_cast<quint16>(m_classes++);
            if (unit.unicode() < m_asciiClass.size())
                m_asciiClass[unit.unicode()] = fresh;
            else
                m_otherClass.insert(unit.unicode(), fresh);
        }
        m_phrases.push_back(std::move(phrase));
    }
    const auto addNode = [this] {
        m_next.resize(m_next.size() + static_cast<size_t>(m_classes), -1);
        m_endsHere.emplace_back();
        return static_cast<int>(m_endsHere.size()) - 1;
    };
    addNode();
    for (size_t index = 0; index < m_phrases.size(); ++index) {
        const QString &first = m_phrases[index].pieces.front();
        if (first.isEmpty())
            continue;
        int node = 0;
        for (const QChar unit : first) {
            const auto slot = static_cast<size_t>(node * m_classes + classOf(unit));
            if (m_next[slot] < 0) {
                const int fresh = addNode();
                m_next[slot] = fresh;
            }
            node = m_next[slot];
        }
        m_endsHere[static_cast<size_t>(node)].push_back(static_cast<int>(index));
    }
    link();
}

/// Turns the tree into an automaton: where a node has no child, the longest suffix that has one goes on.
void PhraseMatcher::link()
{
    std::vector<int> suffix(m_endsHere.size(), 0);
    std::queue<int> todo;
    for (int c = 0; c < m_classes; ++c) {
        int &child = m_next[static_cast<size_t>(c)];
        if (child < 0)
            child = 0;
        else
            todo.push(child);
    }
    while (!todo.empty()) {
        const int node = todo.front();
        todo.pop();
        const auto &inherited = m_endsHere[static_cast<size_t>(suffix[static_cast<size_t>(node)])];
        auto &own = m_endsHere[static_cast<size_t>(node)];
        own.insert(own.end(), inherited.begin(), inherited.end());
        for (int c = 0; c < m_classes; ++c) {
            int &child = m_next[static_cast<size_t>(node * m_classes + c)];
            const int fallback = childOf(suffix[static_cast<size_t>(node)], c);
            if (child < 0) {
                child = fallback;
            } else {
                suffix[static_cast<size_t>(child)] = fallback;
                todo.push(child);
            }
        }
    }
}

int PhraseMatcher::classOf(QChar unit) const
{
    return unit.unicode() < m_asciiClass.size() ? m_asciiClass[unit.unicode()] : m_otherClass.value(unit.unicode(), 0);
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
    if (m_phrases.empty())
        return found;
    int node = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        node = childOf(node, classOf(text.text()[at]));
        for (const int index : m_endsHere[static_cast<size_t>(node)]) {
            const Phrase &phrase = m_phrases[static_cast<size_t>(index)];
            const qsizetype start = at + 1 - phrase.pieces.front().size();
            const qsizetype end = endOf(phrase, text, start, at + 1);
            if (end > 0)
                found.push_back({ index, text.original(start, end) });
        }
    }
    std::ranges::sort(found, [](const PhraseHit &a, const PhraseHit &b) {
        if (a.at.start != b.at.start)
            return a.at.start < b.at.start;
        return a.at.length != b.at.length ? a.at.length > b.at.length : a.phrase < b.phrase;
    });
    return found;
}

std::vector<PhraseHit> longestOf(std::vector<PhraseHit> hits)
{
    std::vector<PhraseHit> kept;
    for (const PhraseHit &hit : hits) {
        if (kept.empty() || !kept.back().at.contains(hit.at))
            kept.push_back(hit);
    }
    return kept;
}

} // namespace countersign
