// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/result.h"

#include <QByteArray>

#include <vector>

namespace countersign {

/// Reads an event file (command-line.md, Event files): a JSON object a line, as `audit export` writes it. Empty lines
/// are passed over. A Problem names the line and the key: nothing is counted that could not be read whole.
Result<std::vector<Event>> readEventFile(const QByteArray &bytes);

/// In the order in which they happened; what happened at one moment keeps its order.
void sortByTime(std::vector<Event> &events);

} // namespace countersign
