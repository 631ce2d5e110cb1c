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

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(orientation(), this);
}

} // namespace countersign
