// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/letterreview.h"

#include "text/worddiff.h"

#include <QRegularExpression>

#include <algorithm>
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

void LetterReview::setLetter(const Letter &letter)
{
    if (!mayBeEdited() || letter == m_letter)
        return;
    m_letter = letter;
    judgeNow();
    if (!m_conflict)
        saveSoon();
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

const Communication *LetterReview::find(const Change &change) const
{
    const auto found = std::ranges::find(change.communications, m_id, &Communication::id);
    return found == change.communications.end() ? nullptr : &*found;
}

} // namespace countersign
