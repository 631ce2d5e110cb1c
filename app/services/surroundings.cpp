// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/surroundings.h"

#include "domain/factnames.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

PastCommunication pastOf(const Communication &waiting)
{
    return {
        waiting.draftedAt.date(), waiting.communication, waiting.type, waiting.orders, waiting.id, waiting.subject, {}
    };
}

std::vector<PastCommunication> othersWaiting(const Surroundings &around, const AccountId &account,
                                             const CommunicationId &id)
{
    std::vector<PastCommunication> others;
    for (const Communication &each : around.waiting) {
        if (each.account == account && each.id != id)
            others.push_back(pastOf(each));
    }
    return others;
}

std::optional<Money> valueOfOrders(const Surroundings &around, const std::vector<Record> &records)
{
    std::optional<Money> highest;
    for (const Record &record : records) {
        const auto order = around.orders.find(record.text(factnames::ORDER));
        if (order == around.orders.end() || !order->second.total)
            continue;
        const Money &total = *order->second.total;
        if (!highest || (total.currency == highest->currency && total.minor > highest->minor))
            highest = total;
    }
    return highest;
}

Case commonCase(const Office &office, const Surroundings &around, const std::vector<Record> &records,
                const Draft &draft)
{
    Case judged;
    judged.today = office.today();
    judged.company = office.company;
    const AccountId account = records.empty() ? AccountId() : records.front().account;
    if (const auto known = around.accounts.find(account); known != around.accounts.end())
        judged.account = known->second;
    else
        judged.account.id = account;
    judged.accountIsUnknown = !around.accounts.contains(account);
    if (!records.empty()) {
        judged.communication = records.front().communication;
        judged.type = records.front().type;
    }
    judged.records = records;
    judged.letter = draft.letter;
    judged.orderValue = valueOfOrders(around, records);
    judged.doubts = draft.provenance.doubts;
    judged.fellBack = draft.provenance.fellBack;
    judged.suppressedAddresses = around.suppressed;
    judged.neighbours = around.neighbours;
    judged.products = around.products;
    return judged;
}

} // namespace

Result<Surroundings> surroundingsOf(Store &store, const std::vector<Record> &records)
{
    std::vector<AccountId> accounts;
    std::vector<QString> orders;
    for (const Record &record : records) {
        accounts.push_back(record.account);
        if (const QString order = record.text(factnames::ORDER); !order.isEmpty())
            orders.push_back(order);
    }
    const auto unique = [](auto &values) {
        std::ranges::sort(values);
        values.erase(std::unique(values.begin(), values.end()), values.end());
    };
    unique(accounts);
    unique(orders);
    Surroundings around;
    auto known = store.accountsWithHistory(accounts);
    if (!known)
        return tl::unexpected(known.error());
    around.accounts = std::move(*known);
    auto found = store.orders(orders);
    if (!found)
        return tl::unexpected(found.error());
    for (Order &order : *found)
        around.orders.emplace(order.number, std::move(order));
    auto waiting = store.waitingFor(accounts);
    if (!waiting)
        return tl::unexpected(waiting.error());
    around.waiting = std::move(*waiting);
    auto suppressed = store.suppressedAddresses();
    if (!suppressed)
        return tl::unexpected(suppressed.error());
    around.suppressed = std::move(*suppressed);
    auto neighbours = store.neighbours();
    if (!neighbours)
        return tl::unexpected(neighbours.error());
    around.neighbours = std::move(*neighbours);
    auto products = store.products();
    if (!products)
        return tl::unexpected(products.error());
    around.products = std::move(*products);
    return around;
}

Case caseOf(const Office &office, const Surroundings &around, const std::vector<Record> &records, const Draft &draft)
{
    Case judged = commonCase(office, around, records, draft);
    judged.waiting = othersWaiting(around, judged.account.id, {});
    return judged;
}

Case caseOf(const Office &office, const Surroundings &around, const Dossier &dossier)
{
    Case judged = commonCase(office, around, dossier.records, dossier.draft);
    const Communication &communication = dossier.communication;
    judged.id = communication.id;
    judged.communication = communication.communication;
    judged.type = communication.type;
    judged.letter = dossier.letter;
    judged.revision = communication.revision;
    judged.overrides = dossier.overrides;
    judged.signatures = dossier.signatures;
    // A draw stays a draw: it was made once, when the letter was drafted.
    judged.sampled
        = std::ranges::any_of(communication.verdict.flags, [](const Flag &flag) { return flag.id == u"sampled"; });
    judged.waiting = othersWaiting(around, communication.account, communication.id);
    return judged;
}

void lookUpWords(Case &subject, const Foundation &foundation, const Dictionaries &dictionaries)
{
    const QString &spelling = foundation.conventions.spelling;
    subject.unknownWords = dictionaries.unknownAmong({ subject.letter.subject, subject.letter.body }, spelling);
    subject.unknownNames = dictionaries.unknownNamesIn(subject.letter.subject, spelling);
    subject.nearestWords = dictionaries.nearestTo(subject.unknownWords, spelling);
}

Verdict judgedIn(const Office &office, Case subject)
{
    lookUpWords(subject, office.foundation(), office.dictionaries);
    return judge(subject, *office.rules);
}

Result<Subject> subjectOf(Store &store, const Office &office, const CommunicationId &id)
{
    auto dossier = store.dossier(id);
    if (!dossier)
        return tl::unexpected(dossier.error());
    auto around = surroundingsOf(store, dossier->records);
    if (!around)
        return tl::unexpected(around.error());
    Subject subject;
    subject.judged = caseOf(office, *around, *dossier);
    if (office.rules)
        lookUpWords(subject.judged, office.foundation(), office.dictionaries);
    subject.account = subject.judged.account;
    subject.dossier = std::move(*dossier);
    return subject;
}

} // namespace countersign
