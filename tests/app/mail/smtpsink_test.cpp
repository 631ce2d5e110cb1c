// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/smtppost.h"
#include "support/testmain.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

/// Postfix's own test server, where it is installed.
QString smtpSinkProgram()
{
    const QString found = QStandardPaths::findExecutable(u"smtp-sink"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"smtp-sink"_s, { u"/usr/sbin"_s, u"/usr/local/sbin"_s })
                           : found;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

OutboxLetter sinkLetter(int number)
{
    OutboxLetter letter;
    letter.messageId = MessageId(u"<m%1@northwind.example>"_s.arg(number));
    letter.from = u"care@northwind.example"_s;
    letter.to = u"maria%1@alfki.example"_s.arg(number);
    letter.bytes
        = "Subject: x\r\n\r\nHello\r\n.\r\n..dotted\r\n" + QByteArray("a line of some length\r\n").repeated(200);
    return letter;
}

} // namespace

/// The same conversations with a server that is not of our making.
class SmtpSinkTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_sink;

    /// \returns its port, 0 where it did not start
    quint16 started(const QStringList &options)
    {
        const quint16 port = freePort();
        QStringList arguments = options;
        if (qEnvironmentVariable("USER", u"root"_s) == u"root"_s)
            arguments += { u"-u"_s, u"nobody"_s };
        arguments += { u"127.0.0.1:%1"_s.arg(port), u"100"_s };
        m_sink = std::make_unique<QProcess>();
        m_sink->start(smtpSinkProgram(), arguments);
        if (!m_sink->waitForStarted())
            return 0;
        const auto answers = [port] {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
            return probe.waitForConnected(100);
        };
        return QTest::qWaitFor(answers, 5000) ? port : quint16(0);
    }
private Q_SLOTS:
    // Not in initTestCase(): a skip there would skip the classes that follow as well.
    void init()
    {
        if (smtpSinkProgram().isEmpty())
            QSKIP("smtp-sink, which comes with Postfix, is not installed");
    }
    void cleanup()
    {
        if (m_sink) {
            m_sink->kill();
            m_sink->waitForFinished();
        }
        m_sink.reset();
    }
    void speaksWithAServerOfAnotherMaking_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("fate");
        QTest::newRow("with pipelining") << QStringList {} << u"accepted"_s;
        QTest::newRow("without") << QStringList { u"-p"_s } << u"accepted"_s;
        QTest::newRow("without EHLO") << QStringList { u"-e"_s } << u"accepted"_s;
        QTest::newRow("refused at MAIL") << QStringList { u"-f"_s, u"mail"_s } << u"mail 500"_s;
        QTest::newRow("refused at RCPT") << QStringList { u"-f"_s, u"rcpt"_s } << u"recipient 500"_s;
        QTest::newRow("refused at DATA") << QStringList { u"-f"_s, u"data"_s } << u"data 500"_s;
        QTest::newRow("refused at the dot") << QStringList { u"-f"_s, u"."_s } << u"dot 500"_s;
        QTest::newRow("later at RCPT") << QStringList { u"-r"_s, u"rcpt"_s } << u"recipient 450"_s;
        QTest::newRow("later at the dot") << QStringList { u"-r"_s, u"."_s } << u"dot 450"_s;
        QTest::newRow("goodbye at MAIL") << QStringList { u"-Q"_s, u"mail"_s } << u"mail 421"_s;
        QTest::newRow("goodbye at the dot") << QStringList { u"-Q"_s, u"."_s } << u"dot 421"_s;
        QTest::newRow("closed at MAIL") << QStringList { u"-q"_s, u"mail"_s } << u"mail 0"_s;
        QTest::newRow("closed at DATA") << QStringList { u"-q"_s, u"data"_s } << u"data 0"_s;
        QTest::newRow("closed at the dot") << QStringList { u"-q"_s, u"."_s } << u"uncertain"_s;
    }
    void speaksWithAServerOfAnotherMaking()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, fate);
        const quint16 port = started(options);
        if (port == 0)
            QSKIP("smtp-sink does not start here");
        SmtpPost post({ u"127.0.0.1"_s, port, MailSecurity::None, MailAuth::None, {}, {} }, {});
        for (int i = 1; i <= 20; ++i) {
            const Delivery delivery = post.deliver(sinkLetter(i), {});
            const QString found = delivery.fate == Delivery::Fate::Accepted ? u"accepted"_s
                : delivery.fate == Delivery::Fate::Uncertain                ? u"uncertain"_s
                                                                            : delivery.trouble.kind.section(u' ', 0, 1);
            QCOMPARE(found, fate);
        }
    }
};

COUNTERSIGN_TEST(SmtpSinkTest)

} // namespace countersign

#include "smtpsink_test.moc"
