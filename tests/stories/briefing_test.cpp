// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/calldesk.h"
#include "support/practicemorning.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::answerOf;

/// An account manager is briefed on the sample company's accounts.
class BriefingStoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    std::unique_ptr<testing::PracticeDesk> m_opened;
    std::unique_ptr<CallDesk> m_calls;

    static QStringList textsOf(const Briefing &briefing, BriefingSection section)
    {
        QStringList texts;
        for (const Statement *statement : briefing.of(section))
            texts += statement->text;
        return texts;
    }
    static bool hasText(const QStringList &texts, const QString &part)
    {
        return std::ranges::any_of(texts, [&](const QString &text) { return text.contains(part); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto place = testing::openPracticeMorning();
        QVERIFY2(place, qPrintable(place ? QString() : place.error().says));
        m_place = std::move(*place);
        m_opened = std::make_unique<testing::PracticeDesk>(*m_place, *m_place->office());
        m_calls = std::make_unique<CallDesk>(m_opened->worker, m_opened->desk);
    }
    void cleanupTestCase()
    {
        m_calls.reset();
        m_opened.reset();
        m_place.reset();
    }

    void anAccountIsFoundByItsContactAndItsOrder()
    {
        const auto accounts = answerOf(m_calls->accounts());
        QVERIFY(accounts && accounts->size() == 91);
        const auto ernst = std::ranges::find(*accounts, AccountId(u"ERNSH"_s), &AccountAtAGlance::id);
        QVERIFY(ernst->people.contains(u"Roland Mendel"_s));
        QVERIFY(ernst->waiting > 0);
        QCOMPARE(m_calls->tierName(m_calls->tierOf(*ernst)), u"Key account"_s);
        const auto orders = answerOf(m_calls->ordersLike(u"1107"_s));
        QVERIFY(orders
                && std::ranges::find(*orders, OrderOwner { u"11072"_s, AccountId(u"ERNSH"_s) }) != orders->end());
    }
    void theBriefingOfAKeyAccountHoldsWhatIsOpen()
    {
        const auto briefing = answerOf(m_calls->open(AccountId(u"ERNSH"_s), {}));
        QVERIFY2(briefing, qPrintable(briefing ? QString() : briefing.error().says));
        QCOMPARE(briefing->accountName, u"Ernst Handel"_s);
        QCOMPARE(briefing->tierName, u"Key account"_s);
        const QStringList open = textsOf(*briefing, BriefingSection::Open);
        QVERIFY(hasText(open, u"Order 11072, back-order: 108 of 130 Wimmers gute Semmelknödel and 8 of 8 Chang"_s));
        QVERIFY(hasText(open, u"44 of 70 Rössle Sauerkraut"_s));
        QVERIFY(hasText(textsOf(*briefing, BriefingSection::NotToSay), u"Only 22 of 130 in stock"_s));
        QVERIFY(hasText(textsOf(*briefing, BriefingSection::People), u"Quantities first"_s));
        for (const Statement &statement : briefing->statements)
            QVERIFY2(!statement.receipts.empty(), qPrintable(statement.text));
    }
    void aLetterBehindAStatementIsReadWhole()
    {
        const auto briefing = answerOf(m_calls->open(AccountId(u"ERNSH"_s), {}));
        const auto letter = std::ranges::find_if(
            briefing->evidence, [](const auto &behind) { return behind.first.kind == ReceiptKind::Letter; });
        QVERIFY(letter != briefing->evidence.end());
        const auto text = answerOf(m_calls->letter(CommunicationId(letter->first.id)));
        QVERIFY(text && text->body.contains(u"Roland"_s) | text->body.contains(u"Mendel"_s));
    }
    void whatChangesIsTold()
    {
        QSignalSpy changed(m_calls.get(), &BriefingDesk::changed);
        const NoteChange note { AccountId(u"ERNSH"_s),
                                {},
                                AccountNote { u"Ask for the new warehouse"_s, u"Laura Callahan"_s, {}, false, false } };
        QVERIFY(answerOf(m_opened->desk.changeNote(note)));
        QVERIFY(!changed.isEmpty());
        const auto accounts = changed.front().front().value<std::vector<AccountId>>();
        QVERIFY(std::ranges::find(accounts, AccountId(u"ERNSH"_s)) != accounts.end());
        const auto briefing = answerOf(m_calls->open(AccountId(u"ERNSH"_s), CallPurpose::Renewal));
        QVERIFY(hasText(textsOf(*briefing, BriefingSection::People), u"Ask for the new warehouse"_s));
    }
    void anAccountThatIsNotThereIsSaid()
    {
        const auto briefing = answerOf(m_calls->open(AccountId(u"NOBODY"_s), {}));
        QVERIFY(!briefing);
        QVERIFY(briefing.error().says.contains(u"NOBODY"_s));
    }
    void everyAccountOfTheSampleIsBriefedQuickly()
    {
        const auto accounts = answerOf(m_calls->accounts());
        for (const AccountAtAGlance &account : *accounts) {
            QElapsedTimer timer;
            timer.start();
            const auto briefing = answerOf(m_calls->open(account.id, {}));
            QVERIFY(briefing);
            QVERIFY2(timer.elapsed() < 2000, qPrintable(account.id.value()));
            QVERIFY(!briefing->health.sentence.isEmpty());
        }
    }
};

COUNTERSIGN_TEST(BriefingStoryTest)

} // namespace countersign

#include "briefing_test.moc"
