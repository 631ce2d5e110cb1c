// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "readers/reader.h"
#include "services/intake.h"
#include "services/reports.h"

#include <QFileInfo>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 JSON_AT_MOST = 64LL << 20;
constexpr OptionRule IMPORT_OPTIONS[] = { { "type", "KIND", "exception or status, where the rows do not say it" },
                                          { "profile", "NAME", "reads the columns as this profile says" },
                                         { "answer", "TEXT",
                                           "answers what the file leaves open, such as \"day first; comma\"" },
                                          { "dry-run", nullptr, "reads and reports, stores nothing" },
                                          { "as", "NAME", "who imports" } };
constexpr OptionRule FILE_OPTIONS[]
    = { { "dry-run", nullptr, "reads and reports, stores nothing" }, { "as", "NAME", "who imports" } };
constexpr OptionRule DRAFT_OPTIONS[] = { { "batch", "ID", "only this batch" },
                                         { "drafter", "NAME", "vocabulary (the default)" },
                                         { "as", "NAME", "who drafts" } };

struct Bench {
    Store *store = nullptr;
    Office office;
};

/// Importing is no decision about a letter: without --as and a name in the settings it stands as "import".
Result<Bench> benchOf(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    auto office = (*place)->office();
    if (!office)
        return tl::unexpected(office.error());
    if (const auto name = call.person())
        office->me.name = *name;
    else if (office->me.name.isEmpty())
        office->me.name = u"import"_s;
    return Bench { *store, std::move(*office) };
}

QJsonArray setAsideToJson(const std::vector<SetAsideRow> &rows)
{
    QJsonArray json;
    for (const SetAsideRow &row : rows)
        json += QJsonObject { { u"row"_s, row.row }, { u"reason"_s, row.reason } };
    return json;
}

QString setAsideInWords(const std::vector<SetAsideRow> &rows, const QString &what)
{
    QString text;
    for (const SetAsideRow &row : rows)
        text += u"  row %1 %2: %3\n"_s.arg(row.row).arg(what, row.reason);
    return text;
}

QJsonObject recordToJson(const Record &record)
{
    return { { u"row"_s, record.row },
             { u"id"_s, record.id.value() },
             { u"account"_s, record.account.value() },
             { u"type"_s, record.type.value() },
             { u"communication"_s, keyOf(record.communication) },
             { u"facts"_s, factsToJson(record.facts) } };
}

QJsonArray recordsToJson(const std::vector<Record> &records)
{
    QJsonArray json;
    for (const Record &record : records)
        json += recordToJson(record);
    return json;
}

/// What one file came to; the sum over several is the reply.
struct Tally {
    QString batch;
    qint64 read = 0, accepted = 0, updated = 0, unchanged = 0, ignored = 0, rejected = 0, drafted = 0;
    QJsonArray columns, rejectedRows, ignoredRows, remarks, records, updates, questions;
    QString profile;
    QString text;

    QJsonObject json() const
    {
        return { { u"batch"_s, batch },
                 { u"read"_s, read },
                 { u"accepted"_s, accepted },
                 { u"updated"_s, updated },
                 { u"unchanged"_s, unchanged },
                 { u"ignored"_s, ignored },
                 { u"rejected"_s, rejected },
                 { u"columns"_s, columns },
                 { u"profile"_s, profile },
                 { u"rejected_rows"_s, rejectedRows },
                 { u"ignored_rows"_s, ignoredRows },
                 { u"remarks"_s, remarks },
                 { u"records"_s, records },
                 { u"updates"_s, updates },
                 { u"drafted"_s, drafted },
                 { u"questions"_s, questions } };
    }
};

void count(Tally &tally, const IntakeOutcome &outcome)
{
    if (!outcome.imported.batch.isNull())
        tally.batch = outcome.imported.batch.value();
    tally.accepted += static_cast<qint64>(outcome.imported.accepted.size());
    tally.updated += static_cast<qint64>(outcome.imported.updated.size());
    tally.unchanged += outcome.imported.unchanged;
    tally.drafted += outcome.drafting.drafted;
    for (const Record &record : outcome.imported.accepted)
        tally.records += recordToJson(record);
    for (const UpdatedRecord &updated : outcome.imported.updated)
        tally.records += recordToJson(updated.now);
    for (const Refusal &update : outcome.updates) {
        tally.updates += QJsonObject { { u"communication"_s, update.id.value() }, { u"says"_s, update.because } };
        tally.text += u"  %1: %2\n"_s.arg(update.id.value(), update.because);
    }
}

Result<Done> importJson(CommandCall &call, Bench &bench, const QString &path, Tally &tally)
{
    const auto bytes = bytesOfFile(path, JSON_AT_MOST);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto file = readCheckFile(*bytes);
    if (!file)
        return problem(file.error().cause, u"%1: %2"_s.arg(path, file.error().says));
    for (const CheckSubject &subject : file->communications)
        tally.read += static_cast<qint64>(subject.records.size());
    if (call.has(u"dry-run"_s)) {
        tally.accepted = tally.read;
        for (const CheckSubject &subject : file->communications) {
            for (const Record &record : subject.records)
                tally.records += recordToJson(record);
        }
        return Done {};
    }
    const auto outcome
        = takeInFile(*bench.store, bench.office, *file, QFileInfo(path).fileName(), ThenDraft::WhatCameWithADraft);
    if (!outcome)
        return tl::unexpected(outcome.error());
    count(tally, *outcome);
    return Done {};
}

/// Gives every open question that knows this answer the answer, and reads the rows anew.
void answerQuestions(ReadReport &report, const QString &said, const Knowledge &knowledge)
{
    const std::vector<MappingQuestion> open = report.mapping.questions;
    for (const MappingQuestion &question : open) {
        if (question.options.contains(said, Qt::CaseInsensitive))
            report.mapping = answered(report.mapping, question, said.toLower());
    }
    report.staged = applyMapping(report.table, report.mapping, knowledge);
}

Result<Done> importTable(CommandCall &call, Bench &bench, const QString &path, Tally &tally)
{
    std::optional<CommunicationKind> wanted;
    if (call.has(u"type"_s)) {
        wanted = fromKey<CommunicationKind>(call.value(u"type"_s));
        if (!wanted)
            return problem(Cause::Input, u"--type is exception or status, not '%1'."_s.arg(call.value(u"type"_s)));
    }
    const auto knowledge = knowledgeOf(*bench.store, bench.office, wanted);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    const auto profiles = importProfiles(*bench.store);
    if (!profiles)
        return tl::unexpected(profiles.error());
    auto report = readReport(path, *knowledge, *profiles, call.value(u"profile"_s));
    if (!report)
        return tl::unexpected(report.error());
    for (const QString &said : call.value(u"answer"_s).split(u';', Qt::SkipEmptyParts))
        answerQuestions(*report, said.trimmed(), *knowledge);
    tally.read += report->staged.read();
    tally.rejected += static_cast<qint64>(report->staged.rejected.size());
    tally.ignored += static_cast<qint64>(report->staged.ignored.size());
    tally.rejectedRows = setAsideToJson(report->staged.rejected);
    tally.ignoredRows = setAsideToJson(report->staged.ignored);
    tally.remarks = setAsideToJson(report->staged.remarks);
    for (const MappedColumn &column : report->mapping.columns)
        tally.columns += QJsonObject { { u"header"_s, column.header },
                                       { u"fact"_s, column.fact.isEmpty() ? QJsonValue() : QJsonValue(column.fact) },
                                       { u"reason"_s, column.reason } };
    for (const MappingQuestion &question : report->mapping.questions) {
        tally.questions += QJsonObject { { u"says"_s, question.says },
                                         { u"options"_s, QJsonArray::fromStringList(question.options) } };
        tally.text += u"  open: %1 (--answer \"%2\")\n"_s.arg(question.says, question.options.join(u"\" or \""_s));
    }
    tally.text += setAsideInWords(report->staged.rejected, u"rejected"_s)
        + setAsideInWords(report->staged.ignored, u"ignored"_s);
    if (call.has(u"dry-run"_s)) {
        tally.accepted += static_cast<qint64>(report->staged.records.size());
        tally.records = recordsToJson(report->staged.records);
        return Done {};
    }
    for (const ImportOrder &order : ordersFor(*report, bench.office)) {
        const auto outcome = takeIn(*bench.store, bench.office, order, ThenDraft::Nothing);
        if (!outcome)
            return tl::unexpected(outcome.error());
        count(tally, *outcome);
    }
    // What was understood without a question is understood the same way the next time.
    if (report->profile) {
        tally.profile = report->profile->name;
    } else if (report->mapping.questions.empty() && !report->staged.records.empty()) {
        ImportProfile profile = profileOf(QFileInfo(path).completeBaseName(), report->table, report->mapping);
        profile.name = freeProfileName(profile.name, profile.signature, *profiles);
        const auto kept = keepProfile(*bench.store, profile);
        if (!kept)
            return tl::unexpected(kept.error());
        tally.profile = profile.name;
    }
    return Done {};
}

Result<Reply> runImport(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    Reply reply;
    QJsonArray files;
    bool needsAPerson = false;
    for (const QString &path : std::as_const(call.arguments)) {
        Tally tally;
        const bool isJson = path.endsWith(u".json", Qt::CaseInsensitive);
        const auto done = isJson ? importJson(call, *bench, path, tally) : importTable(call, *bench, path, tally);
        if (!done)
            return tl::unexpected(done.error());
        needsAPerson = needsAPerson || tally.rejected > 0;
        QJsonObject json = tally.json();
        json[u"file"_s] = QFileInfo(path).fileName();
        files += json;
        reply.text += u"%1: %2 rows read; %3 new, %4 updated, %5 unchanged, %6 ignored, %7 rejected\n"_s
                          .arg(QFileInfo(path).fileName())
                          .arg(tally.read)
                          .arg(tally.accepted)
                          .arg(tally.updated)
                          .arg(tally.unchanged)
                          .arg(tally.ignored)
                          .arg(tally.rejected)
            + tally.text;
    }
    reply.exit = needsAPerson ? Exit::NeedsAPerson : Exit::Done;
    reply.json
        = files.size() == 1 ? QJsonValue(files.first().toObject()) : QJsonValue(QJsonObject { { u"files"_s, files } });
    return reply;
}

Result<Reply> runDraft(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    if (call.has(u"drafter"_s) && call.value(u"drafter"_s) != u"vocabulary")
        return problem(Cause::Input, u"There is no drafter '%1' (vocabulary)."_s.arg(call.value(u"drafter"_s)));
    std::vector<BatchId> batches;
    if (call.has(u"batch"_s)) {
        batches.push_back(BatchId(call.value(u"batch"_s)));
    } else {
        const auto all = bench->store->batches();
        if (!all)
            return tl::unexpected(all.error());
        for (auto batch = all->rbegin(); batch != all->rend(); ++batch)
            batches.push_back(batch->id);
    }
    DraftingOutcome sum;
    QString last;
    for (const BatchId &batch : batches) {
        const auto outcome = draftMissing(*bench->store, bench->office, batch);
        if (!outcome)
            return tl::unexpected(outcome.error());
        sum.drafted += outcome->drafted;
        sum.fallback += outcome->fallback;
        sum.failed += outcome->failed;
        if (outcome->drafted > 0 || call.has(u"batch"_s))
            last = batch.value();
    }
    Reply reply;
    reply.json = QJsonObject { { u"batch"_s, last },
                               { u"drafted"_s, sum.drafted },
                               { u"fallback"_s, sum.fallback },
                               { u"failed"_s, sum.failed } };
    reply.text = u"%1 letters drafted and judged.\n"_s.arg(sum.drafted);
    reply.exit = sum.failed > 0 ? Exit::NeedsAPerson : Exit::Done;
    return reply;
}

Result<Reply> runAccountsImport(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto knowledge = knowledgeOf(*bench->store, bench->office);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    Reply reply;
    qint64 read = 0;
    qint64 accepted = 0;
    QJsonArray rejected;
    for (const QString &path : std::as_const(call.arguments)) {
        const auto tables = readTables(path);
        if (!tables)
            return tl::unexpected(tables.error());
        const auto staged = readAccounts(*tables, *knowledge);
        if (!staged)
            return tl::unexpected(staged.error());
        if (!call.has(u"dry-run"_s)) {
            const auto saved = bench->store->saveAccounts(staged->accounts, bench->office.me.name, bench->office.now());
            if (!saved)
                return tl::unexpected(saved.error());
        }
        read += staged->read;
        accepted += static_cast<qint64>(staged->accounts.size());
        for (const QJsonValue &row : setAsideToJson(staged->rejected))
            rejected += row;
        reply.text += u"%1: %2 rows read, %3 accounts, %4 rows rejected\n"_s.arg(QFileInfo(path).fileName())
                          .arg(staged->read)
                          .arg(staged->accounts.size())
                          .arg(staged->rejected.size())
            + setAsideInWords(staged->rejected, u"rejected"_s);
    }
    reply.json = QJsonObject { { u"read"_s, read },
                               { u"accepted"_s, accepted },
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
    reply.text.prepend(
        u"%1 rows read, %2 orders, %3 rows rejected\n"_s.arg(rows).arg(read->orders.size()).arg(rejected.size()));
    reply.json = QJsonObject { { u"read"_s, rows },
                               { u"accepted"_s, static_cast<qint64>(read->orders.size()) },
                               { u"rejected"_s, rejected.size() },
                               { u"rejected_rows"_s, rejected } };
    reply.exit = rejected.isEmpty() ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

} // namespace

const CommandRule IMPORT { "import",       "FILE…",  "reads reports: CSV, XLSX, or JSON with drafts", 1, -1,
                           IMPORT_OPTIONS, runImport };
const CommandRule DRAFT { "draft", "", "drafts and judges what has no letter yet", 0, 0, DRAFT_OPTIONS, runDraft };
const CommandRule ACCOUNTS_IMPORT { "accounts import", "FILE…",          "reads accounts and their contacts", 1, -1,
                                    FILE_OPTIONS,      runAccountsImport };
const CommandRule ACCOUNTS_LIST { "accounts list", "", "the accounts and their contacts", 0, 0, {}, runAccountsList };
const CommandRule ORDERS_IMPORT { "orders import", "FILE…",        "reads orders and their lines", 1, -1,
                                  FILE_OPTIONS,    runOrdersImport };

} // namespace countersign
