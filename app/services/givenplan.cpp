// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/givenplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString givenText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Intake", sentence);
}

bool saySame(const Record &one, const Record &other)
{
    return one.facts.size() == other.facts.size() && std::ranges::all_of(one.facts, [&other](const Fact &fact) {
               const Fact *same = other.find(fact.name);
               return same && same->value == fact.value;
           });
}

bool isWaiting(State state)
{
    switch (state) {
    case State::Drafting:
    case State::InReview:
    case State::Held:
    case State::Escalated:
        return true;
    case State::Released:
    case State::Queued:
    case State::Sending:
    case State::Committing:
    case State::Sent:
    case State::Uncertain:
    case State::Failed:
    case State::Dropped:
        return false;
    }
    Q_UNREACHABLE();
}

bool isSameText(const Letter &one, const Letter &other)
{
    return one.subject == other.subject && one.body == other.body && (other.to.isEmpty() || one.to == other.to);
}

/// A stored record that a given draft may be about, with the letter that it has.
struct Known {
    Record record;
    CommunicationId letter; ///< null: none
    bool claimed = false; ///< by a draft of this import
};

class Planner {
public:
    Planner(Store &store, const ImportOrder &order)
        : m_store(store)
        , m_order(order)
    {
    }

    Result<Done> gather(const ImportOutcome &imported)
    {
        std::set<AccountId> accounts;
        for (const Record &record : m_order.records)
            accounts.insert(record.account);
        const auto batches = m_store.batches();
        if (!batches)
            return tl::unexpected(batches.error());
        for (const Batch &batch : *batches) {
            const auto loose = m_store.recordsWithoutLetter(batch.id);
            if (!loose)
                return tl::unexpected(loose.error());
            for (const Record &record : *loose) {
                if (accounts.contains(record.account)) {
                    m_known.push_back({ record, {} });
                    m_batches.emplace(record.id, batch.id);
                }
            }
        }
        const auto waiting = m_store.waitingFor({ accounts.begin(), accounts.end() });
        if (!waiting)
            return tl::unexpected(waiting.error());
        for (const Communication &letter : *waiting) {
            auto dossier = m_store.dossier(letter.id);
            if (!dossier)
                return tl::unexpected(dossier.error());
            for (const Record &record : dossier->records)
                m_known.push_back({ record, letter.id });
            m_letters.emplace(letter.id, std::move(*dossier));
        }
        for (const UpdatedRecord &updated : imported.updated)
            m_changed.insert(updated.communication);
        return Done {};
    }

    void place(const GivenByIndex &given, GivenPlan &plan)
    {
        std::vector<Known *> found;
        bool isSecond = false;
        for (const size_t index : given.records) {
            Known *one = find(m_order.records[index], isSecond);
            if (one) {
                one->claimed = true;
                found.push_back(one);
            }
        }
        if (found.size() < given.records.size()) {
            plan.remarks += isSecond
                ? givenText("The draft of %1 is not used: another one of this file is about the same.")
                      .arg(given.called)
                : givenText("The draft of %1 is not used: there is a letter about the same that is finished already.")
                      .arg(given.called);
            return;
        }
        std::set<CommunicationId> letters;
        for (const Known *one : found)
            letters.insert(one->letter);
        if (letters.size() > 1)
            plan.remarks
                += givenText("The draft of %1 is not used: it is about several that have letters of their own already.")
                       .arg(given.called);
        else if (letters.begin()->isNull())
            plan.letters.push_back(letterOf(found, given.draft));
        else
            placeAt(*letters.begin(), found.size(), given, plan);
    }

private:
    Known *find(const Record &wanted, bool &isSecond)
    {
        const QString identity = identityOf(wanted);
        Known *like = nullptr;
        for (Known &one : m_known) {
            if (one.record.account != wanted.account || identityOf(one.record) != identity)
                continue;
            if (one.claimed) {
                isSecond = true;
                continue;
            }
            if (saySame(one.record, wanted))
                return &one;
            like = like ? like : &one;
        }
        return like;
    }

    GivenLetter letterOf(const std::vector<Known *> &found, const Draft &draft) const
    {
        GivenLetter letter;
        for (const Known *one : found) {
            letter.records.push_back(one->record);
            if (const auto batch = m_batches.find(one->record.id); batch != m_batches.end() && letter.batch.isNull())
                letter.batch = batch->second;
        }
        letter.draft = draft;
        return letter;
    }

    void placeAt(const CommunicationId &id, size_t records, const GivenByIndex &given, GivenPlan &plan) const
    {
        const Dossier &there = m_letters.at(id);
        const bool isThere = isSameText(there.draft.letter, given.draft.letter)
            || (there.redraft && isSameText(there.redraft->letter, given.draft.letter));
        const bool isChanged = m_changed.contains(id);
        if (isThere && !isChanged)
            return;
        if (there.records.size() > records)
            plan.remarks += givenText("The draft of %1 is not used: the letter %2 about the same has further lines.")
                                .arg(given.called, id.value());
        else if (!isChanged && !isWaiting(there.communication.state))
            plan.remarks += givenText("The draft of %1 is not used: the letter %2 about the same is released already.")
                                .arg(given.called, id.value());
        else
            plan.redrafts.emplace(id, &given.draft);
    }

    Store &m_store;
    const ImportOrder &m_order;
    std::vector<Known> m_known;
    std::map<RecordId, BatchId> m_batches; ///< of those without a letter
    std::map<CommunicationId, Dossier> m_letters;
    std::set<CommunicationId> m_changed; ///< that this import changed a record of
};

} // namespace

Result<GivenPlan> planFor(Store &store, const ImportOrder &order, const std::vector<GivenByIndex> &given,
                          const ImportOutcome &imported)
{
    GivenPlan plan;
    if (given.empty())
        return plan;
    Planner planner(store, order);
    if (const auto gathered = planner.gather(imported); !gathered)
        return tl::unexpected(gathered.error());
    for (const GivenByIndex &each : given)
        planner.place(each, plan);
    return plan;
}

} // namespace countersign
