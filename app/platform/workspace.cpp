// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct WorkspaceWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Workspace)
};

} // namespace

bool makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Workspace::Workspace(QString folder)
    : m_folder(std::move(folder))
{
}

QString Workspace::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/countersign"_s;
}

Result<Workspace> Workspace::open(const QString &folder)
{
    const QString absolute = QDir(folder.isEmpty() ? defaultFolder() : folder).absolutePath();
    if (QFileInfo::exists(absolute) && !QFileInfo(absolute).isDir()) {
        return problem(
            Cause::Storage,
            WorkspaceWords::tr("The workspace '%1' is a file. Name a folder with --workspace.").arg(absolute));
    }
    if (!makePrivateFolder(absolute)) {
        return problem(Cause::Storage,
                       WorkspaceWords::tr("The workspace '%1' cannot be made. Name another folder with --workspace.")
                           .arg(absolute));
    }
    QTemporaryFile probe(QDir(absolute).filePath(u".probe-XXXXXX"_s));
    if (!probe.open()) {
        return problem(
            Cause::Storage,
            WorkspaceWords::tr("The workspace '%1' cannot be written (%2).").arg(absolute, probe.errorString()));
    }
    return Workspace(absolute);
}

QString Workspace::file(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

QString Workspace::settingsFile() const
{
    return file(u"settings.json"_s);
}

QString Workspace::databaseFile() const
{
    return file(u"countersign.sqlite"_s);
}

QString Workspace::practiceOutbox() const
{
    return file(u"outbox"_s);
}

QString Workspace::logFile() const
{
    return file(u"log/countersign.log"_s);
}

} // namespace countersign
