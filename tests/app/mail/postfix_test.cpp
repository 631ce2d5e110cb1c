// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtppost.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray bodyOf(const QByteArray &message)
{
    const qsizetype end = message.indexOf("\n\n");
    return end < 0 ? QByteArray() : message.mid(end + 2);
}

} // namespace

/// Conversations with a real Postfix over encrypted connections, with a login (tests/support/postfix-session).
class PostfixTest : public QObject {
    Q_OBJECT
    QString m_folder;

    quint16 port(MailSecurity security) const
    {
        const QByteArrayList ports = contentOfFile(m_folder + u"/ports"_s).split('\n');
        return ports.value(security == MailSecurity::Tls ? 1 : 0).toUShort();
    }
    MailServer server(MailSecurity security, MailAuth auth = MailAuth::Plain) const
    {
        return {
            u"localhost"_s, port(security), security, auth, u"coordinator@test.example"_s, m_folder + u"/tls/ca.pem"_s
        };
    }
    SmtpPost::SecretSource password() const
    {
        return [folder = m_folder]() -> Result<Secret> {
            return Secret(contentOfFile(folder + u"/password"_s).trimmed());
        };
    }
    static OutboxLetter letterTo(const QString &to, const QByteArray &id, const QByteArray &subject = "An order",
                                 const QByteArray &text = "Hello\r\n.\r\n..two dots\r\n \r\ntrailing \r\n")
    {
        OutboxLetter letter;
        letter.messageId = MessageId(QString::fromLatin1(id));
        letter.from = u"coordinator@test.example"_s;
        letter.to = to;
        letter.bytes = "From: coordinator@test.example\r\nTo: " + to.toLatin1() + "\r\nSubject: " + subject
            + "\r\nMessage-ID: " + id + "\r\n\r\n" + text;
        return letter;
    }
    /// What arrived under that Message-ID.
    QByteArrayList arrived(const QByteArray &id) const
    {
        QByteArrayList found;
        const QDir box(m_folder + u"/mail/all/new"_s);
        for (const QString &name : box.entryList(QDir::Files)) {
            const QByteArray message = contentOfFile(box.filePath(name));
            if (message.contains("Message-ID: " + id + '\n'))
                found += message;
        }
        return found;
    }

private Q_SLOTS:
    // Not in initTestCase(): a skip there would skip the classes that follow as well.
    void init()
    {
        m_folder = qEnvironmentVariable("COUNTERSIGN_TEST_POSTFIX");
        if (m_folder.isEmpty())
            QSKIP("no Postfix runs beside this test (tests/support/postfix-session)");
    }

    void deliversEachLetterOnceAndUnchanged_data()
    {
        QTest::addColumn<int>("security");
        QTest::addColumn<int>("auth");
        const auto row = [](const char *name, MailSecurity security, MailAuth auth) {
            QTest::newRow(name) << static_cast<int>(security) << static_cast<int>(auth);
        };
        row("STARTTLS and PLAIN", MailSecurity::StartTls, MailAuth::Plain);
        row("STARTTLS and LOGIN", MailSecurity::StartTls, MailAuth::Login);
        row("TLS and PLAIN", MailSecurity::Tls, MailAuth::Plain);
        row("TLS and LOGIN", MailSecurity::Tls, MailAuth::Login);
    }
    void deliversEachLetterOnceAndUnchanged()
    {
        QFETCH(int, security);
        QFETCH(int, auth);
        constexpr int LETTERS = 25;
        const auto idOf = [&](int i) {
            return "<m" + QByteArray::number(security * 1000 + auth * 100 + i) + "@test.example>";
        };
        SmtpPost post(server(static_cast<MailSecurity>(security), static_cast<MailAuth>(auth)), password());
        for (int i = 0; i < LETTERS; ++i) {
            const Delivery delivery = post.deliver(letterTo(u"maria%1@alfki.example"_s.arg(i), idOf(i)), {});
            QVERIFY2(delivery.fate == Delivery::Fate::Accepted, qPrintable(delivery.says + delivery.reply));
            QVERIFY(delivery.reply.startsWith(u"250 "_s));
        }
        post.close();
        for (int i = 0; i < LETTERS; ++i) {
            QTRY_COMPARE(arrived(idOf(i)).size(), 1);
            QCOMPARE(bodyOf(arrived(idOf(i)).front()), QByteArray("Hello\n.\n..two dots\n \ntrailing \n"));
        }
    }
    void tellsWhoseTroubleARefusalIs_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<int>("scope");
        QTest::addColumn<int>("next");
        QTest::newRow("no such recipient")
            << u"refused@alfki.example"_s << QByteArray("x") << static_cast<int>(TroubleScope::Recipient)
            << static_cast<int>(TroubleNext::Fail);
        QTest::newRow("a mailbox that is busy")
            << u"later@alfki.example"_s << QByteArray("x") << static_cast<int>(TroubleScope::Recipient)
            << static_cast<int>(TroubleNext::RetryLater);
        QTest::newRow("the text is refused after the dot")
            << u"maria@alfki.example"_s << QByteArray("REJECT-AT-DOT") << static_cast<int>(TroubleScope::Letter)
            << static_cast<int>(TroubleNext::Fail);
    }
    void tellsWhoseTroubleARefusalIs()
    {
        QFETCH(QString, to);
        QFETCH(QByteArray, subject);
        QFETCH(int, scope);
        QFETCH(int, next);
        SmtpPost post(server(MailSecurity::StartTls), password());
        const Delivery refused = post.deliver(letterTo(to, "<refused@test.example>", subject), {});
        QCOMPARE(refused.fate, Delivery::Fate::NotAccepted);
        QCOMPARE(static_cast<int>(refused.trouble.scope), scope);
        QCOMPARE(static_cast<int>(refused.trouble.next), next);
        // The connection is kept, and the next one goes.
        const Delivery next2 = post.deliver(letterTo(u"maria@alfki.example"_s, "<after@test.example>"), {});
        QCOMPARE(next2.fate, Delivery::Fate::Accepted);
    }
    void aWrongPasswordStopsUntilAPersonActs()
    {
        SmtpPost post(server(MailSecurity::StartTls), []() -> Result<Secret> { return Secret(QByteArray("wrong")); });
        const Delivery delivery = post.deliver(letterTo(u"maria@alfki.example"_s, "<wrong@test.example>"), {});
        QCOMPARE(delivery.fate, Delivery::Fate::NotAccepted);
        QCOMPARE(delivery.trouble.scope, TroubleScope::Server);
        QCOMPARE(delivery.trouble.next, TroubleNext::PauseForPerson);
        QCOMPARE(arrived("<wrong@test.example>").size(), 0);
    }
    void aCertificateOfAnUnknownAuthorityIsNotTrusted()
    {
        MailServer unknown = server(MailSecurity::StartTls);
        unknown.caFile.clear();
        SmtpPost post(unknown, password());
        const Delivery delivery = post.deliver(letterTo(u"maria@alfki.example"_s, "<untrusted@test.example>"), {});
        QCOMPARE(delivery.fate, Delivery::Fate::NotAccepted);
        QCOMPARE(delivery.trouble.next, TroubleNext::PauseForPerson);
        QCOMPARE(arrived("<untrusted@test.example>").size(), 0);
    }
};

COUNTERSIGN_TEST(PostfixTest)

} // namespace countersign

#include "postfix_test.moc"
