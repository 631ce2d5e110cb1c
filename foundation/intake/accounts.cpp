// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/accounts.h"

#include "domain/factnames.h"
#include "intake/folding.h"
#include "intake/rowreader.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool looksLikeAddress(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 1 || at != text.lastIndexOf(u'@') || text.size() > 254)
        return false;
    const QStringView domain = text.mid(at + 1);
    // Nothing that cannot be seen either: a zero-width space makes another address of it.
    const bool plain = std::ranges::none_of(text, [](QChar c) {
        return c.isSpace() || c == u',' || c == u';' || c == u'<' || c == u'>' || !c.isPrint()
            || c.category() == QChar::Other_Format;
    });
    const auto isDotted = [](QStringView part) {
        return !part.startsWith(u'.') && !part.endsWith(u'.') && !part.contains(u"..");
    };
    return plain && domain.contains(u'.') && isDotted(domain) && isDotted(text.left(at));
}

/// "Maria Anders <maria@alfki.example>" and "mailto:maria@alfki.example" → the address alone.
QString bareAddress(const QString &text)
{
    QString address = text.trimmed();
    const qsizetype open = address.indexOf(u'<');
    if (open >= 0 && address.endsWith(u'>'))
        address = address.mid(open + 1, address.size() - open - 2).trimmed();
    if (address.startsWith(u"mailto:"_s, Qt::CaseInsensitive))
        address.remove(0, 7);
    return address;
}

AccountFields fieldsOf(const Mapping &mapping)
{
    using enum AccountField;
    static constexpr std::array<std::pair<QStringView, AccountField>, 16> FIELDS { {
        { columns::NAME, Name },
        { columns::TIER, Tier },
        { columns::REVENUE, AnnualRevenue },
        { columns::OWNER, Owner },
        { columns::ACCOUNT_MANAGER, AccountManager },
        { columns::COUNTRY, Country },
        { columns::CITY, City },
        { columns::RENEWAL_DATE, RenewalDate },
        { factnames::CONTACT_NAME, ContactName },
        { factnames::CONTACT_FIRST_NAME, ContactName },
        { columns::CONTACT_LAST_NAME, ContactName },
        { factnames::SALUTATION, Salutation },
        { columns::EMAIL, Email },
        { columns::TELEPHONE, Phone },
        { columns::RECEIVES, Receives },
        { columns::OPTED_OUT, OptedOut },
    } };
    AccountFields fields;
    for (const auto &[column, field] : FIELDS) {
        if (mapping.find(column))
            fields.insert(field);
    }
    return fields;
}

class AccountMaker {
public:
    AccountMaker(const Mapping &mapping, const Knowledge &knowledge, const Directory &directory)
        : m_directory(directory)
        , m_mapping(mapping)
        , m_reader(mapping, knowledge)
    {
    }

    void take(const SheetRow &row, StagedAccounts &staged)
    {
        m_reader.moveTo(row);
        Account account = readAccount();
        const Contact contact = readContact();
        if (m_reader.isRefused()) {
            staged.rejected.push_back({ row.number, m_reader.reason() });
            return;
        }
        if (!(contact == Contact {}))
            account.contacts.push_back(contact);
        const QString key = account.id.value().toCaseFolded();
        const auto known = m_known.constFind(key);
        if (known == m_known.constEnd()) {
            m_known.insert(key, { staged.accounts.size(), row.number });
            staged.accounts.push_back(std::move(account));
            return;
        }
        if (const QString against = addTo(staged.accounts[known->index], account, known->row); !against.isEmpty())
            staged.rejected.push_back({ row.number, against });
        else if (m_wasNothingNew)
            staged.ignored.push_back({ row.number, u"It says nothing that row %1 does not say."_s.arg(known->row) });
    }

private:
    struct Known {
        size_t index = 0;
        int row = 0;
    };

    Account readAccount()
    {
        Account account;
        account.name = m_reader.text(columns::NAME);
        QString id = m_reader.text(columns::ID);
        if (id.isEmpty() && !m_mapping.find(columns::ID)) {
            const Directory::AccountMatch known = m_directory.accountCalled(account.name);
            id = known.account ? known.account->id.value() : account.name; // a file without ids names its accounts
        }
        if (id.isEmpty())
            m_reader.refuse(u"The row has no account id."_s);
        account.id = AccountId(id);
        if (account.name.isEmpty())
            account.name = id;
        if (const QString tier = m_reader.text(columns::TIER); !tier.isEmpty()) {
            if (const TierRule *rule = m_directory.tierCalled(tier))
                account.tier = rule->id;
            else
                m_reader.refuse(u"Column '%1': there is no tier '%2'; the tiers are %3."_s.arg(
                    headerOf(columns::TIER), tier, m_directory.tierNames()));
        }
        account.annualRevenue = m_reader.money(columns::REVENUE);
        account.owner = m_reader.text(columns::OWNER);
        account.accountManager = m_reader.text(columns::ACCOUNT_MANAGER);
        account.country = m_reader.text(columns::COUNTRY);
        account.city = m_reader.text(columns::CITY);
        account.renewalDate = m_reader.date(columns::RENEWAL_DATE);
        return account;
    }

    Contact readContact()
    {
        Contact contact;
        contact.name = m_reader.text(factnames::CONTACT_NAME);
        if (contact.name.isEmpty())
            contact.name
                = (m_reader.text(factnames::CONTACT_FIRST_NAME) + u' ' + m_reader.text(columns::CONTACT_LAST_NAME))
                      .trimmed();
        contact.salutation = m_reader.text(factnames::SALUTATION);
        contact.phone = m_reader.text(columns::TELEPHONE);
        if (const QString address = m_reader.text(columns::EMAIL); !address.isEmpty()) {
            contact.email = bareAddress(address);
            if (!looksLikeAddress(contact.email))
                m_reader.refuse(
                    u"Column '%1': '%2' is not one e-mail address."_s.arg(headerOf(columns::EMAIL), address));
        }
        contact.receives = kindsIn(columns::RECEIVES);
        contact.receives.removeAll(u"all"_s);
        contact.optedOut = kindsIn(columns::OPTED_OUT);
        return contact;
    }

    /// The keys of communications and types in a cell such as "exception; status", "yes", "all".
    QStringList kindsIn(QStringView column)
    {
        static const QSet<QString> yes { u"yes"_s, u"y"_s,          u"true"_s,      u"1"_s,
                                         u"x"_s,   u"all"_s,        u"ja"_s,        u"oui"_s,
                                         u"si"_s,  u"everything"_s, u"opted out"_s, u"unsubscribed"_s };
        static const QSet<QString> no { u"no"_s,  u"n"_s,    u"false"_s,   u"0"_s,     u"nein"_s,
                                        u"non"_s, u"none"_s, u"nothing"_s, u"nichts"_s };
        QString text = m_reader.text(column);
        QStringList kinds;
        for (const QString &part : text.replace(u',', u';').replace(u'|', u';').split(u';', Qt::SkipEmptyParts)) {
            const QString word = part.trimmed();
            const QString key = folded(word);
            if (key.isEmpty())
                continue;
            if (no.contains(key)) {
                if (column == columns::RECEIVES)
                    m_reader.refuse(u"Column '%1': a contact who receives nothing is entered as opted out."_s.arg(
                        headerOf(column)));
            } else if (yes.contains(key)) {
                kinds += u"all"_s;
            } else if (const auto kind = communicationCalled(key)) {
                kinds += keyOf(*kind);
            } else if (const TypeRule *type = m_directory.typeCalled(word)) {
                kinds += type->id.value();
            } else {
                m_reader.refuse(
                    u"Column '%1': '%2' is no kind of message; write exception, status, acknowledgment, a type, or all."_s
                        .arg(headerOf(column), word));
            }
        }
        kinds.removeDuplicates();
        return kinds;
    }

    static std::optional<CommunicationKind> communicationCalled(QString key)
    {
        if (key.startsWith(u"exception"_s))
            return CommunicationKind::Exception;
        if (key == u"status" || key == u"status update" || key == u"status updates" || key == u"updates")
            return CommunicationKind::Status;
        if (key.startsWith(u"acknowledg"_s) || key == u"complaint acknowledgment")
            return CommunicationKind::Acknowledgment;
        return {};
    }

    QString headerOf(QStringView fact) const
    {
        const MappedColumn *column = m_mapping.find(fact);
        return column ? column->header : fact.toString();
    }

    /// Puts a further row of an account to it. \returns why the two contradict each other, empty where they do not
    QString addTo(Account &account, const Account &more, int firstRow)
    {
        QStringList against;
        const Account before = account;
        const auto merge = [&](auto &known, const auto &fresh, const auto &nothing, QStringView what) {
            if (fresh == nothing || fresh == known)
                return;
            if (known == nothing)
                known = fresh;
            else
                against += u"the %1"_s.arg(what);
        };
        if (more.name != more.id.value())
            merge(account.name, more.name, account.name == account.id.value() ? account.name : QString(), u"name");
        merge(account.tier, more.tier, TierId(), u"tier");
        merge(account.annualRevenue, more.annualRevenue, std::optional<Money>(), u"annual revenue");
        merge(account.owner, more.owner, QString(), u"owner");
        merge(account.accountManager, more.accountManager, QString(), u"account manager");
        merge(account.country, more.country, QString(), u"country");
        merge(account.city, more.city, QString(), u"city");
        merge(account.renewalDate, more.renewalDate, std::optional<QDate>(), u"renewal date");
        if (!against.isEmpty()) {
            account = before;
            return u"The row and row %1 are both about %2, but differ in %3."_s.arg(
                QString::number(firstRow), account.id.value(), against.join(u" and "_s));
        }
        for (const Contact &contact : more.contacts) {
            if (std::ranges::find(account.contacts, contact) == account.contacts.end())
                account.contacts.push_back(contact);
        }
        m_wasNothingNew = account == before;
        return {};
    }

    const Directory &m_directory;
    const Mapping &m_mapping;
    RowReader m_reader;
    QHash<QString, Known> m_known; ///< by case-folded id
    bool m_wasNothingNew = false;
};
} // namespace

StagedAccounts stageAccounts(const SheetTable &table, const Mapping &mapping, const Knowledge &knowledge)
{
    const Directory directory(knowledge, mapping.codes);
    const RowSieve sieve(table, mapping, directory);
    AccountMaker maker(mapping, knowledge, directory);
    StagedAccounts staged;
    staged.fields = fieldsOf(mapping);
    for (size_t i = sieve.firstRow(); i < table.rows.size(); ++i) {
        const SheetRow &row = table.rows[i];
        if (row.isBlank())
            continue;
        ++staged.read;
        if (const auto because = sieve.ignoredBecause(row))
            staged.ignored.push_back({ row.number, *because });
        else if (const auto shifted = sieve.refusedBecause(row))
            staged.rejected.push_back({ row.number, *shifted });
        else
            maker.take(row, staged);
    }
    return staged;
}

} // namespace countersign
