// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewcommands.h"

#include "dialogs/reasondialog.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

ReviewCommands::ReviewCommands(Desk &desk, QueueModel &queue, LetterReview &review, Looks looks, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_queue(queue)
    , m_review(review)
    , m_window(window)
    , m_looks(std::move(looks))
{
    connect(&m_desk, &Desk::refused, this, &ReviewCommands::tellRefusals);
    connect(&m_desk, &Desk::changed, this, &ReviewCommands::withdrawWhatWent);
    connect(&m_review, &LetterReview::failed, this, &ReviewCommands::tell);
}

bool ReviewCommands::isAtHand() const
{
    return m_review.isOpen() && m_looks(m_review.id()) != AtHand::No;
}

bool ReviewCommands::mayRelease() const
{
    return isAtHand() && m_review.communication().state == State::InReview && m_review.blockedBecause().isEmpty();
}

void ReviewCommands::release()
{
    if (m_isBusy || !mayRelease() || m_looks(m_review.id()) != AtHand::Shown)
        return;
    act(
        m_review.id(),
        [this](const CommunicationId &id) {
            ReleaseOrder order;
            order.id = id;
            order.revision = m_review.revision();
            order.how = ReviewKind::Individually;
            order.by = m_desk.person().name;
            order.at = m_desk.now();
            order.attention = m_review.attention().spent(order.at);
            return m_desk.release({ order });
        },
        [this](const CommunicationId &id) { return undoOfRelease({ id }); });
}

void ReviewCommands::releaseScanned(const std::vector<ReleaseOrder> &orders)
{
    if (m_isBusy || orders.empty())
        return;
    m_isBusy = true;
    std::vector<CommunicationId> ids;
    ids.reserve(orders.size());
    for (const ReleaseOrder &order : orders)
        ids.push_back(order.id);
    m_desk.release(orders).then(this, [this, ids](const Result<Change> &result) {
        m_isBusy = false;
        if (!result) {
            tell(result.error());
            return;
        }
        std::vector<CommunicationId> released;
        for (const Communication &letter : result->communications) {
            if (letter.state == State::Released && std::ranges::find(ids, letter.id) != ids.end())
                released.push_back(letter.id);
        }
        if (!released.empty())
            Q_EMIT undoOffered(undoOfRelease(released));
    });
}

void ReviewCommands::hold()
{
    if (!isAtHand())
        return;
    const State state = m_review.communication().state;
    if (state == State::Held || state == State::Escalated) {
        takeBack(m_desk.resume(m_review.id()), m_review.id());
        return;
    }
    if (state != State::InReview)
        return;
    ReasonDialog::Question question;
    question.heading = tr("Hold the letter to %1?").arg(nameOf(m_review.id()));
    question.text = tr("It stays in the queue, under the others, until you take it up again with H.");
    question.suggestions = { tr("Waits for the supplier"), tr("Waits for a new date"), tr("To be asked first") };
    question.accept = tr("Hold it");
    question.mayBeEmpty = true;
    auto *dialog = new ReasonDialog(question, m_window);
    connect(dialog, &ReasonDialog::decided, this, [this, asked = m_review.id()](const QString &reason) {
        act(
            asked, [this, reason](const CommunicationId &id) { return m_desk.hold(id, reason); },
            [this](const CommunicationId &id) { return resumeStep(id, tr("holding of %1").arg(nameOf(id))); });
    });
    dialog->open();
}

void ReviewCommands::drop()
{
    if (!isAtHand() || m_review.communication().state != State::InReview)
        return;
    ReasonDialog::Question question;
    question.heading = tr("Drop the letter to %1?").arg(nameOf(m_review.id()));
    question.text = tr("It is not sent. The reason stands in the log; Ctrl+Z brings the letter back.");
    question.suggestions
        = { tr("Already told by telephone"), tr("Sent before"), tr("The record is wrong"), tr("No notice is needed") };
    question.accept = tr("Drop it");
    auto *dialog = new ReasonDialog(question, m_window);
    connect(dialog, &ReasonDialog::decided, this, [this, asked = m_review.id()](const QString &reason) {
        act(
            asked, [this, reason](const CommunicationId &id) { return m_desk.drop(id, reason); },
            [this](const CommunicationId &id) { return resumeStep(id, tr("dropping of %1").arg(nameOf(id))); });
    });
    dialog->open();
}

void ReviewCommands::takeOut(const CommunicationId &id)
{
    const ListedLetter *letter = m_queue.letter(id);
    if (!letter || letter->state != State::InReview)
        return;
    const bool out = !letter->takenOut;
    if (out && letter->lane() != Lane::Scan)
        return;
    m_desk.takeOut(id, out).then(this, [this, id, out](const Result<Change> &result) {
        if (!result) {
            tell(result.error());
            return;
        }
        const QString label = out ? tr("taking %1 out of the scan").arg(nameOf(id))
                                  : tr("putting %1 back into the scan").arg(nameOf(id));
        Q_EMIT undoOffered(
            { u"takeOut "_s + id.value(), label, [this, id, out] { takeBack(m_desk.takeOut(id, !out), id); }, {} });
    });
}

void ReviewCommands::overrideFinding(const Finding &finding)
{
    if (!isAtHand() || finding.severity != Severity::Error || finding.overriddenBecause)
        return;
    ReasonDialog::Question question;
    question.heading = tr("Accept this error?");
    question.text = tr("%1\nThe letter can then be released as it stands; your name and the reason stand in the log.")
                        .arg(finding.message);
    question.suggestions
        = { tr("The record is out of date"), tr("Agreed with the customer"), tr("The text is right as it stands") };
    question.accept = tr("Accept it");
    auto *dialog = new ReasonDialog(question, m_window);
    connect(dialog, &ReasonDialog::decided, this, [this, finding, asked = m_review.id()](const QString &reason) {
        if (m_review.id() == asked)
            m_review.overrideFinding(finding, reason);
    });
    dialog->open();
}

void ReviewCommands::sign()
{
    if (!isAtHand())
        return;
    if (const std::vector<ComplianceStep> steps = m_review.stepsToSign(); !steps.empty())
        m_review.sign(steps.front().check);
}

void ReviewCommands::learnWord(const QString &word)
{
    m_desk.learnWord(word).then(this, [this, word](const Result<Change> &result) {
        if (!result) {
            tell(result.error());
            return;
        }
        Q_EMIT undoOffered({ u"learn "_s + word, tr("adding “%1” to the company's dictionary").arg(word),
                             [this, word] { tellTrouble(m_desk.forgetWord(word)); },
                             [this, word] {
                                 tellTrouble(m_desk.learnWord(word));
                             } });
        Message message;
        message.id = u"learned"_s;
        message.tone = Tone::Note;
        message.happened = tr("“%1” is in the company's dictionary.").arg(word);
        message.kept = tr("All desks know it. Ctrl+Z takes it back; the settings list every word.");
        Q_EMIT said(message);
    });
}

void ReviewCommands::tellTrouble(const Answer &answer)
{
    Q_EMIT unsaid(u"learned"_s);
    Answer(answer).then(this, [this](const Result<Change> &result) {
        if (!result)
            tell(result.error());
    });
}

void ReviewCommands::send()
{
    std::vector<CommunicationId> ids;
    for (const ListedRow &letter : m_queue.lettersIn(QueueSection::Released)) {
        if (letter->state == State::Released)
            ids.push_back(letter->id);
    }
    if (ids.empty() || m_isBusy)
        return;
    m_isBusy = true;
    m_desk.send().then(this, [this](const Result<Change> &result) {
        m_isBusy = false;
        if (!result) {
            tell(result.error());
            return;
        }
        std::vector<CommunicationId> queued;
        for (const Communication &letter : result->communications) {
            if (letter.state == State::Queued)
                queued.push_back(letter.id);
        }
        if (!queued.empty())
            Q_EMIT undoOffered(undoOfSend(queued));
    });
}

void ReviewCommands::act(const CommunicationId &asked, const std::function<Answer(const CommunicationId &)> &what,
                         const std::function<UndoStep(const CommunicationId &)> &undo)
{
    // The reason was given for the letter that was open then, and for no other.
    if (m_isBusy || m_review.id() != asked || !isAtHand())
        return;
    endSitting();
    m_review.whenSaved([this, what, undo] {
        const CommunicationId id = m_review.id();
        m_isBusy = true;
        Q_EMIT began(id); // its neighbour is known only while the row stands where it stood
        what(id).then(this, [this, id, undo](const Result<Change> &result) {
            m_isBusy = false;
            const bool isDone = result
                && std::ranges::find(result->communications, id, &Communication::id) != result->communications.end();
            if (isDone) {
                Q_EMIT undoOffered(undo(id));
                Q_EMIT finished(id);
            } else {
                Q_EMIT unfinished();
                if (!result)
                    tell(result.error());
            }
        });
    });
}

void ReviewCommands::tellRefusals(const std::vector<Refusal> &refusals)
{
    if (refusals.empty())
        return;
    const Refusal &first = refusals.front();
    Message message;
    message.id = u"refused"_s;
    message.tone = Tone::Warning;
    const ListedLetter *letter = m_queue.letter(first.id);
    const bool wasToBeSent = letter && letter->state == State::Released;
    if (refusals.size() == 1)
        message.happened
            = (wasToBeSent ? tr("The letter to %1 was not sent.") : tr("The letter to %1 was not released."))
                  .arg(nameOf(first.id));
    else
        message.happened = (wasToBeSent ? tr("%1 letters were not sent.") : tr("%1 letters were not released."))
                               .arg(refusals.size());
    message.kept
        = refusals.size() == 1 ? capitalised(first.because) : tr("%1: %2").arg(nameOf(first.id), first.because);
    message.act = tr("Show it");
    message.onAct = [this, id = first.id] {
        Q_EMIT wanted(id);
    };
    Q_EMIT said(message);
}

void ReviewCommands::tell(const Problem &problem)
{
    Message message;
    message.id = u"review"_s;
    message.tone = problem.cause == Cause::Conflict ? Tone::Warning : Tone::Error;
    message.happened = problem.says;
    if (problem.cause == Cause::Storage)
        message.kept = tr("What you typed is still here.");
    Q_EMIT said(message);
}

QString ReviewCommands::nameOf(const CommunicationId &id) const
{
    if (const ListedLetter *letter = m_queue.letter(id))
        return letter->accountName;
    return m_review.isOpen() && m_review.id() == id ? m_review.communication().accountName : id.value();
}

} // namespace countersign
