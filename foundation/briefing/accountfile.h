// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/communication.h"
#include "domain/order.h"
#include "domain/record.h"
#include "lifecycle/escalation.h"

#include <QDateTime>

#include <vector>

namespace countersign {

/// A row of a source as it is kept: where it came from, when, and the letter it went into.
struct FiledRecord {
    Record record;
    QString source; ///< file name without its folder
    QDate on; ///< when it came in, on the company's clock
    CommunicationId letter; ///< null where none was drafted
    RecordId overtakenBy; ///< a newer row about the same thing; null where this one holds
    bool operator==(const FiledRecord &) const = default;
};

struct FiledLetter {
    Communication letter;
    QString body; ///< at its revision; empty where it was not read along
    bool operator==(const FiledLetter &) const = default;
};

/// A customer who came back, as a person logged it.
struct FiledCallback {
    QString id; ///< "K3"
    CommunicationId letter; ///< null: about none in particular
    bool isExpected = false; ///< the letter asked for it
    QString reason;
    QString by;
    QDateTime at; ///< UTC
    bool operator==(const FiledCallback &) const = default;
};

struct FiledEscalation {
    Escalation escalation; ///< with all its letters
    std::optional<QDateTime> closedAt; ///< UTC
    bool operator==(const FiledEscalation &) const = default;
};

/// Everything that is kept of one account.
struct AccountFile {
    /// As files told of it: its callbacks, complaints, open escalations and history are those that came with a file.
    Account account;
    std::vector<Order> orders; ///< by number
    std::vector<FiledRecord> records; ///< oldest first, overtaken ones too
    std::vector<FiledLetter> letters; ///< in every state, oldest first
    std::vector<FiledCallback> callbacks; ///< oldest first
    std::vector<FiledEscalation> escalations; ///< oldest first
    bool operator==(const AccountFile &) const = default;
};

/// How many orders were shipped by the day they were due, among those of which both days are known.
struct Punctuality {
    int onTime = 0;
    int late = 0;
    bool operator==(const Punctuality &) const = default;

    int all() const { return onTime + late; }
    double share() const { return all() == 0 ? 0 : static_cast<double>(onTime) / all(); }
    void count(const Order &order)
    {
        if (order.required && order.shipped)
            ++(*order.shipped <= *order.required ? onTime : late);
    }
};

/// An account as it is found by typing, with what asks for somebody there.
struct AccountAtAGlance {
    AccountId id;
    QString name;
    TierId tier; ///< null: by revenue
    std::optional<Money> annualRevenue;
    QString city;
    QStringList people; ///< names and addresses of its contacts
    int waiting = 0; ///< letters that are not finished
    int escalations = 0; ///< open
    int told = 0; ///< letters about an exception that were sent in the last two weeks
    bool operator==(const AccountAtAGlance &) const = default;
};

struct OrderOwner {
    QString number;
    AccountId account;
    bool operator==(const OrderOwner &) const = default;
};

} // namespace countersign
