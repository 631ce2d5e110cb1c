// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/lettercoverage.h"

#include "documents/documentreaders.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype MOST_FACTS_TRIED = 6; // of one part: 64 cases

/// One case in which a letter may be: which of the facts are known, and how many lines it has.
struct LetterCase {
    QStringList known;
    QStringList unknown;
    bool manyLines = false;
};

bool holdsIn(const Condition &condition, const LetterCase &letter)
{
    if (condition.fact == u"lines")
        return (condition.value == u"many") == letter.manyLines;
    switch (condition.test) {
    case Condition::Test::Known:
        return !letter.unknown.contains(condition.fact);
    case Condition::Test::Unknown:
        return letter.unknown.contains(condition.fact);
    case Condition::Test::Is:
        return false; // some other value is always possible
    }
    Q_UNREACHABLE();
}

bool isFor(const VocabularyRow &row, const TierId &tier)
{
    return row.tiers.empty() || std::ranges::find(row.tiers, tier) != row.tiers.end();
}

/// Facts on which the rows of a part depend and which a record may lack.
QStringList openFacts(const std::vector<const VocabularyRow *> &rows, const QStringList &granted)
{
    QStringList facts;
    for (const VocabularyRow *row : rows) {
        for (const Condition &condition : row->when) {
            if (condition.fact != u"lines" && !granted.contains(condition.fact) && !facts.contains(condition.fact))
                facts += condition.fact;
        }
    }
    return facts.first(std::min(facts.size(), MOST_FACTS_TRIED));
}

QString inWords(const LetterCase &letter, const TierId &tier, bool linesMatter)
{
    QStringList words;
    if (!tier.isNull())
        words += u"tier %1"_s.arg(quoted(tier.value()));
    for (const QString &fact : letter.unknown)
        words += fact + u" unknown"_s;
    for (const QString &fact : letter.known)
        words += fact + u" known"_s;
    if (linesMatter)
        words += letter.manyLines ? u"lines is many"_s : u"lines is one"_s;
    return words.isEmpty() ? QString() : u" for "_s + words.join(u" and "_s);
}

/// The first case that no row of the part serves, in words; nothing where all are served.
std::optional<QString> unservedCase(const std::vector<const VocabularyRow *> &rows, const std::vector<TierId> &tiers,
                                    const VocabularySection &section)
{
    const QStringList facts = openFacts(rows, section.granted);
    const bool linesMatter = std::ranges::any_of(rows, [](const VocabularyRow *row) {
        return std::ranges::any_of(row->when, [](const Condition &condition) { return condition.fact == u"lines"; });
    });
    for (const TierId &tier : tiers) {
        for (const bool many : { false, true }) {
            if (many ? !section.mayBeFolded : section.alwaysFolded)
                continue;
            for (unsigned known = (1U << facts.size()); known-- > 0;) {
                LetterCase letter { {}, {}, many };
                for (qsizetype i = 0; i < facts.size(); ++i) {
                    if (known & (1U << i))
                        letter.known += facts[i];
                    else
                        letter.unknown += facts[i];
                }
                const auto serves = [&](const VocabularyRow *row) {
                    return isFor(*row, tier) && std::ranges::all_of(row->when, [&](const Condition &condition) {
                               return holdsIn(condition, letter);
                           });
                };
                if (std::ranges::none_of(rows, serves))
                    return inWords(letter, tiers.size() > 1 ? tier : TierId(), linesMatter);
            }
        }
    }
    return {};
}

bool includes(const std::vector<Condition> &narrow, const std::vector<Condition> &wide)
{
    return std::ranges::all_of(
        wide, [&narrow](const Condition &condition) { return std::ranges::find(narrow, condition) != narrow.end(); });
}

/// Whether `earlier` is taken wherever `later` would be: of the same kind (a named tier or all), and asking no more.
bool hides(const VocabularyRow &earlier, const VocabularyRow &later)
{
    if (earlier.part != later.part || earlier.tiers.empty() != later.tiers.empty())
        return false;
    const bool coversTiers = std::ranges::all_of(later.tiers, [&earlier](const TierId &tier) {
        return std::ranges::find(earlier.tiers, tier) != earlier.tiers.end();
    });
    return coversTiers && includes(later.when, earlier.when);
}
} // namespace

void reportUnreachableRows(const std::vector<VocabularyRow> &rows, const QString &section, DocumentProblems &problems)
{
    for (std::size_t later = 1; later < rows.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (!hides(rows[earlier], rows[later]))
                continue;
            problems.warning(
                rows[later].source.line, 1,
                u"%1 %2: the row is never used, the one on line %3 holds first (put the narrower row above, or remove "
                u"one)"_s.arg(quoted(section), rows[later].part)
                    .arg(rows[earlier].source.line));
            break;
        }
    }
}

void reportUnwrittenParts(const Foundation &foundation, const std::vector<VocabularyRow> &rows,
                          const VocabularySection &section, DocumentProblems &problems)
{
    std::vector<TierId> tiers;
    for (const TierRule &tier : foundation.tiers)
        tiers.push_back(tier.id);
    if (tiers.empty())
        tiers.emplace_back();
    for (const QString &part : vocabularyParts()) {
        std::vector<const VocabularyRow *> ofPart;
        for (const VocabularyRow &row : rows) {
            if (row.part == part)
                ofPart.push_back(&row);
        }
        const bool needed = part == u"Subject" || part == u"Opening" || section.required.contains(part);
        if (ofPart.empty() && needed) {
            problems.warning(
                section.line, 1,
                u"section %1 has no %2, so its letters cannot be written whole (add a row of that part)"_s.arg(
                    quoted(section.name), part));
            continue;
        }
        if (ofPart.empty() || (!needed && part != u"Line"))
            continue;
        if (const auto unserved = unservedCase(ofPart, tiers, section))
            problems.warning(ofPart.front()->source.line, 1,
                             u"%1 %2: no row holds%3 (add one)"_s.arg(quoted(section.name), part, *unserved));
    }
}

} // namespace countersign
