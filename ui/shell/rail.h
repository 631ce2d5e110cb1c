// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/badge.h"

#include <QWidget>

#include <vector>

class QAction;
class QButtonGroup;
class QVBoxLayout;

namespace countersign {

/// The narrow bar at the left: one button a page, with a count of what wants attention.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// \param go brings the page to the front; its first shortcut is named in the tool tip
    void addPlace(const QString &title, const QString &iconName, QAction *go);
    void setCurrent(int index); ///< -1: none of them
    void setBadge(int index, Badge badge, const QString &words);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Place;

    QVBoxLayout *m_column;
    std::vector<Place *> m_places;
};

} // namespace countersign
