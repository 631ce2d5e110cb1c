// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/escalationdialog.h"
#include "pages/reviewpage/reviewcommands.h"
#include "panes/counted.h"

#include <QLocale>

// What goes beyond a letter: a colleague takes over, a note of its account.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QTimeZone zoneOf(const Company &company)
{
    const QTimeZone zone(company.timezone);
    return company.timezone.isEmpty() || !zone.isValid() ? QTimeZone::systemTimeZone() : zone;
}

} // namespace

void ReviewCommands::askToHandOver(const std::vector<CommunicationId> &ids, const QString &heading,
                                   const std::function<void(const std::vector<HandOver> &)> &then)
{
    m_desk.proposeHandOver(ids).then(
        this, [this, heading, then](const Result<std::vector<HandOverProposal>> &proposals) {
            if (!proposals) {
                tell(proposals.error());
                return;
            }
            if (proposals->empty())
                return;
            auto *dialog
                = new EscalationDialog(heading, *proposals, { m_desk.now(), zoneOf(m_desk.company()) }, m_window);
            connect(dialog, &EscalationDialog::decided, this, then);
            dialog->open();
        });
}

void ReviewCommands::escalate()
{
    const bool may = isAtHand()
        && (m_review.communication().state == State::InReview || m_review.communication().state == State::Held);
    if (m_isBusy || !may)
        return;
    // The packet holds what was typed.
    m_review.whenSaved([this] {
        const CommunicationId asked = m_review.id();
        askToHandOver({ asked }, tr("Escalate the letter to %1?").arg(nameOf(asked)),
                      [this, asked](const std::vector<HandOver> &orders) {
                          act(
                              asked, [this, orders](const CommunicationId &) { return m_desk.handOver(orders); },
                              [this, orders](const CommunicationId &id) {
                                  tellHandedOver(orders);
                                  return resumeStep(id, tr("escalation of %1").arg(nameOf(id)));
                              });
                      });
    });
}

void ReviewCommands::escalateSeveral(const SeveralLetters &letters)
{
    if (m_isBusy || letters.inReview.empty())
        return;
    const std::vector<CommunicationId> ids = letters.inReview;
    const auto ask = [this, ids] {
        askToHandOver(ids, counted(static_cast<int>(ids.size()), tr("Escalate 1 letter?"), tr("Escalate %1 letters?")),
                      [this, ids](const std::vector<HandOver> &orders) {
                          endSitting();
                          doToSeveral(
                              ids, State::Escalated, [this, orders] { return m_desk.handOver(orders); },
                              [this, orders](const std::vector<CommunicationId> &done) {
                                  tellHandedOver(orders);
                                  offerResume(done, tr("escalation of 1 letter"), tr("escalation of %1 letters"));
                              });
                      });
    };
    m_review.isOpen() ? m_review.whenSaved(ask) : ask();
}

void ReviewCommands::tellHandedOver(const std::vector<HandOver> &orders)
{
    if (orders.empty())
        return;
    const HandOver &first = orders.front();
    Message message;
    message.id = u"handedOver"_s;
    message.tone = Tone::Note;
    message.happened = orders.size() > 1 ? tr("%1 messages go to those who take over.").arg(orders.size())
                                         : tr("%1 takes over.").arg(first.person);
    message.kept = tr("The packet leaves through the outbox; Ctrl+Z takes it back until then.");
    if (first.due)
        message.kept
            = tr("In hand until %1. %2", "time, sentence")
                  .arg(QLocale::c().toString(first.due->toTimeZone(zoneOf(m_desk.company())), u"H:mm, d MMM"_s),
                       message.kept);
    Q_EMIT said(message);
}

void ReviewCommands::changeNote(const NoteChange &change, const QString &what)
{
    m_desk.changeNote(change).then(this, [this, change, what](const Result<Change> &result) {
        if (!result) {
            Q_EMIT noteRefused(result.error().says);
            return;
        }
        Q_EMIT undoOffered({ u"note %1"_s.arg(++m_notes), what,
                             [this, change] { tellTrouble(m_desk.changeNote(change.reversed())); },
                             [this, change] {
                                 tellTrouble(m_desk.changeNote(change));
                             } });
        Q_EMIT noteStored();
    });
}

} // namespace countersign
