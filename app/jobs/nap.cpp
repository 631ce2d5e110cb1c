// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/nap.h"

#include <QThread>

namespace countersign {

void nap(std::chrono::milliseconds time)
{
    QThread::msleep(static_cast<unsigned long>(time.count()));
}

} // namespace countersign
