// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QDate dayOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString().left(10), Qt::ISODate);
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    if (value.isString())
        return value.toString().isEmpty() ? words : QStringList { value.toString() };
    for (const QJsonValue &word : value.toArray())
        words += word.toString();
    return words;
}

QJsonArray daysToJson(const std::vector<QDate> &days)
{
    QJsonArray json;
    for (const QDate &day : days)
        json += day.toString(Qt::ISODate);
    return json;
}

std::vector<QDate> daysFromJson(const QJsonValue &value)
{
    std::vector<QDate> days;
    for (const QJsonValue &day : value.toArray()) {
        // A callback may be a bare day or an object that says more of it.
        const QDate date = dayOf(day.isObject() ? day.toObject()[u"date"_s] : day);
        if (date.isValid())
            days.push_back(date);
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

Contact contactFromJson(const QJsonObject &json)
{
    Contact contact;
    contact.name = json[u"name"_s].toString();
    contact.salutation = json[u"salutation"_s].toString();
    contact.email = json[u"email"_s].toString();
    contact.phone = json[u"phone"_s].toString();
    contact.receives = wordsOf(json[u"receives"_s]);
    const QJsonValue optedOut = json[u"opted_out"_s];
    contact.optedOut
        = optedOut.isBool() ? (optedOut.toBool() ? QStringList { u"all"_s } : QStringList()) : wordsOf(optedOut);
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

AccountNote noteFromJson(const QJsonObject &json)
{
    AccountNote note;
    note.text = json[u"text"_s].toString();
    note.owner = json[u"owner"_s].toString();
    if (const QDate day = dayOf(json[u"expires"_s]); day.isValid())
        note.expires = day;
    note.flag = json[u"flag"_s].toBool();
    note.atRisk = json[u"at_risk"_s].toBool();
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

std::optional<PastCommunication> pastFromJson(const QJsonObject &json)
{
    PastCommunication past;
    past.date = dayOf(json[u"date"_s]);
    if (!past.date.isValid())
        return {};
    past.communication
        = fromKey<CommunicationKind>(json[u"communication"_s].toString()).value_or(CommunicationKind::Exception);
    past.type = TypeId(json[u"type"_s].toString());
    past.order = json[u"order"_s].isString() ? json[u"order"_s].toString() : json[u"order"_s].toVariant().toString();
    past.id = CommunicationId(json[u"id"_s].toString());
    past.subject = json[u"subject"_s].toString();
    past.outcome = json[u"outcome"_s].toString();
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

Result<Account> accountFromJson(const QJsonObject &json, const Currency &currency)
{
    Account account;
    account.id
        = AccountId(json[u"id"_s].isDouble() ? QString::number(json[u"id"_s].toInteger()) : json[u"id"_s].toString());
    if (account.id.isNull())
        return problem(Cause::Input, QCoreApplication::translate("countersign::Exchange", "An account has no id."));
    account.name = json[u"name"_s].toString();
    account.tier = TierId(json[u"tier"_s].toString());
    const QString code = json[u"currency"_s].toString();
    const Currency own = code.isEmpty() ? currency : currencyOf(code, currency).value_or(Currency { code.toUpper() });
    account.annualRevenue = moneyFromJson(json[u"annual_revenue"_s], own);
    for (const QJsonValue &contact : json[u"contacts"_s].toArray())
        account.contacts.push_back(contactFromJson(contact.toObject()));
    account.owner = json[u"owner"_s].toString();
    account.accountManager = json[u"account_manager"_s].toString();
    account.country = json[u"country"_s].toString();
    account.city = json[u"city"_s].toString();
    if (const QDate day = dayOf(json[u"renewal_date"_s]); day.isValid())
        account.renewalDate = day;
    account.atRisk = json[u"at_risk"_s].toBool();
    account.openEscalations = json[u"open_escalations"_s].toInt();
    for (const QJsonValue &note : json[u"notes"_s].toArray())
        account.notes.push_back(noteFromJson(note.toObject()));
    account.callbacks = daysFromJson(json[u"callbacks"_s]);
    account.complaints = daysFromJson(json[u"complaints"_s]);
    if (json[u"history"_s].isArray()) {
        account.history.emplace();
        for (const QJsonValue &past : json[u"history"_s].toArray()) {
            if (auto read = pastFromJson(past.toObject()))
                account.history->push_back(std::move(*read));
        }
    }
    return account;
}

} // namespace countersign
