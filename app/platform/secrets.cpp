// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secrets.h"

#include "platform/settings.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct SecretWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Secrets)
};

struct SecretRow {
    SecretUse use;
    const char *area; ///< of its settings, and in the key ring
    const char *variable;
};
constexpr std::array secretRows {
    SecretRow { SecretUse::MailOut, "mail.out", "COUNTERSIGN_SMTP_PASSWORD" },
    SecretRow { SecretUse::MailIn, "mail.in", "COUNTERSIGN_IMAP_PASSWORD" },
    SecretRow { SecretUse::Database, "database", "COUNTERSIGN_DATABASE_PASSWORD" },
    SecretRow { SecretUse::Model, "model", "COUNTERSIGN_MODEL_KEY" },
};

const SecretRow &rowOf(SecretUse use)
{
    return *std::ranges::find(secretRows, use, &SecretRow::use);
}

QString commandKey(const SecretRow &row)
{
    return QString::fromLatin1(row.area) + u".password_command"_s;
}

constexpr int commandPatience = 30'000; // milliseconds: a hardware key may want to be touched
constexpr qsizetype largestSecret = 16 * 1024;

} // namespace

Result<Secret> secretFromCommand(const QString &command)
{
    const auto failed = [](const QString &why) {
        return problem(Cause::Input,
                       SecretWords::tr("The command for the password did not give one: %1. Look at "
                                       "the setting that ends in 'password_command'.")
                           .arg(why));
    };
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    process.start(u"/bin/sh"_s, { u"-c"_s, command });
#else
    process.startCommand(command);
#endif
    if (!process.waitForStarted(commandPatience))
        return failed(SecretWords::tr("it cannot be started"));
    if (!process.waitForFinished(commandPatience)) {
        process.kill();
        process.waitForFinished(1000);
        return failed(SecretWords::tr("it did not end within %1 seconds").arg(commandPatience / 1000));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failed(SecretWords::tr("it ended with the code %1").arg(process.exitCode()));
    QByteArray printed = process.readAllStandardOutput();
    if (printed.endsWith('\n'))
        printed.chop(1);
    if (printed.endsWith('\r'))
        printed.chop(1);
    if (printed.isEmpty())
        return failed(SecretWords::tr("it printed nothing"));
    if (printed.size() > largestSecret || printed.contains('\n') || printed.contains('\0'))
        return failed(SecretWords::tr("it printed more than one line"));
    return Secret(std::move(printed));
}

Secrets::Secrets(const Settings &settings, KeyRing &ring)
    : m_settings(settings)
    , m_ring(ring)
{
}

QString Secrets::ringName(SecretUse use) const
{
    const QString area = QString::fromLatin1(rowOf(use).area);
    const QString user = m_settings.value(QString(area + u".user"_s));
    const QString host
        = use == SecretUse::Database ? m_settings.value(u"database.url") : m_settings.value(QString(area + u".host"_s));
    return area + u' ' + user + u'@' + host;
}

Result<std::optional<Secrets::Found>> Secrets::find(SecretUse use)
{
    const SecretRow &row = rowOf(use);
    if (auto kept = m_ring.read(ringName(use)); kept && !kept->isEmpty())
        return Found { std::move(*kept), SecretWords::tr("the key ring") };
    const QString command = m_settings.value(commandKey(row));
    if (!command.isEmpty()) {
        auto printed = secretFromCommand(command);
        if (!printed)
            return tl::unexpected(printed.error());
        return Found { std::move(*printed), SecretWords::tr("the command in %1").arg(commandKey(row)) };
    }
    if (QByteArray given = qgetenv(row.variable); !given.isEmpty())
        return Found { Secret(std::move(given)),
                       SecretWords::tr("the environment (%1)").arg(QString::fromLatin1(row.variable)) };
    if (const auto typed = m_session.find(use); typed != m_session.end() && !typed->second.isEmpty()) {
        const QByteArray &bytes = typed->second.reveal();
        return Found { Secret(QByteArray(bytes.constData(), bytes.size())),
                       SecretWords::tr("what was typed in this session") };
    }
    return std::optional<Found>();
}

Result<Secret> Secrets::read(SecretUse use)
{
    auto found = find(use);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found) {
        const SecretRow &row = rowOf(use);
        return problem(
            Cause::Input,
            SecretWords::tr("There is no password for %1: none in the key ring, no command in %2, and %3 is not set.")
                .arg(QString::fromLatin1(row.area), commandKey(row), QString::fromLatin1(row.variable)));
    }
    return std::move((*found)->secret);
}

void Secrets::keepForSession(SecretUse use, Secret secret)
{
    m_session.insert_or_assign(use, std::move(secret));
}

Result<Done> Secrets::store(SecretUse use, const Secret &secret)
{
    return m_ring.write(ringName(use), secret);
}

QString Secrets::sourceOf(SecretUse use)
{
    const auto found = find(use);
    if (!found)
        return found.error().says;
    return *found ? (*found)->source : QString();
}

} // namespace countersign
