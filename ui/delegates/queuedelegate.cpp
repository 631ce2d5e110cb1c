// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/queuedelegate.h"

#include "panes/reasonicon.h"
#include "queue/queuemodel.h"
#include "theme/icons.h"
#include "theme/shapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double STRIP = 0.22;
constexpr double LEFT = 0.9;
constexpr double RIGHT = 0.55;
constexpr double ICON = 0.78;
constexpr double GAP = 0.33;

/// An icon and its count at the right of a row.
struct Mark {
    QString icon;
    QColor ink;
    QString count;
};

double widthOf(const std::vector<Mark> &marks, double line, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const Mark &mark : marks) {
        width += (width > 0 ? 0.45 * line : 0) + ICON * line;
        if (!mark.count.isEmpty())
            width += 0.17 * line + metrics.horizontalAdvance(mark.count);
    }
    return width;
}

void paintMarks(QPainter *painter, const QRectF &where, const std::vector<Mark> &marks, double line, const QFont &font)
{
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    double x = where.left();
    for (const Mark &mark : marks) {
        const double side = ICON * line;
        paintIcon(painter, { x, where.center().y() - side / 2, side, side }, mark.icon, mark.ink);
        x += side;
        if (!mark.count.isEmpty()) {
            x += 0.17 * line;
            const double width = metrics.horizontalAdvance(mark.count);
            painter->setPen(mark.ink);
            painter->drawText(QRectF(x, where.top(), width + 1, where.height()), Qt::AlignVCenter | Qt::AlignLeft,
                              mark.count);
            x += width;
        }
        x += 0.45 * line;
    }
}

void paintElided(QPainter *painter, const QRectF &where, const QString &text, const QFont &font, const QColor &ink)
{
    if (where.width() <= 0)
        return;
    painter->setFont(font);
    painter->setPen(ink);
    const QString elided = QFontMetricsF(font).elidedText(text, Qt::ElideRight, where.width());
    painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, elided);
}

double lineOf(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.lineSpacing();
}

} // namespace

QueueRowLayout QueueRowLayout::individual(const QRectF &row, double line, const Advances &advances)
{
    const double left = row.left() + LEFT * line;
    const double right = row.right() - RIGHT * line;
    const auto at = [&](double y, double height, double from, double to) {
        return QRectF(from, row.top() + y * line, std::max(0.0, to - from), height * line);
    };
    QueueRowLayout layout;
    layout.strip = QRectF(row.left(), row.top(), STRIP * line, row.height());
    layout.tier = at(0.28, 1, right - advances.tier, right);
    layout.account = at(0.28, 1, left, layout.tier.left() - GAP * line);
    layout.marks = at(1.28, 0.95, right - advances.marks, right);
    layout.detail = at(1.28, 0.95, left, advances.marks > 0 ? layout.marks.left() - GAP * line : right);
    layout.flagIcon = QRectF(left, row.top() + (2.23 + (1 - ICON) / 2) * line, ICON * line, ICON * line);
    layout.flagWords = at(2.23, 1, row.left() + 1.95 * line, right);
    return layout;
}

QueueRowLayout QueueRowLayout::oneLine(const QRectF &row, double line, const Advances &advances)
{
    const double left = row.left() + LEFT * line;
    const double right = row.right() - RIGHT * line;
    const auto at = [&](double from, double to) {
        return QRectF(from, row.top() + 0.25 * line, std::max(0.0, to - from), line);
    };
    QueueRowLayout layout;
    layout.strip = QRectF(row.left(), row.top(), STRIP * line, row.height());
    layout.tier = at(right - advances.tier, right);
    const double beforeTier = layout.tier.left() - (advances.tier > 0 ? GAP * line : 0);
    layout.marks = at(beforeTier - advances.marks, beforeTier);
    const double end = advances.marks > 0 ? layout.marks.left() - GAP * line : beforeTier;
    // The name has what it needs, the rest is the date's; a name that is too long leaves a date four lines of width.
    const double leastDetail = std::min(4 * line, (end - left) / 3);
    const double nameEnd = std::min(left + advances.account, end - leastDetail - 0.45 * line);
    layout.account = at(left, nameEnd);
    layout.detail = at(nameEnd + 0.45 * line, end);
    return layout;
}

int QueueRowLayout::heightOf(QueueSection section, double line)
{
    return static_cast<int>(std::ceil((section == QueueSection::Individual ? 3.5 : 1.5) * line))
        + (section == QueueSection::Individual ? 1 : 0);
}

int QueueRowLayout::headHeight(double line)
{
    return static_cast<int>(std::ceil(1.55 * line));
}

QueueHeadLayout QueueHeadLayout::of(const QRectF &row, double line, double countAdvance)
{
    const double side = ICON * line;
    const double right = row.right() - RIGHT * line;
    QueueHeadLayout layout;
    layout.chevron = QRectF(row.left() + 0.45 * line, row.center().y() - side / 2, side, side);
    layout.count = QRectF(right - countAdvance, row.top(), countAdvance, row.height());
    const double left = layout.chevron.right() + GAP * line;
    layout.caption = QRectF(left, row.top(), std::max(0.0, layout.count.left() - GAP * line - left), row.height());
    return layout;
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(QueueModel::IsHeadRole).toBool())
        paintHead(painter, option, index, theme);
    else
        paintLetter(painter, option, index, theme);
    paintEdge(painter, option.rect, Qt::BottomEdge, theme.separator());
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double line = lineOf(option);
    if (index.data(QueueModel::IsHeadRole).toBool())
        return { 0, QueueRowLayout::headHeight(line) };
    return { 0,
             QueueRowLayout::heightOf(static_cast<QueueSection>(index.data(QueueModel::SectionRole).toInt()), line) };
}

void QueueDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const Theme &theme) const
{
    painter->fillRect(option.rect, theme.ground());
    const QString count = index.data(QueueModel::HeadCountRole).toString();
    const QFont small = Theme::font(Type::Small);
    const QueueHeadLayout layout
        = QueueHeadLayout::of(option.rect, lineOf(option), QFontMetricsF(small).horizontalAdvance(count) + 1);
    const bool isCollapsed = index.data(QueueModel::IsCollapsedRole).toBool();
    paintIcon(painter, layout.chevron, isCollapsed ? u"chevron-right"_s : u"chevron-down"_s, theme.muted());
    paintElided(painter, layout.caption, index.data().toString(), Theme::font(Type::SectionCaption), theme.muted());
    paintElided(painter, layout.count, count, small, theme.muted());
}

void QueueDelegate::paintLetter(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const Theme &theme) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, isSelected ? theme.selection() : isHovered ? theme.hover() : theme.raised());

    const double line = lineOf(option);
    const auto section = static_cast<QueueSection>(index.data(QueueModel::SectionRole).toInt());
    const QString account = index.data().toString();
    const QString tier = index.data(QueueModel::TierWordRole).toString();
    const QFont strong = Theme::font(Type::BodyStrong);
    const QFont body = Theme::font(Type::Body);
    const QFont small = Theme::font(Type::Small);
    const QFont smallStrong = Theme::font(Type::SmallStrong);
    const QFontMetricsF smallStrongMetrics(smallStrong);

    std::vector<Mark> marks;
    if (section != QueueSection::Released) {
        const auto count = [&](int role) {
            return index.data(role).toInt();
        };
        if (const int errors = count(QueueModel::ErrorCountRole))
            marks.push_back({ u"error"_s, theme.error(), QString::number(errors) });
        if (const int warnings = count(QueueModel::WarningCountRole))
            marks.push_back({ u"warning"_s, theme.warning(), QString::number(warnings) });
        if (index.data(QueueModel::EditedRole).toBool())
            marks.push_back({ u"edit"_s, theme.muted(), {} });
    }
    if ((section == QueueSection::Scan || section == QueueSection::Individual)
        && index.data(QueueModel::SeenRole).toBool())
        marks.push_back({ u"eye"_s, theme.success(), {} });
    if (section == QueueSection::Aside) {
        const auto state = static_cast<State>(index.data(QueueModel::StateRole).toInt());
        marks.push_back({ state == State::Held ? u"hold"_s : u"escalate"_s, theme.warning(), {} });
    }
    QueueRowLayout::Advances advances;
    advances.tier = std::ceil(smallStrongMetrics.horizontalAdvance(tier)) + 1;
    advances.marks = widthOf(marks, line, smallStrongMetrics);
    const bool isLarge = section == QueueSection::Individual;
    if (!isLarge)
        advances.account = std::ceil(QFontMetricsF(body).horizontalAdvance(account)) + 1;
    const QueueRowLayout layout = isLarge ? QueueRowLayout::individual(option.rect, line, advances)
                                          : QueueRowLayout::oneLine(option.rect, line, advances);

    const QColor tierInk = m_tierColours.of(index.data(QueueModel::TierRole).toString(),
                                            index.data(QueueModel::TierColourRole).toString(), theme);
    painter->fillRect(layout.strip, tierInk);
    paintElided(painter, layout.account, account, isLarge ? strong : body, theme.text());
    paintElided(painter, layout.tier, tier, smallStrong, tierInk);
    paintElided(painter, layout.detail, index.data(QueueModel::DetailRole).toString(), small, theme.muted());
    paintMarks(painter, layout.marks, marks, line, smallStrong);
    if (isLarge) {
        const QString words = index.data(QueueModel::StrongestFlagRole).toString();
        const bool isError = index.data(QueueModel::StrongestIsErrorRole).toBool();
        if (!words.isEmpty())
            paintIcon(painter, layout.flagIcon,
                      iconOfReason(index.data(QueueModel::StrongestFlagIdRole).toString(), words),
                      isError ? theme.error() : theme.muted());
        paintElided(painter, layout.flagWords, words, small, isError ? theme.error() : theme.text());
    }
    // Where several are selected, the current one may be none of them.
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const QRectF ring = QRectF(option.rect).adjusted(1, 1, -1, -2);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.focus(), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(ring);
    }
}

} // namespace countersign
