// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/factnames.h"
#include "gate/case.h"
#include "gate/verdict.h"

#include <QRegularExpression>

#include <algorithm>

/// A small judge for tests of what is seen: it knows orders, products, dates and "N of M", one phrase that is never
/// said and one check to sign. The real one is the gate.
namespace countersign::testing {

class PlainJudge {
public:
    explicit PlainJudge(std::vector<Flag> flags = {}, QString check = {})
        : m_flags(std::move(flags))
        , m_check(std::move(check))
    {
    }

    std::optional<Verdict> operator()(const Case &subject, const Rulebook *) const
    {
        Verdict verdict;
        verdict.revision = subject.revision;
        verdict.flags = m_flags;
        std::vector<QString> quantities;
        for (size_t record = 0; record < subject.records.size(); ++record) {
            for (const Fact &fact : subject.records[record].facts) {
                FactStanding standing;
                standing.fact = fact.name;
                standing.record = static_cast<int>(record);
                standing.value = plainValue(fact.value);
                standing.written = writtenValue(fact.value, subject.today);
                find(standing, LetterPart::Subject, subject.letter.subject);
                find(standing, LetterPart::Body, subject.letter.body);
                standing.stated = !standing.occurrences.empty();
                if (fact.name == factnames::QUANTITY)
                    quantities.push_back(standing.written);
                verdict.facts.push_back(standing);
            }
        }
        findWrongQuantities(verdict, subject.letter.body, quantities);
        findPhrase(verdict, subject.letter.body, QStringLiteral("apologize for any inconvenience"));
        findUnknownWords(verdict, subject);
        const auto overridden = [&](Finding &finding) {
            const auto accepted = std::ranges::find(subject.overrides, keyOf(finding), &Override::finding);
            if (accepted != subject.overrides.end())
                finding.overriddenBecause = accepted->reason;
        };
        std::ranges::for_each(verdict.findings, overridden);
        if (std::ranges::any_of(verdict.findings, &Finding::blocks))
            verdict.blocks.push_back({ QStringLiteral("error-finding"), QStringLiteral("an error is not mended") });
        if (!m_check.isEmpty()) {
            const auto signature = std::ranges::find_if(subject.signatures, [&](const Signature &each) {
                return each.check == m_check && each.revision == subject.revision;
            });
            ComplianceStep step { m_check, QStringLiteral("coordinator"), {} };
            if (signature != subject.signatures.end())
                step.signature = signature->by;
            else
                verdict.blocks.push_back({ QStringLiteral("compliance"), QStringLiteral("a check is not signed") });
            verdict.compliance.push_back(step);
        }
        return verdict;
    }

private:
    static void find(FactStanding &standing, LetterPart part, const QString &text)
    {
        const QRegularExpression whole(
            QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(standing.written)),
            QRegularExpression::UseUnicodePropertiesOption);
        for (auto matches = whole.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            standing.occurrences.push_back({ part, match.capturedStart(), match.capturedLength() });
        }
    }

    static void findWrongQuantities(Verdict &verdict, const QString &body, const std::vector<QString> &quantities)
    {
        static const QRegularExpression nOf(QStringLiteral("(\\d+) of \\d+"));
        int line = 0;
        for (auto matches = nOf.globalMatch(body); matches.hasNext(); ++line) {
            const QRegularExpressionMatch match = matches.next();
            const size_t record = static_cast<size_t>(line);
            if (record >= quantities.size() || match.captured(1) == quantities[record])
                continue;
            Finding finding;
            finding.kind = FindingKind::Fact;
            finding.rule = QStringLiteral("quantity-mismatch");
            finding.severity = Severity::Error;
            finding.start = match.capturedStart(1);
            finding.length = match.capturedLength(1);
            finding.text = match.captured(1);
            finding.expected = quantities[record];
            finding.message = QStringLiteral("%1: the record says %2").arg(finding.text, quantities[record]);
            finding.fact = QStringLiteral("quantity");
            finding.record = line;
            for (FactStanding &standing : verdict.facts) {
                if (standing.fact == factnames::QUANTITY && standing.record == line)
                    standing.contradicted = true;
            }
            verdict.findings.push_back(finding);
        }
    }

    static void findUnknownWords(Verdict &verdict, const Case &subject)
    {
        for (const QString &word : subject.unknownWords) {
            for (const LetterPart part : { LetterPart::Subject, LetterPart::Body }) {
                const QString &text = part == LetterPart::Subject ? subject.letter.subject : subject.letter.body;
                const qsizetype at = text.indexOf(word);
                if (at < 0)
                    continue;
                Finding finding;
                finding.kind = FindingKind::Spelling;
                finding.rule = QStringLiteral("unknown-word");
                finding.severity = Severity::Warning;
                finding.part = part;
                finding.start = at;
                finding.length = word.size();
                finding.text = word;
                finding.message = QStringLiteral("“%1” is in no dictionary.").arg(word);
                if (const QString nearest = subject.nearestWords.value(word); !nearest.isEmpty())
                    finding.expected = nearest;
                verdict.findings.push_back(finding);
            }
        }
    }

    static void findPhrase(Verdict &verdict, const QString &body, const QString &phrase)
    {
        const qsizetype at = body.indexOf(phrase, 0, Qt::CaseInsensitive);
        if (at < 0)
            return;
        Finding finding;
        finding.kind = FindingKind::Tone;
        finding.rule = QStringLiteral("never-say");
        finding.severity = Severity::Warning;
        finding.start = at;
        finding.length = phrase.size();
        finding.text = body.mid(at, phrase.size());
        finding.message = QStringLiteral("“%1” is never said. Say what went wrong and what happens next.").arg(phrase);
        verdict.findings.push_back(finding);
    }

    std::vector<Flag> m_flags;
    QString m_check;
};

} // namespace countersign::testing
