// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"
#include "gate/wording.h"

#include <algorithm>

// The record behind a receipt, in words.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;

QString factWords(const QString &name)
{
    return wording::sentence(wording::factName(name)).chopped(1);
}

void add(Evidence &evidence, const QString &name, const QString &value, bool isInternal = false)
{
    if (!value.isEmpty())
        evidence.lines.push_back({ name, value, isInternal });
}

QString maybeDay(const std::optional<QDate> &day)
{
    return day ? writtenDate(*day) : QString();
}

Evidence ofAccount(const Matters &matters)
{
    const Account &account = matters.subject.file.account;
    Evidence evidence { account.name, Words::tr("Accounts file, %1").arg(account.id.value()), {}, {} };
    const TierRule *tier = matters.subject.foundation.tier(matters.tier);
    add(evidence, Words::tr("Tier"), tier && !tier->name.isEmpty() ? tier->name : matters.tier.value(), true);
    if (account.annualRevenue)
        add(evidence, Words::tr("Revenue of a year"), writtenAmount(*account.annualRevenue), true);
    QStringList place { account.city, account.country };
    place.removeAll(QString());
    add(evidence, Words::tr("Place"), place.join(u", "_s));
    add(evidence, Words::tr("Coordinator"), account.owner);
    add(evidence, Words::tr("Account manager"), account.accountManager);
    add(evidence, Words::tr("Contract renews"), maybeDay(account.renewalDate));
    if (account.atRisk)
        add(evidence, Words::tr("Marked"), Words::tr("at risk"), true);
    if (account.openEscalations > 0)
        add(evidence, Words::tr("Open escalations"), QString::number(account.openEscalations), true);
    const auto count = [&](const QString &name, size_t number) {
        add(evidence, name, number == 0 ? Words::tr("none on record") : QString::number(number));
    };
    count(Words::tr("Orders"), matters.subject.file.orders.size());
    count(Words::tr("Letters"), matters.subject.file.letters.size());
    count(Words::tr("Complaints"), matters.complaints.size());
    count(Words::tr("Callbacks"), matters.callbacks.size());
    return evidence;
}

Evidence ofContact(const Receipt &receipt, const Account &account)
{
    for (const Contact &contact : account.contacts) {
        if (receiptOf(contact) != receipt)
            continue;
        Evidence evidence { contact.name.isEmpty() ? contact.email : contact.name, Words::tr("Accounts file"), {}, {} };
        add(evidence, Words::tr("Salutation"), contact.salutation);
        add(evidence, Words::tr("E-mail"), contact.email);
        add(evidence, Words::tr("Telephone"), contact.phone);
        add(evidence, Words::tr("Receives"), contact.receives.join(u", "_s));
        add(evidence, Words::tr("Opted out of"), contact.optedOut.join(u", "_s));
        return evidence;
    }
    return {};
}

Evidence ofNote(const Receipt &receipt, const Account &account)
{
    const auto place = receipt.id.toULongLong();
    if (place == 0 || place > account.notes.size())
        return {};
    const AccountNote &note = account.notes[place - 1];
    Evidence evidence {
        Words::tr("Note"), note.owner.isEmpty() ? QString() : Words::tr("by %1").arg(note.owner), {}, {}
    };
    add(evidence, Words::tr("Note"), note.text, true);
    add(evidence, Words::tr("In force until"), note.expires ? writtenDate(*note.expires) : Words::tr("without an end"),
        true);
    return evidence;
}

Evidence ofOrder(const Receipt &receipt, const Matters &matters)
{
    const Order *order = matters.order(receipt.id);
    if (!order)
        return {};
    Evidence evidence { Words::tr("Order %1").arg(order->number), Words::tr("Orders file"), {}, {} };
    add(evidence, Words::tr("Ordered"), maybeDay(order->ordered));
    add(evidence, Words::tr("Due"), maybeDay(order->required));
    add(evidence, Words::tr("Shipped"), order->shipped ? writtenDate(*order->shipped) : Words::tr("not on record"));
    add(evidence, Words::tr("Carrier"), order->carrier);
    if (order->total)
        add(evidence, Words::tr("Total"), writtenAmount(*order->total));
    for (const OrderLine &line : order->lines)
        add(evidence, line.product,
            line.unitPrice ? Words::tr("%1 at %2", "quantity, price")
                                 .arg(writtenValue(line.quantity), writtenAmount(*line.unitPrice))
                           : writtenValue(line.quantity));
    return evidence;
}

Evidence ofRecord(const Receipt &receipt, const Matters &matters)
{
    const FiledRecord *filed = matters.record(RecordId(receipt.id));
    if (!filed)
        return {};
    QString title = matters.typeName(filed->record.type);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    Evidence evidence { Words::tr("%1, %2", "type, day").arg(title, writtenDate(filed->on)),
                        filed->record.row > 0 ? Words::tr("%1, row %2").arg(filed->source).arg(filed->record.row)
                                              : filed->source,
                        {},
                        {} };
    for (const Fact &fact : filed->record.facts)
        add(evidence, factWords(fact.name), writtenValue(fact.value), isInternalFact(fact.name));
    if (!filed->overtakenBy.isNull())
        add(evidence, Words::tr("Overtaken"), Words::tr("a newer report says it otherwise"), true);
    return evidence;
}

Evidence ofLetter(const Receipt &receipt, const Matters &matters)
{
    const FiledLetter *filed = matters.letter(CommunicationId(receipt.id));
    if (!filed)
        return {};
    const Communication &letter = filed->letter;
    const bool isSent = letter.state == State::Sent && letter.sending;
    Evidence evidence { isSent ? Words::tr("Letter of %1").arg(writtenDate(matters.sentOn(*filed)))
                               : Words::tr("Letter, not sent"),
                        letter.id.value(),
                        {},
                        filed->body };
    add(evidence, Words::tr("To"), letter.contactName.isEmpty() ? letter.to : letter.contactName);
    add(evidence, Words::tr("Subject"), letter.subject);
    if (letter.release)
        add(evidence, Words::tr("Released by"), letter.release->by, true);
    if (!isSent)
        add(evidence, Words::tr("State"), keyOf(letter.state).replace(u'-', u' '), true);
    add(evidence, Words::tr("Because"), letter.stateReason.simplified(), true);
    return evidence;
}

Evidence ofHistory(const Receipt &receipt, const Matters &matters)
{
    for (const PastCommunication &past :
         matters.subject.file.account.history.value_or(std::vector<PastCommunication>())) {
        if (receiptOf(past) != receipt)
            continue;
        Evidence evidence { Words::tr("Letter of %1").arg(writtenDate(past.date)),
                            Words::tr("Told of by a file; its text is not kept here"),
                            {},
                            {} };
        add(evidence, Words::tr("Type"), matters.typeName(past.type));
        add(evidence, Words::tr("Order"), past.order);
        add(evidence, Words::tr("Subject"), past.subject);
        add(evidence, Words::tr("Outcome"), past.outcome, true);
        return evidence;
    }
    return {};
}

Evidence ofCallback(const Receipt &receipt, const Matters &matters)
{
    for (const FiledCallback &filed : matters.subject.file.callbacks) {
        if (filed.id != receipt.id)
            continue;
        Evidence evidence { Words::tr("Callback of %1").arg(writtenDate(matters.dayOf(filed.at))),
                            filed.by.isEmpty() ? QString() : Words::tr("logged by %1").arg(filed.by),
                            {},
                            {} };
        add(evidence, Words::tr("Noted"), filed.reason, true);
        if (const FiledLetter *about = matters.letter(filed.letter))
            add(evidence, Words::tr("About"), about->letter.subject);
        add(evidence, Words::tr("Expected"), filed.isExpected ? Words::tr("the letter asked for it") : Words::tr("no"));
        return evidence;
    }
    return {
        Words::tr("Callback of %1").arg(maybeDay(receipt.date)), Words::tr("Told of by the accounts file"), {}, {}
    };
}

Evidence ofEscalation(const Receipt &receipt, const Matters &matters)
{
    for (const EscalationMatter &matter : matters.escalations) {
        const Escalation &escalation = matter.filed->escalation;
        if (escalation.id.value() != receipt.id)
            continue;
        Evidence evidence {
            Words::tr("Hand-over of %1").arg(writtenDate(matter.on)), Words::tr("by %1").arg(escalation.by), {}, {}
        };
        add(evidence, Words::tr("Reason"), escalation.reason, true);
        add(evidence, Words::tr("To"), escalation.person, true);
        add(evidence, Words::tr("Route"), escalation.route, true);
        if (escalation.due)
            add(evidence, Words::tr("Due"), writtenDate(matters.dayOf(*escalation.due)), true);
        add(evidence, Words::tr("Taken up again"),
            matter.filed->closedAt ? writtenDate(matters.dayOf(*matter.filed->closedAt)) : Words::tr("not yet"), true);
        return evidence;
    }
    return {};
}

Evidence ofRule()
{
    Evidence evidence { Words::tr("How health is judged"),
                        Words::tr("The weights of what is found are added up: from %1 on it needs care, from %2 on it "
                                  "is in trouble")
                            .arg(CARE_FROM)
                            .arg(TROUBLE_FROM),
                        {},
                        {} };
    for (const HealthRuleWords &rule : healthRules())
        evidence.lines.push_back({ rule.weightInWords(), rule.words, true });
    return evidence;
}

/// A row of a document as it was read.
Evidence ofDocument(const Receipt &receipt, const Foundation &foundation)
{
    const QString line = receipt.id.section(u':', 1);
    Evidence evidence {
        receipt.id.section(u':', 0, 0), line.isEmpty() ? QString() : Words::tr("line %1").arg(line), {}, {}
    };
    const auto isIt = [&](const RuleSource &source) {
        return documentReceipt(source) == receipt;
    };
    for (const NeverSay &row : foundation.neverSay) {
        if (!isIt(row.source))
            continue;
        add(evidence, Words::tr("Never say"), row.phrase, true);
        add(evidence, Words::tr("Say instead"), row.sayInstead, true);
    }
    for (const CommitmentRow &row : foundation.commitments) {
        if (!isIt(row.source))
            continue;
        add(evidence, Words::tr("Phrase"), row.phrase, true);
        add(evidence, Words::tr("Meaning"), row.meaning, true);
    }
    for (const InternalTerm &row : foundation.internalTerms) {
        if (!isIt(row.source))
            continue;
        add(evidence, Words::tr("Internal term"), row.term, true);
        add(evidence, Words::tr("Say instead"), row.sayInstead, true);
    }
    for (const Competitor &row : foundation.competitors) {
        if (isIt(row.source))
            add(evidence, Words::tr("Competitor"), row.name, true);
    }
    for (const auto &section : foundation.vocabulary) {
        for (const VocabularyRow &row : section.second) {
            if (!isIt(row.source))
                continue;
            add(evidence, row.part, row.text, true);
        }
    }
    return evidence;
}

Evidence ofHouse(const Matters &matters)
{
    const auto share = [](const Punctuality &of) {
        return Words::tr("%1 of %2 shipped by the day they were due").arg(of.onTime).arg(of.all());
    };
    Evidence evidence { Words::tr("Orders on time"), Words::tr("Orders file, all accounts"), {}, {} };
    add(evidence, Words::tr("This account"), share(matters.own), true);
    add(evidence, Words::tr("All accounts"), share(matters.subject.house), true);
    return evidence;
}

} // namespace

Evidence evidenceOf(const Receipt &receipt, const Matters &matters)
{
    const Account &account = matters.subject.file.account;
    switch (receipt.kind) {
    case ReceiptKind::Account:
        return ofAccount(matters);
    case ReceiptKind::Contact:
        return ofContact(receipt, account);
    case ReceiptKind::Note:
        return ofNote(receipt, account);
    case ReceiptKind::Order:
        return ofOrder(receipt, matters);
    case ReceiptKind::Record:
        return ofRecord(receipt, matters);
    case ReceiptKind::Letter:
        return ofLetter(receipt, matters);
    case ReceiptKind::History:
        return ofHistory(receipt, matters);
    case ReceiptKind::Complaint:
        return {
            Words::tr("Complaint of %1").arg(maybeDay(receipt.date)), Words::tr("Told of by the accounts file"), {}, {}
        };
    case ReceiptKind::Callback:
        return ofCallback(receipt, matters);
    case ReceiptKind::Escalation:
        return ofEscalation(receipt, matters);
    case ReceiptKind::Document:
        return ofDocument(receipt, matters.subject.foundation);
    case ReceiptKind::Rule:
        return ofRule();
    case ReceiptKind::House:
        return ofHouse(matters);
    }
    Q_UNREACHABLE();
}

} // namespace countersign
