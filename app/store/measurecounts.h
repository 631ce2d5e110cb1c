// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measures/letterstory.h"
#include "store/database.h"

#include <vector>

namespace countersign {

/// The counts behind the measures, rolled up by week in the transaction of the event that changes them. All of it
/// follows from the audit log: a letter's story goes on by its event, and what its counts are more or fewer than
/// before is added to the weeks.
class MeasureCounts {
public:
    /// \param zone of the company: in which week something was. A team's database stays with the one in which it was
    /// first counted, whatever a desk is set to
    MeasureCounts(Database &database, const QTimeZone &zone);

    const QTimeZone &zone() const { return m_zone; }

    /// Within a writing transaction, after the event was appended.
    void take(const Event &event);

    /// Whether it was counted up to the log's end, in this zone and in this version's way. Within a transaction.
    bool isUpToDate();
    /// Counts everything anew. Within a writing transaction.
    /// \param events gives those after a number, in order, and none after the last
    void countAnew(const std::function<std::vector<Event>(qint64 after)> &events);

    /// Within a transaction. Both weeks included; windows that are open at `asOf` (UTC) are not in it.
    Counts counts(const IsoWeek &from, const IsoWeek &to, const QDateTime &asOf);
    std::vector<LetterStory> lettersBehind(Counted what, const IsoWeek &week, const Group &group,
                                           const QDateTime &asOf);

private:
    std::optional<LetterStory> storyOf(const CommunicationId &id);
    void keep(const LetterStory &story);
    void add(const Counts &counts);
    void countedUpTo(qint64 number);

    Database &m_database;
    QTimeZone m_zone;
};

} // namespace countersign
