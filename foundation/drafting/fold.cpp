// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafting/brief.h"

#include <QHash>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasRowsForSeveral(const Foundation &foundation, const QString &section)
{
    const auto rows = foundation.vocabulary.find(section);
    return rows != foundation.vocabulary.end() && std::ranges::any_of(rows->second, [](const VocabularyRow &row) {
               return row.part == u"Line" || std::ranges::any_of(row.when, [](const Condition &condition) {
                          return condition.fact == u"lines" && condition.value == u"many";
                      });
           });
}

/// What records share that become one letter; empty for one that stays single.
QString foldKey(const Record &record, const Foundation &foundation)
{
    const TypeRule *type = foundation.type(record.type);
    if (!type || record.communication == CommunicationKind::Acknowledgment)
        return {};
    const QString stem = record.account.value() + QChar(0x1f) + keyOf(record.communication) + QChar(0x1f);
    const bool familyIsWorded
        = !type->family.isEmpty() && foundation.vocabulary.contains(type->family.toLower() + u", several"_s);
    if (record.communication == CommunicationKind::Exception && familyIsWorded)
        return stem + u"family:"_s + type->family;
    return hasRowsForSeveral(foundation, record.type.value()) ? stem + u"type:"_s + record.type.value() : QString();
}

} // namespace

std::vector<Fold> fold(const std::vector<Record> &records, const Foundation &foundation)
{
    std::vector<Fold> folds;
    QHash<QString, size_t> byKey;
    for (const Record &record : records) {
        const QString key = foldKey(record, foundation);
        if (const auto known = byKey.constFind(key); !key.isEmpty() && known != byKey.constEnd()) {
            folds[*known].records.push_back(record);
            continue;
        }
        const TypeRule *type = foundation.type(record.type);
        if (!key.isEmpty())
            byKey.insert(key, folds.size());
        folds.push_back(
            { record.account, record.communication, type ? type->family : QString(), record.type, { record } });
    }
    return folds;
}

const Contact *contactFor(const Account &account, CommunicationKind communication, const TypeId &type)
{
    const auto names = [&](const QStringList &list) {
        return list.contains(keyOf(communication), Qt::CaseInsensitive)
            || list.contains(type.value(), Qt::CaseInsensitive) || list.contains(u"all"_s, Qt::CaseInsensitive);
    };
    const Contact *receives = nullptr;
    for (const Contact &contact : account.contacts) {
        if (!contact.receives.isEmpty() && !names(contact.receives))
            continue;
        if (!receives)
            receives = &contact;
        if (!contact.email.trimmed().isEmpty() && !names(contact.optedOut))
            return &contact;
    }
    if (receives)
        return receives;
    return account.contacts.empty() ? nullptr : &account.contacts.front();
}

} // namespace countersign
