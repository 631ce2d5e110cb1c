// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace countersign {

/// How long a letter was looked at. It is told of every key and pointer movement; a pause of more than a minute without
/// any, and the time in which the window was away, do not count.
class AttentionClock {
public:
    static constexpr std::chrono::seconds LONGEST_PAUSE { 60 };

    /// \param before what was spent on it on earlier visits
    void start(const QDateTime &now, std::chrono::milliseconds before = std::chrono::milliseconds::zero());
    void touch(const QDateTime &now); ///< the person did something; starts anew after leave()
    void leave(const QDateTime &now); ///< the window went to the back or the letter was closed
    std::chrono::seconds spent(const QDateTime &now) const;
    std::chrono::milliseconds spentSoFar() const { return m_spent; } ///< up to the last touch() or leave()

private:
    std::chrono::milliseconds sinceTouch(const QDateTime &now) const;

    std::chrono::milliseconds m_spent { 0 };
    std::optional<QDateTime> m_touched; ///< nothing while away
};

} // namespace countersign
