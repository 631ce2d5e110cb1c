// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/cancel.h"
#include "jobs/storeworker.h"
#include "ports/importdesk.h"
#include "services/givenletters.h"
#include "services/localdesk.h"
#include "services/reports.h"

#include <memory>

namespace countersign {

/// Reads one report at a time for the import page, and takes it in when a person confirms it (or a known profile does).
class ReportDesk final : public ImportDesk {
    Q_OBJECT
public:
    /// \param worker and \param desk outlive this
    ReportDesk(StoreWorker &worker, LocalDesk &desk, QObject *parent = nullptr);

    QFuture<Result<StagedReport>> read(const QString &path) override;
    QFuture<Result<StagedReport>> takeFor(const QString &kind) override;
    QFuture<Result<StagedReport>> assign(int column, const QString &fact) override;
    QFuture<Result<StagedReport>> answer(int question, const QString &option) override;
    QFuture<Result<ImportCounts>> confirm(const QString &profile) override;
    QFuture<Result<Done>> saveRejected(const QString &path) override;
    void cancel() override;

private:
    struct Answered {
        MappingQuestion question;
        QString option; ///< empty: open
    };
    /// The file that is open now: a table with its mapping, or letters in JSON.
    struct Open {
        ReadReport report;
        IntakeKind kind = IntakeKind::Records;
        std::shared_ptr<const std::vector<SheetTable>> tables; ///< to read them as another kind
        StagedAccounts accounts; ///< of an accounts file
        ReadOrders orders; ///< of an orders file
        std::vector<Order> knownOrders; ///< to which an orders file may add lines
        std::vector<ImportProfile> profiles;
        Knowledge knowledge;
        std::vector<Answered> questions;
        std::optional<GivenLetters> letters;
        QString name;
    };
    using OpenPtr = std::shared_ptr<const Open>;

    /// What is known before a file is read.
    struct Known {
        Knowledge knowledge;
        std::vector<ImportProfile> profiles;
        std::vector<Order> orders;
    };

    static Result<OpenPtr> opened(const QString &path, const Known &known);
    static void countRows(StagedReport &report, const Open &open);
    /// The open file read as that kind, as a file that was just opened.
    static Result<OpenPtr> readAs(Open open, IntakeKind kind);
    static void stage(Open &open); ///< the rows, by the mapping
    static const std::vector<SetAsideRow> &rejectedOf(const Open &open);
    static OpenPtr applied(Open open);
    static StagedReport staged(const Open &open);
    QFuture<Result<StagedReport>> show(QFuture<Result<OpenPtr>> reading);

    StoreWorker &m_worker;
    LocalDesk &m_desk;
    OpenPtr m_open;
    Cancel m_cancel;
    Ticket m_ticket;
};

} // namespace countersign
