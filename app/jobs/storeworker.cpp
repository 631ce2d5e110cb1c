// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/storeworker.h"

namespace countersign {

StoreWorker::StoreWorker(Factory open)
    : m_worker(QStringLiteral("store"))
{
    m_opened = m_worker.submit([place = m_place, open = std::move(open)]() mutable -> Result<Done> {
        Result<std::unique_ptr<Store>> store = run(open);
        if (!store) {
            place->trouble = store.error();
            return tl::unexpected<Problem>(store.error());
        }
        place->store = std::move(*store);
        return Done {};
    });
}

StoreWorker::~StoreWorker()
{
    stop();
}

void StoreWorker::stop()
{
    // The connection is closed in the thread that opened it.
    m_worker.submit([place = m_place]() -> Result<Done> {
        place->store.reset();
        return Done {};
    });
    m_worker.stop();
}

} // namespace countersign
