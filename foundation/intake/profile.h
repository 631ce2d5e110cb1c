// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace countersign {

/// What stays the same between two files of one kind, whatever their rows: the headers, in any order.
QString signatureOf(const SheetTable &table, IntakeKind kind);

/// The profile of a mapping that a person is content with.
ImportProfile profileOf(const QString &name, const SheetTable &table, const Mapping &mapping);

/// The profile made for files of this shape; nothing where none was.
std::optional<ImportProfile> profileFor(const SheetTable &table, const std::vector<ImportProfile> &profiles,
                                        IntakeKind kind = IntakeKind::Records);

QJsonObject profileToJson(const ImportProfile &profile);
Result<ImportProfile> profileFromJson(const QJsonObject &json);

} // namespace countersign
