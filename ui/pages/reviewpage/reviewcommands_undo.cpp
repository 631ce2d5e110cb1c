// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewcommands.h"

#include <algorithm>

// What was done, and how it is taken back.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

bool canStillBeTakenBack(State state)
{
    return state == State::Released || state == State::Queued;
}

bool canStillBeStopped(State state)
{
    return state == State::Queued;
}

/// What was changed in it can still be changed back, were it after taking other steps back.
bool hasNotLeft(State state)
{
    switch (state) {
        using enum State;
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Queued:
    case Escalated:
    case Dropped:
        return true;
    case Sending:
    case Committing:
    case Sent:
    case Failed:
    case Uncertain:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

void ReviewCommands::noteEdit(const Letter &before)
{
    const CommunicationId id = m_review.id();
    if (m_isRestoring || !m_review.mayBeEdited() || m_sitting == id)
        return;
    m_sitting = id;
    const QString step = u"edit %1 %2"_s.arg(id.value()).arg(++m_sittings);
    m_offered[step] = { { id }, &hasNotLeft };
    const auto after = std::make_shared<Letter>();
    Q_EMIT undoOffered({ step, tr("change of the letter to %1").arg(nameOf(id)),
                         [this, id, before, after] { restore(id, before, after); },
                         [this, id, after] {
                             restore(id, Letter(*after), std::make_shared<Letter>());
                         } });
}

void ReviewCommands::restore(const CommunicationId &id, const Letter &text, const std::shared_ptr<Letter> &instead)
{
    endSitting();
    if (m_review.id() == id && m_review.mayBeEdited()) {
        *instead = m_review.letter();
        m_isRestoring = true;
        Q_EMIT textWanted(text);
        m_isRestoring = false;
        m_review.save();
        return;
    }
    m_desk.open(id).then(this, [this, id, text, instead](const Result<OpenLetter> &result) {
        if (!result) {
            tell(result.error());
            return;
        }
        *instead = result->dossier.letter;
        if (*instead == text)
            Q_EMIT wanted(id);
        else
            takeBack(m_desk.edit(id, result->dossier.communication.revision, text), id);
    });
}

void ReviewCommands::undoSend()
{
    std::vector<CommunicationId> ids;
    for (const ListedRow &letter : m_queue.lettersIn(QueueSection::Released))
        ids.push_back(letter->id);
    undoSend(queuedOf(ids));
}

void ReviewCommands::undoSend(const std::vector<CommunicationId> &ids)
{
    if (ids.empty())
        return;
    m_desk.undoSend(ids).then(this, [this, asked = ids.size()](const Result<Change> &result) {
        if (!result) {
            tell(result.error());
            return;
        }
        const auto count
            = static_cast<size_t>(std::ranges::count(result->communications, State::Released, &Communication::state));
        const auto gone = asked - std::min(asked, count);
        Message message;
        message.id = u"undoSend"_s;
        message.tone = Tone::Note;
        message.happened = count == 1 ? tr("One letter was taken back.") : tr("%1 letters were taken back.").arg(count);
        message.kept = gone == 0 ? tr("Nothing was sent. What was released stays released.")
            : gone == 1          ? tr("What was released stays released. 1 letter had left already.")
                                 : tr("What was released stays released. %1 letters had left already.").arg(gone);
        Q_EMIT said(message);
    });
}

std::vector<CommunicationId> ReviewCommands::queuedOf(const std::vector<CommunicationId> &ids) const
{
    std::vector<CommunicationId> queued;
    std::ranges::copy_if(ids, std::back_inserter(queued), [this](const CommunicationId &id) {
        const ListedLetter *letter = m_queue.letter(id);
        return letter && canStillBeStopped(letter->state);
    });
    return queued;
}

UndoStep ReviewCommands::undoOfSend(const std::vector<CommunicationId> &ids)
{
    const QString step = u"send "_s + ids.front().value() + u'+' + QString::number(ids.size());
    m_offered[step] = { ids, &canStillBeStopped };
    return { step,
             ids.size() == 1 ? tr("sending of 1 letter") : tr("sending of %1 letters").arg(ids.size()),
             [this, ids] { undoSend(queuedOf(ids)); },
             {} };
}

void ReviewCommands::reopen()
{
    if (m_review.isOpen() && canStillBeTakenBack(m_review.communication().state))
        takeBack(m_desk.undoRelease({ m_review.id() }), m_review.id());
}

UndoStep ReviewCommands::undoOfRelease(const std::vector<CommunicationId> &ids)
{
    const QString step
        = u"release "_s + ids.front().value() + (ids.size() > 1 ? u'+' + QString::number(ids.size()) : QString());
    m_offered[step] = { ids, &canStillBeTakenBack };
    const QString label
        = ids.size() == 1 ? tr("release of %1").arg(nameOf(ids.front())) : tr("release of %1 letters").arg(ids.size());
    return { step,
             label,
             [this, ids] {
                 std::vector<CommunicationId> back;
                 std::ranges::copy_if(ids, std::back_inserter(back), [this](const CommunicationId &id) {
                     const ListedLetter *letter = m_queue.letter(id);
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
        for (auto step = m_offered.begin(); step != m_offered.end();) {
            if (!step->second.holdsIn(letter.state))
                std::erase(step->second.letters, letter.id);
            if (step->second.letters.empty()) {
                Q_EMIT undoWithdrawn(step->first);
                step = m_offered.erase(step);
            } else {
                ++step;
            }
        }
    }
}

} // namespace countersign
