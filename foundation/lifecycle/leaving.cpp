// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/leaving.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MINUTE = 60'000; // milliseconds

/// When the rate lets the next one go.
QDateTime afterTheRate(const LeavingRules &rules, const QDateTime &now, std::span<const QDateTime> recent)
{
    if (!rules.perMinute || *rules.perMinute < 1)
        return now;
    std::vector<QDateTime> counted;
    for (const QDateTime &at : recent) {
        if (at <= now && at.msecsTo(now) < MINUTE)
            counted.push_back(at);
    }
    const auto most = static_cast<size_t>(*rules.perMinute);
    if (counted.size() < most)
        return now;
    std::ranges::sort(counted);
    return counted[counted.size() - most].addMSecs(MINUTE);
}

/// The first whole minute within the hours. Looked for on the clock itself, so that it is right on the two days on
/// which that is changed.
QDateTime nextBeginning(const LeavingRules &rules, const QDateTime &at)
{
    constexpr int mostMinutes = 50 * 60;
    QDateTime next = QDateTime::fromMSecsSinceEpoch(at.toMSecsSinceEpoch() / MINUTE * MINUTE, QTimeZone::utc());
    for (int i = 0; i < mostMinutes && (next < at || !isWithinHours(rules, next)); ++i)
        next = next.addMSecs(MINUTE);
    return next;
}

} // namespace

bool isWithinHours(const LeavingRules &rules, const QDateTime &at)
{
    if (!rules.hasHours())
        return true;
    const QTime time = at.toTimeZone(rules.zone).time();
    return rules.from < rules.until ? time >= rules.from && time < rules.until
                                    : time >= rules.from || time < rules.until;
}

QDateTime nextLeaving(const LeavingRules &rules, const QDateTime &now, std::span<const QDateTime> recent)
{
    const QDateTime next = afterTheRate(rules, now, recent);
    return (isWithinHours(rules, next) ? next : nextBeginning(rules, next)).toUTC();
}

std::optional<std::pair<QTime, QTime>> hoursFrom(QStringView text)
{
    const QStringList parts = text.toString().replace(QChar(0x2013), u'-').remove(u' ').split(u'-');
    if (parts.size() != 2)
        return {};
    const auto read = [](const QString &part) {
        const QTime time = QTime::fromString(part, u"H:mm"_s);
        return time.isValid() ? time : QTime::fromString(part, u"H"_s);
    };
    const QTime from = read(parts.front());
    const QTime until = parts.back() == u"24:00"_s ? QTime(0, 0) : read(parts.back());
    if (!from.isValid() || !until.isValid() || from == until)
        return {};
    return std::pair(from, until);
}

} // namespace countersign
