// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/words.h"

class QAction;
class QBoxLayout;

namespace countersign {

class ActionButton;

/// What an empty screen says: one sentence, what to do next, and the button for it. At the left of the upper third.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void say(const QString &heading, const QString &next);
    void setAction(QAction *action); ///< the one button; made once
    /// Filled where it is the next step of the screen, plain where it is only offered, or not at all.
    enum class Offer { NextStep, Quietly, Not };
    void offerAction(Offer how);
    void focusAction(); ///< where there is one

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit(); ///< the words get the height that they need at their width
    Words *m_heading;
    Words *m_next;
    ActionButton *m_button = nullptr;
    QBoxLayout *m_column;
};

} // namespace countersign
