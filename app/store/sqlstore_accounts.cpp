// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"
#include "gate/knownproducts.h"
#include "lifecycle/notes.h"
#include "store/columns.h"
#include "store/sqlstore.h"

#include <QUuid>

#include <algorithm>
#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString DIRECTORY_STAMP = u"workspace/directory"_s;

Account accountFromColumn(const QString &body)
{
    // The store wrote it; what cannot be read has no id and is left out by the caller.
    return accountFromJson(jsonFromColumn(body), {}).value_or(Account {});
}

/// What is new in `now`, key by key: what was there before stays readable in the event.
QJsonObject changedKeys(const QJsonObject &before, const QJsonObject &now)
{
    QJsonObject changed;
    for (auto at = now.begin(); at != now.end(); ++at) {
        if (before[at.key()] != at.value())
            changed[at.key()] = QJsonObject { { u"before"_s, before[at.key()] }, { u"now"_s, at.value() } };
    }
    for (const QString &key : before.keys()) {
        if (!now.contains(key))
            changed[key] = QJsonObject { { u"before"_s, before[key] } };
    }
    return changed;
}

void putPast(Database &database, const AccountId &account, const PastCommunication &past)
{
    database.change(
        u"INSERT INTO past_communications (account, day, communication, type, orders, known_as, subject, outcome) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, day, communication, type, orders) "
        "DO UPDATE SET known_as = excluded.known_as, subject = excluded.subject, outcome = excluded.outcome"_s,
        { bound(account), bound(past.date.toString(Qt::ISODate)), bound(keyOf(past.communication)), bound(past.type),
          bound(past.order), bound(past.id), bound(past.subject), bound(past.outcome) });
}

} // namespace

Result<Done> SqlStore::saveAccounts(const std::vector<Account> &accounts, const QString &by, const QDateTime &at)
{
    return write([&]() -> Result<Done> {
        int fresh = 0;
        std::vector<Event> events;
        for (const Account &account : accounts) {
            if (account.id.isNull())
                return problem(Cause::Input, tr("An account has no id."));
            Account bare = account;
            bare.history.reset();
            const QJsonObject now = accountToJson(bare);
            QString body;
            {
                Rows rows = m_database->select(u"SELECT body FROM accounts WHERE id = ?"_s, { bound(account.id) });
                if (rows.next())
                    body = rows.text();
            }
            const QJsonObject before = jsonFromColumn(body);
            if (body.isEmpty())
                ++fresh;
            else if (const QJsonObject changed = changedKeys(before, now); !changed.isEmpty())
                events.push_back({ 0,
                                   at,
                                   EventKind::Updated,
                                   {},
                                   account.id,
                                   by,
                                   QJsonObject { { u"what"_s, u"account"_s }, { u"changed"_s, changed } } });
            m_database->change(
                u"INSERT INTO accounts (id, name, owner, history_known, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) "
                u"DO UPDATE "
                "SET name = excluded.name, owner = excluded.owner, body = excluded.body, "
                "history_known = CASE WHEN excluded.history_known = 1 THEN 1 ELSE accounts.history_known END"_s,
                { bound(account.id), bound(account.name), bound(account.owner), bound(account.history.has_value()),
                  bound(jsonColumn(now)) });
            for (const PastCommunication &past : account.history.value_or(std::vector<PastCommunication> {}))
                putPast(*m_database, account.id, past);
        }
        if (fresh > 0 || !events.empty())
            accountsOrOrdersChanged();
        if (fresh > 0)
            events.insert(events.begin(),
                          { 0,
                            at,
                            EventKind::Imported,
                            {},
                            {},
                            by,
                            QJsonObject { { u"what"_s, u"accounts"_s }, { u"accounts"_s, fresh } } });
        for (const Event &event : events)
            m_audit.append(event);
        return Done {};
    });
}

Result<Change> SqlStore::changeNote(const NoteChange &change, const QString &by, const QDateTime &at)
{
    if (by.trimmed().isEmpty())
        return problem(Cause::Input, tr("A note is changed in somebody's name."));
    return write([&]() -> Result<Change> {
        QString body;
        {
            Rows rows = m_database->select(u"SELECT body FROM accounts WHERE id = ?"_s, { bound(change.account) });
            if (rows.next())
                body = rows.text();
        }
        Account account = accountFromColumn(body);
        if (account.id.isNull())
            return problem(Cause::Conflict,
                           tr("There is no account %1 in this workspace.").arg(change.account.value()));
        auto notes = notesAfter(account.notes, change);
        if (!notes)
            return tl::unexpected<Problem>(notes.error());
        const QJsonObject before = accountToJson(account);
        account.notes = std::move(*notes);
        const QJsonObject now = accountToJson(account);
        m_database->change(u"UPDATE accounts SET body = ? WHERE id = ?"_s,
                           { bound(jsonColumn(now)), bound(change.account) });
        m_audit.append({ 0,
                         at,
                         EventKind::Updated,
                         {},
                         change.account,
                         by,
                         QJsonObject { { u"what"_s, u"note"_s }, { u"changed"_s, changedKeys(before, now) } } });
        return Change { m_audit.newestNumber(), {}, {}, { change.account } };
    });
}

Result<std::vector<Account>> SqlStore::accounts()
{
    return m_database->read([&]() -> Result<std::vector<Account>> {
        std::vector<Account> accounts;
        Rows rows = m_database->select(u"SELECT body FROM accounts ORDER BY id"_s);
        while (rows.next()) {
            Account account = accountFromColumn(rows.text());
            if (!account.id.isNull())
                accounts.push_back(std::move(account));
        }
        return accounts;
    });
}

Result<Done> SqlStore::addHistory(const AccountId &account, const std::vector<PastCommunication> &past)
{
    return write([&]() -> Result<Done> {
        const qint64 known
            = m_database->change(u"UPDATE accounts SET history_known = 1 WHERE id = ?"_s, { bound(account) });
        if (known == 0)
            return problem(Cause::Input, tr("There is no account %1 to add a history to.").arg(account.value()));
        for (const PastCommunication &one : past) {
            if (one.date.isValid())
                putPast(*m_database, account, one);
        }
        return Done {};
    });
}

Result<std::map<AccountId, Account>> SqlStore::accountsWithHistory(const std::vector<AccountId> &ids)
{
    return m_database->read([&]() -> Result<std::map<AccountId, Account>> {
        std::map<AccountId, Account> accounts;
        const auto known = [&accounts](const QString &id) -> Account * {
            const auto at = accounts.find(AccountId(id));
            return at == accounts.end() ? nullptr : &at->second;
        };
        const auto past = [](Account &account) -> std::vector<PastCommunication> & {
            if (!account.history)
                account.history.emplace();
            return *account.history;
        };
        inSlices(ids, [&](const QString &among, const QVariantList &slice) {
            {
                Rows rows = m_database->select(u"SELECT body, history_known FROM accounts WHERE id "_s + among, slice);
                while (rows.next()) {
                    Account account = accountFromColumn(rows.text());
                    if (rows.truth())
                        account.history.emplace();
                    if (!account.id.isNull())
                        accounts.insert_or_assign(account.id, std::move(account));
                }
            }
            {
                Rows rows = m_database->select(
                    u"SELECT account, day, communication, type, orders, known_as, subject, outcome "
                    "FROM past_communications WHERE account "_s
                        + among,
                    slice);
                while (rows.next()) {
                    Account *account = known(rows.text());
                    PastCommunication one;
                    one.date = rows.maybeDay().value_or(QDate());
                    one.communication = rows.word(CommunicationKind::Exception);
                    one.type = TypeId(rows.text());
                    one.order = rows.text();
                    one.id = CommunicationId(rows.text());
                    one.subject = rows.text();
                    one.outcome = rows.text();
                    if (account && one.date.isValid())
                        past(*account).push_back(std::move(one));
                }
            }
            std::set<qint64> cameBack;
            {
                Rows rows = m_database->select(
                    u"SELECT account, letter, logged_at FROM callbacks WHERE expected = 0 AND account "_s + among,
                    slice);
                while (rows.next()) {
                    Account *account = known(rows.text());
                    if (const auto letter = rows.maybeNumber())
                        cameBack.insert(*letter);
                    if (account)
                        account->callbacks.push_back(dayOf(rows.time()));
                }
            }
            {
                Rows rows = m_database->select(
                    u"SELECT account, happened_on FROM records WHERE communication = 'acknowledgment' "
                    "AND overtaken_by IS NULL AND account "_s
                        + among,
                    slice);
                while (rows.next()) {
                    Account *account = known(rows.text());
                    const auto day = rows.maybeDay();
                    if (account && day)
                        account->complaints.push_back(*day);
                }
            }
            {
                Rows rows = m_database->select(
                    u"SELECT account, count(*) FROM communications WHERE state = 'escalated' AND account "_s + among
                        + u" GROUP BY account"_s,
                    slice);
                while (rows.next()) {
                    if (Account *account = known(rows.text()))
                        account->openEscalations += rows.smallNumber();
                }
            }
            {
                // What may have gone counts as gone: better one flag too many than a letter twice. A letter about
                // several types is one of each, each with its own orders.
                Rows rows = m_database->select(u"SELECT c.account, c.id, c.state, c.sending_since, c.communication, "
                                               u"c.subject, r.type, r.order_number "
                                               "FROM communications c JOIN records r ON r.letter = c.id "
                                               "WHERE c.state IN ('sent', 'uncertain', 'committing') AND c.account "_s
                                                   + among + u" ORDER BY c.id, r.place"_s,
                                               slice);
                while (rows.next()) {
                    Account *account = known(rows.text());
                    const qint64 number = rows.number();
                    const State state = rows.word(State::Sent);
                    PastCommunication one;
                    one.id = idOf<CommunicationId>(u'C', number);
                    one.date = dayOf(rows.time());
                    one.communication = rows.word(CommunicationKind::Exception);
                    one.subject = rows.text();
                    one.type = TypeId(rows.text());
                    one.order = rows.text();
                    one.outcome = cameBack.contains(number) ? u"called back"_s
                        : state == State::Sent              ? u"sent"_s
                                                            : u"not known whether it was sent"_s;
                    if (!account)
                        continue;
                    std::vector<PastCommunication> &history = past(*account);
                    const auto same = std::ranges::find_if(history, [&one](const PastCommunication &other) {
                        return other.id == one.id && other.type == one.type;
                    });
                    if (same == history.end())
                        history.push_back(std::move(one));
                    else if (!one.order.isEmpty() && !same->order.split(u"; "_s).contains(one.order))
                        same->order += (same->order.isEmpty() ? u""_s : u"; "_s) + one.order;
                }
            }
        });
        for (auto &[id, account] : accounts) {
            std::ranges::sort(account.callbacks);
            std::ranges::sort(account.complaints);
            if (account.history)
                std::ranges::stable_sort(*account.history, std::greater<>(), &PastCommunication::date);
        }
        return accounts;
    });
}

Result<Done> SqlStore::saveOrders(const std::vector<Order> &orders, const QString &by, const QDateTime &at)
{
    return write([&]() -> Result<Done> {
        for (const Order &order : orders) {
            if (order.number.isEmpty())
                return problem(Cause::Input, tr("An order has no number."));
            m_database->change(
                u"INSERT INTO orders (number, account, body) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE "
                "SET account = excluded.account, body = excluded.body"_s,
                { bound(order.number), bound(order.account), bound(orderColumn(order)) });
        }
        if (!orders.empty()) {
            accountsOrOrdersChanged();
            m_audit.append(
                { 0,
                  at,
                  EventKind::Imported,
                  {},
                  {},
                  by,
                  QJsonObject { { u"what"_s, u"orders"_s }, { u"orders"_s, static_cast<qint64>(orders.size()) } } });
        }
        return Done {};
    });
}

Result<std::vector<Order>> SqlStore::orders(const std::vector<QString> &numbers)
{
    return m_database->read([&]() -> Result<std::vector<Order>> {
        std::vector<Order> orders;
        inSlices(numbers, [&](const QString &among, const QVariantList &slice) {
            Rows rows = m_database->select(
                u"SELECT number, account, body FROM orders WHERE number "_s + among + u" ORDER BY number"_s, slice);
            while (rows.next()) {
                const QString number = rows.text();
                const AccountId account(rows.text());
                std::optional<Order> order = orderFromColumn(rows.text());
                if (!order)
                    continue;
                order->number = number;
                order->account = account;
                orders.push_back(std::move(*order));
            }
        });
        return orders;
    });
}

Result<QHash<QString, AccountId>> SqlStore::accountsOfOrders()
{
    return m_database->read([&]() -> Result<QHash<QString, AccountId>> {
        QHash<QString, AccountId> accounts;
        Rows rows = m_database->select(u"SELECT number, account FROM orders"_s);
        while (rows.next()) {
            const QString number = rows.text();
            accounts.insert(number, AccountId(rows.text()));
        }
        return accounts;
    });
}

/// Another stamp than any before, in the same transaction: every desk that asks next makes its neighbours anew.
void SqlStore::accountsOrOrdersChanged()
{
    m_database->change(u"INSERT INTO documents (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                       "SET body = excluded.body"_s,
                       { bound(DIRECTORY_STAMP),
                         bound(jsonColumn({ { u"stamp"_s, QUuid::createUuid().toString(QUuid::WithoutBraces) } })) });
}

QString SqlStore::directoryStamp()
{
    Rows rows = m_database->select(u"SELECT body FROM documents WHERE name = ?"_s, { bound(DIRECTORY_STAMP) });
    return rows.next() ? rows.text() : QString();
}

Result<std::shared_ptr<const Neighbours>> SqlStore::neighbours()
{
    return m_database->read([&]() -> Result<std::shared_ptr<const Neighbours>> {
        const QString stamp = directoryStamp();
        if (m_neighbours && stamp == m_neighboursOf)
            return m_neighbours;
        std::vector<Account> accounts;
        std::vector<Neighbours::OwnedNumber> numbers;
        {
            Rows rows = m_database->select(u"SELECT body FROM accounts"_s);
            while (rows.next())
                accounts.push_back(accountFromColumn(rows.text()));
        }
        {
            Rows rows = m_database->select(u"SELECT number, account FROM orders"_s);
            while (rows.next()) {
                QString number = rows.text();
                numbers.push_back({ std::move(number), AccountId(rows.text()) });
            }
        }
        m_neighbours = std::make_shared<const Neighbours>(accounts, numbers);
        m_neighboursOf = stamp;
        return m_neighbours;
    });
}

Result<std::shared_ptr<const KnownProducts>> SqlStore::products()
{
    return m_database->read([&]() -> Result<std::shared_ptr<const KnownProducts>> {
        QString stamp;
        {
            Rows rows = m_database->select(u"SELECT (SELECT body FROM documents WHERE name = ?), "
                                           "(SELECT CAST(COALESCE(MAX(id), 0) AS TEXT) FROM communications)"_s,
                                           { bound(DIRECTORY_STAMP) });
            if (rows.next()) {
                stamp = rows.text();
                stamp += u' ' + rows.text();
            }
        }
        if (m_products && stamp == m_productsOf)
            return m_products;
        QStringList names;
        {
            Rows rows = m_database->select(u"SELECT body FROM orders"_s);
            while (rows.next()) {
                const auto order = orderFromColumn(rows.text());
                for (const OrderLine &line : order ? order->lines : std::vector<OrderLine>())
                    names += line.product;
            }
        }
        {
            Rows rows = m_database->select(u"SELECT DISTINCT products FROM communications"_s);
            while (rows.next())
                names += rows.text().split(u"; "_s, Qt::SkipEmptyParts);
        }
        m_products = std::make_shared<const KnownProducts>(names);
        m_productsOf = stamp;
        return m_products;
    });
}

} // namespace countersign
