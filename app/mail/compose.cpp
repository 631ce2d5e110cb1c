// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/compose.h"

#include "mail/headertext.h"
#include "protocols/address.h"
#include "protocols/wiretext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <gmime/gmime.h>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct ComposeWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Compose)
};

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T> using GObjectPtr = std::unique_ptr<T, Unref>;

constexpr const char *utf8 = "utf-8";
constexpr qsizetype longestSubject = 900;
constexpr qsizetype longestName = 300;
constexpr qsizetype largestText = 1024 * 1024;

void startGMimeOnce()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(started)
}

/// One line of text for a header field.
Result<Done> fitsAField(const QString &field, const QString &text, qsizetype atMost)
{
    if (hasControlCharacters(text)) {
        return problem(
            Cause::Input,
            ComposeWords::tr("The letter cannot be sent: %1 holds a line break or another control character.")
                .arg(field));
    }
    if (text.size() > atMost) {
        return problem(
            Cause::Input,
            ComposeWords::tr("The letter cannot be sent: %1 has more than %2 characters.").arg(field).arg(atMost));
    }
    return Done {};
}

Result<QString> fitBody(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (text.trimmed().isEmpty())
        return problem(Cause::Input, ComposeWords::tr("The letter cannot be sent: it has no text."));
    if (text.size() > largestText)
        return problem(Cause::Input, ComposeWords::tr("The letter cannot be sent: its text is too long."));
    QString looked = text;
    looked.replace(u'\n', u' ').replace(u'\t', u' ').replace(QChar(0x2028), u' ').replace(QChar(0x2029), u' ');
    if (hasControlCharacters(looked))
        return problem(Cause::Input,
                       ComposeWords::tr("The letter cannot be sent: its text holds a control character."));
    if (!text.endsWith(u'\n'))
        text += u'\n';
    return text;
}

/// Quoted-printable where the text stays readable in it, base64 where most of it is not ASCII.
GMimeContentEncoding encodingFor(const QByteArray &text)
{
    const auto beyondAscii = std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return beyondAscii * 3 > text.size() ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
}

/// The charset is set here and not by GMime, which would guess a smaller one.
GObjectPtr<GMimePart> textPart(const char *subtype, const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const GMimeContentEncoding encoding = encodingFor(bytes);
    if (encoding == GMIME_CONTENT_ENCODING_BASE64)
        bytes.replace("\n", "\r\n");
    GObjectPtr<GMimePart> part(g_mime_part_new_with_type("text", subtype));
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", utf8);
    const GObjectPtr<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const GObjectPtr<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part.get(), content.get());
    g_mime_part_set_content_encoding(part.get(), encoding);
    return part;
}

/// Writes a field as it is given, folded with LF; the line ends become CRLF when the message is written.
void setField(GMimeMessage *message, const char *name, const QByteArray &value)
{
    GMimeHeaderList *const headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    g_mime_header_list_append(headers, name, "", nullptr);
    GMimeHeader *const header = g_mime_header_list_get_header_at(headers, g_mime_header_list_get_count(headers) - 1);
    g_mime_header_set_raw_value(header, (' ' + value + '\n').constData());
}

void setDate(GMimeMessage *message, const QDateTime &at)
{
    GTimeZone *const zone = g_time_zone_new_offset(at.offsetFromUtc());
    const QDate day = at.date();
    const QTime time = at.time();
    GDateTime *const date
        = g_date_time_new(zone, day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second());
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
    g_time_zone_unref(zone);
}

QByteArray withoutBrackets(const MessageId &id)
{
    return id.value().mid(1, id.value().size() - 2).toLatin1();
}

struct ReadyFields {
    MailAddress from;
    MailAddress to;
    std::optional<MailAddress> replyTo;
    QString body;
};

Result<ReadyFields> validated(const ComposeOrder &order)
{
    ReadyFields ready;
    for (const auto &[field, text, atMost] :
         { std::tuple { ComposeWords::tr("the subject"), order.letter.subject, longestSubject },
           std::tuple { ComposeWords::tr("the sender's name"), order.sender.name, longestName },
           std::tuple { ComposeWords::tr("the recipient's name"), order.toName, longestName } }) {
        if (const auto fits = fitsAField(field, text, atMost); !fits)
            return tl::unexpected(fits.error());
    }
    const auto address = [](const QString &field, const QString &text) -> Result<MailAddress> {
        auto read = addressFrom(text);
        if (!read)
            return problem(Cause::Input,
                           ComposeWords::tr("The letter cannot be sent: %1. %2").arg(field, read.error().says));
        return read;
    };
    const auto from = address(ComposeWords::tr("look at the sender (setting mail.from)"), order.sender.address);
    if (!from)
        return tl::unexpected(from.error());
    ready.from = *from;
    const auto to = address(ComposeWords::tr("look at the recipient"), order.letter.to);
    if (!to)
        return tl::unexpected(to.error());
    ready.to = *to;
    if (!order.sender.replyTo.isEmpty()) {
        const auto replyTo = address(ComposeWords::tr("look at the address for answers"), order.sender.replyTo);
        if (!replyTo)
            return tl::unexpected(replyTo.error());
        ready.replyTo = *replyTo;
    }
    if (!isMessageId(order.messageId) || !std::ranges::all_of(order.references, isMessageId))
        return problem(Cause::Bug, ComposeWords::tr("The letter cannot be sent: its Message-ID is malformed."));
    if (!order.at.isValid() || order.at.date().year() < 1970 || order.at.date().year() > 9999)
        return problem(Cause::Bug, ComposeWords::tr("The letter cannot be sent: its date is not known."));
    const auto body = fitBody(order.letter.body);
    if (!body)
        return tl::unexpected(body.error());
    ready.body = *body;
    return ready;
}

void setHeaders(GMimeMessage *message, const ComposeOrder &order, const ReadyFields &ready)
{
    setField(message, "From", mailboxField(order.sender.name, ready.from.onTheWire()));
    setField(message, "To", mailboxField(order.toName, ready.to.onTheWire()));
    if (ready.replyTo)
        setField(message, "Reply-To", mailboxField({}, ready.replyTo->onTheWire()));
    setField(message, "Subject", unstructuredField(order.letter.subject));
    setDate(message, order.at);
    g_mime_message_set_message_id(message, withoutBrackets(order.messageId).constData());
    if (!order.references.empty()) {
        QByteArray references;
        for (const MessageId &id : order.references)
            references += (references.isEmpty() ? "" : "\n ") + id.value().toLatin1();
        setField(message, "In-Reply-To", order.references.back().value().toLatin1());
        setField(message, "References", references);
    }
    setField(message, "X-Auto-Response-Suppress", "OOF, AutoReply");
    // Some servers write a Message-ID of their own: the same id stands in a field that they leave alone.
    setField(message, "X-Countersign-Message-ID", order.messageId.value().toLatin1());
}

QByteArray written(GMimeMessage *message)
{
    GMimeFormatOptions *const format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    char *const text = g_mime_object_to_string(GMIME_OBJECT(message), format);
    QByteArray bytes(text);
    g_free(text);
    g_mime_format_options_free(format);
    if (!bytes.endsWith("\r\n"))
        bytes += "\r\n";
    return bytes;
}

} // namespace

QString senderName(const Company &company)
{
    if (company.coordinatorName.isEmpty() || company.name.isEmpty())
        return company.coordinatorName + company.name;
    return company.coordinatorName + u", "_s + company.name;
}

Result<OutboxLetter> compose(const ComposeOrder &order)
{
    const auto ready = validated(order);
    if (!ready)
        return tl::unexpected(ready.error());

    startGMimeOnce();
    const GObjectPtr<GMimeMessage> message(g_mime_message_new(FALSE));
    setHeaders(message.get(), order, *ready);
    const GObjectPtr<GMimeMultipart> alternative(g_mime_multipart_new_with_subtype("alternative"));
    g_mime_multipart_add(alternative.get(), GMIME_OBJECT(textPart("plain", ready->body).get()));
    g_mime_multipart_add(alternative.get(), GMIME_OBJECT(textPart("html", htmlOf(ready->body)).get()));
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(alternative.get()));

    OutboxLetter finished;
    finished.id = order.id;
    finished.messageId = order.messageId;
    finished.from = ready->from.onTheWire();
    finished.to = ready->to.onTheWire();
    finished.bytes = written(message.get());
    finished.sha256 = QCryptographicHash::hash(finished.bytes, QCryptographicHash::Sha256);
    finished.notBefore = order.at.toUTC();
    if (const auto fit = passesTheLastGate(finished.bytes); !fit)
        return tl::unexpected(fit.error());
    return finished;
}

MessageId makeMessageId(const QString &address)
{
    std::array<quint32, 4> random {};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bits(reinterpret_cast<const char *>(random.data()), sizeof(random));
    const QString domain = address.mid(address.lastIndexOf(u'@') + 1);
    const auto sender = addressFrom(QString(u"x@"_s + domain));
    return MessageId(u"<%1@%2>"_s.arg(QString::fromLatin1(bits.toHex()), sender ? sender->aceDomain : u"localhost"_s));
}

bool isMessageId(const MessageId &id)
{
    const QString &text = id.value();
    if (text.size() < 5 || text.size() > 250 || !text.startsWith(u'<') || !text.endsWith(u'>'))
        return false;
    const QStringView inner = QStringView(text).mid(1, text.size() - 2);
    const bool isAscii = std::ranges::all_of(inner, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    const qsizetype at = inner.indexOf(u'@');
    if (!isAscii || at <= 0 || at != inner.lastIndexOf(u'@') || at == inner.size() - 1)
        return false;
    return std::ranges::none_of(inner, [](QChar c) { return u"<>()[]\\,;:\""_s.contains(c); });
}

} // namespace countersign
