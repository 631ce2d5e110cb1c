// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/tiercolours.h"
#include "theme/theme.h"

#include <QHash>
#include <QRectF>
#include <QStyledItemDelegate>

namespace countersign {

/// Where everything of an account's row stands, in the line height L and the row's own rectangle. Pure: tested without
/// a screen.
struct AccountRowLayout {
    QRectF strip;
    QRectF name;
    QRectF tier;
    QRectF detail;

    static AccountRowLayout of(const QRectF &row, double line, double tierAdvance);
    static int heightOf(double line); ///< with its separator
};

/// Paints the rows of the accounts that can be briefed: tier strip, name, tier and what is open there.
class AccountDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    TierColours m_tierColours;
};

/// Paints the rows of the receipts: the number in its frame, the record and where it comes from.
class ReceiptDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
