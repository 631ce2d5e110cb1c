// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/storeworker.h"
#include "ports/setupdesk.h"
#include "services/workplace.h"

namespace countersign {

/// How far the workplace is set up, over its settings and its store.
class SetupBook final : public SetupDesk {
    Q_OBJECT
public:
    /// \param place and \param worker outlive this
    /// \param startAnew leaves this program for a fresh one
    SetupBook(Workplace &place, StoreWorker &worker, std::function<void()> startAnew, QObject *parent = nullptr);

    QFuture<Result<SetupState>> look() override;
    QFuture<Result<QString>> tryDatabase(const QString &address, const QString &password) override;
    Result<Done> useDatabase(const QString &address, const QString &password) override;
    QString databaseAddress() const override;
    void startAnew() override { m_startAnew(); }

private:
    Workplace &m_place;
    StoreWorker &m_worker;
    std::function<void()> m_startAnew;
};

} // namespace countersign
