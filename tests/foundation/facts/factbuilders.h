// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factcheck.h"
#include "support/testmain.h"

#include <QTest>

/// Cases and rulebooks for the tests of the fact check, filled by hand.
namespace countersign::testing {

using namespace Qt::Literals::StringLiterals;

inline const QDate TODAY(2026, 11, 21); // a Saturday

struct NamedFact {
    QString name;
    FactValue value;
};

inline Fact fact(const QString &name, FactValue value)
{
    return { name, std::move(value), {} };
}
inline FactValue text(const QString &value)
{
    return value;
}
inline FactValue day(int year, int month, int dayOfMonth)
{
    return QDate(year, month, dayOfMonth);
}
inline FactValue count(int whole)
{
    return Quantity::of(whole);
}
inline FactValue money(qint64 minor, const QString &currency = u"USD"_s)
{
    return Money { minor, { currency } };
}

inline Record recordOf(std::vector<NamedFact> facts, const QString &type = u"back-order"_s)
{
    Record record;
    record.account = AccountId(u"ALFKI"_s);
    record.type = TypeId(type);
    for (NamedFact &named : facts)
        record.facts.push_back({ named.name, std::move(named.value), {} });
    return record;
}

/// Order 10643, 21 of 40 Chai, promised for 24 November 2026, now 1 December 2026.
inline Record chai()
{
    return recordOf({ { u"order"_s, text(u"10643"_s) },
                      { u"product"_s, text(u"Chai"_s) },
                      { u"quantity"_s, count(21) },
                      { u"ordered_quantity"_s, count(40) },
                      { u"promised_date"_s, day(2026, 11, 24) },
                      { u"new_date"_s, day(2026, 12, 1) } });
}

inline Foundation foundationOf(const QStringList &required = {}, NumericDates dates = NumericDates::EitherWay)
{
    Foundation foundation;
    foundation.tiers = { { TierId(u"key"_s), u"Key account"_s, {}, ReviewMode::Individual, {}, {}, {}, {} } };
    foundation.types
        = { { TypeId(u"back-order"_s), u"Back-order"_s, CommunicationKind::Exception, u"logistics"_s, {}, {} } };
    foundation.conventions.numericDates = dates;
    if (!required.isEmpty())
        foundation.requiredFacts = { { { {}, {}, {} }, required, {} } };
    return foundation;
}

inline Case caseOf(std::vector<Record> records, const QString &body, const QString &subject = {})
{
    Case subjectCase;
    subjectCase.today = TODAY;
    subjectCase.company = { u"Northwind Traders"_s, u"206 555 0104"_s, u"Laura Callahan"_s, { u"USD"_s }, {} };
    subjectCase.account.id = AccountId(u"ALFKI"_s);
    subjectCase.account.name = u"Alfreds Futterkiste"_s;
    Contact contact;
    contact.name = u"Maria Anders"_s;
    contact.email = u"maria.anders@alfki.example"_s;
    subjectCase.account.contacts = { contact };
    subjectCase.communication = CommunicationKind::Exception;
    subjectCase.type = records.empty() ? TypeId(u"back-order"_s) : records.front().type;
    subjectCase.records = std::move(records);
    subjectCase.letter = { u"maria.anders@alfki.example"_s, subject, body };
    return subjectCase;
}

inline FactJudgement judged(const Case &subject, const Foundation &foundation = foundationOf())
{
    const Rulebook rules(std::make_shared<const Foundation>(foundation));
    return judgeFacts(subject, rules);
}

/// "date-mismatch error “2 December” → “1 December”" per finding, for comparing and for reading.
inline QString inWords(const FactJudgement &judgement)
{
    QStringList lines;
    for (const Finding &finding : judgement.findings) {
        lines += finding.rule + u' ' + keyOf(finding.severity) + u" ["_s + finding.text + u']'
            + (finding.expected ? u" -> ["_s + *finding.expected + u']' : QString())
            + (finding.record ? u" #"_s + QString::number(*finding.record) : QString());
    }
    return lines.join(u'\n');
}

inline const FactStanding *standingOf(const FactJudgement &judgement, QStringView name, std::optional<int> record = {})
{
    for (const FactStanding &standing : judgement.standings) {
        if (standing.fact == name && standing.record == record)
            return &standing;
    }
    return nullptr;
}

} // namespace countersign::testing
