// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/setupdesk.h"

namespace countersign::testing {

/// A workspace that is as far as a test says; the database "postgresql://care@away/care" does not answer.
class FakeSetupDesk : public SetupDesk {
public:
    using SetupDesk::SetupDesk;

    QStringList commands;
    SetupState state;

    QFuture<Result<SetupState>> look() override { return QtFuture::makeReadyFuture<Result<SetupState>>(state); }
    QFuture<Result<QString>> tryDatabase(const QString &address, const QString &password) override
    {
        commands.append(QStringLiteral("try %1 %2").arg(address, password));
        if (address == QStringLiteral("postgresql://care@away/care"))
            return QtFuture::makeReadyFuture<Result<QString>>(
                tl::unexpected<Problem>(Problem { Cause::Storage, QStringLiteral("The server does not answer."), {} }));
        return QtFuture::makeReadyFuture<Result<QString>>(QStringLiteral("It answers, and holds nothing yet."));
    }
    Result<Done> useDatabase(const QString &address, const QString &) override
    {
        commands.append(QStringLiteral("use ") + address);
        m_address = address;
        return Done {};
    }
    QString databaseAddress() const override { return m_address; }
    void startAnew() override { commands.append(QStringLiteral("startAnew")); }

private:
    QString m_address;
};

} // namespace countersign::testing
