// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/improving.h"

#include "drafting/brief.h"
#include "services/publishing.h"
#include "services/surroundings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DAYS_OF_EDITS = 28;
constexpr size_t LETTERS_TO_TRY = 100;
constexpr auto KINDS = "edit-kind/"_L1; ///< and a hash of the edit: the document that keeps what a person said

QString words(const char *text)
{
    return QCoreApplication::translate("countersign::Improving", text);
}

bool wentOut(const Communication &letter)
{
    return letter.state == State::Sent;
}

/// Days from the first of the day until now.
QDateTime daysAgo(const Office &office, int days)
{
    return office.today().addDays(-days).startOfDay(office.zone());
}

QStringList factTextsOf(const std::vector<Record> &records)
{
    QStringList texts;
    for (const Record &record : records) {
        for (const Fact &fact : record.facts)
            texts.append(writtenValue(fact.value));
    }
    return texts;
}

Result<std::map<QString, EditKind>> keptKinds(Store &store)
{
    const auto documents = store.documents(KINDS);
    if (!documents)
        return tl::unexpected(documents.error());
    std::map<QString, EditKind> kinds;
    for (const auto &document : *documents) {
        if (const auto kind = editKindFromKey(document.second[u"kind"_s].toString()))
            kinds[document.second[u"edit"_s].toString()] = *kind;
    }
    return kinds;
}

/// The newest letters that went out, with everything, at most so many.
Result<std::vector<Dossier>> lastSent(Store &store, const Office &office)
{
    auto letters = store.communications(daysAgo(office, DAYS_OF_EDITS));
    if (!letters)
        return tl::unexpected(letters.error());
    std::erase_if(*letters, [](const Communication &letter) { return !wentOut(letter); });
    std::vector<Dossier> last;
    for (auto letter = letters->rbegin(); letter != letters->rend() && last.size() < LETTERS_TO_TRY; ++letter) {
        auto dossier = store.dossier(letter->id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        last.push_back(std::move(*dossier));
    }
    return last;
}

Draft draftedBy(const Office &office, const Foundation &foundation, const Case &subject, const Dossier &dossier)
{
    Brief brief;
    brief.today = office.today();
    brief.company = office.company;
    brief.account = subject.account;
    brief.tier = tierOf(subject.account, foundation);
    brief.communication = subject.communication;
    brief.type = subject.type;
    if (const Contact *contact = contactFor(subject.account, subject.communication, subject.type))
        brief.contact = *contact;
    if (const TypeRule *rule = foundation.type(subject.type))
        brief.family = rule->family;
    brief.records = dossier.records;
    return draftFromVocabulary(brief, foundation);
}

/// Whether the gate finds more in that text by the new rules than by those in force.
bool findsMore(const Case &subject, const Rulebook &now, const Rulebook &then)
{
    return judge(subject, then).findings.size() > judge(subject, now).findings.size();
}

void tryOn(const Office &office, const Rulebook &changed, Case subject, const Dossier &dossier, Trial &trial)
{
    ++trial.letters;
    trial.sentFlagged += findsMore(subject, *office.rules, changed) ? 1 : 0;
    subject.letter = dossier.draft.letter;
    trial.flagged += findsMore(subject, *office.rules, changed) ? 1 : 0;
    const Letter now = draftedBy(office, office.foundation(), subject, dossier).letter;
    const Letter then = draftedBy(office, changed.foundation(), subject, dossier).letter;
    trial.rewritten += now == then ? 0 : 1;
}

Dimensions dimensionsOf(const Communication &letter)
{
    return { keyOf(letter.communication), letter.type.value(), letter.tier.value(), letter.owner, letter.drafter };
}

LetterBehind letterBehind(const Communication &letter)
{
    LetterBehind behind { {}, letter.accountName, letter.edited };
    behind.story.id = letter.id;
    behind.story.account = letter.account;
    behind.story.known = dimensionsOf(letter);
    behind.story.drafted = CountedMoment { letter.draftedAt, behind.story.known };
    if (wentOut(letter) && letter.sending)
        behind.story.sent = CountedMoment { letter.sending->since, behind.story.known };
    return behind;
}

Result<PublishedFoundation> inForce(Store &store)
{
    auto current = store.currentFoundation();
    if (!current)
        return tl::unexpected(current.error());
    if (!*current)
        return problem(Cause::Conflict, words("No version of the documents is in force."));
    return std::move(**current);
}

} // namespace

Result<StandOut> whatStandsOut(Store &store, const Office &office, const Group &group)
{
    const auto corrected = keptKinds(store);
    if (!corrected)
        return tl::unexpected(corrected.error());
    const auto letters = store.communications(daysAgo(office, DAYS_OF_NOW + DAYS_BEFORE));
    if (!letters)
        return tl::unexpected(letters.error());
    const QDateTime editsSince = daysAgo(office, DAYS_OF_EDITS);
    std::vector<EditedLetter> edited;
    std::vector<ToldException> told;
    std::map<CommunicationId, LetterBehind> behind;
    for (const Communication &letter : *letters) {
        const bool isEdited = wentOut(letter) && letter.edited && letter.sending && letter.sending->since >= editsSince;
        const bool isException = letter.communication == CommunicationKind::Exception;
        if ((!isEdited && !isException) || !group.holds(dimensionsOf(letter)))
            continue;
        const auto dossier = store.dossier(letter.id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        behind.emplace(letter.id, letterBehind(letter));
        if (isEdited)
            edited.push_back(
                { letter.id, letter.tier, dossier->draft.letter, dossier->letter, factTextsOf(dossier->records) });
        const QDate day = letter.draftedAt.toTimeZone(office.zone()).date();
        for (const Record &record : dossier->records)
            told.push_back({ day, letter.id, letter.accountName, record });
    }
    return StandOut { readEdits(edited, *corrected), patternsIn(told, office.today()), std::move(behind),
                      office.me.name };
}

Result<Done> keepKind(Store &store, const QString &edit, EditKind kind)
{
    const QByteArray hash = QCryptographicHash::hash(edit.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return store.saveDocument(KINDS + QString::fromLatin1(hash), { { u"edit"_s, edit }, { u"kind"_s, keyOf(kind) } });
}

Result<Trial> triedOn(Store &store, const Office &office, const Improvement &improvement)
{
    const auto current = inForce(store);
    if (!current)
        return tl::unexpected(current.error());
    const auto changed = improved(current->documents, improvement);
    if (!changed)
        return tl::unexpected(changed.error());
    const FoundationReading reading = readFoundation(changed->documents);
    Trial trial;
    trial.improvement = improvement;
    trial.basis = current->version;
    trial.file = changed->file;
    trial.lines = changed->lines;
    for (const DocumentProblem &each : reading.problems) {
        if (each.severity == Severity::Error)
            trial.problems.append(sentenceOf(each));
    }
    const auto last = lastSent(store, office);
    if (!last)
        return tl::unexpected(last.error());
    std::vector<Record> records;
    for (const Dossier &dossier : *last)
        records.insert(records.end(), dossier.records.begin(), dossier.records.end());
    const auto around = surroundingsOf(store, records);
    if (!around)
        return tl::unexpected(around.error());
    const auto rules = rulebookOf(reading);
    for (const Dossier &dossier : *last)
        tryOn(office, *rules, caseOf(office, *around, dossier), dossier, trial);
    return trial;
}

Result<NewRules> published(Store &store, const Office &office, const Trial &trial, const QString &reason)
{
    const auto current = inForce(store);
    if (!current)
        return tl::unexpected(current.error());
    if (current->version != trial.basis)
        return problem(Cause::Conflict,
                       words("The documents were changed meanwhile: version %1 is in force. Try the change again.")
                           .arg(current->number));
    const auto changed = improved(current->documents, trial.improvement);
    if (!changed)
        return tl::unexpected(changed.error());
    // The version and what it says of the letters that wait come together, or not at all.
    NewRules rules;
    const auto done = store.together([&]() -> Result<Done> {
        const auto outcome = publishFoundation(store, changed->documents, reason, office.me.name, office.now());
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (!outcome->published)
            return problem(Cause::Input, words("The changed document has errors and stays as it was."));
        const auto fresh = inForce(store);
        if (!fresh)
            return tl::unexpected(fresh.error());
        rules = { rulebookOf(readFoundation(fresh->documents)), fresh->number };
        Office by = office;
        by.rules = rules.rules;
        by.foundationNumber = rules.number;
        if (auto judged = rejudgeWaiting(store, by); !judged)
            return tl::unexpected(judged.error());
        return Done {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return rules;
}

} // namespace countersign
