// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

namespace countersign {

/// The kind of matter that a report as a whole is about, by its title, the name of its sheet or file, or the column of
/// the quantity ("Qty on back-order"). Null where none of them says it, or one names several: then it is asked.
struct MatterType {
    TypeId type;
    QString reason; ///< a sentence
};
MatterType matterTypeOf(const SheetTable &table, std::optional<size_t> header, const Mapping &mapping,
                        const Directory &directory);

} // namespace countersign
