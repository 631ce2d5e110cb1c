// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/verbs.h"

#include <QFileInfo>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Reply> runBackup(CommandCall &call)
{
    const QString file = call.arguments.first();
    if (QFileInfo::exists(file))
        return problem(Cause::Input, u"'%1' exists already; name a new file."_s.arg(file));
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    if ((*place)->isOwnFile(file))
        return problem(Cause::Input, u"'%1' is a file that the workspace lives in; name another one."_s.arg(file));
    const auto done = (*place)->backUp(file);
    if (!done)
        return tl::unexpected(done.error());
    const auto store = (*place)->store();
    const auto audit = store ? (*store)->verifyAudit() : Result<AuditReport>(tl::unexpected(store.error()));
    if (!audit)
        return tl::unexpected(audit.error());
    const bool isWell = audit->intact && audit->headMatches;
    return Reply { isWell ? Exit::Done : Exit::NeedsAPerson,
                   QJsonObject { { u"file"_s, file },
                                 { u"bytes"_s, QFileInfo(file).size() },
                                 { u"intact"_s, audit->intact },
                                 { u"says"_s, audit->says } },
                   isWell ? u"Backed up and verified: %1\n"_s.arg(file)
                          : u"Backed up as it is: %1\n%2\n"_s.arg(file, audit->says),
                   {} };
}

Result<Reply> runRestore(CommandCall &call)
{
    const QString file = call.arguments.first();
    if (call.where.practice)
        return call.wrong(u"A backup is no sample company: restore it into a folder of its own, without --practice."_s);
    const auto done = Workplace::restore(file, call.where);
    if (!done)
        return tl::unexpected(done.error());
    return Reply { Exit::Done,
                   QJsonObject { { u"file"_s, file }, { u"workspace"_s, QString(*done) } },
                   u"Restored into %1\n"_s.arg(*done),
                   {} };
}

} // namespace

const CommandRule BACKUP { "backup", "FILE", "the whole workspace in one verified file", 1, 1, {}, runBackup };
const CommandRule RESTORE { "restore", "FILE", "a backup into an empty workspace", 1, 1, {}, runRestore };

} // namespace countersign
