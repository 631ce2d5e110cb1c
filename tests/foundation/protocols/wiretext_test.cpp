// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/wiretext.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class WireTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastGateRefusesWhatServersMisread_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("fit");
        QTest::newRow("two lines") << QByteArray("a\r\nb\r\n") << true;
        QTest::newRow("an empty line") << QByteArray("\r\n") << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a bare LF") << QByteArray("a\nb\r\n") << false;
        QTest::newRow("a bare CR") << QByteArray("a\rb\r\n") << false;
        QTest::newRow("a CR at the end") << QByteArray("a\r\n\r") << false;
        QTest::newRow("two CR") << QByteArray("a\r\r\n") << false;
        QTest::newRow("LF first") << QByteArray("\n") << false;
        QTest::newRow("a smuggled end") << QByteArray("a\n.\r\nMAIL FROM:<x@y.example>\r\n") << false;
        QTest::newRow("a NUL") << QByteArray("a\0b\r\n", 5) << false;
        QTest::newRow("no line end") << QByteArray("a\r\nb") << false;
        QTest::newRow("998 characters in a line") << QByteArray(998, 'a') + "\r\n" << true;
        QTest::newRow("999 characters in a line") << QByteArray(999, 'a') + "\r\n" << false;
        QTest::newRow("a long line after a short one") << "a\r\n" + QByteArray(999, 'a') + "\r\n" << false;
    }
    void theLastGateRefusesWhatServersMisread()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, fit);
        QCOMPARE(passesTheLastGate(bytes).has_value(), fit);
    }
    void stuffedTextNeverEndsTheText()
    {
        QRandomGenerator random(20261121);
        const QByteArray alphabet = ".\r\na";
        for (int round = 0; round < 20'000; ++round) {
            QByteArray text;
            for (int lines = random.bounded(6); lines >= 0; --lines) {
                for (int n = random.bounded(5); n > 0; --n)
                    text += random.bounded(2) ? '.' : 'a';
                text += "\r\n";
            }
            QVERIFY(passesTheLastGate(text));
            const QByteArray stuffed = dotStuffed(text);
            QVERIFY(!stuffed.startsWith(".\r\n"));
            QVERIFY(!stuffed.contains("\r\n.\r\n"));
            QCOMPARE(dotUnstuffed(stuffed), text);
            QVERIFY(passesTheLastGate(stuffed));
        }
    }
    void aReplyIsShownWithoutWhatItCouldDoToAScreen()
    {
        QCOMPARE(shownReply("250 ok\x1b[31m\r\n\t queued \xff"), u"250 ok [31m queued \ufffd"_s);
        QCOMPARE(shownReply(QByteArray(100'000, 'a')).size(), 500);
    }
};

COUNTERSIGN_TEST(WireTextTest)

} // namespace countersign

#include "wiretext_test.moc"
