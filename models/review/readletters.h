// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedletter.h"

#include <QHash>

namespace countersign {

/// Which letters were read one by one since the program started: open before the person, at which revision, for how
/// long. What changed since was not read.
class ReadLetters {
public:
    struct Reading {
        int revision = 0;
        std::chrono::seconds attention { 0 }; ///< over all times it was open at that revision
        bool operator==(const Reading &) const = default;
    };

    /// It is open and before the person, and has been looked at for so long since it was opened.
    void look(const CommunicationId &id, int revision, std::chrono::seconds attention);
    void close(); ///< opened again, its time begins anew and adds to this
    /// How it was read at its present revision; nothing where it was not.
    std::optional<Reading> of(const ListedLetter &letter) const;

private:
    CommunicationId m_openId; ///< null for none
    Reading m_open;
    QHash<CommunicationId, Reading> m_readings;
};

} // namespace countersign
