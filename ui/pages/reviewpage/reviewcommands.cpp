// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewcommands.h"

#include "dialogs/reasondialog.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

bool canStillBeTakenBack(State state)
{
    return state == State::Released || state == State::Queued;
}

} // namespace

ReviewCommands::ReviewCommands(Desk &desk, QueueModel &queue, LetterReview &review, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_queue(queue)
    , m_review(review)
    , m_window(window)
{
    connect(&m_desk, &Desk::refused, this, &ReviewCommands::tellRefusals);
    connect(&m_desk, &Desk::changed, this, &ReviewCommands::withdrawWhatWent);
    connect(&m_review, &LetterReview::failed, this, &ReviewCommands::tell);
}

bool ReviewCommands::mayRelease() const
{
    return m_review.isOpen() && m_review.communication().state == State::InReview
        && m_review.blockedBecause().isEmpty();
}

void ReviewCommands::release()
{
    if (m_isBusy || !mayRelease())
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
    if (!m_review.isOpen())
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
    if (!m_review.isOpen() || m_review.communication().state != State::InReview)
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

void ReviewCommands::escalate()
{
    if (!m_review.isOpen() || m_review.communication().state != State::InReview)
        return;
    ReasonDialog::Question question;
    question.heading = tr("Escalate the letter to %1?").arg(nameOf(m_review.id()));
    question.text = tr("The person it goes to gets the letter, its record and its history. It is not sent meanwhile.");
    question.accept = tr("Hand it over");
    for (const TriggerMatch &trigger : m_review.verdict().triggers)
        question.suggestions << (trigger.evidence.isEmpty() ? trigger.trigger
                                                            : tr("%1: %2").arg(trigger.trigger, trigger.evidence));
    question.suggestions << tr("The customer needs a call") << tr("Somebody else must decide");
    if (const auto rules = m_desk.rules()) {
        for (const RouteRule &route : rules->foundation().routes)
            question.routes.push_back(
                { route.route, route.name.isEmpty() ? route.route : tr("%1: %2").arg(route.route, route.name) });
    }
    if (!m_review.verdict().triggers.empty()) {
        question.route = m_review.verdict().triggers.front().route;
        question.reason = question.suggestions.front();
    }
    auto *dialog = new ReasonDialog(question, m_window);
    connect(
        dialog, &ReasonDialog::decided, this,
        [this, asked = m_review.id()](const QString &reason, const QString &route) {
            act(
                asked, [this, reason, route](const CommunicationId &id) { return m_desk.escalate(id, reason, route); },
                [this](const CommunicationId &id) { return resumeStep(id, tr("escalation of %1").arg(nameOf(id))); });
        });
    dialog->open();
}

void ReviewCommands::takeOut(const CommunicationId &id)
{
    const Communication *letter = m_queue.letter(id);
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
    if (!m_review.isOpen() || finding.severity != Severity::Error || finding.overriddenBecause)
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
    if (!m_review.isOpen())
        return;
    if (const std::vector<ComplianceStep> steps = m_review.stepsToSign(); !steps.empty())
        m_review.sign(steps.front().check);
}

void ReviewCommands::send()
{
    std::vector<CommunicationId> ids;
    for (const Communication &letter : m_queue.lettersIn(QueueSection::Released)) {
        if (letter.state == State::Released)
            ids.push_back(letter.id);
    }
    if (ids.empty() || m_isBusy)
        return;
    m_isBusy = true;
    m_desk.send().then(this, [this](const Result<Change> &result) {
        m_isBusy = false;
        if (!result)
            tell(result.error());
    });
}

void ReviewCommands::undoSend()
{
    std::vector<CommunicationId> ids;
    for (const Communication &letter : m_queue.lettersIn(QueueSection::Released)) {
        if (letter.state == State::Queued)
            ids.push_back(letter.id);
    }
    if (ids.empty())
        return;
    const CommunicationId first = ids.front();
    const auto count = ids.size();
    m_desk.undoRelease(ids).then(this, [this, first, count](const Result<Change> &result) {
        if (!result) {
            tell(result.error());
            return;
        }
        Q_EMIT said({ u"undoSend"_s,
                      Tone::Note,
                      count == 1 ? tr("One letter was taken back.") : tr("%1 letters were taken back.").arg(count),
                      tr("Nothing was sent. They are in review again and want a release before they can go."),
                      {},
                      {},
                      {},
                      {},
                      true });
        Q_EMIT wanted(first);
    });
}

void ReviewCommands::reopen()
{
    if (m_review.isOpen() && canStillBeTakenBack(m_review.communication().state))
        takeBack(m_desk.undoRelease({ m_review.id() }), m_review.id());
}

void ReviewCommands::act(const CommunicationId &asked, const std::function<Answer(const CommunicationId &)> &what,
                         const std::function<UndoStep(const CommunicationId &)> &undo)
{
    // The reason was given for the letter that was open then, and for no other.
    if (m_isBusy || m_review.id() != asked)
        return;
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
            } else if (!result) {
                tell(result.error());
            }
        });
    });
}

UndoStep ReviewCommands::undoOfRelease(const std::vector<CommunicationId> &ids)
{
    const QString step
        = u"release "_s + ids.front().value() + (ids.size() > 1 ? u'+' + QString::number(ids.size()) : QString());
    m_releases[step] = ids;
    const QString label
        = ids.size() == 1 ? tr("release of %1").arg(nameOf(ids.front())) : tr("release of %1 letters").arg(ids.size());
    return { step,
             label,
             [this, ids] {
                 std::vector<CommunicationId> back;
                 std::ranges::copy_if(ids, std::back_inserter(back), [this](const CommunicationId &id) {
                     const Communication *letter = m_queue.letter(id);
                     return letter && canStillBeTakenBack(letter->state);
                 });
                 if (!back.empty())
                     takeBack(m_desk.undoRelease(back), back.front());
             },
             {} };
}

UndoStep ReviewCommands::resumeStep(const CommunicationId &id, const QString &label)
{
    return { u"resume "_s + id.value(), label, [this, id] { takeBack(m_desk.resume(id), id); }, {} };
}

void ReviewCommands::takeBack(const Answer &answer, const CommunicationId &show)
{
    Answer(answer).then(this, [this, show](const Result<Change> &result) {
        if (result)
            Q_EMIT wanted(show);
        else
            tell(result.error());
    });
}

void ReviewCommands::withdrawWhatWent(const Change &change)
{
    for (const Communication &letter : change.communications) {
        if (canStillBeTakenBack(letter.state))
            continue;
        for (auto step = m_releases.begin(); step != m_releases.end();) {
            std::erase(step->second, letter.id);
            if (step->second.empty()) {
                Q_EMIT undoWithdrawn(step->first);
                step = m_releases.erase(step);
            } else {
                ++step;
            }
        }
    }
}

void ReviewCommands::tellRefusals(const std::vector<Refusal> &refusals)
{
    if (refusals.empty())
        return;
    const Refusal &first = refusals.front();
    Message message;
    message.id = u"refused"_s;
    message.tone = Tone::Warning;
    message.happened = refusals.size() == 1 ? tr("The letter to %1 was not released.").arg(nameOf(first.id))
                                            : tr("%1 letters were not released.").arg(refusals.size());
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
    if (const Communication *letter = m_queue.letter(id))
        return letter->accountName;
    return m_review.isOpen() && m_review.id() == id ? m_review.communication().accountName : id.value();
}

} // namespace countersign
