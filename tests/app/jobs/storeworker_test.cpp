// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/storeworker.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class StoreWorkerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStoreThatCannotBeOpenedAnswersEveryTaskWithTheReason()
    {
        StoreWorker worker(
            []() -> Result<std::unique_ptr<Store>> { return problem(Cause::Storage, u"The disk is full."_s); });
        bool wasCalled = false;
        const auto answer = worker
                                .submit([&wasCalled](Store &) -> Result<int> {
                                    wasCalled = true;
                                    return 1;
                                })
                                .takeResult();
        QVERIFY(!wasCalled);
        QCOMPARE(answer.error().cause, Cause::Storage);
        QCOMPARE(answer.error().says, u"The disk is full."_s);
        QCOMPARE(worker.opened().result().error().says, u"The disk is full."_s);
    }
    void theStoreIsOpenedInTheWorkersThread()
    {
        QThread *openedIn = nullptr;
        StoreWorker worker([&openedIn]() -> Result<std::unique_ptr<Store>> {
            openedIn = QThread::currentThread();
            return problem(Cause::Storage, u"none"_s);
        });
        worker.opened().waitForFinished();
        QVERIFY(openedIn);
        QVERIFY(openedIn != QThread::currentThread());
    }
    void aStoppedWorkerRefuses()
    {
        StoreWorker worker([]() -> Result<std::unique_ptr<Store>> { return problem(Cause::Storage, u"none"_s); });
        worker.stop();
        const auto answer = worker.submit([](Store &) -> Result<int> { return 1; }).takeResult();
        QCOMPARE(answer.error().cause, Cause::Cancelled);
    }
};

COUNTERSIGN_TEST(StoreWorkerTest)

} // namespace countersign

#include "storeworker_test.moc"
