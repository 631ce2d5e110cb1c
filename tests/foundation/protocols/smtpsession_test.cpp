// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogue.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::Dialogue;
using testing::dialogueLetter;

namespace {

SmtpSession::Options plainOptions()
{
    return { "me.example", MailSecurity::None, MailAuth::None, {}, true };
}

SmtpSession::Options safeOptions(MailAuth auth = MailAuth::Plain)
{
    return { "me.example", MailSecurity::StartTls, auth, "dana", false };
}

const QStringList greeting { u"S: 220 mx.example ESMTP"_s, u"C: EHLO me.example"_s };
const QStringList connected = greeting + QStringList { u"S: 250 mx.example"_s, u"send"_s };
const QStringList pipelined = greeting
    + QStringList { u"S: 250-mx.example"_s,
                    u"S: 250 PIPELINING"_s,
                    u"send"_s,
                    u"C: MAIL FROM:<care@northwind.example>"_s,
                    u"C: RCPT TO:<maria@alfki.example>"_s,
                    u"C: DATA"_s };
const QStringList untilMail = connected + QStringList { u"C: MAIL FROM:<care@northwind.example>"_s };
const QStringList untilRcpt = untilMail + QStringList { u"S: 250 ok"_s, u"C: RCPT TO:<maria@alfki.example>"_s };
const QStringList untilData = untilRcpt + QStringList { u"S: 250 ok"_s, u"C: DATA"_s };
const QStringList untilBody = untilData + QStringList { u"S: 354 go on"_s };
const QStringList untilDot = untilBody + QStringList { u"dot"_s };

const QStringList untilSecret = greeting
    + QStringList { u"S: 250-mx.example"_s, u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s, u"S: 220 go ahead"_s, u"tls"_s,
                    u"C: EHLO me.example"_s };

} // namespace

class SmtpSessionTest : public QObject {
    Q_OBJECT

    static void play(const SmtpSession::Options &options, const QStringList &lines, const QString &result)
    {
        Dialogue dialogue(options);
        const QString fault = dialogue.play(lines);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(dialogue.result(), result);
    }
    static void columns()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("result");
    }
private Q_SLOTS:
    void deliversALetter_data()
    {
        columns();
        QTest::newRow("one command at a time")
            << untilDot + QStringList { u"S: 250 2.0.0 queued as 4F"_s } << u"accepted 250, letter"_s;
        QTest::newRow("all at once where that is offered")
            << pipelined + QStringList { u"S: 250 ok"_s, u"S: 250 ok"_s, u"S: 354 go"_s, u"dot"_s, u"S: 250 ok"_s }
            << u"accepted 250, letter"_s;
        QTest::newRow("pipelined replies in one piece")
            << pipelined + QStringList { u"S+ 250 ok\\r\\n250 ok\\r\\n354 go\\r\\n"_s, u"dot"_s, u"S: 250 ok"_s }
            << u"accepted 250, letter"_s;
        QTest::newRow("replies byte by byte")
            << untilBody + QStringList { u"dot"_s, u"S+ 2"_s, u"S+ 50"_s, u"S+  o"_s, u"S+ k\\r"_s, u"S+ \\n"_s }
            << u"accepted 250, letter"_s;
        QTest::newRow("a reply of many lines")
            << untilDot + QStringList { u"S: 250-2.0.0 thank"_s, u"S: 250-2.0.0 you"_s, u"S: 250 2.0.0 bye"_s }
            << u"accepted 250, letter"_s;
        QTest::newRow("a reply without text") << untilDot + QStringList { u"S: 250"_s } << u"accepted 250, letter"_s;
        QTest::newRow("a line end of LF alone")
            << untilDot + QStringList { u"S+ 250 ok\\n"_s } << u"accepted 250, letter"_s;
        QTest::newRow("two letters on one connection") << untilDot
                + QStringList { u"S: 250 ok"_s,
                                u"send"_s,
                                u"C: MAIL FROM:<care@northwind.example>"_s,
                                u"S: 250 ok"_s,
                                u"C: RCPT TO:<maria@alfki.example>"_s,
                                u"S: 251 forwarded"_s,
                                u"C: DATA"_s,
                                u"S: 354 go"_s,
                                u"dot"_s,
                                u"S: 250 ok"_s,
                                u"quit"_s,
                                u"C: QUIT"_s,
                                u"S: 221 bye"_s } << u"accepted 250, closing"_s;
        QTest::newRow("a server of old") << QStringList { u"S: 220 mx"_s,
                                                          u"C: EHLO me.example"_s,
                                                          u"S: 502 what"_s,
                                                          u"C: HELO me.example"_s,
                                                          u"S: 250 mx"_s,
                                                          u"send"_s,
                                                          u"C: MAIL FROM:<care@northwind.example>"_s,
                                                          u"S: 250 ok"_s,
                                                          u"C: RCPT TO:<maria@alfki.example>"_s,
                                                          u"S: 250 ok"_s,
                                                          u"C: DATA"_s,
                                                          u"S: 354 go"_s,
                                                          u"dot"_s,
                                                          u"S: 250 ok"_s }
                                         << u"accepted 250, letter"_s;
        QTest::newRow("with size and delivery reports") << greeting
                + QStringList { u"S: 250-mx"_s,
                                u"S: 250-SIZE 1000"_s,
                                u"S: 250-8BITMIME"_s,
                                u"S: 250 DSN"_s,
                                u"send"_s,
                                u"C: MAIL FROM:<care@northwind.example> SIZE=30 RET=HDRS ENVID=id1@northwind.example"_s,
                                u"S: 250 ok"_s,
                                u"C: RCPT TO:<maria@alfki.example> NOTIFY=SUCCESS,FAILURE,DELAY"_s,
                                u"S: 250 ok"_s,
                                u"C: DATA"_s,
                                u"S: 354 go"_s,
                                u"dot"_s,
                                u"S: 250 ok"_s } << u"accepted 250, letter"_s;
    }
    void deliversALetter()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, result);
        play(plainOptions(), lines, result);
    }
    void tellsWhatWasSurelyNotAccepted_data()
    {
        columns();
        const QString rset = u"C: RSET"_s;
        const QString reset = u"S: 250 reset"_s;
        QTest::newRow("busy at the greeting")
            << QStringList { u"S: 421 later"_s } << u"not-accepted greeting refused 421, closing"_s;
        QTest::newRow("no service at the greeting")
            << QStringList { u"S: 554 no"_s } << u"not-accepted greeting refused 554, closing"_s;
        QTest::newRow("another protocol")
            << QStringList { u"S: SSH-2.0-OpenSSH_9"_s } << u"not-accepted greeting garbage 0, closing"_s;
        QTest::newRow("cut at the greeting")
            << QStringList { u"S+ 220-wait"_s, u"cut"_s } << u"not-accepted greeting closed 0, closing"_s;
        QTest::newRow("silence at the greeting")
            << QStringList { u"timeout"_s } << u"not-accepted greeting timed-out 0, closing"_s;
        QTest::newRow("a server that talks ahead")
            << QStringList { u"S+ 220 hi\\r\\n250 mx\\r\\n"_s } << u"not-accepted hello early 0, closing"_s;
        QTest::newRow("refused at EHLO") << greeting + QStringList { u"S: 450 no"_s }
                                         << u"not-accepted hello refused 450, closing"_s;
        QTest::newRow("MAIL refused") << untilMail + QStringList { u"S: 550 5.7.1 not you"_s, rset, reset }
                                      << u"not-accepted mail refused 550, letter"_s;
        QTest::newRow("MAIL later") << untilMail + QStringList { u"S: 451 4.3.0 later"_s, rset, reset }
                                    << u"not-accepted mail refused 451, letter"_s;
        QTest::newRow("MAIL, then cut") << untilMail + QStringList { u"cut"_s }
                                        << u"not-accepted mail closed 0, closing"_s;
        QTest::newRow("MAIL, then silence")
            << untilMail + QStringList { u"timeout"_s } << u"not-accepted mail timed-out 0, closing"_s;
        QTest::newRow("MAIL, then garbage")
            << untilMail + QStringList { u"S: hello"_s } << u"not-accepted mail garbage 0, closing"_s;
        QTest::newRow("MAIL, then a strange yes")
            << untilMail + QStringList { u"S: 354 go"_s } << u"not-accepted mail garbage 354, closing"_s;
        QTest::newRow("MAIL, then goodbye")
            << untilMail + QStringList { u"S: 421 bye"_s } << u"not-accepted mail refused 421, closing"_s;
        QTest::newRow("RCPT refused") << untilRcpt + QStringList { u"S: 550 5.1.1 nobody"_s, rset, reset }
                                      << u"not-accepted recipient refused 550, letter"_s;
        QTest::newRow("RCPT later") << untilRcpt + QStringList { u"S: 450 4.2.1 later"_s, rset, reset }
                                    << u"not-accepted recipient refused 450, letter"_s;
        QTest::newRow("RCPT, then cut") << untilRcpt + QStringList { u"cut"_s }
                                        << u"not-accepted recipient closed 0, closing"_s;
        QTest::newRow("RCPT, half a refusal, then cut")
            << untilRcpt + QStringList { u"S+ 550-no"_s, u"cut"_s } << u"not-accepted recipient closed 0, closing"_s;
        QTest::newRow("DATA refused") << untilData + QStringList { u"S: 554 no"_s, rset, reset }
                                      << u"not-accepted data refused 554, letter"_s;
        QTest::newRow("DATA, then a yes out of place")
            << untilData + QStringList { u"S: 250 ok"_s } << u"not-accepted data garbage 250, closing"_s;
        QTest::newRow("DATA, then cut") << untilData + QStringList { u"cut"_s }
                                        << u"not-accepted data closed 0, closing"_s;
        QTest::newRow("a yes before the body")
            << untilData + QStringList { u"S+ 354 go\\r\\n250 ok\\r\\n"_s } << u"not-accepted body early 0, closing"_s;
        QTest::newRow("half a reply before the body")
            << untilData + QStringList { u"S+ 354 go\\r\\n2"_s } << u"not-accepted body early 0, closing"_s;
        QTest::newRow("a refusal while the body is sent")
            << untilBody + QStringList { u"S: 552 5.3.4 too big"_s } << u"not-accepted body refused 552, closing"_s;
        QTest::newRow("later while the body is sent")
            << untilBody + QStringList { u"S: 451 4.3.0 disk"_s } << u"not-accepted body refused 451, closing"_s;
        QTest::newRow("a yes while the body is sent")
            << untilBody + QStringList { u"S: 250 ok"_s } << u"not-accepted body early 250, closing"_s;
        QTest::newRow("half a reply when the dot is due")
            << untilBody + QStringList { u"S+ 45"_s, u"dot"_s } << u"not-accepted body early 0, closing"_s;
        QTest::newRow("cut during the body")
            << untilBody + QStringList { u"cut"_s } << u"not-accepted body closed 0, closing"_s;
        QTest::newRow("held back before the dot")
            << untilBody + QStringList { u"hold"_s } << u"not-accepted body held-back 0, closing"_s;
        QTest::newRow("held back at MAIL")
            << untilMail + QStringList { u"hold"_s } << u"not-accepted mail held-back 0, closing"_s;
        QTest::newRow("refused at the dot") << untilDot + QStringList { u"S: 554 5.7.1 spam"_s, rset, reset }
                                            << u"not-accepted dot refused 554, letter"_s;
        QTest::newRow("later at the dot") << untilDot + QStringList { u"S: 451 4.3.0 later"_s, rset, reset }
                                          << u"not-accepted dot refused 451, letter"_s;
        QTest::newRow("goodbye at the dot")
            << untilDot + QStringList { u"S: 421 4.3.2 shutting down"_s } << u"not-accepted dot refused 421, closing"_s;
        QTest::newRow("a refusal of many lines at the dot")
            << untilDot + QStringList { u"S: 550-no"_s, u"S: 550 never"_s, rset, reset }
            << u"not-accepted dot refused 550, letter"_s;
        QTest::newRow("pipelined, MAIL refused")
            << pipelined + QStringList { u"S: 550 no"_s, u"S: 503 bad"_s, u"S: 503 bad"_s, rset, reset }
            << u"not-accepted mail refused 550, letter"_s;
        QTest::newRow("pipelined, RCPT refused") << pipelined
                + QStringList { u"S: 250 ok"_s, u"S: 550 nobody"_s, u"S: 554 no valid recipients"_s, rset, reset }
                                                 << u"not-accepted recipient refused 550, letter"_s;
        QTest::newRow("pipelined, RCPT refused and yet go on")
            << pipelined + QStringList { u"S: 250 ok"_s, u"S: 550 nobody"_s, u"S: 354 go"_s }
            << u"not-accepted recipient refused 550, closing"_s;
        QTest::newRow("pipelined, RCPT refused, then cut")
            << pipelined + QStringList { u"S: 250 ok"_s, u"S: 550 nobody"_s, u"cut"_s }
            << u"not-accepted recipient refused 550, closing"_s;
        QTest::newRow("pipelined, goodbye")
            << pipelined + QStringList { u"S: 421 bye"_s } << u"not-accepted mail refused 421, closing"_s;
        QTest::newRow("pipelined, a yes too many")
            << pipelined + QStringList { u"S+ 250 ok\\r\\n250 ok\\r\\n354 go\\r\\n250 ok\\r\\n"_s }
            << u"not-accepted body early 0, closing"_s;
        QTest::newRow("a refusal that is not followed by a reset")
            << untilRcpt + QStringList { u"S: 550 nobody"_s, rset, u"S: 500 what"_s }
            << u"not-accepted recipient refused 550, closing"_s;
    }
    void tellsWhatWasSurelyNotAccepted()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, result);
        play(plainOptions(), lines, result);
    }
    void doesNotKnowAfterTheDot_data()
    {
        columns();
        QTest::newRow("cut") << untilDot + QStringList { u"cut"_s } << u"uncertain dot closed 0, closing"_s;
        QTest::newRow("silence") << untilDot + QStringList { u"timeout"_s } << u"uncertain dot timed-out 0, closing"_s;
        QTest::newRow("half a reply, then cut")
            << untilDot + QStringList { u"S+ 250 o"_s, u"cut"_s } << u"uncertain dot closed 0, closing"_s;
        QTest::newRow("half a refusal, then cut")
            << untilDot + QStringList { u"S+ 554 no\\r"_s, u"cut"_s } << u"uncertain dot closed 0, closing"_s;
        QTest::newRow("the first of two lines, then cut")
            << untilDot + QStringList { u"S: 250-ok"_s, u"cut"_s } << u"uncertain dot closed 0, closing"_s;
        QTest::newRow("the first line of a refusal, then cut")
            << untilDot + QStringList { u"S: 554-no"_s, u"cut"_s } << u"uncertain dot closed 0, closing"_s;
        QTest::newRow("garbage") << untilDot + QStringList { u"S: ok"_s } << u"uncertain dot garbage 0, closing"_s;
        QTest::newRow("a NUL") << untilDot + QStringList { u"S+ 250 \\0\\r\\n"_s }
                               << u"uncertain dot garbage 0, closing"_s;
        QTest::newRow("a code with a letter")
            << untilDot + QStringList { u"S: 25O ok"_s } << u"uncertain dot garbage 0, closing"_s;
        QTest::newRow("a code with no space")
            << untilDot + QStringList { u"S: 250ok"_s } << u"uncertain dot garbage 0, closing"_s;
        QTest::newRow("two codes in one reply")
            << untilDot + QStringList { u"S: 250-ok"_s, u"S: 550 no"_s } << u"uncertain dot garbage 0, closing"_s;
        QTest::newRow("go on") << untilDot + QStringList { u"S: 354 go"_s } << u"uncertain dot garbage 354, closing"_s;
        QTest::newRow("wait") << untilDot + QStringList { u"S: 150 wait"_s } << u"uncertain dot garbage 150, closing"_s;
        QTest::newRow("a greeting") << untilDot + QStringList { u"S: 220 hi"_s }
                                    << u"uncertain dot garbage 220, closing"_s;
        QTest::newRow("a farewell") << untilDot + QStringList { u"S: 221 bye"_s }
                                    << u"uncertain dot garbage 221, closing"_s;
        QTest::newRow("a line without end")
            << untilDot + QStringList { u"S+ 250 "_s + QString(5000, u'x') } << u"uncertain dot garbage 0, closing"_s;
    }
    void doesNotKnowAfterTheDot()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, result);
        play(plainOptions(), lines, result);
    }
    void acceptedStaysAcceptedWhateverComesAfter_data()
    {
        columns();
        QTest::newRow("goodbye in the same piece")
            << untilDot + QStringList { u"S+ 250 ok\\r\\n421 bye\\r\\n"_s } << u"accepted 250, closing"_s;
        QTest::newRow("a second reply") << untilDot + QStringList { u"S: 250 ok"_s, u"S: 250 ok"_s }
                                        << u"accepted 250, closing"_s;
        QTest::newRow("cut") << untilDot + QStringList { u"S: 250 ok"_s, u"cut"_s } << u"accepted 250, closing"_s;
        QTest::newRow("no answer to QUIT")
            << untilDot + QStringList { u"S: 250 ok"_s, u"quit"_s, u"C: QUIT"_s, u"timeout"_s }
            << u"accepted 250, closing"_s;
    }
    void acceptedStaysAcceptedWhateverComesAfter()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, result);
        play(plainOptions(), lines, result);
    }
    void encryptsAndLogsIn_data()
    {
        QTest::addColumn<int>("auth");
        columns();
        QTest::newRow("PLAIN") << int(MailAuth::Plain)
                               << untilSecret
                + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH PLAIN LOGIN"_s, u"secret s3"_s,
                                u"C: AUTH PLAIN AGRhbmEAczM="_s, u"S: 235 ok"_s }
                               << u"nothing, letter"_s;
        QTest::newRow("PLAIN, asked for once more") << int(MailAuth::Plain)
                                                    << untilSecret
                + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH=PLAIN"_s, u"secret s3"_s, u"C: AUTH PLAIN AGRhbmEAczM="_s,
                                u"S: 334 "_s,   u"C: AGRhbmEAczM="_s,   u"S: 235 ok"_s }
                                                    << u"nothing, letter"_s;
        QTest::newRow("LOGIN") << int(MailAuth::Login) << untilSecret + QStringList { u"S: 250-mx"_s,
                                                                                      u"S: 250 AUTH LOGIN"_s,
                                                                                      u"secret s3"_s,
                                                                                      u"C: AUTH LOGIN"_s,
                                                                                      u"S: 334 VXNlcm5hbWU6"_s,
                                                                                      u"C: ZGFuYQ=="_s,
                                                                                      u"S: 334 UGFzc3dvcmQ6"_s,
                                                                                      u"C: czM="_s,
                                                                                      u"S: 235 ok"_s }
                               << u"nothing, letter"_s;
        QTest::newRow("XOAUTH2") << int(MailAuth::XOAuth2)
                                 << untilSecret
                + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH XOAUTH2"_s, u"secret tok"_s,
                                u"C: AUTH XOAUTH2 dXNlcj1kYW5hAWF1dGg9QmVhcmVyIHRvawEB"_s, u"S: 235 ok"_s }
                                 << u"nothing, letter"_s;
        QTest::newRow("XOAUTH2 refused by a challenge") << int(MailAuth::XOAuth2)
                                                        << untilSecret
                + QStringList { u"S: 250-mx"_s,
                                u"S: 250 AUTH XOAUTH2"_s,
                                u"secret tok"_s,
                                u"C: AUTH XOAUTH2 dXNlcj1kYW5hAWF1dGg9QmVhcmVyIHRvawEB"_s,
                                u"S: 334 eyJzdGF0dXMiOiI0MDEifQ=="_s,
                                u"C: "_s,
                                u"S: 535 5.7.8 expired"_s }
                                                        << u"not-accepted auth refused 535, closing"_s;
        QTest::newRow("a wrong password") << int(MailAuth::Plain)
                                          << untilSecret
                + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH PLAIN"_s, u"secret s3"_s, u"C: AUTH PLAIN AGRhbmEAczM="_s,
                                u"S: 535 5.7.8 no"_s }
                                          << u"not-accepted auth refused 535, closing"_s;
        QTest::newRow("challenges without end")
            << int(MailAuth::Login)
            << untilSecret + QStringList { u"S: 250-mx"_s,     u"S: 250 AUTH LOGIN"_s, u"secret s3"_s,
                                           u"C: AUTH LOGIN"_s, u"S: 334 a"_s,          u"C: ZGFuYQ=="_s,
                                           u"S: 334 b"_s,      u"C: czM="_s,           u"S: 334 c"_s }
            << u"not-accepted auth garbage 334, closing"_s;
        QTest::newRow("no login offered") << int(MailAuth::Plain) << untilSecret + QStringList { u"S: 250 mx"_s }
                                          << u"not-accepted auth not-offered 0, closing"_s;
        QTest::newRow("another login offered")
            << int(MailAuth::Plain) << untilSecret + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH GSSAPI"_s }
            << u"not-accepted auth not-offered 0, closing"_s;
        QTest::newRow("no password to be had")
            << int(MailAuth::Plain)
            << untilSecret + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH PLAIN"_s, u"no secret"_s }
            << u"not-accepted auth no-secret 0, closing"_s;
        QTest::newRow("no encryption offered")
            << int(MailAuth::Plain) << greeting + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH PLAIN"_s }
            << u"not-accepted starttls not-offered 0, closing"_s;
        QTest::newRow("encryption refused")
            << int(MailAuth::Plain)
            << greeting + QStringList { u"S: 250-mx"_s, u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s, u"S: 454 no"_s }
            << u"not-accepted starttls refused 454, closing"_s;
        QTest::newRow("text slipped in before encryption") << int(MailAuth::Plain)
                                                           << greeting
                + QStringList { u"S: 250-mx"_s, u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s,
                                u"S+ 220 go\\r\\n250 AUTH PLAIN\\r\\n"_s }
                                                           << u"not-accepted starttls early 0, closing"_s;
        QTest::newRow("half a line slipped in before encryption")
            << int(MailAuth::Plain)
            << greeting + QStringList { u"S: 250-mx"_s, u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s, u"S+ 220 go\\r\\n2"_s }
            << u"not-accepted starttls early 0, closing"_s;
        QTest::newRow("text in clear after the 220") << int(MailAuth::Plain)
                                                     << greeting
                + QStringList { u"S: 250-mx"_s, u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s, u"S: 220 go"_s, u"S: 250 x"_s }
                                                     << u"not-accepted starttls early 0, closing"_s;
        QTest::newRow("what was offered in clear does not count")
            << int(MailAuth::Plain)
            << greeting + QStringList { u"S: 250-mx"_s,          u"S: 250-AUTH PLAIN"_s, u"S: 250 STARTTLS"_s,
                                        u"C: STARTTLS"_s,        u"S: 220 go"_s,         u"tls"_s,
                                        u"C: EHLO me.example"_s, u"S: 250 mx"_s }
            << u"not-accepted auth not-offered 0, closing"_s;
        QTest::newRow("a server of old cannot encrypt")
            << int(MailAuth::Plain) << greeting + QStringList { u"S: 502 what"_s }
            << u"not-accepted hello refused 502, closing"_s;
    }
    void encryptsAndLogsIn()
    {
        QFETCH(int, auth);
        QFETCH(QStringList, lines);
        QFETCH(QString, result);
        play(safeOptions(static_cast<MailAuth>(auth)), lines, result);
    }
    void givesNoPasswordInClearToAnotherMachine()
    {
        SmtpSession::Options options = safeOptions();
        options.security = MailSecurity::None;
        play(options, greeting + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH PLAIN"_s },
             u"not-accepted auth not-encrypted 0, closing"_s);
        options.isLoopback = true;
        play(options,
             greeting
                 + QStringList { u"S: 250-mx"_s, u"S: 250 AUTH PLAIN"_s, u"secret s3"_s,
                                 u"C: AUTH PLAIN AGRhbmEAczM="_s, u"S: 235 ok"_s },
             u"nothing, letter"_s);
    }
    void objectsBeforeASingleCommand_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("offers");
        QTest::addColumn<QString>("fault");
        const QByteArray fine("Subject: x\r\n\r\nHello\r\n");
        QTest::newRow("a command in the recipient")
            << u"a@b.example>\r\nRCPT TO:<c@d.example"_s << fine << u"PIPELINING"_s << u"not-fit"_s;
        QTest::newRow("a recipient that is none") << u"maria"_s << fine << u"PIPELINING"_s << u"not-fit"_s;
        QTest::newRow("half a line end in the text")
            << u"a@b.example"_s << QByteArray("x\n.\r\n") << u"PIPELINING"_s << u"not-fit"_s;
        QTest::newRow("a text without a line end")
            << u"a@b.example"_s << QByteArray("x") << u"PIPELINING"_s << u"not-fit"_s;
        QTest::newRow("eight bits where seven pass")
            << u"a@b.example"_s << QByteArray("\xc3\xa4\r\n") << u"PIPELINING"_s << u"not-fit"_s;
        QTest::newRow("too large") << u"a@b.example"_s << fine << u"SIZE 10"_s << u"too-large"_s;
        QTest::newRow("an address that needs UTF-8")
            << u"jürgen@b.example"_s << fine << u"8BITMIME"_s << u"needs-smtputf8"_s;
    }
    void objectsBeforeASingleCommand()
    {
        QFETCH(QString, to);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, offers);
        QFETCH(QString, fault);
        SmtpLetter letter = dialogueLetter();
        letter.to = to;
        letter.bytes = bytes;
        Dialogue dialogue(plainOptions(), letter);
        const QString surprise
            = dialogue.play(greeting + QStringList { u"S: 250-mx"_s, u"S: 250 "_s + offers, u"send"_s });
        QVERIFY2(surprise.isEmpty(), qPrintable(surprise));
        QCOMPARE(dialogue.result(), u"not-accepted mail %1 0, letter"_s.arg(fault));
    }
    void writesAddressesBeyondAsciiWhereThatIsOffered()
    {
        SmtpLetter letter = dialogueLetter();
        letter.to = u"jürgen@bücher.example"_s;
        Dialogue dialogue(plainOptions(), letter);
        const QString surprise
            = dialogue.play(greeting
                            + QStringList { u"S: 250-mx"_s, u"S: 250-8BITMIME"_s, u"S: 250 SMTPUTF8"_s, u"send"_s,
                                            u"C: MAIL FROM:<care@northwind.example> SMTPUTF8"_s, u"S: 250 ok"_s,
                                            u"C: RCPT TO:<jürgen@xn--bcher-kva.example>"_s });
        QVERIFY2(surprise.isEmpty(), qPrintable(surprise));
    }
    void theEndOfTheBodyLeavesWithTheDot()
    {
        SmtpLetter letter = dialogueLetter();
        letter.bytes = "Subject: x\r\n\r\n" + QByteArray(".line of text\r\n").repeated(1000);
        SmtpSession session(plainOptions());
        session.received("220 mx\r\n");
        session.received("250 mx\r\n");
        session.send(letter);
        session.received("250 ok\r\n");
        session.received("250 ok\r\n");
        session.takeOutput();
        session.received("354 go\r\n");
        const QByteArray head = session.takeOutput();
        QCOMPARE(session.wants(), SmtpSession::Wants::Dot);
        QVERIFY(!head.isEmpty());
        QVERIFY(!head.contains("\r\n.\r\n"));
        session.sendDot();
        const QByteArray tail = session.takeOutput();
        QVERIFY(tail.endsWith("\r\n.\r\n"));
        QCOMPARE(head + tail, dotStuffed(letter.bytes) + ".\r\n");
        QCOMPARE(session.patience(), std::chrono::seconds(600));
    }
    void aLetterCannotBeGivenToAClosedConnection()
    {
        Dialogue dialogue(plainOptions());
        QVERIFY(dialogue.play({ u"S: 554 no"_s }).isEmpty());
        dialogue.session.send(dialogueLetter());
        QCOMPARE(dialogue.result(), u"not-accepted greeting refused 554, closing"_s);
        QVERIFY(dialogue.session.takeOutput().isEmpty());
    }
    void whateverAServerSaysTheDotIsSaidOnceAndOnlyWhenAllowed()
    {
        QRandomGenerator random(20261121);
        const QByteArrayList pieces { "220 mx\r\n",
                                      "250 ok\r\n",
                                      "250-PIPELINING\r\n",
                                      "250 SIZE 100000\r\n",
                                      "354 go\r\n",
                                      "421 bye\r\n",
                                      "550 5.1.1 no\r\n",
                                      "451 later\r\n",
                                      "250",
                                      "\r\n",
                                      "\n",
                                      "-",
                                      "x",
                                      "334 \r\n",
                                      "235 ok\r\n",
                                      "\0" };
        for (int round = 0; round < 20'000; ++round) {
            SmtpSession session(plainOptions());
            bool mayDot = false;
            for (int i = 0; i < 12 && session.wants() != SmtpSession::Wants::Closing; ++i) {
                session.received(pieces[random.bounded(pieces.size())]);
                if (session.wants() == SmtpSession::Wants::Letter)
                    session.send(dialogueLetter());
                QVERIFY(mayDot || !session.takeOutput().endsWith("\r\n.\r\n"));
                if (session.wants() == SmtpSession::Wants::Dot && random.bounded(2)) {
                    mayDot = true;
                    session.sendDot();
                }
                if (session.outcome() && session.outcome()->fate != SmtpOutcome::Fate::NotAccepted)
                    QVERIFY(mayDot);
            }
        }
    }
};

COUNTERSIGN_TEST(SmtpSessionTest)

} // namespace countersign

#include "smtpsession_test.moc"
