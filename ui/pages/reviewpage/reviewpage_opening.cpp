// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewcommands.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/inboundpane.h"
#include "panes/letterpane.h"
#include "panes/queuepane.h"
#include "panes/scansheet.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

// How a letter comes to be open, and what comes with it.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Lays out once, at its end, what changes meanwhile: each part that is shown or hidden lays everything out otherwise.
class LayoutAtOnce {
public:
    explicit LayoutAtOnce(QLayout &layout)
        : m_layout(layout)
        , m_wasEnabled(layout.isEnabled())
    {
        m_layout.setEnabled(false);
    }
    ~LayoutAtOnce()
    {
        m_layout.setEnabled(m_wasEnabled);
        m_layout.activate();
    }
    LayoutAtOnce(const LayoutAtOnce &) = delete;
    LayoutAtOnce &operator=(const LayoutAtOnce &) = delete;

private:
    QLayout &m_layout;
    bool m_wasEnabled;
};

} // namespace

void ReviewPage::openSoon(const CommunicationId &id)
{
    if (m_isScanning) {
        if (m_scan.rowOf(id) >= 0)
            m_sheet->setCurrent(id);
        else
            leaveScan(id);
        return;
    }
    const bool isPassing = m_sinceOpen.isValid() && m_sinceOpen.elapsed() < m_openTimer.interval();
    m_sinceOpen.start();
    if (isPassing)
        m_openTimer.start();
    else
        openNow();
}

void ReviewPage::openNow()
{
    m_openTimer.stop();
    if (m_review.id() != m_queuePane->current()) {
        noteRead();
        m_read.close();
        m_paper->setCurrentWidget(m_letterPane);
    }
    const LayoutAtOnce atOnce(*m_sideColumn);
    m_review.open(m_queuePane->current());
}

void ReviewPage::openedLetter()
{
    const LayoutAtOnce atOnce(*m_sideColumn);
    const Communication &letter = m_review.communication();
    m_letterPane->load(m_review.letter(), letter.contactName);
    m_finding.reset();
    m_lit = {};
    m_commands->endSitting();
    Q_EMIT unsaid(u"conflict"_s);
    m_paper->setCurrentWidget(m_letterPane);
    showAccount();
    m_inboundPane->display(m_review.shown().dossier.records);
    m_side->ensureVisible(0, 0);
    showLetterState();
    if (std::exchange(m_editWhenOpened, false))
        editLetter();
    expectNext();
}

/// The next two, and the one before.
void ReviewPage::expectNext()
{
    std::vector<CommunicationId> ids;
    const int here = m_queue.rowOf(m_review.id());
    const int next = here < 0 ? -1 : m_queue.nextLetterRow(here, 1);
    const int afterNext = next < 0 ? -1 : m_queue.nextLetterRow(next, 1);
    const int before = here < 0 ? -1 : m_queue.nextLetterRow(here, -1);
    for (const int row : { next, afterNext, before }) {
        if (row >= 0)
            ids.push_back(m_queue.idAt(row));
    }
    m_desk.expect(ids);
}

} // namespace countersign
