// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/tiercolours.h"
#include "scan/scanmodel.h"
#include "theme/theme.h"

#include <QHash>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <memory>

namespace countersign {

/// Where everything of a card stands, in the line height L and the row's own rectangle (visual-language.md, Scan card).
/// Pure: tested without a screen.
struct ScanCardLayout {
    struct Advances {
        double account = 0;
        double seen = 0; ///< of the words at the right of the head
    };
    QRectF card;
    QRectF strip;
    QRectF account;
    QRectF place;
    QRectF seen;
    QRectF text;
    QRectF separator;
    /// The margin with the answers to the three questions: side by side where there is room, else `tone` holds all of
    /// them, one below the other; in a narrow card that is below the text.
    QRectF tone;
    QRectF attention;
    QRectF facts;
    bool isSideBySide = false;
    bool isStacked = false; ///< the answers stand below the text, where that ends

    static ScanCardLayout of(const QRectF &row, double line, const Advances &advances);
    static double textWidth(double rowWidth, double line);
    static double factHeight(double line);
    static double answerWidth(double rowWidth, double line); ///< of one column's words and icons
    static bool isWide(double rowWidth, double line);
    static bool isNarrow(double rowWidth, double line); ///< no text can be read beside the answers
    static double stackedGap(double line); ///< between text and answers of a narrow card
    static QRectF cardOf(const QRectF &row, double line); ///< no wider than its text may be
    static int heightFor(double textHeight, int factLines, double line);
};

/// Paints the cards of the scan, and the text that they share.
class ScanCardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The lines of a card's text, in the coordinates of its row's rectangle.
    std::vector<QRectF> linesOf(const QRectF &row, const QModelIndex &index) const;
    void forget(); ///< after a change of font or theme

private:
    struct Laid {
        int revision = 0;
        int width = 0;
        bool isDark = false;
        QString text;
        std::shared_ptr<QTextLayout> layout;
        double height = 0;
    };
    struct LaidGap {
        int start = 0;
        int length = 0;
    };
    const Laid &laidCard(const QModelIndex &index, double width, const Theme &theme) const;
    std::shared_ptr<QTextLayout> laidShared(const QModelIndex &index, double width, const Theme &theme,
                                            std::vector<LaidGap> *gaps) const;
    void paintShared(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     const Theme &theme) const;
    void paintCard(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Theme &theme) const;
    struct Answer {
        QString caption;
        std::vector<std::pair<QString, bool>> lines; ///< words, and whether they begin an answer (with its mark)
        QString icon;
        bool wantsALook = false;
    };
    static std::vector<Answer> answersOf(const QModelIndex &index, double width);
    void paintAnswers(QPainter *painter, const ScanCardLayout &layout, const QModelIndex &index, double rowWidth,
                      double line, const Theme &theme) const;
    void paintSeen(QPainter *painter, const QRectF &where, const QModelIndex &index, double line,
                   const Theme &theme) const;

    mutable QHash<QString, Laid> m_laid;
    TierColours m_tierColours;
};

} // namespace countersign
