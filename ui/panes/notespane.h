// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QHash>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace countersign {

class ActionButton;
class NoteForm;

/// What people know of an account that no record holds, each with its owner and its end: added, changed and ended
/// where it stands. What is being written stays when another letter is opened, and comes back with its account.
class NotesPane : public QWidget {
    Q_OBJECT
public:
    /// \param add the action whose button stands under the notes
    explicit NotesPane(QAction *add, QWidget *parent = nullptr);

    /// \param person the owner of a new note
    void display(const Account &account, const QDate &today, const QString &person);
    void startNew();
    bool isWriting() const { return m_form != nullptr; }
    void closeForm(); ///< what was written is kept elsewhere, or let go of
    void showProblem(const QString &sentence); ///< the change was refused: the form stays

Q_SIGNALS:
    /// \param what for undo: "adding a note to Ernst Handel"
    void changeWanted(const countersign::NoteChange &change, const QString &what);
    void left(); ///< the form was left: back to where one came from

private:
    struct Writing {
        std::optional<AccountNote> before;
        AccountNote note;
    };
    void build();
    QWidget *buildNote(const AccountNote &note);
    void openForm(const std::optional<AccountNote> &before, const AccountNote &note);
    void end(const AccountNote &note);
    void keepWriting(); ///< of the account that is left

    ActionButton *m_add;
    QVBoxLayout *m_column;
    std::vector<QWidget *> m_rows;
    NoteForm *m_form = nullptr;
    std::optional<AccountNote> m_before; ///< what the form changes
    QHash<AccountId, Writing> m_writings;
    Account m_account;
    QDate m_today;
    QString m_person;
    bool m_showsEnded = false;
};

} // namespace countersign
