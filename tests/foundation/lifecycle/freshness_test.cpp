// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "lifecycle/freshness.h"
#include "support/testmain.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

const QDate releaseDay(2026, 11, 20);
const QDateTime releasedAt(releaseDay, QTime(9, 0), QTimeZone::utc());

Flag flag(const QString &id, const QString &evidence = u"so"_s)
{
    return { id, evidence };
}

/// A back-order letter to Maria Anders that was released on the 20th and is about to leave on the 21st.
struct Matter {
    Communication letter;
    std::vector<Record> records { {} };
    KnownNow now;

    Matter()
    {
        letter.id = CommunicationId(u"C1"_s);
        letter.state = State::Queued;
        letter.revision = letter.verdict.revision = 2;
        letter.to = u"maria@alfki.example"_s;
        letter.draftedAt = releasedAt.addSecs(-3600);
        letter.release = Release { u"Kim Park"_s, releasedAt, 2, ReviewKind::Individually, {}, {} };
        records.front().set({ factnames::ORDER.toString(), u"10643"_s, {} });
        records.front().set({ factnames::NEW_DATE.toString(), QDate(2026, 12, 1), {} });
        now.releasedOn = releaseDay;
        now.today = releaseDay.addDays(1);
        now.account.contacts = { Contact { {}, {}, u"Maria@alfki.example"_s, {}, {}, {} } };
        now.verdict = letter.verdict;
    }
    void ship(const QDate &day)
    {
        Order order;
        order.number = u"10643"_s;
        order.shipped = day;
        now.orders = { order };
        now.ordersTold = releasedAt.addSecs(60);
    }
};

using Alter = void (*)(Matter &);

} // namespace

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Alter)

namespace countersign {

class FreshnessTest : public QObject {
    Q_OBJECT
    static void row(const char *name, const char *reason, Alter alter)
    {
        QTest::newRow(name) << QString::fromLatin1(reason) << alter;
    }
private Q_SLOTS:
    void aStaleLetterIsLookedAtAgain_data()
    {
        QTest::addColumn<QString>("reason"); // a part of it; empty: it may go
        QTest::addColumn<Alter>("alter");
        row("nothing happened", "", [](Matter &) {});
        row("a callback after the release", "came back", [](Matter &m) { m.now.calledBack = releasedAt.addSecs(1); });
        row("a callback before it", "", [](Matter &m) { m.now.calledBack = releasedAt.addSecs(-1); });
        row("a callback on a later day", "came back", [](Matter &m) { m.now.account.callbacks = { m.now.today }; });
        row("a callback on an earlier day", "",
            [](Matter &m) { m.now.account.callbacks = { releaseDay.addDays(-1) }; });
        row("a complaint after the release", "complaint", [](Matter &m) { m.now.wroteIn = releasedAt.addSecs(1); });
        row("a complaint before it", "", [](Matter &m) { m.now.wroteIn = releasedAt.addSecs(-1); });
        row("a complaint of a later day", "complaint", [](Matter &m) { m.now.account.complaints = { m.now.today }; });
        row("the order shipped", "Order 10643 shipped", [](Matter &m) { m.ship(m.now.today); });
        row("it shipped the day before and was told now", "shipped", [](Matter &m) { m.ship(releaseDay.addDays(-1)); });
        row("it was on its way long before the report", "", [](Matter &m) { m.ship(releaseDay.addDays(-9)); });
        row("it was known as shipped at the release", "", [](Matter &m) {
            m.ship(releaseDay);
            m.now.ordersTold = releasedAt.addSecs(-60);
        });
        row("another order shipped", "", [](Matter &m) {
            m.ship(m.now.today);
            m.now.orders.front().number = u"10644"_s;
        });
        row("the letter itself says that it shipped", "", [](Matter &m) {
            m.ship(m.now.today);
            m.records.front().set({ factnames::SHIPPED_DATE.toString(), m.now.today, {} });
        });
        row("the contact is gone", "no contact", [](Matter &m) {
            m.now.account.contacts.clear();
            m.now.accountsTold = releasedAt.addSecs(60);
        });
        row("it went to no contact from the first", "", [](Matter &m) { m.now.account.contacts.clear(); });
        row("its facts were imported anew", "changed after", [](Matter &m) { m.letter.verdict.revision = 0; });
        row("a block", "Opted out.", [](Matter &m) { m.now.verdict.blocks = { { u"opted-out"_s, u"Opted out."_s } }; });
    }
    void aStaleLetterIsLookedAtAgain()
    {
        QFETCH(QString, reason);
        QFETCH(Alter, alter);
        Matter matter;
        alter(matter);
        const QStringList reasons = whyStale(matter.letter, matter.records, matter.now);
        QCOMPARE(reasons.size(), reason.isEmpty() ? 0 : 1);
        QVERIFY2(reasons.join(u' ').contains(reason), qPrintable(reasons.join(u' ')));
    }
    void aNewFlagIsAReason_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<Alter>("alter");
        row("known at the release", "", [](Matter &m) {
            m.letter.verdict.flags = { flag(u"key-account"_s) };
            m.now.verdict.flags = { flag(u"key-account"_s, u"in other words"_s) };
        });
        row("new", "key-account", [](Matter &m) { m.now.verdict.flags = { flag(u"key-account"_s) }; });
        row("of the rules, read singly", "", [](Matter &m) { m.now.verdict.flags = { flag(u"phase-individual"_s) }; });
        row("of the rules, scanned", "phase-individual", [](Matter &m) {
            m.letter.release->how = ReviewKind::InAScan;
            m.now.verdict.flags = { flag(u"phase-individual"_s) };
        });
        row("gone", "", [](Matter &m) { m.letter.verdict.flags = { flag(u"novel-case"_s) }; });
        row("a further risk", "called back today", [](Matter &m) {
            m.letter.verdict.flags = { flag(u"relationship-risk"_s, u"the account is marked at risk"_s) };
            m.now.verdict.flags = m.letter.verdict.flags;
            m.now.riskOnThatDay = u"called back today; the account is marked at risk"_s;
        });
        row("a risk less", "", [](Matter &m) {
            m.letter.verdict.flags = { flag(u"relationship-risk"_s, u"an escalation is open; at risk"_s) };
            m.now.verdict.flags = { flag(u"relationship-risk"_s, u"at risk"_s) };
            m.now.riskOnThatDay = u"at risk"_s;
        });
    }
    void aNewFlagIsAReason() { aStaleLetterIsLookedAtAgain(); }
    void aReleaseHoldsForSomeHours()
    {
        using std::chrono::hours;
        QVERIFY(!isTooLate(releasedAt, hours(24), releasedAt.addSecs(24 * 3600)));
        QVERIFY(isTooLate(releasedAt, hours(24), releasedAt.addSecs(24 * 3600 + 1)));
    }
};

COUNTERSIGN_TEST(FreshnessTest)

} // namespace countersign

#include "freshness_test.moc"
