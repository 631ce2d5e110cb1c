// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace countersign {

/// An ISO 4217 currency, "USD"; empty is "not said".
struct Currency {
    QString code;
    bool isNull() const { return code.isEmpty(); }
    bool operator==(const Currency &) const = default;
};

/// How many digits a currency has after the point: 2, but 0 for JPY, KRW, … and 3 for KWD, BHD, ….
int minorDigits(const Currency &currency);

/// The currency of a sign or code as people write it: "$", "€", "£", "usd", "US$". Nothing where it is none.
/// "$" alone is USD, unless `meant` is another dollar (CAD, AUD, …).
std::optional<Currency> currencyOf(QStringView signOrCode, const Currency &meant = {});

/// An amount, exact, in the minor unit of its currency (cents).
struct Money {
    qint64 minor = 0;
    Currency currency;
    bool operator==(const Money &) const = default;
};

/// "1250.00": digits and a point, never grouped; for files and JSON.
QString plainAmount(const Money &money);

/// "$1,250.00", "€1,250.00", "1,250.00" without a currency, "CHF 1,250.00" where there is no sign: for letters in
/// English.
QString writtenAmount(const Money &money);

/// Reads "1250.00", "-3", "1250.5"; a point only, no grouping. Nothing where it is no number or has too many digits to
/// keep.
std::optional<Money> moneyFromPlain(QStringView plain, const Currency &currency);

} // namespace countersign
