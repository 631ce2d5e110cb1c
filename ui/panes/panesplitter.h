// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace countersign {

/// Panes side by side, parted by a line of one pixel; the grip reaches some pixels into both.
class PaneSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit PaneSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// While it is vertical its first pane has that share of the height at least, however it is drawn.
    void setLeastShare(double share);

protected:
    void resizeEvent(QResizeEvent *event) override;
    QSplitterHandle *createHandle() override;

private:
    void keepShare();

    double m_leastShare = 0;
};

} // namespace countersign
