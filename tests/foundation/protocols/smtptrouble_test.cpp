// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/smtpoutcome.h"
#include "protocols/smtpreply.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class SmtpTroubleTest : public QObject {
    Q_OBJECT

    static SmtpOutcome refused(SmtpStage stage, const QByteArray &line)
    {
        SmtpReplyReader reader;
        reader.feed(line + "\r\n");
        SmtpReply reply;
        if (reader.next(reply) != SmtpReplyReader::Found::Reply)
            qFatal("no reply: %s", line.constData());
        SmtpOutcome outcome;
        outcome.stage = stage;
        outcome.code = reply.code;
        outcome.enhanced = reply.enhanced();
        outcome.reply = reply.shown();
        return outcome;
    }
    static QString inWords(const Trouble &trouble)
    {
        const QStringList scopes { u"server"_s, u"identity"_s, u"recipient"_s, u"letter"_s };
        const QStringList nexts { u"pause"_s, u"person"_s, u"later"_s, u"fail"_s };
        return scopes[static_cast<int>(trouble.scope)] + u' ' + nexts[static_cast<int>(trouble.next)];
    }
private Q_SLOTS:
    void aRefusalIsSomebodysTrouble_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("trouble");
        const auto row = [](SmtpStage stage, const char *reply, const char *trouble) {
            QTest::addRow("%s at %s", reply, qPrintable(keyOf(stage)))
                << int(stage) << QByteArray(reply) << QString::fromLatin1(trouble);
        };
        using enum SmtpStage;
        row(Greeting, "554 no service", "server pause");
        row(Greeting, "421 busy", "server pause");
        row(Hello, "550 go away", "server pause");
        row(StartTls, "454 no tls now", "server pause");
        row(Auth, "535 5.7.8 wrong", "server person");
        row(Auth, "534 5.7.9 too weak", "server person");
        row(Auth, "530 5.7.0 first", "server person");
        row(Auth, "454 4.7.0 later", "server pause");
        row(Auth, "421 later", "server pause");
        row(Mail, "550 5.7.60 not yours", "identity person");
        row(Mail, "550 5.7.1 not yours", "identity person");
        row(Mail, "552 5.2.2 over quota", "identity person");
        row(Mail, "501 5.1.7 bad sender", "identity person");
        row(Mail, "553 no", "identity person");
        row(Mail, "530 5.7.0 log in", "server person");
        row(Mail, "552 5.3.4 too big", "letter fail");
        row(Mail, "451 4.3.0 later", "server pause");
        row(Mail, "421 4.7.0 slow down", "server pause");
        row(Recipient, "432 4.3.2 too many threads", "server pause");
        row(Recipient, "450 4.7.1 slow down", "server pause");
        row(Recipient, "451 4.7.500 busy", "server pause");
        row(Recipient, "550 5.4.5 daily limit", "server pause");
        row(Dot, "554 5.2.0 quota of submissions", "server pause");
        row(Recipient, "452 4.5.3 too many recipients", "server pause");
        row(Recipient, "450 4.2.1 later", "recipient later");
        row(Recipient, "452 4.2.2 full", "recipient later");
        row(Recipient, "550 5.1.1 nobody", "recipient fail");
        row(Recipient, "553 no", "recipient fail");
        row(Recipient, "550 5.7.1 relaying denied", "recipient fail");
        row(Recipient, "530 log in", "server person");
        row(Data, "554 no", "letter fail");
        row(Data, "451 later", "letter later");
        row(Body, "552 5.3.4 too big", "letter fail");
        row(Dot, "554 5.7.1 spam", "letter fail");
        row(Dot, "552 5.2.2 mailbox full", "letter fail");
        row(Dot, "451 4.3.0 later", "letter later");
        row(Dot, "421 shutting down", "server pause");
        row(Idle, "421 idle", "server pause");
        row(Reset, "500 what", "server pause");
    }
    void aRefusalIsSomebodysTrouble()
    {
        QFETCH(int, stage);
        QFETCH(QByteArray, reply);
        QFETCH(QString, trouble);
        const Trouble found = troubleOf(refused(static_cast<SmtpStage>(stage), reply),
                                        { u"mx.example"_s, u"care@n.example"_s, u"m@a.example"_s });
        QCOMPARE(inWords(found), trouble);
        QVERIFY2(found.says.contains(QString::fromLatin1(reply)), qPrintable(found.says));
        QVERIFY(found.says.endsWith(u'.'));
    }
    void aBreakIsSomebodysTrouble_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("trouble");
        const auto row = [](SmtpStage stage, SmtpFault fault, const char *trouble) {
            QTest::addRow("%s at %s", qPrintable(keyOf(fault)), qPrintable(keyOf(stage)))
                << int(stage) << int(fault) << QString::fromLatin1(trouble);
        };
        using enum SmtpStage;
        row(Connect, SmtpFault::HostNotFound, "server pause");
        row(Connect, SmtpFault::Unreachable, "server pause");
        row(Greeting, SmtpFault::TimedOut, "server pause");
        row(Greeting, SmtpFault::Garbage, "server pause");
        row(Tls, SmtpFault::TlsFailed, "server pause");
        row(Tls, SmtpFault::CertificateRefused, "server person");
        row(StartTls, SmtpFault::NotOffered, "server person");
        row(StartTls, SmtpFault::Early, "server person");
        row(Auth, SmtpFault::NotOffered, "server person");
        row(Auth, SmtpFault::NotEncrypted, "server person");
        row(Auth, SmtpFault::NoSecret, "server person");
        row(Auth, SmtpFault::Closed, "server pause");
        row(Mail, SmtpFault::Closed, "letter later");
        row(Recipient, SmtpFault::TimedOut, "letter later");
        row(Data, SmtpFault::Garbage, "letter later");
        row(Body, SmtpFault::Early, "letter later");
        row(Body, SmtpFault::HeldBack, "letter later");
        row(Mail, SmtpFault::TooLarge, "letter fail");
        row(Mail, SmtpFault::NotFit, "letter fail");
        row(Mail, SmtpFault::NeedsSmtpUtf8, "recipient fail");
        row(Reset, SmtpFault::Closed, "server pause");
    }
    void aBreakIsSomebodysTrouble()
    {
        QFETCH(int, stage);
        QFETCH(int, fault);
        QFETCH(QString, trouble);
        SmtpOutcome outcome;
        outcome.stage = static_cast<SmtpStage>(stage);
        outcome.fault = static_cast<SmtpFault>(fault);
        const Trouble found = troubleOf(outcome, { u"mx.example"_s, u"care@n.example"_s, u"m@a.example"_s });
        QCOMPARE(inWords(found), trouble);
        QVERIFY(!found.says.isEmpty());
    }
    void aQuotaWaitsForItsNextWindow()
    {
        const SmtpParties parties { u"mx"_s, u"a@b.example"_s, u"c@d.example"_s };
        QCOMPARE(troubleOf(refused(SmtpStage::Recipient, "550 5.4.5 limit"), parties).atLeast,
                 std::chrono::minutes(60));
        QCOMPARE(troubleOf(refused(SmtpStage::Recipient, "421 busy"), parties).atLeast, std::chrono::minutes(0));
    }
    void aServerThatWaitsForTlsIsToldApart_data()
    {
        QTest::addColumn<int>("security");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("asksAPerson");
        QTest::addColumn<bool>("namesTheSetting");
        QTest::newRow("silence on the port of TLS") << int(MailSecurity::StartTls) << 465 << true << true;
        QTest::newRow("silence on another port") << int(MailSecurity::StartTls) << 587 << false << true;
        QTest::newRow("silence under TLS") << int(MailSecurity::Tls) << 465 << false << false;
        QTest::newRow("silence on this machine") << int(MailSecurity::None) << 25 << false << false;
    }
    void aServerThatWaitsForTlsIsToldApart()
    {
        QFETCH(int, security);
        QFETCH(int, port);
        QFETCH(bool, asksAPerson);
        QFETCH(bool, namesTheSetting);
        SmtpOutcome silence;
        silence.stage = SmtpStage::Greeting;
        silence.fault = SmtpFault::TimedOut;
        const Trouble trouble
            = troubleOf(silence, { u"mx"_s, {}, {}, static_cast<MailSecurity>(security), quint16(port) });
        QCOMPARE(trouble.scope, TroubleScope::Server);
        QCOMPARE(trouble.next == TroubleNext::PauseForPerson, asksAPerson);
        QCOMPARE(trouble.says.contains(u"set mail.out.security to tls"_s, Qt::CaseInsensitive), namesTheSetting);
    }
    void equalTroublesHaveEqualKinds()
    {
        const auto kind = [](const QByteArray &reply) {
            return troubleOf(refused(SmtpStage::Dot, reply), { u"mx"_s, u"a"_s, u"b"_s }).kind;
        };
        QCOMPARE(kind("451 4.3.0 first"), kind("451 4.3.0 second"));
        QVERIFY(kind("451 4.3.0 x") != kind("451 4.3.1 x"));
        QCOMPARE(kind("451 4.3.0 x"), u"dot 451 4.3.0"_s);
    }
    void anEnhancedCodeMustFitItsReply()
    {
        QCOMPARE(refused(SmtpStage::Dot, "550 5.1.1 nobody").enhanced, QByteArray("5.1.1"));
        QCOMPARE(refused(SmtpStage::Dot, "550 4.1.1 nobody").enhanced, QByteArray());
        QCOMPARE(refused(SmtpStage::Dot, "550 5.1 nobody").enhanced, QByteArray());
        QCOMPARE(refused(SmtpStage::Dot, "550 5.1.1").enhanced, QByteArray("5.1.1"));
        QCOMPARE(refused(SmtpStage::Dot, "550").enhanced, QByteArray());
    }
    void aReplyWithoutEndIsGarbage()
    {
        SmtpReplyReader reader;
        SmtpReply reply;
        auto found = SmtpReplyReader::Found::Nothing;
        for (int i = 0; i < 10'000 && found == SmtpReplyReader::Found::Nothing; ++i) {
            reader.feed("250-and another line\r\n");
            found = reader.next(reply);
        }
        QCOMPARE(found, SmtpReplyReader::Found::Garbage);
        reader.feed("250 ok\r\n");
        QCOMPARE(reader.next(reply), SmtpReplyReader::Found::Garbage);
    }
};

COUNTERSIGN_TEST(SmtpTroubleTest)

} // namespace countersign

#include "smtptrouble_test.moc"
