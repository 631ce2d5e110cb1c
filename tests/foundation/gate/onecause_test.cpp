// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/onecause.h"
#include "support/testmain.h"

#include <QTest>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
Finding at(qsizetype start, const QString &text, FindingKind kind, const QString &rule,
           const std::optional<QString> &expected = {})
{
    Finding finding;
    finding.kind = kind;
    finding.rule = rule;
    finding.severity = Severity::Error;
    finding.part = LetterPart::Body;
    finding.start = start;
    finding.length = text.size();
    finding.text = text;
    finding.expected = expected;
    return finding;
}
} // namespace

/// One cause, one finding: the graver stays.
class CausesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherCustomersOrderCarriesTheCorrection()
    {
        std::vector<Finding> findings { at(6, u"10699"_s, FindingKind::Fact, u"order-mismatch"_s, u"10643"_s),
                                        at(6, u"10699"_s, FindingKind::Privacy, u"other-account"_s) };
        keepOneForEachCause(findings);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().rule, u"other-account"_s);
        QCOMPARE(findings.front().expected, u"10643"_s);
    }

    void aWrongNameIsNotMisspeltAsWell()
    {
        std::vector<Finding> findings { at(4, u"Pipe Klip"_s, FindingKind::Fact, u"product-mismatch"_s, u"Elbow"_s),
                                        at(9, u"Klip"_s, FindingKind::Spelling, u"unknown-word"_s, u"Clip"_s) };
        keepOneForEachCause(findings);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().rule, u"product-mismatch"_s);
    }

    void twoCausesStayTwo()
    {
        const std::vector<Finding> both { at(0, u"10699"_s, FindingKind::Privacy, u"other-account"_s),
                                          at(9, u"2 May"_s, FindingKind::Fact, u"date-mismatch"_s, u"3 May"_s),
                                          at(20, u"Klip"_s, FindingKind::Spelling, u"unknown-word"_s, u"Clip"_s) };
        std::vector<Finding> findings = both;
        keepOneForEachCause(findings);
        QCOMPARE(findings, both);
    }
};

COUNTERSIGN_TEST(CausesTest)

} // namespace countersign

#include "onecause_test.moc"
