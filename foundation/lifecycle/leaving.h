// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <optional>
#include <span>

namespace countersign {

/// When letters may leave (domain.md, Sending: rates and hours are kept to).
struct LeavingRules {
    std::optional<int> perMinute; ///< at least 1; nothing: no limit
    QTime from; ///< on the company's clock; not valid, as `until`: at any time of the day
    QTime until; ///< the first moment at which none leaves any more; before `from`: over midnight
    QTimeZone zone = QTimeZone::utc(); ///< the company's
    bool operator==(const LeavingRules &) const = default;

    bool hasHours() const { return from.isValid() && until.isValid() && from != until; }
};

/// Whether letters may leave at this hour.
bool isWithinHours(const LeavingRules &rules, const QDateTime &at);

/// The next moment at which a letter may leave, UTC: `now` where it may at once. Where the clock is put forward over
/// the beginning it is the first moment after; an hour that comes twice counts both times. \param recent when letters
/// left lately, in any order; what is older than a minute does not count
QDateTime nextLeaving(const LeavingRules &rules, const QDateTime &now, std::span<const QDateTime> recent = {});

/// "07:00-20:00" read into two times of the day; nothing for what is none, or where both are equal.
std::optional<std::pair<QTime, QTime>> hoursFrom(QStringView text);

} // namespace countersign
