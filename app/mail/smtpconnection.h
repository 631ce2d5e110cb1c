// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/smtppost.h"
#include "protocols/smtpsession.h"

#include <QDeadlineTimer>

#include <functional>

class QSslSocket;

namespace countersign {

/// One TCP connection to a mail server with the protocol on top: carries its bytes and keeps its time.
class SmtpPost::Connection {
public:
    Connection(const MailServer &server, const SecretSource &secret, std::optional<std::chrono::milliseconds> patience);
    ~Connection();

    /// Until the server is ready for a letter. Nothing where it is, else why not.
    std::optional<SmtpOutcome> makeReady(const std::function<bool()> &isCancelled);
    /// After makeReady(). \param objection set where beforeDot refused
    SmtpOutcome carry(const SmtpLetter &letter, const DeliveryHooks &hooks, std::optional<Problem> &objection);
    bool isUsable(); ///< as far as can be told without asking the server
    bool wasUsed() const { return m_wasUsed; } ///< a letter went over it before
    void quit();

private:
    std::optional<SmtpOutcome> connectToServer();
    std::optional<SmtpOutcome> trustedAuthorities();
    void encrypt();
    void giveSecret();
    void flush(const std::function<bool()> &isCancelled);
    void listen(const std::function<bool()> &isCancelled);
    void hear(); ///< what is here already, without waiting
    void decideAboutTheDot(const DeliveryHooks &hooks, std::optional<Problem> &objection);
    bool stopsHere(const std::function<bool()> &isCancelled);
    QDeadlineTimer deadline() const;

    const MailServer &m_server;
    const SecretSource &m_secret;
    std::optional<std::chrono::milliseconds> m_patience;
    std::unique_ptr<QSslSocket> m_socket;
    std::optional<SmtpSession> m_session;
    bool m_wasUsed = false;
};

} // namespace countersign
