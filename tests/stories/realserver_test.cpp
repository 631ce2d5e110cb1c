// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/post.h"
#include "sample/sampleworkplace.h"
#include "services/dispatch.h"
#include "services/reviewing.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// The sample company's morning through a real Postfix: encrypted, with a login (tests/support/postfix-session).
class RealServerTest : public QObject {
    Q_OBJECT
    QString m_folder;

    /// Hands letters on and remembers their bytes.
    class Watched final : public Post {
    public:
        explicit Watched(std::unique_ptr<Post> post)
            : m_post(std::move(post))
        {
        }
        Delivery deliver(const OutboxLetter &letter, const DeliveryHooks &hooks) override
        {
            bytes[letter.messageId.value().toLatin1()] = letter.bytes;
            return m_post->deliver(letter, hooks);
        }
        void close() override { m_post->close(); }
        QString via() const override { return m_post->via(); }

        std::map<QByteArray, QByteArray> bytes; ///< by Message-ID

    private:
        std::unique_ptr<Post> m_post;
    };

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArrayList mailbox() const
    {
        QByteArrayList messages;
        const QDir box(m_folder + u"/mail/all/new"_s);
        for (const QString &name : box.entryList(QDir::Files))
            messages += contentOf(box.filePath(name));
        return messages;
    }
    void setUp(Settings &settings) const
    {
        const std::map<QString, QString> values {
            { u"mail.from"_s, u"coordinator@test.example"_s },
            { u"mail.out.host"_s, u"localhost"_s },
            { u"mail.out.port"_s, QString::fromLatin1(contentOf(m_folder + u"/ports"_s).split('\n').front()) },
            { u"mail.out.user"_s, u"coordinator@test.example"_s },
            { u"mail.out.ca_file"_s, m_folder + u"/tls/ca.pem"_s },
            { u"mail.out.password_command"_s, u"cat %1/password"_s.arg(m_folder) },
        };
        for (const auto &[key, value] : values) {
            const auto set = settings.set(key, value);
            QVERIFY2(set, qPrintable(set ? QString() : set.error().says));
        }
    }

private Q_SLOTS:
    // Not in initTestCase(): a skip there would skip the classes that follow as well.
    void init()
    {
        m_folder = qEnvironmentVariable("COUNTERSIGN_TEST_POSTFIX");
        if (m_folder.isEmpty())
            QSKIP("no Postfix runs beside this test (tests/support/postfix-session)");
    }
    void whatArrivesIsWhatWasReleased()
    {
        QTemporaryDir folder;
        WorkplaceOrder order;
        order.practice = true;
        order.folder = folder.path();
        {
            const auto practice = openSampleWorkplace(order);
            QVERIFY(practice);
            setUp((*practice)->settings());
        }
        // The same folder at work: its way out is the server.
        order.practice = false;
        const auto place = Workplace::open(order);
        QVERIFY(place);
        const auto office = (*place)->office();
        QVERIFY(office);
        Store &store = **(*place)->store();
        std::vector<ReleaseOrder> orders;
        const auto letters = store.communications(office->now());
        for (const Communication &each : *letters) {
            if (each.lane() == Lane::Scan)
                orders.push_back({ each.id, each.revision, ReviewKind::InAScan, u"Laura Callahan"_s, office->now(),
                                   std::chrono::seconds(4) });
        }
        const auto released = releaseLetters(store, *office, orders);
        QVERIFY(released && released->refused.empty());
        QVERIFY(queueReleased(store, *office, std::chrono::seconds(0)));
        auto way = (*place)->post();
        QVERIFY2(way, qPrintable(way ? QString() : way.error().says));
        const qsizetype before = mailbox().size();
        Watched post(std::move(*way));
        const auto sent = dispatch(store, *office, post);
        QVERIFY(sent);
        QVERIFY2(!sent->pause, qPrintable(sent->pause ? sent->pause->says : QString()));
        QCOMPARE(countOf(*sent, State::Sent), static_cast<int>(orders.size()));
        QTRY_COMPARE(mailbox().size(), before + static_cast<qsizetype>(orders.size()));
        for (const auto &[id, bytes] : post.bytes) {
            QByteArray released8 = bytes;
            released8.replace("\r\n", "\n");
            const QByteArrayList all = mailbox();
            QByteArrayList ours;
            std::ranges::copy_if(all, std::back_inserter(ours), [&id = id](const QByteArray &message) {
                return message.contains("Message-ID: " + id + '\n');
            });
            QCOMPARE(ours.size(), 1);
            // The server puts its own lines above and changes nothing below.
            QVERIFY(ours.front().endsWith(released8));
        }
    }
};

COUNTERSIGN_TEST(RealServerTest)

} // namespace countersign

#include "realserver_test.moc"
