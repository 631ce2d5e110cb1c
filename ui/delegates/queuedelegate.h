// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/tiercolours.h"
#include "queue/queuewords.h"
#include "theme/theme.h"

#include <QHash>
#include <QRectF>
#include <QStyledItemDelegate>

namespace countersign {

/// Where everything of a queue row stands, in the line height L and the row's own rectangle (visual-language.md, Queue
/// row). Pure: tested without a screen.
struct QueueRowLayout {
    /// What was measured of the row's texts.
    struct Advances {
        double tier = 0;
        double marks = 0; ///< icons and counts at the right of the second line; the seen mark of a scan row
        double account = 0; ///< of a one-line row: its date stands after it
    };
    QRectF strip;
    QRectF account;
    QRectF tier;
    QRectF detail;
    QRectF marks;
    QRectF flagIcon;
    QRectF flagWords;

    static QueueRowLayout individual(const QRectF &row, double line, const Advances &advances);
    static QueueRowLayout oneLine(const QRectF &row, double line, const Advances &advances);
    static int heightOf(QueueSection section, double line); ///< with its separator
    static int headHeight(double line);
};

/// Where the parts of a section head stand.
struct QueueHeadLayout {
    QRectF chevron;
    QRectF caption;
    QRectF count;
    static QueueHeadLayout of(const QRectF &row, double line, double countAdvance);
};

/// Paints the rows of the review queue: tier strip, account, type, strongest flag and marks; the heads of its sections.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Theme &theme) const;
    void paintLetter(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     const Theme &theme) const;

    TierColours m_tierColours;
};

} // namespace countersign
