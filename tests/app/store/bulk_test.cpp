// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include <QElapsedTimer>

namespace countersign {

using namespace testing;

/// Many rows at once. No test fails for being slow: the times are shown.
class StoreBulkTest : public QObject {
    Q_OBJECT

    static int howMany()
    {
        bool ok = false;
        const int asked = qEnvironmentVariableIntValue("COUNTERSIGN_TEST_BULK", &ok);
        return ok ? asked : 60;
    }

    static Verdict typical()
    {
        Verdict verdict = passed();
        verdict.flags = { { u"repeat-occurrence"_s, u"third back-order since 25 October"_s },
                          { u"phase-individual"_s, u"this type and tier is reviewed singly"_s } };
        Finding finding;
        finding.kind = FindingKind::Tone;
        finding.rule = u"never-say"_s;
        finding.severity = Severity::Warning;
        finding.start = 120;
        finding.length = 13;
        finding.text = u"unfortunately"_s;
        finding.expected = u"we are sorry that"_s;
        finding.message = u"“unfortunately” is not said to growth accounts; say “we are sorry that”."_s;
        verdict.findings = { finding, finding, finding };
        for (const QString &fact :
             { u"order"_s, u"product"_s, u"quantity"_s, u"promised_date"_s, u"new_date"_s, u"reason"_s }) {
            FactStanding standing { fact, {}, u"2026-12-01"_s, u"1 December 2026"_s, true, false, true, {} };
            standing.occurrences = { { LetterPart::Body, 80, 15 } };
            verdict.facts.push_back(standing);
        }
        return verdict;
    }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void aLongQueueIsReadInOneGo()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        std::vector<Record> rows;
        for (int i = 0; i < howMany(); ++i)
            rows.push_back(backOrder(QString::number(10000 + i)));
        QElapsedTimer timer;
        timer.start();
        const auto imported = store->importRecords(report(rows));
        const qint64 importing = timer.restart();
        QCOMPARE(imported->accepted.size(), rows.size());
        for (const Record &record : imported->accepted) {
            NewCommunication fresh = letterAbout({ record }, imported->batch, text(u"It is late. "_s.repeated(100)));
            fresh.verdict = typical();
            QVERIFY(store->addCommunication(fresh));
        }
        const qint64 adding = timer.restart();
        const auto letters = store->communications({});
        const qint64 reading = timer.restart();
        QCOMPARE(letters->size(), rows.size());
        QCOMPARE(letters->back().verdict, typical());
        const auto changes = store->changesSince(0);
        const qint64 changesTook = timer.restart();
        QCOMPARE(changes->communications, *letters);
        QVERIFY(store->verifyAudit()->intact);
        const qint64 verifying = timer.restart();
        qInfo("%d letters: import %lld ms, add %lld ms, list %lld ms, changes %lld ms, verify %lld ms", howMany(),
              static_cast<long long>(importing), static_cast<long long>(adding), static_cast<long long>(reading),
              static_cast<long long>(changesTook), static_cast<long long>(verifying));
    }
};

COUNTERSIGN_TEST(StoreBulkTest)

} // namespace countersign

#include "bulk_test.moc"
