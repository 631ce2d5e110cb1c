// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rowsieve.h"

#include "domain/factnames.h"
#include "intake/folding.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool startsWithWord(const QString &text, QStringView word)
{
    return text == word || (text.startsWith(word) && text.size() > word.size() && text[word.size()] == u' ');
}

bool saysTotal(QStringView text)
{
    static constexpr std::array WORDS {
        QStringView(u"total"),        QStringView(u"totals"),        QStringView(u"grand total"),
        QStringView(u"subtotal"),     QStringView(u"subtotals"),     QStringView(u"sub total"),
        QStringView(u"sum"),          QStringView(u"summe"),         QStringView(u"gesamt"),
        QStringView(u"gesamtsumme"),  QStringView(u"zwischensumme"), QStringView(u"count"),
        QStringView(u"average"),      QStringView(u"number of"),     QStringView(u"overall total"),
        QStringView(u"report total"), QStringView(u"totaux"),        QStringView(u"suma"),
        QStringView(u"anzahl"),       QStringView(u"end total")
    };
    if (text.size() > 80)
        return false;
    const QString words = folded(text);
    return std::ranges::any_of(WORDS, [&](QStringView word) { return startsWithWord(words, word); })
        || (words.endsWith(u" total"_s) || words.endsWith(u" totals"_s) || words.endsWith(u" subtotal"_s));
}

bool startsLikeANote(QStringView text)
{
    static constexpr std::array WORDS {
        QStringView(u"page"),     QStringView(u"printed"), QStringView(u"generated"),    QStringView(u"end of"),
        QStringView(u"report"),   QStringView(u"run"),     QStringView(u"prepared"),     QStringView(u"note"),
        QStringView(u"notes"),    QStringView(u"as of"),   QStringView(u"source"),       QStringView(u"created"),
        QStringView(u"exported"), QStringView(u"seite"),   QStringView(u"erstellt"),     QStringView(u"gedruckt"),
        QStringView(u"stand"),    QStringView(u"legend"),  QStringView(u"confidential"), QStringView(u"filter"),
        QStringView(u"filters"),  QStringView(u"rows"),    QStringView(u"ende")
    };
    const QString words = folded(text);
    return text.trimmed().startsWith(u'*')
        || std::ranges::any_of(WORDS, [&](QStringView word) { return startsWithWord(words, word); });
}

/// "Printed", "Report date:", "Page 3": words of a note and nothing else.
bool isNoteAlone(QStringView text)
{
    static const QSet<QString> words { u"page"_s,     u"printed"_s,  u"generated"_s, u"report"_s,       u"run"_s,
                                       u"prepared"_s, u"note"_s,     u"notes"_s,     u"as"_s,           u"of"_s,
                                       u"source"_s,   u"created"_s,  u"exported"_s,  u"date"_s,         u"time"_s,
                                       u"by"_s,       u"on"_s,       u"at"_s,        u"end"_s,          u"rows"_s,
                                       u"filter"_s,   u"filters"_s,  u"legend"_s,    u"confidential"_s, u"stand"_s,
                                       u"seite"_s,    u"erstellt"_s, u"gedruckt"_s,  u"user"_s,         u"from"_s };
    if (text.trimmed().startsWith(u'*') || text.trimmed().endsWith(u':'))
        return true;
    const QStringList all = folded(text).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(all, [](const QString &word) { return words.contains(word) || word.front().isDigit(); });
}

bool isRule(const SheetRow &row)
{
    return std::ranges::all_of(row.cells, [](const Cell &cell) {
        return std::ranges::all_of(cell.text, [](QChar c) {
            return c.isSpace() || c == u'-' || c == u'=' || c == u'_' || c == u'*' || c == u'—' || c == u'+';
        });
    });
}

std::vector<const Cell *> filledCells(const SheetRow &row)
{
    std::vector<const Cell *> filled;
    for (const Cell &cell : row.cells) {
        if (!cell.isBlank() && !cell.merged)
            filled.push_back(&cell);
    }
    return filled;
}
} // namespace

RowSieve::RowSieve(const SheetTable &table, const Mapping &mapping, const Directory &directory)
    : m_directory(directory)
{
    for (size_t i = 0; i < table.rows.size() && table.rows[i].number <= mapping.headerRow; ++i) {
        m_headings.push_back(&table.rows[i]);
        m_firstRow = i + 1;
    }
    if (table.isDelimited && !m_headings.empty())
        m_width = m_headings.back()->cells.size();
    using namespace factnames;
    static constexpr std::array KEYS {
        ACCOUNT, columns::ACCOUNT_NAME, ORDER,         columns::TYPE,   PRODUCT,  SKU,       INVOICE,
        SERVICE, columns::ID,           columns::NAME, columns::NUMBER, TRACKING, MILESTONE, columns::EMAIL
    };
    static constexpr std::array ACCOUNTS { ACCOUNT,       columns::ACCOUNT_NAME, columns::ID,
                                           columns::NAME, columns::NUMBER,       ORDER };
    for (const MappedColumn &column : mapping.columns) {
        if (column.own || column.fact.isEmpty())
            continue;
        if (std::ranges::find(KEYS, QStringView(column.fact)) != KEYS.end())
            m_keyColumns.push_back(column.column);
        if (std::ranges::find(ACCOUNTS, QStringView(column.fact)) != ACCOUNTS.end())
            m_accountColumns.push_back(column.column);
    }
}

bool RowSieve::names(const SheetRow &row, const std::vector<int> &columns) const
{
    return std::ranges::any_of(columns, [&](int column) { return !row.at(column).isBlank(); });
}

std::optional<QString> RowSieve::ignoredBecause(const SheetRow &row) const
{
    if (isRule(row))
        return u"It is only a line."_s;
    if (isHeaderAgain(row))
        return u"It is the header again."_s;
    if (isTotal(row))
        return u"It is a total."_s;
    if (isNote(row))
        return u"It is a note, not a record."_s;
    return {};
}

std::optional<QString> RowSieve::refusedBecause(const SheetRow &row) const
{
    if (m_width == 0)
        return {};
    for (size_t i = m_width; i < row.cells.size(); ++i) {
        if (!row.cells[i].isBlank())
            return u"The row has more values than there are columns, so they may stand under the wrong ones ('%1' is one too many). Put quotes around a value that holds the separator."_s
                .arg(row.cells[i].text.trimmed().left(40));
    }
    return {};
}

bool RowSieve::isHeaderAgain(const SheetRow &row) const
{
    const auto filled = filledCells(row);
    return std::ranges::any_of(m_headings, [&](const SheetRow *heading) {
        size_t same = 0, words = 0;
        for (size_t i = 0; i < row.cells.size() && i < heading->cells.size(); ++i) {
            if (row.cells[i].isBlank() || row.cells[i].merged)
                continue;
            const bool equal = headerText(row.cells[i]) == headerText(heading->cells[i]);
            same += equal ? 1U : 0U;
            words += equal && row.cells[i].kind == CellKind::Text ? 1U : 0U;
        }
        return same * 3 >= filled.size() * 2 && words > 0 && (filled.size() > 1 || heading != m_headings.back());
    });
}

bool RowSieve::isTotal(const SheetRow &row) const
{
    const auto filled = filledCells(row);
    const auto label = std::ranges::find_if(filled, [](const Cell *cell) { return saysTotal(cell->text); });
    // Sums without a word: figures alone, and nothing that they could be about.
    const bool figuresAlone = std::ranges::all_of(filled, [](const Cell *cell) {
        return cell->kind == CellKind::NotCalculated || cell->kind == CellKind::Number
            || readNumber(cell->text).has_value();
    });
    if (label == filled.end())
        return figuresAlone && !names(row, m_keyColumns);
    // A customer called Total has an account; a total has none but the label itself.
    return std::ranges::none_of(m_accountColumns, [&](int column) {
        const Cell &cell = row.at(column);
        if (cell.isBlank() || cell.merged)
            return false;
        return &cell != *label || m_directory.isAccountId(cell.text) || m_directory.isAccountName(cell.text);
    });
}

bool RowSieve::isNote(const SheetRow &row) const
{
    const auto filled = filledCells(row);
    if (filled.empty() || filled.size() > 3)
        return false;
    const Cell &first = *filled.front();
    const bool isKnown = std::ranges::any_of(m_accountColumns, [&](int column) {
        const Cell &cell = row.at(column);
        return m_directory.isAccountId(cell.text) || m_directory.isAccountName(cell.text)
            || !m_directory.accountOfOrder(cell.text).isNull();
    });
    if (isKnown || first.kind != CellKind::Text)
        return false;
    // Who names an order or a product beside it may well be called Note or Report.
    const auto keys = std::ranges::count_if(m_keyColumns, [&](int column) { return !row.at(column).isBlank(); });
    if (keys > 1 && !isNoteAlone(first.text))
        return false;
    if (startsLikeANote(first.text) || first.text.trimmed().endsWith(u':'))
        return true;
    // One lone cell of several words says something; one lone id is a row that lacks the rest.
    return filled.size() == 1 && m_keyColumns.size() > 1 && first.text.trimmed().contains(u' ');
}

} // namespace countersign
