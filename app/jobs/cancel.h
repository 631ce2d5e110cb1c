// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace countersign {

/// Asks running work to stop: copies share one flag. Who starts the work keeps one and hands a copy to the task, which
/// looks at it between two steps.
class Cancel {
public:
    void cancel() const { *m_cancelled = true; }
    bool isCancelled() const { return *m_cancelled; }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

/// Tells the newest question from those it has overtaken: take next() with the question, and drop the answer unless
/// isCurrent(). Used in one thread.
class Ticket {
public:
    int next() { return ++m_newest; }
    bool isCurrent(int ticket) const { return ticket == m_newest; }

private:
    int m_newest = 0;
};

} // namespace countersign
