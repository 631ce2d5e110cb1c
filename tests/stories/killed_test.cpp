// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampleworkplace.h"
#include "services/reviewing.h"
#include "support/smtpserver.h"
#include "support/testmain.h"

#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::SmtpServer;

/// The program is killed while it sends, at every step of a letter's way over the wire, and started again.
class KilledTest : public QObject {
    Q_OBJECT

    static WorkplaceOrder practiceIn(const QString &folder)
    {
        WorkplaceOrder order;
        order.practice = true;
        order.folder = folder;
        return order;
    }
    /// A workspace whose scanned letters are released. \returns how many
    static int releasedIn(const QString &folder, quint16 port)
    {
        const auto place = openSampleWorkplace(practiceIn(folder));
        if (!place)
            return 0;
        Settings &settings = (*place)->settings();
        for (const auto &[key, value] :
             { std::pair { u"mail.out.host"_s, u"127.0.0.1"_s },
               std::pair { u"mail.out.port"_s, QString::number(port) }, std::pair { u"mail.out.security"_s, u"none"_s },
               std::pair { u"mail.out.auth"_s, u"none"_s } }) {
            if (!settings.set(key, value))
                return 0;
        }
        const auto office = (*place)->office();
        Store &store = **(*place)->store();
        const auto all = store.communications(office->now());
        std::vector<ReleaseOrder> orders;
        for (const Communication &each : *all) {
            if (each.lane() == Lane::Scan)
                orders.push_back({ each.id, each.revision, ReviewKind::InAScan, u"Laura Callahan"_s, office->now(),
                                   std::chrono::seconds(4) });
        }
        const auto outcome = releaseLetters(store, *office, orders);
        return outcome ? static_cast<int>(outcome->released.size()) : 0;
    }
    static std::vector<Communication> lettersIn(const QString &folder)
    {
        const auto place = Workplace::open({ folder, false, {} });
        const auto all = (*(*place)->store())->communications((*place)->clock()->now().addDays(-1));
        return all ? *all : std::vector<Communication>();
    }
    static QByteArray messageIdOf(const QByteArray &bytes)
    {
        const qsizetype at = bytes.indexOf("Message-ID: ");
        return bytes.mid(at + 12, bytes.indexOf('\r', at) - at - 12);
    }

private Q_SLOTS:
    void losesNothingAndSendsNothingTwice_data()
    {
        QTest::addColumn<QByteArray>("step");
        for (const char *step : { "GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT" })
            QTest::newRow(step) << QByteArray(step);
    }
    void losesNothingAndSendsNothingTwice()
    {
#ifndef Q_OS_UNIX
        QSKIP("a process is killed by a signal here");
#else
        QFETCH(QByteArray, step);
        constexpr int KILLS = 3;
        QTemporaryDir folder;
        std::atomic<qint64> victim = 0;
        std::atomic<int> kills = 0;
        SmtpServer::Script script;
        script.before = [&](int, const QByteArray &now) {
            if (now == step && kills < KILLS && victim > 0) {
                ++kills;
                ::kill(static_cast<pid_t>(victim.exchange(0)), SIGKILL);
            }
        };
        SmtpServer server(std::move(script));
        const int released = releasedIn(folder.path(), server.port());
        QCOMPARE_GE(released, 5);

        for (int round = 0; round <= KILLS; ++round) {
            QProcess program;
            program.start(QStringLiteral(COUNTERSIGN_PROGRAM), { u"send"_s, u"--workspace"_s, folder.path() });
            QVERIFY(program.waitForStarted());
            victim = program.processId();
            QVERIFY(program.waitForFinished());
            victim = 0;
            QCOMPARE(program.exitStatus(), round < KILLS ? QProcess::CrashExit : QProcess::NormalExit);
        }

        QSet<QByteArray> arrived;
        for (const SmtpServer::Kept &letter : server.kept()) {
            const QByteArray id = messageIdOf(letter.bytes);
            QVERIFY2(!arrived.contains(id), "it arrived twice");
            arrived += id;
        }
        int sent = 0;
        int uncertain = 0;
        for (const Communication &letter : lettersIn(folder.path())) {
            if (!letter.release)
                continue;
            QVERIFY2(letter.state == State::Sent || letter.state == State::Uncertain, qPrintable(keyOf(letter.state)));
            (letter.state == State::Sent ? sent : uncertain) += 1;
            if (letter.state == State::Sent)
                QVERIFY(arrived.contains(letter.release->messageId.value().toLatin1()));
        }
        QCOMPARE(sent + uncertain, released);
        // After the dot only, and there for every kill, nobody can know.
        QCOMPARE(uncertain, step == "DOT" ? KILLS : 0);
        const auto place = Workplace::open({ folder.path(), false, {} });
        const auto audit = (*(*place)->store())->verifyAudit();
        QVERIFY(audit);
        QVERIFY2(audit->intact && audit->headMatches, qPrintable(audit->says));
#endif
    }
};

COUNTERSIGN_TEST(KilledTest)

} // namespace countersign

#include "killed_test.moc"
