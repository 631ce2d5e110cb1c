// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/intake.h"

#include "domain/factnames.h"
#include "platform/log.h"
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

/// The position of a stored record in the order it was given in: the first of the same content that is not taken yet.
std::vector<GivenDraft> matched(const std::vector<GivenByIndex> &given, const ImportOrder &order,
                                const std::vector<Record> &accepted)
{
    std::vector<GivenDraft> drafts;
    for (const GivenByIndex &each : given) {
        GivenDraft draft { {}, each.draft };
        for (const size_t index : each.records) {
            const Record &wanted = order.records[index];
            const auto stored = std::ranges::find_if(accepted, [&wanted](const Record &record) {
                return record.account == wanted.account && record.type == wanted.type && record.row == wanted.row
                    && identityOf(record) == identityOf(wanted);
            });
            if (stored != accepted.end())
                draft.records.push_back(stored->id);
        }
        if (!draft.records.empty())
            drafts.push_back(std::move(draft));
    }
    return drafts;
}

} // namespace

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
    for (const auto &[id, differences] : touched) {
        const QString because = intakeText("The report changed: %1").arg(differences.join(u"; "_s));
        outcome.updates.push_back({ id, because });
        if (!office.rules)
            continue;
        auto change = redraft(store, office, id, because);
        if (!change)
            return tl::unexpected(change.error());
        join(outcome.change, std::move(*change));
    }
    const std::vector<GivenDraft> drafts = matched(given, order, outcome.imported.accepted);
    if (outcome.imported.batch.isNull() || then == ThenDraft::Nothing
        || (then == ThenDraft::WhatCameWithADraft && drafts.empty()))
        return outcome;
    const Drafts which = then == ThenDraft::WhatCameWithADraft ? Drafts::OnlyGiven : Drafts::All;
    auto drafted = draftMissing(store, office, outcome.imported.batch, drafts, which, progress);
    if (!drafted)
        return tl::unexpected(drafted.error());
    outcome.drafting = std::move(*drafted);
    join(outcome.change, outcome.drafting.change);
    return outcome;
}

Result<IntakeOutcome> takeInFile(Store &store, const Office &office, const CheckFile &file, const QString &source,
                                 ThenDraft then)
{
    if (!file.accounts.empty()) {
        const auto saved = store.saveAccounts(file.accounts, office.me.name, office.now());
        if (!saved)
            return tl::unexpected(saved.error());
        for (const Account &account : file.accounts) {
            if (!account.history)
                continue;
            const auto added = store.addHistory(account.id, *account.history);
            if (!added)
                return tl::unexpected(added.error());
        }
    }
    ImportOrder order;
    order.source = source;
    order.by = office.me.name;
    order.at = office.now();
    std::vector<GivenByIndex> given;
    int row = 0;
    for (const CheckSubject &subject : file.communications) {
        GivenByIndex drafted;
        for (Record record : subject.records) {
            record.row = ++row;
            drafted.records.push_back(order.records.size());
            order.records.push_back(std::move(record));
        }
        order.communication = subject.communication;
        if (!subject.draft)
            continue;
        drafted.draft.letter = *subject.draft;
        drafted.draft.provenance.drafter = subject.drafter.isEmpty() ? u"imported"_s : subject.drafter;
        drafted.draft.provenance.doubts = subject.doubts;
        if (office.rules)
            drafted.draft.provenance.foundation = office.foundation().version;
        given.push_back(std::move(drafted));
    }
    return takeIn(store, office, order, then, given);
}

} // namespace countersign
