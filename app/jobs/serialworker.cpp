// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/serialworker.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QMutexLocker>

#include <utility>

namespace countersign {

SerialWorker::SerialWorker(const QString &name, unsigned stackBytes)
    : m_inThread(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    if (stackBytes != DEFAULT_STACK)
        m_thread.setStackSize(stackBytes);
    m_inThread->moveToThread(&m_thread);
    m_thread.start();
}

SerialWorker::~SerialWorker()
{
    stop();
}

void SerialWorker::stop()
{
    Q_ASSERT(!isCurrent());
    {
        const QMutexLocker lock(&m_door);
        // Posted events keep their order, so the thread ends after all that was given before.
        if (std::exchange(m_accepts, false))
            QMetaObject::invokeMethod(
                m_inThread.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    }
    m_thread.wait();
}

bool SerialWorker::post(std::function<void()> job)
{
    const QMutexLocker lock(&m_door);
    if (!m_accepts)
        return false;
    return QMetaObject::invokeMethod(m_inThread.get(), std::move(job), Qt::QueuedConnection);
}

Problem SerialWorker::stopped()
{
    return { Cause::Cancelled,
             QCoreApplication::translate("countersign::Jobs",
                                         "The program is closing, so this was not begun any more."),
             {} };
}

} // namespace countersign
