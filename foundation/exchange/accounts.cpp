// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"
#include "exchange/objectreader.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray daysToJson(const std::vector<QDate> &days)
{
    QJsonArray json;
    for (const QDate &day : days)
        json += day.toString(Qt::ISODate);
    return json;
}

/// Reads every object of a list, each with its place.
template <class Value> std::vector<Value> eachOf(ObjectReader &reader, QStringView key, Value (*read)(ObjectReader &))
{
    std::vector<Value> values;
    const QJsonArray list = reader.list(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        ObjectReader each(list[i], u"%1[%2]"_s.arg(reader.whereIs(key)).arg(i));
        values.push_back(read(each));
        if (each.refused())
            reader.refuse(*each.refused());
    }
    return values;
}

/// A callback may be a bare day or an object that says more of it.
std::vector<QDate> daysFromJson(ObjectReader &reader, QStringView key)
{
    std::vector<QDate> days;
    const QJsonArray list = reader.list(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto date = dayFromJson(list[i].isObject() ? list[i][u"date"_s] : list[i]);
        days.push_back(date.value_or(QDate()));
        if (!date)
            reader.refuse({ Cause::Input,
                            QCoreApplication::translate("countersign::Exchange",
                                                        "%1[%2] is %3, which is no date (write 2026-11-21).")
                                .arg(reader.whereIs(key))
                                .arg(i)
                                .arg(shownJson(list[i])),
                            {} });
    }
    return days;
}

QJsonObject contactToJson(const Contact &contact)
{
    QJsonObject json { { u"name"_s, contact.name }, { u"email"_s, contact.email } };
    if (!contact.salutation.isEmpty())
        json[u"salutation"_s] = contact.salutation;
    if (!contact.phone.isEmpty())
        json[u"phone"_s] = contact.phone;
    if (!contact.receives.isEmpty())
        json[u"receives"_s] = QJsonArray::fromStringList(contact.receives);
    if (!contact.optedOut.isEmpty())
        json[u"opted_out"_s] = QJsonArray::fromStringList(contact.optedOut);
    return json;
}

Contact contactFromJson(ObjectReader &reader)
{
    Contact contact;
    contact.name = reader.text(u"name");
    contact.salutation = reader.text(u"salutation");
    contact.email = reader.text(u"email");
    contact.phone = reader.text(u"phone");
    contact.receives = reader.words(u"receives");
    if (reader.value(u"opted_out").isBool())
        contact.optedOut = reader.isSet(u"opted_out") ? QStringList { u"all"_s } : QStringList();
    else
        contact.optedOut = reader.words(u"opted_out");
    return contact;
}

QJsonObject noteToJson(const AccountNote &note)
{
    QJsonObject json {
        { u"text"_s, note.text }, { u"owner"_s, note.owner }, { u"flag"_s, note.flag }, { u"at_risk"_s, note.atRisk }
    };
    if (note.expires)
        json[u"expires"_s] = note.expires->toString(Qt::ISODate);
    return json;
}

AccountNote noteFromJson(ObjectReader &reader)
{
    AccountNote note;
    note.text = reader.text(u"text");
    note.owner = reader.text(u"owner");
    note.expires = reader.day(u"expires");
    note.flag = reader.isSet(u"flag");
    note.atRisk = reader.isSet(u"at_risk");
    return note;
}

QJsonObject pastToJson(const PastCommunication &past)
{
    QJsonObject json { { u"date"_s, past.date.toString(Qt::ISODate) },
                       { u"communication"_s, keyOf(past.communication) },
                       { u"type"_s, past.type.value() },
                       { u"order"_s, past.order } };
    if (!past.id.isNull())
        json[u"id"_s] = past.id.value();
    if (!past.subject.isEmpty())
        json[u"subject"_s] = past.subject;
    if (!past.outcome.isEmpty())
        json[u"outcome"_s] = past.outcome;
    return json;
}

PastCommunication pastFromJson(ObjectReader &reader)
{
    PastCommunication past;
    if (const auto date = reader.day(u"date"))
        past.date = *date;
    else
        reader.refuse(u"date", QCoreApplication::translate("countersign::Exchange", "date (write 2026-11-21)"));
    const QString kind = reader.text(u"communication");
    const auto communication = fromKey<CommunicationKind>(kind.isEmpty() ? u"exception"_s : kind);
    if (!communication)
        reader.refuse(u"communication",
                      QCoreApplication::translate("countersign::Exchange",
                                                  "communication (write exception, status or acknowledgment)"));
    past.communication = communication.value_or(CommunicationKind::Exception);
    past.type = TypeId(reader.text(u"type"));
    past.order = reader.id(u"order");
    past.id = CommunicationId(reader.id(u"id"));
    past.subject = reader.text(u"subject");
    past.outcome = reader.text(u"outcome");
    return past;
}

} // namespace

QJsonObject accountToJson(const Account &account)
{
    QJsonObject json { { u"id"_s, account.id.value() },
                       { u"name"_s, account.name },
                       { u"tier"_s, account.tier.value() },
                       { u"at_risk"_s, account.atRisk },
                       { u"open_escalations"_s, account.openEscalations },
                       { u"callbacks"_s, daysToJson(account.callbacks) },
                       { u"complaints"_s, daysToJson(account.complaints) } };
    QJsonArray contacts;
    for (const Contact &contact : account.contacts)
        contacts += contactToJson(contact);
    json[u"contacts"_s] = contacts;
    QJsonArray notes;
    for (const AccountNote &note : account.notes)
        notes += noteToJson(note);
    json[u"notes"_s] = notes;
    if (account.annualRevenue) {
        json[u"annual_revenue"_s] = plainAmount(*account.annualRevenue).toDouble();
        json[u"currency"_s] = account.annualRevenue->currency.code;
    }
    for (const auto &[key, text] :
         { std::pair(u"owner"_s, account.owner), std::pair(u"account_manager"_s, account.accountManager),
           std::pair(u"country"_s, account.country), std::pair(u"city"_s, account.city) }) {
        if (!text.isEmpty())
            json[key] = text;
    }
    if (account.renewalDate)
        json[u"renewal_date"_s] = account.renewalDate->toString(Qt::ISODate);
    if (account.history) {
        QJsonArray history;
        for (const PastCommunication &past : *account.history)
            history += pastToJson(past);
        json[u"history"_s] = history;
    }
    return json;
}

Result<Account> accountFromJson(const QJsonValue &json, const Currency &currency, const QString &where)
{
    ObjectReader reader(json, where);
    Account account;
    account.id = AccountId(reader.requiredId(u"id"));
    account.name = reader.text(u"name");
    account.tier = TierId(reader.text(u"tier"));
    const QString code = reader.text(u"currency").trimmed();
    const Currency own = code.isEmpty() ? currency : currencyOf(code, currency).value_or(Currency { code.toUpper() });
    account.annualRevenue = moneyFromJson(reader.value(u"annual_revenue"), own);
    if (reader.has(u"annual_revenue") && !account.annualRevenue)
        reader.refuse(u"annual_revenue",
                      QCoreApplication::translate("countersign::Exchange", "amount (write 1250.00)"));
    account.contacts = eachOf(reader, u"contacts", contactFromJson);
    account.owner = reader.text(u"owner");
    account.accountManager = reader.text(u"account_manager");
    account.country = reader.text(u"country");
    account.city = reader.text(u"city");
    account.renewalDate = reader.day(u"renewal_date");
    account.atRisk = reader.isSet(u"at_risk");
    account.openEscalations = reader.count(u"open_escalations");
    account.notes = eachOf(reader, u"notes", noteFromJson);
    account.callbacks = daysFromJson(reader, u"callbacks");
    account.complaints = daysFromJson(reader, u"complaints");
    if (reader.has(u"history"))
        account.history = eachOf(reader, u"history", pastFromJson);
    if (reader.refused())
        return tl::unexpected(*reader.refused());
    return account;
}

} // namespace countersign
