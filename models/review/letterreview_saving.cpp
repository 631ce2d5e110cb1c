// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/letterreview.h"

#include <algorithm>
#include <functional>
#include <utility>

// What is typed is stored soon, waits while an answer is out, and stays with the person in a conflict.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

bool LetterReview::isUnsaved() const
{
    return m_open && m_letter != m_stored;
}

void LetterReview::saveSoon()
{
    m_saveTimer.start();
    if (!m_latestTimer.isActive())
        m_latestTimer.start();
}

void LetterReview::stopTimers()
{
    m_saveTimer.stop();
    m_latestTimer.stop();
    m_saveAgain = false;
}

void LetterReview::save()
{
    stopTimers();
    m_saveAgain = m_saving.has_value();
    if (!isUnsaved() || m_saving || m_conflict)
        return;
    m_saving = m_letter;
    store(m_id, { m_letter, m_revision });
}

QHash<CommunicationId, LetterReview::Kept> LetterReview::kept() const
{
    QHash<CommunicationId, Kept> all = m_kept;
    if (isUnsaved() && m_conflict)
        all.insert(m_id, { m_letter, -1 });
    return all;
}

void LetterReview::flush()
{
    stopTimers();
    if (!m_open || m_conflict)
        return;
    if (m_saving && m_letter != *m_saving)
        store(m_id, { m_letter, m_revision + 1 }); // the desk does one after the other
    else
        save();
}

void LetterReview::store(const CommunicationId &id, const Kept &typed)
{
    m_desk.edit(id, typed.onRevision, typed.letter).then(this, [this, id, typed](const Result<Change> &result) {
        saveEnded(id, typed, result);
    });
}

void LetterReview::whenSaved(std::function<void()> then)
{
    if (!m_open || m_conflict)
        return;
    if (!isUnsaved() && !m_saving) {
        then();
        return;
    }
    m_waiting.push_back(std::move(then));
    save();
}

void LetterReview::keepMine()
{
    if (!std::exchange(m_conflict, false))
        return;
    save();
    Q_EMIT judged();
}

void LetterReview::takeTheirs()
{
    if (!m_conflict)
        return;
    m_conflict = false;
    m_letter = m_stored;
    reload();
}

void LetterReview::saveEnded(const CommunicationId &id, const Kept &sent, const Result<Change> &result)
{
    if (id != m_id || !m_open) {
        // The person went on to another letter. What was typed after this was sent follows it; what could not be stored
        // waits for them where they typed it.
        const auto later = m_kept.constFind(id);
        const bool hasLater = later != m_kept.cend() && later->onRevision == sent.onRevision;
        if (!result) {
            if (!hasLater)
                m_kept.insert(id, sent);
            Q_EMIT failed(result.error());
        } else if (hasLater) {
            const Letter letter = later->letter;
            m_kept.erase(later);
            const auto fresh = std::ranges::find(result->communications, id, &Communication::id);
            if (letter != sent.letter)
                store(id, { letter, fresh == result->communications.end() ? sent.onRevision + 1 : fresh->revision });
        }
        return;
    }
    m_saving.reset();
    if (!result) {
        m_waiting.clear();
        if (result.error().cause == Cause::Conflict)
            tellConflict();
        else
            Q_EMIT failed(result.error());
        return;
    }
    m_stored = sent.letter;
    if (const Communication *fresh = find(*result)) {
        m_revision = fresh->revision;
        m_open->dossier.communication = *fresh;
    }
    if (isUnsaved()) {
        m_waiting.empty() && !m_saveAgain ? saveSoon() : save();
        return;
    }
    judgeNow();
    Q_EMIT saved();
    for (const auto &then : std::exchange(m_waiting, {}))
        then();
}

/// Learns which revision stands there now, so that keepMine() can follow it, and asks.
void LetterReview::tellConflict()
{
    stopTimers();
    m_conflict = true;
    const int ticket = ++m_ticket;
    m_desk.open(m_id).then(this, [this, ticket](const Result<OpenLetter> &result) {
        if (ticket != m_ticket || !m_conflict)
            return;
        QString who;
        if (result) {
            const Letter typed = m_letter;
            m_open = *result;
            m_stored = m_open->dossier.letter;
            m_revision = m_open->dossier.communication.revision;
            m_letter = typed;
            if (!m_open->dossier.revisions.empty())
                who = m_open->dossier.revisions.back().by;
        }
        judgeNow();
        Q_EMIT conflicted(who.isEmpty() ? tr("Somebody else changed this letter while you were typing.")
                                        : tr("%1 changed this letter while you were typing.").arg(who));
    });
}

} // namespace countersign
