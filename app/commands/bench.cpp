// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bench.h"

#include <QJsonObject>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

Result<Bench> benchOf(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    auto office = (*place)->office();
    if (!office)
        return tl::unexpected(office.error());
    if (const auto name = call.person())
        office->me.name = *name;
    else if (office->me.name.isEmpty())
        office->me.name = u"import"_s;
    return Bench { *store, std::move(*office) };
}

QJsonArray setAsideToJson(const std::vector<SetAsideRow> &rows, const QString &sheet)
{
    QJsonArray json;
    for (const SetAsideRow &row : rows) {
        QJsonObject one { { u"row"_s, row.row }, { u"reason"_s, row.reason } };
        if (!sheet.isEmpty())
            one[u"sheet"_s] = sheet;
        json += one;
    }
    return json;
}

QString setAsideInWords(const std::vector<SetAsideRow> &rows, const QString &what)
{
    QString text;
    for (const SetAsideRow &row : rows)
        text += u"  row %1 %2: %3\n"_s.arg(row.row).arg(what, row.reason);
    return text;
}

QString counted(qint64 number, const QString &one, const QString &several)
{
    return u"%1 %2"_s.arg(number).arg(number == 1 ? one : several);
}

} // namespace countersign
