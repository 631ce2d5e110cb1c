// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/givenletters.h"

#include "domain/factnames.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString givenText(const char *sentence)
{
    return QCoreApplication::translate("countersign::GivenLetters", sentence);
}

struct KeyOfField {
    QStringView key;
    AccountField field;
};

AccountFields fieldsIn(const QJsonObject &json)
{
    using enum AccountField;
    static constexpr KeyOfField KEYS[] {
        { u"name", Name },
        { u"tier", Tier },
        { u"annual_revenue", AnnualRevenue },
        { u"owner", Owner },
        { u"account_manager", AccountManager },
        { u"country", Country },
        { u"city", City },
        { u"renewal_date", RenewalDate },
        { u"at_risk", AtRisk },
        { u"open_escalations", OpenEscalations },
        { u"notes", Notes },
        { u"callbacks", Callbacks },
        { u"complaints", Complaints },
        { u"history", History },
    };
    AccountFields fields;
    for (const auto &[key, field] : KEYS) {
        if (json.contains(key))
            fields.insert(field);
    }
    return fields;
}

AccountFields contactFieldsIn(const QJsonObject &json)
{
    using enum AccountField;
    static constexpr KeyOfField KEYS[] { { u"name", ContactName },  { u"salutation", Salutation },
                                         { u"email", Email },       { u"phone", Phone },
                                         { u"receives", Receives }, { u"opted_out", OptedOut } };
    AccountFields fields;
    for (const auto &[key, field] : KEYS) {
        if (json.contains(key))
            fields.insert(field);
    }
    return fields;
}

AccountNews newsFrom(const Account &account, const QJsonObject &json)
{
    AccountNews news { account, fieldsIn(json), {} };
    for (const QJsonValue &contact : json[u"contacts"_s].toArray())
        news.contactFields.push_back(contactFieldsIn(contact.toObject()));
    return news;
}

/// Reads the communications of a file one by one.
class Reader {
public:
    Reader(const QJsonObject &json, const CheckFile &head, const Knowledge &knowledge)
        : m_json(json)
        , m_knowledge(withAccountsOf(head, knowledge))
        , m_directory(m_knowledge)
    {
    }

    void take(const QJsonObject &json, qsizetype index, GivenLetters &given)
    {
        const auto count = static_cast<int>(std::max<qsizetype>(1, json[u"records"_s].toArray().size()));
        const int first = given.read + 1;
        given.read += json.contains(u"record"_s) ? 1 : count;
        const QString where = u"communications[%1]"_s.arg(index);
        auto subject = readSubject(json, where);
        if (subject)
            subject = settled(std::move(*subject), json);
        if (!subject) {
            for (int row = first; row <= given.read; ++row)
                given.rejected.push_back({ row, subject.error().says });
            return;
        }
        if (subject->id.isEmpty())
            subject->id = QString::number(index + 1);
        for (size_t i = 0; i < subject->records.size(); ++i)
            subject->records[i].row = first + static_cast<int>(i);
        const QJsonValue draft = json[u"draft"_s];
        const bool isGiven = !draft.isNull() && !draft.isUndefined();
        if (isGiven && (!subject->draft || subject->draft->body.trimmed().isEmpty())) {
            subject->draft.reset();
            given.remarks += givenText("The draft of %1 is not used: it has to be an object with a subject and a body.")
                                 .arg(subject->id);
        }
        given.file.communications.push_back(std::move(*subject));
    }

private:
    static Knowledge withAccountsOf(const CheckFile &head, Knowledge knowledge)
    {
        for (const Account &account : head.accounts) {
            const auto same = std::ranges::find(knowledge.accounts, account.id, &Account::id);
            if (same == knowledge.accounts.end())
                knowledge.accounts.push_back(account);
        }
        return knowledge;
    }

    /// What an import can do without, and a check cannot: a name of its own, a kind that its type tells, and a draft
    /// that is one.
    QJsonObject completed(QJsonObject json) const
    {
        if (json[u"id"_s].isUndefined() || json[u"id"_s].isNull())
            json[u"id"_s] = u"given"_s;
        if (!json.contains(u"communication"_s)) {
            const TypeRule *rule = m_directory.typeCalled(json[u"type"_s].toString());
            json[u"communication"_s] = keyOf(rule ? rule->communication : CommunicationKind::Exception);
        }
        if (!json[u"draft"_s].isObject())
            json.remove(u"draft"_s);
        return json;
    }

    Result<CheckSubject> readSubject(const QJsonObject &json, const QString &where) const
    {
        QJsonObject company = m_json[u"company"_s].toObject();
        if (company[u"currency"_s].toString().isEmpty())
            company[u"currency"_s] = m_knowledge.currency.code;
        QJsonArray accounts;
        for (const QJsonValue &account : m_json[u"accounts"_s].toArray()) {
            if (account.toObject()[u"id"_s] == json[u"account"_s])
                accounts += account;
        }
        const QJsonObject alone { { u"company"_s, company },
                                  { u"accounts"_s, accounts },
                                  { u"communications"_s, QJsonArray { completed(json) } } };
        auto file = readCheckFile(QJsonDocument(alone).toJson(QJsonDocument::Compact));
        if (!file)
            return problem(file.error().cause, QString(file.error().says).replace(u"communications[0]"_s, where));
        CheckSubject subject = std::move(file->communications.front());
        if (json[u"id"_s].isUndefined() || json[u"id"_s].isNull())
            subject.id.clear();
        return subject;
    }

    /// Account and types as the program calls them, as with the rows of a table.
    Result<CheckSubject> settled(CheckSubject subject, const QJsonObject &json) const
    {
        const auto account = accountOf(subject);
        if (!account)
            return tl::unexpected(account.error());
        subject.account = *account;
        const auto type = typeOf(subject.type);
        if (!type)
            return tl::unexpected(type.error());
        subject.type = *type;
        const TypeRule *rule = m_directory.typeCalled(type->value());
        if (rule && !json.contains(u"communication"_s))
            subject.communication = rule->communication;
        for (Record &record : subject.records) {
            record.account = subject.account;
            record.communication = subject.communication;
            const auto own = typeOf(record.type);
            if (!own)
                return tl::unexpected(own.error());
            record.type = *own;
        }
        return subject;
    }

    Result<AccountId> accountOf(const CheckSubject &subject) const
    {
        const QString order = subject.records.front().text(factnames::ORDER);
        const AccountId ordered = order.isEmpty() ? AccountId() : m_directory.accountOfOrder(order);
        if (subject.account.isNull()) {
            if (!ordered.isNull())
                return ordered;
            return problem(Cause::Input, givenText("It names no account."));
        }
        const Directory::AccountMatch match = m_directory.accountCalled(subject.account.value());
        if (!match.account)
            return problem(Cause::Input, match.says);
        if (!ordered.isNull() && ordered != match.account->id)
            return problem(Cause::Input,
                           givenText("The order %1 belongs to %2, not to %3.")
                               .arg(order, ordered.value(), match.account->id.value()));
        return match.account->id;
    }

    Result<TypeId> typeOf(const TypeId &called) const
    {
        if (called.isNull())
            return problem(Cause::Input, givenText("It does not say what kind of matter it is."));
        if (const TypeRule *type = m_directory.typeCalled(called.value()))
            return type->id;
        if (const TypeRule *type = m_directory.typeNearly(called.value()))
            return problem(
                Cause::Input,
                givenText("The vocabulary has no '%1'; the nearest is %2.").arg(called.value(), type->id.value()));
        return called;
    }

    const QJsonObject &m_json;
    const Knowledge m_knowledge;
    const Directory m_directory;
};

} // namespace

Result<GivenLetters> readGivenLetters(const QByteArray &bytes, const Knowledge &knowledge)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || !document[u"communications"_s].isArray()) {
        const auto file = readCheckFile(bytes);
        return tl::unexpected(file ? Problem { Cause::Input, givenText("The file has no list of communications."), {} }
                                   : file.error());
    }
    const QJsonObject json = document.object();
    QJsonObject head = json;
    head[u"communications"_s] = QJsonArray();
    auto file = readCheckFile(QJsonDocument(head).toJson(QJsonDocument::Compact));
    if (!file)
        return tl::unexpected(file.error());
    GivenLetters given;
    given.file = std::move(*file);
    const QJsonArray accounts = json[u"accounts"_s].toArray();
    for (size_t i = 0; i < given.file.accounts.size(); ++i)
        given.accounts.push_back(newsFrom(given.file.accounts[i], accounts[static_cast<qsizetype>(i)].toObject()));
    Reader reader(json, given.file, knowledge);
    const QJsonArray communications = json[u"communications"_s].toArray();
    for (qsizetype i = 0; i < communications.size(); ++i)
        reader.take(communications[i].toObject(), i, given);
    return given;
}

} // namespace countersign
