// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/post.h"
#include "ports/secrets.h"
#include "protocols/mailserver.h"

#include <chrono>
#include <memory>
#include <optional>

namespace countersign {

/// Delivers through a mail server, over one connection that is kept from letter to letter. It waits for the server in
/// short slices, without an event loop, so that it may run in a worker thread as well as in a program without windows;
/// the first delivery makes the connection, in its thread.
class SmtpPost : public Post {
public:
    /// Called for every login, in the thread of deliver(); nothing of it is kept.
    using SecretSource = std::function<Result<Secret>()>;

    /// \param patience shortens how long each reply may take; without one the standard's minutes hold
    SmtpPost(MailServer server, SecretSource secret, std::optional<std::chrono::milliseconds> patience = {});
    ~SmtpPost() override;

    Delivery deliver(const OutboxLetter &letter, const DeliveryHooks &hooks) override;
    void close() override;
    QString via() const override { return m_server.host; }

    /// Connects, encrypts, logs in and takes leave again, sending nothing: to look at a configuration. No reply is
    /// waited for longer than 12 seconds.
    Result<Done> tryLogin();

private:
    class Connection;

    MailServer m_server;
    SecretSource m_secret;
    std::optional<std::chrono::milliseconds> m_patience;
    std::unique_ptr<Connection> m_connection;
};

} // namespace countersign
