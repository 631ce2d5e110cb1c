// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/headertext.h"

#include <QList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

constexpr qsizetype foldAfter = 76; // RFC 2047 2: a line with an encoded word has at most 76 characters
constexpr qsizetype bytesInAWord = 45; // 60 of base64, 72 with what is around them

bool isPlain(const QString &text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    return isAscii && !text.contains(u"=?"_s) && text == text.simplified();
}

bool isAtoms(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || u" !#$%&'*+-/=?^_`{|}~"_s.contains(c);
    });
}

/// How much of a text, from a place on, goes into one encoded word: whole characters, since a reader decodes every word
/// by itself, and a multiple of three bytes where that is to be had, since some readers stop at the padding in between
/// (GMime).
qsizetype unitsOfAWord(QStringView text)
{
    qsizetype units = 0;
    qsizetype bytes = 0;
    qsizetype withoutPadding = 0;
    while (units < text.size()) {
        const qsizetype wide = text[units].isHighSurrogate() && units + 1 < text.size() ? 2 : 1;
        bytes += text.mid(units, wide).toUtf8().size();
        if (bytes > bytesInAWord)
            return withoutPadding > 0 ? withoutPadding : units;
        units += wide;
        if (bytes % 3 == 0)
            withoutPadding = units;
    }
    return units;
}

QByteArray encodedWords(QStringView text)
{
    QByteArray words;
    while (!text.isEmpty()) {
        const qsizetype units = unitsOfAWord(text);
        words += (words.isEmpty() ? "=?utf-8?B?" : "\n =?utf-8?B?") + text.left(units).toUtf8().toBase64() + "?=";
        text = text.mid(units);
    }
    return words;
}

QByteArray folded(const QByteArray &text, qsizetype column)
{
    QByteArray lines;
    const QList<QByteArray> words = text.split(' ');
    for (const QByteArray &word : words) {
        if (!lines.isEmpty()) {
            const bool fits = column + 1 + word.size() <= foldAfter;
            lines += fits ? " " : "\n ";
            column = fits ? column + 1 : 1;
        }
        lines += word;
        column += word.size();
    }
    return lines;
}

/// In one line, however long: some readers keep the line break of a folded name (GMime).
QByteArray phrase(const QString &name)
{
    if (!isPlain(name))
        return encodedWords(name);
    if (isAtoms(name))
        return name.toLatin1();
    QString escaped = name;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return (u'"' + escaped + u'"').toLatin1();
}

} // namespace

QByteArray unstructuredField(const QString &text)
{
    constexpr qsizetype nameOfTheField = 9; // "Subject: "
    return isPlain(text) ? folded(text.toLatin1(), nameOfTheField) : encodedWords(text);
}

QByteArray mailboxField(const QString &name, const QString &address)
{
    if (name.isEmpty())
        return address.toUtf8();
    return phrase(name) + "\n <" + address.toUtf8() + '>';
}

} // namespace countersign
