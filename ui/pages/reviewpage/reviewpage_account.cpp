// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/accountpane.h"
#include "panes/letterpane.h"
#include "panes/pastletterpane.h"
#include "panes/queuepane.h"

#include <QStackedWidget>

// The account of the letter: what is known of it, and what was written to it before.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

void ReviewPage::showAccount()
{
    const OpenLetter &open = m_review.shown();
    m_accountPane->display(
        open.account,
        { m_review.communication().tier, m_desk.person().name, open.escalations, m_desk.now().toTimeZone(m_zone) },
        m_queue.words());
}

bool ReviewPage::isReadingPast() const
{
    return m_paper->currentWidget() == m_pastPane;
}

void ReviewPage::readPast(const CommunicationId &id)
{
    if (!m_review.isOpen() || m_isScanning)
        return;
    m_review.save();
    m_paper->setCurrentWidget(m_pastPane);
    m_pastPane->browse(m_review.shown().account.name, m_accountPane->readableLetters(), id);
    m_pastPane->begin();
    showLetterState();
}

void ReviewPage::showPast(const CommunicationId &id)
{
    const int ticket = ++m_pastTicket;
    m_desk.read(id).then(this, [this, ticket](const Result<Dossier> &dossier) {
        if (ticket != m_pastTicket || !isReadingPast())
            return;
        if (dossier)
            m_pastPane->display(*dossier, m_zone);
        else
            m_pastPane->showProblem(dossier.error().says);
    });
}

void ReviewPage::leavePast()
{
    if (!isReadingPast())
        return;
    ++m_pastTicket;
    m_paper->setCurrentWidget(m_letterPane);
    showLetterState();
    backToQueue();
}

} // namespace countersign
