// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"
#include "domain/factnames.h"
#include "gate/wording.h"

#include <algorithm>
#include <map>
#include <set>

// Numbers and patterns: only what the records hold is counted, and what they lack is said.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;
using enum BriefingSection;

constexpr int MONTHS = 12;
constexpr int ORDERS_FOR_A_SHARE = 5; ///< fewer are no share
constexpr int DAYS_OF_PATTERNS = 180;
constexpr size_t PATTERN_FROM = 2;
constexpr int REPEAT_DAYS = 28;
constexpr size_t REPEAT_FROM = 3;

QString percent(double share)
{
    return QString::number(qRound(share * 100)) + u"\u00a0%"_s;
}

/// The last day of what the numbers are about, and everything before it.
QDate firstOfMonths(const QDate &today)
{
    return QDate(today.year(), today.month(), 1).addMonths(1 - MONTHS);
}

struct DatedReceipt {
    QDate on;
    Receipt receipt;
};

/// Each exception of the last months: a line of the same order, type and day is one.
std::vector<DatedReceipt> exceptionsSince(const QDate &since, const Matters &matters)
{
    std::vector<DatedReceipt> found;
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (matter.on >= since)
            found.push_back({ matter.on, receiptOf(*matter.lines.front()) });
    }
    for (const PastCommunication &past :
         matters.subject.file.account.history.value_or(std::vector<PastCommunication>())) {
        if (past.communication == CommunicationKind::Exception && past.date >= since
            && past.date <= matters.subject.today)
            found.push_back({ past.date, receiptOf(past) });
    }
    return found;
}

std::optional<Money> sumOf(const std::vector<const Order *> &orders)
{
    std::optional<Money> sum;
    for (const Order *order : orders) {
        if (!order->total)
            return {};
        if (sum && sum->currency != order->total->currency)
            return {};
        sum = Money { (sum ? sum->minor : 0) + order->total->minor, order->total->currency };
    }
    return sum;
}

void addOrders(const Matters &matters, Statements &page)
{
    const Account &account = matters.subject.file.account;
    const std::vector<const Order *> dated = ordersByDay(matters);
    if (dated.empty()) {
        page.add(Statements::note(Numbers,
                                  matters.subject.file.orders.empty()
                                      ? Words::tr("No order is on record: nothing can be said of values or deliveries")
                                      : Words::tr("The orders on record have no dates"),
                                  { accountReceipt(account) }));
        return;
    }
    const QDate last = *dated.back()->ordered;
    page.add(Statements::say(
        Numbers,
        dated.size() == 1
            ? Words::tr("1 order on record, of %1").arg(matters.dayWithAge(last, ReceiptKind::Order))
            : Words::tr("%1 orders on record since %2, the last on %3")
                  .arg(dated.size())
                  .arg(matters.day(*dated.front()->ordered), matters.dayWithAge(last, ReceiptKind::Order)),
        receiptsOf(dated)));
    std::map<int, std::vector<const Order *>> byYear;
    for (const Order *order : dated)
        byYear[order->ordered->year()].push_back(order);
    // The newest two years, the newer first.
    int shown = 0;
    for (auto year = byYear.rbegin(); year != byYear.rend() && shown < 2; ++year, ++shown) {
        const auto sum = sumOf(year->second);
        const QString count
            = countedWords(static_cast<qint64>(year->second.size()), Words::tr("%1 order"), Words::tr("%1 orders"));
        const QString when = year->first == matters.subject.today.year()
            ? Words::tr("%1 so far", "year").arg(year->first)
            : QString::number(year->first);
        if (sum)
            page.add(Statements::say(Numbers,
                                     Words::tr("Ordered in %1: %2 in %3", "year, amount, so many orders")
                                         .arg(when, writtenAmount(*sum), count),
                                     receiptsOf(year->second)));
        else
            page.add(Statements::note(Numbers,
                                      Words::tr("Ordered in %1: %2, whose values the record lacks").arg(when, count),
                                      receiptsOf(year->second)));
    }
}

void addPunctuality(const Matters &matters, Statements &page)
{
    const Punctuality &own = matters.own;
    std::vector<const Order *> counted;
    for (const Order &order : matters.subject.file.orders) {
        if (order.required && order.shipped)
            counted.push_back(&order);
    }
    if (counted.empty()) {
        if (!matters.subject.file.orders.empty())
            page.add(Statements::note(Numbers, Words::tr("No order tells both when it was due and when it was shipped"),
                                      { accountReceipt(matters.subject.file.account) }));
        return;
    }
    Statement statement
        = Statements::say(Numbers,
                          own.late == 0 ? Words::tr("Shipped late: none of %1").arg(own.all())
                                        : Words::tr("Shipped late: %1 of %2").arg(own.late).arg(own.all()),
                          receiptsOf(counted));
    statement.standing = own.late == 0 ? MatterStanding::Good : MatterStanding::Plain;
    page.add(std::move(statement));
    const Punctuality &house = matters.subject.house;
    if (own.all() >= ORDERS_FOR_A_SHARE && house.all() > own.all())
        page.add(Statements::note(Numbers,
                                  Words::tr("On time: %1 of this account’s orders, %2 of all accounts’")
                                      .arg(percent(own.share()), percent(house.share())),
                                  { { ReceiptKind::House, u"on-time"_s, {} } }));
    else if (own.all() < ORDERS_FOR_A_SHARE)
        page.add(Statements::note(
            Numbers, Words::tr("Too few shipped orders (%1) to compare with the house’s share on time").arg(own.all()),
            receiptsOf(counted)));
    for (const LateOrder &late : matters.late) {
        if (!late.isShipped || !matters.isRecent(*late.order->shipped, DAYS_OF_PATTERNS))
            continue;
        Statement one = Statements::say(
            Said,
            Words::tr("Order %1 was due on %2")
                .arg(late.order->number, matters.dayWithAge(*late.order->required, ReceiptKind::Order)),
            { receiptOf(*late.order) });
        one.standing = MatterStanding::Bad;
        one.outcome = Words::tr("shipped on %1, %2")
                          .arg(matters.day(*late.order->shipped),
                               countedWords(late.days, Words::tr("%1 day late"), Words::tr("%1 days late")));
        page.add(std::move(one));
    }
}

/// What came more than once: by its name, the days and the records.
struct Repeated {
    std::set<QString> matters; ///< orders, or days where there is no order
    std::vector<Receipt> receipts;
};

template <class NameOf>
void addRepeated(const Matters &matters, Statements &page, const QString &sentence, const NameOf &nameOf)
{
    std::map<QString, Repeated> all;
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (!matters.isRecent(matter.on, DAYS_OF_PATTERNS))
            continue;
        for (const FiledRecord *line : matter.lines) {
            const QString name = nameOf(line->record).simplified();
            if (name.isEmpty())
                continue;
            Repeated &repeated = all[name];
            repeated.matters.insert(matter.order.isEmpty() ? matter.on.toString(Qt::ISODate) : matter.order);
            repeated.receipts.push_back(receiptOf(*line));
        }
    }
    std::vector<std::pair<QString, Repeated>> ranked(all.begin(), all.end());
    std::ranges::stable_sort(
        ranked, [](const auto &a, const auto &b) { return a.second.matters.size() > b.second.matters.size(); });
    for (const auto &[name, repeated] : ranked) {
        if (repeated.matters.size() < PATTERN_FROM)
            break;
        const QStringList which(repeated.matters.begin(), repeated.matters.end());
        Statement statement = Statements::note(
            Patterns, sentence.arg(name, QString::number(repeated.matters.size()), wording::listed(which)),
            repeated.receipts);
        statement.standing = MatterStanding::Doubtful;
        page.add(std::move(statement));
    }
}

void addLatePatterns(const Matters &matters, Statements &page)
{
    std::map<QString, std::vector<const Order *>> byCarrier;
    std::map<QString, int> carried;
    for (const Order &order : matters.subject.file.orders) {
        if (!order.carrier.isEmpty() && order.shipped)
            ++carried[order.carrier];
    }
    for (const LateOrder &late : matters.late) {
        if (late.isShipped && !late.order->carrier.isEmpty())
            byCarrier[late.order->carrier].push_back(late.order);
    }
    for (const auto &[carrier, orders] : byCarrier) {
        if (orders.size() < PATTERN_FROM)
            continue;
        page.add(Statements::note(Patterns,
                                  Words::tr("%1 of %2 late orders went with %3, which carried %4 in all")
                                      .arg(orders.size())
                                      .arg(std::ranges::count(matters.late, true, &LateOrder::isShipped))
                                      .arg(carrier)
                                      .arg(carried[carrier]),
                                  receiptsOf(orders)));
    }
}

} // namespace

std::vector<MonthCount> exceptionsByMonth(const Matters &matters)
{
    const QDate since = firstOfMonths(matters.subject.today);
    std::vector<MonthCount> months;
    for (int i = 0; i < MONTHS; ++i) {
        const QDate month = since.addMonths(i);
        months.push_back({ month.year(), month.month(), 0 });
    }
    for (const DatedReceipt &each : exceptionsSince(since, matters)) {
        const int place = (each.on.year() - since.year()) * MONTHS + each.on.month() - since.month();
        if (place >= 0 && place < MONTHS)
            ++months[static_cast<size_t>(place)].exceptions;
    }
    return months;
}

void addNumbers(const Matters &matters, Statements &page)
{
    const Account &account = matters.subject.file.account;
    page.add(Statements::note(Numbers,
                              account.annualRevenue
                                  ? Words::tr("Revenue of a year: %1").arg(writtenAmount(*account.annualRevenue))
                                  : Words::tr("The accounts file has no revenue of this account"),
                              { accountReceipt(account) }));
    addOrders(matters, page);
    const auto found = exceptionsSince(firstOfMonths(matters.subject.today), matters);
    std::vector<Receipt> receipts;
    receipts.reserve(found.size());
    for (const DatedReceipt &each : found)
        receipts.push_back(each.receipt);
    if (receipts.empty())
        page.add(
            Statements::say(Numbers, Words::tr("No exception is on record in 12 months"), { accountReceipt(account) }));
    else
        page.add(
            Statements::say(Numbers,
                            countedWords(static_cast<qint64>(receipts.size()), Words::tr("%1 exception in 12 months"),
                                         Words::tr("%1 exceptions in 12 months")),
                            receipts));
    addPunctuality(matters, page);
}

void addPatterns(const Matters &matters, Statements &page)
{
    if (const TypeId type = repeatedType(matters); !type.isNull()) {
        const QDate since = matters.subject.today.addDays(1 - REPEAT_DAYS);
        std::vector<QDate> days = matters.exceptionDays(type);
        std::erase_if(days, [&](const QDate &day) { return day < since; });
        Statement statement = Statements::note(Patterns,
                                               Words::tr("%1 %2 since %3: perhaps a conversation is due, not a notice")
                                                   .arg(wording::ordinal(static_cast<int>(days.size())),
                                                        matters.typeName(type), matters.day(days.front())),
                                               matters.exceptionReceipts(type, since));
        if (!statement.text.isEmpty())
            statement.text[0] = statement.text[0].toUpper();
        statement.standing = MatterStanding::Bad;
        page.add(std::move(statement));
    }
    addRepeated(matters, page, Words::tr("Same product, %1: %2 orders in six months, %3"),
                [](const Record &record) { return record.text(factnames::PRODUCT); });
    addRepeated(matters, page, Words::tr("Same cause, “%1”: %2 times in six months, %3"),
                [](const Record &record) { return record.text(factnames::REASON); });
    addLatePatterns(matters, page);
}

TypeId repeatedType(const Matters &matters)
{
    const QDate since = matters.subject.today.addDays(1 - REPEAT_DAYS);
    std::set<TypeId> types;
    for (const ExceptionMatter &matter : matters.exceptions)
        types.insert(matter.type);
    for (const PastCommunication &past :
         matters.subject.file.account.history.value_or(std::vector<PastCommunication>())) {
        if (past.communication == CommunicationKind::Exception)
            types.insert(past.type);
    }
    for (const TypeId &type : types) {
        const std::vector<QDate> days = matters.exceptionDays(type);
        const auto lately = std::ranges::count_if(days, [&](const QDate &day) { return day >= since; });
        if (static_cast<size_t>(lately) >= REPEAT_FROM)
            return type;
    }
    return {};
}

} // namespace countersign
