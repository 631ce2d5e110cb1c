// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mattertype.h"

#include "domain/factnames.h"
#include "intake/folding.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

MatterType matterTypeOf(const SheetTable &table, std::optional<size_t> header, const Mapping &mapping,
                        const Directory &directory)
{
    std::vector<std::pair<QString, QString>> headings;
    for (size_t i = 0; header && i < *header; ++i) {
        for (const Cell &cell : table.rows[i].cells) {
            if (!cell.isBlank())
                headings.emplace_back(cell.text, u"The title '%1' says it."_s.arg(cell.text.simplified()));
        }
    }
    headings.emplace_back(table.name, u"The name of the sheet or file, '%1', says it."_s.arg(table.name));
    headings.emplace_back(table.file.section(u'.', 0, -2), u"The name of the file, '%1', says it."_s.arg(table.file));
    // Of the columns only what the rows count: a date of shipment beside it is no news of a shipment.
    if (const MappedColumn *quantity = mapping.find(factnames::QUANTITY))
        headings.emplace_back(headerKey(quantity->header), u"The column '%1' says it."_s.arg(quantity->header));
    for (const auto &[heading, because] : headings) {
        const Directory::NamedMatter named = directory.matterNamedIn(heading);
        if (named.type)
            return { named.type->id, because };
        if (named.isSeveral)
            return {};
    }
    return {};
}

} // namespace countersign
