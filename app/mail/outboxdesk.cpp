// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/outboxdesk.h"

#include <optional>

namespace countersign {

StoreOutbox::StoreOutbox(Executor executor)
    : m_executor(std::move(executor))
{
}

StoreOutbox::StoreOutbox(Store &store)
    : m_executor([&store](const std::function<void(Store &)> &job) -> Result<Done> {
        job(store);
        return Done {};
    })
{
}

template <class F> auto StoreOutbox::done(F call) -> decltype(call(std::declval<Store &>()))
{
    std::optional<decltype(call(std::declval<Store &>()))> answer;
    const Result<Done> ran = m_executor([&answer, &call](Store &store) { answer.emplace(call(store)); });
    if (!ran)
        return tl::unexpected<Problem>(ran.error());
    if (!answer)
        return problem(Cause::Bug, QStringLiteral("The outbox was not asked."));
    return std::move(*answer);
}

Result<std::vector<OutboxLetter>> StoreOutbox::queued()
{
    return done([](Store &store) { return store.queued(); });
}

Result<std::optional<OutboxLetter>> StoreOutbox::claim(const CommunicationId &id, const Lease &lease,
                                                       const QDateTime &at)
{
    return done([&](Store &store) { return store.claim(id, lease, at); });
}

Result<Done> StoreOutbox::commitSending(const CommunicationId &id, const Lease &lease, const QDateTime &at)
{
    return done([&](Store &store) { return store.commitSending(id, lease, at); });
}

Result<Change> StoreOutbox::markSent(const CommunicationId &id, const QString &reply, const QString &says,
                                     const QDateTime &at)
{
    return done([&](Store &store) { return store.markSent(id, reply, says, at); });
}

Result<Change> StoreOutbox::markFailed(const CommunicationId &id, const QString &reply, const QString &says,
                                       const QDateTime &at)
{
    return done([&](Store &store) { return store.markFailed(id, reply, says, at); });
}

Result<Change> StoreOutbox::markUncertain(const CommunicationId &id, const QString &reply, const QString &says,
                                          const QDateTime &at)
{
    return done([&](Store &store) { return store.markUncertain(id, reply, says, at); });
}

Result<Change> StoreOutbox::requeue(const CommunicationId &id, const QString &reply, const QString &says,
                                    const QDateTime &notBefore, const QDateTime &at)
{
    return done([&](Store &store) { return store.requeue(id, reply, says, notBefore, at); });
}

} // namespace countersign
