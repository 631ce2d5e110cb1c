// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "exchange/json.h"
#include "intake/rowmatching.h"
#include "lifecycle/editdepth.h"
#include "store/columns.h"
#include "store/sqlstore.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// A record that speaks of the same thing as one that is imported, and where its letter stands.
struct SqlStore::KnownRecord {
    Record record;
    std::optional<State> state; ///< of its letter; nothing: it has none yet
    CommunicationId letter;
};

std::vector<Record> SqlStore::recordsWhere(const QString &condition, const QVariantList &values)
{
    std::vector<Record> records;
    Rows rows = m_database->select(
        u"SELECT id, account, communication, type, sheet_row, facts FROM records WHERE "_s + condition, values);
    while (rows.next()) {
        Record record;
        record.id = idOf<RecordId>(u'R', rows.number());
        record.account = AccountId(rows.text());
        record.communication = rows.word(CommunicationKind::Exception);
        record.type = TypeId(rows.text());
        record.row = rows.smallNumber();
        record.facts = factsFromColumn(rows.text()).value_or(std::vector<Fact> {});
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<SqlStore::KnownRecord> SqlStore::knownRecords(const QString &identity)
{
    std::vector<KnownRecord> known;
    for (Record &record : recordsWhere(u"identity = ? AND overtaken_by IS NULL ORDER BY id"_s, { bound(identity) }))
        known.push_back({ std::move(record), {}, {} });
    for (KnownRecord &one : known) {
        Rows rows = m_database->select(u"SELECT c.id, c.state FROM communications c JOIN records r ON r.letter = c.id "
                                       "WHERE r.id = ?"_s,
                                       { bound(*numberOf(one.record.id.value(), u'R')) });
        if (rows.next()) {
            one.letter = idOf<CommunicationId>(u'C', rows.number());
            one.state = rows.word(State::Sent);
        }
    }
    return known;
}

RecordId SqlStore::insertRecord(qint64 batch, const Record &record, const QDateTime &at)
{
    const Moment *received = record.value<Moment>(factnames::RECEIVED_AT);
    const QDate day = received && received->date.isValid() ? received->date : dayOf(at);
    const qint64 number
        = m_database->number(u"INSERT INTO records (batch, account, communication, type, identity, order_number, "
                             u"happened_on, sheet_row, facts, "
                             "place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) RETURNING id"_s,
                             { bound(batch), bound(record.account), bound(keyOf(record.communication)),
                               bound(record.type), bound(identityOf(record)), bound(record.text(factnames::ORDER)),
                               bound(day.toString(Qt::ISODate)), bound(record.row), bound(factsColumn(record.facts)) });
    return idOf<RecordId>(u'R', number);
}

Result<Done> SqlStore::updateRecord(const KnownRecord &known, const Record &row, const ImportOrder &order,
                                    ImportOutcome &outcome)
{
    Record now = row;
    now.id = known.record.id;
    m_database->change(u"UPDATE records SET facts = ?, sheet_row = ?, order_number = ? WHERE id = ?"_s,
                       { bound(factsColumn(now.facts)), bound(now.row), bound(now.text(factnames::ORDER)),
                         bound(*numberOf(now.id.value(), u'R')) });
    const QJsonObject details { { u"record"_s, now.id.value() },
                                { u"before"_s, factsToJson(known.record.facts) },
                                { u"now"_s, factsToJson(now.facts) } };
    outcome.updated.push_back({ known.record, now, known.letter });
    if (known.letter.isNull()) {
        m_audit.append({ 0, order.at, EventKind::Updated, {}, now.account, order.by, details });
        return Done {};
    }
    using enum State;
    const Result<Change> change = take({ .id = known.letter,
                                         .moves = { { Drafting, Drafting },
                                                    { InReview, InReview },
                                                    { Held, Held },
                                                    { Released, Released },
                                                    { Queued, Queued },
                                                    { Failed, Failed },
                                                    { Escalated, Escalated } },
                                         .at = order.at,
                                         .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                                             takeFromRecords(letter, recordsOf(letter.id));
                                             markAsUnjudged(letter);
                                             told.push_back({ EventKind::Updated, order.by, details });
                                             return Done {};
                                         } });
    if (!change)
        return tl::unexpected<Problem>(change.error());
    // Two lines of one folded letter may both be new: it is named once, as it is after both.
    auto &letters = outcome.change.communications;
    std::erase_if(letters, [&known](const Communication &letter) { return letter.id == known.letter; });
    letters.push_back(change->communications.front());
    return Done {};
}

void SqlStore::overtake(const RecordId &old, const RecordId &by)
{
    m_database->change(u"UPDATE records SET overtaken_by = ? WHERE id = ?"_s,
                       { bound(numberOf(by.value(), u'R').value_or(0)), bound(*numberOf(old.value(), u'R')) });
}

Result<ImportOutcome> SqlStore::importRecords(const ImportOrder &order)
{
    return write([&]() -> Result<ImportOutcome> {
        ImportOutcome outcome;
        qint64 batch = 0;
        const auto batchNumber = [&] {
            if (batch == 0) {
                batch = m_database->number(
                    u"INSERT INTO batches (source, communication, imported_at, imported_by, records) "
                    "VALUES (?, ?, ?, ?, 0) RETURNING id"_s,
                    { bound(order.source), bound(keyOf(order.communication)), bound(order.at), bound(order.by) });
            }
            return batch;
        };
        std::vector<const Record *> rows;
        for (const Record &row : order.records)
            rows.push_back(&row);
        QHash<QString, std::vector<KnownRecord>> known;
        const auto knownRows = [&](const QString &identity) {
            std::vector<KnownRow> found;
            for (const KnownRecord &one : *known.insert(identity, knownRecords(identity)))
                found.push_back({ one.record, !one.state || takesNewValues(*one.state) });
            return found;
        };
        for (const RowMatch &match : matchedRows(rows, knownRows)) {
            const Record &row = *rows[match.row];
            switch (match.kind) {
            case RowMatch::Kind::Unchanged:
                ++outcome.unchanged;
                break;
            case RowMatch::Kind::Update:
                batchNumber();
                if (Result<Done> done = updateRecord(known[match.identity][match.known], row, order, outcome); !done)
                    return tl::unexpected<Problem>(done.error());
                break;
            case RowMatch::Kind::Overtaking:
            case RowMatch::Kind::New: {
                Record record = row;
                record.id = insertRecord(batchNumber(), record, order.at);
                if (match.kind == RowMatch::Kind::Overtaking)
                    overtake(known[match.identity][match.known].record.id, record.id);
                outcome.accepted.push_back(std::move(record));
                break;
            }
            }
        }
        if (batch == 0) {
            outcome.change.upTo = m_audit.newestNumber();
            return outcome;
        }
        outcome.batch = idOf<BatchId>(u'B', batch);
        const auto written = static_cast<qint64>(outcome.accepted.size() + outcome.updated.size());
        m_database->change(u"UPDATE batches SET records = ? WHERE id = ?"_s, { bound(written), bound(batch) });
        m_audit.append({ 0,
                         order.at,
                         EventKind::Imported,
                         {},
                         {},
                         order.by,
                         QJsonObject { { u"batch"_s, outcome.batch.value() },
                                       { u"source"_s, order.source },
                                       { u"communication_type"_s, keyOf(order.communication) },
                                       { u"accepted"_s, static_cast<qint64>(outcome.accepted.size()) },
                                       { u"updated"_s, static_cast<qint64>(outcome.updated.size()) },
                                       { u"unchanged"_s, outcome.unchanged } } });
        outcome.change.upTo = m_audit.newestNumber();
        return outcome;
    });
}

Result<std::vector<Batch>> SqlStore::batches()
{
    return m_database->read([&]() -> Result<std::vector<Batch>> {
        std::vector<Batch> batches;
        Rows rows = m_database->select(
            u"SELECT id, source, communication, imported_at, imported_by, records FROM batches ORDER BY id DESC"_s);
        while (rows.next()) {
            Batch batch;
            batch.id = idOf<BatchId>(u'B', rows.number());
            batch.source = rows.text();
            batch.communication = rows.word(CommunicationKind::Exception);
            batch.importedAt = rows.time();
            batch.importedBy = rows.text();
            batch.records = rows.smallNumber();
            batches.push_back(std::move(batch));
        }
        return batches;
    });
}

Result<std::vector<Record>> SqlStore::recordsWithoutLetter(const BatchId &batch)
{
    const QString waiting = u"letter IS NULL AND overtaken_by IS NULL"_s;
    return m_database->read([&]() -> Result<std::vector<Record>> {
        if (batch.isNull())
            return recordsWhere(waiting + u" ORDER BY id"_s, {});
        return recordsWhere(waiting + u" AND batch = ? ORDER BY id"_s,
                            { bound(numberOf(batch.value(), u'B').value_or(0)) });
    });
}

Result<Change> SqlStore::addCommunication(const NewCommunication &fresh)
{
    return write([&]() -> Result<Change> {
        if (fresh.records.empty())
            return problem(Cause::Bug, tr("A letter needs a record that it is about."));
        if (fresh.verdict.revision != 1)
            return problem(Cause::Bug, tr("A new letter needs a verdict of its first revision."));
        Communication letter;
        letter.batch = fresh.batch;
        letter.account = fresh.account;
        letter.tier = fresh.tier;
        letter.communication = fresh.communication;
        letter.type = fresh.type;
        letter.state = State::InReview;
        letter.revision = 1;
        letter.contactName = fresh.contactName;
        letter.to = fresh.draft.letter.to;
        letter.subject = fresh.draft.letter.subject;
        letter.draftedAt = fresh.draft.provenance.draftedAt.isValid() ? fresh.draft.provenance.draftedAt : fresh.at;
        letter.drafter = fresh.draft.provenance.drafter;
        letter.verdict = fresh.verdict;
        const qint64 number = m_letters.insert(letter);
        letter.id = idOf<CommunicationId>(u'C', number);
        for (size_t place = 0; place < fresh.records.size(); ++place) {
            const qint64 taken = m_database->change(
                u"UPDATE records SET letter = ?, place = ? WHERE id = ? AND letter IS NULL AND overtaken_by IS NULL"_s,
                { bound(number), bound(place), bound(numberOf(fresh.records[place].value(), u'R').value_or(0)) });
            if (taken != 1) {
                return problem(Cause::Conflict,
                               tr("Record %1 has a letter already, or is not in this workspace.")
                                   .arg(fresh.records[place].value()));
            }
        }
        takeFromRecords(letter, recordsOf(letter.id));
        m_database->change(u"UPDATE communications SET orders = ?, products = ?, promised = ? WHERE id = ?"_s,
                           { bound(letter.orders), bound(letter.products),
                             letter.promised ? bound(letter.promised->toString(Qt::ISODate)) : nullText(),
                             bound(number) });
        putDraft(letter.id, fresh.draft, u"current");
        putRevision(letter.id, { 1, fresh.draft.letter, letter.drafter, letter.draftedAt });
        const std::optional<Communication> stored = m_letters.find(letter.id);
        if (!stored)
            return problem(Cause::Storage, tr("A new letter could not be read back."));
        QJsonArray flags;
        for (const Flag &flag : fresh.verdict.flags)
            flags += flag.id;
        const Letter &text = fresh.draft.letter;
        QJsonObject drafted { { u"words"_s, editDepthOf(text, text, fresh.verdict).words },
                              { u"flags"_s, flags },
                              { u"foundation"_s, fresh.draft.provenance.foundation.value() } };
        if (fresh.draft.provenance.tokens)
            drafted[u"tokens"_s] = *fresh.draft.provenance.tokens;
        if (fresh.draft.provenance.fellBack)
            drafted[u"fell_back"_s] = true;
        m_audit.append(eventOf(*stored, { EventKind::Drafted, fresh.by, drafted }, fresh.at));
        m_audit.append(eventOf(*stored, { EventKind::Judged, {}, verdictDetails(fresh.verdict) }, fresh.at));
        if (!fresh.verdict.triggers.empty())
            m_audit.append(eventOf(*stored, { EventKind::Escalated, {}, escalationDetails(fresh.verdict) }, fresh.at));
        return Change { m_audit.newestNumber(), { *stored }, {} };
    });
}

} // namespace countersign
