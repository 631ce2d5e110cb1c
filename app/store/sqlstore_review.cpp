// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"
#include "lifecycle/editdepth.h"
#include "lifecycle/probe.h"
#include "store/columns.h"
#include "store/sqlstore.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum State;

const std::vector<Transition> STAYS_IN_REVIEW { { InReview, InReview }, { Held, Held } };

/// Where a changed text leads: whatever was released is in review again.
const std::vector<Transition> BACK_TO_REVIEW {
    { InReview, InReview }, { Held, Held }, { Released, InReview }, { Queued, InReview }, { Failed, InReview },
};

bool wasOnItsWay(State state)
{
    return state == Released || state == Queued || state == Failed;
}

} // namespace

QJsonObject verdictDetails(const Verdict &verdict)
{
    QJsonArray flags;
    for (const Flag &flag : verdict.flags)
        flags += flag.id;
    QJsonArray blocks;
    for (const Block &block : verdict.blocks)
        blocks += block.id;
    return { { u"revision"_s, verdict.revision },
             { u"foundation"_s, verdict.foundation.value() },
             { u"lane"_s, keyOf(laneOf(verdict)) },
             { u"flags"_s, flags },
             { u"blocks"_s, blocks },
             { u"errors"_s, verdict.count(Severity::Error) },
             { u"warnings"_s, verdict.count(Severity::Warning) } };
}

QJsonObject escalationDetails(const Verdict &verdict)
{
    QJsonArray triggers;
    for (const TriggerMatch &match : verdict.triggers)
        triggers += match.trigger;
    return { { u"by"_s, u"protocol"_s }, { u"triggers"_s, triggers }, { u"route"_s, verdict.triggers.front().route } };
}

void SqlStore::putText(Communication &letter, const Letter &text, const Verdict &verdict, const QString &by,
                       const QDateTime &at)
{
    ++letter.revision;
    letter.to = text.to;
    letter.subject = text.subject;
    letter.verdict = verdict;
    putRevision(letter.id, { letter.revision, text, by, at });
    m_database->change(u"DELETE FROM signatures WHERE letter = ?"_s,
                       { bound(numberOf(letter.id.value(), u'C').value_or(0)) });
}

Result<Change> SqlStore::open(const CommunicationId &id, const QString &by, const QDateTime &at)
{
    return doStep({ .id = id,
                    .moves = { { Drafting, Drafting },
                               { InReview, InReview },
                               { Held, Held },
                               { Released, Released },
                               { Queued, Queued },
                               { State::Sending, State::Sending },
                               { Committing, Committing },
                               { Sent, Sent },
                               { Failed, Failed },
                               { Uncertain, Uncertain },
                               { Dropped, Dropped },
                               { Escalated, Escalated } },
                    .at = at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        told.push_back({ EventKind::Opened, by, { { u"revision"_s, letter.revision } } });
                        return Done {};
                    } });
}

Result<Change> SqlStore::edit(const CommunicationId &id, int revisionSeen, const Letter &text, const Verdict &verdict,
                              const QString &by, const QDateTime &at)
{
    return write([&]() -> Result<Change> {
        const std::optional<Communication> before = m_letters.find(id);
        return take({ .id = id,
                      .revision = revisionSeen,
                      .moves = BACK_TO_REVIEW,
                      .at = at,
                      .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                          if (verdict.revision != letter.revision + 1)
                              return problem(Cause::Bug,
                                             tr("The text of letter %1 was not judged as it is.").arg(id.value()));
                          const bool voided = wasOnItsWay(before->state);
                          putText(letter, text, verdict, by, at);
                          const std::optional<Draft> draft = draftOf(id, u"current");
                          const std::optional<Draft> beside = draftOf(id, u"beside");
                          if (beside && beside->letter == text) {
                              // The person took the newer draft as it is: from now on it is the draft.
                              putDraft(id, *beside, u"current");
                              letter.drafter = beside->provenance.drafter;
                              letter.edited = false;
                          } else {
                              letter.edited = editDepthOf(draft.value_or(Draft {}).letter, text, verdict).edited;
                          }
                          if (voided) {
                              told.push_back({ EventKind::Undone,
                                               by,
                                               { { u"reason"_s, u"edited"_s }, { u"was"_s, keyOf(before->state) } } });
                          }
                          QJsonObject details = verdictDetails(verdict);
                          details[u"edited"_s] = letter.edited;
                          told.push_back({ EventKind::Edited, by, details });
                          return Done {};
                      } });
    });
}

Result<Change> SqlStore::rejudge(const CommunicationId &id, int revision, const Verdict &verdict,
                                 const QString &because, const QDateTime &at)
{
    return write([&]() -> Result<Change> {
        const std::optional<Communication> before = m_letters.find(id);
        if (before && before->revision == revision && before->verdict == verdict)
            return nothingChanged();
        std::vector<Transition> moves {
            { Drafting, Drafting }, { InReview, InReview }, { Held, Held }, { Failed, Failed }, { Escalated, Escalated }
        };
        const State whereReleased = verdict.isBlocked() ? InReview : Released;
        const State whereQueued = verdict.isBlocked() ? InReview : Queued;
        moves.insert(moves.end(), { { Released, whereReleased }, { Queued, whereQueued } });
        return take({ .id = id,
                      .revision = revision,
                      .moves = moves,
                      .at = at,
                      .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                          if (verdict.revision != revision)
                              return problem(Cause::Bug,
                                             tr("The verdict of letter %1 is of another revision.").arg(id.value()));
                          letter.verdict = verdict;
                          told.push_back({ EventKind::Judged, {}, verdictDetails(verdict) });
                          if (before->verdict.triggers.empty() && !verdict.triggers.empty())
                              told.push_back({ EventKind::Escalated, {}, escalationDetails(verdict) });
                          if (letter.state != before->state) {
                              letter.stateReason = because;
                              told.push_back({ EventKind::Returned, {}, { { u"because"_s, because } } });
                          }
                          return Done {};
                      } });
    });
}

Result<Change> SqlStore::redraft(const CommunicationId &id, int revisionSeen, const Draft &draft,
                                 const Verdict &verdict, const QDateTime &at)
{
    return write([&]() -> Result<Change> {
        const std::optional<Communication> before = m_letters.find(id);
        std::vector<Transition> moves = BACK_TO_REVIEW;
        moves.push_back({ Escalated, Escalated });
        return take({ .id = id,
                      .revision = revisionSeen,
                      .moves = moves,
                      .at = at,
                      .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                          const std::optional<Draft> current = draftOf(id, u"current");
                          // Any change by a person counts here, were it a space: their text is never replaced.
                          const bool isTheDrafters = current && letterOf(id, letter.revision) == current->letter;
                          if (isTheDrafters) {
                              if (verdict.revision != letter.revision + 1)
                                  return problem(Cause::Bug,
                                                 tr("The new draft of letter %1 was not judged.").arg(id.value()));
                              putDraft(id, draft, u"current");
                              putText(letter, draft.letter, verdict, draft.provenance.drafter, at);
                              letter.drafter = draft.provenance.drafter;
                              letter.draftedAt = draft.provenance.draftedAt.isValid() ? draft.provenance.draftedAt : at;
                              letter.edited = false;
                          } else {
                              putDraft(id, draft, u"beside");
                              if (verdict.revision == letter.revision)
                                  letter.verdict = verdict; // of the edited text, against the new facts
                              else
                                  markAsUnjudged(letter);
                          }
                          QJsonObject details = verdictDetails(verdict);
                          details[u"in_place"_s] = isTheDrafters;
                          told.push_back({ EventKind::Redrafted, {}, details });
                          if (letter.state != before->state) {
                              letter.stateReason = u"Its facts changed after it was released."_s;
                              told.push_back({ EventKind::Returned, {}, { { u"because"_s, u"the facts changed"_s } } });
                          }
                          return Done {};
                      } });
    });
}

Result<Change> SqlStore::hold(const CommunicationId &id, const QString &reason, const QString &by, const QDateTime &at)
{
    return doStep({ .id = id,
                    .moves = { { InReview, Held } },
                    .at = at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        letter.stateReason = reason;
                        told.push_back({ EventKind::Held, by, { { u"reason"_s, reason } } });
                        return Done {};
                    } });
}

Result<Change> SqlStore::resume(const CommunicationId &id, const QString &by, const QDateTime &at)
{
    return write([&]() -> Result<Change> {
        Result<Change> change = take({ .id = id,
                                       .moves = { { Held, InReview }, { Dropped, InReview }, { Escalated, InReview } },
                                       .at = at,
                                       .with = [&](Communication &, std::vector<Told> &told) -> Result<Done> {
                                           told.push_back({ EventKind::Resumed, by, {} });
                                           return Done {};
                                       } });
        if (change) {
            std::ranges::move(closeEscalationsOf(id, by, at), std::back_inserter(change->communications));
            change->upTo = m_audit.newestNumber();
        }
        return change;
    });
}

Result<Change> SqlStore::drop(const CommunicationId &id, const QString &reason, const QString &by, const QDateTime &at)
{
    if (reason.trimmed().isEmpty())
        return problem(Cause::Input, tr("Say why letter %1 is dropped.").arg(id.value()));
    return doStep({ .id = id,
                    .moves = { { InReview, Dropped }, { Held, Dropped } },
                    .at = at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        letter.stateReason = reason;
                        told.push_back({ EventKind::Dropped, by, { { u"reason"_s, reason } } });
                        return Done {};
                    } });
}

Result<Change> SqlStore::takeOut(const CommunicationId &id, bool out, const QString &by, const QDateTime &at)
{
    return doStep({ .id = id,
                    .moves = STAYS_IN_REVIEW,
                    .at = at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        if (std::exchange(letter.takenOut, out) != out)
                            told.push_back({ EventKind::TakenOut, by, { { u"out"_s, out } } });
                        return Done {};
                    } });
}

Result<Change> SqlStore::addOverride(const CommunicationId &id, const Override &accepted, const Verdict &verdict)
{
    if (accepted.reason.trimmed().isEmpty() || accepted.by.trimmed().isEmpty())
        return problem(Cause::Input, tr("To accept a finding takes a name and a reason."));
    return doStep({ .id = id,
                    .revision = verdict.revision,
                    .moves = STAYS_IN_REVIEW,
                    .at = accepted.at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        const QJsonObject finding = findingKeyToJson(accepted.finding);
                        m_database->change(u"INSERT INTO overrides (letter, finding, reason, made_by, made_at) "
                                           "VALUES (?, ?, ?, ?, ?)"_s,
                                           { bound(numberOf(id.value(), u'C').value_or(0)), bound(jsonColumn(finding)),
                                             bound(accepted.reason), bound(accepted.by), bound(accepted.at) });
                        letter.verdict = verdict;
                        told.push_back({ EventKind::Overridden,
                                         accepted.by,
                                         { { u"finding"_s, finding },
                                           { u"reason"_s, accepted.reason },
                                           { u"revision"_s, letter.revision } } });
                        return Done {};
                    } });
}

Result<Change> SqlStore::sign(const CommunicationId &id, const Signature &signature, const Verdict &verdict)
{
    if (signature.by.trimmed().isEmpty())
        return problem(Cause::Input, tr("A compliance check is signed by a named person."));
    if (signature.revision != verdict.revision)
        return problem(Cause::Bug,
                       tr("The signature and the verdict of letter %1 are of two revisions.").arg(id.value()));
    return doStep({ .id = id,
                    .revision = signature.revision,
                    .moves = STAYS_IN_REVIEW,
                    .at = signature.at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        m_database->change(
                            u"INSERT INTO signatures (letter, name, signed_by, signed_at, revision, role) "
                            "VALUES (?, ?, ?, ?, ?, ?)"_s,
                            { bound(numberOf(id.value(), u'C').value_or(0)), bound(signature.check),
                              bound(signature.by), bound(signature.at), bound(signature.revision),
                              bound(signature.role) });
                        letter.verdict = verdict;
                        QJsonObject details { { u"check"_s, signature.check }, { u"revision"_s, signature.revision } };
                        if (!signature.role.isEmpty())
                            details[u"role"_s] = signature.role;
                        told.push_back({ EventKind::Signed, signature.by, details });
                        return Done {};
                    } });
}

Result<Change> SqlStore::release(const ReleaseOrder &order, const MessageId &messageId)
{
    if (messageId.isNull())
        return problem(Cause::Bug, tr("A release needs the Message-ID under which the letter will go."));
    if (isProbe(order.id))
        return probeRefused();
    return write([&]() -> Result<Change> {
        const std::optional<Communication> now = m_letters.find(order.id);
        if (!now)
            return tl::unexpected<Problem>(unknownLetter(order.id));
        if (Result<Done> may = mayBeReleased(*now, order); !may)
            return tl::unexpected<Problem>(may.error());
        return take({ .id = order.id,
                      .revision = order.revision,
                      .moves = { { InReview, Released } },
                      .at = order.at,
                      .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                          letter.release
                              = Release { order.by, order.at, order.revision, order.how, order.attention, messageId };
                          letter.stateReason.clear();
                          const Draft draft = draftOf(order.id, u"current").value_or(Draft {});
                          const EditDepth depth
                              = editDepthOf(draft.letter, letterOf(order.id, letter.revision), letter.verdict);
                          QJsonObject details {
                              { u"how"_s, keyOf(order.how) },        { u"revision"_s, order.revision },
                              { u"edited"_s, depth.edited },         { u"material"_s, depth.material },
                              { u"words"_s, depth.words },           { u"words_changed"_s, depth.wordsChanged },
                              { u"message_id"_s, messageId.value() }
                          };
                          // Nobody looked for no time at all: on the command line it was not measured.
                          if (order.attention > std::chrono::seconds(0))
                              details[u"seconds"_s] = static_cast<qint64>(order.attention.count());
                          told.push_back({ EventKind::Released, order.by, details });
                          return Done {};
                      } });
    });
}

Result<Change> SqlStore::undoRelease(const CommunicationId &id, const QString &reason, const QString &by,
                                     const QDateTime &at)
{
    return doStep({ .id = id,
                    .moves = { { Released, InReview }, { Queued, InReview } },
                    .at = at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        letter.stateReason = reason;
                        told.push_back({ by.isEmpty() ? EventKind::Returned : EventKind::Undone,
                                         by,
                                         { { u"reason"_s, reason } } });
                        return Done {};
                    } });
}

Result<Change> SqlStore::undoSend(const CommunicationId &id, const QString &by, const QDateTime &at)
{
    return doStep({ .id = id,
                    .moves = { { Queued, Released } },
                    .at = at,
                    .with = [&](Communication &letter, std::vector<Told> &told) -> Result<Done> {
                        letter.sending.reset();
                        m_database->change(u"DELETE FROM outbox WHERE letter = ?"_s,
                                           { bound(numberOf(id.value(), u'C').value_or(0)) });
                        told.push_back({ EventKind::Undone,
                                         by,
                                         { { u"reason"_s, u"taken back before it went"_s },
                                           { u"was"_s, keyOf(Queued) },
                                           { u"to"_s, keyOf(Released) } } });
                        return Done {};
                    } });
}

Result<Change> SqlStore::logCallback(const AccountId &account, const CommunicationId &id, bool expected,
                                     const QString &reason, const QString &by, const QDateTime &at)
{
    return write([&]() -> Result<Change> {
        std::optional<Communication> letter;
        if (!id.isNull()) {
            letter = m_letters.find(id);
            if (!letter)
                return tl::unexpected<Problem>(unknownLetter(id));
            if (letter->account != account)
                return problem(Cause::Input,
                               tr("Letter %1 did not go to account %2.").arg(id.value(), account.value()));
        } else if (m_database->number(u"SELECT count(*) FROM accounts WHERE id = ?"_s, { bound(account) }) == 0) {
            return problem(Cause::Conflict, tr("There is no account %1 in this workspace.").arg(account.value()));
        }
        m_database->change(u"INSERT INTO callbacks (account, letter, expected, reason, logged_by, logged_at) "
                           "VALUES (?, ?, ?, ?, ?, ?)"_s,
                           { bound(account), letter ? bound(*numberOf(id.value(), u'C')) : nullNumber(),
                             bound(expected), bound(reason), bound(by), bound(at) });
        const QJsonObject details { { u"expected"_s, expected }, { u"reason"_s, reason } };
        Change change;
        if (letter) {
            m_audit.append(eventOf(*letter, { EventKind::Callback, by, details }, at));
            change.communications.push_back(*letter);
        } else {
            m_audit.append({ 0, at, EventKind::Callback, {}, account, by, details });
            change.accounts.push_back(account);
        }
        change.upTo = m_audit.newestNumber();
        return change;
    });
}

} // namespace countersign
