// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/lease.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

#ifdef Q_OS_UNIX
/// Whether the number belongs to another program by now.
bool isAnotherProgram(qint64 process)
{
    const QString program = QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(process));
    const QString own = QFile::symLinkTarget(u"/proc/self/exe"_s);
    return !program.isEmpty() && !own.isEmpty()
        && QFileInfo(program).fileName().section(u' ', 0, 0) != QFileInfo(own).fileName().section(u' ', 0, 0);
}
#endif

} // namespace

Lease ownLease()
{
    return { QSysInfo::machineHostName(), QCoreApplication::applicationPid(),
             QString::fromLatin1(QSysInfo::bootUniqueId()) };
}

bool isAlive(const Lease &lease)
{
    const Lease own = ownLease();
    if (lease.host != own.host)
        return true;
    if (lease.boot != own.boot || lease.process <= 0)
        return false;
#ifdef Q_OS_UNIX
    const bool exists = ::kill(static_cast<pid_t>(lease.process), 0) == 0 || errno == EPERM;
    return exists && !isAnotherProgram(lease.process);
#else
    return true;
#endif
}

} // namespace countersign
