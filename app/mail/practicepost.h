// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/post.h"

namespace countersign {

/// The practice outbox: writes what would have gone as FOLDER/<message-id>.eml, readable by this user only, whole or
/// not at all, never over another file. The same letter again is accepted again.
class PracticePost : public Post {
public:
    /// \param folder made when the first letter comes
    explicit PracticePost(QString folder);

    Delivery deliver(const OutboxLetter &letter, const DeliveryHooks &hooks) override;
    void close() override { }
    QString via() const override;

private:
    QString m_folder;
};

/// The name of a letter's file: the Message-ID without its brackets, and ".eml". Empty where the id cannot be a file's
/// name.
QString practiceFileName(const MessageId &id);

} // namespace countersign
