// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/bench.h"
#include "sheets/briefingpaper.h"

namespace countersign {

/// A briefing as `brief` says it: for machines, and for people.
QJsonObject briefingToJson(const Briefing &briefing);
QString briefingInWords(const Briefing &briefing);

/// One page in that file, on the paper and for the person that the call names.
Result<Done> writeBriefing(const Briefing &briefing, const CommandCall &call, const Office &office,
                           const QString &file);

/// `brief --all`: every account with something open.
Result<Reply> briefTheMorning(CommandCall &call);

/// `brief ACCOUNT --history FILE`: all letters and events of that account, as a CSV or JSON file.
Result<Reply> writeHistory(CommandCall &call, const Bench &bench, const AccountId &account);

} // namespace countersign
