// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtppost.h"

#include "mail/smtpconnection.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

/// Somebody looks at the screen while it is tried, and no letter hangs on it.
constexpr std::chrono::milliseconds A_LOOK { 12'000 };

/// A server hangs up on a connection that was idle for long: the letter that finds out had no part in it.
bool wasLostWhileIdle(const SmtpOutcome &outcome)
{
    const bool isBeforeAnyReply
        = outcome.stage == SmtpStage::Idle || outcome.stage == SmtpStage::Reset || outcome.stage == SmtpStage::Mail;
    const bool isAGoodbye = outcome.fault == SmtpFault::Refused && outcome.code == 421;
    return outcome.fate == SmtpOutcome::Fate::NotAccepted && isBeforeAnyReply
        && (outcome.fault == SmtpFault::Closed || isAGoodbye);
}

Delivery deliveryOf(const SmtpOutcome &outcome, const SmtpParties &parties, const std::optional<Problem> &objection)
{
    Delivery delivery;
    delivery.reply = outcome.reply;
    switch (outcome.fate) {
    case SmtpOutcome::Fate::Accepted:
        delivery.fate = Delivery::Fate::Accepted;
        break;
    case SmtpOutcome::Fate::Uncertain:
        delivery.fate = Delivery::Fate::Uncertain;
        break;
    case SmtpOutcome::Fate::NotAccepted:
        delivery.fate = Delivery::Fate::NotAccepted;
        delivery.trouble = troubleOf(outcome, parties);
        delivery.heldBack = outcome.fault == SmtpFault::HeldBack;
        break;
    }
    delivery.says = objection ? objection->says : meaningOf(outcome, parties);
    return delivery;
}

} // namespace

SmtpPost::SmtpPost(MailServer server, SecretSource secret, std::optional<std::chrono::milliseconds> patience)
    : m_server(std::move(server))
    , m_secret(std::move(secret))
    , m_patience(patience)
{
}

SmtpPost::~SmtpPost()
{
    close();
}

Delivery SmtpPost::deliver(const OutboxLetter &letter, const DeliveryHooks &hooks)
{
    const SmtpLetter wire { letter.from, letter.to, letter.bytes,
                            QString(letter.messageId.value()).remove(u'<').remove(u'>').toLatin1() };
    const SmtpParties parties { m_server.host, letter.from, letter.to, m_server.security, m_server.port };
    std::optional<Problem> objection;
    bool mayConnectAnew = true;
    bool mayRefreshToken = m_server.auth == MailAuth::XOAuth2;
    while (true) {
        if (m_connection && !m_connection->isUsable())
            m_connection.reset();
        if (!m_connection)
            m_connection = std::make_unique<Connection>(m_server, m_secret, m_patience);
        const bool wasUsed = m_connection->wasUsed();
        const auto trouble = m_connection->makeReady(hooks.isCancelled);
        const SmtpOutcome outcome = trouble ? *trouble : m_connection->carry(wire, hooks, objection);
        if (!m_connection->isUsable())
            m_connection.reset();
        if (wasUsed && wasLostWhileIdle(outcome) && std::exchange(mayConnectAnew, false))
            continue;
        const bool isStaleToken
            = outcome.stage == SmtpStage::Auth && outcome.fault == SmtpFault::Refused && outcome.code / 100 == 5;
        if (isStaleToken && std::exchange(mayRefreshToken, false))
            continue;
        return deliveryOf(outcome, parties, objection);
    }
}

void SmtpPost::close()
{
    if (!m_connection)
        return;
    m_connection->quit();
    m_connection.reset();
}

Result<Done> SmtpPost::tryLogin()
{
    close();
    m_connection = std::make_unique<Connection>(m_server, m_secret, std::min(m_patience.value_or(A_LOOK), A_LOOK));
    const auto trouble = m_connection->makeReady({});
    close();
    if (trouble)
        return problem(Cause::Network,
                       meaningOf(*trouble, { m_server.host, {}, {}, m_server.security, m_server.port }));
    return Done {};
}

} // namespace countersign
