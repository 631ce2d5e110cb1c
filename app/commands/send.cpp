// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "jobs/nap.h"
#include "services/dispatch.h"
#include "services/reviewing.h"
#include "services/walk.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Says how far it is, and sleeps until the rate lets the next letter go.
bool waitForTheRate(const PostRound &soFar, const QDateTime &until, const Clock &clock)
{
    std::fputs(qPrintable(u"%1 sent; %2\n"_s.arg(countOf(soFar, State::Sent)).arg(soFar.rests->says)), stderr);
    const qint64 wait = std::clamp<qint64>(clock.now().msecsTo(until), 1, 60'000);
    nap(std::chrono::milliseconds(wait));
    return true;
}

/// How many letters still wait, or are on the wire of whatever process.
Result<int> waitingIn(Store &store)
{
    int waiting = 0;
    const auto walked
        = eachIn(store, { State::Queued, State::Sending, State::Committing }, [&waiting](const Communication &) {
              ++waiting;
              return Result<Done>(Done {});
          });
    if (!walked)
        return tl::unexpected(walked.error());
    return waiting;
}

/// Letters that this call queued and somebody took back before they left.
std::vector<LetterReport> takenBack(Store &store, const QueueOutcome &queued, const PostRound &sent)
{
    std::vector<LetterReport> back;
    for (const CommunicationId &id : queued.queued) {
        if (std::ranges::find(sent.letters, id, &LetterReport::id) != sent.letters.end())
            continue;
        const auto now = store.communication(id);
        if (!now || now->state != State::InReview)
            continue;
        LetterReport report;
        report.id = id;
        report.state = State::InReview;
        report.says = now->stateReason;
        if (now->release)
            report.messageId = now->release->messageId;
        back.push_back(std::move(report));
    }
    return back;
}

void tellLetters(const std::vector<LetterReport> &letters, QJsonArray &communications, QString &text)
{
    for (const LetterReport &each : letters) {
        communications += QJsonObject { { u"id"_s, each.id.value() },
                                        { u"state"_s, keyOf(each.state) },
                                        { u"message_id"_s, each.messageId.value() },
                                        { u"reply"_s, each.reply },
                                        { u"says"_s, each.says } };
        text += u"%1 %2  %3\n"_s.arg(each.id.value(), -6).arg(keyOf(each.state), -10).arg(each.says);
    }
}

Result<Reply> runSend(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    auto office = (*place)->office();
    if (!office)
        return tl::unexpected(office.error());
    const auto queued = queueReleased(**store, *office, std::chrono::seconds(0));
    if (!queued)
        return tl::unexpected(queued.error());
    const auto post = (*place)->post();
    if (!post)
        return tl::unexpected(post.error());
    auto sent = dispatch(**store, *office, **post, {}, [&office](const PostRound &soFar, const QDateTime &until) {
        return waitForTheRate(soFar, until, *office->clock);
    });
    if (!sent)
        return tl::unexpected(sent.error());
    std::ranges::move(takenBack(**store, *queued, *sent), std::back_inserter(sent->letters));
    const auto waiting = waitingIn(**store);
    if (!waiting)
        return tl::unexpected(waiting.error());
    Reply reply;
    QJsonArray communications;
    tellLetters(sent->letters, communications, reply.text);
    const int returned = queued->returnedToReview + countOf(*sent, State::InReview);
    QJsonObject json { { u"sent"_s, countOf(*sent, State::Sent) },
                       { u"failed"_s, countOf(*sent, State::Failed) },
                       { u"uncertain"_s, countOf(*sent, State::Uncertain) },
                       { u"waiting"_s, *waiting },
                       { u"returned_to_review"_s, returned },
                       { u"refused"_s, refusalsToJson(queued->refused) },
                       { u"communications"_s, communications } };
    if (sent->rests)
        json[u"waits_until"_s] = sent->rests->until.toUTC().toString(Qt::ISODate);
    reply.json = json;
    reply.text
        = u"%1 sent via %2, %3 failed, %4 uncertain, %5 waiting, %6 back in review\n"_s.arg(countOf(*sent, State::Sent))
              .arg((*post)->via())
              .arg(countOf(*sent, State::Failed))
              .arg(countOf(*sent, State::Uncertain))
              .arg(*waiting)
              .arg(returned)
        + reply.text + refusalsInWords(queued->refused);
    if (sent->pause)
        reply.asides += sent->pause->says;
    if (sent->rests)
        reply.asides += sent->rests->says;
    if (sent->trouble)
        reply.asides += sent->trouble->says;
    const bool allSent = countOf(*sent, State::Sent) == static_cast<int>(sent->letters.size())
        && queued->refused.empty() && !sent->trouble && !sent->pause;
    reply.exit = allSent ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

} // namespace

const CommandRule SEND { "send", "", "delivers what is released", 0, 0, {}, runSend };

} // namespace countersign
