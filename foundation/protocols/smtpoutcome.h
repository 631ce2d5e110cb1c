// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mailserver.h"
#include "protocols/trouble.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>

namespace countersign {

/// How far a conversation with a server came.
enum class SmtpStage {
    Connect,
    Greeting,
    Hello, ///< EHLO, HELO
    StartTls, ///< until the 220
    Tls, ///< the handshake and the certificate
    Auth,
    Idle, ///< ready for a letter
    Mail,
    Recipient,
    Data, ///< until the 354
    Body, ///< until the final dot
    Dot, ///< from the final dot to its reply
    Reset,
    Quit,
};

/// What went wrong there.
enum class SmtpFault {
    Refused, ///< a complete reply said no
    Closed,
    TimedOut,
    Garbage, ///< no SMTP, or a reply that does not answer the command
    Early, ///< a reply before its time
    NotOffered, ///< the server cannot encrypt, or not log in this way
    NotEncrypted, ///< a password would go in clear
    HostNotFound,
    Unreachable,
    TlsFailed,
    CertificateRefused,
    NoSecret, ///< the password is not to be had
    TooLarge,
    NeedsSmtpUtf8,
    NotFit, ///< envelope or bytes break the rules: our own last look
    HeldBack, ///< stopped by our side before the final dot
};

/// What became of a letter, or of a connection before there was one.
struct SmtpOutcome {
    enum class Fate { Accepted, NotAccepted, Uncertain };
    Fate fate = Fate::NotAccepted;
    SmtpStage stage = SmtpStage::Connect;
    SmtpFault fault = SmtpFault::Refused; ///< of what was not accepted or is uncertain
    int code = 0; ///< of the reply; 0 where there was none
    QByteArray enhanced; ///< "5.1.1"
    QString reply; ///< fit to be shown
    QString detail; ///< what the system says of it: a certificate's fault, the mechanisms that are offered
    bool operator==(const SmtpOutcome &) const = default;
};

/// Who the trouble is told about.
struct SmtpParties {
    QString server;
    QString from;
    QString to;
    MailSecurity security = MailSecurity::Tls; ///< as it is set
    quint16 port = 0; ///< 0: not known
};

/// Whose trouble it is and what follows (mail.md, Whose trouble is it). For outcomes that are NotAccepted.
Trouble troubleOf(const SmtpOutcome &outcome, const SmtpParties &parties);

/// What an outcome that is Accepted or Uncertain means, for a person.
QString meaningOf(const SmtpOutcome &outcome, const SmtpParties &parties);

QString keyOf(SmtpStage stage); ///< "mail", "dot"
QString keyOf(SmtpFault fault); ///< "refused", "timed-out"

/// How long a reply may take (RFC 5321 4.5.3.2).
std::chrono::seconds patienceFor(SmtpStage stage);

} // namespace countersign
