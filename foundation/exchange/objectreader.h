// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace countersign {

/// Takes the members of a JSON object for what they must be. The first that is something else is remembered, with its
/// place ("accounts[0].renewal_date"); what is read after it counts for nothing. A member that is not there, or null,
/// is empty.
class ObjectReader {
public:
    /// \param where the object stands: "accounts[0]"; empty for the whole text
    ObjectReader(const QJsonValue &value, const QString &where);

    bool has(QStringView key) const; ///< there, and not null
    QJsonValue value(QStringView key) const { return m_object[key]; }
    QString whereIs(QStringView key) const;

    QString text(QStringView key);
    QString id(QStringView key); ///< a text or a whole number
    QString requiredText(QStringView key); ///< not empty
    QString requiredId(QStringView key); ///< not empty
    bool isSet(QStringView key); ///< true or false
    int count(QStringView key); ///< a whole number from 0
    std::optional<QDate> day(QStringView key);
    QStringList words(QStringView key); ///< a list of texts, or one text
    QJsonArray list(QStringView key);

    /// "KEY IS, which is no WHAT.", unless something was refused before.
    void refuse(QStringView key, const QString &what);
    void refuse(const Problem &problem);
    const std::optional<Problem> &refused() const { return m_refused; }

private:
    QString m_where;
    QJsonObject m_object;
    std::optional<Problem> m_refused;
};

/// The value as the file has it, cut where it is long: "soon", 20261203, {"a":1}.
QString shownJson(const QJsonValue &value);

/// A day, "2026-11-21"; one with a time of day only where that is midnight.
std::optional<QDate> dayFromJson(const QJsonValue &value);

/// A number as people would type it, to its last digit; nothing for one that JSON's reader could not keep.
std::optional<QString> numberFromJson(const QJsonValue &value);

} // namespace countersign
