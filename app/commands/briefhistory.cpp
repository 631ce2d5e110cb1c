// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bench.h"
#include "commands/briefreply.h"
#include "jobs/wholefile.h"
#include "services/accounthistory.h"

#include <QFileInfo>
#include <QJsonDocument>

// The record of one account as a file, for a spreadsheet or another system.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

Result<Reply> writeHistory(CommandCall &call, const Bench &bench, const AccountId &account)
{
    const QString path = call.value(u"history"_s);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"csv" && ending != u"json")
        return call.wrong(u"--history takes a file that ends in .csv or .json, and not '%1'."_s.arg(path));
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    if ((*place)->isOwnFile(path))
        return problem(Cause::Input, u"'%1' is a file that the workspace lives in; name another one."_s.arg(path));
    if (QFileInfo::exists(path))
        return problem(Cause::Input, u"'%1' exists already; name a new file."_s.arg(path));
    const auto history = historyFor(*bench.store, bench.office, account);
    if (!history)
        return tl::unexpected(history.error());
    const QJsonObject head { { u"account"_s, history->account.value() }, { u"name"_s, history->accountName } };
    QByteArray bytes;
    if (ending == u"csv") {
        bytes = historyToCsv(history->entries);
    } else {
        QJsonObject json = head;
        json[u"day"_s] = bench.office.today().toString(Qt::ISODate);
        json[u"entries"_s] = historyToJson(history->entries);
        bytes = QJsonDocument(json).toJson();
    }
    QString trouble;
    if (!writeWholeFile(path, bytes, &trouble))
        return problem(Cause::Storage, u"'%1' cannot be written: %2."_s.arg(path, trouble));
    Reply reply;
    QJsonObject json = head;
    const auto count = static_cast<qint64>(history->entries.size());
    json[u"file"_s] = path;
    json[u"entries"_s] = count;
    reply.json = json;
    reply.text = u"The history of %1, %2, is in %3\n"_s.arg(history->accountName,
                                                            counted(count, u"entry"_s, u"entries"_s), path);
    return reply;
}

} // namespace countersign
