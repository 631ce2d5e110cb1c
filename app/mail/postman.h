// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/leaving.h"
#include "mail/outboxdesk.h"
#include "mail/post.h"
#include "ports/clock.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>

namespace countersign {

/// Why nothing is sent for now.
struct PostPause {
    QString says; ///< for a person, with what to do
    std::optional<QDateTime> until; ///< UTC; nothing: until a person acts
    bool operator==(const PostPause &) const = default;
};

/// Why letters wait without anybody's fault.
struct PostRest {
    enum class Why { Rate, Hours } why = Why::Hours;
    QDateTime until; ///< UTC; when the next one may leave
    QString says; ///< for a person: "Letters leave from 7:00 on."
    bool operator==(const PostRest &) const = default;
};

/// Customers are not written to at night; a colleague to whom a matter was handed over, and whose clock runs, is.
bool mayLeaveIn(const PostRest &rest, const CommunicationId &id);

/// What became of one letter in a round.
struct LetterReport {
    CommunicationId id;
    MessageId messageId;
    State state = State::Queued; ///< Sent, Failed, Uncertain, Queued (later), InReview (no longer fit to go)
    QString reply; ///< the server's words, fit to be shown
    QString says;
    std::optional<QDateTime> nextAt; ///< of Queued
    Change change; ///< as the store made it; empty where the freshness check made it
};

/// What one look at the outbox did.
struct PostRound {
    int sent = 0;
    int failed = 0;
    int uncertain = 0;
    int returnedToReview = 0;
    int later = 0;
    std::vector<LetterReport> letters;
    std::optional<PostPause> pause; ///< why the rest waits
    std::optional<PostRest> rests; ///< set where letters are due that the rate or the hours hold
    std::optional<QDateTime> nextAt; ///< UTC; when to look again; nothing where nothing waits or only a person can help
    std::optional<Problem> trouble; ///< of the store: what was to be written down could not be
};

/// How long a letter that was not taken waits for its next try: 1, 5, 15, 30, 60, 60 … minutes.
std::chrono::minutes pauseBeforeTry(int triesSoFar);
/// How long the queue waits after the nth trouble of the whole server in a row: 1 to 30 minutes.
std::chrono::minutes pauseAfterServerTrouble(int inARow);

/// Sends what is due, one letter at a time, and writes down every step before and after (mail.md, The order of events
/// for one letter). Nothing uncertain is ever sent again by it; trouble of the whole server pauses the queue and does
/// not burn through it. Used in one thread, the post's.
class Postman {
public:
    struct Hooks {
        /// Looks at a letter once more as it is about to leave. Why it may not, when it is already back in review;
        /// nothing where it may. May be empty.
        std::function<Result<std::optional<QString>>(const CommunicationId &)> whyNot;
        std::function<void(const LetterReport &)> announce; ///< after each letter; may be empty
        std::function<bool()> isCancelled; ///< asked between letters and until a final dot; may be empty
    };

    Postman(OutboxDesk &desk, Post &post, const Clock &clock, Lease lease, Hooks hooks, LeavingRules rules = {});

    /// Everything whose time has come. Returns at once while paused.
    PostRound sendDue();
    const std::optional<PostPause> &pause() const { return m_pause; }
    void resume(); ///< a person acted
    void remember(const std::vector<QDateTime> &left); ///< when letters left before this postman came, for the rate

private:
    struct Attempt {
        OutboxLetter letter;
        Delivery delivery;
        std::optional<Problem> objection; ///< of the store, before the dot
    };

    bool isPaused() const;
    std::optional<PostRest> rest() const; ///< nothing where the next letter may leave now
    bool isCancelled() const { return m_hooks.isCancelled && m_hooks.isCancelled(); }
    bool sendOne(const OutboxLetter &waiting, PostRound &round);
    Attempt carried(const OutboxLetter &letter);
    void settle(const Attempt &attempt, PostRound &round);
    void settleNotAccepted(const Attempt &attempt, PostRound &round);
    Trouble looked(const Attempt &attempt); ///< the trouble, or the server's where it shows a pattern
    void putBack(const Attempt &attempt, const QString &says, const QDateTime &notBefore, PostRound &round);
    void fail(const Attempt &attempt, const QString &says, PostRound &round);
    void note(LetterReport report, const Result<Change> &written, PostRound &round);
    void pauseFor(const Trouble &trouble, const QString &from);
    void forgetPatterns();
    void lookAhead(PostRound &round);

    OutboxDesk &m_desk;
    Post &m_post;
    const Clock &m_clock;
    const Lease m_lease;
    const Hooks m_hooks;
    const LeavingRules m_rules;

    std::vector<QDateTime> m_left; ///< when letters left lately
    std::optional<PostPause> m_pause;
    std::map<QString, QString> m_pausedSenders; ///< why, by address
    int m_serverTroubles = 0; ///< in a row
    QString m_lastError; ///< kind of the last error that was no recipient's
    int m_sameErrors = 0;
    std::set<QString> m_refusedRecipients; ///< running
};

} // namespace countersign
