// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secrets.h"
#include "platform/settings.h"
#include "support/testmain.h"

#include <QMap>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

class KeyRingInMemory : public KeyRing {
public:
    QMap<QString, QByteArray> kept;

    std::optional<Secret> read(const QString &name) override
    {
        return kept.contains(name) ? std::optional<Secret>(Secret(kept.value(name))) : std::nullopt;
    }
    Result<Done> write(const QString &name, const Secret &secret) override
    {
        kept.insert(name, secret.reveal());
        return Done {};
    }
};

} // namespace

class SecretsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    Settings settings() const { return *Settings::open(m_home.filePath(u"settings.json"_s)); }
private Q_SLOTS:
    void init()
    {
        qunsetenv("COUNTERSIGN_SMTP_PASSWORD");
        QFile::remove(m_home.filePath(u"settings.json"_s));
    }
    void cleanup() { qunsetenv("COUNTERSIGN_SMTP_PASSWORD"); }
    void looksInTheKeyRingFirstThenElsewhere()
    {
        Settings configured = settings();
        KeyRingInMemory ring;
        Secrets secrets(configured, ring);
        QVERIFY(!secrets.read(SecretUse::MailOut));
        QCOMPARE(secrets.sourceOf(SecretUse::MailOut), QString());

        secrets.keepForSession(SecretUse::MailOut, Secret("typed"));
        QCOMPARE(secrets.read(SecretUse::MailOut)->reveal(), QByteArray("typed"));
        QVERIFY(!secrets.read(SecretUse::MailIn));

        qputenv("COUNTERSIGN_SMTP_PASSWORD", "from the environment");
        QCOMPARE(secrets.read(SecretUse::MailOut)->reveal(), QByteArray("from the environment"));

        QVERIFY(configured.set(u"mail.out.password_command"_s, u"printf 'from %s\\n' command"_s));
        QCOMPARE(secrets.read(SecretUse::MailOut)->reveal(), QByteArray("from command"));

        QVERIFY(configured.set(u"mail.out.user"_s, u"care"_s));
        QVERIFY(configured.set(u"mail.out.host"_s, u"smtp.example.com"_s));
        QVERIFY(secrets.store(SecretUse::MailOut, Secret("kept")));
        QCOMPARE(ring.kept.keys(), QStringList { u"mail.out care@smtp.example.com"_s });
        QCOMPARE(secrets.read(SecretUse::MailOut)->reveal(), QByteArray("kept"));
    }
    void readingDoesNotUseUpWhatWasTyped()
    {
        const Settings configured = settings();
        KeyRingInMemory ring;
        Secrets secrets(configured, ring);
        secrets.keepForSession(SecretUse::MailOut, Secret("typed"));
        {
            const auto first = secrets.read(SecretUse::MailOut);
            QVERIFY(first);
        }
        QCOMPARE(secrets.read(SecretUse::MailOut)->reveal(), QByteArray("typed"));
    }
    void aCommandThatFailsIsSaidAndNothingElseIsTried_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("it ends with a code") << u"echo hunter2; exit 3"_s;
        QTest::newRow("it prints nothing") << u"true"_s;
        QTest::newRow("it prints two lines") << u"printf 'hunter2\\nhunter3\\n'"_s;
        QTest::newRow("it does not exist") << u"/nowhere/to/be/found"_s;
    }
    void aCommandThatFailsIsSaidAndNothingElseIsTried()
    {
        QFETCH(QString, command);
        qputenv("COUNTERSIGN_SMTP_PASSWORD", "from the environment");
        Settings configured = settings();
        QVERIFY(configured.set(u"mail.out.password_command"_s, command));
        KeyRingInMemory ring;
        Secrets secrets(configured, ring);
        const auto secret = secrets.read(SecretUse::MailOut);
        QVERIFY(!secret);
        QVERIFY(!secret.error().says.contains(u"hunter"_s));
    }
    void withoutAKeyRingTheSystemsAnswersInTime()
    {
        const auto ring = systemKeyRing();
        QVERIFY(!ring->read(u"countersign test, never stored"_s));
    }
};

COUNTERSIGN_TEST(SecretsTest)

} // namespace countersign

#include "secrets_test.moc"
