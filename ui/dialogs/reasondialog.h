// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <vector>

class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace countersign {

class ActionButton;

/// Asks why, before something that stands in the audit log with its reason: drop, hold, override, escalate, send again.
/// Enter accepts, Shift+Enter begins a line, Alt+1 … puts a suggestion in. Opened, never waited for.
class ReasonDialog : public QDialog {
    Q_OBJECT
public:
    struct Route {
        QString id; ///< as the protocol names it
        QString label; ///< "Team lead: Andrew Fuller"
    };
    struct Question {
        QString heading; ///< "Drop the letter to Ernst Handel?"
        QString text; ///< what follows from it, a sentence
        QStringList suggestions; ///< at most nine are shown
        QString accept; ///< "Drop it"
        bool isDanger = false; ///< cannot be taken back
        bool mayBeEmpty = false; ///< of the reason
        QString reason; ///< preset
        std::vector<Route> routes; ///< to choose from; none: not asked
        QString route; ///< preset
    };

    explicit ReasonDialog(const Question &question, QWidget *parent);

    QString reason() const;
    QString route() const;

Q_SIGNALS:
    void decided(const QString &reason, const QString &route);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildRoutes(const Question &question, QVBoxLayout *column);
    void buildSuggestions(const Question &question, QVBoxLayout *column);
    void decide();
    void allow();

    bool m_mayBeEmpty;
    QPlainTextEdit *m_reason;
    QComboBox *m_routes = nullptr;
    ActionButton *m_accept;
};

} // namespace countersign
