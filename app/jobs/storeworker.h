// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/serialworker.h"
#include "ports/store.h"

#include <functional>
#include <memory>

namespace countersign {

/// The store's own thread: the store is made, used and taken down there, and nobody else ever touches it.
class StoreWorker {
public:
    using Factory = std::function<Result<std::unique_ptr<Store>>()>;

    /// \param open makes the store; called in the worker's thread
    explicit StoreWorker(Factory open);
    /// Does what was given before, closes the store, then stops.
    ~StoreWorker();
    StoreWorker(const StoreWorker &) = delete;
    StoreWorker &operator=(const StoreWorker &) = delete;

    /// Whether the store could be opened; what was submitted gets the same Problem where it could not.
    QFuture<Result<Done>> opened() const { return m_opened; }

    /// Runs `task(Store &)` in the store's thread. The task captures values, never `this`.
    template <Task<Store &> F> auto submit(F task) -> QFuture<std::invoke_result_t<F &, Store &>>
    {
        using R = std::invoke_result_t<F &, Store &>;
        return m_worker.submit([place = m_place, task = std::move(task)]() mutable -> R {
            if (!place->store)
                return tl::unexpected<Problem>(place->trouble);
            return run(task, *place->store);
        });
    }

    /// Does what was given before, closes the store, stops. Further tasks are refused.
    void stop();

private:
    /// Touched in the worker's thread only.
    struct Place {
        std::unique_ptr<Store> store;
        Problem trouble;
    };

    std::shared_ptr<Place> m_place = std::make_shared<Place>();
    SerialWorker m_worker;
    QFuture<Result<Done>> m_opened;
};

} // namespace countersign
