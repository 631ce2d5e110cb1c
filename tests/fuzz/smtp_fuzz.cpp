// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/smtpsession.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace countersign;

/// Feeds whatever to a session as the words of a server, in pieces. The first byte chooses how the session is set up,
/// each piece is led by its length.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    SmtpSession::Options options { "me.example", MailSecurity::None, MailAuth::None, "dana", true };
    options.security = static_cast<MailSecurity>(data[0] % 3);
    options.auth = static_cast<MailAuth>((data[0] / 3) % 4);
    SmtpSession session(options);
    const SmtpLetter letter { QStringLiteral("care@northwind.example"), QStringLiteral("maria@alfki.example"),
                              QByteArray("Subject: x\r\n\r\n.Hello\r\n").repeated(100), "id@northwind.example" };
    bool saidDot = false;
    std::size_t at = 1;
    while (at < size && session.wants() != SmtpSession::Wants::Closing) {
        const std::size_t length = std::min<std::size_t>(data[at] + 1u, size - at - 1);
        session.received(QByteArray(reinterpret_cast<const char *>(data + at + 1), static_cast<qsizetype>(length)));
        at += 1 + length;
        const QByteArray said = session.takeOutput();
        if (!saidDot && said.endsWith("\r\n.\r\n"))
            std::abort(); // a dot that nobody allowed
        switch (session.wants()) {
        case SmtpSession::Wants::Encryption:
            session.encrypted();
            break;
        case SmtpSession::Wants::Secret:
            session.giveSecret(Secret("s3"));
            break;
        case SmtpSession::Wants::Letter:
            session.send(letter);
            break;
        case SmtpSession::Wants::Dot:
            session.sendDot();
            saidDot = true;
            break;
        case SmtpSession::Wants::Reply:
        case SmtpSession::Wants::Closing:
            break;
        }
    }
    const bool isAccepted = session.outcome() && session.outcome()->fate == SmtpOutcome::Fate::Accepted;
    if (isAccepted && !saidDot)
        std::abort();
    session.lost(SmtpFault::Closed);
    if (session.outcome() && session.outcome()->fate == SmtpOutcome::Fate::NotAccepted)
        troubleOf(*session.outcome(), {});
    return 0;
}
