// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "exchange/eventfile.h"
#include "measures/alerts.h"
#include "measures/letterstory.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 EVENT_FILE_AT_MOST = 4LL << 30;
constexpr int WEEKS_AT_MOST = 5300; ///< a hundred years

constexpr OptionRule METRICS_OPTIONS[] = {
    { "weeks", "N", "only the newest N weeks (all of a file's, 12 of the workspace's)" },
    { "timezone", "ZONE", "of the company, for files: Europe/Berlin (UTC without it)" },
    { "baseline", "SHARE", "of escalations, set by hand: 0.024 (of the eight full weeks before without it)" },
};
constexpr int WEEKS_OF_THE_WORKSPACE = 12;
constexpr int WEEKS_BEFORE = 10; ///< that the alerts of the first week shown look back on

/// By what each week's measures are broken down, beside the total: one dimension, two, and what readiness goes by.
constexpr Grouping GROUPINGS[] = {
    {},
    { .byCommunication = true },
    { .byType = true },
    { .byTier = true },
    { .byCoordinator = true },
    { .byDrafter = true },
    { .byCommunication = true, .byType = true },
    { .byCommunication = true, .byTier = true },
    { .byCommunication = true, .byCoordinator = true },
    { .byCommunication = true, .byDrafter = true },
    { .byType = true, .byTier = true },
    { .byType = true, .byCoordinator = true },
    { .byType = true, .byDrafter = true },
    { .byTier = true, .byCoordinator = true },
    { .byTier = true, .byDrafter = true },
    { .byCoordinator = true, .byDrafter = true },
    { .byCommunication = true, .byType = true, .byTier = true },
};

/// What is counted, and how far it is known.
struct Reckoning {
    Counts counts;
    QDate today;
    std::optional<int> weeks;
    AlertTerms terms;
};

QJsonValue dimensionToJson(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject measuredToJson(const Measured &measured)
{
    const auto value = measured.value();
    QJsonObject json { { u"numerator"_s, measured.numerator },
                       { u"denominator"_s, measured.denominator },
                       { u"value"_s, value ? QJsonValue(*value) : QJsonValue() },
                       { u"letters"_s, measured.letters },
                       { u"enough"_s, measured.isEnough() } };
    if (!measured.currency.isEmpty())
        json[u"currency"_s] = measured.currency;
    return json;
}

void addRows(const Group &group, const Tally &tally, QJsonArray &rows)
{
    for (const Measured &measured : allMeasured(tally)) {
        QJsonObject row = measuredToJson(measured);
        row[u"measure"_s] = keyOf(measured.measure);
        row[u"communication"_s] = dimensionToJson(group.communication);
        row[u"type"_s] = dimensionToJson(group.type);
        row[u"tier"_s] = dimensionToJson(group.tier);
        row[u"coordinator"_s] = dimensionToJson(group.coordinator);
        row[u"drafter"_s] = dimensionToJson(group.drafter);
        if (measured.measure == Measure::Satisfaction)
            row[u"by_hand"_s] = measuredToJson(satisfactionByHand(tally));
        if (measured.measure == Measure::Cost)
            row[u"tokens"_s] = tally.of(Counted::Tokens);
        rows += row;
    }
}

QJsonObject alertToJson(const JudgedAlert &alert)
{
    const auto p = alert.standing.p;
    return { { u"measure"_s, keyOf(alert.measure) },
             { u"rule"_s, keyOf(alert.rule) },
             { u"week"_s, alert.week.key() },
             { u"communication"_s, alert.communication.isEmpty() ? QJsonValue() : QJsonValue(alert.communication) },
             { u"p"_s, p ? QJsonValue(*p) : QJsonValue() },
             { u"says"_s, alert.standing.says } };
}

QString valueInWords(const Measured &measured)
{
    const double value = measured.value().value_or(0);
    switch (ruleOf(measured.measure).unit) {
    case MeasureUnit::Share:
        return percentInWords(value);
    case MeasureUnit::Seconds:
        return u"%1 s"_s.arg(QString::number(value, 'f', 1));
    case MeasureUnit::Minutes:
        return u"%1 min"_s.arg(QString::number(value, 'f', 1));
    case MeasureUnit::OfFive:
        return u"%1 of 5"_s.arg(QString::number(value, 'f', 2));
    case MeasureUnit::Accounts:
        return QString::number(value, 'f', 1);
    case MeasureUnit::Money:
        return u"%1 %2"_s.arg(QString::number(value, 'f', 4), measured.currency);
    }
    Q_UNREACHABLE();
}

QString lineOf(const Measured &measured)
{
    const QString name = nameOf(measured.measure).leftJustified(26);
    const QString of = u"%1 of %2"_s.arg(QString::number(measured.numerator, 'g', 10)).arg(measured.denominator);
    if (!measured.isEnough())
        return u"  %1 %2 %3\n"_s.arg(name, u"too few"_s.leftJustified(12), of);
    return u"  %1 %2 %3\n"_s.arg(name, valueInWords(measured).leftJustified(12), of);
}

QString weekInWords(const IsoWeek &week, const Tally &tally, const QDate &today)
{
    const QLocale english = QLocale::c();
    QString text = u"%1, %2 to %3: %4 sent"_s
                       .arg(week.key(), english.toString(week.monday(), u"d MMMM"_s),
                            english.toString(week.sunday(), u"d MMMM yyyy"_s))
                       .arg(tally.of(Counted::Sent));
    if (const qint64 open = tally.of(Counted::Sent) - tally.of(Counted::Closed72); open > 0)
        text += u", of %1 the callback window is open"_s.arg(open);
    if (week.sunday() >= today)
        text += u", not over yet"_s;
    text += u'\n';
    for (const Measured &measured : allMeasured(tally))
        text += lineOf(measured);
    return text + u'\n';
}

Reply replyOf(const Reckoning &reckoning)
{
    Reply reply;
    QJsonArray weeks;
    QJsonArray alerts;
    QJsonArray notJudged;
    const auto last = reckoning.counts.lastWeek();
    if (last) {
        const IsoWeek first = reckoning.weeks
            ? std::max(*reckoning.counts.firstWeek(), last->plus(1 - *reckoning.weeks))
            : *reckoning.counts.firstWeek();
        std::map<IsoWeek, QJsonArray> rows;
        for (const Grouping &grouping : GROUPINGS) {
            for (const auto &entry : talliesBy(reckoning.counts, grouping)) {
                if (entry.first.first >= first)
                    addRows(entry.first.second, entry.second, rows[entry.first.first]);
            }
        }
        auto totals = talliesOf(reckoning.counts, {});
        for (IsoWeek week = first; week <= *last; week = week.plus(1)) {
            const Tally &total = totals[week];
            weeks += QJsonObject { { u"week"_s, week.key() },
                                   { u"full"_s, week.sunday() < reckoning.today },
                                   { u"open_windows"_s, total.of(Counted::Sent) - total.of(Counted::Closed72) },
                                   { u"measures"_s, rows[week] } };
            reply.text += weekInWords(week, total, reckoning.today);
        }
        const IsoWeek newestFull = std::min(*last, lastFullWeek(reckoning.today));
        for (const JudgedAlert &judged : judgeAlerts(reckoning.counts, first, newestFull, reckoning.terms)) {
            if (judged.fires()) {
                alerts += alertToJson(judged);
                reply.text += u"ALERT %1 %2\n"_s.arg(judged.week.key(), judged.standing.says);
            } else if (judged.standing.state == AlertStanding::State::TooFew && judged.week == newestFull) {
                notJudged += alertToJson(judged);
                reply.text += u"not judged: %1\n"_s.arg(judged.standing.says);
            }
        }
    }
    if (!last)
        reply.text = u"Nothing was drafted, reviewed or sent yet: there is nothing to measure.\n"_s;
    else if (alerts.isEmpty())
        reply.text += u"No alert.\n"_s;
    reply.json = QJsonObject { { u"weeks"_s, weeks }, { u"alerts"_s, alerts }, { u"not_judged"_s, notJudged } };
    return reply;
}

Result<std::vector<Event>> eventsIn(const QStringList &paths)
{
    std::vector<Event> events;
    for (const QString &path : paths) {
        const auto bytes = bytesOfFile(path, EVENT_FILE_AT_MOST);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto read = readEventFile(*bytes);
        if (!read)
            return problem(read.error().cause, u"%1: %2"_s.arg(path, read.error().says));
        events.insert(events.end(), std::make_move_iterator(read->begin()), std::make_move_iterator(read->end()));
    }
    sortByTime(events);
    return events;
}

/// What a set day knows is all of that day; else what has happened up to now.
QDateTime knownUpTo(const CommandCall &call, const QTimeZone &zone)
{
    if (call.where.today)
        return QDateTime(call.where.today->addDays(1), QTime(0, 0), zone).toUTC();
    return SystemClock(zone.id()).now();
}

Result<QByteArray> zoneOfFiles(CommandCall &call)
{
    if (call.has(u"timezone"_s)) {
        const QByteArray zone = call.value(u"timezone"_s).toLatin1();
        if (!isZone(zone))
            return call.wrong(
                u"--timezone is '%1', which is no time zone (write Europe/Berlin)."_s.arg(call.value(u"timezone"_s)));
        return zone;
    }
    if (call.where.folder.isEmpty())
        return QByteArray("UTC");
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    return (*place)->settings().company().timezone;
}

Result<Reckoning> reckon(CommandCall &call, std::optional<int> weeks)
{
    Reckoning reckoning;
    if (!call.arguments.isEmpty()) {
        const auto zoneId = zoneOfFiles(call);
        if (!zoneId)
            return tl::unexpected(zoneId.error());
        const QTimeZone zone = SystemClock(*zoneId).zone();
        const auto events = eventsIn(call.arguments);
        if (!events)
            return tl::unexpected(events.error());
        reckoning.counts = countsOf(*events, zone, knownUpTo(call, zone));
        reckoning.today = call.where.today.value_or(SystemClock(zone.id()).today());
        return reckoning;
    }
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const QTimeZone zone = (*place)->clock()->zone();
    const int shown = weeks.value_or(WEEKS_OF_THE_WORKSPACE);
    const IsoWeek thisWeek = weekOf((*place)->clock()->today());
    const auto counts = (*store)->counts(thisWeek.plus(-shown - WEEKS_BEFORE), thisWeek, knownUpTo(call, zone));
    if (!counts)
        return tl::unexpected(counts.error());
    reckoning.counts = *counts;
    reckoning.today = (*place)->clock()->today();
    reckoning.weeks = shown;
    return reckoning;
}

Result<Reply> runMetrics(CommandCall &call)
{
    std::optional<int> weeks;
    if (call.has(u"weeks"_s)) {
        bool isNumber = false;
        weeks = call.value(u"weeks"_s).toInt(&isNumber);
        if (!isNumber || *weeks < 1 || *weeks > WEEKS_AT_MOST)
            return call.wrong(u"--weeks is '%1', which is no number of weeks."_s.arg(call.value(u"weeks"_s)));
    }
    AlertTerms terms;
    if (call.has(u"baseline"_s)) {
        bool isNumber = false;
        terms.escalationBaseline = call.value(u"baseline"_s).toDouble(&isNumber);
        if (!isNumber || *terms.escalationBaseline < 0 || *terms.escalationBaseline > 1)
            return call.wrong(u"--baseline is '%1', which is no share (write 0.024)."_s.arg(call.value(u"baseline"_s)));
    }
    auto reckoning = reckon(call, weeks);
    if (!reckoning)
        return tl::unexpected(reckoning.error());
    if (weeks)
        reckoning->weeks = weeks;
    reckoning->terms = terms;
    return replyOf(*reckoning);
}

} // namespace

const CommandRule METRICS { "metrics", "[FILE…]", "the measures by week, of the workspace or of event files",
                            0,         -1,        METRICS_OPTIONS,
                            runMetrics };

} // namespace countersign
