// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/practicefolder.h"

#include "jobs/wholefile.h"
#include "platform/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PracticeWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Sample)
};

const QString MARK = u"practice"_s;
const QString BUILDING = u".building"_s;
const QString COMPLETE = u".complete"_s; ///< in BUILDING: all is there, and only waits to be moved
const QString LOCK = u".building.lock"_s;
constexpr int PATIENCE = 120'000; ///< milliseconds: a build takes a second or two

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

Problem cannotBeBuilt(const QString &folder, const QString &why)
{
    return {
        Cause::Storage,
        PracticeWords::tr("The sample company cannot be built in '%1': %2.").arg(QDir::toNativeSeparators(folder), why),
        {}
    };
}

/// The mark comes last, when all else is there. What an earlier start began to move is gone on with.
Result<Done> moveIntoPlace(const QString &from, const QString &folder)
{
    for (const QString &name : namesIn(from)) {
        if (name != COMPLETE && !QFile::rename(QDir(from).filePath(name), QDir(folder).filePath(name)))
            return tl::unexpected<Problem>(
                cannotBeBuilt(folder, PracticeWords::tr("'%1' cannot be put in its place").arg(name)));
    }
    QString trouble;
    const QByteArray says = "This folder holds the sample company of Countersign, for practice.\n";
    if (!writeWholeFile(QDir(folder).filePath(MARK), says, &trouble))
        return tl::unexpected<Problem>(cannotBeBuilt(folder, trouble));
    QDir(from).removeRecursively();
    return Done {};
}

Result<Done> buildWhole(const QString &building, const QString &folder,
                        const std::function<Result<Done>(const QString &folder)> &build)
{
    if (!QDir(building).removeRecursively() || !makePrivateFolder(building))
        return tl::unexpected<Problem>(
            cannotBeBuilt(folder, PracticeWords::tr("what an earlier start left there cannot be removed")));
    Result<Done> built = build(building);
    QString trouble;
    if (built && !writeWholeFile(QDir(building).filePath(COMPLETE), "\n", &trouble))
        built = tl::unexpected<Problem>(cannotBeBuilt(folder, trouble));
    if (!built)
        QDir(building).removeRecursively();
    return built;
}

} // namespace

bool isPracticeFolder(const QString &folder)
{
    return QFileInfo(QDir(folder).filePath(MARK)).isFile();
}

Result<Done> makePracticeFolder(const QString &folder, const std::function<Result<Done>(const QString &folder)> &build)
{
    if (isPracticeFolder(folder))
        return Done {};
    const auto workspace = Workspace::open(folder);
    if (!workspace)
        return tl::unexpected(workspace.error());
    QLockFile lock(QDir(folder).filePath(LOCK));
    lock.setStaleLockTime(0); // by the life of its process alone
    const QString building = QDir(folder).filePath(BUILDING);
    const auto isComplete = [&building] {
        return QFileInfo::exists(QDir(building).filePath(COMPLETE));
    };
    const auto holdsOther = [&] {
        QStringList names = namesIn(folder);
        names.removeAll(LOCK);
        names.removeAll(BUILDING);
        return !names.isEmpty() && !isComplete() && !isPracticeFolder(folder);
    };
    const auto refused = [&] {
        return problem(Cause::Input,
                       PracticeWords::tr("'%1' is not empty and holds no practice workspace: nothing real is worked on "
                                         "for practice. Name an empty folder, or leave out --practice.")
                           .arg(QDir::toNativeSeparators(folder)));
    };
    // Before anything is written there, and again when nobody else builds any more.
    if (holdsOther())
        return refused();
    if (!lock.tryLock(PATIENCE))
        return tl::unexpected<Problem>(
            cannotBeBuilt(folder, PracticeWords::tr("another program has been building it for too long")));
    if (isPracticeFolder(folder))
        return Done {};
    if (holdsOther())
        return refused();
    if (!isComplete()) {
        if (const auto built = buildWhole(building, folder, build); !built)
            return built;
    }
    return moveIntoPlace(building, folder);
}

} // namespace countersign
