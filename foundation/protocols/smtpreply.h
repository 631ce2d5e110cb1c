// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace countersign {

/// A complete reply of an SMTP server (RFC 5321 4.2), untrusted.
struct SmtpReply {
    int code = 0; ///< 100 to 599
    QByteArrayList lines; ///< without code and line end
    bool operator==(const SmtpReply &) const = default;

    int kind() const { return code / 100; } ///< 2 done, 3 go on, 4 not now, 5 not ever
    QByteArray enhanced() const; ///< "5.1.1" (RFC 3463) where the first line starts with one that fits the code
    QString shown() const; ///< in one line, fit to be shown
};

/// Cuts the bytes of a server into replies. A server that breaks the rules or has no end is garbage, for good.
class SmtpReplyReader {
public:
    enum class Found { Nothing, Reply, Garbage };

    void feed(const QByteArray &bytes);
    Found next(SmtpReply &reply); ///< sets `reply` when it returns Reply
    bool hasMore() const
    {
        return !m_buffer.isEmpty() || !m_reply.lines.isEmpty();
    } ///< a further reply, or half of one

private:
    bool takeLine(const QByteArray &line, bool &isLast);

    QByteArray m_buffer;
    SmtpReply m_reply; ///< the lines so far
    qsizetype m_size = 0; ///< of them
    bool m_isGarbage = false;
};

} // namespace countersign
