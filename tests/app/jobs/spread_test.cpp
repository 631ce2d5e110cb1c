// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/spread.h"
#include "support/testmain.h"

#include <QMutex>
#include <QMutexLocker>
#include <QSet>

#include <vector>

namespace countersign {

class SpreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTaskIsDoneOnce_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : { 0, 1, 2, 63, 64, 1000 })
            QTest::newRow(qPrintable(QString::number(count))) << count;
    }
    void everyTaskIsDoneOnce()
    {
        QFETCH(int, count);
        std::vector<std::atomic<int>> done(static_cast<size_t>(count));
        spread(done.size(), 1, [&](size_t index) { ++done[index]; });
        for (const std::atomic<int> &times : done)
            QCOMPARE(times.load(), 1);
    }
    void fewTasksStayOnTheThreadThatAsks()
    {
        QMutex door;
        QSet<QThread *> threads;
        spread(99, 100, [&](size_t) {
            const QMutexLocker lock(&door);
            threads.insert(QThread::currentThread());
        });
        QCOMPARE(threads, QSet<QThread *> { QThread::currentThread() });
    }
    void aBusyPoolLeavesTheWorkToTheThreadThatAsks()
    {
        QThreadPool &pool = *QThreadPool::globalInstance();
        QSemaphore mayGoOn;
        const int busy = pool.maxThreadCount();
        for (int thread = 0; thread < busy; ++thread)
            pool.start([&mayGoOn] { mayGoOn.acquire(); });
        std::atomic<int> done = 0;
        spread(200, 1, [&](size_t) { ++done; });
        mayGoOn.release(busy);
        pool.waitForDone();
        QCOMPARE(done.load(), 200);
    }
};

COUNTERSIGN_TEST(SpreadTest)

} // namespace countersign

#include "spread_test.moc"
