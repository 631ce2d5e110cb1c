// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/briefingpage/accountfinder.h"

#include "shell/commandpalette.h"
#include "shell/fuzzy.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

/// The person whom all that is typed names; empty where the name of the account does.
QString personNamed(const QStringList &words, const QStringList &people)
{
    for (const QString &person : people) {
        if (fuzzyMatchFolded(words, foldedForSearch(person)))
            return person;
    }
    return {};
}

} // namespace

void AccountFinder::take(std::vector<AccountChoice> choices)
{
    m_known.clear();
    m_known.reserve(choices.size());
    for (AccountChoice &choice : choices) {
        const AccountAtAGlance &account = choice.account;
        QString name = foldedForSearch(account.name);
        QString all = name + u' ' + foldedForSearch(account.id.value()) + u' ' + foldedForSearch(account.city) + u' '
            + foldedForSearch(account.people.join(u' '));
        m_known.push_back({ std::move(choice), std::move(name), std::move(all) });
    }
}

int AccountFinder::openOnes() const
{
    return static_cast<int>(std::ranges::count_if(m_known, [](const Known &known) { return known.choice.isOpen(); }));
}

std::vector<AccountChoice> AccountFinder::find(const QString &typed) const
{
    const QStringList words = typedWords(typed);
    std::vector<std::pair<int, AccountChoice>> ranked;
    for (const Known &known : m_known) {
        const auto match = paletteMatch(words, known.name, known.all);
        if (!match)
            continue;
        AccountChoice choice = known.choice;
        if (!words.isEmpty() && !fuzzyMatchFolded(words, known.name))
            choice.foundBy = personNamed(words, choice.account.people);
        ranked.emplace_back(match->score, std::move(choice));
    }
    if (!words.isEmpty())
        std::ranges::stable_sort(ranked, std::greater<>(), [](const auto &one) { return one.first; });
    std::vector<AccountChoice> found;
    found.reserve(ranked.size());
    for (auto &one : ranked)
        found.push_back(std::move(one.second));
    return found;
}

std::vector<AccountChoice> AccountFinder::ofOrders(const std::vector<OrderOwner> &orders) const
{
    std::vector<AccountChoice> found;
    for (const OrderOwner &order : orders) {
        const AccountChoice *known = account(order.account);
        const bool isThere = std::ranges::any_of(
            found, [&](const AccountChoice &choice) { return choice.account.id == order.account; });
        if (!known || isThere)
            continue;
        found.push_back(*known);
        found.back().foundBy = QCoreApplication::translate("countersign::AccountFinder", "order %1").arg(order.number);
    }
    return found;
}

const AccountChoice *AccountFinder::account(const AccountId &id) const
{
    const auto found = std::ranges::find_if(m_known, [&](const Known &known) { return known.choice.account.id == id; });
    return found == m_known.end() ? nullptr : &found->choice;
}

} // namespace countersign
