// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace countersign {

/// A cell as RFC 4180 has it, in quotes where it needs them; a semicolon, at which some programs part, does too.
QString csvCell(QString text);

/// A line of a CSV file for people and their spreadsheets, UTF-8, ended by CR LF. Quoted as RFC 4180 has it. A cell
/// that a spreadsheet would take for a formula begins with an apostrophe, so that what a customer wrote is never worked
/// out.
QByteArray csvRowForPeople(const QStringList &cells);

} // namespace countersign
