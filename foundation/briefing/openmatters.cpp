// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"
#include "gate/wording.h"

#include <algorithm>

// What waits for somebody at an account, and whose matters come first.
namespace countersign {

namespace {

using Words = BriefingWords;

} // namespace

OpenMatters openMattersOf(const Matters &matters)
{
    OpenMatters open;
    open.complaints = static_cast<int>(
        std::ranges::count(matters.complaints, ComplaintMatter::State::Unanswered, &ComplaintMatter::state));
    open.escalations = matters.subject.file.account.openEscalations
        + static_cast<int>(std::ranges::count(matters.escalations, true, &EscalationMatter::isOpen));
    open.exceptions = static_cast<int>(
        std::ranges::count(matters.exceptions, ExceptionMatter::State::Open, &ExceptionMatter::state));
    for (const FiledLetter *letter : matters.unsent) {
        if (letter->letter.state == State::Uncertain)
            ++open.uncertain;
        else if (letter->letter.state != State::Escalated) // whose escalation is counted, as long as it is open
            ++open.unsent;
    }
    return open;
}

QString inWords(const OpenMatters &open)
{
    QStringList parts;
    const auto tell = [&parts](int count, const QString &one, const QString &several) {
        if (count > 0)
            parts += countedWords(count, one, several);
    };
    tell(open.complaints, Words::tr("%1 complaint without an answer"), Words::tr("%1 complaints without an answer"));
    tell(open.escalations, Words::tr("%1 open escalation"), Words::tr("%1 open escalations"));
    tell(open.exceptions, Words::tr("%1 open exception"), Words::tr("%1 open exceptions"));
    tell(open.uncertain, Words::tr("%1 letter that may not have arrived"),
         Words::tr("%1 letters that may not have arrived"));
    tell(open.unsent, Words::tr("%1 letter not sent"), Words::tr("%1 letters not sent"));
    return wording::listed(parts);
}

bool isMorePressing(const Briefing &one, const Briefing &other)
{
    if (one.health.weight != other.health.weight)
        return one.health.weight > other.health.weight;
    if (one.open.all() != other.open.all())
        return one.open.all() > other.open.all();
    const int order = one.accountName.compare(other.accountName, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : one.account.value() < other.account.value();
}

} // namespace countersign
