// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"
#include "platform/systemclock.h"

#include <QCoreApplication>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct MailWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::MailServer)
};

MailSecurity securityFrom(const QString &key)
{
    return key == u"tls"_s ? MailSecurity::Tls : key == u"none"_s ? MailSecurity::None : MailSecurity::StartTls;
}

MailAuth authFrom(const QString &key)
{
    return key == u"login"_s  ? MailAuth::Login
        : key == u"xoauth2"_s ? MailAuth::XOAuth2
        : key == u"none"_s    ? MailAuth::None
                              : MailAuth::Plain;
}

} // namespace

Result<MailServer> mailOut(const Settings &settings)
{
    // With one of these left aside letters would go another way than the file says, or nowhere, without a word.
    if (const QString complaint = settings.complaintAbout(
            { u"mail.from"_s, u"mail.reply_to"_s, u"mail.out.host"_s, u"mail.out.port"_s, u"mail.out.security"_s,
              u"mail.out.auth"_s, u"mail.out.user"_s, u"mail.out.ca_file"_s, u"mail.out.password_command"_s });
        !complaint.isEmpty()) {
        return problem(
            Cause::Input,
            MailWords::tr("Nothing is sent while the settings file holds a value for mail that does not fit. "
                          "%1")
                .arg(complaint));
    }
    MailServer server;
    server.host = settings.value(u"mail.out.host");
    server.security = securityFrom(settings.value(u"mail.out.security"));
    server.auth = authFrom(settings.value(u"mail.out.auth"));
    server.user = settings.value(u"mail.out.user");
    server.caFile = settings.value(u"mail.out.ca_file");
    const bool isOtherPort = !settings.isSet(u"mail.out.port") && server.security == MailSecurity::Tls;
    server.port = isOtherPort ? quint16(465) : settings.value(u"mail.out.port").toUShort();
    if (server.host.isEmpty())
        return server;
    if (server.security == MailSecurity::None && !isLoopback(server.host)) {
        return problem(
            Cause::Input,
            MailWords::tr("Mail to %1 would go unencrypted. Set mail.out.security to starttls or tls; none is for a "
                          "server on this machine.")
                .arg(server.host));
    }
    if (server.auth != MailAuth::None && server.user.isEmpty()) {
        return problem(
            Cause::Input,
            MailWords::tr(
                "The mail server %1 wants a name to log in with: set mail.out.user, or mail.out.auth to none.")
                .arg(server.host));
    }
    if (settings.value(u"mail.from").isEmpty())
        return problem(Cause::Input, MailWords::tr("Letters have no sender's address yet: set mail.from."));
    return server;
}

std::chrono::seconds undoTime(const Settings &settings)
{
    return std::chrono::seconds(settings.value(u"mail.out.undo_seconds").toInt());
}

LeavingRules leavingRules(const Settings &settings)
{
    LeavingRules rules;
    rules.zone = SystemClock(settings.company().timezone).zone();
    if (const int perMinute = settings.value(u"mail.out.per_minute").toInt(); perMinute > 0)
        rules.perMinute = perMinute;
    if (const auto hours = hoursFrom(settings.value(u"mail.out.hours")))
        std::tie(rules.from, rules.until) = *hours;
    return rules;
}

std::chrono::hours releaseHolds(const Settings &settings)
{
    return std::chrono::hours(settings.value(u"mail.out.at_most_hours").toInt());
}

} // namespace countersign
