// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "domain/factnames.h"
#include "exchange/json.h"
#include "gate/knownproducts.h"
#include "jobs/spread.h"
#include "services/surroundings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 CHECK_FILE_AT_MOST = 64LL << 20;

/// A path in the file is meant from where the command runs, else from beside the file.
QString folderOf(const CheckFile &file, const QString &path)
{
    if (file.foundation.isEmpty() || QFileInfo::exists(file.foundation))
        return file.foundation;
    return QFileInfo(path).dir().filePath(file.foundation);
}

/// The accounts of the file are neighbours of each other: none of them reads of another.
std::shared_ptr<const Neighbours> neighboursIn(const CheckFile &file)
{
    std::vector<Neighbours::OwnedNumber> numbers;
    for (const CheckSubject &subject : file.communications) {
        for (const Record &record : subject.records) {
            for (const QStringView name : { factnames::ORDER, factnames::INVOICE }) {
                const Fact *fact = record.find(name);
                if (fact)
                    numbers.push_back({ plainValue(fact->value), subject.account });
            }
        }
    }
    for (const Account &account : file.accounts) {
        for (const PastCommunication &past : account.history.value_or(std::vector<PastCommunication>()))
            numbers.push_back({ past.order, account.id });
    }
    return std::make_shared<const Neighbours>(file.accounts, numbers);
}

/// What the communications of the file are about: the product of one is another one's in no letter but its own.
std::shared_ptr<const KnownProducts> productsIn(const CheckFile &file)
{
    QStringList names;
    for (const CheckSubject &subject : file.communications) {
        for (const Record &record : subject.records) {
            if (const Fact *fact = record.find(factnames::PRODUCT))
                names += plainValue(fact->value);
        }
    }
    return std::make_shared<const KnownProducts>(names);
}

Case caseOf(const CheckSubject &subject, const CheckFile &file, const QDate &today)
{
    Case judged;
    judged.today = today;
    judged.company = file.company.value_or(Company {});
    const auto account = std::ranges::find(file.accounts, subject.account, &Account::id);
    if (account != file.accounts.end())
        judged.account = *account;
    else
        judged.account.id = subject.account;
    judged.accountIsUnknown = account == file.accounts.end();
    judged.communication = subject.communication;
    judged.type = subject.type;
    judged.records = subject.records;
    judged.letter = *subject.draft;
    // A draft that leaves "to" out means the account's first contact; an empty one is no address.
    if (!subject.namesAddress && !judged.account.contacts.empty())
        judged.letter.to = judged.account.contacts.front().email;
    judged.doubts = subject.doubts;
    return judged;
}

QJsonArray factsAsAnswered(const QJsonArray &facts)
{
    QJsonArray answered;
    for (const QJsonValue &value : facts) {
        QJsonObject fact = value.toObject();
        fact.remove(u"occurrences"_s);
        answered += fact;
    }
    return answered;
}

Result<Reply> runCheck(CommandCall &call)
{
    const QString path = call.arguments.first();
    const auto bytes = bytesOfFile(path, CHECK_FILE_AT_MOST);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto file = readCheckFile(*bytes);
    if (!file)
        return problem(file.error().cause, u"%1: %2"_s.arg(path, file.error().says));
    const auto rules = rulesIn(call, folderOf(*file, path));
    if (!rules)
        return tl::unexpected(rules.error());
    const QDate today = file->today ? *file->today : call.where.today ? *call.where.today : SystemClock().today();
    Reply reply;
    const auto neighbours = neighboursIn(*file);
    const auto products = productsIn(*file);
    const Dictionaries dictionaries;
    for (const CheckSubject &subject : file->communications) {
        if (!subject.draft)
            return problem(Cause::Input, u"%1: communication '%2' has no draft to check."_s.arg(path, subject.id));
    }
    constexpr size_t LETTERS_A_THREAD = 200; // for which it loads its dictionaries and is still sooner done
    std::vector<Verdict> verdicts(file->communications.size());
    spread(verdicts.size(), LETTERS_A_THREAD, [&](size_t index) {
        Case judged = caseOf(file->communications[index], *file, today);
        judged.neighbours = neighbours;
        judged.products = products;
        lookUpWords(judged, (*rules)->foundation(), dictionaries);
        verdicts[index] = judge(judged, **rules);
    });
    QJsonArray communications;
    for (size_t index = 0; index < verdicts.size(); ++index) {
        const CheckSubject &subject = file->communications[index];
        const Verdict &verdict = verdicts[index];
        QJsonObject json = verdictToJson(verdict);
        json.remove(u"foundation"_s);
        json.remove(u"revision"_s);
        json[u"id"_s] = subject.id;
        json[u"facts"_s] = factsAsAnswered(json[u"facts"_s].toArray());
        communications += json;
        Communication row;
        row.id = CommunicationId(subject.id);
        row.tier = tierOf(caseOf(subject, *file, today).account, (*rules)->foundation());
        row.accountName = subject.account.value();
        row.subject = subject.draft->subject;
        row.verdict = verdict;
        reply.text += communicationInWords(row, keyOf(laneOf(verdict)));
        if (verdict.isBlocked())
            reply.exit = Exit::NeedsAPerson;
    }
    reply.json = QJsonObject { { u"foundation_version"_s, (*rules)->foundation().version.value() },
                               { u"communications"_s, communications } };
    return reply;
}

} // namespace

const CommandRule CHECK { "check", "FILE", "judges communications without storing anything", 1, 1, {}, runCheck };

} // namespace countersign
