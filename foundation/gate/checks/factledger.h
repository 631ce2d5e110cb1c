// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/tokens.h"
#include "gate/checks/factcheck.h"

#include <deque>
#include <span>

namespace countersign {

/// A fact of a record that a letter can state.
struct StatableFact {
    int record = 0;
    const Fact *fact = nullptr;
    FactType type = FactType::Text;
    bool isRequired = false;
    size_t standing = 0; ///< index into the ledger's standings

    QDate date() const; ///< of a date or moment, else invalid
    QTime time() const; ///< of a moment, else invalid
    std::optional<qint64> thousandths() const; ///< of a quantity
    const Money *money() const { return std::get_if<Money>(&fact->value); }
    bool is(QStringView name) const { return fact->name == name; }
};

/// Keeps what is found out about the facts of one case while its letter is judged.
class FactLedger {
public:
    FactLedger(const Case &subject, const Foundation &foundation);

    const Case &subject() const { return m_subject; }
    const Foundation &foundation() const { return m_foundation; }
    bool isFolded() const { return m_subject.records.size() > 1; }
    int records() const { return static_cast<int>(m_subject.records.size()); }
    std::span<const StatableFact> facts() const { return m_facts; }
    const StatableFact &fact(size_t at) const { return m_facts[at]; }
    /// Whether any fact is a moment with a time of day.
    bool holdsHour() const;
    const StatableFact *find(int record, QStringView name) const;
    QStringView textOf(LetterPart part) const;

    /// The text states the fact here, agreeing.
    void state(size_t fact, LetterPart part, const Span &span);
    bool isStated(size_t fact) const { return m_standings[m_facts[fact].standing].stated; }
    /// Something in the text stands for the fact, if not in its own words: it is not missing.
    void mention(size_t fact) { m_mentioned[fact] = 1; }
    /// The text tells of it, if not exactly: "in March". What must be stated is not stated by that.
    void hint(size_t fact) { m_hinted[fact] = 1; }

    /// Adds a finding at a place of the letter. \param about the fact it speaks of; an error contradicts it
    void report(QStringView rule, Severity severity, LetterPart part, const Span &span, std::optional<QString> expected,
                const QString &message, std::optional<size_t> about = {});
    std::span<const Finding> findings() const { return m_findings; }

    void stateContact(LetterPart part, const Span &span);

    /// What is missing is found, the shared facts are shared, everything is in order.
    FactJudgement close();

private:
    void shareStatements();
    void reportMissing();
    /// Dates to come that the record has, the vocabulary would tell and the letter does not: "the new date is", left
    /// out.
    void reportUntold();
    bool isToldByTheVocabulary(const StatableFact &fact) const;

    const Case &m_subject;
    const Foundation &m_foundation;
    std::deque<Fact> m_ownDates; ///< facts of a company's own names whose text is a date
    std::vector<StatableFact> m_facts;
    std::vector<char> m_mentioned;
    std::vector<char> m_hinted;
    std::vector<FactStanding> m_standings;
    std::vector<Finding> m_findings;
    std::optional<size_t> m_contact; ///< standing of the contact's name
};

} // namespace countersign
