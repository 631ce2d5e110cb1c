// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/verbs.h"
#include "intake/rowsieve.h"
#include "services/office.h"

#include <QJsonArray>

namespace countersign {

/// What a command that brings files in works with.
struct Bench {
    Store *store = nullptr;
    Office office;
};

/// Importing is no decision about a letter: without --as and a name in the settings it stands as "import".
Result<Bench> benchOf(CommandCall &call);

/// \param sheet added to each where the file has several; empty: left out
QJsonArray setAsideToJson(const std::vector<SetAsideRow> &rows, const QString &sheet = {});
QString setAsideInWords(const std::vector<SetAsideRow> &rows, const QString &what);

/// "1 row", "2 rows".
QString counted(qint64 number, const QString &one, const QString &several);

} // namespace countersign
