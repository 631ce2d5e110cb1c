// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/dictionaries.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// Small dictionaries of its own, so that the test says the same on every machine.
class DictionariesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString &language, const QByteArray &words) const
    {
        QFile affixes(m_folder.filePath(language + u".aff"_s));
        QVERIFY(affixes.open(QIODevice::WriteOnly));
        affixes.write("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n");
        QFile list(m_folder.filePath(language + u".dic"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(words);
    }
    Dictionaries own() const { return Dictionaries({ m_folder.path() }); }

private Q_SLOTS:
    void initTestCase()
    {
        write(u"en_GB"_s, "8\nwe\nwill\nreceive/S\ntomorrow\ncolour/S\nthe\norder/S\nunfortunately\n");
        write(u"en_US"_s, "8\nwe\nwill\nreceive/S\ntomorrow\ncolor/S\nthe\norder/S\nunfortunately\n");
        write(u"de_DE"_s, "2\nwir\nliefern\n");
    }
    void findsWhatNoDictionaryKnows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("unknown");
        const auto row
            = [](const char *name, const QString &text, const QString &language, const QStringList &unknown) {
                  QTest::newRow(name) << text << language << unknown;
              };
        row("two mistakes", u"We will recieve the orders tomorow."_s, {}, { u"recieve"_s, u"tomorow"_s });
        row("either English", u"the colour the color"_s, {}, {});
        row("the company's English", u"the colour the color"_s, u"en-GB"_s, { u"color"_s });
        row("a dictionary that is not there", u"we recieve"_s, u"fr-FR"_s, {});
        row("another language", u"wir liefern receive"_s, u"de-DE"_s, { u"receive"_s });
        row("names within a sentence", u"the Kovacs order"_s, {}, {});
        row("a short name at its beginning", u"Priya will receive the order."_s, {}, {});
        row("a long word at its beginning", u"Unfortunatly we will receive the order."_s, {}, { u"Unfortunatly"_s });
        row("capitals, numbers and addresses",
            u"the RMA PO-7 1st iPhone x-9 anna.brg@nrthwnd.example https://nrthwnd.example/ordr nrthwnd.example"_s, {},
            {});
        row("a possessive and short forms", u"the order's we’ll"_s, {}, {});
        row("words of the trade", u"the backordered order"_s, {}, {});
        row("its short words", u"the order, qty 4, pcs, pkgs"_s, {}, {});
        row("a soft line and marks", u"\"receive\", (the) order; we-will"_s, {}, {});
    }
    void findsWhatNoDictionaryKnows()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QFETCH(QStringList, unknown);
        QStringList found = own().unknownAmong({ text }, language).values();
        found.sort();
        QCOMPARE(found, unknown);
    }
    void namesTheWordThatIsClearlyNearest()
    {
        const auto nearest = own().nearestTo({ u"recieve"_s, u"tomorow"_s, u"Recieve"_s, u"xyzzyq"_s }, {});
        QCOMPARE(nearest.value(u"recieve"_s), u"receive"_s);
        QCOMPARE(nearest.value(u"tomorow"_s), u"tomorrow"_s);
        QCOMPARE(nearest.value(u"Recieve"_s), u"Receive"_s);
        QVERIFY(!nearest.contains(u"xyzzyq"_s));
    }
    void knowsTheCompanysOwnWords()
    {
        Dictionaries dictionaries = own();
        dictionaries.setCompanyWords(CompanyWords({ { u"mispack"_s, {}, {} }, { u"Zaanse"_s, {}, {} } }));
        QCOMPARE(dictionaries.unknownAmong({ u"the mispack tomorow. Mispack’s order"_s }, {}),
                 QSet<QString> { u"tomorow"_s });
        QCOMPARE(dictionaries.unknownNamesIn(u"Zaanse order Konbu"_s, {}), QSet<QString> { u"Konbu"_s });
    }
    void suggestsWhatMayBeMeantTheNearestFirst()
    {
        Dictionaries dictionaries = own();
        dictionaries.setCompanyWords(CompanyWords({ { u"recieved"_s, {}, {} } }));
        const QStringList suggestions = dictionaries.suggestionsFor(u"Recieve"_s, {});
        QVERIFY(suggestions.contains(u"Receive"_s)); // with its capital
        QVERIFY(suggestions.contains(u"Recieved"_s)); // the company's own
        QCOMPARE_LE(suggestions.size(), Dictionaries::MOST_SUGGESTIONS);
        QCOMPARE(dictionaries.suggestionsFor({}, {}), QStringList());
    }
    void withoutADictionaryNothingIsUnknown()
    {
        const Dictionaries none({ m_folder.filePath(u"nowhere"_s) });
        QVERIFY(none.isEmpty());
        QCOMPARE(none.unknownAmong({ u"recieve"_s }, {}), QSet<QString>());
        QVERIFY(none.nearestTo({ u"recieve"_s }, {}).isEmpty());
    }
    void saysWhichThereAre()
    {
        QCOMPARE(own().languages(), (QStringList { u"de-DE"_s, u"en-GB"_s, u"en-US"_s }));
        QVERIFY(own().have({}));
        QVERIFY(own().have(u"en_gb"_s));
        QVERIFY(!own().have(u"fr"_s));
    }
    void everyWordIsLookedUpOnce()
    {
        const QString letter = u"We will receive the orders tomorrow. "_s.repeated(200);
        const Dictionaries dictionaries = own();
        dictionaries.unknownAmong({ letter }, {});
        QElapsedTimer timer;
        timer.start();
        dictionaries.unknownAmong({ letter }, {});
        QCOMPARE_LT(timer.elapsed(), 200);
    }
};

COUNTERSIGN_TEST(DictionariesTest)

} // namespace countersign

#include "dictionaries_test.moc"
