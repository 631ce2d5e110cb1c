// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/communication.h"

#include <QTimeZone>
#include <QWidget>

namespace countersign {

class ActionButton;
class ElidedWords;
class LetterEdit;
class Words;

/// Letters of the past in the place of the one under review: to read, not to change. J and K go to an older and a newer
/// one, Esc comes back.
class PastLetterPane : public QWidget {
    Q_OBJECT
public:
    explicit PastLetterPane(QWidget *parent = nullptr);

    /// \param letters with ids, the newest first
    void browse(const QString &accountName, std::vector<PastCommunication> letters, const CommunicationId &first);
    void display(const Dossier &dossier, const QTimeZone &zone);
    void showProblem(const QString &sentence);
    CommunicationId current() const;
    void begin(); ///< the focus goes to its text

Q_SIGNALS:
    void wanted(const countersign::CommunicationId &id); ///< its text is to be read
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void go(int step);
    void showPlace();

    ElidedWords *m_heading;
    Words *m_place;
    Words *m_to;
    Words *m_subject;
    LetterEdit *m_body;
    Words *m_outcome;
    ActionButton *m_older;
    ActionButton *m_newer;
    QString m_accountName;
    std::vector<PastCommunication> m_letters;
    int m_current = 0;
};

} // namespace countersign
