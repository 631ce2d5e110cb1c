// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/compose.h"
#include "mail/smtppost.h"
#include "support/smtpserver.h"
#include "support/testmain.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::SmtpServer;
using testing::TestCertificates;
using Act = SmtpServer::Act;

namespace {

OutboxLetter wireLetter(int number = 1, const QByteArray &text = "Hello\r\n.dotted\r\n")
{
    OutboxLetter letter;
    letter.id = CommunicationId(u"C%1"_s.arg(number));
    letter.messageId = MessageId(u"<m%1@northwind.example>"_s.arg(number));
    letter.from = u"care@northwind.example"_s;
    letter.to = u"maria%1@alfki.example"_s.arg(number);
    letter.bytes = "Subject: x\r\n\r\n" + text;
    return letter;
}

MailServer clearServer(const SmtpServer &server)
{
    return { u"127.0.0.1"_s, server.port(), MailSecurity::None, MailAuth::None, {}, {} };
}

SmtpPost::SecretSource password(const QByteArray &bytes)
{
    return [bytes]() -> Result<Secret> {
        return Secret(QByteArray(bytes.constData(), bytes.size()));
    };
}

constexpr std::chrono::milliseconds shortPatience { 300 };

} // namespace

class SmtpPostTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestCertificates> m_certificates;

    struct Told {
        Delivery delivery;
        int dots = 0; ///< how often the durable commit was asked for
    };
    static Told delivered(Post &post, const OutboxLetter &letter, const std::function<bool()> &isCancelled = {})
    {
        Told told;
        told.delivery = post.deliver(letter,
                                     { [&told]() -> Result<Done> {
                                          ++told.dots;
                                          return Done {};
                                      },
                                       isCancelled });
        return told;
    }
    static QString inWords(const Told &told)
    {
        const Delivery &delivery = told.delivery;
        const QString dots = told.dots ? u", committed"_s : QString();
        switch (delivery.fate) {
        case Delivery::Fate::Accepted:
            return u"accepted"_s + dots;
        case Delivery::Fate::Uncertain:
            return u"uncertain"_s + dots;
        case Delivery::Fate::NotAccepted:
            return delivery.trouble.kind + dots;
        }
        return {};
    }
private Q_SLOTS:
    void initTestCase() { m_certificates = std::make_unique<TestCertificates>(); }
    void deliversManyLettersOverOneConnection()
    {
        SmtpServer server({});
        SmtpPost post(clearServer(server), {});
        for (int i = 1; i <= 20; ++i) {
            const Told told = delivered(post, wireLetter(i));
            QCOMPARE(inWords(told), u"accepted, committed"_s);
            QCOMPARE(told.delivery.reply, u"250 2.0.0 queued"_s);
        }
        post.close();
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.kept().size(), 20U);
        QCOMPARE(server.kept()[19].to, QByteArray("maria20@alfki.example"));
        QCOMPARE(server.kept()[19].bytes, wireLetter(20).bytes);
        QCOMPARE(server.commands().last(), QByteArray("QUIT"));
    }
    void deliversALargeLetterWhole()
    {
        SmtpServer server({});
        SmtpPost post(clearServer(server), {});
        const QByteArray text = QByteArray(".a line of some length\r\n").repeated(30'000);
        QCOMPARE(inWords(delivered(post, wireLetter(1, text))), u"accepted, committed"_s);
        QCOMPARE(server.kept().at(0).bytes, wireLetter(1, text).bytes);
    }
    void deliversWhatWasComposed()
    {
        ComposeOrder order;
        order.letter = { u"maria@alfki.example"_s, u"Grüße"_s, u"Hello\n.\nbye\n"_s };
        order.sender = { u"Dana"_s, u"care@northwind.example"_s, {} };
        order.messageId = makeMessageId(order.sender.address);
        order.at = QDateTime(QDate(2026, 11, 21), QTime(9, 0), QTimeZone::utc());
        const auto letter = compose(order);
        QVERIFY(letter);
        SmtpServer server({});
        SmtpPost post(clearServer(server), {});
        QCOMPARE(inWords(delivered(post, *letter)), u"accepted, committed"_s);
        QCOMPARE(server.kept().at(0).bytes, letter->bytes);
    }
    void encryptsAndLogsIn_data()
    {
        QTest::addColumn<bool>("fromTheStart");
        QTest::addColumn<int>("auth");
        QTest::addColumn<QByteArray>("offered");
        QTest::newRow("STARTTLS and PLAIN") << false << int(MailAuth::Plain) << QByteArray("PLAIN LOGIN");
        QTest::newRow("TLS and PLAIN") << true << int(MailAuth::Plain) << QByteArray("PLAIN");
        QTest::newRow("STARTTLS and LOGIN") << false << int(MailAuth::Login) << QByteArray("LOGIN");
        QTest::newRow("TLS and XOAUTH2") << true << int(MailAuth::XOAuth2) << QByteArray("XOAUTH2");
    }
    void encryptsAndLogsIn()
    {
        if (!m_certificates->isValid())
            QSKIP("the openssl program is missing");
        QFETCH(bool, fromTheStart);
        QFETCH(int, auth);
        QFETCH(QByteArray, offered);
        SmtpServer::Script script;
        script.startTls = !fromTheStart;
        script.tlsFromTheStart = fromTheStart;
        script.auth = offered;
        SmtpServer server(script, m_certificates.get());
        MailServer reached { u"localhost"_s,
                             server.port(),
                             fromTheStart ? MailSecurity::Tls : MailSecurity::StartTls,
                             static_cast<MailAuth>(auth),
                             u"dana"_s,
                             m_certificates->authorityFile() };
        SmtpPost post(reached, password("s3"));
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(inWords(delivered(post, wireLetter(i))), u"accepted, committed"_s);
        QCOMPARE(server.kept().size(), 3U);
        QVERIFY(post.tryLogin());
        SmtpPost wrong(reached, password("guess"));
        const Told told = delivered(wrong, wireLetter(4));
        QCOMPARE(inWords(told), u"auth 535 5.7.8"_s);
        QCOMPARE(told.delivery.trouble.next, TroubleNext::PauseForPerson);
        QVERIFY(!wrong.tryLogin());
        QCOMPARE(server.kept().size(), 3U);
    }
    void trustsNoCertificateThatNobodyVouchesFor_data()
    {
        QTest::addColumn<bool>("fromTheStart");
        QTest::newRow("TLS") << true;
        QTest::newRow("STARTTLS") << false;
    }
    void trustsNoCertificateThatNobodyVouchesFor()
    {
        if (!m_certificates->isValid())
            QSKIP("the openssl program is missing");
        QFETCH(bool, fromTheStart);
        SmtpServer::Script script;
        script.startTls = !fromTheStart;
        script.tlsFromTheStart = fromTheStart;
        const TestCertificates foreign(u"DNS:mail.other.example"_s);
        SmtpServer server(script, m_certificates.get());
        SmtpServer elsewhere(script, &foreign);
        const MailSecurity security = fromTheStart ? MailSecurity::Tls : MailSecurity::StartTls;
        const QList<MailServer> refused {
            { u"localhost"_s, server.port(), security, MailAuth::None, {}, {} }, // an authority that nobody knows
            { u"localhost"_s, server.port(), security, MailAuth::None, {}, foreign.authorityFile() }, // another
                                                                                                      // authority
            { u"localhost"_s, elsewhere.port(), security, MailAuth::None, {}, foreign.authorityFile() }, // another name
            { u"localhost"_s, server.port(), security, MailAuth::None, {}, u"/nowhere.pem"_s },
        };
        for (const MailServer &reached : refused) {
            SmtpPost post(reached, {});
            const Told told = delivered(post, wireLetter());
            QCOMPARE(inWords(told), u"tls 0 certificate-refused"_s);
            QCOMPARE(told.delivery.trouble.next, TroubleNext::PauseForPerson);
        }
        QVERIFY(server.kept().empty() && elsewhere.kept().empty());
        QVERIFY(!server.commands().join(' ').contains("MAIL"));
    }
    void saysNothingToAServerThatCannotEncrypt()
    {
        SmtpServer server({});
        SmtpPost post({ u"127.0.0.1"_s, server.port(), MailSecurity::StartTls, MailAuth::Plain, u"dana"_s, {} },
                      password("s3"));
        QCOMPARE(inWords(delivered(post, wireLetter())), u"starttls 0 not-offered"_s);
        QCOMPARE(server.commands().size(), 1);
    }
    void noPasswordIsNoAttempt()
    {
        SmtpServer::Script script;
        script.auth = "PLAIN";
        SmtpServer server(script);
        SmtpPost post({ u"127.0.0.1"_s, server.port(), MailSecurity::None, MailAuth::Plain, u"dana"_s, {} },
                      []() -> Result<Secret> { return problem(Cause::Input, u"The key ring is locked."_s); });
        const Told told = delivered(post, wireLetter());
        QCOMPARE(inWords(told), u"auth 0 no-secret"_s);
        QVERIFY(told.delivery.says.contains(u"The key ring is locked."_s));
        QVERIFY(!server.commands().join(' ').contains("AUTH"));
    }
    void aStaleTokenIsFetchedAnewOnce()
    {
        SmtpServer::Script script;
        script.auth = "XOAUTH2";
        script.password = "fresh";
        SmtpServer server(script);
        int asked = 0;
        SmtpPost post({ u"127.0.0.1"_s, server.port(), MailSecurity::None, MailAuth::XOAuth2, u"dana"_s, {} },
                      [&asked]() -> Result<Secret> { return Secret(++asked == 1 ? "stale" : "fresh"); });
        QCOMPARE(inWords(delivered(post, wireLetter())), u"accepted, committed"_s);
        QCOMPARE(asked, 2);
    }
    void aServerThatIsNotThereIsSaid()
    {
        quint16 port = 0;
        {
            const SmtpServer gone({});
            port = gone.port();
        }
        SmtpPost post({ u"127.0.0.1"_s, port, MailSecurity::None, MailAuth::None, {}, {} }, {});
        const Told told = delivered(post, wireLetter());
        QCOMPARE(inWords(told), u"connect 0 unreachable"_s);
        QCOMPARE(told.delivery.trouble.next, TroubleNext::PauseAndRetry);
    }
    void faultsBeforeTheDotAreSurelyNotSent_data()
    {
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("then");
        QTest::addColumn<bool>("saysNothing");
        const QByteArrayList steps { "GREETING", "EHLO", "MAIL", "RCPT", "DATA" };
        for (const QByteArray &step : steps) {
            QTest::addRow("closed at %s", step.constData()) << step << QByteArray() << int(Act::Close) << true;
            QTest::addRow("silent at %s", step.constData()) << step << QByteArray() << int(Act::Silence) << true;
            QTest::addRow("garbage at %s", step.constData()) << step << QByteArray("what?") << int(Act::GoOn) << false;
            QTest::addRow("half a line at %s", step.constData())
                << step << QByteArray("25") << int(Act::Close) << false;
            QTest::addRow("refused at %s", step.constData()) << step << QByteArray("550 no") << int(Act::GoOn) << false;
            QTest::addRow("later at %s", step.constData())
                << step << QByteArray("450 later") << int(Act::GoOn) << false;
            QTest::addRow("goodbye at %s", step.constData())
                << step << QByteArray("421 bye") << int(Act::Close) << false;
        }
        QTest::newRow("refused during the body")
            << QByteArray("BODY") << QByteArray("552 too big") << int(Act::Close) << false;
        QTest::newRow("a yes before the body")
            << QByteArray("DATA") << QByteArray("354 go\r\n250 ok") << int(Act::GoOn) << false;
    }
    void faultsBeforeTheDotAreSurelyNotSent()
    {
        QFETCH(QByteArray, step);
        QFETCH(QByteArray, reply);
        QFETCH(int, then);
        QFETCH(bool, saysNothing);
        for (const QByteArray &offers : { QByteArray("PIPELINING"), QByteArray("8BITMIME") }) {
            SmtpServer::Script script;
            script.offers = offers;
            script.acts[step] = { reply, static_cast<Act::Then>(then), false, saysNothing, 1 };
            SmtpServer server(script);
            SmtpPost post(clearServer(server), {}, shortPatience);
            const QByteArray text = QByteArray("a line of some length\r\n").repeated(10'000);
            const Told told = delivered(post, wireLetter(1, text));
            QCOMPARE(told.delivery.fate, Delivery::Fate::NotAccepted);
            QCOMPARE(told.dots, step == "BODY" ? told.dots : 0);
            QVERIFY(!told.delivery.says.isEmpty());
            QVERIFY(server.kept().empty());
            QCOMPARE(inWords(delivered(post, wireLetter(2))), u"accepted, committed"_s);
            QCOMPARE(server.kept().size(), 1U);
        }
    }
    void faultsAfterTheDotAreUncertain_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("then");
        QTest::addColumn<bool>("saysNothing");
        QTest::addColumn<bool>("kept");
        for (const bool kept : { true, false }) {
            const char *what = kept ? "taken" : "not taken";
            QTest::addRow("%s, closed", what) << QByteArray() << int(Act::Close) << true << kept;
            QTest::addRow("%s, silent", what) << QByteArray() << int(Act::Silence) << true << kept;
            QTest::addRow("%s, garbage", what) << QByteArray("so what") << int(Act::GoOn) << false << kept;
            QTest::addRow("%s, the first of two lines, closed", what)
                << QByteArray("250-2.0.0 ok") << int(Act::Close) << false << kept;
            QTest::addRow("%s, go on", what) << QByteArray("354 go on") << int(Act::GoOn) << false << kept;
        }
    }
    void faultsAfterTheDotAreUncertain()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, then);
        QFETCH(bool, saysNothing);
        QFETCH(bool, kept);
        SmtpServer::Script script;
        script.acts["1 DOT"] = { reply, static_cast<Act::Then>(then), kept, saysNothing, 1 };
        SmtpServer server(script);
        SmtpPost post(clearServer(server), {}, shortPatience);
        QCOMPARE(inWords(delivered(post, wireLetter(1))), u"uncertain, committed"_s);
        QCOMPARE(inWords(delivered(post, wireLetter(2))), u"accepted, committed"_s);
        QCOMPARE(server.kept().size(), kept ? 2U : 1U);
    }
    void refusalsKeepTheConnection()
    {
        SmtpServer::Script script;
        script.acts["1 RCPT"] = { "550 5.1.1 nobody" };
        script.acts["2 DOT"] = { "554 5.7.1 spam" };
        script.acts["3 MAIL"] = { "550 5.7.1 not you" };
        script.acts["4 DOT"] = { "451 4.3.0 later" };
        SmtpServer server(script);
        SmtpPost post(clearServer(server), {});
        QCOMPARE(inWords(delivered(post, wireLetter(1))), u"recipient 550 5.1.1"_s);
        QCOMPARE(inWords(delivered(post, wireLetter(2))), u"dot 554 5.7.1, committed"_s);
        QCOMPARE(inWords(delivered(post, wireLetter(3))), u"mail 550 5.7.1"_s);
        QCOMPARE(inWords(delivered(post, wireLetter(4))), u"dot 451 4.3.0, committed"_s);
        QCOMPARE(inWords(delivered(post, wireLetter(5))), u"accepted, committed"_s);
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.kept().size(), 1U);
    }
    void anIdleConnectionThatWasClosedIsNobodysTrouble_data()
    {
        QTest::addColumn<QByteArray>("goodbye");
        QTest::newRow("closed without a word") << QByteArray();
        QTest::newRow("with a goodbye") << QByteArray("250 ok\r\n421 4.4.2 idle");
    }
    void anIdleConnectionThatWasClosedIsNobodysTrouble()
    {
        QFETCH(QByteArray, goodbye);
        SmtpServer::Script script;
        script.acts["1 DOT"] = { goodbye.isEmpty() ? QByteArray("250 ok") : goodbye, Act::Close };
        SmtpServer server(script);
        SmtpPost post(clearServer(server), {});
        QCOMPARE(inWords(delivered(post, wireLetter(1))), u"accepted, committed"_s);
        QCOMPARE(inWords(delivered(post, wireLetter(2))), u"accepted, committed"_s);
        QCOMPARE(server.connections(), 2);
    }
    void theDotWaitsForTheCommit()
    {
        SmtpServer server({});
        SmtpPost post(clearServer(server), {});
        const Delivery delivery = post.deliver(
            wireLetter(), { []() -> Result<Done> { return problem(Cause::Storage, u"The disk is full."_s); }, {} });
        QCOMPARE(delivery.fate, Delivery::Fate::NotAccepted);
        QVERIFY(delivery.heldBack);
        QCOMPARE(delivery.says, u"The disk is full."_s);
        post.close();
        QVERIFY(server.kept().empty());
        QCOMPARE(inWords(delivered(post, wireLetter(2))), u"accepted, committed"_s);
        QCOMPARE(server.kept().size(), 1U);
    }
    void canBeStoppedBetweenCommitAndDot()
    {
        SmtpServer server({});
        SmtpPost post(clearServer(server), {});
        bool stop = false;
        const Delivery delivery = post.deliver(wireLetter(),
                                               { [&stop]() -> Result<Done> {
                                                    stop = true;
                                                    return Done {};
                                                },
                                                 [&stop] {
                                                     return stop;
                                                 } });
        QVERIFY(delivery.heldBack);
        QVERIFY(server.kept().empty());
    }
    void canBeStoppedWhileItWaits()
    {
        SmtpServer::Script script;
        script.acts["RCPT"] = { {}, Act::Silence, false, true };
        SmtpServer server(script);
        SmtpPost post(clearServer(server), {});
        const QDeadlineTimer soon(250);
        const Told told = delivered(post, wireLetter(), [&soon] { return soon.hasExpired(); });
        QVERIFY(told.delivery.heldBack);
        QVERIFY(server.kept().empty());
    }
    void cannotBeStoppedAfterTheDot()
    {
        std::atomic<bool> stop = false;
        SmtpServer::Script script;
        script.beforeDotReply = [&stop] {
            stop = true;
        };
        SmtpServer server(script);
        SmtpPost post(clearServer(server), {});
        QCOMPARE(inWords(delivered(post, wireLetter(), [&stop] { return stop.load(); })), u"accepted, committed"_s);
    }
    void thePasswordIsNotAmongTheWords()
    {
        SmtpServer::Script script;
        script.auth = "PLAIN";
        script.acts["AUTH"] = { "535 5.7.8 hunter2 is wrong" };
        SmtpServer server(script);
        SmtpPost post({ u"127.0.0.1"_s, server.port(), MailSecurity::None, MailAuth::Plain, u"dana"_s, {} },
                      password("tops3cret"));
        const Told told = delivered(post, wireLetter());
        QVERIFY(!told.delivery.says.contains(u"tops3cret"_s));
        QVERIFY(!told.delivery.reply.contains(u"tops3cret"_s));
    }
};

COUNTERSIGN_TEST(SmtpPostTest)

} // namespace countersign

#include "smtppost_test.moc"
