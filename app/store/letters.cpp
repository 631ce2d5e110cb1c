// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letters.h"

#include "store/columns.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order of readCommon(), readRelease(), readSending().
constexpr auto LIST_COLUMNS
    = "c.id, c.batch, c.account, coalesce(a.name, ''), coalesce(a.owner, ''), c.tier, c.communication, c.type, "
      "c.state, c.revision, c.contact_name, c.to_address, c.subject, c.orders, c.products, c.promised, c.edited, "
      "c.taken_out, c.state_reason, c.released_by, c.released_at, c.released_revision, c.released_how, c.attention, "
      "c.message_id, c.not_before, c.sending_since, c.attempts, c.reply, c.says, c.verdict"_L1;
constexpr auto WITH_ACCOUNTS = " FROM communications c LEFT JOIN accounts a ON a.id = c.account WHERE c.id "_L1;

/// In the order of changeable().
constexpr std::array CHANGEABLE {
    "state"_L1,     "revision"_L1,     "contact_name"_L1, "to_address"_L1,    "subject"_L1,           "orders"_L1,
    "products"_L1,  "promised"_L1,     "type"_L1,         "drafted_at"_L1,    "drafter"_L1,           "edited"_L1,
    "taken_out"_L1, "state_reason"_L1, "released_by"_L1,  "released_at"_L1,   "released_revision"_L1, "released_how"_L1,
    "attention"_L1, "message_id"_L1,   "not_before"_L1,   "sending_since"_L1, "attempts"_L1,          "reply"_L1,
    "says"_L1,
};

QVariantList changeable(const Communication &letter)
{
    QVariantList values {
        bound(keyOf(letter.state)), bound(letter.revision),
        bound(letter.contactName),  bound(letter.to),
        bound(letter.subject),      bound(letter.orders),
        bound(letter.products),     letter.promised ? bound(letter.promised->toString(Qt::ISODate)) : nullText(),
        bound(letter.type),         bound(letter.draftedAt),
        bound(letter.drafter),      bound(letter.edited),
        bound(letter.takenOut),     bound(letter.stateReason)
    };
    if (const auto &release = letter.release)
        values += { bound(release->by),
                    bound(release->at),
                    bound(release->revision),
                    bound(keyOf(release->how)),
                    bound(release->attention.count()),
                    bound(release->messageId) };
    else
        values += { nullText(), nullNumber(), nullNumber(), nullText(), nullNumber(), nullText() };
    if (const auto &sending = letter.sending)
        values += { bound(sending->notBefore), bound(sending->since), bound(sending->attempts), bound(sending->reply),
                    bound(sending->says) };
    else
        values += { nullNumber(), nullNumber(), bound(0), bound(u""_s), bound(u""_s) };
    return values;
}

/// Everything, where there is no time.
QVariant sinceOf(const QDateTime &time)
{
    return bound(time.isValid() ? time.toMSecsSinceEpoch() : 0);
}

/// What a whole letter and one of a list both have.
template <class AnyLetter> void readCommon(Rows &rows, AnyLetter &letter)
{
    letter.id = idOf<CommunicationId>(u'C', rows.number());
    if (const auto batch = rows.maybeNumber())
        letter.batch = idOf<BatchId>(u'B', *batch);
    letter.account = AccountId(rows.text());
    letter.accountName = rows.text();
    letter.owner = rows.text();
    letter.tier = TierId(rows.text());
    letter.communication = rows.word(CommunicationKind::Exception);
    letter.type = TypeId(rows.text());
    letter.state = rows.word(State::InReview);
    letter.revision = rows.smallNumber();
    letter.contactName = rows.text();
    letter.to = rows.text();
    letter.subject = rows.text();
    letter.orders = rows.text();
    letter.products = rows.text();
    letter.promised = rows.maybeDay();
    letter.edited = rows.truth();
    letter.takenOut = rows.truth();
    letter.stateReason = rows.text();
}

std::optional<Release> readRelease(Rows &rows)
{
    Release release;
    release.by = rows.text();
    release.at = rows.time();
    release.revision = rows.smallNumber();
    release.how = rows.word(ReviewKind::Individually);
    release.attention = std::chrono::seconds(rows.number());
    release.messageId = MessageId(rows.text());
    return release.at.isValid() ? std::optional(std::move(release)) : std::nullopt;
}

std::optional<Sending> readSending(Rows &rows)
{
    Sending sending;
    sending.notBefore = rows.time();
    sending.since = rows.time();
    sending.attempts = rows.smallNumber();
    sending.reply = rows.text();
    sending.says = rows.text();
    return sending.since.isValid() ? std::optional(std::move(sending)) : std::nullopt;
}

/// Without a verdict that can be read nobody may release it: no revision fits, and it says why.
Verdict unreadableVerdict()
{
    Verdict verdict;
    verdict.blocks.push_back({ u"error-finding"_s, u"The stored verdict cannot be read; judge this letter anew."_s });
    return verdict;
}

Communication readLetter(Rows &rows)
{
    Communication letter;
    readCommon(rows, letter);
    letter.release = readRelease(rows);
    letter.sending = readSending(rows);
    letter.verdict = verdictFromColumn(rows.bytes()).value_or(unreadableVerdict());
    letter.draftedAt = rows.time();
    letter.drafter = rows.text();
    return letter;
}

ListedLetter readListed(Rows &rows)
{
    ListedLetter letter;
    readCommon(rows, letter);
    if (std::optional<Release> release = readRelease(rows))
        letter.release = std::move(*release);
    if (std::optional<Sending> sending = readSending(rows))
        letter.sending = std::move(*sending);
    letter.verdict = listedVerdictFromColumn(rows.bytes()).value_or(listedOf(unreadableVerdict()));
    letter.lines = rows.smallNumber();
    return letter;
}

} // namespace

bool isFinished(State state)
{
    switch (state) {
    case State::Sent:
    case State::Dropped:
        return true;
    case State::Escalated: // open until its person takes it
    case State::Drafting:
    case State::InReview:
    case State::Held:
    case State::Released:
    case State::Queued:
    case State::Sending:
    case State::Committing:
    case State::Failed:
    case State::Uncertain:
        return false;
    }
    Q_UNREACHABLE();
}

std::vector<Communication> Letters::select(const QString &condition, const QVariantList &values)
{
    std::vector<Communication> letters;
    std::unordered_map<qint64, size_t> places;
    {
        Rows rows = m_database.select(u"SELECT "_s + LIST_COLUMNS + u", c.drafted_at, c.drafter"_s + WITH_ACCOUNTS
                                          + condition + u" ORDER BY c.id"_s,
                                      values);
        while (rows.next()) {
            letters.push_back(readLetter(rows));
            places.emplace(*numberOf(letters.back().id.value(), u'C'), letters.size() - 1);
        }
    }
    if (letters.empty())
        return letters;
    Rows rows = m_database.select(
        u"SELECT letter, id FROM records WHERE letter "_s + condition + u" ORDER BY letter, place"_s, values);
    while (rows.next()) {
        const auto at = places.find(rows.number());
        if (at != places.end())
            letters[at->second].records.push_back(idOf<RecordId>(u'R', rows.number()));
    }
    return letters;
}

std::vector<ListedLetter> Letters::listed(const QDateTime &finishedSince, const ListPlace &from, int atMost)
{
    const bool isUnfinished = from.part == ListPlace::Part::Unfinished;
    QVariantList values { bound(from.after) };
    if (!isUnfinished)
        values += sinceOf(finishedSince);
    values += bound(atMost);
    Rows rows
        = m_database.select(u"SELECT "_s + LIST_COLUMNS + u", (SELECT count(*) FROM records r WHERE r.letter = c.id)"_s
                                + WITH_ACCOUNTS + u"IN (SELECT id FROM communications WHERE id > ? AND "_s
                                + (isUnfinished ? u"finished_at IS NULL"_s : u"finished_at >= ?"_s)
                                + u" ORDER BY id LIMIT ?) ORDER BY c.id"_s,
                            values);
    std::vector<ListedLetter> letters;
    while (rows.next())
        letters.push_back(readListed(rows));
    return letters;
}

std::vector<Communication> Letters::inStates(const std::vector<State> &states, qint64 after, int atMost)
{
    QVariantList values;
    for (const State state : states)
        values += bound(keyOf(state));
    values += { bound(after), bound(atMost) };
    return select(u"IN (SELECT id FROM communications WHERE state IN ("_s + placeholders(states.size())
                      + u") AND id > ? ORDER BY id LIMIT ?)"_s,
                  values);
}

int Letters::countUnfinishedOrSince(const QDateTime &finishedSince)
{
    return static_cast<int>(
        m_database.number(u"SELECT (SELECT count(*) FROM communications WHERE finished_at IS NULL) + "
                          "(SELECT count(*) FROM communications WHERE finished_at >= ?)"_s,
                          { sinceOf(finishedSince) }));
}

std::vector<Communication> Letters::sentTo(const AccountId &account, const QDateTime &since)
{
    return select(u"IN (SELECT id FROM communications WHERE account = ? AND state = ? AND sending_since >= ?)"_s,
                  { bound(account), bound(keyOf(State::Sent)), sinceOf(since) });
}

std::vector<Communication> Letters::ofAccount(const AccountId &account)
{
    return select(u"IN (SELECT id FROM communications WHERE account = ?)"_s, { bound(account) });
}

std::optional<Communication> Letters::find(const CommunicationId &id)
{
    const auto number = numberOf(id.value(), u'C');
    if (!number)
        return {};
    std::vector<Communication> found = select(u"= ?"_s, { bound(*number) });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Communication> Letters::findAll(const std::vector<qint64> &numbers)
{
    std::vector<Communication> letters;
    inSlices(numbers, [&](const QString &among, const QVariantList &slice) {
        std::vector<Communication> some = select(among, slice);
        std::ranges::move(some, std::back_inserter(letters));
    });
    return letters;
}

std::vector<Communication> Letters::unfinishedOrSince(const QDateTime &finishedSince)
{
    return select(u"IN (SELECT id FROM communications WHERE finished_at IS NULL UNION ALL "
                  "SELECT id FROM communications WHERE finished_at >= ?)"_s,
                  { sinceOf(finishedSince) });
}

std::vector<Communication> Letters::unfinishedOf(const std::vector<AccountId> &accounts)
{
    std::vector<Communication> letters;
    inSlices(accounts, [&](const QString &among, const QVariantList &slice) {
        std::vector<Communication> some = select(
            u"IN (SELECT id FROM communications WHERE finished_at IS NULL AND account "_s + among + u')', slice);
        std::ranges::move(some, std::back_inserter(letters));
    });
    return letters;
}

qint64 Letters::insert(const Communication &fresh)
{
    const auto batch = numberOf(fresh.batch.value(), u'B');
    QVariantList values { batch ? bound(*batch) : nullNumber(), bound(fresh.account), bound(fresh.tier),
                          bound(keyOf(fresh.communication)), bound(verdictColumn(fresh.verdict)) };
    values += changeable(fresh);
    QString names;
    for (const auto &name : CHANGEABLE)
        names += u", "_s + name;
    return m_database.number(u"INSERT INTO communications (batch, account, tier, communication, verdict"_s + names
                                 + u") VALUES ("_s + placeholders(static_cast<size_t>(values.size()))
                                 + u") RETURNING id"_s,
                             values);
}

bool Letters::replace(const Communication &before, const Communication &after, const QDateTime &at)
{
    QVariantList values = changeable(after);
    QString sets;
    for (const auto &name : CHANGEABLE)
        sets += name + u" = ?, "_s;
    if (isFinished(after.state)) {
        sets += u"finished_at = coalesce(finished_at, ?)"_s;
        values += bound(at);
    } else {
        sets += u"finished_at = NULL"_s;
    }
    if (after.verdict != before.verdict) {
        sets += u", verdict = ?"_s;
        values += bound(verdictColumn(after.verdict));
    }
    values
        += { bound(numberOf(before.id.value(), u'C').value_or(0)), bound(keyOf(before.state)), bound(before.revision) };
    return m_database.change(u"UPDATE communications SET "_s + sets + u" WHERE id = ? AND state = ? AND revision = ?"_s,
                             values)
        == 1;
}

} // namespace countersign
