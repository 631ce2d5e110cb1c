// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bench.h"
#include "commands/rows.h"
#include "services/foresight.h"
#include "services/intake.h"
#include "services/reports.h"

#include <QFileInfo>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 JSON_AT_MOST = 64LL << 20;
constexpr OptionRule IMPORT_OPTIONS[]
    = { { "type", "KIND", "exception or status, where the rows do not say it" },
        { "profile", "NAME", "reads the columns as this profile says" },
        { "answer", "TEXT", "answers what the file leaves open, such as \"day first; comma\"" },
        { "dry-run", nullptr, "reads and reports, stores nothing" },
        { "as", "NAME", "who imports" } };
constexpr OptionRule DRAFT_OPTIONS[] = { { "batch", "ID", "only this batch" },
                                         { "drafter", "NAME", "vocabulary (the default)" },
                                         { "as", "NAME", "who drafts" } };

QJsonObject recordToJson(const Record &record)
{
    return { { u"row"_s, record.row },
             { u"id"_s, record.id.value() },
             { u"account"_s, record.account.value() },
             { u"type"_s, record.type.value() },
             { u"communication"_s, keyOf(record.communication) },
             { u"facts"_s, factsToJson(record.facts) } };
}

/// What one file came to; the sum over several is the reply.
struct Tally {
    QStringList batches;
    qint64 read = 0, accepted = 0, updated = 0, unchanged = 0, ignored = 0, rejected = 0, drafted = 0;
    QJsonArray columns, rejectedRows, ignoredRows, remarks, records, updates, questions;
    QStringList notes;
    QString profile;
    QString text;

    QJsonObject json() const
    {
        return { { u"batch"_s, batches.value(0) },
                 { u"batches"_s, QJsonArray::fromStringList(batches) },
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
                 { u"notes"_s, QJsonArray::fromStringList(notes) },
                 { u"records"_s, records },
                 { u"updates"_s, updates },
                 { u"drafted"_s, drafted },
                 { u"questions"_s, questions } };
    }
    void note(const QString &sentence)
    {
        notes += sentence;
        text += u"  "_s + sentence + u'\n';
    }
};

void count(Tally &tally, const IntakeOutcome &outcome)
{
    if (!outcome.imported.batch.isNull())
        tally.batches += outcome.imported.batch.value();
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
    for (const QString &remark : outcome.remarks)
        tally.note(remark);
}

Result<Done> foresee(Bench &bench, const std::vector<ImportOrder> &orders, Tally &tally)
{
    const auto outcome = foreseen(*bench.store, orders);
    if (!outcome)
        return tl::unexpected(outcome.error());
    tally.accepted += outcome->added;
    tally.updated += outcome->updated;
    tally.unchanged += outcome->unchanged;
    for (const ImportOrder &order : orders) {
        for (const Record &record : order.records)
            tally.records += recordToJson(record);
    }
    return Done {};
}

Result<GivenLetters> readJson(const Bench &bench, const QString &path)
{
    const auto bytes = bytesOfFile(path, JSON_AT_MOST);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto knowledge = knowledgeOf(*bench.store, bench.office);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    auto letters = readGivenLetters(*bytes, *knowledge);
    if (!letters)
        return problem(letters.error().cause, u"%1: %2"_s.arg(path, letters.error().says));
    return letters;
}

Result<Done> importJson(CommandCall &call, Bench &bench, const QString &path, Tally &tally)
{
    const auto letters = readJson(bench, path);
    if (!letters)
        return tl::unexpected(letters.error());
    tally.read += letters->read;
    tally.rejected += static_cast<qint64>(letters->rejected.size());
    tally.rejectedRows = setAsideToJson(letters->rejected);
    tally.text += setAsideInWords(letters->rejected, u"rejected"_s);
    for (const QString &remark : letters->remarks)
        tally.note(remark);
    const QString name = QFileInfo(path).fileName();
    if (call.has(u"dry-run"_s))
        return foresee(bench, ordersFor(*letters, bench.office, name), tally);
    const auto outcomes = takeInFile(*bench.store, bench.office, *letters, name, ThenDraft::WhatCameWithADraft);
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    for (const IntakeOutcome &outcome : *outcomes)
        count(tally, outcome);
    return Done {};
}

/// Gives every open question that knows this answer the answer, and reads the rows anew.
void answerQuestions(ReadReport &report, const QString &said, const Knowledge &knowledge)
{
    const std::vector<MappingQuestion> open = report.mapping.questions;
    for (const MappingQuestion &question : open) {
        const auto option = std::ranges::find_if(
            question.options, [&said](const QString &each) { return each.compare(said, Qt::CaseInsensitive) == 0; });
        if (option != question.options.end())
            report.mapping = answered(report.mapping, question, *option);
    }
    stageAnew(report, knowledge);
}

struct Read {
    Knowledge knowledge;
    std::vector<ImportProfile> profiles;
    ReadReport report;
};
Result<Read> readTable(CommandCall &call, const Bench &bench, const QString &path)
{
    std::optional<CommunicationKind> wanted;
    if (call.has(u"type"_s)) {
        wanted = fromKey<CommunicationKind>(call.value(u"type"_s));
        if (!wanted)
            return problem(Cause::Input, u"--type is exception or status, not '%1'."_s.arg(call.value(u"type"_s)));
    }
    auto knowledge = knowledgeOf(*bench.store, bench.office, wanted);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    auto profiles = importProfiles(*bench.store);
    if (!profiles)
        return tl::unexpected(profiles.error());
    auto report = readReport(path, *knowledge, *profiles, call.value(u"profile"_s));
    if (!report)
        return tl::unexpected(report.error());
    for (const QString &said : call.value(u"answer"_s).split(u';', Qt::SkipEmptyParts))
        answerQuestions(*report, said.trimmed(), *knowledge);
    return Read { std::move(*knowledge), std::move(*profiles), std::move(*report) };
}

/// \param sheet named where the file has several
void tellRows(const StagedRecords &staged, const QString &sheet, Tally &tally)
{
    tally.read += staged.read();
    tally.rejected += static_cast<qint64>(staged.rejected.size());
    tally.ignored += static_cast<qint64>(staged.ignored.size());
    const auto add = [&sheet](QJsonArray &all, const std::vector<SetAsideRow> &rows) {
        for (const QJsonValue &row : setAsideToJson(rows, sheet))
            all += row;
    };
    add(tally.rejectedRows, staged.rejected);
    add(tally.ignoredRows, staged.ignored);
    add(tally.remarks, staged.remarks);
    const QString of = sheet.isEmpty() ? QString() : u"of '%1' "_s.arg(sheet);
    tally.text += setAsideInWords(staged.rejected, of + u"rejected"_s)
        + setAsideInWords(staged.ignored, of + u"ignored"_s) + setAsideInWords(staged.remarks, of + u"taken"_s);
}

void tellReport(const ReadReport &report, Tally &tally)
{
    for (const QString &note : report.table.notes)
        tally.note(note);
    for (const MappedColumn &column : report.mapping.columns)
        tally.columns += QJsonObject { { u"header"_s, column.header },
                                       { u"fact"_s, column.fact.isEmpty() ? QJsonValue() : QJsonValue(column.fact) },
                                       { u"reason"_s, column.reason } };
    for (const MappingQuestion &question : report.mapping.questions) {
        tally.questions += QJsonObject { { u"says"_s, question.says },
                                         { u"options"_s, QJsonArray::fromStringList(question.options) } };
        tally.text += u"  open: %1 (--answer \"%2\")\n"_s.arg(question.says, question.options.join(u"\" or \""_s));
    }
    tellRows(report.staged, report.further.empty() ? QString() : report.table.name, tally);
    for (const ReadReport &sheet : report.further) {
        for (const QString &note : sheet.table.notes)
            tally.note(note);
        for (const MappingQuestion &question : sheet.mapping.questions)
            tally.note(u"Sheet '%1': %2"_s.arg(sheet.table.name, question.says));
        tellRows(sheet.staged, sheet.table.name, tally);
    }
}

Result<Done> importTable(CommandCall &call, Bench &bench, const QString &path, Tally &tally)
{
    auto read = readTable(call, bench, path);
    if (!read)
        return tl::unexpected(read.error());
    const ReadReport &report = read->report;
    tellReport(report, tally);
    if (call.has(u"dry-run"_s))
        return foresee(bench, ordersFor(report, bench.office), tally);
    for (const ImportOrder &order : ordersFor(report, bench.office)) {
        const auto outcome = takeIn(*bench.store, bench.office, order, ThenDraft::Nothing);
        if (!outcome)
            return tl::unexpected(outcome.error());
        count(tally, *outcome);
    }
    // What was understood without a question is understood the same way the next time.
    if (report.profile) {
        tally.profile = report.profile->name;
    } else if (report.mapping.questions.empty() && !report.staged.records.empty()) {
        ImportProfile profile = profileOf(QFileInfo(path).completeBaseName(), report.table, report.mapping);
        profile.name = freeProfileName(profile.name, profile.signature, read->profiles);
        const auto kept = keepProfile(*bench.store, profile);
        if (!kept)
            return tl::unexpected(kept.error());
        tally.profile = profile.name;
    }
    return Done {};
}

bool isJson(const QString &path)
{
    return path.endsWith(u".json", Qt::CaseInsensitive);
}

/// Of several files each is read before any is taken in: one that cannot be read leaves nothing half done.
Result<Done> canAllBeRead(CommandCall &call, const Bench &bench)
{
    if (call.arguments.size() < 2)
        return Done {};
    for (const QString &path : std::as_const(call.arguments)) {
        if (isJson(path)) {
            if (const auto letters = readJson(bench, path); !letters)
                return tl::unexpected(letters.error());
        } else if (const auto read = readTable(call, bench, path); !read) {
            return tl::unexpected(read.error());
        }
    }
    return Done {};
}

Result<Reply> runImport(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    if (const auto readable = canAllBeRead(call, *bench); !readable)
        return tl::unexpected(readable.error());
    Reply reply;
    QJsonArray files;
    bool needsAPerson = false;
    for (const QString &path : std::as_const(call.arguments)) {
        Tally tally;
        const auto done = isJson(path) ? importJson(call, *bench, path, tally) : importTable(call, *bench, path, tally);
        if (!done)
            return tl::unexpected(done.error());
        needsAPerson = needsAPerson || tally.rejected > 0;
        QJsonObject json = tally.json();
        json[u"file"_s] = QFileInfo(path).fileName();
        files += json;
        reply.text += u"%1: %2 read; %3 new, %4 updated, %5 unchanged, %6 ignored, %7 rejected\n"_s
                          .arg(QFileInfo(path).fileName(), counted(tally.read, u"row"_s, u"rows"_s))
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
        const BatchId wanted(call.value(u"batch"_s));
        const auto all = bench->store->batches();
        if (!all)
            return tl::unexpected(all.error());
        if (std::ranges::find(*all, wanted, &Batch::id) == all->end())
            return problem(Cause::Input, u"There is no batch '%1' in this workspace."_s.arg(wanted.value()));
        batches.push_back(wanted);
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
    reply.text = u"%1 drafted and judged.\n"_s.arg(counted(sum.drafted, u"letter"_s, u"letters"_s));
    reply.exit = sum.failed > 0 ? Exit::NeedsAPerson : Exit::Done;
    return reply;
}

} // namespace

const CommandRule IMPORT { "import",       "FILE…",  "reads reports: CSV, XLSX, or JSON with drafts", 1, -1,
                           IMPORT_OPTIONS, runImport };
const CommandRule DRAFT { "draft", "", "drafts and judges what has no letter yet", 0, 0, DRAFT_OPTIONS, runDraft };

} // namespace countersign
