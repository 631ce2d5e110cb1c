// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/briefing.h"
#include "theme/theme.h"

#include <QImage>
#include <QSizeF>

class QTextDocument;

namespace countersign {

/// How large pictures are drawn beyond their logical size, so that they are sharp on screens of any scale and on paper.
inline constexpr int PICTURE_SCALE = 4;

/// The number of a receipt in its frame; the current one is filled.
enum class ReceiptLook { Plain, Current };
QSizeF receiptSize(int number, const QFont &font);
QImage receiptPicture(int number, ReceiptLook look, const QFont &font, const Theme &theme);

/// An icon of theme/icons.h in one colour.
QImage iconPicture(const QString &name, const QColor &ink, double side);

/// The exceptions of twelve months as small bars, each with its number.
QSizeF monthsSize(const QFont &font);
QImage monthsPicture(const std::vector<MonthCount> &months, const QFont &font, const Theme &theme);

} // namespace countersign
