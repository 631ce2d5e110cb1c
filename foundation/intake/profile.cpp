// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/profile.h"

#include "intake/folding.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
QString kindKey(IntakeKind kind)
{
    switch (kind) {
    case IntakeKind::Records:
        return u"records"_s;
    case IntakeKind::Accounts:
        return u"accounts"_s;
    case IntakeKind::Orders:
        return u"orders"_s;
    }
    Q_UNREACHABLE();
}
/// The header that the mapping was made with.
std::optional<size_t> headerIndexOf(const SheetTable &table, const Mapping &mapping)
{
    const auto at = std::ranges::find(table.rows, mapping.headerRow, &SheetRow::number);
    return at == table.rows.end() ? std::nullopt : std::optional(static_cast<size_t>(at - table.rows.begin()));
}
} // namespace

QString signatureOf(const SheetTable &table, IntakeKind kind)
{
    const auto header = headerIndex(table, kind);
    QStringList keys;
    if (header) {
        const auto all = columnKeys(table, header);
        for (int column = 1; column <= static_cast<int>(all.size()); ++column) {
            if (!table.rows[*header].at(column).isBlank())
                keys += all[static_cast<size_t>(column) - 1];
        }
    } else {
        keys += u"%1 columns without headers"_s.arg(table.columnCount());
    }
    keys.sort();
    const QByteArray shape = (kindKey(kind) + u'\n' + keys.join(u'\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(shape, QCryptographicHash::Sha256).toHex().left(16));
}

ImportProfile profileOf(const QString &name, const SheetTable &table, const Mapping &mapping)
{
    ImportProfile profile;
    profile.name = name;
    profile.signature = signatureOf(table, mapping.kind);
    profile.kind = mapping.kind;
    if (mapping.typeIsFromAPerson)
        profile.type = mapping.type;
    const auto keys = columnKeys(table, headerIndexOf(table, mapping));
    for (const MappedColumn &column : mapping.columns) {
        if (column.column >= 1 && static_cast<size_t>(column.column) <= keys.size())
            profile.facts.emplace(keys[static_cast<size_t>(column.column) - 1], column.fact);
        if (profile.dateOrder == DateOrder::Unknown)
            profile.dateOrder = column.dialect.dateOrder;
        if (profile.decimalMark == DecimalMark::Unknown)
            profile.decimalMark = column.dialect.decimalMark;
    }
    return profile;
}

std::optional<ImportProfile> profileFor(const SheetTable &table, const std::vector<ImportProfile> &profiles,
                                        IntakeKind kind)
{
    if (profiles.empty())
        return {};
    const QString signature = signatureOf(table, kind);
    for (const ImportProfile &profile : profiles) {
        if (profile.kind == kind && profile.signature == signature)
            return profile;
    }
    return {};
}

QJsonObject profileToJson(const ImportProfile &profile)
{
    QJsonObject facts;
    for (const auto &[header, fact] : profile.facts)
        facts.insert(header, fact);
    QJsonObject json { { u"name"_s, profile.name },
                       { u"signature"_s, profile.signature },
                       { u"kind"_s, kindKey(profile.kind) },
                       { u"columns"_s, facts } };
    if (profile.dateOrder != DateOrder::Unknown)
        json.insert(u"date_order"_s,
                    profile.dateOrder == DateOrder::DayFirst         ? u"day first"_s
                        : profile.dateOrder == DateOrder::MonthFirst ? u"month first"_s
                                                                     : u"year first"_s);
    if (profile.decimalMark != DecimalMark::Unknown)
        json.insert(u"decimal_mark"_s, profile.decimalMark == DecimalMark::Point ? u"point"_s : u"comma"_s);
    if (!profile.type.isNull())
        json.insert(u"type"_s, profile.type.value());
    return json;
}

Result<ImportProfile> profileFromJson(const QJsonObject &json)
{
    ImportProfile profile;
    profile.name = json.value(u"name"_s).toString();
    profile.signature = json.value(u"signature"_s).toString();
    if (profile.name.isEmpty() || profile.signature.isEmpty())
        return problem(Cause::Input,
                       u"An import profile without a name or a signature cannot be used. Make it anew."_s);
    const QString kind = json.value(u"kind"_s).toString(u"records"_s);
    bool known = false;
    for (const IntakeKind one : { IntakeKind::Records, IntakeKind::Accounts, IntakeKind::Orders }) {
        if (kindKey(one) == kind) {
            profile.kind = one;
            known = true;
        }
    }
    if (!known)
        return problem(Cause::Input,
                       u"The import profile '%1' is for '%2', which no file is read for."_s.arg(profile.name, kind));
    const QJsonObject facts = json.value(u"columns"_s).toObject();
    for (auto at = facts.begin(); at != facts.end(); ++at)
        profile.facts.emplace(at.key(), at.value().toString());
    const QString order = json.value(u"date_order"_s).toString();
    profile.dateOrder = order == u"day first"_s ? DateOrder::DayFirst
        : order == u"month first"_s             ? DateOrder::MonthFirst
        : order == u"year first"_s              ? DateOrder::YearFirst
                                                : DateOrder::Unknown;
    const QString mark = json.value(u"decimal_mark"_s).toString();
    profile.decimalMark = mark == u"point"_s ? DecimalMark::Point
        : mark == u"comma"_s                 ? DecimalMark::Comma
                                             : DecimalMark::Unknown;
    profile.type = TypeId(json.value(u"type"_s).toString());
    return profile;
}

} // namespace countersign
