// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/actionstrip.h"
#include "panes/queuepane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"

#include <QRandomGenerator>
#include <QSplitter>
#include <QStackedWidget>

// The scan in place of the letter.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

void ReviewPage::startScan()
{
    if (m_isScanning)
        return;
    if (m_queue.counts().scan == 0) {
        Q_EMIT said({ u"scan"_s,
                      Tone::Note,
                      tr("There is nothing to scan."),
                      tr("Every letter that waits needs you singly."),
                      {},
                      {},
                      {},
                      {},
                      true });
        return;
    }
    noteRead();
    m_read.close();
    m_review.close();
    m_queuePane->selectCurrentOnly();
    m_isScanning = true;
    m_columnsBeforeScan = m_columns->sizes();
    const CommunicationId current = m_queuePane->current();
    m_scan.setWords(m_queue.words());
    m_scan.setLetters(m_queue.lettersIn(QueueSection::Scan));
    const int group = m_scan.groupOf(current);
    m_middle->setCurrentWidget(m_sheet);
    m_strip->setScanning(true);
    m_scan.showGroup(group >= 0 ? group : m_scan.firstUnseenGroup());
    m_sheet->setCurrent(current);
    m_sheet->view()->setFocus(Qt::ShortcutFocusReason);
    m_sheet->start();
    showScanState();
}

void ReviewPage::leaveScan(const CommunicationId &show)
{
    if (!m_isScanning)
        return;
    m_isScanning = false;
    m_sheet->stop();
    m_middle->setCurrentWidget(m_reading);
    m_columns->setSizes(m_columnsBeforeScan);
    m_strip->setScanning(false);
    if (!show.isNull())
        m_queuePane->setCurrent(show);
    else if (const ListedLetter *left = m_queue.letter(m_queuePane->current()); !left || left->state != State::InReview)
        m_queuePane->setCurrent(firstToReview());
    m_queuePane->view()->setFocus(Qt::ShortcutFocusReason);
    openNow();
    showLetterState();
}

void ReviewPage::takeScanLane()
{
    if (!m_isScanning)
        return;
    m_scan.setLetters(m_queue.lettersIn(QueueSection::Scan));
    if (m_scan.letterCount() == 0)
        leaveScan({});
    else
        showScanState();
}

void ReviewPage::showScanState()
{
    if (!m_isScanning)
        return;
    for (QAction *action : m_actions->all())
        action->setEnabled(m_actions->contextOf(action) != KeyContext::List);
    const auto enable = [this](QLatin1StringView id, bool enabled) {
        m_actions->at(id)->setEnabled(enabled);
    };
    for (const QLatin1StringView id :
         { "nextFinding"_L1, "previousFinding"_L1, "correct"_L1, "changes"_L1, "paragraphToDraft"_L1 })
        enable(id, false);
    for (const QLatin1StringView id : { "nextUnseen"_L1, "leaveScan"_L1, "next"_L1, "previous"_L1 })
        enable(id, true);
    enable("release"_L1, m_scan.seenCount() > 0);
    enable("nextGroup"_L1, m_scan.groupCount() > 1);
    enable("takeOut"_L1, !m_sheet->current().isNull());
    m_actions->at("takeOut"_L1)->setText(tr("&Take out"));
    enable("edit"_L1, !m_sheet->current().isNull());
    showTimeUsed();
    showStrip();
}

void ReviewPage::takeScanRules()
{
    const Vigilance vigilance = m_desk.vigilance();
    m_scan.setReadingSpeed(m_desk.readingSpeed());
    m_scan.setProbes(vigilance.share, [] { return QRandomGenerator::global()->generateDouble(); });
    m_sheet->showVigilance(vigilance);
}

void ReviewPage::showTimeUsed()
{
    std::chrono::seconds used = m_scan.attention();
    for (const std::chrono::seconds attention : std::as_const(m_attentionToday))
        used += attention;
    m_sheet->showTimeUsed(used, static_cast<int>(m_attentionToday.size()) + m_scan.seenCount());
}

void ReviewPage::takeOut()
{
    if (m_isScanning && catchProbe(m_sheet->current()))
        return;
    m_commands->takeOut(m_isScanning ? m_sheet->current() : m_queuePane->selected());
}

bool ReviewPage::catchProbe(const CommunicationId &id)
{
    const std::optional<Probe> probe = m_scan.reveal(id);
    if (!probe)
        return false;
    m_desk.noteProbe(true, probe->fact);
    m_sheet->setCurrent(id);
    Message message;
    message.id = u"probe"_s;
    message.tone = Tone::Success;
    message.happened
        = tr("Well seen: that was a probe. It said %1 where the record says %2.").arg(probe->wrong, probe->right);
    message.kept = tr("It could not have been sent. The real letter stands in its place and is to be read.");
    Q_EMIT said(message);
    showScanState();
    return true;
}

void ReviewPage::releaseSeen()
{
    m_commands->releaseScanned(m_scan.ordersForTheSeen());
    revealMissed();
}

/// What was seen and let pass is said once the scan is released, whoever scanned.
void ReviewPage::revealMissed()
{
    const std::vector<Probe> missed = m_scan.revealMissed();
    if (missed.empty())
        return;
    for (const Probe &probe : missed)
        m_desk.noteProbe(false, probe.fact);
    const Probe &first = missed.front();
    const ListedLetter *letter = m_queue.letter(first.standsFor);
    Message message;
    message.id = u"probe"_s;
    message.tone = Tone::Note;
    message.happened = missed.size() == 1
        ? tr("A probe passed: the card of %1 said %2 where the record says %3.")
              .arg(letter ? letter->accountName : first.standsFor.value(), first.wrong, first.right)
        : tr("%1 probes passed; one said %2 where the record says %3.")
              .arg(missed.size())
              .arg(first.wrong, first.right);
    message.kept = tr("It could not be sent and was not. The real letter stands among the unseen.");
    Q_EMIT said(message);
    showScanState();
}

void ReviewPage::nextGroup()
{
    if (m_scan.groupCount() > 0)
        m_scan.showGroup((m_scan.group() + 1) % m_scan.groupCount());
}

} // namespace countersign
