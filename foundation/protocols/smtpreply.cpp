// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/smtpreply.h"

#include "protocols/wiretext.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

// RFC 5321 4.5.3.1.5 says 512 octets a line; servers say more, none says this much.
constexpr qsizetype longestReplyLine = 4096;
constexpr qsizetype mostReplyLines = 200;
constexpr qsizetype largestReply = 64 * 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

QByteArray SmtpReply::enhanced() const
{
    if (lines.isEmpty())
        return {};
    const QByteArray first = lines.first();
    const QByteArray word = first.left(first.indexOf(' ') < 0 ? first.size() : first.indexOf(' '));
    const QByteArrayList numbers = word.split('.');
    const bool isCode = numbers.size() == 3 && std::ranges::all_of(numbers, [](const QByteArray &number) {
                            return !number.isEmpty() && number.size() <= 3 && std::ranges::all_of(number, isDigit);
                        });
    return isCode && numbers.first() == QByteArray::number(kind()) ? word : QByteArray();
}

QString SmtpReply::shown() const
{
    return QString::number(code) + u' ' + shownReply(lines.join(' '));
}

void SmtpReplyReader::feed(const QByteArray &bytes)
{
    if (!m_isGarbage)
        m_buffer += bytes;
}

bool SmtpReplyReader::takeLine(const QByteArray &line, bool &isLast)
{
    const bool hasCode = line.size() >= 3 && line[0] >= '1' && line[0] <= '5' && isDigit(line[1]) && isDigit(line[2]);
    const bool fits = hasCode && (line.size() == 3 || line[3] == ' ' || line[3] == '-') && !line.contains('\0');
    if (!fits)
        return false;
    const int code = line.left(3).toInt();
    if (!m_reply.lines.isEmpty() && code != m_reply.code)
        return false;
    m_reply.code = code;
    m_reply.lines.append(line.mid(4));
    m_size += line.size();
    isLast = line.size() == 3 || line[3] == ' ';
    return m_reply.lines.size() <= mostReplyLines && m_size <= largestReply;
}

SmtpReplyReader::Found SmtpReplyReader::next(SmtpReply &reply)
{
    qsizetype from = 0;
    while (!m_isGarbage) {
        const qsizetype end = m_buffer.indexOf('\n', from);
        const qsizetype length = (end < 0 ? m_buffer.size() : end) - from;
        if (length > longestReplyLine)
            break;
        if (end < 0) {
            m_buffer.remove(0, from);
            return Found::Nothing;
        }
        QByteArray line = m_buffer.mid(from, length);
        if (line.endsWith('\r'))
            line.chop(1);
        from = end + 1;
        bool isLast = false;
        if (!takeLine(line, isLast))
            break;
        if (isLast) {
            m_buffer.remove(0, from);
            reply = std::exchange(m_reply, {});
            m_size = 0;
            return Found::Reply;
        }
    }
    m_isGarbage = true;
    m_buffer.clear();
    m_reply = {};
    return Found::Garbage;
}

} // namespace countersign
