// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/matters.h"
#include "gate/wording.h"

#include <algorithm>

// How records are named, dated and led to.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;

/// After so many days what is of that kind has lost half of its worth, and says its age.
int halfLifeOf(ReceiptKind kind)
{
    switch (kind) {
    case ReceiptKind::Callback:
    case ReceiptKind::Record:
        return 30;
    case ReceiptKind::Letter:
    case ReceiptKind::History:
    case ReceiptKind::Escalation:
        return 60;
    case ReceiptKind::Order:
    case ReceiptKind::Complaint:
        return 90;
    case ReceiptKind::Account:
    case ReceiptKind::Contact:
    case ReceiptKind::Note:
    case ReceiptKind::Document:
    case ReceiptKind::Rule:
    case ReceiptKind::House:
        return 180;
    }
    Q_UNREACHABLE();
}

} // namespace

QString keyOf(ReceiptKind kind)
{
    switch (kind) {
    case ReceiptKind::Account:
        return u"account"_s;
    case ReceiptKind::Contact:
        return u"contact"_s;
    case ReceiptKind::Note:
        return u"note"_s;
    case ReceiptKind::Order:
        return u"order"_s;
    case ReceiptKind::Record:
        return u"record"_s;
    case ReceiptKind::Letter:
        return u"communication"_s;
    case ReceiptKind::History:
        return u"history"_s;
    case ReceiptKind::Complaint:
        return u"complaint"_s;
    case ReceiptKind::Callback:
        return u"callback"_s;
    case ReceiptKind::Escalation:
        return u"escalation"_s;
    case ReceiptKind::Document:
        return u"document"_s;
    case ReceiptKind::Rule:
        return u"rule"_s;
    case ReceiptKind::House:
        return u"house"_s;
    }
    Q_UNREACHABLE();
}

QString countedWords(qint64 count, const QString &one, const QString &several)
{
    return (count == 1 ? one : several).arg(count);
}

QString ageInWords(qint64 days)
{
    constexpr qint64 WEEK = 7;
    constexpr qint64 MONTH = 30;
    constexpr qint64 YEAR = 365;
    if (days >= 2 * YEAR)
        return Words::tr("%1 years ago").arg(days / YEAR);
    if (days >= 2 * MONTH)
        return Words::tr("%1 months ago").arg(days / MONTH);
    if (days >= 2 * WEEK)
        return Words::tr("%1 weeks ago").arg(days / WEEK);
    return days == 0 ? Words::tr("today") : days == 1 ? Words::tr("yesterday") : Words::tr("%1 days ago").arg(days);
}

QString shortened(const QString &text, qsizetype atMost)
{
    QString plain = text.simplified();
    if (plain.size() <= atMost)
        return plain;
    const qsizetype space = plain.lastIndexOf(u' ', atMost - 1);
    return plain.left(space > atMost / 2 ? space : atMost - 1) + u'…';
}

QString inQuotes(const QString &text)
{
    return u'“' + text + u'”';
}

Receipt receiptOf(const FiledRecord &filed)
{
    return { ReceiptKind::Record, filed.record.id.value(), filed.on };
}

Receipt receiptOf(const Order &order)
{
    return { ReceiptKind::Order, order.number, order.ordered };
}

Receipt receiptOf(const FiledLetter &letter, const Matters &matters)
{
    const Communication &own = letter.letter;
    return { ReceiptKind::Letter, own.id.value(),
             own.sending && own.state == State::Sent ? matters.sentOn(letter) : matters.dayOf(own.draftedAt) };
}

Receipt receiptOf(const PastCommunication &past)
{
    QStringList parts { past.date.toString(Qt::ISODate), past.type.value(), past.order };
    parts.removeAll(QString());
    return { ReceiptKind::History, parts.join(u' '), past.date };
}

Receipt receiptOf(const Contact &contact)
{
    return { ReceiptKind::Contact, contact.email.isEmpty() ? contact.name : contact.email, {} };
}

Receipt accountReceipt(const Account &account)
{
    return { ReceiptKind::Account, account.id.value(), {} };
}

Receipt documentReceipt(const RuleSource &source)
{
    if (source.file.isEmpty())
        return { ReceiptKind::Document, u"foundation"_s, {} };
    return { ReceiptKind::Document, source.line > 0 ? u"%1:%2"_s.arg(source.file).arg(source.line) : source.file, {} };
}

std::vector<Receipt> ExceptionMatter::receipts() const
{
    std::vector<Receipt> all;
    all.reserve(lines.size());
    for (const FiledRecord *line : lines)
        all.push_back(receiptOf(*line));
    return all;
}

const Order *Matters::order(const QString &number) const
{
    return m_orders.value(number, nullptr);
}

const FiledLetter *Matters::letter(const CommunicationId &id) const
{
    return m_letters.value(id, nullptr);
}

const FiledRecord *Matters::record(const RecordId &id) const
{
    return m_records.value(id, nullptr);
}

bool Matters::isRecent(const QDate &day, int days) const
{
    return day.isValid() && day <= subject.today && day > subject.today.addDays(-days);
}

QString Matters::day(const QDate &date) const
{
    return writtenDate(date, subject.today);
}

QString Matters::dayWithAge(const QDate &date, ReceiptKind kind) const
{
    const qint64 age = date.daysTo(subject.today);
    return age <= halfLifeOf(kind) ? day(date) : u"%1 (%2)"_s.arg(day(date), ageInWords(age));
}

QString Matters::typeName(const TypeId &type) const
{
    return wording::typeName(type, subject.foundation);
}

bool Matters::hasAnything() const
{
    const AccountFile &file = subject.file;
    const Account &account = file.account;
    return !file.orders.empty() || !file.records.empty() || !file.letters.empty() || !file.callbacks.empty()
        || !file.escalations.empty() || !account.callbacks.empty() || !account.complaints.empty()
        || (account.history && !account.history->empty());
}

std::vector<QDate> Matters::exceptionDays(const TypeId &type) const
{
    std::vector<QDate> days;
    for (const ExceptionMatter &matter : exceptions) {
        if (matter.type == type)
            days.push_back(matter.on);
    }
    for (const PastCommunication &past : subject.file.account.history.value_or(std::vector<PastCommunication>())) {
        if (past.communication == CommunicationKind::Exception && past.type == type && past.date <= subject.today)
            days.push_back(past.date);
    }
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<Receipt> Matters::exceptionReceipts(const TypeId &type, const QDate &since) const
{
    std::vector<Receipt> receipts;
    for (const ExceptionMatter &matter : exceptions) {
        if (matter.type == type && matter.on >= since)
            std::ranges::move(matter.receipts(), std::back_inserter(receipts));
    }
    for (const PastCommunication &past : subject.file.account.history.value_or(std::vector<PastCommunication>())) {
        if (past.communication == CommunicationKind::Exception && past.type == type && past.date >= since
            && past.date <= subject.today)
            receipts.push_back(receiptOf(past));
    }
    return receipts;
}

} // namespace countersign
