// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

#include <QStringList>

namespace countersign {

/// The cells of one row as the mapping means them; what does not fit is collected in `misfits`.
class RowReader {
public:
    RowReader(const Mapping &mapping, const Knowledge &knowledge);

    void moveTo(const SheetRow &row);

    /// The value of the column of that fact; nothing where the file has no such column, the cell says nothing or does
    /// not fit.
    std::optional<FactValue> value(QStringView fact);
    std::optional<FactValue> value(const MappedColumn &column);
    QString text(QStringView fact);
    std::optional<QDate> date(QStringView fact);
    std::optional<Money> money(QStringView fact);

    const SheetRow &row() const { return *m_row; }
    /// Of this row's amounts: as its currency column says, else none.
    const Currency &currency() const { return m_currency; }

    void refuse(const QString &sentence);
    bool isRefused() const { return !m_misfits.isEmpty(); }
    QString reason() const { return m_misfits.join(u' '); }

private:
    const MappedColumn *columnOf(QStringView fact) const;

    const Mapping &m_mapping;
    ReadingContext m_context;
    const SheetRow *m_row = nullptr;
    Currency m_currency;
    QStringList m_misfits;
};

} // namespace countersign
