// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace countersign {

/// Calls `task(i)` once for every i below `count`, on this thread and on as many others of the global pool as are free,
/// up to one for each `atLeast` tasks. Comes back when all are done. The task is called from several threads at once
/// and throws nothing.
template <class Task> void spread(size_t count, size_t atLeast, Task task)
{
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t index = next++; index < count; index = next++)
            task(index);
    };
    const auto cores = static_cast<size_t>(std::max(1, QThread::idealThreadCount()));
    const size_t threads = std::min(cores, count / std::max<size_t>(atLeast, 1));
    QSemaphore done;
    int helpers = 0;
    for (size_t thread = 1; thread < threads; ++thread) {
        const bool isStarted = QThreadPool::globalInstance()->tryStart([&] {
            work();
            done.release();
        });
        helpers += isStarted ? 1 : 0;
    }
    work();
    done.acquire(helpers);
}

} // namespace countersign
