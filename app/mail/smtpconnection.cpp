// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtpconnection.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::SmtpPost)
};

/// How often a wait looks up to see whether it was cancelled.
constexpr int slice = 100; // milliseconds
/// How long a server may say nothing on a port on which it most likely waits for us.
constexpr std::chrono::milliseconds longestMuteness { 30'000 };
/// Connecting cannot be looked up from.
constexpr int longestConnect = 30'000; // milliseconds

SmtpOutcome neverCame(SmtpStage stage, SmtpFault fault, const QString &detail)
{
    SmtpOutcome outcome;
    outcome.stage = stage;
    outcome.fault = fault;
    outcome.detail = detail;
    return outcome;
}

/// An address literal (RFC 5321 4.1.3): true wherever the machine stands, and tells no name of it.
QByteArray ownName(const QHostAddress &address)
{
    QHostAddress plain = address;
    plain.setScopeId({});
    const QByteArray text = plain.toString().toLatin1();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? "[IPv6:" + text + ']' : '[' + text + ']';
}

} // namespace

SmtpPost::Connection::Connection(const MailServer &server, const SecretSource &secret,
                                 std::optional<std::chrono::milliseconds> patience)
    : m_server(server)
    , m_secret(secret)
    , m_patience(patience)
    , m_socket(std::make_unique<QSslSocket>())
{
}

SmtpPost::Connection::~Connection()
{
    m_socket->abort();
}

QDeadlineTimer SmtpPost::Connection::deadline() const
{
    std::chrono::milliseconds standard = m_session->patience();
    const bool mayWaitForTls = m_server.security == MailSecurity::StartTls && m_server.port == portOfTls;
    if (m_session->stage() == SmtpStage::Greeting && mayWaitForTls)
        standard = longestMuteness;
    return QDeadlineTimer(m_patience ? std::min(*m_patience, standard) : standard);
}

std::optional<SmtpOutcome> SmtpPost::Connection::trustedAuthorities()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_server.caFile.isEmpty()) {
        const QList<QSslCertificate> own = QSslCertificate::fromPath(m_server.caFile);
        if (own.isEmpty()) {
            return neverCame(SmtpStage::Tls, SmtpFault::CertificateRefused,
                             ConnectionWords::tr("the file %1 holds no certificate").arg(m_server.caFile));
        }
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + own);
    }
    m_socket->setSslConfiguration(configuration);
    m_socket->setPeerVerifyName(m_server.host);
    return {};
}

std::optional<SmtpOutcome> SmtpPost::Connection::connectToServer()
{
    if (m_server.security != MailSecurity::None) {
        if (auto trouble = trustedAuthorities())
            return trouble;
    }
    m_socket->connectToHost(m_server.host, m_server.port);
    const int longest
        = m_patience ? static_cast<int>(std::min<qint64>(m_patience->count(), longestConnect)) : longestConnect;
    if (!m_socket->waitForConnected(longest)) {
        const bool isUnknown = m_socket->error() == QAbstractSocket::HostNotFoundError;
        return neverCame(SmtpStage::Connect, isUnknown ? SmtpFault::HostNotFound : SmtpFault::Unreachable,
                         m_socket->errorString());
    }
    // The end of a letter and its dot leave in one segment, at once: without this, 40 ms go by for every letter.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_session.emplace(SmtpSession::Options { ownName(m_socket->localAddress()), m_server.security, m_server.auth,
                                             m_server.user.toUtf8(), m_socket->peerAddress().isLoopback() });
    if (m_server.security == MailSecurity::Tls)
        encrypt();
    return {};
}

void SmtpPost::Connection::encrypt()
{
    const bool isFromTheStart = m_session->wants() != SmtpSession::Wants::Encryption;
    if (!isFromTheStart) {
        m_session->received(m_socket->readAll());
        if (m_session->wants() != SmtpSession::Wants::Encryption)
            return;
    }
    m_socket->startClientEncryption();
    const int longest
        = m_patience ? static_cast<int>(std::min<qint64>(m_patience->count(), longestConnect)) : longestConnect;
    if (m_socket->waitForEncrypted(longest)) {
        if (!isFromTheStart)
            m_session->encrypted();
        return;
    }
    const QList<QSslError> faults = m_socket->sslHandshakeErrors();
    const QString detail = faults.isEmpty() ? m_socket->errorString() : faults.first().errorString();
    m_session->lost(faults.isEmpty() ? SmtpFault::TlsFailed : SmtpFault::CertificateRefused, detail);
}

void SmtpPost::Connection::giveSecret()
{
    const auto secret = m_secret ? m_secret() : problem(Cause::Input, ConnectionWords::tr("No password was given."));
    if (!secret)
        return m_session->lost(SmtpFault::NoSecret, secret.error().says);
    if (secret->isEmpty())
        return m_session->lost(SmtpFault::NoSecret, ConnectionWords::tr("It is empty."));
    m_session->giveSecret(*secret);
}

bool SmtpPost::Connection::stopsHere(const std::function<bool()> &isCancelled)
{
    // After the dot there is no way back: the answer is waited for.
    if (m_session->stage() == SmtpStage::Dot || !isCancelled || !isCancelled())
        return false;
    m_session->lost(SmtpFault::HeldBack);
    return true;
}

void SmtpPost::Connection::flush(const std::function<bool()> &isCancelled)
{
    const QByteArray bytes = m_session->takeOutput();
    if (bytes.isEmpty())
        return;
    m_socket->write(bytes);
    m_socket->flush();
    const QDeadlineTimer until = deadline();
    while (m_socket->bytesToWrite() > 0 || m_socket->encryptedBytesToWrite() > 0) {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            return; // what it still said is heard first
        if (until.hasExpired())
            return m_session->lost(SmtpFault::TimedOut);
        if (stopsHere(isCancelled))
            return;
        m_socket->waitForBytesWritten(slice);
        // A server that has seen enough of a body says so and stops reading.
        if (m_session->wants() == SmtpSession::Wants::Dot && m_socket->bytesAvailable() > 0)
            m_session->received(m_socket->readAll());
        if (m_session->wants() == SmtpSession::Wants::Closing)
            return;
    }
}

void SmtpPost::Connection::hear()
{
    if (m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesAvailable() == 0)
        m_socket->waitForReadyRead(0);
    m_session->received(m_socket->readAll());
    if (m_socket->state() != QAbstractSocket::ConnectedState && m_session->wants() != SmtpSession::Wants::Closing)
        m_session->lost(SmtpFault::Closed);
}

void SmtpPost::Connection::listen(const std::function<bool()> &isCancelled)
{
    const QDeadlineTimer until = deadline();
    const SmtpStage waitedFor = m_session->stage();
    while (m_session->wants() == SmtpSession::Wants::Reply && m_session->stage() == waitedFor) {
        if (m_socket->bytesAvailable() > 0) {
            m_session->received(m_socket->readAll());
            return;
        }
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            return m_session->lost(SmtpFault::Closed);
        if (until.hasExpired())
            return m_session->lost(SmtpFault::TimedOut);
        if (stopsHere(isCancelled))
            return;
        m_socket->waitForReadyRead(
            static_cast<int>(std::min<qint64>(slice, std::max<qint64>(1, until.remainingTime()))));
    }
}

std::optional<SmtpOutcome> SmtpPost::Connection::makeReady(const std::function<bool()> &isCancelled)
{
    if (!m_session) {
        if (auto trouble = connectToServer())
            return trouble;
    }
    while (true) {
        flush(isCancelled);
        switch (m_session->wants()) {
        case SmtpSession::Wants::Reply:
            listen(isCancelled);
            break;
        case SmtpSession::Wants::Encryption:
            encrypt();
            break;
        case SmtpSession::Wants::Secret:
            giveSecret();
            break;
        case SmtpSession::Wants::Letter:
            return {};
        case SmtpSession::Wants::Dot:
        case SmtpSession::Wants::Closing:
            return m_session->failure().value_or(neverCame(SmtpStage::Idle, SmtpFault::Closed, {}));
        }
    }
}

void SmtpPost::Connection::decideAboutTheDot(const DeliveryHooks &hooks, std::optional<Problem> &objection)
{
    hear();
    if (m_session->wants() != SmtpSession::Wants::Dot || stopsHere(hooks.isCancelled))
        return;
    if (hooks.beforeDot) {
        const auto written = hooks.beforeDot();
        if (!written) {
            objection = written.error();
            return m_session->holdBack();
        }
        // Writing it down took its time: the last look before there is no way back.
        hear();
        if (m_session->wants() != SmtpSession::Wants::Dot || stopsHere(hooks.isCancelled))
            return;
    }
    m_session->sendDot();
}

SmtpOutcome SmtpPost::Connection::carry(const SmtpLetter &letter, const DeliveryHooks &hooks,
                                        std::optional<Problem> &objection)
{
    m_session->send(letter);
    while (!m_session->outcome()) {
        flush(hooks.isCancelled);
        if (m_session->outcome())
            break;
        if (m_session->wants() == SmtpSession::Wants::Dot)
            decideAboutTheDot(hooks, objection);
        else
            listen(hooks.isCancelled);
    }
    m_wasUsed = true;
    if (m_session->wants() != SmtpSession::Wants::Closing)
        flush({}); // the RSET after a refusal; its reply is awaited before the next letter
    return *m_session->outcome();
}

bool SmtpPost::Connection::isUsable()
{
    if (!m_session || m_session->wants() == SmtpSession::Wants::Closing)
        return false;
    if (m_session->wants() == SmtpSession::Wants::Letter)
        hear();
    return m_session->wants() != SmtpSession::Wants::Closing;
}

void SmtpPost::Connection::quit()
{
    if (!isUsable())
        return;
    m_session->quit();
    while (m_session->wants() == SmtpSession::Wants::Reply) {
        flush({});
        listen({});
    }
    m_socket->disconnectFromHost();
}

} // namespace countersign
