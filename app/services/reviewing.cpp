// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reviewing.h"

#include "lifecycle/signing.h"
#include "platform/log.h"
#include "services/lastlook.h"
#include "services/walk.h"
#include "text/companywords.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString reviewText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Reviewing", sentence);
}

/// Whatever revision it was judged at.
bool saysTheSame(Verdict a, const Verdict &b)
{
    a.revision = b.revision;
    return a == b;
}

/// Judges the letter as it stands on this day; a verdict that differs is stored.
Result<Verdict> judgedAnew(Store &store, const Office &office, const Subject &subject, const QString &because,
                           Change &change)
{
    Verdict verdict = judgedIn(office, subject.judged);
    const Communication &communication = subject.dossier.communication;
    if (saysTheSame(verdict, communication.verdict))
        return verdict;
    auto stored = store.rejudge(communication.id, communication.revision, verdict, because, office.now());
    if (!stored)
        return tl::unexpected(stored.error());
    join(change, std::move(*stored));
    return verdict;
}

/// Now, as the company's clock shows it: for the Date field.
QDateTime localTime(const Office &office)
{
    const QTimeZone zone(office.company.timezone);
    return zone.isValid() ? office.now().toTimeZone(zone) : office.now().toLocalTime();
}

/// One line of it: a tab or a line break in a name or a subject is a slip of a hand or of a sheet.
QString asOneLine(QString text)
{
    for (QChar &each : text) {
        const bool breaks = each == u'\t' || each == u'\n' || each == u'\r' || each == QChar(0x85)
            || each == QChar(0x2028) || each == QChar(0x2029);
        if (breaks)
            each = u' ';
    }
    return text.simplified();
}

/// The message as it would leave now. A Problem where none can be made of this letter.
Result<OutboxLetter> finished(const Office &office, const Dossier &dossier, const MessageId &messageId)
{
    Letter letter = dossier.letter;
    letter.subject = asOneLine(letter.subject);
    const Communication &communication = dossier.communication;
    return compose({ communication.id,
                     letter,
                     asOneLine(communication.contactName),
                     office.sender,
                     messageId,
                     {},
                     localTime(office) });
}

/// Whether it is released still: what another desk queued or took back meanwhile is its matter.
bool isStillReleased(Store &store, const CommunicationId &id)
{
    const auto now = store.communication(id);
    return !now || now->state == State::Released;
}

} // namespace

void join(Change &all, Change one)
{
    all.upTo = std::max(all.upTo, one.upTo);
    for (Communication &fresh : one.communications) {
        const auto known = std::ranges::find(all.communications, fresh.id, &Communication::id);
        if (known == all.communications.end())
            all.communications.push_back(std::move(fresh));
        else
            *known = std::move(fresh);
    }
    std::ranges::move(one.removed, std::back_inserter(all.removed));
    std::ranges::move(one.accounts, std::back_inserter(all.accounts));
}

Result<Change> editLetter(Store &store, const Office &office, const CommunicationId &id, int revisionSeen,
                          const Letter &letter)
{
    auto subject = subjectOf(store, office, id);
    if (!subject)
        return tl::unexpected(subject.error());
    Case judged = std::move(subject->judged);
    judged.letter = letter;
    judged.revision = revisionSeen + 1;
    // What was signed was signed for another text.
    judged.signatures.clear();
    return store.edit(id, revisionSeen, letter, judgedIn(office, judged), office.me.name, office.now());
}

Result<Change> changeNote(Store &store, const Office &office, const NoteChange &note)
{
    auto change = store.changeNote(note, office.me.name, office.now());
    if (!change || !office.rules)
        return change;
    const auto waiting = store.waitingFor({ note.account });
    if (!waiting)
        return tl::unexpected(waiting.error());
    for (const Communication &each : *waiting) {
        if (each.state != State::InReview && each.state != State::Held)
            continue; // what is released is looked at once more before it leaves
        const auto subject = subjectOf(store, office, each.id);
        if (!subject)
            return tl::unexpected(subject.error());
        const auto verdict = judgedAnew(store, office, *subject, reviewText("a note of the account changed"), *change);
        if (!verdict && verdict.error().cause == Cause::Storage)
            return tl::unexpected(verdict.error());
    }
    return change;
}

Result<Change> judgeAnewWhatHolds(Store &store, const Office &office, const QString &word)
{
    const QString folded = CompanyWords::folded(word);
    Change change;
    const auto walked = eachIn(store, { State::InReview, State::Held }, [&](const Communication &each) -> Result<Done> {
        const auto holdsIt = [&folded](const Finding &finding) {
            return finding.kind == FindingKind::Spelling && CompanyWords::folded(finding.text) == folded;
        };
        // A word that is forgotten has no finding yet: then the text says whether it is there.
        const bool hasFinding = std::ranges::any_of(each.verdict.findings, holdsIt);
        if (!hasFinding && office.dictionaries.companyWords().know(word))
            return Done {};
        const auto subject = subjectOf(store, office, each.id);
        if (!subject)
            return tl::unexpected(subject.error());
        const bool isInIt = hasFinding || subject->judged.letter.body.contains(word, Qt::CaseInsensitive)
            || subject->judged.letter.subject.contains(word, Qt::CaseInsensitive);
        if (!isInIt)
            return Done {};
        const auto verdict
            = judgedAnew(store, office, *subject, reviewText("the company's dictionary changed"), change);
        if (!verdict && verdict.error().cause == Cause::Storage)
            return tl::unexpected(verdict.error());
        return Done {};
    });
    if (!walked)
        return tl::unexpected(walked.error());
    return change;
}

Result<Change> overrideFinding(Store &store, const Office &office, const CommunicationId &id, int revision,
                               const FindingKey &finding, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return problem(Cause::Input, reviewText("An override needs a reason."));
    auto subject = subjectOf(store, office, id);
    if (!subject)
        return tl::unexpected(subject.error());
    if (subject->dossier.communication.revision != revision)
        return problem(Cause::Conflict, reviewText("The letter was changed meanwhile. Look at it again."));
    const Override accepted { finding, reason.trimmed(), office.me.name, office.now() };
    Case judged = std::move(subject->judged);
    judged.overrides.push_back(accepted);
    const Verdict verdict = judgedIn(office, judged);
    const bool stands
        = std::ranges::any_of(verdict.findings, [&](const Finding &each) { return keyOf(each) == finding; });
    if (!stands)
        return problem(Cause::Conflict, reviewText("That finding is no longer there."));
    return store.addOverride(id, accepted, verdict);
}

Result<Change> signCheck(Store &store, const Office &office, const CommunicationId &id, int revision,
                         const QString &check)
{
    auto subject = subjectOf(store, office, id);
    if (!subject)
        return tl::unexpected(subject.error());
    if (subject->dossier.communication.revision != revision)
        return problem(Cause::Conflict, reviewText("The letter was changed meanwhile. Look at it again."));
    Case judged = std::move(subject->judged);
    const Verdict before = judgedIn(office, judged);
    const auto step = std::ranges::find(before.compliance, check, &ComplianceStep::check);
    if (step == before.compliance.end())
        return problem(Cause::Conflict, reviewText("No check of that name is due for this letter."));
    if (step->signature)
        return problem(Cause::Conflict, reviewText("This check was signed already, by %1.").arg(*step->signature));
    if (!maySign(office.me, step->signedBy, office.foundation().routes))
        return problem(Cause::Conflict, reviewText("This check is signed by: %1.").arg(step->signedBy));
    const Signature signature { check, office.me.name, office.now(), revision, keyOf(office.me.role) };
    judged.signatures.push_back(signature);
    return store.sign(id, signature, judgedIn(office, judged));
}

Result<ReleaseOutcome> releaseLetters(Store &store, const Office &office, const std::vector<ReleaseOrder> &orders)
{
    ReleaseOutcome outcome;
    for (const ReleaseOrder &order : orders) {
        const auto subject = subjectOf(store, office, order.id);
        if (!subject) {
            if (subject.error().cause == Cause::Storage)
                return tl::unexpected(subject.error());
            outcome.refused.push_back({ order.id, subject.error().says });
            continue;
        }
        if (subject->dossier.communication.state == State::InReview) {
            const auto verdict
                = judgedAnew(store, office, *subject, reviewText("judged anew before its release"), outcome.change);
            if (!verdict)
                return tl::unexpected(verdict.error());
        }
        const MessageId messageId = makeMessageId(office.sender.address);
        if (const auto fit = finished(office, subject->dossier, messageId); !fit) {
            outcome.refused.push_back({ order.id, fit.error().says });
            continue;
        }
        auto change = store.release(order, messageId);
        if (!change) {
            if (change.error().cause == Cause::Storage)
                return tl::unexpected(change.error());
            outcome.refused.push_back({ order.id, change.error().says });
            continue;
        }
        outcome.released.push_back(order.id);
        logEvent(LogLevel::Info, "released", { { "communication", order.id }, { "revision", order.revision } });
        join(outcome.change, std::move(*change));
    }
    return outcome;
}

Result<QueueOutcome> queueReleased(Store &store, const Office &office, std::chrono::seconds delay)
{
    QueueOutcome outcome;
    // All that is released now: each step below moves one of them.
    std::vector<Communication> all;
    const auto walked = eachIn(store, { State::Released }, [&all](const Communication &letter) -> Result<Done> {
        all.push_back(letter);
        return Done {};
    });
    if (!walked)
        return tl::unexpected(walked.error());
    LastLook look(office);
    const auto goesBack = [&outcome](const CommunicationId &id, const QString &because) {
        outcome.refused.push_back({ id, reviewText("Back in review: %1").arg(because) });
        outcome.returnedToReview += 1;
    };
    for (const Communication &communication : all) {
        if (!communication.release)
            continue;
        const auto whyNot = look.whyNot(store, communication.id, outcome.change);
        if (!whyNot)
            return tl::unexpected(whyNot.error());
        if (*whyNot) {
            goesBack(communication.id, **whyNot);
            continue;
        }
        const auto dossier = store.dossier(communication.id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        if (dossier->communication.state != State::Released || !dossier->communication.release)
            continue;
        auto letter = finished(office, *dossier, dossier->communication.release->messageId);
        if (!letter) {
            if (const auto back = look.sendBack(store, communication.id, letter.error().says, outcome.change); !back)
                return tl::unexpected(back.error());
            goesBack(communication.id, letter.error().says);
            continue;
        }
        letter->notBefore = office.now().addSecs(delay.count());
        auto change = store.enqueue(*letter, office.me.name, office.now());
        if (!change) {
            if (change.error().cause == Cause::Storage)
                return tl::unexpected(change.error());
            if (isStillReleased(store, communication.id))
                outcome.refused.push_back({ communication.id, change.error().says });
            continue;
        }
        outcome.queued.push_back(communication.id);
        join(outcome.change, std::move(*change));
    }
    return outcome;
}

} // namespace countersign
