// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/chip.h"

#include <functional>
#include <vector>

namespace countersign {

class ActionButton;
class IconLabel;
class Words;

/// One thing the window has to tell.
struct Message {
    QString id; ///< saying it again under the same id takes its place
    Tone tone = Tone::Note;
    QString happened; ///< one sentence: what happened
    QString kept; ///< one sentence: what was kept, what to do; may be empty
    QString act; ///< text of the button; empty: none
    std::function<void()> onAct;
    QString second; ///< text of a second, flat button
    std::function<void()> onSecond;
    bool mayBeClosed = true; ///< false: it stays until what it speaks of is over (practice, a stopped post)
};

/// The bar under the menu: one message at a time, the gravest first; a counter opens the others. It pushes the page
/// down and covers nothing, and is hidden while there is nothing to say.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void say(const Message &message);
    void withdraw(const QString &id);
    void dismiss(); ///< the one on show, where it may be closed
    void takeFocus(); ///< to the first button of the message on show
    const Message *shown() const;
    int count() const { return static_cast<int>(m_messages.size()); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showCurrent();
    void showNext();
    void announce();

    std::vector<Message> m_messages; ///< gravest first, among equals the newest
    std::size_t m_current = 0;
    IconLabel *m_icon;
    Words *m_happened;
    Words *m_kept;
    ActionButton *m_counter;
    ActionButton *m_act;
    ActionButton *m_second;
    ActionButton *m_close;
};

} // namespace countersign
