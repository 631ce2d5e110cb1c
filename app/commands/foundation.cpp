// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rows.h"
#include "commands/verbs.h"
#include "drafting/rehearsal.h"
#include "exchange/json.h"
#include "services/publishing.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr OptionRule PUBLISH_OPTIONS[] = { { "reason", "TEXT", "why it changes" }, { "as", "NAME", "who publishes" } };

QJsonArray problemsToJson(const std::vector<DocumentProblem> &problems)
{
    QJsonArray json;
    for (const DocumentProblem &each : problems)
        json += QJsonObject { { u"file"_s, each.at.file },
                              { u"line"_s, each.at.line },
                              { u"column"_s, each.at.column },
                              { u"severity"_s, keyOf(each.severity) },
                              { u"message"_s, each.message } };
    return json;
}

QString problemsInWords(const std::vector<DocumentProblem> &problems)
{
    QString text;
    for (const DocumentProblem &each : problems)
        text += u"%1 (%2)\n"_s.arg(sentenceOf(each), keyOf(each.severity));
    return text;
}

Result<Reply> runLint(CommandCall &call)
{
    const auto documents = readFoundationFolder(call.arguments.first());
    if (!documents)
        return tl::unexpected(documents.error());
    const FoundationReading reading = readAndRehearse(*documents);
    Reply reply;
    reply.json = QJsonObject { { u"problems"_s, problemsToJson(reading.problems) },
                               { u"version"_s, reading.foundation.version.value() } };
    reply.text = problemsInWords(reading.problems)
        + (reading.problems.empty() ? u"No problem found. Version %1.\n"_s : u"Version %1.\n"_s)
              .arg(reading.foundation.version.value());
    reply.exit = reading.hasErrors() ? Exit::NeedsAPerson : Exit::Done;
    return reply;
}

Result<Reply> runPublish(CommandCall &call)
{
    const QString reason = call.value(u"reason"_s).trimmed();
    if (reason.isEmpty())
        return call.wrong(u"Say why it changes: --reason TEXT."_s);
    const auto documents = readFoundationFolder(call.arguments.first());
    if (!documents)
        return tl::unexpected(documents.error());
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const auto name = call.person();
    if (!name)
        return tl::unexpected(name.error());
    const auto outcome = publishFoundation(**store, *documents, reason, *name, (*place)->clock()->now());
    if (!outcome)
        return tl::unexpected(outcome.error());
    const bool hasErrors = std::ranges::any_of(
        outcome->problems, [](const DocumentProblem &each) { return each.severity == Severity::Error; });
    int rejudged = 0;
    if (outcome->published) {
        const auto office = (*place)->office();
        const auto changed = office ? rejudgeWaiting(**store, *office) : Result<int>(tl::unexpected(office.error()));
        if (!changed)
            return tl::unexpected(changed.error());
        rejudged = *changed;
    }
    Reply reply;
    reply.json = QJsonObject { { u"version"_s, outcome->version.value() },
                               { u"published"_s, outcome->published },
                               { u"rejudged"_s, rejudged },
                               { u"problems"_s, problemsToJson(outcome->problems) } };
    reply.text = problemsInWords(outcome->problems);
    if (outcome->published)
        reply.text += u"Version %1 is in force.\n"_s.arg(outcome->version.value());
    else if (hasErrors)
        reply.text += u"Nothing was published: mend the errors first. The version in force stays in force.\n"_s;
    else
        reply.text += u"Version %1 is in force already.\n"_s.arg(outcome->version.value());
    reply.exit = hasErrors ? Exit::NeedsAPerson : Exit::Done;
    return reply;
}

Result<Reply> runShowFoundation(CommandCall &call)
{
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const auto current = (*store)->currentFoundation();
    if (!current)
        return tl::unexpected(current.error());
    if (!*current)
        return problem(Cause::Input,
                       u"No Foundation was published yet. `countersign foundation publish DIR --reason TEXT` does."_s);
    const PublishedFoundation &foundation = **current;
    const FoundationReading reading = readFoundation(foundation.documents);
    QJsonArray types;
    QString lines;
    for (const TypeRule &type : reading.foundation.types) {
        types += QJsonObject { { u"type"_s, type.id.value() },
                               { u"name"_s, type.name },
                               { u"communication"_s, keyOf(type.communication) },
                               { u"family"_s, type.family } };
        lines += u"  %1 %2 %3\n"_s.arg(type.id.value(), -22).arg(keyOf(type.communication), -15).arg(type.name);
    }
    QJsonArray tiers;
    for (const TierRule &tier : reading.foundation.tiers)
        tiers += QJsonObject { { u"tier"_s, tier.id.value() },
                               { u"name"_s, tier.name },
                               { u"review"_s, keyOf(tier.review) } };
    Reply reply;
    reply.json = QJsonObject { { u"version"_s, foundation.version.value() },
                               { u"number"_s, foundation.number },
                               { u"by"_s, foundation.by },
                               { u"at"_s, timeToText(foundation.at) },
                               { u"reason"_s, foundation.reason },
                               { u"tiers"_s, tiers },
                               { u"types"_s, types },
                               { u"problems"_s, problemsToJson(reading.problems) } };
    reply.text = u"Foundation %1, version %2, published by %3 on %4: %5\n%6"_s.arg(foundation.number)
                     .arg(foundation.version.value(), foundation.by, foundation.at.date().toString(Qt::ISODate),
                          foundation.reason, lines);
    return reply;
}

} // namespace

const CommandRule FOUNDATION_LINT { "foundation lint", "DIR", "looks the five documents over", 1, 1, {}, runLint };
const CommandRule FOUNDATION_PUBLISH {
    "foundation publish", "DIR", "puts a version of the five documents in force", 1, 1, PUBLISH_OPTIONS, runPublish
};
const CommandRule FOUNDATION_SHOW { "foundation show", "", "the version in force", 0, 0, {}, runShowFoundation };

} // namespace countersign
