// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/wiretext.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QMutex>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace countersign::testing {

/// A certificate authority and a server's certificate, made anew with the openssl program; not valid where that is
/// missing.
class TestCertificates {
public:
    explicit TestCertificates(const QString &names = QStringLiteral("DNS:localhost,IP:127.0.0.1"))
    {
        const auto openssl = [this](const QStringList &arguments) {
            QProcess process;
            process.setWorkingDirectory(m_folder.path());
            process.start(QStringLiteral("openssl"), arguments);
            return process.waitForFinished(20'000) && process.exitCode() == 0;
        };
        QFile extensions(m_folder.filePath(QStringLiteral("names")));
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() || !extensions.open(QFile::WriteOnly))
            return;
        extensions.write("subjectAltName=" + names.toLatin1() + '\n');
        extensions.close();
        const auto words = [](const char *line) {
            return QString::fromLatin1(line).split(QLatin1Char(' '));
        };
        m_isValid = openssl(words(
                        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key -out ca.pem "
                        "-subj /CN=Test-CA -days 2"))
            && openssl(words(
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout server.key -out server.csr "
                "-subj /CN=test"))
            && openssl(words(
                "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2 "
                "-extfile names"));
    }
    bool isValid() const { return m_isValid; }
    QString authorityFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    QSslConfiguration serverConfiguration() const
    {
        QFile key(m_folder.filePath(QStringLiteral("server.key")));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(
            QSslCertificate::fromPath(m_folder.filePath(QStringLiteral("server.pem"))));
        if (key.open(QFile::ReadOnly))
            configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        return configuration;
    }

private:
    QTemporaryDir m_folder;
    bool m_isValid = false;
};

/// A mail server on the loopback that does what a script says, and keeps what it accepted. It lives in a thread of its
/// own.
class SmtpServer {
public:
    /// What the server does instead of the usual at one step of one letter.
    struct Act {
        QByteArray reply; ///< without the last line end; empty: the usual one
        enum Then { GoOn, Close, Silence } then = GoOn;
        bool keepsTheLetter = false; ///< at DOT: it took it, whatever it says
        bool saysNothing = false; ///< no reply at all
        int times = 1'000'000; ///< how often, counted over all letters that match
    };
    struct Kept {
        QByteArray from;
        QByteArray to;
        QByteArray bytes; ///< as the receiver reads them
    };
    struct Script {
        QByteArray offers = "PIPELINING\nSIZE 1000000\n8BITMIME"; ///< a line each
        bool startTls = false;
        bool tlsFromTheStart = false;
        QByteArray auth; ///< mechanisms; empty: no login is offered or wanted
        QByteArray password = "s3";
        /// By step: GREETING EHLO STARTTLS AUTH MAIL RCPT DATA BODY DOT RSET, or by letter and step: "2 DOT" (the
        /// second MAIL command that this server saw is letter 2).
        std::map<QByteArray, Act> acts;
        std::function<void()> beforeDotReply; ///< in the server's thread
        /// Called in the server's thread before the reply to each step; the number of the letter (from 1).
        std::function<void(int letter, const QByteArray &step)> before;
    };

    explicit SmtpServer(Script script, const TestCertificates *certificates = nullptr)
        : m_script(std::move(script))
    {
        if (certificates)
            m_tls = certificates->serverConfiguration();
        m_thread.reset(QThread::create([this] { serve(); }));
        m_thread->start();
        while (m_port == 0)
            QThread::yieldCurrentThread();
    }
    ~SmtpServer()
    {
        m_stops = true;
        m_thread->wait();
    }
    SmtpServer(const SmtpServer &) = delete;
    SmtpServer &operator=(const SmtpServer &) = delete;

    quint16 port() const { return m_port; }
    std::vector<Kept> kept() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_kept;
    }
    QByteArrayList commands() const ///< as they came, one a line, of all connections
    {
        const QMutexLocker lock(&m_mutex);
        return m_commands;
    }
    int connections() const { return m_connections; }

private:
    /// One connection: buffered reading with a look at the end every few milliseconds.
    struct Line {
        QSslSocket socket;
        QByteArray buffer;
    };

    class Listener : public QTcpServer {
    public:
        qintptr waiting = -1;

    protected:
        void incomingConnection(qintptr descriptor) override { waiting = descriptor; }
    };

    void serve()
    {
        Listener listener;
        if (!listener.listen(QHostAddress::LocalHost))
            qFatal("no port on the loopback");
        m_port = listener.serverPort();
        while (!m_stops) {
            listener.waitForNewConnection(20);
            if (listener.waiting < 0)
                continue;
            Line line;
            line.socket.setSslConfiguration(m_tls);
            line.socket.setSocketDescriptor(std::exchange(listener.waiting, -1));
            ++m_connections;
            talk(line);
            line.socket.flush();
            line.socket.disconnectFromHost();
            if (line.socket.state() != QAbstractSocket::UnconnectedState)
                line.socket.waitForDisconnected(1000);
        }
    }

    bool fill(Line &line)
    {
        while (!m_stops) {
            if (line.socket.bytesAvailable() > 0 || line.socket.waitForReadyRead(20)) {
                line.buffer += line.socket.readAll();
                return true;
            }
            if (line.socket.state() != QAbstractSocket::ConnectedState)
                return false;
        }
        return false;
    }
    bool readLine(Line &line, QByteArray &command)
    {
        while (!line.buffer.contains("\r\n")) {
            if (!fill(line))
                return false;
        }
        command = line.buffer.left(line.buffer.indexOf("\r\n"));
        line.buffer.remove(0, command.size() + 2);
        const QMutexLocker lock(&m_mutex);
        m_commands.append(command);
        return true;
    }
    bool say(Line &line, const QByteArray &reply)
    {
        line.socket.write(reply + "\r\n");
        line.socket.flush();
        return true;
    }

    Act *actAt(const QByteArray &step)
    {
        for (const QByteArray &name : { QByteArray::number(m_letter) + ' ' + step, step }) {
            const auto found = m_script.acts.find(name);
            if (found != m_script.acts.end() && found->second.times > 0) {
                --found->second.times;
                return &found->second;
            }
        }
        return nullptr;
    }
    /// Does what the script says at a step. \returns whether the conversation goes on
    bool act(Line &line, const QByteArray &step, const QByteArray &usual)
    {
        if (m_script.before)
            m_script.before(m_letter, step);
        const Act *act = actAt(step);
        if (!act)
            return say(line, usual);
        if (act->reply.startsWith('4') || act->reply.startsWith('5'))
            m_takes = false;
        if (!act->saysNothing)
            say(line, act->reply.isEmpty() ? usual : act->reply);
        return follow(line, *act);
    }
    bool follow(Line &line, const Act &act)
    {
        if (act.then == Act::Silence) {
            while (fill(line)) { }
        }
        return act.then == Act::GoOn;
    }

    bool encrypt(Line &line)
    {
        line.buffer.clear();
        line.socket.startServerEncryption();
        return line.socket.waitForEncrypted(5000);
    }

    void talk(Line &line)
    {
        if (m_script.tlsFromTheStart && !encrypt(line))
            return;
        if (!act(line, "GREETING", "220 test ESMTP"))
            return;
        QByteArray command;
        Kept letter;
        while (readLine(line, command)) {
            const QByteArray verb = command.left(4).toUpper();
            if (verb == "QUIT") {
                say(line, "221 bye");
                return;
            }
            if (!answer(line, command, verb, letter))
                return;
        }
    }

    bool answer(Line &line, const QByteArray &command, const QByteArray &verb, Kept &letter)
    {
        if (verb == "EHLO")
            return act(line, "EHLO", helloReply(line));
        if (verb == "STAR")
            return act(line, "STARTTLS", "220 go ahead") && encrypt(line);
        if (verb == "AUTH")
            return logIn(line, command);
        if (verb == "MAIL") {
            ++m_letter;
            letter = { command.mid(10, command.indexOf('>') - 10 + 1), {}, {} };
            m_takes = true;
            return act(line, "MAIL", "250 2.1.0 ok");
        }
        if (verb == "RCPT") {
            letter.to = command.mid(9, command.indexOf('>') - 9);
            return act(line, "RCPT", "250 2.1.5 ok");
        }
        if (verb == "DATA")
            return takeText(line, letter);
        if (verb == "RSET")
            return act(line, "RSET", "250 2.0.0 reset");
        return say(line, "500 what");
    }

    QByteArray helloReply(const Line &line) const
    {
        QByteArrayList lines { "test" };
        lines += m_script.offers.split('\n');
        if (m_script.startTls && !line.socket.isEncrypted())
            lines += "STARTTLS";
        else if (!m_script.auth.isEmpty())
            lines += "AUTH " + m_script.auth;
        QByteArray reply;
        for (qsizetype i = 0; i < lines.size(); ++i)
            reply += (i + 1 < lines.size() ? "250-" + lines[i] + "\r\n" : "250 " + lines[i]);
        return reply;
    }

    bool logIn(Line &line, const QByteArray &command)
    {
        QByteArray given;
        const QByteArrayList words = command.split(' ');
        if (words.value(1) == "LOGIN") {
            QByteArray user;
            QByteArray password;
            if (!say(line, "334 VXNlcm5hbWU6") || !readLine(line, user) || !say(line, "334 UGFzc3dvcmQ6")
                || !readLine(line, password))
                return false;
            given = QByteArray::fromBase64(password);
        } else {
            given = QByteArray::fromBase64(words.value(2));
        }
        if (given.contains(m_script.password))
            return act(line, "AUTH", "235 2.7.0 welcome");
        return act(line, "AUTH", "535 5.7.8 wrong");
    }

    bool takeText(Line &line, Kept &letter)
    {
        if (!m_takes)
            return say(line, "554 5.5.1 no valid recipients");
        if (m_script.before)
            m_script.before(m_letter, "DATA");
        const Act *refusal = actAt("DATA");
        if (refusal) {
            if (!refusal->saysNothing)
                say(line, refusal->reply);
            if (refusal->then != Act::GoOn || !refusal->reply.startsWith("354"))
                return follow(line, *refusal);
        } else {
            say(line, "354 go on");
        }
        if (Act *early = actAt("BODY")) {
            if (line.buffer.isEmpty() && !early->saysNothing && early->then != Act::GoOn && !fill(line))
                return false;
            if (!early->saysNothing)
                say(line, early->reply);
            if (!follow(line, *early))
                return false;
        }
        while (!line.buffer.contains("\r\n.\r\n")) {
            if (!fill(line))
                return false;
        }
        const qsizetype end = line.buffer.indexOf("\r\n.\r\n") + 2;
        letter.bytes = dotUnstuffed(line.buffer.left(end));
        line.buffer.remove(0, end + 3);
        if (m_script.beforeDotReply)
            m_script.beforeDotReply();
        if (m_script.before)
            m_script.before(m_letter, "DOT");
        const Act *act = actAt("DOT");
        const QByteArray reply = act && !act->reply.isEmpty() ? act->reply : QByteArray("250 2.0.0 queued");
        if (!act ? true : act->keepsTheLetter || (!act->saysNothing && reply.startsWith("250 "))) {
            const QMutexLocker lock(&m_mutex);
            m_kept.push_back(letter);
        }
        if (!act || !act->saysNothing)
            say(line, reply);
        return !act || follow(line, *act);
    }

    Script m_script;
    QSslConfiguration m_tls;
    std::unique_ptr<QThread> m_thread;
    std::atomic<quint16> m_port = 0;
    std::atomic<bool> m_stops = false;
    std::atomic<int> m_connections = 0;
    int m_letter = 0; ///< in the server's thread only
    bool m_takes = false; ///< envelope and all; likewise
    mutable QMutex m_mutex;
    std::vector<Kept> m_kept;
    QByteArrayList m_commands;
};

} // namespace countersign::testing
