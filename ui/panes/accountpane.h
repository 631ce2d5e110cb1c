// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/escalation.h"
#include "queue/queuewords.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace countersign {

class AccountTimeline;
class NotesPane;
class Words;

/// The account behind the letter: who they are, what happened lately, what is to be known of them.
class AccountPane : public QWidget {
    Q_OBJECT
public:
    /// \param addNote whose button stands under the notes
    /// \param prepareCall whose button stands under the name
    AccountPane(QAction *addNote, QAction *prepareCall, QWidget *parent = nullptr);

    /// What else is shown beside the account itself.
    struct Beside {
        TierId tier;
        QString person; ///< at this desk
        std::vector<Escalation> escalations; ///< open ones of the account
        QDateTime now; ///< in the company's time zone
    };
    void display(const Account &account, const Beside &beside, const QueueWords &words);
    NotesPane *notes() const { return m_notes; }
    /// Of the account on show, those whose text is kept, the newest first.
    const std::vector<PastCommunication> &readableLetters() const { return m_readable; }

Q_SIGNALS:
    void letterWanted(const countersign::CommunicationId &id); ///< one of the readable ones

private:
    void addHistory(const Account &account, const QueueWords &words);
    void addContacts(const Account &account);
    void addAttention(const Account &account, const Beside &beside, const QueueWords &words);
    void addEscalation(const Escalation &escalation, const QDateTime &now);
    void addSign(const QString &icon, const QString &text);
    Words *addLine(const QString &text, bool isQuiet);
    QWidget *startRows(QWidget *old, int place);

    Words *m_name;
    Words *m_about;
    AccountTimeline *m_timeline;
    NotesPane *m_notes;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr; ///< above the notes
    QWidget *m_contacts = nullptr; ///< below them
    QWidget *m_into = nullptr; ///< of the two, the one that is being filled
    QVBoxLayout *m_rowColumn = nullptr;
    std::vector<PastCommunication> m_readable;
};

} // namespace countersign
