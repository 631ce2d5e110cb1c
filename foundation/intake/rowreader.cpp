// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rowreader.h"

#include "domain/factnames.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool mayBeShared(const MappedColumn &column, ValueKind kind)
{
    const bool isFigure = kind == ValueKind::Quantity || kind == ValueKind::Money;
    return !isFigure || column.fact == factnames::ORDER_VALUE || column.fact == columns::TOTAL;
}
} // namespace

RowReader::RowReader(const Mapping &mapping, const Knowledge &knowledge)
    : m_mapping(mapping)
    , m_context { knowledge.today, knowledge.timezone }
{
}

const MappedColumn *RowReader::columnOf(QStringView fact) const
{
    return m_mapping.find(fact);
}

void RowReader::moveTo(const SheetRow &row)
{
    m_row = &row;
    m_misfits.clear();
    m_currency = {};
    const MappedColumn *column = columnOf(factnames::CURRENCY);
    if (!column)
        return;
    const QString named = text(factnames::CURRENCY);
    if (named.isEmpty())
        return;
    if (const auto currency = currencyOf(named))
        m_currency = *currency;
    else
        refuse(u"Column '%1': '%2' is no currency that is known."_s.arg(column->header, named));
}

std::optional<FactValue> RowReader::value(QStringView fact)
{
    const MappedColumn *column = columnOf(fact);
    return column ? value(*column) : std::nullopt;
}

std::optional<FactValue> RowReader::value(const MappedColumn &column)
{
    const Cell &cell = m_row->at(column.column);
    const ValueKind kind = column.own ? ValueKind::Text : valueKindOf(column.fact, m_mapping.kind);
    const QString where
        = column.header.isEmpty() ? u"Column %1"_s.arg(column.column) : u"Column '%1'"_s.arg(column.header);
    if (cell.merged && !mayBeShared(column, kind) && !cell.isBlank()) {
        refuse(u"%1: the cell is merged over several rows; give each row its own figure."_s.arg(where));
        return {};
    }
    ColumnDialect dialect = column.dialect;
    if (!m_currency.isNull())
        dialect.currency = m_currency;
    const CellReading reading = readCell(cell, kind, dialect, m_context);
    if (const auto *misfit = std::get_if<Misfit>(&reading)) {
        refuse(u"%1: %2."_s.arg(where, misfit->says));
        return {};
    }
    if (std::holds_alternative<NoValue>(reading))
        return {};
    FactValue found = std::get<FactValue>(reading);
    if (column.fact == factnames::INBOUND_TEXT && std::holds_alternative<QString>(found))
        found = cell.text.trimmed(); // somebody's words stay on the lines they were written on
    if (const auto *money = std::get_if<Money>(&found);
        money && !m_currency.isNull() && money->currency != m_currency) {
        refuse(u"%1: '%2' is in another currency than its row, %3."_s.arg(where, cell.text.trimmed(), m_currency.code));
        return {};
    }
    return found;
}

QString RowReader::text(QStringView fact)
{
    const auto found = value(fact);
    const auto *text = found ? std::get_if<QString>(&*found) : nullptr;
    return text ? *text : QString();
}

std::optional<QDate> RowReader::date(QStringView fact)
{
    const auto found = value(fact);
    const auto *date = found ? std::get_if<QDate>(&*found) : nullptr;
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<Money> RowReader::money(QStringView fact)
{
    const auto found = value(fact);
    const auto *money = found ? std::get_if<Money>(&*found) : nullptr;
    return money ? std::optional(*money) : std::nullopt;
}

void RowReader::refuse(const QString &sentence)
{
    if (!m_misfits.contains(sentence))
        m_misfits += sentence;
}

} // namespace countersign
