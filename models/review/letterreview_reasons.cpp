// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/letterreview.h"

#include "queue/queuewords.h"

#include <QLocale>

#include <algorithm>
#include <functional>

// Why the letter is here, why it may not go, and what the company would put into it.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::vector<Reason> LetterReview::reasons() const
{
    std::vector<Reason> reasons;
    if (!m_open)
        return reasons;
    for (const TriggerMatch &trigger : m_verdict.triggers) {
        reasons.push_back(
            { u"trigger"_s,
              capitalised(trigger.evidence.isEmpty() ? trigger.trigger
                                                     : tr("%1: %2").arg(trigger.trigger, trigger.evidence)),
              false });
    }
    for (const Flag &flag : m_verdict.flags) {
        // What is said with more in it elsewhere: by the trigger, by the checks that wait for a name.
        const bool isSaidElsewhere = (flag.id == "escalation-trigger"_L1 && !m_verdict.triggers.empty())
            || (flag.id == "compliance"_L1 && !m_verdict.compliance.empty());
        if (isSaidElsewhere)
            continue;
        QString name = flag.id;
        name.replace(u'-', u' ');
        reasons.push_back(
            { flag.id, capitalised(flag.evidence.isEmpty() ? name : flag.evidence), flag.id == "fact-mismatch"_L1 });
    }
    for (const Block &block : m_verdict.blocks) {
        const bool isAFinding = block.id == "error-finding"_L1
            || std::ranges::find(m_verdict.findings, block.id, &Finding::rule) != m_verdict.findings.end();
        if (!isAFinding && block.id != "compliance"_L1)
            reasons.push_back({ block.id, capitalised(block.message), true });
    }
    if (communication().takenOut)
        reasons.push_back({ u"taken-out"_s, tr("Taken out of the scan"), false });
    // What blocks comes first.
    std::stable_partition(reasons.begin(), reasons.end(), std::mem_fn(&Reason::isError));
    return reasons;
}

QString LetterReview::putAsideBecause(const QTimeZone &zone) const
{
    const State state = communication().state;
    if (state != State::Held && state != State::Escalated)
        return {};
    const EventKind kind = state == State::Held ? EventKind::Held : EventKind::Escalated;
    const std::vector<Event> &events = m_open->dossier.events;
    const auto last = std::ranges::find(events.rbegin(), events.rend(), kind, &Event::kind);
    QString who;
    if (last != events.rend()) {
        const QString at = QLocale::c().toString(last->at.toTimeZone(zone), u"d MMM, H:mm"_s);
        const QString route = last->details.value("route"_L1).toString();
        who = last->by.isEmpty() ? at : tr("%1, %2", "name, time").arg(last->by, at);
        if (!route.isEmpty())
            who = tr("to the %1, %2", "route, who and when").arg(route, who);
    }
    const QString what = state == State::Held ? tr("Held") : tr("Escalated");
    const QString head = who.isEmpty() ? what : tr("%1 (%2)").arg(what, who);
    const QString &reason = communication().stateReason;
    return reason.isEmpty() ? head : tr("%1: %2").arg(head, reason);
}

QString LetterReview::blockedBecause() const
{
    if (!m_open)
        return {};
    if (m_conflict)
        return tr("changed by somebody else");
    const int errors = static_cast<int>(std::ranges::count_if(m_verdict.findings, &Finding::blocks));
    if (errors > 0)
        return errors == 1 ? tr("1 error to mend") : tr("%1 errors to mend").arg(errors);
    const int steps = static_cast<int>(stepsToSign().size());
    if (steps > 0)
        return steps == 1 ? tr("1 check to sign") : tr("%1 checks to sign").arg(steps);
    return m_verdict.blocks.empty() ? QString() : m_verdict.blocks.front().message;
}

std::vector<PartText> LetterReview::partTexts() const
{
    if (!m_open || !m_open->rules)
        return {};
    const Case &subject = m_open->subject;
    const Foundation &foundation = m_open->rules->foundation();
    const TypeRule *type = foundation.type(subject.type);
    const Contact *contact = contactOf(m_open->account, m_letter.to);
    Brief brief;
    brief.today = m_desk.today();
    brief.company = subject.company;
    brief.account = m_open->account;
    brief.tier = tierOf(m_open->account, foundation);
    brief.contact = contact ? *contact : Contact();
    brief.communication = subject.communication;
    brief.type = subject.type;
    brief.family = type ? type->family : QString();
    brief.records = subject.records;
    return countersign::partTexts(brief, foundation);
}

std::vector<ComplianceStep> LetterReview::stepsToSign() const
{
    std::vector<ComplianceStep> steps;
    std::ranges::copy_if(m_verdict.compliance, std::back_inserter(steps),
                         [](const ComplianceStep &step) { return !step.signature; });
    return steps;
}

} // namespace countersign
