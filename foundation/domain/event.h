// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/words.h"

#include <QDateTime>
#include <QJsonObject>

namespace countersign {

/// An entry of the append-only audit log.
struct Event {
    qint64 number = 0; ///< rising without a gap; 0 until it is stored
    QDateTime at; ///< UTC, to the millisecond
    EventKind kind = EventKind::Imported;
    CommunicationId communication; ///< null for what concerns none
    AccountId account;
    QString by; ///< who did it; empty for the program
    QJsonObject details; ///< further keys as in the event files of command-line.md ("how", "reason", "route", …)
    bool operator==(const Event &) const = default;
};

} // namespace countersign
