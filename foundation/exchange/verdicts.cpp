// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject findingToJson(const Finding &finding)
{
    QJsonObject json { { u"kind"_s, keyOf(finding.kind) },
                       { u"rule"_s, finding.rule },
                       { u"severity"_s, keyOf(finding.severity) },
                       { u"part"_s, keyOf(finding.part) },
                       { u"start"_s, finding.start },
                       { u"length"_s, finding.length },
                       { u"text"_s, finding.text },
                       { u"message"_s, finding.message } };
    json[u"expected"_s] = finding.expected ? QJsonValue(*finding.expected) : QJsonValue(QJsonValue::Null);
    if (finding.record)
        json[u"record"_s] = *finding.record;
    if (finding.fact)
        json[u"fact"_s] = *finding.fact;
    if (finding.overriddenBecause)
        json[u"overridden"_s] = *finding.overriddenBecause;
    if (!finding.source.isEmpty())
        json[u"source"_s] = finding.source;
    return json;
}

Finding findingFromJson(const QJsonObject &json)
{
    Finding finding;
    finding.kind = fromKey<FindingKind>(json[u"kind"_s].toString()).value_or(FindingKind::Fact);
    finding.rule = json[u"rule"_s].toString();
    finding.severity = fromKey<Severity>(json[u"severity"_s].toString()).value_or(Severity::Error);
    finding.part = fromKey<LetterPart>(json[u"part"_s].toString()).value_or(LetterPart::Body);
    finding.start = json[u"start"_s].toInteger();
    finding.length = json[u"length"_s].toInteger();
    finding.text = json[u"text"_s].toString();
    if (json[u"expected"_s].isString())
        finding.expected = json[u"expected"_s].toString();
    finding.message = json[u"message"_s].toString();
    if (json[u"record"_s].isDouble())
        finding.record = json[u"record"_s].toInt();
    if (json[u"fact"_s].isString())
        finding.fact = json[u"fact"_s].toString();
    if (json[u"overridden"_s].isString())
        finding.overriddenBecause = json[u"overridden"_s].toString();
    finding.source = json[u"source"_s].toString();
    return finding;
}

QJsonObject standingToJson(const FactStanding &standing)
{
    QJsonObject json { { u"fact"_s, standing.fact },
                       { u"value"_s, standing.value },
                       { u"written"_s, standing.written },
                       { u"stated"_s, standing.stated },
                       { u"contradicted"_s, standing.contradicted },
                       { u"required"_s, standing.required } };
    if (standing.record)
        json[u"record"_s] = *standing.record;
    QJsonArray occurrences;
    for (const FactStanding::Occurrence &at : standing.occurrences)
        occurrences
            += QJsonObject { { u"part"_s, keyOf(at.part) }, { u"start"_s, at.start }, { u"length"_s, at.length } };
    json[u"occurrences"_s] = occurrences;
    return json;
}

FactStanding standingFromJson(const QJsonObject &json)
{
    FactStanding standing;
    standing.fact = json[u"fact"_s].toString();
    if (json[u"record"_s].isDouble())
        standing.record = json[u"record"_s].toInt();
    standing.value = json[u"value"_s].toString();
    standing.written = json[u"written"_s].toString();
    standing.stated = json[u"stated"_s].toBool();
    standing.contradicted = json[u"contradicted"_s].toBool();
    standing.required = json[u"required"_s].toBool();
    for (const QJsonValue &value : json[u"occurrences"_s].toArray()) {
        const QJsonObject at = value.toObject();
        standing.occurrences.push_back({ fromKey<LetterPart>(at[u"part"_s].toString()).value_or(LetterPart::Body),
                                         at[u"start"_s].toInteger(), at[u"length"_s].toInteger() });
    }
    return standing;
}

template <class Values, class Write> QJsonArray arrayOf(const Values &values, Write write)
{
    QJsonArray json;
    for (const auto &value : values)
        json += write(value);
    return json;
}

} // namespace

QJsonObject verdictToJson(const Verdict &verdict)
{
    return {
        { u"foundation"_s, verdict.foundation.value() },
        { u"revision"_s, verdict.revision },
        { u"lane"_s, keyOf(laneOf(verdict)) },
        { u"blocked"_s, verdict.isBlocked() },
        { u"blocks"_s,
          arrayOf(verdict.blocks,
                  [](const Block &block) {
                      return QJsonObject { { u"block"_s, block.id }, { u"message"_s, block.message } };
                  }) },
        { u"flags"_s,
          arrayOf(verdict.flags,
                  [](const Flag &flag) {
                      QJsonObject json { { u"flag"_s, flag.id }, { u"evidence"_s, flag.evidence } };
                      if (!flag.source.isEmpty())
                          json[u"source"_s] = flag.source;
                      return json;
                  }) },
        { u"findings"_s, arrayOf(verdict.findings, findingToJson) },
        { u"escalation"_s,
          arrayOf(verdict.triggers,
                  [](const TriggerMatch &match) {
                      return QJsonObject { { u"trigger"_s, match.trigger },
                                           { u"route"_s, match.route },
                                           { u"respond_within_minutes"_s,
                                             static_cast<qint64>(match.respondWithin.count()) },
                                           { u"evidence"_s, match.evidence } };
                  }) },
        { u"facts"_s, arrayOf(verdict.facts, standingToJson) },
        { u"compliance"_s,
          arrayOf(verdict.compliance,
                  [](const ComplianceStep &step) {
                      QJsonObject json { { u"check"_s, step.check }, { u"signed_by"_s, step.signedBy } };
                      json[u"signature"_s] = step.signature ? QJsonValue(*step.signature) : QJsonValue();
                      return json;
                  }) },
    };
}

Result<Verdict> verdictFromJson(const QJsonObject &json)
{
    if (!json[u"flags"_s].isArray() || !json[u"findings"_s].isArray())
        return problem(Cause::Storage,
                       QCoreApplication::translate("countersign::Exchange", "A stored verdict cannot be read."));
    Verdict verdict;
    verdict.foundation = FoundationVersion(json[u"foundation"_s].toString());
    verdict.revision = json[u"revision"_s].toInt();
    for (const QJsonValue &value : json[u"flags"_s].toArray())
        verdict.flags.push_back(
            { value[u"flag"_s].toString(), value[u"evidence"_s].toString(), value[u"source"_s].toString() });
    for (const QJsonValue &value : json[u"findings"_s].toArray())
        verdict.findings.push_back(findingFromJson(value.toObject()));
    for (const QJsonValue &value : json[u"escalation"_s].toArray())
        verdict.triggers.push_back({ value[u"trigger"_s].toString(), value[u"route"_s].toString(),
                                     std::chrono::minutes(value[u"respond_within_minutes"_s].toInteger()),
                                     value[u"evidence"_s].toString() });
    for (const QJsonValue &value : json[u"facts"_s].toArray())
        verdict.facts.push_back(standingFromJson(value.toObject()));
    for (const QJsonValue &value : json[u"compliance"_s].toArray()) {
        ComplianceStep step { value[u"check"_s].toString(), value[u"signed_by"_s].toString(), {} };
        if (value[u"signature"_s].isString())
            step.signature = value[u"signature"_s].toString();
        verdict.compliance.push_back(std::move(step));
    }
    for (const QJsonValue &value : json[u"blocks"_s].toArray())
        verdict.blocks.push_back({ value[u"block"_s].toString(), value[u"message"_s].toString() });
    return verdict;
}

QJsonObject findingKeyToJson(const FindingKey &key)
{
    QJsonObject json { { u"kind"_s, keyOf(key.kind) }, { u"rule"_s, key.rule },         { u"part"_s, keyOf(key.part) },
                       { u"text"_s, key.text },        { u"expected"_s, key.expected }, { u"fact"_s, key.fact } };
    if (key.record)
        json[u"record"_s] = *key.record;
    return json;
}

FindingKey findingKeyFromJson(const QJsonObject &json)
{
    FindingKey key;
    key.kind = fromKey<FindingKind>(json[u"kind"_s].toString()).value_or(FindingKind::Fact);
    key.rule = json[u"rule"_s].toString();
    key.part = fromKey<LetterPart>(json[u"part"_s].toString()).value_or(LetterPart::Body);
    key.text = json[u"text"_s].toString();
    key.expected = json[u"expected"_s].toString();
    key.fact = json[u"fact"_s].toString();
    if (json[u"record"_s].isDouble())
        key.record = json[u"record"_s].toInt();
    return key;
}

} // namespace countersign
