// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/foresight.h"
#include "services/intake.h"
#include "services/reports.h"
#include "services/reviewing.h"
#include "support/practicemorning.h"
#include "support/sheets.h"
#include "support/testmain.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// Another tool's drafts arrive, once and again, beside rows that are known already.
class GivenDraftsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    Store *m_store = nullptr;
    Office m_office;

    static QJsonObject about(const QString &order, const QString &newDate, const QString &body)
    {
        QJsonObject json { { u"id"_s, u"c-"_s + order },
                           { u"account"_s, u"ALFKI"_s },
                           { u"type"_s, u"back-order"_s },
                           { u"record"_s,
                             QJsonObject { { u"order"_s, order },
                                           { u"product"_s, u"Chai"_s },
                                           { u"quantity"_s, 3 },
                                           { u"promised_date"_s, u"2026-11-24"_s },
                                           { u"new_date"_s, newDate } } } };
        if (!body.isEmpty())
            json[u"draft"_s] = QJsonObject { { u"subject"_s, u"Order "_s + order }, { u"body"_s, body } };
        return json;
    }
    GivenLetters read(const QJsonArray &communications) const
    {
        const auto knowledge = knowledgeOf(*m_store, m_office);
        const QJsonObject file { { u"communications"_s, communications } };
        auto letters = readGivenLetters(QJsonDocument(file).toJson(), *knowledge);
        return letters ? *letters : GivenLetters {};
    }
    IntakeOutcome taken(const QJsonArray &communications)
    {
        auto outcomes
            = takeInFile(*m_store, m_office, read(communications), u"given.json"_s, ThenDraft::WhatCameWithADraft);
        return outcomes && outcomes->size() == 1 ? outcomes->front() : IntakeOutcome {};
    }
    Dossier dossierOf(const QString &order) const
    {
        const auto all = m_store->communications(m_office.now());
        for (const Communication &each : *all) {
            if (each.orders == order)
                return *m_store->dossier(each.id);
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        auto place = testing::openPracticeMorning();
        QVERIFY2(place, qPrintable(place ? QString() : place.error().says));
        m_place = std::move(*place);
        m_store = *m_place->store();
        m_office = *m_place->office();
    }
    void cleanup() { m_place.reset(); }

    void aKnownRowWithoutALetterGetsTheOneThatCame()
    {
        QCOMPARE(taken({ about(u"99001"_s, u"2026-12-01"_s, {}) }).drafting.drafted, 0);
        const IntakeOutcome outcome = taken({ about(u"99001"_s, u"2026-12-01"_s, u"Dear Maria"_s) });
        QCOMPARE(outcome.imported.unchanged, 1);
        QCOMPARE(outcome.drafting.drafted, 1);
        QCOMPARE(dossierOf(u"99001"_s).letter.body, u"Dear Maria"_s);
    }
    void aLetterThatWaitsIsReplacedWhereNobodyEditedIt()
    {
        QCOMPARE(taken({ about(u"99001"_s, u"2026-12-01"_s, u"First"_s) }).drafting.drafted, 1);
        const IntakeOutcome outcome = taken({ about(u"99001"_s, u"2026-12-02"_s, u"Second"_s) });
        QCOMPARE(outcome.imported.updated.size(), size_t(1));
        QCOMPARE(outcome.updates.size(), size_t(1));
        QCOMPARE(dossierOf(u"99001"_s).letter.body, u"Second"_s);
        QCOMPARE(taken({ about(u"99001"_s, u"2026-12-02"_s, u"Third"_s) }).updates.size(), size_t(1));
        QCOMPARE(dossierOf(u"99001"_s).letter.body, u"Third"_s);
    }
    void aDraftStandsBesideATextThatAPersonEdited()
    {
        QCOMPARE(taken({ about(u"99001"_s, u"2026-12-01"_s, u"First"_s) }).drafting.drafted, 1);
        const Dossier before = dossierOf(u"99001"_s);
        Letter mine = before.letter;
        mine.body = u"My own words"_s;
        QVERIFY(editLetter(*m_store, m_office, before.communication.id, before.communication.revision, mine));
        QVERIFY(taken({ about(u"99001"_s, u"2026-12-02"_s, u"Second"_s) }).remarks.isEmpty());
        const Dossier after = dossierOf(u"99001"_s);
        QCOMPARE(after.letter.body, u"My own words"_s);
        QCOMPARE(after.redraft.value_or(Draft {}).letter.body, u"Second"_s);
    }
    void theSameFileTwiceChangesNothing()
    {
        const QJsonArray file { about(u"99001"_s, u"2026-12-01"_s, u"First"_s) };
        QCOMPARE(taken(file).drafting.drafted, 1);
        const Dossier before = dossierOf(u"99001"_s);
        const IntakeOutcome again = taken(file);
        QCOMPARE(again.imported.unchanged, 1);
        QCOMPARE(again.drafting.drafted, 0);
        QVERIFY(again.updates.empty() && again.remarks.isEmpty());
        QCOMPARE(dossierOf(u"99001"_s), before);
    }
    void aDraftThatCannotBeUsedIsNamed()
    {
        QJsonObject second = about(u"99001"_s, u"2026-12-01"_s, u"Second"_s);
        second[u"id"_s] = u"another"_s;
        const IntakeOutcome outcome = taken({ about(u"99001"_s, u"2026-12-01"_s, u"First"_s), second });
        QCOMPARE(outcome.drafting.drafted, 1);
        QCOMPARE(outcome.remarks.size(), 1);
        QVERIFY(outcome.remarks.front().contains(u"another"_s));
        QJsonObject text = about(u"99002"_s, u"2026-12-01"_s, {});
        text[u"draft"_s] = u"Dear Maria"_s;
        QCOMPARE(read({ text }).remarks.size(), 1);
    }
    void whatDoesNotReadCostsOnlyItself()
    {
        QJsonObject nobody = about(u"99002"_s, u"2026-12-01"_s, u"x"_s);
        nobody[u"account"_s] = u"NOPE"_s;
        QJsonObject noAccount = nobody;
        noAccount.remove(u"account"_s);
        QJsonObject named = about(u"99003"_s, u"2026-12-01"_s, u"x"_s);
        named[u"account"_s] = u"Alfreds Futterkiste"_s;
        QJsonObject noType = about(u"99004"_s, u"2026-12-01"_s, u"x"_s);
        noType.remove(u"type"_s);
        const GivenLetters letters = read({ about(u"99001"_s, u"2026-12-01"_s, u"x"_s), nobody, noAccount, named,
                                            noType, about(u"99005"_s, u"soon"_s, u"x"_s) });
        QCOMPARE(letters.read, 6);
        QCOMPARE(letters.rejected.size(), size_t(4));
        QVERIFY(letters.rejected[0].reason.contains(u"There is no account 'NOPE'"_s));
        QVERIFY(letters.rejected[3].reason.contains(u"communications[5]"_s));
        QCOMPARE(letters.file.communications.size(), size_t(2));
        QCOMPARE(letters.file.communications[1].account, AccountId(u"ALFKI"_s));
        QCOMPARE(letters.file.communications[1].records[0].row, 4);
    }
    void aFileWhoseDraftingWasBrokenOffIsDraftedTheNextTime()
    {
        const auto order = ordersFor(read({ about(u"99001"_s, u"2026-12-01"_s, {}) }), m_office, u"x.csv"_s).front();
        QVERIFY(takeIn(*m_store, m_office, order, ThenDraft::Nothing));
        const auto again = takeIn(*m_store, m_office, order, ThenDraft::Everything);
        QVERIFY(again);
        QCOMPARE(again->imported.unchanged, 1);
        QCOMPARE(again->drafting.drafted, 1);
        QCOMPARE(dossierOf(u"99001"_s).communication.orders, u"99001"_s);
    }
    void aRehearsalSaysWhatTheImportWouldDo()
    {
        QCOMPARE(taken({ about(u"99001"_s, u"2026-12-01"_s, u"First"_s) }).drafting.drafted, 1);
        const GivenLetters letters
            = read({ about(u"99001"_s, u"2026-12-01"_s, {}), about(u"99002"_s, u"2026-12-01"_s, {}) });
        const auto same = foreseen(*m_store, ordersFor(letters, m_office, u"x"_s));
        QVERIFY(same);
        QCOMPARE(same->unchanged, 1);
        QCOMPARE(same->added, 1);
        const auto changed
            = foreseen(*m_store, ordersFor(read({ about(u"99001"_s, u"2026-12-05"_s, {}) }), m_office, u"x"_s));
        QVERIFY(changed);
        QCOMPARE(changed->updated, 1);
    }
    void accountsOfAFileChangeOnlyInTheKeysThatItHas()
    {
        const auto before = m_store->accounts();
        const auto known = std::ranges::find(*before, AccountId(u"ALFKI"_s), &Account::id);
        const auto knowledge = knowledgeOf(*m_store, m_office);
        const auto letters = readGivenLetters(
            R"({"accounts": [{"id": "ALFKI", "owner": "Somebody Else"}], "communications": []})", *knowledge);
        QVERIFY(letters);
        QVERIFY(takeInFile(*m_store, m_office, *letters, u"x"_s, ThenDraft::Nothing));
        Account expected = *known;
        expected.owner = u"Somebody Else"_s;
        const auto after = m_store->accounts();
        QCOMPARE(*std::ranges::find(*after, AccountId(u"ALFKI"_s), &Account::id), expected);
    }
    void readsEverySheetThatHasTheSameColumnsAndNamesTheOthers()
    {
        const auto knowledge = knowledgeOf(*m_store, m_office);
        const auto east = testing::sheet({ u"Type|Account|Order|Product", u"B/O|ALFKI|99001|Chai" }, u"East"_s);
        const auto west = testing::sheet(
            { u"Type|Account|Order|Product", u"B/O|BERGS|99002|Chai", u"B/O|NOPE|99003|Chai" }, u"West"_s);
        const auto sums = testing::sheet({ u"Region|Rows", u"East|1" }, u"Sums"_s);
        const auto report = readReport({ east, west, sums }, u"all.xlsx"_s, *knowledge, {});
        QVERIFY(report);
        QCOMPARE(report->further.size(), size_t(1));
        QCOMPARE(report->further.front().staged.rejected.size(), size_t(1));
        QCOMPARE(ordersFor(*report, m_office).front().records.size(), size_t(2));
        QCOMPARE(report->table.notes.size(), 1);
        QVERIFY(report->table.notes.front().contains(u"'Sums'"_s));
    }
};

COUNTERSIGN_TEST(GivenDraftsTest)

} // namespace countersign

#include "intake_test.moc"
