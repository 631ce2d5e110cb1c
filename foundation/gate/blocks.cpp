// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/blocks.h"

#include "gate/checks/letterpatterns.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool isSame(const QString &a, const QString &b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

QString whoIsWritten(const Reading &reading)
{
    if (!reading.contact)
        return reading.subject.account.name.isEmpty() ? u"This account"_s : reading.subject.account.name.simplified();
    return (reading.contact->name.isEmpty() ? reading.contact->email : reading.contact->name).simplified();
}

QString noticesOf(CommunicationKind kind)
{
    switch (kind) {
    case CommunicationKind::Exception:
        return u"exception notices"_s;
    case CommunicationKind::Status:
        return u"status updates"_s;
    case CommunicationKind::Acknowledgment:
        return u"acknowledgments of complaints"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Block> noAddress(const Reading &reading, const Verdict &)
{
    const QString to = reading.subject.letter.to.trimmed();
    if (to.isEmpty())
        return Block { u"no-address"_s,
                       u"%1 has no e-mail address. Add one, or choose another contact."_s.arg(whoIsWritten(reading)) };
    if (reading.subject.suppressedAddresses.contains(to.toLower()))
        return Block { u"no-address"_s,
                       u"Mail to %1 came back as undeliverable. Choose another address, or call."_s.arg(to) };
    return {};
}

std::optional<Block> optedOut(const Reading &reading, const Verdict &)
{
    if (!reading.contact)
        return {};
    const QString kind = keyOf(reading.subject.communication);
    const auto isThisKind = [&](const QString &out) {
        if (isSame(out, u"all"_s) || isSame(out, kind))
            return true;
        return std::ranges::any_of(reading.types, [&](const TypeId &type) {
            const TypeRule *rule = reading.foundation.type(type);
            return isSame(out, type.value()) || (rule && isSame(out, rule->name));
        });
    };
    const auto &outs = reading.contact->optedOut;
    const auto out = std::ranges::find_if(outs, isThisKind);
    if (out == outs.end())
        return {};
    const QString what = isSame(*out, u"all"_s) ? u"any messages"_s
        : isSame(*out, kind)                    ? noticesOf(reading.subject.communication)
                                                : u"messages about \"%1\""_s.arg(out->simplified());
    return Block { u"opted-out"_s,
                   u"%1 does not want %2. Choose another contact, or call."_s.arg(whoIsWritten(reading), what) };
}

std::optional<Block> needsHumanReview(const Reading &reading, const Verdict &)
{
    if (!asksForReview(reading))
        return {};
    return Block { u"needs-human-review"_s,
                   u"The text says \"Needs human review\". Mend what it asks for and take the words out."_s };
}

std::optional<Block> errorFinding(const Reading &, const Verdict &verdict)
{
    const int errors = verdict.count(Severity::Error);
    if (errors == 0)
        return {};
    return Block { u"error-finding"_s,
                   errors == 1 ? u"One error is open. Correct it, or say why it may stand."_s
                               : u"%1 errors are open. Correct them, or say why they may stand."_s.arg(errors) };
}

std::optional<Block> compliance(const Reading &, const Verdict &verdict)
{
    QStringList due;
    for (const ComplianceStep &step : verdict.compliance) {
        if (!step.signature)
            due += step.signedBy.isEmpty() ? step.check : u"%1 (%2)"_s.arg(step.check, step.signedBy);
    }
    if (due.isEmpty())
        return {};
    return Block { u"compliance"_s, u"Not signed yet: %1."_s.arg(due.join(u"; "_s)) };
}

constexpr std::array BLOCK_RULES { noAddress, optedOut, needsHumanReview, errorFinding, compliance };
} // namespace

std::vector<ComplianceStep> complianceSteps(const Reading &reading)
{
    std::vector<ComplianceStep> steps;
    for (const ComplianceRow &row : reading.foundation.compliance) {
        const bool isThere
            = std::ranges::any_of(steps, [&](const ComplianceStep &step) { return isSame(step.check, row.check); });
        if (isThere || !reading.fits(row.to))
            continue;
        ComplianceStep step { row.check, row.signedBy, {} };
        for (const Signature &signature : reading.subject.signatures) {
            if (signature.revision == reading.subject.revision && isSame(signature.check, row.check))
                step.signature = signature.by;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

std::vector<Block> blocksOf(const Reading &reading, const Verdict &verdict)
{
    std::vector<Block> blocks;
    for (const auto rule : BLOCK_RULES) {
        if (auto block = rule(reading, verdict))
            blocks.push_back(std::move(*block));
    }
    return blocks;
}

QStringList letterpatterns::reviewWords()
{
    return { u"needs human review"_s, u"need human review"_s, u"needs-human-review"_s, u"needs human-review"_s,
             u"needs_human_review"_s };
}

bool asksForReview(const Reading &reading)
{
    return std::ranges::any_of(reading.parts(), [&](const ReadPart *part) {
        return !letterpatterns::allHitsIn(letterpatterns::List::ReviewWords, reading, *part).empty();
    });
}

} // namespace countersign
