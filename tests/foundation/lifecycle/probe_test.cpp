// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "lifecycle/probe.h"
#include "lifecycle/transitions.h"
#include "support/testmain.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class ProbeTest : public QObject {
    Q_OBJECT

    const CommunicationId m_id { u"C7"_s };
    const Letter m_letter { u"a@b.example"_s, u"Order 11040: Chai"_s,
                            u"Dear Ms Roe,\n\nof Chai on order 11040, 17 of 20 will not ship on 2 December.\n"_s };

    FactStanding fact(QStringView name, const QString &written) const
    {
        FactStanding standing;
        standing.fact = name.toString();
        standing.written = written;
        standing.stated = true;
        for (const LetterPart part : { LetterPart::Subject, LetterPart::Body }) {
            const QString &text = part == LetterPart::Subject ? m_letter.subject : m_letter.body;
            if (const qsizetype at = text.indexOf(written); at >= 0)
                standing.occurrences.push_back({ part, at, written.size() });
        }
        return standing;
    }
    std::vector<FactStanding> facts() const
    {
        return { fact(factnames::ORDER, u"11040"_s), fact(factnames::QUANTITY, u"17"_s),
                 fact(factnames::ORDERED_QUANTITY, u"20"_s), fact(factnames::PROMISED_DATE, u"2 December"_s),
                 fact(factnames::PRODUCT, u"Chai"_s) };
    }

private Q_SLOTS:
    void saysOneFactWrongWhereverItStandsAndNothingElse()
    {
        for (quint32 seed = 0; seed < 400; ++seed) {
            const auto probe = makeProbe(m_id, m_letter, facts(), seed);
            QVERIFY(probe);
            QVERIFY(probe->right != probe->wrong);
            QCOMPARE(probe->letter.to, m_letter.to);
            QVERIFY(!probe->letter.body.contains(probe->right));
            Letter back = probe->letter;
            const QRegularExpression wrong(u"\\b%1\\b"_s.arg(QRegularExpression::escape(probe->wrong)));
            back.body.replace(wrong, probe->right);
            back.subject.replace(wrong, probe->right);
            QCOMPARE(back, m_letter);
        }
    }
    void staysADayThatThereIs()
    {
        for (const QString &written : { u"31 December"_s, u"30 November"_s, u"2026-12-31"_s, u"9 May"_s, u"4 May"_s }) {
            Letter letter { {}, {}, u"It ships on "_s + written };
            FactStanding date;
            date.fact = factnames::PROMISED_DATE.toString();
            date.written = written;
            date.stated = true;
            date.occurrences = { { LetterPart::Body, 12, written.size() } };
            for (quint32 seed = 0; seed < 50; ++seed) {
                const auto probe = makeProbe(m_id, letter, { date }, seed);
                QVERIFY(probe);
                const QString digits
                    = written.startsWith(u"2026"_s) ? probe->wrong.right(2) : probe->wrong.section(u' ', 0, 0);
                QVERIFY2(digits.toInt() >= 1 && digits.toInt() <= 31, qPrintable(probe->wrong));
            }
        }
    }
    void isTheSameForTheSameSeed()
    {
        QCOMPARE(makeProbe(m_id, m_letter, facts(), 17), makeProbe(m_id, m_letter, facts(), 17));
    }
    void isNotMadeOfALetterThatStatesNothing()
    {
        QVERIFY(!makeProbe(m_id, { {}, {}, u"Dear Ms Roe"_s }, {}, 1));
        QVERIFY(!makeProbe(m_id, m_letter, { fact(factnames::PRODUCT, u"Chai"_s) }, 1));
    }
    void isNeverReleased()
    {
        const auto probe = makeProbe(m_id, m_letter, facts(), 1);
        QVERIFY(isProbe(probe->id));
        QVERIFY(!isProbe(m_id));
        // As if everything else were in order.
        Communication letter;
        letter.id = probe->id;
        letter.state = State::InReview;
        letter.revision = 1;
        letter.verdict.revision = 1;
        ReleaseOrder order;
        order.id = probe->id;
        order.revision = 1;
        order.by = u"Kim Park"_s;
        const auto may = mayBeReleased(letter, order);
        QVERIFY(!may);
        QVERIFY(may.error().says.contains(u"probe"_s));
        letter.id = order.id = m_id;
        QVERIFY(mayBeReleased(letter, order));
    }
    void hasACatchRateOfTwentyAndMore()
    {
        QVERIFY(!catchRate({ 19, 19 }));
        const auto rate = catchRate({ 20, 17 });
        QVERIFY(rate);
        QCOMPARE(qRound(rate->share * 1000), 850);
        QCOMPARE(qRound(rate->low * 1000), 640); // Wilson's interval, 95 %
        QCOMPARE(qRound(rate->high * 1000), 948);
        QCOMPARE(qRound(catchRate({ 20, 20 })->high * 1000), 1000);
    }
};

COUNTERSIGN_TEST(ProbeTest)

} // namespace countersign

#include "probe_test.moc"
