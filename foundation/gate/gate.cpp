// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/gate.h"

#include "gate/blocks.h"
#include "gate/checks/checks.h"
#include "gate/flags/flags.h"
#include "gate/misspellings.h"
#include "gate/onecause.h"
#include "gate/protocol.h"
#include "gate/wording.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Where an earlier message begins that the letter quotes below itself; the body's end without one. At the head of a
/// draft the lines of a header are its own.
qsizetype quotedMailStart(QStringView body)
{
    constexpr qsizetype SHORTEST_LETTER = 120;
    for (qsizetype at = body.indexOf(u'\n', SHORTEST_LETTER); at >= 0; at = body.indexOf(u'\n', at + 1)) {
        qsizetype first = at + 1;
        while (first < body.size() && body[first].isSpace() && body[first] != u'\n')
            ++first;
        if (first >= body.size() || (body[first] != u'-' && body[first] != u'O' && body[first] != u'F'))
            continue;
        const QStringView rest = body.mid(at + 1, 400);
        const QStringView line = rest.left(std::max<qsizetype>(0, rest.indexOf(u'\n'))).trimmed();
        const bool isRule = line.startsWith(u"--") && line.contains(u"original message", Qt::CaseInsensitive);
        const bool isWrote = line.startsWith(u"On ") && line.endsWith(u"wrote:");
        const bool isHeader = line.startsWith(u"From:") && (rest.contains(u"\nSent:") || rest.contains(u"\nDate:"));
        if (isRule || isWrote || isHeader)
            return at + 1;
    }
    return body.size();
}

/// How the customer's own words below the letter are written is no fault of it; what it must not give away or promise
/// stays one wherever it stands.
void dropWhatIsQuoted(std::vector<Finding> &findings, QStringView body)
{
    const auto isOfManner = [](const Finding &finding) {
        return finding.part == LetterPart::Body && finding.length > 0
            && (finding.kind == FindingKind::Tone || finding.kind == FindingKind::Clarity
                || finding.kind == FindingKind::Spelling || finding.rule == u"prompt");
    };
    if (std::ranges::none_of(findings, isOfManner))
        return;
    const qsizetype quoted = quotedMailStart(body);
    std::erase_if(findings, [&](const Finding &finding) { return isOfManner(finding) && finding.start >= quoted; });
}

/// Whether the words are the same but for a letter or two of one or two of them.
bool isNearly(const QString &written, const QString &meant)
{
    if (written.isEmpty() || meant.isEmpty())
        return false;
    const QStringList given = written.simplified().split(u' ');
    const QStringList known = meant.simplified().split(u' ');
    if (given.size() != known.size())
        return false;
    bool differs = false;
    for (qsizetype at = 0; at < given.size(); ++at) {
        if (given[at].compare(known[at], Qt::CaseInsensitive) == 0)
            continue;
        constexpr qsizetype LONG = 8;
        const bool isLong = known[at].size() >= LONG && given[at].front().toLower() == known[at].front().toLower();
        if (!isOneMistakeFrom(given[at].toCaseFolded(), known[at].toCaseFolded()) && !isLong)
            return false;
        differs = true;
    }
    return differs;
}

/// "Zone Dampers 12 in" of "Zone Damper 12 in".
bool isInThePlural(const QString &written, const QString &name)
{
    const auto wordsOf = [](QString text) {
        return text.remove(u',').simplified().split(u' ');
    };
    const QStringList given = wordsOf(written);
    const QStringList known = wordsOf(name);
    return given.size() == known.size()
        && std::ranges::equal(given, known, [](const QString &one, const QString &other) {
               return one.compare(other, Qt::CaseInsensitive) == 0
                   || one.compare(other + u's', Qt::CaseInsensitive) == 0
                   || one.compare(other + u"es"_s, Qt::CaseInsensitive) == 0;
           });
}

void sortFindings(std::vector<Finding> &findings)
{
    const auto place = [](const Finding &finding) {
        return std::tuple(finding.part, finding.start, -finding.length, finding.kind);
    };
    std::ranges::stable_sort(findings, [&](const Finding &a, const Finding &b) {
        if (place(a) != place(b))
            return place(a) < place(b);
        return std::tuple(a.rule.compare(b.rule), a.record) < std::tuple(0, b.record);
    });
}

/// A name or product that is nearly written right is a slip of the pen.
void callSlipsSpelling(std::vector<Finding> &findings)
{
    std::erase_if(findings, [](const Finding &finding) {
        return finding.severity == Severity::Warning && finding.rule == u"product-mismatch" && finding.expected
            && isInThePlural(finding.text, *finding.expected);
    });
    for (Finding &finding : findings) {
        const bool isASlip = finding.kind == FindingKind::Fact && finding.severity == Severity::Warning
            && (finding.rule == u"person-mismatch" || finding.rule == u"product-mismatch") && finding.expected
            && isNearly(finding.text, *finding.expected);
        if (!isASlip)
            continue;
        finding.kind = FindingKind::Spelling;
        finding.rule = u"near-miss"_s;
        finding.message = u"Did you mean %1? The letter says %2."_s.arg(wording::quoted(*finding.expected),
                                                                        wording::quoted(finding.text));
    }
}

/// A fact that must be stated is asked for by a row of the quality gate.
void nameTheRows(std::vector<Finding> &findings, const Reading &reading)
{
    for (Finding &finding : findings) {
        if (finding.rule != u"missing-fact" || !finding.fact)
            continue;
        const auto &rows = reading.foundation.requiredFacts;
        const auto row = std::ranges::find_if(rows, [&](const RequiredFacts &each) {
            return each.facts.contains(*finding.fact)
                && reading.fits(AppliesTo { {}, each.to.types, each.to.communications });
        });
        if (row != rows.end())
            finding.source = wording::placeOf(row->source);
    }
}

void applyOverrides(std::vector<Finding> &findings, const std::vector<Override> &overrides)
{
    for (Finding &finding : findings) {
        for (const Override &accepted : overrides) {
            if (accepted.finding == keyOf(finding))
                finding.overriddenBecause = accepted.reason;
        }
    }
}
} // namespace

Verdict judge(const Case &subject, const Rulebook &rules)
{
    Reading reading(subject, rules);
    FactJudgement facts = judgeFacts(subject, rules, reading.subjectLine.paragraphs, reading.body.paragraphs);
    reading.facts = facts.standings;

    Verdict verdict;
    verdict.foundation = rules.foundation().version;
    verdict.revision = subject.revision;
    verdict.facts = std::move(facts.standings);
    verdict.findings = std::move(facts.findings);
    for (const Check &check : checks())
        std::ranges::move(check.findingsIn(reading), std::back_inserter(verdict.findings));
    dropWhatIsQuoted(verdict.findings, subject.letter.body);
    callSlipsSpelling(verdict.findings);
    sortFindings(verdict.findings);
    keepOneForEachCause(verdict.findings);
    nameTheRows(verdict.findings, reading);
    applyOverrides(verdict.findings, subject.overrides);
    verdict.triggers = matchedTriggers(reading);
    verdict.compliance = complianceSteps(reading);
    verdict.flags = raisedFlags(reading, verdict);
    verdict.blocks = blocksOf(reading, verdict);
    return verdict;
}

TierId tierOf(const Account &account, const Foundation &foundation)
{
    if (!account.tier.isNull())
        return account.tier;
    TierId byRevenue = foundation.tierByRevenue(account.annualRevenue);
    if (!byRevenue.isNull() || foundation.tiers.empty())
        return byRevenue;
    return foundation.tiers.back().id;
}

const Contact *contactOf(const Account &account, QStringView to)
{
    if (account.contacts.empty())
        return nullptr;
    const QStringView address = to.trimmed();
    const auto addressed = std::ranges::find_if(account.contacts, [address](const Contact &contact) {
        const QStringView own = QStringView(contact.email).trimmed();
        return !own.isEmpty() && own.size() == address.size()
            && (own == address || own.compare(address, Qt::CaseInsensitive) == 0);
    });
    return addressed == account.contacts.end() ? &account.contacts.front() : &*addressed;
}

} // namespace countersign
