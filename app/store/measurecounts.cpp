// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/measurecounts.h"

#include "exchange/stories.h"

#include <QJsonDocument>

#include <set>
#include <unordered_map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 WAY_OF_COUNTING = 1; ///< to be raised when a letter's story or its counts change

QByteArray jsonOf(const LetterStory &story)
{
    return QJsonDocument(storyToJson(story)).toJson(QJsonDocument::Compact);
}

LetterStory storyIn(const QString &letter, const QString &body)
{
    LetterStory story = storyFromJson(QJsonDocument::fromJson(body.toUtf8()).object());
    story.id = CommunicationId(letter);
    return story;
}

/// What has to be added to the counts before so that they are the counts after.
Counts difference(const Counts &before, Counts after)
{
    for (const Count &count : before.sums)
        after.sums.push_back({ count.week, count.of, count.what, count.currency, -count.sum });
    return summed(after);
}

QVariantList boundDimensions(const IsoWeek &week, const Dimensions &of)
{
    return { bound(week.key()), bound(of.communication), bound(of.type),
             bound(of.tier),    bound(of.coordinator),   bound(of.drafter) };
}

Dimensions dimensionsIn(Rows &rows)
{
    Dimensions of;
    of.communication = rows.text();
    of.type = rows.text();
    of.tier = rows.text();
    of.coordinator = rows.text();
    of.drafter = rows.text();
    return of;
}

} // namespace

MeasureCounts::MeasureCounts(Database &database, const QTimeZone &zone)
    : m_database(database)
    , m_zone(zone)
{
}

std::optional<LetterStory> MeasureCounts::storyOf(const CommunicationId &id)
{
    Rows rows = m_database.select(u"SELECT body FROM letter_stories WHERE letter = ?"_s, { bound(id) });
    if (!rows.next())
        return {};
    return storyIn(id.value(), rows.text());
}

void MeasureCounts::keep(const LetterStory &story)
{
    m_database.change(u"INSERT INTO letter_stories (letter, sent_at, body) VALUES (?, ?, ?) "
                      "ON CONFLICT (letter) DO UPDATE SET sent_at = excluded.sent_at, body = excluded.body"_s,
                      { bound(story.id), story.sent ? bound(story.sent->at) : nullNumber(),
                        bound(QString::fromUtf8(jsonOf(story))) });
    std::set<IsoWeek> weeks;
    for (const Count &count : countsOf(story, m_zone, {}).sums)
        weeks.insert(count.week);
    for (const IsoWeek &week : weeks) {
        m_database.change(
            u"INSERT INTO letter_weeks (week, letter) VALUES (?, ?) ON CONFLICT (week, letter) DO NOTHING"_s,
            { bound(week.key()), bound(story.id) });
    }
}

void MeasureCounts::add(const Counts &counts)
{
    for (const Count &count : counts.sums) {
        m_database.change(u"INSERT INTO weekly_counts (week, communication, type, tier, coordinator, drafter, counted, "
                          u"currency, total) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (week, communication, type, tier, coordinator, drafter, counted, currency) "
                          "DO UPDATE SET total = weekly_counts.total + excluded.total"_s,
                          boundDimensions(count.week, count.of)
                              + QVariantList { bound(keyOf(count.what)), bound(count.currency), bound(count.sum) });
    }
    for (const Covered &covered : counts.covered) {
        m_database.change(
            u"INSERT INTO weekly_accounts (week, communication, type, tier, coordinator, drafter, account) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (week, communication, type, tier, coordinator, drafter, account) DO NOTHING"_s,
            boundDimensions(covered.week, covered.of) + QVariantList { bound(covered.account) });
    }
}

void MeasureCounts::countedUpTo(qint64 number)
{
    m_database.change(u"INSERT INTO counting (id, zone, way, up_to) VALUES (1, ?, ?, ?) "
                      "ON CONFLICT (id) DO UPDATE SET up_to = excluded.up_to"_s,
                      { bound(QString::fromLatin1(m_zone.id())), bound(WAY_OF_COUNTING), bound(number) });
}

void MeasureCounts::take(const Event &event)
{
    countedUpTo(event.number);
    if (event.communication.isNull()) {
        add(countsOf(event, m_zone));
        return;
    }
    if (!isCounted(event.kind))
        return;
    LetterStory story = storyOf(event.communication).value_or(LetterStory {});
    const Counts before = countsOf(story, m_zone, {});
    story.take(event);
    keep(story);
    add(difference(before, countsOf(story, m_zone, {})));
}

bool MeasureCounts::isUpToDate()
{
    const qint64 newest = m_database.number(u"SELECT coalesce(max(number), 0) FROM audit_chain"_s);
    Rows rows = m_database.select(u"SELECT zone, way, up_to FROM counting WHERE id = 1"_s);
    if (!rows.next())
        return newest == 0;
    const QByteArray zone = rows.text().toLatin1();
    const bool isThisWay = rows.number() == WAY_OF_COUNTING;
    const bool isWhole = rows.number() == newest;
    if (zone != m_zone.id() && m_database.location().engine == StoreLocation::Engine::PostgreSql
        && QTimeZone(zone).isValid())
        m_zone = QTimeZone(zone);
    return isThisWay && isWhole && zone == m_zone.id();
}

void MeasureCounts::countAnew(const std::function<std::vector<Event>(qint64 after)> &events)
{
    for (const auto &table :
         { u"letter_stories"_s, u"letter_weeks"_s, u"weekly_counts"_s, u"weekly_accounts"_s, u"counting"_s })
        m_database.change(u"DELETE FROM "_s + table);
    Counts counts;
    std::unordered_map<CommunicationId, LetterStory> stories;
    qint64 last = 0;
    for (;;) {
        const std::vector<Event> more = events(last);
        if (more.empty())
            break;
        for (const Event &event : more) {
            if (event.communication.isNull())
                counts.add(countsOf(event, m_zone));
            else if (isCounted(event.kind))
                stories[event.communication].take(event);
        }
        last = more.back().number;
    }
    for (const auto &entry : stories) {
        keep(entry.second);
        counts.add(countsOf(entry.second, m_zone, {}));
    }
    add(summed(counts));
    countedUpTo(last);
}

Counts MeasureCounts::counts(const IsoWeek &from, const IsoWeek &to, const QDateTime &asOf)
{
    Counts counts;
    {
        Rows rows = m_database.select(
            u"SELECT week, communication, type, tier, coordinator, drafter, counted, currency, total "
            "FROM weekly_counts WHERE week BETWEEN ? AND ?"_s,
            { bound(from.key()), bound(to.key()) });
        while (rows.next()) {
            Count count;
            count.week = weekFromKey(rows.text()).value_or(IsoWeek {});
            count.of = dimensionsIn(rows);
            const auto what = countedFromKey(rows.text());
            count.currency = rows.text();
            count.sum = rows.number();
            if (what) {
                count.what = *what;
                counts.sums.push_back(std::move(count));
            }
        }
    }
    {
        Rows rows = m_database.select(u"SELECT week, communication, type, tier, coordinator, drafter, account "
                                      "FROM weekly_accounts WHERE week BETWEEN ? AND ?"_s,
                                      { bound(from.key()), bound(to.key()) });
        while (rows.next()) {
            Covered covered;
            covered.week = weekFromKey(rows.text()).value_or(IsoWeek {});
            covered.of = dimensionsIn(rows);
            covered.account = AccountId(rows.text());
            counts.covered.push_back(std::move(covered));
        }
    }
    Rows rows = m_database.select(u"SELECT letter, body FROM letter_stories WHERE sent_at > ?"_s,
                                  { bound(asOf.addMSecs(-std::chrono::milliseconds(CALLBACK_WINDOW).count())) });
    while (rows.next()) {
        const QString letter = rows.text();
        Counts open = openWindowsOf(storyIn(letter, rows.text()), m_zone, asOf);
        std::erase_if(open.sums, [&](const Count &count) { return count.week < from || to < count.week; });
        counts.add(std::move(open));
    }
    return summed(counts);
}

std::vector<LetterStory> MeasureCounts::lettersBehind(Counted what, const IsoWeek &week, const Group &group,
                                                      const QDateTime &asOf)
{
    std::vector<LetterStory> behind;
    Rows rows = m_database.select(u"SELECT s.letter, s.body FROM letter_weeks w "
                                  "JOIN letter_stories s ON s.letter = w.letter WHERE w.week = ? ORDER BY s.letter"_s,
                                  { bound(week.key()) });
    while (rows.next()) {
        const QString letter = rows.text();
        LetterStory story = storyIn(letter, rows.text());
        if (isBehind(story, what, week, group, m_zone, asOf))
            behind.push_back(std::move(story));
    }
    return behind;
}

} // namespace countersign
