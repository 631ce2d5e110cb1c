// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "exchange/json.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString checkText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Exchange", sentence);
}

/// "line 12, column 3" of a byte offset.
Place placeOf(const QByteArray &bytes, int offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    const qsizetype start = before.lastIndexOf('\n');
    return { {}, line, static_cast<int>(before.size() - start) };
}

QString idText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

Currency currencyOfAccount(const CheckFile &file, const AccountId &id)
{
    for (const Account &account : file.accounts) {
        if (account.id == id && account.annualRevenue)
            return account.annualRevenue->currency;
    }
    return file.company ? file.company->currency : Currency {};
}

Result<CheckSubject> subjectFromJson(const QJsonObject &json, const QString &where, const CheckFile &file)
{
    CheckSubject subject;
    subject.id = idText(json[u"id"_s]);
    subject.account = AccountId(idText(json[u"account"_s]));
    subject.type = TypeId(json[u"type"_s].toString().trimmed());
    const QString kind = json[u"communication"_s].toString(u"exception"_s);
    const auto communication = fromKey<CommunicationKind>(kind);
    if (!communication)
        return problem(
            Cause::Input,
            checkText("%1.communication is '%2' (write exception, status or acknowledgment).").arg(where, kind));
    subject.communication = *communication;

    QJsonArray records = json[u"records"_s].toArray();
    QString recordsWhere = where + u".records"_s;
    if (json[u"record"_s].isObject()) {
        records = { json[u"record"_s] };
        recordsWhere = where + u".record"_s;
    }
    if (records.isEmpty())
        return problem(Cause::Input, checkText("%1 has no record.").arg(where));
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QString recordWhere = json.contains(u"record"_s) ? recordsWhere : u"%1[%2]"_s.arg(recordsWhere).arg(i);
        if (!records[i].isObject())
            return problem(Cause::Input, checkText("%1 is no record.").arg(recordWhere));
        QJsonObject facts = records[i].toObject();
        Record record;
        record.account = subject.account;
        record.communication = subject.communication;
        record.type = TypeId(facts.take(u"type"_s).toString(subject.type.value()));
        record.row = static_cast<int>(i) + 1;
        Result<std::vector<Fact>> read = factsFromJson(facts, currencyOfAccount(file, subject.account));
        if (!read)
            return problem(read.error().cause, recordWhere + u": "_s + read.error().says);
        record.facts = std::move(*read);
        subject.records.push_back(std::move(record));
    }
    if (subject.type.isNull())
        subject.type = subject.records.front().type;
    if (json[u"draft"_s].isObject()) {
        const QJsonObject draft = json[u"draft"_s].toObject();
        subject.draft = letterFromJson(draft);
        subject.namesAddress = draft.contains(u"to"_s);
        subject.drafter = draft[u"drafter"_s].toString();
        for (const QJsonValue &doubt : draft[u"doubts"_s].toArray())
            subject.doubts += doubt.toString();
    }
    return subject;
}

} // namespace

Result<CheckFile> readCheckFile(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isNull()) {
        const Place place = placeOf(bytes, error.offset);
        return problem(Cause::Input,
                       checkText("This is no JSON: %1 at line %2, column %3.")
                           .arg(error.errorString())
                           .arg(place.line)
                           .arg(place.column),
                       place);
    }
    if (!document.isObject() || !document[u"communications"_s].isArray())
        return problem(Cause::Input, checkText("The file has no list of communications."));
    const QJsonObject json = document.object();
    CheckFile file;
    file.foundation = json[u"foundation"_s].toString();
    if (const QJsonValue today = json[u"today"_s]; !today.isNull() && !today.isUndefined()) {
        const QDate day = QDate::fromString(today.toString(), Qt::ISODate);
        if (!day.isValid())
            return problem(Cause::Input,
                           checkText("today is '%1', which is no date (write 2026-11-21).").arg(today.toString()));
        file.today = day;
    }
    if (json[u"company"_s].isObject()) {
        const QJsonObject company = json[u"company"_s].toObject();
        const QString code = company[u"currency"_s].toString();
        file.company = Company { company[u"name"_s].toString(), company[u"phone"_s].toString(),
                                 company[u"coordinator_name"_s].toString(),
                                 currencyOf(code).value_or(Currency { code.toUpper() }),
                                 company[u"timezone"_s].toString().toUtf8() };
    }
    const Currency currency = file.company ? file.company->currency : Currency {};
    for (const QJsonValue &value : json[u"accounts"_s].toArray()) {
        Result<Account> account = accountFromJson(value.toObject(), currency);
        if (!account)
            return tl::unexpected(account.error());
        file.accounts.push_back(std::move(*account));
    }
    const QJsonArray communications = json[u"communications"_s].toArray();
    for (qsizetype i = 0; i < communications.size(); ++i) {
        const QString where = u"communications[%1]"_s.arg(i);
        Result<CheckSubject> subject = subjectFromJson(communications[i].toObject(), where, file);
        if (!subject)
            return tl::unexpected(subject.error());
        if (subject->id.isEmpty())
            subject->id = QString::number(i + 1);
        file.communications.push_back(std::move(*subject));
    }
    return file;
}

} // namespace countersign
