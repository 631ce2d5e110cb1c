// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bench.h"
#include "exchange/json.h"
#include "readers/reader.h"
#include "services/reports.h"

#include <QFileInfo>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr OptionRule FILE_OPTIONS[]
    = { { "dry-run", nullptr, "reads and reports, stores nothing" }, { "as", "NAME", "who imports" } };

Result<Reply> runAccountsImport(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto knowledge = knowledgeOf(*bench->store, bench->office);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    // All files are read before any is taken in: one that cannot be read leaves nothing half done.
    std::vector<StagedAccounts> files;
    for (const QString &path : std::as_const(call.arguments)) {
        const auto tables = readTables(path);
        if (!tables)
            return tl::unexpected(tables.error());
        auto staged = readAccounts(*tables, *knowledge);
        if (!staged)
            return tl::unexpected(staged.error());
        files.push_back(std::move(*staged));
    }
    Reply reply;
    qint64 read = 0;
    std::vector<AccountNews> news;
    QJsonArray rejected;
    for (size_t i = 0; i < files.size(); ++i) {
        const StagedAccounts &staged = files[i];
        read += staged.read;
        std::ranges::move(newsOf(staged), std::back_inserter(news));
        for (const QJsonValue &row : setAsideToJson(staged.rejected))
            rejected += row;
        reply.text += u"%1: %2 read, %3, %4 rejected\n"_s.arg(
                          QFileInfo(call.arguments[static_cast<qsizetype>(i)]).fileName(),
                          counted(staged.read, u"row"_s, u"rows"_s),
                          counted(static_cast<qint64>(staged.accounts.size()), u"account"_s, u"accounts"_s),
                          counted(static_cast<qint64>(staged.rejected.size()), u"row"_s, u"rows"_s))
            + setAsideInWords(staged.rejected, u"rejected"_s);
    }
    const auto changed = call.has(u"dry-run"_s) ? Result<ChangedAccounts>(changedAccounts(knowledge->accounts, news))
                                                : takeInAccounts(*bench->store, bench->office, news);
    if (!changed)
        return tl::unexpected(changed.error());
    reply.text
        += u"%1 new, %2 updated, %3 unchanged\n"_s.arg(changed->added).arg(changed->updated).arg(changed->unchanged);
    reply.json = QJsonObject { { u"read"_s, read },
                               { u"accepted"_s, static_cast<qint64>(news.size()) },
                               { u"added"_s, changed->added },
                               { u"updated"_s, changed->updated },
                               { u"unchanged"_s, changed->unchanged },
                               { u"rejected"_s, rejected.size() },
                               { u"rejected_rows"_s, rejected } };
    reply.exit = rejected.isEmpty() ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

Result<Reply> runAccountsList(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto accounts = bench->store->accounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    Reply reply;
    QJsonArray list;
    for (Account account : *accounts) {
        if (bench->office.rules)
            account.tier = tierOf(account, bench->office.foundation());
        QJsonObject each = accountToJson(account);
        if (!account.annualRevenue)
            each[u"annual_revenue"_s] = QJsonValue();
        list += each;
        reply.text += u"%1 %2 %3 %4\n"_s.arg(account.id.value(), -10)
                          .arg(account.tier.value(), -14)
                          .arg(account.name, -36)
                          .arg(account.contacts.empty() ? QString() : account.contacts.front().email);
    }
    reply.json = QJsonObject { { u"accounts"_s, list } };
    if (accounts->empty())
        reply.text = u"There are no accounts yet. `countersign accounts import FILE` brings them in.\n"_s;
    return reply;
}

Result<Reply> runOrdersImport(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto knowledge = knowledgeOf(*bench->store, bench->office);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    std::vector<std::vector<SheetTable>> files;
    for (const QString &path : std::as_const(call.arguments)) {
        auto tables = readTables(path);
        if (!tables)
            return tl::unexpected(tables.error());
        files.push_back(std::move(*tables));
    }
    std::vector<QString> numbers(knowledge->orders.keyBegin(), knowledge->orders.keyEnd());
    const auto known = bench->store->orders(numbers);
    if (!known)
        return tl::unexpected(known.error());
    const auto read = readOrders(files, *knowledge, *known);
    if (!read)
        return tl::unexpected(read.error());
    if (!call.has(u"dry-run"_s)) {
        const auto saved = bench->store->saveOrders(read->orders, bench->office.me.name, bench->office.now());
        if (!saved)
            return tl::unexpected(saved.error());
    }
    Reply reply;
    qint64 rows = 0;
    QJsonArray rejected;
    for (const StagedOrders &file : read->files) {
        rows += file.read;
        for (const QJsonValue &row : setAsideToJson(file.rejected))
            rejected += row;
        reply.text += setAsideInWords(file.rejected, file.file + u" rejected"_s);
    }
    reply.text.prepend(u"%1 read, %2, %3 rejected\n"_s.arg(
        counted(rows, u"row"_s, u"rows"_s), counted(static_cast<qint64>(read->orders.size()), u"order"_s, u"orders"_s),
        counted(rejected.size(), u"row"_s, u"rows"_s)));
    reply.json = QJsonObject { { u"read"_s, rows },
                               { u"accepted"_s, static_cast<qint64>(read->orders.size()) },
                               { u"rejected"_s, rejected.size() },
                               { u"rejected_rows"_s, rejected } };
    reply.exit = rejected.isEmpty() ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

} // namespace

const CommandRule ACCOUNTS_IMPORT { "accounts import", "FILE…",          "reads accounts and their contacts", 1, -1,
                                    FILE_OPTIONS,      runAccountsImport };
const CommandRule ACCOUNTS_LIST { "accounts list", "", "the accounts and their contacts", 0, 0, {}, runAccountsList };
const CommandRule ORDERS_IMPORT { "orders import", "FILE…",        "reads orders and their lines", 1, -1,
                                  FILE_OPTIONS,    runOrdersImport };

} // namespace countersign
