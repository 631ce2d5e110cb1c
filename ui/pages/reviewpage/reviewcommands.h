// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/reasondialog.h"
#include "panes/messagebar.h"
#include "queue/queuemodel.h"
#include "queue/severalletters.h"
#include "review/letterreview.h"
#include "shell/undosteps.h"

#include <map>
#include <memory>

namespace countersign {

/// What a person does to letters in the review: each command stores what was typed, asks the desk, says what came of it
/// and offers to take it back. Nothing is ever done to a letter that is not the one selected and shown.
class ReviewCommands : public QObject {
    Q_OBJECT
public:
    /// How far a letter is before the person: not at all, selected and open, or on the screen long enough to be known
    /// for what it is.
    enum class AtHand { No, Open, Shown };
    using Looks = std::function<AtHand(const CommunicationId &)>;
    /// \param looks asked before anything is done to a letter
    /// \param window over which reasons are asked for
    ReviewCommands(Desk &desk, QueueModel &queue, LetterReview &review, Looks looks, QWidget *window);

    bool mayRelease() const; ///< the letter that is open
    void release();
    void releaseScanned(const std::vector<ReleaseOrder> &orders);
    void hold(); ///< or takes a held, escalated or dropped one up again
    void drop();
    void escalate();
    /// \param what for undo: "adding a note to Ernst Handel"
    void changeNote(const NoteChange &change, const QString &what);
    void takeOut(const CommunicationId &id);
    // The same for the letters that are selected together, each as one step to take back.
    /// \param now asked again when what was typed is stored
    void releaseSeveral(const std::function<SeveralLetters()> &now);
    void holdSeveral(const SeveralLetters &letters); ///< or takes them up again, where all are put aside
    void dropSeveral(const SeveralLetters &letters);
    void escalateSeveral(const SeveralLetters &letters);
    void overrideFinding(const Finding &finding);
    void sign();
    void learnWord(const QString &word); ///< into the company's dictionary
    void send();
    void undoSend(); ///< of all that waits to go
    /// The open letter is about to be changed, and this is what stands there: once a sitting that is offered as a step.
    void noteEdit(const Letter &before);
    void endSitting() { m_sitting = {}; } ///< what is changed next is a step of its own
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
    void beganSeveral(const std::vector<countersign::CommunicationId> &letters); ///< as began()
    void finishedSeveral(const std::vector<countersign::CommunicationId> &letters);
    void noteStored();
    void noteRefused(const QString &sentence);
    void unfinished(); ///< it was refused, or failed: the letter stays where it is
    /// The open letter shall say this again.
    void textWanted(const countersign::Letter &letter);
    void wanted(const countersign::CommunicationId &id); ///< taken back: shown again

private:
    using Answer = QFuture<Result<Change>>;
    /// Sends what was typed, then does it to the open letter; goes on where it worked.
    /// \param asked the letter it was decided for; where another is open by now, nothing is done
    void act(const CommunicationId &asked, const std::function<Answer(const CommunicationId &)> &what,
             const std::function<UndoStep(const CommunicationId &)> &undo);
    using SeveralStep = std::function<Answer(const std::vector<CommunicationId> &, const QString &reason)>;
    /// Asks for the one reason, then does it to them all; `one` and `several` name the step to take back.
    void askForSeveral(const ReasonDialog::Question &question, const std::vector<CommunicationId> &ids, State to,
                       const SeveralStep &step, const QString &one, const QString &several);
    /// \param then told to whom it was done, where it was done to any
    void doToSeveral(const std::vector<CommunicationId> &ids, State to, const std::function<Answer()> &command,
                     const std::function<void(const std::vector<CommunicationId> &)> &then);
    /// Fills the packets in and asks to whom they go.
    void askToHandOver(const std::vector<CommunicationId> &ids, const QString &heading,
                       const std::function<void(const std::vector<HandOver> &)> &then);
    void tellHandedOver(const std::vector<HandOver> &orders);
    void offerResume(const std::vector<CommunicationId> &done, const QString &one, const QString &several);
    void tellStaying(int released, const QString &staying);
    void tellChangedMeanwhile(int letters);
    bool isAtHand() const; ///< the open letter is the one that is selected
    UndoStep undoOfSend(const std::vector<CommunicationId> &ids);
    void undoSend(const std::vector<CommunicationId> &ids);
    /// Puts a text in place of what stands there, and notes that.
    void restore(const CommunicationId &id, const Letter &text, const std::shared_ptr<Letter> &instead);
    std::vector<CommunicationId> queuedOf(const std::vector<CommunicationId> &ids) const;
    UndoStep undoOfRelease(const std::vector<CommunicationId> &ids);
    UndoStep resumeStep(const CommunicationId &id, const QString &label);
    void takeBack(const Answer &answer, const CommunicationId &show);
    void tellTrouble(const Answer &answer); ///< and nothing where it worked
    void withdrawWhatWent(const Change &change);
    void tellRefusals(const std::vector<Refusal> &refusals);
    void tell(const Problem &problem);
    QString nameOf(const CommunicationId &id) const;

    Desk &m_desk;
    QueueModel &m_queue;
    LetterReview &m_review;
    QWidget *m_window;
    /// An undo step on offer, for as long as one of its letters is in such a state.
    struct Offered {
        std::vector<CommunicationId> letters;
        bool (*holdsIn)(State);
    };
    std::map<QString, Offered> m_offered; ///< by the step's id
    int m_notes = 0; ///< changed here
    Looks m_looks;
    CommunicationId m_sitting; ///< the letter whose present change is offered as a step already
    int m_sittings = 0;
    bool m_isRestoring = false;
    bool m_isBusy = false; ///< a release is on its way: Enter again does nothing
};

} // namespace countersign
