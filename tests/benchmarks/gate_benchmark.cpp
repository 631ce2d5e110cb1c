// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/gate.h"
#include "gate/triage.h"
#include "sample/sampleworkplace.h"
#include "services/surroundings.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// The gate with everything on: the sample's letters at about 1,200 characters, 300 phrases that are never said, the
/// names of 5,000 other customers.
class GateBenchmark : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    std::shared_ptr<const Rulebook> m_rules;
    std::vector<Case> m_cases;

    static QString longer(const QString &body)
    {
        constexpr qsizetype LENGTH = 1200;
        const QStringList more {
            u"We have set the goods aside for you as they come in, and the warehouse has the list of what is still open."_s,
            u"If another day suits your team better, please tell us which one and we will ask the carrier whether it can be done."_s,
            u"The papers travel with the goods as usual, and your receiving desk can sign for the pallets one by one."_s,
            u"Thank you for your patience while the supplier catches up; we know that your shelves have to be filled in time."_s,
            u"Nothing else in the order changes: the prices, the packing and the place of delivery stay as they were agreed."_s
        };
        const qsizetype place = body.lastIndexOf(u"\n\n"_s);
        QString text = body.left(place);
        for (int i = 0; text.size() + body.size() - place < LENGTH; ++i)
            text += u"\n\n"_s + more[i % more.size()];
        return text + body.mid(place);
    }
    static std::shared_ptr<const Neighbours> fiveThousandNeighbours()
    {
        const QStringList first { u"Northern"_s, u"Blue"_s, u"Harbour"_s, u"Old Mill"_s, u"Sunrise"_s, u"Granite"_s };
        const QStringList last { u"Foods Ltd"_s, u"Trading GmbH"_s, u"Markets Inc."_s, u"Catering"_s, u"& Sons"_s };
        std::vector<Account> accounts;
        for (int i = 0; i < 5000; ++i) {
            Account account;
            account.id = AccountId(u"N%1"_s.arg(i));
            account.name = u"%1 %2 %3"_s.arg(first[i % first.size()]).arg(i).arg(last[i % last.size()]);
            Contact contact;
            contact.name = u"Robin Farrow%1"_s.arg(i);
            contact.email = u"robin%1@neighbour%1.example"_s.arg(i);
            account.contacts = { contact };
            accounts.push_back(std::move(account));
        }
        return std::make_shared<const Neighbours>(accounts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        WorkplaceOrder order;
        order.practice = true;
        m_place = std::move(*openSampleWorkplace(order));
        Store *store = *m_place->store();
        const Office office = *m_place->office();
        auto documents = std::make_shared<Foundation>(office.rules->foundation());
        for (int i = 0; documents->neverSay.size() < 300; ++i) {
            NeverSay rule;
            rule.phrase = u"at phase %1 of the process going forward*"_s.arg(i);
            documents->neverSay.push_back(rule);
        }
        m_rules = std::make_shared<const Rulebook>(documents);
        const auto neighbours = fiveThousandNeighbours();
        const auto letters = *store->communications(office.now());
        for (const Communication &letter : letters) {
            const auto subject = subjectOf(*store, office, letter.id);
            if (!subject)
                continue;
            Case judged = subject->judged;
            judged.letter.body = longer(judged.letter.body);
            judged.neighbours = neighbours;
            m_cases.push_back(std::move(judged));
        }
        // For who judges the same letters by other means.
        const QString folder = qEnvironmentVariable("COUNTERSIGN_LETTERS");
        qsizetype characters = 0;
        for (const Case &each : m_cases) {
            characters += each.letter.body.size();
            QFile file(u"%1/%2.txt"_s.arg(folder, each.id.value()));
            if (!folder.isEmpty() && (!file.open(QIODevice::WriteOnly) || file.write(each.letter.body.toUtf8()) < 0))
                QFAIL(qPrintable(file.errorString()));
        }
        qInfo("%zu letters of %lld characters each", m_cases.size(),
              static_cast<long long>(characters / static_cast<qsizetype>(m_cases.size())));
    }
    /// 100,000 characters that nobody writes: each is to be judged within a second.
    void judgesHostileTexts()
    {
        constexpr qsizetype SIZE = 100'000;
        const QStringList pieces { u"a"_s,          u" "_s,
                                   u"\n"_s,         u"."_s,
                                   u"1"_s,          u"1 "_s,
                                   u"1,"_s,         u"3/3 "_s,
                                   u"tomorrow "_s,  u"one hundred and "_s,
                                   u"not "_s,       u"refund "_s,
                                   u"we will "_s,   u"{"_s,
                                   u"[["_s,         u"<a "_s,
                                   u"("_s,          u"'"_s,
                                   u"A. "_s,        u"Chai "_s,
                                   u"10643 "_s,     u"order #"_s,
                                   u"é"_s,          u"e\u0301"_s,
                                   u"\U0001F600"_s, u"漢"_s,
                                   u"- x\n"_s,      u"a b\tc   d\n"_s,
                                   u"> "_s };
        for (const QString &piece : pieces) {
            Case subject = m_cases.front();
            subject.letter.body = piece.repeated(SIZE / piece.size());
            QElapsedTimer timer;
            timer.start();
            const Verdict verdict = judge(subject, *m_rules);
            const qint64 letter = timer.restart();
            const Triage inbound = triage({}, subject.letter.body, *m_rules, &subject.account);
            qInfo("%6lld ms judged, %6lld ms triaged: %s", static_cast<long long>(letter),
                  static_cast<long long>(timer.elapsed()), qPrintable(piece.simplified()));
            QVERIFY(verdict.revision > 0 || inbound.isRoutine());
        }
    }
    /// Letters as a batch has them: they share what they have in common.
    void judgesALetter()
    {
        std::vector<qint64> times;
        for (int turn = 0; turn < turns(); ++turn) {
            for (const Case &each : m_cases)
                times.push_back(timeToJudge(each));
        }
        tell(times);
    }
    /// Letters of which no two have a paragraph in common, as nobody drafts them.
    void judgesALetterThatSharesNothing()
    {
        std::vector<qint64> times;
        int made = 0;
        for (int turn = 0; turn < turns(); ++turn) {
            for (Case each : m_cases) {
                each.letter.body = withParagraphsOfItsOwn(each.letter.body, made);
                times.push_back(timeToJudge(each));
            }
        }
        tell(times);
    }

private:
    static int turns()
    {
        const int asked = qEnvironmentVariableIntValue("TURNS");
        return asked > 0 ? asked : 100;
    }
    qint64 timeToJudge(const Case &subject) const
    {
        QElapsedTimer timer;
        timer.start();
        const Verdict verdict = judge(subject, *m_rules);
        const qint64 time = timer.nsecsElapsed();
        if (verdict.revision == 0)
            qFatal("Nothing was judged.");
        return time;
    }
    /// Puts a word of letters that no other paragraph has at the end of each paragraph's first line.
    static QString withParagraphsOfItsOwn(const QString &body, int &made)
    {
        QStringList paragraphs = body.split(u"\n\n"_s);
        for (QString &paragraph : paragraphs) {
            QString word;
            for (int rest = ++made; rest > 0; rest /= 26)
                word += QChar(u'a' + rest % 26);
            const qsizetype end = paragraph.indexOf(u'\n');
            paragraph.insert(end < 0 ? paragraph.size() : end, u' ' + word);
        }
        return paragraphs.join(u"\n\n"_s);
    }
    static void tell(std::vector<qint64> &times)
    {
        std::ranges::sort(times);
        const auto at = [&times](size_t percent) {
            return static_cast<double>(times[(times.size() - 1) * percent / 100]) / 1000;
        };
        qInfo("median %.0f us, 95th percentile %.0f us, slowest %.0f us: %.0f letters a second on one core", at(50),
              at(95), at(100),
              1e6 * static_cast<double>(times.size())
                  / (static_cast<double>(std::accumulate(times.begin(), times.end(), qint64(0))) / 1000));
    }
};

COUNTERSIGN_TEST(GateBenchmark)

} // namespace countersign

#include "gate_benchmark.moc"
