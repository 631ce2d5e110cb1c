// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafting.h"

#include "drafting/brief.h"
#include "jobs/spread.h"
#include "platform/log.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t LETTERS_AT_ONCE = 100; ///< kept with one wait for the disk
/// Letters for which another thread loads its dictionaries and is still sooner done.
constexpr size_t LETTERS_A_THREAD = 200;

struct Prepared {
    NewCommunication fresh;
    Case judged;
};

Brief briefOf(const Office &office, const Account &account, const Fold &fold)
{
    Brief brief;
    brief.today = office.today();
    brief.company = office.company;
    brief.account = account;
    brief.tier = tierOf(account, office.foundation());
    if (const Contact *contact = contactFor(account, fold.communication, fold.type))
        brief.contact = *contact;
    brief.communication = fold.communication;
    brief.type = fold.type;
    brief.family = fold.family;
    brief.records = fold.records;
    return brief;
}

/// The letter with its case; it is not judged yet.
Prepared prepared(const Office &office, Surroundings &around, const BatchId &batch, const Fold &fold,
                  const Draft *given)
{
    const auto known = around.accounts.find(fold.account);
    Account account;
    account.id = fold.account;
    if (known != around.accounts.end())
        account = known->second;
    const Brief brief = briefOf(office, account, fold);
    Draft draft = given ? *given : draftFromVocabulary(brief, office.foundation());
    draft.provenance.draftedAt = office.now();
    if (draft.letter.to.isEmpty())
        draft.letter.to = brief.contact.email;
    Prepared ready;
    ready.judged = caseOf(office, around, fold.records, draft);
    NewCommunication &fresh = ready.fresh;
    fresh.batch = batch;
    fresh.account = fold.account;
    fresh.communication = fold.communication;
    fresh.type = fold.type;
    for (const Record &record : fold.records)
        fresh.records.push_back(record.id);
    const Contact *contact = contactOf(account, draft.letter.to);
    fresh.contactName = contact ? contact->name : QString();
    fresh.tier = brief.tier;
    fresh.draft = std::move(draft);
    fresh.by = office.me.name;
    fresh.at = office.now();
    return ready;
}

/// A draw that anyone can repeat: the smallest digest over day and records comes first.
QByteArray lotOf(const QDate &day, const NewCommunication &fresh)
{
    QByteArray text = day.toString(Qt::ISODate).toUtf8();
    for (const RecordId &record : fresh.records)
        text += '\0' + record.value().toUtf8();
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

int drawnToday(const std::vector<Communication> &all, const QString &owner, const QDate &today)
{
    return static_cast<int>(std::ranges::count_if(all, [&](const Communication &each) {
        return each.owner == owner && each.draftedAt.date() == today
            && std::ranges::any_of(each.verdict.flags, [](const Flag &flag) { return flag.id == u"sampled"; });
    }));
}

/// Takes the daily sample out of what would only be scanned, per coordinator.
Result<Done> drawSample(Store &store, const Office &office, std::vector<Prepared> &letters)
{
    const Sampling &sampling = office.foundation().sampling;
    if (!sampling.dailyPerCoordinator && !sampling.dailyShare)
        return Done {};
    std::map<QString, std::vector<Prepared *>> byOwner;
    for (Prepared &letter : letters)
        byOwner[letter.judged.account.owner].push_back(&letter);
    const auto known = store.communications(office.now().addDays(-1));
    if (!known)
        return tl::unexpected(known.error());
    for (auto &[owner, all] : byOwner) {
        const auto share
            = static_cast<int>(std::ceil(sampling.dailyShare.value_or(0) * static_cast<double>(all.size())));
        int due = std::max(sampling.dailyPerCoordinator.value_or(0), share) - drawnToday(*known, owner, office.today());
        std::vector<Prepared *> scanned;
        std::ranges::copy_if(all, std::back_inserter(scanned),
                             [](const Prepared *letter) { return laneOf(letter->fresh.verdict) == Lane::Scan; });
        std::ranges::sort(scanned, {}, [&](const Prepared *letter) { return lotOf(office.today(), letter->fresh); });
        for (Prepared *letter : scanned) {
            if (due-- <= 0)
                break;
            letter->judged.sampled = true;
            letter->fresh.verdict = judgedIn(office, letter->judged);
        }
    }
    return Done {};
}

Result<Done> hasRules(const Office &office)
{
    if (office.rules)
        return Done {};
    return problem(Cause::Input,
                   QCoreApplication::translate("countersign::Drafting",
                                               "There is no Foundation yet. Publish the five documents first."));
}

/// Judges letters and puts them into the queue, many in one transaction.
Result<DraftingOutcome> stored(Store &store, const Office &office, std::vector<Prepared> letters,
                               const Progress &progress)
{
    spread(letters.size(), LETTERS_A_THREAD, [&](size_t index) {
        Prepared &letter = letters[index];
        letter.fresh.verdict = judgedIn(office, letter.judged);
    });
    if (const auto drawn = drawSample(store, office, letters); !drawn)
        return tl::unexpected(drawn.error());
    DraftingOutcome outcome;
    const auto total = static_cast<int>(letters.size());
    for (size_t from = 0; from < letters.size() && !progress.stops(); from += LETTERS_AT_ONCE) {
        const size_t to = std::min(from + LETTERS_AT_ONCE, letters.size());
        DraftingOutcome part;
        const auto kept = store.together([&]() -> Result<Done> {
            for (size_t i = from; i < to && !progress.stops(); ++i) {
                const Prepared &letter = letters[i];
                auto change = store.addCommunication(letter.fresh);
                if (!change)
                    return tl::unexpected(change.error());
                part.change.upTo = change->upTo;
                std::ranges::move(change->communications, std::back_inserter(part.change.communications));
                part.drafted += 1;
                part.fallback += letter.fresh.draft.provenance.fellBack ? 1 : 0;
                progress.at(outcome.drafted + part.drafted, total);
            }
            return Done {};
        });
        if (!kept)
            return tl::unexpected(kept.error());
        outcome.change.upTo = std::max(outcome.change.upTo, part.change.upTo);
        std::ranges::move(part.change.communications, std::back_inserter(outcome.change.communications));
        outcome.drafted += part.drafted;
        outcome.fallback += part.fallback;
    }
    return outcome;
}

} // namespace

Result<DraftingOutcome> draftMissing(Store &store, const Office &office, const BatchId &batch, const Progress &progress)
{
    if (const auto rules = hasRules(office); !rules)
        return tl::unexpected(rules.error());
    const auto records = store.recordsWithoutLetter(batch);
    if (!records)
        return tl::unexpected(records.error());
    auto around = surroundingsOf(store, *records);
    if (!around)
        return tl::unexpected(around.error());
    std::vector<Prepared> letters;
    for (const Fold &each : fold(*records, office.foundation())) {
        if (progress.stops())
            break;
        letters.push_back(prepared(office, *around, batch, each, nullptr));
    }
    auto outcome = stored(store, office, std::move(letters), progress);
    if (outcome)
        logEvent(LogLevel::Info, "drafted", { { "batch", batch }, { "letters", outcome->drafted } });
    return outcome;
}

Result<DraftingOutcome> draftGiven(Store &store, const Office &office, const std::vector<GivenLetter> &given,
                                   const Progress &progress)
{
    if (const auto rules = hasRules(office); !rules)
        return tl::unexpected(rules.error());
    std::vector<Record> records;
    for (const GivenLetter &each : given)
        records.insert(records.end(), each.records.begin(), each.records.end());
    auto around = surroundingsOf(store, records);
    if (!around)
        return tl::unexpected(around.error());
    std::vector<Prepared> letters;
    for (const GivenLetter &each : given) {
        const Record &first = each.records.front();
        const TypeRule *type = office.foundation().type(first.type);
        const Fold one { first.account, first.communication, type ? type->family : QString(), first.type,
                         each.records };
        letters.push_back(prepared(office, *around, each.batch, one, &each.draft));
    }
    auto outcome = stored(store, office, std::move(letters), progress);
    if (outcome)
        logEvent(LogLevel::Info, "took given letters", { { "letters", outcome->drafted } });
    return outcome;
}

Result<Change> redraft(Store &store, const Office &office, const CommunicationId &id, const QString &because,
                       const Draft *given)
{
    auto subject = subjectOf(store, office, id);
    if (!subject)
        return tl::unexpected(subject.error());
    const State state = subject->dossier.communication.state;
    if (state == State::Released || state == State::Queued) {
        const auto back = store.undoRelease(id, because, QString(), office.now());
        if (!back)
            return back;
    }
    const Communication &communication = subject->dossier.communication;
    const TypeRule *type = office.foundation().type(communication.type);
    const Fold fold { communication.account, communication.communication, type ? type->family : QString(),
                      communication.type, subject->dossier.records };
    const Brief brief = briefOf(office, subject->account, fold);
    Draft draft = given ? *given : draftFromVocabulary(brief, office.foundation());
    if (draft.letter.to.isEmpty())
        draft.letter.to = brief.contact.email;
    draft.provenance.draftedAt = office.now();
    Case judged = subject->judged;
    // What a person changed in any way, the address included, is theirs: the new draft stands beside it.
    const bool isTheDraft = subject->dossier.letter == subject->dossier.draft.letter;
    if (isTheDraft)
        judged.letter = draft.letter;
    judged.doubts = draft.provenance.doubts;
    judged.revision = isTheDraft ? communication.revision + 1 : communication.revision;
    return store.redraft(id, communication.revision, draft, judgedIn(office, judged), office.now());
}

} // namespace countersign
