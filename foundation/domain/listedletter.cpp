// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/listedletter.h"

#include <algorithm>

namespace countersign {

namespace {

template <class T> Shared<T> sharedOf(const std::optional<T> &value)
{
    return value ? Shared<T>(*value) : Shared<T>();
}

} // namespace

Lane ListedLetter::lane() const
{
    return takenOut || !verdict.flags.empty() || verdict.isBlocked() ? Lane::Individual : Lane::Scan;
}

ListedVerdict listedOf(const Verdict &verdict)
{
    ListedVerdict listed;
    listed.revision = verdict.revision;
    listed.errors = verdict.count(Severity::Error);
    listed.warnings = verdict.count(Severity::Warning);
    listed.stepsToSign = static_cast<int>(
        std::ranges::count_if(verdict.compliance, [](const ComplianceStep &step) { return !step.signature; }));
    listed.flags.reserve(verdict.flags.size());
    for (const Flag &flag : verdict.flags)
        listed.flags.push_back({ flag.id, flag.evidence });
    listed.triggers.reserve(verdict.triggers.size());
    for (const TriggerMatch &match : verdict.triggers)
        listed.triggers.push_back({ match.trigger, match.evidence });
    if (verdict.isBlocked())
        listed.block = verdict.blocks.front();
    const auto wrong = std::ranges::find_if(verdict.findings, &isWrongFact);
    if (wrong != verdict.findings.end())
        listed.wrongFact = ListedVerdict::WrongFact { wrong->fact, *wrong->expected, wrong->text };
    return listed;
}

ListedLetter listedOf(const Communication &letter)
{
    ListedLetter listed;
    listed.id = letter.id;
    listed.batch = letter.batch;
    listed.account = letter.account;
    listed.accountName = letter.accountName;
    listed.tier = letter.tier;
    listed.type = letter.type;
    listed.owner = letter.owner;
    listed.contactName = letter.contactName;
    listed.to = letter.to;
    listed.subject = letter.subject;
    listed.orders = letter.orders;
    listed.products = letter.products;
    listed.stateReason = letter.stateReason;
    listed.promised = letter.promised;
    listed.communication = letter.communication;
    listed.state = letter.state;
    listed.revision = letter.revision;
    listed.lines = static_cast<int>(letter.records.size());
    listed.edited = letter.edited;
    listed.takenOut = letter.takenOut;
    listed.verdict = listedOf(letter.verdict);
    listed.release = sharedOf(letter.release);
    listed.sending = sharedOf(letter.sending);
    return listed;
}

} // namespace countersign
