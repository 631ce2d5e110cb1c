// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/attentionclock.h"

namespace countersign {

void AttentionClock::start(const QDateTime &now, std::chrono::milliseconds before)
{
    m_spent = before;
    m_touched = now;
}

void AttentionClock::touch(const QDateTime &now)
{
    m_spent += sinceTouch(now);
    m_touched = now;
}

void AttentionClock::leave(const QDateTime &now)
{
    m_spent += sinceTouch(now);
    m_touched.reset();
}

std::chrono::seconds AttentionClock::spent(const QDateTime &now) const
{
    return std::chrono::duration_cast<std::chrono::seconds>(m_spent + sinceTouch(now));
}

std::chrono::milliseconds AttentionClock::sinceTouch(const QDateTime &now) const
{
    if (!m_touched)
        return {};
    const std::chrono::milliseconds passed(m_touched->msecsTo(now));
    const bool counts = passed >= passed.zero() && passed <= LONGEST_PAUSE;
    return counts ? passed : std::chrono::milliseconds::zero();
}

} // namespace countersign
