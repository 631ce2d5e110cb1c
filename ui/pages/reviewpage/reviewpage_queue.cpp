// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewcommands.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/letterpane.h"
#include "panes/queuepane.h"
#include "shell/actions.h"

#include <QMenu>

// The queue beside the letter: several letters at once, its menu, whose letters it shows.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

SeveralLetters ReviewPage::several()
{
    noteRead();
    return severalOf(m_queue, m_queuePane->view()->selectedLetters(), m_read, m_scan.ordersForTheSeen(),
                     m_desk.person().name, m_desk.now());
}

/// What was typed and is not stored yet becomes the next revision, which the person has read as well.
void ReviewPage::noteRead()
{
    if (!m_review.isOpen() || m_isScanning || m_review.isInConflict() || !m_letterPane->wasShown() || isReadingPast())
        return;
    const CommunicationId id = m_review.id();
    const int revision = m_review.revision() + (m_review.isUnsaved() ? 1 : 0);
    m_read.look(id, revision, m_review.attention().spent(m_desk.now()));
    m_queue.markRead(id, revision);
}

void ReviewPage::showSelection()
{
    const bool isSeveral = !m_isScanning && m_queuePane->isSeveral();
    if (!isSeveral && !m_wasSeveral)
        return;
    m_wasSeveral = isSeveral;
    if (!isSeveral) {
        m_actions->at("release"_L1)->setText(tr("&Release"));
        m_actions->at("escalate"_L1)->setText(tr("E&scalate"));
        m_actions->at("drop"_L1)->setText(tr("&Drop"));
    }
    m_queuePane->view()->setAccessibleDescription(
        isSeveral ? tr("%1 letters selected").arg(m_queuePane->view()->selectedCount()) : QString());
    showLetterState();
}

void ReviewPage::enableForSeveral()
{
    m_several = several();
    const auto enable = [this](QLatin1StringView id, bool enabled) {
        m_actions->at(id)->setEnabled(enabled);
    };
    const bool isAside = m_several.inReview.empty() && !m_several.aside.empty();
    const auto offer = [&](QLatin1StringView id, const QString &words, size_t letters) {
        m_actions->at(id)->setText(words.arg(letters));
        enable(id, letters > 0);
    };
    offer("release"_L1, tr("&Release %1", "letters"), m_several.toRelease.size());
    if (isAside)
        offer("hold"_L1, tr("Take %1 &up again", "letters"), m_several.aside.size());
    else
        offer("hold"_L1, tr("&Hold %1", "letters"), m_several.inReview.size());
    offer("escalate"_L1, tr("E&scalate %1", "letters"), m_several.inReview.size());
    offer("drop"_L1, tr("&Drop %1", "letters"), m_several.inReview.size());
    // These are about the one letter that is open.
    for (const QLatin1StringView id : { "correct"_L1, "override"_L1, "sign"_L1, "backToDraft"_L1, "takeOut"_L1 })
        enable(id, false);
}

void ReviewPage::buildQueueMenu()
{
    m_queueMenu = new QMenu(tr("Letter"), this);
    m_queueMenu->setObjectName(u"queueMenu"_s);
    m_queueMenu->setAccessibleName(tr("What can be done to the letter"));
    for (const QLatin1StringView id : { "release"_L1, "edit"_L1, "hold"_L1, "escalate"_L1, "drop"_L1, "takeOut"_L1,
                                        ""_L1, "preview"_L1, "changes"_L1, ""_L1, "selectSection"_L1, "filterBy"_L1 }) {
        if (id.isEmpty())
            m_queueMenu->addSeparator();
        else
            m_queueMenu->addAction(m_actions->at(id));
    }
    QueueView *view = m_queuePane->view();
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
        if (m_queue.letterAt(view->indexAt(at).row()))
            m_queueMenu->popup(view->viewport()->mapToGlobal(at));
    });
}

void ReviewPage::openQueueMenu()
{
    QueueView *view = m_queuePane->view();
    if (!view->currentIndex().isValid() || m_queueMenu->isVisible())
        return;
    view->scrollTo(view->currentIndex());
    const QRect row = view->visualRect(view->currentIndex());
    m_queueMenu->popup(view->viewport()->mapToGlobal(QPoint(row.center().x(), row.bottom())));
    m_queueMenu->setActiveAction(m_queueMenu->actions().constFirst());
}

void ReviewPage::showMine()
{
    m_actions->at("mine"_L1)->setText(m_queue.hasChip({ FilterKind::Mine, {} }) ? tr("Not only &mine")
                                                                                : tr("Only &mine"));
}

} // namespace countersign
