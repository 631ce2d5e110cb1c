// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"
#include "platform/systemclock.h"
#include "platform/workspace.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class SettingsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;
    QString m_file;

    Settings opened() const
    {
        auto settings = Settings::open(m_file);
        if (!settings)
            qFatal("%s", qPrintable(settings.error().says));
        return *settings;
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    }
private Q_SLOTS:
    void init()
    {
        static int round = 0;
        m_file = m_home.filePath(u"%1.json"_s.arg(++round));
    }
    void everyRowHasAKeyOfItsOwnAndAPresetThatFits()
    {
        QSet<QString> keys;
        for (const SettingRow &row : settingRows()) {
            keys.insert(QString::fromLatin1(row.key));
            QVERIFY(!helpOf(row).isEmpty());
            if (*row.preset)
                QVERIFY2(checkedSetting(row, QString::fromUtf8(row.preset)), row.key);
        }
        QCOMPARE(keys.size(), qsizetype(settingRows().size()));
    }
    void aMissingFileIsPresets()
    {
        const Settings settings = opened();
        QCOMPARE(settings.value(u"mail.out.port"), u"587"_s);
        QCOMPARE(settings.value(u"mail.out.host"), QString());
        QCOMPARE(undoTime(settings), std::chrono::seconds(15));
        QVERIFY(!QFile::exists(m_file));
    }
    void whatIsSetIsThereNextTime()
    {
        Settings settings = opened();
        QVERIFY(settings.set(u"company.name"_s, u"  Käse & Söhne "_s));
        QVERIFY(settings.set(u"me.role"_s, u"Lead"_s));
        QVERIFY(settings.set(u"company.timezone"_s, u"Europe/Berlin"_s));
        const Settings again = opened();
        QCOMPARE(again.value(u"company.name"), u"Käse & Söhne"_s);
        QCOMPARE(again.me().role, Role::Lead);
        QCOMPARE(again.company().timezone, QByteArray("Europe/Berlin"));
        QVERIFY(!(QFile::permissions(m_file)
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }
    void anEmptyValueGoesBackToThePreset()
    {
        Settings settings = opened();
        QVERIFY(settings.set(u"mail.out.undo_seconds"_s, u"0"_s));
        QCOMPARE(undoTime(settings), std::chrono::seconds(0));
        QVERIFY(settings.set(u"mail.out.undo_seconds"_s, QString()));
        QCOMPARE(undoTime(opened()), std::chrono::seconds(15));
    }
    void lettersLeaveAtAnyTimeUntilHoursAreSet()
    {
        Settings settings = opened();
        QVERIFY(!leavingRules(settings).perMinute && !leavingRules(settings).hasHours());
        QCOMPARE(releaseHolds(settings), std::chrono::hours(24));
        QVERIFY(settings.set(u"company.timezone"_s, u"Europe/Berlin"_s));
        QVERIFY(settings.set(u"mail.out.hours"_s, u"7:00 - 20:00"_s));
        QVERIFY(settings.set(u"mail.out.per_minute"_s, u"20"_s));
        QVERIFY(settings.set(u"mail.out.at_most_hours"_s, u"4"_s));
        const LeavingRules rules = leavingRules(opened());
        QCOMPARE(rules.from, QTime(7, 0));
        QCOMPARE(rules.until, QTime(20, 0));
        QCOMPARE(rules.zone.id(), QByteArray("Europe/Berlin"));
        QCOMPARE(rules.perMinute, std::optional(20));
        QCOMPARE(releaseHolds(opened()), std::chrono::hours(4));
        QCOMPARE(opened().value(u"mail.out.hours"), u"07:00-20:00"_s);
    }
    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("a zone that is none") << u"company.timezone"_s << u"Mars/Olympus"_s;
        QTest::newRow("three letters that are no zone") << u"company.timezone"_s << u"Foo"_s;
        QTest::newRow("a rule in place of a zone") << u"company.timezone"_s << u"FOO-9BAR"_s;
        QTest::newRow("a currency that is none") << u"company.currency"_s << u"dollars"_s;
        QTest::newRow("an unknown role") << u"me.role"_s << u"boss"_s;
        QTest::newRow("a port of zero") << u"mail.out.port"_s << u"0"_s;
        QTest::newRow("a port too high") << u"mail.out.port"_s << u"65536"_s;
        QTest::newRow("a port in words") << u"mail.out.port"_s << u"smtp"_s;
        QTest::newRow("an unknown security") << u"mail.out.security"_s << u"ssl"_s;
        QTest::newRow("an address that is none") << u"mail.from"_s << u"care at northwind"_s;
        QTest::newRow("a line break") << u"company.name"_s << u"a\nb"_s;
        QTest::newRow("a host with a path") << u"mail.out.host"_s << u"smtp.example.com/x"_s;
        QTest::newRow("a host with a space") << u"mail.out.host"_s << u"smtp example"_s;
        QTest::newRow("a database of another kind") << u"database.url"_s << u"mysql://x/y"_s;
        QTest::newRow("a password in the database's address") << u"database.url"_s << u"postgresql://me:secret@db/x"_s;
        QTest::newRow("negative seconds") << u"mail.out.undo_seconds"_s << u"-1"_s;
        QTest::newRow("no letter a minute") << u"mail.out.per_minute"_s << u"0"_s;
        QTest::newRow("hours with one end") << u"mail.out.hours"_s << u"07:00"_s;
        QTest::newRow("hours without length") << u"mail.out.hours"_s << u"07:00-07:00"_s;
        QTest::newRow("a release that never held") << u"mail.out.at_most_hours"_s << u"0"_s;
        QTest::newRow("an unknown key") << u"mail.out.colour"_s << u"red"_s;
        QTest::newRow("a secret") << u"mail.out.password"_s << u"hunter2"_s;
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Settings settings = opened();
        const auto done = settings.set(key, value);
        QVERIFY(!done);
        QCOMPARE(done.error().cause, Cause::Input);
        QVERIFY(done.error().says.endsWith(u'.'));
        QVERIFY(!done.error().says.contains(u"secret@"_s) && !done.error().says.contains(u"hunter2"_s));
        QVERIFY(!QFile::exists(m_file));
    }
    void anUnknownKeyIsToldWhatIsNear()
    {
        const auto read = opened().read(u"mail.out.hots"_s);
        QVERIFY(!read);
        QVERIFY(read.error().says.contains(u"mail.out.host"_s));
    }
    void aFileThatIsNoneIsNotWrittenOver()
    {
        write("{ broken");
        const auto settings = Settings::open(m_file);
        QVERIFY(!settings);
        QCOMPARE(settings.error().cause, Cause::Storage);
    }
    void whatDoesNotFitInTheFileIsLeftAsideAndSaid()
    {
        write(
            R"({"mail.out.port": "many", "company.name": "Northwind", "another.version": "keep", "mail.in.port": 143})");
        Settings settings = opened();
        QCOMPARE(settings.complaints().size(), 1);
        QCOMPARE(settings.value(u"mail.out.port"), u"587"_s);
        QCOMPARE(settings.value(u"mail.in.port"), u"143"_s);
        QVERIFY(settings.set(u"me.name"_s, u"Dana"_s));
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().contains("another.version"));
    }
    void zonesHaveTheNamesOfTheWorld_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone : { "Europe/Berlin", "America/Chicago", "UTC", "Asia/Kolkata" })
            QTest::newRow(zone) << QString::fromLatin1(zone);
    }
    void zonesHaveTheNamesOfTheWorld()
    {
        QFETCH(QString, zone);
        Settings settings = opened();
        QVERIFY(settings.set(u"company.timezone"_s, zone));
    }
    void aValueThatDoesNotFitStaysInTheFileUntilItIsMended()
    {
        write(R"({"mail.out.host": "smtp example", "mail.from": "care@northwind.example"})");
        Settings settings = opened();
        QVERIFY(settings.set(u"me.name"_s, u"Dana"_s));
        QCOMPARE(settings.complaints().size(), 1);
        Settings again = opened();
        QCOMPARE(again.complaints().size(), 1);
        const auto server = mailOut(again);
        QVERIFY(!server);
        QVERIFY2(server.error().says.contains(u"mail.out.host"_s), qPrintable(server.error().says));
        QVERIFY(again.set(u"mail.out.host"_s, u"127.0.0.1"_s));
        QVERIFY(again.complaints().isEmpty());
        QVERIFY(opened().complaints().isEmpty());
    }
    void aSecretInTheFileIsSaidAndTakenOut()
    {
        write(R"({"mail.out.password": "hunter2", "model.api_key": "k", "model.password_command": "pass show"})");
        Settings settings = opened();
        QCOMPARE(settings.complaints().size(), 2);
        QVERIFY(!settings.complaints().join(u' ').contains(u"hunter2"_s));
        QVERIFY(settings.set(u"me.name"_s, u"Dana"_s));
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("hunter2") && !bytes.contains("api_key"));
        QVERIFY(bytes.contains("password_command"));
        QVERIFY(opened().complaints().isEmpty());
    }
    void mailOutContradictsItself_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("fits");
        const QString host = u"mail.out.host=smtp.example.com"_s;
        const QString from = u"mail.from=care@example.com"_s;
        const QString user = u"mail.out.user=care"_s;
        const QString plain = u"mail.out.security=none"_s;
        QTest::newRow("nothing set: practice") << QStringList {} << true;
        QTest::newRow("all that is needed") << QStringList { host, from, user } << true;
        QTest::newRow("no user") << QStringList { host, from } << false;
        QTest::newRow("no user where none is needed") << QStringList { host, from, u"mail.out.auth=none"_s } << true;
        QTest::newRow("no sender") << QStringList { host, user } << false;
        QTest::newRow("unencrypted to another machine") << QStringList { host, from, user, plain } << false;
        QTest::newRow("unencrypted to this machine")
            << QStringList { u"mail.out.host=127.0.0.1"_s, from, user, plain } << true;
    }
    void mailOutContradictsItself()
    {
        QFETCH(QStringList, values);
        QFETCH(bool, fits);
        Settings settings = opened();
        for (const QString &value : values)
            QVERIFY(settings.set(value.section(u'=', 0, 0), value.section(u'=', 1)));
        QCOMPARE(mailOut(settings).has_value(), fits);
    }
    void tlsHasItsOwnPort()
    {
        Settings settings = opened();
        QVERIFY(settings.set(u"mail.out.security"_s, u"tls"_s));
        QCOMPARE(mailOut(settings)->port, quint16(465));
        QVERIFY(settings.set(u"mail.out.port"_s, u"2465"_s));
        QCOMPARE(mailOut(settings)->port, quint16(2465));
    }
    void aWorkspaceIsForThisUserAlone()
    {
        const QString folder = m_home.filePath(u"a/b/workspace"_s);
        const auto workspace = Workspace::open(folder);
        QVERIFY(workspace);
        QVERIFY(
            !(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
        QCOMPARE(workspace->settingsFile(), folder + u"/settings.json"_s);
        QVERIFY(QDir(folder).isEmpty());
    }
    void aFileIsNoWorkspace()
    {
        write("x");
        const auto workspace = Workspace::open(m_file);
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().cause, Cause::Storage);
    }
    void theDayOfAClockCanBeSet()
    {
        const SystemClock clock("Pacific/Kiritimati", QDate(2026, 11, 21));
        QCOMPARE(clock.today(), QDate(2026, 11, 21));
        QCOMPARE(clock.now().toTimeZone(clock.zone()).date(), QDate(2026, 11, 21));
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
        QCOMPARE(clock.local().offsetFromUtc(), 14 * 3600);
    }
    void aZoneThatIsNoneIsTheMachines() { QCOMPARE(SystemClock("Mars/Olympus").zone(), QTimeZone::systemTimeZone()); }
};

COUNTERSIGN_TEST(SettingsTest)

} // namespace countersign

#include "settings_test.moc"
