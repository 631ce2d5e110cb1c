// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/wholefile.h"
#include "support/noroom.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// A file is the old one or the new one, never half of one.
class WholeFileTest : public QObject {
    Q_OBJECT

    static QByteArray bytesOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("it is not there");
    }

private Q_SLOTS:
    void whatIsWrittenIsThereAndTheUsersOwn()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"a.json"_s);
        QVERIFY(writeWholeFile(name, "one"));
        QVERIFY(writeWholeFile(name, "two"));
        QCOMPARE(bytesOf(name), QByteArray("two"));
        QVERIFY(!(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void aFullDiskLeavesTheOldOne_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("what a buffer holds until the end") << 20;
        QTest::newRow("more than a buffer") << 500'000;
    }
    void aFullDiskLeavesTheOldOne()
    {
#ifndef Q_OS_UNIX
        QSKIP("The disk is made full by a limit of the process.");
#else
        QFETCH(int, bytes);
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"a.json"_s);
        QVERIFY(writeWholeFile(name, "one"));
        QString trouble;
        bool isWritten = true;
        {
            const testing::NoRoomOnDisk full;
            isWritten = writeWholeFile(name, QByteArray(bytes, 'x'), &trouble);
        }
        QVERIFY(!isWritten);
        QVERIFY(!trouble.isEmpty());
        QCOMPARE(bytesOf(name), QByteArray("one"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList { u"a.json"_s });
        QVERIFY(writeWholeFile(name, "two"));
        QCOMPARE(bytesOf(name), QByteArray("two"));
#endif
    }
    void aFolderThatIsNotThereIsSaid()
    {
        QString trouble;
        QVERIFY(!writeWholeFile(u"/proc/none/a"_s, "x", &trouble));
        QVERIFY(!trouble.isEmpty());
    }
};

COUNTERSIGN_TEST(WholeFileTest)

} // namespace countersign

#include "wholefile_test.moc"
