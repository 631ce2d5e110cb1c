// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/task.h"

#include <QMutex>
#include <QString>
#include <QThread>

#include <functional>
#include <memory>

namespace countersign {

/// One thread that does one task after the other, in the order in which they were given. It has an event loop, so that
/// what lives in it (a socket, a driver) gets its signals between two tasks. Tasks may be given from any thread.
class SerialWorker {
public:
    static constexpr unsigned DEFAULT_STACK = 0;

    /// \param name of the thread, for the debugger
    /// \param stackBytes for what recurses deeply (parsing mail); DEFAULT_STACK leaves it to the system
    explicit SerialWorker(const QString &name, unsigned stackBytes = DEFAULT_STACK);
    /// Does what was given before, then stops.
    ~SerialWorker();
    SerialWorker(const SerialWorker &) = delete;
    SerialWorker &operator=(const SerialWorker &) = delete;

    /// The task's Result, later; Cause::Cancelled where the worker was stopped before.
    template <Task F> auto submit(F task) -> QFuture<std::invoke_result_t<F &>>
    {
        using R = std::invoke_result_t<F &>;
        const Answer<R> answer;
        auto shared = std::make_shared<F>(std::move(task));
        const bool accepted = post([shared, answer] { answer.give(run(*shared)); });
        if (!accepted)
            answer.give(R(tl::unexpected<Problem>(stopped())));
        return answer.future();
    }

    /// Does what was given before, then stops; returns when that is done. Further tasks are refused.
    void stop();

    /// Whether the calling code runs in this worker's thread.
    bool isCurrent() const { return QThread::currentThread() == &m_thread; }

    static Problem stopped();

private:
    bool post(std::function<void()> job);

    QThread m_thread;
    std::unique_ptr<QObject> m_inThread; ///< lives in the thread; jobs are posted to it
    QMutex m_door; ///< between giving a task and closing, from two threads
    bool m_accepts = true;
};

} // namespace countersign
