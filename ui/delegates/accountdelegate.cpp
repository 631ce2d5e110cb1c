// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/accountdelegate.h"

#include "accounts/accountchoices.h"
#include "accounts/receiptgroups.h"
#include "sheets/sheetpictures.h"
#include "theme/shapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr double STRIP = 0.22;
constexpr double LEFT = 0.9;
constexpr double RIGHT = 0.55;
constexpr double GAP = 0.33;
constexpr double ROW = 2.7;

void paintElided(QPainter *painter, const QRectF &where, const QString &text, const QFont &font, const QColor &ink)
{
    if (where.width() <= 0)
        return;
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetricsF(font).elidedText(text, Qt::ElideRight, where.width()));
}

/// Ground, separator and, for the row with the focus, its ring.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isCurrent ? theme.selection() : theme.raised());
    paintEdge(painter, QRectF(option.rect), Qt::BottomEdge, theme.separator());
    if (isCurrent && option.state.testFlag(QStyle::State_HasFocus))
        paintShape(painter, QRectF(option.rect).adjusted(0, 0, 0, -1), 0, {}, theme.focus(), 2);
}

QSize rowSize(const QStyleOptionViewItem &option)
{
    return { 0, AccountRowLayout::heightOf(option.fontMetrics.lineSpacing()) };
}

} // namespace

AccountRowLayout AccountRowLayout::of(const QRectF &row, double line, double tierAdvance)
{
    const double left = row.left() + LEFT * line;
    const double right = row.right() - RIGHT * line;
    AccountRowLayout layout;
    layout.strip = QRectF(row.left(), row.top(), STRIP * line, row.height());
    layout.tier = QRectF(right - tierAdvance, row.top() + 0.3 * line, tierAdvance, line);
    const double nameEnd = layout.tier.left() - (tierAdvance > 0 ? GAP * line : 0);
    layout.name = QRectF(left, row.top() + 0.3 * line, std::max(0.0, nameEnd - left), line);
    layout.detail = QRectF(left, row.top() + 1.35 * line, std::max(0.0, right - left), line);
    return layout;
}

int AccountRowLayout::heightOf(double line)
{
    return static_cast<int>(std::ceil(ROW * line)) + 1;
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Theme &theme = Theme::of(option.palette);
    const double line = option.fontMetrics.lineSpacing();
    const QFont small = Theme::font(Type::Small);
    const QFont smallStrong = Theme::font(Type::SmallStrong);
    const QString tier = index.data(AccountChoices::TierWordRole).toString();
    const double advance = tier.isEmpty() ? 0 : QFontMetricsF(smallStrong).horizontalAdvance(tier) + 1;
    // A long name of a tier leaves the account its half.
    const AccountRowLayout layout
        = AccountRowLayout::of(option.rect, line, std::min(advance, option.rect.width() / 2.0));
    paintGround(painter, option, theme);
    const QColor tierInk = m_tierColours.of(index.data(AccountChoices::TierRole).toString(),
                                            index.data(AccountChoices::TierColourRole).toString(), theme);
    painter->fillRect(layout.strip, tierInk);
    paintElided(painter, layout.name, index.data().toString(), Theme::font(Type::BodyStrong), theme.text());
    paintElided(painter, layout.tier, tier, smallStrong, tierInk);
    paintElided(painter, layout.detail, index.data(AccountChoices::DetailRole).toString(), small, theme.muted());
    painter->restore();
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return rowSize(option);
}

void ReceiptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const Theme &theme = Theme::of(option.palette);
    const double line = option.fontMetrics.lineSpacing();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    paintGround(painter, option, theme);
    const int number = index.data(ReceiptsModel::NumberRole).toInt();
    const QFont font = Theme::font(Type::Card);
    const QSizeF frame = receiptSize(number, font);
    const double left = option.rect.left() + 0.75 * line;
    painter->drawImage(
        QRectF(left, option.rect.top() + 0.3 * line + (line - frame.height()) / 2, frame.width(), frame.height()),
        receiptPicture(number, isCurrent ? ReceiptLook::Current : ReceiptLook::Plain, font, theme));
    const double from = left + 2 * line;
    const double room = option.rect.right() - 0.5 * line - from;
    paintElided(painter, QRectF(from, option.rect.top() + 0.3 * line, room, line), index.data().toString(),
                Theme::font(isCurrent ? Type::BodyStrong : Type::Body), theme.text());
    paintElided(painter, QRectF(from, option.rect.top() + 1.35 * line, room, line),
                index.data(ReceiptsModel::SourceRole).toString(), Theme::font(Type::Small), theme.muted());
    painter->restore();
}

QSize ReceiptDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return rowSize(option);
}

} // namespace countersign
