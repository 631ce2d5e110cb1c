// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/auditlog.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int SALT_WORDS = 4; ///< of 32 bits each

QByteArray freshSalt()
{
    std::array<quint32, SALT_WORDS> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

} // namespace

AuditLog::AuditLog(Database &database, HeadKeeper &keeper, const Clock *clock,
                   std::function<void(const Event &)> appended)
    : m_database(database)
    , m_keeper(keeper)
    , m_clock(clock)
    , m_appended(std::move(appended))
{
}

AuditHead AuditLog::end()
{
    if (m_end)
        return *m_end;
    AuditHead newest { 0, hashBeforeTheFirst() };
    Rows rows = m_database.select(u"SELECT number, hash FROM audit_chain ORDER BY number DESC LIMIT 1"_s);
    if (rows.next())
        newest = { rows.number(), rows.bytes() };
    return newest;
}

qint64 AuditLog::newestNumber()
{
    return end().number;
}

QByteArray AuditLog::hashOfEntry(qint64 number)
{
    if (number == 0)
        return hashBeforeTheFirst();
    Rows rows = m_database.select(u"SELECT hash FROM audit_chain WHERE number = ?"_s, { number });
    return rows.next() ? rows.bytes() : QByteArray();
}

bool AuditLog::holds(const AuditHead &head)
{
    return hashOfEntry(head.number) == head.hash;
}

Result<Done> AuditLog::settleHead()
{
    const HeadKeeper::Kept kept = m_keeper.read();
    m_kept.reset();
    switch (kept.standing) {
    case HeadKeeper::Standing::NotKept:
    case HeadKeeper::Standing::NotSealed:
    case HeadKeeper::Standing::NotChecked:
    case HeadKeeper::Standing::Forged:
    case HeadKeeper::Standing::Unreadable:
        return Done {};
    case HeadKeeper::Standing::Good:
        return m_database.read([&]() -> Result<Done> {
            if (holds(kept.head))
                m_kept = kept.head;
            return Done {};
        });
    case HeadKeeper::Standing::Missing:
        break;
    }
    const Result<AuditHead> newest = endOfChain();
    if (!newest)
        return tl::unexpected<Problem>(newest.error());
    // A head was there from the first moment on: where it is gone, somebody took it, or this is another desk of a team,
    // which works without one until a person has it adopt the log as it stands.
    if (newest->number > 0)
        return Done {};
    const Result<bool> isNew = m_database.read([&]() -> Result<bool> { return isOfAnEmptyWorkspace(); });
    if (!isNew)
        return tl::unexpected<Problem>(isNew.error());
    if (!*isNew)
        return Done {};
    if (Result<Done> done = m_keeper.keep(*newest); !done)
        return done;
    m_kept = *newest;
    return Done {};
}

/// Whether nothing is there of which the log would have to tell.
bool AuditLog::isOfAnEmptyWorkspace()
{
    const std::array tables { u"communications"_s, u"records"_s, u"batches"_s,  u"foundations"_s,
                              u"accounts"_s,       u"orders"_s,  u"callbacks"_s };
    return std::ranges::none_of(
        tables, [this](const QString &table) { return m_database.number(u"SELECT count(*) FROM "_s + table) > 0; });
}

/// With the time at which it is written; the day that was taken for today stands in its details.
Event AuditLog::stamped(Event event) const
{
    if (!m_clock)
        return event;
    const QDateTime now = m_clock->now();
    if (event.at.date() != now.date())
        event.details[u"as_of"_s] = event.at.date().toString(Qt::ISODate);
    event.at = now;
    return event;
}

qint64 AuditLog::append(const Event &told)
{
    Event event = stamped(told);
    const AuditHead before = end();
    // What we kept outside must still be in the chain; after an alteration nothing is kept any more, so that it shows.
    if (!m_end && m_kept) {
        const bool continues = before.number == m_kept->number ? before.hash == m_kept->hash : holds(*m_kept);
        if (!continues && !m_database.trouble())
            m_kept.reset();
    }
    const QByteArray body = QJsonDocument(QJsonObject { { u"by"_s, event.by }, { u"details"_s, event.details } })
                                .toJson(QJsonDocument::Compact);
    const QByteArray salt = freshSalt();
    ChainEntry entry;
    entry.number = before.number + 1;
    entry.at = event.at.toMSecsSinceEpoch();
    entry.kind = keyOf(event.kind);
    entry.communication = event.communication.value();
    entry.account = event.account.value();
    entry.detailsDigest = digestOf(body, salt);
    entry.previous = before.hash;
    entry.hash = hashOf(entry);
    m_database.change(
        u"INSERT INTO audit_chain (number, at, kind, communication, account, details_digest, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { bound(entry.number), bound(entry.at), bound(entry.kind), bound(entry.communication), bound(entry.account),
          bound(entry.detailsDigest), bound(entry.previous), bound(entry.hash) });
    m_database.change(u"INSERT INTO audit_details (number, body, salt) VALUES (?, ?, ?)"_s,
                      { bound(entry.number), bound(QString::fromUtf8(body)), bound(salt) });
    m_end = AuditHead { entry.number, entry.hash };
    m_wrote = true;
    if (m_appended) {
        event.number = entry.number;
        m_appended(event);
    }
    return entry.number;
}

void AuditLog::transactionCommitted()
{
    if (m_isGrouped) {
        m_groupWrote = std::exchange(m_wrote, false) || m_groupWrote;
        return;
    }
    const std::optional<AuditHead> end = std::exchange(m_end, {});
    if (!std::exchange(m_wrote, false) || !end || !m_kept)
        return;
    // The step itself is done and stays so; a head that could not be written is behind, which is allowed.
    if (const Result<Done> kept = m_keeper.keep(*end); kept)
        m_kept = end;
    else
        qCWarning(STORE_LOG, "audit head not written number=%lld", static_cast<long long>(end->number));
}

void AuditLog::groupEnds()
{
    m_end.reset();
    m_end = end();
}

void AuditLog::groupCommitted()
{
    m_isGrouped = false;
    m_wrote = m_groupWrote;
    transactionCommitted();
}

std::vector<Event> AuditLog::eventsWhere(const QString &condition, const QVariantList &values)
{
    std::vector<Event> events;
    Rows rows
        = m_database.select(u"SELECT c.number, c.at, c.kind, c.communication, c.account, d.body FROM audit_chain c "
                            "LEFT JOIN audit_details d ON d.number = c.number "_s
                                + condition,
                            values);
    while (rows.next()) {
        Event event;
        event.number = rows.number();
        event.at = rows.time();
        event.kind = rows.word(EventKind::Updated);
        event.communication = CommunicationId(rows.text());
        event.account = AccountId(rows.text());
        const QJsonObject beside = QJsonDocument::fromJson(rows.text().toUtf8()).object();
        event.by = beside[u"by"_s].toString();
        event.details = beside[u"details"_s].toObject();
        events.push_back(std::move(event));
    }
    return events;
}

std::vector<Event> AuditLog::events(qint64 after, int atMost)
{
    return eventsWhere(u"WHERE c.number > ? ORDER BY c.number LIMIT ?"_s, { bound(after), bound(atMost) });
}

std::vector<Event> AuditLog::eventsOf(const CommunicationId &id)
{
    return eventsWhere(u"WHERE c.communication = ? ORDER BY c.number"_s, { bound(id) });
}

Result<AuditHead> AuditLog::endOfChain()
{
    m_end.reset();
    return m_database.read([&]() -> Result<AuditHead> { return end(); });
}

Result<Done> AuditLog::seal()
{
    const Result<AuditReport> report = verify();
    if (!report)
        return tl::unexpected<Problem>(report.error());
    if (!report->intact)
        return problem(Cause::Storage, report->says);
    const Result<AuditHead> newest = endOfChain();
    if (!newest)
        return tl::unexpected<Problem>(newest.error());
    if (Result<Done> kept = m_keeper.keep(*newest); !kept)
        return kept;
    m_kept = *newest;
    return Done {};
}

Result<AuditReport> AuditLog::verify()
{
    // Read first: another process may go on writing, and its head would then be ahead of what we see.
    const HeadKeeper::Kept kept = m_keeper.read();
    const bool counts
        = kept.standing == HeadKeeper::Standing::Good || kept.standing == HeadKeeper::Standing::NotChecked;
    ChainCheck check(counts ? std::optional(kept.head) : std::nullopt);
    return m_database.read([&]() -> Result<AuditReport> {
        Rows rows = m_database.select(u"SELECT c.number, c.at, c.kind, c.communication, c.account, c.details_digest, "
                                      "c.previous, c.hash, d.number, d.body, d.salt FROM audit_chain c "
                                      "LEFT JOIN audit_details d ON d.number = c.number ORDER BY c.number"_s);
        while (rows.next()) {
            ChainEntry entry;
            entry.number = rows.number();
            entry.at = rows.number();
            entry.kind = rows.text();
            entry.communication = rows.text();
            entry.account = rows.text();
            entry.detailsDigest = rows.bytes();
            entry.previous = rows.bytes();
            entry.hash = rows.bytes();
            const bool wasErased = !rows.maybeNumber();
            const ErasablePart beside { rows.text().toUtf8(), rows.bytes() };
            check.add(entry, wasErased ? std::nullopt : std::optional(beside));
        }
        AuditReport report = check.report();
        if (report.entries == 0 && !isOfAnEmptyWorkspace()) {
            report.intact = false;
            report.headMatches = false;
            report.says = QCoreApplication::translate(
                "countersign::Store",
                "The audit log was emptied: the workspace holds letters or documents, and not one entry tells how they "
                "came here. Restore the newest backup.");
        } else if (report.intact && kept.standing == HeadKeeper::Standing::Missing) {
            report.says
                = QCoreApplication::translate(
                      "countersign::Store",
                      "The %1 entries fit together, but no head of this log is kept on this desk, so that it "
                      "cannot be told here whether entries were cut off or written anew. On a desk that is new "
                      "to a team's database `countersign audit verify --adopt` keeps one from now on; where one "
                      "was kept before, somebody took it away.")
                      .arg(report.entries);
        }
        return report;
    });
}

} // namespace countersign
