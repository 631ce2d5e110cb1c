// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace countersign {

/// What time it is. The only way in which a rule, a service or the store learns it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC
    virtual QDate today() const = 0; ///< in the company's time zone
};

} // namespace countersign
