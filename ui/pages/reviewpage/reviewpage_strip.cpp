// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewcommands.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/actionstrip.h"
#include "panes/findingspane.h"
#include "shell/actions.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

// The strip at the foot of the page: how much there is, and what comes next.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

void ReviewPage::showStrip()
{
    const QueueCounts counts = m_queue.counts();
    const PostState post = m_desk.post();
    StripState state;
    state.counts = countsWords();
    state.doneShare = counts.all() > 0 ? static_cast<double>(counts.released + counts.queued) / counts.all() : 0;
    const bool isInReview = !m_isScanning && m_review.isOpen() && m_review.communication().state == State::InReview;
    const int seen = m_isScanning ? m_scan.seenCount() : 0;
    if (isInReview) {
        state.blocked = m_review.blockedBecause();
    } else if (!m_isScanning && m_review.isOpen()) {
        state.blocked = m_review.putAsideBecause(m_zone);
        state.isError = false;
    }
    if (m_wasSeveral) {
        const auto all = m_several.all.size();
        state.isSelection = true;
        state.counts = all == 1 ? tr("<b>1 letter selected</b>") : tr("<b>%1 letters selected</b>").arg(all);
        const QString staying = m_several.staying();
        state.blocked = staying.isEmpty() ? QString() : tr("%1: stay").arg(staying);
        state.isError = false;
        state.release = tr("Release %1", "letters").arg(m_several.toRelease.size());
    }
    if (m_isScanning) {
        const int unseen = m_scan.letterCount() - seen;
        state.isError = false;
        if (unseen > 0)
            state.blocked = tr("%1 not seen yet stay in the queue").arg(unseen);
        state.release = seen > 0 ? tr("Release the %1 seen").arg(seen) : tr("Release the seen");
    }
    state.send = counts.released > 0 ? sendWords(counts.released) : tr("Send");
    state.sendShort = counts.released > 0 ? tr("Send %1…").arg(counts.released) : tr("Send");
    // Whatever is released is sent: how many that are is known when all letters are here.
    m_actions->at("send"_L1)->setEnabled(counts.released > 0 && !m_isFilling);
    m_actions->at("undoSend"_L1)->setEnabled(counts.queued > 0);
    if (counts.queued > 0) {
        const QString waits = counts.queued == 1 ? tr("1 letter waits: sending is paused")
                                                 : tr("%1 letters wait: sending is paused").arg(counts.queued);
        const qint64 seconds = post.nextAt ? std::max<qint64>(0, m_desk.now().secsTo(*post.nextAt)) : 0;
        const QString who = counts.queued == 1 ? tr("1 letter goes") : tr("%1 letters go").arg(counts.queued);
        state.countdown = post.paused ? waits
            : seconds > 0             ? tr("%1 in %2 s").arg(who).arg(seconds)
                                      : tr("%1 now").arg(who);
    }
    counts.queued > 0 ? (m_secondTimer.isActive() ? void() : m_secondTimer.start()) : m_secondTimer.stop();

    const bool correctsNext
        = !m_wasSeveral && isInReview && !state.blocked.isEmpty() && m_actions->at("correct"_L1)->isEnabled();
    const bool nothingLeft = counts.individual + counts.scan == 0;
    if (correctsNext)
        state.next = StripState::Next::Correction;
    else if (m_isScanning ? seen > 0 : m_wasSeveral ? !m_several.toRelease.empty() : m_commands->mayRelease())
        state.next = StripState::Next::Release;
    else if (nothingLeft && counts.released > 0)
        state.next = StripState::Next::Send;
    m_findingsPane->setCorrectionFilled(correctsNext);
    m_strip->display(state);
}

/// Not while a text has the focus: there the key does nothing, so that it is never pressed by habit of another program.
void ReviewPage::sendAll()
{
    if (!isTyping())
        m_commands->send();
}

bool ReviewPage::isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus);
}

QString ReviewPage::countsWords() const
{
    const QueueCounts counts = m_queue.counts();
    if (counts.all() == 0)
        return tr("Nothing is waiting");
    QStringList parts { tr("%1 drafted").arg(counts.all()), tr("<b>%1 need you</b>").arg(counts.individual),
                        tr("%1 to scan").arg(counts.scan) };
    if (counts.released + counts.queued > 0)
        parts << tr("%1 released").arg(counts.released + counts.queued);
    if (counts.aside > 0)
        parts << tr("%1 aside").arg(counts.aside);
    return parts.join(u" · "_s);
}

QString ReviewPage::sendWords(int count) const
{
    const PostState post = m_desk.post();
    switch (post.mode) {
    case PostState::Mode::Practice:
        return tr("Send %1 to the practice outbox").arg(count);
    case PostState::Mode::Server:
        return tr("Send %1 via %2").arg(count).arg(post.via);
    }
    Q_UNREACHABLE();
}

QString ReviewPage::originWords() const
{
    const Provenance &origin = m_review.draft().provenance;
    const QString drafter
        = origin.drafter == "vocabulary"_L1 || origin.drafter.isEmpty() ? tr("Vocabulary drafter") : origin.drafter;
    const QString foundation = tr("Foundation %1").arg(m_desk.foundationNumber());
    return origin.fellBack ? tr("%1 after another failed, %2").arg(drafter, foundation)
                           : tr("%1, %2").arg(drafter, foundation);
}

} // namespace countersign
