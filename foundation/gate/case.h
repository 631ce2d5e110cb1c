// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/account.h"
#include "domain/communication.h"
#include "domain/company.h"
#include "domain/letter.h"
#include "domain/record.h"
#include "gate/neighbours.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace countersign {

class KnownProducts;

/// All that the gate needs for one judgement: no port, no clock, no network.
struct Case {
    QDate today; ///< the day on which the letter is judged
    Company company;
    Account account; ///< account.tier is its own or, where null, the gate derives it from the revenue
    CommunicationId id; ///< the communication judged; null where it is not stored
    CommunicationKind communication = CommunicationKind::Exception;
    TypeId type;
    std::vector<Record> records; ///< one, or the lines of a folded letter
    Letter letter;
    int revision = 1;
    std::optional<Money> orderValue; ///< of the order, where the records do not say
    QStringList doubts; ///< what the drafter reported
    bool fellBack = false; ///< the configured drafter failed and another wrote it
    bool sampled = false; ///< drawn for the daily sample
    bool accountIsUnclear = false; ///< the account, order or contact of the record matches several
    bool accountIsUnknown = false; ///< no account of that id is known: neither its tier nor its history
    std::vector<PastCommunication> waiting; ///< other communications to this account that wait in the queue
    std::vector<Override> overrides;
    std::vector<Signature> signatures;
    QSet<QString> suppressedAddresses; ///< folded to lower case
    std::shared_ptr<const Neighbours>
        neighbours; ///< the other customers, whose data this letter must not hold; may be null
    std::shared_ptr<const KnownProducts> products; ///< what else the house sells; may be null
    QSet<QString> unknownWords; ///< words of the letter that the dictionaries do not know
    QSet<QString> unknownNames; ///< words of the subject with a capital that they know in no case
    QHash<QString, QString> nearestWords; ///< by unknown word, where one known word is clearly nearest
};

} // namespace countersign
