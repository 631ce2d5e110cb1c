// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace countersign {

/// Why something could not be done, for the program to act on; the words for a person are in Problem::says.
enum class Cause {
    Input, ///< what came from outside is wrong: a file, a setting, an argument
    Conflict, ///< somebody was first, or the state does not allow it
    Storage, ///< the database or the disk
    Network, ///< a server or the way to it
    Cancelled,
    Bug, ///< ours
};

/// Where in a text something is: line and column are 1-based, 0 is "not known".
struct Place {
    QString file;
    int line = 0;
    int column = 0;
    bool operator==(const Place &) const = default;
};

/// What did not work, as a sentence for the person who can do something about it.
struct Problem {
    Cause cause = Cause::Bug;
    QString says;
    std::optional<Place> at;
    bool operator==(const Problem &) const = default;
};

/// A value, or the Problem that kept it from being. Dropping one does not compile.
template <class T> class [[nodiscard]] Result : public tl::expected<T, Problem> {
public:
    using tl::expected<T, Problem>::expected;
    Result(const tl::expected<T, Problem> &base)
        : tl::expected<T, Problem>(base)
    {
    }
    Result(tl::expected<T, Problem> &&base)
        : tl::expected<T, Problem>(std::move(base))
    {
    }
};

/// `return problem(Cause::Input, tr("…"));` in any function that returns a Result.
inline tl::unexpected<Problem> problem(Cause cause, QString says, std::optional<Place> at = {})
{
    return tl::unexpected<Problem>(Problem { cause, std::move(says), std::move(at) });
}

/// The value of a step that only succeeds or fails.
struct Done {
    bool operator==(const Done &) const = default;
};

} // namespace countersign
