// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/accountfile.h"

#include <QJsonArray>
#include <QTimeZone>

namespace countersign {

/// One thing that happened with an account.
struct HistoryEntry {
    QDate on; ///< on the company's clock
    std::optional<QDateTime> at; ///< UTC; nothing where only the day is known
    /// The key of an event, or "reported" (a row came in), "earlier-letter", "complaint" and "callback" (a file told).
    QString kind;
    CommunicationId letter; ///< null where it is about none
    RecordId record; ///< of what was reported; null otherwise
    std::optional<CommunicationKind> communication;
    TypeId type;
    QString orders; ///< "11072; 11008"
    QString subject;
    QString by; ///< empty for the program
    QJsonObject details; ///< as the event or the row has them, what is internal too
    QString text; ///< what the customer got, where it was sent
    bool operator==(const HistoryEntry &) const = default;
};

/// What files told, what came in and who came back; nothing of the letters that the workspace itself keeps.
std::vector<HistoryEntry> historyOfFile(const AccountFile &file, const QTimeZone &zone);
/// All events of one letter, but for callbacks, which the file has.
std::vector<HistoryEntry> historyOfLetter(const Dossier &dossier, const QTimeZone &zone);
/// Oldest first. What is known by its day only stands before what has its time.
void sortHistory(std::vector<HistoryEntry> &entries);

/// With a byte order mark and a line of names; for spreadsheets.
QByteArray historyToCsv(const std::vector<HistoryEntry> &entries);
QJsonArray historyToJson(const std::vector<HistoryEntry> &entries);

} // namespace countersign
