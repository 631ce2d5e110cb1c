// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/cancel.h"
#include "jobs/compute.h"
#include "jobs/serialworker.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QSemaphore>

#include <stdexcept>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class SerialWorkerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void doesTasksOneAfterTheOtherInTheirOrder()
    {
        // Written in the worker's thread only, read after it has stopped.
        std::vector<int> done;
        {
            SerialWorker worker(u"test"_s);
            for (int i = 0; i < 200; ++i) {
                worker.submit([&done, i]() -> Result<Done> {
                    done.push_back(i);
                    return Done {};
                });
            }
        }
        QCOMPARE(done.size(), size_t(200));
        QVERIFY(std::ranges::is_sorted(done));
    }
    void runsInAThreadOfItsOwnAndAnswersInTheOneThatAsked()
    {
        SerialWorker worker(u"test"_s);
        QThread *const here = QThread::currentThread();
        QThread *answeredIn = nullptr;
        bool wasCurrent = false;
        worker.submit([&worker]() -> Result<bool> { return worker.isCurrent(); })
            .then(this, [&](const Result<bool> &current) {
                answeredIn = QThread::currentThread();
                wasCurrent = current.value_or(false);
            });
        QTRY_VERIFY(answeredIn);
        QCOMPARE(answeredIn, here);
        QVERIFY(wasCurrent);
        QVERIFY(!worker.isCurrent());
    }
    void anExceptionBecomesAProblem()
    {
        SerialWorker worker(u"test"_s);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"a task threw: too bad"_s));
        const auto answer = worker.submit([]() -> Result<int> { throw std::runtime_error("too bad"); }).takeResult();
        QVERIFY(!answer);
        QCOMPARE(answer.error().cause, Cause::Bug);
        QVERIFY(!answer.error().says.isEmpty());
        QCOMPARE(worker.submit([]() -> Result<int> { return 7; }).takeResult().value_or(-1), 7);
    }
    void takesATaskAndGivesAnAnswerThatCannotBeCopied()
    {
        SerialWorker worker(u"test"_s);
        auto answer = worker
                          .submit([number = std::make_unique<int>(4)]() mutable -> Result<std::unique_ptr<int>> {
                              return std::move(number);
                          })
                          .takeResult();
        QCOMPARE(**answer, 4);
    }
    void stoppingDrainsWhatWasGivenAndRefusesTheRest()
    {
        SerialWorker worker(u"test"_s);
        QSemaphore gate;
        const auto first = worker.submit([&gate]() -> Result<int> {
            gate.acquire();
            return 1;
        });
        const auto second = worker.submit([]() -> Result<int> { return 2; });
        gate.release();
        worker.stop();
        QCOMPARE(first.result().value_or(-1), 1);
        QCOMPARE(second.result().value_or(-1), 2);
        const auto third = worker.submit([]() -> Result<int> { return 3; });
        QVERIFY(third.isFinished());
        QCOMPARE(third.result().error().cause, Cause::Cancelled);
    }
    void everyTaskIsAnsweredWhenTwoThreadsGiveAndStop()
    {
        for (int round = 0; round < 50; ++round) {
            SerialWorker worker(u"test"_s);
            std::vector<QFuture<Result<int>>> answers;
            std::thread other([&worker, &answers] {
                for (int i = 0; i < 20; ++i)
                    answers.push_back(worker.submit([i]() -> Result<int> { return i; }));
            });
            worker.stop();
            other.join();
            for (const auto &answer : answers) {
                QVERIFY(answer.isFinished());
                QVERIFY(!answer.isCanceled());
            }
        }
    }
    void aCancelledTaskSeesIt()
    {
        SerialWorker worker(u"test"_s);
        QSemaphore begun;
        const Cancel cancel;
        const auto answer = worker.submit([&begun, cancel]() -> Result<int> {
            begun.release();
            while (!cancel.isCancelled())
                QThread::yieldCurrentThread();
            return problem(Cause::Cancelled, u"stopped"_s);
        });
        begun.acquire();
        cancel.cancel();
        QCOMPARE(answer.result().error().cause, Cause::Cancelled);
    }
    void onlyTheNewestTicketIsCurrent()
    {
        Ticket ticket;
        const int first = ticket.next();
        QVERIFY(ticket.isCurrent(first));
        const int second = ticket.next();
        QVERIFY(!ticket.isCurrent(first));
        QVERIFY(ticket.isCurrent(second));
    }
    void thePoolAnswersTooAndCatchesWhatIsThrown()
    {
        QCOMPARE(compute([]() -> Result<int> { return 5; }).takeResult().value_or(-1), 5);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"a task threw"_s));
        QCOMPARE(compute([]() -> Result<int> { throw 1; }).takeResult().error().cause, Cause::Bug);
    }
};

COUNTERSIGN_TEST(SerialWorkerTest)

} // namespace countersign

#include "serialworker_test.moc"
