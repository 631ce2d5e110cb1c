// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/matters.h"

#include "domain/factnames.h"
#include "gate/gate.h"

#include <algorithm>

// What the records come to: exceptions and how they ended, late orders.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;

/// For so long an exception without a word of its end is taken for open; after that it is asked about.
constexpr int OPEN_FOR_DAYS = 60;
/// An order that was due and is not shipped is asked about rather than called late after so many days.
constexpr int LATE_FOR_DAYS = 120;

std::optional<QDate> dateOf(const Record &record, QStringView fact)
{
    if (const auto *day = record.value<QDate>(fact); day && day->isValid())
        return *day;
    if (const auto *moment = record.value<Moment>(fact); moment && moment->date.isValid())
        return moment->date;
    return {};
}

/// What an exception is about, where it is not about an order.
QString matterOf(const Record &record)
{
    for (const QStringView fact : { factnames::ORDER, factnames::INVOICE, factnames::SERVICE }) {
        if (QString text = record.text(fact); !text.isEmpty())
            return text;
    }
    return {};
}

bool isFinishedSending(State state)
{
    return state == State::Sent || state == State::Dropped;
}

} // namespace

Matters::Matters(const BriefingSubject &of)
    : subject(of)
    , tier(tierOf(of.file.account, of.foundation))
{
    for (const Order &order : subject.file.orders) {
        m_orders.insert(order.number, &order);
        own.count(order);
    }
    for (const FiledLetter &letter : subject.file.letters) {
        m_letters.insert(letter.letter.id, &letter);
        if (letter.letter.state == State::Sent && letter.letter.sending)
            sent.push_back(&letter);
        else if (!isFinishedSending(letter.letter.state))
            unsent.push_back(&letter);
    }
    std::ranges::stable_sort(sent, std::ranges::greater(),
                             [](const FiledLetter *letter) { return letter->letter.sending->since; });
    for (const FiledRecord &filed : subject.file.records) {
        m_records.insert(filed.record.id, &filed);
        if (!filed.letter.isNull())
            m_recordsOf[filed.letter].push_back(&filed);
        if (const QString order = filed.record.text(factnames::ORDER); !order.isEmpty())
            m_recordsAbout[order].push_back(&filed);
    }
    findExceptions();
    findPromises();
    findVoices();
    findLate();
}

void Matters::findExceptions()
{
    for (const FiledRecord &filed : subject.file.records) {
        if (filed.record.communication != CommunicationKind::Exception || !filed.overtakenBy.isNull()
            || filed.on > subject.today)
            continue;
        ExceptionMatter fresh;
        fresh.order = matterOf(filed.record);
        fresh.type = filed.record.type;
        fresh.promised = dateOf(filed.record, factnames::PROMISED_DATE);
        fresh.fresh = dateOf(filed.record, factnames::NEW_DATE);
        fresh.on = filed.on;
        const auto same = std::ranges::find_if(exceptions, [&](const ExceptionMatter &other) {
            return !fresh.order.isEmpty() && other.order == fresh.order && other.type == fresh.type
                && other.promised == fresh.promised && other.fresh == fresh.fresh && other.on == fresh.on;
        });
        ExceptionMatter &matter = same == exceptions.end() ? exceptions.emplace_back(std::move(fresh)) : *same;
        matter.lines.push_back(&filed);
    }
    for (ExceptionMatter &matter : exceptions)
        endException(matter);
    std::ranges::stable_sort(exceptions, std::ranges::greater(), &ExceptionMatter::on);
}

void Matters::endException(ExceptionMatter &matter) const
{
    const auto end = [&](const QString &words, const Receipt &receipt) {
        matter.state = ExceptionMatter::State::Ended;
        matter.ending = words;
        matter.endedBy = { receipt };
    };
    for (const FiledRecord *line : matter.lines) {
        if (const auto restored = dateOf(line->record, factnames::RESTORED_AT); restored && *restored <= subject.today)
            return end(Words::tr("restored on %1").arg(day(*restored)), receiptOf(*line));
    }
    const Order *known = order(matter.order);
    if (known && known->shipped && *known->shipped >= matter.on && *known->shipped <= subject.today)
        return end(Words::tr("shipped on %1").arg(day(*known->shipped)), receiptOf(*known));
    for (const FiledRecord *filed : m_recordsAbout.value(matter.order)) {
        if (filed->record.communication != CommunicationKind::Status || filed->on < matter.on)
            continue;
        if (const auto delivered = dateOf(filed->record, factnames::DELIVERED_DATE))
            return end(Words::tr("delivered on %1").arg(day(*delivered)), receiptOf(*filed));
        if (const auto shipped = dateOf(filed->record, factnames::SHIPPED_DATE))
            return end(Words::tr("shipped on %1").arg(day(*shipped)), receiptOf(*filed));
    }
    const bool isKnownToWait = known && !known->shipped;
    const bool isYoung = isRecent(matter.on, OPEN_FOR_DAYS);
    const bool hasTimeLeft = (matter.fresh && *matter.fresh >= subject.today)
        || (!matter.fresh && matter.promised && *matter.promised >= subject.today);
    if (!isYoung && !hasTimeLeft && !(isKnownToWait && isRecent(matter.on, LATE_FOR_DAYS)))
        matter.state = ExceptionMatter::State::Unclear;
}

void Matters::findLate()
{
    for (const Order &order : subject.file.orders) {
        if (!order.required)
            continue;
        if (order.shipped) {
            if (*order.shipped > *order.required)
                late.push_back({ &order, order.required->daysTo(*order.shipped), true });
        } else if (*order.required < subject.today) {
            late.push_back({ &order, order.required->daysTo(subject.today), false });
        }
    }
    std::ranges::stable_sort(late, std::ranges::greater(), [](const LateOrder &one) { return *one.order->required; });
}

std::vector<const Order *> ordersByDay(const Matters &matters)
{
    std::vector<const Order *> orders;
    for (const Order &order : matters.subject.file.orders) {
        if (order.ordered && *order.ordered <= matters.subject.today)
            orders.push_back(&order);
    }
    std::ranges::stable_sort(orders, {}, [](const Order *order) { return *order->ordered; });
    return orders;
}

std::vector<Receipt> receiptsOf(const std::vector<const Order *> &orders)
{
    std::vector<Receipt> receipts;
    receipts.reserve(orders.size());
    for (const Order *order : orders)
        receipts.push_back(receiptOf(*order));
    return receipts;
}

} // namespace countersign
