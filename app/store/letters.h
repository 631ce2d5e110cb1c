// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "store/database.h"

namespace countersign {

/// Reads and writes the rows of communications, with their records' ids. Within a transaction.
class Letters {
public:
    explicit Letters(Database &database)
        : m_database(database)
    {
    }

    std::optional<Communication> find(const CommunicationId &id);
    std::vector<Communication> findAll(const std::vector<qint64> &numbers); ///< by number
    std::vector<Communication> unfinishedOrSince(const QDateTime &finishedSince); ///< oldest first
    /// Of that part of the list, unfinished or finished, at most so many after that place.
    std::vector<ListedLetter> listed(const QDateTime &finishedSince, const ListPlace &from, int atMost);
    std::vector<Communication> inStates(const std::vector<State> &states, qint64 after, int atMost);
    int countUnfinishedOrSince(const QDateTime &finishedSince);
    std::vector<Communication> sentTo(const AccountId &account, const QDateTime &since);
    std::vector<Communication> ofAccount(const AccountId &account); ///< in every state, oldest first
    std::vector<Communication> unfinishedOf(const std::vector<AccountId> &accounts);

    /// Inserts a row and gives its number; accountName, owner and records are not part of it.
    qint64 insert(const Communication &fresh);
    /// Writes what can change, where state and revision are still those of `before`: \returns whether they were.
    bool replace(const Communication &before, const Communication &after, const QDateTime &at);

private:
    std::vector<Communication> select(const QString &condition, const QVariantList &values);

    Database &m_database;
};

/// Whether nothing more is to happen to a communication by itself.
bool isFinished(State state);

} // namespace countersign
