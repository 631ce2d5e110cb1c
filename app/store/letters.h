// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/communication.h"
#include "store/database.h"

namespace countersign {

/// Reads and writes the rows of communications, with their records' ids. Within a transaction.
class Letters {
public:
    /// For a list: without how each fact stands in the text, and equal texts held once.
    enum class Detail { All, ForAList };
    explicit Letters(Database &database)
        : m_database(database)
    {
    }

    std::optional<Communication> find(const CommunicationId &id);
    std::vector<Communication> findAll(const std::vector<qint64> &numbers); ///< by number
    std::vector<Communication> unfinishedOrSince(const QDateTime &finishedSince,
                                                 Detail detail = Detail::All); ///< oldest first
    std::vector<Communication> unfinishedOf(const std::vector<AccountId> &accounts);

    /// Inserts a row and gives its number; accountName, owner and records are not part of it.
    qint64 insert(const Communication &fresh);
    /// Writes what can change, where state and revision are still those of `before`: \returns whether they were.
    bool replace(const Communication &before, const Communication &after, const QDateTime &at);

private:
    std::vector<Communication> select(const QString &condition, const QVariantList &values,
                                      Detail detail = Detail::All);

    Database &m_database;
};

/// Whether nothing more is to happen to a communication by itself.
bool isFinished(State state);

} // namespace countersign
