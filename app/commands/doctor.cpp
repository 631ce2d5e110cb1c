// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/verbs.h"
#include "documents/reader.h"
#include "services/checkup.h"

#include <QJsonArray>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Reply> runDoctor(CommandCall &call)
{
    Reply reply;
    QJsonArray checks;
    bool allWell = true;
    std::vector<CheckupItem> items;
    if (const auto place = call.workplace())
        items = checkup(**place);
    else
        items.push_back({ u"workspace"_s, false, place.error().says });
    for (const CheckupItem &item : items) {
        checks += QJsonObject { { u"check"_s, item.check }, { u"ok"_s, item.ok }, { u"says"_s, item.says } };
        reply.text
            += u"%1 %2 %3\n"_s.arg(item.ok ? u"ok   "_s : u"fault"_s, QString(item.check).leftJustified(12), item.says);
        allWell = allWell && item.ok;
    }
    reply.json = QJsonObject { { u"checks"_s, checks } };
    reply.exit = allWell ? Exit::Done : Exit::NeedsAPerson;
    return reply;
}

} // namespace

const CommandRule DOCTOR { "doctor", "", "looks over configuration, database and mail, and says how to mend them",
                           0,        0,  {},
                           runDoctor };

} // namespace countersign
