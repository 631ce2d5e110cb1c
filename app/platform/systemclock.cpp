// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/systemclock.h"

namespace countersign {

bool isZone(const QByteArray &zone)
{
    // QTimeZone takes any three letters for a zone without an offset, as POSIX does.
    return !zone.isEmpty() && QTimeZone::isTimeZoneIdAvailable(zone) && QTimeZone(zone).isValid();
}

SystemClock::SystemClock(const QByteArray &zone, std::optional<QDate> day)
    : m_zone(isZone(zone) ? QTimeZone(zone) : QTimeZone::systemTimeZone())
    , m_day(day)
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

QDateTime SystemClock::local() const
{
    const QDateTime real = QDateTime::currentDateTimeUtc().toTimeZone(m_zone);
    return m_day ? QDateTime(*m_day, real.time(), m_zone) : real;
}

QDateTime SystemClock::now() const
{
    return local().toUTC();
}

QDate SystemClock::today() const
{
    return local().date();
}

} // namespace countersign
