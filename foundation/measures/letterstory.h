// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "measures/counts.h"

#include <chrono>

namespace countersign {

/// When something happened that is counted, and what it is counted by: as it was then.
struct CountedMoment {
    QDateTime at; ///< UTC
    Dimensions of;
    bool operator==(const CountedMoment &) const = default;
};

/// What the events of one communication say as far as the measures count it (domain.md, Measures). A folded letter is
/// one communication and is counted once, whatever is told of it how often.
struct LetterStory {
    enum class Decision { None, Released, Dropped, HandedOn };
    struct Answer {
        CountedMoment moment;
        int value = 0; ///< points of a score; 0 or 1 of a hand-off's answer; thousandths of a customer's rating
        bool isByHand = false; ///< of a rating: about a letter that was written by hand
        bool operator==(const Answer &) const = default;
    };

    CommunicationId id;
    AccountId account; ///< as first said
    Dimensions known; ///< as last said

    std::optional<CountedMoment> drafted; ///< the first time: a redraft produces no second letter
    qint64 tokens = 0;
    qint64 costMicros = 0;
    QString currency; ///< of the cost
    bool isFlagged = false;
    bool wasOverridden = false;
    bool wasEscalated = false; ///< by the protocol or a person
    bool isEdited = false; ///< by the edits told, for a release that does not say it

    Decision decision = Decision::None; ///< as it stands: undone ones and those before it do not count
    std::optional<CountedMoment> decided;
    bool releasedInAScan = false;
    bool releasedEdited = false;
    bool releasedMaterial = false;
    std::optional<qint64> words; ///< of the draft
    qint64 wordsChanged = 0;
    std::optional<std::chrono::milliseconds> attention;

    std::optional<QDateTime> uncertainSince;
    std::optional<CountedMoment> sent; ///< the first time; nothing is decided after it
    std::vector<QDateTime> contacts; ///< expected
    std::vector<QDateTime> callbacks; ///< unexpected
    std::vector<Answer> scores;
    std::vector<Answer> handOffs;
    std::vector<Answer> ratings;

    bool operator==(const LetterStory &) const = default;

    /// Goes on with the next event of this communication, in the order in which they happened. One that does not
    /// count leaves all as it is.
    void take(const Event &event);

private:
    void decide(Decision what, const CountedMoment &moment);
    void takeBack(Decision what);
    void takeDrafted(const Event &event, const CountedMoment &moment);
    void takeReleased(const QJsonObject &details, const CountedMoment &moment);
    void takeUndone(const QJsonObject &details);
    void takeResolved(const QJsonObject &details, const CountedMoment &moment);
};

/// What stands for a drafter, and for the origin of a rated letter, where a person wrote it.
inline constexpr auto BY_HAND = QLatin1StringView("hand");

/// Whether events of that kind say anything that is counted of a communication.
bool isCounted(EventKind kind);

/// When an event counts: the day that was taken for today where one was set by hand.
QDateTime countedAt(const Event &event);

/// The windows within which a customer who comes back is counted.
inline constexpr std::chrono::hours CALLBACK_WINDOW { 72 };
inline constexpr std::chrono::hours SHORT_CALLBACK_WINDOW { 24 };

/// What a letter adds to the counts.
/// \param zone of the company: in which week something was
/// \param asOf UTC; a window that is open then is not counted. Invalid: all windows are taken for closed
Counts countsOf(const LetterStory &story, const QTimeZone &zone, const QDateTime &asOf);

/// What of a letter's counts is not known yet, since a window is open: what its closed windows add is taken off.
Counts openWindowsOf(const LetterStory &story, const QTimeZone &zone, const QDateTime &asOf);

/// What an event that concerns no communication adds: an answer of a customer, a probe that was revealed.
Counts countsOf(const Event &event, const QTimeZone &zone);

/// Whether the letter is one of those that are counted there.
bool isBehind(const LetterStory &story, Counted what, const IsoWeek &week, const Group &group, const QTimeZone &zone,
              const QDateTime &asOf);

/// Counts all events of a log, plainly: the definition that everything faster must agree with.
/// \param events in the order in which they happened
Counts countsOf(const std::vector<Event> &events, const QTimeZone &zone, const QDateTime &asOf);

} // namespace countersign
