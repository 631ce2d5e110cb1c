// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct OwnedHeading {
    QStringView heading;
    QStringView file;
};
/// In which document each rule table belongs.
constexpr std::array OWNED_HEADINGS {
    OwnedHeading { u"Tiers", u"account-tiers.md" },
    OwnedHeading { u"Tone", u"communication-standards.md" },
    OwnedHeading { u"Never say", u"communication-standards.md" },
    OwnedHeading { u"Internal terms", u"communication-standards.md" },
    OwnedHeading { u"Competitors", u"communication-standards.md" },
    OwnedHeading { u"Writing conventions", u"communication-standards.md" },
    OwnedHeading { u"Signature", u"communication-standards.md" },
    OwnedHeading { u"Types", u"exception-vocabulary.md" },
    OwnedHeading { u"Required facts", u"quality-gate.md" },
    OwnedHeading { u"Required parts", u"quality-gate.md" },
    OwnedHeading { u"Flags", u"quality-gate.md" },
    OwnedHeading { u"Review mode", u"quality-gate.md" },
    OwnedHeading { u"Compliance checks", u"quality-gate.md" },
    OwnedHeading { u"Commitments", u"quality-gate.md" },
    OwnedHeading { u"Sampling", u"quality-gate.md" },
    OwnedHeading { u"Holidays", u"quality-gate.md" },
    OwnedHeading { u"Triggers", u"escalation-protocol.md" },
    OwnedHeading { u"Routes", u"escalation-protocol.md" },
};

QStringList namesOf(std::span<const ColumnSpec> columns)
{
    QStringList names;
    for (const ColumnSpec &column : columns)
        names += column.name.toString();
    return names;
}

QString headerOf(std::span<const ColumnSpec> columns)
{
    return u"| %1 |"_s.arg(namesOf(columns).join(u" | "_s));
}

/// For each column of the spec the cell's index in the table; -1 where the table lacks it.
std::vector<int> matchColumns(const TableRow &header, std::span<const ColumnSpec> columns, DocumentProblems &problems)
{
    std::vector<int> places(columns.size(), -1);
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const DocumentCell &title = header.cells[i];
        if (title.text.isEmpty())
            continue;
        const auto column = std::ranges::find_if(
            columns, [&title](const ColumnSpec &spec) { return isSameTitle(spec.name, title.text); });
        if (column == columns.end()) {
            const QString near = problems.nearestOf(title.text, namesOf(columns));
            problems.note(
                title.line, title.column,
                u"column %1 is not known and is kept out of the rules%2"_s.arg(
                    quoted(title.text), near.isEmpty() ? QString() : u" (did you mean %1?)"_s.arg(quoted(near))));
            continue;
        }
        int &place = places[static_cast<std::size_t>(column - columns.begin())];
        if (place >= 0)
            problems.error(title.line, title.column,
                           u"column %1 stands here twice (remove or rename one)"_s.arg(quoted(title.text)));
        else
            place = static_cast<int>(i);
    }
    return places;
}

bool hasRequiredColumns(const TableRow &header, const std::vector<int> &places, std::span<const ColumnSpec> columns,
                        DocumentProblems &problems)
{
    bool complete = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (places[i] >= 0 || columns[i].must == ColumnSpec::Must::Nothing)
            continue;
        complete = false;
        problems.error(header.line, header.cells.empty() ? 1 : header.cells.front().column,
                       u"the table has no column %1 (its columns are: %2)"_s.arg(quoted(columns[i].name),
                                                                                 namesOf(columns).join(u", "_s)));
    }
    return complete;
}

/// A star at the end of a word stands for any ending; two around it are emphasis to Markdown, and neither is left.
void reportLostStars(const std::vector<DocumentCell> &cells, std::span<const ColumnSpec> columns,
                     DocumentProblems &problems)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool holdsPhrases = columns[i].name == u"Phrase" || columns[i].name == u"Term"
            || columns[i].name == u"Condition" || columns[i].name == u"Say instead";
        if (holdsPhrases && cells[i].hasEmphasis)
            problems.warning(cells[i].line, cells[i].column,
                             u"the stars or underscores in %1 are read as emphasis and are lost (a star for any "
                             u"ending stands once, at the end of a word: refund*)"_s.arg(quoted(cells[i].text)));
    }
}

void addRules(std::vector<RuleRow> &rules, const MarkdownTable &table, std::span<const ColumnSpec> columns,
              DocumentProblems &problems)
{
    const std::vector<int> places = matchColumns(table.header, columns, problems);
    if (!hasRequiredColumns(table.header, places, columns, problems))
        return;
    for (const TableRow &row : table.rows) {
        if (row.written > static_cast<int>(table.header.cells.size()))
            problems.error(
                row.line, 1,
                u"the row has %1 cells, the table %2 columns (write a | inside a text as \\|)"_s.arg(row.written)
                    .arg(table.header.cells.size()));
        std::vector<DocumentCell> cells;
        bool anySet = false;
        for (const int place : places) {
            const auto index = static_cast<std::size_t>(place);
            cells.push_back(place >= 0 && index < row.cells.size() ? row.cells[index]
                                                                   : DocumentCell { {}, row.line, 1 });
            anySet = anySet || cells.back().isSet();
        }
        if (!anySet)
            continue;
        bool complete = true;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].must == MUST_BE_FILLED && !cells[i].isSet()) {
                complete = false;
                problems.error(
                    cells[i].line, cells[i].column,
                    u"the row has no %1 (fill in the cell, or remove the row)"_s.arg(quoted(columns[i].name)));
            }
        }
        reportLostStars(cells, columns, problems);
        if (complete)
            rules.emplace_back(columns, std::move(cells), row.line);
    }
}

void reportLostRows(const Section &section, DocumentProblems &problems)
{
    if (section.strayRows.empty())
        return;
    if (section.tables.empty())
        problems.error(
            section.strayRows.front(), 1,
            u"the lines under %1 are no table (the second line must have as many cells of dashes as the first has "
            u"columns)"_s.arg(quoted(section.heading)));
    else
        for (const int line : section.strayRows)
            problems.error(line, 1,
                           u"the line is not part of the table above (an empty line or other text ends a table: remove "
                           u"it, or repeat the table's header)"_s);
}
} // namespace

RuleRow::RuleRow(std::span<const ColumnSpec> columns, std::vector<DocumentCell> cells, int line)
    : m_columns(columns)
    , m_cells(std::move(cells))
    , m_none { {}, line, 1 }
    , m_line(line)
{
}

const DocumentCell &RuleRow::cell(QStringView column) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].name == column)
            return m_cells[i];
    }
    return m_none;
}

QString RuleRow::text(QStringView column) const
{
    const DocumentCell &found = cell(column);
    return found.isSet() ? found.text : QString();
}

std::vector<RuleRow> rulesOf(const Section &section, std::span<const ColumnSpec> columns, DocumentProblems &problems)
{
    std::vector<RuleRow> rules;
    for (const MarkdownTable &table : section.tables)
        addRules(rules, table, columns, problems);
    reportLostRows(section, problems);
    return rules;
}

std::vector<RuleRow> rulesUnder(const MarkdownDocument &document, const TableSpec &spec, DocumentProblems &problems)
{
    std::vector<RuleRow> rules;
    bool found = false;
    for (const Section &section : document.sections) {
        if (!isSameTitle(section.heading, spec.heading))
            continue;
        found = found || !section.tables.empty() || !section.strayRows.empty();
        std::ranges::move(rulesOf(section, spec.columns, problems), std::back_inserter(rules));
    }
    if (!found && spec.presence != Presence::Optional) {
        const QString message
            = u"there is no table under a heading %1 (add the heading and a table with the columns %2)"_s.arg(
                quoted(spec.heading), headerOf(spec.columns));
        if (spec.presence == Presence::Required)
            problems.error(1, 1, message);
        else
            problems.warning(1, 1, message);
    }
    return rules;
}

bool isSameTitle(QStringView a, QStringView b)
{
    return a.toString().simplified().compare(b.toString().simplified(), Qt::CaseInsensitive) == 0;
}

void reportStrayTables(const MarkdownDocument &document, const QStringList &knownHeadings, DocumentProblems &problems)
{
    for (const Section &section : document.sections) {
        const auto isTitle = [&section](QStringView title) {
            return isSameTitle(title, section.heading);
        };
        if ((section.tables.empty() && section.strayRows.empty()) || std::ranges::any_of(knownHeadings, isTitle))
            continue;
        const auto owned = std::ranges::find_if(OWNED_HEADINGS, [&section](const OwnedHeading &owner) {
            return isSameTitle(owner.heading, section.heading);
        });
        const QString near = problems.nearestOf(section.heading, knownHeadings);
        if (owned != OWNED_HEADINGS.end())
            problems.error(section.line, section.column,
                           u"a table %1 is not read in this document (move it to %2)"_s.arg(quoted(section.heading),
                                                                                            owned->file.toString()));
        else if (!near.isEmpty())
            problems.error(
                section.line, section.column,
                u"the table under %1 is not read (did you mean %2?)"_s.arg(quoted(section.heading), quoted(near)));
    }
}

QString proseOf(const MarkdownDocument &document)
{
    QStringList parts;
    for (const Section &section : document.sections) {
        if (section.prose.isEmpty())
            continue;
        if (!section.heading.isEmpty())
            parts += QString(section.level, u'#') + u' ' + section.heading;
        parts += section.prose;
    }
    return parts.join(u"\n\n"_s);
}

} // namespace countersign
