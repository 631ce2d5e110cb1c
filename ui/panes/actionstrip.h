// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/actionbutton.h"

#include <QWidget>

#include <vector>

namespace countersign {

class ElidedWords;
class IconLabel;
class Words;

/// What the strip says and offers.
struct StripState {
    QString counts; ///< "17 drafted · 6 need you · 8 to scan", the lane in hand in <b>
    double doneShare = 0; ///< 0 to 1
    bool isSelection = false; ///< `counts` says how many letters are selected: that is never given up
    QString blocked; ///< what keeps the letter from being released; empty where nothing does
    bool isError = true; ///< of `blocked`: an error to mend, not a fact such as "5 not seen yet stay"
    enum class Next { None, Correction, Release, Send } next = Next::None; ///< the one filled button
    QString release; ///< words of the release button; empty: the action's own
    QString send; ///< "Send 3 via smtp.example.com"
    QString sendShort; ///< "Send 3…", where there is not room for that
    QString countdown; ///< "3 letters go in 12 s"; empty where none waits
    bool operator==(const StripState &) const = default;
};

/// The strip at the foot of the review: how much there is, what can be done to the letter, and Send.
class ActionStrip : public QWidget {
    Q_OBJECT
public:
    struct Acts {
        std::vector<QAction *> letter; ///< edit, hold, escalate, drop
        std::vector<QAction *> scan; ///< take out: in place of those while scanning
        QAction *release = nullptr;
        QAction *send = nullptr;
        QAction *undoSend = nullptr;
    };
    explicit ActionStrip(const Acts &acts, QWidget *parent = nullptr);

    void display(const StripState &state);
    void setScanning(bool scanning);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Bar;
    void fit(); ///< gives up words where there is not room for all

    Words *m_counts;
    Bar *m_bar;
    std::vector<ActionButton *> m_letterButtons;
    std::vector<ActionButton *> m_scanButtons;
    IconLabel *m_blockedIcon;
    ElidedWords *m_blocked;
    ActionButton *m_release;
    ActionButton *m_send;
    Words *m_countdown;
    ActionButton *m_undoSend;
    StripState m_state;
    bool m_isScanning = false;
};

} // namespace countersign
