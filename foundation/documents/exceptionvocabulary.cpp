// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentreaders.h"
#include "documents/placeholders.h"
#include "documents/values.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array TYPE_COLUMNS { ColumnSpec { u"Type", MUST_BE_FILLED }, ColumnSpec { u"Name" },
                                    ColumnSpec { u"Communication", MUST_STAND }, ColumnSpec { u"Family" },
                                    ColumnSpec { u"Also called" } };
constexpr std::array VOCABULARY_COLUMNS { ColumnSpec { u"Part", MUST_BE_FILLED }, ColumnSpec { u"When" },
                                          ColumnSpec { u"Tiers" }, ColumnSpec { u"Text", MUST_BE_FILLED } };
constexpr TableSpec TYPES { u"Types", Presence::Required, TYPE_COLUMNS };
constexpr std::size_t MOST_TYPES = 500;
constexpr std::size_t MOST_ROWS_OF_A_SECTION = 400;

const QStringList &familyNames()
{
    static const QStringList NAMES { u"logistics"_s, u"quality"_s, u"billing"_s, u"service"_s };
    return NAMES;
}

TypeRule typeOfRow(const RuleRow &row, DocumentProblems &problems)
{
    TypeRule type;
    type.id = TypeId(row.text(u"Type").simplified());
    const QString what = u"type %1"_s.arg(quoted(type.id.value()));
    type.name = row.text(u"Name").isEmpty() ? type.id.value() : row.text(u"Name").simplified();
    type.family = row.text(u"Family").simplified().toLower();
    type.alsoCalled = listOf(row.text(u"Also called"));
    type.source = { problems.file(), row.line() };
    const DocumentCell &communication = row.cell(u"Communication");
    auto kind = fromKey<CommunicationKind>(communication.text);
    if (!kind) {
        problems.error(
            communication.line, communication.column,
            u"%1: communication %2 is not known%3"_s.arg(
                what, quoted(communication.text), problems.suggestionFrom(communication.text, communicationNames())));
        kind = fromKey<CommunicationKind>(
            problems.nearestOf(communication.text, communicationNames())); // no faults of this fault
    }
    type.communication = kind.value_or(CommunicationKind::Exception);
    const DocumentCell &family = row.cell(u"Family");
    if (!type.family.isEmpty() && !familyNames().contains(type.family)) {
        if (const QString near = problems.nearestOf(type.family, familyNames()); !near.isEmpty())
            problems.warning(
                family.line, family.column,
                u"%1: family %2 is an own one (did you mean %3?)"_s.arg(what, quoted(family.text), quoted(near)));
    }
    return type;
}

/// Reports names that lead to two types.
void checkNames(const std::vector<TypeRule> &types, DocumentProblems &problems)
{
    QHash<QString, const TypeRule *> owners;
    for (const TypeRule &type : types)
        owners.insert(foldedName(type.id.value()), &type);
    const auto claim = [&](const TypeRule &type, const QString &name) {
        const TypeRule *&owner = owners[foldedName(name)];
        if (owner && owner != &type)
            problems.warning(type.source.line, 1,
                             u"type %1: %2 already means type %3 (keep it with one of them)"_s.arg(
                                 quoted(type.id.value()), quoted(name), quoted(owner->id.value())));
        else
            owner = &type;
    };
    for (const TypeRule &type : types)
        claim(type, type.name);
    for (const TypeRule &type : types) {
        for (const QString &name : type.alsoCalled)
            claim(type, name);
    }
}

QString familyOfHeading(const QString &heading)
{
    const qsizetype comma = heading.lastIndexOf(u',');
    if (comma < 0 || !isSameTitle(QStringView(heading).mid(comma + 1), u"several"))
        return {};
    return heading.left(comma).simplified().toLower();
}

std::optional<VocabularyRow> vocabularyRowOf(const RuleRow &row, const QString &section, const References &references,
                                             DocumentProblems &problems)
{
    const DocumentCell &part = row.cell(u"Part");
    const QStringList &parts = vocabularyParts();
    const auto known
        = std::ranges::find_if(parts, [&part](const QString &name) { return isSameTitle(name, part.text); });
    if (known == parts.end()) {
        problems.error(part.line, part.column,
                       u"%1: part %2 is not known%3"_s.arg(quoted(section), quoted(part.text),
                                                           problems.suggestionFrom(part.text, parts)));
        return {};
    }
    const QString what = quoted(section) + u' ' + *known;
    VocabularyRow read { *known, {}, {}, row.text(u"Text"), { problems.file(), row.line() } };
    if (const DocumentCell &when = row.cell(u"When"); when.isSet() && !isSameTitle(when.text, u"all")) {
        ConditionsReading conditions = conditionsOf(when.text, sharedFactNames());
        if (!conditions.wrong.isEmpty()) {
            problems.error(when.line, when.column, what + u": "_s + conditions.wrong);
            return {};
        }
        read.when = std::move(conditions.conditions);
    }
    const auto tiers = references.tiers(row.cell(u"Tiers"), what, problems);
    if (!tiers)
        return {};
    read.tiers = *tiers;
    return read;
}

/// The key under which a section's rows are kept; nothing where it is no section of the vocabulary.
std::optional<QString> keyOfSection(const Section &section, const QHash<QString, TypeId> &names,
                                    const QStringList &families, DocumentProblems &problems)
{
    if (const auto type = names.constFind(section.heading.toCaseFolded()); type != names.constEnd())
        return type->value();
    const bool hasRows = std::ranges::any_of(section.tables, [](const MarkdownTable &table) {
        return std::ranges::any_of(table.header.cells,
                                   [](const DocumentCell &cell) { return isSameTitle(cell.text, u"Part"); });
    });
    const QString family = familyOfHeading(section.heading);
    if (!family.isEmpty()) {
        if (families.contains(family))
            return severalKey(family);
        if (hasRows)
            problems.error(section.line, section.column,
                           u"section %1: no type is of the family %2%3"_s.arg(
                               quoted(section.heading), quoted(family), problems.suggestionFrom(family, families)));
        return {};
    }
    if (hasRows) {
        QStringList headings;
        for (const QString &name : names.keys())
            headings += name;
        headings.sort();
        const QString near = problems.nearestOf(section.heading.toCaseFolded(), headings);
        problems.error(section.line, section.column,
                       u"section %1 is headed by no type's name and is not read (%2)"_s.arg(
                           quoted(section.heading),
                           near.isEmpty() ? u"head it by a Name of the table Types, or add the type there"_s
                                          : u"did you mean %1?"_s.arg(quoted(near))));
    }
    return {};
}
} // namespace

const QStringList &vocabularyParts()
{
    static const QStringList PARTS { u"Subject"_s,        u"Opening"_s,   u"Disclosure"_s, u"Resolution"_s,
                                     u"Recovery offer"_s, u"Next step"_s, u"Line"_s,       u"Line addition"_s };
    return PARTS;
}

QString severalKey(QStringView family)
{
    return family.toString().simplified().toLower() + u", several"_s;
}

void readTypes(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, TYPES, problems)) {
        if (foundation.types.size() >= MOST_TYPES) {
            problems.error(row.line(), 1, u"there are more than %1 types (join some)"_s.arg(MOST_TYPES));
            break;
        }
        const DocumentCell &id = row.cell(u"Type");
        const QString key = foldedName(id.text);
        if (key == u"all" || id.text.contains(u';')) {
            problems.error(id.line, id.column,
                           u"type %1: this cannot be a type's id (choose a word of its own)"_s.arg(quoted(id.text)));
            continue;
        }
        if (seen.contains(key)) {
            problems.error(
                id.line, id.column,
                u"type %1 stands here twice, first on line %2 (remove one)"_s.arg(quoted(id.text)).arg(seen[key]));
            continue;
        }
        seen.insert(key, row.line());
        foundation.types.push_back(typeOfRow(row, problems));
    }
    checkNames(foundation.types, problems);
}

void readVocabulary(const MarkdownDocument &document, const References &references, Foundation &foundation,
                    DocumentProblems &problems)
{
    QHash<QString, TypeId> names;
    QStringList families;
    for (const TypeRule &type : foundation.types) {
        names.insert(type.name.simplified().toCaseFolded(), type.id);
        if (!type.family.isEmpty() && !families.contains(type.family))
            families += type.family;
    }
    QHash<QString, int> seen;
    for (const Section &section : document.sections) {
        if (section.heading.isEmpty() || isSameTitle(section.heading, u"Types"))
            continue;
        const auto key = foundation.types.empty() ? std::nullopt : keyOfSection(section, names, families, problems);
        if (!key || (section.tables.empty() && section.strayRows.empty()))
            continue;
        if (seen.contains(*key))
            problems.error(section.line, section.column,
                           u"section %1 stands here twice, first on line %2 (join them)"_s.arg(quoted(section.heading))
                               .arg(seen[*key]));
        else
            seen.insert(*key, section.line);
        std::vector<VocabularyRow> &rows = foundation.vocabulary[*key];
        for (const RuleRow &row : rulesOf(section, VOCABULARY_COLUMNS, problems)) {
            if (rows.size() >= MOST_ROWS_OF_A_SECTION) {
                problems.error(row.line(), 1,
                               u"section %1 has more than %2 rows (split the type)"_s.arg(quoted(section.heading))
                                   .arg(MOST_ROWS_OF_A_SECTION));
                break;
            }
            if (auto read = vocabularyRowOf(row, section.heading, references, problems))
                rows.push_back(std::move(*read));
        }
    }
}

} // namespace countersign
