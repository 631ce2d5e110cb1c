// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "services/dispatch.h"
#include "services/reviewing.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    const auto sent = dispatch(**store, *office, **post);
    if (!sent)
        return tl::unexpected(sent.error());
    Reply reply;
    QJsonArray communications;
    for (const LetterReport &each : sent->letters) {
        communications += QJsonObject { { u"id"_s, each.id.value() },
                                        { u"state"_s, keyOf(each.state) },
                                        { u"message_id"_s, each.messageId.value() },
                                        { u"reply"_s, each.reply },
                                        { u"says"_s, each.says } };
        reply.text += u"%1 %2  %3\n"_s.arg(each.id.value(), -6).arg(keyOf(each.state), -10).arg(each.says);
    }
    const int returned = queued->returnedToReview + countOf(*sent, State::InReview);
    reply.json = QJsonObject { { u"sent"_s, countOf(*sent, State::Sent) },
                               { u"failed"_s, countOf(*sent, State::Failed) },
                               { u"uncertain"_s, countOf(*sent, State::Uncertain) },
                               { u"waiting"_s, countOf(*sent, State::Queued) },
                               { u"returned_to_review"_s, returned },
                               { u"refused"_s, refusalsToJson(queued->refused) },
                               { u"communications"_s, communications } };
    reply.text
        = u"%1 sent via %2, %3 failed, %4 uncertain, %5 waiting, %6 back in review\n"_s.arg(countOf(*sent, State::Sent))
              .arg((*post)->via())
              .arg(countOf(*sent, State::Failed))
              .arg(countOf(*sent, State::Uncertain))
              .arg(countOf(*sent, State::Queued))
              .arg(returned)
        + reply.text + refusalsInWords(queued->refused);
    if (sent->pause)
        reply.asides += sent->pause->says;
    if (sent->trouble)
        reply.asides += sent->trouble->says;
    const bool allSent = countOf(*sent, State::Sent) == static_cast<int>(sent->letters.size())
        && queued->refused.empty() && !sent->trouble;
    reply.exit = allSent ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

} // namespace

const CommandRule SEND { "send", "", "delivers what is released", 0, 0, {}, runSend };

} // namespace countersign
