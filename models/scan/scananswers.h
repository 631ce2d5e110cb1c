// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/account.h"
#include "gate/verdict.h"
#include "queue/queuewords.h"

#include <QMetaType>
#include <QStringList>

namespace countersign {

/// What the data say to one of the three questions of the scan, for one card. The person answers; this is what there is
/// to look at.
struct ScanAnswer {
    bool wantsALook = false; ///< something speaks against a quick yes
    QStringList lines; ///< the first is the answer, the others its grounds
    bool operator==(const ScanAnswer &) const = default;
};

/// "Does the tone fit the tier?": the findings of tone, honesty and clarity that are in force, else what fits.
ScanAnswer toneAnswer(const Verdict &verdict, const TierId &tier, const QueueWords &words);

/// "Does the account need a person today?": what is open, came back, is about to end or happened before; else when it
/// was last written to. Looks further than the flags do, which would have taken the letter out of the scan.
/// \param type of the letter, for counting its like
ScanAnswer attentionAnswer(const Account &account, const TypeId &type, const QDate &today, const QueueWords &words);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::ScanAnswer)
