// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/storeworker.h"
#include "ports/qualitydesk.h"
#include "services/localdesk.h"

namespace countersign {

/// The measures of the workspace for the Quality page, and the callbacks and acknowledgments that people write down.
class MeasureDesk final : public QualityDesk {
    Q_OBJECT
public:
    /// \param worker and \param desk outlive this
    MeasureDesk(StoreWorker &worker, LocalDesk &desk, QObject *parent = nullptr);

    QFuture<Result<QualityView>> load(int weeks) override;
    QFuture<Result<std::vector<LetterBehind>>> lettersBehind(Measure measure, const IsoWeek &week,
                                                             const Group &group) override;
    QFuture<Result<Letter>> letter(const CommunicationId &id) override;
    QFuture<Result<Acknowledgment>> acknowledge(const QString &alert, const QString &note) override;
    QFuture<Result<StandOut>> standOut(const Group &group) override;
    QFuture<Result<Done>> correctKind(const QString &edit, EditKind kind) override;
    QFuture<Result<Trial>> tryOut(const Improvement &improvement) override;
    QFuture<Result<Done>> publish(const Trial &trial, const QString &reason) override;
    QFuture<Result<std::vector<AccountName>>> accounts() override;
    QFuture<Result<std::vector<SentLetter>>> lettersTo(const AccountId &account) override;
    QFuture<Result<Done>> logCallback(const CallbackNote &note) override;

private:
    StoreWorker &m_worker;
    LocalDesk &m_desk;
};

} // namespace countersign
