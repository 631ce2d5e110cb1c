// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/letterreview.h"

#include "queue/queuewords.h"
#include "text/worddiff.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where the text asks for a person: the gate blocks for it, and here it is found and marked as an error is.
std::optional<Finding> askedForIn(const Letter &letter, const Block &block)
{
    static const QRegularExpression ASKS(u"needs?[\\s_-]+human[\\s_-]+review"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (const LetterPart part : { LetterPart::Subject, LetterPart::Body }) {
        const QRegularExpressionMatch match = ASKS.match(part == LetterPart::Subject ? letter.subject : letter.body);
        if (!match.hasMatch())
            continue;
        Finding finding;
        finding.kind = FindingKind::Completeness;
        finding.rule = NEEDS_HUMAN_REVIEW;
        finding.severity = Severity::Error;
        finding.part = part;
        finding.start = match.capturedStart();
        finding.length = match.capturedLength();
        finding.text = match.captured();
        finding.message = block.message;
        return finding;
    }
    return std::nullopt;
}

/// Puts a place to go to beside the block that has none.
void findWhatIsAskedFor(Verdict &verdict, const Letter &letter)
{
    const auto block = std::ranges::find(verdict.blocks, NEEDS_HUMAN_REVIEW, &Block::id);
    if (block == verdict.blocks.end())
        return;
    if (std::optional<Finding> finding = askedForIn(letter, *block)) {
        const auto after = std::ranges::find_if(verdict.findings, [&](const Finding &other) {
            return std::pair(other.part, other.start) > std::pair(finding->part, finding->start);
        });
        verdict.findings.insert(after, std::move(*finding));
    }
}

} // namespace

LetterReview::LetterReview(Desk &desk, Judge judge, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_judge(std::move(judge))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SAVE_AFTER);
    connect(&m_saveTimer, &QTimer::timeout, this, &LetterReview::save);
    m_latestTimer.setSingleShot(true);
    m_latestTimer.setInterval(SAVE_AT_LATEST);
    connect(&m_latestTimer, &QTimer::timeout, this, &LetterReview::save);
    m_wordsTimer.setSingleShot(true);
    m_wordsTimer.setInterval(SAVE_AFTER / 2);
    connect(&m_wordsTimer, &QTimer::timeout, this, &LetterReview::askForNearestWords);
    connect(&m_desk, &Desk::changed, this, qOverload<const Change &>(&LetterReview::takeIn));
    connect(&m_desk, &Desk::companyWordsChanged, this, [this] {
        if (m_open) {
            m_open->subject.unknownWords.removeIf(
                [this](const QString &word) { return m_desk.companyWords().know(word); });
            m_open->subject.unknownNames.removeIf(
                [this](const QString &word) { return m_desk.companyWords().know(word); });
            judgeNow();
        }
    });
    connect(&m_desk, &Desk::foundationChanged, this, [this] {
        if (m_open) {
            m_open->rules = m_desk.rules();
            judgeNow();
        }
    });
}

void LetterReview::open(const CommunicationId &id)
{
    if (id == m_id && m_open)
        return;
    close();
    m_id = id;
    if (id.isNull())
        return;
    const int ticket = ++m_ticket;
    m_desk.open(id).then(this, [this, ticket](const Result<OpenLetter> &result) {
        if (ticket != m_ticket)
            return;
        if (result)
            show(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void LetterReview::close()
{
    ++m_ticket;
    if (!m_open)
        return;
    const CommunicationId id = m_id;
    const Kept typed { m_letter, m_conflict ? -1 : m_revision };
    const bool isTyped = isUnsaved();
    const bool isOnItsWay = m_saving.has_value();
    stopTimers();
    m_attention.leave(m_desk.now());
    m_attentionBefore.insert(id, m_attention.spentSoFar());
    m_waiting.clear();
    m_saving.reset();
    m_open.reset();
    m_id = {};
    if (isTyped && (typed.onRevision < 0 || isOnItsWay))
        m_kept.insert(id, typed);
    else if (isTyped)
        store(id, typed);
    m_conflict = false;
    m_verdict = {};
    m_findings.show({});
    m_facts.show({});
    Q_EMIT closed();
}

bool LetterReview::isUnsaved() const
{
    return m_open && m_letter != m_stored;
}

bool LetterReview::mayBeEdited() const
{
    return m_open && (communication().state == State::InReview || communication().state == State::Held);
}

bool LetterReview::isEditedAgainstDraft() const
{
    const Letter &draft = m_open->dossier.draft.letter;
    return m_letter.to != draft.to || !sameButForSpace(draft.subject, m_letter.subject)
        || !sameButForSpace(draft.body, m_letter.body);
}

std::vector<Reason> LetterReview::reasons() const
{
    std::vector<Reason> reasons;
    if (!m_open)
        return reasons;
    for (const TriggerMatch &trigger : m_verdict.triggers) {
        reasons.push_back(
            { u"trigger"_s,
              capitalised(trigger.evidence.isEmpty() ? trigger.trigger
                                                     : tr("%1: %2").arg(trigger.trigger, trigger.evidence)),
              false });
    }
    for (const Flag &flag : m_verdict.flags) {
        // What is said with more in it elsewhere: by the trigger, by the checks that wait for a name.
        const bool isSaidElsewhere = (flag.id == "escalation-trigger"_L1 && !m_verdict.triggers.empty())
            || (flag.id == "compliance"_L1 && !m_verdict.compliance.empty());
        if (isSaidElsewhere)
            continue;
        QString name = flag.id;
        name.replace(u'-', u' ');
        reasons.push_back(
            { flag.id, capitalised(flag.evidence.isEmpty() ? name : flag.evidence), flag.id == "fact-mismatch"_L1 });
    }
    for (const Block &block : m_verdict.blocks) {
        const bool isAFinding = block.id == "error-finding"_L1
            || std::ranges::find(m_verdict.findings, block.id, &Finding::rule) != m_verdict.findings.end();
        if (!isAFinding && block.id != "compliance"_L1)
            reasons.push_back({ block.id, capitalised(block.message), true });
    }
    if (communication().takenOut)
        reasons.push_back({ u"taken-out"_s, tr("Taken out of the scan"), false });
    // What blocks comes first.
    std::stable_partition(reasons.begin(), reasons.end(), std::mem_fn(&Reason::isError));
    return reasons;
}

QString LetterReview::putAsideBecause(const QTimeZone &zone) const
{
    const State state = communication().state;
    if (state != State::Held && state != State::Escalated)
        return {};
    const EventKind kind = state == State::Held ? EventKind::Held : EventKind::Escalated;
    const std::vector<Event> &events = m_open->dossier.events;
    const auto last = std::ranges::find(events.rbegin(), events.rend(), kind, &Event::kind);
    QString who;
    if (last != events.rend()) {
        const QString at = QLocale::c().toString(last->at.toTimeZone(zone), u"d MMM, H:mm"_s);
        const QString route = last->details.value("route"_L1).toString();
        who = last->by.isEmpty() ? at : tr("%1, %2", "name, time").arg(last->by, at);
        if (!route.isEmpty())
            who = tr("to the %1, %2", "route, who and when").arg(route, who);
    }
    const QString what = state == State::Held ? tr("Held") : tr("Escalated");
    const QString head = who.isEmpty() ? what : tr("%1 (%2)").arg(what, who);
    const QString &reason = communication().stateReason;
    return reason.isEmpty() ? head : tr("%1: %2").arg(head, reason);
}

QString LetterReview::blockedBecause() const
{
    if (!m_open)
        return {};
    if (m_conflict)
        return tr("changed by somebody else");
    const int errors = static_cast<int>(std::ranges::count_if(m_verdict.findings, &Finding::blocks));
    if (errors > 0)
        return errors == 1 ? tr("1 error to mend") : tr("%1 errors to mend").arg(errors);
    const int steps = static_cast<int>(stepsToSign().size());
    if (steps > 0)
        return steps == 1 ? tr("1 check to sign") : tr("%1 checks to sign").arg(steps);
    return m_verdict.blocks.empty() ? QString() : m_verdict.blocks.front().message;
}

std::vector<PartText> LetterReview::partTexts() const
{
    if (!m_open || !m_open->rules)
        return {};
    const Case &subject = m_open->subject;
    const Foundation &foundation = m_open->rules->foundation();
    const TypeRule *type = foundation.type(subject.type);
    const Contact *contact = contactOf(m_open->account, m_letter.to);
    Brief brief;
    brief.today = m_desk.today();
    brief.company = subject.company;
    brief.account = m_open->account;
    brief.tier = tierOf(m_open->account, foundation);
    brief.contact = contact ? *contact : Contact();
    brief.communication = subject.communication;
    brief.type = subject.type;
    brief.family = type ? type->family : QString();
    brief.records = subject.records;
    return countersign::partTexts(brief, foundation);
}

std::vector<ComplianceStep> LetterReview::stepsToSign() const
{
    std::vector<ComplianceStep> steps;
    std::ranges::copy_if(m_verdict.compliance, std::back_inserter(steps),
                         [](const ComplianceStep &step) { return !step.signature; });
    return steps;
}

void LetterReview::setLetter(const Letter &letter)
{
    if (!mayBeEdited() || letter == m_letter)
        return;
    m_letter = letter;
    judgeNow();
    if (!m_conflict)
        saveSoon();
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

void LetterReview::overrideFinding(const Finding &finding, const QString &reason)
{
    whenSaved([this, key = keyOf(finding), reason] {
        m_desk.overrideFinding(m_id, m_revision, key, reason)
            .then(this, [this, id = m_id, key, reason](const Result<Change> &result) {
                if (!result) {
                    Q_EMIT failed(result.error());
                    return;
                }
                if (id != m_id || !m_open)
                    return;
                m_open->subject.overrides.push_back({ key, reason, m_desk.person().name, m_desk.now() });
                takeIn(*result);
                judgeNow();
            });
    });
}

void LetterReview::sign(const QString &check)
{
    whenSaved([this, check] {
        m_desk.sign(m_id, m_revision, check)
            .then(this, [this, id = m_id, check, revision = m_revision](const Result<Change> &result) {
                if (!result) {
                    Q_EMIT failed(result.error());
                    return;
                }
                if (id != m_id || !m_open)
                    return;
                m_open->subject.signatures.push_back({ check, m_desk.person().name, m_desk.now(), revision });
                takeIn(*result);
                judgeNow();
            });
    });
}

void LetterReview::show(const OpenLetter &fresh)
{
    m_open = fresh;
    m_stored = fresh.dossier.letter;
    m_letter = m_stored;
    m_revision = fresh.dossier.communication.revision;
    m_conflict = false;
    m_wordsAskedFor.clear();
    m_attention.start(m_desk.now(), m_attentionBefore.value(m_id));
    if (m_kept.contains(m_id)) {
        const Kept kept = m_kept.take(m_id);
        m_letter = kept.letter;
        if (isUnsaved() && kept.onRevision == m_revision)
            saveSoon();
        m_conflict = isUnsaved() && kept.onRevision != m_revision;
    }
    judgeNow();
    Q_EMIT opened(m_id);
    if (m_conflict)
        Q_EMIT conflicted(tr("Somebody else changed this letter after you typed in it."));
}

void LetterReview::judgeNow()
{
    Case &subject = m_open->subject;
    subject.letter = m_letter;
    subject.revision = isUnsaved() ? m_revision + 1 : m_revision;
    subject.today = m_desk.today();
    subject.unknownWords.unite(m_desk.unknownWordsOf(m_letter));
    subject.unknownNames.unite(m_desk.unknownNamesOf(m_letter));
    m_verdict = m_judge(subject, m_open->rules.get()).value_or(communication().verdict);
    findWhatIsAskedFor(m_verdict, m_letter);
    m_findings.show(m_verdict.findings);
    m_facts.show(m_verdict);
    Q_EMIT judged();
    const auto isToAsk = [&](const QString &word) {
        return !subject.nearestWords.contains(word) && !m_wordsAskedFor.contains(word);
    };
    if (std::ranges::any_of(subject.unknownWords, isToAsk))
        m_wordsTimer.start();
}

/// What is typed has its corrections too: looked up beside, for it takes longer than a key stroke.
void LetterReview::askForNearestWords()
{
    if (!m_open)
        return;
    QSet<QString> words;
    for (const QString &word : std::as_const(m_open->subject.unknownWords)) {
        if (!m_open->subject.nearestWords.contains(word) && !m_wordsAskedFor.contains(word))
            words.insert(word);
    }
    if (words.isEmpty())
        return;
    m_wordsAskedFor.unite(words);
    m_desk.nearestWordsTo(words).then(this, [this, id = m_id](const Result<QHash<QString, QString>> &nearest) {
        if (!nearest || nearest->isEmpty() || !m_open || m_id != id)
            return;
        m_open->subject.nearestWords.insert(*nearest);
        judgeNow();
    });
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

void LetterReview::takeIn(const Change &change)
{
    if (!m_open)
        return;
    if (const Communication *fresh = find(change))
        takeIn(Communication(*fresh));
    if (m_open && std::ranges::find(change.accounts, m_open->account.id) != change.accounts.end())
        reloadAccount();
}

/// The text stays as it is typed; what it is judged by is read anew.
void LetterReview::reloadAccount()
{
    const int ticket = ++m_accountTicket;
    m_desk.open(m_id).then(this, [this, ticket, id = m_id](const Result<OpenLetter> &result) {
        const bool isOvertaken = ticket != m_accountTicket || !m_open || m_id != id;
        if (isOvertaken || !result)
            return;
        m_open->account = result->account;
        m_open->subject.account = result->subject.account;
        judgeNow();
        Q_EMIT accountChanged();
    });
}

void LetterReview::takeIn(const Communication &fresh)
{
    const bool isOwnEcho = m_saving && fresh.revision == m_revision + 1;
    if (fresh.revision <= m_revision || isOwnEcho) {
        if (fresh.revision == m_revision && m_open->dossier.communication != fresh) {
            m_open->dossier.communication = fresh;
            Q_EMIT changedElsewhere();
        }
        return;
    }
    if (isUnsaved() && !m_saving)
        tellConflict();
    else if (!m_saving)
        reload();
}

void LetterReview::reload()
{
    const int ticket = ++m_ticket;
    m_desk.open(m_id).then(this, [this, ticket](const Result<OpenLetter> &result) {
        if (ticket != m_ticket)
            return;
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        if (isUnsaved()) { // typed while the other text was on its way
            tellConflict();
            return;
        }
        m_open = *result;
        m_stored = m_open->dossier.letter;
        m_letter = m_stored;
        m_revision = m_open->dossier.communication.revision;
        judgeNow();
        Q_EMIT reloaded();
    });
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

const Communication *LetterReview::find(const Change &change) const
{
    const auto found = std::ranges::find(change.communications, m_id, &Communication::id);
    return found == change.communications.end() ? nullptr : &*found;
}

} // namespace countersign
