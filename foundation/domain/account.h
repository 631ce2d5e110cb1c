// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/money.h"
#include "domain/words.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign {

/// A person at a customer to whom letters go.
struct Contact {
    QString name; ///< "Maria Anders"; may be empty where only an address is known
    QString salutation; ///< "Ms Anders"; without one the name stands in full
    QString email;
    QString phone;
    QStringList receives; ///< keys of communications ("status") or types; empty: everything
    QStringList optedOut; ///< keys of communications, types, or "all"
    bool operator==(const Contact &) const = default;

    /// The first word of the name, or the whole where it is one word.
    QString firstName() const;
};

/// Tacit knowledge with an owner and an end.
struct AccountNote {
    QString text;
    QString owner;
    std::optional<QDate> expires; ///< the last day in force
    bool flag = false; ///< raises account-note
    bool atRisk = false; ///< raises relationship-risk
    bool operator==(const AccountNote &) const = default;

    bool isInForce(const QDate &today) const { return !expires || *expires >= today; }
};

/// What is done to a note: without `before` it is added, without `now` it is taken away.
struct NoteChange {
    AccountId account;
    std::optional<AccountNote> before;
    std::optional<AccountNote> now;
    bool operator==(const NoteChange &) const = default;

    /// What takes it back.
    NoteChange reversed() const { return { account, now, before }; }
};

/// An exception or letter of the past, for counting repeats and duplicates.
struct PastCommunication {
    QDate date;
    CommunicationKind communication = CommunicationKind::Exception;
    TypeId type;
    QString order; ///< several joined with "; " for a folded letter
    CommunicationId id; ///< null where it is known from a file only
    QString subject; ///< empty where it is not known
    QString outcome; ///< in words: "sent", "called back", "no reply"; empty where it is not known
    bool operator==(const PastCommunication &) const = default;
};

/// A customer company.
struct Account {
    AccountId id;
    QString name;
    TierId tier; ///< null: by the revenue rule of the tiers document
    std::optional<Money> annualRevenue;
    std::vector<Contact> contacts; ///< the first is the one letters go to, unless `receives` says otherwise
    QString owner; ///< the coordinator
    QString accountManager;
    QString country;
    QString city;
    std::optional<QDate> renewalDate;
    bool atRisk = false;
    int openEscalations = 0;
    std::vector<AccountNote> notes;
    std::vector<QDate> callbacks;
    std::vector<QDate> complaints;
    std::optional<std::vector<PastCommunication>> history; ///< nothing: not known; empty: never written to
    bool operator==(const Account &) const = default;
};

} // namespace countersign
