// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/words.h"

#include <QElapsedTimer>

#include <chrono>
#include <optional>

class QProgressBar;

namespace countersign {

class ActionButton;

/// How long the rest takes at the pace so far; nothing before there is a pace to speak of.
std::optional<std::chrono::seconds> restOf(int done, int total, std::chrono::milliseconds elapsed);

/// Long work in real units: "12 of 31 letters · about 4 s", a bar, and Cancel. Without a total it shows the count.
class ProgressStrip : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    /// `what` is the work in words ("Drafting letters"). done == total ends it.
    void showProgress(const QString &what, int done, int total);
    void showProgress(const QString &what, int done, int total, std::chrono::milliseconds elapsed);
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void cancelled();
    void finished();

private:
    Words *m_what;
    Words *m_count;
    QProgressBar *m_bar;
    ActionButton *m_cancel;
    QElapsedTimer m_since;
    QString m_running;
};

} // namespace countersign
