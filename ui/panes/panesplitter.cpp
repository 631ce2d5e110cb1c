// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/panesplitter.h"

#include "theme/theme.h"

#include <QPainter>
#include <QSplitterHandle>

namespace countersign {

namespace {

class PaneHandle : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool standing = orientation() == Qt::Horizontal;
        const QRect line
            = standing ? QRect(contentsRect().left(), 0, 1, height()) : QRect(0, contentsRect().top(), width(), 1);
        painter.fillRect(line, Theme::of(this).separator());
    }
};

} // namespace

PaneSplitter::PaneSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

void PaneSplitter::setLeastShare(double share)
{
    m_leastShare = share;
    connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::keepShare, Qt::UniqueConnection);
    keepShare();
}

void PaneSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    keepShare();
}

void PaneSplitter::keepShare()
{
    const QList<int> heights = sizes();
    if (orientation() != Qt::Vertical || m_leastShare <= 0 || heights.size() != 2)
        return;
    const int all = heights[0] + heights[1];
    const int least = qRound(all * m_leastShare);
    if (heights[0] < least)
        setSizes({ least, all - least });
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(orientation(), this);
}

} // namespace countersign
