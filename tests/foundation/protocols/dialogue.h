// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/smtpsession.h"
#include "protocols/wiretext.h"

#include <QStringList>

/// A conversation with a server as a table of lines, so that a test reads as the standard's examples do.
namespace countersign::testing {

inline SmtpLetter dialogueLetter()
{
    return { QStringLiteral("care@northwind.example"), QStringLiteral("maria@alfki.example"),
             QByteArray("Subject: x\r\n\r\nHello\r\n.dotted\r\n"), "id1@northwind.example" };
}

/// Plays the server's and the driver's side of a SmtpSession:
/// `S: line` the server says, `S+ bytes` with no line end (\r \n \0 are escapes), `C: line` the client must have said,
/// `tls` the handshake succeeds, `secret x`, `no secret`, `send` the letter, `dot`, `hold`, `quit`, `cut`, `timeout`.
/// Whatever the client says and no `C:` names is a fault of the test: nothing else may be sent.
class Dialogue {
public:
    explicit Dialogue(SmtpSession::Options options, SmtpLetter letter = dialogueLetter())
        : session(std::move(options))
        , m_letter(std::move(letter))
    {
    }

    /// Empty where all went as written, else what did not.
    QString play(const QStringList &lines)
    {
        for (const QString &line : lines) {
            if (const QString fault = step(line); !fault.isEmpty())
                return line + QStringLiteral(" — ") + fault;
        }
        takeOutput();
        return m_said.isEmpty() ? QString() : QStringLiteral("also said: ") + QString::fromUtf8(m_said);
    }

    /// "accepted 250", "not-accepted recipient refused 550", "uncertain dot closed 0"; of the connection where there is
    /// no letter's; and what is wanted next.
    QString result() const
    {
        const auto &outcome = session.outcome() ? session.outcome() : session.failure();
        QString text = QStringLiteral("nothing");
        if (outcome) {
            switch (outcome->fate) {
            case SmtpOutcome::Fate::Accepted:
                text = QStringLiteral("accepted %1").arg(outcome->code);
                break;
            case SmtpOutcome::Fate::NotAccepted:
                text = QStringLiteral("not-accepted %1 %2 %3")
                           .arg(keyOf(outcome->stage), keyOf(outcome->fault))
                           .arg(outcome->code);
                break;
            case SmtpOutcome::Fate::Uncertain:
                text = QStringLiteral("uncertain %1 %2 %3")
                           .arg(keyOf(outcome->stage), keyOf(outcome->fault))
                           .arg(outcome->code);
                break;
            }
        }
        return text + QStringLiteral(", ") + wanted();
    }

    QString wanted() const
    {
        switch (session.wants()) {
        case SmtpSession::Wants::Reply:
            return QStringLiteral("reply");
        case SmtpSession::Wants::Encryption:
            return QStringLiteral("encryption");
        case SmtpSession::Wants::Secret:
            return QStringLiteral("secret");
        case SmtpSession::Wants::Letter:
            return QStringLiteral("letter");
        case SmtpSession::Wants::Dot:
            return QStringLiteral("dot");
        case SmtpSession::Wants::Closing:
            return QStringLiteral("closing");
        }
        return {};
    }

    SmtpSession session;

private:
    void takeOutput() { m_said += session.takeOutput(); }

    QString step(const QString &line)
    {
        takeOutput();
        if (line.startsWith(QStringLiteral("C: ")))
            return expect(line.mid(3).toUtf8() + "\r\n");
        if (!m_said.isEmpty())
            return QStringLiteral("the client said: ") + QString::fromUtf8(m_said);
        if (line.startsWith(QStringLiteral("S: ")))
            session.received(line.mid(3).toUtf8() + "\r\n");
        else if (line.startsWith(QStringLiteral("S+ ")))
            session.received(unescaped(line.mid(3)));
        else if (line.startsWith(QStringLiteral("secret ")))
            session.giveSecret(Secret(line.mid(7).toUtf8()));
        else if (line == QStringLiteral("no secret"))
            session.lost(SmtpFault::NoSecret);
        else if (line == QStringLiteral("tls") && session.wants() == SmtpSession::Wants::Encryption)
            session.encrypted();
        else if (line == QStringLiteral("send") && session.wants() == SmtpSession::Wants::Letter)
            session.send(m_letter);
        else if (line == QStringLiteral("dot") && session.wants() == SmtpSession::Wants::Dot)
            return dot();
        else if (line == QStringLiteral("hold"))
            session.holdBack();
        else if (line == QStringLiteral("quit"))
            session.quit();
        else if (line == QStringLiteral("cut"))
            session.lost(SmtpFault::Closed);
        else if (line == QStringLiteral("timeout"))
            session.lost(SmtpFault::TimedOut);
        else
            return QStringLiteral("not possible here, it wants: ") + wanted();
        return {};
    }

    QString dot()
    {
        session.sendDot();
        takeOutput();
        if (session.wants() == SmtpSession::Wants::Closing)
            return {};
        return expect(dotStuffed(m_letter.bytes) + ".\r\n");
    }

    QString expect(const QByteArray &bytes)
    {
        if (!m_said.startsWith(bytes))
            return QStringLiteral("the client said: ") + QString::fromUtf8(m_said);
        m_said.remove(0, bytes.size());
        return {};
    }

    static QByteArray unescaped(const QString &text)
    {
        QByteArray bytes = text.toUtf8();
        bytes.replace("\\r", "\r").replace("\\n", "\n");
        return bytes.replace(QByteArray("\\0"), QByteArray(1, '\0'));
    }

    SmtpLetter m_letter;
    QByteArray m_said;
};

} // namespace countersign::testing
