// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measures/alerts.h"
#include "measures/letterstory.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

/// Writes the log of a day's letters for the tests of the measures.
namespace countersign::testing {

using namespace Qt::Literals::StringLiterals;

/// In UTC. 2026-11-16 is the Monday of week 47.
inline QDateTime utc(const QString &text)
{
    QDateTime at = QDateTime::fromString(text, u"yyyy-MM-dd hh:mm"_s);
    at.setTimeZone(QTimeZone::utc());
    return at;
}

class EventLog {
public:
    std::vector<Event> events;

    /// What is told from now on is of these dimensions.
    EventLog &of(const Dimensions &dimensions)
    {
        m_dimensions = dimensions;
        return *this;
    }
    EventLog &at(const QString &moment)
    {
        m_at = utc(moment);
        return *this;
    }
    EventLog &tell(EventKind kind, const QString &letter, const QJsonObject &details = {})
    {
        QJsonObject all = details;
        all[u"communication_type"_s] = m_dimensions.communication;
        all[u"type"_s] = m_dimensions.type;
        all[u"tier"_s] = m_dimensions.tier;
        all[u"coordinator"_s] = m_dimensions.coordinator;
        all[u"drafter"_s] = m_dimensions.drafter;
        events.push_back({ 0, m_at, kind, CommunicationId(letter), AccountId(u"ACME"_s), {}, all });
        return *this;
    }
    /// Drafted, released and sent at one moment.
    EventLog &send(const QString &letter, bool edited = false)
    {
        tell(EventKind::Drafted, letter);
        tell(EventKind::Released, letter, { { u"edited"_s, edited } });
        return tell(EventKind::Sent, letter);
    }
    /// So many sent ones of which so many were edited, within one minute of that day.
    EventLog &sendMany(const QString &day, int many, int edited)
    {
        at(day + u" 09:00"_s);
        for (int i = 0; i < many; ++i)
            send(u"%1-%2-%3"_s.arg(day, m_dimensions.communication).arg(i), i < edited);
        return *this;
    }

    Counts counts(const QString &asOf = u"2027-12-31 00:00"_s, const QTimeZone &zone = QTimeZone::utc()) const
    {
        return countsOf(events, zone, utc(asOf));
    }
    Measured measure(Measure measure, const IsoWeek &week = { 2026, 47 }, const Group &group = {}) const
    {
        const auto tallies = talliesOf(counts(), group);
        const auto found = tallies.find(week);
        return measured(measure, found == tallies.end() ? Tally {} : found->second);
    }

private:
    Dimensions m_dimensions { u"exception"_s, u"back-order"_s, u"growth"_s, u"Kim Park"_s, u"vocabulary"_s };
    QDateTime m_at = utc(u"2026-11-17 09:00"_s);
};

} // namespace countersign::testing
