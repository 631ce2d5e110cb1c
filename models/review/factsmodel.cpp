// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/factsmodel.h"

#include "domain/factnames.h"

#include <algorithm>
#include <array>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The company's own particulars stand in every letter and in no report: shown only where they are wrong.
bool isOfTheCompany(QStringView fact)
{
    constexpr std::array OWN { factnames::COMPANY_NAME, factnames::COMPANY_PHONE, factnames::COORDINATOR_NAME,
                               factnames::ACCOUNT };
    return std::ranges::find(OWN, fact) != OWN.end();
}

/// What a person compares first stands first; a company's own facts follow as they came.
size_t rankOf(const QString &fact)
{
    constexpr std::array FIRST {
        factnames::ORDER,          factnames::PRODUCT,  factnames::QUANTITY, factnames::ORDERED_QUANTITY,
        factnames::PROMISED_DATE,  factnames::NEW_DATE, factnames::AMOUNT,   factnames::BILLED_AMOUNT,
        factnames::CORRECT_AMOUNT, factnames::INVOICE,  factnames::REASON
    };
    return static_cast<size_t>(std::ranges::find(FIRST, QStringView(fact)) - FIRST.begin());
}

bool covers(LetterPart part, qsizetype start, qsizetype length, LetterPart askedPart, qsizetype position)
{
    return part == askedPart && position >= start && position <= start + length;
}

} // namespace

FactsModel::FactsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FactsModel::show(const Verdict &verdict)
{
    std::vector<Row> rows = rowsOf(verdict);
    const bool sameFacts
        = rows.size() == m_rows.size() && std::ranges::equal(rows, m_rows, [](const Row &a, const Row &b) {
              return a.fact.fact == b.fact.fact && a.fact.record == b.fact.record && a.fact.value == b.fact.value;
          });
    if (!sameFacts) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        if (std::exchange(m_rows[row], rows[row]) != rows[row])
            Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
    }
}

int FactsModel::rowAt(LetterPart part, qsizetype position) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const Row &entry = m_rows[row];
        const bool agrees = std::ranges::any_of(entry.fact.occurrences, [&](const FactStanding::Occurrence &at) {
            return covers(at.part, at.start, at.length, part, position);
        });
        if (agrees
            || (entry.wrongAt
                && covers(entry.wrongAt->part, entry.wrongAt->start, entry.wrongAt->length, part, position)))
            return static_cast<int>(row);
    }
    return -1;
}

int FactsModel::rowOf(const Finding &finding) const
{
    if (!finding.fact)
        return -1;
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) {
        return row.fact.fact == *finding.fact
            && (!finding.record || !row.fact.record || row.fact.record == finding.record);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<FactStanding::Occurrence> FactsModel::places(int row) const
{
    const Row &entry = m_rows[static_cast<size_t>(row)];
    std::vector<FactStanding::Occurrence> places = entry.fact.occurrences;
    if (entry.wrongAt && entry.wrongAt->length > 0)
        places.push_back(*entry.wrongAt);
    std::ranges::stable_sort(places, {}, [](const FactStanding::Occurrence &at) {
        return std::pair(at.part != LetterPart::Body, std::pair(at.part, at.start));
    });
    return places;
}

int FactsModel::agreeing() const
{
    return static_cast<int>(std::ranges::count(m_rows, Standing::Agrees, &Row::standing));
}

int FactsModel::checked() const
{
    return agreeing() + static_cast<int>(std::ranges::count(m_rows, Standing::Wrong, &Row::standing));
}

int FactsModel::aside() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, &FactsModel::isAside));
}

QString FactsModel::summary() const
{
    return m_rows.empty() ? QString() : tr("%1 of %2 agree").arg(agreeing()).arg(checked());
}

QString FactsModel::nameOf(QStringView fact)
{
    struct Name {
        QStringView fact;
        const char *shown;
    };
    static constexpr std::array NAMES { Name { factnames::PROMISED_DATE, QT_TR_NOOP("promised") },
                                        Name { factnames::CONTACT_NAME, QT_TR_NOOP("contact") },
                                        Name { factnames::CONTACT_FIRST_NAME, QT_TR_NOOP("first name") },
                                        Name { factnames::ORDER_DATE, QT_TR_NOOP("ordered on") },
                                        Name { factnames::SHIPPED_DATE, QT_TR_NOOP("shipped") },
                                        Name { factnames::DELIVERED_DATE, QT_TR_NOOP("delivered") },
                                        Name { factnames::ORDERED_QUANTITY, QT_TR_NOOP("ordered") },
                                        Name { factnames::APPOINTMENT_AT, QT_TR_NOOP("appointment") },
                                        Name { factnames::STARTED_AT, QT_TR_NOOP("started") },
                                        Name { factnames::RESTORED_AT, QT_TR_NOOP("restored") },
                                        Name { factnames::RECEIVED_AT, QT_TR_NOOP("received") },
                                        Name { factnames::DUE_AT, QT_TR_NOOP("due") } };
    const auto found = std::ranges::find(NAMES, fact, &Name::fact);
    if (found != NAMES.end())
        return tr(found->shown);
    return fact.toString().replace(u'_', u' ');
}

int FactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameOf(row.fact.fact)
            : index.column() == ValueColumn ? row.fact.written
                                            : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(row);
    case StandingRole:
        return static_cast<int>(row.standing);
    case HereRole:
        return row.here;
    case StartsRecordRole:
        return row.startsRecord;
    case RequiredRole:
        return row.fact.required;
    case AcceptedRole:
        return row.isAccepted;
    case IsAsideRole:
        return isAside(row);
    default:
        return {};
    }
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == MarkColumn ? tr("Agrees") : section == NameColumn ? tr("Fact") : tr("Value");
}

std::vector<FactsModel::Row> FactsModel::rowsOf(const Verdict &verdict)
{
    std::vector<Row> rows;
    for (const FactStanding &fact : verdict.facts) {
        Row row;
        row.fact = fact;
        row.standing = fact.contradicted ? Standing::Wrong : fact.stated ? Standing::Agrees : Standing::NotStated;
        const auto wrong = std::ranges::find_if(verdict.findings, [&](const Finding &finding) {
            const bool speaksOfIt
                = finding.fact == fact.fact && (!finding.record || !fact.record || finding.record == fact.record);
            return finding.kind == FindingKind::Fact && finding.severity == Severity::Error && speaksOfIt;
        });
        if (fact.contradicted && wrong != verdict.findings.end()) {
            row.here = wrong->text;
            row.isAccepted = wrong->overriddenBecause.has_value();
            row.wrongAt = FactStanding::Occurrence { wrong->part, wrong->start, wrong->length };
        }
        // The customer's own message is no line of a table: it stands by itself, whole.
        const bool isElsewhere = isOfTheCompany(fact.fact) || QStringView(fact.fact) == factnames::INBOUND_TEXT;
        if (isElsewhere && row.standing != Standing::Wrong)
            continue;
        rows.push_back(std::move(row));
    }
    // Within a record; the records stay in their order.
    for (auto first = rows.begin(); first != rows.end();) {
        const auto end
            = std::find_if(first, rows.end(), [&](const Row &row) { return row.fact.record != first->fact.record; });
        std::stable_sort(first, end,
                         [](const Row &a, const Row &b) { return rankOf(a.fact.fact) < rankOf(b.fact.fact); });
        first = end;
    }
    for (size_t i = 1; i < rows.size(); ++i)
        rows[i].startsRecord = rows[i - 1].fact.record != rows[i].fact.record;
    return rows;
}

QString FactsModel::spoken(const Row &row) const
{
    const QString name = nameOf(row.fact.fact);
    switch (row.standing) {
    case Standing::Agrees:
        return tr("%1: %2, the letter agrees").arg(name, row.fact.written);
    case Standing::Wrong:
        if (row.isAccepted)
            return tr("%1: %2, the letter says %3, accepted").arg(name, row.fact.written, row.here);
        return row.here.isEmpty() ? tr("%1: %2, the letter does not agree").arg(name, row.fact.written)
                                  : tr("%1: %2, the letter says %3").arg(name, row.fact.written, row.here);
    case Standing::NotStated:
        return row.fact.required ? tr("%1: %2, the letter does not say it and must").arg(name, row.fact.written)
                                 : tr("%1: %2, the letter does not say it").arg(name, row.fact.written);
    }
    Q_UNREACHABLE();
}

} // namespace countersign
