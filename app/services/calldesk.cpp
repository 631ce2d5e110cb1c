// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/calldesk.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr int DAYS_OF_TEXTS = 180; ///< of letters whose words are held to what came later
constexpr int DAYS_TOLD = 14; ///< after a letter about an exception somebody may call

} // namespace

Result<Briefing> briefFor(Store &store, const Office &office, const AccountId &account,
                          std::optional<CallPurpose> purpose)
{
    const auto file = store.accountFile(account, office.now().addDays(-DAYS_OF_TEXTS));
    if (!file)
        return tl::unexpected(file.error());
    const auto house = store.punctuality();
    if (!house)
        return tl::unexpected(house.error());
    const Foundation none;
    return briefingOf({ *file, office.rules ? office.foundation() : none, *house, office.today(), office.zone() },
                      purpose);
}

Result<std::vector<AccountAtAGlance>> accountsToCall(Store &store, const Office &office)
{
    return store.accountsAtAGlance(office.now().addDays(-DAYS_TOLD));
}

Result<std::vector<Briefing>> morningBriefings(Store &store, const Office &office, std::optional<CallPurpose> purpose)
{
    const auto accounts = accountsToCall(store, office);
    if (!accounts)
        return tl::unexpected(accounts.error());
    std::vector<Briefing> open;
    for (const AccountAtAGlance &account : *accounts) {
        auto briefing = briefFor(store, office, account.id, purpose);
        if (!briefing)
            return tl::unexpected(briefing.error());
        if (briefing->open.all() > 0)
            open.push_back(std::move(*briefing));
    }
    std::ranges::sort(open, isMorePressing);
    return open;
}

CallDesk::CallDesk(StoreWorker &worker, LocalDesk &desk, QObject *parent)
    : BriefingDesk(parent)
    , m_worker(worker)
    , m_desk(desk)
{
    connect(&m_desk, &Desk::changed, this, [this](const Change &change) {
        std::vector<AccountId> accounts = change.accounts;
        for (const Communication &letter : change.communications)
            accounts.push_back(letter.account);
        if (!accounts.empty()) // of nothing in particular means of all
            Q_EMIT changed(accounts);
    });
    connect(&m_desk, &Desk::foundationChanged, this, [this] { Q_EMIT changed({}); });
}

QFuture<Result<std::vector<AccountAtAGlance>>> CallDesk::accounts()
{
    auto accounts = m_worker.submit([office = m_desk.office()](Store &store) { return accountsToCall(store, office); });
    // The share on time of all accounts is counted before the first briefing asks for it.
    m_worker.submit([](Store &store) { return store.punctuality(); });
    return accounts;
}

QFuture<Result<std::vector<OrderOwner>>> CallDesk::ordersLike(const QString &beginning)
{
    return m_worker.submit([beginning](Store &store) { return store.ordersLike(beginning); });
}

QFuture<Result<Briefing>> CallDesk::open(const AccountId &account, std::optional<CallPurpose> purpose)
{
    return m_worker.submit([account, purpose, office = m_desk.office()](Store &store) {
        return briefFor(store, office, account, purpose);
    });
}

QFuture<Result<Letter>> CallDesk::letter(const CommunicationId &id)
{
    return m_worker.submit([id](Store &store) -> Result<Letter> {
        const auto dossier = store.dossier(id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        return dossier->letter;
    });
}

TierId CallDesk::tierOf(const AccountAtAGlance &account) const
{
    const auto rules = m_desk.rules();
    if (!rules)
        return account.tier;
    Account bare;
    bare.tier = account.tier;
    bare.annualRevenue = account.annualRevenue;
    return countersign::tierOf(bare, rules->foundation());
}

QString CallDesk::tierName(const TierId &tier) const
{
    const auto rules = m_desk.rules();
    const TierRule *rule = rules ? rules->foundation().tier(tier) : nullptr;
    return rule && !rule->name.isEmpty() ? rule->name : tier.value();
}

QString CallDesk::tierColour(const TierId &tier) const
{
    const auto rules = m_desk.rules();
    const TierRule *rule = rules ? rules->foundation().tier(tier) : nullptr;
    return rule ? rule->colour : QString();
}

} // namespace countersign
