// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QObject>

namespace countersign {

/// How far a workspace is set up.
struct SetupState {
    int accounts = 0;
    int orders = 0;
    int letters = 0; ///< of any state
    QString companyName; ///< empty: not said yet
    QString companyPhone;
    QString personName;
    QString roleWords; ///< "coordinator"
    QString server; ///< that sends; empty: the practice outbox
    QString database; ///< in words: "on this computer", "care on db.example.com"
    bool isPractice = false; ///< the sample company
    bool operator==(const SetupState &) const = default;

    bool isCompanyNamed() const { return !companyName.isEmpty() && !companyPhone.isEmpty() && !personName.isEmpty(); }
    /// Nothing was brought in yet, or nobody said whose desk it is.
    bool isNew() const { return !isPractice && (personName.isEmpty() || (accounts == 0 && letters == 0)); }
};

/// What the first steps ask the program to do.
class SetupDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<Result<SetupState>> look() = 0;
    /// Opens the database of that address, which makes its tables where it has none, and keeps nothing of it here.
    /// \param password empty: the one of the key ring, where there is one
    /// \returns what it holds, as a sentence
    virtual QFuture<Result<QString>> tryDatabase(const QString &address, const QString &password) = 0;
    /// Works with that database from the next start on; an empty address: with the file on this computer. The password
    /// goes to the key ring.
    virtual Result<Done> useDatabase(const QString &address, const QString &password) = 0;
    virtual QString databaseAddress() const = 0; ///< empty: the file on this computer
    /// Starts the program anew, as it was started.
    virtual void startAnew() = 0;
};

} // namespace countersign
