// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/clock.h"

#include <QTimeZone>

#include <optional>

namespace countersign {

/// The clock of the machine, in the company's zone; the only place that asks what time it is.
class SystemClock : public Clock {
public:
    /// \param zone IANA id; empty or not known: the machine's
    /// \param day sets the day (--today): now() then is that day at the present time of day
    explicit SystemClock(const QByteArray &zone = {}, std::optional<QDate> day = {});

    QDateTime now() const override;
    QDate today() const override;
    QDateTime local() const; ///< now() in the company's zone
    const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
    std::optional<QDate> m_day;
};

/// Whether the machine knows a zone by this name.
bool isZone(const QByteArray &zone);

} // namespace countersign
