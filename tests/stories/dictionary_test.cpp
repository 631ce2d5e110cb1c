// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampleworkplace.h"
#include "services/reviewing.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// A word is taught, and every letter that waits with it is judged anew.
class DictionaryStory : public QObject {
    Q_OBJECT

    static bool marks(const Communication &letter, const QString &word)
    {
        return std::ranges::any_of(letter.verdict.findings, [&](const Finding &finding) {
            return finding.kind == FindingKind::Spelling && finding.text == word;
        });
    }

private Q_SLOTS:
    void teachingAWordClearsItsMarkInEveryLetter()
    {
        QTemporaryDir folder;
        QFile affixes(folder.filePath(u"en_US.aff"_s));
        QVERIFY(affixes.open(QIODevice::WriteOnly));
        affixes.write("SET UTF-8\n");
        QFile list(folder.filePath(u"en_US.dic"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("2\nthe\norder\n");
        affixes.close();
        list.close();
        WorkplaceOrder order;
        order.practice = true;
        const auto place = openSampleWorkplace(order);
        QVERIFY(place);
        Store &store = **(*place)->store();
        Office office = *(*place)->office();
        office.dictionaries = Dictionaries({ folder.path() });

        std::vector<CommunicationId> ids;
        const auto all = store.communications(office.now());
        for (const Communication &each : *all) {
            if (each.state == State::InReview && ids.size() < 2)
                ids.push_back(each.id);
        }
        for (const CommunicationId &id : ids) {
            const auto dossier = store.dossier(id);
            Letter letter = dossier->letter;
            letter.body += u"\nThe order has a zibbeldok in it.\n"_s;
            QVERIFY(editLetter(store, office, id, dossier->communication.revision, letter));
            QVERIFY(marks(*store.communication(id), u"zibbeldok"_s));
        }
        QVERIFY(store.learnWord({ u"zibbeldok"_s, office.me.name, office.now() }));
        office.dictionaries.setCompanyWords(*store.companyWords());
        const auto change = judgeAnewWhatHolds(store, office, u"zibbeldok"_s);
        QVERIFY(change);
        QCOMPARE_EQ(change->communications.size(), ids.size());
        for (const CommunicationId &id : ids)
            QVERIFY(!marks(*store.communication(id), u"zibbeldok"_s));
        QCOMPARE(store.communication(ids.front())->revision, 2); // judged, not edited

        QVERIFY(store.forgetWord(u"zibbeldok"_s, office.me.name, office.now()));
        office.dictionaries.setCompanyWords(*store.companyWords());
        QVERIFY(judgeAnewWhatHolds(store, office, u"zibbeldok"_s));
        for (const CommunicationId &id : ids)
            QVERIFY(marks(*store.communication(id), u"zibbeldok"_s));
    }
    void everyDeskBeginsWithTheCompanysWords()
    {
        WorkplaceOrder order;
        order.practice = true;
        const auto place = openSampleWorkplace(order);
        QVERIFY(place);
        QVERIFY((*(*place)->store())->learnWord({ u"zibbeldok"_s, u"Laura Callahan"_s, (*place)->clock()->now() }));
        QVERIFY((*place)->office()->dictionaries.companyWords().know(u"Zibbeldok’s"_s));
    }
};

COUNTERSIGN_TEST(DictionaryStory)

} // namespace countersign

#include "dictionary_test.moc"
