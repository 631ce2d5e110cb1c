// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/wiretext.h"

#include <QCoreApplication>

namespace countersign {
namespace {

struct WireWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::WireText)
};

constexpr qsizetype longestLine = 998;

} // namespace

Result<Done> passesTheLastGate(const QByteArray &bytes)
{
    const auto refused = [](const QString &why) {
        return problem(Cause::Bug, WireWords::tr("The finished message is not fit to be sent: %1.").arg(why));
    };
    if (bytes.isEmpty())
        return refused(WireWords::tr("it is empty"));
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\0')
            return refused(WireWords::tr("it holds a NUL character"));
        if (c == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))
            return refused(WireWords::tr("it holds half a line end"));
        if (c != '\n')
            continue;
        if (i == 0 || bytes[i - 1] != '\r')
            return refused(WireWords::tr("it holds half a line end"));
        if (i - 1 - lineStart > longestLine)
            return refused(WireWords::tr("it has a line of more than %1 characters").arg(longestLine));
        lineStart = i + 1;
    }
    if (lineStart != bytes.size())
        return refused(WireWords::tr("its last line has no end"));
    return Done {};
}

QByteArray dotStuffed(const QByteArray &bytes)
{
    QByteArray stuffed;
    stuffed.reserve(bytes.size() + bytes.size() / 64 + 1);
    bool atLineStart = true;
    for (const char c : bytes) {
        if (atLineStart && c == '.')
            stuffed += '.';
        stuffed += c;
        atLineStart = c == '\n';
    }
    return stuffed;
}

QByteArray dotUnstuffed(const QByteArray &bytes)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    bool atLineStart = true;
    for (const char c : bytes) {
        if (!(atLineStart && c == '.'))
            plain += c;
        atLineStart = c == '\n';
    }
    return plain;
}

QString shownReply(const QByteArray &untrusted, qsizetype atMost)
{
    QString shown = QString::fromUtf8(untrusted.left(atMost * 4)).left(atMost);
    for (QChar &c : shown) {
        switch (c.category()) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            c = u' ';
            break;
        default:
            break;
        }
    }
    return shown.simplified();
}

} // namespace countersign
