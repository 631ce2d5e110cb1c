// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/tablecolumns.h"

#include <algorithm>
#include <cstdlib>

namespace countersign {

namespace {
using Cell = TableColumns::Cell;

/// Whether a new cell begins at this token of a line.
bool beginsCell(const Tokens &tokens, qsizetype at)
{
    const Token &before = tokens[at - 1];
    const qsizetype gap = tokens[at].span.start - before.span.end();
    if (gap < 2)
        return gap == 1 && tokens.original()[before.span.end()] == u'\t';
    // Many put two blanks behind a full stop.
    const bool isStop = before.isSign(u'.') || before.isSign(u'!') || before.isSign(u'?') || before.isSign(u':');
    return gap > (isStop ? 2 : 1) || tokens.original()[before.span.end()] == u'\t';
}

struct Line {
    std::vector<Cell> cells;
    bool hasDigits = false;
    bool hasWords = false;
};

/// The cells of the line at this token; moves on to the next line.
Line lineAt(const Tokens &tokens, qsizetype &at)
{
    Line line;
    const qsizetype start = at;
    for (; at < tokens.size() && tokens[at].kind != Token::Kind::LineEnd; ++at) {
        if (tokens.isSign(at, u'|'))
            continue;
        if (at == start || line.cells.empty() || tokens.isSign(at - 1, u'|') || beginsCell(tokens, at))
            line.cells.push_back({ at, at });
        line.cells.back().last = at;
        line.hasDigits = line.hasDigits || tokens[at].isNumber();
        line.hasWords = line.hasWords || tokens[at].isWord();
    }
    ++at;
    return line;
}

qsizetype columnOf(const Tokens &tokens, qsizetype token)
{
    const qsizetype start = tokens[token].span.start;
    return start > 0 ? start - tokens.original().lastIndexOf(u'\n', start - 1) - 1 : 0;
}

/// The heading over a cell: in its place where all cells are there, else the one that begins nearest.
const Cell &headingOver(const Tokens &tokens, const Line &line, size_t index, const Line &headings)
{
    if (line.cells.size() == headings.cells.size())
        return headings.cells[index];
    const qsizetype column = columnOf(tokens, line.cells[index].first);
    return *std::ranges::min_element(
        headings.cells, {}, [&](const Cell &heading) { return std::abs(columnOf(tokens, heading.first) - column); });
}
} // namespace

namespace {
/// Whether a line may have a second cell: most texts have none, and need not be taken apart for it.
bool mayHaveCells(const Tokens &tokens)
{
    const QStringView text = tokens.original();
    qsizetype end = 0; // of the token before
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const Token &token = tokens[at];
        const qsizetype gap = token.span.start - end;
        if (gap > 1 || (gap == 1 && text[end] == u'\t') || token.isSign(u'|'))
            return true;
        end = token.span.end();
    }
    return false;
}
} // namespace

TableColumns::TableColumns(const Tokens &tokens)
{
    constexpr size_t FEWEST = 3;
    constexpr size_t MOST = 16;
    if (!mayHaveCells(tokens))
        return;
    Line headings;
    for (qsizetype at = 0; at < tokens.size();) {
        Line line = lineAt(tokens, at);
        if (!line.hasWords && !line.hasDigits && !line.cells.empty())
            continue; // a ruler
        const bool isRow = line.cells.size() <= MOST
            && (line.cells.size() >= FEWEST || (line.cells.size() == 2 && !headings.cells.empty()));
        if (!isRow) {
            headings = {};
            continue;
        }
        if (headings.cells.empty() && !line.hasDigits) {
            m_cells.insert(m_cells.end(), line.cells.begin(), line.cells.end());
            headings = std::move(line);
            continue;
        }
        for (size_t index = 0; index < line.cells.size(); ++index) {
            Cell cell = line.cells[index];
            if (!headings.cells.empty()) {
                const Cell &heading = headingOver(tokens, line, index, headings);
                cell.headingFirst = heading.first;
                cell.headingLast = heading.last;
            }
            m_cells.push_back(cell);
        }
    }
}

const TableColumns::Cell *TableColumns::cellAt(qsizetype token) const
{
    const auto cell = std::ranges::partition_point(m_cells, [token](const Cell &each) { return each.last < token; });
    return cell != m_cells.end() && cell->first <= token ? &*cell : nullptr;
}

bool TableColumns::isUnder(const Tokens &tokens, qsizetype token, std::initializer_list<QStringView> words) const
{
    const Cell *cell = cellAt(token);
    if (!cell)
        return false;
    for (qsizetype at = cell->headingFirst; at <= cell->headingLast; ++at) {
        if (tokens.isOneOf(at, words))
            return true;
    }
    return false;
}

} // namespace countersign
