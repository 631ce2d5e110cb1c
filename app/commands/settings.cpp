// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/verbs.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Reply> runList(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const Settings &settings = (*place)->settings();
    Reply reply;
    QJsonObject values;
    for (const SettingRow &row : settingRows()) {
        const QString key = QString::fromLatin1(row.key);
        values[key] = settings.value(key);
        reply.text += u"%1 %2\n"_s.arg(key, -28).arg(settings.value(key));
    }
    reply.json = QJsonObject { { u"settings"_s, values } };
    return reply;
}

Result<Reply> runGet(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const QString key = call.arguments.first();
    const auto value = (*place)->settings().read(key);
    if (!value)
        return call.wrong(value.error().says);
    return Reply { Exit::Done, QJsonObject { { u"key"_s, key }, { u"value"_s, *value } }, *value + u'\n', {} };
}

Result<Reply> runSet(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const QString key = call.arguments.first();
    const auto done = (*place)->settings().set(key, call.arguments.at(1));
    if (!done && done.error().cause == Cause::Input)
        return call.wrong(done.error().says);
    if (!done)
        return tl::unexpected(done.error());
    const QString value = (*place)->settings().value(key);
    return Reply {
        Exit::Done, QJsonObject { { u"key"_s, key }, { u"value"_s, value } }, u"%1 is '%2'.\n"_s.arg(key, value), {}
    };
}

} // namespace

const CommandRule SETTINGS_LIST { "settings list", "", "every setting with its value", 0, 0, {}, runList };
const CommandRule SETTINGS_GET { "settings get", "KEY", "one setting's value", 1, 1, {}, runGet };
const CommandRule SETTINGS_SET {
    "settings set", "KEY VALUE", "gives a setting a value; an empty one takes it back", 2, 2, {}, runSet
};

} // namespace countersign
