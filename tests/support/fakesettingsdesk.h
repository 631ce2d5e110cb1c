// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/settingsdesk.h"

namespace countersign::testing {

/// Settings in memory; "nowhere" is refused by every one of them.
class FakeSettingsDesk : public SettingsDesk {
public:
    explicit FakeSettingsDesk(QObject *parent = nullptr)
        : SettingsDesk(parent)
    {
        using Kind = SettingEntry::Kind;
        const auto s = [](const char *utf8) {
            return QString::fromUtf8(utf8);
        };
        m_entries = {
            { s("company.name"),
              s("Company"),
              s("Name"),
              s("As it stands in letters."),
              Kind::Text,
              {},
              {},
              s("Northwind Traders"),
              true },
            { s("company.phone"),
              s("Company"),
              s("Telephone"),
              s("The number that letters give."),
              Kind::Text,
              {},
              {},
              s("206 555 0104"),
              true },
            { s("me.name"),
              s("You"),
              s("Name"),
              s("It signs letters and stands beside what you decide."),
              Kind::Text,
              {},
              {},
              s("Laura Callahan"),
              true },
            { s("me.role"),
              s("You"),
              s("Role"),
              s("What you may decide."),
              Kind::Choice,
              { s("coordinator"), s("lead") },
              { s("Coordinator"), s("Team lead") },
              s("coordinator"),
              true },
            { s("mail.out.host"),
              s("Mail out"),
              s("Server"),
              s("Empty: letters go to the practice outbox."),
              Kind::Text,
              {},
              {},
              s("smtp.northwind.example"),
              true },
            { s("mail.out.port"),
              s("Mail out"),
              s("Port"),
              s("587 for STARTTLS, 465 for TLS."),
              Kind::Number,
              {},
              {},
              s("587"),
              true },
            { s("mail.out.security"),
              s("Mail out"),
              s("Encryption"),
              s("None is for this machine only."),
              Kind::Choice,
              { s("starttls"), s("tls"), s("none") },
              { s("STARTTLS"), s("TLS"), s("None") },
              s("starttls"),
              true },
            { s("mail.out.password"),
              s("Mail out"),
              s("Password"),
              s("Kept in the system’s key ring."),
              Kind::Secret,
              {},
              {},
              {},
              true },
            { s("mail.out.undo_seconds"),
              s("Mail out"),
              s("Undo, in seconds"),
              s("How long a sent letter waits in which Undo takes it back."),
              Kind::Number,
              {},
              {},
              s("15"),
              true },
        };
    }

    QStringList commands;
    std::optional<Problem> testFailure;

    std::vector<SettingEntry> entries() const override { return m_entries; }
    Result<Done> set(const QString &key, const QString &value) override
    {
        commands.append(QStringLiteral("%1=%2").arg(key, value));
        if (value == QStringLiteral("nowhere"))
            return problem(Cause::Input, QStringLiteral("“nowhere” is no server."));
        for (SettingEntry &entry : m_entries) {
            if (entry.key == key)
                entry.value = value.trimmed();
        }
        Q_EMIT changed(key);
        return Done {};
    }
    QFuture<Result<Done>> setSecret(const QString &key, const QString &) override
    {
        commands.append(key + QStringLiteral("=(secret)"));
        return QtFuture::makeReadyFuture<Result<Done>>(Done {});
    }
    QFuture<Result<QString>> sendTest() override
    {
        commands.append(QStringLiteral("test"));
        if (testFailure)
            return QtFuture::makeReadyFuture<Result<QString>>(tl::unexpected<Problem>(*testFailure));
        return QtFuture::makeReadyFuture<Result<QString>>(
            QStringLiteral("The server took it for laura.callahan@northwind.example. Look into your mailbox."));
    }

private:
    std::vector<SettingEntry> m_entries;
};

} // namespace countersign::testing
