// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letters.h"

#include "store/columns.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto LIST_COLUMNS
    = "c.id, c.batch, c.account, coalesce(a.name, ''), coalesce(a.owner, ''), c.tier, c.communication, c.type, "
      "c.state, "
      "c.revision, c.contact_name, c.to_address, c.subject, c.orders, c.products, c.promised, c.drafted_at, c.drafter, "
      "c.edited, c.taken_out, c.state_reason, c.released_by, c.released_at, c.released_revision, c.released_how, "
      "c.attention, "
      "c.message_id, c.not_before, c.sending_since, c.attempts, c.reply, c.says, c.verdict"_L1;

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

Communication readLetter(Rows &rows)
{
    Communication letter;
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
    letter.draftedAt = rows.time();
    letter.drafter = rows.text();
    letter.edited = rows.truth();
    letter.takenOut = rows.truth();
    letter.stateReason = rows.text();

    Release release;
    release.by = rows.text();
    release.at = rows.time();
    release.revision = rows.smallNumber();
    release.how = rows.word(ReviewKind::Individually);
    release.attention = std::chrono::seconds(rows.number());
    release.messageId = MessageId(rows.text());
    if (release.at.isValid())
        letter.release = std::move(release);

    Sending sending;
    sending.notBefore = rows.time();
    sending.since = rows.time();
    sending.attempts = rows.smallNumber();
    sending.reply = rows.text();
    sending.says = rows.text();
    if (sending.since.isValid())
        letter.sending = std::move(sending);

    if (std::optional<Verdict> verdict = verdictFromColumn(rows.bytes())) {
        letter.verdict = std::move(*verdict);
    } else {
        // Without a verdict that can be read nobody may release it: no revision fits, and it says why.
        letter.verdict.revision = 0;
        letter.verdict.blocks.push_back(
            { u"error-finding"_s, u"The stored verdict cannot be read; judge this letter anew."_s });
    }
    return letter;
}

/// Names, words and sentences that come again and again are held once; vectors are as long as what is in them.
void lighten(Communication &letter, QSet<QString> &known)
{
    const auto share = [&known](QString &text) {
        if (text.isEmpty())
            return;
        const auto held = known.constFind(text);
        if (held != known.cend())
            text = *held;
        else
            known.insert(text);
    };
    const auto shareId = [&share](auto &id) {
        QString text = id.value();
        share(text);
        id = std::remove_reference_t<decltype(id)>(text);
    };
    shareId(letter.batch);
    shareId(letter.account);
    shareId(letter.tier);
    shareId(letter.type);
    for (QString *text : { &letter.accountName, &letter.owner, &letter.contactName, &letter.to, &letter.products,
                           &letter.subject, &letter.drafter, &letter.stateReason })
        share(*text);
    if (letter.release)
        share(letter.release->by);
    Verdict &verdict = letter.verdict;
    verdict.facts = {};
    shareId(verdict.foundation);
    for (Flag &flag : verdict.flags) {
        share(flag.id);
        share(flag.evidence);
        share(flag.source);
    }
    for (Finding &finding : verdict.findings) {
        share(finding.rule);
        share(finding.message);
        share(finding.text);
        share(finding.source);
    }
    for (Block &block : verdict.blocks) {
        share(block.id);
        share(block.message);
    }
    for (ComplianceStep &step : verdict.compliance) {
        share(step.check);
        share(step.signedBy);
    }
    verdict.flags.shrink_to_fit();
    verdict.findings.shrink_to_fit();
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

std::vector<Communication> Letters::select(const QString &condition, const QVariantList &values, Detail detail)
{
    std::vector<Communication> letters;
    QSet<QString> known;
    std::unordered_map<qint64, size_t> places;
    {
        Rows rows
            = m_database.select(u"SELECT "_s + LIST_COLUMNS
                                    + u" FROM communications c LEFT JOIN accounts a ON a.id = c.account WHERE c.id "_s
                                    + condition + u" ORDER BY c.id"_s,
                                values);
        while (rows.next()) {
            letters.push_back(readLetter(rows));
            if (detail == Detail::ForAList)
                lighten(letters.back(), known);
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

std::vector<Communication> Letters::unfinishedOrSince(const QDateTime &finishedSince, Detail detail)
{
    return select(u"IN (SELECT id FROM communications WHERE finished_at IS NULL UNION ALL "
                  "SELECT id FROM communications WHERE finished_at >= ?)"_s,
                  { bound(finishedSince.isValid() ? finishedSince.toMSecsSinceEpoch() : 0) }, detail);
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
