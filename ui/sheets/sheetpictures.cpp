// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetpictures.h"

#include "theme/icons.h"
#include "theme/shapes.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace countersign {

namespace {

constexpr double MONTHS_WIDE = 14; ///< in line heights
constexpr double MONTHS_HIGH = 4;

QImage canvas(const QSizeF &size)
{
    QImage image((size * PICTURE_SCALE).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(PICTURE_SCALE);
    image.fill(Qt::transparent);
    return image;
}

QFont numberFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.8);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// The metrics at the 96 dots an inch that pictures are laid out with.
QFontMetricsF metricsOf(const QFont &font)
{
    return QFontMetricsF(font);
}

} // namespace

QSizeF receiptSize(int number, const QFont &font)
{
    const QFontMetricsF metrics = metricsOf(numberFont(font));
    const double high = metrics.height();
    return { std::max(high, metrics.horizontalAdvance(QString::number(number)) + high * 0.6), high };
}

QImage receiptPicture(int number, ReceiptLook look, const QFont &font, const Theme &theme)
{
    const QSizeF size = receiptSize(number, font);
    QImage image = canvas(size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = look == ReceiptLook::Current;
    paintShape(&painter, QRectF(QPointF(0.5, 0.5), size - QSizeF(1, 1)), size.height() * 0.2,
               isCurrent ? theme.accent() : QColor(), theme.accent());
    painter.setFont(numberFont(font));
    painter.setPen(isCurrent ? theme.onAccent() : theme.accent());
    painter.drawText(QRectF(QPointF(), size), Qt::AlignCenter, QString::number(number));
    return image;
}

QImage iconPicture(const QString &name, const QColor &ink, double side)
{
    QImage image = canvas({ side, side });
    QPainter painter(&image);
    paintIcon(&painter, QRectF(0, 0, side, side), name, ink);
    return image;
}

QSizeF monthsSize(const QFont &font)
{
    const double line = metricsOf(font).lineSpacing();
    return { MONTHS_WIDE * line, MONTHS_HIGH * line };
}

QImage monthsPicture(const std::vector<MonthCount> &months, const QFont &font, const Theme &theme)
{
    const QSizeF size = monthsSize(font);
    QImage image = canvas(size);
    if (months.empty())
        return image;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = numberFont(font);
    const double line = metricsOf(small).lineSpacing();
    const double step = size.width() / static_cast<double>(months.size());
    const double foot = size.height() - line;
    const int most = std::max(1, std::ranges::max_element(months, {}, &MonthCount::exceptions)->exceptions);
    painter.setFont(small);
    for (size_t i = 0; i < months.size(); ++i) {
        const MonthCount &month = months[i];
        const double left = step * static_cast<double>(i);
        const double high = (foot - line) * month.exceptions / most;
        const QRectF bar(left + step * 0.2, foot - high, step * 0.6, high);
        if (month.exceptions > 0) {
            painter.fillRect(bar, theme.colour(Token::Series1));
            painter.setPen(theme.text());
            painter.drawText(QRectF(left, bar.top() - line, step, line), Qt::AlignCenter,
                             QString::number(month.exceptions));
        }
        painter.setPen(theme.muted());
        painter.drawText(QRectF(left, foot, step, line), Qt::AlignCenter,
                         QLocale::c().monthName(month.month, QLocale::ShortFormat).left(1));
    }
    paintEdge(&painter, QRectF(0, foot, size.width(), 1), Qt::TopEdge, theme.separator());
    return image;
}

} // namespace countersign
