// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"
#include "store/columns.h"
#include "store/sqlstore.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
QVariant boundNumber(const CommunicationId &id)
{
    return bound(numberOf(id.value(), u'C').value_or(0));
}
} // namespace

std::optional<Draft> SqlStore::draftOf(const CommunicationId &id, QStringView standing)
{
    Rows rows = m_database->select(u"SELECT body FROM drafts WHERE letter = ? AND standing = ?"_s,
                                   { boundNumber(id), bound(standing.toString()) });
    return rows.next() ? std::optional(draftFromJson(jsonFromColumn(rows.text()))) : std::nullopt;
}

void SqlStore::putDraft(const CommunicationId &id, const Draft &draft, QStringView standing)
{
    // What stood there is kept as history; a draft beside the text is overtaken by any newer one.
    m_database->change(u"UPDATE drafts SET standing = 'past' WHERE letter = ? AND standing IN (?, 'beside')"_s,
                       { boundNumber(id), bound(standing.toString()) });
    m_database->change(u"INSERT INTO drafts (letter, standing, body) VALUES (?, ?, ?)"_s,
                       { boundNumber(id), bound(standing.toString()), bound(jsonColumn(draftToJson(draft))) });
}

Letter SqlStore::letterOf(const CommunicationId &id, int revision)
{
    Rows rows = m_database->select(u"SELECT to_address, subject, body FROM revisions WHERE letter = ? AND number = ?"_s,
                                   { boundNumber(id), bound(revision) });
    Letter letter;
    if (rows.next()) {
        letter.to = rows.text();
        letter.subject = rows.text();
        letter.body = rows.text();
    }
    return letter;
}

void SqlStore::putRevision(const CommunicationId &id, const Revision &revision)
{
    m_database->change(u"INSERT INTO revisions (letter, number, to_address, subject, body, written_by, written_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                       { boundNumber(id), bound(revision.number), bound(revision.letter.to),
                         bound(revision.letter.subject), bound(revision.letter.body), bound(revision.by),
                         bound(revision.at) });
}

std::vector<Record> SqlStore::recordsOf(const CommunicationId &id)
{
    return recordsWhere(u"letter = ? ORDER BY place"_s, { boundNumber(id) });
}

Result<std::vector<Communication>> SqlStore::communications(const QDateTime &finishedSince)
{
    return m_database->read(
        [&]() -> Result<std::vector<Communication>> { return m_letters.unfinishedOrSince(finishedSince); });
}

Result<ListedPortion> SqlStore::listed(const QDateTime &finishedSince, const ListPlace &from, int atMost)
{
    using Part = ListPlace::Part;
    return m_database->read([&]() -> Result<ListedPortion> {
        ListedPortion portion;
        for (std::optional<ListPlace> place = from; place;) {
            const int room = atMost - static_cast<int>(portion.letters.size());
            std::vector<ListedLetter> some = place->part == Part::HandOvers
                ? packetsAfter(place->after, finishedSince, room)
                : m_letters.listed(finishedSince, *place, room);
            const bool isFull = static_cast<int>(some.size()) == room;
            if (!some.empty())
                place->after
                    = numberOf(some.back().id.value(), place->part == Part::HandOvers ? u'E' : u'C').value_or(0);
            std::ranges::move(some, std::back_inserter(portion.letters));
            if (isFull || m_database->trouble()) {
                portion.next = place;
                break;
            }
            if (place->part == Part::HandOvers)
                place.reset();
            else
                place = ListPlace { place->part == Part::Unfinished ? Part::Finished : Part::HandOvers, 0 };
        }
        return portion;
    });
}

std::vector<ListedLetter> SqlStore::packetsAfter(qint64 number, const QDateTime &finishedSince, int atMost)
{
    std::vector<ListedLetter> listed;
    for (const Communication &packet :
         packets(u"e.id > ? AND (e.state <> 'sent' OR e.sending_since >= ?)"_s,
                 { bound(number), bound(finishedSince.isValid() ? finishedSince.toMSecsSinceEpoch() : 0) }, atMost))
        listed.push_back(listedOf(packet));
    return listed;
}

Result<std::vector<Communication>> SqlStore::communicationsIn(const std::vector<State> &states,
                                                              const CommunicationId &after, int atMost)
{
    return m_database->read([&]() -> Result<std::vector<Communication>> {
        return m_letters.inStates(states, numberOf(after.value(), u'C').value_or(0), atMost);
    });
}

Result<int> SqlStore::countListed(const QDateTime &finishedSince)
{
    return m_database->read([&]() -> Result<int> { return m_letters.countUnfinishedOrSince(finishedSince); });
}

Result<std::vector<Communication>> SqlStore::sentTo(const AccountId &account, const QDateTime &since)
{
    return m_database->read([&]() -> Result<std::vector<Communication>> {
        std::vector<Communication> letters = m_letters.sentTo(account, since);
        std::ranges::stable_sort(letters, std::ranges::greater(),
                                 [](const Communication &letter) { return letter.sending->since; });
        return letters;
    });
}

Result<std::vector<Communication>> SqlStore::waitingFor(const std::vector<AccountId> &accounts)
{
    return m_database->read([&]() -> Result<std::vector<Communication>> { return m_letters.unfinishedOf(accounts); });
}

Result<Communication> SqlStore::communication(const CommunicationId &id)
{
    return m_database->read([&]() -> Result<Communication> {
        std::optional<Communication> found = m_letters.find(id);
        if (!found)
            return tl::unexpected<Problem>(unknownLetter(id));
        return std::move(*found);
    });
}

Result<Dossier> SqlStore::dossier(const CommunicationId &id)
{
    return m_database->read([&]() -> Result<Dossier> {
        Dossier dossier;
        if (isHandOver(id)) {
            std::optional<Communication> packet = packetOf(id);
            if (!packet)
                return tl::unexpected<Problem>(unknownLetter(id));
            dossier.letter.to = packet->to;
            dossier.letter.subject = packet->subject;
            {
                Rows rows = m_database->select(u"SELECT packet FROM escalations WHERE id = ?"_s,
                                               { bound(numberOf(id.value(), u'E').value_or(0)) });
                if (rows.next())
                    dossier.letter.body = rows.text();
            }
            dossier.communication = std::move(*packet);
            dossier.events = m_audit.eventsOf(id);
            return dossier;
        }
        std::optional<Communication> found = m_letters.find(id);
        if (!found)
            return tl::unexpected<Problem>(unknownLetter(id));
        dossier.communication = std::move(*found);
        dossier.records = recordsOf(id);
        dossier.draft = draftOf(id, u"current").value_or(Draft {});
        dossier.redraft = draftOf(id, u"beside");
        {
            Rows rows
                = m_database->select(u"SELECT number, to_address, subject, body, written_by, written_at FROM revisions "
                                     "WHERE letter = ? ORDER BY number"_s,
                                     { boundNumber(id) });
            while (rows.next()) {
                Revision revision;
                revision.number = rows.smallNumber();
                revision.letter.to = rows.text();
                revision.letter.subject = rows.text();
                revision.letter.body = rows.text();
                revision.by = rows.text();
                revision.at = rows.time();
                if (revision.number == dossier.communication.revision)
                    dossier.letter = revision.letter;
                dossier.revisions.push_back(std::move(revision));
            }
        }
        {
            Rows rows = m_database->select(
                u"SELECT finding, reason, made_by, made_at FROM overrides WHERE letter = ? ORDER BY id"_s,
                { boundNumber(id) });
            while (rows.next()) {
                Override accepted;
                accepted.finding = findingKeyFromJson(jsonFromColumn(rows.text()));
                accepted.reason = rows.text();
                accepted.by = rows.text();
                accepted.at = rows.time();
                dossier.overrides.push_back(std::move(accepted));
            }
        }
        {
            Rows rows = m_database->select(
                u"SELECT name, signed_by, signed_at, revision, role FROM signatures WHERE letter = ? ORDER BY id"_s,
                { boundNumber(id) });
            while (rows.next()) {
                Signature signature;
                signature.check = rows.text();
                signature.by = rows.text();
                signature.at = rows.time();
                signature.revision = rows.smallNumber();
                signature.role = rows.text();
                dossier.signatures.push_back(std::move(signature));
            }
        }
        dossier.events = m_audit.eventsOf(id);
        return dossier;
    });
}

Result<Change> SqlStore::changesSince(qint64 event)
{
    return m_database->read([&]() -> Result<Change> {
        std::vector<qint64> numbers;
        std::vector<CommunicationId> handedOver;
        {
            Rows rows = m_database->select(
                u"SELECT DISTINCT communication FROM audit_chain WHERE number > ? AND communication <> ''"_s,
                { bound(event) });
            while (rows.next()) {
                const QString id = rows.text();
                if (const auto number = numberOf(id, u'C'))
                    numbers.push_back(*number);
                else if (isHandOver(CommunicationId(id)))
                    handedOver.emplace_back(id);
            }
        }
        std::ranges::sort(numbers);
        Change change { m_audit.newestNumber(), m_letters.findAll(numbers), {} };
        for (const CommunicationId &id : handedOver) {
            if (std::optional<Communication> packet = packetOf(id))
                change.communications.push_back(std::move(*packet));
        }
        Rows rows = m_database->select(
            u"SELECT DISTINCT account FROM audit_chain WHERE number > ? AND kind = ? AND account <> ''"_s,
            { bound(event), bound(keyOf(EventKind::Updated)) });
        while (rows.next())
            change.accounts.emplace_back(rows.text());
        return change;
    });
}

} // namespace countersign
