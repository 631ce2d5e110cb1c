// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace countersign {

class ActionButton;
class Words;

/// A note of an account as it is written, in its place in the panel: its words, who owns it, until when it holds and
/// what it does. Enter keeps it, Shift+Enter begins a line, Esc leaves it.
class NoteForm : public QWidget {
    Q_OBJECT
public:
    explicit NoteForm(QWidget *parent = nullptr);

    void load(const AccountNote &note, const QDate &today);
    void begin(); ///< the focus goes to its words
    /// As it is written now; nothing while its end is no day.
    std::optional<AccountNote> note() const;
    bool isChanged() const; ///< since it was loaded
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void kept(const countersign::AccountNote &note);
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showEnd(); ///< the day as it is understood, or why it is none
    void keep();

    QPlainTextEdit *m_text;
    QLineEdit *m_owner;
    QLineEdit *m_end;
    Words *m_told;
    QCheckBox *m_flag;
    QCheckBox *m_atRisk;
    ActionButton *m_keep;
    QString m_loadedText;
    AccountNote m_loaded;
    QDate m_today;
};

} // namespace countersign
