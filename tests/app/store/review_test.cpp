// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

namespace countersign {

using namespace testing;

/// What a person does to a letter, and what that voids.
class StoreReviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void anEditVoidsTheReleaseTheFrozenBytesAndTheSignatures()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->sign(id, { u"export"_s, u"Lee Ford"_s, moment(8), 1 }, passed()));
        QVERIFY(bringTo(*store, id, State::Queued));
        const auto edited
            = store->edit(id, 1, text(u"Dear Dana, it is late.\n"_s), passed(2), u"Kim Park"_s, moment(8, 2));
        QVERIFY(edited);
        const Communication &letter = edited->communications.front();
        QCOMPARE(letter.state, State::InReview);
        QCOMPARE(letter.revision, 2);
        QVERIFY(!letter.release);
        QVERIFY(!letter.sending);
        QVERIFY(letter.edited);
        QVERIFY(store->queued()->empty());
        const auto dossier = store->dossier(id);
        QVERIFY(dossier->signatures.empty());
        QCOMPARE(dossier->revisions.size(), size_t(2));
        QCOMPARE(dossier->revisions.back().by, u"Kim Park"_s);
        QCOMPARE(dossier->draft.letter, text());
        std::vector<EventKind> kinds;
        for (const Event &event : dossier->events)
            kinds.push_back(event.kind);
        using enum EventKind;
        QCOMPARE(kinds,
                 (std::vector { Drafted, Judged, Signed, EventKind::Released, EventKind::Queued, Undone, Edited }));
        QVERIFY(!(*store->claim(id, lease(), moment(9))));
    }
    void keepsTheCompanysWordsForAllDesksAndTellsWhoTaughtThem()
    {
        ON_ENGINE;
        QVERIFY(store->companyWords()->words().empty());
        QVERIFY(store->learnWord({ u"Semmelknödel"_s, u"Kim Park"_s, moment(8) }));
        const auto other = workspace.open(); // another desk
        QVERIFY(other->learnWord({ u"tunnbröd"_s, u"Lee Ford"_s, moment(9) }));
        QVERIFY(other->learnWord({ u"SEMMELKNÖDEL"_s, u"Lee Ford"_s, moment(9) })); // is there already
        const CompanyWords words = *store->companyWords();
        QCOMPARE_EQ(words.words().size(), size_t(2));
        QCOMPARE(words.words().front(), (CompanyWord { u"Semmelknödel"_s, u"Kim Park"_s, moment(8) }));
        const qint64 before = store->changesSince(std::numeric_limits<qint64>::max())->upTo;
        QVERIFY(store->forgetWord(u"semmelknödel"_s, u"Kim Park"_s, moment(10)));
        QVERIFY(!store->companyWords()->know(u"Semmelknödel"_s));
        const Event told = store->events(before, 10)->front();
        QCOMPARE(told.kind, EventKind::Updated);
        QCOMPARE(told.by, u"Kim Park"_s);
        QCOMPARE(told.details[u"forgotten"_s].toString(), u"semmelknödel"_s);
        QVERIFY(store->verifyAudit()->intact);
        QVERIFY(!store->learnWord({ u"two words"_s, u"Kim Park"_s, moment(8) }));
        QVERIFY(!store->learnWord({ QString(200, u'x'), u"Kim Park"_s, moment(8) }));
    }
    void aChangeOfSpaceAloneIsNoEditOfTheText()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const auto spaced
            = store->edit(id, 1, text(u"Dear Dana,\n\n\nChai  is late.\n"_s), passed(2), u"Kim Park"_s, moment(8));
        QVERIFY(!spaced->communications.front().edited);
    }
    void theReleaseTellsHowFarItIsFromTheDraft()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->edit(id, 1, text(u"Dear Dana,\n\nChai is very late.\n"_s), passed(2), u"Kim Park"_s, moment(8)));
        QVERIFY(store->release(releaseOf(id, 2), messageIdOf(id)));
        const QJsonObject details = store->dossier(id)->events.back().details;
        QCOMPARE(details[u"how"_s].toString(), u"individual"_s);
        QCOMPARE(details[u"seconds"_s].toInt(), 14);
        QCOMPARE(details[u"edited"_s].toBool(), true);
        QCOMPARE(details[u"words"_s].toInt(), 8);
        QCOMPARE(details[u"words_changed"_s].toInt(), 1);
        QCOMPARE(details[u"communication_type"_s].toString(), u"exception"_s);
    }
    void anUntouchedLetterIsRedraftedInPlace()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const Draft newer = draftOf(text(u"It is due on 8 December.\n"_s));
        const auto redrafted = store->redraft(id, 1, newer, passed(2), moment(9));
        QVERIFY(redrafted);
        QCOMPARE(redrafted->communications.front().revision, 2);
        QVERIFY(!redrafted->communications.front().edited);
        const auto dossier = store->dossier(id);
        QCOMPARE(dossier->letter, newer.letter);
        QCOMPARE(dossier->draft, newer);
        QVERIFY(!dossier->redraft);
        QCOMPARE(dossier->revisions.front().letter, text());
    }
    void aRedraftStandsBesideWhatAPersonEdited()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->edit(id, 1, text(u"my own words\n"_s), passed(2), u"Kim Park"_s, moment(8)));
        QVERIFY(store->release(releaseOf(id, 2), messageIdOf(id)));
        const Draft newer = draftOf(text(u"It is due on 8 December.\n"_s));
        const auto redrafted = store->redraft(id, 2, newer, passed(3), moment(9));
        QVERIFY2(redrafted, qPrintable(redrafted ? QString() : redrafted.error().says));
        QCOMPARE(redrafted->communications.front().state, State::InReview);
        QCOMPARE(redrafted->communications.front().revision, 2);
        QVERIFY(!redrafted->communications.front().release);
        auto dossier = store->dossier(id);
        QCOMPARE(dossier->letter, text(u"my own words\n"_s));
        QCOMPARE(dossier->draft.letter, text());
        QCOMPARE(dossier->redraft, std::optional(newer));
        // The verdict was of the newer draft; the edited text is not released by an older one about other facts.
        QVERIFY(!store->release(releaseOf(id, 2), messageIdOf(id)));
        QVERIFY(store->rejudge(id, 2, passed(2), {}, moment(9)));
        QVERIFY(dossier->communication.verdict.isBlocked());

        // The person takes the newer draft: it is the draft from now on.
        QVERIFY(store->edit(id, 2, newer.letter, passed(3), u"Kim Park"_s, moment(10)));
        dossier = store->dossier(id);
        QCOMPARE(dossier->draft, newer);
        QVERIFY(!dossier->redraft);
        QVERIFY(!dossier->communication.edited);
    }
    void anEditWithoutItsVerdictIsRefused()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(!store->edit(id, 1, text(u"new"_s), passed(1), u"Kim Park"_s, moment(8)));
        QCOMPARE(store->communication(id)->revision, 1);
        QCOMPARE(store->dossier(id)->revisions.size(), size_t(1));
    }
    void aReleaseIsCheckedAgainInTheStore()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(store->rejudge(id, 1, blocked(), u"stale"_s, moment(8)));
        QVERIFY(!store->release(releaseOf(id), messageIdOf(id)));
        QVERIFY(store->rejudge(id, 1, passed(), u"well again"_s, moment(8)));
        ReleaseOrder nobody = releaseOf(id);
        nobody.by = u"  "_s;
        QVERIFY(!store->release(nobody, messageIdOf(id)));
        QVERIFY(!store->release(releaseOf(id, 2), messageIdOf(id)));
        QVERIFY(!store->release(releaseOf(id), {}));
        QVERIFY(store->takeOut(id, true, u"Kim Park"_s, moment(8)));
        ReleaseOrder scan = releaseOf(id);
        scan.how = ReviewKind::InAScan;
        QVERIFY(!store->release(scan, messageIdOf(id)));
        QVERIFY(store->takeOut(id, false, u"Kim Park"_s, moment(8)));
        const auto released = store->release(scan, messageIdOf(id));
        QVERIFY(released);
        QCOMPARE(released->communications.front().release->attention, std::chrono::seconds(14));
    }
    void aVerdictThatIsTheSameLeavesNoTrace()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const qint64 before = store->changesSince(0)->upTo;
        const auto same = store->rejudge(id, 1, passed(), u"another day"_s, moment(8));
        QVERIFY(same);
        QVERIFY(same->communications.empty());
        QCOMPARE(same->upTo, before);
    }
    void whatIsReleasedAndNowBlockedReturnsWithTheReason()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Queued));
        const auto returned = store->rejudge(id, 1, blocked(), u"The promised date changed."_s, moment(8, 3));
        QCOMPARE(returned->communications.front().state, State::InReview);
        QCOMPARE(returned->communications.front().stateReason, u"The promised date changed."_s);
        QCOMPARE(store->dossier(id)->events.back().kind, EventKind::Returned);
    }
    void overridesStayAndSignaturesAreOfARevision()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        const FindingKey key {
            FindingKind::Fact, u"date-mismatch"_s, LetterPart::Body, u"2 December"_s, u"1 December"_s, u"new_date"_s, 0
        };
        const Override accepted { key, u"agreed by phone"_s, u"Kim Park"_s, moment(8) };
        QVERIFY(store->addOverride(id, accepted, passed()));
        QVERIFY(!store->addOverride(id, { key, u" "_s, u"Kim Park"_s, moment(8) }, passed()));
        QVERIFY(!store->sign(id, { u"export"_s, u""_s, moment(8), 1 }, passed()));
        QVERIFY(!store->sign(id, { u"export"_s, u"Lee"_s, moment(8), 2 }, passed(2)));
        const Signature signature { u"export"_s, u"Lee Ford"_s, moment(8), 1 };
        QVERIFY(store->sign(id, signature, passed()));
        QCOMPARE(store->dossier(id)->signatures, std::vector { signature });
        QVERIFY(store->edit(id, 1, text(u"new"_s), passed(2), u"Kim Park"_s, moment(9)));
        QCOMPARE(store->dossier(id)->overrides, std::vector { accepted });
        QVERIFY(store->dossier(id)->signatures.empty());
    }
    void aReasonIsAskedForWhereAPersonMustSayWhy()
    {
        ON_ENGINE;
        const CommunicationId id = putInReview(*store);
        QVERIFY(!store->drop(id, u"  "_s, u"Kim Park"_s, moment(8)));
        QVERIFY(!store->escalate(id, u""_s, u"team lead"_s, u"Kim Park"_s, moment(8)));
        QCOMPARE(stateOf(*store, id), State::InReview);
    }
    void aCallbackIsLoggedWithItsLetterOrWithout()
    {
        ON_ENGINE;
        QVERIFY(store->saveAccounts({ acme() }, u"Kim"_s, moment(6)));
        const CommunicationId id = putInReview(*store);
        QVERIFY(bringTo(*store, id, State::Sent));
        const auto about = store->logCallback(AccountId(u"ACME"_s), id, false, u"when?"_s, u"Kim"_s, moment(15));
        QCOMPARE(about->communications.front().id, id);
        QVERIFY(store->logCallback(AccountId(u"ACME"_s), {}, true, u"as agreed"_s, u"Kim"_s, moment(16)));
        QVERIFY(!store->logCallback(AccountId(u"OTHER"_s), id, false, u"?"_s, u"Kim"_s, moment(16)));
        const Account account = store->accountsWithHistory({ AccountId(u"ACME"_s) })->begin()->second;
        QCOMPARE(account.callbacks, std::vector { QDate(2026, 11, 21) });
        QCOMPARE(account.history->front().outcome, u"called back"_s);
    }
};

COUNTERSIGN_TEST(StoreReviewTest)

} // namespace countersign

#include "review_test.moc"
