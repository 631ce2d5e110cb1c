// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QPromise>

#include <concepts>
#include <exception>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

/// How work gets from one thread to another: a task captures values, answers with a Result, and its answer comes back
/// as a QFuture. Nothing thrown gets out of a task.
namespace countersign {

template <class T> inline constexpr bool isResult = false;
template <class T> inline constexpr bool isResult<Result<T>> = true;

/// What can be given to a worker: called with these arguments it answers with a Result.
template <class F, class... Arguments>
concept Task = std::invocable<F &, Arguments...> && isResult<std::invoke_result_t<F &, Arguments...>>;

/// What a stray exception becomes: logged, and Cause::Bug with a sentence.
Problem problemOfException(const char *what);

/// Calls the task; a stray exception becomes Cause::Bug, since one that reached a QFuture would vanish without a sound.
template <class F, class... Arguments>
requires Task<F, Arguments...> std::invoke_result_t<F &, Arguments...> run(F &task, Arguments &&...arguments)
{
    try {
        return std::invoke(task, std::forward<Arguments>(arguments)...);
    } catch (const std::exception &exception) {
        return tl::unexpected<Problem>(problemOfException(exception.what()));
    } catch (...) {
        return tl::unexpected<Problem>(problemOfException("not a std::exception"));
    }
}

/// Takes the answer from the thread that works to the one that waits.
template <class R> class Answer {
public:
    Answer()
        : m_promise(std::make_shared<QPromise<R>>())
    {
        m_promise->start();
    }

    QFuture<R> future() const { return m_promise->future(); }
    void give(R result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<R>> m_promise; ///< shared, since what is posted to a thread must be copyable
};

} // namespace countersign
