// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace countersign {

/// Something that a person did and can take back.
struct UndoStep {
    QString id; ///< names it for withdrawing: "release C12"
    QString label; ///< what was done, for "Undo %1": "release of 3 letters"
    std::function<void()> undo;
    std::function<void()> redo; ///< empty where it cannot be done again by itself (a release is a decision)
};

/// What Ctrl+Z takes back, the newest first, whichever page did it. Text being typed has its own undo and comes first.
class UndoSteps : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void offer(UndoStep step);
    /// It can no longer be taken back (the letter went).
    void withdraw(const QString &id);
    void undo();
    void redo();

    QString undoLabel() const { return m_done.empty() ? QString() : m_done.back().label; } ///< empty: nothing to undo
    QString redoLabel() const { return m_undone.empty() ? QString() : m_undone.back().label; }

Q_SIGNALS:
    void changed();

private:
    std::vector<UndoStep> m_done;
    std::vector<UndoStep> m_undone;
};

} // namespace countersign
