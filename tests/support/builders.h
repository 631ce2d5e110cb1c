// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/factnames.h"
#include "gate/gate.h"

#include <memory>

/// Plain functions that make the values of a test: a small company with its documents, an account, a case with a letter
/// at which nothing is wrong. A test alters what it is about and leaves the rest.
namespace countersign::testing {

using namespace Qt::Literals::StringLiterals;

inline QDate day(int year, int month, int dayOfMonth)
{
    return QDate(year, month, dayOfMonth);
}
inline QDate testDay()
{
    return day(2026, 11, 21);
} ///< the "today" of aCase(): a Saturday
inline Money dollars(qint64 whole)
{
    return { whole * 100, Currency { u"USD"_s } };
}
inline Money euros(qint64 whole)
{
    return { whole * 100, Currency { u"EUR"_s } };
}

/// Tiers key (individual), growth and transactional (batch); types back-order, delivery-delay, quality-issue,
/// order-shipped and complaint; the vocabulary of back-order; required facts and parts of back-order. No flag rows, no
/// review mode rows, no triggers.
inline Foundation aFoundation()
{
    const auto tier = [](const QString &id, const QString &name, qint64 from, ReviewMode review) {
        TierRule rule;
        rule.id = TierId(id);
        rule.name = name;
        rule.revenueFrom = dollars(from);
        rule.review = review;
        return rule;
    };
    const auto type = [](const QString &id, const QString &name, CommunicationKind kind, const QString &family,
                         const QStringList &also) {
        TypeRule rule;
        rule.id = TypeId(id);
        rule.name = name;
        rule.communication = kind;
        rule.family = family;
        rule.alsoCalled = also;
        return rule;
    };
    const auto row = [](const QString &part, const QString &text, std::vector<Condition> when = {},
                        std::vector<TierId> tiers = {}) {
        VocabularyRow written;
        written.part = part;
        written.text = text;
        written.when = std::move(when);
        written.tiers = std::move(tiers);
        return written;
    };
    const auto tone = [](const QString &id, const QString &greeting, const QString &signOff) {
        ToneRule rule;
        rule.tier = TierId(id);
        rule.greeting = greeting;
        rule.signOff = signOff;
        return rule;
    };
    Foundation foundation;
    foundation.version = FoundationVersion(u"0123456789ab"_s);
    foundation.tiers = { tier(u"key"_s, u"Key account"_s, 20000, ReviewMode::Individual),
                         tier(u"growth"_s, u"Growth account"_s, 5000, ReviewMode::Batch),
                         tier(u"transactional"_s, u"Transactional account"_s, 0, ReviewMode::Batch) };
    foundation.tones = { tone(u"key"_s, u"Dear {contact_name},"_s, u"Kind regards,"_s),
                         tone(u"growth"_s, u"Hello {contact_name},"_s, u"Kind regards,"_s),
                         tone(u"transactional"_s, u"Hello {contact_first_name},"_s, u"Best regards,"_s) };
    using enum CommunicationKind;
    foundation.types
        = { type(u"back-order"_s, u"Back-order"_s, Exception, u"logistics"_s,
                 { u"backorder"_s, u"out of stock"_s, u"B/O"_s }),
            type(u"delivery-delay"_s, u"Delivery delay"_s, Exception, u"logistics"_s, { u"late delivery"_s }),
            type(u"quality-issue"_s, u"Quality issue"_s, Exception, u"quality"_s, { u"defect"_s }),
            type(u"order-shipped"_s, u"Order shipped"_s, Status, u"logistics"_s, { u"shipped"_s }),
            type(u"complaint"_s, u"Complaint"_s, Acknowledgment, {}, {}) };
    foundation.vocabulary[u"back-order"_s]
        = { row(u"Subject"_s, u"Order {order}: {product} is on back-order"_s),
            row(u"Opening"_s, u"I am writing about {product} on your order {order}."_s),
            row(u"Disclosure"_s, u"{quantity} of these are not in stock, so they will not ship on {promised_date}."_s),
            row(u"Resolution"_s, u"They now ship on {new_date}; the rest of your order is not affected."_s,
                { { u"new_date"_s, Condition::Test::Known, {} } }),
            row(u"Resolution"_s, u"Our supplier has not given a date yet. I will write to you as soon as I have one."_s,
                { { u"new_date"_s, Condition::Test::Unknown, {} } }),
            row(u"Recovery offer"_s, u"If that is too late, I can offer you an equal product at a discount of 5 %."_s,
                {}, { TierId(u"key"_s) }),
            row(u"Next step"_s, u"To change or cancel this line, reply to this message or call {company_phone}."_s) };
    AppliesTo backOrders;
    backOrders.communications = { Exception };
    backOrders.types = { TypeId(u"back-order"_s) };
    AppliesTo exceptions;
    exceptions.communications = { Exception };
    foundation.requiredFacts = { { backOrders, { u"order"_s, u"product"_s, u"quantity"_s, u"promised_date"_s }, {} } };
    foundation.requiredParts
        = { { exceptions,
              { u"Greeting"_s, u"Opening"_s, u"Disclosure"_s, u"Resolution"_s, u"Next step"_s, u"Sign-off"_s },
              {} } };
    return foundation;
}

/// A flag row of the quality gate document.
inline FlagRow aFlagRow(const QString &flag)
{
    FlagRow row;
    row.flag = flag;
    return row;
}

/// Alfreds Futterkiste, transactional, one contact; its history is known and holds one old letter.
inline Account anAccount()
{
    Account account;
    account.id = AccountId(u"ALFKI"_s);
    account.name = u"Alfreds Futterkiste"_s;
    account.tier = TierId(u"transactional"_s);
    account.annualRevenue = dollars(4273);
    Contact contact;
    contact.name = u"Maria Anders"_s;
    contact.email = u"maria.anders@alfki.example"_s;
    account.contacts = { contact };
    account.history = std::vector<PastCommunication> {
        { day(2026, 3, 2), CommunicationKind::Status, TypeId(u"order-shipped"_s), u"10300"_s, {}, {}, {} }
    };
    return account;
}

inline Company aCompany()
{
    Company company;
    company.name = u"Northwind Traders"_s;
    company.phone = u"030-555 0134"_s;
    company.coordinatorName = u"Anna Berg"_s;
    company.currency = Currency { u"USD"_s };
    return company;
}

/// Order 10643, 21 Chai promised for 24 November 2026, now 1 December.
inline Record aRecord()
{
    using namespace factnames;
    Record record;
    record.account = AccountId(u"ALFKI"_s);
    record.type = TypeId(u"back-order"_s);
    record.facts = { { ORDER.toString(), u"10643"_s, {} },
                     { PRODUCT.toString(), u"Chai"_s, {} },
                     { QUANTITY.toString(), Quantity::of(21), {} },
                     { PROMISED_DATE.toString(), day(2026, 11, 24), {} },
                     { NEW_DATE.toString(), day(2026, 12, 1), {} } };
    return record;
}

/// A letter at which nothing is wrong.
inline Letter aLetter()
{
    return { u"maria.anders@alfki.example"_s, u"Order 10643: Chai is on back-order"_s,
             u"Hello Maria,\n\n"
             "I am writing about Chai on your order 10643. 21 of these are not in stock, so they will not ship on 24 "
             "November.\n\n"
             "They now ship on 1 December; the rest of your order is not affected.\n\n"
             "To change or cancel this line, reply to this message or call 030-555 0134.\n\n"
             "Best regards,\n"
             "Anna Berg\n"
             "Northwind Traders, Customer Service\n"_s };
}

/// A back-order letter to Alfreds Futterkiste that raises no flag and has no finding.
inline Case aCase()
{
    Case subject;
    subject.today = testDay();
    subject.company = aCompany();
    subject.account = anAccount();
    subject.id = CommunicationId(u"C1"_s);
    subject.communication = CommunicationKind::Exception;
    subject.type = TypeId(u"back-order"_s);
    subject.records = { aRecord() };
    subject.letter = aLetter();
    return subject;
}

/// A past communication to the account.
inline PastCommunication aPast(const QDate &date, const QString &type, const QString &order)
{
    return { date, CommunicationKind::Exception, TypeId(type), order, {}, {}, {} };
}

inline Verdict judged(const Case &subject, const Foundation &foundation = aFoundation())
{
    const Rulebook rules(std::make_shared<const Foundation>(foundation));
    return judge(subject, rules);
}

/// The evidence of a flag; nothing where it is not raised.
inline std::optional<QString> evidenceOf(const Verdict &verdict, const QString &flag)
{
    for (const Flag &raised : verdict.flags) {
        if (raised.id == flag)
            return raised.evidence;
    }
    return {};
}

inline QStringList flagIds(const Verdict &verdict)
{
    QStringList ids;
    for (const Flag &flag : verdict.flags)
        ids += flag.id;
    return ids;
}

inline QStringList blockIds(const Verdict &verdict)
{
    QStringList ids;
    for (const Block &block : verdict.blocks)
        ids += block.id;
    return ids;
}

/// The findings of one rule.
inline std::vector<Finding> findingsOf(const Verdict &verdict, const QString &rule)
{
    std::vector<Finding> found;
    for (const Finding &finding : verdict.findings) {
        if (finding.rule == rule)
            found.push_back(finding);
    }
    return found;
}

/// The rules of all findings, in their order.
inline QStringList rulesOf(const Verdict &verdict)
{
    QStringList rules;
    for (const Finding &finding : verdict.findings)
        rules += finding.rule;
    return rules;
}

} // namespace countersign::testing
