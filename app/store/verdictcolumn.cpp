// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"

#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first byte. The first format did not say where the rules stand.
constexpr char WITHOUT_SOURCES = 1, VERDICT_FORMAT = 2;

/// Numbers as groups of seven bits, texts as UTF-8 with their length before them, words by their key.
class Packer {
public:
    void number(quint64 value)
    {
        while (value >= 0x80) {
            bytes += static_cast<char>(value | 0x80);
            value >>= 7;
        }
        bytes += static_cast<char>(value);
    }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        bytes += utf8;
    }
    void maybeText(const std::optional<QString> &value)
    {
        number(value ? 1 : 0);
        if (value)
            text(*value);
    }
    void maybeIndex(const std::optional<int> &value)
    {
        number(value && *value >= 0 ? static_cast<quint64>(*value) + 1 : 0);
    }
    template <class Enum> void word(Enum value) { text(keyOf(value)); }
    template <class Values, class Each> void all(const Values &values, Each each)
    {
        number(values.size());
        for (const auto &value : values)
            each(value);
    }

    QByteArray bytes;
};

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

/// Stops at the first thing that does not fit; what comes after it is empty.
class Unpacker {
public:
    explicit Unpacker(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool isSound() const { return m_isSound; }
    bool isAtEnd() const { return m_rest.isEmpty(); }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.isEmpty())
                return fail();
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return value;
        }
        return fail();
    }
    QByteArrayView slice()
    {
        const quint64 size = number();
        if (size > static_cast<quint64>(m_rest.size())) {
            fail();
            return {};
        }
        const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(size));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }
    void passText() { slice(); }
    bool passMaybeText()
    {
        const bool isThere = number() != 0;
        if (isThere)
            slice();
        return isThere;
    }
    QString text()
    {
        const QByteArrayView taken = slice();
        return taken.isEmpty() ? QString() : QString::fromUtf8(taken);
    }
    std::optional<QString> maybeText()
    {
        if (number() == 0)
            return {};
        QString read = text();
        return read.isNull() ? u""_s : read;
    }
    int smallNumber()
    {
        const quint64 value = number();
        return value > 0x7fffffff ? static_cast<int>(fail()) : static_cast<int>(value);
    }
    std::optional<int> maybeIndex()
    {
        const int value = smallNumber();
        return value > 0 ? std::optional(value - 1) : std::nullopt;
    }
    bool truth() { return number() != 0; }
    template <class Keys> auto word(const Keys &keys)
    {
        const QByteArrayView key = slice();
        for (const auto &[known, value] : keys) {
            if (key == known)
                return value;
        }
        fail();
        return keys.front().second;
    }
    template <class Values, class Each> void all(Values &values, Each each)
    {
        const quint64 count = number();
        // Each takes a byte at least, so that a false count cannot ask for more memory than there are bytes.
        if (count > static_cast<quint64>(m_rest.size())) {
            fail();
            return;
        }
        values.reserve(static_cast<size_t>(count));
        for (quint64 i = 0; i < count && m_isSound; ++i)
            values.push_back(each());
    }
    /// The same where nothing is kept of them.
    template <class Each> void pass(Each each)
    {
        for (quint64 left = number(); left > 0 && m_isSound; --left)
            each();
    }

private:
    quint64 fail()
    {
        m_isSound = false;
        m_rest = {};
        return 0;
    }

    QByteArrayView m_rest;
    bool m_isSound = true;
};

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
