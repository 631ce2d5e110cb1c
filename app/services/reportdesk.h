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
        Knowledge knowledge;
        std::vector<Answered> questions;
        std::optional<GivenLetters> letters;
        QString name;
    };
    using OpenPtr = std::shared_ptr<const Open>;

    static Result<OpenPtr> opened(const QString &path, const Knowledge &knowledge,
                                  const std::vector<ImportProfile> &profiles);
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
