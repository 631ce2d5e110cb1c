// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/phrasematcher.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class PhraseMatcherTest : public QObject {
    Q_OBJECT

    static QStringList found(const QStringList &phrases, const QString &text)
    {
        QStringList texts;
        for (const PhraseHit &hit : PhraseMatcher(phrases).hits(NormalisedText(text)))
            texts += text.mid(hit.at.start, hit.at.length);
        return texts;
    }

private Q_SLOTS:
    void findsAPhrase_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("hits");
        const auto add = [](const char *name, const QString &phrase, const QString &text, const QStringList &hits) {
            QTest::newRow(name) << phrase << text << hits;
        };
        add("whatever the case", u"Per Our policy"_s, u"PER OUR POLICY."_s, { u"PER OUR POLICY"_s });
        add("white space of any kind", u"per our policy"_s, u"per \u00A0our\n\tpolicy"_s,
            { u"per \u00A0our\n\tpolicy"_s });
        add("on word boundaries only", u"sue"_s, u"issue sued sue, SUE! pursue"_s, { u"sue"_s, u"SUE"_s });
        add("any kind of apostrophe", u"don't wait"_s, u"don’t wait and don`t wait"_s,
            { u"don’t wait"_s, u"don`t wait"_s });
        add("any kind of quotation mark", u"so \"called\" one"_s, u"so “called” one"_s, { u"so “called” one"_s });
        add("any kind of dash", u"back-order"_s, u"back‑order"_s, { u"back‑order"_s });
        add("a wildcard for any ending", u"injur*"_s, u"injury injured, injur uninjured"_s,
            { u"injury"_s, u"injured"_s, u"injur"_s });
        add("a wildcard inside a phrase", u"apologi* for"_s, u"apologies for, apologize  for, apology for"_s,
            { u"apologies for"_s, u"apologize  for"_s });
        add("a wildcard that is not at the end of a word", u"a * b"_s, u"a * b a x b"_s, { u"a * b"_s });
        add("before a possessive", u"Oakfield Supply"_s, u"Oakfield Supply’s shop"_s, { u"Oakfield Supply"_s });
        add("not inside a contraction", u"can"_s, u"can't can"_s, { u"can"_s });
        add("not inside a decimal", u"24"_s, u"24.5 and 24."_s, { u"24"_s });
        add("the folding of ß", u"Strasse"_s, u"die Straße hier"_s, { u"Straße"_s });
        add("ß by ss", u"Straße"_s, u"die STRASSE hier"_s, { u"STRASSE"_s });
        add("a ligature", u"office"_s, u"the oﬃce is"_s, { u"oﬃce"_s });
        add("a combining mark", u"café"_s, u"the cafe\u0301 is"_s, { u"cafe\u0301"_s });
        add("no accent where none is meant", u"cafe"_s, u"the café is"_s, {});
        add("after surrogate pairs", u"chai"_s, u"😀😀 Chai"_s, { u"Chai"_s });
        add("through invisible characters", u"refund"_s, u"a re\u200Bfu\u00ADnd here"_s, { u"re\u200Bfu\u00ADnd"_s });
        add("with a slash", u"B/O"_s, u"on b/o now"_s, { u"b/o"_s });
        add("full width letters", u"refund"_s, u"ｒｅｆｕｎｄ"_s, { u"ｒｅｆｕｎｄ"_s });
        add("a Turkish capital", u"i̇stanbul"_s, u"to İstanbul today"_s, { u"İstanbul"_s });
        add("an empty phrase finds nothing", u" "_s, u"a text"_s, {});
        add("an empty text", u"sue"_s, QString(), {});
    }
    void findsAPhrase()
    {
        QFETCH(QString, phrase);
        QFETCH(QString, text);
        QFETCH(QStringList, hits);
        QCOMPARE(found({ phrase }, text), hits);
    }
    void findsAllPhrasesThatOverlap()
    {
        QCOMPARE(found({ u"he"_s, u"she said"_s, u"said so"_s }, u"she said so; he"_s),
                 (QStringList { u"she said"_s, u"said so"_s, u"he"_s }));
        const auto hits = PhraseMatcher({ u"refund"_s, u"full refund"_s, u"a full refund"_s })
                              .hits(NormalisedText(u"a full refund"));
        QCOMPARE(hits.size(), size_t(3));
        QCOMPARE(longestOf(hits).size(), size_t(1));
        QCOMPARE(longestOf(hits)[0].phrase, 2);
    }
    void theSamePhraseTwiceIsFoundTwice() { QCOMPARE(found({ u"sorry"_s, u"sorry"_s }, u"sorry"_s).size(), 2); }
};

COUNTERSIGN_TEST(PhraseMatcherTest)

} // namespace countersign

#include "phrases_test.moc"
