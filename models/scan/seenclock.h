// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <vector>

namespace countersign {

/// How much of a card is on the screen at one moment.
struct CardOnScreen {
    CommunicationId id;
    bool isWhole = false; ///< all of it
    bool isHigher = false; ///< than the sheet: it can never be whole
    int lines = 0; ///< of its text
    int firstLine = 0; ///< shown wholly, from this one
    int lastLine = -1; ///< to this one; before firstLine: none
    bool operator==(const CardOnScreen &) const = default;
};

/// Which letters of the scan were really on the screen, and for how long. It is fed with what was visible and for how
/// long; it knows no clock and no screen. A card is seen when it was whole for as long as its own words take to read;
/// one that is higher than the sheet when every line of it was shown, together for that time.
class SeenClock {
public:
    static constexpr std::chrono::milliseconds LEAST { 1500 }; ///< however few words are its own
    static constexpr std::chrono::milliseconds LONGEST_STEP { 1000 }; ///< more at once is a machine that slept

    struct Standing {
        std::chrono::milliseconds spent { 0 };
        std::chrono::milliseconds needed { 0 };
        /// Its part of a person's time: what was on the screen together shares it, the unseen ones first.
        std::chrono::milliseconds attention { 0 };
        bool isSeen = false;
        bool operator==(const Standing &) const = default;
    };

    explicit SeenClock(int wordsPerMinute = 240);

    void setWordsPerMinute(int wordsPerMinute); ///< of cards that are watched from now on
    static std::chrono::milliseconds timeToRead(int words, int wordsPerMinute);

    /// A card at this revision; a new revision is not seen yet.
    void watch(const CommunicationId &id, int revision, int ownWords);
    void forget(const CommunicationId &id);
    /// That this was on the screen for that long. \returns the cards that are seen by it
    std::vector<CommunicationId> advance(std::chrono::milliseconds elapsed, const std::vector<CardOnScreen> &visible);

    Standing standing(const CommunicationId &id) const;
    int revision(const CommunicationId &id) const; ///< 0 where it is not watched
    bool isSeen(const CommunicationId &id) const { return standing(id).isSeen; }
    QSet<CommunicationId> seen() const;

private:
    struct Card {
        int revision = 0;
        Standing standing;
        QSet<int> linesShown;
        std::chrono::microseconds attention { 0 };
    };
    void shareAttention(std::chrono::milliseconds step, const std::vector<CardOnScreen> &visible);

    int m_wordsPerMinute;
    QHash<CommunicationId, Card> m_cards;
};

} // namespace countersign
