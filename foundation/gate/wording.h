// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/money.h"

#include <QDate>
#include <QString>
#include <QStringList>

/// How evidence and messages put values into words, as a coordinator would say them.
namespace countersign::wording {

/// "first" to "tenth", then "11th", "22nd".
QString ordinal(int n);

/// "back-order" of "Back-order", "delivery delay" of "Delivery Delay"; what is written in capitals stays ("RMA").
QString inASentence(QStringView name);

/// The type's name in a sentence; its id where the vocabulary does not know it.
QString typeName(const TypeId &type, const Foundation &foundation);

/// "promised date" of "promised_date".
QString factName(QStringView name);

/// "a", "a and b", "a, b and c".
QString listed(const QStringList &words);

/// "today", "yesterday", "6 days ago"; `date` is not after `today`.
QString daysAgo(const QDate &date, const QDate &today);

/// "1 day", "47 days".
QString days(qint64 count);

/// "30 min", "2 h", "1 d", "2 h 30 min".
QString duration(std::chrono::minutes minutes);

/// "key accounts": those whom a tier's rules are about.
QString customersOf(const TierRule &tier);

/// "communication-standards.md:45"; empty for a rule that stands in no document.
QString placeOf(const RuleSource &source);

/// A sentence of its own: "Say the fact itself." of "say the fact itself".
QString sentence(QStringView advice);

/// The text in quotation marks, cut where it is long.
QString quoted(QStringView text);

} // namespace countersign::wording
