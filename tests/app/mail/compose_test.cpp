// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/compose.h"
#include "protocols/wiretext.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <gmime/gmime.h>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

ComposeOrder anOrder()
{
    ComposeOrder order;
    order.id = CommunicationId(u"C1"_s);
    order.letter
        = { u"maria.anders@alfki.example"_s, u"Your order 10643"_s,
            u"Dear Ms Anders,\n\nyour order 10643 is late.\n\n- Chai: 21\n- Tofu: 2\n\nKind regards\nDana Reyes\n"_s };
    order.toName = u"Maria Anders"_s;
    order.sender = { u"Dana Reyes, Northwind Traders"_s, u"care@northwind.example"_s, {} };
    order.messageId = MessageId(u"<0123456789abcdef@northwind.example>"_s);
    order.at = QDateTime(QDate(2026, 11, 21), QTime(9, 5, 7), QTimeZone(7200));
    return order;
}

struct ReadLetter {
    QMap<QString, QStringList> headers; ///< raw values by lower-case name
    QString subject;
    QString fromName;
    QString from;
    QString toName;
    QString to;
    QString plain;
    QString html;
    QStringList encodings;
    QStringList charsets;
    QString mimeType;
};

QString contentOf(GMimeObject *object, ReadLetter &read)
{
    GMimePart *const part = GMIME_PART(object);
    read.encodings += QString::fromLatin1(g_mime_content_encoding_to_string(g_mime_part_get_content_encoding(part)));
    read.charsets += QString::fromLatin1(g_mime_object_get_content_type_parameter(object, "charset"));
    GMimeStream *const stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), stream);
    const GByteArray *const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes->data), static_cast<qsizetype>(bytes->len));
    g_object_unref(stream);
    return text.replace(u"\r\n"_s, u"\n"_s);
}

/// What another program makes of the bytes.
ReadLetter readBack(const QByteArray &bytes)
{
    ReadLetter read;
    g_mime_init();
    GMimeStream *const stream = g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size()));
    GMimeParser *const parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *const message = g_mime_parser_construct_message(parser, nullptr);
    GMimeHeaderList *const headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
        GMimeHeader *const header = g_mime_header_list_get_header_at(headers, i);
        read.headers[QString::fromLatin1(g_mime_header_get_name(header)).toLower()].append(
            QString::fromUtf8(g_mime_header_get_raw_value(header)).trimmed().remove(u'\r'));
    }
    read.subject = QString::fromUtf8(g_mime_message_get_subject(message));
    const auto mailbox = [](InternetAddressList *list, QString &name, QString &address) {
        QCOMPARE(internet_address_list_length(list), 1);
        InternetAddress *const first = internet_address_list_get_address(list, 0);
        name = QString::fromUtf8(internet_address_get_name(first));
        address = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
    };
    mailbox(g_mime_message_get_from(message), read.fromName, read.from);
    mailbox(g_mime_message_get_to(message), read.toName, read.to);
    GMimeObject *const body = g_mime_message_get_mime_part(message);
    char *const type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(body));
    read.mimeType = QString::fromLatin1(type);
    g_free(type);
    if (GMIME_IS_MULTIPART(body) && g_mime_multipart_get_count(GMIME_MULTIPART(body)) == 2) {
        read.plain = contentOf(g_mime_multipart_get_part(GMIME_MULTIPART(body), 0), read);
        read.html = contentOf(g_mime_multipart_get_part(GMIME_MULTIPART(body), 1), read);
    }
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
    return read;
}

} // namespace

class ComposeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesEveryField()
    {
        ComposeOrder order = anOrder();
        order.sender.replyTo = u"care+c1@northwind.example"_s;
        const auto letter = compose(order);
        QVERIFY2(letter, letter ? "" : qPrintable(letter.error().says));
        const ReadLetter read = readBack(letter->bytes);
        QCOMPARE(read.subject, u"Your order 10643"_s);
        QCOMPARE(read.fromName, u"Dana Reyes, Northwind Traders"_s);
        QCOMPARE(read.from, u"care@northwind.example"_s);
        QCOMPARE(read.toName, u"Maria Anders"_s);
        QCOMPARE(read.to, u"maria.anders@alfki.example"_s);
        QCOMPARE(read.headers.value(u"reply-to"_s), QStringList { u"care+c1@northwind.example"_s });
        QCOMPARE(read.headers.value(u"message-id"_s), QStringList { u"<0123456789abcdef@northwind.example>"_s });
        QCOMPARE(read.headers.value(u"x-countersign-message-id"_s),
                 QStringList { u"<0123456789abcdef@northwind.example>"_s });
        QCOMPARE(read.headers.value(u"date"_s), QStringList { u"Sat, 21 Nov 2026 09:05:07 +0200"_s });
        QCOMPARE(read.headers.value(u"x-auto-response-suppress"_s), QStringList { u"OOF, AutoReply"_s });
        QCOMPARE(read.headers.value(u"mime-version"_s), QStringList { u"1.0"_s });
        for (const QString &absent :
             { u"auto-submitted"_s, u"precedence"_s, u"list-unsubscribe"_s, u"bcc"_s, u"references"_s })
            QVERIFY2(!read.headers.contains(absent), qPrintable(absent));
        QCOMPARE(letter->from, u"care@northwind.example"_s);
        QCOMPARE(letter->to, u"maria.anders@alfki.example"_s);
        QCOMPARE(letter->sha256, QCryptographicHash::hash(letter->bytes, QCryptographicHash::Sha256));
        QCOMPARE(letter->notBefore, QDateTime(QDate(2026, 11, 21), QTime(7, 5, 7), QTimeZone::utc()));
    }
    void aLongPlainNameStaysReadable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("words")
            << u"Margarethe Johanna Anders for Alfreds Futterkiste and Sons Incorporated of Berlin"_s;
        QTest::newRow("with a comma") << u"Anders, Margarethe Johanna (Alfreds Futterkiste \"and Sons\", Berlin)"_s;
    }
    void aLongPlainNameStaysReadable()
    {
        QFETCH(QString, name);
        ComposeOrder order = anOrder();
        order.toName = name;
        const auto letter = compose(order);
        QVERIFY(letter);
        QVERIFY(!letter->bytes.left(letter->bytes.indexOf("\r\nSubject")).contains("=?"));
        QCOMPARE(readBack(letter->bytes).toName, name);
    }
    void numbersOfAnotherFormStayAsTheyAre()
    {
        const QString html = htmlOf(u"4) four\n001. one\n"_s);
        QVERIFY(!html.contains(u"<ol"_s));
        QVERIFY(html.contains(u"4) four<br>\n001. one"_s));
    }
    void followsUpOnEarlierLetters()
    {
        ComposeOrder order = anOrder();
        order.references = { MessageId(u"<a@northwind.example>"_s), MessageId(u"<b@northwind.example>"_s) };
        const ReadLetter read = readBack(compose(order)->bytes);
        QCOMPARE(read.headers.value(u"in-reply-to"_s), QStringList { u"<b@northwind.example>"_s });
        QCOMPARE(read.headers.value(u"references"_s),
                 QStringList { u"<a@northwind.example>\n <b@northwind.example>"_s });
    }
    void carriesTheTextTwice()
    {
        const ReadLetter read = readBack(compose(anOrder())->bytes);
        QCOMPARE(read.mimeType, u"multipart/alternative"_s);
        QCOMPARE(read.plain, anOrder().letter.body);
        QVERIFY(read.html.contains(u"<p dir=\"auto\">Kind regards<br>\nDana Reyes</p>"_s));
        QVERIFY(read.html.contains(u"<ul>\n<li dir=\"auto\">Chai: 21</li>\n<li dir=\"auto\">Tofu: 2</li>\n</ul>"_s));
        QCOMPARE(read.charsets, (QStringList { u"utf-8"_s, u"utf-8"_s }));
    }
    void comesBackAsItWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain words") << u"Nothing special"_s;
        QTest::newRow("umlauts, which would fit a smaller charset") << u"Grüße aus Köln: 5 € für Äpfel"_s;
        QTest::newRow("emoji") << u"Thank you 🙏 and a flag 🇩🇪"_s;
        QTest::newRow("Hebrew") << u"שלום, ההזמנה שלך מתעכבת"_s;
        QTest::newRow("Arabic with digits") << u"طلبك رقم 10643 متأخر"_s;
        QTest::newRow("Chinese") << u"您的订单10643将延迟到货"_s;
        QTest::newRow("what looks like an encoded word") << u"=?utf-8?q?x?= and =3D"_s;
        QTest::newRow("a leading dot") << u".hidden"_s;
        QTest::newRow("From at the start") << u"From here on"_s;
        QTest::newRow("a long text without a space") << QString(800, u'x');
        QTest::newRow("a long text of umlauts") << QString(300, u'ä');
        QTest::newRow("a long sentence") << u"word "_s.repeated(150).trimmed();
        QTest::newRow("two spaces inside and one at the end") << u"two  spaces "_s;
        QTest::newRow("a name's comma and brackets") << u"Anders, Maria (Alfreds) <x>"_s;
        QTest::newRow("quotes and backslashes") << u"say \"no\" \\ yes, <b> & 'x'"_s;
    }
    void comesBackAsItWasWritten()
    {
        QFETCH(QString, text);
        ComposeOrder order = anOrder();
        order.letter.subject = text;
        order.letter.body = text + u"\n.\n"_s + text + u"   \n\tindented\n"_s;
        order.toName = text.left(100).trimmed();
        order.sender.name = order.toName;
        const auto letter = compose(order);
        QVERIFY2(letter, letter ? "" : qPrintable(letter.error().says));
        const ReadLetter read = readBack(letter->bytes);
        QCOMPARE(read.subject, text);
        QCOMPARE(read.plain, order.letter.body);
        QCOMPARE(read.toName, order.toName);
        QCOMPARE(read.fromName, order.toName);
        for (const QString &encoding : read.encodings)
            QVERIFY(encoding == u"quoted-printable"_s || encoding == u"base64"_s);
        QVERIFY(passesTheLastGate(letter->bytes));
        QVERIFY(std::ranges::all_of(letter->bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    }
    void foreignDomainsTravelInAscii()
    {
        ComposeOrder order = anOrder();
        order.letter.to = u"post@bücher.example"_s;
        const auto letter = compose(order);
        QCOMPARE(letter->to, u"post@xn--bcher-kva.example"_s);
        QCOMPARE(readBack(letter->bytes).headers.value(u"to"_s),
                 QStringList { u"Maria Anders\n <post@xn--bcher-kva.example>"_s });
    }
    void anAddressBeyondAsciiStaysWhatItIs()
    {
        ComposeOrder order = anOrder();
        order.letter.to = u"jürgen@bücher.example"_s;
        const auto letter = compose(order);
        QVERIFY(letter);
        QCOMPARE(letter->to, u"jürgen@xn--bcher-kva.example"_s);
        QCOMPARE(readBack(letter->bytes).headers.value(u"to"_s),
                 QStringList { u"Maria Anders\n <jürgen@xn--bcher-kva.example>"_s });
    }
    void refusesWhatWouldBreakOutOfItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        const QStringList fields { u"subject"_s,       u"to"_s,      u"toName"_s,    u"senderName"_s,
                                   u"senderAddress"_s, u"replyTo"_s, u"messageId"_s, u"reference"_s };
        const QList<std::pair<const char *, QString>> attempts {
            { "a line break and a field", u"x\r\nBcc: all@evil.example"_s },
            { "a line feed", u"x\ny"_s },
            { "a carriage return", u"x\ry"_s },
            { "a NUL", u"x"_s + QChar(0) + u"y"_s },
            { "an escape", u"x\x1b[0m"_s },
            { "a C1 next line", u"x"_s + QChar(0x85) + u"y"_s },
            { "a line separator", u"x"_s + QChar(0x2028) + u"y"_s },
            { "half a surrogate pair", u"x"_s + QChar(0xd800) }
        };
        for (const QString &field : fields) {
            for (const auto &[name, text] : attempts)
                QTest::addRow("%s in %s", name, qPrintable(field)) << field << text;
        }
        QTest::newRow("a second address in to") << u"to"_s << u"a@alfki.example, b@alfki.example"_s;
        QTest::newRow("an angle bracket in messageId") << u"messageId"_s << u"<a@b><c@d>"_s;
        QTest::newRow("no sender") << u"senderAddress"_s << QString();
        QTest::newRow("a subject without end") << u"subject"_s << QString(901, u'x');
        QTest::newRow("a control character in body") << u"body"_s << u"x\x07"_s;
        QTest::newRow("an empty body") << u"body"_s << u" \n"_s;
    }
    void refusesWhatWouldBreakOutOfItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        ComposeOrder order = anOrder();
        if (field == u"subject"_s)
            order.letter.subject = text;
        else if (field == u"to"_s)
            order.letter.to = text;
        else if (field == u"toName"_s)
            order.toName = text;
        else if (field == u"senderName"_s)
            order.sender.name = text;
        else if (field == u"senderAddress"_s)
            order.sender.address = text;
        else if (field == u"replyTo"_s)
            order.sender.replyTo = text;
        else if (field == u"messageId"_s)
            order.messageId = MessageId(text);
        else if (field == u"reference"_s)
            order.references = { MessageId(text) };
        else
            order.letter.body = text;
        const auto letter = compose(order);
        QVERIFY(!letter);
        QVERIFY(letter.error().says.endsWith(u'.'));
    }
    void takesLineEndsAsOtherProgramsWriteThem()
    {
        ComposeOrder order = anOrder();
        order.letter.body = u"one\r\ntwo\rthree"_s;
        QCOMPARE(readBack(compose(order)->bytes).plain, u"one\ntwo\nthree\n"_s);
    }
    void htmlLoadsNothingAndRunsNothing()
    {
        const QString html
            = htmlOf(u"<script>alert(1)</script>\n<img src=http://evil.example/x.png>\n1. one\n2. two\n4. four\n"_s);
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"<img"_s));
        QVERIFY(html.contains(u"&lt;script&gt;"_s));
        QVERIFY(
            html.contains(u"<ol>\n<li dir=\"auto\">one</li>\n<li dir=\"auto\">two</li>\n</ol>\n<ol start=\"4\">"_s));
        QVERIFY(!html.contains(u"href"_s));
    }
    void everyMessageIdIsAnother()
    {
        QSet<QString> ids;
        for (int i = 0; i < 1000; ++i) {
            const MessageId id = makeMessageId(u"care@Bücher.example"_s);
            QVERIFY(isMessageId(id));
            QVERIFY(id.value().endsWith(u"@xn--bcher-kva.example>"_s));
            ids.insert(id.value());
        }
        QCOMPARE(ids.size(), 1000);
        QVERIFY(makeMessageId({}).value().endsWith(u"@localhost>"_s));
    }
    void theSenderNamesThePersonAndTheCompany()
    {
        QCOMPARE(senderName({ u"Northwind Traders"_s, {}, u"Dana Reyes"_s, {}, {} }),
                 u"Dana Reyes, Northwind Traders"_s);
        QCOMPARE(senderName({ u"Northwind Traders"_s, {}, {}, {}, {} }), u"Northwind Traders"_s);
    }
};

COUNTERSIGN_TEST(ComposeTest)

} // namespace countersign

#include "compose_test.moc"
