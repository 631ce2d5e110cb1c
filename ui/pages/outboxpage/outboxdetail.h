// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/outboxmodel.h"
#include "outbox/outboxwords.h"

#include <QWidget>

class QGridLayout;

namespace countersign {

class ActionButton;
class Actions;
class Words;

/// The strip under the list: what is known of the chosen letter, and what can be decided about it.
class OutboxDetail : public QWidget {
    Q_OBJECT
public:
    OutboxDetail(const Actions &actions, QWidget *parent = nullptr);

    void clear();
    void showLetter(const ListedLetter &letter, const OutboxSurroundings &around);
    void showKnown(const std::vector<KnownStep> &steps, const OutboxSurroundings &around);
    /// In place of the steps: why they could not be read.
    void showProblem(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void clearSteps();
    void keepHeight();

    Words *m_heading;
    QGridLayout *m_steps;
    std::vector<QWidget *> m_stepWidgets;
    Words *m_letterHead;
    Words *m_about;
    Words *m_advice;
    Words *m_decide;
    std::vector<ActionButton *> m_buttons;
    int m_measuredAt = 0; ///< the width for which the height is kept
};

} // namespace countersign
