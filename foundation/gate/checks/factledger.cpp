// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factledger.h"

#include "domain/factnames.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool isBlank(const FactValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return QStringView(*text).trimmed().isEmpty();
    if (const auto *day = std::get_if<QDate>(&value))
        return !day->isValid();
    const auto *moment = std::get_if<Moment>(&value);
    return moment && !moment->date.isValid();
}

/// Facts that no letter states in so many words, or that stand in it by another check.
bool isStatable(const Fact &fact)
{
    using namespace factnames;
    constexpr std::array NOT { ACCOUNT,  CONTACT_NAME, CONTACT_FIRST_NAME, SALUTATION,    INBOUND_TEXT,    LINE,
                               CURRENCY, STATUS,       COMPANY_NAME,       COMPANY_PHONE, COORDINATOR_NAME };
    return std::ranges::find(NOT, QStringView(fact.name)) == NOT.end() && !isBlank(fact.value);
}

/// "2026-11-30" in a column of the company's own, "customs_slot": a day like those of the columns that are known.
QDate ownDateOf(const Fact &fact)
{
    constexpr qsizetype LENGTH = 10;
    const auto *text = std::get_if<QString>(&fact.value);
    if (!text || text->size() != LENGTH || factTypeOf(fact.name) != FactType::Text || fact.name == factnames::REASON
        || fact.name == factnames::ORDER || fact.name == factnames::INVOICE)
        return {};
    return QDate::fromString(*text, Qt::ISODate);
}

bool precedes(const Finding &a, const Finding &b)
{
    const auto rank = [](LetterPart part) {
        return part == LetterPart::Subject ? 0 : part == LetterPart::To ? 1 : 2;
    };
    if (rank(a.part) != rank(b.part))
        return rank(a.part) < rank(b.part);
    if (a.start != b.start)
        return a.start < b.start;
    return a.length < b.length;
}
} // namespace

QDate StatableFact::date() const
{
    if (const auto *day = std::get_if<QDate>(&fact->value))
        return *day;
    const auto *moment = std::get_if<Moment>(&fact->value);
    return moment ? moment->date : QDate();
}

QTime StatableFact::time() const
{
    const auto *moment = std::get_if<Moment>(&fact->value);
    return moment ? moment->time : QTime();
}

std::optional<qint64> StatableFact::thousandths() const
{
    const auto *quantity = std::get_if<Quantity>(&fact->value);
    return quantity ? std::optional(quantity->thousandths) : std::nullopt;
}

FactLedger::FactLedger(const Case &subject, const Foundation &foundation)
    : m_subject(subject)
    , m_foundation(foundation)
{
    QStringList required;
    TypeId requiredOf;
    bool isKnown = false;
    bool wantsContact = false;
    for (int at = 0; at < records(); ++at) {
        const Record &record = subject.records[static_cast<size_t>(at)];
        const TypeId &type = record.type.isNull() ? subject.type : record.type;
        if (!isKnown || !(requiredOf == type)) {
            required = foundation.requiredFactsOf(subject.communication, type);
            requiredOf = type;
            isKnown = true;
        }
        wantsContact = wantsContact || required.contains(factnames::CONTACT_NAME);
        for (const Fact &fact : record.facts) {
            if (!isStatable(fact))
                continue;
            const QDate own = ownDateOf(fact);
            if (own.isValid())
                m_ownDates.push_back({ fact.name, own, {} });
            const Fact &held = own.isValid() ? m_ownDates.back() : fact;
            FactStanding standing;
            standing.fact = fact.name;
            if (isFolded())
                standing.record = at;
            standing.value = plainValue(held.value);
            standing.written = writtenValue(held.value);
            standing.required = required.contains(fact.name);
            m_facts.push_back({ at, &held, typeOf(held.value), standing.required, m_standings.size() });
            m_standings.push_back(std::move(standing));
        }
    }
    m_mentioned.assign(m_facts.size(), 0);
    m_hinted.assign(m_facts.size(), 0);
    const Contact *contact = contactOf(subject.account, subject.letter.to);
    if (contact && !contact->name.trimmed().isEmpty()) {
        FactStanding standing;
        standing.fact = factnames::CONTACT_NAME.toString();
        standing.value = standing.written = contact->name.simplified();
        standing.required = wantsContact;
        m_contact = m_standings.size();
        m_standings.push_back(std::move(standing));
    }
}

bool FactLedger::holdsHour() const
{
    return std::ranges::any_of(m_facts, [](const StatableFact &fact) { return fact.time().isValid(); });
}

const StatableFact *FactLedger::find(int record, QStringView name) const
{
    const auto found = std::ranges::find_if(
        m_facts, [&](const StatableFact &fact) { return fact.record == record && fact.is(name); });
    return found == m_facts.end() ? nullptr : &*found;
}

QStringView FactLedger::textOf(LetterPart part) const
{
    switch (part) {
    case LetterPart::To:
        return m_subject.letter.to;
    case LetterPart::Subject:
        return m_subject.letter.subject;
    case LetterPart::Body:
        return m_subject.letter.body;
    }
    Q_UNREACHABLE();
}

void FactLedger::state(size_t fact, LetterPart part, const Span &span)
{
    FactStanding &standing = m_standings[m_facts[fact].standing];
    standing.stated = true;
    const FactStanding::Occurrence occurrence { part, span.start, span.length };
    constexpr size_t ENOUGH = 500; // places of one fact: more show nothing new
    if (standing.occurrences.size() >= ENOUGH)
        return;
    if (std::ranges::find(standing.occurrences, occurrence) == standing.occurrences.end())
        standing.occurrences.push_back(occurrence);
}

void FactLedger::stateContact(LetterPart part, const Span &span)
{
    if (!m_contact)
        return;
    FactStanding &standing = m_standings[*m_contact];
    standing.stated = true;
    standing.occurrences.push_back({ part, span.start, span.length });
}

void FactLedger::report(QStringView rule, Severity severity, LetterPart part, const Span &span,
                        std::optional<QString> expected, const QString &message, std::optional<size_t> about)
{
    Finding finding;
    finding.kind = FindingKind::Fact;
    finding.rule = rule.toString();
    finding.severity = severity;
    finding.part = part;
    finding.start = span.start;
    finding.length = span.length;
    finding.text = textOf(part).mid(span.start, span.length).toString();
    finding.expected = std::move(expected);
    finding.message = message;
    if (about) {
        const StatableFact &fact = m_facts[*about];
        finding.fact = fact.fact->name;
        if (isFolded())
            finding.record = fact.record;
        if (severity == Severity::Error)
            m_standings[fact.standing].contradicted = true;
        mention(*about);
    }
    m_findings.push_back(std::move(finding));
}

void FactLedger::shareStatements()
{
    // What several lines have in common and the letter says once is said for all of them, but for counts: two lines of
    // ten are two statements.
    for (size_t a = 0; a < m_facts.size(); ++a) {
        if (m_facts[a].type == FactType::Quantity)
            continue;
        FactStanding &from = m_standings[m_facts[a].standing];
        if (!from.stated && !from.contradicted)
            continue;
        for (size_t b = 0; b < m_facts.size(); ++b) {
            FactStanding &to = m_standings[m_facts[b].standing];
            if (b == a || to.stated || from.fact != to.fact || from.value.compare(to.value, Qt::CaseInsensitive) != 0)
                continue;
            // One wrong date over a list of lines is one mistake.
            if (from.contradicted)
                mention(b);
            if (!from.stated)
                continue;
            to.stated = true;
            to.occurrences = from.occurrences;
        }
    }
}

bool FactLedger::isToldByTheVocabulary(const StatableFact &fact) const
{
    const Record &record = m_subject.records[static_cast<size_t>(fact.record)];
    const TypeId &type = record.type.isNull() ? m_subject.type : record.type;
    const auto rows = m_foundation.vocabulary.find(type.value());
    return rows != m_foundation.vocabulary.end() && std::ranges::any_of(rows->second, [&](const VocabularyRow &row) {
               const bool isOfTheMatter = row.part == u"Disclosure" || row.part == u"Resolution" || row.part == u"Line";
               return isOfTheMatter
                   && std::ranges::any_of(row.when,
                                          [&](const Condition &condition) {
                                              return condition.test == Condition::Test::Known
                                                  && fact.is(condition.fact);
                                          })
                   && row.text.contains(u'{' + fact.fact->name + u'}');
           });
}

void FactLedger::reportUntold()
{
    // A date that was told wrongly is told, and one mistake is one finding.
    const bool isToldWrongly = std::ranges::any_of(m_findings, [](const Finding &finding) {
        return finding.rule == u"date-mismatch" || finding.rule == u"unsupported" || finding.rule == u"swapped";
    });
    if (isToldWrongly)
        return;
    for (size_t at = 0; at < m_facts.size(); ++at) {
        const StatableFact &fact = m_facts[at];
        const FactStanding &standing = m_standings[fact.standing];
        const bool isAhead = fact.is(factnames::NEW_DATE) || fact.is(factnames::DUE_AT);
        if (!isAhead || standing.required || standing.stated || standing.contradicted || m_mentioned[at] || m_hinted[at]
            || !isToldByTheVocabulary(fact))
            continue;
        const QString name = QString(fact.fact->name).replace(u'_', u' ');
        report(u"missing-fact", Severity::Warning, LetterPart::Body, {}, standing.written,
               u"The record has a %1 that the letter does not tell: %2."_s.arg(name, standing.written), at);
    }
}

void FactLedger::reportMissing()
{
    for (size_t at = 0; at < m_facts.size(); ++at) {
        const StatableFact &fact = m_facts[at];
        const FactStanding &standing = m_standings[fact.standing];
        if (!standing.required || standing.stated || standing.contradicted || m_mentioned[at])
            continue;
        // A long reason is told in other words.
        if (fact.is(factnames::REASON) && standing.value.size() > 40)
            continue;
        const QString name = QString(fact.fact->name).replace(u'_', u' ');
        report(u"missing-fact", Severity::Error, LetterPart::Body, {}, standing.written,
               u"The letter does not state the %1: %2."_s.arg(name, standing.written), at);
        m_standings[fact.standing].contradicted = false;
    }
    if (m_contact && m_standings[*m_contact].required && !m_standings[*m_contact].stated) {
        const bool isAddressedWrongly = std::ranges::any_of(
            m_findings, [](const Finding &finding) { return finding.rule == u"person-mismatch"; });
        if (!isAddressedWrongly) {
            report(u"missing-fact", Severity::Error, LetterPart::Body, {}, m_standings[*m_contact].written,
                   u"The letter does not name %1."_s.arg(m_standings[*m_contact].written));
            m_findings.back().fact = factnames::CONTACT_NAME.toString();
        }
    }
}

FactJudgement FactLedger::close()
{
    shareStatements();
    reportMissing();
    reportUntold();
    std::ranges::stable_sort(m_findings, precedes);
    for (FactStanding &standing : m_standings) {
        std::ranges::sort(standing.occurrences, [](const auto &a, const auto &b) {
            return a.part != b.part ? a.part < b.part : a.start < b.start;
        });
    }
    return { std::move(m_findings), std::move(m_standings) };
}

} // namespace countersign
