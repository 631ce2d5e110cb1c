// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/accountmerge.h"

#include "intake/folding.h"

#include <algorithm>

namespace countersign {

namespace {
/// Puts `fresh` in the place of `known` where the source has the field and says something in it.
template <class T> void take(T &known, const T &fresh, AccountField field, const AccountFields &carried)
{
    if (carried.contains(field) && !(fresh == T()))
        known = fresh;
}

/// The same for a field whose emptiness says something too.
template <class T> void takeWhole(T &known, const T &fresh, AccountField field, const AccountFields &carried)
{
    if (carried.contains(field))
        known = fresh;
}

void take(Contact &known, const Contact &fresh, const AccountFields &carried)
{
    take(known.name, fresh.name, AccountField::ContactName, carried);
    take(known.salutation, fresh.salutation, AccountField::Salutation, carried);
    take(known.email, fresh.email, AccountField::Email, carried);
    take(known.phone, fresh.phone, AccountField::Phone, carried);
    take(known.receives, fresh.receives, AccountField::Receives, carried);
    takeWhole(known.optedOut, fresh.optedOut, AccountField::OptedOut, carried);
}

bool isNameless(const Contact &contact)
{
    return contact.name.trimmed().isEmpty() && contact.email.trimmed().isEmpty();
}

/// Known contacts while those of a source are found among them.
class Contacts {
public:
    explicit Contacts(const std::vector<Contact> &known)
        : m_known(known)
        , m_found(known.size(), false)
    {
    }

    std::vector<Contact> with(const std::vector<Contact> &fresh, const std::vector<AccountFields> &carried)
    {
        std::vector<std::ptrdiff_t> places(fresh.size(), -1);
        for (size_t i = 0; i < fresh.size(); ++i)
            places[i] = find([&](const Contact &one) { return isOfAddress(one, fresh[i].email); }, OfSeveral::First);
        // An address may have changed, a name stays; but a new address is that of neither of two people of one name.
        for (size_t i = 0; i < fresh.size(); ++i) {
            if (places[i] < 0)
                places[i] = find([&](const Contact &one) { return isOfName(one, fresh[i].name); },
                                 fresh[i].email.trimmed().isEmpty() ? OfSeveral::First : OfSeveral::None);
        }
        std::vector<Contact> all;
        for (size_t i = 0; i < fresh.size(); ++i) {
            if (isNameless(fresh[i]) && !m_known.empty()) {
                takeForAll(fresh[i], carried[i]);
                continue;
            }
            Contact contact = places[i] < 0 ? fresh[i] : m_known[static_cast<size_t>(places[i])];
            take(contact, fresh[i], carried[i]);
            all.push_back(std::move(contact));
        }
        for (size_t i = 0; i < m_known.size(); ++i) {
            if (!m_found[i])
                all.push_back(m_known[i]);
        }
        return all;
    }

private:
    static bool isOfAddress(const Contact &one, const QString &address)
    {
        return !address.trimmed().isEmpty() && one.email.trimmed().compare(address.trimmed(), Qt::CaseInsensitive) == 0;
    }
    static bool isOfName(const Contact &one, const QString &name)
    {
        return !name.trimmed().isEmpty() && folded(one.name) == folded(name);
    }

    enum class OfSeveral { First, None };
    template <class Is> std::ptrdiff_t find(const Is &is, OfSeveral ofSeveral)
    {
        std::ptrdiff_t found = -1;
        for (size_t i = 0; i < m_known.size(); ++i) {
            if (m_found[i] || !is(m_known[i]))
                continue;
            if (found >= 0 && ofSeveral == OfSeveral::First)
                break;
            if (found >= 0)
                return -1;
            found = static_cast<std::ptrdiff_t>(i);
        }
        if (found >= 0)
            m_found[static_cast<size_t>(found)] = true;
        return found;
    }

    void takeForAll(const Contact &fresh, const AccountFields &carried)
    {
        AccountFields shared = carried;
        if (m_known.size() > 1) {
            shared.erase(AccountField::Phone);
            shared.erase(AccountField::Salutation);
        }
        for (Contact &one : m_known)
            take(one, fresh, shared);
    }

    std::vector<Contact> m_known;
    std::vector<bool> m_found;
};
} // namespace

Account merged(const Account &known, const AccountNews &news)
{
    const Account &fresh = news.account;
    const AccountFields &carried = news.fields;
    Account account = known;
    if (fresh.name != fresh.id.value()) // which stands in for a name that is not there
        take(account.name, fresh.name, AccountField::Name, carried);
    takeWhole(account.tier, fresh.tier, AccountField::Tier, carried);
    take(account.annualRevenue, fresh.annualRevenue, AccountField::AnnualRevenue, carried);
    take(account.owner, fresh.owner, AccountField::Owner, carried);
    take(account.accountManager, fresh.accountManager, AccountField::AccountManager, carried);
    take(account.country, fresh.country, AccountField::Country, carried);
    take(account.city, fresh.city, AccountField::City, carried);
    take(account.renewalDate, fresh.renewalDate, AccountField::RenewalDate, carried);
    takeWhole(account.atRisk, fresh.atRisk, AccountField::AtRisk, carried);
    takeWhole(account.openEscalations, fresh.openEscalations, AccountField::OpenEscalations, carried);
    takeWhole(account.notes, fresh.notes, AccountField::Notes, carried);
    takeWhole(account.callbacks, fresh.callbacks, AccountField::Callbacks, carried);
    takeWhole(account.complaints, fresh.complaints, AccountField::Complaints, carried);
    takeWhole(account.history, fresh.history, AccountField::History, carried);
    std::vector<AccountFields> contactFields = news.contactFields;
    contactFields.resize(fresh.contacts.size(), carried);
    account.contacts = Contacts(known.contacts).with(fresh.contacts, contactFields);
    return account;
}

} // namespace countersign
