// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"
#include "domain/factnames.h"
#include "gate/wording.h"

#include <algorithm>

// Open matters, and what we said and promised.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;
using enum BriefingSection;

constexpr int RECENT_CALLBACK_DAYS = 14;
constexpr int DAYS_OF_LETTERS = 90;
constexpr size_t MOST_LETTERS = 4;

bool isInVocabulary(const TypeId &type, const QString &placeholder, const Foundation &foundation)
{
    const auto rows = foundation.vocabulary.find(type.value());
    return rows != foundation.vocabulary.end()
        && std::ranges::any_of(rows->second, [&](const VocabularyRow &row) { return row.text.contains(placeholder); });
}

QString stateInWords(const FiledLetter &filed, const Matters &matters)
{
    const Communication &letter = filed.letter;
    const QString since = matters.day(matters.dayOf(letter.draftedAt));
    switch (letter.state) {
    case State::Drafting:
        return Words::tr("is being drafted");
    case State::InReview:
        return Words::tr("waits for review since %1").arg(since);
    case State::Held:
        return letter.stateReason.isEmpty() ? Words::tr("is on hold")
                                            : Words::tr("is on hold: %1").arg(letter.stateReason.simplified());
    case State::Released:
        return Words::tr("is released and not sent");
    case State::Queued:
    case State::Sending:
    case State::Committing:
        return Words::tr("is on its way out");
    case State::Failed:
        return Words::tr("could not be sent");
    case State::Uncertain:
        return Words::tr("may have been sent: that is not known");
    case State::Escalated:
        return letter.stateReason.isEmpty() ? Words::tr("is handed over")
                                            : Words::tr("is handed over: %1").arg(letter.stateReason.simplified());
    case State::Sent:
    case State::Dropped:
        return {};
    }
    Q_UNREACHABLE();
}

MatterStanding standingOf(State state)
{
    return state == State::Failed || state == State::Uncertain ? MatterStanding::Bad : MatterStanding::Waiting;
}

MatterStanding standingOf(Promise::Outcome outcome)
{
    using enum Promise::Outcome;
    switch (outcome) {
    case Kept:
        return MatterStanding::Good;
    case Late:
    case Overdue:
        return MatterStanding::Bad;
    case Moved:
    case NotRecorded:
        return MatterStanding::Doubtful;
    case Due:
    case Waiting:
        return MatterStanding::Waiting;
    }
    Q_UNREACHABLE();
}

QString outcomeInWords(const Promise &promise)
{
    using enum Promise::Outcome;
    switch (promise.outcome) {
    case Kept:
        return Words::tr("kept: %1").arg(promise.ending);
    case Late:
    case Overdue:
        return Words::tr("not kept: %1").arg(promise.ending);
    case Moved:
    case NotRecorded:
        return promise.ending;
    case Due:
    case Waiting:
        return Words::tr("open: %1").arg(promise.ending);
    }
    Q_UNREACHABLE();
}

void addEscalations(const Matters &matters, Statements &page)
{
    for (const EscalationMatter &matter : matters.escalations) {
        if (!matter.isOpen)
            continue;
        const Escalation &escalation = matter.filed->escalation;
        const QString whom = !escalation.person.isEmpty() ? escalation.person
            : !escalation.route.isEmpty()                 ? Words::tr("the %1", "route").arg(escalation.route)
                                                          : Words::tr("a person");
        Statement statement = Statements::note(
            Open,
            Words::tr("Handed over to %1 on %2: %3")
                .arg(whom, matters.dayWithAge(matter.on, ReceiptKind::Escalation), escalation.reason.simplified()),
            matter.receipts);
        statement.standing = matter.isOverdue ? MatterStanding::Bad : MatterStanding::Waiting;
        if (escalation.due)
            statement.outcome = (matter.isOverdue ? Words::tr("overdue since %1") : Words::tr("due by %1"))
                                    .arg(matters.day(matters.dayOf(*escalation.due)));
        page.add(std::move(statement));
    }
    const Account &account = matters.subject.file.account;
    if (account.openEscalations > 0)
        page.add(Statements::note(Open,
                                  countedWords(account.openEscalations,
                                               Words::tr("%1 open escalation, told of in the accounts file"),
                                               Words::tr("%1 open escalations, told of in the accounts file")),
                                  { accountReceipt(account) }));
}

void addLateOrders(const Matters &matters, Statements &page)
{
    for (const LateOrder &late : matters.late) {
        const bool isTold = std::ranges::any_of(matters.exceptions, [&](const ExceptionMatter &matter) {
            return matter.order == late.order->number && matter.state == ExceptionMatter::State::Open;
        });
        if (late.isShipped || isTold)
            continue;
        Statement statement = Statements::say(
            Open,
            Words::tr("Order %1 was due on %2 and has no shipping date")
                .arg(late.order->number, matters.dayWithAge(*late.order->required, ReceiptKind::Order)),
            { receiptOf(*late.order) });
        statement.standing = MatterStanding::Bad;
        statement.outcome = countedWords(late.days, Words::tr("%1 day overdue"), Words::tr("%1 days overdue"));
        page.add(std::move(statement));
    }
}

void addPromises(const Matters &matters, Statements &page)
{
    for (const Promise &promise : matters.promises) {
        Statement statement
            = Statements::say(Said,
                              Words::tr("%1, %2", "day, what was promised")
                                  .arg(matters.dayWithAge(promise.saidOn, ReceiptKind::Letter), promise.words),
                              promise.receipts);
        statement.standing = standingOf(promise.outcome);
        statement.outcome = outcomeInWords(promise);
        page.add(std::move(statement));
    }
}

/// Exceptions that are over, and how they ended.
void addEnded(const Matters &matters, Statements &page)
{
    size_t told = 0;
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (matter.state != ExceptionMatter::State::Ended || !matters.isRecent(matter.on, DAYS_OF_LETTERS))
            continue;
        if (told++ == MOST_LETTERS)
            break;
        std::vector<Receipt> receipts = matter.receipts();
        std::ranges::copy(matter.endedBy, std::back_inserter(receipts));
        Statement statement
            = Statements::say(Said,
                              Words::tr("%1, reported %2", "exception, day")
                                  .arg(inWords(matter, matters), matters.dayWithAge(matter.on, ReceiptKind::Record)),
                              receipts);
        statement.standing = MatterStanding::Good;
        statement.outcome = Words::tr("over: %1").arg(matter.ending);
        page.add(std::move(statement));
    }
}

void addLetters(const Matters &matters, Statements &page)
{
    size_t told = 0;
    for (const FiledLetter *letter : matters.sent) {
        if (told == MOST_LETTERS || !matters.isRecent(matters.sentOn(*letter), DAYS_OF_LETTERS))
            break;
        ++told;
        page.add(Statements::say(
            Said,
            Words::tr("%1, we wrote to %2: %3", "day, contact, subject")
                .arg(matters.dayWithAge(matters.sentOn(*letter), ReceiptKind::Letter),
                     letter->letter.contactName.isEmpty() ? letter->letter.to : letter->letter.contactName,
                     inQuotes(letter->letter.subject.simplified())),
            { receiptOf(*letter, matters) }));
    }
    std::vector<PastCommunication> past
        = matters.subject.file.account.history.value_or(std::vector<PastCommunication>());
    std::erase_if(past, [&](const PastCommunication &one) { return one.date > matters.subject.today; });
    std::ranges::stable_sort(past, std::ranges::greater(), &PastCommunication::date);
    for (const PastCommunication &one : past) {
        if (told++ >= MOST_LETTERS)
            break;
        QString about = one.subject.simplified();
        if (about.isEmpty())
            about = one.order.isEmpty() ? matters.typeName(one.type)
                                        : Words::tr("%1, order %2").arg(matters.typeName(one.type), one.order);
        page.add(Statements::say(Said,
                                 Words::tr("%1, we wrote: %2", "day, subject")
                                     .arg(matters.dayWithAge(one.date, ReceiptKind::History), inQuotes(about)),
                                 { receiptOf(one) }));
    }
}

} // namespace

bool isReasonTold(const TypeId &type, const Foundation &foundation)
{
    return isInVocabulary(type, u"{reason}"_s, foundation);
}

bool expectsNewDate(const TypeId &type, const Foundation &foundation)
{
    return !foundation.vocabulary.contains(type.value()) || isInVocabulary(type, u"{new_date}"_s, foundation);
}

bool lacksNewDate(const ExceptionMatter &matter, const Matters &matters)
{
    return matter.state == ExceptionMatter::State::Open && !matter.fresh
        && !matter.lines.front()->record.text(factnames::ORDER).isEmpty()
        && expectsNewDate(matter.type, matters.subject.foundation);
}

QString linesInWords(const ExceptionMatter &matter)
{
    QStringList parts;
    for (const FiledRecord *line : matter.lines) {
        const Record &record = line->record;
        const QString product = record.text(factnames::PRODUCT);
        const auto *quantity = record.value<Quantity>(factnames::QUANTITY);
        const auto *ordered = record.value<Quantity>(factnames::ORDERED_QUANTITY);
        QString words = product;
        if (quantity && ordered)
            words = Words::tr("%1 of %2 %3", "8 of 12 boxes of tea")
                        .arg(plainQuantity(*quantity), writtenValue(*ordered), product);
        else if (quantity)
            words = writtenValue(*quantity) + u' ' + product;
        if (const auto *billed = record.value<Money>(factnames::BILLED_AMOUNT)) {
            const auto *correct = record.value<Money>(factnames::CORRECT_AMOUNT);
            words = correct ? Words::tr("billed %1 in place of %2").arg(writtenAmount(*billed), writtenAmount(*correct))
                            : Words::tr("billed %1").arg(writtenAmount(*billed));
        }
        if (!words.trimmed().isEmpty())
            parts += words.simplified();
    }
    parts.removeDuplicates();
    return wording::listed(parts);
}

QString inWords(const ExceptionMatter &matter, const Matters &matters)
{
    const Record &record = matter.lines.front()->record;
    const bool isOrder = !record.text(factnames::ORDER).isEmpty();
    const QString type = matters.typeName(matter.type);
    QString text = matter.order.isEmpty() ? wording::inASentence(type)
        : isOrder                         ? Words::tr("Order %1, %2").arg(matter.order, type)
                                          : Words::tr("%1, %2", "invoice or service").arg(matter.order, type);
    if (matter.order.isEmpty() && !text.isEmpty())
        text[0] = text[0].toUpper();
    if (const QString lines = linesInWords(matter); !lines.isEmpty())
        text += u": "_s + lines;
    QStringList dates;
    if (matter.promised)
        dates += Words::tr("promised for %1").arg(matters.day(*matter.promised));
    if (matter.fresh)
        dates += Words::tr("new date %1").arg(matters.day(*matter.fresh));
    else if (matter.promised && isOrder && expectsNewDate(matter.type, matters.subject.foundation))
        dates += Words::tr("no new date");
    if (!dates.isEmpty())
        text += u"; "_s + dates.join(u", "_s);
    QStringList reasons;
    if (isReasonTold(matter.type, matters.subject.foundation)) {
        for (const FiledRecord *line : matter.lines)
            reasons += line->record.text(factnames::REASON).simplified();
        reasons.removeAll(QString());
        reasons.removeDuplicates();
    }
    if (!reasons.isEmpty())
        text += u"; "_s + Words::tr("reason: %1").arg(reasons.join(u", "_s));
    return text;
}

void addOpen(const Matters &matters, Statements &page)
{
    for (const ComplaintMatter &matter : matters.complaints) {
        if (matter.state != ComplaintMatter::State::Unanswered)
            continue;
        Statement statement = Statements::say(
            Open, Words::tr("Complaint of %1").arg(matters.dayWithAge(matter.on, ReceiptKind::Complaint)),
            matter.receipts);
        if (!matter.about.isEmpty())
            statement.text += u": "_s + inQuotes(matter.about);
        statement.standing = MatterStanding::Bad;
        page.add(std::move(statement));
        page.add(Statements::note(
            Open, Words::tr("Of the complaint of %1: %2").arg(matters.day(matter.on), matter.ending), matter.receipts));
    }
    addEscalations(matters, page);
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (matter.state != ExceptionMatter::State::Open)
            continue;
        Statement statement = Statements::say(Open, inWords(matter, matters), matter.receipts());
        const QDate until = matter.fresh ? *matter.fresh : matter.promised.value_or(matters.subject.today);
        statement.standing = until < matters.subject.today ? MatterStanding::Bad
            : matter.fresh                                 ? MatterStanding::Waiting
                                                           : MatterStanding::Doubtful;
        statement.outcome = Words::tr("reported %1").arg(matters.dayWithAge(matter.on, ReceiptKind::Record));
        page.add(std::move(statement));
    }
    addLateOrders(matters, page);
    for (const FiledLetter *letter : matters.unsent) {
        const QString subject = letter->letter.subject.simplified();
        Statement statement = Statements::note(
            Open,
            Words::tr("The letter %1 %2", "subject, state")
                .arg(inQuotes(subject.isEmpty() ? letter->letter.id.value() : subject), stateInWords(*letter, matters)),
            { receiptOf(*letter, matters) });
        statement.standing = standingOf(letter->letter.state);
        page.add(std::move(statement));
    }
    for (const CallbackMatter &matter : matters.callbacks) {
        if (matter.isExpected || matter.wroteAfter || !matters.isRecent(matter.on, RECENT_CALLBACK_DAYS))
            continue;
        Statement statement = Statements::say(Open, Words::tr("They came back to us on %1").arg(matters.day(matter.on)),
                                              matter.receipts);
        statement.standing = MatterStanding::Doubtful;
        statement.outcome = Words::tr("no letter went out since");
        page.add(std::move(statement));
    }
}

void addSaid(const Matters &matters, Statements &page)
{
    addPromises(matters, page);
    addEnded(matters, page);
    addLetters(matters, page);
}

} // namespace countersign
