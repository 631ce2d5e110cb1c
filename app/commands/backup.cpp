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
    const auto done = (*place)->backUp(file);
    if (!done)
        return tl::unexpected(done.error());
    return Reply { Exit::Done,
                   QJsonObject { { u"file"_s, file }, { u"bytes"_s, QFileInfo(file).size() } },
                   u"Backed up and verified: %1\n"_s.arg(file),
                   {} };
}

Result<Reply> runRestore(CommandCall &call)
{
    const QString file = call.arguments.first();
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
