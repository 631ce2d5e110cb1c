// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "intake/folding.h"
#include "intake/headings.h"
#include "intake/mapping.h"

#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

Result<size_t> chooseTable(const std::vector<SheetTable> &tables, const Knowledge &knowledge, IntakeKind kind)
{
    std::optional<size_t> best;
    int most = 0;
    for (size_t i = 0; i < tables.size(); ++i) {
        const auto header = headerIndex(tables[i], kind);
        int recognised = 0;
        if (header) {
            for (const Cell &cell : tables[i].rows[*header].cells)
                recognised += !cell.isBlank() && !columnsNamed(headerText(cell), kind).empty() ? 1 : 0;
        }
        // A sheet that nobody sees is read only where no other will do.
        const int weight = tables[i].hidden ? recognised : recognised + 1000 * (recognised > 1 ? 1 : 0);
        if (weight > most) {
            best = i;
            most = weight;
        }
    }
    if (best)
        return *best;
    const QString file = tables.empty() ? QString() : tables.front().file;
    for (size_t i = 0; i < tables.size(); ++i) {
        if (!tables[i].rows.empty() && kind == IntakeKind::Records) {
            const Mapping mapping = mapColumns(tables[i], knowledge, {}, kind);
            if (mapping.find(factnames::ACCOUNT) || mapping.find(factnames::ORDER))
                return i;
        }
    }
    const bool hasRows = std::ranges::any_of(tables, [](const SheetTable &table) { return !table.rows.empty(); });
    if (!hasRows)
        return problem(Cause::Input, u"'%1' has no rows. Nothing was imported."_s.arg(file));
    const QString wanted = kind == IntakeKind::Accounts ? u"an account's id or name"_s
        : kind == IntakeKind::Orders                    ? u"an order's number"_s
                                                        : u"an account or an order"_s;
    return problem(
        Cause::Input,
        u"No row of '%1' looks like a header: none has names that are known, such as one for %2. Name the columns in the first row."_s
            .arg(file, wanted));
}

Codes codesExplained(const std::vector<SheetTable> &tables, size_t chosen)
{
    static const QSet<QString> codeHeaders { u"code"_s,      u"abbreviation"_s,  u"key"_s,    u"short"_s,
                                             u"kurzel"_s,    u"kuerzel"_s,       u"symbol"_s, u"type"_s,
                                             u"type code"_s, u"exception code"_s };
    static const QSet<QString> meaningHeaders { u"meaning"_s, u"description"_s, u"explanation"_s, u"name"_s,
                                                u"text"_s,    u"bedeutung"_s,   u"stand"_s,       u"definition"_s,
                                                u"label"_s,   u"long text"_s };
    Codes codes;
    for (size_t i = 0; i < tables.size(); ++i) {
        if (i == chosen)
            continue;
        int code = 0, meaning = 0;
        for (const SheetRow &row : tables[i].rows) {
            if (code && meaning) {
                const QString from = row.at(code).text.trimmed();
                const QString to = row.at(meaning).text.trimmed();
                if (!from.isEmpty() && !to.isEmpty() && from.size() <= 40 && codes.size() < 1000)
                    codes.emplace(from, to);
                continue;
            }
            code = meaning = 0;
            for (int column = 1; column <= static_cast<int>(std::min<size_t>(row.cells.size(), 20)); ++column) {
                const QString key = headerKey(headerText(row.at(column)));
                if (!code && codeHeaders.contains(key))
                    code = column;
                else if (!meaning && meaningHeaders.contains(key))
                    meaning = column;
            }
        }
    }
    return codes;
}

} // namespace countersign
