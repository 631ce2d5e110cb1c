// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/smtpsession.h"

#include "protocols/address.h"
#include "protocols/wiretext.h"

#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

/// What of a body waits for the dot, so that both leave in one segment.
constexpr qsizetype bytesWithTheDot = 1024;

QByteArray mechanismOf(MailAuth auth)
{
    switch (auth) {
    case MailAuth::Plain:
        return "PLAIN";
    case MailAuth::Login:
        return "LOGIN";
    case MailAuth::XOAuth2:
        return "XOAUTH2";
    case MailAuth::None:
        return {};
    }
    Q_UNREACHABLE();
}

bool isAscii(const QByteArray &bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// RFC 3461 4: what is not plain in a parameter's value is written as +XX.
QByteArray xtext(const QByteArray &value)
{
    QByteArray text;
    for (const char c : value) {
        if (c > 0x20 && c < 0x7f && c != '+' && c != '=')
            text += c;
        else
            text += '+' + QByteArray(1, c).toHex().toUpper();
    }
    return text;
}

SmtpOutcome notAccepted(SmtpStage stage, SmtpFault fault, const SmtpReply &reply = {}, const QString &detail = {})
{
    SmtpOutcome outcome;
    outcome.stage = stage;
    outcome.fault = fault;
    outcome.detail = detail;
    if (reply.code != 0) {
        outcome.code = reply.code;
        outcome.enhanced = reply.enhanced();
        outcome.reply = reply.shown();
    }
    return outcome;
}

bool isRefusal(const SmtpReply &reply)
{
    return reply.kind() == 4 || reply.kind() == 5;
}

/// The server is about to hang up (RFC 5321 3.8).
bool saysGoodbye(const SmtpReply &reply)
{
    return reply.code == 421;
}

} // namespace

SmtpCapabilities capabilitiesOf(const SmtpReply &helloReply)
{
    SmtpCapabilities can;
    for (qsizetype i = 1; i < helloReply.lines.size(); ++i) {
        QByteArray line = helloReply.lines[i].toUpper().simplified();
        if (line.startsWith("AUTH="))
            line[4] = ' ';
        QByteArrayList words = line.split(' ');
        const QByteArray keyword = words.takeFirst();
        if (keyword == "PIPELINING")
            can.pipelining = true;
        else if (keyword == "STARTTLS")
            can.startTls = true;
        else if (keyword == "SMTPUTF8")
            can.smtpUtf8 = true;
        else if (keyword == "8BITMIME")
            can.eightBit = true;
        else if (keyword == "DSN")
            can.dsn = true;
        else if (keyword == "AUTH")
            can.auth.insert(words.begin(), words.end());
        else if (keyword == "SIZE" && !words.isEmpty()) {
            bool isNumber = false;
            const qint64 size = words.first().toLongLong(&isNumber);
            if (isNumber && size > 0)
                can.largest = size;
        }
    }
    return can;
}

SmtpSession::SmtpSession(Options options)
    : m_options(std::move(options))
    , m_awaited { SmtpStage::Greeting }
    , m_isEncrypted(m_options.security == MailSecurity::Tls)
{
}

SmtpSession::Wants SmtpSession::wants() const
{
    switch (m_phase) {
    case Phase::Talking:
        return Wants::Reply;
    case Phase::Encrypting:
        return Wants::Encryption;
    case Phase::NeedsSecret:
        return Wants::Secret;
    case Phase::Ready:
        return Wants::Letter;
    case Phase::BeforeDot:
        return Wants::Dot;
    case Phase::Closed:
        return Wants::Closing;
    }
    Q_UNREACHABLE();
}

QByteArray SmtpSession::takeOutput()
{
    return std::exchange(m_output, {});
}

SmtpStage SmtpSession::stage() const
{
    switch (m_phase) {
    case Phase::Encrypting:
        return SmtpStage::Tls;
    case Phase::NeedsSecret:
        return SmtpStage::Auth;
    case Phase::BeforeDot:
        return SmtpStage::Body;
    case Phase::Talking:
    case Phase::Ready:
    case Phase::Closed:
        return m_awaited.empty() ? SmtpStage::Idle : m_awaited.front();
    }
    Q_UNREACHABLE();
}

void SmtpSession::say(const QByteArray &line, SmtpStage awaited)
{
    if (m_phase == Phase::Closed)
        return;
    // What is here before the question is no answer to it.
    if (m_awaited.empty() && m_reader.hasMore())
        return fail(awaited, SmtpFault::Early);
    m_output += line + "\r\n";
    m_awaited.push_back(awaited);
    m_phase = Phase::Talking;
}

void SmtpSession::received(const QByteArray &bytes)
{
    if (m_phase == Phase::Closed || bytes.isEmpty())
        return;
    // What comes in clear after the 220 to STARTTLS could have been put there by anybody (CVE-2011-0411).
    if (m_phase == Phase::Encrypting)
        return fail(SmtpStage::StartTls, SmtpFault::Early);
    m_reader.feed(bytes);
    SmtpReply reply;
    while (m_phase != Phase::Closed) {
        switch (m_reader.next(reply)) {
        case SmtpReplyReader::Found::Nothing:
            return;
        case SmtpReplyReader::Found::Garbage:
            return fail(stage(), SmtpFault::Garbage);
        case SmtpReplyReader::Found::Reply:
            take(reply);
            break;
        }
    }
}

void SmtpSession::take(const SmtpReply &reply)
{
    if (m_awaited.empty())
        return takeUnasked(reply);
    const SmtpStage awaited = m_awaited.front();
    m_awaited.pop_front();
    switch (awaited) {
    case SmtpStage::Greeting:
        return takeGreeting(reply);
    case SmtpStage::Hello:
        return takeHello(reply);
    case SmtpStage::StartTls:
        return takeStartTls(reply);
    case SmtpStage::Auth:
        return takeAuth(reply);
    case SmtpStage::Mail:
    case SmtpStage::Recipient:
        return takeEnvelope(awaited, reply);
    case SmtpStage::Data:
        return takeData(reply);
    case SmtpStage::Dot:
        return takeDot(reply);
    case SmtpStage::Reset:
        if (reply.kind() != 2)
            return fail(awaited, isRefusal(reply) ? SmtpFault::Refused : SmtpFault::Garbage, reply);
        m_phase = Phase::Ready;
        return;
    case SmtpStage::Quit:
        m_phase = Phase::Closed;
        return;
    case SmtpStage::Connect:
    case SmtpStage::Tls:
    case SmtpStage::Idle:
    case SmtpStage::Body:
        break;
    }
    Q_UNREACHABLE();
}

/// Nothing was asked, so that whatever comes means the end: a goodbye, a refusal while the body is under way, or a
/// server that answers ahead.
void SmtpSession::takeUnasked(const SmtpReply &reply)
{
    const bool isAnAnswer = isRefusal(reply) && (m_phase == Phase::BeforeDot || saysGoodbye(reply));
    fail(stage(), isAnAnswer ? SmtpFault::Refused : SmtpFault::Early, reply);
}

void SmtpSession::takeGreeting(const SmtpReply &reply)
{
    if (reply.code != 220)
        return fail(SmtpStage::Greeting, isRefusal(reply) ? SmtpFault::Refused : SmtpFault::Garbage, reply);
    hello();
}

void SmtpSession::hello()
{
    m_capabilities = {};
    say("EHLO " + m_options.ownName, SmtpStage::Hello);
}

void SmtpSession::takeHello(const SmtpReply &reply)
{
    // A server without EHLO cannot encrypt or log in: only where neither is needed is there anything left to try.
    const bool mayGoWithout = m_options.security != MailSecurity::StartTls && m_options.auth == MailAuth::None;
    if (reply.kind() == 5 && mayGoWithout && !m_saidHelo) {
        m_saidHelo = true;
        return say("HELO " + m_options.ownName, SmtpStage::Hello);
    }
    if (reply.kind() != 2)
        return fail(SmtpStage::Hello, isRefusal(reply) ? SmtpFault::Refused : SmtpFault::Garbage, reply);
    if (!m_saidHelo)
        m_capabilities = capabilitiesOf(reply);
    afterHello();
}

void SmtpSession::afterHello()
{
    if (m_options.security != MailSecurity::StartTls || m_isEncrypted)
        return authenticate();
    if (!m_capabilities.startTls)
        return fail(SmtpStage::StartTls, SmtpFault::NotOffered);
    say("STARTTLS", SmtpStage::StartTls);
}

void SmtpSession::takeStartTls(const SmtpReply &reply)
{
    if (reply.code != 220)
        return fail(SmtpStage::StartTls, isRefusal(reply) ? SmtpFault::Refused : SmtpFault::Garbage, reply);
    if (m_reader.hasMore())
        return fail(SmtpStage::StartTls, SmtpFault::Early);
    m_capabilities = {};
    m_phase = Phase::Encrypting;
}

void SmtpSession::encrypted()
{
    if (m_phase != Phase::Encrypting)
        return;
    m_isEncrypted = true;
    hello();
}

void SmtpSession::authenticate()
{
    if (m_options.auth == MailAuth::None) {
        m_phase = Phase::Ready;
        return;
    }
    if (!m_isEncrypted && !m_options.isLoopback)
        return fail(SmtpStage::Auth, SmtpFault::NotEncrypted);
    if (!m_capabilities.auth.contains(mechanismOf(m_options.auth))) {
        const QByteArrayList offered(m_capabilities.auth.begin(), m_capabilities.auth.end());
        return fail(SmtpStage::Auth, SmtpFault::NotOffered, {}, shownReply(offered.join(", ")));
    }
    m_phase = Phase::NeedsSecret;
}

void SmtpSession::giveSecret(const Secret &secret)
{
    if (m_phase != Phase::NeedsSecret)
        return;
    const QByteArray &user = m_options.user;
    const QByteArray &password = secret.reveal();
    switch (m_options.auth) {
    case MailAuth::Plain: {
        const QByteArray answer = ('\0' + user + '\0' + password).toBase64();
        m_authAnswers = { answer }; // for servers that ask for it once more
        return say("AUTH PLAIN " + answer, SmtpStage::Auth);
    }
    case MailAuth::Login:
        m_authAnswers = { user.toBase64(), password.toBase64() };
        return say("AUTH LOGIN", SmtpStage::Auth);
    case MailAuth::XOAuth2:
        // The challenge of a refusal is answered with an empty line; the refusal follows.
        m_authAnswers = { QByteArray() };
        return say("AUTH XOAUTH2 " + ("user=" + user + "\x01" + "auth=Bearer " + password + "\x01\x01").toBase64(),
                   SmtpStage::Auth);
    case MailAuth::None:
        break;
    }
    Q_UNREACHABLE();
}

void SmtpSession::takeAuth(const SmtpReply &reply)
{
    if (reply.code == 334 && !m_authAnswers.empty()) {
        const QByteArray answer = m_authAnswers.front();
        m_authAnswers.pop_front();
        return say(answer, SmtpStage::Auth);
    }
    m_authAnswers.clear();
    if (reply.kind() != 2)
        return fail(SmtpStage::Auth, isRefusal(reply) ? SmtpFault::Refused : SmtpFault::Garbage, reply);
    m_phase = Phase::Ready;
}

std::optional<SmtpOutcome> SmtpSession::objectionTo(const SmtpLetter &letter) const
{
    const auto from = addressFrom(letter.from);
    const auto to = addressFrom(letter.to);
    if (!from || !to)
        return notAccepted(SmtpStage::Mail, SmtpFault::NotFit, {}, from ? to.error().says : from.error().says);
    if (const auto fit = passesTheLastGate(letter.bytes); !fit)
        return notAccepted(SmtpStage::Mail, SmtpFault::NotFit, {}, fit.error().says);
    const bool needsUtf8 = from->needsSmtpUtf8() || to->needsSmtpUtf8();
    if (needsUtf8 && !m_capabilities.smtpUtf8)
        return notAccepted(SmtpStage::Mail, SmtpFault::NeedsSmtpUtf8);
    if (!needsUtf8 && !m_capabilities.eightBit && !isAscii(letter.bytes))
        return notAccepted(SmtpStage::Mail, SmtpFault::NotFit, {}, u"8BITMIME"_s);
    if (m_capabilities.largest && letter.bytes.size() > *m_capabilities.largest)
        return notAccepted(SmtpStage::Mail, SmtpFault::TooLarge, {}, QString::number(*m_capabilities.largest));
    return {};
}

QByteArray SmtpSession::mailCommand() const
{
    const auto from = addressFrom(m_letter->from);
    const auto to = addressFrom(m_letter->to);
    QByteArray command = "MAIL FROM:<" + from->onTheWire().toUtf8() + '>';
    if (m_capabilities.largest)
        command += " SIZE=" + QByteArray::number(m_letter->bytes.size());
    if (from->needsSmtpUtf8() || to->needsSmtpUtf8())
        command += " SMTPUTF8";
    if (m_capabilities.eightBit && !isAscii(m_letter->bytes))
        command += " BODY=8BITMIME";
    if (m_capabilities.dsn) {
        command += " RET=HDRS";
        if (!m_letter->envelopeId.isEmpty() && m_letter->envelopeId.size() <= 100)
            command += " ENVID=" + xtext(m_letter->envelopeId);
    }
    return command;
}

QByteArray SmtpSession::recipientCommand() const
{
    QByteArray command = "RCPT TO:<" + addressFrom(m_letter->to)->onTheWire().toUtf8() + '>';
    if (m_capabilities.dsn)
        command += " NOTIFY=SUCCESS,FAILURE,DELAY";
    return command;
}

void SmtpSession::send(const SmtpLetter &letter)
{
    m_outcome.reset();
    if (m_phase != Phase::Ready) {
        m_outcome = m_failure.value_or(notAccepted(SmtpStage::Idle, SmtpFault::Closed));
        return;
    }
    if (auto objection = objectionTo(letter)) {
        m_outcome = std::move(objection);
        return;
    }
    m_letter = letter;
    m_refusal.reset();
    m_saidDot = false;
    say(mailCommand(), SmtpStage::Mail);
    if (m_capabilities.pipelining) {
        say(recipientCommand(), SmtpStage::Recipient);
        say("DATA", SmtpStage::Data);
    }
}

void SmtpSession::takeEnvelope(SmtpStage stage, const SmtpReply &reply)
{
    if (isRefusal(reply))
        return refuseLetter(stage, reply);
    if (reply.kind() != 2)
        return fail(stage, SmtpFault::Garbage, reply);
    if (m_capabilities.pipelining)
        return;
    if (stage == SmtpStage::Mail)
        say(recipientCommand(), SmtpStage::Recipient);
    else
        say("DATA", SmtpStage::Data);
}

/// The first refusal is the one that counts; those that follow only follow from it.
void SmtpSession::refuseLetter(SmtpStage stage, const SmtpReply &reply)
{
    if (!m_refusal)
        m_refusal = notAccepted(stage, SmtpFault::Refused, reply);
    if (saysGoodbye(reply))
        return fail(stage, SmtpFault::Refused, reply);
    if (m_awaited.empty())
        finishRefused();
}

void SmtpSession::finishRefused()
{
    settle(*m_refusal);
    say("RSET", SmtpStage::Reset);
}

void SmtpSession::takeData(const SmtpReply &reply)
{
    if (isRefusal(reply))
        return refuseLetter(SmtpStage::Data, reply);
    // A text that nobody is to get cannot be called off but by hanging up: a dot would end it.
    if (m_refusal || reply.code != 354)
        return fail(SmtpStage::Data, m_refusal ? SmtpFault::Refused : SmtpFault::Garbage, reply);
    if (m_reader.hasMore())
        return fail(SmtpStage::Body, SmtpFault::Early);
    startBody();
}

void SmtpSession::startBody()
{
    const QByteArray body = dotStuffed(m_letter->bytes);
    const qsizetype head = std::max<qsizetype>(0, body.size() - bytesWithTheDot);
    m_output += body.left(head);
    m_tail = body.mid(head);
    m_phase = Phase::BeforeDot;
}

void SmtpSession::sendDot()
{
    if (m_phase != Phase::BeforeDot)
        return;
    if (m_reader.hasMore())
        return fail(SmtpStage::Body, SmtpFault::Early);
    // The body ends in a line end (last gate), so that the dot stands alone in its line.
    m_output += std::exchange(m_tail, {});
    say(".", SmtpStage::Dot);
    m_saidDot = true;
}

void SmtpSession::takeDot(const SmtpReply &reply)
{
    if (isRefusal(reply)) {
        m_refusal = notAccepted(SmtpStage::Dot, SmtpFault::Refused, reply);
        if (saysGoodbye(reply)) {
            m_saidDot = false; // it is known: not accepted
            return fail(SmtpStage::Dot, SmtpFault::Refused, reply);
        }
        return finishRefused();
    }
    // 250 in practice; a 220 or 221 here is no answer to a letter.
    if (reply.code / 10 != 25)
        return fail(SmtpStage::Dot, SmtpFault::Garbage, reply);
    SmtpOutcome accepted = notAccepted(SmtpStage::Dot, SmtpFault::Refused, reply);
    accepted.fate = SmtpOutcome::Fate::Accepted;
    settle(std::move(accepted));
    m_phase = Phase::Ready;
}

void SmtpSession::holdBack()
{
    if (hasLetter())
        fail(stage(), SmtpFault::HeldBack);
}

void SmtpSession::quit()
{
    if (m_phase == Phase::Ready)
        say("QUIT", SmtpStage::Quit);
    else
        m_phase = Phase::Closed;
}

void SmtpSession::lost(SmtpFault fault, const QString &detail)
{
    if (m_phase == Phase::Closed)
        return;
    if (!m_awaited.empty() && m_awaited.front() == SmtpStage::Quit) {
        m_phase = Phase::Closed;
        return;
    }
    const bool beforeAnything = m_awaited.size() == 1 && m_awaited.front() == SmtpStage::Greeting;
    const bool neverCame = fault == SmtpFault::HostNotFound || fault == SmtpFault::Unreachable;
    const bool isTls = fault == SmtpFault::TlsFailed || fault == SmtpFault::CertificateRefused;
    fail(beforeAnything && neverCame ? SmtpStage::Connect : isTls ? SmtpStage::Tls : stage(), fault, {}, detail);
}

void SmtpSession::settle(SmtpOutcome outcome)
{
    m_outcome = std::move(outcome);
    m_letter.reset();
    m_refusal.reset();
    m_tail.clear();
    m_saidDot = false;
}

void SmtpSession::fail(SmtpStage stage, SmtpFault fault, const SmtpReply &reply, const QString &detail)
{
    m_failure = notAccepted(stage, fault, reply, detail);
    m_phase = Phase::Closed;
    m_awaited.clear();
    m_authAnswers.clear();
    m_output.clear();
    if (m_saidDot)
        m_failure->fate = SmtpOutcome::Fate::Uncertain;
    if (hasLetter())
        settle(m_refusal && !m_saidDot ? *m_refusal : *m_failure);
}

} // namespace countersign
