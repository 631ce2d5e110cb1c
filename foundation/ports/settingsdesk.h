// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <vector>

namespace countersign {

/// A setting as a person sees it.
struct SettingEntry {
    enum class Kind {
        Text,
        Number,
        Choice, ///< one of `allowed`
        Secret, ///< shown never; `value` is empty, "set" says that there is one
    };

    QString key; ///< "mail.out.host"
    QString section; ///< "Company", "You", "Mail out": in the order in which they first appear
    QString title; ///< "Server"
    QString help; ///< a sentence under the field
    Kind kind = Kind::Text;
    QStringList allowed; ///< values of a Choice
    QStringList allowedTitles; ///< the same as a person reads them; empty: as they are
    QString value;
    bool isSet = false;
    bool operator==(const SettingEntry &) const = default;
};

/// What the settings window asks the program to do.
class SettingsDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual std::vector<SettingEntry> entries() const = 0;
    /// A Problem says what the setting takes; then nothing was changed.
    virtual Result<Done> set(const QString &key, const QString &value) = 0;
    /// Secrets go to the key ring, which may ask or be absent.
    virtual QFuture<Result<Done>> setSecret(const QString &key, const QString &value) = 0;
    /// A letter to the person at this desk, over the server as it is set now. The text says how it went.
    virtual QFuture<Result<QString>> sendTest() = 0;

Q_SIGNALS:
    void changed(const QString &key);
};

} // namespace countersign
