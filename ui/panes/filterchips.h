// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queuefilter.h"

#include <QWidget>

#include <vector>

class QAction;

namespace countersign {

class ActionButton;

/// "flag" for a flag, "person" for an owner: a name of theme/icons.h.
QString iconOf(FilterKind kind);
/// "Tier", "Type", … as a caption and for a screen reader.
QString nameOf(FilterKind kind);

/// By what the queue is narrowed, each as a chip that Enter, Delete or a click removes; in as many lines as they need.
/// Hidden while there are none.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    /// \param clear removes them all; offered beside two or more
    explicit FilterChips(QAction *clear, QWidget *parent = nullptr);

    struct Shown {
        FilterChip chip;
        QString name;
        bool operator==(const Shown &) const = default;
    };
    void display(const std::vector<Shown> &chips);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed(const countersign::FilterChip &chip);
    void left(); ///< the chip that had the focus is gone, and there is no other

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class ChipButton;
    int arrange(int width, bool moves) const; ///< gives the height
    void step(const QWidget *from, int direction);

    std::vector<Shown> m_shown;
    std::vector<ChipButton *> m_buttons;
    ActionButton *m_clear = nullptr;
};

} // namespace countersign
