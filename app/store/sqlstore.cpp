// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlstore.h"

#include "domain/factnames.h"
#include "exchange/json.h"
#include "store/columns.h"
#include "store/migrations.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateInWords(State state)
{
    const auto tr = [](const char *sentence) {
        return QCoreApplication::translate("countersign::Store", sentence);
    };
    switch (state) {
    case State::Drafting:
        return tr("It has no text yet.");
    case State::InReview:
        return tr("It is in review.");
    case State::Held:
        return tr("It is on hold.");
    case State::Released:
        return tr("It is released.");
    case State::Queued:
        return tr("It is released and waits in the outbox.");
    case State::Sending:
    case State::Committing:
        return tr("It is being sent just now.");
    case State::Sent:
        return tr("It was sent.");
    case State::Failed:
        return tr("Its sending failed.");
    case State::Uncertain:
        return tr("It may have been sent; that is not settled yet.");
    case State::Dropped:
        return tr("It was dropped.");
    case State::Escalated:
        return tr("It was handed to a person.");
    }
    Q_UNREACHABLE();
}

QTimeZone zoneOf(const QByteArray &id)
{
    const QTimeZone zone(id);
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

/// A text as a list keeps it: each once, in the order in which they appear.
QString joined(const std::vector<Record> &records, QStringView fact)
{
    QStringList texts;
    for (const Record &record : records) {
        const Fact *found = record.find(fact);
        const QString text = found ? plainValue(found->value) : QString();
        if (!text.isEmpty() && !texts.contains(text))
            texts += text;
    }
    return texts.join(u"; "_s);
}

} // namespace

void markAsUnjudged(Communication &letter)
{
    const Block block { u"error-finding"_s,
                        u"Its facts changed and it was not judged since. Open it, and it will be."_s };
    if (std::ranges::find(letter.verdict.blocks, block) == letter.verdict.blocks.end())
        letter.verdict.blocks.push_back(block);
}

void takeFromRecords(Communication &letter, const std::vector<Record> &records)
{
    letter.orders = joined(records, factnames::ORDER);
    letter.products = joined(records, factnames::PRODUCT);
    letter.promised.reset();
    for (const Record &record : records) {
        const auto *promised = record.value<QDate>(factnames::PROMISED_DATE);
        if (promised && (!letter.promised || *promised < *letter.promised))
            letter.promised = *promised;
    }
}

SqlStore::SqlStore(const StoreLocation &location, std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , m_isPractice(location.isPractice)
    , m_keeper(location.headFileInUse(), location.headKey)
    , m_clock(location.clock)
    , m_counts(*m_database, zoneOf(location.timeZone))
    , m_audit(*m_database, m_keeper, m_clock.get(), [this](const Event &event) { m_counts.take(event); })
    , m_letters(*m_database)
    , m_zone(zoneOf(location.timeZone))
{
}

namespace {

/// A file that is gone, or empty, beside a head that says how much was in it is no new workspace.
Result<Done> seesNoLoss(const StoreLocation &location)
{
    const QFileInfo file(location.file);
    if (location.engine != StoreLocation::Engine::Sqlite || (file.exists() && file.size() > 0))
        return Done {};
    const HeadKeeper::Kept kept = HeadKeeper(location.headFileInUse(), location.headKey).read();
    const bool isNew = kept.standing == HeadKeeper::Standing::NotKept || kept.standing == HeadKeeper::Standing::Missing
        || (kept.standing == HeadKeeper::Standing::Good && kept.head.number == 0);
    if (isNew)
        return Done {};
    return problem(
        Cause::Storage,
        QCoreApplication::translate(
            "countersign::Store",
            "The workspace %1 is gone or empty, although %2 says that there was one. Nothing new "
            "was begun in its place: find the file, or restore the newest backup.")
            .arg(QDir::toNativeSeparators(location.file), QDir::toNativeSeparators(location.headFileInUse())));
}

} // namespace

Result<std::unique_ptr<SqlStore>> SqlStore::open(const StoreLocation &location)
{
    if (Result<Done> seen = seesNoLoss(location); !seen)
        return tl::unexpected<Problem>(seen.error());
    Result<std::unique_ptr<Database>> database = Database::open(location);
    if (!database)
        return tl::unexpected<Problem>(database.error());
    const Result<std::vector<Migration>> migrations = migrationsOf((*database)->dialect());
    if (!migrations)
        return tl::unexpected<Problem>(migrations.error());
    if (Result<Done> migrated = migrate(**database, *migrations); !migrated)
        return tl::unexpected<Problem>(migrated.error());
    std::unique_ptr<SqlStore> store(new SqlStore(location, std::move(*database)));
    if (Result<Done> settled = store->m_audit.settleHead(); !settled)
        return tl::unexpected<Problem>(settled.error());
    if (Result<Done> counted = store->catchUpWithCounting(); !counted)
        return tl::unexpected<Problem>(counted.error());
    return store;
}

Result<Done> SqlStore::catchUpWithCounting()
{
    const Result<bool> isUpToDate = m_database->read([&]() -> Result<bool> { return m_counts.isUpToDate(); });
    if (!isUpToDate)
        return tl::unexpected<Problem>(isUpToDate.error());
    if (*isUpToDate)
        return Done {};
    constexpr int AT_ONCE = 5000;
    return m_database->write([&]() -> Result<Done> {
        m_counts.countAnew([&](qint64 after) { return m_audit.events(after, AT_ONCE); });
        return Done {};
    });
}

Result<Done> SqlStore::addSimulated(const std::vector<Event> &events)
{
    if (!m_isPractice) {
        return problem(Cause::Input,
                       tr("History is simulated in a practice workspace only: the log of a real one tells what "
                          "happened."));
    }
    return write([&]() -> Result<Done> {
        for (Event event : events) {
            event.details[u"simulated"_s] = true;
            m_audit.append(event);
        }
        return Done {};
    });
}

Result<Counts> SqlStore::counts(const IsoWeek &from, const IsoWeek &to, const QDateTime &asOf)
{
    return m_database->read([&]() -> Result<Counts> { return m_counts.counts(from, to, asOf); });
}

Result<std::vector<LetterStory>> SqlStore::lettersBehind(Counted what, const IsoWeek &week, const Group &group,
                                                         const QDateTime &asOf)
{
    return m_database->read(
        [&]() -> Result<std::vector<LetterStory>> { return m_counts.lettersBehind(what, week, group, asOf); });
}

Problem SqlStore::unknownLetter(const CommunicationId &id) const
{
    return { Cause::Conflict, tr("There is no letter %1 in this workspace.").arg(id.value()), {} };
}

Problem SqlStore::somebodyWasFirst(const Communication &letter)
{
    QString says = tr("Letter %1 cannot take this step as it stands now.").arg(letter.id.value()) + u' '
        + stateInWords(letter.state);
    const std::vector<Event> events = m_audit.eventsOf(letter.id);
    const auto last = std::ranges::find_if(events.rbegin(), events.rend(), [](const Event &event) {
        return !event.by.isEmpty() && event.kind != EventKind::Opened && event.kind != EventKind::Seen;
    });
    if (last != events.rend())
        says += u' ' + tr("The last step was made by %1.").arg(last->by);
    return { Cause::Conflict, says, {} };
}

Change SqlStore::nothingChanged()
{
    return { m_audit.newestNumber(), {}, {} };
}

Event SqlStore::eventOf(const Communication &letter, const Told &told, const QDateTime &at) const
{
    Event event;
    event.at = at;
    event.kind = told.kind;
    event.communication = letter.id;
    event.account = letter.account;
    event.by = told.by;
    event.details = told.details;
    // What the measures count by, as it was at that time.
    event.details[u"communication_type"_s] = keyOf(letter.communication);
    event.details[u"type"_s] = letter.type.value();
    event.details[u"tier"_s] = letter.tier.value();
    event.details[u"coordinator"_s] = letter.owner;
    event.details[u"drafter"_s] = letter.drafter;
    return event;
}

Result<Change> SqlStore::take(const Step &step)
{
    const std::optional<Communication> before = m_letters.find(step.id);
    if (!before)
        return tl::unexpected<Problem>(unknownLetter(step.id));
    const auto move = std::ranges::find(step.moves, before->state, &Transition::from);
    const bool fits = move != step.moves.end() && (move->from == move->to || mayFollow(move->from, move->to));
    if (!fits)
        return tl::unexpected<Problem>(somebodyWasFirst(*before));
    if (step.revision && *step.revision != before->revision) {
        return problem(
            Cause::Conflict,
            tr("Letter %1 was changed since you read it (you saw revision %2, it is now revision %3). Read it again.")
                .arg(step.id.value())
                .arg(*step.revision)
                .arg(before->revision));
    }
    Communication after = *before;
    after.state = move->to;
    if (after.state == State::InReview && before->state != State::InReview) {
        // Whatever was on its way to the customer is void.
        after.release.reset();
        after.sending.reset();
        after.stateReason.clear();
        m_database->change(u"DELETE FROM outbox WHERE letter = ?"_s,
                           { bound(numberOf(step.id.value(), u'C').value_or(0)) });
    }
    std::vector<Told> told;
    if (step.with) {
        if (Result<Done> done = step.with(after, told); !done)
            return tl::unexpected<Problem>(done.error());
    }
    if (after != *before && !m_letters.replace(*before, after, step.at))
        return tl::unexpected<Problem>(somebodyWasFirst(*before));
    for (const Told &event : told)
        m_audit.append(eventOf(after, event, step.at));
    return Change { m_audit.newestNumber(), { after }, {} };
}

Result<Change> SqlStore::doStep(const Step &step)
{
    return write([&] { return take(step); });
}

Result<Done> SqlStore::together(const std::function<Result<Done>()> &steps)
{
    if (m_isTogether)
        return steps();
    m_isTogether = true;
    m_audit.groupBegins();
    Result<Done> done = m_database->together([&]() -> Result<Done> {
        Result<Done> taken = steps();
        if (taken)
            m_audit.groupEnds();
        return taken;
    });
    m_isTogether = false;
    if (done)
        m_audit.groupCommitted();
    else
        m_audit.groupFailed();
    return done;
}

Result<std::vector<Event>> SqlStore::events(qint64 after, int atMost)
{
    return m_database->read([&]() -> Result<std::vector<Event>> { return m_audit.events(after, atMost); });
}

Result<AuditReport> SqlStore::verifyAudit()
{
    return m_audit.verify();
}

Result<QString> SqlStore::describe()
{
    const Result<int> schema = schemaNumber(*m_database);
    if (!schema)
        return tl::unexpected<Problem>(schema.error());
    return m_database->read([&]() -> Result<QString> {
        QString version;
        {
            Rows rows = m_database->select(m_database->dialect().version());
            if (rows.next())
                version = rows.text().section(u' ', 0, 0);
        }
        const qint64 letters = m_database->number(u"SELECT count(*) FROM communications"_s);
        const qint64 entries = m_database->number(u"SELECT count(*) FROM audit_chain"_s);
        return tr("%1 %2, schema %3, %4 letters, %5 entries in the audit log, %6")
            .arg(m_database->dialect().nameInWords(), version)
            .arg(*schema)
            .arg(letters)
            .arg(entries)
            .arg(m_database->location().inWords());
    });
}

} // namespace countersign
