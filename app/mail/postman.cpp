// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/postman.h"

#include "lifecycle/escalation.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct PostmanWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Postman)
};

constexpr std::array tryPauses { 1, 5, 15, 30, 60 }; // minutes
constexpr std::array serverPauses { 1, 2, 5, 10, 20, 30 }; // minutes
constexpr int mostTries = 12; // some nine hours: a working day
constexpr int mostOfTheSame = 3;
constexpr int mostClaimTroubles = 3;

template <size_t N> std::chrono::minutes stepOf(const std::array<int, N> &steps, int nth)
{
    return std::chrono::minutes(steps[static_cast<size_t>(std::clamp(nth - 1, 0, static_cast<int>(N) - 1))]);
}

QDateTime later(const QDateTime &at, std::chrono::minutes pause)
{
    return at.addSecs(std::chrono::seconds(pause).count());
}

} // namespace

bool mayLeaveIn(const PostRest &rest, const CommunicationId &id)
{
    return rest.why == PostRest::Why::Hours && isHandOver(id);
}

std::chrono::minutes pauseBeforeTry(int triesSoFar)
{
    return stepOf(tryPauses, triesSoFar);
}

std::chrono::minutes pauseAfterServerTrouble(int inARow)
{
    return stepOf(serverPauses, inARow);
}

Postman::Postman(OutboxDesk &desk, Post &post, const Clock &clock, Lease lease, Hooks hooks, LeavingRules rules)
    : m_desk(desk)
    , m_post(post)
    , m_clock(clock)
    , m_lease(std::move(lease))
    , m_hooks(std::move(hooks))
    , m_rules(std::move(rules))
{
}

void Postman::remember(const std::vector<QDateTime> &left)
{
    m_left.insert(m_left.end(), left.begin(), left.end());
}

std::optional<PostRest> Postman::rest() const
{
    const QDateTime now = m_clock.now();
    const QDateTime next = nextLeaving(m_rules, now, m_left);
    if (next <= now)
        return {};
    PostRest rest { isWithinHours(m_rules, now) ? PostRest::Why::Rate : PostRest::Why::Hours, next, {} };
    if (rest.why == PostRest::Why::Hours) {
        const QTime time = next.toTimeZone(m_rules.zone).time();
        rest.says = PostmanWords::tr("Letters leave from %1 on.").arg(time.toString(u"H:mm"_s));
    } else {
        rest.says = PostmanWords::tr("Letters leave at %n a minute.", nullptr, m_rules.perMinute.value_or(0));
    }
    return rest;
}

bool Postman::isPaused() const
{
    return m_pause && (!m_pause->until || *m_pause->until > m_clock.now());
}

void Postman::resume()
{
    m_pause.reset();
    m_pausedSenders.clear();
    m_serverTroubles = 0;
    forgetPatterns();
}

void Postman::forgetPatterns()
{
    m_lastError.clear();
    m_sameErrors = 0;
    m_refusedRecipients.clear();
}

PostRound Postman::sendDue()
{
    PostRound round;
    if (!isPaused()) {
        m_pause.reset();
        const auto queued = m_desk.queued();
        if (!queued) {
            round.trouble = queued.error();
            return round;
        }
        int claimTroubles = 0;
        for (const OutboxLetter &waiting : *queued) {
            const bool goesOn = !isCancelled() && !isPaused() && claimTroubles < mostClaimTroubles;
            if (!goesOn)
                break;
            if (waiting.notBefore > m_clock.now() || m_pausedSenders.contains(waiting.from))
                continue;
            if (const auto pausing = rest(); pausing && !mayLeaveIn(*pausing, waiting.id)) {
                round.rests = pausing;
                if (pausing->why == PostRest::Why::Rate)
                    break;
                continue;
            }
            claimTroubles = sendOne(waiting, round) ? 0 : claimTroubles + 1;
        }
        m_post.close();
    }
    lookAhead(round);
    return round;
}

/// \returns whether the store could be worked with
bool Postman::sendOne(const OutboxLetter &waiting, PostRound &round)
{
    const auto whyNot = m_hooks.whyNot ? m_hooks.whyNot(waiting.id) : Result<std::optional<QString>>(std::nullopt);
    if (!whyNot) {
        round.trouble = whyNot.error();
        return false;
    }
    if (*whyNot) {
        LetterReport report;
        report.id = waiting.id;
        report.messageId = waiting.messageId;
        report.state = State::InReview;
        report.says = **whyNot;
        note(std::move(report), Change {}, round);
        return true;
    }
    const auto claimed = m_desk.claim(waiting.id, m_lease, m_clock.now());
    if (!claimed) {
        round.trouble = claimed.error();
        return false;
    }
    // Where there is nothing, somebody was first, or it was taken back.
    if (*claimed)
        settle(carried(**claimed), round);
    return true;
}

Postman::Attempt Postman::carried(const OutboxLetter &letter)
{
    Attempt attempt { letter, {}, {} };
    const auto commit = [this, &attempt]() -> Result<Done> {
        auto written = m_desk.commitSending(attempt.letter.id, m_lease, m_clock.now());
        if (!written)
            attempt.objection = written.error();
        return written;
    };
    const QDateTime now = m_clock.now();
    std::erase_if(m_left, [&now](const QDateTime &at) { return at.secsTo(now) > 120; });
    m_left.push_back(now);
    attempt.delivery = m_post.deliver(letter, { commit, m_hooks.isCancelled });
    return attempt;
}

void Postman::settle(const Attempt &attempt, PostRound &round)
{
    const Delivery &delivery = attempt.delivery;
    LetterReport report;
    report.id = attempt.letter.id;
    report.messageId = attempt.letter.messageId;
    report.reply = delivery.reply;
    report.says = delivery.says;
    switch (delivery.fate) {
    case Delivery::Fate::Accepted: {
        m_serverTroubles = 0;
        forgetPatterns();
        report.state = State::Sent;
        Result<Change> written = m_desk.markSent(report.id, report.reply, report.says, m_clock.now());
        // A letter that went and is not known to have gone costs a person a search: one more try.
        if (!written)
            written = m_desk.markSent(report.id, report.reply, report.says, m_clock.now());
        note(report, written, round);
        return;
    }
    case Delivery::Fate::Uncertain: {
        report.state = State::Uncertain;
        note(report, m_desk.markUncertain(report.id, report.reply, report.says, m_clock.now()), round);
        // A server that swallows letters without an answer must not be given the rest.
        if (const Trouble pattern = looked(attempt); pattern.next == TroubleNext::PauseForPerson)
            pauseFor(pattern, attempt.letter.from);
        return;
    }
    case Delivery::Fate::NotAccepted:
        settleNotAccepted(attempt, round);
        return;
    }
    Q_UNREACHABLE();
}

void Postman::settleNotAccepted(const Attempt &attempt, PostRound &round)
{
    const Delivery &delivery = attempt.delivery;
    if (delivery.heldBack) {
        // Another desk has it now, or it was settled: it is not ours to put back.
        if (attempt.objection && attempt.objection->cause == Cause::Conflict)
            return;
        putBack(attempt, delivery.says, m_clock.now(), round);
        if (attempt.objection) {
            round.trouble = attempt.objection;
            m_pause = PostPause { attempt.objection->says, {} };
        }
        return;
    }
    const Trouble trouble = looked(attempt);
    switch (trouble.next) {
    case TroubleNext::PauseAndRetry:
    case TroubleNext::PauseForPerson:
        pauseFor(trouble, attempt.letter.from);
        putBack(attempt, trouble.says, m_clock.now(), round);
        return;
    case TroubleNext::RetryLater:
        if (attempt.letter.attempts >= mostTries) {
            fail(attempt,
                 PostmanWords::tr("%1 It was tried %n times and is not tried again by itself.", nullptr,
                                  attempt.letter.attempts)
                     .arg(trouble.says),
                 round);
            return;
        }
        putBack(attempt, trouble.says, later(m_clock.now(), pauseBeforeTry(attempt.letter.attempts)), round);
        return;
    case TroubleNext::Fail:
        fail(attempt, trouble.says, round);
        return;
    }
    Q_UNREACHABLE();
}

Trouble Postman::looked(const Attempt &attempt)
{
    Trouble trouble = attempt.delivery.trouble;
    const bool isUncertain = attempt.delivery.fate == Delivery::Fate::Uncertain;
    // What the server was not even asked, since the letter does not fit it, says nothing about the server.
    if (!isUncertain && trouble.next == TroubleNext::Fail && attempt.delivery.reply.isEmpty())
        return trouble;
    const auto stopAndAsk = [&trouble](const QString &says) {
        trouble.scope = TroubleScope::Server;
        trouble.next = TroubleNext::PauseForPerson;
        trouble.says = says;
        return trouble;
    };
    if (isUncertain) {
        trouble = { TroubleScope::Letter, TroubleNext::RetryLater, u"uncertain"_s, attempt.delivery.says, {} };
    } else if (trouble.scope == TroubleScope::Server || trouble.scope == TroubleScope::Identity) {
        return trouble;
    } else if (trouble.scope == TroubleScope::Recipient) {
        if (trouble.next != TroubleNext::Fail)
            return trouble;
        m_refusedRecipients.insert(attempt.letter.to);
        if (m_refusedRecipients.size() < mostOfTheSame)
            return trouble;
        return stopAndAsk(
            PostmanWords::tr("The server refused %n recipients one after the other, so the trouble may be the server's "
                             "and not theirs. Sending is paused. The last one: %1",
                             nullptr, mostOfTheSame)
                .arg(trouble.says));
    }
    m_sameErrors = m_lastError == trouble.kind ? m_sameErrors + 1 : 1;
    m_lastError = trouble.kind;
    if (m_sameErrors < mostOfTheSame)
        return trouble;
    return stopAndAsk(
        PostmanWords::tr(
            "The same trouble came up %n times one after the other. Sending is paused until you resume it. "
            "The last one: %1",
            nullptr, mostOfTheSame)
            .arg(trouble.says));
}

void Postman::pauseFor(const Trouble &trouble, const QString &from)
{
    if (trouble.scope == TroubleScope::Identity) {
        m_pausedSenders.insert_or_assign(from, trouble.says);
        return;
    }
    forgetPatterns();
    m_pause = PostPause { trouble.says, {} };
    if (trouble.next == TroubleNext::PauseAndRetry) {
        const auto pause = std::max(pauseAfterServerTrouble(++m_serverTroubles), trouble.atLeast);
        m_pause->until = later(m_clock.now(), pause);
    }
}

void Postman::putBack(const Attempt &attempt, const QString &says, const QDateTime &notBefore, PostRound &round)
{
    LetterReport report;
    report.id = attempt.letter.id;
    report.messageId = attempt.letter.messageId;
    report.state = State::Queued;
    report.reply = attempt.delivery.reply;
    report.says = says;
    report.nextAt = notBefore;
    note(report, m_desk.requeue(report.id, report.reply, says, notBefore, m_clock.now()), round);
}

void Postman::fail(const Attempt &attempt, const QString &says, PostRound &round)
{
    LetterReport report;
    report.id = attempt.letter.id;
    report.messageId = attempt.letter.messageId;
    report.state = State::Failed;
    report.reply = attempt.delivery.reply;
    report.says = says;
    note(report, m_desk.markFailed(report.id, report.reply, says, m_clock.now()), round);
}

/// What could not be written down stays on the wire in the store's eyes, and becomes what is surely known of it at the
/// next start: Queued before the dot, Uncertain after it.
void Postman::note(LetterReport report, const Result<Change> &written, PostRound &round)
{
    if (written) {
        report.change = *written;
    } else {
        round.trouble = written.error();
        if (report.state == State::Sent)
            report.state = State::Uncertain;
        report.says = PostmanWords::tr("%1 This could not be written down: %2").arg(report.says, written.error().says);
        m_pause = PostPause { report.says, {} };
    }
    switch (report.state) {
    case State::Sent:
        ++round.sent;
        break;
    case State::Failed:
        ++round.failed;
        break;
    case State::Uncertain:
        ++round.uncertain;
        break;
    case State::InReview:
        ++round.returnedToReview;
        break;
    case State::Queued:
        ++round.later;
        break;
    case State::Drafting:
    case State::Held:
    case State::Released:
    case State::Sending:
    case State::Committing:
    case State::Dropped:
    case State::Escalated:
        break;
    }
    if (m_hooks.announce)
        m_hooks.announce(report);
    round.letters.push_back(std::move(report));
}

void Postman::lookAhead(PostRound &round)
{
    round.pause = m_pause;
    if (!round.pause && !m_pausedSenders.empty())
        round.pause = PostPause { m_pausedSenders.begin()->second, {} };
    if (m_pause && !m_pause->until)
        return;
    const auto queued = m_desk.queued();
    if (!queued) {
        if (!round.trouble)
            round.trouble = queued.error();
        return;
    }
    for (const OutboxLetter &waiting : *queued) {
        if (m_pausedSenders.contains(waiting.from))
            continue;
        const bool isHeld = round.rests && !mayLeaveIn(*round.rests, waiting.id);
        const QDateTime due = isHeld ? std::max(waiting.notBefore, round.rests->until) : waiting.notBefore;
        if (!round.nextAt || due < *round.nextAt)
            round.nextAt = due;
    }
    if (round.nextAt && m_pause && m_pause->until)
        round.nextAt = std::max(*round.nextAt, *m_pause->until);
}

} // namespace countersign
