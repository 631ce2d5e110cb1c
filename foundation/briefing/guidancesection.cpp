// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"
#include "domain/factnames.h"
#include "gate/wording.h"

#include <algorithm>
#include <map>

// What to talk about, and what to ask. Every point rests on a record that stands on the page.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;
using enum BriefingSection;

constexpr int RECENT_DAYS = 90;
constexpr int RENEWAL_DAYS = 60;
constexpr int SILENT_DAYS = 90;
constexpr int ENDS_SOON_DAYS = 30;
constexpr size_t ORDERS_FOR_A_HABIT = 4;
constexpr size_t MOST_OF_A_KIND = 4;

void addExceptionPoints(const Matters &matters, Statements &page)
{
    size_t told = 0;
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (matter.state != ExceptionMatter::State::Open || matter.order.isEmpty() || told == MOST_OF_A_KIND)
            continue;
        ++told;
        const QString about = matter.lines.front()->record.text(factnames::ORDER).isEmpty()
            ? Words::tr("%1 (%2)", "invoice or service, type").arg(matter.order, matters.typeName(matter.type))
            : Words::tr("order %1 (%2)", "number, type").arg(matter.order, matters.typeName(matter.type));
        page.add(Statements::say(
            TalkingPoints,
            matter.fresh ? Words::tr("Of %1: the new date is %2").arg(about, matters.day(*matter.fresh))
                : lacksNewDate(matter, matters)
                ? Words::tr("Of %1: there is no new date yet; say when they hear from us next").arg(about)
                : Words::tr("Of %1: ask how they want to go on").arg(about),
            matter.receipts()));
    }
}

void addPromisePoints(const Matters &matters, Statements &page)
{
    size_t broken = 0;
    std::vector<Receipt> kept;
    qint64 keptCount = 0;
    for (const Promise &promise : matters.promises) {
        if (!matters.isRecent(promise.saidOn, RECENT_DAYS))
            continue;
        if (promise.outcome == Promise::Outcome::Kept) {
            ++keptCount;
            std::ranges::copy(promise.receipts, std::back_inserter(kept));
        }
        if (!promise.isBroken() || !promise.due || broken++ >= MOST_OF_A_KIND)
            continue;
        page.add(
            Statements::say(TalkingPoints,
                            promise.order.isEmpty()
                                ? Words::tr("We named %1 and did not keep it (%2): say so before they do")
                                      .arg(matters.day(*promise.due), promise.ending)
                                : Words::tr("We named %1 for order %2 and did not keep it (%3): say so before they do")
                                      .arg(matters.day(*promise.due), promise.order, promise.ending),
                            promise.receipts));
    }
    if (keptCount > 0 && broken == 0)
        page.add(Statements::say(TalkingPoints,
                                 countedWords(keptCount, Words::tr("What we promised lately was kept (%1 time)"),
                                              Words::tr("What we promised lately was kept (%1 times)")),
                                 kept));
}

void addHabits(const Matters &matters, Statements &page)
{
    const std::vector<const Order *> orders = ordersByDay(matters);
    if (orders.size() < ORDERS_FOR_A_HABIT)
        return;
    std::vector<qint64> gaps;
    for (size_t i = 1; i < orders.size(); ++i)
        gaps.push_back(orders[i - 1]->ordered->daysTo(*orders[i]->ordered));
    std::ranges::sort(gaps);
    const qint64 usual = gaps[gaps.size() / 2];
    const qint64 since = orders.back()->ordered->daysTo(matters.subject.today);
    if (usual > 0 && since > 2 * usual)
        page.add(Statements::say(
            TalkingPoints,
            Words::tr("They ordered about every %1 days and last %2 days ago: ask what changed").arg(usual).arg(since),
            receiptsOf(orders)));
    std::map<QString, std::vector<const Order *>> byProduct;
    for (const Order *order : orders) {
        for (const OrderLine &line : order->lines) {
            std::vector<const Order *> &of = byProduct[line.product];
            if (!line.product.isEmpty() && (of.empty() || of.back() != order))
                of.push_back(order);
        }
    }
    const auto most = std::max_element(byProduct.begin(), byProduct.end(),
                                       [](const auto &a, const auto &b) { return a.second.size() < b.second.size(); });
    if (most != byProduct.end() && most->second.size() >= 3)
        page.add(Statements::say(TalkingPoints,
                                 Words::tr("Among what they order most is %1: in %2 of %3 orders")
                                     .arg(most->first)
                                     .arg(most->second.size())
                                     .arg(orders.size()),
                                 receiptsOf(most->second)));
}

void addRenewalPoint(const Matters &matters, Statements &page)
{
    const Account &account = matters.subject.file.account;
    if (!account.renewalDate)
        return;
    const qint64 left = matters.subject.today.daysTo(*account.renewalDate);
    if (left >= 0 && left <= RENEWAL_DAYS)
        page.add(Statements::say(TalkingPoints,
                                 Words::tr("The contract renews on %1, in %2: ask what it depends on")
                                     .arg(matters.day(*account.renewalDate), wording::days(left)),
                                 { accountReceipt(account) }));
}

/// What the vocabulary lets us offer for what is open.
void addOffers(const Matters &matters, Statements &page)
{
    std::vector<TypeId> told;
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (matter.state != ExceptionMatter::State::Open || std::ranges::find(told, matter.type) != told.end())
            continue;
        told.push_back(matter.type);
        const auto rows = matters.subject.foundation.vocabulary.find(matter.type.value());
        if (rows == matters.subject.foundation.vocabulary.end())
            continue;
        for (const VocabularyRow &row : rows->second) {
            const bool isForTier = row.tiers.empty() || std::ranges::find(row.tiers, matters.tier) != row.tiers.end();
            if (row.part.compare(u"Recovery offer"_s, Qt::CaseInsensitive) != 0 || !isForTier)
                continue;
            page.add(Statements::note(TalkingPoints,
                                      Words::tr("For a %1 the documents allow this offer: %2")
                                          .arg(matters.typeName(matter.type), inQuotes(row.text.simplified())),
                                      { documentReceipt(row.source), matter.receipts().front() }));
            break;
        }
    }
}

} // namespace

void addTalkingPoints(const Matters &matters, CallPurpose purpose, Statements &page)
{
    const Account &account = matters.subject.file.account;
    for (const ComplaintMatter &matter : matters.complaints) {
        if (matter.state == ComplaintMatter::State::Unanswered)
            page.add(Statements::say(
                TalkingPoints,
                Words::tr("Their complaint of %1 has no answer: begin with it, and say what happens next")
                    .arg(matters.day(matter.on)),
                matter.receipts));
    }
    for (size_t i = 0; i < account.notes.size(); ++i) {
        const AccountNote &note = account.notes[i];
        if (note.isInForce(matters.subject.today))
            page.add(Statements::note(TalkingPoints, Words::tr("Mind the note: %1").arg(note.text.simplified()),
                                      { { ReceiptKind::Note, QString::number(i + 1), {} } }));
    }
    if (purpose == CallPurpose::FirstCall && !account.contacts.empty())
        page.add(Statements::say(TalkingPoints,
                                 Words::tr("Say who we are and ask how they like to be told of trouble: by letter or "
                                           "by telephone"),
                                 { receiptOf(account.contacts.front()) }));
    if (purpose == CallPurpose::Renewal)
        addRenewalPoint(matters, page);
    if (purpose == CallPurpose::Opportunity)
        addHabits(matters, page);
    addPromisePoints(matters, page);
    addExceptionPoints(matters, page);
    for (const LateOrder &late : matters.late) {
        const bool isTold = std::ranges::any_of(matters.exceptions, [&](const ExceptionMatter &matter) {
            return matter.order == late.order->number && matter.state == ExceptionMatter::State::Open;
        });
        if (!late.isShipped && !isTold)
            page.add(
                Statements::say(TalkingPoints,
                                Words::tr("Order %1 is overdue since %2 and we wrote nothing of it: have an answer "
                                          "ready")
                                    .arg(late.order->number, matters.day(*late.order->required)),
                                { receiptOf(*late.order) }));
    }
    if (purpose != CallPurpose::Renewal)
        addRenewalPoint(matters, page);
    if (purpose != CallPurpose::Opportunity)
        addHabits(matters, page);
    addOffers(matters, page);
}

void addQuestions(const Matters &matters, Statements &page)
{
    const Account &account = matters.subject.file.account;
    const auto ask = [&](const QString &text, std::vector<Receipt> receipts) {
        page.add(Statements::say(Questions, text, std::move(receipts)));
    };
    const auto askInside = [&](const QString &text, std::vector<Receipt> receipts) {
        page.add(Statements::note(Questions, text, std::move(receipts)));
    };
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (matter.state == ExceptionMatter::State::Unclear && !matter.order.isEmpty())
            ask(Words::tr("How did the %1 of %2 end (%3)? The record does not say")
                    .arg(matters.typeName(matter.type), matters.dayWithAge(matter.on, ReceiptKind::Record),
                         matter.order),
                matter.receipts());
        else if (lacksNewDate(matter, matters))
            askInside(
                Words::tr("Ask our own people before the call: when will order %1 be complete?").arg(matter.order),
                matter.receipts());
    }
    for (const Promise &promise : matters.promises) {
        if (promise.outcome == Promise::Outcome::NotRecorded && promise.due)
            ask(promise.order.isEmpty() ? Words::tr("Did what we announced for %1 arrive? The record does not say")
                                              .arg(matters.day(*promise.due))
                                        : Words::tr("Did order %1 arrive as announced for %2? The record does not say")
                                              .arg(promise.order, matters.day(*promise.due)),
                promise.receipts);
    }
    for (const ComplaintMatter &matter : matters.complaints) {
        if (matter.state == ComplaintMatter::State::NotRecorded)
            ask(Words::tr("Was the complaint of %1 settled to their liking? The record does not say")
                    .arg(matters.dayWithAge(matter.on, ReceiptKind::Complaint)),
                matter.receipts);
    }
    const std::vector<const Order *> orders = ordersByDay(matters);
    if (!orders.empty() && orders.back()->ordered->daysTo(matters.subject.today) > SILENT_DAYS)
        ask(Words::tr("The last order is of %1: what do they need now, and where do they buy it?")
                .arg(matters.dayWithAge(*orders.back()->ordered, ReceiptKind::Order)),
            { receiptOf(*orders.back()) });
    if (account.contacts.empty())
        ask(Words::tr("Whom do we write to? No contact is on record"), { accountReceipt(account) });
    else if (account.contacts.size() == 1)
        ask(Words::tr("Who stands in for %1? One contact is on record")
                .arg(account.contacts.front().name.isEmpty() ? account.contacts.front().email
                                                             : account.contacts.front().name),
            { receiptOf(account.contacts.front()) });
    for (size_t i = 0; i < account.notes.size(); ++i) {
        const AccountNote &note = account.notes[i];
        const bool endsSoon = note.expires && note.isInForce(matters.subject.today)
            && matters.subject.today.daysTo(*note.expires) <= ENDS_SOON_DAYS;
        if (endsSoon)
            askInside(Words::tr("Does this still hold? The note ends on %1: %2")
                          .arg(matters.day(*note.expires), inQuotes(shortened(note.text, 60))),
                      { { ReceiptKind::Note, QString::number(i + 1), {} } });
    }
    if (!account.renewalDate)
        askInside(Words::tr("When does the contract renew? The accounts file has no date"),
                  { accountReceipt(account) });
    if (!account.history && matters.sent.empty())
        askInside(Words::tr("What was written before is not known here"), { accountReceipt(account) });
}

} // namespace countersign
