// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedletter.h"
#include "domain/order.h"
#include "domain/record.h"
#include "gate/verdict.h"

#include <QByteArray>
#include <QJsonObject>

/// How values that the database need not look into stand in one column. Whatever stands there is read without trust:
/// what cannot be read gives nothing.
namespace countersign {

/// The facts with their types, units and source cells, in their order: a JSON array.
QString factsColumn(const std::vector<Fact> &facts);
std::optional<std::vector<Fact>> factsFromColumn(const QString &column);

QString orderColumn(const Order &order); ///< JSON, less number and account
std::optional<Order> orderFromColumn(const QString &column);

QString jsonColumn(const QJsonObject &json);
QJsonObject jsonFromColumn(const QString &column);

/// A verdict as bytes that are read in microseconds: the queue of 10,000 reads as many at start.
QByteArray verdictColumn(const Verdict &verdict);
std::optional<Verdict> verdictFromColumn(const QByteArray &column);
/// What a list shows of it, without making the rest.
std::optional<ListedVerdict> listedVerdictFromColumn(const QByteArray &column);

} // namespace countersign
