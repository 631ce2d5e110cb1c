// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentreaders.h"
#include "documents/flagnames.h"
#include "documents/placeholders.h"
#include "documents/values.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array REQUIRED_FACTS_COLUMNS { ColumnSpec { u"Communication", MUST_BE_FILLED }, ColumnSpec { u"Type" },
                                              ColumnSpec { u"Facts", MUST_BE_FILLED } };
constexpr std::array REQUIRED_PARTS_COLUMNS { ColumnSpec { u"Communication", MUST_BE_FILLED }, ColumnSpec { u"Type" },
                                              ColumnSpec { u"Parts", MUST_BE_FILLED } };
constexpr std::array MODE_COLUMNS { ColumnSpec { u"Communication", MUST_BE_FILLED }, ColumnSpec { u"Type" },
                                    ColumnSpec { u"Tier" }, ColumnSpec { u"Mode", MUST_BE_FILLED } };
constexpr std::array COMPLIANCE_COLUMNS { ColumnSpec { u"Communication", MUST_BE_FILLED }, ColumnSpec { u"Type" },
                                          ColumnSpec { u"Check", MUST_BE_FILLED }, ColumnSpec { u"Signed by" } };
constexpr std::array COMMITMENT_COLUMNS { ColumnSpec { u"Phrase", MUST_BE_FILLED }, ColumnSpec { u"Meaning" },
                                          ColumnSpec { u"Allowed when" } };
constexpr std::array SAMPLING_COLUMNS { ColumnSpec { u"Scope", MUST_BE_FILLED }, ColumnSpec { u"Share" } };
constexpr std::array HOLIDAY_COLUMNS { ColumnSpec { u"Date", MUST_BE_FILLED }, ColumnSpec { u"Name" } };

constexpr TableSpec REQUIRED_FACTS { u"Required facts", Presence::Required, REQUIRED_FACTS_COLUMNS };
constexpr TableSpec REQUIRED_PARTS { u"Required parts", Presence::Required, REQUIRED_PARTS_COLUMNS };
constexpr TableSpec REVIEW_MODE { u"Review mode", Presence::Optional, MODE_COLUMNS };
constexpr TableSpec COMPLIANCE { u"Compliance checks", Presence::Optional, COMPLIANCE_COLUMNS };
constexpr TableSpec COMMITMENTS { u"Commitments", Presence::Optional, COMMITMENT_COLUMNS };
constexpr TableSpec SAMPLING { u"Sampling", Presence::Optional, SAMPLING_COLUMNS };
constexpr TableSpec HOLIDAYS { u"Holidays", Presence::Optional, HOLIDAY_COLUMNS };

/// The cells Communication, Type and Tier of a row, as far as the table has them.
std::optional<AppliesTo> rowAppliesTo(const RuleRow &row, const References &references, const Foundation &foundation,
                                      const QString &what, DocumentProblems &problems)
{
    const auto communications = references.communications(row.cell(u"Communication"), what, problems);
    const auto types = references.types(row.cell(u"Type"), what, problems);
    const auto tiers = references.tiers(row.cell(u"Tier"), what, problems);
    if (!communications || !types || !tiers)
        return {};
    for (const TypeId &id : *types) {
        const TypeRule *type = foundation.type(id);
        if (type && !communications->empty()
            && std::ranges::find(*communications, type->communication) == communications->end())
            problems.error(row.cell(u"Type").line, row.cell(u"Type").column,
                           u"%1: type %2 is for communication %3, so the row never fits it (correct one of them)"_s.arg(
                               what, quoted(id.value()), keyOf(type->communication)));
    }
    return AppliesTo { *tiers, *types, *communications };
}

QString subjectOf(const RuleRow &row)
{
    const QString type = row.text(u"Type");
    return type.isEmpty() ? row.text(u"Communication") : row.text(u"Communication") + u' ' + type;
}

/// Reports a row whose reach is the same as an earlier one's.
class SameReach {
public:
    void check(const AppliesTo &to, const QString &key, const RuleRow &row, const QString &what, Severity severity,
               DocumentProblems &problems)
    {
        const QString whole = key + u'|' + reachOf(to);
        if (!m_seen.contains(whole)) {
            m_seen.insert(whole, row.line());
            return;
        }
        const QString message = u"%1 stands here twice, first on line %2 (remove one)"_s.arg(what).arg(m_seen[whole]);
        if (severity == Severity::Error)
            problems.error(row.line(), 1, message);
        else
            problems.warning(row.line(), 1, message);
    }

private:
    QHash<QString, int> m_seen;
};

void readRequiredFacts(const MarkdownDocument &document, const References &references, Foundation &foundation,
                       DocumentProblems &problems)
{
    SameReach reach;
    for (const RuleRow &row : rulesUnder(document, REQUIRED_FACTS, problems)) {
        const QString what = u"required facts of %1"_s.arg(quoted(subjectOf(row)));
        RequiredFacts rule { {}, {}, { problems.file(), row.line() } };
        const DocumentCell &cell = row.cell(u"Facts");
        for (const QString &fact : listOf(cell.text)) {
            if (!isFactName(fact)) {
                const QString meant = factNameFrom(fact);
                problems.error(cell.line, cell.column,
                               u"%1: %2 is no fact's name (write %3)"_s.arg(
                                   what, quoted(fact), isFactName(meant) ? meant : u"it as new_date, in lower case"_s));
            } else if (!sharedFactNames().contains(fact)) {
                if (const QString near = problems.nearestOf(fact, sharedFactNames()); !near.isEmpty())
                    problems.warning(
                        cell.line, cell.column,
                        u"%1: fact %2 is an own one (did you mean %3?)"_s.arg(what, quoted(fact), quoted(near)));
            }
            if (isFactName(fact) && !rule.facts.contains(fact))
                rule.facts += fact;
        }
        const auto to = rowAppliesTo(row, references, foundation, what, problems);
        if (!to)
            continue;
        rule.to = *to;
        reach.check(rule.to, {}, row, what, Severity::Warning, problems);
        foundation.requiredFacts.push_back(std::move(rule));
    }
}

void readRequiredParts(const MarkdownDocument &document, const References &references, Foundation &foundation,
                       DocumentProblems &problems)
{
    SameReach reach;
    for (const RuleRow &row : rulesUnder(document, REQUIRED_PARTS, problems)) {
        const QString what = u"required parts of %1"_s.arg(quoted(subjectOf(row)));
        RequiredParts rule { {}, {}, { problems.file(), row.line() } };
        const DocumentCell &cell = row.cell(u"Parts");
        for (const QString &part : listOf(cell.text)) {
            const auto known
                = std::ranges::find_if(letterParts(), [&part](const QString &name) { return isSameTitle(name, part); });
            if (known == letterParts().end())
                problems.error(cell.line, cell.column,
                               u"%1: part %2 is not known%3"_s.arg(what, quoted(part),
                                                                   problems.suggestionFrom(part, letterParts())));
            else if (!rule.parts.contains(*known))
                rule.parts += *known;
        }
        const auto to = rowAppliesTo(row, references, foundation, what, problems);
        if (!to)
            continue;
        rule.to = *to;
        reach.check(rule.to, {}, row, what, Severity::Warning, problems);
        foundation.requiredParts.push_back(std::move(rule));
    }
}

void readReviewModes(const MarkdownDocument &document, const References &references, Foundation &foundation,
                     DocumentProblems &problems)
{
    SameReach reach;
    for (const RuleRow &row : rulesUnder(document, REVIEW_MODE, problems)) {
        const QString what = u"review mode of %1"_s.arg(quoted(subjectOf(row)));
        const DocumentCell &mode = row.cell(u"Mode");
        const auto read = fromKey<ReviewMode>(mode.text);
        if (!read)
            problems.error(mode.line, mode.column,
                           u"%1: mode %2 is not known (write individual or batch)"_s.arg(what, quoted(mode.text)));
        const auto to = rowAppliesTo(row, references, foundation, what, problems);
        if (!to || !read)
            continue;
        reach.check(*to, {}, row, what, Severity::Error, problems);
        foundation.reviewModes.push_back({ *to, *read, { problems.file(), row.line() } });
    }
}

/// Roles, routes and people who may sign, "team lead; Dana Fox"; empty: anybody. What is neither a role nor a route is
/// taken for a person's name.
QString readSigners(const DocumentCell &cell, const QString &what, const Foundation &foundation,
                    DocumentProblems &problems)
{
    QStringList known { u"team lead"_s, u"account manager"_s, u"coordinator"_s };
    for (const RouteRule &route : foundation.routes) {
        if (!known.contains(route.route, Qt::CaseInsensitive))
            known += route.route;
    }
    QStringList signers;
    const QStringList listed = cell.isSet() ? listOf(cell.text.simplified()) : QStringList();
    for (const QString &written : listed) {
        const auto role = std::ranges::find_if(
            known, [&](const QString &each) { return each.compare(written, Qt::CaseInsensitive) == 0; });
        signers += role != known.end() ? *role : written;
        if (role != known.end())
            continue;
        if (const QString near = problems.nearestOf(written, known); !near.isEmpty())
            problems.warning(
                cell.line, cell.column,
                u"%1: %2 is no role and no route (did you mean %3?)"_s.arg(what, quoted(written), quoted(near)));
        else
            problems.note(
                cell.line, cell.column,
                u"%1: %2 is no role and no route, and taken for a person's name"_s.arg(what, quoted(written)));
    }
    return signers.join(u"; "_s);
}

void readCompliance(const MarkdownDocument &document, const References &references, Foundation &foundation,
                    DocumentProblems &problems)
{
    SameReach reach;
    for (const RuleRow &row : rulesUnder(document, COMPLIANCE, problems)) {
        const QString check = row.text(u"Check");
        const QString what = u"compliance check %1"_s.arg(quoted(check));
        const QString signedBy = readSigners(row.cell(u"Signed by"), what, foundation, problems);
        const auto to = rowAppliesTo(row, references, foundation, what, problems);
        if (!to)
            continue;
        reach.check(*to, check.toCaseFolded(), row, what, Severity::Warning, problems);
        foundation.compliance.push_back({ *to, check, signedBy, { problems.file(), row.line() } });
    }
}

void readCommitments(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    using Allowed = CommitmentRow::Allowed;
    QHash<QString, int> seen;
    const QStringList names { u"recovery offer"_s, u"always"_s, u"never"_s };
    for (const RuleRow &row : rulesUnder(document, COMMITMENTS, problems)) {
        CommitmentRow rule {
            row.text(u"Phrase").simplified(), row.text(u"Meaning"), Allowed::Never, { problems.file(), row.line() }
        };
        const QString what = u"commitment %1"_s.arg(quoted(rule.phrase));
        checkPhrase(rule.phrase, row.cell(u"Phrase"), what, problems);
        const DocumentCell &allowed = row.cell(u"Allowed when");
        if (isSameTitle(allowed.text, u"recovery offer"))
            rule.allowed = Allowed::RecoveryOffer;
        else if (isSameTitle(allowed.text, u"always"))
            rule.allowed = Allowed::Always;
        else if (allowed.isSet() && !isSameTitle(allowed.text, u"never"))
            problems.error(allowed.line, allowed.column,
                           u"%1: allowed when %2 is not known (write recovery offer, always, or - for never)"_s.arg(
                               what, quoted(allowed.text)));
        const QString key = rule.phrase.toCaseFolded();
        if (seen.contains(key))
            problems.error(row.line(), row.cell(u"Phrase").column,
                           u"%1 stands here twice, first on line %2 (remove one)"_s.arg(what).arg(seen[key]));
        else
            seen.insert(key, row.line());
        foundation.commitments.push_back(std::move(rule));
    }
}

void readSampling(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, SAMPLING, problems)) {
        const DocumentCell &scope = row.cell(u"Scope");
        const QString name = scope.text.simplified().toLower();
        const QString what = u"sampling %1"_s.arg(quoted(scope.text));
        const QStringList scopes { u"weekly"_s, u"daily"_s };
        if (!scopes.contains(name)) {
            problems.error(scope.line, scope.column, what + u" is not known"_s + problems.suggestionFrom(name, scopes));
            continue;
        }
        const DocumentCell &share = row.cell(u"Share");
        if (!share.isSet())
            continue;
        if (seen.contains(name + QString::number(share.text.contains(u'%'))))
            problems.error(scope.line, scope.column, what + u" stands here twice (remove one)"_s);
        seen.insert(name + QString::number(share.text.contains(u'%')), row.line());
        const QString plain = share.text.simplified().toLower();
        const auto perCoordinator = plain.endsWith(u" per coordinator") ? countOf(plain.chopped(16)) : std::nullopt;
        if (const auto read = shareOf(plain))
            (name == u"weekly" ? foundation.sampling.weeklyShare : foundation.sampling.dailyShare) = read;
        else if (perCoordinator && name == u"daily")
            foundation.sampling.dailyPerCoordinator = perCoordinator;
        else
            problems.error(share.line, share.column,
                           u"%1: %2 is no share (write 7 %%3)"_s.arg(
                               what, quoted(share.text), name == u"daily" ? u" or 1 per coordinator"_s : QString()));
    }
}

void readHolidays(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    for (const RuleRow &row : rulesUnder(document, HOLIDAYS, problems)) {
        const DocumentCell &cell = row.cell(u"Date");
        const QDate date = cell.text.size() == 10 ? QDate::fromString(cell.text, Qt::ISODate) : QDate();
        if (!date.isValid())
            problems.error(cell.line, cell.column,
                           u"holiday %1 is no date (write it as 2026-12-25)"_s.arg(quoted(cell.text)));
        else
            foundation.holidays.push_back(date);
    }
    std::ranges::sort(foundation.holidays);
    const auto doubled = std::unique(foundation.holidays.begin(), foundation.holidays.end());
    foundation.holidays.erase(doubled, foundation.holidays.end());
}
} // namespace

const QStringList &letterParts()
{
    static const QStringList PARTS { u"Greeting"_s,   u"Subject"_s,        u"Opening"_s,   u"Disclosure"_s,
                                     u"Resolution"_s, u"Recovery offer"_s, u"Next step"_s, u"Sign-off"_s };
    return PARTS;
}

void readGate(const MarkdownDocument &document, const References &references, Foundation &foundation,
              DocumentProblems &problems)
{
    readRequiredFacts(document, references, foundation, problems);
    readRequiredParts(document, references, foundation, problems);
    readFlags(document, references, foundation, problems);
    readReviewModes(document, references, foundation, problems);
    readCompliance(document, references, foundation, problems);
    readCommitments(document, foundation, problems);
    readSampling(document, foundation, problems);
    readHolidays(document, foundation, problems);
    reportStrayTables(document,
                      { u"Required facts"_s, u"Required parts"_s, u"Flags"_s, u"Review mode"_s, u"Compliance checks"_s,
                        u"Commitments"_s, u"Sampling"_s, u"Holidays"_s },
                      problems);
}

} // namespace countersign
