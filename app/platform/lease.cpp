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
QByteArray lineOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QFile::ReadOnly) ? opened.readLine().trimmed() : QByteArray();
}

/// Whether the number belongs to another program by now.
bool isAnotherProgram(qint64 process)
{
    const QString program = QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(process));
    const QString own = QFile::symLinkTarget(u"/proc/self/exe"_s);
    if (!program.isEmpty() && !own.isEmpty())
        return QFileInfo(program).fileName().section(u' ', 0, 0) != QFileInfo(own).fileName().section(u' ', 0, 0);
    // Another user's process does not say which file it runs, but its short name is everybody's to read.
    const QByteArray name = lineOf(u"/proc/%1/comm"_s.arg(process));
    const QByteArray ownName = lineOf(u"/proc/self/comm"_s);
    return !name.isEmpty() && !ownName.isEmpty() && name != ownName;
}

/// Whether it ended and only its parent has not taken note of that.
bool isAZombie(qint64 process)
{
    const QByteArray status = lineOf(u"/proc/%1/stat"_s.arg(process));
    // The name stands in brackets and may hold anything; the state is the word after.
    return status.mid(status.lastIndexOf(')') + 2).startsWith('Z');
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
    return exists && !isAZombie(lease.process) && !isAnotherProgram(lease.process);
#else
    return true;
#endif
}

} // namespace countersign
