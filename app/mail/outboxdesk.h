// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"

#include <functional>

namespace countersign {

/// What sending needs of the store, and nothing else of it. Called in the post's thread; each call returns when the
/// store has done it.
class OutboxDesk {
public:
    virtual ~OutboxDesk() = default;
    virtual Result<std::vector<OutboxLetter>> queued() = 0;
    virtual Result<std::optional<OutboxLetter>> claim(const CommunicationId &id, const Lease &lease,
                                                      const QDateTime &at)
        = 0;
    virtual Result<Done> commitSending(const CommunicationId &id, const Lease &lease, const QDateTime &at) = 0;
    virtual Result<Change> markSent(const CommunicationId &id, const QString &reply, const QString &says,
                                    const QDateTime &at)
        = 0;
    virtual Result<Change> markFailed(const CommunicationId &id, const QString &reply, const QString &says,
                                      const QDateTime &at)
        = 0;
    virtual Result<Change> markUncertain(const CommunicationId &id, const QString &reply, const QString &says,
                                         const QDateTime &at)
        = 0;
    virtual Result<Change> requeue(const CommunicationId &id, const QString &reply, const QString &says,
                                   const QDateTime &notBefore, const QDateTime &at)
        = 0;
};

/// The outbox of a store, wherever that lives: in this thread, or in a worker's, whose answer is waited for.
class StoreOutbox : public OutboxDesk {
public:
    /// Runs the job over the store and returns when it is done, or gives a Problem where it could not be run.
    using Executor = std::function<Result<Done>(const std::function<void(Store &)> &job)>;

    explicit StoreOutbox(Executor executor);
    explicit StoreOutbox(Store &store); ///< of this thread

    Result<std::vector<OutboxLetter>> queued() override;
    Result<std::optional<OutboxLetter>> claim(const CommunicationId &id, const Lease &lease,
                                              const QDateTime &at) override;
    Result<Done> commitSending(const CommunicationId &id, const Lease &lease, const QDateTime &at) override;
    Result<Change> markSent(const CommunicationId &id, const QString &reply, const QString &says,
                            const QDateTime &at) override;
    Result<Change> markFailed(const CommunicationId &id, const QString &reply, const QString &says,
                              const QDateTime &at) override;
    Result<Change> markUncertain(const CommunicationId &id, const QString &reply, const QString &says,
                                 const QDateTime &at) override;
    Result<Change> requeue(const CommunicationId &id, const QString &reply, const QString &says,
                           const QDateTime &notBefore, const QDateTime &at) override;

private:
    template <class F> auto done(F call) -> decltype(call(std::declval<Store &>()));

    Executor m_executor;
};

} // namespace countersign
