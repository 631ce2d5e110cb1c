// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"
#include "exchange/objectreader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimeZone>

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

Currency currencyOfAccount(const CheckFile &file, const AccountId &id)
{
    for (const Account &account : file.accounts) {
        if (account.id == id && account.annualRevenue)
            return account.annualRevenue->currency;
    }
    return file.company ? file.company->currency : Currency {};
}

/// The one record or the list of records, each with its place.
std::vector<std::pair<QJsonValue, QString>> recordsOf(ObjectReader &reader, const QString &where)
{
    std::vector<std::pair<QJsonValue, QString>> records;
    if (reader.has(u"record"))
        records.emplace_back(reader.value(u"record"), reader.whereIs(u"record"));
    const QJsonArray listed = reader.list(u"records");
    for (qsizetype i = 0; i < listed.size(); ++i)
        records.emplace_back(listed[i], u"%1[%2]"_s.arg(reader.whereIs(u"records")).arg(i));
    if (records.empty())
        reader.refuse({ Cause::Input, checkText("%1 has no record.").arg(where), {} });
    else if (reader.has(u"record") && reader.has(u"records"))
        reader.refuse(
            { Cause::Input, checkText("%1 has both a record and records (write one of them).").arg(where), {} });
    return records;
}

void readDraft(CheckSubject &subject, ObjectReader &reader)
{
    if (!reader.has(u"draft"))
        return;
    ObjectReader draft(reader.value(u"draft"), reader.whereIs(u"draft"));
    subject.draft = Letter { draft.text(u"to"), draft.text(u"subject"), draft.text(u"body") };
    subject.namesAddress = draft.has(u"to");
    subject.drafter = draft.text(u"drafter");
    subject.doubts = draft.words(u"doubts");
    if (draft.refused())
        reader.refuse(*draft.refused());
}

Result<CheckSubject> subjectFromJson(const QJsonValue &json, const QString &where, const CheckFile &file)
{
    ObjectReader reader(json, where);
    CheckSubject subject;
    subject.id = reader.requiredId(u"id");
    subject.account = AccountId(reader.requiredId(u"account"));
    const QString kind = reader.requiredText(u"communication");
    const auto communication = fromKey<CommunicationKind>(kind);
    if (!communication)
        reader.refuse(
            { Cause::Input,
              checkText("%1.communication is '%2' (write exception, status or acknowledgment).").arg(where, kind),
              {} });
    subject.communication = communication.value_or(CommunicationKind::Exception);
    subject.type = TypeId(reader.requiredText(u"type"));
    for (const auto &[value, recordWhere] : recordsOf(reader, where)) {
        ObjectReader own(value, recordWhere);
        Record record;
        record.account = subject.account;
        record.communication = subject.communication;
        const QString type = own.text(u"type").trimmed();
        record.type = type.isEmpty() ? subject.type : TypeId(type);
        record.row = static_cast<int>(subject.records.size()) + 1;
        QJsonObject facts = value.toObject();
        facts.remove(u"type"_s);
        Result<std::vector<Fact>> read = factsFromJson(facts, currencyOfAccount(file, subject.account), recordWhere,
                                                       file.company ? file.company->timezone : QByteArray());
        if (!read)
            own.refuse(read.error());
        else
            record.facts = std::move(*read);
        if (own.refused())
            reader.refuse(*own.refused());
        subject.records.push_back(std::move(record));
    }
    readDraft(subject, reader);
    if (reader.refused())
        return tl::unexpected(*reader.refused());
    return subject;
}

Company companyFromJson(ObjectReader &reader)
{
    Company company;
    company.name = reader.text(u"name");
    company.phone = reader.text(u"phone");
    company.coordinatorName = reader.text(u"coordinator_name");
    const QString code = reader.text(u"currency").trimmed();
    company.currency = currencyOf(code).value_or(Currency { code.toUpper() });
    company.timezone = reader.text(u"timezone").trimmed().toUtf8();
    if (!company.timezone.isEmpty() && !QTimeZone(company.timezone).isValid())
        reader.refuse(u"timezone", checkText("time zone (write Europe/Berlin)"));
    return company;
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
    ObjectReader reader(document.object(), {});
    CheckFile file;
    file.foundation = reader.text(u"foundation");
    if (reader.has(u"today")) {
        file.today = reader.day(u"today");
        if (!file.today)
            reader.refuse(u"today", checkText("date (write 2026-11-21)"));
    }
    if (reader.has(u"company")) {
        ObjectReader company(reader.value(u"company"), u"company"_s);
        file.company = companyFromJson(company);
        if (company.refused())
            reader.refuse(*company.refused());
    }
    const Currency currency = file.company ? file.company->currency : Currency {};
    const QJsonArray accounts = reader.list(u"accounts");
    for (qsizetype i = 0; i < accounts.size() && !reader.refused(); ++i) {
        Result<Account> account = accountFromJson(accounts[i], currency, u"accounts[%1]"_s.arg(i));
        if (!account)
            return tl::unexpected(account.error());
        file.accounts.push_back(std::move(*account));
    }
    const QJsonArray communications = document[u"communications"_s].toArray();
    for (qsizetype i = 0; i < communications.size() && !reader.refused(); ++i) {
        Result<CheckSubject> subject = subjectFromJson(communications[i], u"communications[%1]"_s.arg(i), file);
        if (!subject)
            return tl::unexpected(subject.error());
        file.communications.push_back(std::move(*subject));
    }
    if (reader.refused())
        return tl::unexpected(*reader.refused());
    return file;
}

} // namespace countersign
