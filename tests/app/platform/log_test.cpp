// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/log.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <type_traits>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

static_assert(!std::is_constructible_v<LogField, const char *, QString>, "a body could be logged by accident");
static_assert(!std::is_constructible_v<LogField, const char *, QByteArray>, "a secret could be logged by accident");
static_assert(!std::is_constructible_v<LogField, const char *, const char *>, "a text could be logged by accident");

class LogTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;
    QString m_file;

    QByteArray written() const
    {
        QFile file(m_file);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
private Q_SLOTS:
    void init()
    {
        static int round = 0;
        m_file = m_home.filePath(u"%1/log/countersign.log"_s.arg(++round));
        QVERIFY(openLog(m_file));
    }
    void cleanup() { closeLog(); }
    void saysWhatHappenedInOneLine()
    {
        logEvent(LogLevel::Info, "sent",
                 { { "communication", CommunicationId(u"C12"_s) },
                   { "took", std::chrono::milliseconds(41) },
                   { "attempt", 2 },
                   { "stage", "dot"_L1 },
                   { "body", Redacted { u"Dear Ms Anders" } } });
        QVERIFY(written().endsWith("Z info sent communication=C12 took=41ms attempt=2 stage=dot body=[14 chars]\n"));
        QVERIFY(!written().contains("Anders"));
    }
    void nobodyElseCanReadIt()
    {
        QVERIFY(!(QFile::permissions(m_file)
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }
    void anIdCannotForgeAnEntry()
    {
        logEvent(LogLevel::Info, "sent",
                 { { "communication", CommunicationId(u"C1\n2026 info sent communication=C2"_s) } });
        QCOMPARE(written().count('\n'), 1);
    }
    void takesTheMessagesOfQtToo()
    {
        qInfo("a message\nof two lines");
        QCOMPARE(written().count('\n'), 1);
        QVERIFY(written().contains("info qt category=default says=a message of two lines"));
    }
    void goesNowhereWhenClosed()
    {
        closeLog();
        logEvent(LogLevel::Error, "lost");
        QCOMPARE(written(), QByteArray());
    }
    void staysSmall()
    {
        for (int i = 0; i < 60'000; ++i)
            logEvent(LogLevel::Debug, "a step of some kind that is taken again and again, to fill a log file",
                     { { "number", i } });
        QVERIFY(QFile(m_file).size() <= 1024 * 1024);
        QVERIFY(QFile::exists(QFileInfo(m_file).path() + u"/countersign.1.log"_s));
    }
    void aPlaceThatCannotBeWrittenIsSaid()
    {
        QFile inTheWay(m_home.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        const auto opened = openLog(m_home.filePath(u"file/log/countersign.log"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().cause, Cause::Storage);
    }
};

COUNTERSIGN_TEST(LogTest)

} // namespace countersign

#include "log_test.moc"
