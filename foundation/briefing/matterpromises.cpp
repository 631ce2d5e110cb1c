// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/matters.h"
#include "domain/factnames.h"
#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>

// What letters said we would do, and what later records tell of it.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;

constexpr int DAYS_OF_PROMISES = 180; ///< what was said before is history
constexpr int QUOTE_AT_MOST = 160;

/// Whether the text names the day as letters write it: "1 December", "December 1", "2026-12-01".
bool namesDay(const QString &text, const QDate &day)
{
    const QString month = QLocale::c().monthName(day.month());
    const QString number = QString::number(day.day());
    const QRegularExpression written(
        u"\\b(%1(st|nd|rd|th)?( of)? %2|%2 %1(st|nd|rd|th)?|%3)\\b"_s.arg(number, month, day.toString(Qt::ISODate)),
        QRegularExpression::CaseInsensitiveOption);
    return written.match(text).hasMatch();
}

/// The sentence of the body that names the day and, where there are several, the order.
QString sentenceWith(const QString &body, const QDate &day, const QString &order)
{
    QString first;
    for (const Span &span : sentences(body)) {
        QString sentence = body.mid(span.start, span.length).simplified();
        if (!namesDay(sentence, day))
            continue;
        if (sentence.contains(order))
            return sentence;
        if (first.isEmpty())
            first = sentence;
    }
    return first;
}

const QRegularExpression &announcing()
{
    static const QRegularExpression WE_WILL(u"\\b(I|we)(’ll|'ll| will| shall)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return WE_WILL;
}

const QRegularExpression &announcingWord()
{
    static const QRegularExpression WILL_WRITE(
        u"\\b(I|we)(’ll|'ll| will| shall)\\b.*\\b(write|call|ring|phone|contact|inform|update|tell|confirm|"
        "let you know|come back|get back|be in touch)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return WILL_WRITE;
}

bool hasOrder(const FiledLetter &letter, const QString &order)
{
    return letter.letter.orders.split(u"; "_s).contains(order);
}

QString lateBy(qint64 days)
{
    return countedWords(days, Words::tr("%1 day late"), Words::tr("%1 days late"));
}

} // namespace

void Matters::findPromises()
{
    for (const FiledLetter *letter : sent) {
        if (!isRecent(sentOn(*letter), DAYS_OF_PROMISES))
            continue;
        for (const FiledRecord *filed : m_recordsOf.value(letter->letter.id)) {
            addDated(*letter, *filed);
            addAwaited(*letter, *filed);
        }
        addUndated(*letter);
    }
    std::ranges::stable_sort(promises, std::ranges::greater(), &Promise::saidOn);
}

/// The new date of a record, where the letter states it.
void Matters::addDated(const FiledLetter &letter, const FiledRecord &filed)
{
    const auto *due = filed.record.value<QDate>(factnames::NEW_DATE);
    if (!due || !due->isValid())
        return;
    const auto &facts = letter.letter.verdict.facts;
    const bool isStated
        = namesDay(letter.body, *due) || std::ranges::any_of(facts, [&](const FactStanding &standing) {
              return standing.stated && standing.fact == factnames::NEW_DATE && standing.value == plainValue(*due);
          });
    if (!isStated)
        return;
    Promise promise;
    promise.saidOn = sentOn(letter);
    promise.due = *due;
    promise.order = filed.record.text(factnames::ORDER);
    const bool isKnown = std::ranges::any_of(promises, [&](const Promise &other) {
        return other.receipts.front().id == letter.letter.id.value() && other.order == promise.order
            && other.due == promise.due;
    });
    if (isKnown)
        return; // another line of the same order
    const QString sentence = sentenceWith(letter.body, *due, promise.order);
    const QString product = filed.record.text(factnames::PRODUCT);
    const QString of = promise.order.isEmpty() ? typeName(filed.record.type) : Words::tr("order %1").arg(promise.order);
    promise.words = !sentence.isEmpty() ? inQuotes(shortened(sentence, QUOTE_AT_MOST))
        : product.isEmpty()             ? Words::tr("new date %1").arg(day(*due))
                                        : Words::tr("%1 by %2").arg(product, day(*due));
    promise.words = Words::tr("%1: %2", "order, what was promised").arg(of, promise.words);
    promise.receipts = { receiptOf(letter, *this), receiptOf(filed) };
    judge(promise, filed);
    promises.push_back(std::move(promise));
}

void Matters::judge(Promise &promise, const FiledRecord &filed) const
{
    using enum Promise::Outcome;
    const QDate due = *promise.due;
    const auto arrived = [&](const QDate &on, const QString &what, const Receipt &receipt) {
        promise.receipts.push_back(receipt);
        promise.outcome = on <= due ? Kept : Late;
        promise.ending = on <= due ? what.arg(day(on)) : what.arg(day(on)) + u", "_s + lateBy(due.daysTo(on));
    };
    const Order *known = order(promise.order);
    // What was shipped before the letter was written is not what the letter promised.
    if (known && known->shipped && *known->shipped >= promise.saidOn && *known->shipped <= subject.today)
        return arrived(*known->shipped, Words::tr("shipped on %1"), receiptOf(*known));
    const FiledRecord *later = nullptr;
    for (const FiledRecord *about : m_recordsAbout.value(promise.order)) {
        const FiledRecord &other = *about;
        if (other.on < filed.on || other.record.id == filed.record.id || other.on > subject.today)
            continue;
        if (const auto *delivered = other.record.value<QDate>(factnames::DELIVERED_DATE);
            delivered && *delivered >= promise.saidOn)
            return arrived(*delivered, Words::tr("delivered on %1"), receiptOf(other));
        if (const auto *shipped = other.record.value<QDate>(factnames::SHIPPED_DATE);
            shipped && *shipped >= promise.saidOn)
            return arrived(*shipped, Words::tr("shipped on %1"), receiptOf(other));
        const bool isSameLine = other.record.communication == CommunicationKind::Exception
            && other.record.text(factnames::PRODUCT) == filed.record.text(factnames::PRODUCT);
        const auto *fresh = other.record.value<QDate>(factnames::NEW_DATE);
        if (isSameLine && other.on > filed.on && fresh && *fresh != due)
            later = &other;
    }
    if (later) {
        const QDate moved = *later->record.value<QDate>(factnames::NEW_DATE);
        promise.receipts.push_back(receiptOf(*later));
        promise.outcome = moved > due ? Moved : Due;
        promise.ending = moved > due ? Words::tr("moved to %1 by the report of %2").arg(day(moved), day(later->on))
                                     : Words::tr("brought forward to %1").arg(day(moved));
        return;
    }
    if (due >= subject.today) {
        promise.outcome = Due;
        const qint64 left = subject.today.daysTo(due);
        promise.ending = left == 0 ? Words::tr("due today")
                                   : countedWords(left, Words::tr("due in %1 day"), Words::tr("due in %1 days"));
        return;
    }
    if (known && !known->shipped) {
        promise.receipts.push_back(receiptOf(*known));
        promise.outcome = Overdue;
        promise.ending = Words::tr("not shipped, %1")
                             .arg(countedWords(due.daysTo(subject.today), Words::tr("%1 day overdue"),
                                               Words::tr("%1 days overdue")));
        return;
    }
    promise.outcome = NotRecorded;
    promise.ending = Words::tr("the record does not say whether it was kept");
}

/// The day by which an answer was named, and that of an appointment, where the letter states it.
void Matters::addAwaited(const FiledLetter &letter, const FiledRecord &filed)
{
    using enum Promise::Outcome;
    for (const QStringView fact : { factnames::DUE_AT, factnames::APPOINTMENT_AT }) {
        const auto *moment = filed.record.value<Moment>(fact);
        const auto *date = filed.record.value<QDate>(fact);
        const QDate due = moment ? moment->date : date ? *date : QDate();
        if (!due.isValid() || !namesDay(letter.body, due))
            continue;
        Promise promise;
        promise.saidOn = sentOn(letter);
        promise.due = due;
        promise.order = filed.record.text(factnames::ORDER);
        promise.words = inQuotes(shortened(sentenceWith(letter.body, due, promise.order), QUOTE_AT_MOST));
        promise.receipts = { receiptOf(letter, *this), receiptOf(filed) };
        // Newest first: the last one that fits is the first after it.
        const FiledLetter *answer = nullptr;
        for (const FiledLetter *other : sent) {
            if (other->letter.sending->since <= letter.letter.sending->since)
                break;
            if (promise.order.isEmpty() || hasOrder(*other, promise.order))
                answer = other;
        }
        const bool isAnswer = fact == factnames::DUE_AT;
        if (isAnswer && answer) {
            const QDate on = sentOn(*answer);
            promise.receipts.push_back(receiptOf(*answer, *this));
            promise.outcome = on <= due ? Kept : Late;
            promise.ending = Words::tr("we wrote on %1").arg(day(on));
            if (on > due)
                promise.ending += u", "_s + lateBy(due.daysTo(on));
        } else if (due >= subject.today) {
            const qint64 left = subject.today.daysTo(due);
            promise.outcome = Due;
            promise.ending = left == 0 ? Words::tr("due today")
                                       : countedWords(left, Words::tr("due in %1 day"), Words::tr("due in %1 days"));
        } else if (isAnswer) {
            promise.outcome = Overdue;
            promise.ending = Words::tr("not written since, %1")
                                 .arg(countedWords(due.daysTo(subject.today), Words::tr("%1 day overdue"),
                                                   Words::tr("%1 days overdue")));
        } else {
            promise.outcome = NotRecorded;
            promise.ending = Words::tr("the record does not say whether it was kept");
        }
        promises.push_back(std::move(promise));
    }
}

/// The first letter about one of the orders after that day that a file tells of.
std::optional<PastCommunication> Matters::toldOf(const QStringList &orders, const QDate &after) const
{
    std::optional<PastCommunication> first;
    for (const PastCommunication &past : subject.file.account.history.value_or(std::vector<PastCommunication>())) {
        const QStringList about = past.order.split(u"; "_s, Qt::SkipEmptyParts);
        const bool isAboutOne
            = std::ranges::any_of(orders, [&](const QString &order) { return about.contains(order); });
        if (isAboutOne && past.date > after && past.date <= subject.today && (!first || past.date < first->date))
            first = past;
    }
    return first;
}

/// "I will write to you as soon as I have a date": kept by a later letter about the same.
void Matters::addUndated(const FiledLetter &letter)
{
    using enum Promise::Outcome;
    const QDate said = sentOn(letter);
    const QStringList orders = letter.letter.orders.split(u"; "_s, Qt::SkipEmptyParts);
    for (const Span &span : sentences(letter.body)) {
        const QString sentence = letter.body.mid(span.start, span.length).simplified();
        if (!announcing().match(sentence).hasMatch())
            continue;
        const bool isDated = std::ranges::any_of(m_recordsOf.value(letter.letter.id), [&](const FiledRecord *filed) {
            const auto *due = filed->record.value<QDate>(factnames::NEW_DATE);
            const auto *answer = filed->record.value<Moment>(factnames::DUE_AT);
            return (due && namesDay(sentence, *due)) || (answer && namesDay(sentence, answer->date));
        });
        if (isDated)
            continue; // told with its date
        Promise promise;
        promise.saidOn = said;
        promise.order = orders.size() == 1 ? orders.front() : QString();
        promise.words = inQuotes(shortened(sentence, QUOTE_AT_MOST));
        if (!orders.isEmpty())
            promise.words = Words::tr("%1: %2", "order, what was promised")
                                .arg(orders.size() == 1 ? Words::tr("order %1").arg(orders.front())
                                                        : Words::tr("orders %1").arg(orders.join(u", "_s)),
                                     promise.words);
        promise.receipts = { receiptOf(letter, *this) };
        const auto after = std::ranges::find_if(sent, [&](const FiledLetter *other) {
            return other->letter.sending->since > letter.letter.sending->since
                && std::ranges::any_of(orders, [&](const QString &order) { return hasOrder(*other, order); });
        });
        if (!announcingWord().match(sentence).hasMatch()) {
            promise.outcome = NotRecorded;
            promise.ending = Words::tr("the record does not say whether it was done");
        } else if (after != sent.end()) {
            promise.receipts.push_back(receiptOf(**after, *this));
            promise.outcome = Kept;
            promise.ending = Words::tr("we wrote on %1").arg(day(sentOn(**after)));
        } else if (const auto told = toldOf(orders, said)) {
            promise.receipts.push_back(receiptOf(*told));
            promise.outcome = Kept;
            promise.ending = Words::tr("we wrote on %1").arg(day(told->date));
        } else {
            promise.outcome = Waiting;
            promise.ending = Words::tr("not written since");
        }
        promises.push_back(std::move(promise));
    }
}

} // namespace countersign
