// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ports/clock.h"
#include "ports/secrets.h"

#include <QString>

#include <memory>

namespace countersign {

/// Where the repository of record is, and what is needed to open it.
struct StoreLocation {
    enum class Engine { Sqlite, PostgreSql } engine = Engine::Sqlite;
    QString file; ///< SQLite

    // PostgreSQL
    QString host; ///< a name, or the folder of a Unix socket
    int port = 0; ///< 0: the usual one
    QString database;
    QString user; ///< empty: the system account
    QString schema; ///< empty: the one the server chooses ("public")
    QString sslMode; ///< as libpq names it; empty: "require", but for a Unix socket or the loopback none
    std::shared_ptr<const Secret> password; ///< null where none is needed; kept, since a lost server is dialled again

    /// Where the audit log's head is kept, outside the database; empty: beside the SQLite file (FILE.head), and for
    /// PostgreSQL nowhere.
    QString headFile;
    std::shared_ptr<const Secret> headKey; ///< seals the head; null where no key ring has one
    /// Where the day is set by hand, the real time, of which the audit log's entries then are; null: what is told is.
    std::shared_ptr<const Clock> clock;
    bool isPractice = false; ///< a practice workspace: only such a one takes simulated history
    QByteArray timeZone; ///< of the company, IANA id: on which day a letter went; empty: the machine's

    /// "the workspace /home/…/workspace.db", "the database care on db.example.com": for sentences.
    QString inWords() const;
    QString headFileInUse() const;
};

/// Reads `sqlite:FILE` or `postgresql://user@host:port/database`, there with `?schema=`, `?sslmode=` and `?host=` (the
/// folder of a Unix socket) and `?port=`; any other option is refused. So is a password: it belongs in the key ring.
Result<StoreLocation> storeLocationFromUrl(const QString &url);

} // namespace countersign
