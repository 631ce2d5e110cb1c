// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/messagebar.h"
#include "queue/queuemodel.h"
#include "review/letterreview.h"
#include "shell/undosteps.h"

#include <map>

namespace countersign {

/// What a person does to letters in the review: each command stores what was typed, asks the desk, says what came of it
/// and offers to take it back.
class ReviewCommands : public QObject {
    Q_OBJECT
public:
    /// \param window over which reasons are asked for
    ReviewCommands(Desk &desk, QueueModel &queue, LetterReview &review, QWidget *window);

    bool mayRelease() const; ///< the letter that is open
    void release();
    void releaseScanned(const std::vector<ReleaseOrder> &orders);
    void hold(); ///< or takes a held, escalated or dropped one up again
    void drop();
    void escalate();
    void takeOut(const CommunicationId &id);
    void overrideFinding(const Finding &finding);
    void sign();
    void send();
    void undoSend();
    /// Takes the release of the open letter back, so that it can be changed.
    void reopen();

Q_SIGNALS:
    void said(const countersign::Message &message);
    void unsaid(const QString &id);
    void undoOffered(const countersign::UndoStep &step);
    void undoWithdrawn(const QString &id);
    void began(const countersign::CommunicationId &id); ///< before the change that moves its row
    /// It is done with this letter: the page goes on to the next.
    void finished(const countersign::CommunicationId &id);
    void wanted(const countersign::CommunicationId &id); ///< taken back: shown again

private:
    using Answer = QFuture<Result<Change>>;
    /// Sends what was typed, then does it to the open letter; goes on where it worked.
    /// \param asked the letter it was decided for; where another is open by now, nothing is done
    void act(const CommunicationId &asked, const std::function<Answer(const CommunicationId &)> &what,
             const std::function<UndoStep(const CommunicationId &)> &undo);
    UndoStep undoOfRelease(const std::vector<CommunicationId> &ids);
    UndoStep resumeStep(const CommunicationId &id, const QString &label);
    void takeBack(const Answer &answer, const CommunicationId &show);
    void withdrawWhatWent(const Change &change);
    void tellRefusals(const std::vector<Refusal> &refusals);
    void tell(const Problem &problem);
    QString nameOf(const CommunicationId &id) const;

    Desk &m_desk;
    QueueModel &m_queue;
    LetterReview &m_review;
    QWidget *m_window;
    std::map<QString, std::vector<CommunicationId>> m_releases; ///< undo steps on offer, by their id
    bool m_isBusy = false; ///< a release is on its way: Enter again does nothing
};

} // namespace countersign
