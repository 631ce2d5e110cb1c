// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping.h"

#include "documents/placeholders.h"
#include "domain/factnames.h"
#include "intake/columnsurvey.h"
#include "intake/dialects.h"
#include "intake/folding.h"
#include "intake/headings.h"
#include "intake/mattertype.h"
#include "intake/profile.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// A column while its meaning is being decided.
struct Candidate {
    MappedColumn mapped;
    ColumnSurvey survey;
    std::vector<NamedColumn> meanings; ///< that its values allow, the best first
    QString group; ///< the heading above its header, over several columns
    QString key; ///< that tells it from the others (headings.h)
    QString was; ///< "the name", "the heading above", for the reason
};

/// So many values, and none of them what the header promises, mean something else; fewer are just wrong.
constexpr int ENOUGH_TO_DOUBT_A_NAME = 5;

bool mostOf(int part, int whole)
{
    return part * 2 >= whole;
}

/// Whether the values of a column can be what its name says.
bool fits(const NamedColumn &meaning, const ColumnSurvey &survey, IntakeKind kind, size_t meanings)
{
    if (survey.values == 0)
        return true;
    const bool isFewAndPlain = meanings == 1 && survey.values < ENOUGH_TO_DOUBT_A_NAME;
    switch (valueKindOf(meaning.fact, kind)) {
    case ValueKind::Date:
    case ValueKind::Moment:
        return survey.dates + survey.impossibleDates > 0
            ? meanings == 1 || mostOf(survey.dates + survey.impossibleDates, survey.values)
            : survey.dayNumbers == survey.values || isFewAndPlain;
    case ValueKind::Quantity:
    case ValueKind::Money:
        return meanings == 1 ? survey.numbers > 0 || isFewAndPlain : mostOf(survey.numbers, survey.values);
    case ValueKind::State:
        return mostOf(survey.states, survey.lookedUp);
    case ValueKind::Type:
        return mostOf(survey.types, survey.lookedUp)
            || (meanings == 1 && survey.dates == 0 && !mostOf(survey.numbers, survey.values));
    case ValueKind::Identifier:
    case ValueKind::Text:
        break;
    }
    if (meaning.fact == factnames::ACCOUNT && meanings > 1)
        return survey.accountIds >= survey.accountNames;
    if (meaning.fact == columns::ACCOUNT_NAME && meanings > 1)
        return survey.accountNames > survey.accountIds;
    // Words, not figures: a name of a product, a company, a person.
    if (meanings > 1 && (meaning.fact == factnames::PRODUCT || meaning.fact == columns::NAME))
        return !mostOf(survey.bareNumbers, survey.values);
    if (meanings > 1 && meaning.fact == factnames::SKU)
        return mostOf(survey.bareNumbers, survey.values);
    return true;
}

QString wordsFor(QStringView fact)
{
    QString words = fact.toString().replace(u'_', u' ');
    if (fact == factnames::QUANTITY)
        return u"affected quantity"_s;
    return words;
}

/// \param isTwice another column has the same header, so that the heading above has to tell them apart
void nameByHeader(Candidate &candidate, IntakeKind kind, bool isTwice)
{
    const QString &header = candidate.mapped.header;
    auto named = kind == IntakeKind::Records && candidate.survey.counts && headerKey(header) == u"number"_s
        ? std::vector<NamedColumn>()
        : columnsNamed(header, kind);
    candidate.was = u"It is headed '%1'"_s.arg(header);
    if ((named.empty() || isTwice) && !candidate.group.isEmpty()) {
        auto together = columnsNamed(candidate.group + u' ' + header, kind);
        if (together.empty())
            together = columnsNamed(header + u' ' + candidate.group, kind);
        if (!together.empty()) {
            named = std::move(together);
            candidate.was = u"It is headed '%1' under '%2'"_s.arg(header, candidate.group);
        }
    }
    // Two facts of one kind ("Qty": affected or ordered) are as plain as one.
    const bool sameKind = std::ranges::all_of(named, [&](const NamedColumn &meaning) {
        return valueKindOf(meaning.fact, kind) == valueKindOf(named.front().fact, kind);
    });
    const bool areFigures = sameKind && !named.empty() && valueKindOf(named.front().fact, kind) != ValueKind::Text
        && valueKindOf(named.front().fact, kind) != ValueKind::Identifier;
    const size_t meanings = areFigures ? 1 : named.size();
    const size_t before = named.size();
    std::erase_if(named, [&](const NamedColumn &meaning) { return !fits(meaning, candidate.survey, kind, meanings); });
    candidate.meanings = std::move(named);
    if (!candidate.meanings.empty() && candidate.meanings.size() < before)
        candidate.was += u", and its values fit"_s;
}

/// Beside milestones a "Status" is how far they are, "done" news and not the end of the matter.
void keepTheStatusOfMilestones(std::vector<Candidate> &candidates)
{
    const auto canBe = [](const Candidate &candidate, QStringView fact) {
        return std::ranges::find(candidate.meanings, fact, &NamedColumn::fact) != candidate.meanings.end();
    };
    const bool hasMilestones = std::ranges::any_of(candidates, [&](const Candidate &candidate) {
        return candidate.survey.values > 0 && canBe(candidate, factnames::MILESTONE);
    });
    for (Candidate &candidate : candidates) {
        if (hasMilestones && canBe(candidate, factnames::STATUS))
            std::erase_if(candidate.meanings, [&](const NamedColumn &meaning) {
                return meaning.fact == columns::STATE || (meaning.fact == columns::TYPE && candidate.survey.types == 0);
            });
    }
}

/// Every fact to the column that names it most plainly; a column that loses takes its next meaning.
void assign(std::vector<Candidate> &candidates)
{
    std::map<QString, Candidate *> taken;
    std::vector<Candidate *> open;
    open.reserve(candidates.size());
    for (Candidate &candidate : candidates)
        open.push_back(&candidate);
    while (!open.empty()) {
        Candidate *candidate = open.front();
        open.erase(open.begin());
        if (candidate->meanings.empty())
            continue;
        const NamedColumn meaning = candidate->meanings.front();
        Candidate *&holder = taken[meaning.fact];
        // A column without values gives way to one that has some.
        const auto strength = [](const Candidate &column) {
            return std::pair(column.survey.values > 0 ? 0 : 1, column.meanings.front().rank);
        };
        if (!holder) {
            holder = candidate;
        } else {
            Candidate *loser = strength(*candidate) < strength(*holder) ? std::exchange(holder, candidate) : candidate;
            loser->meanings.erase(loser->meanings.begin());
            open.push_back(loser);
        }
    }
    for (Candidate &candidate : candidates) {
        if (candidate.meanings.empty())
            continue;
        candidate.mapped.fact = candidate.meanings.front().fact;
        candidate.mapped.reason = u"%1, so it is the %2."_s.arg(candidate.was, wordsFor(candidate.mapped.fact));
    }
}

bool isTaken(const std::vector<Candidate> &candidates, QStringView fact)
{
    return std::ranges::any_of(candidates, [&](const Candidate &candidate) { return candidate.mapped.fact == fact; });
}

/// Columns whose name says nothing, by what is in them.
void nameByValues(std::vector<Candidate> &candidates, IntakeKind kind)
{
    struct Guess {
        QStringView fact;
        int ColumnSurvey::*hits;
        QStringView because;
    };
    static constexpr Guess RECORD_GUESSES[] = {
        { factnames::ACCOUNT, &ColumnSurvey::accountIds, u"Its values are ids of known accounts" },
        { factnames::ORDER, &ColumnSurvey::orders, u"Its values are numbers of known orders" },
        { columns::TYPE, &ColumnSurvey::types, u"Its values are names or codes of exception types" },
        { columns::STATE, &ColumnSurvey::states, u"Its values say open or closed" },
        { columns::ACCOUNT_NAME, &ColumnSurvey::accountNames, u"Its values are names of known accounts" },
    };
    if (kind == IntakeKind::Accounts)
        return;
    for (const Guess &guess : RECORD_GUESSES) {
        const bool forOrders = guess.fact == factnames::ACCOUNT || guess.fact == columns::ACCOUNT_NAME;
        if ((kind == IntakeKind::Orders && !forOrders) || isTaken(candidates, guess.fact))
            continue;
        if (guess.fact == columns::ACCOUNT_NAME && isTaken(candidates, factnames::ACCOUNT))
            continue;
        Candidate *best = nullptr;
        for (Candidate &candidate : candidates) {
            const int hits = candidate.survey.*guess.hits;
            if (candidate.mapped.fact.isEmpty() && hits > 0 && hits * 10 >= candidate.survey.lookedUp * 8
                && (!best || hits > best->survey.*guess.hits))
                best = &candidate;
        }
        if (!best)
            continue;
        best->mapped.fact = guess.fact.toString();
        best->mapped.reason = u"%1, so it is the %2."_s.arg(guess.because, wordsFor(guess.fact));
    }
}

bool isReserved(const QString &name)
{
    return sharedFactNames().contains(name) || name == columns::TYPE || name == columns::STATE
        || name == columns::ACCOUNT_NAME;
}

void takeUnderOwnName(std::vector<Candidate> &candidates, IntakeKind kind)
{
    QSet<QString> used;
    for (const Candidate &candidate : candidates)
        used.insert(candidate.mapped.fact);
    for (Candidate &candidate : candidates) {
        MappedColumn &column = candidate.mapped;
        if (!column.fact.isEmpty() || !column.reason.isEmpty())
            continue;
        const QString name = factNameOf(column.header);
        if (kind != IntakeKind::Records) {
            column.reason = u"Such a file needs no column of this name, so it is not taken over."_s;
        } else if (column.header == REJECTION_HEADER) {
            column.reason = u"It says why rows were rejected before, so it is not taken over."_s;
        } else if (name.isEmpty()) {
            column.reason = u"It has no header, so it is not taken over."_s;
        } else if (candidate.survey.counts
                   && (name == u"number"_s || name == u"row"_s || name == u"nr"_s || name == u"no"_s
                       || name == u"row_number"_s)) {
            column.reason = u"It only counts the rows, so it is not taken over."_s;
        } else {
            QString own = name;
            for (int i = 2; used.contains(own) || isReserved(own); ++i)
                own = name + u'_' + QString::number(i);
            column.fact = own;
            column.own = true;
            column.reason = u"It is none of the usual columns, so it is kept as a fact under its own name."_s;
            used.insert(own);
        }
    }
}

void nameByProfile(std::vector<Candidate> &candidates, const ImportProfile &profile)
{
    for (Candidate &candidate : candidates) {
        const auto known = profile.facts.find(candidate.key);
        if (known == profile.facts.end())
            continue;
        candidate.meanings.clear();
        candidate.mapped.fact = known->second;
        candidate.mapped.own
            = !known->second.isEmpty() && !isReserved(known->second) && profile.kind == IntakeKind::Records;
        candidate.mapped.reason
            = profile.name.isEmpty() ? u"It was chosen here."_s : u"The profile '%1' says so."_s.arg(profile.name);
    }
}

/// Of several years' revenue the latest one that has begun.
void chooseRevenueYear(std::vector<Candidate> &candidates, const QDate &today)
{
    Candidate *chosen = nullptr;
    int chosenYear = 0;
    std::vector<Candidate *> all;
    for (Candidate &candidate : candidates) {
        const bool isRevenue = std::ranges::any_of(
            candidate.meanings, [](const NamedColumn &meaning) { return meaning.fact == columns::REVENUE; });
        if (!isRevenue)
            continue;
        all.push_back(&candidate);
        const auto year = yearNamed(candidate.mapped.header);
        const int number = year ? year->year : 0;
        if (number <= today.year() && (!chosen || number >= chosenYear)) {
            // A column without a year is the company's own sum; it stands unless a year is named.
            chosen = number == 0 && chosen ? chosen : &candidate;
            chosenYear = std::max(chosenYear, number);
        }
    }
    if (all.size() < 2 || !chosen)
        return;
    for (Candidate *candidate : all) {
        candidate->meanings.clear();
        if (candidate != chosen)
            candidate->mapped.reason
                = u"The revenue is taken from '%1', the latest year that has begun."_s.arg(chosen->mapped.header);
    }
    chosen->meanings = { { columns::REVENUE.toString(), 0 } };
    chosen->was = u"Of the years' columns it is the latest that has begun"_s;
}

void askWhatIsMissing(Mapping &mapping, const Knowledge &knowledge)
{
    if (mapping.kind != IntakeKind::Records)
        return;
    QStringList headers;
    for (const MappedColumn &column : mapping.columns) {
        if (!column.header.isEmpty())
            headers += column.header;
    }
    if (!mapping.find(factnames::ACCOUNT) && !mapping.find(columns::ACCOUNT_NAME) && !mapping.find(factnames::ORDER))
        mapping.questions.push_back(
            { MappingQuestion::About::Account, 0, u"Which column names the customer?"_s, headers });
    if (!mapping.find(columns::TYPE) && mapping.type.isNull()) {
        QStringList types;
        for (const TypeRule &type : knowledge.foundation ? knowledge.foundation->types : std::vector<TypeRule>()) {
            if (!knowledge.communication || type.communication == *knowledge.communication)
                types += type.id.value();
        }
        mapping.questions.push_back({ MappingQuestion::About::Type, 0,
                                      u"The file does not say what kind of matter it lists. Which is it?"_s, types });
    }
}

/// Whether the first row of a file without a recognised header is data already.
bool looksLikeData(const SheetRow &row, const Directory &directory, const QDate &today)
{
    return std::ranges::any_of(row.cells, [&](const Cell &cell) {
        return !cell.isBlank()
            && (cell.kind != CellKind::Text || readNumber(cell.text) || readDate(cell.text, today).isDate()
                || directory.isAccountId(cell.text));
    });
}
} // namespace

const MappedColumn *Mapping::find(QStringView fact) const
{
    const auto at = std::ranges::find_if(columns, [&](const MappedColumn &column) { return column.fact == fact; });
    return at == columns.end() ? nullptr : &*at;
}

Mapping mapColumns(const SheetTable &table, const Knowledge &knowledge, const std::optional<ImportProfile> &profile,
                   IntakeKind kind, const Codes &codes)
{
    const Directory directory(knowledge, codes);
    Mapping mapping;
    mapping.kind = kind;
    mapping.codes = codes;
    std::optional<size_t> header = headerIndex(table, kind);
    if (!header && !table.rows.empty() && !looksLikeData(table.rows.front(), directory, knowledge.today))
        header = 0;
    mapping.headerRow = header ? table.rows[*header].number : 0;
    const size_t firstRow = header ? *header + 1 : 0;
    const int width = table.columnCount();
    const auto groups = groupsAbove(table, header, width);
    const auto keys = columnKeys(table, header);
    std::vector<Candidate> candidates;
    for (int column = 1; column <= width; ++column) {
        Candidate candidate;
        candidate.mapped.column = column;
        candidate.mapped.header = header ? headerText(table.rows[*header].at(column)) : QString();
        candidate.survey = surveyColumn(table, firstRow, column, directory, knowledge.today, ROWS_THAT_TELL);
        candidate.group = groups[static_cast<size_t>(column) - 1];
        candidate.key = keys[static_cast<size_t>(column) - 1];
        if (candidate.mapped.header.isEmpty() && candidate.survey.values == 0)
            continue;
        candidates.push_back(std::move(candidate));
    }
    QHash<QString, int> sameHeaders;
    for (const Candidate &candidate : candidates)
        ++sameHeaders[headerKey(candidate.mapped.header)];
    for (Candidate &candidate : candidates)
        nameByHeader(candidate, kind, sameHeaders.value(headerKey(candidate.mapped.header)) > 1);
    if (kind == IntakeKind::Accounts)
        chooseRevenueYear(candidates, knowledge.today);
    if (kind == IntakeKind::Records)
        keepTheStatusOfMilestones(candidates);
    if (profile) {
        nameByProfile(candidates, *profile);
        mapping.profile = profile->name;
        mapping.type = profile->type;
        mapping.typeIsFromAPerson = !profile->type.isNull();
        if (!mapping.type.isNull())
            mapping.typeReason = u"The profile '%1' says so."_s.arg(profile->name);
        // What the profile names is not to be had by another column.
        for (Candidate &candidate : candidates)
            std::erase_if(candidate.meanings,
                          [&](const NamedColumn &meaning) { return isTaken(candidates, meaning.fact); });
    }
    assign(candidates);
    nameByValues(candidates, kind);
    takeUnderOwnName(candidates, kind);

    std::vector<SurveyedColumn> surveyed;
    for (const Candidate &candidate : candidates) {
        const ValueKind value = valueKindOf(candidate.mapped.fact, kind);
        const bool isWritten = value == ValueKind::Date || value == ValueKind::Moment || value == ValueKind::Quantity
            || value == ValueKind::Money;
        // How dates and figures are written is for the whole column to say.
        const bool isLonger = isWritten && !candidate.mapped.own && table.rows.size() > firstRow + ROWS_THAT_TELL;
        surveyed.push_back(
            { candidate.mapped,
              isLonger ? surveyValues(table, firstRow, candidate.mapped.column, knowledge.today) : candidate.survey });
    }
    settleDialects(surveyed, table, firstRow, knowledge, kind, profile ? profile->dateOrder : DateOrder::Unknown,
                   profile ? profile->decimalMark : DecimalMark::Unknown, mapping.questions);
    for (SurveyedColumn &column : surveyed)
        mapping.columns.push_back(std::move(column.mapped));
    if (kind == IntakeKind::Records && !mapping.find(columns::TYPE)) {
        // A title is of this file; what a person said of another one stands behind it.
        if (const MatterType said = matterTypeOf(table, header, mapping, directory); !said.type.isNull()) {
            mapping.type = said.type;
            mapping.typeReason = said.reason;
            mapping.typeIsFromAPerson = false;
        }
    }
    askWhatIsMissing(mapping, knowledge);
    return mapping;
}

Mapping answered(Mapping mapping, const MappingQuestion &question, const QString &option)
{
    if (!question.options.contains(option))
        return mapping;
    switch (question.about) {
    case MappingQuestion::About::DateOrder:
        for (MappedColumn &column : mapping.columns) {
            if ((question.column == 0 || column.column == question.column)
                && column.dialect.dateOrder == DateOrder::Unknown)
                column.dialect.dateOrder = option == u"day first"_s ? DateOrder::DayFirst
                    : option == u"month first"_s                    ? DateOrder::MonthFirst
                                                                    : DateOrder::YearFirst;
        }
        break;
    case MappingQuestion::About::DecimalMark:
        for (MappedColumn &column : mapping.columns) {
            if ((question.column == 0 || column.column == question.column)
                && column.dialect.decimalMark == DecimalMark::Unknown)
                column.dialect.decimalMark = option == u"point"_s ? DecimalMark::Point : DecimalMark::Comma;
        }
        break;
    case MappingQuestion::About::Type:
        mapping.type = TypeId(option);
        mapping.typeReason = u"A person said so."_s;
        mapping.typeIsFromAPerson = true;
        break;
    case MappingQuestion::About::Account:
        for (MappedColumn &column : mapping.columns) {
            if (column.header == option) {
                column.fact = factnames::ACCOUNT.toString();
                column.own = false;
                column.reason = u"A person said so."_s;
            }
        }
        break;
    }
    std::erase_if(mapping.questions, [&](const MappingQuestion &other) {
        return other.about == question.about && other.column == question.column;
    });
    return mapping;
}

} // namespace countersign
