// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/intake.h"

#include "domain/factnames.h"
#include "platform/log.h"
#include "services/givenplan.h"
#include "services/reports.h"
#include "services/reviewing.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString intakeText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Intake", sentence);
}

/// "new date 1 December, before 24 November; quantity 8, before 21".
QString differenceOf(const UpdatedRecord &updated)
{
    QStringList parts;
    const auto nameInWords = [](QString name) {
        return name.replace(u'_', u' ');
    };
    for (const Fact &fact : updated.now.facts) {
        const Fact *before = updated.before.find(fact.name);
        if (!before)
            parts += intakeText("%1 %2, new").arg(nameInWords(fact.name), writtenValue(fact.value));
        else if (before->value != fact.value)
            parts += intakeText("%1 %2, before %3")
                         .arg(nameInWords(fact.name), writtenValue(fact.value), writtenValue(before->value));
    }
    for (const Fact &fact : updated.before.facts) {
        if (!updated.now.find(fact.name))
            parts += intakeText("%1 no longer known, before %2").arg(nameInWords(fact.name), writtenValue(fact.value));
    }
    return parts.join(u"; "_s);
}

/// Letters that a changed row touches, and letters for which a draft came, get a new draft.
Result<Done> writeAnew(Store &store, const Office &office, const GivenPlan &plan, IntakeOutcome &outcome)
{
    std::map<CommunicationId, QString> because;
    for (const auto &[id, draft] : plan.redrafts)
        because.emplace(id, intakeText("A new draft of it was imported."));
    for (const Refusal &update : outcome.updates)
        because[update.id] = update.because;
    for (const auto &[id, reason] : because) {
        const auto given = plan.redrafts.find(id);
        auto change = redraft(store, office, id, reason, given == plan.redrafts.end() ? nullptr : given->second);
        if (!change)
            return tl::unexpected(change.error());
        join(outcome.change, std::move(*change));
        if (given != plan.redrafts.end()
            && std::ranges::find(outcome.updates, id, &Refusal::id) == outcome.updates.end())
            outcome.updates.push_back({ id, reason });
    }
    return Done {};
}

/// The new batch, and those of the same file whose drafting was broken off: their rows are known by now, and without a
/// letter nobody would hear of them.
Result<std::vector<BatchId>> batchesToDraft(Store &store, const ImportOrder &order, const ImportOutcome &imported)
{
    std::vector<BatchId> batches;
    if (imported.unchanged > 0) {
        const auto all = store.batches();
        if (!all)
            return tl::unexpected(all.error());
        for (const Batch &batch : *all) {
            if (batch.source != order.source || batch.communication != order.communication
                || batch.id == imported.batch)
                continue;
            const auto loose = store.recordsWithoutLetter(batch.id);
            if (!loose)
                return tl::unexpected(loose.error());
            if (!loose->empty())
                batches.push_back(batch.id);
        }
    }
    if (!imported.batch.isNull())
        batches.push_back(imported.batch);
    return batches;
}

/// The drafts that came with the records of an order.
std::vector<GivenByIndex> givenFor(const ImportOrder &order, const GivenLetters &letters, const Office &office)
{
    std::vector<GivenByIndex> given;
    size_t index = 0;
    for (const CheckSubject &subject : letters.file.communications) {
        if (subject.communication != order.communication)
            continue;
        GivenByIndex drafted;
        drafted.called = subject.id;
        for (size_t i = 0; i < subject.records.size(); ++i)
            drafted.records.push_back(index++);
        if (!subject.draft)
            continue;
        drafted.draft.letter = *subject.draft;
        drafted.draft.provenance.drafter = subject.drafter.isEmpty() ? u"imported"_s : subject.drafter;
        drafted.draft.provenance.doubts = subject.doubts;
        if (office.rules)
            drafted.draft.provenance.foundation = office.foundation().version;
        given.push_back(std::move(drafted));
    }
    return given;
}

} // namespace

std::vector<ImportOrder> ordersFor(const GivenLetters &letters, const Office &office, const QString &source)
{
    std::vector<ImportOrder> orders;
    for (const CheckSubject &subject : letters.file.communications) {
        auto order = std::ranges::find(orders, subject.communication, &ImportOrder::communication);
        if (order == orders.end()) {
            orders.push_back({ source, subject.communication, office.me.name, office.now(), {} });
            order = std::prev(orders.end());
        }
        order->records.insert(order->records.end(), subject.records.begin(), subject.records.end());
    }
    return orders;
}

Result<IntakeOutcome> takeIn(Store &store, const Office &office, const ImportOrder &order, ThenDraft then,
                             const std::vector<GivenByIndex> &given, const Progress &progress)
{
    auto imported = store.importRecords(order);
    if (!imported)
        return tl::unexpected(imported.error());
    IntakeOutcome outcome;
    outcome.imported = std::move(*imported);
    logEvent(LogLevel::Info, "imported",
             { { "batch", outcome.imported.batch },
               { "accepted", outcome.imported.accepted.size() },
               { "updated", outcome.imported.updated.size() },
               { "unchanged", outcome.imported.unchanged } });
    outcome.change = outcome.imported.change;
    std::map<CommunicationId, QStringList> touched;
    for (const UpdatedRecord &updated : outcome.imported.updated) {
        if (!updated.communication.isNull())
            touched[updated.communication] += differenceOf(updated);
    }
    for (const auto &[id, differences] : touched)
        outcome.updates.push_back({ id, intakeText("The report changed: %1").arg(differences.join(u"; "_s)) });
    auto plan = planFor(store, order, given, outcome.imported);
    if (!plan)
        return tl::unexpected(plan.error());
    outcome.remarks = plan->remarks;
    if (office.rules) {
        if (const auto done = writeAnew(store, office, *plan, outcome); !done)
            return tl::unexpected(done.error());
    }
    if (then == ThenDraft::Nothing)
        return outcome;
    if (!plan->letters.empty()) {
        auto drafted = draftGiven(store, office, plan->letters, progress);
        if (!drafted)
            return tl::unexpected(drafted.error());
        outcome.drafting = std::move(*drafted);
    }
    if (then == ThenDraft::Everything) {
        const auto batches = batchesToDraft(store, order, outcome.imported);
        if (!batches)
            return tl::unexpected(batches.error());
        for (const BatchId &batch : *batches) {
            auto drafted = draftMissing(store, office, batch, progress);
            if (!drafted)
                return tl::unexpected(drafted.error());
            outcome.drafting.drafted += drafted->drafted;
            outcome.drafting.fallback += drafted->fallback;
            outcome.drafting.failed += drafted->failed;
            join(outcome.drafting.change, std::move(drafted->change));
        }
    }
    join(outcome.change, outcome.drafting.change);
    return outcome;
}

Result<std::vector<IntakeOutcome>> takeInFile(Store &store, const Office &office, const GivenLetters &letters,
                                              const QString &source, ThenDraft then)
{
    if (const auto known = takeInAccounts(store, office, letters.accounts); !known)
        return tl::unexpected(known.error());
    const std::vector<ImportOrder> orders = ordersFor(letters, office, source);
    std::vector<IntakeOutcome> outcomes;
    for (const ImportOrder &order : orders) {
        auto outcome = takeIn(store, office, order, then, givenFor(order, letters, office));
        if (!outcome)
            return tl::unexpected(outcome.error());
        outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

} // namespace countersign
