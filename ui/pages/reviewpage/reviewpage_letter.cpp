// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/previewdialog.h"
#include "pages/reviewpage/reviewcommands.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/accountpane.h"
#include "panes/choicepopup.h"
#include "panes/emptystate.h"
#include "panes/findingspane.h"
#include "panes/inboundpane.h"
#include "panes/keyhint.h"
#include "panes/letteredit.h"
#include "panes/letterpane.h"
#include "panes/queuepane.h"
#include "panes/reasonspane.h"
#include "panes/recordpane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"
#include "text/backtodraft.h"
#include "theme/theme.h"

#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

// The letter that is open: how it is judged, walked through and changed.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

void ReviewPage::showLetterState()
{
    if (m_isScanning)
        return;
    showRest();
    const bool isOpen = m_review.isOpen();
    const auto enable = [this](QLatin1StringView id, bool enabled) {
        m_actions->at(id)->setEnabled(enabled);
    };
    const State state = isOpen ? m_review.communication().state : State::Drafting;
    const bool isInReview = state == State::InReview;
    const bool isAside = state == State::Held || state == State::Escalated;
    const bool isReleased = state == State::Released || state == State::Queued;
    if (!isOpen) {
        m_letterPane->clear();
        m_accountPane->setVisible(false);
        m_inboundPane->setVisible(false);
        m_reasonsPane->setVisible(false);
    } else {
        m_letterPane->setMayBeEdited(m_review.mayBeEdited());
        if (isInReview && m_review.communication().lane() == Lane::Scan)
            m_letterPane->showLane(Tone::Neutral, u"scan"_s, tr("Batch scan"));
        else if (isInReview)
            m_letterPane->showLane(Tone::Note, u"flag"_s, tr("Individual review"));
        else if (isReleased)
            m_letterPane->showLane(Tone::Success, u"release"_s, tr("Released"));
        else if (isAside)
            m_letterPane->showLane(Tone::Warning, state == State::Held ? u"hold"_s : u"escalate"_s,
                                   state == State::Held ? tr("Held") : tr("Escalated"));
        else
            m_letterPane->showLane(Tone::Neutral, u"mail"_s, tr("Not in review"));
    }
    enable("edit"_L1, isInReview || state == State::Held || isReleased);
    enable("hold"_L1, isInReview || isAside);
    m_actions->at("hold"_L1)->setText(isAside ? tr("Take &up again") : tr("&Hold"));
    enable("escalate"_L1, isInReview || state == State::Held);
    enable("note"_L1, isOpen);
    enable("prepareCall"_L1, isOpen);
    enable("pastLetters"_L1, isOpen && !m_accountPane->readableLetters().empty());
    enable("drop"_L1, isInReview);
    enable("backToDraft"_L1, m_review.mayBeEdited());
    enable("paragraphToDraft"_L1, m_review.mayBeEdited());
    enable("insert"_L1, m_review.mayBeEdited());
    enable("preview"_L1, m_review.isOpen());
    enable("changes"_L1, isOpen);
    enable("next"_L1, true);
    enable("previous"_L1, true);
    enable("scan"_L1, !m_isFilling); // what is scanned is all of it
    for (const QLatin1StringView id : { "nextUnseen"_L1, "nextGroup"_L1, "leaveScan"_L1 })
        enable(id, false);
    const bool mayBeScanned
        = isInReview && (m_review.communication().lane() == Lane::Scan || m_review.communication().takenOut);
    enable("takeOut"_L1, mayBeScanned);
    m_actions->at("takeOut"_L1)
        ->setText(mayBeScanned && m_review.communication().takenOut ? tr("Put back into the scan") : tr("&Take out"));
    showJudgement();
}

void ReviewPage::showJudgement()
{
    if (m_isScanning)
        return;
    const bool isOpen = m_review.isOpen();
    FindingsModel &findings = m_review.findings();
    int row = m_finding ? findings.rowOf(*m_finding) : -1;
    if (row < 0)
        row = findings.firstToMend();
    m_findingsPane->setCurrent(row);
    m_finding = row < 0 ? std::optional<FindingKey>() : keyOf(findings.finding(row));
    const bool hasCorrection = row >= 0 && findings.finding(row).expected && !findings.finding(row).overriddenBecause;
    const bool hasSuggestions = row >= 0 && FindingsModel::hasSuggestions(findings.finding(row));
    QAction *correct = m_actions->at("correct"_L1);
    correct->setEnabled((hasCorrection || hasSuggestions) && m_review.mayBeEdited());
    correct->setText(hasSuggestions      ? tr("Spell “%1”…").arg(findings.finding(row).text.left(30))
                         : hasCorrection ? tr("Put in %1").arg(findings.finding(row).expected->left(40))
                                         : tr("Put in the &correction"));
    m_actions->at("override"_L1)->setEnabled(row >= 0 && findings.mayBeAccepted(row));
    m_actions->at("nextFinding"_L1)->setEnabled(findings.rowCount() > 0);
    m_actions->at("previousFinding"_L1)->setEnabled(findings.rowCount() > 0);
    m_actions->at("sign"_L1)->setEnabled(isOpen && !m_review.stepsToSign().empty());
    m_actions->at("release"_L1)->setEnabled(m_commands->mayRelease() && !isReadingPast());
    if (m_wasSeveral)
        enableForSeveral();
    arrangeSide();
    if (isOpen) {
        m_letterPane->showVerdict(m_review.verdict(), m_lit);
        std::vector<Reason> reasons = m_review.reasons();
        if (const QString aside = m_review.putAsideBecause(m_zone); !aside.isEmpty())
            reasons.insert(reasons.begin(), { u"put-aside"_s, aside, false });
        m_reasonsPane->display(reasons, m_review.verdict().compliance);
        m_letterPane->showFoot(m_review.isEditedAgainstDraft() ? tr("Edited") : tr("Same as the draft"), originWords());
    }
    showStrip();
}

void ReviewPage::showConflict(const QString &sentence)
{
    Message message;
    message.id = u"conflict"_s;
    message.tone = Tone::Warning;
    message.happened = sentence;
    message.kept = tr("What you typed is kept and not stored. Choose which text stays.");
    message.act = tr("Keep mine");
    message.onAct = [this] {
        Q_EMIT unsaid(u"conflict"_s);
        m_review.keepMine();
    };
    message.second = tr("Take theirs");
    message.onSecond = [this] {
        Q_EMIT unsaid(u"conflict"_s);
        m_review.takeTheirs();
    };
    message.mayBeClosed = false;
    Q_EMIT said(message);
    showJudgement();
}

void ReviewPage::light(const LitFact &lit)
{
    if (lit == m_lit)
        return;
    m_lit = lit;
    if (m_review.isOpen())
        m_letterPane->showVerdict(m_review.verdict(), m_lit);
}

void ReviewPage::caretMoved(LetterPart part, qsizetype position)
{
    if (m_isLighting || !m_review.isOpen())
        return;
    const QScopedValueRollback lighting(m_isLighting, true);
    const int row = m_review.facts().rowAt(part, position);
    m_recordPane->light(row);
    light(m_recordPane->lit());
    if (const int finding = m_review.findings().rowAt(part, position); finding >= 0) {
        m_finding = keyOf(m_review.findings().finding(finding));
        showJudgement();
    }
}

void ReviewPage::factChosen(int row)
{
    if (m_isLighting || !m_review.isOpen())
        return;
    const QScopedValueRollback lighting(m_isLighting, true);
    light(m_recordPane->lit());
    m_placeOfFact = 0;
    showPlaceOf(row);
}

/// Selects where the letter states the fact: each place in turn, while all of them are lit.
void ReviewPage::showPlaceOf(int row)
{
    const std::vector<FactStanding::Occurrence> places = m_review.facts().places(row);
    if (places.empty())
        return;
    const FactStanding::Occurrence &place = places[m_placeOfFact % places.size()];
    m_letterPane->goTo(place.part, place.start, place.length);
}

void ReviewPage::goToFurtherPlace(int row)
{
    if (!m_review.isOpen())
        return;
    const QScopedValueRollback lighting(m_isLighting, true);
    light(m_recordPane->lit());
    ++m_placeOfFact;
    showPlaceOf(row);
}

void ReviewPage::goToFinding(int row)
{
    if (row < 0 || row >= m_review.findings().rowCount())
        return;
    const Finding finding = m_review.findings().finding(row);
    m_finding = keyOf(finding);
    m_paper->setCurrentWidget(m_letterPane);
    {
        const QScopedValueRollback lighting(m_isLighting, true);
        if (finding.length > 0)
            m_letterPane->goTo(finding.part, finding.start, finding.length);
        m_recordPane->light(m_review.facts().rowOf(finding));
        light(m_recordPane->lit());
    }
    showJudgement();
    // Its row grew by the buttons that it has now: once that is laid out, all of it is brought into sight.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (QWidget *shown = m_findingsPane->rowAt(m_findingsPane->current()))
                m_side->ensureWidgetVisible(shown, 0, Theme::u(this, 2));
        },
        Qt::QueuedConnection);
}

void ReviewPage::stepFinding(int direction)
{
    const int count = m_review.findings().rowCount();
    if (count == 0)
        return;
    // The first press goes to the current one where the caret is not there yet.
    const int current = m_findingsPane->current();
    const Finding *here = current >= 0 ? &m_review.findings().finding(current) : nullptr;
    const QTextCursor caret = m_letterPane->body()->textCursor();
    const bool isThere = here
        && (here->part != LetterPart::Body || here->length == 0
            || (caret.selectionStart() == here->start && caret.selectionEnd() == here->start + here->length));
    goToFinding(isThere ? (current + direction + count) % count : std::max(0, current));
}

void ReviewPage::correct()
{
    const int row = m_findingsPane->current();
    if (row < 0 || !m_review.mayBeEdited())
        return;
    const Finding finding = m_review.findings().finding(row);
    if (FindingsModel::hasSuggestions(finding)) {
        offerSpellings(finding);
        return;
    }
    if (!finding.expected)
        return;
    m_finding.reset();
    m_commands->endSitting(); // a correction is a step of its own
    m_letterPane->replace(finding.part, finding.start, finding.length, *finding.expected);
    m_commands->endSitting();
    m_review.save();
}

void ReviewPage::editLetter()
{
    if (m_isScanning && catchProbe(m_sheet->current()))
        return;
    if (m_isScanning) {
        m_editWhenOpened = true;
        leaveScan(m_sheet->current());
        return;
    }
    if (const CommunicationId current = m_queuePane->current();
        !current.isNull() && (m_review.id() != current || !m_review.isOpen())) {
        m_editWhenOpened = true; // it is on its way
        openNow();
        return;
    }
    if (!m_review.isOpen())
        return;
    m_paper->setCurrentWidget(m_letterPane);
    m_commands->reopen();
    m_letterPane->leaveChanges();
    m_letterPane->focusBody();
}

void ReviewPage::toggleChanges()
{
    if (!m_review.isOpen())
        return;
    const bool hadFocus = m_letterPane->hasFocusInside();
    if (m_letterPane->isShowingChanges()) {
        m_letterPane->leaveChanges();
        showJudgement();
    } else {
        m_letterPane->showChanges(m_review.draft().letter);
        m_letterPane->showFoot(m_review.isEditedAgainstDraft() ? tr("Changes against the draft")
                                                               : tr("No changes against the draft"),
                               originWords());
    }
    if (hadFocus)
        m_letterPane->focusBody();
}

void ReviewPage::backToDraft()
{
    if (!m_review.mayBeEdited() || !m_review.isEditedAgainstDraft())
        return;
    m_letterPane->leaveChanges();
    m_commands->endSitting();
    m_letterPane->replaceAll(m_review.draft().letter);
    m_commands->endSitting();
    m_review.save();
}

void ReviewPage::paragraphToDraft()
{
    if (m_isScanning || !m_review.mayBeEdited())
        return;
    m_letterPane->leaveChanges();
    const Letter &draft = m_review.draft().letter;
    const Letter &now = m_review.letter();
    const LetterPart part = m_letterPane->partInUse();
    std::optional<TextReplacement> back;
    switch (part) {
    case LetterPart::To:
        if (now.to != draft.to)
            back = TextReplacement { { 0, now.to.size() }, draft.to };
        break;
    case LetterPart::Subject:
        if (now.subject != draft.subject)
            back = TextReplacement { { 0, now.subject.size() }, draft.subject };
        break;
    case LetterPart::Body:
        back = paragraphBack(draft.body, now.body, m_letterPane->caret());
        break;
    }
    if (!back) {
        Q_EMIT said({ u"paragraph"_s,
                      Tone::Note,
                      tr("Where the caret stands the letter says what the draft says."),
                      tr("%1 shows what was changed.", "key").arg(keyText(m_actions->at("changes"_L1)->shortcut())),
                      {},
                      {},
                      {},
                      {},
                      true });
        return;
    }
    Q_EMIT unsaid(u"paragraph"_s);
    m_commands->endSitting();
    m_letterPane->replace(part, back->at.start, back->at.length, back->text);
    m_commands->endSitting();
    m_review.save();
}

void ReviewPage::preview()
{
    if (m_isScanning || !m_review.isOpen())
        return;
    auto *dialog = new PreviewDialog(m_desk.asSent(m_review.letter()), m_review.letter(), this);
    dialog->setLeavingKeys(m_actions->at("preview"_L1)->shortcut());
    dialog->open();
}

void ReviewPage::offerWords()
{
    if (m_isScanning || !m_review.isOpen() || !m_review.mayBeEdited())
        return;
    const bool isAddress = m_letterPane->hasFocusInAddress();
    if (!isAddress)
        m_letterPane->focusBody();
    std::vector<Choice> choices;
    if (isAddress) {
        for (const Contact &contact : m_review.contacts()) {
            if (!contact.email.isEmpty())
                choices.push_back({ contact.name.isEmpty() ? tr("Contact") : contact.name, contact.email });
        }
    } else {
        for (const PartText &part : m_review.partTexts())
            choices.push_back({ part.part, part.text });
    }
    if (choices.empty()) {
        Q_EMIT said({ u"insert"_s,
                      Tone::Note,
                      isAddress ? tr("The account has no contact with an address.")
                                : tr("The vocabulary has no words for this letter."),
                      isAddress ? tr("Type the address.") : tr("Its documents can be given some."),
                      {},
                      {},
                      {},
                      {},
                      true });
        return;
    }
    auto *popup = new ChoicePopup(isAddress ? tr("To a contact of the account") : tr("Put in the company's words"),
                                  std::move(choices), this);
    // Of the letter for which it was opened, and of no other.
    connect(popup, &ChoicePopup::chosen, this, [this, isAddress, id = m_review.id()](const QString &text) {
        if (m_review.id() != id || !m_review.mayBeEdited())
            return;
        isAddress ? m_letterPane->setAddress(text) : m_letterPane->insertAtCaret(text);
    });
    popup->openAt(m_letterPane->belowCaret());
}

/// What is left to do, in the letter's place, where none is open.
void ReviewPage::showRest()
{
    if (m_isScanning)
        return;
    const bool isOpen = !m_queuePane->current().isNull();
    m_middle->setCurrentWidget(isOpen ? static_cast<QWidget *>(m_reading) : m_rest);
    if (isOpen)
        return;
    const QueueCounts counts = m_queue.counts();
    const int released = counts.released + counts.queued;
    m_rest->offerAction(counts.individual == 0 && counts.scan > 0 ? EmptyState::Offer::NextStep
                                                                  : EmptyState::Offer::Not);
    const auto key = [this](QLatin1StringView id) {
        return keyText(m_actions->at(id)->shortcut());
    };
    if (m_queue.isFiltered() && counts.individual > 0)
        m_rest->say(tr("Nothing else that matches needs you singly."),
                    tr("%1 goes to the filter, where Esc clears it.", "key").arg(key("filter"_L1)));
    else if (counts.individual > 0)
        m_rest->say(tr("No letter is open."), tr("%1 opens the next one of the queue.", "key").arg(key("next"_L1)));
    else if (counts.scan > 0)
        m_rest->say(
            released > 0 ? tr("The individual letters are done.") : tr("No letter needs you singly."),
            counts.scan == 1
                ? tr("%1 scans the rest: 1 letter.", "key").arg(key("scan"_L1))
                : tr("%1 scans the rest: %2 letters, side by side.", "key").arg(key("scan"_L1)).arg(counts.scan));
    else if (counts.released > 0)
        m_rest->say(
            tr("Everything is reviewed."),
            counts.released == 1
                ? tr("1 letter is released: %1 sends it.", "key").arg(key("send"_L1))
                : tr("%2 letters are released: %1 sends them.", "key").arg(key("send"_L1)).arg(counts.released));
    else if (counts.queued > 0)
        m_rest->say(tr("Everything is reviewed."),
                    counts.queued == 1 ? tr("1 letter is about to go.")
                                       : tr("%1 letters are about to go.").arg(counts.queued));
    else
        m_rest->say(
            tr("Everything is reviewed."),
            tr("What is held or escalated stays in the queue; %1 takes it up again.", "key").arg(key("hold"_L1)));
}

void ReviewPage::backToQueue()
{
    m_review.save();
    m_commands->endSitting();
    m_queuePane->view()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace countersign
