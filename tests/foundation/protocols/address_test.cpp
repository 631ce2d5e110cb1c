// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/address.h"
#include "support/testmain.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class AddressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesWhatCanStandInAnEnvelope_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("onTheWire");
        QTest::newRow("an ordinary one") << u"maria.anders@alfki.example"_s << u"maria.anders@alfki.example"_s;
        QTest::newRow("capitals in the domain") << u"Maria@ALFKI.Example"_s << u"Maria@alfki.example"_s;
        QTest::newRow("a tag") << u"care+C12.9f@northwind.example"_s << u"care+C12.9f@northwind.example"_s;
        QTest::newRow("an apostrophe") << u"o'brien@dublin.example"_s << u"o'brien@dublin.example"_s;
        QTest::newRow("spaces between quotes")
            << u"\"maria anders\"@alfki.example"_s << u"\"maria anders\"@alfki.example"_s;
        QTest::newRow("an @ between quotes") << u"\"a@b\"@alfki.example"_s << u"\"a@b\"@alfki.example"_s;
        QTest::newRow("a quoted pair") << u"\"a\\\"b\"@alfki.example"_s << u"\"a\\\"b\"@alfki.example"_s;
        QTest::newRow("an umlaut in the domain") << u"post@bücher.example"_s << u"post@xn--bcher-kva.example"_s;
        QTest::newRow("an umlaut before the @") << u"jürgen@example.com"_s << u"jürgen@example.com"_s;
        QTest::newRow("Han characters") << u"用户@例え.example"_s << u"用户@xn--r8jz45g.example"_s;
        QTest::newRow("64 characters before the @")
            << QString(64, u'a') + u"@example.com"_s << QString(64, u'a') + u"@example.com"_s;
        QTest::newRow("this machine") << u"root@localhost"_s << u"root@localhost"_s;
        QTest::newRow("a hyphen inside") << u"a@b-c.example"_s << u"a@b-c.example"_s;
    }
    void takesWhatCanStandInAnEnvelope()
    {
        QFETCH(QString, text);
        QFETCH(QString, onTheWire);
        const auto address = addressFrom(text);
        QVERIFY2(address, address ? "" : qPrintable(address.error().says));
        QCOMPARE(address->onTheWire(), onTheWire);
        QCOMPARE(address->written(), text);
    }
    void refusesWhatCannot_data()
    {
        QTest::addColumn<QString>("text");
        const QString a63(63, u'a');
        QTest::newRow("nothing") << QString();
        QTest::newRow("no @") << u"maria.anders"_s;
        QTest::newRow("nothing before the @") << u"@alfki.example"_s;
        QTest::newRow("nothing after the @") << u"maria@"_s;
        QTest::newRow("two @") << u"maria@alfki@example.com"_s;
        QTest::newRow("a name around it") << u"Maria <maria@alfki.example>"_s;
        QTest::newRow("brackets") << u"<maria@alfki.example>"_s;
        QTest::newRow("two addresses") << u"a@alfki.example,b@alfki.example"_s;
        QTest::newRow("a semicolon") << u"a;b@alfki.example"_s;
        QTest::newRow("a space at the end") << u"maria@alfki.example "_s;
        QTest::newRow("a space inside") << u"maria anders@alfki.example"_s;
        QTest::newRow("a line break and a command") << u"maria@alfki.example\r\nRCPT TO:<x@evil.example>"_s;
        QTest::newRow("a line feed between quotes") << u"\"a\nb\"@alfki.example"_s;
        QTest::newRow("a NUL") << u"maria"_s + QChar(0) + u"@alfki.example"_s;
        QTest::newRow("a C1 control") << u"maria"_s + QChar(0x85) + u"@alfki.example"_s;
        QTest::newRow("a line separator") << u"maria"_s + QChar(0x2028) + u"@alfki.example"_s;
        QTest::newRow("a right-to-left override") << u"maria"_s + QChar(0x202e) + u"@alfki.example"_s;
        QTest::newRow("a zero-width space") << u"maria"_s + QChar(0x200b) + u"@alfki.example"_s;
        QTest::newRow("a no-break space") << u"maria"_s + QChar(0xa0) + u"@alfki.example"_s;
        QTest::newRow("half a surrogate pair") << u"maria"_s + QChar(0xd83d) + u"@alfki.example"_s;
        QTest::newRow("a dot at the start") << u".maria@alfki.example"_s;
        QTest::newRow("a dot before the @") << u"maria.@alfki.example"_s;
        QTest::newRow("two dots") << u"maria..anders@alfki.example"_s;
        QTest::newRow("two dots in the domain") << u"maria@alfki..example"_s;
        QTest::newRow("a dot at the end") << u"maria@alfki.example."_s;
        QTest::newRow("a domain without a dot") << u"maria@alfki"_s;
        QTest::newRow("a hyphen at the start of the domain") << u"maria@-alfki.example"_s;
        QTest::newRow("an underscore in the domain") << u"maria@al_fki.example"_s;
        QTest::newRow("an address literal") << u"maria@[127.0.0.1]"_s;
        QTest::newRow("a bare IP address") << u"maria@127.0.0.1"_s;
        QTest::newRow("a comment") << u"maria(anders)@alfki.example"_s;
        QTest::newRow("quotes that do not close") << u"\"maria@alfki.example"_s;
        QTest::newRow("an escaped closing quote") << u"\"maria\\\"@alfki.example"_s;
        QTest::newRow("quotes in the middle") << u"ma\"r\"ia@alfki.example"_s;
        QTest::newRow("a full-width dot") << u"maria@alfki。example"_s;
        QTest::newRow("65 characters before the @") << QString(65, u'a') + u"@example.com"_s;
        QTest::newRow("65 octets before the @") << QString(33, u'ü') + u"@example.com"_s;
        QTest::newRow("64 characters in a label") << u"maria@"_s + QString(64, u'a') + u".example"_s;
        QTest::newRow("255 characters in all") << u"a@"_s + a63 + u'.' + a63 + u'.' + a63 + u'.' + QString(61, u'a');
    }
    void refusesWhatCannot()
    {
        QFETCH(QString, text);
        const auto address = addressFrom(text);
        QVERIFY(!address);
        QCOMPARE(address.error().cause, Cause::Input);
        QVERIFY(address.error().says.endsWith(u'.'));
        QVERIFY(!hasControlCharacters(address.error().says));
        QVERIFY(!isAddress(text));
    }
    void takes254CharactersInAll()
    {
        const QString a63(63, u'a');
        QVERIFY(isAddress(u"a@"_s + a63 + u'.' + a63 + u'.' + a63 + u'.' + QString(60, u'a')));
    }
    void saysWhenTheServerMustTakeUtf8()
    {
        QVERIFY(addressFrom(u"jürgen@example.com")->needsSmtpUtf8());
        QVERIFY(!addressFrom(u"juergen@bücher.example")->needsSmtpUtf8());
    }
    void everyCharacterBelow128IsEitherTakenOrRefusedOnPurpose()
    {
        const QString allowed = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~."_s;
        for (char16_t c = 0; c < 0x80; ++c) {
            const bool taken = isAddress(QString(u"a"_s + QChar(c) + u"b@example.com"_s));
            QVERIFY2(taken == allowed.contains(QChar(c)), qPrintable(QString::number(c)));
        }
    }
};

COUNTERSIGN_TEST(AddressTest)

} // namespace countersign

#include "address_test.moc"
