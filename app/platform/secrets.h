// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ports/secrets.h"

#include <map>
#include <memory>
#include <optional>

namespace countersign {

class Settings;

/// What a password or key is for.
enum class SecretUse { MailOut, MailIn, Database, Model };

/// The system's key ring.
class KeyRing {
public:
    virtual ~KeyRing() = default;
    /// Nothing where it holds none by this name, or where there is no key ring.
    virtual std::optional<Secret> read(const QString &name) = 0;
    virtual Result<Done> write(const QString &name, const Secret &secret) = 0; ///< an empty one removes
};

/// The key ring through QtKeychain. Waits for the answer, at most ten seconds; not for the thread of the windows.
std::unique_ptr<KeyRing> systemKeyRing();

/// Finds passwords where they are kept: the key ring, else the command in `…password_command`, else the environment,
/// else what a person typed in this session. None is kept by looking it up. Used in one thread.
class Secrets {
public:
    /// \param settings where the commands and the names to log in with stand; outlives this
    Secrets(const Settings &settings, KeyRing &ring);

    /// A Problem says where it was looked for and how to give it.
    Result<Secret> read(SecretUse use);
    /// For this session only: where there is no key ring, the person is asked once.
    void keepForSession(SecretUse use, Secret secret);
    /// In the key ring, for good.
    Result<Done> store(SecretUse use, const Secret &secret);
    /// Where it would come from, in words and without it: for `doctor`. Empty where there is none.
    QString sourceOf(SecretUse use);

private:
    struct Found {
        Secret secret;
        QString source;
    };
    Result<std::optional<Found>> find(SecretUse use);
    QString ringName(SecretUse use) const;

    const Settings &m_settings;
    KeyRing &m_ring;
    std::map<SecretUse, Secret> m_session;
};

/// What a command prints, without the line end; for passwords. Waits, at most thirty seconds.
Result<Secret> secretFromCommand(const QString &command);

} // namespace countersign
