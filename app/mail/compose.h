// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/letter.h"
#include "domain/result.h"
#include "ports/store.h"

#include <QDateTime>

#include <vector>

namespace countersign {

/// In whose name letters leave, from the settings.
struct Sender {
    QString name; ///< shown before the address; may be empty
    QString address; ///< mail.from: what the server signs for; envelope and header alike
    QString replyTo; ///< where answers go, if not to `address`
    bool operator==(const Sender &) const = default;
};

/// "Dana Reyes, Northwind Traders": the name that stands before the address.
QString senderName(const Company &company);

/// Everything that a finished message is made of.
struct ComposeOrder {
    CommunicationId id;
    Letter letter;
    QString toName; ///< of the contact; may be empty
    Sender sender;
    MessageId messageId; ///< fixed at release, for ever
    std::vector<MessageId> references; ///< of earlier letters that this one follows, oldest first
    QDateTime at; ///< in the company's time zone: it stands in the Date field as it is
};

/// The finished message: MIME with the text plain and as simple HTML, UTF-8, CRLF line ends, looked over by the last
/// gate; and the envelope, from validated addresses only. notBefore is `at`. A Problem names the field that cannot be
/// sent.
Result<OutboxLetter> compose(const ComposeOrder &order);

/// The text as HTML: paragraphs, lists and line ends, nothing that is loaded from anywhere.
QString htmlOf(const QString &text);

/// A new Message-ID: 128 random bits at the sender's own domain, with angle brackets.
/// \param address the sender's, or a bare domain; what is neither gives "localhost"
MessageId makeMessageId(const QString &address);

/// Whether this can stand in a Message-ID field: brackets, dot-atom, @, domain; ASCII; at most 250 characters.
bool isMessageId(const MessageId &id);

} // namespace countersign
