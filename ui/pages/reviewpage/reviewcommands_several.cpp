// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/reasondialog.h"
#include "pages/reviewpage/reviewcommands.h"
#include "panes/counted.h"

#include <QSet>

#include <algorithm>

// The same verbs for the letters that are selected together.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

void ReviewCommands::releaseSeveral(const std::function<SeveralLetters()> &now)
{
    if (m_isBusy)
        return;
    endSitting();
    // What is typed is stored first: it is another revision then.
    const auto release = [this, now] {
        const SeveralLetters letters = now();
        if (m_isBusy || letters.toRelease.empty())
            return;
        std::vector<CommunicationId> ids;
        for (const ReleaseOrder &order : letters.toRelease)
            ids.push_back(order.id);
        doToSeveral(
            ids, State::Released, [this, letters] { return m_desk.release(letters.toRelease); },
            [this, staying = letters.staying()](const std::vector<CommunicationId> &done) {
                Q_EMIT undoOffered(undoOfRelease(done));
                if (!staying.isEmpty())
                    tellStaying(static_cast<int>(done.size()), staying);
            });
    };
    m_review.isOpen() ? m_review.whenSaved(release) : release();
}

void ReviewCommands::holdSeveral(const SeveralLetters &letters)
{
    if (letters.inReview.empty()) {
        if (!letters.aside.empty())
            takeBack(m_desk.resumeAll(letters.aside), letters.aside.front());
        return;
    }
    ReasonDialog::Question question;
    question.heading = counted(static_cast<int>(letters.inReview.size()), tr("Hold 1 letter?"), tr("Hold %1 letters?"));
    question.text = tr("They stay in the queue, under the others, until you take them up again with H.");
    question.suggestions = { tr("Waits for the supplier"), tr("Waits for a new date"), tr("To be asked first") };
    question.accept = tr("Hold them");
    question.mayBeEmpty = true;
    askForSeveral(
        question, letters.inReview, State::Held,
        [this](const std::vector<CommunicationId> &ids, const QString &reason) { return m_desk.holdAll(ids, reason); },
        tr("holding of 1 letter"), tr("holding of %1 letters"));
}

void ReviewCommands::dropSeveral(const SeveralLetters &letters)
{
    if (letters.inReview.empty())
        return;
    ReasonDialog::Question question;
    question.heading = counted(static_cast<int>(letters.inReview.size()), tr("Drop 1 letter?"), tr("Drop %1 letters?"));
    question.text = tr("None of them is sent. The reason stands in the log of each; Ctrl+Z brings them back together.");
    question.suggestions
        = { tr("Already told by telephone"), tr("Sent before"), tr("The record is wrong"), tr("No notice is needed") };
    question.accept = tr("Drop them");
    askForSeveral(
        question, letters.inReview, State::Dropped,
        [this](const std::vector<CommunicationId> &ids, const QString &reason) { return m_desk.dropAll(ids, reason); },
        tr("dropping of 1 letter"), tr("dropping of %1 letters"));
}

void ReviewCommands::askForSeveral(const ReasonDialog::Question &question, const std::vector<CommunicationId> &ids,
                                   State to, const SeveralStep &step, const QString &one, const QString &several)
{
    const auto offerUndo = [this, one, several](const std::vector<CommunicationId> &done) {
        offerResume(done, one, several);
    };
    auto *dialog = new ReasonDialog(question, m_window);
    connect(dialog, &ReasonDialog::decided, this, [this, ids, to, step, offerUndo](const QString &reason) {
        endSitting();
        const auto act = [this, ids, to, step, offerUndo, reason] {
            doToSeveral(
                ids, to, [ids, step, reason] { return step(ids, reason); }, offerUndo);
        };
        m_review.isOpen() ? m_review.whenSaved(act) : act();
    });
    dialog->open();
}

void ReviewCommands::offerResume(const std::vector<CommunicationId> &done, const QString &one, const QString &several)
{
    Q_EMIT undoOffered({ u"resume "_s + done.front().value() + u'+' + QString::number(done.size()),
                         counted(static_cast<int>(done.size()), one, several),
                         [this, done] { takeBack(m_desk.resumeAll(done), done.front()); },
                         {} });
}

void ReviewCommands::doToSeveral(const std::vector<CommunicationId> &ids, State to,
                                 const std::function<Answer()> &command,
                                 const std::function<void(const std::vector<CommunicationId> &)> &then)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    Q_EMIT beganSeveral(ids); // their neighbour is known only while the rows stand where they stood
    command().then(this, [this, ids, to, then](const Result<Change> &result) {
        m_isBusy = false;
        if (!result) {
            Q_EMIT unfinished();
            tell(result.error());
            return;
        }
        const QSet<CommunicationId> asked(ids.begin(), ids.end());
        std::vector<CommunicationId> done;
        for (const Communication &letter : result->communications) {
            if (letter.state == to && asked.contains(letter.id))
                done.push_back(letter.id);
        }
        if (done.empty()) {
            Q_EMIT unfinished();
            return;
        }
        then(done);
        Q_EMIT finishedSeveral(done);
        // What a release refuses is told with its reasons by tellRefusals().
        if (const auto left = ids.size() - done.size(); left > 0 && to != State::Released)
            tellChangedMeanwhile(static_cast<int>(left));
    });
}

void ReviewCommands::tellStaying(int released, const QString &staying)
{
    Message message;
    message.id = u"several"_s;
    message.tone = Tone::Note;
    message.happened = counted(released, tr("1 letter was released."), tr("%1 letters were released."));
    message.kept = tr("The others stay: %1. What was read, or seen in the scan, can be released.").arg(staying);
    Q_EMIT said(message);
}

void ReviewCommands::tellChangedMeanwhile(int letters)
{
    Message message;
    message.id = u"several"_s;
    message.tone = Tone::Warning;
    message.happened = counted(letters, tr("1 letter stays as it was."), tr("%1 letters stay as they were."));
    message.kept = tr("Somebody else changed it meanwhile; it stands in the queue as it is now.");
    Q_EMIT said(message);
}

} // namespace countersign
