// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"
#include "gate/wording.h"

#include <algorithm>
#include <array>

// How an account is doing: every rule with its weight stands in one table, and every reason is shown with its own.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;

constexpr int COMPLAINT_DAYS = 30;
constexpr int CALLBACK_DAYS = 14;
constexpr int PROMISE_DAYS = 90;
constexpr int RENEWAL_DAYS = 60;
constexpr int QUIET_DAYS = 90;
constexpr int ORDERS_FOR_A_SHARE = 5;
constexpr double WORSE_BY = 0.1; ///< of the share on time, against the house
constexpr size_t REASONS_IN_THE_SENTENCE = 3;

/// What a rule found.
struct Reason {
    QString words;
    std::vector<Receipt> receipts;
};

struct HealthRule {
    const char *id;
    int weight;
    const char *words; ///< QT_TRANSLATE_NOOP: the rule as it is shown
    std::optional<Reason> (*found)(const Matters &matters);
};

template <class Values> void append(std::vector<Receipt> &receipts, const Values &more)
{
    std::copy(more.begin(), more.end(), std::back_inserter(receipts));
}

std::optional<Reason> unanswered(const Matters &matters)
{
    Reason reason;
    int count = 0;
    QString day;
    for (const ComplaintMatter &matter : matters.complaints) {
        if (matter.state != ComplaintMatter::State::Unanswered)
            continue;
        ++count;
        day = matters.day(matter.on);
        append(reason.receipts, matter.receipts);
    }
    if (count == 0)
        return {};
    reason.words = count == 1 ? Words::tr("a complaint of %1 has no answer").arg(day)
                              : Words::tr("%1 complaints have no answer").arg(count);
    return reason;
}

std::optional<Reason> complained(const Matters &matters)
{
    for (const ComplaintMatter &matter : matters.complaints) {
        if (matter.state != ComplaintMatter::State::Unanswered && matters.isRecent(matter.on, COMPLAINT_DAYS))
            return Reason { Words::tr("they complained on %1").arg(matters.day(matter.on)), matter.receipts };
    }
    return {};
}

std::optional<Reason> handedOver(const Matters &matters)
{
    Reason reason;
    const Account &account = matters.subject.file.account;
    int count = account.openEscalations;
    if (count > 0)
        reason.receipts = { accountReceipt(account) };
    for (const EscalationMatter &matter : matters.escalations) {
        if (!matter.isOpen)
            continue;
        ++count;
        append(reason.receipts, matter.receipts);
    }
    if (count == 0)
        return {};
    reason.words = countedWords(count, Words::tr("%1 escalation is open"), Words::tr("%1 escalations are open"));
    return reason;
}

std::optional<Reason> atRisk(const Matters &matters)
{
    const Account &account = matters.subject.file.account;
    Reason reason;
    if (account.atRisk)
        reason.receipts.push_back(accountReceipt(account));
    for (size_t i = 0; i < account.notes.size(); ++i) {
        if (account.notes[i].atRisk && account.notes[i].isInForce(matters.subject.today))
            reason.receipts.push_back({ ReceiptKind::Note, QString::number(i + 1), {} });
    }
    if (reason.receipts.empty())
        return {};
    reason.words = Words::tr("the account is marked at risk");
    return reason;
}

std::optional<Reason> brokenPromises(const Matters &matters)
{
    Reason reason;
    int count = 0;
    for (const Promise &promise : matters.promises) {
        if (!promise.isBroken() || !matters.isRecent(promise.saidOn, PROMISE_DAYS))
            continue;
        ++count;
        append(reason.receipts, promise.receipts);
    }
    if (count == 0)
        return {};
    reason.words = countedWords(count, Words::tr("%1 promise was not kept"), Words::tr("%1 promises were not kept"));
    return reason;
}

std::optional<Reason> repeated(const Matters &matters)
{
    constexpr int FOUR_WEEKS = 28;
    const TypeId type = repeatedType(matters);
    if (type.isNull())
        return {};
    const QDate since = matters.subject.today.addDays(1 - FOUR_WEEKS);
    std::vector<QDate> days = matters.exceptionDays(type);
    std::erase_if(days, [&](const QDate &day) { return day < since; });
    return Reason { Words::tr("it is the %1 %2 in four weeks")
                        .arg(wording::ordinal(static_cast<int>(days.size())), matters.typeName(type)),
                    matters.exceptionReceipts(type, since) };
}

std::optional<Reason> withoutDate(const Matters &matters)
{
    Reason reason;
    QStringList orders;
    int count = 0;
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (!lacksNewDate(matter, matters))
            continue;
        ++count;
        orders += matter.order;
        append(reason.receipts, matter.receipts());
    }
    if (count == 0)
        return {};
    orders.removeAll(QString());
    orders.removeDuplicates();
    if (orders.size() == 1)
        reason.words = Words::tr("order %1 is open without a new date").arg(orders.front());
    else if (orders.isEmpty())
        reason.words = countedWords(count, Words::tr("%1 exception is open without a new date"),
                                    Words::tr("%1 exceptions are open without a new date"));
    else
        reason.words = Words::tr("%1 orders are open without a new date").arg(orders.size());
    return reason;
}

std::optional<Reason> overdue(const Matters &matters)
{
    Reason reason;
    QStringList orders;
    for (const LateOrder &late : matters.late) {
        if (late.isShipped)
            continue;
        orders += late.order->number;
        reason.receipts.push_back(receiptOf(*late.order));
    }
    if (orders.isEmpty())
        return {};
    reason.words = orders.size() == 1 ? Words::tr("order %1 is overdue").arg(orders.front())
                                      : Words::tr("%1 orders are overdue").arg(orders.size());
    return reason;
}

std::optional<Reason> calledBack(const Matters &matters)
{
    for (const CallbackMatter &matter : matters.callbacks) {
        if (!matter.isExpected && matters.isRecent(matter.on, CALLBACK_DAYS))
            return Reason { Words::tr("they came back to us on %1").arg(matters.day(matter.on)), matter.receipts };
    }
    return {};
}

std::optional<Reason> renews(const Matters &matters)
{
    const Account &account = matters.subject.file.account;
    if (!account.renewalDate)
        return {};
    const qint64 left = matters.subject.today.daysTo(*account.renewalDate);
    if (left < 0 || left > RENEWAL_DAYS)
        return {};
    return Reason { left == 0 ? Words::tr("the contract renews today")
                              : Words::tr("the contract renews in %1").arg(wording::days(left)),
                    { accountReceipt(account) } };
}

std::optional<Reason> laterThanTheHouse(const Matters &matters)
{
    const Punctuality &own = matters.own;
    const Punctuality &house = matters.subject.house;
    if (own.all() < ORDERS_FOR_A_SHARE || house.all() <= own.all() || own.share() > house.share() - WORSE_BY)
        return {};
    Reason reason { Words::tr("%1 of %2 orders shipped late, more than is usual here").arg(own.late).arg(own.all()),
                    { { ReceiptKind::House, u"on-time"_s, {} } } };
    for (const LateOrder &late : matters.late) {
        if (late.isShipped)
            reason.receipts.push_back(receiptOf(*late.order));
    }
    return reason;
}

std::optional<Reason> quiet(const Matters &matters)
{
    const Order *last = nullptr;
    for (const Order &order : matters.subject.file.orders) {
        if (order.ordered && *order.ordered <= matters.subject.today && (!last || *order.ordered > *last->ordered))
            last = &order;
    }
    if (!last || last->ordered->daysTo(matters.subject.today) <= QUIET_DAYS)
        return {};
    return Reason { Words::tr("the last order is of %1").arg(matters.day(*last->ordered)), { receiptOf(*last) } };
}

std::optional<Reason> keptPromises(const Matters &matters)
{
    Reason reason;
    int count = 0;
    for (const Promise &promise : matters.promises) {
        if (!matters.isRecent(promise.saidOn, PROMISE_DAYS))
            continue;
        if (promise.isBroken())
            return {};
        if (promise.outcome != Promise::Outcome::Kept)
            continue;
        ++count;
        append(reason.receipts, promise.receipts);
    }
    if (count == 0)
        return {};
    reason.words = countedWords(count, Words::tr("what was promised was kept (%1 time)"),
                                Words::tr("what was promised was kept (%1 times)"));
    return reason;
}

constexpr std::array RULES {
    HealthRule { "unanswered-complaint", 30, QT_TRANSLATE_NOOP("countersign::Briefing", "A complaint has no answer"),
                 unanswered },
    HealthRule { "open-escalation", 25, QT_TRANSLATE_NOOP("countersign::Briefing", "An escalation is open"),
                 handedOver },
    HealthRule { "at-risk", 25,
                 QT_TRANSLATE_NOOP("countersign::Briefing", "The account, or a note in force, is marked at risk"),
                 atRisk },
    HealthRule { "broken-promise", 20,
                 QT_TRANSLATE_NOOP("countersign::Briefing", "A promise of the last 90 days was not kept"),
                 brokenPromises },
    HealthRule { "repeat", 20,
                 QT_TRANSLATE_NOOP("countersign::Briefing", "An exception came for the third time in four weeks"),
                 repeated },
    HealthRule { "overdue-order", 15,
                 QT_TRANSLATE_NOOP("countersign::Briefing", "An order is past the day it was due and not shipped"),
                 overdue },
    HealthRule { "complaint", 15, QT_TRANSLATE_NOOP("countersign::Briefing", "A complaint in the last 30 days"),
                 complained },
    HealthRule { "no-date", 10, QT_TRANSLATE_NOOP("countersign::Briefing", "An exception is open without a new date"),
                 withoutDate },
    HealthRule { "callback", 10,
                 QT_TRANSLATE_NOOP("countersign::Briefing", "An unexpected callback in the last 14 days"), calledBack },
    HealthRule { "renewal", 10, QT_TRANSLATE_NOOP("countersign::Briefing", "The contract renews within 60 days"),
                 renews },
    HealthRule { "late-share", 10,
                 QT_TRANSLATE_NOOP("countersign::Briefing",
                                   "Of at least five orders, the share on time is ten points below that of all "
                                   "accounts"),
                 laterThanTheHouse },
    HealthRule { "quiet", 10, QT_TRANSLATE_NOOP("countersign::Briefing", "No order for more than 90 days"), quiet },
    HealthRule { "kept-promises", -10,
                 QT_TRANSLATE_NOOP("countersign::Briefing", "All promises of the last 90 days were kept"),
                 keptPromises },
};

HealthLevel levelOf(int weight)
{
    return weight >= TROUBLE_FROM ? HealthLevel::InTrouble
        : weight >= CARE_FROM     ? HealthLevel::NeedsCare
                                  : HealthLevel::Steady;
}

} // namespace

QString HealthRuleWords::weightInWords() const
{
    return weight > 0 ? u"+%1"_s.arg(weight) : u"−%1"_s.arg(-weight);
}

std::vector<HealthRuleWords> healthRules()
{
    std::vector<HealthRuleWords> rules;
    rules.reserve(RULES.size());
    for (const HealthRule &rule : RULES)
        rules.push_back({ QString::fromLatin1(rule.id), Words::tr(rule.words), rule.weight });
    return rules;
}

QString healthRulesInWords()
{
    QString text = Words::tr("The weights of what is found are added up: from %1 on it needs care, from %2 on it is in "
                             "trouble")
                       .arg(CARE_FROM)
                       .arg(TROUBLE_FROM)
        + u".\n"_s;
    for (const HealthRuleWords &rule : healthRules())
        text += u"  %1  %2\n"_s.arg(rule.weightInWords(), 3).arg(rule.words);
    return text;
}

Health judgeHealth(const Matters &matters, Statements &page)
{
    Health health;
    if (!matters.hasAnything()) {
        health.sentence = Words::tr("Not known: there is no order, letter or report of this account.");
        page.add(Statements::note(BriefingSection::Health,
                                  Words::tr("There is no order, letter or report of this account"),
                                  { accountReceipt(matters.subject.file.account) }));
        return health;
    }
    QStringList against;
    QStringList inFavour;
    for (const HealthRule &rule : RULES) {
        std::optional<Reason> reason = rule.found(matters);
        if (!reason)
            continue;
        health.weight += rule.weight;
        (rule.weight > 0 ? against : inFavour) += reason->words;
        QString text = reason->words;
        text[0] = text[0].toUpper();
        reason->receipts.push_back({ ReceiptKind::Rule, QString::fromLatin1(rule.id), {} });
        Statement statement = Statements::note(BriefingSection::Health, text, std::move(reason->receipts));
        statement.weight = rule.weight;
        statement.standing = rule.weight < 0 ? MatterStanding::Good
            : rule.weight >= CARE_FROM       ? MatterStanding::Bad
                                             : MatterStanding::Doubtful;
        page.add(std::move(statement));
    }
    health.level = levelOf(health.weight);
    const QStringList told = against.isEmpty() ? inFavour : against.mid(0, REASONS_IN_THE_SENTENCE);
    const qsizetype more = against.size() - told.size();
    if (told.isEmpty()) {
        health.sentence = Words::tr("Steady: no rule finds anything against this account.");
        page.add(Statements::note(BriefingSection::Health, Words::tr("No rule finds anything against this account"),
                                  { { ReceiptKind::Rule, u"all"_s, {} } }));
    } else {
        health.sentence = Words::tr("%1: %2.", "level, reasons")
                              .arg(nameOf(health.level),
                                   more > 0 ? Words::tr("%1, and %2 more reasons").arg(told.join(u", "_s)).arg(more)
                                            : wording::listed(told));
    }
    return health;
}

CallPurpose suggestedPurpose(const Matters &matters)
{
    const bool isComplaint = std::ranges::any_of(matters.complaints, [&](const ComplaintMatter &matter) {
        return matter.state == ComplaintMatter::State::Unanswered || matters.isRecent(matter.on, COMPLAINT_DAYS);
    });
    if (isComplaint)
        return CallPurpose::Complaint;
    if (!repeatedType(matters).isNull())
        return CallPurpose::RepeatExceptions;
    if (renews(matters))
        return CallPurpose::Renewal;
    return matters.hasAnything() ? CallPurpose::Opportunity : CallPurpose::FirstCall;
}

} // namespace countersign
