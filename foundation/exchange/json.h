// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/communication.h"
#include "domain/company.h"
#include "domain/record.h"
#include "domain/result.h"
#include "gate/verdict.h"

#include <QJsonArray>
#include <QJsonObject>

/// The values in the JSON shapes of command-line.md: what the command line reads and prints, and what the store keeps.
namespace countersign {

QJsonObject factsToJson(const std::vector<Fact> &facts); ///< {"order": "10643", "quantity": 21, "amount": {…}}
/// Types each value by its name. What does not fit the type, or could not be kept as it is written, is a Problem that
/// names the place: nothing is rounded, cut or guessed.
/// \param currency of amounts that are bare numbers and where no "currency" fact stands beside them
/// \param where the facts stand: "communications[3].record"
/// \param timezone of the company: a time that names its offset is put on its clock; empty: UTC
Result<std::vector<Fact>> factsFromJson(const QJsonObject &facts, const Currency &currency, const QString &where = {},
                                        const QByteArray &timezone = {});

QJsonObject moneyToJson(const Money &money); ///< {"amount": "1250.00", "currency": "USD"}
/// A number, a plain string, or {"amount", "currency"}; nothing for any other and for one finer than its currency.
std::optional<Money> moneyFromJson(const QJsonValue &value, const Currency &currency);

QJsonObject accountToJson(const Account &account);
/// \param where the account stands, for the Problem of what is something else than it must be: "accounts[0]"
Result<Account> accountFromJson(const QJsonValue &json, const Currency &currency, const QString &where = {});

QJsonObject
verdictToJson(const Verdict &verdict); ///< flags, findings, escalation, facts, blocks, compliance, lane, blocked
Result<Verdict> verdictFromJson(const QJsonObject &json); ///< what verdictToJson wrote

QJsonObject letterToJson(const Letter &letter); ///< {"to", "subject", "body"}
Letter letterFromJson(const QJsonObject &json);
QJsonObject draftToJson(const Draft &draft); ///< the letter, with "provenance"
Draft draftFromJson(const QJsonObject &json);

QJsonObject findingKeyToJson(const FindingKey &key);
FindingKey findingKeyFromJson(const QJsonObject &json);

QString timeToText(const QDateTime &utc); ///< RFC 3339, "2026-11-16T08:12:00Z", with milliseconds where there are some
QDateTime timeFromText(const QString &text); ///< UTC; invalid where it is none

/// One communication of a check file.
struct CheckSubject {
    QString id;
    AccountId account;
    CommunicationKind communication = CommunicationKind::Exception;
    TypeId type;
    std::vector<Record> records;
    std::optional<Letter> draft; ///< `import` takes the shape without one
    QStringList doubts;
    QString drafter; ///< who wrote the draft, where the file says it
    bool namesAddress = false; ///< the draft has a "to", be it empty
};

/// A whole check file.
struct CheckFile {
    QString foundation; ///< a folder; empty: the workspace's
    std::optional<QDate> today;
    std::optional<Company> company;
    std::vector<Account> accounts;
    std::vector<CheckSubject> communications;
};

/// Reads the bytes of a check file. A Problem names the place ("communications[3].record.quantity").
Result<CheckFile> readCheckFile(const QByteArray &bytes);

} // namespace countersign
