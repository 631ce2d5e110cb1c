// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/wholefile.h"
#include "store/backup.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/sqlstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RestoreWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
};

Result<Done> holdsNothing(const StoreLocation &location)
{
    const auto isTaken = [](const QString &what) {
        return problem(
            Cause::Input,
            RestoreWords::tr("%1 holds a workspace already. Restore into an empty folder, database or schema; nothing "
                             "is overwritten.")
                .arg(what));
    };
    if (location.engine == StoreLocation::Engine::Sqlite) {
        for (const QString &there : { location.file, location.file + u"-wal"_s }) {
            if (QFileInfo::exists(there) && QFileInfo(there).size() > 0)
                return isTaken(QDir::toNativeSeparators(there));
        }
        return Done {};
    }
    Result<std::unique_ptr<SqlStore>> store = SqlStore::open(location);
    if (!store)
        return tl::unexpected<Problem>(store.error());
    Database &target = (*store)->database();
    const Result<qint64> rows = target.read([&]() -> Result<qint64> {
        return target.number(u"SELECT (SELECT count(*) FROM audit_chain) + (SELECT count(*) FROM accounts) + "
                             "(SELECT count(*) FROM records)"_s);
    });
    if (!rows)
        return tl::unexpected<Problem>(rows.error());
    if (*rows > 0)
        return isTaken(location.inWords());
    return Done {};
}

/// A copy of the backup of this program's schema, in which nothing goes out by itself: all that is done to it is done
/// before it becomes the workspace.
Result<Done> prepare(const QString &backup, const StoreLocation &copy, const QDateTime &newest, const QDateTime &at)
{
    const bool isThere = QFile::copy(backup, copy.file)
        && QFile::setPermissions(copy.file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isThere) {
        return problem(Cause::Storage,
                       RestoreWords::tr(
                           "The backup could not be copied to %1. Check that the disk has space and that you may write "
                           "there.")
                           .arg(QDir::toNativeSeparators(QFileInfo(copy.file).path())));
    }
    Result<std::unique_ptr<SqlStore>> store = SqlStore::open(copy);
    if (!store)
        return tl::unexpected<Problem>(store.error());
    return (*store)->settleAfterRestore(newest, at);
}

Result<Done> moveIntoFile(const StoreLocation &copy, const StoreLocation &location)
{
    const QString head = location.headFileInUse();
    QString aside;
    if (QFileInfo::exists(head)) {
        // Of the workspace that was here: kept, since it says how far its audit log had come.
        aside = head + u".before-restore"_s;
        for (int i = 2; QFileInfo::exists(aside); ++i)
            aside = u"%1.before-restore-%2"_s.arg(head).arg(i);
        QFile::rename(head, aside);
    }
    const bool isThere = flushToDisk(copy.file) && (!QFileInfo::exists(location.file) || QFile::remove(location.file))
        && QFile::rename(copy.file, location.file);
    Result<Done> sealed = isThere
        ? sealAuditLog(location)
        : Result<Done>(problem(
            Cause::Storage,
            RestoreWords::tr("The backup could not be copied to %1. Check that the disk has space and that you may "
                             "write there.")
                .arg(QDir::toNativeSeparators(location.file))));
    if (sealed)
        return sealed;
    for (const QString &left : { location.file, location.file + u"-wal"_s, location.file + u"-shm"_s, head })
        QFile::remove(left);
    if (!aside.isEmpty())
        QFile::rename(aside, head);
    return sealed;
}

Result<Done> moveIntoServer(const StoreLocation &copy, const StoreLocation &location)
{
    {
        Result<std::unique_ptr<SqlStore>> store = SqlStore::open(location);
        if (!store)
            return tl::unexpected<Problem>(store.error());
        Result<std::unique_ptr<Database>> source = Database::open(copy, Database::Opening::ToLook);
        if (!source)
            return tl::unexpected<Problem>(source.error());
        if (Result<Done> copied = copyAllTables(**source, (*store)->database()); !copied)
            return copied;
    }
    return sealAuditLog(location);
}

} // namespace

Result<Done> restoreBackup(const QString &file, const StoreLocation &location, const QDateTime &at)
{
    const Result<BackupLook> look = lookAtBackup(file);
    if (!look)
        return tl::unexpected<Problem>(look.error());
    if (!look->audit.intact) {
        return problem(
            Cause::Storage,
            RestoreWords::tr("The backup %1 is not restored, for its audit log is not whole. %2 Try an older "
                             "backup.")
                .arg(QDir::toNativeSeparators(file), look->audit.says));
    }
    const bool isFile = location.engine == StoreLocation::Engine::Sqlite;
    if (isFile) {
        if (Result<Done> ready = makeFolderOf(location.file); !ready)
            return ready;
    }
    if (Result<Done> nothing = holdsNothing(location); !nothing)
        return nothing;
    const QString nearby = QFileInfo(isFile ? location.file : location.headFileInUse()).absolutePath();
    const QTemporaryDir folder(QDir(isFile || !location.headFileInUse().isEmpty() ? nearby : QDir::tempPath())
                                   .filePath(u".restoring-XXXXXX"_s));
    if (!folder.isValid()) {
        return problem(Cause::Storage,
                       RestoreWords::tr("The folder %1 cannot be written (%2).")
                           .arg(QDir::toNativeSeparators(nearby), folder.errorString()));
    }
    StoreLocation copy;
    copy.file = folder.filePath(u"workspace"_s);
    copy.timeZone = location.timeZone;
    copy.clock = location.clock;
    if (Result<Done> prepared = prepare(file, copy, look->newest, at); !prepared)
        return prepared;
    return isFile ? moveIntoFile(copy, location) : moveIntoServer(copy, location);
}

Result<Done> SqlStore::settleAfterRestore(const QDateTime &newest, const QDateTime &at)
{
    using enum State;
    const QString since = newest.toTimeZone(m_zone).toString(u"yyyy-MM-dd HH:mm"_s);
    const QString because
        = tr("Restored from a backup whose newest entry is of %1: it may have been sent since. Look for it in the Sent "
             "folder before you release it.")
              .arg(since);
    return write([&]() -> Result<Done> {
        m_database->change(u"DROP TABLE IF EXISTS backup_digests"_s);
        for (const Communication &letter : m_letters.unfinishedOrSince(at)) {
            Result<Change> settled = nothingChanged();
            switch (letter.state) {
            case Released:
            case Queued:
            case Failed:
            case InReview:
                settled = take(
                    { .id = letter.id,
                      .moves = { { letter.state, InReview } },
                      .at = at,
                      .with = [&](Communication &now, std::vector<Told> &told) -> Result<Done> {
                          // What waits in review may have been released and sent since: each is looked at.
                          now.takenOut = true;
                          now.stateReason = because;
                          told.push_back(
                              { letter.state == InReview ? EventKind::TakenOut : EventKind::Returned,
                                {},
                                { { u"out"_s, true }, { u"because"_s, because }, { u"was"_s, keyOf(letter.state) } } });
                          return Done {};
                      } });
                break;
            case State::Sending:
            case Committing:
                settled = take(endingStep({ .id = letter.id,
                                            .from = { letter.state },
                                            .to = Uncertain,
                                            .kind = EventKind::Uncertain,
                                            .says = because,
                                            .because = u"restored"_s,
                                            .at = at }));
                break;
            case Drafting:
            case Held:
            case Sent:
            case Uncertain:
            case Dropped:
            case Escalated:
                break;
            }
            if (!settled)
                return tl::unexpected<Problem>(settled.error());
        }
        settlePacketsAfterRestore(because, at);
        m_audit.append({ 0,
                         at,
                         EventKind::Updated,
                         {},
                         {},
                         {},
                         QJsonObject { { u"what"_s, u"restored"_s }, { u"newest_entry"_s, since } } });
        return Done {};
    });
}

} // namespace countersign
