// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

enum class MailSecurity {
    StartTls, ///< required: without it nothing is said
    Tls, ///< from the first byte
    None, ///< to this machine only
};

enum class MailAuth { Plain, Login, XOAuth2, None };

/// How a mail server is reached.
struct MailServer {
    QString host; ///< empty: none is configured, and letters go to the practice outbox
    quint16 port = 587;
    MailSecurity security = MailSecurity::StartTls;
    MailAuth auth = MailAuth::Plain;
    QString user;
    QString caFile; ///< further certificate authorities, PEM; empty: those of the system alone
    bool operator==(const MailServer &) const = default;
};

/// The port for TLS from the first byte (RFC 8314 3.3): a server on it says nothing before.
inline constexpr quint16 portOfTls = 465;

/// "localhost", 127.0.0.0/8, ::1: where no encryption is needed.
bool isLoopback(const QString &host);

} // namespace countersign
