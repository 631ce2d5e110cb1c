// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/actionstrip.h"
#include "panes/queuepane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"

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
    else if (const Communication *left = m_queue.letter(m_queuePane->current());
             !left || left->state != State::InReview)
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
    showStrip();
}

void ReviewPage::nextGroup()
{
    if (m_scan.groupCount() > 0)
        m_scan.showGroup((m_scan.group() + 1) % m_scan.groupCount());
}

} // namespace countersign
