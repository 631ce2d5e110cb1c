// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/seenclock.h"

#include <algorithm>

namespace countersign {

SeenClock::SeenClock(int wordsPerMinute)
    : m_wordsPerMinute(std::max(1, wordsPerMinute))
{
}

void SeenClock::setWordsPerMinute(int wordsPerMinute)
{
    m_wordsPerMinute = std::max(1, wordsPerMinute);
}

std::chrono::milliseconds SeenClock::timeToRead(int words, int wordsPerMinute)
{
    const std::chrono::milliseconds time(static_cast<qint64>(words) * 60000 / std::max(1, wordsPerMinute));
    return std::max(LEAST, time);
}

void SeenClock::watch(const CommunicationId &id, int revision, int ownWords)
{
    Card &card = m_cards[id];
    const std::chrono::milliseconds needed = timeToRead(ownWords, m_wordsPerMinute);
    if (card.revision != revision)
        card = { revision, {}, {}, {} };
    card.standing.needed = card.standing.isSeen ? card.standing.needed : needed;
}

void SeenClock::forget(const CommunicationId &id)
{
    m_cards.remove(id);
}

std::vector<CommunicationId> SeenClock::advance(std::chrono::milliseconds elapsed,
                                                const std::vector<CardOnScreen> &visible)
{
    std::vector<CommunicationId> fresh;
    const std::chrono::milliseconds step = std::clamp(elapsed, std::chrono::milliseconds::zero(), LONGEST_STEP);
    shareAttention(step, visible);
    for (const CardOnScreen &onScreen : visible) {
        const auto found = m_cards.find(onScreen.id);
        if (found == m_cards.end() || found->standing.isSeen)
            continue;
        Card &card = *found;
        const bool showsLines = onScreen.isHigher && onScreen.lastLine >= onScreen.firstLine;
        if (!onScreen.isWhole && !showsLines)
            continue;
        for (int line = onScreen.firstLine; line <= onScreen.lastLine; ++line)
            card.linesShown.insert(line);
        card.standing.spent += step;
        const bool isAllShown = onScreen.isWhole || card.linesShown.size() >= onScreen.lines;
        if (isAllShown && card.standing.spent >= card.standing.needed) {
            card.standing.isSeen = true;
            fresh.push_back(onScreen.id);
        }
    }
    return fresh;
}

void SeenClock::shareAttention(std::chrono::milliseconds step, const std::vector<CardOnScreen> &visible)
{
    std::vector<Card *> read;
    bool hasUnseen = false;
    for (const CardOnScreen &onScreen : visible) {
        const auto found = m_cards.find(onScreen.id);
        const bool isReadable = onScreen.isWhole || (onScreen.isHigher && onScreen.lastLine >= onScreen.firstLine);
        if (found == m_cards.end() || !isReadable)
            continue;
        hasUnseen = hasUnseen || !found->standing.isSeen;
        read.push_back(&*found);
    }
    if (hasUnseen)
        std::erase_if(read, [](const Card *card) { return card->standing.isSeen; });
    if (read.empty())
        return;
    // In microseconds, so that nothing is lost by rounding tick after tick.
    const std::chrono::microseconds part = std::chrono::microseconds(step) / static_cast<qint64>(read.size());
    for (Card *card : read) {
        card->attention += part;
        card->standing.attention = std::chrono::duration_cast<std::chrono::milliseconds>(card->attention);
    }
}

SeenClock::Standing SeenClock::standing(const CommunicationId &id) const
{
    return m_cards.value(id).standing;
}

int SeenClock::revision(const CommunicationId &id) const
{
    return m_cards.value(id).revision;
}

QSet<CommunicationId> SeenClock::seen() const
{
    QSet<CommunicationId> ids;
    for (auto card = m_cards.cbegin(); card != m_cards.cend(); ++card) {
        if (card->standing.isSeen)
            ids.insert(card.key());
    }
    return ids;
}

} // namespace countersign
