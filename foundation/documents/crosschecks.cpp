// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentreaders.h"
#include "documents/lettercoverage.h"
#include "documents/placeholders.h"
#include "documents/rulecoverage.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype MOST_OWN_FACTS = 500;

/// What every letter has without its record's doing: account, contact and company.
bool isAlwaysThere(const QString &fact)
{
    static const QStringList NAMES { u"account"_s,      u"contact_name"_s,  u"contact_first_name"_s,
                                     u"company_name"_s, u"company_phone"_s, u"coordinator_name"_s };
    return NAMES.contains(fact);
}

class TextCheck {
public:
    explicit TextCheck(const Foundation &foundation)
    {
        for (const RequiredFacts &row : foundation.requiredFacts) {
            for (const QString &fact : row.facts) {
                if (!sharedFactNames().contains(fact) && !m_ownFacts.contains(fact)
                    && m_ownFacts.size() < MOST_OWN_FACTS)
                    m_ownFacts += fact;
            }
        }
    }

    void checkBraces(const QString &text, int line, const QString &what, DocumentProblems &problems) const
    {
        checkPlaceholders(text, m_ownFacts, line, what, problems);
    }

    /// What a row of the vocabulary takes for granted that its condition does not grant.
    void checkGranted(const VocabularyRow &row, const QStringList &granted, const QString &what,
                      DocumentProblems &problems) const
    {
        QSet<QString> said;
        for (const Placeholder &placeholder : placeholdersOf(row.text).placeholders) {
            const QString &name = placeholder.name;
            const auto grants = [&name](const Condition &condition) {
                return condition.fact == name && condition.test != Condition::Test::Unknown;
            };
            if (name == u"lines" || isAlwaysThere(name) || granted.contains(name) || said.contains(name)
                || std::ranges::any_of(row.when, grants))
                continue;
            said.insert(name);
            problems.warning(
                row.source.line, 1,
                u"%1: {%2} may be unknown (write '%2 known' under When, or require the fact in quality-gate.md)"_s.arg(
                    what, name));
        }
    }

    void checkConditions(const VocabularyRow &row, const QString &what, DocumentProblems &problems) const
    {
        for (const Condition &condition : row.when) {
            if (condition.fact == u"lines" || isKnown(condition.fact))
                continue;
            if (const QString near = problems.nearestOf(condition.fact, sharedFactNames()); !near.isEmpty())
                problems.warning(row.source.line, 1,
                                 u"%1: When names %2, which is no fact that the program knows (did you mean %3?)"_s.arg(
                                     what, quoted(condition.fact), near));
        }
        for (const Condition &condition : row.when) {
            const auto contradicts = [&condition](const Condition &other) {
                return other.fact == condition.fact && condition.test == Condition::Test::Unknown
                    && other.test != Condition::Test::Unknown;
            };
            if (std::ranges::any_of(row.when, contradicts))
                problems.warning(
                    row.source.line, 1,
                    u"%1: When asks that %2 be known and unknown, so the row is never used (remove one)"_s.arg(
                        what, quoted(condition.fact)));
        }
    }

private:
    bool isKnown(const QString &fact) const { return sharedFactNames().contains(fact) || m_ownFacts.contains(fact); }

    QStringList m_ownFacts; ///< of the company, as its required facts name them
};

void checkStandards(const Foundation &foundation, const TextCheck &texts, DocumentProblems &problems)
{
    for (const ToneRule &tone : foundation.tones) {
        const QString tier = quoted(tone.tier.value());
        texts.checkBraces(tone.greeting, tone.source.line, u"greeting of tier %1"_s.arg(tier), problems);
        texts.checkBraces(tone.signOff, tone.source.line, u"sign-off of tier %1"_s.arg(tier), problems);
    }
}

/// The facts that every record of a section is sure to have.
QStringList grantedIn(const Foundation &foundation, const std::vector<const TypeRule *> &types)
{
    QStringList granted;
    bool first = true;
    for (const TypeRule *type : types) {
        const QStringList required = foundation.requiredFactsOf(type->communication, type->id);
        if (std::exchange(first, false))
            granted = required;
        else
            granted.removeIf([&required](const QString &fact) { return !required.contains(fact); });
    }
    return granted;
}

void checkSection(const Foundation &foundation, const std::vector<VocabularyRow> &rows,
                  const VocabularySection &section, const TextCheck &texts, DocumentProblems &problems)
{
    bool hasLine = false;
    for (const VocabularyRow &row : rows)
        hasLine = hasLine || row.part == u"Line";
    for (const VocabularyRow &row : rows) {
        const QString what = quoted(section.name) + u' ' + row.part;
        texts.checkBraces(row.text, row.source.line, what, problems);
        texts.checkGranted(row, section.granted, what, problems);
        texts.checkConditions(row, what, problems);
        const bool asksForLines = row.text.contains(u"{lines}");
        if (asksForLines && row.part == u"Line")
            problems.error(row.source.line, 1, u"%1: {lines} cannot stand in a line itself (remove it)"_s.arg(what));
        else if (asksForLines && !hasLine && section.ownLines)
            problems.error(
                row.source.line, 1,
                u"%1: {lines} stands here, but no row says how a line reads (add a row of part Line)"_s.arg(what));
    }
    reportUnreachableRows(rows, section.name, problems);
    reportUnwrittenParts(foundation, rows, section, problems);
}

void checkVocabulary(const Foundation &foundation, const TextCheck &texts, DocumentProblems &problems)
{
    std::map<QString, std::vector<const TypeRule *>> families;
    for (const TypeRule &type : foundation.types) {
        if (!type.family.isEmpty())
            families[severalKey(type.family)].push_back(&type);
        const auto rows = foundation.vocabulary.find(type.id.value());
        if (rows == foundation.vocabulary.end()) {
            problems.warning(
                type.source.line, 1,
                u"type %1 has no section %2, so its letters cannot be written (add the section with its parts)"_s.arg(
                    quoted(type.id.value()), quoted(type.name)));
            continue;
        }
        VocabularySection section { type.name,
                                    grantedIn(foundation, { &type }),
                                    {},
                                    rows->second.empty() ? type.source.line : rows->second.front().source.line };
        section.required = foundation.requiredPartsOf(type.communication, type.id);
        section.mayBeFolded = !type.family.isEmpty();
        checkSection(foundation, rows->second, section, texts, problems);
    }
    for (const auto &[key, types] : families) {
        const auto rows = foundation.vocabulary.find(key);
        if (rows == foundation.vocabulary.end() || rows->second.empty())
            continue;
        VocabularySection section { key, grantedIn(foundation, types), {}, rows->second.front().source.line };
        section.alwaysFolded = true;
        section.mayBeFolded = true;
        section.ownLines = false;
        checkSection(foundation, rows->second, section, texts, problems);
    }
}
} // namespace

void crossCheck(const Foundation &foundation, std::vector<DocumentProblems> &problems)
{
    enum { StandardsFile = 1, VocabularyFile = 2 };
    const TextCheck texts(foundation);
    checkStandards(foundation, texts, problems[StandardsFile]);
    checkVocabulary(foundation, texts, problems[VocabularyFile]);
    // What could not be read has a value that nobody wrote: of that nothing is said.
    if (std::ranges::none_of(problems, &DocumentProblems::hasErrors))
        reportRulesWithoutEffect(foundation, problems);
}

} // namespace countersign
