// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/textcoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// 0x80 to 0x9F of Windows-1252; 0 where it has no character.
constexpr std::array<char16_t, 32> WINDOWS_1252 { u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š',
                                                  u'‹', u'Œ', 0,    u'Ž', 0,    0,    u'‘', u'’', u'“', u'”', u'•',
                                                  u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0,    u'ž', u'Ÿ' };

enum class Sixteen { No, LittleEndian, BigEndian };

/// UTF-16 without a mark: the separators and figures of a table have a zero beside them, always on the same side.
Sixteen looksLikeUtf16(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 65536) / 2 * 2;
    qsizetype evenZeros = 0, oddZeros = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        evenZeros += bytes[i] == '\0' ? 1 : 0;
        oddZeros += bytes[i + 1] == '\0' ? 1 : 0;
    }
    const qsizetype units = looked / 2;
    if (units < 2)
        return Sixteen::No;
    const qsizetype enough = units < 64 ? units / 2 : units / 5;
    if (oddZeros >= enough && evenZeros == 0)
        return Sixteen::LittleEndian;
    if (evenZeros >= enough && oddZeros == 0)
        return Sixteen::BigEndian;
    return Sixteen::No;
}

Result<DecodedText> decodeUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding, const QString &name)
{
    if (bytes.size() % 2 != 0)
        return problem(
            Cause::Input,
            u"'%1' is UTF-16 text that ends within a character: it was cut off. Export it again."_s.arg(name));
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    DecodedText decoded { decoder.decode(bytes), u"UTF-16"_s, false };
    decoded.isDamaged = decoder.hasError();
    return decoded;
}

/// Counts sequences of more than one byte that are UTF-8, and bytes that are none.
struct Utf8Count {
    qsizetype sequences = 0;
    qsizetype wrong = 0;
};

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto byte = static_cast<uchar>(bytes[i]);
        if (byte < 0x80) {
            ++i;
            continue;
        }
        const int more = byte >= 0xC2 && byte <= 0xDF ? 1
            : byte >= 0xE0 && byte <= 0xEF            ? 2
            : byte >= 0xF0 && byte <= 0xF4            ? 3
                                                      : 0;
        bool whole = more > 0 && i + more < bytes.size();
        for (int k = 1; whole && k <= more; ++k)
            whole = (static_cast<uchar>(bytes[i + k]) & 0xC0) == 0x80;
        if (whole) {
            ++count.sequences;
            i += more + 1;
        } else {
            ++count.wrong;
            ++i;
        }
    }
    return count;
}

Result<DecodedText> decodeBytes(QByteArrayView bytes, const QString &name, bool hasMark)
{
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    DecodedText decoded { utf8.decode(bytes), u"UTF-8"_s, false };
    if (!utf8.hasError())
        return decoded;
    const Utf8Count count = countUtf8(bytes);
    if (hasMark || count.sequences > count.wrong) {
        decoded.isDamaged = true;
        return decoded;
    }
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<uchar>(byte);
        const char16_t unit = code >= 0x80 && code < 0xA0 ? WINDOWS_1252[code - 0x80] : char16_t(code);
        if (unit == 0 && code != 0)
            return problem(
                Cause::Input,
                u"'%1' is text in an encoding that is neither UTF-8 nor Windows-1252. Save it as UTF-8 and import it again."_s
                    .arg(name));
        text += QChar(unit);
    }
    return DecodedText { text, u"Windows-1252"_s, false };
}

bool isBinary(QStringView text)
{
    qsizetype controls = 0;
    for (const QChar c : text.left(65536)) {
        controls += c < u' ' && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f' && c != u'\x1a' ? 1 : 0;
    }
    return controls * 50 > std::min<qsizetype>(text.size(), 65536);
}

/// Old systems fill the last block of a file with zeros.
QByteArrayView withoutPadding(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && bytes.back() == '\0')
        bytes.chop(1);
    return bytes;
}

tl::unexpected<Problem> noText(const QString &name)
{
    return problem(Cause::Input,
                   u"'%1' is no text: it holds bytes that no table has. Give a CSV, XLSX or ODS file."_s.arg(name));
}
} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &name)
{
    const QByteArrayView all(bytes);
    Result<DecodedText> decoded = [&]() -> Result<DecodedText> {
        if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
            return problem(Cause::Input, u"'%1' is UTF-32 text. Save it as UTF-8 and import it again."_s.arg(name));
        if (bytes.startsWith("\xEF\xBB\xBF"))
            return decodeBytes(all.sliced(3), name, true);
        if (bytes.startsWith("\xFF\xFE"))
            return decodeUtf16(all.sliced(2), QStringConverter::Utf16LE, name);
        if (bytes.startsWith("\xFE\xFF"))
            return decodeUtf16(all.sliced(2), QStringConverter::Utf16BE, name);
        switch (looksLikeUtf16(bytes)) {
        case Sixteen::LittleEndian:
            return decodeUtf16(all, QStringConverter::Utf16LE, name);
        case Sixteen::BigEndian:
            return decodeUtf16(all, QStringConverter::Utf16BE, name);
        case Sixteen::No:
            break;
        }
        return decodeBytes(withoutPadding(all), name, false);
    }();
    if (decoded && isBinary(decoded->text))
        return noText(name);
    return decoded;
}

} // namespace countersign
