// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// The words that tell what a number counts.
namespace countersign {

/// "box", "cases", "units", "pcs": what goods are counted in.
bool isGoodsUnit(QStringView folded);
/// "kg", "ml", "oz", "litres": what goods are measured in.
bool isMeasure(QStringView folded);
/// "items", "lines", "products", "orders": what a letter counts of its own matter.
bool isMatterNoun(QStringView folded);
/// "minutes", "drivers", "options", "percent": what no record of goods counts.
bool isOtherNoun(QStringView folded);

} // namespace countersign
