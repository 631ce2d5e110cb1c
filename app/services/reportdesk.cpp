// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reportdesk.h"

#include "intake/filekind.h"
#include "intake/folding.h"
#include "jobs/compute.h"
#include "jobs/wholefile.h"
#include "readers/reader.h"
#include "services/intake.h"
#include "services/reportwords.h"
#include "services/reviewing.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LETTERS_AT_MOST = 64LL << 20;
constexpr size_t ROWS_TO_SHOW = 5;

/// A correction of one column leaves the others taken for what they were, for the same reasons.
void keepReasons(Mapping &mapping, const Mapping &before, int corrected)
{
    for (MappedColumn &column : mapping.columns) {
        const auto was = std::ranges::find(before.columns, column.column, &MappedColumn::column);
        if (column.column == corrected || was == before.columns.end())
            continue;
        if (was->fact == column.fact)
            column.reason = was->reason;
        else if (column.fact.isEmpty())
            column.reason = ReportDesk::tr("Another column is taken for it now.");
    }
}

/// Whom a letter is to, from what was changed; its id where that does not have it.
QString accountOf(const Change &change, const CommunicationId &id)
{
    const auto letter = std::ranges::find(change.communications, id, &Communication::id);
    return letter == change.communications.end() ? id.value() : letter->accountName;
}

} // namespace

ReportDesk::ReportDesk(StoreWorker &worker, LocalDesk &desk, QObject *parent)
    : ImportDesk(parent)
    , m_worker(worker)
    , m_desk(desk)
{
}

Result<ReportDesk::OpenPtr> ReportDesk::opened(const QString &path, const Known &known)
{
    Open open;
    open.knowledge = known.knowledge;
    open.name = QFileInfo(path).fileName();
    if (path.endsWith(u".json", Qt::CaseInsensitive)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > LETTERS_AT_MOST)
            return problem(Cause::Input, tr("'%1' cannot be read (%2).").arg(open.name, file.errorString()));
        auto letters = readGivenLetters(file.readAll(), known.knowledge);
        if (!letters)
            return problem(letters.error().cause, tr("'%1': %2").arg(open.name, letters.error().says));
        open.letters = std::move(*letters);
        return std::make_shared<const Open>(std::move(open));
    }
    if (QFileInfo(path).isDir())
        return problem(Cause::Input, tr("'%1' is a folder. Give the files in it.").arg(open.name));
    auto tables = readTables(path);
    if (!tables)
        return tl::unexpected(tables.error());
    open.profiles = known.profiles;
    open.knownOrders = known.orders;
    open.tables = std::make_shared<const std::vector<SheetTable>>(std::move(*tables));
    const bool isKnownReport = std::ranges::any_of(
        *open.tables, [&open](const SheetTable &table) { return profileFor(table, open.profiles).has_value(); });
    const IntakeKind kind = isKnownReport ? IntakeKind::Records : kindOfFile(*open.tables, open.knowledge);
    return readAs(std::move(open), kind);
}

Result<ReportDesk::OpenPtr> ReportDesk::readAs(Open open, IntakeKind kind)
{
    open.kind = kind;
    open.questions.clear();
    if (kind == IntakeKind::Records) {
        auto report = readReport(*open.tables, open.name, open.knowledge, open.profiles);
        if (!report)
            return tl::unexpected(report.error());
        open.report = std::move(*report);
    } else {
        const auto chosen = chooseTable(*open.tables, open.knowledge, kind);
        if (!chosen)
            return tl::unexpected(chosen.error());
        open.report = {};
        open.report.file = open.name;
        open.report.table = (*open.tables)[*chosen];
        open.report.mapping
            = mapColumns(open.report.table, open.knowledge, {}, kind, codesExplained(*open.tables, *chosen));
        stage(open);
    }
    for (const MappingQuestion &question : open.report.mapping.questions)
        open.questions.push_back({ question, {} });
    return std::make_shared<const Open>(std::move(open));
}

void ReportDesk::stage(Open &open)
{
    const SheetTable &table = open.report.table;
    const Mapping &mapping = open.report.mapping;
    switch (open.kind) {
    case IntakeKind::Records:
        stageAnew(open.report, open.knowledge);
        return;
    case IntakeKind::Accounts:
        open.accounts = stageAccounts(table, mapping, open.knowledge);
        return;
    case IntakeKind::Orders:
        open.orders = {};
        open.orders.files.push_back(stageOrders(table, mapping, open.knowledge));
        open.orders.orders = joinOrders(open.orders.files, open.knowledge, open.knownOrders);
        return;
    }
    Q_UNREACHABLE();
}

const std::vector<SetAsideRow> &ReportDesk::rejectedOf(const Open &open)
{
    switch (open.kind) {
    case IntakeKind::Records:
        return open.report.staged.rejected;
    case IntakeKind::Accounts:
        return open.accounts.rejected;
    case IntakeKind::Orders:
        return open.orders.files.front().rejected;
    }
    Q_UNREACHABLE();
}

/// The mapping with the answers that a person gave, applied to the rows.
ReportDesk::OpenPtr ReportDesk::applied(Open open)
{
    for (const Answered &each : open.questions) {
        if (!each.option.isEmpty())
            open.report.mapping = answered(open.report.mapping, each.question, each.option);
    }
    for (const MappingQuestion &question : open.report.mapping.questions) {
        if (std::ranges::find(open.questions, question, &Answered::question) == open.questions.end())
            open.questions.push_back({ question, {} });
    }
    stage(open);
    return std::make_shared<const Open>(std::move(open));
}

StagedReport ReportDesk::staged(const Open &open)
{
    StagedReport report;
    report.file = open.name;
    if (open.letters) {
        report.subject = tr("letters that another tool drafted");
        report.profile = tr("letters in JSON");
        report.rows = open.letters->read;
        report.good = report.rows - static_cast<int>(open.letters->rejected.size());
        for (const SetAsideRow &each : open.letters->rejected)
            report.rejected.push_back({ { each.row, {} }, each.reason });
        report.notes = open.letters->remarks;
        if (report.good == 0)
            report.whyNot = tr("No letter of the file can be taken in.");
        return report;
    }
    const Mapping &mapping = open.report.mapping;
    report.sheet = open.report.table.name;
    report.kinds = stagedKinds();
    report.kind = kindId(open.kind);
    for (const MappedColumn &column : mapping.columns)
        report.columns.push_back({ column.column, column.header, column.fact, column.reason });
    report.facts = factChoices(mapping);
    for (const SheetRow &row : open.report.table.rows) {
        if (row.number > mapping.headerRow && report.firstRows.size() < ROWS_TO_SHOW)
            report.firstRows.push_back(stagedRow(row));
    }
    report.rejected = rejectedRows(open.report.table, rejectedOf(open));
    for (const ReadReport &sheet : open.report.further) {
        for (RejectedRow each : rejectedRows(sheet.table, sheet.staged.rejected)) {
            each.reason = tr("Sheet '%1': %2").arg(sheet.table.name, each.reason);
            report.rejected.push_back(std::move(each));
        }
    }
    countRows(report, open);
    for (const Answered &each : open.questions)
        report.questions.push_back({ each.question.says, each.question.options, {}, each.option });
    report.profile = mapping.profile;
    // Only reports come every morning: the shape of a list is not kept.
    if (open.kind == IntakeKind::Records)
        report.suggestedProfile = QFileInfo(open.name).completeBaseName();
    if (report.good == 0 && open.kind == IntakeKind::Records && open.knowledge.accounts.empty())
        report.whyNot = tr("No account is known yet: import the file of your accounts first.");
    else if (report.good == 0)
        report.whyNot = report.rows == 0 ? tr("There are no rows under the header.")
                                         : tr("No row can be taken in as it is understood now.");
    return report;
}

/// How many rows there are and what is to say of them.
void ReportDesk::countRows(StagedReport &report, const Open &open)
{
    static const std::vector<SetAsideRow> NONE;
    const auto take = [&report](int rows, std::size_t rejected, const std::vector<SetAsideRow> &ignored,
                                const std::vector<SetAsideRow> &remarks) {
        report.rows += rows;
        report.good += rows - static_cast<int>(rejected + ignored.size());
        if (!ignored.empty())
            report.notes += tr("%n row(s) left aside: %1", nullptr, static_cast<int>(ignored.size()))
                                .arg(ignored.front().reason);
        for (const SetAsideRow &remark : remarks)
            report.notes += tr("Row %1: %2").arg(remark.row).arg(remark.reason);
    };
    report.notes = open.report.table.notes;
    switch (open.kind) {
    case IntakeKind::Records: {
        const StagedRecords &rows = open.report.staged;
        take(rows.read(), rows.rejected.size(), rows.ignored, rows.remarks);
        for (const ReadReport &sheet : open.report.further) {
            report.notes += tr("The sheet '%1' has the same columns and is read too.").arg(sheet.table.name);
            report.notes += sheet.table.notes;
            take(sheet.staged.read(), sheet.staged.rejected.size(), sheet.staged.ignored, sheet.staged.remarks);
        }
        return;
    }
    case IntakeKind::Accounts:
        take(open.accounts.read, open.accounts.rejected.size(), open.accounts.ignored, NONE);
        return;
    case IntakeKind::Orders: {
        const StagedOrders &rows = open.orders.files.front();
        take(rows.read, rows.rejected.size(), rows.ignored, rows.remarks);
        return;
    }
    }
    Q_UNREACHABLE();
}

QFuture<Result<StagedReport>> ReportDesk::show(QFuture<Result<OpenPtr>> reading)
{
    const int ticket = m_ticket.next();
    return reading.then(this, [this, ticket](Result<OpenPtr> read) -> Result<StagedReport> {
        if (!m_ticket.isCurrent(ticket) || m_cancel.isCancelled())
            return problem(Cause::Cancelled, tr("The reading was stopped."));
        if (!read)
            return tl::unexpected(read.error());
        m_open = std::move(*read);
        return staged(*m_open);
    });
}

QFuture<Result<StagedReport>> ReportDesk::read(const QString &path)
{
    m_cancel = {};
    m_open.reset();
    auto known = m_worker.submit([office = m_desk.office()](Store &store) -> Result<Known> {
        auto knowledge = knowledgeOf(store, office);
        if (!knowledge)
            return tl::unexpected(knowledge.error());
        auto profiles = importProfiles(store);
        if (!profiles)
            return tl::unexpected(profiles.error());
        auto orders = store.orders(std::vector<QString>(knowledge->orders.keyBegin(), knowledge->orders.keyEnd()));
        if (!orders)
            return tl::unexpected(orders.error());
        return Known { std::move(*knowledge), std::move(*profiles), std::move(*orders) };
    });
    return show(known
                    .then(this,
                          [path](const Result<Known> &all) {
                              return compute([path, all]() -> Result<OpenPtr> {
                                  if (!all)
                                      return tl::unexpected(all.error());
                                  return opened(path, *all);
                              });
                          })
                    .unwrap());
}

QFuture<Result<StagedReport>> ReportDesk::takeFor(const QString &kind)
{
    return show(compute([open = m_open, kind]() -> Result<OpenPtr> {
        const auto wanted = kindOf(kind);
        if (!open || open->letters || !wanted)
            return problem(Cause::Bug, tr("No report is open."));
        return readAs(*open, *wanted);
    }));
}

QFuture<Result<StagedReport>> ReportDesk::assign(int column, const QString &fact)
{
    return show(compute([open = m_open, column, fact]() -> Result<OpenPtr> {
        if (!open || open->letters)
            return problem(Cause::Bug, tr("No report is open."));
        Open changed = *open;
        ImportProfile profile = profileOf(QString(), changed.report.table, changed.report.mapping);
        const auto own = std::ranges::find(changed.report.mapping.columns, column, &MappedColumn::column);
        if (own == changed.report.mapping.columns.end())
            return problem(Cause::Bug, tr("There is no such column."));
        // Two columns cannot be the same fact: the other one is let go.
        for (auto &[key, taken] : profile.facts) {
            if (!fact.isEmpty() && taken == fact)
                taken.clear();
        }
        const SheetTable &table = changed.report.table;
        const auto header
            = std::ranges::find(table.rows, changed.report.mapping.headerRow, &SheetRow::number) - table.rows.begin();
        const auto keys
            = columnKeys(table,
                         static_cast<size_t>(header) < table.rows.size() ? std::optional(static_cast<size_t>(header))
                                                                         : std::nullopt);
        profile.facts[keys.at(static_cast<size_t>(column) - 1)] = fact;
        const Mapping before = changed.report.mapping;
        changed.report.mapping
            = mapColumns(changed.report.table, changed.knowledge, profile, changed.kind, before.codes);
        keepReasons(changed.report.mapping, before, column);
        return applied(std::move(changed));
    }));
}

QFuture<Result<StagedReport>> ReportDesk::answer(int question, const QString &option)
{
    return show(compute([open = m_open, question, option]() -> Result<OpenPtr> {
        if (!open || question < 0 || static_cast<size_t>(question) >= open->questions.size())
            return problem(Cause::Bug, tr("There is no such question."));
        Open changed = *open;
        changed.questions[static_cast<size_t>(question)].option = option;
        return applied(std::move(changed));
    }));
}

QFuture<Result<ImportCounts>> ReportDesk::confirm(const QString &profile)
{
    if (!m_open)
        return QtFuture::makeReadyFuture(Result<ImportCounts>(problem(Cause::Bug, tr("No report is open."))));
    const QPointer<ReportDesk> self(this);
    Progress progress;
    progress.step = [self](int done, int total) {
        QMetaObject::invokeMethod(
            qApp,
            [self, done, total] {
                if (self)
                    Q_EMIT self->progressed(tr("Drafting letters"), done, total);
            },
            Qt::QueuedConnection);
    };
    progress.isCancelled = [cancel = m_cancel] {
        return cancel.isCancelled();
    };
    struct TakenIn {
        ImportCounts counts;
        Change change;
    };
    return m_worker
        .submit([open = m_open, profile, office = m_desk.office(), progress](Store &store) -> Result<TakenIn> {
            TakenIn all;
            const auto add = [&all](const IntakeOutcome &outcome) {
                all.counts.added += static_cast<int>(outcome.imported.accepted.size());
                all.counts.updated += static_cast<int>(outcome.imported.updated.size());
                all.counts.unchanged += outcome.imported.unchanged;
                all.counts.letters += outcome.drafting.drafted;
                for (const Refusal &update : outcome.updates)
                    all.counts.news.push_back({ accountOf(outcome.change, update.id), update.because });
                all.counts.remarks += outcome.remarks;
                join(all.change, outcome.change);
            };
            if (open->letters) {
                const auto outcomes = takeInFile(store, office, *open->letters, open->name, ThenDraft::Everything);
                if (!outcomes)
                    return tl::unexpected(outcomes.error());
                for (const IntakeOutcome &outcome : *outcomes)
                    add(outcome);
                all.counts.rejected = static_cast<int>(open->letters->rejected.size());
                all.counts.remarks += open->letters->remarks;
                return all;
            }
            all.counts.rejected = static_cast<int>(rejectedOf(*open).size());
            for (const ReadReport &sheet : open->report.further)
                all.counts.rejected += static_cast<int>(sheet.staged.rejected.size());
            if (open->kind == IntakeKind::Accounts) {
                const auto changed = takeInAccounts(store, office, newsOf(open->accounts));
                if (!changed)
                    return tl::unexpected(changed.error());
                all.counts.accounts = changed->added + changed->updated + changed->unchanged;
                return all;
            }
            if (open->kind == IntakeKind::Orders) {
                const auto &orders = open->orders.orders;
                if (const auto saved = store.saveOrders(orders, office.me.name, office.now()); !saved)
                    return tl::unexpected(saved.error());
                all.counts.orders = static_cast<int>(orders.size());
                return all;
            }
            for (const ImportOrder &order : ordersFor(open->report, office)) {
                const auto outcome = takeIn(store, office, order, ThenDraft::Everything, {}, progress);
                if (!outcome)
                    return tl::unexpected(outcome.error());
                add(*outcome);
            }
            if (!profile.isEmpty()) {
                if (const auto kept = keepProfile(store, profileOf(profile, open->report.table, open->report.mapping));
                    !kept)
                    return tl::unexpected(kept.error());
            }
            return all;
        })
        .then(this, [this](Result<TakenIn> all) -> Result<ImportCounts> {
            if (!all)
                return tl::unexpected(all.error());
            m_desk.publish(all->change);
            return std::move(all->counts);
        });
}

QFuture<Result<Done>> ReportDesk::saveRejected(const QString &path)
{
    return compute([open = m_open, path]() -> Result<Done> {
        if (open && open->letters)
            return problem(Cause::Input,
                           tr("What is left out of letters in JSON is mended in the tool that drafted them."));
        if (!open)
            return problem(Cause::Bug, tr("No report is open."));
        const QByteArray bytes = rejectedRowsCsv(open->report.table, rejectedOf(*open), open->report.mapping.headerRow);
        QString trouble;
        if (!writeWholeFile(path, bytes, &trouble))
            return problem(Cause::Storage, tr("'%1' cannot be written (%2).").arg(path, trouble));
        return Done {};
    });
}

void ReportDesk::cancel()
{
    m_cancel.cancel();
}

} // namespace countersign
