// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "jobs/wholefile.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr OptionRule VERIFY_OPTIONS[]
    = { { "adopt", nullptr, "keeps the log's end on this desk from now on, where none is kept yet" } };
constexpr int EVENTS_AT_ONCE = 5000;

Result<Reply> runVerify(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    if (call.has(u"adopt"_s)) {
        if (const auto adopted = (*place)->adoptAuditHead(); !adopted)
            return replyFor(tl::unexpected(adopted.error()), {});
    }
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const auto report = (*store)->verifyAudit();
    if (!report)
        return tl::unexpected(report.error());
    Reply reply;
    reply.json
        = QJsonObject { { u"entries"_s, report->entries },
                        { u"intact"_s, report->intact },
                        { u"first_broken"_s, report->firstBroken ? QJsonValue(*report->firstBroken) : QJsonValue() },
                        { u"head_matches"_s, report->headMatches },
                        { u"says"_s, report->says } };
    reply.text = report->says + u'\n';
    reply.exit = report->intact && report->headMatches ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

QJsonObject exportedEvent(const Event &event)
{
    QJsonObject json = eventToJson(event);
    json[u"communication"_s] = event.communication.isNull() ? QJsonValue() : QJsonValue(event.communication.value());
    json[u"account"_s] = event.account.isNull() ? QJsonValue() : QJsonValue(event.account.value());
    return json;
}

Result<Reply> runExport(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const QString path = call.arguments.first();
    if ((*place)->isOwnFile(path))
        return problem(Cause::Input, u"'%1' is a file that the workspace lives in; name another one."_s.arg(path));
    if (QFileInfo::exists(path))
        return problem(Cause::Input, u"'%1' exists already; name a new file."_s.arg(path));
    WholeFile file(path);
    const auto cannotBeWritten = [&] {
        return problem(Cause::Storage, u"'%1' cannot be written: %2."_s.arg(path, file.trouble()));
    };
    if (!file.open())
        return cannotBeWritten();
    qint64 written = 0;
    qint64 last = 0;
    for (;;) {
        const auto events = (*store)->events(last, EVENTS_AT_ONCE);
        if (!events)
            return tl::unexpected(events.error());
        if (events->empty())
            break;
        for (const Event &event : *events) {
            if (!file.write(QJsonDocument(exportedEvent(event)).toJson(QJsonDocument::Compact) + '\n'))
                return cannotBeWritten();
        }
        written += static_cast<qint64>(events->size());
        last = events->back().number;
    }
    if (!file.keep())
        return cannotBeWritten();
    return Reply { Exit::Done,
                   QJsonObject { { u"events"_s, written }, { u"file"_s, path } },
                   u"%1 events written to %2.\n"_s.arg(written).arg(path),
                   {} };
}

} // namespace

const CommandRule AUDIT_VERIFY { "audit verify", "",       "whether the audit log is whole and unchanged", 0, 0,
                                 VERIFY_OPTIONS, runVerify };
const CommandRule AUDIT_EXPORT { "audit export", "FILE", "writes the audit log as JSON lines", 1, 1, {}, runExport };

} // namespace countersign
