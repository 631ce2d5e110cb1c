// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "gate/gate.h"
#include "lifecycle/leaving.h"
#include "lifecycle/probe.h"
#include "mail/compose.h"
#include "platform/dictionaries.h"
#include "ports/clock.h"

#include <QTimeZone>

#include <chrono>
#include <functional>
#include <memory>

namespace countersign {

/// What every step needs to know of the house it happens in. A value that jobs capture; what it points to is immutable.
struct Office {
    Company company;
    Person me;
    Sender sender;
    std::chrono::seconds undoTime { 15 };
    LeavingRules leaving; ///< rates and hours
    std::chrono::hours releaseHolds { 24 }; ///< how long after its release a letter may still leave
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<const Rulebook> rules; ///< of the Foundation in force; null where none was published yet
    int foundationNumber = 0;
    Dictionaries dictionaries;
    int readingSpeed = 240; ///< of the scan, in words a minute
    Vigilance vigilance;

    QDateTime now() const { return clock->now(); }
    QDate today() const { return clock->today(); }
    const Foundation &foundation() const { return rules->foundation(); }
    /// The company's; the machine's where the settings name none that is known.
    QTimeZone zone() const
    {
        const QTimeZone named(company.timezone);
        return named.isValid() ? named : QTimeZone::systemTimeZone();
    }
};

/// Told after each unit of long work; asked whether to go on. Called in the thread of the work.
struct Progress {
    std::function<void(int done, int total)> step;
    std::function<bool()> isCancelled;

    void at(int done, int total) const
    {
        if (step)
            step(done, total);
    }
    bool stops() const { return isCancelled && isCancelled(); }
};

} // namespace countersign
