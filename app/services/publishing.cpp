// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/publishing.h"

#include "services/surroundings.h"
#include "services/walk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

// A resource of a static library is taken in by naming it once; outside of any namespace.
static void takeInStarterDocuments()
{
    Q_INIT_RESOURCE(countersign_foundation);
}

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 DOCUMENT_AT_MOST = 8LL << 20;
}

Result<FoundationBytes> readFoundationFolder(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return problem(Cause::Input,
                       QCoreApplication::translate("countersign::Publishing", "There is no folder '%1'.").arg(folder));
    FoundationBytes documents;
    for (const QStringView name : FOUNDATION_FILES) {
        QFile file(dir.filePath(name.toString()));
        if (!file.exists())
            continue;
        if (!file.open(QIODevice::ReadOnly))
            return problem(Cause::Input,
                           QCoreApplication::translate("countersign::Publishing", "'%1' cannot be read: %2.")
                               .arg(file.fileName(), file.errorString()));
        if (file.size() > DOCUMENT_AT_MOST)
            return problem(Cause::Input,
                           QCoreApplication::translate("countersign::Publishing", "'%1' is too large for a document.")
                               .arg(file.fileName()));
        documents.emplace(name.toString(), file.readAll());
    }
    if (documents.empty())
        return problem(Cause::Input,
                       QCoreApplication::translate("countersign::Publishing", "'%1' holds none of the five documents.")
                           .arg(folder));
    return documents;
}

FoundationBytes starterFoundation()
{
    takeInStarterDocuments();
    FoundationBytes documents;
    for (const QStringView name : FOUNDATION_FILES) {
        QFile file(u":/foundation/"_s + name.toString());
        if (file.open(QIODevice::ReadOnly))
            documents.emplace(name.toString(), file.readAll());
    }
    return documents;
}

Result<PublishOutcome> publishFoundation(Store &store, const FoundationBytes &documents, const QString &reason,
                                         const QString &by, const QDateTime &at)
{
    FoundationReading reading = readFoundation(documents);
    PublishOutcome outcome { reading.foundation.version, std::move(reading.problems), false };
    if (std::ranges::find(outcome.problems, Severity::Error, &DocumentProblem::severity) != outcome.problems.end())
        return outcome;
    const auto current = store.currentFoundation();
    if (!current)
        return tl::unexpected(current.error());
    if (*current && (*current)->version == outcome.version)
        return outcome;
    const auto done = store.publishFoundation(documents, outcome.version, reason, by, at);
    if (!done)
        return tl::unexpected(done.error());
    outcome.published = true;
    return outcome;
}

Result<int> rejudgeWaiting(Store &store, const Office &office)
{
    constexpr size_t AT_ONCE = 100;
    std::vector<CommunicationId> waiting;
    const auto walked = eachIn(store, { State::InReview, State::Held }, [&waiting](const Communication &each) {
        waiting.push_back(each.id);
        return Result<Done>(Done {});
    });
    if (!walked)
        return tl::unexpected(walked.error());
    int changed = 0;
    for (size_t from = 0; from < waiting.size(); from += AT_ONCE) {
        const auto kept = store.together([&]() -> Result<Done> {
            for (size_t i = from; i < std::min(from + AT_ONCE, waiting.size()); ++i) {
                const auto subject = subjectOf(store, office, waiting[i]);
                if (!subject)
                    return tl::unexpected(subject.error());
                const Communication &letter = subject->dossier.communication;
                const Verdict verdict = judgedIn(office, subject->judged);
                if (verdict == letter.verdict)
                    continue;
                const auto judged = store.rejudge(
                    letter.id, letter.revision, verdict,
                    QCoreApplication::translate("countersign::Publishing", "The documents changed."), office.now());
                if (!judged)
                    return tl::unexpected(judged.error());
                ++changed;
            }
            return Done {};
        });
        if (!kept)
            return tl::unexpected(kept.error());
    }
    return changed;
}

std::shared_ptr<const Rulebook> rulebookOf(const FoundationReading &reading)
{
    return std::make_shared<const Rulebook>(std::make_shared<const Foundation>(reading.foundation));
}

} // namespace countersign
