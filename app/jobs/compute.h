// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/task.h"

#include <QThreadPool>

namespace countersign {

/// Runs a pure function (reading a report, judging a batch) in the global pool.
template <Task F> auto compute(F task) -> QFuture<std::invoke_result_t<F &>>
{
    using R = std::invoke_result_t<F &>;
    const Answer<R> answer;
    auto shared = std::make_shared<F>(std::move(task));
    QThreadPool::globalInstance()->start([shared, answer] { answer.give(run(*shared)); });
    return answer.future();
}

} // namespace countersign
