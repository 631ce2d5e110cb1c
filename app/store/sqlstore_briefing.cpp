// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"
#include "store/columns.h"
#include "store/sqlstore.h"

#include <algorithm>
#include <unordered_map>

// Everything that is kept of one account, and what is counted over all of them: what briefings are made of.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ORDERS_AT_MOST = 20;

/// A text for LIKE, with what means something there taken for itself.
QString escaped(QString text)
{
    for (const QChar sign : { u'\\', u'%', u'_' })
        text.replace(sign, u"\\"_s + sign);
    return text;
}

Account accountIn(const QString &body)
{
    return accountFromJson(jsonFromColumn(body), {}).value_or(Account {});
}

} // namespace

Result<AccountFile> SqlStore::accountFile(const AccountId &account, const QDateTime &bodiesSince)
{
    return m_database->read([&]() -> Result<AccountFile> {
        AccountFile file;
        {
            Rows rows
                = m_database->select(u"SELECT body, history_known FROM accounts WHERE id = ?"_s, { bound(account) });
            if (rows.next()) {
                file.account = accountIn(rows.text());
                if (rows.truth())
                    file.account.history.emplace();
            }
        }
        if (file.account.id.isNull())
            return problem(Cause::Input, tr("There is no account %1 in this workspace.").arg(account.value()));
        {
            Rows rows = m_database->select(
                u"SELECT day, communication, type, orders, known_as, subject, outcome FROM past_communications "
                "WHERE account = ? ORDER BY day DESC, id DESC"_s,
                { bound(account) });
            while (rows.next()) {
                PastCommunication past;
                past.date = rows.maybeDay().value_or(QDate());
                past.communication = rows.word(CommunicationKind::Exception);
                past.type = TypeId(rows.text());
                past.order = rows.text();
                past.id = CommunicationId(rows.text());
                past.subject = rows.text();
                past.outcome = rows.text();
                if (!file.account.history)
                    file.account.history.emplace();
                if (past.date.isValid())
                    file.account.history->push_back(std::move(past));
            }
        }
        {
            Rows rows = m_database->select(u"SELECT number, body FROM orders WHERE account = ? ORDER BY number"_s,
                                           { bound(account) });
            while (rows.next()) {
                const QString number = rows.text();
                std::optional<Order> order = orderFromColumn(rows.text());
                if (!order)
                    continue;
                order->number = number;
                order->account = account;
                file.orders.push_back(std::move(*order));
            }
        }
        takeRecords(account, file);
        takeLetters(account, bodiesSince, file);
        takeVoices(account, file);
        return file;
    });
}

void SqlStore::takeRecords(const AccountId &account, AccountFile &file)
{
    Rows rows = m_database->select(
        u"SELECT r.id, r.communication, r.type, r.sheet_row, r.facts, r.happened_on, r.letter, r.overtaken_by, "
        "b.source FROM records r JOIN batches b ON b.id = r.batch WHERE r.account = ? ORDER BY r.id"_s,
        { bound(account) });
    while (rows.next()) {
        FiledRecord filed;
        filed.record.id = idOf<RecordId>(u'R', rows.number());
        filed.record.account = account;
        filed.record.communication = rows.word(CommunicationKind::Exception);
        filed.record.type = TypeId(rows.text());
        filed.record.row = rows.smallNumber();
        filed.record.facts = factsFromColumn(rows.text()).value_or(std::vector<Fact> {});
        filed.on = rows.maybeDay().value_or(QDate());
        if (const auto letter = rows.maybeNumber())
            filed.letter = idOf<CommunicationId>(u'C', *letter);
        if (const auto newer = rows.maybeNumber())
            filed.overtakenBy = idOf<RecordId>(u'R', *newer);
        filed.source = rows.text();
        file.records.push_back(std::move(filed));
    }
    std::ranges::stable_sort(file.records, {}, &FiledRecord::on);
}

void SqlStore::takeLetters(const AccountId &account, const QDateTime &bodiesSince, AccountFile &file)
{
    std::unordered_map<QString, size_t> places;
    for (Communication &letter : m_letters.ofAccount(account)) {
        places.emplace(letter.id.value(), file.letters.size());
        file.letters.push_back({ std::move(letter), {} });
    }
    Rows rows = m_database->select(
        u"SELECT c.id, v.body FROM communications c JOIN revisions v ON v.letter = c.id AND v.number = c.revision "
        "WHERE c.account = ? AND c.state = 'sent' AND c.sending_since >= ?"_s,
        { bound(account), bound(bodiesSince) });
    while (rows.next()) {
        const auto place = places.find(idOf<CommunicationId>(u'C', rows.number()).value());
        if (place != places.end())
            file.letters[place->second].body = rows.text();
    }
}

void SqlStore::takeVoices(const AccountId &account, AccountFile &file)
{
    {
        Rows rows = m_database->select(
            u"SELECT id, letter, expected, reason, logged_by, logged_at FROM callbacks WHERE account = ? "
            "ORDER BY logged_at, id"_s,
            { bound(account) });
        while (rows.next()) {
            FiledCallback callback;
            callback.id = u'K' + QString::number(rows.number());
            if (const auto letter = rows.maybeNumber())
                callback.letter = idOf<CommunicationId>(u'C', *letter);
            callback.isExpected = rows.truth();
            callback.reason = rows.text();
            callback.by = rows.text();
            callback.at = rows.time();
            file.callbacks.push_back(std::move(callback));
        }
    }
    std::unordered_map<qint64, size_t> places;
    {
        // By its letters, which an index leads to: a hand-over always has one.
        Rows rows = m_database->select(
            u"SELECT e.id, e.route, e.person, e.address, e.reason, e.made_by, e.made_at, e.due_at, e.closed_at "
            "FROM escalations e WHERE e.account = ? AND e.id IN (SELECT l.escalation FROM communications c "
            "JOIN escalated_letters l ON l.letter = c.id WHERE c.account = ?) ORDER BY e.id"_s,
            { bound(account), bound(account) });
        while (rows.next()) {
            FiledEscalation filed;
            const qint64 number = rows.number();
            filed.escalation.id = idOf<CommunicationId>(u'E', number);
            filed.escalation.account = account;
            filed.escalation.route = rows.text();
            filed.escalation.person = rows.text();
            filed.escalation.address = rows.text();
            filed.escalation.reason = rows.text();
            filed.escalation.by = rows.text();
            filed.escalation.at = rows.time();
            if (const QDateTime due = rows.time(); due.isValid())
                filed.escalation.due = due;
            if (const QDateTime closed = rows.time(); closed.isValid())
                filed.closedAt = closed;
            places.emplace(number, file.escalations.size());
            file.escalations.push_back(std::move(filed));
        }
    }
    Rows rows = m_database->select(
        u"SELECT l.escalation, l.letter FROM communications c JOIN escalated_letters l ON l.letter = c.id "
        "WHERE c.account = ? ORDER BY l.letter"_s,
        { bound(account) });
    while (rows.next()) {
        const auto place = places.find(rows.number());
        if (place != places.end())
            file.escalations[place->second].escalation.letters.push_back(idOf<CommunicationId>(u'C', rows.number()));
    }
}

Result<Punctuality> SqlStore::punctuality()
{
    return m_database->read([&]() -> Result<Punctuality> {
        const QString stamp = directoryStamp();
        if (m_punctuality && stamp == m_punctualityOf)
            return *m_punctuality;
        Punctuality counted;
        Rows rows = m_database->select(u"SELECT body FROM orders"_s);
        while (rows.next()) {
            if (const auto order = orderFromColumn(rows.text()))
                counted.count(*order);
        }
        m_punctuality = counted;
        m_punctualityOf = stamp;
        return counted;
    });
}

Result<std::vector<AccountAtAGlance>> SqlStore::accountsAtAGlance(const QDateTime &toldSince)
{
    return m_database->read([&]() -> Result<std::vector<AccountAtAGlance>> {
        std::vector<AccountAtAGlance> accounts;
        std::unordered_map<QString, size_t> places;
        {
            Rows rows = m_database->select(u"SELECT body FROM accounts ORDER BY id"_s);
            while (rows.next()) {
                const Account account = accountIn(rows.text());
                if (account.id.isNull())
                    continue;
                AccountAtAGlance glance;
                glance.id = account.id;
                glance.name = account.name.isEmpty() ? account.id.value() : account.name;
                glance.tier = account.tier;
                glance.annualRevenue = account.annualRevenue;
                glance.city = account.city;
                for (const Contact &contact : account.contacts)
                    glance.people << contact.name << contact.email;
                glance.people.removeAll(QString());
                glance.escalations = account.openEscalations;
                places.emplace(account.id.value(), accounts.size());
                accounts.push_back(std::move(glance));
            }
        }
        const auto count = [&](const QString &sql, const QVariantList &values, int AccountAtAGlance::*into) {
            Rows rows = m_database->select(sql, values);
            while (rows.next()) {
                const auto place = places.find(rows.text());
                if (place != places.end())
                    accounts[place->second].*into += rows.smallNumber();
            }
        };
        count(u"SELECT account, count(*) FROM communications WHERE finished_at IS NULL AND state <> 'escalated' "
              "GROUP BY account"_s,
              {}, &AccountAtAGlance::waiting);
        count(u"SELECT account, count(*) FROM escalations WHERE closed_at IS NULL GROUP BY account"_s, {},
              &AccountAtAGlance::escalations);
        count(u"SELECT account, count(*) FROM communications WHERE finished_at >= ? AND state = 'sent' "
              "AND communication = 'exception' GROUP BY account"_s,
              { bound(toldSince) }, &AccountAtAGlance::told);
        return accounts;
    });
}

Result<std::vector<OrderOwner>> SqlStore::ordersLike(const QString &beginning)
{
    return m_database->read([&]() -> Result<std::vector<OrderOwner>> {
        std::vector<OrderOwner> found;
        const QString typed = beginning.trimmed();
        if (typed.isEmpty())
            return found;
        {
            Rows rows = m_database->select(
                u"SELECT number, account FROM orders WHERE number LIKE ? ESCAPE '\\' ORDER BY number LIMIT ?"_s,
                { bound(escaped(typed) + u'%'), bound(ORDERS_AT_MOST) });
            while (rows.next()) {
                QString number = rows.text();
                found.push_back({ std::move(number), AccountId(rows.text()) });
            }
        }
        if (!found.empty())
            return found;
        // Of orders that no file told of, the letters know.
        Rows rows = m_database->select(
            u"SELECT DISTINCT orders, account FROM communications WHERE orders LIKE ? ESCAPE '\\' "
            "OR orders LIKE ? ESCAPE '\\' LIMIT ?"_s,
            { bound(escaped(typed) + u'%'), bound(u"%; "_s + escaped(typed) + u'%'), bound(ORDERS_AT_MOST) });
        while (rows.next()) {
            const QStringList numbers = rows.text().split(u"; "_s, Qt::SkipEmptyParts);
            const AccountId account(rows.text());
            for (const QString &number : numbers) {
                if (number.startsWith(typed, Qt::CaseInsensitive))
                    found.push_back({ number, account });
            }
        }
        return found;
    });
}

} // namespace countersign
