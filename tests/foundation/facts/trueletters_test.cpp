// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/reader.h"
#include "drafting/brief.h"
#include "factbuilders.h"

#include <QFile>
#include <QRandomGenerator>

namespace countersign {

using namespace testing;

namespace {
const QStringList PRODUCTS { u"Chai"_s,
                             u"Chang"_s,
                             u"Aniseed Syrup"_s,
                             u"Chef Anton's Cajun Seasoning"_s,
                             u"Chef Anton's Gumbo Mix"_s,
                             u"Grandma's Boysenberry Spread"_s,
                             u"Uncle Bob's Organic Dried Pears"_s,
                             u"Northwoods Cranberry Sauce"_s,
                             u"Mishi Kobe Niku"_s,
                             u"Queso Cabrales"_s,
                             u"Tofu"_s,
                             u"Longlife Tofu"_s,
                             u"Pavlova"_s,
                             u"Teatime Chocolate Biscuits 10 boxes x 12 pieces"_s,
                             u"Sir Rodney's Marmalade"_s,
                             u"Sir Rodney's Scones"_s,
                             u"NuNuCa Nuß-Nougat-Creme"_s,
                             u"Gumbär Gummibärchen"_s,
                             u"Rössle Sauerkraut"_s,
                             u"Jack's New England Clam Chowder"_s,
                             u"Côte de Blaye"_s,
                             u"Wimmers gute Semmelknödel"_s,
                             u"Louisiana Fiery Hot Pepper Sauce"_s,
                             u"Louisiana Hot Spiced Okra"_s,
                             u"Original Frankfurter grüne Soße"_s,
                             u"Sirop d'érable"_s,
                             u"Gnocchi di nonna Alice"_s,
                             u"Filo Mix"_s,
                             u"Perth Pasties"_s,
                             u"Boston Crab Meat"_s };
const QStringList CARRIERS { u"Speedy Express"_s, u"United Package"_s, u"Federal Shipping"_s };

int below(QRandomGenerator &random, int limit)
{
    return static_cast<int>(random.bounded(limit));
}

QDate dayAfter(QRandomGenerator &random, const QDate &from, int least, int most)
{
    return from.addDays(least + below(random, most - least));
}

/// A record of that type as a report would hold it.
Record recordOfType(QRandomGenerator &random, const QString &type, const QString &product, const QString &order)
{
    const int ordered = 12 + below(random, 380);
    const int quantity = below(random, 3) == 0 ? ordered : 11 + below(random, ordered - 11);
    const QDate promised = dayAfter(random, TODAY, -20, 60);
    std::vector<NamedFact> facts;
    const auto add = [&facts](const QString &name, FactValue value) {
        facts.push_back({ name, std::move(value) });
    };
    if (type == u"back-order" || type == u"delivery-delay" || type == u"discontinued" || type == u"quality-issue") {
        add(u"order"_s, text(order));
        add(u"line"_s, text(QString::number(1 + below(random, 5))));
        add(u"product"_s, text(product));
        add(u"sku"_s, text(u"NW-0%1"_s.arg(10 + below(random, 90))));
        add(u"quantity"_s, count(quantity));
        if (below(random, 3) > 0)
            add(u"ordered_quantity"_s, count(ordered));
        add(u"promised_date"_s, promised);
        add(u"order_date"_s, promised.addDays(-28));
        if (type != u"discontinued" && below(random, 2) == 0)
            add(u"new_date"_s, dayAfter(random, promised, 1, 40));
        if (below(random, 2) == 0)
            add(u"reason"_s,
                text(u"%1 of %2 pallets were damaged in transit on 3 November"_s.arg(2 + below(random, 5)).arg(9)));
    }
    if (type == u"delivery-delay" || type == u"order-shipped" || type == u"in-transit") {
        add(u"carrier"_s, text(CARRIERS.at(below(random, 3))));
        if (below(random, 2) == 0)
            add(u"tracking"_s, text(u"1Z999AA1%1"_s.arg(10000000 + below(random, 80000000))));
    }
    if (type == u"billing-discrepancy") {
        const qint64 right = 10000 + below(random, 900000);
        add(u"order"_s, text(order));
        add(u"invoice"_s, text(u"INV-%1"_s.arg(2000 + below(random, 7000))));
        add(u"billed_amount"_s, money(right + 100 + below(random, 90000)));
        add(u"correct_amount"_s, money(right));
    }
    if (type == u"service-disruption") {
        add(u"service"_s, text(u"Cold storage, hall 3"_s));
        add(u"started_at"_s, Moment { TODAY.addDays(-3), QTime(8, 15) });
        if (below(random, 2) == 0)
            add(u"restored_at"_s, Moment { TODAY.addDays(-1), QTime(17, 40) });
    }
    if (type.startsWith(u"order-") || type == u"in-transit" || type == u"delivery-confirmed") {
        add(u"order"_s, text(order));
        add(u"order_date"_s, TODAY.addDays(-12));
        add(u"promised_date"_s, promised);
        add(u"shipped_date"_s, TODAY.addDays(-4));
        if (type == u"delivery-confirmed")
            add(u"delivered_date"_s, TODAY.addDays(-1));
        if (type == u"in-transit" && below(random, 2) == 0)
            add(u"new_date"_s, TODAY.addDays(4));
    }
    if (type == u"appointment-reminder") {
        add(u"service"_s, text(u"Annual inspection of 2 boilers"_s));
        add(u"appointment_at"_s, Moment { TODAY.addDays(9), QTime(14, 0) });
    }
    if (type == u"complaint") {
        add(u"received_at"_s, TODAY.addDays(-1));
        add(u"order"_s, text(order));
        add(u"due_at"_s, TODAY.addDays(6));
        add(u"inbound_text"_s, text(u"Three of the 24 jars were broken and nobody called me back in 2 days."_s));
    }
    return recordOf(std::move(facts), type);
}

CommunicationKind kindOf(const Foundation &foundation, const QString &type)
{
    const TypeRule *rule = foundation.type(TypeId(type));
    return rule ? rule->communication : CommunicationKind::Exception;
}

/// The starter documents that the program ships.
const Foundation &starter()
{
    static const Foundation foundation = [] {
        FoundationBytes bytes;
        for (const QStringView name : FOUNDATION_FILES) {
            QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/foundation/") + name.toString());
            if (file.open(QIODevice::ReadOnly))
                bytes[name.toString()] = file.readAll();
        }
        return readFoundation(bytes).foundation;
    }();
    return foundation;
}

FactJudgement judgedByStarter(const Case &subject)
{
    static const Rulebook rules(std::make_shared<const Foundation>(starter()));
    return judgeFacts(subject, rules);
}

Case draftedCase(QRandomGenerator &random, const QStringList &types, int lines)
{
    std::vector<Record> records;
    QStringList products = PRODUCTS;
    const int base = 10248 + below(random, 800);
    for (int at = 0; at < lines; ++at) {
        const QString product = products.takeAt(below(random, static_cast<int>(products.size())));
        records.push_back(recordOfType(random, types.at(at % types.size()), product, QString::number(base + at / 2)));
    }
    Case subject = caseOf(std::move(records), {}, {});
    subject.communication = kindOf(starter(), types.front());
    for (Record &record : subject.records)
        record.communication = subject.communication;
    subject.account.tier = TierId(below(random, 2) == 0 ? u"key"_s : u"transactional"_s);
    Brief brief;
    brief.today = subject.today;
    brief.company = subject.company;
    brief.account = subject.account;
    brief.tier = subject.account.tier;
    brief.contact = subject.account.contacts.front();
    brief.communication = subject.communication;
    brief.type = subject.type;
    if (const TypeRule *rule = starter().type(subject.type))
        brief.family = rule->family;
    brief.records = subject.records;
    subject.letter = draftFromVocabulary(brief, starter()).letter;
    return subject;
}

QString told(const Case &subject, const FactJudgement &judgement)
{
    return inWords(judgement) + u"\n--\n"_s + subject.letter.subject + u"\n"_s + subject.letter.body;
}
} // namespace

/// Nothing right is held up, and no changed digit slips through.
class TrueLettersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passesWhatTheStarterVocabularyWrites_data()
    {
        QTest::addColumn<QStringList>("types");
        QTest::addColumn<int>("lines");
        for (const char *type :
             { "back-order", "delivery-delay", "discontinued", "quality-issue", "billing-discrepancy",
               "service-disruption", "order-placed", "order-packed", "order-shipped", "in-transit",
               "delivery-confirmed", "appointment-reminder", "complaint" }) {
            QTest::addRow("one record of type %s", type) << QStringList { QString::fromLatin1(type) } << 1;
        }
        QTest::newRow("six back-orders in one letter") << QStringList { u"back-order"_s } << 6;
        QTest::newRow("four delays in one letter") << QStringList { u"delivery-delay"_s } << 4;
        QTest::newRow("back-orders and discontinued products in one letter")
            << QStringList { u"back-order"_s, u"discontinued"_s, u"delivery-delay"_s } << 7;
        QTest::newRow("three bills in one letter") << QStringList { u"billing-discrepancy"_s } << 3;
    }
    void passesWhatTheStarterVocabularyWrites()
    {
        QFETCH(QStringList, types);
        QFETCH(int, lines);
        QVERIFY(!starter().vocabulary.empty());
        QRandomGenerator random(20261121);
        for (int round = 0; round < 60; ++round) {
            const Case subject = draftedCase(random, types, lines);
            const FactJudgement judgement = judgedByStarter(subject);
            if (!judgement.findings.empty())
                QFAIL(qPrintable(told(subject, judgement)));
            for (const FactStanding &standing : judgement.standings) {
                if (standing.required && !standing.stated && standing.fact != u"reason")
                    QFAIL(qPrintable(standing.fact + u" is not stated\n"_s + told(subject, judgement)));
            }
        }
    }

    void judgesALetterOfSixLinesAtOnce()
    {
        QRandomGenerator random(1);
        const Case subject = draftedCase(random, { u"back-order"_s }, 6);
        QBENCHMARK
        {
            judgedByStarter(subject);
        }
    }

    void findsEveryChangedDigit_data() { passesWhatTheStarterVocabularyWrites_data(); }
    void findsEveryChangedDigit()
    {
        QFETCH(QStringList, types);
        QFETCH(int, lines);
        QRandomGenerator random(4711);
        int changed = 0;
        for (int round = 0; round < 12; ++round) {
            const Case subject = draftedCase(random, types, lines);
            const FactJudgement before = judgedByStarter(subject);
            for (const FactStanding &standing : before.standings) {
                for (const FactStanding::Occurrence &occurrence : standing.occurrences)
                    changed += changeADigit(random, subject, standing, occurrence);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY(changed > 10);
    }

private:
    /// Changes one digit of what the letter states, and looks for the error that puts it right. 1 where that was tried.
    static int changeADigit(QRandomGenerator &random, const Case &subject, const FactStanding &standing,
                            const FactStanding::Occurrence &occurrence)
    {
        const FactType type = factTypeOf(standing.fact);
        const bool isReference
            = standing.fact == u"order" || standing.fact == u"invoice" || standing.fact == u"tracking";
        if (type == FactType::Text && !isReference)
            return 0;
        Case altered = subject;
        QString &part = occurrence.part == LetterPart::Subject ? altered.letter.subject : altered.letter.body;
        const QString original = part;
        std::vector<qsizetype> digits;
        for (qsizetype at = occurrence.start; at < occurrence.start + occurrence.length; ++at) {
            if (part[at].isDigit())
                digits.push_back(at);
        }
        if (digits.empty())
            return 0;
        const qsizetype at = digits[static_cast<size_t>(below(random, static_cast<int>(digits.size())))];
        const QChar was = part[at];
        QChar becomes = was;
        while (becomes == was || (becomes == u'0' && at == digits.front()))
            becomes = QChar(u'0' + below(random, 10));
        part[at] = becomes;
        // Another record's date, count or order is as right in a letter that does not say which is meant.
        const FactJudgement after = judgedByStarter(altered);
        const bool isFound = std::ranges::any_of(after.findings, [&](const Finding &finding) {
            return finding.severity == Severity::Error && finding.part == occurrence.part && finding.start <= at
                && at < finding.start + finding.length;
        });
        const bool isRestored = std::ranges::any_of(after.findings, [&](const Finding &finding) {
            QString mended = part;
            return finding.expected && finding.part == occurrence.part
                && mended.replace(finding.start, finding.length, *finding.expected) == original;
        });
        if (!isFound || !isRestored) {
            [&] {
                QFAIL(qPrintable(u"%1: %2 became %3\n"_s.arg(standing.fact,
                                                             original.mid(occurrence.start, occurrence.length),
                                                             part.mid(occurrence.start, occurrence.length))
                                 + told(altered, after)));
            }();
        }
        return 1;
    }
};

COUNTERSIGN_TEST(TrueLettersTest)

} // namespace countersign

#include "trueletters_test.moc"
