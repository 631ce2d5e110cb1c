// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/matters.h"
#include "domain/factnames.h"

#include <algorithm>

// Complaints, callbacks and hand-overs, and how they ended.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;

constexpr int ANSWER_WITHIN_DAYS = 30; ///< what was acknowledged later was another complaint
constexpr int ABOUT_AT_MOST = 120;

QString whereItWaits(State state)
{
    switch (state) {
    case State::Drafting:
        return Words::tr("its answer is being drafted");
    case State::InReview:
        return Words::tr("its answer waits for review");
    case State::Held:
        return Words::tr("its answer is on hold");
    case State::Released:
    case State::Queued:
    case State::Sending:
    case State::Committing:
        return Words::tr("its answer is released and has not left");
    case State::Failed:
        return Words::tr("its answer could not be sent");
    case State::Uncertain:
        return Words::tr("it is not known whether its answer arrived");
    case State::Dropped:
        return Words::tr("its answer was dropped");
    case State::Escalated:
        return Words::tr("it is handed over, without an answer so far");
    case State::Sent:
        return Words::tr("it was answered");
    }
    Q_UNREACHABLE();
}

} // namespace

void Matters::findVoices()
{
    const Account &account = subject.file.account;
    for (const FiledRecord &filed : subject.file.records) {
        if (filed.record.communication != CommunicationKind::Acknowledgment || !filed.overtakenBy.isNull()
            || filed.on > subject.today)
            continue;
        ComplaintMatter matter;
        matter.on = filed.on;
        matter.about = shortened(filed.record.text(factnames::INBOUND_TEXT), ABOUT_AT_MOST);
        matter.receipts = { receiptOf(filed) };
        const FiledLetter *answer = letter(filed.letter);
        if (answer)
            matter.receipts.push_back(receiptOf(*answer, *this));
        const bool isAnswered = answer && answer->letter.state == State::Sent && answer->letter.sending;
        matter.state = isAnswered ? ComplaintMatter::State::Answered : ComplaintMatter::State::Unanswered;
        matter.ending = isAnswered ? Words::tr("answered on %1").arg(day(sentOn(*answer)))
            : answer               ? whereItWaits(answer->letter.state)
                                   : Words::tr("it has no answer yet");
        complaints.push_back(std::move(matter));
    }
    for (const QDate &on : account.complaints) {
        const bool isKnown = on > subject.today
            || std::ranges::any_of(complaints, [&](const ComplaintMatter &other) { return other.on == on; });
        if (isKnown)
            continue;
        ComplaintMatter matter;
        matter.on = on;
        matter.receipts = { { ReceiptKind::Complaint, on.toString(Qt::ISODate), on } };
        const auto isAnswerTo = [&](const QDate &day, CommunicationKind kind) {
            return kind == CommunicationKind::Acknowledgment && day >= on && on.daysTo(day) <= ANSWER_WITHIN_DAYS;
        };
        for (const FiledLetter *letter : sent) {
            if (isAnswerTo(sentOn(*letter), letter->letter.communication)) {
                matter.state = ComplaintMatter::State::Answered;
                matter.ending = Words::tr("answered on %1").arg(day(sentOn(*letter)));
                matter.receipts.push_back(receiptOf(*letter, *this));
            }
        }
        for (const PastCommunication &past : account.history.value_or(std::vector<PastCommunication>())) {
            if (matter.state != ComplaintMatter::State::Answered && isAnswerTo(past.date, past.communication)) {
                matter.state = ComplaintMatter::State::Answered;
                matter.ending = Words::tr("answered on %1").arg(day(past.date));
                matter.receipts.push_back(receiptOf(past));
            }
        }
        if (matter.state == ComplaintMatter::State::NotRecorded)
            matter.ending = Words::tr("the record does not say how it ended");
        complaints.push_back(std::move(matter));
    }
    std::ranges::stable_sort(complaints, std::ranges::greater(), &ComplaintMatter::on);

    // Of one that is known by its day only, a letter of the same day may have been before it.
    const auto wroteAfter = [this](CallbackMatter &matter, const std::optional<QDateTime> &at) {
        for (const FiledLetter *letter : sent) { // newest first: the last one that fits is the first after it
            const bool isAfter = at ? letter->letter.sending->since > *at : sentOn(*letter) > matter.on;
            if (!isAfter)
                break;
            matter.wroteAfter = sentOn(*letter);
        }
        for (const PastCommunication &past : subject.file.account.history.value_or(std::vector<PastCommunication>())) {
            if (past.date > matter.on && past.date <= subject.today)
                matter.wroteAfter = std::min(past.date, matter.wroteAfter.value_or(past.date));
        }
    };
    for (const FiledCallback &filed : subject.file.callbacks) {
        CallbackMatter matter;
        matter.on = dayOf(filed.at);
        matter.isExpected = filed.isExpected;
        matter.reason = filed.reason.simplified();
        matter.by = filed.by;
        matter.receipts = { { ReceiptKind::Callback, filed.id, matter.on } };
        if (const FiledLetter *about = letter(filed.letter)) {
            matter.subject = about->letter.subject;
            matter.receipts.push_back(receiptOf(*about, *this));
        }
        wroteAfter(matter, filed.at);
        callbacks.push_back(std::move(matter));
    }
    for (const QDate &on : account.callbacks) {
        const bool isKnown = on > subject.today
            || std::ranges::any_of(callbacks, [&](const CallbackMatter &other) { return other.on == on; });
        if (isKnown)
            continue;
        CallbackMatter matter;
        matter.on = on;
        matter.receipts = { { ReceiptKind::Callback, on.toString(Qt::ISODate), on } };
        wroteAfter(matter, {});
        callbacks.push_back(std::move(matter));
    }
    std::ranges::stable_sort(callbacks, std::ranges::greater(), &CallbackMatter::on);

    for (const FiledEscalation &filed : subject.file.escalations) {
        EscalationMatter matter;
        matter.filed = &filed;
        matter.on = dayOf(filed.escalation.at);
        matter.isOpen = !filed.closedAt;
        matter.isOverdue = matter.isOpen && filed.escalation.due && dayOf(*filed.escalation.due) < subject.today;
        matter.receipts = { { ReceiptKind::Escalation, filed.escalation.id.value(), matter.on } };
        escalations.push_back(std::move(matter));
    }
    std::ranges::stable_sort(escalations, std::ranges::greater(), &EscalationMatter::on);
}

} // namespace countersign
