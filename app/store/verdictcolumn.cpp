// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"
#include "store/packing.h"

#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first byte. The first format did not say where the rules stand.
constexpr char WITHOUT_SOURCES = 1, VERDICT_FORMAT = 2;

/// The keys of an enum's values as bytes, made once.
template <class Enum> const std::vector<std::pair<QByteArray, Enum>> &keysOf(std::initializer_list<Enum> values)
{
    static const std::vector<std::pair<QByteArray, Enum>> keys = [&values] {
        std::vector<std::pair<QByteArray, Enum>> made;
        for (const Enum value : values)
            made.emplace_back(keyOf(value).toUtf8(), value);
        return made;
    }();
    return keys;
}

const auto &kindKeys()
{
    using enum FindingKind;
    return keysOf<FindingKind>(
        { Fact, Commitment, Tone, Completeness, Privacy, Honesty, Artefact, Clarity, Spelling, Recipient });
}

const auto &severityKeys()
{
    using enum Severity;
    return keysOf<Severity>({ Note, Warning, Error });
}

const auto &partKeys()
{
    using enum LetterPart;
    return keysOf<LetterPart>({ To, Subject, Body });
}

void pack(Packer &to, const Finding &finding)
{
    to.word(finding.kind);
    to.text(finding.rule);
    to.word(finding.severity);
    to.word(finding.part);
    to.number(static_cast<quint64>(finding.start));
    to.number(static_cast<quint64>(finding.length));
    to.text(finding.text);
    to.maybeText(finding.expected);
    to.text(finding.message);
    to.maybeIndex(finding.record);
    to.maybeText(finding.fact);
    to.maybeText(finding.overriddenBecause);
    to.text(finding.source);
}

Finding unpackFinding(Unpacker &from, bool hasSources)
{
    Finding finding;
    finding.kind = from.word(kindKeys());
    finding.rule = from.text();
    finding.severity = from.word(severityKeys());
    finding.part = from.word(partKeys());
    finding.start = static_cast<qsizetype>(from.smallNumber());
    finding.length = static_cast<qsizetype>(from.smallNumber());
    finding.text = from.text();
    finding.expected = from.maybeText();
    finding.message = from.text();
    finding.record = from.maybeIndex();
    finding.fact = from.maybeText();
    finding.overriddenBecause = from.maybeText();
    if (hasSources)
        finding.source = from.text();
    return finding;
}

void pack(Packer &to, const FactStanding &standing)
{
    to.text(standing.fact);
    to.maybeIndex(standing.record);
    to.text(standing.value);
    to.text(standing.written);
    to.number((standing.stated ? 1U : 0U) | (standing.contradicted ? 2U : 0U) | (standing.required ? 4U : 0U));
    to.all(standing.occurrences, [&to](const FactStanding::Occurrence &at) {
        to.word(at.part);
        to.number(static_cast<quint64>(at.start));
        to.number(static_cast<quint64>(at.length));
    });
}

FactStanding unpackStanding(Unpacker &from)
{
    FactStanding standing;
    standing.fact = from.text();
    standing.record = from.maybeIndex();
    standing.value = from.text();
    standing.written = from.text();
    const quint64 marks = from.number();
    standing.stated = marks & 1U;
    standing.contradicted = marks & 2U;
    standing.required = marks & 4U;
    from.all(standing.occurrences, [&from] {
        FactStanding::Occurrence at;
        at.part = from.word(partKeys());
        at.start = from.smallNumber();
        at.length = from.smallNumber();
        return at;
    });
    return standing;
}

void passFinding(Unpacker &from, bool hasSources, ListedVerdict &listed)
{
    Finding finding; // as far as it is asked below
    finding.kind = from.word(kindKeys());
    from.passText();
    finding.severity = from.word(severityKeys());
    from.word(partKeys());
    from.smallNumber();
    from.smallNumber();
    const bool mayBeWrong
        = finding.kind == FindingKind::Fact && finding.severity == Severity::Error && !listed.wrongFact;
    if (mayBeWrong) {
        finding.text = from.text();
        finding.expected = from.maybeText();
    } else {
        from.passText();
        from.passMaybeText();
    }
    from.passText();
    from.maybeIndex();
    if (mayBeWrong)
        finding.fact = from.maybeText();
    else
        from.passMaybeText();
    const bool isAccepted = from.passMaybeText();
    if (hasSources)
        from.passText();
    if (isAccepted)
        return;
    listed.errors += finding.severity == Severity::Error;
    listed.warnings += finding.severity == Severity::Warning;
    if (mayBeWrong && isWrongFact(finding))
        listed.wrongFact = ListedVerdict::WrongFact { finding.fact, *finding.expected, finding.text };
}

void passStanding(Unpacker &from)
{
    from.passText();
    from.maybeIndex();
    from.passText();
    from.passText();
    from.number();
    from.pass([&from] {
        from.word(partKeys());
        from.smallNumber();
        from.smallNumber();
    });
}

} // namespace

QByteArray verdictColumn(const Verdict &verdict)
{
    Packer to;
    to.bytes += VERDICT_FORMAT;
    to.text(verdict.foundation.value());
    to.number(static_cast<quint64>(std::max(verdict.revision, 0)));
    to.all(verdict.flags, [&to](const Flag &flag) {
        to.text(flag.id);
        to.text(flag.evidence);
        to.text(flag.source);
    });
    to.all(verdict.findings, [&to](const Finding &finding) { pack(to, finding); });
    to.all(verdict.triggers, [&to](const TriggerMatch &match) {
        to.text(match.trigger);
        to.text(match.route);
        to.number(static_cast<quint64>(std::max<qint64>(match.respondWithin.count(), 0)));
        to.text(match.evidence);
    });
    to.all(verdict.facts, [&to](const FactStanding &standing) { pack(to, standing); });
    to.all(verdict.compliance, [&to](const ComplianceStep &step) {
        to.text(step.check);
        to.text(step.signedBy);
        to.maybeText(step.signature);
    });
    to.all(verdict.blocks, [&to](const Block &block) {
        to.text(block.id);
        to.text(block.message);
    });
    return to.bytes;
}

std::optional<Verdict> verdictFromColumn(const QByteArray &column)
{
    if (column.isEmpty() || (column.front() != VERDICT_FORMAT && column.front() != WITHOUT_SOURCES))
        return {};
    const bool hasSources = column.front() == VERDICT_FORMAT;
    Unpacker from(QByteArrayView(column).sliced(1));
    Verdict verdict;
    verdict.foundation = FoundationVersion(from.text());
    verdict.revision = from.smallNumber();
    from.all(verdict.flags, [&] {
        Flag flag;
        flag.id = from.text();
        flag.evidence = from.text();
        if (hasSources)
            flag.source = from.text();
        return flag;
    });
    from.all(verdict.findings, [&] { return unpackFinding(from, hasSources); });
    from.all(verdict.triggers, [&from] {
        TriggerMatch match;
        match.trigger = from.text();
        match.route = from.text();
        match.respondWithin = std::chrono::minutes(from.smallNumber());
        match.evidence = from.text();
        return match;
    });
    from.all(verdict.facts, [&from] { return unpackStanding(from); });
    from.all(verdict.compliance, [&from] {
        ComplianceStep step;
        step.check = from.text();
        step.signedBy = from.text();
        step.signature = from.maybeText();
        return step;
    });
    from.all(verdict.blocks, [&from] {
        QString id = from.text();
        return Block { std::move(id), from.text() };
    });
    return from.isSound() && from.isAtEnd() ? std::optional(std::move(verdict)) : std::nullopt;
}

std::optional<ListedVerdict> listedVerdictFromColumn(const QByteArray &column)
{
    if (column.isEmpty() || (column.front() != VERDICT_FORMAT && column.front() != WITHOUT_SOURCES))
        return {};
    const bool hasSources = column.front() == VERDICT_FORMAT;
    Unpacker from(QByteArrayView(column).sliced(1));
    ListedVerdict listed;
    from.passText();
    listed.revision = from.smallNumber();
    from.all(listed.flags, [&] {
        ListedVerdict::Flag flag;
        flag.id = from.text();
        flag.evidence = from.text();
        if (hasSources)
            from.passText();
        return flag;
    });
    from.pass([&] { passFinding(from, hasSources, listed); });
    from.all(listed.triggers, [&from] {
        ListedVerdict::Trigger trigger;
        trigger.trigger = from.text();
        from.passText();
        from.smallNumber();
        trigger.evidence = from.text();
        return trigger;
    });
    from.pass([&from] { passStanding(from); });
    from.pass([&] {
        from.passText();
        from.passText();
        listed.stepsToSign += !from.passMaybeText();
    });
    from.pass([&] {
        QString id = from.text();
        const Block block { std::move(id), from.text() };
        if (!listed.block)
            listed.block = block;
    });
    return from.isSound() && from.isAtEnd() ? std::optional(std::move(listed)) : std::nullopt;
}

} // namespace countersign
