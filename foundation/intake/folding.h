// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace countersign {

/// The text without what people vary: case, accents, punctuation, double spaces. "Bólido  Comidas, S.A." → "bolido
/// comidas s a".
QString folded(QStringView text);

/// A header as it is compared: folded, abbreviations and plurals made equal. "Cust. ID" and "customer_ids" → "customer
/// id".
QString headerKey(QStringView header);

/// A header as the name of a fact: "Days late" → "days_late".
QString factNameOf(QStringView header);

/// The edits (one character put in, left out, replaced or swapped with its neighbour) between two short texts,
/// `atMost`+1 where there are more.
int editsBetween(QStringView a, QStringView b, int atMost);

} // namespace countersign
