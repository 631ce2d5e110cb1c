// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/lease.h"
#include "support/testmain.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class LeaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thisProcessIsAlive()
    {
        QVERIFY(isAlive(ownLease()));
        QCOMPARE(ownLease().process, QCoreApplication::applicationPid());
    }
    void aProcessThatEndedIsNot()
    {
        QProcess ended;
        ended.start(u"true"_s, {});
        if (!ended.waitForStarted())
            QSKIP("there is no program named true");
        Lease lease = ownLease();
        lease.process = ended.processId();
        QVERIFY(ended.waitForFinished());
        QVERIFY(!isAlive(lease));
    }
    void aProcessThatEndedAndThatNobodyBuriedIsNot()
    {
        if (!QFile::exists(u"/proc/self/stat"_s))
            QSKIP("processes cannot be looked at here");
        // The shell becomes another program, which never asks what became of the child that it inherits.
        QProcess parent;
        parent.start(u"sh"_s, { u"-c"_s, u"sh -c exit & echo $!; exec cat"_s });
        QVERIFY(parent.waitForReadyRead());
        Lease lease = ownLease();
        lease.process = parent.readLine().trimmed().toLongLong();
        QVERIFY(lease.process > 0);
        QTRY_VERIFY(!isAlive(lease));
        parent.closeWriteChannel();
        parent.waitForFinished();
    }
    void aNumberThatAnotherProgramHasNowIsNot()
    {
        QProcess other;
        other.start(u"cat"_s, {});
        if (!other.waitForStarted() || !QFile::exists(u"/proc/self/exe"_s))
            QSKIP("processes cannot be looked at here");
        Lease lease = ownLease();
        lease.process = other.processId();
        QVERIFY(!isAlive(lease));
        other.closeWriteChannel();
        other.waitForFinished();
    }
    void nothingOutlivesARestartOfItsMachine()
    {
        Lease lease = ownLease();
        lease.boot += u"x"_s;
        QVERIFY(!isAlive(lease));
    }
    void anotherMachinesProcessMayBeAtWork()
    {
        Lease lease = ownLease();
        lease.host += u"x"_s;
        QVERIFY(isAlive(lease));
    }
};

COUNTERSIGN_TEST(LeaseTest)

} // namespace countersign

#include "lease_test.moc"
