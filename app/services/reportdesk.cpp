// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reportdesk.h"

#include "domain/factnames.h"
#include "intake/folding.h"
#include "jobs/compute.h"
#include "readers/reader.h"
#include "services/intake.h"
#include "services/reviewing.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LETTERS_AT_MOST = 64LL << 20;
constexpr size_t ROWS_TO_SHOW = 5;

QString factWords(QStringView fact)
{
    return fact.toString().replace(u'_', u' ');
}

std::vector<FactChoice> factChoices(const Mapping &mapping)
{
    using namespace factnames;
    constexpr std::array STANDARD {
        ACCOUNT,        columns::ACCOUNT_NAME,
        columns::TYPE,  columns::STATE,
        ORDER,          LINE,
        PRODUCT,        SKU,
        QUANTITY,       ORDERED_QUANTITY,
        ORDER_DATE,     PROMISED_DATE,
        NEW_DATE,       SHIPPED_DATE,
        CARRIER,        TRACKING,
        AMOUNT,         BILLED_AMOUNT,
        CORRECT_AMOUNT, ORDER_VALUE,
        CURRENCY,       INVOICE,
        REASON,         SERVICE,
        STARTED_AT,     RESTORED_AT,
        MILESTONE,      STATUS,
        APPOINTMENT_AT, DELIVERED_DATE,
        RECEIVED_AT,    DUE_AT,
        INBOUND_TEXT,
    };
    std::vector<FactChoice> choices { { QString(), ReportDesk::tr("not taken over") } };
    for (const QStringView fact : STANDARD)
        choices.push_back({ fact.toString(), factWords(fact) });
    for (const MappedColumn &column : mapping.columns) {
        const QString own = factNameOf(column.header);
        const auto known = std::ranges::find(choices, own, &FactChoice::fact);
        if (!own.isEmpty() && known == choices.end())
            choices.push_back({ own, ReportDesk::tr("%1 (your own)").arg(factWords(own)) });
    }
    return choices;
}

StagedRow stagedRow(const SheetRow &row)
{
    StagedRow staged { row.number, {} };
    for (const Cell &cell : row.cells)
        staged.cells += cell.text;
    return staged;
}

/// \param sheet named in the reasons where the file has several
void addRejectedRows(const ReadReport &report, const QString &sheet, std::vector<RejectedRow> &rejected)
{
    for (const SetAsideRow &each : report.staged.rejected) {
        const auto row = std::ranges::find(report.table.rows, each.row, &SheetRow::number);
        rejected.push_back(
            { row == report.table.rows.end() ? StagedRow { each.row, {} } : stagedRow(*row),
              sheet.isEmpty() ? each.reason : ReportDesk::tr("Sheet '%1': %2").arg(sheet, each.reason) });
    }
}

} // namespace

ReportDesk::ReportDesk(StoreWorker &worker, LocalDesk &desk, QObject *parent)
    : ImportDesk(parent)
    , m_worker(worker)
    , m_desk(desk)
{
}

Result<ReportDesk::OpenPtr> ReportDesk::opened(const QString &path, const Knowledge &knowledge,
                                               const std::vector<ImportProfile> &profiles)
{
    Open open;
    open.knowledge = knowledge;
    open.name = QFileInfo(path).fileName();
    if (path.endsWith(u".json", Qt::CaseInsensitive)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > LETTERS_AT_MOST)
            return problem(Cause::Input, tr("'%1' cannot be read (%2).").arg(open.name, file.errorString()));
        auto letters = readGivenLetters(file.readAll(), knowledge);
        if (!letters)
            return problem(letters.error().cause, tr("'%1': %2").arg(open.name, letters.error().says));
        open.letters = std::move(*letters);
        return std::make_shared<const Open>(std::move(open));
    }
    auto report = readReport(path, knowledge, profiles);
    if (!report)
        return tl::unexpected(report.error());
    open.report = std::move(*report);
    for (const MappingQuestion &question : open.report.mapping.questions)
        open.questions.push_back({ question, {} });
    return std::make_shared<const Open>(std::move(open));
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
    stageAnew(open.report, open.knowledge);
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
    report.subject = tr("records");
    for (const MappedColumn &column : mapping.columns)
        report.columns.push_back({ column.column, column.header, column.fact, column.reason });
    report.facts = factChoices(mapping);
    for (const SheetRow &row : open.report.table.rows) {
        if (row.number > mapping.headerRow && report.firstRows.size() < ROWS_TO_SHOW)
            report.firstRows.push_back(stagedRow(row));
    }
    const StagedRecords &rows = open.report.staged;
    report.rows = rows.read();
    report.good = static_cast<int>(rows.records.size());
    addRejectedRows(open.report, {}, report.rejected);
    for (const ReadReport &sheet : open.report.further) {
        report.rows += sheet.staged.read();
        report.good += static_cast<int>(sheet.staged.records.size());
        addRejectedRows(sheet, sheet.table.name, report.rejected);
    }
    for (const Answered &each : open.questions)
        report.questions.push_back({ each.question.says, each.question.options, {}, each.option });
    report.notes = open.report.table.notes;
    for (const ReadReport &sheet : open.report.further) {
        report.notes += tr("The sheet '%1' has the same columns and is read too.").arg(sheet.table.name);
        report.notes += sheet.table.notes;
    }
    if (!rows.ignored.empty())
        report.notes += tr("%n row(s) left aside: %1", nullptr, static_cast<int>(rows.ignored.size()))
                            .arg(rows.ignored.front().reason);
    for (const SetAsideRow &remark : rows.remarks)
        report.notes += tr("Row %1: %2").arg(remark.row).arg(remark.reason);
    report.profile = mapping.profile;
    report.suggestedProfile = QFileInfo(open.name).completeBaseName();
    if (report.good == 0)
        report.whyNot = report.rows == 0 ? tr("There are no rows under the header.")
                                         : tr("No row can be taken in as it is understood now.");
    return report;
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
    auto known = m_worker.submit(
        [office = m_desk.office()](Store &store) -> Result<std::pair<Knowledge, std::vector<ImportProfile>>> {
            auto knowledge = knowledgeOf(store, office);
            if (!knowledge)
                return tl::unexpected(knowledge.error());
            auto profiles = importProfiles(store);
            if (!profiles)
                return tl::unexpected(profiles.error());
            return std::pair(std::move(*knowledge), std::move(*profiles));
        });
    return show(known
                    .then(this,
                          [path](const Result<std::pair<Knowledge, std::vector<ImportProfile>>> &all) {
                              return compute([path, all]() -> Result<OpenPtr> {
                                  if (!all)
                                      return tl::unexpected(all.error());
                                  return opened(path, all->first, all->second);
                              });
                          })
                    .unwrap());
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
        const Codes codes = changed.report.mapping.codes;
        changed.report.mapping
            = mapColumns(changed.report.table, changed.knowledge, profile, IntakeKind::Records, codes);
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
                    all.counts.remarks += tr("%1: %2").arg(update.id.value(), update.because);
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
            all.counts.rejected = static_cast<int>(open->report.staged.rejected.size());
            for (const ReadReport &sheet : open->report.further)
                all.counts.rejected += static_cast<int>(sheet.staged.rejected.size());
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
        QSaveFile file(path);
        const QByteArray bytes
            = rejectedRowsCsv(open->report.table, open->report.staged.rejected, open->report.mapping.headerRow);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return problem(Cause::Storage, tr("'%1' cannot be written (%2).").arg(path, file.errorString()));
        return Done {};
    });
}

void ReportDesk::cancel()
{
    m_cancel.cancel();
}

} // namespace countersign
