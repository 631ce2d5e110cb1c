// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/task.h"

#include <QCoreApplication>
#include <QDebug>

namespace countersign {

Problem problemOfException(const char *what)
{
    qCritical("a task threw: %s", what);
    return { Cause::Bug,
             QCoreApplication::translate("countersign::Jobs",
                                         "Something went wrong inside the program. Try again; if it "
                                         "happens again, report it with the log of today."),
             {} };
}

} // namespace countersign
