// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"

#include <algorithm>

// Complaints, callbacks and hand-overs with their ends; the people, and what is known of them.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;
using enum BriefingSection;

constexpr int DAYS_OF_VOICES = 365;
constexpr size_t MOST_OUTCOMES = 3;

MatterStanding standingOf(ComplaintMatter::State state)
{
    switch (state) {
    case ComplaintMatter::State::Answered:
        return MatterStanding::Good;
    case ComplaintMatter::State::Unanswered:
        return MatterStanding::Bad;
    case ComplaintMatter::State::NotRecorded:
        return MatterStanding::Doubtful;
    }
    Q_UNREACHABLE();
}

void addCallbacks(const Matters &matters, Statements &page)
{
    for (const CallbackMatter &matter : matters.callbacks) {
        if (!matters.isRecent(matter.on, DAYS_OF_VOICES))
            continue;
        const QString day = matters.dayWithAge(matter.on, ReceiptKind::Callback);
        Statement statement = Statements::say(
            Voices,
            matter.subject.isEmpty()
                ? Words::tr("They came back to us on %1").arg(day)
                : Words::tr("They came back to us on %1 about %2").arg(day, inQuotes(matter.subject.simplified())),
            matter.receipts);
        statement.standing = matter.wroteAfter ? MatterStanding::Good
            : matter.isExpected                ? MatterStanding::Plain
                                               : MatterStanding::Doubtful;
        statement.outcome = matter.wroteAfter ? Words::tr("we wrote on %1").arg(matters.day(*matter.wroteAfter))
                                              : Words::tr("no letter went out since");
        page.add(std::move(statement));
        if (!matter.reason.isEmpty())
            page.add(Statements::note(Voices,
                                      matter.by.isEmpty()
                                          ? Words::tr("Noted of it: %1").arg(inQuotes(matter.reason))
                                          : Words::tr("%1 noted of it: %2").arg(matter.by, inQuotes(matter.reason)),
                                      matter.receipts));
    }
}

/// What a file tells of how letters of the past were received; "sent" and "no reply" are no voice.
void addOutcomes(const Matters &matters, Statements &page)
{
    std::vector<PastCommunication> past
        = matters.subject.file.account.history.value_or(std::vector<PastCommunication>());
    std::erase_if(past, [&](const PastCommunication &one) {
        return one.date > matters.subject.today || !matters.isRecent(one.date, DAYS_OF_VOICES) || one.outcome.isEmpty()
            || one.outcome == u"sent"_s || one.outcome == u"no reply"_s;
    });
    std::ranges::stable_sort(past, std::ranges::greater(), &PastCommunication::date);
    for (size_t i = 0; i < std::min(MOST_OUTCOMES, past.size()); ++i) {
        const QString about = past[i].subject.isEmpty() ? matters.typeName(past[i].type) : past[i].subject.simplified();
        page.add(Statements::note(
            Voices,
            Words::tr("After our letter of %1, %2: %3", "day, subject, outcome")
                .arg(matters.dayWithAge(past[i].date, ReceiptKind::History), inQuotes(about), past[i].outcome),
            { receiptOf(past[i]) }));
    }
}

} // namespace

void addVoices(const Matters &matters, Statements &page)
{
    const size_t before = page.all.size();
    for (const ComplaintMatter &matter : matters.complaints) {
        if (!matters.isRecent(matter.on, DAYS_OF_VOICES))
            continue;
        const QString day = matters.dayWithAge(matter.on, ReceiptKind::Complaint);
        Statement statement = Statements::say(Voices,
                                              matter.about.isEmpty()
                                                  ? Words::tr("Complaint of %1").arg(day)
                                                  : Words::tr("Complaint of %1: %2").arg(day, inQuotes(matter.about)),
                                              matter.receipts);
        statement.standing = standingOf(matter.state);
        // Where its answer is on our side is nobody's business there.
        statement.outcome
            = matter.state == ComplaintMatter::State::Unanswered ? Words::tr("not answered yet") : matter.ending;
        page.add(std::move(statement));
    }
    addCallbacks(matters, page);
    for (const EscalationMatter &matter : matters.escalations) {
        if (matter.isOpen || !matters.isRecent(matter.on, DAYS_OF_VOICES))
            continue; // open ones stand among the open matters
        const Escalation &escalation = matter.filed->escalation;
        Statement statement = Statements::note(
            Voices,
            Words::tr("Handed over to %1 on %2: %3")
                .arg(escalation.person.isEmpty() ? escalation.route : escalation.person,
                     matters.dayWithAge(matter.on, ReceiptKind::Escalation), escalation.reason.simplified()),
            matter.receipts);
        statement.standing = MatterStanding::Good;
        statement.outcome = Words::tr("taken up again on %1").arg(matters.day(matters.dayOf(*matter.filed->closedAt)));
        page.add(std::move(statement));
    }
    addOutcomes(matters, page);
    if (page.all.size() == before) {
        const bool hasOpen = std::ranges::any_of(matters.escalations, &EscalationMatter::isOpen);
        page.add(Statements::note(Voices,
                                  hasOpen ? Words::tr("No complaint and no callback is on record in 12 months")
                                          : Words::tr("No complaint, callback or escalation is on record in 12 months"),
                                  { accountReceipt(matters.subject.file.account) }));
    }
}

void addPeople(const Matters &matters, Statements &page)
{
    const Account &account = matters.subject.file.account;
    for (const Contact &contact : account.contacts) {
        QStringList parts { contact.name, contact.salutation, contact.email, contact.phone };
        parts.removeAll(QString());
        if (parts.size() > 1 && contact.salutation == contact.name)
            parts.removeAt(1);
        Statement *statement = page.add(Statements::say(People, parts.join(u", "_s), { receiptOf(contact) }));
        if (statement && !contact.optedOut.isEmpty()) {
            statement->standing = MatterStanding::Doubtful;
            statement->outcome = contact.optedOut.contains(u"all"_s)
                ? Words::tr("wants no letters")
                : Words::tr("wants no letters of this kind: %1").arg(contact.optedOut.join(u", "_s));
        }
    }
    for (size_t i = 0; i < account.notes.size(); ++i) {
        const AccountNote &note = account.notes[i];
        if (!note.isInForce(matters.subject.today))
            continue;
        Statement statement
            = Statements::note(People, note.text.simplified(), { { ReceiptKind::Note, QString::number(i + 1), {} } });
        statement.standing = note.atRisk ? MatterStanding::Bad : MatterStanding::Plain;
        QStringList about;
        if (!note.owner.isEmpty())
            about += Words::tr("note by %1").arg(note.owner);
        about += note.expires ? Words::tr("until %1").arg(matters.day(*note.expires)) : Words::tr("without an end");
        if (note.atRisk)
            about += Words::tr("marked at risk");
        statement.outcome = about.join(u", "_s);
        page.add(std::move(statement));
    }
    QStringList ours;
    if (!account.owner.isEmpty())
        ours += Words::tr("coordinator %1").arg(account.owner);
    if (!account.accountManager.isEmpty())
        ours += Words::tr("account manager %1").arg(account.accountManager);
    if (!ours.isEmpty())
        page.add(
            Statements::say(People, Words::tr("On our side: %1").arg(ours.join(u", "_s)), { accountReceipt(account) }));
}

} // namespace countersign
