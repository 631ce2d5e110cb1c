// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace countersign {

/// What a file is read for.
enum class IntakeKind { Records, Accounts, Orders };

/// What columns hold that are no facts of a record, beside domain/factnames.h.
namespace columns {

inline constexpr QStringView TYPE = u"type", STATE = u"state", ACCOUNT_NAME = u"account_name",
                             // of an accounts file
    ID = u"id", NAME = u"name", TIER = u"tier", REVENUE = u"annual_revenue", OWNER = u"owner",
                             ACCOUNT_MANAGER = u"account_manager", RENEWAL_DATE = u"renewal_date",
                             CONTACT_LAST_NAME = u"contact_last_name", EMAIL = u"email", TELEPHONE = u"phone",
                             RECEIVES = u"receives", OPTED_OUT = u"opted_out", COUNTRY = u"country", CITY = u"city",
                             NOTE = u"note",
                             // of an orders file
    NUMBER = u"number", REQUIRED_DATE = u"required_date", TOTAL = u"total", UNIT_PRICE = u"unit_price";

} // namespace columns

/// What the values of a column have to be.
enum class ValueKind { Text, Identifier, Date, Moment, Quantity, Money, Type, State };

/// Of a fact or column of a kind of file.
ValueKind valueKindOf(QStringView fact, IntakeKind kind);

/// Something a header may mean, by its name alone.
struct NamedColumn {
    QString fact;
    int rank = 0; ///< 0 is the plainest name of the fact; of two columns the lower one is it
    bool operator==(const NamedColumn &) const = default;
};

/// What a header can mean in such a file, the likelier first; empty where the name says nothing.
std::vector<NamedColumn> columnsNamed(QStringView header, IntakeKind kind);

/// The year that a header of an amount names ("Revenue 2025", "FY26"), with the header without it.
struct YearColumn {
    int year = 0;
    QString rest;
};
std::optional<YearColumn> yearNamed(QStringView header);

/// The header of the column that a file of rejected rows has beside the file's own. Reading such a file again skips it.
inline constexpr QStringView REJECTION_HEADER = u"Reason for rejection";

} // namespace countersign
