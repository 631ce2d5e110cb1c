// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/orders.h"

#include "domain/factnames.h"
#include "intake/folding.h"
#include "intake/rowreader.h"

#include <QHash>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
QString orderKey(const QString &number)
{
    return number.trimmed().toCaseFolded();
}

void takeOrderAccount(RowReader &reader, const Directory &directory, Order &order)
{
    const QString id = reader.text(factnames::ACCOUNT);
    const QString name = reader.text(columns::ACCOUNT_NAME);
    if (id.isEmpty() && name.isEmpty())
        return;
    const Directory::AccountMatch match = directory.accountCalled(id.isEmpty() ? name : id);
    if (!match.account) {
        reader.refuse(match.says);
        return;
    }
    if (!id.isEmpty() && !name.isEmpty() && directory.isAccountName(name)
        && folded(match.account->name) != folded(name))
        reader.refuse(u"The account %1 is %2, but the row names '%3', which is another one."_s.arg(
            match.account->id.value(), match.account->name, name));
    order.account = match.account->id;
}

/// The unit price, where it can be kept exactly; a fraction of a cent cannot, and the line does without.
std::optional<Money> unitPriceIn(RowReader &reader, const SheetRow &row, const MappedColumn &column,
                                 StagedOrders &staged)
{
    const auto number = readNumber(row.at(column.column).text);
    const auto plain = number ? plainNumber(*number, column.dialect.decimalMark) : std::nullopt;
    if (plain && plain->contains(u'.')) {
        QString fraction = plain->section(u'.', 1);
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
        const Currency currency = reader.currency().isNull() ? column.dialect.currency : reader.currency();
        if (fraction.size() > minorDigits(currency)) {
            staged.remarks.push_back({ row.number,
                                       u"Its unit price, '%1', has fractions of a cent and is left out."_s.arg(
                                           row.at(column.column).text.trimmed()) });
            return {};
        }
    }
    const auto value = reader.value(column);
    const auto *money = value ? std::get_if<Money>(&*value) : nullptr;
    return money ? std::optional(*money) : std::nullopt;
}

Order orderIn(RowReader &reader, const SheetRow &row, const Mapping &mapping, const Directory &directory,
              StagedOrders &staged)
{
    Order order;
    order.number = reader.text(columns::NUMBER);
    if (order.number.isEmpty())
        reader.refuse(u"The row has no order number."_s);
    takeOrderAccount(reader, directory, order);
    order.ordered = reader.date(factnames::ORDER_DATE);
    order.required = reader.date(columns::REQUIRED_DATE);
    order.shipped = reader.date(factnames::SHIPPED_DATE);
    order.carrier = reader.text(factnames::CARRIER);
    order.total = reader.money(columns::TOTAL);
    OrderLine line;
    line.line = reader.text(factnames::LINE);
    line.product = reader.text(factnames::PRODUCT);
    line.sku = reader.text(factnames::SKU);
    const auto quantity = reader.value(factnames::QUANTITY);
    if (const auto *affected = quantity ? std::get_if<Quantity>(&*quantity) : nullptr)
        line.quantity = *affected;
    if (const MappedColumn *column = mapping.find(columns::UNIT_PRICE))
        line.unitPrice = unitPriceIn(reader, row, *column, staged);
    if (!line.product.isEmpty() || !line.sku.isEmpty() || !line.line.isEmpty())
        order.lines.push_back(std::move(line));
    return order;
}

/// Orders while the rows of all files are joined.
class OrderJoiner {
public:
    explicit OrderJoiner(const Knowledge &knowledge, const std::vector<Order> &known)
        : m_directory(knowledge)
    {
        for (const Order &order : known)
            m_known.insert(orderKey(order.number), &order);
    }

    /// \returns why the row cannot be joined; empty where it was
    QString join(const StagedOrderRow &staged, const QString &file)
    {
        const QString key = orderKey(staged.order.number);
        auto at = m_indices.find(key);
        if (at == m_indices.end()) {
            at = m_indices.insert(key, m_orders.size());
            const Order *before = m_known.value(key);
            Joined joined;
            if (before) {
                joined.order = *before;
                joined.linesAreOld = true;
            } else {
                joined.order.number = staged.order.number;
            }
            joined.wasKnown = before != nullptr;
            m_orders.push_back(std::move(joined));
        }
        return merge(m_orders[*at], staged, file);
    }

    /// Whether the order has an account, from any file or from before.
    bool hasAccount(const QString &number)
    {
        Joined &joined = m_orders[m_indices.value(orderKey(number))];
        if (joined.order.account.isNull())
            joined.order.account = m_directory.accountOfOrder(number);
        return !joined.order.account.isNull();
    }

    std::vector<Order> orders()
    {
        std::vector<Order> done;
        for (Joined &joined : m_orders) {
            if (!joined.order.account.isNull())
                done.push_back(std::move(joined.order));
        }
        return done;
    }

private:
    struct Joined {
        Order order;
        Order said; ///< what the rows of this import said, without lines
        QString firstPlace; ///< "row 5 of 'orders.csv'"
        bool wasKnown = false;
        bool linesAreOld = false; ///< from before; the first line of this import replaces them all
    };

    static QString merge(Joined &joined, const StagedOrderRow &staged, const QString &file)
    {
        const Order &fresh = staged.order;
        Order said = joined.said;
        QStringList against;
        const auto take = [&](auto &known, const auto &value, const auto &nothing, QStringView what) {
            if (value == nothing || value == known)
                return;
            if (known == nothing)
                known = value;
            else
                against += what.toString();
        };
        take(said.account, fresh.account, AccountId(), u"account");
        take(said.ordered, fresh.ordered, std::optional<QDate>(), u"order date");
        take(said.total, fresh.total, std::optional<Money>(), u"total");
        // The lines of one order may be promised and shipped on several days, by several carriers: its own dates are
        // the last ones.
        const auto takeLater = [](std::optional<QDate> &known, const std::optional<QDate> &value) {
            if (value && (!known || *value > *known))
                known = value;
        };
        takeLater(said.required, fresh.required);
        takeLater(said.shipped, fresh.shipped);
        if (said.carrier.isEmpty())
            said.carrier = fresh.carrier;
        const QString place = u"row %1 of '%2'"_s.arg(staged.row).arg(file);
        if (!against.isEmpty())
            return u"The row and %1 are both about the order %2, but differ in the %3."_s.arg(
                joined.firstPlace, fresh.number, against.join(u" and the "_s));
        if (const QString twice = takeLine(joined, fresh); !twice.isEmpty())
            return twice;
        joined.said = said;
        if (joined.firstPlace.isEmpty())
            joined.firstPlace = place;
        Order &order = joined.order;
        const auto put = [](auto &target, const auto &value, const auto &nothing) {
            if (!(value == nothing))
                target = value;
        };
        put(order.account, said.account, AccountId());
        put(order.ordered, said.ordered, std::optional<QDate>());
        put(order.required, said.required, std::optional<QDate>());
        put(order.shipped, said.shipped, std::optional<QDate>());
        put(order.carrier, said.carrier, QString());
        put(order.total, said.total, std::optional<Money>());
        return {};
    }

    static QString takeLine(Joined &joined, const Order &fresh)
    {
        if (fresh.lines.empty())
            return {};
        const OrderLine &line = fresh.lines.front();
        if (joined.linesAreOld) {
            joined.order.lines.clear();
            joined.linesAreOld = false;
        }
        if (!line.line.isEmpty()) {
            const bool again = std::ranges::any_of(joined.order.lines,
                                                   [&](const OrderLine &other) { return other.line == line.line; });
            if (again)
                return u"The order %1 has its line %2 already."_s.arg(fresh.number, line.line);
        }
        joined.order.lines.push_back(line);
        return {};
    }

    Directory m_directory;
    QHash<QString, const Order *> m_known;
    QHash<QString, size_t> m_indices;
    std::vector<Joined> m_orders;
};
} // namespace

StagedOrders stageOrders(const SheetTable &table, const Mapping &mapping, const Knowledge &knowledge)
{
    const Directory directory(knowledge, mapping.codes);
    const RowSieve sieve(table, mapping, directory);
    RowReader reader(mapping, knowledge);
    StagedOrders staged;
    staged.file = table.file;
    for (size_t i = sieve.firstRow(); i < table.rows.size(); ++i) {
        const SheetRow &row = table.rows[i];
        if (row.isBlank())
            continue;
        ++staged.read;
        if (const auto because = sieve.ignoredBecause(row)) {
            staged.ignored.push_back({ row.number, *because });
            continue;
        }
        if (const auto shifted = sieve.refusedBecause(row)) {
            staged.rejected.push_back({ row.number, *shifted });
            continue;
        }
        reader.moveTo(row);
        Order order = orderIn(reader, row, mapping, directory, staged);
        if (reader.isRefused())
            staged.rejected.push_back({ row.number, reader.reason() });
        else
            staged.rows.push_back({ row.number, std::move(order) });
    }
    return staged;
}

std::vector<Order> joinOrders(std::vector<StagedOrders> &files, const Knowledge &knowledge,
                              const std::vector<Order> &known)
{
    OrderJoiner joiner(knowledge, known);
    const auto reject = [](StagedOrders &file, const auto &because) {
        std::vector<StagedOrderRow> kept;
        for (StagedOrderRow &row : file.rows) {
            const QString reason = because(row);
            if (reason.isEmpty())
                kept.push_back(std::move(row));
            else
                file.rejected.push_back({ row.row, reason });
        }
        file.rows = std::move(kept);
    };
    for (StagedOrders &file : files)
        reject(file, [&](const StagedOrderRow &row) { return joiner.join(row, file.file); });
    for (StagedOrders &file : files) {
        reject(file, [&](const StagedOrderRow &row) {
            return joiner.hasAccount(row.order.number)
                ? QString()
                : u"No row names the customer of the order %1, and the order is not known from before."_s.arg(
                    row.order.number);
        });
        std::ranges::stable_sort(file.rejected, {}, &SetAsideRow::row);
    }
    return joiner.orders();
}

} // namespace countersign
