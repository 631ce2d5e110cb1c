// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QPlainTextEdit;
class QVBoxLayout;

namespace countersign {

class ActionButton;

/// Asks why, before something that stands in the audit log with its reason: drop, hold, override, send again.
/// Enter accepts, Shift+Enter begins a line, Alt+1 … puts a suggestion in. Opened, never waited for.
class ReasonDialog : public QDialog {
    Q_OBJECT
public:
    struct Question {
        QString heading; ///< "Drop the letter to Ernst Handel?"
        QString text; ///< what follows from it, a sentence
        QStringList suggestions; ///< at most nine are shown
        QString accept; ///< "Drop it"
        bool isDanger = false; ///< cannot be taken back
        bool mayBeEmpty = false; ///< of the reason
        QString reason; ///< preset
    };

    explicit ReasonDialog(const Question &question, QWidget *parent);

    QString reason() const;

Q_SIGNALS:
    void decided(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSuggestions(const Question &question, QVBoxLayout *column);
    void decide();
    void allow();

    bool m_mayBeEmpty;
    QPlainTextEdit *m_reason;
    ActionButton *m_accept;
};

} // namespace countersign
