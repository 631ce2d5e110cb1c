// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/ownwords.h"
#include "gate/turnsofphrase.h"
#include "support/testmain.h"

#include <QElapsedTimer>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

class TurnsOfPhraseTest : public QObject {
    Q_OBJECT

    static QStringList found(QStringView pattern, const QString &text)
    {
        static constexpr TurnsOfPhrase::NamedWords SETS[] { { u"we", u"we i" } };
        const TurnsOfPhrase turns(SETS, { pattern });
        const NormalisedText normalised(text);
        const SpokenWords words = turns.wordsOf(normalised, text);
        QStringList places;
        for (const TurnsOfPhrase::Hit &hit : turns.hits(words)) {
            const Span at = TurnsOfPhrase::placeOf(words, hit.first, hit.last, normalised);
            places += text.mid(at.start, at.length);
        }
        return places;
    }

private Q_SLOTS:
    void aPatternIsFoundByItsWords_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("places");
        const auto add = [](const QString &pattern, const QString &text, const QStringList &places = {}) {
            QTest::newRow(qPrintable(pattern + u" in "_s + text)) << pattern << text << places;
        };
        add(u"pay|repay*"_s, u"Pay, or a repayment."_s, { u"Pay"_s, u"repayment"_s });
        add(u"@we will =pay"_s, u"Today we will pay."_s, { u"we will pay"_s });
        add(u"@we will =pay"_s, u"We'll pay; they will pay."_s, { u"We'll pay"_s });
        add(u"not =pay"_s, u"I won’t pay, I cannot pay."_s, { u"won’t pay"_s, u"cannot pay"_s });
        add(u"would like"_s, u"I’d like it."_s, { u"I’d like"_s });
        add(u"money ?all back"_s, u"The money all back, the money back."_s, { u"money all back"_s, u"money back"_s });
        add(u"pay ..2 back"_s, u"Pay it all back. Pay all of it back."_s, { u"Pay it all back"_s });
        add(u"pay ..2 back"_s, u"Pay it, please back off."_s);
        add(u"pay ...3 back"_s, u"Pay it, please back off."_s, { u"Pay it, please back"_s });
        add(u"pay ..2 back"_s, u"Please pay. Back in May."_s);
        add(u"back !order"_s, u"On back order, be back soon."_s, { u"back"_s });
        add(u"!on back"_s, u"On back order, be back soon."_s, { u"back"_s });
        add(u"free $"_s, u"It is free, of course; free of charge, all free"_s, { u"free"_s, u"free"_s });
        add(u"^ call"_s, u"Call me. I will call. Call!"_s, { u"Call"_s, u"Call"_s });
        add(u"# % =off"_s, u"That is 5% off, or 7.5 % off."_s, { u"5% off"_s, u"7.5 % off"_s });
        add(u"owe # $"_s, u"We owe $1,250.50, they owe € 5."_s, { u"owe $1,250.50"_s });
        add(u"send { it =free }"_s, u"We send it free."_s, { u"it free"_s });
        add(u"one two"_s, u"one\ntwo\n\none\n\ntwo"_s, { u"one\ntwo"_s });
    }
    void aPatternIsFoundByItsWords()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(QStringList, places);
        QCOMPARE(found(pattern, text), places);
    }

    void takesTimeInProportionToTheText()
    {
        constexpr qint64 A_SECOND = 1000;
        QElapsedTimer timer;
        timer.start();
        found(u"?a ?a ..9 =a ..9 ?a b", u"a "_s.repeated(10'000));
        found(u"a ..9 =b", u"x"_s.repeated(100'000));
        QCOMPARE_LT(timer.elapsed(), 10 * A_SECOND);
    }

    void onlyTheWritersOwnWordsStay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("own");
        const auto add = [](const char *name, const QString &text, const QString &own) {
            QTest::newRow(name) << text << own;
        };
        add("a quotation", u"Yes.\n> No.\nMaybe."_s, u"Yes. Maybe."_s);
        add("an answered mail", u"Yes.\n\nOn Monday, Anna <a@b.example> wrote:\nNo."_s, u"Yes."_s);
        add("its head", u"Yes.\nFrom: Anna\nSent: Monday\nNo."_s, u"Yes."_s);
        add("a signature", u"Yes.\n\nBest regards,\nJo Park\nHead of Legal"_s, u"Yes."_s);
        add("a signature after dashes", u"Yes.\n-- \nJo Park"_s, u"Yes."_s);
        add("a notice", u"Yes.\n\nThis e-mail and any attachments are confidential."_s, u"Yes."_s);
        add("a postscript", u"Yes.\nRegards,\nJo\nP.S. It is urgent."_s, u"Yes. P.S. It is urgent."_s);
        add("thanks that open", u"Thanks,\nit came."_s, u"Thanks, it came."_s);
        add("words after a thank you", u"It came.\nThanks!\nBut one was broken, please send a new one to us."_s,
            u"It came. But one was broken, please send a new one to us."_s);
    }
    void onlyTheWritersOwnWordsStay()
    {
        QFETCH(QString, text);
        QFETCH(QString, own);
        const QString stays = withOwnWordsOnly(text);
        QCOMPARE(stays.size(), text.size());
        QCOMPARE(stays.simplified(), own);
    }
};

COUNTERSIGN_TEST(TurnsOfPhraseTest)

} // namespace countersign

#include "turnsofphrase_test.moc"
