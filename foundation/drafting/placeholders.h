// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafting/brief.h"

#include <functional>

namespace countersign {

/// Puts texts in place of every {name}. Nothing where one of them has none: a letter never shows a hole.
/// \param textOf the text of a name, or nothing
std::optional<QString> filled(QStringView text, const std::function<std::optional<QString>(const QString &)> &textOf);

/// The text of a placeholder over all records of a letter: what they share, or "11072 and 11008" for what can be listed
/// (orders, products, invoices). Nothing where a record lacks it or values differ that cannot be listed.
std::optional<QString> sharedText(const QString &name, const std::vector<Record> &records, const Brief &brief);

/// "a", "a and b", "a, b and c".
QString listed(const QStringList &words);

/// "two", "twelve", "13".
QString numberWord(qsizetype number);

} // namespace countersign
