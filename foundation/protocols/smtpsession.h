// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secrets.h"
#include "protocols/mailserver.h"
#include "protocols/smtpoutcome.h"
#include "protocols/smtpreply.h"

#include <deque>
#include <optional>
#include <set>

namespace countersign {

/// What a server said it can do, in its reply to EHLO.
struct SmtpCapabilities {
    bool pipelining = false;
    bool startTls = false;
    bool smtpUtf8 = false;
    bool eightBit = false;
    bool dsn = false;
    std::optional<qint64> largest; ///< octets; nothing where it names no limit
    std::set<QByteArray> auth; ///< mechanisms, upper case
    bool operator==(const SmtpCapabilities &) const = default;
};
SmtpCapabilities capabilitiesOf(const SmtpReply &helloReply);

/// A finished letter as the protocol sees it.
struct SmtpLetter {
    QString from;
    QString to;
    QByteArray bytes; ///< CRLF line ends
    QByteArray envelopeId; ///< for delivery reports; ASCII, may be empty
};

/// One side of an SMTP conversation as a pure state machine: bytes in, bytes out, no socket, no clock. A driver carries
/// the bytes, keeps the time (`patience`) and does what `wants` says; what became of the letter is in `outcome`.
///
/// The final dot is never among what a driver gets before it said sendDot(): until then a letter is surely not
/// accepted, from then on only a complete reply tells.
class SmtpSession {
public:
    struct Options {
        QByteArray ownName; ///< for EHLO: a domain or an address literal
        MailSecurity security = MailSecurity::StartTls;
        MailAuth auth = MailAuth::Plain;
        QByteArray user; ///< UTF-8
        bool isLoopback = false; ///< a password may go unencrypted to this machine
    };
    enum class Wants {
        Reply, ///< bytes from the server, for `patience` at most
        Encryption, ///< the TLS handshake, then encrypted()
        Secret, ///< giveSecret()
        Letter, ///< send(), or quit()
        Dot, ///< the durable commit, a last look, then sendDot() or holdBack()
        Closing, ///< the connection is of no more use: close it
    };

    explicit SmtpSession(Options options);

    Wants wants() const;
    QByteArray takeOutput(); ///< to be written, in this order, at once
    SmtpStage stage() const; ///< of what is waited for
    std::chrono::seconds patience() const { return patienceFor(stage()); }
    /// Of the letter that was sent last; stays until the next send().
    const std::optional<SmtpOutcome> &outcome() const { return m_outcome; }
    /// Why the connection is of no more use; nothing after a quit.
    const std::optional<SmtpOutcome> &failure() const { return m_failure; }
    const SmtpCapabilities &capabilities() const { return m_capabilities; }

    void received(const QByteArray &bytes);
    void encrypted();
    /// The way to the server is gone: Closed, TimedOut, Unreachable, TlsFailed, …
    void lost(SmtpFault fault, const QString &detail = {});

    void giveSecret(const Secret &secret);
    void send(const SmtpLetter &letter);
    void sendDot();
    void holdBack(); ///< gives up the letter before its dot, and the connection with it
    void quit();

private:
    enum class Phase { Talking, Encrypting, NeedsSecret, Ready, BeforeDot, Closed };

    void say(const QByteArray &line, SmtpStage awaited);
    void take(const SmtpReply &reply);
    void takeUnasked(const SmtpReply &reply);
    void takeGreeting(const SmtpReply &reply);
    void takeHello(const SmtpReply &reply);
    void takeStartTls(const SmtpReply &reply);
    void takeAuth(const SmtpReply &reply);
    void takeEnvelope(SmtpStage stage, const SmtpReply &reply);
    void takeData(const SmtpReply &reply);
    void takeDot(const SmtpReply &reply);
    void hello();
    void afterHello();
    void authenticate();
    void refuseLetter(SmtpStage stage, const SmtpReply &reply);
    void finishRefused();
    void settle(SmtpOutcome outcome);
    void fail(SmtpStage stage, SmtpFault fault, const SmtpReply &reply = {}, const QString &detail = {});
    std::optional<SmtpOutcome> objectionTo(const SmtpLetter &letter) const;
    QByteArray mailCommand() const;
    QByteArray recipientCommand() const;
    void startBody();
    bool hasLetter() const { return m_letter.has_value(); }

    Options m_options;
    Phase m_phase = Phase::Talking;
    SmtpReplyReader m_reader;
    SmtpCapabilities m_capabilities;
    QByteArray m_output;
    std::deque<SmtpStage> m_awaited; ///< of the replies that are still to come, in order
    std::deque<QByteArray> m_authAnswers; ///< to the server's challenges
    std::optional<SmtpLetter> m_letter; ///< under way
    std::optional<SmtpOutcome> m_refusal; ///< of it, while pipelined replies are still to come
    QByteArray m_tail; ///< the end of the body, which leaves with the dot
    std::optional<SmtpOutcome> m_outcome;
    std::optional<SmtpOutcome> m_failure;
    bool m_isEncrypted = false;
    bool m_saidHelo = false;
    bool m_saidDot = false;
};

} // namespace countersign
