// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/columnnames.h"

#include "domain/fact.h"
#include "domain/factnames.h"
#include "intake/columntables.h"
#include "intake/folding.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using NameIndex = QHash<QString, std::vector<NamedColumn>>;

NameIndex indexOf(IntakeKind kind)
{
    NameIndex index;
    for (const ColumnNames &names : namesOf(kind)) {
        int rank = 0;
        for (const QStringView header : names.headers.split(u';')) {
            std::vector<NamedColumn> &meanings = index[headerKey(header)];
            const bool known
                = std::ranges::any_of(meanings, [&](const NamedColumn &other) { return other.fact == names.fact; });
            if (!known)
                meanings.push_back({ names.fact.toString(), rank });
            ++rank;
        }
    }
    return index;
}

const NameIndex &indexFor(IntakeKind kind)
{
    static const NameIndex records = indexOf(IntakeKind::Records);
    static const NameIndex accounts = indexOf(IntakeKind::Accounts);
    static const NameIndex orders = indexOf(IntakeKind::Orders);
    switch (kind) {
    case IntakeKind::Records:
        return records;
    case IntakeKind::Accounts:
        return accounts;
    case IntakeKind::Orders:
        return orders;
    }
    Q_UNREACHABLE();
}

/// A header such as "Amount (EUR)" or "Due date [new]", in two.
struct Bracketed {
    QString outside;
    QString inside; ///< empty where it has no brackets
};
Bracketed bracketsOf(QStringView header)
{
    Bracketed apart;
    int depth = 0;
    for (const QChar c : header) {
        if (c == u'(' || c == u'[') {
            ++depth;
            apart.inside += u' ';
        } else if ((c == u')' || c == u']') && depth > 0) {
            --depth;
        } else {
            (depth == 0 ? apart.outside : apart.inside) += c;
        }
    }
    apart.inside = apart.inside.trimmed();
    return apart;
}

/// Whether words in brackets make another column of the same name; units, currencies and formats do not.
bool tellsApart(QStringView inside)
{
    static const QSet<QString> words { u"new"_s,       u"old"_s,       u"original"_s,  u"previou"_s,   u"previous"_s,
                                       u"revised"_s,   u"rev"_s,       u"updated"_s,   u"actual"_s,    u"planned"_s,
                                       u"expected"_s,  u"estimated"_s, u"requested"_s, u"request"_s,   u"required"_s,
                                       u"confirmed"_s, u"promised"_s,  u"shipped"_s,   u"delivered"_s, u"received"_s,
                                       u"invoiced"_s,  u"billed"_s,    u"ordered"_s,   u"open"_s,      u"remaining"_s,
                                       u"cancelled"_s, u"canceled"_s,  u"returned"_s,  u"credited"_s,  u"backorder"_s,
                                       u"last"_s,      u"first"_s,     u"neu"_s,       u"alt"_s,       u"nouvelle"_s,
                                       u"nueva"_s,     u"ancienne"_s,  u"nieuw"_s,     u"oud"_s,       u"correct"_s };
    const QStringList all = headerKey(inside).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(all, [](const QString &word) { return words.contains(word); });
}
} // namespace

ValueKind valueKindOf(QStringView fact, IntakeKind kind)
{
    if (fact == columns::TYPE && kind == IntakeKind::Records)
        return ValueKind::Type;
    if (fact == columns::STATE && kind == IntakeKind::Records)
        return ValueKind::State;
    if (fact == columns::RENEWAL_DATE || fact == columns::REQUIRED_DATE)
        return ValueKind::Date;
    if (fact == columns::REVENUE || fact == columns::UNIT_PRICE
        || (fact == columns::TOTAL && kind == IntakeKind::Orders))
        return ValueKind::Money;
    for (const QStringView id : { factnames::ACCOUNT, factnames::ORDER, factnames::LINE, factnames::SKU,
                                  factnames::TRACKING, factnames::INVOICE, columns::ID, columns::NUMBER }) {
        if (fact == id)
            return ValueKind::Identifier;
    }
    switch (factTypeOf(fact)) {
    case FactType::Text:
        return ValueKind::Text;
    case FactType::Date:
        return ValueKind::Date;
    case FactType::Moment:
        return ValueKind::Moment;
    case FactType::Quantity:
        return ValueKind::Quantity;
    case FactType::Money:
        return ValueKind::Money;
    }
    Q_UNREACHABLE();
}

std::vector<NamedColumn> columnsNamed(QStringView header, IntakeKind kind)
{
    const NameIndex &index = indexFor(kind);
    const QString key = headerKey(header);
    if (key.isEmpty())
        return {};
    if (const auto at = index.find(key); at != index.end())
        return *at;
    const Bracketed apart = bracketsOf(header);
    if (!apart.inside.isEmpty()) {
        // "Due date (new)" is the new due date.
        for (const QString &together : { apart.inside + u' ' + apart.outside, apart.outside + u' ' + apart.inside }) {
            if (const auto at = index.find(headerKey(together)); at != index.end())
                return *at;
        }
        if (const auto at = index.find(headerKey(apart.outside)); at != index.end() && !tellsApart(apart.inside))
            return *at;
    }
    // "Amount EUR", "Order total USD": the currency is not part of the name.
    const qsizetype space = key.lastIndexOf(u' ');
    if (space > 0 && currencyOf(QStringView(key).mid(space + 1)) && key.size() - space == 4) {
        if (const auto at = index.find(key.left(space)); at != index.end())
            return *at;
    }
    if (kind == IntakeKind::Accounts) {
        if (const auto year = yearNamed(header)) {
            const auto at = index.find(headerKey(year->rest));
            if (year->rest.isEmpty() || (at != index.end() && std::ranges::any_of(*at, [](const NamedColumn &named) {
                                             return named.fact == columns::REVENUE;
                                         })))
                return { { columns::REVENUE.toString(), 0 } };
        }
    }
    return {};
}

std::optional<YearColumn> yearNamed(QStringView header)
{
    QStringList rest;
    int year = 0;
    const QStringList words = folded(header).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QString digits = word;
        const bool fiscal = digits.startsWith(u"fy"_s);
        if (fiscal)
            digits.remove(0, 2);
        bool isNumber = false;
        const int number = digits.toInt(&isNumber);
        if (isNumber && year == 0 && digits.size() == 4 && number >= 1990 && number <= 2100)
            year = number;
        else if (isNumber && year == 0 && fiscal && digits.size() == 2)
            year = 2000 + number;
        else if (word != u"ytd"_s && word != u"fy"_s && word != u"date"_s && word != u"year"_s && word != u"to"_s
                 && word != u"full"_s)
            rest += word;
    }
    if (year == 0)
        return {};
    return YearColumn { year, rest.join(u' ') };
}

} // namespace countersign
